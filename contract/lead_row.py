"""What became of an offer to a customer, and whom to call back when."""

from contract.row import Row
from domain.cross_selling import LeadState, OfferAnswer


class LeadRow(Row, frozen=True, kw_only=True):
    """``customer`` was offered ``product`` (id of the handbook's cross_selling, ``product_name``) on ``ticket`` and answered ``answer``. An
    ``open`` one is to be called back by ``by`` (user id) at ``call_at`` (gateway Unix ms); ``tries``: calls that came to nothing yet;
    ``result``: the words of the last. Feed: agent, of its author, of ``by`` and, while it is open, of the leaders of their team."""

    REF = "lead"
    ticket: str
    number: str
    contact: str | None
    customer: str
    customer_name: str
    product: str
    product_name: str
    answer: OfferAnswer
    state: LeadState
    note: str
    author: str
    author_name: str
    at: int
    call_at: int | None = None
    by: str | None = None
    by_name: str = ""
    tries: int = 0
    result: str = ""
    ended: int | None = None
