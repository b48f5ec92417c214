"""Announcements, by the rules of the real gateway."""

from typing import TYPE_CHECKING

import msgspec

from contract.announcement import PublishAnnouncement, ReadAnnouncement, WithdrawAnnouncement
from contract.body import Body
from contract.errors import ErrorCode
from contract.rows import FLOOR, AnnouncementReadRow, AnnouncementRow, UserRow, agent_feed
from domain.permissions import Act, may

if TYPE_CHECKING:
    from tests.sync.twin.cases import Cases


def handle(cases: "Cases", body: Body, author: str) -> bool:
    """Does ``body`` when it is one of these; whether it was. Raises as Cases.handle."""
    user = cases.row(UserRow, author)
    writes = may(frozenset(user.roles), Act.ANNOUNCE)
    match body:
        case PublishAnnouncement() | WithdrawAnnouncement() if not writes:
            raise cases.no(ErrorCode.FORBIDDEN)
        case PublishAnnouncement():
            if not body.subject.strip() or not body.text.strip() or body.until <= body.since:
                raise cases.no(ErrorCode.INVALID)
            if cases.now() > body.until:
                raise cases.no(ErrorCode.EXPIRED)
            row = AnnouncementRow(
                id=body.announcement, version=0, author=author, author_name=user.name, subject=body.subject.strip(),
                text=body.text.strip(), made=cases.now(), since=body.since, until=body.until, must=body.must,
                teams=body.teams, queues=body.queues,
            )  # fmt: skip
            cases.floor.touch(row, {FLOOR})
        case WithdrawAnnouncement():
            row = cases.row(AnnouncementRow, body.announcement)
            cases.floor.touch(msgspec.structs.replace(row, withdrawn=True), {FLOOR})
        case ReadAnnouncement():
            cases.row(AnnouncementRow, body.announcement)
            id = f"{body.announcement}:{author}"
            read = cases.floor.rows.get((AnnouncementReadRow.REF, id)) or AnnouncementReadRow(
                id=id, version=0, announcement=body.announcement, at=cases.now()
            )
            cases.floor.touch(read, {agent_feed(author)})
        case _:
            return False
    return True
