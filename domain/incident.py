"""Trouble with what the work is done with: reports of one thing merge into one incident (flow: When tools go down).

Pure. An incident is open while nobody said that it works again; who reported it says whether that is so before it is closed.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum

import msgspec

from domain.machine import Machine

#: Ms a report may be older than the first word of an incident and still be about it: desks notice one after the other, and an
#: outage of the line holds reports back.
NEAR_MS = 30 * 60_000
#: Characters of what is said of it.
MOST_TEXT = 500
#: Ms: nobody remembers for longer when it began.
OLDEST_MS = 12 * 3_600_000


class Thing(StrEnum):
    """``tool``: a back-office tool, the same for everybody; the others are of one desk."""

    TOOL = "tool"
    HEADSET = "headset"
    PC = "pc"
    NETWORK = "network"


class IncidentState(StrEnum):
    """``pending``: the IT operation centre waits for something (*request pending*); ``confirmed``: who reported it agrees that it works."""

    OPEN = "open"
    ESCALATED = "escalated"
    PENDING = "pending"
    RESOLVED = "resolved"
    CONFIRMED = "confirmed"
    CLOSED = "closed"


class IncidentMove(StrEnum):
    """``reopen``: it is still broken ("masih bermasalah")."""

    ESCALATE = "escalate"
    PEND = "pend"
    RESOLVE = "resolve"
    CONFIRM = "confirm"
    CLOSE = "close"
    REOPEN = "reopen"


_S, _M = IncidentState, IncidentMove

INCIDENT = Machine[IncidentState, IncidentMove](
    "incident",
    {
        (_S.OPEN, _M.ESCALATE): _S.ESCALATED,
        (_S.OPEN, _M.RESOLVE): _S.RESOLVED,
        # A second number replaces the first: the IT operation centre merges tickets too.
        (_S.ESCALATED, _M.ESCALATE): _S.ESCALATED,
        (_S.ESCALATED, _M.PEND): _S.PENDING,
        (_S.ESCALATED, _M.RESOLVE): _S.RESOLVED,
        (_S.PENDING, _M.ESCALATE): _S.ESCALATED,
        (_S.PENDING, _M.RESOLVE): _S.RESOLVED,
        (_S.RESOLVED, _M.CONFIRM): _S.CONFIRMED,
        (_S.RESOLVED, _M.REOPEN): _S.OPEN,
        (_S.CONFIRMED, _M.REOPEN): _S.OPEN,
        (_S.CONFIRMED, _M.CLOSE): _S.CLOSED,
    },
)

#: It does not work.
BROKEN = frozenset({_S.OPEN, _S.ESCALATED, _S.PENDING})


class Period(msgspec.Struct, frozen=True):
    """From ``begin`` to ``end`` (Unix ms, exclusive); None: it goes on."""

    begin: int
    end: int | None = None


class Incident(msgspec.Struct, frozen=True):
    """``spans``: when it did not work, in order, the last one open exactly while it is BROKEN; ``number``: of the IT operation centre's
    ticket."""

    state: IncidentState
    spans: tuple[Period, ...]
    number: str = ""

    @property
    def began(self) -> int:
        """When it first did not work."""
        return self.spans[0].begin

    @property
    def ended(self) -> int | None:
        """When it worked again, None while it does not."""
        return self.spans[-1].end

    @property
    def open_to_reports(self) -> bool:
        """Whether another word about the thing is about this incident still: one that is over and agreed on is history."""
        return self.state in BROKEN or self.state is _S.RESOLVED


def begun(since: int) -> Incident:
    """A new one."""
    return Incident(_S.OPEN, (Period(since),))


def moved(incident: Incident, move: IncidentMove, at: int, number: str = "") -> Incident:
    """``incident`` after ``move`` at ``at``. Raises IllegalTransition."""
    state = INCIDENT.after(incident.state, move)
    spans = incident.spans
    if move is _M.RESOLVE:
        last = spans[-1]
        spans = (*spans[:-1], Period(last.begin, max(at, last.begin)))
    elif move is _M.REOPEN:
        # It never worked, whatever was said: the time goes on.
        spans = (*spans[:-1], Period(spans[-1].begin))
        state = _S.ESCALATED if incident.number else _S.OPEN
    return Incident(state, spans, number or incident.number)


def failed_again(incident: Incident, at: int) -> Incident:
    """It was said to work and fell out once more at ``at``: the time between was no trouble. Of one that is broken nothing changes."""
    if incident.state in BROKEN:
        return incident
    state = _S.ESCALATED if incident.number else _S.OPEN
    return Incident(state, (*incident.spans, Period(max(at, incident.ended or at))), incident.number)


def covering(known: Sequence[Incident], at: int) -> int | None:
    """Which of the incidents of one thing a report made at ``at`` is about: the first that had not ended then and did not begin much
    later, else the one that is not over; None for none: it is a new one. A report made in an outage thus finds its place, however late
    it comes."""
    order = sorted(range(len(known)), key=lambda n: (known[n].began, n))
    for n in order:
        ended = known[n].ended
        if known[n].began - NEAR_MS <= at and (ended is None or at < ended):
            return n
    return next((n for n in reversed(order) if known[n].open_to_reports), None)


def reported(incident: Incident, at: int, since: int) -> Incident:
    """``incident`` after a report made at ``at`` that says it does not work since ``since``, no later. One that was said to be resolved
    before, and is not yet agreed on, is not resolved."""
    if incident.state is _S.RESOLVED and incident.ended is not None and at >= incident.ended:
        if since < incident.ended:
            return moved(incident, _M.REOPEN, at)
        return failed_again(incident, since)
    first = incident.spans[0]
    if since < first.begin and at >= first.begin - NEAR_MS:
        return msgspec.structs.replace(incident, spans=(Period(since, first.end), *incident.spans[1:]))
    return incident


def noticed(since: int, at: int) -> int:
    """Since when it does not work by a report made at ``at``, which says ``since``: not in the future, and not longer ago than one
    remembers."""
    return max(at - OLDEST_MS, min(since, at))


def all_agree(confirmed: Iterable[bool]) -> bool:
    """Whether everybody who reported it has said that it works; nobody reported it: there is nobody to ask."""
    return all(confirmed)
