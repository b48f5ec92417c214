"""Acts on the casework of a contact: what each makes of it is contract.casework_fold's, the same as the desk shows."""

from sqlalchemy import bindparam, select

from contract.casework_acts import (
    Answer,
    CaseworkBody,
    Decide,
    Improvise,
    Judge,
    Say,
    Skip,
    TellOutcome,
    Upset,
)
from contract.casework_fold import Did, after, begun, decided
from contract.casework_row import casework_id
from contract.envelope import Command
from contract.errors import ErrorCode
from contract.help_acts import AskHelp
from domain.casework import Word
from domain.handbook import Handbook
from domain.help import HelpReason, HelpState
from gateway.accounts.user import User
from gateway.cases.access import need_reach
from gateway.cases.service import Cases, Ticket
from gateway.cases.whole import need_whole, whole_of
from gateway.casework import kept, sealing
from gateway.casework.figure import Figures
from gateway.commands.handlers import Handler, on
from gateway.contacts.models import contact
from gateway.customers.seal import Seal
from gateway.errors import Rejection
from gateway.feeds.places import ticket_feeds
from gateway.help.service import Help
from gateway.tx import Tx

_k = contact.c
_CONTACT = select(_k.ticket, _k.agent).where(_k.id == bindparam("id_"))


class CaseworkHandlers:
    """``helps`` carries what is asked of the team's leaders."""

    def __init__(self, cases: Cases, handbook: Handbook, helps: Help, figures: Figures, seal: Seal) -> None:
        self._cases, self._handbook, self._helps, self._figures = cases, handbook, helps, figures
        self._seal = seal

    def all(self) -> list[tuple[str, Handler]]:
        return [
            *(on(body, self._do) for body in (Answer, Say, Upset, Skip, Judge, TellOutcome)),
            on(Improvise, self.improvise),
            on(Decide, self.decide),
        ]

    async def _do(self, tx: Tx, command: Command, body: CaseworkBody, author: User) -> None:
        row = await self._cases.get(tx, body.ticket)
        await need_whole(tx.conn, row)
        await self._need_theirs(tx, body, row, author)
        row = await self._cases.back(tx, row)
        before = await kept.find(tx, casework_id(body.ticket, body.contact)) or begun(
            body.ticket, body.contact
        )
        clear: dict[str, str] = {}
        if isinstance(body, Answer):
            body, clear = sealing.closed(self._handbook, body)
        now = after(before, body, _did(tx, command, author))
        await kept.keep(tx, now, ticket_feeds(row))
        if isinstance(body, Answer):
            await sealing.keep(tx, self._seal, now, body, clear, command.id)
        await self._figures.again(tx, row, now)

    async def improvise(self, tx: Tx, command: Command, body: Improvise, author: User) -> None:
        await self._do(tx, command, body, author)
        if tx.now > body.until:
            # Nobody need come any more: that it was asked stands all the same.
            return
        asked = AskHelp(
            help=body.improvisation,
            reason=HelpReason.IMPROVISE,
            until=body.until,
            text=self._named(body),
            about=body.ticket,
        )
        await self._helps.call(tx, command, asked, author, await self._cases.get(tx, body.ticket))

    async def decide(self, tx: Tx, command: Command, body: Decide, author: User) -> None:
        asked = await self._helps.led(tx, body.help, author)
        if asked.reason != HelpReason.IMPROVISE.value or asked.ticket is None:
            raise Rejection(ErrorCode.INVALID, {"field": "help"})
        row = await self._cases.get(tx, await whole_of(tx.conn, asked.ticket))
        row = await self._cases.back(tx, row)
        for id in await kept.of_ticket(tx, row.id):
            before = await kept.find(tx, id)
            found = [one for one in before.improvised if one.id == body.help] if before is not None else []
            if before is None or not found:
                continue
            if found[0].word is not Word.ASKED:
                raise Rejection(
                    ErrorCode.ILLEGAL_TRANSITION, {"help": body.help, "leader": found[0].leader_name}
                )
            now = decided(before, body, _did(tx, command, author))
            await kept.keep(tx, now, ticket_feeds(row))
            await self._figures.again(tx, row, now)
        await self._helps.settle(tx, asked, author, HelpState.ANSWERED, body.text.strip())
        word = Word.GRANTED if body.granted else Word.REFUSED
        tx.audit(author.id, "casework.decide", "help", body.help, word=word.value)

    def _named(self, body: Improvise) -> str:
        """The reason, after the name of the step it is about."""
        steps = {step.id: step.name for one in self._handbook.procedures for step in one.steps}
        return f"{steps.get(body.step, body.step)}: {body.reason}"

    async def _need_theirs(self, tx: Tx, body: CaseworkBody, row: Ticket, author: User) -> None:
        """The contact is one of the ticket's, and the author had it or reaches the ticket. Raises Rejection."""
        if not body.contact:
            need_reach(author, row, self._handbook)
            return
        found = (await tx.conn.execute(_CONTACT, {"id_": body.contact})).one_or_none()
        if found is None or found.ticket != row.id:
            raise Rejection(ErrorCode.NOT_FOUND, {"contact": body.contact})
        if found.agent != author.id:
            need_reach(author, row, self._handbook)


def _did(tx: Tx, command: Command, author: User) -> Did:
    return Did(command.id, author.id, author.name, command.made.at(tx.now))
