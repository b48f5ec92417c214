"""Scenes of the handover list: filled in, asked for when signing out, received, and as a leader sees it."""

from collections.abc import Awaitable, Callable

from console.store.drafts import Mode
from console.views.handover_view import HandoverView
from console.views.workspace import Workspace
from contract.handover import HandoverItem
from contract.rows import HandoverRow, Row
from domain.contact import Channel
from domain.handover import ItemState
from domain.permissions import Role
from domain.ticket import Priority, TicketState
from tests.ui import cast
from tests.ui.world import ME, NOW, World

HOUR = 3_600_000


def open_work() -> list[Row]:
    """Quiet tickets of mine: held, parked, waiting for others."""
    return [
        cast.ticket(
            "t-surel", "12-0051-8", "c-siti", "Bukti bayar belum diterima", channel=Channel.EMAIL, limit=NOW + 2 * HOUR,
            priority=Priority.HIGH,
        ),
        cast.ticket(
            "t-janji", "12-0052-6", "c-bambang", "Minta dihubungi soal saldo mitra", parked_by=ME.id,
            parked_until=NOW + 20 * HOUR, park_reason="janji telepon",
        ),
        cast.ticket("t-unit", "12-0053-4", "c-siti", "Top up ganda", state=TicketState.PENDING),
    ]  # fmt: skip


def received(id: str = "h1", **more: object) -> HandoverRow:
    """A list from Budi to me, one of it already taken, one not come along."""
    fields: dict[str, object] = {
        "id": id,
        "version": 1,
        "giver": "u-budi",
        "giver_name": "Budi Santoso",
        "team": "Tim A",
        "queue": None,
        "person": ME.id,
        "to_name": ME.name,
        "note": "Shift pagi padat. Yang parkir sudah dijanjikan ke pelanggan.",
        "made": NOW - 5 * 60_000,
        "listed": (
            HandoverItem(
                "t-surel",
                ItemState.WAITING,
                "12-0051-8",
                "Bukti bayar belum diterima",
                "Telepon lagi jam 13.",
            ),
            HandoverItem("t-janji", ItemState.WAITING, "12-0052-6", "Minta dihubungi soal saldo mitra"),
            HandoverItem(
                "t-unit",
                ItemState.TAKEN,
                "12-0053-4",
                "Top up ganda",
                "Menunggu jawaban Wallet.",
                ME.id,
                ME.name,
            ),
            HandoverItem("t-lain", ItemState.RESTS, "12-0048-3", "Tanya jadwal lelang"),
        ),
    }
    return HandoverRow(**(fields | more))  # type: ignore[arg-type]


def page(desk: Workspace) -> HandoverView:
    """The page itself."""
    made = desk.page("handover")
    assert isinstance(made, HandoverView)
    return made


async def _filled(world: World, desk: Workspace) -> None:
    await world.put(*open_work())
    await world.desk.acts.drafts.save("t-surel", Mode.REPLY, "Baik, Ibu. Buktinya…", 0)
    desk.go("handover")
    await world.settle()


async def handover(world: World, desk: Workspace) -> None:
    await _filled(world, desk)
    page(desk).give.note.setText("Semua sudah diberi tahu perkiraan waktunya.")
    page(desk).give.rows["t-surel"].note.setText("Bukti bayar dijanjikan sore ini, cek surel.")


async def handover_leaving(world: World, desk: Workspace) -> None:
    await world.put(*open_work())
    await desk.ask_handover()


async def handover_received(world: World, desk: Workspace) -> None:
    queue = world.desk.handbook().queues[0]
    await world.put(
        *open_work(),
        received(),
        received("h2", queue=queue.id, person=None, to_name=queue.name, note="", made=NOW - 9 * 60_000),
    )
    desk.go("handover")
    await world.settle()
    page(desk).show_section("lists")
    await world.settle()
    page(desk).lists.cards["h1"].rows["t-janji"].back.click()


async def handover_team(world: World, desk: Workspace) -> None:
    await world.put(
        received(person="u-sari", to_name="Sari Dewi"),
        received("h2", giver=ME.id, giver_name=ME.name, person="u-budi", to_name="Budi Santoso"),
    )
    desk.go("handover")
    await world.settle()
    page(desk).show_section("lists")


HANDOVER_ROLES: dict[Callable[[World, Workspace], Awaitable[None]], Role] = {handover_team: Role.TEAM_LEADER}
HANDOVER_SCENES: tuple[Callable[[World, Workspace], Awaitable[None]], ...] = (
    handover,
    handover_leaving,
    handover_received,
    handover_team,
)
