"""Scenes of what an agent is told and asks: the locked desk, notices, help, handover."""

from collections.abc import Awaitable, Callable

from console.views.lock_screen import LockScreen, Waiting
from console.views.workspace import Workspace
from tests.ui.world import ME, World


def _covered(desk: Workspace) -> LockScreen:
    cover = LockScreen(desk.look.theme, ME.name, desk)
    cover.resize(desk.size())
    cover.begin("10.31")
    cover.show()
    return cover


async def locked(world: World, desk: Workspace) -> None:
    _covered(desk).show_waiting(Waiting(2, 3, "Live chat", 14))


async def locked_wrong(world: World, desk: Workspace) -> None:
    cover = _covered(desk)
    cover.show_trouble("Kata sandi tidak cocok. Kontak Anda tetap berjalan. Coba lagi dalam 20 detik.")


HELP_SCENES: tuple[Callable[[World, Workspace], Awaitable[None]], ...] = (locked, locked_wrong)
