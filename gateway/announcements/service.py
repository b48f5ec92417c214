"""A leader or an administrator tells the centre something; each reader confirms it (flow: Knowledge arrives late)."""

from collections.abc import Callable
from typing import Any

import msgspec
from sqlalchemy import Row as Found
from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.announcement import (
    CorrectAnnouncement,
    Edition,
    PublishAnnouncement,
    ReadAnnouncement,
    Reader,
    WithdrawAnnouncement,
)
from contract.envelope import Command
from contract.errors import ErrorCode
from contract.rows import FLOOR, agent_feed
from domain.announcement import (
    KEEP_MS,
    NewsKind,
    QuizQuestion,
    check_points,
    check_quiz,
    concerns,
    longest,
    passed,
    right_answers,
)
from domain.errors import InvalidValue
from domain.handbook import Handbook
from gateway.accounts.models import team, users
from gateway.accounts.people import user_of
from gateway.accounts.user import User
from gateway.announcements.models import (
    announcement,
    announcement_answer,
    announcement_edition,
    announcement_read,
)
from gateway.commands.handlers import Handler, on
from gateway.errors import Rejection
from gateway.schema import upsert
from gateway.tx import Tx

_A, _R, _W, _E = announcement.c, announcement_read.c, announcement_answer.c, announcement_edition.c
#: How many that are long over leave the desks with a new one.
_AT_ONCE = 20


class Announcements:
    """Handlers of its commands."""

    def __init__(self, handbook: Handbook, read: Callable[[], None] = lambda: None) -> None:
        """``read`` is called once somebody has read one."""
        self._handbook, self._was_read = handbook, read

    def all(self) -> list[tuple[str, Handler]]:
        return [
            on(PublishAnnouncement, self.publish),
            on(CorrectAnnouncement, self.correct),
            on(WithdrawAnnouncement, self.withdraw),
            on(ReadAnnouncement, self.read),
        ]

    async def publish(self, tx: Tx, command: Command, body: PublishAnnouncement, author: User) -> None:
        await publish(tx, self._handbook, body, author.id, author.name, command.made.at(tx.now))

    async def correct(self, tx: Tx, _command: Command, body: CorrectAnnouncement, author: User) -> None:
        row = await _locked(tx, body.announcement)
        values = await _said(tx, self._handbook, body, NewsKind(row.kind))
        if row.withdrawn or row.gone or tx.now > row.until:
            raise Rejection(ErrorCode.EXPIRED)
        if body.edition != row.edition:
            raise Rejection(ErrorCode.INVALID, {"field": "edition"})
        edition = row.edition + 1
        asked = edition if body.again and body.demands else row.asked
        await tx.conn.execute(
            insert(announcement_edition).values(
                announcement=row.id, edition=row.edition, subject=row.subject, text=row.text, quiz=row.quiz, until=tx.now
            )
        )  # fmt: skip
        changed = [name for name, value in values.items() if value != getattr(row, name)]
        new = update(announcement).where(_A.id == row.id)
        await tx.conn.execute(new.values(**values, edition=edition, asked=asked, corrected=tx.now))
        tx.touch("announcement", row.id, {FLOOR})
        again = {"again": "1"} if asked == edition else {}
        tx.audit(
            author.id, "announcement.correct", "announcement", row.id, edition=str(edition),
            fields=", ".join(changed), **again,
        )  # fmt: skip

    async def withdraw(self, tx: Tx, _command: Command, body: WithdrawAnnouncement, author: User) -> None:
        await withdraw(tx, body.announcement, author.id)

    async def read(self, tx: Tx, command: Command, body: ReadAnnouncement, author: User) -> None:
        row = await _locked(tx, body.announcement)
        at = command.made.at(tx.now)
        id = f"{row.id}:{author.id}"
        # Of an edition that is not there yet nobody can have read anything.
        edition = min(body.edition, row.edition)
        if not await _answered(tx, command.id, row, edition, body.answers, author.id, at):
            return
        values = {
            "id": id, "version": 0, "announcement": row.id, "user": author.id, "at": at, "edition": edition,
        }  # fmt: skip
        put = upsert(tx.conn, announcement_read).values(values)
        newer = {"at": at, "edition": edition}
        await tx.conn.execute(
            put.on_conflict_do_update(index_elements=[_R.id], set_=newer, where=_R.edition < edition)
        )
        tx.touch("announcement_read", id, () if row.gone else {agent_feed(author.id)})
        tx.after_commit(self._was_read)


async def publish(
    tx: Tx, handbook: Handbook, body: PublishAnnouncement, author: str, name: str, made: int
) -> None:
    """It is told from now on. ``author``: who stands in the audit, a user's id or who else may. Raises InvalidValue, Rejection."""
    values = await _said(tx, handbook, body, body.kind)
    if await tx.conn.scalar(select(_A.id).where(_A.id == body.announcement)) is not None:
        raise Rejection(ErrorCode.INVALID, {"field": "announcement"})
    await _let_go(tx)
    if body.read_first or body.due is not None:
        # What keeps contacts back does so a while after it was told, however long its author was away with it (domain.must_read).
        made = tx.now
    await tx.conn.execute(
        insert(announcement).values(
            id=body.announcement, version=0, author=author, author_name=name, made=made, withdrawn=False, gone=False,
            edition=1, asked=1, kind=body.kind.value, **values,
        )
    )  # fmt: skip
    tx.touch("announcement", body.announcement, {FLOOR})
    tx.audit(author, "announcement.publish", "announcement", body.announcement)


