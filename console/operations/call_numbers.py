"""The numbers of calls: who may call from one, and which is dialled for a customer without being shown (architecture: Privacy)."""

import asyncio
from typing import Protocol

from console.operations.customer_card import CardLine
from console.operations.desk import Desk
from console.operations.errors import Need, NotAllowed, NotHere, OfflineNotPossible
from console.store import call_book, meta, numbers, rows
from console.store.connection import Connection
from console.store.persons import Persons
from console.store.seal import Sealer
from contract.lookup import lookup
from contract.merging import combined
from contract.rows import CustomerRow
from domain.masking import mask_phone
from domain.permissions import Act

#: Seconds the gateway has to say who calls; the panel opens without it.
BUDGET_S = 0.3


class NumberLine(CardLine, Protocol):
    """What calls ask of the gateway. Implemented by console.live_line."""

    async def by_number(self, number: str) -> list[CustomerRow]:
        """Customers with that telephone number, masked. Raises OfflineNotPossible, NotAllowed."""

    async def number_to_dial(self, customer: str, field: str) -> str:
        """A telephone number of ``customer``, to be dialled and never shown or kept. Raises OfflineNotPossible, NotAllowed, NotHere."""


class CallNumbers:
    """``console.operations.call.Calls`` has it all."""

    def __init__(self, desk: Desk, line: NumberLine) -> None:
        self._desk, self._line = desk, line
        self._sealer = Sealer(desk.db.key)

    async def customers_of(self, number: str) -> list[CustomerRow]:
        """Who may call from ``number``: the cards of this desk's cache, else what the gateway says within BUDGET_S; [] for nobody known by
        then. What the gateway says is kept here."""
        found = await numbers.Numbers(self._desk.db, self._desk.clock).callers(number)
        if found.rows or not self._line.online or not self._desk.allows(Act.CUSTOMER_READ):
            return list(found.rows)
        try:
            async with asyncio.timeout(BUDGET_S):
                theirs = await self._line.by_number(number)
        except (TimeoutError, OfflineNotPossible, NotAllowed):
            return []
        await self._desk.db.write(lambda conn: self._keep(conn, theirs))
        by_id = {row.id: row for row in theirs}
        return [_card(row, by_id) for row in theirs if row.merged_into not in by_id]

    async def number_of(self, call: str) -> str | None:
        """The clear number of a call of this desk, to be called again; None where it is not kept (any more)."""
        noted = await self._desk.db.read(lambda conn: call_book.get(conn, call))
        return call_book.number_of(self._sealer, noted)

    async def number_to_dial(self, customer: str, field: str) -> str:
        """The clear number behind ``field`` ("telepon", or an identity's) of ``customer``, to be dialled and not shown: validated or not,
        since whoever is called has to be reached first. One of a call of this desk needs no gateway.

        Raises OfflineNotPossible, NotHere, NotAllowed."""
        group = await self._desk.db.read(lambda conn: Persons(conn, self._desk.clock).group(customer))
        whose = _whose(group, customer, field)
        kept = await self._desk.db.read(lambda conn: self._kept(conn, whose, field))
        if kept:
            return kept
        if not self._line.online:
            raise OfflineNotPossible(Need.DIAL)
        return await self._line.number_to_dial(whose.id, field)

    def _kept(self, conn: Connection, row: CustomerRow, field: str) -> str:
        """As far as this desk has it sealed, of its own calls; "" where it has not."""
        key = meta.get(conn, numbers.LOOKUP_KEY, str)
        masked = row.masked.get(field) or next(
            (one.masked for one in row.identities if one.field == field), ""
        )
        if not key or not row.lookups:
            return ""
        secret, theirs = bytes.fromhex(key), set(row.lookups)
        for number in call_book.numbers(conn, self._sealer):
            # The same number, and not another of theirs.
            if lookup(secret, number) in theirs and mask_phone(number) == masked:
                return number
        return ""

    def _keep(self, conn: Connection, found: list[CustomerRow]) -> None:
        for row in found:
            rows.keep_customer(conn, row, self._desk.clock.wall())


def _whose(group: list[CustomerRow], customer: str, field: str) -> CustomerRow:
    """Of those who are one person the one who has the number. Raises NotHere."""
    for row in sorted(group, key=lambda row: row.id != customer):
        if field in row.masked or any(one.field == field for one in row.identities):
            return row
    raise NotHere("customer", customer)


def _card(row: CustomerRow, by_id: dict[str, CustomerRow]) -> CustomerRow:
    own = [by_id[one.customer] for one in row.merged if one.customer in by_id]
    return combined(row, own) if own else row
