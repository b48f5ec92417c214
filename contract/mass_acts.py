"""Acts on a mass problem (flow: When tools go down). All are queued; a leader's by right, an agent's on their ticket."""

from contract.body import Body, TicketBody
from domain.permissions import Act


class ProblemBody(Body, frozen=True, kw_only=True):
    """A leader's act on one problem (its id)."""

    ACT = Act.TEAM_WRITE
    problem: str

    def stream(self, author: str) -> str:
        return f"mass:{self.problem}"


class ConfirmProblem(ProblemBody, frozen=True, kw_only=True):
    """It is one: from now on the desks of ``queues`` (ids, none: all) have the banner with ``text``, the scripted answer meanwhile, and
    ``estimate`` (gateway Unix ms). On one that is confirmed it changes these. Rejected as illegal_transition on one that is over."""

    KIND = "mass.confirm"
    text: str
    estimate: int | None = None
    queues: tuple[str, ...] = ()


class DismissProblem(ProblemBody, frozen=True, kw_only=True):
    """It is none, for that ``reason``. Rejected as illegal_transition unless it is proposed."""

    KIND = "mass.dismiss"
    reason: str


class SolveProblem(ProblemBody, frozen=True, kw_only=True):
    """It is over: every linked ticket is answered ``text``, each customer once a channel; ``settles``: those it answers are solved with
    it, where nothing is owed on them (domain.mass_problem.may_settle). Rejected as illegal_transition unless it is confirmed, as
    invalid for a text that is longer than one of their channels takes."""

    KIND = "mass.solve"
    text: str
    settles: bool = False


class RaiseProblem(ProblemBody, frozen=True, kw_only=True):
    """A leader knows of one without figures: it is confirmed at once, as ConfirmProblem has it. ``problem``: the id of its row. One of
    the same issue that is proposed is confirmed in its place; rejected as illegal_transition where one is confirmed, as invalid for
    what the handbook does not know."""

    KIND = "mass.raise"
    category: str
    issue: str
    text: str
    estimate: int | None = None
    queues: tuple[str, ...] = ()


class LinkTicket(TicketBody, frozen=True, kw_only=True):
    """The ticket hangs on ``problem``; again, it does nothing. Rejected as illegal_transition unless the problem is confirmed."""

    KIND = "ticket.link_problem"
    ACT = Act.TICKET_WRITE
    problem: str


class UnlinkTicket(TicketBody, frozen=True, kw_only=True):
    """It does not, after all; on one that is answered or left out it does nothing."""

    KIND = "ticket.unlink_problem"
    ACT = Act.TICKET_WRITE
    problem: str


MASS_ACTS: tuple[type[Body], ...] = (
    RaiseProblem,
    ConfirmProblem,
    DismissProblem,
    SolveProblem,
    LinkTicket,
    UnlinkTicket,
)
