"""Scenes of the telephone: its bar, who rings, two lines, its panels."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import msgspec
from PySide6.QtWidgets import QWidget

from console.softphone.events import AccountChanged, Level, SoundTested
from console.softphone.orders import Answer, Dial, Hold, Join, Mute, Record
from console.softphone.reasons import Reason
from console.softphone.scripted import ScriptedTelephone
from console.softphone.state import AccountState, AccountStatus, Recording, Told
from console.store.writing import Used
from console.views.phone_keypad import PhoneKeypadPanel
from console.views.phone_transfer import PhoneTransferPanel
from console.views.workspace import Workspace
from contract.call_row import CallRow
from contract.lookup import lookup
from contract.rows import ContactRow, CustomerRow, PresenceRow, Row, UserRow
from domain.call import CallEnd, CallState, Direction
from domain.parties import CallerType
from domain.permissions import Role
from domain.presence import PresenceState
from tests.console.makers import KEY
from tests.ui import cast
from tests.ui.world import EXTENSION, ME, NOW, World

P = TypeVar("P", bound=QWidget)
Scene = Callable[[World, Workspace], Awaitable[None]]
NUMBER, SHOP, STRANGER = "081234560443", "027455512345", "085611112222"
TOLD = Told(number=NUMBER, queue="telepon_umum", ivr="Gadai", waited_s=9, bot={"intent": "pelunasan"})


def hashed(number: str) -> str:
    found = lookup(KEY, number)
    assert found is not None
    return found


def known(row: CustomerRow, *numbers: str) -> CustomerRow:
    """A customer this desk finds by telephone number."""
    return msgspec.structs.replace(row, lookups=tuple(hashed(number) for number in numbers))


DEWI = CustomerRow(
    id="c-dewi", version=1, name="Dewi Lestari", city="Sleman", caller_type=CallerType.MITRA,
    masked={"telepon": "(0274) xxxx45"},
)  # fmt: skip


def at_hand() -> list[Row]:
    """Nobody on the line, nothing to document: calls ring."""
    here: list[Row] = []
    for row in cast.desk_rows():
        if isinstance(row, ContactRow):
            continue
        if isinstance(row, PresenceRow):
            row = msgspec.structs.replace(row, shown=PresenceState.AVAIL)
        if row.id == "c-siti" and isinstance(row, CustomerRow):
            row = known(row, NUMBER, SHOP)
        here.append(row)
    return [*here, known(DEWI, SHOP)]


def house() -> list[Row]:
    """Colleagues with a telephone, in every state, and this agent at hand."""
    people = (
        ("u-budi", "Budi Santoso", "Tim A", "2117", PresenceState.AVAIL),
        ("u-sari", "Sari Utami", "L2", "2201", PresenceState.ON_CONTACT),
        ("u-tono", "Tono Wijaya", "Tim A", "2301", PresenceState.AUX),
        ("u-sinta", "Sinta Maharani Kusumawardhani", "Tim B", "2122", PresenceState.OFFLINE),
        ("u-wati", "Wati Kusuma", "", "", PresenceState.AVAIL),
    )
    made: list[Row] = []
    for id, name, team, extension, state in people:
        made.append(
            UserRow(
                id=id,
                version=2,
                username=id[2:],
                name=name,
                roles=(Role.AGENT,),
                team=team,
                extension=extension,
            )
        )
        made.append(PresenceRow(id=id, version=2, chosen=state, shown=state, aux_reason=None, since=NOW))
    return [*at_hand(), *made]


def cast_to(kind: type[P], panel: QWidget) -> P:
    assert isinstance(panel, kind)
    return panel


def phone_of(world: World) -> ScriptedTelephone:
    assert world.telephone is not None
    return world.telephone


async def phone_ready(world: World, desk: Workspace) -> None:
    desk.go("inbox")


async def phone_beside_a_chat(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")


async def phone_starting(world: World, desk: Workspace) -> None:
    status = AccountStatus(account=EXTENSION.id, state=AccountState.REGISTERING)
    await phone_of(world).tell(AccountChanged(status=status))


async def phone_trouble(world: World, desk: Workspace) -> None:
    status = AccountStatus(
        account=EXTENSION.id, state=AccountState.REFUSED, code=401, reason=Reason.WRONG_SECRET.value
    )
    await phone_of(world).tell(AccountChanged(status=status))


async def rings(world: World, desk: Workspace, number: str = NUMBER, told: Told = TOLD) -> str:
    """Somebody calls; the call's id."""
    await world.settle()
    call = await phone_of(world).ring(number, told=msgspec.structs.replace(told, number=number))
    assert call
    await world.settle()
    desk.phone.card.hold()  # type: ignore[union-attr]
    return call