async def withdraw(tx: Tx, id: str, author: str) -> None:
    """It is over. Raises Rejection not_found."""
    row = await _locked(tx, id)
    if not row.withdrawn:
        await tx.conn.execute(update(announcement).where(_A.id == row.id).values(withdrawn=True))
        tx.audit(author, "announcement.withdraw", "announcement", row.id)
    tx.touch("announcement", row.id, () if row.gone else {FLOOR})


async def readers(conn: AsyncConnection, handbook: Handbook, id: str) -> list[Reader] | None:
    """Those the announcement is for, and who has read it besides: who has not yet first, by name. None: there is none such."""
    row = (await conn.execute(select(announcement).where(_A.id == id))).one_or_none()
    if row is None:
        return None
    still = select(announcement_read).where(_R.announcement == id, _R.edition >= row.asked)
    read = {one.user: one.at for one in await conn.execute(still)}
    tried: dict[str, list[Found[Any]]] = {}
    tries = select(announcement_answer).where(_W.announcement == id, _W.edition >= row.asked)
    for one in await conn.execute(tries.order_by(_W.at, _W.id)):
        tried.setdefault(one.user, []).append(one)
    found = []
    for each in await conn.execute(select(users).where(users.c.active)):
        user = user_of(each)
        if user.id in read or concerns(row.teams, row.queues, user.team, user.queues(handbook)):
            said = tried.get(user.id, [])
            right, of = (said[-1].right, said[-1].of) if said else (0, 0)
            found.append(Reader(user.id, user.name, user.team, read.get(user.id), right, of, len(said)))
    return sorted(found, key=lambda one: (one.at is not None, one.name.casefold(), one.user))


async def editions(conn: AsyncConnection, id: str) -> list[Edition]:
    """What stood there before it was corrected, the newest first."""
    wanted = select(announcement_edition).where(_E.announcement == id).order_by(_E.edition.desc())
    return [Edition(one.edition, one.subject, one.text, one.until) for one in await conn.execute(wanted)]


async def renamed(tx: Tx, before: str, after: str) -> None:
    """A team has another name: what was told to it is told to it."""
    for row in await tx.conn.execute(select(announcement).where(_A.gone.is_(False)).with_for_update()):
        if before in row.teams:
            teams = [after if name == before else name for name in row.teams]
            await tx.conn.execute(update(announcement).where(_A.id == row.id).values(teams=teams))
            tx.touch("announcement", row.id, {FLOOR})


async def _said(
    tx: Tx, handbook: Handbook, body: PublishAnnouncement | CorrectAnnouncement, kind: NewsKind
) -> dict[str, Any]:
    """What it says, when and to whom. Raises InvalidValue, Rejection expired."""
    subject, text = body.subject.strip(), body.text.strip()
    for name, value in (("subject", subject), ("text", text)):
        if not value:
            raise InvalidValue(name, "empty")
    if len(text) > longest(kind):
        raise InvalidValue("text", f"longer than {longest(kind)}")
    check_quiz(body.quiz)
    check_points(kind, body.points)
    if body.until <= body.since:
        raise InvalidValue("until", "before its beginning")
    if body.due is not None and not body.since < body.due <= body.until:
        raise InvalidValue("due", "not while it stands")
    if tx.now > body.until:
        raise Rejection(ErrorCode.EXPIRED)
    for queue in body.queues:
        handbook.queue(queue)
    known = set((await tx.conn.execute(select(team.c.name))).scalars())
    if unknown := sorted(set(body.teams) - known):
        raise InvalidValue("teams", unknown[0])
    return {
        "subject": subject, "text": text, "since": body.since, "until": body.until, "must": body.demands,
        "teams": list(body.teams), "queues": list(body.queues), "effective": body.effective, "due": body.due,
        "quiz": msgspec.to_builtins(body.quiz), "points": [point.strip() for point in body.points],
        "read_first": body.read_first,
    }  # fmt: skip


async def _answered(
    tx: Tx, command: str, row: Found[Any], edition: int, answers: tuple[int, ...], user: str, at: int
) -> bool:
    """Whether who answered the quiz of ``edition`` so has read it; the answers are kept. Raises Rejection for a quiz not answered."""
    quiz = await _quiz(tx, row, edition)
    if not quiz:
        return True
    if len(answers) != len(quiz):
        raise Rejection(ErrorCode.INVALID, {"field": "answers"})
    await tx.conn.execute(
        insert(announcement_answer).values(
            id=command, announcement=row.id, edition=edition, user=user, at=at, answers=list(answers),
            right=right_answers(quiz, answers), of=len(quiz),
        )
    )  # fmt: skip
    return passed(quiz, answers)


async def _quiz(tx: Tx, row: Found[Any], edition: int) -> tuple[QuizQuestion, ...]:
    found = row.quiz
    if edition < row.edition:
        # Who answered an older one offline answered its questions.
        stood = select(_E.quiz).where(_E.announcement == row.id, _E.edition == edition)
        found = await tx.conn.scalar(stood) or []
    return msgspec.convert(found, tuple[QuizQuestion, ...])


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
