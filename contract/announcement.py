"""Announcements: written by a leader or an administrator, read by everybody they are for (flow: Knowledge arrives late). All acts are
queued; who has read, and what stood there before, is asked of the gateway (``GET /v1/announcements/{id}/readers``, ``…/editions``)."""

import msgspec

from contract.announcement_row import AnnouncementRow
from contract.body import Body
from domain.announcement import NewsKind, QuizQuestion
from domain.permissions import Act

ANNOUNCEMENTS = "/v1/announcements"


class AnnouncementBody(Body, frozen=True, kw_only=True):
    """An act on one announcement (its id, made at the desk of its author)."""

    announcement: str

    def stream(self, author: str) -> str:
        return f"announcement:{self.announcement}"


class WrittenAnnouncement(AnnouncementBody, frozen=True, kw_only=True):
    """What one says. Seen from ``since`` until ``until`` (gateway Unix ms) by people of ``teams`` (names) and those who serve ``queues``
    (ids), by everybody when both are empty. ``must``: its notice stays until the reader has confirmed; so it is with whatever is
    ``due``, has a ``quiz`` or is to be ``read_first``, before the next contact. ``effective``: from when what it says holds; ``points``: of
    a briefing, and of nothing else."""

    ACT = Act.ANNOUNCE
    subject: str
    text: str
    since: int
    until: int
    must: bool = False
    teams: tuple[str, ...] = ()
    queues: tuple[str, ...] = ()
    effective: int | None = None
    due: int | None = None
    quiz: tuple[QuizQuestion, ...] = ()
    points: tuple[str, ...] = ()
    read_first: bool = False

    @property
    def demands(self) -> bool:
        """Whether it must be confirmed."""
        return self.must or self.due is not None or bool(self.quiz) or self.read_first


class PublishAnnouncement(WrittenAnnouncement, frozen=True, kw_only=True):
    """One more."""

    KIND = "announcement.publish"
    kind: NewsKind = NewsKind.NEWS


class CorrectAnnouncement(WrittenAnnouncement, frozen=True, kw_only=True):
    """All of it as it is from now on, but its author and kind. ``edition``: the one that was corrected; when there is another by then,
    the act is rejected as invalid ("edition"). ``again``: of one that must be confirmed, who has read it is asked once more."""

    KIND = "announcement.correct"
    edition: int
    again: bool = False


def corrected(row: AnnouncementRow, body: CorrectAnnouncement, at: int) -> AnnouncementRow:
    """``row`` as ``body`` makes it at ``at`` (gateway Unix ms); its version is the gateway's to give."""
    edition = row.edition + 1
    return msgspec.structs.replace(
        row, subject=body.subject.strip(), text=body.text.strip(), since=body.since, until=body.until, must=body.demands,
        teams=body.teams, queues=body.queues, edition=edition, corrected=at, effective=body.effective, due=body.due,
        quiz=body.quiz, points=body.points, read_first=body.read_first,
        asked=edition if body.again and body.demands else row.asked,
    )  # fmt: skip


class WithdrawAnnouncement(AnnouncementBody, frozen=True, kw_only=True):
    """It is over; on one that is over it does nothing."""

    KIND = "announcement.withdraw"
    ACT = Act.ANNOUNCE


class ReadAnnouncement(AnnouncementBody, frozen=True, kw_only=True):
    """What its reader confirms by "Sudah saya baca", of the ``edition`` that stood there; again, it does nothing. ``answers`` to its quiz
    (which choice, from 0): wrong ones are kept, and it is not read by them."""

    KIND = "announcement.read"
    edition: int = 1
    answers: tuple[int, ...] = ()


class Reader(msgspec.Struct, frozen=True):
    """Somebody an announcement is for, or who has read it; ``at``: when (gateway Unix ms), None: not yet, or not since they were asked
    again. Of a quiz ``right`` answers out of ``of`` the last time, after ``tries``; ``of`` 0: not answered."""

    user: str
    name: str
    team: str
    at: int | None
    right: int = 0
    of: int = 0
    tries: int = 0


class Edition(msgspec.Struct, frozen=True):
    """What stood there before; ``until``: when it was corrected (gateway Unix ms)."""

    edition: int
    subject: str
    text: str
    until: int


ANNOUNCEMENT_ACTS: tuple[type[AnnouncementBody], ...] = (
    PublishAnnouncement,
    CorrectAnnouncement,
    WithdrawAnnouncement,
    ReadAnnouncement,
)
