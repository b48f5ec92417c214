"""Scenes of what an agent is told and asks: the locked desk, notices, help, handover."""

from collections.abc import Awaitable, Callable

from console.store.kept_notices import Told
from console.views.lock_screen import LockScreen, Waiting
from console.views.workspace import Workspace
from contract.rows import HelpRow
from domain.help import HELP_MS, HelpReason, HelpState
from domain.notice_kind import NoticeKind
from domain.permissions import Role
from tests.ui.world import ME, NOW, World


def _covered(desk: Workspace) -> LockScreen:
    cover = LockScreen(desk.look.theme, ME.name, desk)
    cover.resize(desk.size())
    cover.begin("10:31")
    cover.show()
    return cover


async def locked(world: World, desk: Workspace) -> None:
    _covered(desk).show_waiting(Waiting(2, 3, "Live chat", 14))


async def locked_wrong(world: World, desk: Workspace) -> None:
    cover = _covered(desk)
    cover.show_trouble("Kata sandi tidak cocok. Kontak Anda tetap berjalan. Coba lagi dalam 20 detik.")


async def notices(world: World, desk: Workspace) -> None:
    desk.go("inbox")
    now = NOW
    await desk.centre.tell(
        [
            Told("a", NoticeKind.SLA_BREACHED, now - 40_000, "t-siti", detail={"number": "12-0042-7"}),
            Told("b", NoticeKind.TOOL_DOWN, now - 90_000, detail={"tool": "Wallet"}),
            Told("c", NoticeKind.MESSAGE, now - 120_000, "t-bambang", detail={"number": "12-0038-1"}),
            Told("d", NoticeKind.RETURNED, now - 300_000, "t-siti", detail={"number": "12-0042-7"}),
            Told("e", NoticeKind.TOOL_UP, now - 3_000_000, detail={"tool": "Core"}),
            Told(
                "f",
                NoticeKind.HELP_ANSWERED,
                now - 3_600_000,
                detail={"name": "Dewi", "text": "Coba cek mutasi H-1."},
            ),
        ]
    )
    await desk.centre.acknowledge(["e"])
    await world.settle()
    desk.show_notices()


async def raised_hand(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    desk.raise_hand()


async def waiting_hand(world: World, desk: Workspace) -> None:
    await world.desk.acts.help.ask(HelpReason.DECISION, "Nasabah minta adjustment.", "t-siti")
    await raised_hand(world, desk)


async def hands_up(world: World, desk: Workspace) -> None:
    for id, name, leader, text in (
        ("h1", "Budi Santoso", None, "Nasabah minta adjustment di atas wewenang saya."),
        ("h2", "Sari Dewi", ME.id, "Bukti transfer buram, boleh diproses?"),
    ):
        state = HelpState.OPEN if leader is None else HelpState.TAKEN
        await world.put(
            HelpRow(
                id=id, version=1, asker=f"u-{id}", asker_name=name, team="Tim A", reason=HelpReason.DECISION, text=text,
                ticket="t-siti", number="1-0244-3", state=state, asked=NOW - 90_000, until=NOW + HELP_MS, leader=leader,
                leader_name="" if leader is None else ME.name,
            )
        )  # fmt: skip
    desk.go("hands")


HELP_ROLES: dict[Callable[[World, Workspace], Awaitable[None]], Role] = {hands_up: Role.TEAM_LEADER}
HELP_SCENES: tuple[Callable[[World, Workspace], Awaitable[None]], ...] = (
    locked,
    locked_wrong,
    notices,
    raised_hand,
    waiting_hand,
    hands_up,
)
