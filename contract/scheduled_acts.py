"""Replies that are sent later (domain.scheduling). All are queued. Notes cannot be scheduled: there is no act for it."""

from contract.body import TicketBody
from domain.permissions import Act
from domain.ticket_sets import TicketSets


class ScheduleReply(TicketBody, frozen=True, kw_only=True):
    """A public reply for the moment ``at`` (gateway Unix ms). ``message`` is the id of its row and of the message it becomes;
    ``contact``, ``epoch``, ``seen_up_to`` and ``attachments`` as for a reply. One that reaches the gateway late goes at once, as long
    as its shelf life lasts: after ``not_after`` it is rejected as expired, and held when it waits there already. ``sets`` of its ticket
    is set when it is sent."""

    KIND = "reply.schedule"
    ACT = Act.REPLY
    message: str
    contact: str | None
    text: str
    at: int
    seen_up_to: int
    epoch: int
    not_after: int | None = None
    attachments: tuple[str, ...] = ()
    sets: TicketSets | None = None


class UnscheduleReply(TicketBody, frozen=True, kw_only=True):
    """The scheduled reply ``scheduled`` (id of its row) is not to be sent: waiting or held, it is gone. Rejected as already_sent when
    its time has come before this act did, as not_found when somebody else has settled it: what was to follow stays at the desk."""

    KIND = "reply.unschedule"
    ACT = Act.REPLY
    scheduled: str


SCHEDULED_ACTS: tuple[type[TicketBody], ...] = (ScheduleReply, UnscheduleReply)
