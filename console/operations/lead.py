"""Cross-selling: what the customer answered, and what a call-back came to (flow: Inbound call, 9). Both work offline."""

from console.operations import ticket_bodies as bodies
from console.operations.desk import Desk
from console.operations.errors import NotHere
from console.store import outbox
from console.store.connection import Connection
from contract.ids import new_id
from contract.lead_acts import RecordOffer, SettleLead
from domain.cross_selling import LeadResult, OfferAnswer
from domain.errors import InvalidValue


class Leads:
    """Each raises NotAllowed, TooLong, InvalidValue, StoreError."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def record(
        self,
        ticket: str,
        product: str,
        answer: OfferAnswer,
        *,
        note: str = "",
        call_at: int | None = None,
        by: str | None = None,
    ) -> str:
        """``product`` was offered on ``ticket`` and answered so; the lead's id. ``call_at``: gateway Unix ms, of one who is interested;
        ``by``: who calls back, None: this agent. Raises NotHere (also for a ticket of nobody), MergedAway besides."""
        interested = answer is OfferAnswer.INTERESTED
        if interested and (call_at is None or call_at <= self._desk.clock.gateway_now()):
            raise InvalidValue("call_at", "is over already")

        def job(conn: Connection) -> str:
            row, contact = bodies.row_of(self._desk, conn, ticket)
            if row.complainant is None:
                raise NotHere("customer", "")
            body = RecordOffer(
                ticket=ticket, lead=new_id(), product=product, answer=answer,
                contact=None if contact is None else contact.id, note=note.strip(),
                call_at=call_at if interested else None, by=by if interested else None,
            )  # fmt: skip
            self._desk.queue(
                conn, body, after=(*outbox.opening(conn, ticket), *outbox.making(conn, row.complainant))
            )
            return body.lead

        return await self._desk.db.write(job)

    async def settle(
        self, lead: str, result: LeadResult, note: str = "", *, call_at: int | None = None
    ) -> None:
        """The call-back was made; ``later`` with another ``call_at``."""
        if result is LeadResult.LATER and (call_at is None or call_at <= self._desk.clock.gateway_now()):
            raise InvalidValue("call_at", "is over already")
        body = SettleLead(lead=lead, result=result, note=note.strip(), call_at=call_at)
        await self._desk.db.write(lambda conn: self._desk.queue(conn, body))
