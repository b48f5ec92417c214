"""Kinds of notices at a desk, each described once: what is heard, and what stays until it is acknowledged (ui: Notices)."""

from dataclasses import dataclass
from enum import StrEnum

#: Ms before an SLA breaks from which on its holder is warned.
NEAR_MS = 120_000
#: Notices kept at a desk; of more the oldest read ones go first.
MOST_KEPT = 300


class NoticeKind(StrEnum):
    MESSAGE = "message"
    SLA_NEAR = "sla_near"
    SLA_BREACHED = "sla_breached"
    RETURNED = "returned"
    PASSED_ON = "passed_on"
    MENTION = "mention"
    HANDOVER = "handover"
    NEWS = "news"
    NEWS_MUST = "news_must"
    """An announcement that is to be confirmed."""
    HELP_ASKED = "help_asked"
    HELP_ANSWERED = "help_answered"
    UNANSWERED = "unanswered"
    UNANSWERED_SAME = "unanswered_same"
    UNANSWERED_TOLD = "unanswered_told"
    """What customers ask and has no answer: flagged or passed on, for who goes on with it; asked by others already, and answered, for
    who flagged it."""
    TOOL_DOWN = "tool_down"
    TOOL_UP = "tool_up"
    INCIDENT_NEW = "incident_new"
    INCIDENT_ASK = "incident_ask"
    """What the agent reported is said to work again; they are asked."""
    INCIDENT_BACK = "incident_back"
    BCP_ON = "bcp_on"
    BCP_OFF = "bcp_off"
    INCIDENT_STALE = "incident_stale"
    """It is broken as it was for long; for who leads."""
    MASS_PROPOSED = "mass_proposed"
    MASS_EXPIRED = "mass_expired"
    """Nobody decided on it."""
    DELIVERY_FAILED = "delivery_failed"
    REJECTED = "rejected"
    DESK = "desk"
    """What the desk itself has to say."""


@dataclass(frozen=True)
class Described:
    """``holds``: it must not be lost, so it stays until acknowledged and is heard even while the window has the focus; ``setting``:
    the desk setting (domain.desk_settings) that silences it, none for what is silent anyway; ``message``: heard as a message."""

    holds: bool
    setting: str = ""
    message: bool = False


KINDS: dict[NoticeKind, Described] = {
    NoticeKind.MESSAGE: Described(False, "notice_message", message=True),
    NoticeKind.SLA_NEAR: Described(False, "notice_sla"),
    NoticeKind.SLA_BREACHED: Described(True, "notice_sla"),
    NoticeKind.RETURNED: Described(True, "notice_ticket"),
    NoticeKind.PASSED_ON: Described(True, "notice_ticket"),
    NoticeKind.MENTION: Described(True, "notice_ticket"),
    NoticeKind.HANDOVER: Described(True, "notice_ticket"),
    NoticeKind.NEWS: Described(False, "notice_news"),
    NoticeKind.NEWS_MUST: Described(True, "notice_news"),
    NoticeKind.HELP_ASKED: Described(True, "notice_help"),
    NoticeKind.HELP_ANSWERED: Described(True, "notice_help"),
    NoticeKind.UNANSWERED: Described(True, "notice_help"),
    NoticeKind.UNANSWERED_SAME: Described(False),
    NoticeKind.UNANSWERED_TOLD: Described(True, "notice_help"),
    NoticeKind.TOOL_DOWN: Described(False, "notice_tool"),
    NoticeKind.TOOL_UP: Described(False, "notice_tool"),
    NoticeKind.INCIDENT_NEW: Described(True, "notice_tool"),
    NoticeKind.INCIDENT_ASK: Described(True, "notice_tool"),
    NoticeKind.INCIDENT_BACK: Described(False, "notice_tool"),
    NoticeKind.BCP_ON: Described(True, "notice_tool"),
    NoticeKind.BCP_OFF: Described(False, "notice_tool"),
    NoticeKind.INCIDENT_STALE: Described(False, "notice_tool"),
    NoticeKind.MASS_PROPOSED: Described(True, "notice_tool"),
    NoticeKind.MASS_EXPIRED: Described(False, "notice_tool"),
    NoticeKind.DELIVERY_FAILED: Described(True, "notice_failed"),
    NoticeKind.REJECTED: Described(True, "notice_failed"),
    NoticeKind.DESK: Described(False),
}
