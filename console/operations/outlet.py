"""What the outlet helpdesk's operator keeps with a ticket: who of the outlet called about what, and that a status was told (flow: outlet
helpdesk operator). Both work offline."""

from console.operations import ticket_bodies as bodies
from console.operations.desk import Desk
from console.store import outbox
from console.store.connection import Connection
from contract.outlet_acts import NoteOutlet, TellStatus
from domain.outlet import OutletFacts, checked
from domain.ticket import TicketState


class Outlets:
    """What an agent can do about an outlet's call."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def note(self, ticket: str, facts: OutletFacts) -> str | None:
        """Keeps who called and about what in the place of what was kept. The command's id, None where it was so already. Raises
        InvalidValue (domain.outlet.checked), MergedAway, NotHere, NotAllowed."""
        facts = checked(facts)

        def job(conn: Connection) -> str | None:
            row, _ = bodies.row_of(self._desk, conn, ticket)
            if row.outlet == facts:
                return None
            body = NoteOutlet(ticket=ticket, facts=facts)
            return self._desk.queue(conn, body, after=outbox.opening(conn, ticket))

        return await self._desk.db.write(job)

    async def tell(self, ticket: str, state: TicketState) -> str:
        """The party of ``ticket``, on the line, was told that it is in ``state``; the ticket may be at another desk. Returns the
        command's id. Raises NotAllowed."""

        def job(conn: Connection) -> str:
            body = TellStatus(ticket=ticket, state=state)
            return self._desk.queue(conn, body, after=outbox.opening(conn, ticket))

        return await self._desk.db.write(job)
