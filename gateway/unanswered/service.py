"""An agent flags what customers ask and nobody can answer; the leaders of the team pass it on, learning and development answers, the
answer is an update for everybody (flow: Knowledge arrives late). What several ask is asked once: the first stands for all of them
(``same_as``), and each who asked has a row of their own, which goes where that one goes."""

from typing import Any

from sqlalchemy import ColumnElement, func, insert, select, update
from sqlalchemy import Row as Found

from contract.announcement import PublishAnnouncement
from contract.envelope import Command
from contract.errors import ErrorCode
from contract.unanswered_acts import AnswerUnanswered, FlagUnanswered, ForwardUnanswered, PartUnanswered
from domain.announcement import NewsKind
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.same_question import Questions
from domain.unanswered import STANDS_MS, TEXT, UnansweredState
from gateway.accounts.leaders import leaders
from gateway.accounts.user import User
from gateway.announcements import service as announcements
from gateway.cases.access import need_reach
from gateway.cases.service import Cases
from gateway.cases.whole import whole_of
from gateway.commands.handlers import Handler, on
from gateway.errors import Rejection
from gateway.feeds.standing import stands
from gateway.tx import Tx, lock_keys
from gateway.unanswered.models import unanswered
from gateway.unanswered.places import WAITS as _WAITING
from gateway.unanswered.places import feeds_of, learning

_U = unanswered.c
#: Of those answered so many at once leave an asker's screens with a new one; they stay here for reports.
_AT_ONCE = 20
_ASKING = "unanswered"


