"""Notices that do not go by themselves: kept until read, and the newest of the read ones; what a desk tells of is found here."""

from collections.abc import Iterable, Sequence

import msgspec

from console.store import meta, rows
from console.store.changes import noting
from console.store.connection import Connection
from console.store.database import Database
from console.store.ticket_index import NO_DUE
from contract.rows import ContactRow, Delivery, MessageKind, MessageRow, TicketRow
from domain.contact import ContactState
from domain.notice_kind import MOST_KEPT, NoticeKind
from domain.ticket import TicketState

#: What a changeset says when notices came or were read (Changeset.meta).
CHANGED = "notices"
#: What the line of a ticket that was passed on says, and among how many of its newest lines it is looked for.
_PASSED_ON, _NEWEST = "ticket.passed_on", 6
_UNPARKED, _RETURNED = "ticket.unparked", "ticket.return"
#: Of the small values: which return of each ticket has been told of.
_RETURNS = "returns_told"


class Told(msgspec.Struct, frozen=True):
    """``key``: what it is about; told again it is not told twice, unless it ``returns`` (a customer's next message). ``at``: gateway
    Unix ms. ``code`` and ``detail``: a sentence of the desk (console.notices); no word of a customer."""

    key: str
    kind: NoticeKind
    at: int
    ticket: str | None = None
    code: str = ""
    detail: dict[str, str] = {}
    returns: bool = False


class Kept(msgspec.Struct, frozen=True):
    """A notice as it stands in the list."""

    told: Told
    read: bool


class DueTicket(msgspec.Struct, frozen=True):
    """A ticket of the agent whose SLA breaks, or broke, at ``due`` (gateway Unix ms)."""

    id: str
    number: str
    due: int


class Passed(msgspec.Struct, frozen=True):
    """A ticket that ``line`` says was passed on, and that is the agent's now; ``live``: they have its customer."""

    line: MessageRow
    number: str
    live: bool


class KeptNotices:
    """Reads and keeps them."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def all(self) -> list[Kept]:
        """Newest first; one this program cannot read is passed by."""
        return await self._db.read(_all)

    async def unread(self) -> int:
        """How many have not been read."""
        return await self._db.read(
            lambda conn: int(conn.run("SELECT count(*) FROM notices WHERE NOT read").scalar_one())
        )

    async def add(self, told: Sequence[Told]) -> list[Told]:
        """Keeps them; those that are news."""

        def job(conn: Connection) -> list[Told]:
            fresh = [one for one in told if _put(conn, one)]
            if fresh:
                conn.run(
                    "DELETE FROM notices WHERE key IN (SELECT key FROM notices ORDER BY read, at DESC LIMIT -1 OFFSET ?)",
                    (MOST_KEPT,),
                )
                noting(conn).meta.add(CHANGED)
            return fresh

        return await self._db.write(job) if told else []

    async def read(self, keys: Iterable[str]) -> None:
        """They have been read."""

        def job(conn: Connection) -> None:
            for key in keys:
                conn.run("UPDATE notices SET read = 1 WHERE key = ? AND NOT read", (key,))
            noting(conn).meta.add(CHANGED)

        await self._db.write(job)

    async def clear(self) -> None:
        """Lets go of what was read."""

        def job(conn: Connection) -> None:
            conn.run("DELETE FROM notices WHERE read")
            noting(conn).meta.add(CHANGED)

        await self._db.write(job)

    async def due(self, user: str, after: int, before: int) -> list[DueTicket]:
        """Tickets of ``user`` whose SLA breaks between the two moments (gateway Unix ms)."""

        def job(conn: Connection) -> list[DueTicket]:
            found = conn.run(
                "SELECT id, due FROM tickets WHERE due > ? AND due <= ? AND wake = 0"
                " AND assignee = (SELECT n FROM names WHERE name = ?)",
                (after, min(before, NO_DUE - 1), user),
            ).all()
            rows_ = ((rows.get(conn, TicketRow, str(id)), int(due)) for id, due in found)
            return [DueTicket(row.id, row.number, due) for row, due in rows_ if row is not None]

        return await self._db.read(job)

    async def failed(self, user: str, messages: Iterable[str]) -> list[tuple[MessageRow, str]]:
        """Of these messages the replies of ``user`` that did not arrive, each with its ticket's number."""

        def job(conn: Connection) -> list[tuple[MessageRow, str]]:
            found = []
            for id in messages:
                row = rows.get(conn, MessageRow, id)
                if row is None or row.kind is not MessageKind.REPLY or row.author != user:
                    continue
                if row.delivery is Delivery.FAILED:
                    ticket = rows.get(conn, TicketRow, row.ticket)
                    found.append((row, "" if ticket is None else ticket.number))
            return found

        return await self._db.read(job)

    async def woken(self, user: str, tickets: Iterable[str]) -> list[TicketRow]:
        """Of these tickets those of ``user`` that came back to them."""

        def job(conn: Connection) -> list[TicketRow]:
            found = (rows.get(conn, TicketRow, id) for id in tickets)
            theirs = [row for row in found if row is not None and row.assignee == user]
            return [row for row in theirs if not _taken_back(conn, row, user)]

        return await self._db.read(job)

    async def returns(self) -> dict[str, int]:
        """Tickets whose return was told of and that were not worked on since, each with the moment (gateway Unix ms) of that return."""
        return await self._db.read(lambda conn: meta.get(conn, _RETURNS, dict[str, int]) or {})

    async def keep_returns(self, told: dict[str, int]) -> None:
        """As ``returns`` says from now on."""
        await self._db.write(lambda conn: meta.put(conn, _RETURNS, told))

    async def returned_at(self, returned: Iterable[TicketRow]) -> dict[str, int]:
        """When each of them came back, as its newest lines say; one of which they say nothing is left out."""

        def job(conn: Connection) -> dict[str, int]:
            found = {
                row.id: _newest(conn, row, _RETURNED) for row in returned if row.state is TicketState.RETURNED
            }
            return {id: line.at for id, line in found.items() if line is not None}

        return await self._db.read(job)

    async def passed_on(
        self, user: str, tickets: Iterable[str], messages: Iterable[str], after: int
    ) -> list[Passed]:
        """Of these tickets, and those of these messages, what a colleague passed on to ``user`` since ``after`` (gateway Unix ms)."""

        def job(conn: Connection) -> list[Passed]:
            said = (rows.get(conn, MessageRow, id) for id in messages)
            theirs = {row.ticket for row in said if row is not None and row.text == _PASSED_ON}
            found = (_passed(conn, user, ticket, after) for ticket in sorted({*tickets, *theirs}))
            return [one for one in found if one is not None]

        return await self._db.read(job)


