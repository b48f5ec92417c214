"""Commands of cross-selling: an answer is kept with its ticket and its customer, a call-back waits for its time (contract.lead_acts)."""

from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import insert, select, update

from contract.envelope import Command
from contract.errors import ErrorCode
from contract.lead_acts import RecordOffer, SettleLead
from contract.rows import agent_feed
from domain.cross_selling import LeadResult, LeadState, OfferAnswer
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.permissions import Act
from gateway.accounts import people
from gateway.accounts.leaders import leaders
from gateway.accounts.user import User
from gateway.cases.access import need_reach, reaches
from gateway.cases.service import Cases, Ticket
from gateway.cases.whole import need_whole
from gateway.commands.handlers import Handler, on
from gateway.customers import groups
from gateway.customers.models import customer
from gateway.customers.places import touch_customer
from gateway.errors import Rejection
from gateway.leads.models import lead
from gateway.tx import Tx

_D = lead.c


class Leads:
    """Handlers of its commands."""

    def __init__(self, cases: Cases, handbook: Handbook) -> None:
        self._cases, self._handbook = cases, handbook

    def all(self) -> list[tuple[str, Handler]]:
        return [on(RecordOffer, self.record), on(SettleLead, self.settle)]

    async def record(self, tx: Tx, command: Command, body: RecordOffer, author: User) -> None:
        row = await self._cases.get(tx, body.ticket)
        need_reach(author, row, self._handbook)
        await need_whole(tx.conn, row)
        if row.complainant is None:
            raise InvalidValue("complainant", "nobody")
        product = next((one for one in self._handbook.cross_selling if one.id == body.product), None)
        if product is None:
            raise InvalidValue("product", body.product)
        if await tx.conn.scalar(select(_D.id).where(_D.id == body.lead)) is not None:
            raise Rejection(ErrorCode.INVALID, {"field": "lead"})
        by = await self._caller(tx, body, row, author)
        at = command.made.at(tx.now)
        interested = body.answer is OfferAnswer.INTERESTED
        name = await tx.conn.scalar(select(customer.c.name).where(customer.c.id == row.complainant))
        await tx.conn.execute(
            insert(lead).values(
                id=body.lead, version=0, ticket=row.id, number=row.number, contact=body.contact, customer=row.complainant,
                customer_name=name or "", product=product.id, product_name=product.name, answer=body.answer.value,
                state=(LeadState.OPEN if interested else LeadState.NOTED).value, note=body.note.strip(),
                author=author.id, author_name=author.name, at=at, call_at=body.call_at if interested else None,
                by=by.id if by is not None else None, by_name=by.name if by is not None else "", tries=0, result="",
                ended=None if interested else tx.now,
            )
        )  # fmt: skip
        await self._touch(tx, body.lead)
        if body.answer is OfferAnswer.NOT_INTERESTED:
            await _declined(tx, row.complainant, product.id, at)
        tx.audit(
            author.id, "crosssell.record", "ticket", row.id, product=product.id, answer=body.answer.value
        )

    async def settle(self, tx: Tx, _command: Command, body: SettleLead, author: User) -> None:
        row = await self._locked(tx, body.lead)
        if author.id not in await self._people(tx, row):
            raise Rejection(ErrorCode.FORBIDDEN, {"lead": row.id})
        if row.state != LeadState.OPEN.value:
            facts = {"state": row.state, "move": body.result.value}
            raise Rejection(ErrorCode.ILLEGAL_TRANSITION, facts)
        values: dict[str, Any] = {"tries": row.tries + 1, "result": body.note.strip() or row.result}
        if body.result is LeadResult.LATER:
            if body.call_at is None:
                raise InvalidValue("call_at", "missing")
            values["call_at"] = body.call_at
        else:
            state = LeadState.WON if body.result is LeadResult.WON else LeadState.LOST
            values |= {"state": state.value, "ended": tx.now}
        await tx.conn.execute(update(lead).where(_D.id == row.id).values(**values))
        await self._touch(tx, row.id)
        if body.result is LeadResult.LOST:
            await _declined(tx, row.customer, row.product, tx.now)
        tx.audit(author.id, "lead.settle", "lead", row.id, result=body.result.value)

    async def _caller(self, tx: Tx, body: RecordOffer, row: Ticket, author: User) -> User | None:
        """Who calls back; None for what needs no call. Raises InvalidValue."""
        if body.answer is not OfferAnswer.INTERESTED:
            return None
        if body.call_at is None:
            raise InvalidValue("call_at", "missing")
        by = author if body.by in (None, author.id) else await people.find(tx.conn, body.by or "")
        if by is None or not by.active or not by.may(Act.TICKET_WRITE):
            raise InvalidValue("by", "not somebody who calls")
        if by.id != author.id and not reaches(by, row, self._handbook):
            raise InvalidValue("by", "does not see the ticket")
        return by

    async def _touch(self, tx: Tx, id: str) -> None:
        row = (await tx.conn.execute(select(lead).where(_D.id == id))).one()
        tx.touch("lead", id, {agent_feed(one) for one in await self._people(tx, row)})

    async def _people(self, tx: Tx, row: Found[Any]) -> set[str]:
        """Whose list it is on."""
        mine = {one for one in (row.author, row.by) if one}
        if row.state != LeadState.OPEN.value or row.by is None:
            return mine
        caller = await people.find(tx.conn, row.by)
        return mine | set(await leaders(tx, "" if caller is None else caller.team))

    async def _locked(self, tx: Tx, id: str) -> Found[Any]:
        found = await tx.conn.execute(select(lead).where(_D.id == id).with_for_update())
        row = found.one_or_none()
        if row is None:
            raise Rejection(ErrorCode.NOT_FOUND, {"lead": id})
        return row


async def _declined(tx: Tx, id: str, product: str, at: int) -> None:
    """The customer said no: whoever has them next knows."""
    await groups.hold(tx, [id])
    c = customer.c
    said = dict(await tx.conn.scalar(select(c.declined).where(c.id == id)) or {})
    said[product] = max(at, said.get(product, 0))
    await tx.conn.execute(update(customer).where(c.id == id).values(declined=said))
    await touch_customer(tx, id)
