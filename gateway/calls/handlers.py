"""Calls as the desks tell of them (flow: Inbound call): answered, ended, or never spoken in. One call counts once, however often and
under however many command ids it is told."""

from collections.abc import Awaitable, Callable

from sqlalchemy import select

from contract.call_acts import AnswerCall, EndCall, LogCall, Spoken
from contract.envelope import Command
from contract.errors import ErrorCode
from contract.rows import MessageKind
from domain.call import CallEnd, CallState, Direction
from domain.call_queue import voice_queue
from domain.handbook import Handbook
from domain.masking import mask_caller
from domain.presence import PresenceState
from gateway.accounts.user import User
from gateway.calls import places, rows
from gateway.calls.facts import Times, check, fitting, payments
from gateway.calls.metrics import CallMetrics
from gateway.calls.rows import Call
from gateway.cases.access import reaches
from gateway.cases.service import Ticket
from gateway.cases.whole import whole_of
from gateway.commands.handlers import Handler, on
from gateway.contacts.models import contact
from gateway.contacts.service import Contact, Contacts
from gateway.customers.seal import Seal
from gateway.errors import Rejection
from gateway.feeds.places import ticket_feeds, work_feeds
from gateway.presence import states
from gateway.tx import Tx

#: How the end of a spoken call is told on the timeline (console: the lines of calls); any other end is the agent's.
_LINES = {
    CallEnd.CUSTOMER: "call.left",
    CallEnd.TRANSFERRED: "call.passed_on",
    CallEnd.FORWARDED: "call.passed_on",
    CallEnd.NETWORK: "call.cut",
    CallEnd.ENGINE: "call.cut",
}