def _newest(conn: Connection, row: TicketRow, said: str) -> MessageRow | None:
    """The last of the newest lines of the ticket that says ``said``."""
    latest = rows.children_before(conn, MessageRow, row.id, row.last + 1, _NEWEST)
    lines = [one for one in latest if one.kind is MessageKind.SYSTEM and one.text == said]
    return lines[-1] if lines else None


def _taken_back(conn: Connection, row: TicketRow, user: str) -> bool:
    """Whether ``user`` took the parked ticket back by hand: what one does oneself is no news."""
    latest = rows.children_before(conn, MessageRow, row.id, row.last + 1, _NEWEST)
    lines = [one for one in latest if one.kind is MessageKind.SYSTEM and one.at == row.woken]
    return any(one.text == _UNPARKED and one.author == user for one in lines)


def _passed(conn: Connection, user: str, ticket: str, after: int) -> Passed | None:
    row = rows.get(conn, TicketRow, ticket)
    if row is None or row.assignee != user:
        return None
    latest = rows.children_before(conn, MessageRow, ticket, row.last + 1, _NEWEST)
    lines = [one for one in latest if one.kind is MessageKind.SYSTEM and one.text == _PASSED_ON]
    if not lines or lines[-1].author == user or lines[-1].at < after:
        return None
    live = any(
        one.agent == user and one.state is ContactState.ACTIVE
        for one in rows.children(conn, ContactRow, ticket)
    )
    return Passed(lines[-1], row.number, live)


def _put(conn: Connection, told: Told) -> bool:
    values = (told.key, told.kind.value, told.at, told.ticket, told.code, msgspec.json.encode(told.detail))
    again = (
        "UPDATE SET at = excluded.at, detail = excluded.detail, read = 0 WHERE excluded.at > notices.at"
        if told.returns
        else "NOTHING"
    )
    made = conn.run(
        f"INSERT INTO notices VALUES (?, ?, ?, ?, ?, ?, 0) ON CONFLICT (key) DO {again} RETURNING key", values
    )
    return made.scalar() is not None


def _all(conn: Connection) -> list[Kept]:
    found = []
    for key, kind, at, ticket, code, detail, read in conn.run(
        "SELECT key, kind, at, ticket, code, detail, read FROM notices ORDER BY at DESC, key"
    ):
        if kind not in set(NoticeKind):
            continue
        try:
            known = msgspec.json.decode(detail, type=dict[str, str])
        except (msgspec.ValidationError, msgspec.DecodeError):
            continue
        told = Told(str(key), NoticeKind(kind), int(at), ticket, str(code), known)
        found.append(Kept(told, bool(read)))
    return found