class Unanswered:
    """Handlers of its commands."""

    def __init__(self, cases: Cases, handbook: Handbook) -> None:
        self._cases, self._handbook = cases, handbook
        self._questions = Questions()

    def all(self) -> list[tuple[str, Handler]]:
        return [
            on(FlagUnanswered, self.flag),
            on(PartUnanswered, self.part),
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
        # Two who ask the same in the same moment ask it together.
        await lock_keys(tx.conn, [_ASKING])
        same = await self._same(tx, text, author)
        values: dict[str, Any] = {"state": UnansweredState.FLAGGED.value}
        if same is not None:
            values = {
                "same_as": same.id, "same_text": same.text, "state": same.state, "forwarded": same.forwarded,
            }  # fmt: skip
        await tx.conn.execute(
            insert(unanswered).values(
                id=body.unanswered, version=0, asker=author.id, asker_name=author.name, team=author.team, text=text,
                ticket=ticket, number=number, asked=command.made.at(tx.now),
                forwarded_name="" if same is None else same.forwarded_name, note="", answered_name="", answer="", **values,
            )
        )  # fmt: skip
        if same is None:
            await self._touch(tx, body.unanswered)
        else:
            await self._count(tx, same.id)
        tx.audit(author.id, "unanswered.flag", "unanswered", body.unanswered)

    async def part(self, tx: Tx, _command: Command, body: PartUnanswered, author: User) -> None:
        row = await self._locked(tx, body.unanswered)
        if row.asker != author.id:
            raise Rejection(ErrorCode.FORBIDDEN)
        if row.same_as is None:
            await self._touch(tx, row.id)
            return
        if row.state not in _WAITING:
            raise Rejection(ErrorCode.ILLEGAL_TRANSITION, {"by": row.answered_name})
        # It begins where every question does: with the leader.
        await tx.conn.execute(
            update(unanswered)
            .where(_U.id == row.id)
            .values(
                same_as=None, same_text="", askers=1, apart=True, state=UnansweredState.FLAGGED.value, forwarded=None,
                forwarded_name="",
            )
        )  # fmt: skip
        await self._touch(tx, row.id)
        await self._count(tx, row.same_as)
        tx.audit(author.id, "unanswered.part", "unanswered", row.id)

    async def forward(self, tx: Tx, _command: Command, body: ForwardUnanswered, author: User) -> None:
        row = await self._first(tx, body.unanswered)
        if author.id not in await leaders(tx, row.team):
            raise Rejection(ErrorCode.FORBIDDEN)
        if row.state != UnansweredState.FLAGGED.value:
            await self._touch(tx, row.id)
            return
        passed = {
            "state": UnansweredState.FORWARDED.value, "forwarded": tx.now, "forwarded_name": author.name,
        }  # fmt: skip
        await self._change(tx, row.id, passed, note=body.note.strip()[:TEXT])
        tx.audit(author.id, "unanswered.forward", "unanswered", row.id)

    async def answer(self, tx: Tx, _command: Command, body: AnswerUnanswered, author: User) -> None:
        row = await self._first(tx, body.unanswered)
        if author.id not in {*await leaders(tx, row.team), *await learning(tx)}:
            raise Rejection(ErrorCode.FORBIDDEN)
        if row.state not in _WAITING:
            raise Rejection(ErrorCode.ILLEGAL_TRANSITION, {"by": row.answered_name})
        text = body.text.strip()
        if not text:
            raise InvalidValue("text", "empty")
        state = UnansweredState.CLOSED if body.announcement is None else UnansweredState.ANSWERED
        # Everybody who asked is told by a row of their own, before what everybody is told.
        told = {
            "state": state.value, "answered": tx.now, "answered_name": author.name, "answer": text,
            "announcement": body.announcement,
        }  # fmt: skip
        await self._change(tx, row.id, told)
        if body.announcement is not None:
            update_ = PublishAnnouncement(
                announcement=body.announcement, kind=NewsKind.UPDATE, subject=body.subject, text=text, since=tx.now,
                until=tx.now + STANDS_MS,
            )  # fmt: skip
            await announcements.publish(tx, self._handbook, update_, author.id, author.name, tx.now)
        tx.audit(author.id, "unanswered.answer", "unanswered", row.id, state=state.value)

    async def _same(self, tx: Tx, text: str, author: User) -> Found[Any] | None:
        """What waits and asks the same: of the author's team, or with learning and development already, whoever asked it."""
        mine = (_U.team == author.team) | (_U.state == UnansweredState.FORWARDED.value)
        wanted = select(unanswered).where(_U.state.in_(_WAITING), _U.same_as.is_(None), mine)
        found = (await tx.conn.execute(wanted.order_by(_U.asked, _U.id).with_for_update())).all()
        at = self._questions.likest(text, [row.text for row in found])
        return None if at is None else found[at]

    async def _first(self, tx: Tx, id: str) -> Found[Any]:
        """The question ``id``, or the one it is asked together with."""
        row = await self._locked(tx, id)
        return row if row.same_as is None else await self._locked(tx, row.same_as)

    async def _count(self, tx: Tx, first: str) -> None:
        """How many ask ``first`` and what is asked together with it; all of them are told."""
        askers = await tx.conn.scalar(select(func.count(func.distinct(_U.asker))).where(_together(first)))
        await self._change(tx, first, {"askers": askers})

    async def _locked(self, tx: Tx, id: str) -> Found[Any]:
        found = await tx.conn.execute(select(unanswered).where(_U.id == id).with_for_update())
        row = found.one_or_none()
        if row is None:
            raise Rejection(ErrorCode.NOT_FOUND, {"unanswered": id})
        return row

    async def _change(self, tx: Tx, first: str, values: dict[str, Any], **own: Any) -> None:
        """``values`` for ``first`` and all that is asked together with it, ``own`` for itself besides."""
        ids = (await tx.conn.execute(select(_U.id).where(_together(first)).order_by(_U.id))).scalars().all()
        await tx.conn.execute(update(unanswered).where(_together(first)).values(values))
        if own:
            await tx.conn.execute(update(unanswered).where(_U.id == first).values(own))
        await self._touch(tx, *ids)

    async def _touch(self, tx: Tx, *ids: str) -> None:
        rows = (await tx.conn.execute(select(unanswered).where(_U.id.in_(ids)))).all()
        for id, feeds in (await feeds_of(tx, rows)).items():
            tx.touch("unanswered", id, feeds)

    async def _let_go(self, tx: Tx, asker: str) -> None:
        over = (
            select(_U.id)
            .where(_U.asker == asker, _U.state.not_in(_WAITING), stands("unanswered", _U.id))
            .order_by(_U.answered)
            .limit(_AT_ONCE)
        )
        for id in (await tx.conn.execute(over)).scalars().all():
            tx.touch("unanswered", id, ())


def _together(first: str) -> ColumnElement[bool]:
    return (_U.id == first) | (_U.same_as == first)
