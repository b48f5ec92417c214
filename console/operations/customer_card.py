"""What an agent does on a customer's card beside their data: notes, do-not-call, identities, merges. All of it works offline;
earlier contacts elsewhere and likely duplicates are asked of the gateway."""

from typing import Protocol

from console.operations.desk import Desk, LiveSender, need_line
from console.operations.errors import Need, NotHere
from console.store import outbox, rows
from console.store.connection import Connection
from console.store.persons import Persons
from contract.body import CustomerBody
from contract.customer import IdentityKind, PastPage
from contract.customer_acts import (
    AddIdentity,
    DropIdentity,
    MergeCustomers,
    PinNote,
    SetDoNotCall,
    UnmergeCustomers,
    UnpinNote,
)
from contract.customer_likeness import Likeness
from contract.ids import new_id
from contract.rows import CustomerRow
from contract.ticket_file import TicketFile
from domain.errors import InvalidValue
from domain.limits import PINNED

#: Earlier contacts asked for at once.
STEP = 20


class CardLine(LiveSender, Protocol):
    """What a card asks of the gateway. Implemented by console.live_line."""

    async def past(self, customer: str, after: str | None, limit: int) -> PastPage:
        """Earlier contacts from behind ``after`` on. Raises OfflineNotPossible, NotHere."""

    async def duplicates(self, customer: str) -> list[Likeness]:
        """Who may be the same person. Raises OfflineNotPossible, NotHere."""

    async def ticket(self, ticket: str) -> TicketFile:
        """A ticket that is not at this desk. Raises OfflineNotPossible, NotHere (the agent may not read it)."""


class CardActs:
    """What an agent can do on a card; ``console.operations.customer.Customers`` has it all."""

    def __init__(self, desk: Desk, live: CardLine) -> None:
        self._desk, self._live = desk, live

    async def pin(self, customer: str, text: str, *, until: int | None = None) -> str:
        """Pins a note for all who see the customer. ``until``: gateway Unix ms. Returns the note's id. Raises InvalidValue ("text": empty
        or longer than PINNED, "until" in the past), NotHere, NotAllowed."""
        text = text.strip()
        if not 0 < len(text) <= PINNED:
            raise InvalidValue("text", f"1 to {PINNED} characters")
        self._need_future(until)
        body = PinNote(customer=customer, note=new_id(), text=text, until=until)
        await self._queue(body)
        return body.note

    async def unpin(self, customer: str, note: str) -> None:
        """Takes a note off. Raises NotHere, NotAllowed."""

        def job(conn: Connection) -> None:
            for row in self._group(conn, customer):
                if any(each.id == note for each in row.notes):
                    self._write(conn, UnpinNote(customer=row.id, note=note))

        await self._desk.db.write(job)

    async def set_do_not_call(self, customer: str, reason: str, *, until: int | None = None) -> None:
        """Nobody is to call them of their own accord. Raises InvalidValue ("reason", "until"), NotHere, NotAllowed."""
        if not reason.strip():
            raise InvalidValue("reason", "must not be empty")
        self._need_future(until)
        await self._queue(SetDoNotCall(customer=customer, on=True, reason=reason.strip(), until=until))

    async def lift_do_not_call(self, customer: str, reason: str = "") -> None:
        """They may be called again. Raises NotHere, NotAllowed."""

        def job(conn: Connection) -> None:
            for row in self._group(conn, customer):
                if row.do_not_call is not None:
                    self._write(conn, SetDoNotCall(customer=row.id, on=False, reason=reason.strip()))

        await self._desk.db.write(job)

    async def identify(self, customer: str, kind: IdentityKind, value: str) -> str:
        """A further number, address, chat id or handle, sealed before it is written. Returns its id. Raises InvalidValue ("identity"),
        NotHere, NotAllowed."""
        if not value.strip():
            raise InvalidValue("identity", "must not be empty")
        clear = {kind.value: value.strip()}
        body = AddIdentity(customer=customer, identity=new_id(), kind=kind, sensitive=clear)
        await self._queue(body)
        return body.identity

    async def unidentify(self, customer: str, identity: str) -> None:
        """Takes an identity of theirs away. Raises NotHere, NotAllowed."""
        await self._queue(DropIdentity(customer=customer, identity=identity))

    async def merge(self, customer: str, other: CustomerRow, reason: str = "") -> str:
        """``other`` is the same person as ``customer``, whose card stays in front. Returns the merge's id. Raises InvalidValue ("other"
        for somebody who is that already), NotHere, NotAllowed."""
        now = self._desk.clock.wall()

        def job(conn: Connection) -> str:
            rows.keep_customer(conn, other, now)
            persons = Persons(conn, self._desk.clock)
            kept, behind = persons.front(customer), persons.front(other.id)
            if kept == behind:
                raise InvalidValue("other", "is the same already")
            body = MergeCustomers(customer=kept, merge=new_id(), other=behind, reason=reason.strip())
            self._write(conn, body, after=outbox.making(conn, behind))
            return body.merge

        return await self._desk.db.write(job)

    async def unmerge(self, customer: str, merge: str, reason: str = "") -> None:
        """They are two after all; each has again what was theirs. Raises NotHere, NotAllowed."""

        def job(conn: Connection) -> None:
            merges = [one for row in self._group(conn, customer) for one in row.merged if one.id == merge]
            if not merges:
                raise NotHere("merge", merge)
            self._write(conn, UnmergeCustomers(customer=merges[0].into, merge=merge, reason=reason.strip()))

        await self._desk.db.write(job)

    async def past(self, customer: str, after: str | None = None) -> PastPage:
        """Earlier contacts over all channels, as the gateway knows them now. Raises OfflineNotPossible, NotHere."""
        need_line(self._live, Need.OLDER_MESSAGES)
        return await self._live.past(customer, after, STEP)

    async def duplicates(self, customer: str) -> list[Likeness]:
        """Who may be the same person. Raises OfflineNotPossible, NotHere."""
        need_line(self._live, Need.REMOTE_SEARCH)
        return await self._live.duplicates(customer)

    async def fetch_ticket(self, ticket: str) -> None:
        """Brings a ticket to this desk that no feed brings. Raises OfflineNotPossible, NotHere (it is not the agent's to read)."""
        need_line(self._live, Need.OLDER_MESSAGES)
        file = await self._live.ticket(ticket)
        now = self._desk.clock.wall()
        found = (file.ticket, *file.contacts, *file.customers, *file.messages, *file.casework, *file.results)
        await self._desk.db.write(lambda conn: rows.keep_file(conn, found, now))

    async def _queue(self, body: CustomerBody) -> None:
        await self._desk.db.write(lambda conn: self._write(conn, body))

    def _write(self, conn: Connection, body: CustomerBody, after: tuple[str, ...] = ()) -> None:
        self._group(conn, body.customer)
        made = outbox.making(conn, body.customer)
        self._desk.queue(conn, body, after=tuple(dict.fromkeys((*made, *after))))

    def _group(self, conn: Connection, customer: str) -> list[CustomerRow]:
        found = Persons(conn, self._desk.clock).group(customer)
        if not found:
            raise NotHere("customer", customer)
        return found

    def _need_future(self, until: int | None) -> None:
        if until is not None and until <= self._desk.clock.gateway_now():
            raise InvalidValue("until", "is over")
