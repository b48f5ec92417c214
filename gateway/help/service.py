"""An agent raises a hand, the leaders of the team see it, one comes and answers (flow: Presence). Each step has its time."""

from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import insert, select, update

from contract.envelope import Command
from contract.errors import ErrorCode
from contract.help_acts import AnswerHelp, AskHelp, CancelHelp, TakeHelp
from contract.rows import MessageKind, agent_feed
from domain.handbook import Handbook
from domain.help import ASKABLE, WAITING, HelpReason, HelpState
from gateway.accounts.leaders import leaders
from gateway.accounts.user import User
from gateway.cases.access import need_reach
from gateway.cases.service import Cases, Ticket
from gateway.cases.whole import whole_of
from gateway.casework.kept import take_back
from gateway.commands.handlers import Handler, on
from gateway.errors import Rejection
from gateway.feeds.standing import stands
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
        if body.reason not in ASKABLE:
            raise Rejection(ErrorCode.INVALID, {"field": "reason"})
        about = None
        if body.about is not None:
            about = await self._cases.get(tx, await whole_of(tx.conn, body.about))
            need_reach(author, about, self._handbook)
        await self.call(tx, command, body, author, about)

    async def call(
        self, tx: Tx, command: Command, asked: AskHelp, author: User, about: Ticket | None
    ) -> None:
        """What ``asked`` says is seen by the leaders of the author's team from now on; it was checked before. Raises Rejection for an
        id that is taken."""
        if await tx.conn.scalar(select(_H.id).where(_H.id == asked.help)) is not None:
            raise Rejection(ErrorCode.INVALID, {"field": "help"})
        await self._let_go(tx, author.id)
        number, ticket = ("", None) if about is None else (about.number, about.id)
        await tx.conn.execute(
            insert(help_request).values(
                id=asked.help, version=0, asker=author.id, asker_name=author.name, team=author.team,
                reason=asked.reason.value, text=asked.text.strip(), ticket=ticket, number=number,
                state=HelpState.OPEN.value, asked=command.made.at(tx.now), until=asked.until, leader_name="", answer="",
            )
        )  # fmt: skip
        await self._touch(tx, asked.help, author.id, author.team)
        tx.audit(author.id, "help.ask", "help", asked.help, reason=asked.reason.value)

    async def cancel(self, tx: Tx, _command: Command, body: CancelHelp, author: User) -> None:
        row = await self._locked(tx, body.help)
        if row.asker != author.id:
            raise Rejection(ErrorCode.FORBIDDEN)
        if row.state in _WAITING:
            await self._change(tx, row, state=HelpState.CANCELLED.value, ended=tx.now)
            if row.reason == HelpReason.IMPROVISE.value and row.ticket is not None:
                await take_back(tx, self._cases, row.ticket, row.id)

    async def take(self, tx: Tx, _command: Command, body: TakeHelp, author: User) -> None:
        row = await self.led(tx, body.help, author)
        if row.state != HelpState.OPEN.value:
            # Another leader was faster, or it is over: the row says so, nobody's words are lost.
            tx.touch("help", row.id, await self._feeds(tx, row.asker, row.team))
            return
        await self._change(
            tx, row, state=HelpState.TAKEN.value, leader=author.id, leader_name=author.name, taken=tx.now
        )

    async def answer(self, tx: Tx, _command: Command, body: AnswerHelp, author: User) -> None:
        row = await self.led(tx, body.help, author)
        if row.reason not in ASKABLE:
            # It wants a yes or a no (contract.casework_acts.Decide).
            raise Rejection(ErrorCode.INVALID, {"field": "help"})
        if row.state not in _WAITING:
            raise Rejection(ErrorCode.ILLEGAL_TRANSITION, {"help": row.id, "leader": row.leader_name})
        text = body.text.strip()
        if text and row.ticket is not None:
            # Whoever asked could read the ticket, and has shown it to the leader by asking.
            ticket = await self._cases.get(tx, await whole_of(tx.conn, row.ticket))
            await self._cases.add_message(
                tx, ticket, kind=MessageKind.NOTE, author=author.id, author_name=author.name, text=text, id=body.message
            )  # fmt: skip
        await self.settle(tx, row, author, HelpState.ANSWERED if text else HelpState.CLOSED, text)

    async def settle(self, tx: Tx, row: Found[Any], author: User, state: HelpState, text: str) -> None:
        """It is answered, or closed, with these words. Raises Rejection for one that is over."""
        if row.state not in _WAITING:
            raise Rejection(ErrorCode.ILLEGAL_TRANSITION, {"help": row.id, "leader": row.leader_name})
        await self._change(
            tx, row, state=state.value, leader=author.id, leader_name=author.name, taken=row.taken or tx.now,
            answer=text, ended=tx.now,
        )  # fmt: skip
        tx.audit(author.id, "help.answer", "help", row.id, state=state.value)

    async def led(self, tx: Tx, id: str, author: User) -> Found[Any]:
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
        ended = (_H.state.not_in(_WAITING)) | (_H.until < tx.now)
        over = select(_H.id).where(_H.asker == asker, ended, stands("help", _H.id))
        for id in (await tx.conn.execute(over)).scalars().all():
            tx.touch("help", id, ())

    async def _touch(self, tx: Tx, id: str, asker: str, team: str) -> None:
        tx.touch("help", id, await self._feeds(tx, asker, team))

    async def _feeds(self, tx: Tx, asker: str, team: str) -> set[str]:
        return {agent_feed(one) for one in (asker, *await leaders(tx, team))}
