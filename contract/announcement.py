"""Announcements: written by a leader or an administrator, read by everybody they are for (flow: Knowledge arrives late). All acts are
queued; who has read is asked of the gateway (``GET /v1/announcements/{id}/readers``)."""

import msgspec

from contract.body import Body
from domain.permissions import Act

ANNOUNCEMENTS = "/v1/announcements"


class AnnouncementBody(Body, frozen=True, kw_only=True):
    """An act on one announcement (its id, made at the desk of its author)."""

    announcement: str

    def stream(self, author: str) -> str:
        return f"announcement:{self.announcement}"


class PublishAnnouncement(AnnouncementBody, frozen=True, kw_only=True):
    """Seen from ``since`` until ``until`` (gateway Unix ms) by people of ``teams`` (names) and those who serve ``queues`` (ids), by
    everybody when both are empty. ``must``: its notice stays until the reader has confirmed."""

    KIND = "announcement.publish"
    ACT = Act.ANNOUNCE
    subject: str
    text: str
    since: int
    until: int
    must: bool = False
    teams: tuple[str, ...] = ()
    queues: tuple[str, ...] = ()


class WithdrawAnnouncement(AnnouncementBody, frozen=True, kw_only=True):
    """It is over; on one that is over it does nothing."""

    KIND = "announcement.withdraw"
    ACT = Act.ANNOUNCE


class ReadAnnouncement(AnnouncementBody, frozen=True, kw_only=True):
    """What its reader confirms by "Sudah saya baca"; again, it does nothing."""

    KIND = "announcement.read"


class Reader(msgspec.Struct, frozen=True):
    """Somebody an announcement is for, or who has read it; ``at``: when (gateway Unix ms), None: not yet."""

    user: str
    name: str
    team: str
    at: int | None


ANNOUNCEMENT_ACTS: tuple[type[AnnouncementBody], ...] = (
    PublishAnnouncement,
    WithdrawAnnouncement,
    ReadAnnouncement,
)
