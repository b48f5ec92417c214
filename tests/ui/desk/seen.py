"""What the tests of a day at the desk look at: the outbox, the ticket of Siti, the lines and hits that are shown."""

import pytest

from console.store import outbox_rows
from console.views.hands import Hands
from console.views.keys import sequence
from console.views.workspace import Workspace
from console.widgets.row_model import InboxRow, RowRole
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


async def search(world: World, hands: Hands, text: str) -> None:
    """``text`` typed into the search."""
    await hands.key(sequence("search"))
    await hands.type(text)
    await world.settle()


def hits(desk: Workspace) -> list[InboxRow]:
    """What the search shows."""
    rows = desk.search.table.rows()
    return [rows.index(at, 0).data(RowRole.ROW) for at in range(rows.rowCount())]
