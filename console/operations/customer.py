"""Customers: entering, changing, validating, unmasking."""

from collections.abc import Mapping

import msgspec

from console.operations.desk import Desk, LiveSender, need_line
from console.operations.errors import Need, NotAllowed, NotHere
from console.store import cases, outbox, rows
from console.store.connection import Connection
from contract.commands import SaveCustomer, Unmask, Validate
from contract.ids import new_id
from contract.rows import CustomerRow
from domain.errors import InvalidValue
from domain.parties import CallerType, Verification
from domain.permissions import Act

#: Letters a search at the gateway has at least.
SHORTEST = 3


class CustomerChanges(msgspec.Struct, frozen=True, kw_only=True):
    """Fields given; ``sensitive`` holds clear text, sealed before it is written."""

    name: str | msgspec.UnsetType = msgspec.UNSET
    city: str | msgspec.UnsetType = msgspec.UNSET
    caller_type: CallerType | msgspec.UnsetType = msgspec.UNSET
    sensitive: dict[str, str] = {}


class Customers:
    """What an agent can do with customers."""

    def __init__(self, desk: Desk, live: LiveSender) -> None:
        self._desk, self._live = desk, live

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
        return await self._live.customers(text.strip(), limit)

    async def keep(self, row: CustomerRow) -> None:
        """Keeps a customer who was found at the gateway: they are read, and tickets are begun for them, offline too."""
        now = self._desk.clock.wall()
        await self._desk.db.write(lambda conn: rows.keep_customer(conn, row, now))

    def can_unmask(self) -> NotAllowed | None:
        """Whether the agent's roles allow unmasking; that the gateway is reached is asked when it is done."""
        return None if self._desk.allows(Act.CUSTOMER_UNMASK) else NotAllowed(Act.CUSTOMER_UNMASK)

    async def unmask(self, customer: str, field: str, *, ticket: str | None = None) -> str:
        """The clear text of one sensitive field, once, with its line in the audit; never kept here.

        Raises OfflineNotPossible, InvalidValue ("field", or "verification" before a valid validation), NotHere, NotAllowed.
        """
        if field not in self._desk.handbook.sensitive_fields:
            raise InvalidValue("field", field)
        need_line(self._live, Need.UNMASK)

        def job(conn: Connection) -> None:
            row = cases.customer_of(conn, customer, self._desk.clock)
            if row is None:
                raise NotHere("customer", customer)
            if row.verification is not Verification.VALID:
                raise InvalidValue("verification", row.verification)
            body = Unmask(customer=customer, field=field, ticket=ticket)
            self._desk.queue(conn, body, after=outbox.making(conn, customer))

        await self._desk.db.write(job)
        return await self._live.clear_field(customer, field)

    async def _save(self, customer: str, changes: CustomerChanges, *, known: bool) -> str:
        unknown = set(changes.sensitive) - set(self._desk.handbook.sensitive_fields)
        if unknown:
            raise InvalidValue("sensitive", ", ".join(sorted(unknown)))
        if isinstance(changes.name, str) and not changes.name.strip():
            raise InvalidValue("name", "must not be empty")
        body = SaveCustomer(
            customer=customer,
            name=changes.name,
            city=changes.city,
            caller_type=changes.caller_type,
            sensitive=changes.sensitive,
        )

        def job(conn: Connection) -> str:
            if known:
                self._known(conn, customer)
            return self._desk.queue(conn, body, after=outbox.making(conn, customer))

        return await self._desk.db.write(job)

    def _known(self, conn: Connection, customer: str) -> None:
        if cases.customer_of(conn, customer, self._desk.clock) is None:
            raise NotHere("customer", customer)
