"""Announcements as the agent sees them: what this desk wrote, withdrew or confirmed and has not been taken yet included."""

import msgspec

from console.clock import Clock
from console.store import outbox_rows, rows
from console.store.connection import Connection
from console.store.database import Database
from contract.announcement import (
    CorrectAnnouncement,
    PublishAnnouncement,
    ReadAnnouncement,
    WithdrawAnnouncement,
    corrected,
)
from contract.rows import AnnouncementReadRow, AnnouncementRow, UserRow
from domain.announcement import concerns, passed


class News(msgspec.Struct, frozen=True):
    """``read``: when the agent confirmed it (gateway Unix ms), None: not yet, or not since they were asked ``again``; ``mine``: whether
    it is for the agent; ``waiting``: the gateway has not got it yet."""

    row: AnnouncementRow
    read: int | None = None
    mine: bool = True
    waiting: bool = False
    again: bool = False

    def holds(self, now: int) -> bool:
        """Whether it is to be read at ``now`` (gateway Unix ms)."""
        return not self.row.withdrawn and self.row.since <= now < self.row.until

    def late(self, now: int) -> bool:
        """Whether it should have been read by now."""
        return self.unread(now) and self.row.due is not None and self.row.due <= now

    def unread(self, now: int) -> bool:
        """Whether the agent has still to read it."""
        return self.mine and self.read is None and self.holds(now)


class Announcements:
    """Reading side. ``queues``: those the agent serves."""

    def __init__(self, db: Database, clock: Clock, user: str) -> None:
        self._db, self._clock, self._user = db, clock, user

    async def all(self, queues: tuple[str, ...]) -> list[News]:
        """Newest first."""
        return await self._db.read(lambda conn: self._all(conn, queues))

    async def unread(self, queues: tuple[str, ...]) -> list[News]:
        """What the agent has still to read, oldest first."""
        now = self._clock.gateway_now()
        return [one for one in reversed(await self.all(queues)) if one.unread(now)]

    async def teams(self) -> list[str]:
        """The teams there are, by name."""
        users = await self._db.read(lambda conn: rows.all_of(conn, UserRow))
        return sorted({user.team for user in users if user.team})

    def _all(self, conn: Connection, queues: tuple[str, ...]) -> list[News]:
        found = {row.id: row for row in rows.all_of(conn, AnnouncementRow)}
        read = {row.announcement: (row.edition, row.at) for row in rows.all_of(conn, AnnouncementReadRow)}
        waiting: set[str] = set()
        me = rows.get(conn, UserRow, self._user)
        for act in outbox_rows.select(conn, "stream LIKE 'announcement:%' AND state <> 'rejected'", ()):
            at = act.made.wall + act.made.offset
            match act.body:
                case PublishAnnouncement() as body:
                    waiting.add(body.announcement)
                    found.setdefault(body.announcement, _written(body, act.author, me, at))
                case CorrectAnnouncement() as body if body.announcement in found:
                    found[body.announcement] = corrected(found[body.announcement], body, at)
                case WithdrawAnnouncement(announcement=id) if id in found:
                    found[id] = msgspec.structs.replace(found[id], withdrawn=True)
                case ReadAnnouncement(announcement=id, edition=edition, answers=answers):
                    row = found.get(id)
                    if row is not None and row.edition == edition and not passed(row.quiz, answers):
                        continue
                    if id not in read or read[id][0] < edition:
                        read[id] = (edition, at)
                case _:
                    continue
        team = "" if me is None else me.team
        listed = []
        for row in found.values():
            edition, at = read.get(row.id, (0, 0))
            counts = edition >= row.asked
            mine = concerns(row.teams, row.queues, team, queues)
            listed.append(News(row, at if counts else None, mine, row.id in waiting, 0 < edition < row.asked))
        return sorted(listed, key=lambda one: (one.row.since, one.row.id), reverse=True)


def _written(body: PublishAnnouncement, author: str, me: UserRow | None, at: int) -> AnnouncementRow:
    return AnnouncementRow(
        id=body.announcement, version=0, author=author, author_name="" if me is None else me.name, subject=body.subject,
        text=body.text, made=at, since=body.since, until=body.until, must=body.demands, teams=body.teams,
        queues=body.queues, kind=body.kind, effective=body.effective, due=body.due, quiz=body.quiz, points=body.points,
        read_first=body.read_first,
    )  # fmt: skip
