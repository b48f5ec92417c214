"""Commands on customers: save, validate, and the look at a sensitive field."""

import re

import msgspec
from sqlalchemy import select

from contract.commands import SaveCustomer, Unmask, Validate
from contract.envelope import Command
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.parties import Verification
from domain.validation import verdict
from gateway.accounts.user import User
from gateway.commands.handlers import Handler, on
from gateway.customers import identities, verdicts
from gateway.customers.access import need_reach
from gateway.customers.hand import Hand
from gateway.customers.models import customer
from gateway.customers.service import Customers
from gateway.tx import Tx

#: What is compared: fields by name, this many at most.
_FIELD, _COMPARED = re.compile(r"[a-z][a-z0-9_-]{0,39}"), 30
_COLUMNS = ("name", "city", "caller_type", "segment", "channel", "language")


class CustomerHandlers:
    def __init__(self, customers: Customers, handbook: Handbook) -> None:
        self._customers, self._handbook, self._hand = customers, handbook, Hand(handbook)

    def all(self) -> list[tuple[str, Handler]]:
        return [on(SaveCustomer, self.save), on(Validate, self.validate), on(Unmask, self.unmask)]

    async def save(self, tx: Tx, _command: Command, body: SaveCustomer, author: User) -> None:
        made_by = await tx.conn.scalar(select(customer.c.made_by).where(customer.c.id == body.customer))
        if made_by is not None:
            await self._hand.need(tx.conn, author, body.customer)
        given = {name: getattr(body, name) for name in _COLUMNS if getattr(body, name) is not msgspec.UNSET}
        if not str(given.get("name", "-")).strip():
            raise InvalidValue("name", "empty")
        if "caller_type" in given:
            given["caller_type"] = given["caller_type"].value
        await self._customers.save(tx, body.customer, given, body.sensitive, author.id, body.fields)
        changed = sorted({*given, *body.fields, *body.sensitive} - {"fields"})
        tx.audit(author.id, "customer.save", "customer", body.customer, fields=",".join(changed))

    async def validate(self, tx: Tx, command: Command, body: Validate, author: User) -> None:
        await need_reach(tx.conn, author, body.customer)
        if len(body.compared) > _COMPARED or not all(map(_FIELD.fullmatch, body.compared)):
            # Their names go into the audit, which holds nobody's words.
            raise InvalidValue("compared", "no names of fields")
        # The agent's word may be stricter than what was compared, never laxer.
        if body.verdict is Verification.VALID and verdict(body.compared) is not Verification.VALID:
            raise InvalidValue("verdict", "not what was compared")
        at, contact = await verdicts.place(tx.conn, author, self._handbook, body.customer, body.contact)
        # Made in an outage, it holds from when they spoke, as the desk shows it; a clock that cannot be right is not believed.
        spoke = command.made.at(tx.now)
        await verdicts.keep(tx, author, body.customer, body.verdict, contact, at, spoke)
        agreed = ",".join(sorted(field for field, fits in body.compared.items() if fits))
        tx.audit(
            author.id,
            "customer.validate",
            "customer",
            body.customer,
            verdict=body.verdict.value,
            agreed=agreed,
        )

    async def unmask(self, tx: Tx, _command: Command, body: Unmask, author: User) -> None:
        await need_reach(tx.conn, author, body.customer)
        known = body.field in self._handbook.sealed_fields
        if not known and await identities.box(tx.conn, body.customer, body.field) is None:
            raise InvalidValue("field", "not a field of the handbook")
        await verdicts.need_valid(tx.conn, author, self._handbook, body.customer, tx.now)
        at = {} if body.ticket is None else {"ticket": body.ticket}
        tx.audit(author.id, "customer.unmask", "customer", body.customer, field=body.field, **at)
