"""A ticket that nobody has named yet, and what its customer's words propose."""

import msgspec

from console.store import cases
from console.views.workspace import Workspace
from contract.rows import TicketRow
from tests.ui.world import World


async def unnamed(world: World, id: str = "t-siti") -> TicketRow:
    """The ticket without category and issue, as it came. Returns it."""
    row, _ = await world.db.read(lambda conn: cases.ticket_and_contact(conn, id, world.desk.clock))
    assert row is not None
    made = msgspec.structs.replace(row, category=None, issue=None, version=row.version + 1)
    await world.put(made)
    return made


async def issue_proposed(world: World, desk: Workspace) -> None:
    await unnamed(world)
    desk.open_ticket("t-siti")


GUESS_SCENES = {"issue_proposed": issue_proposed}
