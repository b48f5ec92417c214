"""Who may be beside whom, what both are told, and whose the caller is in the end (docs/decisions/0014-tandem.md)."""

from sqlalchemy import select

from contract.call_acts import EndCall
from contract.envelope import Command
from contract.errors import ErrorCode
from contract.tandem_acts import (
    LEAST_TOKEN,
    AskTandem,
    EndTandem,
    JoinTandem,
    SetTandem,
    TakeCall,
    TakeTandem,
)
from domain.call import CallEnd, CallState
from domain.call_queue import voice_queue
from domain.contact import CONTACT, ContactMove, ContactState
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.permissions import Act
from domain.tandem import ON, TandemState
from gateway.accounts import people
from gateway.accounts.leaders import leaders
from gateway.accounts.user import User
from gateway.calls import rows as calls
from gateway.calls.facts import Times, check
from gateway.calls.models import phone_call
from gateway.cases.models import ticket
from gateway.commands.handlers import Handler, on
from gateway.contacts.models import contact
from gateway.contacts.service import Contact, Contacts
from gateway.customers.seal import Seal
from gateway.errors import Rejection
from gateway.schema import change_row
from gateway.tandem import rows
from gateway.tandem.models import tandem
from gateway.tandem.rows import Tandem
from gateway.tx import Tx

_k, _t = phone_call.c, tandem.c


