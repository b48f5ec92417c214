"""What customers ask and has no answer yet, as a row (contract.rows)."""

from contract.row import Row
from domain.unanswered import UnansweredState


class UnansweredRow(Row, frozen=True, kw_only=True):
    """``text``: what is asked, in the agent's words; ``ticket`` with its ``number`` is where. ``note``: what the leader who passed it on
    added; ``announcement``: the update its ``answer`` became, None for none. ``same_as``: the one (id) it is asked together with, which
    says ``same_text``, None for one that stands for itself; ``askers``: how many people ask it, all together. Times in gateway Unix ms.
    Feed: agent, of its asker, of the leaders of their team and, once forwarded, of learning and development."""

    REF = "unanswered"
    asker: str
    asker_name: str
    team: str
    text: str
    ticket: str | None
    number: str
    state: UnansweredState
    asked: int
    forwarded: int | None = None
    forwarded_name: str = ""
    note: str = ""
    answered: int | None = None
    answered_name: str = ""
    answer: str = ""
    announcement: str | None = None
    same_as: str | None = None
    same_text: str = ""
    askers: int = 1
