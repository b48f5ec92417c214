"""Announcements, by the rules of the real gateway."""

from typing import TYPE_CHECKING

import msgspec

from contract.announcement import (
    CorrectAnnouncement,
    PublishAnnouncement,
    ReadAnnouncement,
    WithdrawAnnouncement,
    corrected,
)
from contract.body import Body
from contract.errors import ErrorCode
from contract.rows import FLOOR, AnnouncementReadRow, AnnouncementRow, UserRow, agent_feed
from domain.announcement import passed
from domain.permissions import Act, may

if TYPE_CHECKING:
    from tests.sync.twin.cases import Cases


def handle(cases: "Cases", body: Body, author: str) -> bool:
    """Does ``body`` when it is one of these; whether it was. Raises as Cases.handle."""
    user = cases.row(UserRow, author)
    writes = may(frozenset(user.roles), Act.ANNOUNCE)
    match body:
        case PublishAnnouncement() | CorrectAnnouncement() | WithdrawAnnouncement() if not writes:
            raise cases.no(ErrorCode.FORBIDDEN)
        case PublishAnnouncement():
            if not body.subject.strip() or not body.text.strip() or body.until <= body.since:
                raise cases.no(ErrorCode.INVALID)
            if cases.now() > body.until:
                raise cases.no(ErrorCode.EXPIRED)
            row = AnnouncementRow(
                id=body.announcement, version=0, author=author, author_name=user.name, subject=body.subject.strip(),
                text=body.text.strip(), made=cases.now(), since=body.since, until=body.until, must=body.demands,
                teams=body.teams, queues=body.queues, kind=body.kind, effective=body.effective, due=body.due,
                quiz=body.quiz, points=body.points, read_first=body.read_first,
            )  # fmt: skip
            cases.floor.touch(row, {FLOOR})
        case CorrectAnnouncement():
            row = cases.row(AnnouncementRow, body.announcement)
            if row.withdrawn or cases.now() > row.until:
                raise cases.no(ErrorCode.EXPIRED)
            if body.edition != row.edition:
                raise cases.no(ErrorCode.INVALID)
            cases.floor.touch(corrected(row, body, cases.now()), {FLOOR})
        case WithdrawAnnouncement():
            row = cases.row(AnnouncementRow, body.announcement)
            cases.floor.touch(msgspec.structs.replace(row, withdrawn=True), {FLOOR})
        case ReadAnnouncement():
            told = cases.row(AnnouncementRow, body.announcement)
            if told.quiz and len(body.answers) != len(told.quiz):
                raise cases.no(ErrorCode.INVALID)
            if not passed(told.quiz, body.answers):
                return True
            edition = min(body.edition, told.edition)
            id = f"{body.announcement}:{author}"
            read = cases.floor.rows.get((AnnouncementReadRow.REF, id))
            if not isinstance(read, AnnouncementReadRow) or read.edition < edition:
                read = AnnouncementReadRow(
                    id=id, version=0, announcement=body.announcement, at=cases.now(), edition=edition
                )
            cases.floor.touch(read, {agent_feed(author)})
        case _:
            return False
    return True
