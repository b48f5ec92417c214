"""Customers: entering, changing, validating, unmasking."""

from collections.abc import Mapping, Sequence

import msgspec

from console.operations.customer_card import CardActs, CardLine
from console.operations.desk import Desk, need_line
from console.operations.errors import Need, NotAllowed, NotHere
from console.store import cases, outbox, rows
from console.store.connection import Connection
from contract.commands import SaveCustomer, Unmask, Validate
from contract.ids import new_id
from contract.merging import combined
from contract.rows import CustomerRow
from domain.customer_fields import checked, normal
from domain.errors import InvalidValue
from domain.parties import CallerType, Verification
from domain.permissions import Act

#: Letters a search at the gateway has at least.
SHORTEST = 3


class CustomerChanges(msgspec.Struct, frozen=True, kw_only=True):
    """Fields given; ``fields`` the centre's own, ``sensitive`` clear text (theirs that are sealed among it), sealed before it is
    written."""

    name: str | msgspec.UnsetType = msgspec.UNSET
    city: str | msgspec.UnsetType = msgspec.UNSET
    caller_type: CallerType | msgspec.UnsetType = msgspec.UNSET
    segment: str | msgspec.UnsetType = msgspec.UNSET
    channel: str | msgspec.UnsetType = msgspec.UNSET
    language: str | msgspec.UnsetType = msgspec.UNSET
    fields: dict[str, str] = {}
    sensitive: dict[str, str] = {}


