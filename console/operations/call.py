"""Telephone calls as work: an answered one is a contact and a ticket at once, offline too, its end a wrap-up; one nobody spoke in is
listed (flow: Inbound call). Each thing is told once, however often the telephone tells of it: after a restart of the console, of
its own process, or a journal read again."""

import uuid

import msgspec

from console.operations.call_numbers import CallNumbers, NumberLine
from console.operations.desk import Desk
from console.operations.errors import NotHere, TooLate
from console.operations.ticket import Changes, Tickets
from console.softphone.state import Call
from console.store import call_book, cases, meta, numbers, outbox, rows
from console.store.call_book import Noted
from console.store.calls import LOOKED
from console.store.connection import Connection
from contract.call_acts import AnswerCall, CallFacts, EndCall, LogCall, PaymentVisit, Spoken
from contract.rows import CallRow, CustomerRow, TandemRow
from contract.tandem_acts import TakeCall
from domain import limits
from domain.call import CONNECTED, CallEnd, CallState, Direction
from domain.call_queue import voice_queue

#: Names what this desk makes of a call: whoever is told of the call again makes the same.
_NAMES = uuid.UUID("6f1d7a52-9b1e-5c0b-8f2e-3f0f4f6f9d11")
_NOTED, _ANSWERED, _OVER = 0, 1, 2
_DAY_S = 86_400
_BOT_WORDS = 20
#: Of a call no more visits of the payment IVR than these are told.
_VISITS = 20


class Told(msgspec.Struct, frozen=True):
    """What a call is: its ticket, its contact, and the number of the ticket where it opened one; ``begun`` with the first answer that
    says so, for a tab to open."""

    ticket: str
    contact: str
    number: str
    begun: bool


def contact_id(call: str) -> str:
    """The id of the contact that ``call`` is."""
    return str(uuid.uuid5(_NAMES, f"contact {call}"))


def ticket_id(call: str) -> str:
    """The id of the ticket that ``call`` opens."""
    return str(uuid.uuid5(_NAMES, f"ticket {call}"))


