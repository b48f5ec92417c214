"""Cross-selling: what may be offered, to whom, and when; and the leads that come of it (flow: Inbound call, 9)."""

from collections.abc import Mapping
from enum import StrEnum

import msgspec

from domain.handbook import Handbook
from domain.handbook_script import CrossSelling
from domain.parties import CallerType
from domain.ticket import RESTING, TicketState

DAY_MS = 86_400_000


class OfferAnswer(StrEnum):
    """``not_asked``: the agent chose not to, or it did not fit."""

    INTERESTED = "interested"
    NOT_INTERESTED = "not_interested"
    NOT_ASKED = "not_asked"


class LeadState(StrEnum):
    """``open``: to be called back; ``won`` and ``lost``: what the call came to; ``noted``: nothing to do, the answer is only kept."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"
    NOTED = "noted"


class LeadResult(StrEnum):
    """What a call-back came to; ``later``: not reached, or asked for another time."""

    WON = "won"
    LOST = "lost"
    LATER = "later"


class Situation(msgspec.Struct, frozen=True, kw_only=True):
    """What decides whether anything may be offered. ``others_open``: the customer has another matter that is not settled; ``upset``: a
    hard complaint; ``declined``: product → when (Unix ms) they last said no; ``asked``: products already put to them on this ticket."""

    category: str | None
    issue: str | None
    state: TicketState
    caller_type: CallerType | None
    others_open: bool = False
    upset: bool = False
    do_not_call: bool = False
    declined: Mapping[str, int] = {}
    asked: frozenset[str] = frozenset()


class Held(StrEnum):
    """Why nothing is offered."""

    NOT_SETTLED = "not_settled"
    OTHERS_OPEN = "others_open"
    UPSET = "upset"
    DO_NOT_CALL = "do_not_call"
    NOTHING_FITS = "nothing_fits"


def held(at: Situation) -> Held | None:
    """What forbids every offer, None when nothing does."""
    if at.upset:
        return Held.UPSET
    if at.state not in RESTING:
        return Held.NOT_SETTLED
    if at.others_open:
        return Held.OTHERS_OPEN
    return Held.DO_NOT_CALL if at.do_not_call else None


def offers(handbook: Handbook, at: Situation, now: int, rest_days: int) -> tuple[CrossSelling, ...]:
    """What may be offered now, in the order of the issue; of what was declined nothing for ``rest_days``."""
    issue = handbook.known_issue(at.category, at.issue)
    if held(at) is not None or issue is None:
        return ()
    by_id = {one.id: one for one in handbook.cross_selling}
    return tuple(
        by_id[id]
        for id in issue.cross_selling
        if id in by_id
        and id not in at.asked
        and _for(by_id[id], at.caller_type)
        and not rests(at.declined.get(id), now, rest_days)
    )


def rests(declined: int | None, now: int, rest_days: int) -> bool:
    """Whether what was declined then is not to be offered yet."""
    return declined is not None and now < declined + rest_days * DAY_MS


def _for(one: CrossSelling, who: CallerType | None) -> bool:
    return not one.caller_types or (who is not None and who in one.caller_types)
