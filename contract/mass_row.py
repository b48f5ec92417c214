"""A mass problem and the tickets that hang on it, as every desk sees them."""

from contract.row import Row
from domain.mass_problem import LeftOut, LinkState, ProblemState


class MassProblemRow(Row, frozen=True, kw_only=True):
    """Many customers with one ``issue`` of ``category`` (``name``: the issue's). ``customers`` within ``window`` seconds when it was last
    looked at while proposed, ``usual`` at that time of day; ``window`` 0: a leader raised it without figures. ``queues``: whose
    desks have the banner, none: all of them. ``answer``: what agents say meanwhile; ``estimate``: until when it should be solved
    (gateway Unix ms); ``closing``: what all linked tickets are answered; ``settles``: with which they are solved. ``reason``: why
    it was dismissed; dismissed by no ``leader``, nobody decided in time. Feed: floor; a desk shows what concerns its agent."""

    REF = "mass_problem"
    category: str
    issue: str
    name: str
    state: ProblemState
    found: int
    customers: int
    usual: float = 0.0
    window: int = 0
    queues: tuple[str, ...] = ()
    answer: str = ""
    estimate: int | None = None
    leader: str | None = None
    leader_name: str = ""
    decided: int | None = None
    reason: str = ""
    closing: str = ""
    settles: bool = False
    ended: int | None = None


class MassLinkRow(Row, frozen=True, kw_only=True):
    """``ticket`` (``number``, by ``channel``) hangs on ``problem``; ``id``: ``link_id`` of both. ``why`` it was left out; ``instead``: the
    number of the customer's ticket that was answered in its place; ``settled``: whether the answer solved it, None: it was not to.
    Nothing of the customer stands here. Feed: floor."""

    REF = "mass_link"
    problem: str
    ticket: str
    number: str
    channel: str
    state: LinkState
    at: int
    by_name: str = ""
    why: LeftOut | None = None
    instead: str = ""
    ended: int | None = None
    settled: bool | None = None


def link_id(problem: str, ticket: str) -> str:
    """The id of the row of a link: a ticket is linked to a problem once."""
    return f"{problem}:{ticket}"
