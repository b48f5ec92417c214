"""The contacts this agent has in hand, read once for all who show them."""

from console.store.changes import Changeset
from console.views.desk import Desk
from contract.rows import ContactRow


class Held:
    """``heard`` first, then ``get``: it reads again only when a contact or an act of this desk changed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._known: list[ContactRow] | None = None
        self._changes = 0

    def heard(self, changes: Changeset) -> None:
        """Something changed."""
        if changes.outbox or any(ref == "contact" for ref, _ in changes.rows):
            self._known = None
            self._changes += 1

    async def get(self) -> list[ContactRow]:
        """Oldest first."""
        if self._known is not None:
            return self._known
        changes = self._changes
        found = await self._desk.reads.cases.held_by(self._desk.me)
        if changes == self._changes:
            # What changed while it was being read is read again by whoever asks next.
            self._known = found
        return found
