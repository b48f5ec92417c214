"""An agent raises a hand, the leaders of the team see it, one comes and answers (flow: Presence). Each step has its time."""

from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import insert, select, update

from contract.envelope import Command
from contract.errors import ErrorCode
from contract.help_acts import AnswerHelp, AskHelp, CancelHelp, TakeHelp
from contract.rows import MessageKind, agent_feed
from domain.handbook import Handbook
from domain.help import WAITING, HelpState
from gateway.accounts.leaders import leaders
from gateway.accounts.user import User
from gateway.cases.access import need_reach
from gateway.cases.service import Cases
from gateway.cases.whole import whole_of
from gateway.commands.handlers import Handler, on
from gateway.errors import Rejection
from gateway.help.models import help_request
from gateway.tx import Tx

_H = help_request.c
_WAITING = [state.value for state in WAITING]


class Help:
    """Handlers of its commands."""

    def __init__(self, cases: Cases, handbook: Handbook) -> None:
        self._cases, self._handbook = cases, handbook

    def all(self) -> list[tuple[str, Handler]]:
        return [
            on(AskHelp, self.ask),
            on(CancelHelp, self.cancel),
            on(TakeHelp, self.take),
            on(AnswerHelp, self.answer),
        ]

    async def ask(self, tx: Tx, command: Command, body: AskHelp, author: User) -> None:
        if tx.now > body.until:
            raise Rejection(ErrorCode.EXPIRED)
        number, ticket = "", None
        if body.about is not None:
            row = await self._cases.get(tx, await whole_of(tx.conn, body.about))
            need_reach(author, row, self._handbook)
            number, ticket = row.number, row.id
        if await tx.conn.scalar(select(_H.id).where(_H.id == body.help)) is not None:
            raise Rejection(ErrorCode.INVALID, {"field": "help"})
        await self._let_go(tx, author.id)
        made = command.made
        asked = tx.now if made.uncertain else min(tx.now, made.wall + made.offset)
        await tx.conn.execute(
            insert(help_request).values(
                id=body.help, version=0, asker=author.id, asker_name=author.name, team=author.team,
                reason=body.reason.value, text=body.text.strip(), ticket=ticket, number=number,
                state=HelpState.OPEN.value, asked=asked, until=body.until, leader_name="", answer="",
            )
        )  # fmt: skip
        await self._touch(tx, body.help, author.id, author.team)
        tx.audit(author.id, "help.ask", "help", body.help, reason=body.reason.value)

    async def cancel(self, tx: Tx, _command: Command, body: CancelHelp, author: User) -> None:
        row = await self._locked(tx, body.help)
        if row.asker != author.id:
            raise Rejection(ErrorCode.FORBIDDEN)
        if row.state in _WAITING:
            await self._change(tx, row, state=HelpState.CANCELLED.value, ended=tx.now)

    async def take(self, tx: Tx, _command: Command, body: TakeHelp, author: User) -> None:
        row = await self._led(tx, body.help, author)
        if row.state != HelpState.OPEN.value:
            # Another leader was faster, or it is over: the row says so, nobody's words are lost.
            tx.touch("help", row.id, await self._feeds(tx, row.asker, row.team))
            return
        await self._change(
            tx, row, state=HelpState.TAKEN.value, leader=author.id, leader_name=author.name, taken=tx.now
        )

    async def answer(self, tx: Tx, _command: Command, body: AnswerHelp, author: User) -> None:
        row = await self._led(tx, body.help, author)
        if row.state not in _WAITING:
            raise Rejection(ErrorCode.ILLEGAL_TRANSITION, {"help": row.id, "leader": row.leader_name})
        text = body.text.strip()
        if text and row.ticket is not None:
            # Whoever asked could read the ticket, and has shown it to the leader by asking.
            ticket = await self._cases.get(tx, await whole_of(tx.conn, row.ticket))
            await self._cases.add_message(
                tx, ticket, kind=MessageKind.NOTE, author=author.id, author_name=author.name, text=text, id=body.message
            )  # fmt: skip
        state = HelpState.ANSWERED if text else HelpState.CLOSED
        await self._change(
            tx, row, state=state.value, leader=author.id, leader_name=author.name, taken=row.taken or tx.now,
            answer=text, ended=tx.now,
        )  # fmt: skip
        tx.audit(author.id, "help.answer", "help", row.id, state=state.value)

    async def _led(self, tx: Tx, id: str, author: User) -> Found[Any]:
        """A request of the team that ``author`` leads. Raises Rejection."""
        row = await self._locked(tx, id)
        if author.id not in await leaders(tx, row.team):
            raise Rejection(ErrorCode.FORBIDDEN)
        return row

    async def _locked(self, tx: Tx, id: str) -> Found[Any]:
        found = await tx.conn.execute(select(help_request).where(_H.id == id).with_for_update())
        row = found.one_or_none()
        if row is None:
            raise Rejection(ErrorCode.NOT_FOUND, {"help": id})
        return row

    async def _change(self, tx: Tx, row: Found[Any], **values: Any) -> None:
        await tx.conn.execute(update(help_request).where(_H.id == row.id).values(**values))
        await self._touch(tx, row.id, row.asker, row.team)

    async def _let_go(self, tx: Tx, asker: str) -> None:
        """What was asked before and is over leaves the screens: it stays here for reports, and in no feed for ever."""
        over = select(_H.id).where(_H.asker == asker, (_H.state.not_in(_WAITING)) | (_H.until < tx.now))
        for id in (await tx.conn.execute(over)).scalars().all():
            tx.touch("help", id, ())

    async def _touch(self, tx: Tx, id: str, asker: str, team: str) -> None:
        tx.touch("help", id, await self._feeds(tx, asker, team))

    async def _feeds(self, tx: Tx, asker: str, team: str) -> set[str]:
        return {agent_feed(one) for one in (asker, *await leaders(tx, team))}
