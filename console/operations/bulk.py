"""One act on many tickets: queued in one step, held back and taken back in one (ui: Inbox, "bulk acts with undo")."""

from collections.abc import Sequence

import msgspec

from console.operations import ticket_bodies as bodies
from console.operations.desk import Desk
from console.operations.errors import NotDone, TooLate
from console.operations.kept_draft import GOING, tell
from console.operations.reply import UNDO_S
from console.store import cases, outbox
from console.store.connection import Connection
from contract.body import TicketBody
from domain.errors import DomainError
from domain.ticket import TicketMove


class Park(msgspec.Struct, frozen=True, kw_only=True):
    """As ``Tickets.park``."""

    until: int | None
    reason: str


class Transfer(msgspec.Struct, frozen=True, kw_only=True):
    """As ``Tickets.transfer``: each ticket gets the note."""

    note: str
    queue: str | None = None
    person: str | None = None


class Move(msgspec.Struct, frozen=True, kw_only=True):
    """As ``Tickets.move``: take, solve, pend, …"""

    move: TicketMove
    reason: str = ""
    queue: str | None = None


class Edit(msgspec.Struct, frozen=True, kw_only=True):
    """As ``Tickets.edit``: priority, category."""

    changes: bodies.Changes


BulkAct = Park | Transfer | Move | Edit


class Impossible(msgspec.Struct, frozen=True):
    """A ticket the act was not begun on. ``number`` "" for one that is not here; ``why`` as the act on one ticket raises it."""

    ticket: str
    number: str
    why: NotDone | DomainError


class Done(msgspec.Struct, frozen=True):
    """``commands``: one of each ticket the act was begun on, for ``undo``; ``unchanged``: tickets that were so already."""

    commands: tuple[str, ...]
    impossible: tuple[Impossible, ...]
    unchanged: tuple[str, ...] = ()


class Bulk:
    """What an agent can do with many tickets at once. What the gateway refuses later stands under "perlu perhatian", ticket by ticket."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def run(self, tickets: Sequence[str], act: BulkAct, *, undo_s: float = UNDO_S) -> Done:
        """Does ``act`` on each of ``tickets`` where it is possible, in one transaction. Raises StoreError alone."""

        def job(conn: Connection) -> Done:
            commands: list[str] = []
            impossible: list[Impossible] = []
            unchanged: list[str] = []
            for ticket in dict.fromkeys(tickets):
                try:
                    body = self._body(conn, ticket, act)
                    if body is None:
                        unchanged.append(ticket)
                        continue
                    if isinstance(body, GOING):
                        tell(self._desk, conn, ticket)
                    after = outbox.opening(conn, ticket)
                    commands.append(self._desk.queue(conn, body, hold_s=undo_s, after=after))
                except (NotDone, DomainError) as why:
                    impossible.append(Impossible(ticket, self._number(conn, ticket), why))
            return Done(tuple(commands), tuple(impossible), tuple(unchanged))

        return await self._desk.db.write(job)

    async def undo(self, done: Done) -> None:
        """Takes the whole act back within its undo seconds, or, when any of it is on its way, nothing. Raises TooLate."""

        def job(conn: Connection) -> None:
            for command in done.commands:
                if outbox.take_back(conn, command, self._desk.clock) is None:
                    # Rolls back what was taken before it.
                    raise TooLate

        await self._desk.db.write(job)

    def _body(self, conn: Connection, ticket: str, act: BulkAct) -> TicketBody | None:
        desk = self._desk
        match act:
            case Park(until=until, reason=reason):
                return bodies.park(desk, conn, ticket, until, reason)
            case Transfer(note=note, queue=queue, person=person):
                return bodies.transfer(desk, conn, ticket, note, queue, person)
            case Move(move=move, reason=reason, queue=queue):
                return bodies.move(desk, conn, ticket, move, reason, queue)
            case Edit(changes=changes):
                return bodies.edit(desk, conn, ticket, changes)

    def _number(self, conn: Connection, ticket: str) -> str:
        row, _ = cases.ticket_and_contact(conn, ticket, self._desk.clock)
        return "" if row is None else row.number
