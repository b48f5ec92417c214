"""The contacts this agent has in hand, read once for all who show them."""

from console.store.changes import Changeset
from console.views.desk import Desk
from contract.rows import ContactRow


class Held:
    """``heard`` first, then ``get``: it reads again only when a contact or an act of this desk changed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._known: list[ContactRow] | None = None

    def heard(self, changes: Changeset) -> None:
        """Something changed."""
        if changes.outbox or any(ref == "contact" for ref, _ in changes.rows):
            self._known = None

    async def get(self) -> list[ContactRow]:
        """Oldest first."""
        if self._known is None:
            self._known = await self._desk.reads.cases.held_by(self._desk.me)
        return self._known