class Calls(CallNumbers):
    """What an agent's calls become."""

    def __init__(self, desk: Desk, tickets: Tickets, line: NumberLine) -> None:
        super().__init__(desk, line)
        self._tickets = tickets
        #: What of each call needs no look into the file any more.
        self._told: dict[str, tuple[int, Told | None]] = {}

    async def about(self, call: str, *, ticket: str | None = None, customer: str | None = None) -> None:
        """What the call is about, said before it is answered: a ticket it goes on with, whom the agent sees in the caller; for one
        that is dialled before it is. Raises TooLate once it was answered, NotHere."""

        def job(conn: Connection) -> None:
            noted = call_book.get(conn, call)
            if noted.stage != _NOTED:
                raise TooLate
            if ticket is not None and cases.case(conn, ticket, self._desk.clock) is None:
                raise NotHere("ticket", ticket)
            said = msgspec.structs.replace(
                noted, ticket=ticket or noted.ticket, customer=customer or noted.customer
            )
            call_book.put(conn, said, self._desk.clock.wall())

        await self._desk.db.write(job)

    async def heard(self, call: Call) -> Told | None:
        """The telephone told of ``call`` as it is now. What it is as work, None while nobody has spoken in it.

        Raises NotAllowed (the agent takes no contacts), InvalidValue (the handbook has no telephone queue), StoreError."""
        if call.private:
            # The way to the payment IVR is part of its caller's call.
            return None
        if call.accompanies:
            # A colleague's call, which their own desk tells of.
            return None
        due = _due(call)
        stage, told = self._told.get(call.id, (_NOTED, None))
        if due <= stage:
            return told
        stage, told = await self._desk.db.write(lambda conn: self._tell(conn, call))
        self._told[call.id] = (stage, None if told is None else msgspec.structs.replace(told, begun=False))
        return told

    async def link(self, call: str, customer: str) -> str | None:
        """Who called turned out to be ``customer``: their call's ticket is theirs. The command's id, None where it was theirs already.
        Raises NotHere for a call that is no contact here, and as Tickets.edit."""
        noted, row = await self._desk.db.read(
            lambda conn: (call_book.get(conn, call), rows.get(conn, CallRow, call))
        )
        if noted.stage == _NOTED or noted.ticket is None or noted.contact is None:
            raise NotHere("call", call)
        # The gateway may have given it one of its own: what it was made for had gone elsewhere.
        ticket = noted.ticket if row is None or row.ticket is None else row.ticket
        whole = await self._desk.db.read(lambda conn: cases.whole(conn, ticket))
        return await self._tickets.edit(whole, Changes(complainant=customer))

    async def looked(self) -> None:
        """The agent looks at the list of calls: what was missed up to now is known."""
        now = self._desk.clock.gateway_now()
        await self._desk.db.write(lambda conn: meta.put(conn, LOOKED, now))

    def _tell(self, conn: Connection, call: Call) -> tuple[int, Told | None]:
        noted, due, began = call_book.get(conn, call.id), _due(call), False
        if noted.stage >= due:
            return noted.stage, _told(noted, begun=False)
        if noted.sealed is None:
            noted = msgspec.structs.replace(
                noted, sealed=call_book.sealed(self._sealer, call.id, call.number)
            )
        if _spoken(call) and noted.stage < _ANSWERED:
            noted, began = self._answer(conn, call, noted), True
        if due == _OVER and noted.contact is not None:
            self._end(conn, call, noted)
        elif due == _OVER:
            self._log(conn, call, noted)
        noted = msgspec.structs.replace(noted, stage=due)
        call_book.put(conn, noted, self._desk.clock.wall())
        return due, _told(noted, begun=began)

    def _taken_over(self, conn: Connection, call: Call, noted: Noted) -> Noted | None:
        """A caller who was a colleague's: with them come their contact and their ticket. None where this desk knows of no such."""
        row = rows.get(conn, TandemRow, call.takes_over) if call.takes_over else None
        if row is None:
            return None
        at = self._at(call.answered if call.answered is not None else call.as_of)
        body = TakeCall(ticket=row.ticket, tandem=row.id, facts=self._facts(call), answered_at=at)
        self._desk.queue(conn, body, after=outbox.opening(conn, row.ticket))
        return msgspec.structs.replace(noted, ticket=row.ticket, contact=row.contact)

    def _answer(self, conn: Connection, call: Call, noted: Noted) -> Noted:
        taken = self._taken_over(conn, call, noted)
        if taken is not None:
            return taken
        facts = self._facts(call)
        customer = self._who(conn, call, noted)
        opens = noted.ticket is None
        ticket = ticket_id(call.id) if noted.ticket is None else cases.whole(conn, noted.ticket)
        number = meta.next_number(conn, self._desk.author.desk_number) if opens else ""
        body = AnswerCall(
            ticket=ticket,
            contact=contact_id(call.id),
            facts=facts,
            answered_at=self._at(call.answered if call.answered is not None else call.as_of),
            ticket_number=number,
            customer=customer,
            subject=(facts.ivr or voice_queue(self._desk.handbook, facts.queue).name)[: limits.SUBJECT],
        )
        after = () if opens else outbox.opening(conn, ticket)
        made = () if customer is None else outbox.making(conn, customer)
        self._desk.queue(conn, body, after=tuple(dict.fromkeys((*after, *made))))
        return msgspec.structs.replace(
            noted, ticket=ticket, contact=body.contact, customer=customer, number=number
        )

    def _end(self, conn: Connection, call: Call, noted: Noted) -> None:
        assert noted.ticket is not None
        assert noted.contact is not None
        quality = call.quality
        # Where a merge took it: what comes after it there is of one lane.
        ticket = cases.whole(conn, noted.ticket)
        body = EndCall(
            ticket=ticket,
            contact=noted.contact,
            call=call.id,
            ended_at=self._at(_ended(call)),
            end=call.end or CallEnd.NETWORK,
            passed_to=_bare(call.passed_to)[: limits.FIELD],
            payments=tuple(
                PaymentVisit(at=self._at(one.at), ms=one.ms, end=one.end.value, result=one.result)
                for one in call.payments[:_VISITS]
            ),
            spoken=Spoken(
                rang_ms=call.rang_ms, talk_ms=call.talk_ms, hold_ms=call.hold_ms, holds=call.holds, loss=quality.loss,
                jitter_ms=quality.jitter_ms, mos=quality.mos,
            ),
        )  # fmt: skip
        self._desk.queue(conn, body, after=outbox.opening(conn, ticket))

    def _log(self, conn: Connection, call: Call, noted: Noted) -> None:
        body = LogCall(
            facts=self._facts(call),
            ended_at=self._at(_ended(call)),
            end=call.end or CallEnd.NETWORK,
            rang_ms=call.rang_ms,
            talk_ms=call.talk_ms,
            customer=self._who(conn, call, noted),
            ticket=noted.ticket,
        )
        after = () if noted.ticket is None else outbox.opening(conn, noted.ticket)
        self._desk.queue(conn, body, after=after)

    def _facts(self, call: Call) -> CallFacts:
        told = call.told
        bot = list(told.bot.items())[:_BOT_WORDS]
        return CallFacts(
            call=call.id,
            direction=call.direction,
            number=(call.number or told.number)[: limits.FIELD],
            queue=voice_queue(self._desk.handbook, told.queue).id,
            ivr=told.ivr.strip()[: limits.FIELD],
            waited_s=min(_DAY_S, max(0, told.waited_s or 0)),
            rang_at=self._at(call.started),
            trail=call.trail[: limits.FIELD],
            bot={name[: limits.FIELD]: text[: limits.NOTE] for name, text in bot},
        )

    def _who(self, conn: Connection, call: Call, noted: Noted) -> str | None:
        """Who it is as far as this desk knows: as the agent said, by the ticket, by what the telephone exchange named, by the number."""
        if noted.customer is not None:
            return noted.customer
        if noted.ticket is not None:
            row, _ = cases.ticket_and_contact(conn, noted.ticket, self._desk.clock)
            if row is not None and row.complainant is not None and call.direction is Direction.OUTBOUND:
                return row.complainant
        if call.told.customer and rows.get(conn, CustomerRow, call.told.customer) is not None:
            return call.told.customer
        found = numbers.callers(conn, self._sealer, call.number, self._desk.clock).ids
        return found[0] if len(found) == 1 else None

    def _at(self, machine_ms: int) -> int:
        """A time of this machine's clock by the gateway's."""
        clock = self._desk.clock
        return machine_ms + clock.gateway_now() - clock.wall()


def _spoken(call: Call) -> bool:
    """Whether the agent and a customer spoke: a consultation with a colleague beside a call is no contact of its own."""
    return not call.consults and (call.answered is not None or call.state in CONNECTED)


def _due(call: Call) -> int:
    """How far the gateway is to be told of ``call``."""
    if call.state is CallState.ENDED:
        return _OVER
    return _ANSWERED if _spoken(call) else _NOTED


def _ended(call: Call) -> int:
    return call.ended if call.ended is not None else call.as_of or call.started


def _bare(target: str) -> str:
    """Of a SIP address what people call it by: the extension before its host."""
    scheme, colon, rest = target.partition(":")
    return rest.partition("@")[0] if colon and scheme.lower() in ("sip", "sips") else target


def _told(noted: Noted, *, begun: bool) -> Told | None:
    if noted.ticket is None or noted.contact is None:
        return None
    return Told(noted.ticket, noted.contact, noted.number, begun)
