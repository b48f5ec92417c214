"""Handing open work over at the end of a shift, taking it over, giving it back (flow: Parties). All work offline."""

from collections.abc import Mapping, Sequence

from console.operations import ticket_bodies
from console.operations.desk import Desk
from console.operations.errors import NotHere, TooLate
from console.operations.kept_draft import tell
from console.store import meta, outbox
from console.store.connection import Connection
from console.store.handovers import FILLING, Filling, Listed
from contract.handover import GiveHandover, Given, ReturnHandover, TakeHandover
from contract.ids import new_id
from domain.errors import InvalidValue
from domain.handover import NOTE, ItemState


class Handovers:
    """What is written is safe when these return; what became of each ticket the list says once the gateway has answered."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def give(
        self,
        notes: Mapping[str, str],
        *,
        queue: str | None = None,
        person: str | None = None,
        note: str = "",
        undo_s: float = 0,
    ) -> str:
        """Passes tickets (id → its own note, "" where ``note`` of the whole list says enough) on to ``queue`` or ``person``. What is
        being written on them goes along. Returns the command's id.

        Raises InvalidValue ("queue", "person", "items", "note"; "live" for a ticket whose customer waits or is on the line), NotHere,
        MergedAway, NotAllowed, TooLong, StoreError."""
        body = GiveHandover(
            handover=new_id(),
            items=tuple(Given(ticket, new_id(), text.strip()) for ticket, text in notes.items()),
            queue=queue,
            person=person,
            note=note.strip(),
        )

        def job(conn: Connection) -> str:
            desk = self._desk
            body.check(desk.author.id)
            if queue is not None:
                desk.handbook.queue(queue)
            after: list[str] = []
            for ticket in notes:
                _, contact = ticket_bodies.row_of(desk, conn, ticket)
                if contact is not None and contact.state in ticket_bodies.LIVE:
                    raise InvalidValue("live", ticket)
                tell(desk, conn, ticket)
                after += outbox.opening(conn, ticket)
            kept = meta.get(conn, FILLING, Filling) or Filling()
            rest = {id: text for id, text in kept.notes.items() if id not in notes}
            meta.put(conn, FILLING, Filling(notes=rest, left=kept.left))
            return desk.queue(conn, body, hold_s=undo_s, after=tuple(dict.fromkeys(after)))

        return await self._desk.db.write(job)

    async def undo(self, command: str) -> None:
        """Takes a list back within its undo seconds; its notes stand where they were written. Raises TooLate."""

        def job(conn: Connection) -> None:
            body = outbox.take_back(conn, command, self._desk.clock)
            if not isinstance(body, GiveHandover):
                raise TooLate
            kept = meta.get(conn, FILLING, Filling) or Filling()
            notes = kept.notes | {item.ticket: item.note for item in body.items}
            to = body.person or body.queue or ""
            meta.put(conn, FILLING, Filling(notes=notes, left=kept.left, note=body.note, to=to))

        await self._desk.db.write(job)

    async def take(self, listed: Listed, tickets: Sequence[str] | None = None) -> None:
        """This agent has ``tickets`` of the list now; all that nobody took by default. Raises NotHere when there is none, NotAllowed,
        StoreError."""
        waiting = [item.ticket for item in listed.waiting()]
        wanted = tuple(id for id in waiting if tickets is None or id in tickets)
        if not wanted:
            raise NotHere("ticket", listed.row.id)
        body = TakeHandover(handover=listed.row.id, tickets=wanted)
        await self._desk.db.write(lambda conn: self._desk.queue(conn, body))

    async def give_back(self, listed: Listed, ticket: str, reason: str) -> None:
        """One ticket goes back, with a reason. Raises InvalidValue ("reason"), NotHere, NotAllowed, StoreError."""
        if not reason.strip() or len(reason) > NOTE:
            raise InvalidValue("reason", "must not be empty")
        item = next((item for item in listed.row.listed if item.ticket == ticket), None)
        if item is None or item.state not in (ItemState.WAITING, ItemState.TAKEN):
            raise NotHere("ticket", ticket)
        body = ReturnHandover(handover=listed.row.id, ticket=ticket, reason=reason.strip(), message=new_id())

        def job(conn: Connection) -> None:
            tell(self._desk, conn, ticket)
            self._desk.queue(conn, body)

        await self._desk.db.write(job)