class CallHandlers:
    """``unavailable(tx, user)`` takes back what was offered to somebody who speaks on the telephone now; ``missed(tx, user)`` counts a
    call that rang out at somebody's desk as an offer they missed; ``call_over(tx, contact, told)``: whether a contact goes on though its
    call is over."""

    def __init__(
        self,
        contacts: Contacts,
        seal: Seal,
        handbook: Handbook,
        metrics: CallMetrics,
        unavailable: Callable[[Tx, str], Awaitable[None]],
        missed: Callable[[Tx, str], Awaitable[None]],
        call_over: Callable[[Tx, Contact, EndCall], Awaitable[bool]],
    ) -> None:
        self._contacts, self._cases, self._seal, self._handbook = contacts, contacts.cases, seal, handbook
        self._metrics, self._unavailable, self._missed = metrics, unavailable, missed
        self._call_over = call_over

    def all(self) -> list[tuple[str, Handler]]:
        return [on(AnswerCall, self.answer), on(EndCall, self.end), on(LogCall, self.log)]

    async def answer(self, tx: Tx, command: Command, body: AnswerCall, author: User) -> None:
        check(body.facts)
        if await self._told_before(tx, body.facts.call, author):
            return
        facts, times = body.facts, Times(command.made, tx.now)
        queue = voice_queue(self._handbook, facts.queue)
        rang = times.of(facts.rang_at)
        arrived, answered = rang - facts.waited_s * 1000, max(rang, times.of(body.answered_at))
        customer, name = await rows.who(tx.conn, self._seal, body.customer, facts.number)
        ticket = await places.ticket_of(tx, self._cases, self._handbook, body, author, customer, arrived)
        spoken_in = await self._contacts.on_the_phone(
            tx, id=body.contact, call=facts.call, ticket=ticket, customer=customer or "", agent=author, arrived=arrived,
            answered=answered,
        )  # fmt: skip
        await self._unavailable(tx, author.id)
        await rows.add(
            tx, self._seal, facts, author.id, queue.id, name=name, customer=customer, ticket=ticket.id, contact=spoken_in.id,
            state=CallState.TALKING.value, rang_at=rang, answered_at=answered, rang_ms=answered - rang,
        )  # fmt: skip
        key = "call.answered" if facts.direction is Direction.INBOUND else "call.made"
        await self._say(
            tx, ticket.id, spoken_in.id, key, answered, author, {"number": mask_caller(facts.number)}
        )
        tx.audit(author.id, "call.answer", "call", facts.call)
        tx.after_commit(lambda: self._metrics.answered(queue.id, facts.direction, answered - arrived))

    async def end(self, tx: Tx, command: Command, body: EndCall, author: User) -> None:
        call = await self._own(tx, body.call, author)
        if call.contact is None:
            raise Rejection(ErrorCode.NOT_FOUND, {"call": body.call})
        ticket = await self._ticket_of(tx, call.contact)
        before = await self._contacts.get(tx, call.contact)
        call = await self._own(tx, body.call, author, hold=True)
        if call.ended_at is not None and not call.supposed:
            _show(tx, call, before, ticket)
            return
        spoken = fitting(body.spoken)
        ended = max(int(call.answered_at), Times(command.made, tx.now).of(body.ended_at))
        to = await places.told_as(tx.conn, self._handbook, body.passed_to)
        # One that was taken over goes on with whoever has its caller.
        if not await self._call_over(tx, before, body):
            await self._contacts.hung_up(tx, before, ended=ended, left=body.end is CallEnd.CUSTOMER)
        await rows.change(
            tx, call, state=CallState.ENDED.value, ended_at=ended, end=body.end.value, passed_to=to, supposed=False,
            rang_ms=spoken.rang_ms or call.rang_ms, talk_ms=spoken.talk_ms, hold_ms=spoken.hold_ms, holds=spoken.holds,
            mos=spoken.mos, loss=spoken.loss, jitter_ms=spoken.jitter_ms,
        )  # fmt: skip
        times = Times(command.made, tx.now)
        for visit, args in payments(body.payments, self._handbook):
            at = max(int(call.answered_at), min(ended, times.of(visit.at)))
            await self._say(tx, ticket.id, before.id, "call.payment", at, author, args)
        lasted = {"talk": str(spoken.talk_ms), "hold": str(spoken.hold_ms)} | ({"to": to} if to else {})
        line = _LINES.get(body.end, "call.ended")
        await self._say(tx, ticket.id, before.id, line, ended, author, lasted)
        tx.audit(author.id, "call.end", "call", call.id, end=body.end.value)
        tx.after_commit(lambda: self._metrics.ended(spoken))

    async def log(self, tx: Tx, command: Command, body: LogCall, author: User) -> None:
        check(body.facts)
        if await self._told_before(tx, body.facts.call, author):
            return
        facts, times = body.facts, Times(command.made, tx.now)
        queue = voice_queue(self._handbook, facts.queue)
        rang = times.of(facts.rang_at)
        customer, name = await rows.who(tx.conn, self._seal, body.customer, facts.number)
        ticket = await self._made_for(tx, body.ticket, author)
        spoken = fitting(Spoken(rang_ms=body.rang_ms, talk_ms=body.talk_ms))
        ended = max(rang, times.of(body.ended_at))
        await rows.add(
            tx, self._seal, facts, author.id, queue.id, name=name, customer=customer,
            ticket=None if ticket is None else ticket.id, state=CallState.ENDED.value, rang_at=rang, ended_at=ended,
            rang_ms=spoken.rang_ms, talk_ms=spoken.talk_ms, end=body.end.value,
        )  # fmt: skip
        if spoken.talk_ms:
            return
        if _rang_out(body) and not command.made.uncertain:
            await self._rang_out(tx, author, ended)
        if ticket is not None and facts.direction is Direction.OUTBOUND:
            number = {"number": mask_caller(facts.number)}
            await self._say(tx, ticket.id, None, "call.not_reached", ended, author, number)
        tx.after_commit(lambda: self._metrics.unspoken(queue.id, facts.direction, body.end))

    async def _rang_out(self, tx: Tx, author: User, at: int) -> None:
        """One more missed in a row, unless its agent has done something since ``at``: what a desk tells late sends nobody away."""
        now = await states.locked(tx, author.id)
        if now.chosen == PresenceState.AVAIL.value and at >= now.since:
            await self._missed(tx, author.id)

    async def _told_before(self, tx: Tx, id: str, author: User) -> bool:
        """Whether the call stands already; what there is of it is then shown again. Raises Rejection for somebody else's."""
        call = await rows.find(tx.conn, id)
        if call is None:
            return False
        if call.agent != author.id:
            raise Rejection(ErrorCode.INVALID, {"field": "call"})
        if call.contact is None:
            rows.touch(tx, call)
        else:
            ticket = await self._ticket_of(tx, call.contact)
            _show(tx, call, await self._contacts.get(tx, call.contact), ticket)
        return True

    async def _ticket_of(self, tx: Tx, id: str) -> Ticket:
        """The ticket of the contact, locked before it (gateway.tx); a merge may have taken it to another than the call began on."""
        ticket = await tx.conn.scalar(select(contact.c.ticket).where(contact.c.id == id))
        return await self._cases.get(tx, str(ticket))

    async def _own(self, tx: Tx, id: str, author: User, *, hold: bool = False) -> Call:
        call = await rows.find(tx.conn, id, hold=hold)
        if call is None or call.agent != author.id:
            raise Rejection(ErrorCode.NOT_FOUND, {"call": id})
        return call

    async def _made_for(self, tx: Tx, id: str | None, author: User) -> Ticket | None:
        """The ticket a call was made for, where it is one its agent reaches: a call nobody spoke in is not refused for it."""
        if id is None:
            return None
        try:
            ticket = await self._cases.get(tx, await whole_of(tx.conn, id))
        except Rejection:
            return None
        return ticket if reaches(author, ticket, self._handbook) else None

    async def _say(
        self,
        tx: Tx,
        ticket: str,
        spoken_in: str | None,
        key: str,
        at: int,
        author: User,
        args: dict[str, str],
    ) -> None:
        await self._cases.add_message(
            tx, await self._cases.get(tx, ticket), kind=MessageKind.SYSTEM, author="system", author_name="", text=key,
            contact=spoken_in, at=at, args={"agent": author.name, **args},
        )  # fmt: skip


def _rang_out(body: LogCall) -> bool:
    """Whether it rang at the desk until its time was over: not one that was refused, or that the caller gave up."""
    return body.facts.direction is Direction.INBOUND and body.end is CallEnd.MISSED


def _show(tx: Tx, call: Call, row: Contact, ticket: Ticket) -> None:
    """What stands of a call told again."""
    rows.touch(tx, call)
    tx.touch("contact", row.id, work_feeds(row.queue, row.agent))
    tx.touch("ticket", ticket.id, ticket_feeds(ticket))
