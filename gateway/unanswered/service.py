"""An agent flags what customers ask and nobody can answer; the leaders of the team pass it on, learning and development answers, the
answer is an update for everybody (flow: Knowledge arrives late)."""

from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import insert, select, update

from contract.announcement import PublishAnnouncement
from contract.envelope import Command
from contract.errors import ErrorCode
from contract.rows import agent_feed
from contract.unanswered_acts import AnswerUnanswered, FlagUnanswered, ForwardUnanswered
from domain.announcement import NewsKind
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.permissions import Role
from domain.unanswered import STANDS_MS, TEXT, WAITING, UnansweredState
from gateway.accounts.leaders import leaders
from gateway.accounts.models import users
from gateway.accounts.user import User
from gateway.announcements import service as announcements
from gateway.cases.access import need_reach
from gateway.cases.service import Cases
from gateway.cases.whole import whole_of
from gateway.commands.handlers import Handler, on
from gateway.errors import Rejection
from gateway.feeds.standing import stands
from gateway.tx import Tx
from gateway.unanswered.models import unanswered

_U = unanswered.c
_WAITING = [state.value for state in WAITING]
#: Of those answered so many at once leave an asker's screens with a new one; they stay here for reports.
_AT_ONCE = 20


class Unanswered:
    """Handlers of its commands."""

    def __init__(self, cases: Cases, handbook: Handbook) -> None:
        self._cases, self._handbook = cases, handbook

    def all(self) -> list[tuple[str, Handler]]:
        return [
            on(FlagUnanswered, self.flag),
            on(ForwardUnanswered, self.forward),
            on(AnswerUnanswered, self.answer),
        ]

    async def flag(self, tx: Tx, command: Command, body: FlagUnanswered, author: User) -> None:
        text = body.text.strip()
        if not text or len(text) > TEXT:
            raise InvalidValue("text", "empty" if not text else f"longer than {TEXT}")
        number, ticket = "", None
        if body.about is not None:
            row = await self._cases.get(tx, await whole_of(tx.conn, body.about))
            need_reach(author, row, self._handbook)
            number, ticket = row.number, row.id
        if await tx.conn.scalar(select(_U.id).where(_U.id == body.unanswered)) is not None:
            raise Rejection(ErrorCode.INVALID, {"field": "unanswered"})
        await self._let_go(tx, author.id)
        asked = command.made.at(tx.now)
        await tx.conn.execute(
            insert(unanswered).values(
                id=body.unanswered, version=0, asker=author.id, asker_name=author.name, team=author.team, text=text,
                ticket=ticket, number=number, state=UnansweredState.FLAGGED.value, asked=asked, forwarded_name="",
                note="", answered_name="", answer="",
            )
        )  # fmt: skip
        await self._touch(tx, await self._locked(tx, body.unanswered))
        tx.audit(author.id, "unanswered.flag", "unanswered", body.unanswered)

    async def forward(self, tx: Tx, _command: Command, body: ForwardUnanswered, author: User) -> None:
        row = await self._locked(tx, body.unanswered)
        if author.id not in await leaders(tx, row.team):
            raise Rejection(ErrorCode.FORBIDDEN)
        if row.state != UnansweredState.FLAGGED.value:
            await self._touch(tx, row)
            return
        await self._change(
            tx, row, state=UnansweredState.FORWARDED.value, forwarded=tx.now, forwarded_name=author.name,
            note=body.note.strip()[:TEXT],
        )  # fmt: skip
        tx.audit(author.id, "unanswered.forward", "unanswered", row.id)

    async def answer(self, tx: Tx, _command: Command, body: AnswerUnanswered, author: User) -> None:
        row = await self._locked(tx, body.unanswered)
        if author.id not in {*await leaders(tx, row.team), *await _learning(tx)}:
            raise Rejection(ErrorCode.FORBIDDEN)
        if row.state not in _WAITING:
            raise Rejection(ErrorCode.ILLEGAL_TRANSITION, {"by": row.answered_name})
        text = body.text.strip()
        if not text:
            raise InvalidValue("text", "empty")
        state = UnansweredState.CLOSED if body.announcement is None else UnansweredState.ANSWERED
        # Who asked is told by a row of their own, before what everybody is told.
        await self._change(
            tx, row, state=state.value, answered=tx.now, answered_name=author.name, answer=text,
            announcement=body.announcement,
        )  # fmt: skip
        if body.announcement is not None:
            told = PublishAnnouncement(
                announcement=body.announcement, kind=NewsKind.UPDATE, subject=body.subject, text=text, since=tx.now,
                until=tx.now + STANDS_MS,
            )  # fmt: skip
            await announcements.publish(tx, self._handbook, told, author.id, author.name, tx.now)
        tx.audit(author.id, "unanswered.answer", "unanswered", row.id, state=state.value)

    async def _locked(self, tx: Tx, id: str) -> Found[Any]:
        found = await tx.conn.execute(select(unanswered).where(_U.id == id).with_for_update())
        row = found.one_or_none()
        if row is None:
            raise Rejection(ErrorCode.NOT_FOUND, {"unanswered": id})
        return row

    async def _change(self, tx: Tx, row: Found[Any], **values: Any) -> None:
        await tx.conn.execute(update(unanswered).where(_U.id == row.id).values(**values))
        await self._touch(tx, row, forwarded=row.forwarded is not None or "forwarded" in values)

    async def _touch(self, tx: Tx, row: Found[Any], *, forwarded: bool | None = None) -> None:
        told = {row.asker, *await leaders(tx, row.team)}
        if row.forwarded is not None if forwarded is None else forwarded:
            told |= set(await _learning(tx))
        tx.touch("unanswered", row.id, {agent_feed(one) for one in told})

    async def _let_go(self, tx: Tx, asker: str) -> None:
        over = (
            select(_U.id)
            .where(_U.asker == asker, _U.state.not_in(_WAITING), stands("unanswered", _U.id))
            .order_by(_U.answered)
            .limit(_AT_ONCE)
        )
        for id in (await tx.conn.execute(over)).scalars().all():
            tx.touch("unanswered", id, ())


async def _learning(tx: Tx) -> list[str]:
    """Ids of learning and development; where nobody is, of whoever looks after the handbook."""
    found = (await tx.conn.execute(select(users.c.id, users.c.roles).where(users.c.active))).all()
    people = [(one.id, frozenset(Role(role) for role in one.roles)) for one in found]
    own = [id for id, roles in people if Role.LD in roles]
    return own or [id for id, roles in people if Role.ADMIN in roles]
