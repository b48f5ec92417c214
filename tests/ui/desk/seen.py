"""What the tests of a day at the desk look at: the outbox, the ticket of Siti, the lines that are shown."""

import pytest

from console.store import outbox_rows
from console.views.workspace import Workspace
from tests.ui.world import World

#: The offscreen window system has no windows to raise and no keyboard to hold.
NO_WINDOWS = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


async def queued(world: World) -> list[object]:
    """Bodies of everything in the outbox, in order."""
    return await world.db.read(lambda conn: [act.body for act in outbox_rows.select(conn, "1", ())])


async def open_siti(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()


def lines(desk: Workspace) -> list[str]:
    model = desk.case.model
    return [] if model is None or model.page is None else [line.text for line in model.page.lines]