async def talks(world: World, desk: Workspace, number: str = NUMBER, seconds: float = 133) -> str:
    """A call that was answered so long ago."""
    call = await rings(world, desk, number)
    await phone_of(world).order(Answer(call=call))
    await world.settle()
    world.clock.advance(int(seconds * 1000))
    desk._tick()
    return call


async def phone_rings(world: World, desk: Workspace) -> None:
    await rings(world, desk)


async def phone_rings_at_a_ticket(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await rings(world, desk)


async def phone_rings_unknown(world: World, desk: Workspace) -> None:
    await rings(world, desk, STRANGER, Told(queue="telepon_umum", waited_s=71))


async def phone_rings_for_several(world: World, desk: Workspace) -> None:
    await rings(world, desk, SHOP)


async def phone_call(world: World, desk: Workspace) -> None:
    await talks(world, desk)


async def phone_call_unknown(world: World, desk: Workspace) -> None:
    await talks(world, desk, STRANGER)


async def phone_muted_and_held(world: World, desk: Workspace) -> None:
    call = await talks(world, desk)
    await phone_of(world).order(Mute(call=call, on=True))
    await phone_of(world).order(Hold(call=call, on=True))


async def phone_recording_paused(world: World, desk: Workspace) -> None:
    call = await talks(world, desk)
    await phone_of(world).order(Record(call=call, to=Recording.ON))
    await phone_of(world).order(Record(call=call, to=Recording.PAUSED))


async def phone_consults(world: World, desk: Workspace) -> None:
    first = await talks(world, desk)
    await phone_of(world).order(Record(call=first, to=Recording.ON))
    await phone_of(world).order(Dial(call="second", to="2117", consults=first))
    await phone_of(world).pick_up("second")
    world.clock.advance(21_000)


async def phone_joined(world: World, desk: Workspace) -> None:
    await phone_consults(world, desk)
    first = next(id for id in phone_of(world).phone.calls if id != "second")
    await phone_of(world).order(Join(call=first, other="second"))


async def phone_calls_out(world: World, desk: Workspace) -> None:
    desk.phone.view.dial("0812-3456-0443")  # type: ignore[union-attr]
    await world.settle()
    [call] = phone_of(world).phone.calls
    await phone_of(world).alert(call)


async def phone_transfers(world: World, desk: Workspace) -> None:
    for to in ("2201", "02745551234"):
        await world.desk.acts.writing.used(Used.PHONE, to)
    await talks(world, desk)
    desk.acts["transfer_call"].do()


async def phone_transfers_by_name(world: World, desk: Workspace) -> None:
    world.line.online = False
    await phone_transfers(world, desk)
    cast_to(PhoneTransferPanel, desk.over("phone_transfer")).to.setText("s")


async def phone_transferred_here(world: World, desk: Workspace) -> None:
    await rings(world, desk, NUMBER, msgspec.structs.replace(TOLD, passed_by="2117"))


async def phone_colleague_rings(world: World, desk: Workspace) -> None:
    await rings(world, desk, "2117", Told())


async def phone_click(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    desk.side.customer.page("data")


async def phone_click_card(world: World, desk: Workspace) -> None:
    desk.open_customer("c-bambang")


async def phone_calls_about_a_ticket(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    desk.acts["call_customer"].do()
    await world.settle()
    [call] = phone_of(world).phone.calls
    await phone_of(world).alert(call)
    await phone_of(world).pick_up(call)


async def phone_keypad(world: World, desk: Workspace) -> None:
    await talks(world, desk)
    desk.acts["keypad"].do()
    cast_to(PhoneKeypadPanel, desk.over("phone_keypad")).press("3")


async def phone_sound(world: World, desk: Workspace) -> None:
    desk.phone.view.bar.opened.emit()  # type: ignore[union-attr]
    await phone_of(world).tell(Level(microphone=0.4, speaker=0.15))
    await phone_of(world).tell(SoundTested(phase="done", peak=0.4))


def calls() -> list[Row]:
    """A morning's calls, as the gateway lists them."""
    fields: dict[str, Any] = {"version": 1, "agent": ME.id, "state": CallState.ENDED, "queue": "telepon_umum"}

    def made(id: str, ago: int, **more: Any) -> CallRow:
        return CallRow(id=id, rang_at=NOW - ago * cast.MIN, **(fields | more))

    inbound: dict[str, Any] = {"direction": Direction.INBOUND}
    outbound: dict[str, Any] = {"direction": Direction.OUTBOUND}
    return [
        made("a-1", 12, **inbound, number="0812-xxxx-443", name="Siti Rahmawati", customer="c-siti", ticket="t-siti",
             ivr="Gadai", waited_s=9, talk_ms=252_000, hold_ms=31_000, mos=4.3, answered_at=NOW, end=CallEnd.CUSTOMER),
        made("a-2", 31, **inbound, number="0856-xxxx-222", waited_s=44, end=CallEnd.MISSED),
        made("a-3", 48, **outbound, number="0834-xxxx-118", name="Bambang Prakoso", customer="c-bambang",
             ticket="t-bambang", talk_ms=73_000, mos=2.9, answered_at=NOW, end=CallEnd.AGENT),
        made("a-4", 55, **outbound, number="0834-xxxx-118", name="Bambang Prakoso", customer="c-bambang", end=CallEnd.BUSY),
        made("a-5", 26 * 60, **inbound, number="(02) xxxx-234", queue="telepon_outlet", end=CallEnd.REJECTED),
    ]  # fmt: skip


def with_calls() -> list[Row]:
    return [*at_hand(), *calls()]


async def phone_missed(world: World, desk: Workspace) -> None:
    desk.go("inbox")


async def phone_list(world: World, desk: Workspace) -> None:
    desk.go("calls")


async def phone_list_empty(world: World, desk: Workspace) -> None:
    desk.go("calls")


PHONE_ROWS: dict[Scene, Callable[[], list[Row]]] = {
    phone_ready: at_hand,
    phone_beside_a_chat: cast.desk_rows,
    phone_starting: at_hand,
    phone_trouble: at_hand,
    phone_rings: at_hand,
    phone_rings_at_a_ticket: at_hand,
    phone_rings_unknown: at_hand,
    phone_rings_for_several: at_hand,
    phone_call: at_hand,
    phone_call_unknown: at_hand,
    phone_muted_and_held: at_hand,
    phone_recording_paused: at_hand,
    phone_consults: at_hand,
    phone_joined: at_hand,
    phone_calls_out: at_hand,
    phone_transfers: house,
    phone_transfers_by_name: house,
    phone_transferred_here: house,
    phone_colleague_rings: house,
    phone_click: at_hand,
    phone_click_card: at_hand,
    phone_calls_about_a_ticket: at_hand,
    phone_keypad: at_hand,
    phone_sound: at_hand,
    phone_missed: with_calls,
    phone_list: with_calls,
    phone_list_empty: at_hand,
}
PHONE_SCENES: dict[str, Scene] = {scene.__name__: scene for scene in PHONE_ROWS}
