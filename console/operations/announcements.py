"""News of the centre: written by those who lead, confirmed by those who read (flow: Knowledge arrives late)."""

from collections.abc import Sequence

import msgspec

from console.operations.desk import Desk
from console.operations.errors import EmptyText, NotAllowed, TooLong
from contract.announcement import (
    AnnouncementBody,
    CorrectAnnouncement,
    PublishAnnouncement,
    ReadAnnouncement,
    WithdrawAnnouncement,
)
from contract.ids import new_id
from domain.announcement import NewsKind, QuizQuestion, check_points, check_quiz, longest
from domain.errors import InvalidValue
from domain.permissions import Act


class Wording(msgspec.Struct, frozen=True, kw_only=True):
    """What one says, when and to whom; as contract.announcement.WrittenAnnouncement."""

    subject: str
    text: str
    since: int
    until: int
    must: bool = False
    teams: Sequence[str] = ()
    queues: Sequence[str] = ()
    effective: int | None = None
    due: int | None = None
    quiz: tuple[QuizQuestion, ...] = ()
    points: tuple[str, ...] = ()
    read_first: bool = False


class Announcements:
    """All are queued: one written in an outage is told when the gateway is back, unless it is over by then."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def publish(self, wording: Wording, kind: NewsKind = NewsKind.NEWS) -> str:
        """Its id. Raises EmptyText, TooLong, InvalidValue, NotAllowed, StoreError."""
        said = self._checked(wording, kind) | {"announcement": new_id(), "kind": kind}
        body = msgspec.convert(said, PublishAnnouncement)
        await self._queue(body)
        return body.announcement

    async def correct(
        self,
        announcement: str,
        edition: int,
        wording: Wording,
        kind: NewsKind = NewsKind.NEWS,
        *,
        again: bool = False,
    ) -> None:
        """All of it as it is from now on; ``edition``: the one on the screen, ``kind``: its own; ``again``: who has read it is to read
        it once more. Raises as ``publish``."""
        said = self._checked(wording, kind)
        said |= {"announcement": announcement, "edition": edition, "again": again}
        await self._queue(msgspec.convert(said, CorrectAnnouncement))

    def _checked(self, wording: Wording, kind: NewsKind) -> dict[str, object]:
        if not self._desk.allows(Act.ANNOUNCE):
            raise NotAllowed(Act.ANNOUNCE)
        subject, said = wording.subject.strip(), wording.text.strip()
        if not subject or not said:
            raise EmptyText
        if len(said) > longest(kind):
            raise TooLong(longest(kind))
        if wording.until <= max(wording.since, self._desk.clock.gateway_now()):
            raise InvalidValue("until", "is over already")
        if wording.due is not None and not wording.since < wording.due <= wording.until:
            raise InvalidValue("due", "not while it stands")
        check_quiz(wording.quiz)
        check_points(kind, wording.points)
        return msgspec.structs.asdict(wording) | {
            "subject": subject, "text": said, "teams": tuple(wording.teams), "queues": tuple(wording.queues),
        }  # fmt: skip

    async def withdraw(self, announcement: str) -> None:
        """It is over. Raises NotAllowed, StoreError."""
        await self._queue(WithdrawAnnouncement(announcement=announcement))

    async def read(self, announcement: str, edition: int = 1, answers: tuple[int, ...] = ()) -> None:
        """The agent has read the ``edition`` on the screen, and answered its quiz so. Raises StoreError."""
        await self._queue(ReadAnnouncement(announcement=announcement, edition=edition, answers=answers))

    async def _queue(self, body: AnnouncementBody) -> None:
        await self._desk.db.write(lambda conn: self._desk.queue(conn, body))
