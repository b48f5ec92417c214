"""Earlier contacts of a customer as a list that grows: of this desk at once, of the gateway page by page; without a window."""

from collections.abc import Callable
from enum import StrEnum

import msgspec

from console.operations.errors import NotHere, OfflineNotPossible
from console.views.desk import Desk
from contract.customer import Past
from contract.rows import CustomerRow, TicketRow


class Asked(StrEnum):
    """How far the gateway was asked. ``local``: what is shown is what this desk knows."""

    LOCAL = "local"
    ASKING = "asking"
    DONE = "done"
    FAILED = "failed"


class PastModel:
    """``on_change`` when ``lines`` or ``asked`` are others. A ticket of this desk shows as it is here, also one not yet sent."""

    def __init__(self, desk: Desk, on_change: Callable[[], None]) -> None:
        self._desk, self._on_change = desk, on_change
        self.customer: CustomerRow | None = None
        self.lines: list[Past] = []
        self.here: frozenset[str] = frozenset()
        self.asked = Asked.LOCAL
        self._pages: list[Past] = []
        self._next: str | None = None
        self._total = 0

    @property
    def total(self) -> int:
        """How many there are, as far as is known."""
        known = 0 if self.customer is None else self.customer.contacts
        return max(self._total, known, len(self.lines))

    @property
    def more(self) -> bool:
        """Whether the gateway has earlier ones."""
        return self._next is not None if self.asked is Asked.DONE else self.total > len(self.lines)

    async def show(self, customer: CustomerRow, *, ask: bool) -> None:
        """``customer``'s contacts as this desk knows them; ``ask``: the gateway's first page too, once. Raises StoreError."""
        if self.customer is None or self.customer.id != customer.id:
            self._pages, self._next, self._total, self.asked = [], None, 0, Asked.LOCAL
        self.customer = customer
        await self._lay(customer)
        if ask and self.asked in (Asked.LOCAL, Asked.FAILED) and self._desk.online():
            await self.further()

    async def further(self) -> None:
        """The next page. Raises StoreError."""
        customer = self.customer
        if (
            customer is None
            or self.asked is Asked.ASKING
            or (self.asked is Asked.DONE and self._next is None)
        ):
            return
        before, self.asked = self.asked, Asked.ASKING
        self._on_change()
        try:
            page = await self._desk.acts.customers.past(customer.id, self._next)
        except (OfflineNotPossible, NotHere):
            self.asked = before if before is Asked.DONE else Asked.FAILED
        else:
            if self.customer is not None and self.customer.id == customer.id:
                self._pages += page.lines
                self._next, self._total, self.asked = page.next, page.total, Asked.DONE
        if self.customer is not None and self.customer.id == customer.id:
            await self._lay(self.customer)

    async def _lay(self, customer: CustomerRow) -> None:
        known = {customer.id, *(one.customer for one in customer.merged)}
        tickets = await self._desk.reads.customers.tickets(customer.id)
        own = {row.id: _past(row, known) for row in tickets}
        told = [*customer.past, *self._pages] if customer.past else [*_old(customer), *self._pages]
        lines = {(line.ticket or f"{line.number}/{line.at}"): line for line in told}
        for id, line in own.items():
            lines[id] = msgspec.structs.replace(line, who=lines[id].who) if id in lines else line
        if self.customer is customer:
            self.here = frozenset(own)
            self.lines = sorted(lines.values(), key=lambda line: -line.at)
            self._on_change()


def _past(row: TicketRow, known: set[str]) -> Past:
    other = row.counterparty in known and row.complainant not in known
    return Past(row.id, row.number, row.channel, row.subject, row.state, row.origin, "", other, row.told)


def _old(customer: CustomerRow) -> list[Past]:
    """From a gateway that knows no more."""
    return [Past("", number, channel, subject, None, at) for channel, subject, number, at in customer.history]
