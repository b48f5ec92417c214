"""A mass problem: many customers with one issue at once (flow: When tools go down). When one is proposed, and whose linked ticket is
answered when it is solved."""

import re
from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum
from statistics import median
from typing import Annotated

import msgspec

from domain.handbook_issue import Issue
from domain.ticket import RESTING, TicketState

DAY_MS = 86_400_000
#: What is filled in for each customer (domain.macro).
_GAP = re.compile(r"\{[^{}]*\}")


class MassProblemRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """When an issue is proposed as a mass problem: within ``window`` seconds at least ``least`` different customers, and more than
    ``times`` what is usual at that time of day over the ``days`` before. ``quiet``: seconds without a proposal after one was
    dismissed."""

    window: Annotated[int, msgspec.Meta(ge=60, le=86_400)] = 1800
    least: Annotated[int, msgspec.Meta(ge=2)] = 5
    times: Annotated[float, msgspec.Meta(ge=1)] = 3.0
    days: Annotated[int, msgspec.Meta(ge=1, le=60)] = 14
    quiet: Annotated[int, msgspec.Meta(ge=0)] = 7200

    @property
    def back_ms(self) -> int:
        """How far back the rule looks."""
        return self.days * DAY_MS + self.window * 1000


class Sign(msgspec.Struct, frozen=True):
    """Somebody (``who``: the customer, or the ticket where nobody is known) came with the issue at ``at`` (Unix ms)."""

    at: int
    who: str


class Proposal(msgspec.Struct, frozen=True):
    """``customers`` came within the window; ``usual``: how many do at that time of day."""

    customers: int
    usual: float


class ProblemState(StrEnum):
    """``proposed`` by the figures; ``confirmed`` by a leader: the banner stands; ``solved``: linked tickets are answered."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    SOLVED = "solved"


#: Nothing is to be done about it any more.
OVER = frozenset({ProblemState.DISMISSED, ProblemState.SOLVED})


class LinkState(StrEnum):
    """``linked``: to be answered; ``answered`` with the joint answer; ``left_out`` for a reason (LeftOut); ``unlinked``: it was no part
    of it after all."""

    LINKED = "linked"
    ANSWERED = "answered"
    LEFT_OUT = "left_out"
    UNLINKED = "unlinked"


class LeftOut(StrEnum):
    """Why a linked ticket does not get the joint answer: its customer was told by hand, it is closed, the customer got the answer on
    another of their tickets, there is no written way to them (telephone), or it went wrong."""

    BY_HAND = "by_hand"
    CLOSED = "closed"
    SAME_CUSTOMER = "same_customer"
    NO_WAY = "no_way"
    FAILED = "failed"


def customers(signs: Iterable[Sign], since: int, until: int) -> int:
    """Different customers in [``since``, ``until``)."""
    return len({one.who for one in signs if since <= one.at < until})


def usual(rule: MassProblemRule, signs: Collection[Sign], now: int) -> float:
    """Customers within the same window of the days before: the median, so that one bad day is no new custom. Days before the first
    sign there is are not counted."""
    width = rule.window * 1000
    first = min((one.at for one in signs), default=now)
    ends = [now - at * DAY_MS for at in range(1, rule.days + 1)]
    counted = [customers(signs, end - width, end) for end in ends if end > first]
    return float(median(counted)) if counted else 0.0


def proposal(rule: MassProblemRule, signs: Sequence[Sign], now: int, *, since: int = 0) -> Proposal | None:
    """What is to be proposed at ``now`` (Unix ms), None for nothing out of the ordinary. ``since``: what came before belongs to a
    problem that is over."""
    came = customers(signs, max(since, now - rule.window * 1000), now + 1)
    if came < rule.least:
        return None
    normal = usual(rule, signs, now)
    return Proposal(came, normal) if came > rule.times * normal else None


class Linked(msgspec.Struct, frozen=True, kw_only=True):
    """A linked ticket when the problem is solved. ``state``: its own; ``by_hand``: it has been given a public reply since it was linked
    that is not the agents' scripted answer; ``written``: its channel carries written answers. ``at``: when it was linked."""

    ticket: str
    state: TicketState
    by_hand: bool
    written: bool
    at: int


def verdicts(of_one: Sequence[Linked], *, told: bool = False) -> dict[str, LeftOut | None]:
    """For the linked tickets of ONE customer on ONE channel: None for the single one that gets the joint answer, else why not.
    ``told``: that customer has had the answer there already."""
    found: dict[str, LeftOut | None] = {}
    free: list[Linked] = []
    for one in of_one:
        if one.by_hand:
            found[one.ticket] = LeftOut.BY_HAND
        elif one.state in RESTING:
            found[one.ticket] = LeftOut.CLOSED
        elif not one.written:
            found[one.ticket] = LeftOut.NO_WAY
        else:
            free.append(one)
    told = told or LeftOut.BY_HAND in found.values()
    for one in sorted(free, key=lambda one: (one.at, one.ticket)):
        found[one.ticket] = LeftOut.SAME_CUSTOMER if told else None
        told = True
    return found


#: The joint answer leaves no more to do on these alone: what another unit has, or gave back with a reason, is theirs to end.
_SETTLED_FROM = frozenset({TicketState.NEW, TicketState.OPEN, TicketState.PENDING})


def may_settle(issue: Issue | None, state: TicketState, *, lacking: bool, owed: bool) -> bool:
    """Whether the joint answer may solve its ticket too. ``issue``: the ticket's, None for one the handbook does not know; what is
    ``regulated`` has a clock and a closing of its own. ``lacking``: mandatory questions or data of it have no answer yet; ``owed``:
    the customer is on the line, or a contact is not documented."""
    plain = issue is not None and not issue.regulated
    return plain and state in _SETTLED_FROM and not lacking and not owed


def is_scripted(text: str, answer: str) -> bool:
    """Whether a reply is the scripted answer the agents give meanwhile, with whatever greeting around it and its gaps filled."""
    said = " ".join(text.split()).casefold()
    pieces = [" ".join(one.split()).casefold() for one in _GAP.split(answer)]
    at, found = 0, False
    for piece in pieces:
        if not piece:
            continue
        at = said.find(piece, at)
        if at < 0:
            return False
        at, found = at + len(piece), True
    return found