class Customers(CardActs):
    """What an agent can do with customers."""

    def __init__(self, desk: Desk, live: CardLine) -> None:
        super().__init__(desk, live)
        self._found: dict[str, CustomerRow] = {}

    async def create(
        self,
        name: str,
        caller_type: CallerType,
        *,
        city: str = "",
        sensitive: Mapping[str, str] | None = None,
    ) -> str:
        """Enters a customer; works offline. Returns the customer's id. Raises InvalidValue, NotAllowed."""
        customer = new_id()
        changes = CustomerChanges(
            name=name, city=city, caller_type=caller_type, sensitive=dict(sensitive or {})
        )
        await self._save(customer, changes, known=False)
        return customer

    async def save(self, customer: str, changes: CustomerChanges) -> str:
        """Changes the fields given. Returns the command's id. Raises InvalidValue, NotHere, NotAllowed."""
        return await self._save(customer, changes, known=True)

    async def validate(
        self, customer: str, *, contact: str | None, compared: Mapping[str, bool], verdict: Verification
    ) -> str:
        """The validation act (flow: Inbound call, 4). Raises InvalidValue: "compared" when nothing was compared or a mismatch
        is called valid, "verdict" for UNCHECKED; NotHere, NotAllowed."""
        if verdict is Verification.UNCHECKED:
            raise InvalidValue("verdict", verdict)
        if not compared or (verdict is Verification.VALID and not all(compared.values())):
            raise InvalidValue("compared", "does not bear the verdict")
        body = Validate(customer=customer, contact=contact, compared=dict(compared), verdict=verdict)

        def job(conn: Connection) -> str:
            self._known(conn, customer)
            return self._desk.queue(conn, body, after=outbox.making(conn, customer))

        return await self._desk.db.write(job)

    def can_search(self) -> NotAllowed | None:
        """Whether the agent's roles allow searching all customers of the gateway."""
        return None if self._desk.allows(Act.CUSTOMER_READ) else NotAllowed(Act.CUSTOMER_READ)

    async def search(self, text: str, limit: int = 20) -> list[CustomerRow]:
        """Customers of the gateway by name, or exactly by phone, account or email; masked, and not kept here.

        Raises InvalidValue ("text", shorter than SHORTEST), OfflineNotPossible, NotAllowed."""
        refused = self.can_search()
        if refused is not None:
            raise refused
        if len(text.strip()) < SHORTEST:
            raise InvalidValue("text", "too short")
        need_line(self._live, Need.REMOTE_SEARCH)
        found = await self._live.customers(text.strip(), limit)
        self._found = {row.id: row for row in found}
        here = set(self._found)
        groups = {row.id: self._behind(row) for row in found if row.merged_into not in here}
        return [combined(self._found[id], behind) for id, behind in groups.items()]

    async def keep(self, row: CustomerRow) -> None:
        """Keeps a customer who was found at the gateway: they are read, and tickets are begun for them, offline too."""
        now = self._desk.clock.wall()
        own = self._found.get(row.id, row)
        everybody = [own, *self._behind(own)]

        def job(conn: Connection) -> None:
            for each in everybody:
                rows.keep_customer(conn, each, now)

        await self._desk.db.write(job)

    def _behind(self, row: CustomerRow) -> list[CustomerRow]:
        """Who was found together with ``row`` since they are one person."""
        own = [self._found[one.customer] for one in row.merged if one.customer in self._found]
        return [*own, *(further for each in own for further in self._behind(each))]

    def can_unmask(self) -> NotAllowed | None:
        """Whether the agent's roles allow unmasking; that the gateway is reached is asked when it is done."""
        return None if self._desk.allows(Act.CUSTOMER_UNMASK) else NotAllowed(Act.CUSTOMER_UNMASK)

    async def unmask(self, customer: str, field: str, *, ticket: str | None = None) -> str:
        """The clear text of one sensitive field, once, with its line in the audit; never kept here.

        Raises OfflineNotPossible, InvalidValue ("field", or "verification" before a valid validation), NotHere, NotAllowed.
        """
        need_line(self._live, Need.UNMASK)

        def job(conn: Connection) -> str:
            row = cases.customer_of(conn, customer, self._desk.clock)
            if row is None:
                raise NotHere("customer", customer)
            whose = self._whose(self._group(conn, customer), customer, field)
            if row.verification is not Verification.VALID:
                raise InvalidValue("verification", row.verification)
            body = Unmask(customer=whose, field=field, ticket=ticket)
            self._desk.queue(conn, body, after=outbox.making(conn, whose))
            return whose

        whose = await self._desk.db.write(job)
        return await self._live.clear_field(whose, field)

    def _whose(self, group: Sequence[CustomerRow], customer: str, field: str) -> str:
        """Whose it is of those who are one person: ``customer``'s, where they have it. Raises InvalidValue."""
        for row in sorted(group, key=lambda row: row.id != customer):
            if field in row.masked or any(one.field == field for one in row.identities):
                return row.id
        if field not in self._desk.handbook.sealed_fields:
            raise InvalidValue("field", field)
        return customer

    async def _save(self, customer: str, changes: CustomerChanges, *, known: bool) -> str:
        book = self._desk.handbook
        unknown = set(changes.sensitive) - set(book.sealed_fields)
        if unknown:
            raise InvalidValue("sensitive", ", ".join(sorted(unknown)))
        own = {field.id: field for field in book.customer_fields}
        sealed = {
            name: normal(own[name], text) if name in own else text for name, text in changes.sensitive.items()
        }
        fields = checked(book.open_fields, changes.fields)
        for field in book.customer_fields:
            if field.required and (fields | sealed).get(field.id) == "":
                raise InvalidValue(field.id, "must not be empty")
        if isinstance(changes.name, str) and not changes.name.strip():
            raise InvalidValue("name", "must not be empty")
        body = SaveCustomer(
            customer=customer,
            name=changes.name,
            city=changes.city,
            caller_type=changes.caller_type,
            segment=changes.segment,
            channel=changes.channel,
            language=changes.language,
            fields=fields,
            sensitive=sealed,
        )

        def job(conn: Connection) -> str:
            if known:
                self._known(conn, customer)
            return self._desk.queue(conn, body, after=outbox.making(conn, customer))

        return await self._desk.db.write(job)

    def _known(self, conn: Connection, customer: str) -> None:
        if cases.customer_of(conn, customer, self._desk.clock) is None:
            raise NotHere("customer", customer)
