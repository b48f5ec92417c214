"""Replies written now and sent at a time: what they wait for, and why one is held back when its time has come."""

from collections.abc import Mapping
from enum import StrEnum

from domain.contact import Channel
from domain.handbook import ChannelRule
from domain.ticket import RESTING, TicketState

#: The furthest moment, in ms from now: what is answered later than this is a follow-up, not a reply.
FURTHEST_MS = 92 * 86_400_000
#: Where the customer is on the line now: only what the centre allows by itself may wait there.
_LIVE = frozenset({Channel.LIVECHAT, Channel.VOICE})


class ScheduledState(StrEnum):
    """``held``: its time came and it was not sent, its author or whoever has the ticket decides."""

    WAITING = "waiting"
    HELD = "held"
    SENT = "sent"
    CANCELLED = "cancelled"


class Held(StrEnum):
    """Why a reply was not sent at its time. ``stale``: the customer wrote meanwhile; ``rests``: the ticket was solved or closed;
    ``merged``: it went into another; ``lease_lost``: somebody else has the customer or the ticket; ``forbidden``: the author may not
    reply there any more; ``expired``: no gateway was up until its shelf life was over; ``failed``: the gateway could not."""

    STALE = "stale"
    RESTS = "rests"
    MERGED = "merged"
    LEASE_LOST = "lease_lost"
    FORBIDDEN = "forbidden"
    EXPIRED = "expired"
    FAILED = "failed"


def schedulable(channel: str, rules: Mapping[str, ChannelRule]) -> bool:
    """Whether a reply on ``channel`` may wait for a time: as its rule says, else not where the customer is on the line."""
    rule = rules.get(channel)
    if rule is not None and rule.schedulable is not None:
        return rule.schedulable
    return channel not in _LIVE


def why_held(
    *,
    state: TicketState,
    merged: bool,
    allowed: bool,
    elsewhere: bool,
    news: bool,
    late: bool,
) -> Held | None:
    """Why a reply whose time has come is not sent, the weightiest reason first; None: it goes. ``elsewhere``: the customer or the
    ticket is in other hands than when it was written; ``news``: the customer wrote since; ``late``: its shelf life is over."""
    if merged:
        return Held.MERGED
    if not allowed:
        return Held.FORBIDDEN
    if elsewhere:
        return Held.LEASE_LOST
    if state in RESTING:
        return Held.RESTS
    if news:
        return Held.STALE
    return Held.EXPIRED if late else None
