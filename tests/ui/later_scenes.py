"""Scenes of replies that are sent later."""

from console.views.scheduled_keys import send_later
from console.views.workspace import Workspace
from contract.rows import MessageKind, Row, ScheduledRow
from domain.contact import Channel
from domain.scheduling import Held, ScheduledState
from domain.ticket import Priority, TicketState
from domain.ticket_sets import TicketSets
from tests.ui import cast
from tests.ui.world import ME, NOW, World

HOUR = 3_600_000
TICKET = "t-surat"


def mail() -> list[Row]:
    """A ticket of a customer who wrote by e-mail, and nobody is on the line."""
    return [
        cast.ticket(
            TICKET, "1-0250-1", "c-siti", "Salinan bukti pelunasan", channel=Channel.EMAIL, last=1, last_customer=1,
            state=TicketState.OPEN,
        ),
        cast.line(
            TICKET, 1, MessageKind.CUSTOMER, "Mohon salinan bukti pelunasan gadai saya bulan Oktober.", 2 * HOUR
        ),
    ]  # fmt: skip


def later(id: str = "s-1", hours: float = 22, **more: object) -> ScheduledRow:
    fields: dict[str, object] = {
        "text": "Selamat pagi, Ibu Siti. Salinannya sudah kami terima dari cabang dan terlampir.",
        "state": ScheduledState.WAITING,
        "seen_up_to": 1,
    }
    fields |= {"at": NOW + int(hours * HOUR)} | more
    return ScheduledRow(
        id=id,
        version=1,
        ticket=TICKET,
        author=ME.id,
        author_name=ME.name,
        **fields,  # type: ignore[arg-type]
    )


def held(id: str = "s-2") -> ScheduledRow:
    return later(id, -0.2, state=ScheduledState.HELD, why=Held.STALE.value)


def news() -> Row:
    return cast.line(TICKET, 2, MessageKind.CUSTOMER, "Tidak jadi, salinannya sudah saya dapat.", HOUR)


async def later_panel(world: World, desk: Workspace) -> None:
    await world.put(*mail(), later(sets=TicketSets(priority=Priority.URGENT)))
    desk.open_ticket(TICKET)
    await world.settle()
    desk.case.composer.insert_text("Ibu Siti, bila masih ada yang kurang, balas saja surat ini.")
    send_later(desk)


async def later_bubble(world: World, desk: Workspace) -> None:
    await world.put(*mail(), later(), held())
    desk.open_ticket(TICKET)


async def later_inbox(world: World, desk: Workspace) -> None:
    await world.put(*mail(), later())
    desk.go("inbox")


async def later_held(world: World, desk: Workspace) -> None:
    await world.put(*mail(), news(), held())
    await desk.floor.load()
    desk.go("attention")


async def later_edit(world: World, desk: Workspace) -> None:
    await later_held(world, desk)
    desk.edit_rejected("s-2")


SCENES = {scene.__name__: scene for scene in (later_panel, later_bubble, later_inbox, later_held, later_edit)}
