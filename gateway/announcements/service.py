"""A leader or an administrator tells the centre something; each reader confirms it (flow: Knowledge arrives late)."""

from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.announcement import PublishAnnouncement, ReadAnnouncement, Reader, WithdrawAnnouncement
from contract.envelope import Command
from contract.errors import ErrorCode
from contract.rows import FLOOR, agent_feed
from domain.announcement import KEEP_MS, TEXT, concerns
from domain.errors import InvalidValue
from domain.handbook import Handbook
from gateway.accounts.models import team, users
from gateway.accounts.people import user_of
from gateway.accounts.user import User
from gateway.announcements.models import announcement, announcement_read
from gateway.commands.handlers import Handler, on
from gateway.errors import Rejection
from gateway.schema import upsert
from gateway.tx import Tx

_A, _R = announcement.c, announcement_read.c
#: How many that are long over leave the desks with a new one.
_AT_ONCE = 20


class Announcements:
    """Handlers of its commands."""

    def __init__(self, handbook: Handbook) -> None:
        self._handbook = handbook

    def all(self) -> list[tuple[str, Handler]]:
        return [
            on(PublishAnnouncement, self.publish),
            on(WithdrawAnnouncement, self.withdraw),
            on(ReadAnnouncement, self.read),
        ]

    async def publish(self, tx: Tx, command: Command, body: PublishAnnouncement, author: User) -> None:
        subject, text = body.subject.strip(), body.text.strip()
        for name, value in (("subject", subject), ("text", text)):
            if not value:
                raise InvalidValue(name, "empty")
        if len(text) > TEXT:
            raise InvalidValue("text", f"longer than {TEXT}")
        if body.until <= body.since:
            raise InvalidValue("until", "before its beginning")
        if tx.now > body.until:
            raise Rejection(ErrorCode.EXPIRED)
        for queue in body.queues:
            self._handbook.queue(queue)
        known = set((await tx.conn.execute(select(team.c.name))).scalars())
        if unknown := sorted(set(body.teams) - known):
            raise InvalidValue("teams", unknown[0])
        if await tx.conn.scalar(select(_A.id).where(_A.id == body.announcement)) is not None:
            raise Rejection(ErrorCode.INVALID, {"field": "announcement"})
        await _let_go(tx)
        made = command.made
        await tx.conn.execute(
            insert(announcement).values(
                id=body.announcement, version=0, author=author.id, author_name=author.name, subject=subject, text=text,
                made=tx.now if made.uncertain else min(tx.now, made.wall + made.offset), since=body.since,
                until=body.until, must=body.must, teams=list(body.teams), queues=list(body.queues), withdrawn=False,
                gone=False,
            )
        )  # fmt: skip
        tx.touch("announcement", body.announcement, {FLOOR})
        tx.audit(author.id, "announcement.publish", "announcement", body.announcement)

    async def withdraw(self, tx: Tx, _command: Command, body: WithdrawAnnouncement, author: User) -> None:
        row = await _locked(tx, body.announcement)
        if not row.withdrawn:
            await tx.conn.execute(update(announcement).where(_A.id == row.id).values(withdrawn=True))
            tx.audit(author.id, "announcement.withdraw", "announcement", row.id)
        tx.touch("announcement", row.id, () if row.gone else {FLOOR})

    async def read(self, tx: Tx, command: Command, body: ReadAnnouncement, author: User) -> None:
        row = await _locked(tx, body.announcement)
        made = command.made
        at = tx.now if made.uncertain else min(tx.now, made.wall + made.offset)
        id = f"{row.id}:{author.id}"
        values = {"id": id, "version": 0, "announcement": row.id, "user": author.id, "at": at}
        put = upsert(tx.conn, announcement_read).values(values)
        await tx.conn.execute(put.on_conflict_do_nothing(index_elements=[_R.id]))
        tx.touch("announcement_read", id, () if row.gone else {agent_feed(author.id)})


async def readers(conn: AsyncConnection, handbook: Handbook, id: str) -> list[Reader] | None:
    """Those the announcement is for, and who has read it besides: who has not yet first, by name. None: there is none such."""
    row = (await conn.execute(select(announcement).where(_A.id == id))).one_or_none()
    if row is None:
        return None
    read = {
        one.user: one.at for one in await conn.execute(select(announcement_read).where(_R.announcement == id))
    }
    found = []
    for each in await conn.execute(select(users).where(users.c.active)):
        user = user_of(each)
        if user.id in read or concerns(row.teams, row.queues, user.team, user.queues(handbook)):
            found.append(Reader(user.id, user.name, user.team, read.get(user.id)))
    return sorted(found, key=lambda one: (one.at is not None, one.name.casefold(), one.user))


async def renamed(tx: Tx, before: str, after: str) -> None:
    """A team has another name: what was told to it is told to it."""
    for row in await tx.conn.execute(select(announcement).where(_A.gone.is_(False)).with_for_update()):
        if before in row.teams:
            teams = [after if name == before else name for name in row.teams]
            await tx.conn.execute(update(announcement).where(_A.id == row.id).values(teams=teams))
            tx.touch("announcement", row.id, {FLOOR})


async def _let_go(tx: Tx) -> None:
    """What is over for long leaves the desks."""
    over = select(_A.id).where(_A.gone.is_(False), _A.until < tx.now - KEEP_MS).limit(_AT_ONCE)
    for id in (await tx.conn.execute(over)).scalars().all():
        await tx.conn.execute(update(announcement).where(_A.id == id).values(gone=True))
        tx.touch("announcement", id, ())
        for read in (await tx.conn.execute(select(_R.id).where(_R.announcement == id))).scalars().all():
            tx.touch("announcement_read", read, ())


async def _locked(tx: Tx, id: str) -> Found[Any]:
    found = await tx.conn.execute(select(announcement).where(_A.id == id).with_for_update())
    row = found.one_or_none()
    if row is None:
        raise Rejection(ErrorCode.NOT_FOUND, {"announcement": id})
    return row
