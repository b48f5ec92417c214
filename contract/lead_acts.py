"""Cross-selling: what the customer answered, and what a call-back came to. All are queued."""

from contract.body import Body, TicketBody
from domain.cross_selling import LeadResult, OfferAnswer
from domain.permissions import Act


class RecordOffer(TicketBody, frozen=True, kw_only=True):
    """``product`` was offered to the ticket's complainant, or was not (``answer``). Interested: ``by`` (user id, who can reach the ticket)
    calls back at ``call_at`` (gateway Unix ms). Not interested: it is not offered again for the days the centre has set. ``lead``: the
    id of its row. Rejected as invalid ("complainant") for a ticket of nobody."""

    KIND = "crosssell.record"
    ACT = Act.TICKET_WRITE
    lead: str
    product: str
    answer: OfferAnswer
    contact: str | None = None
    note: str = ""
    call_at: int | None = None
    by: str | None = None


class SettleLead(Body, frozen=True, kw_only=True):
    """A call-back was made: ``later`` with another ``call_at``. By whom it is, its author, or a leader; rejected as illegal_transition
    on one that is over."""

    KIND = "lead.settle"
    ACT = Act.TICKET_WRITE
    lead: str
    result: LeadResult
    note: str = ""
    call_at: int | None = None

    def stream(self, author: str) -> str:
        return f"lead:{self.lead}"


LEAD_ACTS: tuple[type[Body], ...] = (RecordOffer, SettleLead)
