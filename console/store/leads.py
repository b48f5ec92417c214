"""Offers and call-backs as the agent sees them: what this desk did and has not been taken yet included."""

from msgspec.structs import replace

from console.clock import Clock
from console.store import cases, casework, outbox_rows, rows
from console.store.connection import Connection
from console.store.database import Database
from contract.lead_acts import RecordOffer, SettleLead
from contract.rows import CustomerRow, LeadRow, TicketRow, UserRow
from domain.cross_selling import LeadResult, LeadState, OfferAnswer, Situation
from domain.ticket import RESTING

_OURS = "kind IN ('crosssell.record', 'lead.settle') AND state <> 'rejected'"


class Leads:
    """Reading side. ``user``: the agent at this desk."""

    def __init__(self, db: Database, clock: Clock, user: str) -> None:
        self._db, self._clock, self._user = db, clock, user

    async def all(self) -> list[LeadRow]:
        """Call-backs that wait first, the next due on top; then what is over, latest first."""
        found = await self._db.read(self._all)
        waits = [row for row in found if row.state is LeadState.OPEN]
        over = [row for row in found if row.state is not LeadState.OPEN]
        waits.sort(key=lambda row: (row.call_at or 0, row.id))
        return waits + sorted(over, key=lambda row: (row.ended or row.at, row.id), reverse=True)

    async def situation(self, ticket: str) -> Situation | None:
        """What decides whether anything may be offered to the customer of ``ticket``; None for a ticket that is not here, or of nobody."""
        return await self._db.read(lambda conn: self._situation(conn, ticket))

    def _all(self, conn: Connection) -> list[LeadRow]:
        found = {row.id: row for row in rows.all_of(conn, LeadRow)}
        me = rows.get(conn, UserRow, self._user)
        for act in outbox_rows.select(conn, _OURS, ()):
            at = act.made.wall + act.made.offset
            match act.body:
                case RecordOffer() as body:
                    found.setdefault(body.lead, self._recorded(conn, body, me, at))
                case SettleLead() as body if body.lead in found:
                    found[body.lead] = _settled(found[body.lead], body, at)
                case _:
                    continue
        return list(found.values())

    def _recorded(self, conn: Connection, body: RecordOffer, me: UserRow | None, at: int) -> LeadRow:
        ticket, _ = cases.ticket_and_contact(conn, body.ticket, self._clock)
        whose = "" if ticket is None or ticket.complainant is None else ticket.complainant
        customer = rows.get(conn, CustomerRow, whose)
        interested = body.answer is OfferAnswer.INTERESTED
        by = (rows.get(conn, UserRow, body.by) if body.by else me) if interested else None
        return LeadRow(
            id=body.lead, version=0, ticket=body.ticket, number="" if ticket is None else ticket.number,
            contact=body.contact, customer=whose, customer_name="" if customer is None else customer.name,
            product=body.product, product_name="", answer=body.answer,
            state=LeadState.OPEN if interested else LeadState.NOTED, note=body.note, author=self._user,
            author_name="" if me is None else me.name, at=at, call_at=body.call_at,
            by=None if by is None else by.id, by_name="" if by is None else by.name, ended=None if interested else at,
        )  # fmt: skip

    def _situation(self, conn: Connection, id: str) -> Situation | None:
        case = cases.case(conn, id, self._clock)
        if case is None or case.ticket.complainant is None:
            return None
        ticket, customer = case.ticket, case.customer
        theirs = cases.tickets_of(conn, ticket.complainant or "", self._clock)
        leads = self._all(conn)
        declined = dict(customer.declined) if customer is not None else {}
        for row in leads:
            # A no of this desk that is on its way counts as one that has arrived.
            no = row.answer is OfferAnswer.NOT_INTERESTED or row.state is LeadState.LOST
            if no and row.customer in case.people:
                declined[row.product] = max(declined.get(row.product, 0), row.ended or row.at)
        contact = "" if case.contact is None else case.contact.id
        return Situation(
            category=ticket.category,
            issue=ticket.issue,
            state=ticket.state,
            caller_type=None if customer is None else customer.caller_type,
            others_open=any(one.id != id and _open(one) for one in theirs),
            upset=casework.of(conn, id, contact, self._clock).upset is not None,
            do_not_call=customer is not None and customer.do_not_call is not None,
            declined=declined,
            asked=frozenset(row.product for row in leads if row.ticket == id),
        )


def _open(ticket: TicketRow) -> bool:
    return ticket.state not in RESTING and ticket.merged_into is None


def _settled(row: LeadRow, body: SettleLead, at: int) -> LeadRow:
    if row.state is not LeadState.OPEN:
        return row
    row = replace(row, tries=row.tries + 1, result=body.note or row.result)
    if body.result is LeadResult.LATER:
        return replace(row, call_at=body.call_at)
    return replace(row, state=LeadState(body.result.value), ended=at)
