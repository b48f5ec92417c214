"""Scenes of the outlets' line: who calls is an outlet, what is open there, what it is told."""

from collections.abc import Callable

import msgspec

from console.softphone.orders import Answer
from console.softphone.state import Told
from console.views.workspace import Workspace
from contract.customer import Past, PastPage
from contract.rows import CustomerRow, Row, TicketRow
from domain.contact import Channel
from domain.outlet import Officer, OutletFacts
from domain.parties import CallerType
from domain.ticket import Priority, TicketState
from tests.ui import cast
from tests.ui.phone_scenes import Scene, at_hand, known, phone_of, talks
from tests.ui.world import ME, NOW, World

LINE = "02475551234"
SAPA = Told(number=LINE, queue="SAPA", ivr="SAPA", waited_s=21)
HOUR = 60 * cast.MIN
OUTLET = CustomerRow(
    id="c-outlet", version=1, name="Outlet Kalisari", city="Semarang", caller_type=CallerType.PETUGAS_OUTLET,
    masked={"telepon": "(024) xxxx34"},
    fields={
        "kode_outlet": "O-0417", "area_outlet": "Jawa Tengah 2",
        "petugas": "Wulan Ayu Pertiwi, 88410, Pengelola; Joko Susilo, 88422, Kasir",
    },
)  # fmt: skip
RINA = Officer(name="Rina Wijaya", nip="88437", role="Penaksir")


def _ticket(id: str, number: str, subject: str, ago: int, state: TicketState, **more: object) -> TicketRow:
    row = TicketRow(
        id=id, version=1, number=number, state=state, channel=Channel.VOICE, queue="telepon_outlet", assignee=ME.id,
        subject=subject, category=None, issue=None, priority=Priority.NORMAL, complainant=OUTLET.id, origin=NOW - ago,
        updated=NOW - ago,
    )  # fmt: skip
    return msgspec.structs.replace(row, **more)


def outlet_rows() -> list[Row]:
    return [
        *at_hand(),
        known(OUTLET, LINE),
        _ticket("t-printer", "1-0311-4", "Passion tidak mencetak surat gadai", 3 * HOUR, TicketState.OPEN,
                told=NOW - 40 * cast.MIN, outlet=OutletFacts(officer=RINA, application="passion")),
        _ticket("t-vpn", "1-0298-1", "VPN outlet putus tiap pagi", 26 * HOUR, TicketState.PENDING),
        _ticket("t-lama", "1-0201-7", "Ganti kata sandi email", 300 * HOUR, TicketState.SOLVED),
    ]  # fmt: skip


async def outlet_calls(world: World, desk: Workspace, number: str = LINE) -> str:
    """Staff of an outlet are on the line; the call's id."""
    elsewhere = Past(
        "t-l2",
        "2-0077-3",
        "voice",
        "Saldo kas outlet selisih",
        TicketState.ESCALATED,
        NOW - 50 * HOUR,
        "Sari Utami",
    )
    world.line.pages = [PastPage((elsewhere,), 4)]
    await world.settle()
    call = await phone_of(world).ring(number, told=msgspec.structs.replace(SAPA, number=number))
    await world.settle()
    await phone_of(world).order(Answer(call=call))
    await world.settle()
    world.clock.advance(47_000)
    desk._tick()
    return call


async def outlet_told(world: World, desk: Workspace) -> None:
    await outlet_calls(world, desk)
    panel = desk.side.parties.outlet
    panel.officer.name.activated.emit(1)
    panel.application.combo.setCurrentIndex(1)
    panel.application.chosen.emit("passion")
    await world.settle()
    desk.acts["tell_status"].do()
    await world.settle()


async def outlet_unknown(world: World, desk: Workspace) -> None:
    await outlet_calls(world, desk, "02475559999")


async def payment_ivr(world: World, desk: Workspace) -> None:
    call = await talks(world, desk)
    desk.acts["payment_ivr"].do()
    await world.settle()
    await phone_of(world).pick_up(phone_of(world).phone.calls[call].payment)
    world.clock.advance(31_000)
    desk._tick()


#: Each shows the line of the outlets, or the way to the payment IVR.
OUTLET_SCENES: dict[str, Scene] = {
    scene.__name__: scene for scene in (outlet_told, outlet_unknown, payment_ivr)
}
OUTLET_ROWS: dict[Scene, Callable[[], list[Row]]] = dict.fromkeys(OUTLET_SCENES.values(), outlet_rows)
