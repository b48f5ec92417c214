"""What an agent wrote and did not send goes with its ticket; who has it next takes it over or throws it away. Nothing of it is ever
sent by itself, and a text for the colleagues stays one.
"""

from console.operations.desk import Desk
from console.operations.errors import NotHere
from console.store import drafts, kept_drafts, outbox
from console.store.connection import Connection
from console.store.drafts import Mode
from contract.colleague_acts import DropDraft
from contract.commands import MoveTicket
from contract.rows import DraftRow
from contract.ticket_acts import MergeTicket, TransferTicket
from domain.permissions import Act

#: What is written on a ticket goes with it when it goes elsewhere.
GOING = (TransferTicket, MergeTicket, MoveTicket)


def tell(desk: Desk, conn: Connection, ticket: str) -> None:
    """Queues what the gateway does not know yet of the texts being written on ``ticket``. Within the caller's transaction."""
    if not desk.allows(Act.NOTE):
        return
    for act in kept_drafts.due(conn, ticket, desk.author.id):
        kept_drafts.let_go(conn, act)
        desk.queue(conn, act, after=outbox.opening(conn, ticket))


class KeptDrafts:
    """What an agent can do with texts that go with their ticket."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def tell(self, ticket: str) -> None:
        """At a pause, and when the ticket is left: the gateway is to keep what stands there. Raises StoreError."""
        await self._desk.db.write(lambda conn: tell(self._desk, conn, ticket))

    async def take_over(self, ticket: str, draft: str) -> tuple[Mode, str]:
        """A colleague's text stands before the agent's own, which is safe with it; the text alone is returned. Raises NotHere when
        it is gone, NotAllowed."""

        def job(conn: Connection) -> tuple[Mode, str]:
            row = self._left(conn, ticket, draft)
            self._desk.queue(conn, DropDraft(ticket=ticket, draft=draft))
            drafts.put_in_front(conn, ticket, row.mode, row.text, self._desk.clock)
            tell(self._desk, conn, ticket)
            return row.mode, row.text

        return await self._desk.db.write(job)

    async def discard(self, ticket: str, draft: str) -> None:
        """A colleague's text is not wanted. Raises NotHere, NotAllowed."""

        def job(conn: Connection) -> None:
            self._left(conn, ticket, draft)
            self._desk.queue(conn, DropDraft(ticket=ticket, draft=draft))

        await self._desk.db.write(job)

    def _left(self, conn: Connection, ticket: str, draft: str) -> DraftRow:
        here = kept_drafts.left(conn, ticket, self._desk.author.id, self._desk.clock)
        found = next((row for row in here if row.id == draft), None)
        if found is None:
            raise NotHere("draft", draft)
        return found
