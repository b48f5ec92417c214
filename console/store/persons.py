"""Customers as the agent sees them: this desk's waiting acts done, and everybody who is one person on one card.

A merge is a pointer between rows that stay as they are (contract.merging), so one that waits in the outbox, and its undoing,
are only followed or not followed here.
"""

import msgspec

from console.clock import Clock
from console.store import outbox_rows, pending, rows
from console.store.connection import Connection
from console.store.overlay import fold_customer, lapsed
from contract.customer import Merged
from contract.customer_acts import MergeCustomers, UnmergeCustomers
from contract.merging import combined
from contract.rows import CustomerRow

_MERGES = "customer IS NOT NULL AND state <> 'rejected' AND kind IN ('customer.merge', 'customer.unmerge')"


class Persons:
    """One reading of one connection; what it read stays as it was."""

    def __init__(self, conn: Connection, clock: Clock) -> None:
        self._conn, self._clock = conn, clock
        self._rows: dict[str, CustomerRow | None] = {}
        self._waiting: list[Merged] = []
        self._ended: set[str] = set()
        self._follow()

    def card(self, id: str) -> CustomerRow | None:
        """The card that stands for ``id``; None when nobody of that person is here."""
        group = self.group(id)
        if not group:
            return None
        made = combined(group[0], group[1:])
        return lapsed(made, self._clock.gateway_now())

    def group(self, id: str) -> list[CustomerRow]:
        """Everybody who is one person with ``id``, each with what is their own, the one in front first."""
        found = [row for row in (self._row(self.front(id)),) if row is not None]
        for row in found:
            known = {one.id for one in found}
            others = (self._row(merged.customer) for merged in row.merged if merged.customer not in known)
            found += [other for other in others if other is not None]
        return found

    def front(self, id: str) -> str:
        """Who stands in front for ``id``: themselves, where nobody merged them or who did is not here."""
        seen = {id}
        while (row := self._row(id)) is not None and row.merged_into is not None:
            if row.merged_into in seen or self._row(row.merged_into) is None:
                break
            id = row.merged_into
            seen.add(id)
        return id

    def _row(self, id: str) -> CustomerRow | None:
        """One customer with their own waiting acts and merges done."""
        if id not in self._rows:
            acts = pending.for_customer(self._conn, id, self._clock)
            self._rows[id] = fold_customer(rows.get(self._conn, CustomerRow, id), acts)
            self._rows[id] = self._pointed(self._rows[id])
        return self._rows[id]

    def _pointed(self, row: CustomerRow | None) -> CustomerRow | None:
        if row is None or not (self._waiting or self._ended):
            return row
        into = row.merged_into
        if into is not None and self._over(row.id, into):
            into = None
        into = next((one.into for one in self._waiting if one.customer == row.id), into)
        merged = [one for one in row.merged if one.id not in self._ended]
        known = {one.id for one in merged}
        merged += [one for one in self._waiting if one.into == row.id and one.id not in known]
        return msgspec.structs.replace(row, merged_into=into, merged=tuple(merged))

    def _over(self, id: str, into: str) -> bool:
        """Whether the merge of ``id`` into ``into`` is one that ends here."""
        kept = rows.get(self._conn, CustomerRow, into)
        ends = [] if kept is None else [one for one in kept.merged if one.customer == id]
        return any(one.id in self._ended for one in ends)

    def _follow(self) -> None:
        """Does the merges that wait, in their order."""
        for act in pending.of_acts(self._conn, outbox_rows.select(self._conn, _MERGES, ()), self._clock):
            body = act.body
            if isinstance(body, MergeCustomers):
                kept, other = self.front(body.customer), self.front(body.other)
                row = self._row(other)
                if kept == other or row is None:
                    continue
                one = Merged(body.merge, other, kept, row.name, act.author_name, act.at, body.reason)
                self._waiting.append(one)
            elif isinstance(body, UnmergeCustomers):
                self._waiting = [one for one in self._waiting if one.id != body.merge]
                self._ended.add(body.merge)
            self._rows.clear()


def card_of(conn: Connection, id: str, clock: Clock) -> CustomerRow | None:
    """As ``Persons.card``."""
    return Persons(conn, clock).card(id)
