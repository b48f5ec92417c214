"""Until a desk has come to rest, however fast the machine: nothing under way, nothing that begins in a moment."""

import asyncio

from PySide6.QtCore import QTimer

from console.views.workspace import Workspace
from tests.ui.world import World

#: Milliseconds; a pause in typing is shorter, what a person waits for is longer.
_SOON = 400
#: Turns of the loop, one after the other, in which nothing began.
_CALM = 4
#: Seconds.
_PATIENCE = 60.0


async def quiet(world: World, desk: Workspace) -> None:
    """Raises TimeoutError when the desk never comes to rest, AssertionError when something reached the funnel."""
    async with asyncio.timeout(_PATIENCE):
        calm = 0
        while calm < _CALM:
            busy = bool(world.tasks) or _about_to(desk)
            await world.settle()
            await asyncio.sleep(0.01)
            calm = 0 if busy else calm + 1


def _about_to(desk: Workspace) -> bool:
    return any(
        timer.isActive() and timer.isSingleShot() and timer.interval() <= _SOON
        for timer in desk.findChildren(QTimer)
    )