class Tandems:
    """Handlers of its commands, and what the end of a call means for one."""

    def __init__(self, contacts: Contacts, seal: Seal, handbook: Handbook) -> None:
        self._contacts, self._seal, self._handbook = contacts, seal, handbook

    def all(self) -> list[tuple[str, Handler]]:
        return [
            on(AskTandem, self.ask),
            on(JoinTandem, self.join),
            on(SetTandem, self.set),
            on(TakeTandem, self.take),
            on(EndTandem, self.end),
            on(TakeCall, self.take_call),
        ]

    async def ask(self, tx: Tx, _command: Command, body: AskTandem, author: User) -> None:
        if not body.address.strip() or not body.tandem:
            raise InvalidValue("address", "empty")
        if len(body.token) < LEAST_TOKEN:
            raise InvalidValue("token", "too short")
        trainee = await people.find(tx.conn, body.trainee)
        if trainee is None or not await may_join(tx, author, trainee):
            raise Rejection(ErrorCode.FORBIDDEN, {"trainee": body.trainee})
        wanted = select(phone_call).where(
            _k.agent == trainee.id, _k.state == CallState.TALKING.value, _k.contact.is_not(None)
        )
        call = (await tx.conn.execute(wanted.order_by(_k.answered_at.desc()).limit(1))).one_or_none()
        if call is None:
            raise Rejection(ErrorCode.NOT_FOUND, {"call": ""})
        if await rows.find(tx, body.tandem) is not None:
            raise Rejection(ErrorCode.INVALID, {"field": "tandem"})
        for other in await rows.running(tx, people=(trainee.id, author.id)):
            if other.trainer != author.id:
                name = other.trainer_name if other.trainee == trainee.id else other.trainee_name
                raise Rejection(ErrorCode.ILLEGAL_TRANSITION, {"with": name})
            await rows.end(tx, other, "again")
        await rows.let_go(tx, author.id, trainee.id)
        number = await tx.conn.scalar(select(ticket.c.number).where(ticket.c.id == call.ticket))
        await rows.add(
            tx, id=body.tandem, trainer=author.id, trainer_name=author.name, trainee=trainee.id, trainee_name=trainee.name,
            call=call.id, contact=call.contact, ticket=call.ticket, number=number or "", mode=body.mode.value,
            state=TandemState.ASKED.value, token=body.token, address=body.address.strip(), asked=tx.now,
            taken_by="",
        )  # fmt: skip
        tx.audit(author.id, "tandem.ask", "call", call.id, trainee=trainee.id, mode=body.mode.value)

    async def join(self, tx: Tx, _command: Command, body: JoinTandem, author: User) -> None:
        row = await self._of(tx, body.tandem, author)
        if row.trainee != author.id:
            raise Rejection(ErrorCode.FORBIDDEN)
        if row.state not in (TandemState.ASKED.value, TandemState.TAKING.value):
            await rows.change(tx, row)
            return
        joined = row.joined or tx.now
        await rows.change(tx, row, state=TandemState.JOINED.value, token="", joined=joined)
        tx.audit(row.trainer, "tandem.join", "call", row.call, mode=row.mode)

    async def set(self, tx: Tx, _command: Command, body: SetTandem, author: User) -> None:
        row = await self._led(tx, body.tandem, author)
        await rows.change(tx, row, mode=body.mode.value)
        tx.audit(author.id, "tandem.mode", "call", row.call, mode=body.mode.value)

    async def take(self, tx: Tx, _command: Command, body: TakeTandem, author: User) -> None:
        author.need(Act.TAKE_CONTACT)
        row = await self._led(tx, body.tandem, author)
        if row.state == TandemState.ASKED.value:
            raise Rejection(ErrorCode.ILLEGAL_TRANSITION)
        await rows.change(tx, row, state=TandemState.TAKING.value)
        tx.audit(author.id, "tandem.take", "call", row.call)

    async def end(self, tx: Tx, _command: Command, body: EndTandem, author: User) -> None:
        row = await self._of(tx, body.tandem, author)
        if row.state in rows.RUNNING:
            await rows.end(tx, row, "left")
        else:
            await rows.change(tx, row)

    async def take_call(self, tx: Tx, command: Command, body: TakeCall, author: User) -> None:
        check(body.facts)
        author.need(Act.TAKE_CONTACT)
        known = await rows.find(tx, body.tandem, hold=False)
        if known is None or known.trainer != author.id:
            raise Rejection(ErrorCode.NOT_FOUND, {"tandem": body.tandem})
        spoken_in = await self._held(tx, known.contact)
        row = await rows.find(tx, body.tandem)
        assert row is not None
        told = await calls.find(tx.conn, body.facts.call)
        if told is not None:
            if told.agent != author.id:
                raise Rejection(ErrorCode.INVALID, {"field": "call"})
            calls.touch(tx, told)
            await rows.change(tx, row)
            return
        if row.taken_by:
            raise Rejection(ErrorCode.ILLEGAL_TRANSITION)
        await self._hand_over(tx, row, spoken_in, author)
        facts, times = body.facts, Times(command.made, tx.now)
        rang = times.of(facts.rang_at)
        customer, name = await calls.who(tx.conn, self._seal, spoken_in.customer or None, facts.number)
        await calls.add(
            tx, self._seal, facts, author.id, voice_queue(self._handbook, spoken_in.queue).id, name=name, customer=customer,
            ticket=spoken_in.ticket, contact=spoken_in.id, state=CallState.TALKING.value, rang_at=rang,
            answered_at=max(rang, times.of(body.answered_at)),
        )  # fmt: skip
        await change_row(tx.conn, contact, spoken_in.id, {"call": facts.call})
        await rows.change(
            tx, row, state=TandemState.TAKEN.value, taken_by=facts.call, token="", ended=row.ended or tx.now
        )
        tx.audit(author.id, "call.take", "call", facts.call, tandem=row.id)

    async def call_over(self, tx: Tx, row: Contact, body: EndCall) -> bool:
        """The call ``body`` tells of is over; whoever is beside its agent has left it. Whether its contact goes on, since the caller went
        to the trainer. The caller holds ticket, contact and call."""
        taken = False
        for one in await rows.running(tx, call=body.call):
            trainer = await people.find(tx.conn, one.trainer)
            if (
                one.state == TandemState.TAKING.value
                and body.end is CallEnd.TRANSFERRED
                and trainer is not None
            ):
                await self._hand_over(tx, one, row, trainer)
                await rows.change(tx, one, state=TandemState.TAKEN.value, ended=tx.now)
                taken = True
            else:
                await rows.end(tx, one, "call")
        return taken or await self._taken_before(tx, body.call)

    async def _taken_before(self, tx: Tx, call: str) -> bool:
        wanted = select(_t.id).where(_t.call == call, _t.state == TandemState.TAKEN.value)
        return (await tx.conn.scalar(wanted.limit(1))) is not None

    async def _hand_over(self, tx: Tx, row: Tandem, spoken_in: Contact, to: User) -> None:
        """The contact is ``to``'s, unless it is already; one that went to wrap-up meanwhile stays with whom it was."""
        if spoken_in.agent == row.trainee and CONTACT.can(
            ContactState(spoken_in.state), ContactMove.HAND_OVER
        ):
            await self._contacts.hand_over(tx, spoken_in, to)

    async def _held(self, tx: Tx, id: str) -> Contact:
        """The contact, its ticket locked before it (gateway.tx)."""
        of = await tx.conn.scalar(select(contact.c.ticket).where(contact.c.id == id))
        await self._contacts.cases.get(tx, str(of))
        return await self._contacts.get(tx, id)

    async def _of(self, tx: Tx, id: str, author: User) -> Tandem:
        row = await rows.find(tx, id)
        if row is None or author.id not in (row.trainer, row.trainee):
            raise Rejection(ErrorCode.NOT_FOUND, {"tandem": id})
        return row

    async def _led(self, tx: Tx, id: str, author: User) -> Tandem:
        """One of the author's own that goes on, to be there in still allowed. Raises Rejection."""
        row = await self._of(tx, id, author)
        trainee = await people.find(tx.conn, row.trainee)
        if row.trainer != author.id or trainee is None or not await may_join(tx, author, trainee):
            raise Rejection(ErrorCode.FORBIDDEN)
        if TandemState(row.state) not in ON:
            raise Rejection(ErrorCode.ILLEGAL_TRANSITION)
        return row


async def may_join(tx: Tx, trainer: User, trainee: User) -> bool:
    """Whether ``trainer`` may be beside ``trainee``: of one team, or of one they lead."""
    if not (trainer.active and trainee.active and trainer.may(Act.TANDEM)) or trainer.id == trainee.id:
        return False
    own_team = trainer.team != "" and trainer.team == trainee.team
    return own_team or trainer.id in await leaders(tx, trainee.team)
