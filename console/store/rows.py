"""Confirmed rows as the gateway gave them, and which feeds they came by. Writing side; used by sync.

A row is kept raw, so one whose kind or version this program does not know is carried, never lost. A row no feed
brings any more is deleted.
"""

from collections.abc import Iterable
from typing import TypeVar

import msgspec

from console.store import number_index, schema, search_index, ticket_index
from console.store.changes import noting
from console.store.connection import Connection
from contract.rows import (
    CaseworkRow,
    ContactRow,
    CustomerRow,
    DraftRow,
    MentionRow,
    MessageRow,
    OfferRow,
    Row,
    ScheduledRow,
    TicketRow,
    ToolResultRow,
)
from contract.upcast import UnknownKind, read_row

#: Rows asked for by hand (a longer timeline, a customer search) stand in this feed until the retention sweeps them. No event
#: of it ever comes: its messages go with their ticket, and with the feed that takes them away.
CACHE = "cache"

R = TypeVar("R", bound=Row)
#: What belongs to a ticket, and is shown with it.
_OF_TICKET = frozenset(
    kind.REF
    for kind in (MessageRow, ContactRow, DraftRow, ScheduledRow, MentionRow, CaseworkRow, ToolResultRow)
)


class RawRow(msgspec.Struct, frozen=True):
    """A row as it crosses the wire."""

    ref: str
    id: str
    v: int
    version: int
    body: msgspec.Raw


def raw_of(row: Row) -> RawRow:
    """The raw form of a row the program built."""
    return RawRow(row.REF, row.id, row.V, row.version, msgspec.Raw(msgspec.json.encode(row)))


def decode(ref: str, v: int, body: bytes) -> Row | None:
    """The row, or None for one this program cannot read."""
    try:
        return read_row(ref, v, msgspec.Raw(body))
    except (UnknownKind, msgspec.ValidationError):
        return None


def get(conn: Connection, kind: type[R], id: str) -> R | None:
    """The row of ``kind`` named ``id``, None when it is not here or cannot be read."""
    found = _read(conn, kind, "id = ?", (id,))
    return found[0] if found else None


def all_of(conn: Connection, kind: type[R]) -> list[R]:
    """Every readable row of ``kind``; for kinds of which there are few."""
    return _read(conn, kind, "1", ())


def undocumented(conn: Connection, agent: str) -> list[ContactRow]:
    """The contacts ``agent`` holds or held that are not documented."""
    where = f"ref = 'contact' AND {schema.UNDOCUMENTED} AND {schema.AGENT} = ?"
    return _read(conn, ContactRow, where, (agent,))


def children(conn: Connection, kind: type[R], parent: str) -> list[R]:
    """Rows of ``kind`` under ``parent``, by their number."""
    return _read(conn, kind, "parent = ? ORDER BY n", (parent,))


def children_before(conn: Connection, kind: type[R], parent: str, before: int, limit: int) -> list[R]:
    """At most ``limit`` rows of ``kind`` under ``parent`` with the highest numbers below ``before``, lowest first."""
    return _read(conn, kind, "parent = ? AND n < ? ORDER BY n DESC LIMIT ?", (parent, before, limit))[::-1]


def _read(conn: Connection, kind: type[R], where: str, args: tuple[object, ...]) -> list[R]:
    found = conn.run(f"SELECT v, body FROM rows WHERE ref = ? AND {where}", (kind.REF, *args))
    read = (_typed(kind, decode(kind.REF, int(str(v)), _blob(body))) for v, body in found)
    return [row for row in read if row is not None]


def _blob(value: object) -> bytes:
    assert isinstance(value, bytes)
    return value


def _typed(kind: type[R], row: Row | None) -> R | None:
    return row if isinstance(row, kind) else None


def generation(conn: Connection, feed: str) -> int:
    """The mark that rows of ``feed`` get now."""
    found = conn.run("SELECT gen FROM cursors WHERE feed = ?", (feed,)).scalar()
    return 0 if found is None else int(found)


def put(conn: Connection, feed: str, row: RawRow, now: int, *, gen: int | None = None, head: int = 0) -> None:
    """Keeps ``row`` when it is newer than what is here, and its membership of ``feed``. ``now``: Unix ms; ``gen``: the feed's
    present mark, where many rows are put one after the other; ``head``: the feed's number up to which the row is known to
    be in it, where an answer told so ahead of the feed."""
    conn.run(
        "INSERT INTO members VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET gen = excluded.gen, head = max(head, excluded.head)",
        (feed, row.ref, row.id, generation(conn, feed) if gen is None else gen, head),
    )
    _write(conn, row, now)


def refresh(conn: Connection, row: RawRow, now: int) -> None:
    """Keeps ``row`` when it is newer than what is here; one that is not here stays away."""
    if feeds_of(conn, row.ref, row.id):
        _write(conn, row, now)


def feeds_of(conn: Connection, ref: str, id: str) -> list[str]:
    """The feeds that bring the row."""
    found = conn.run("SELECT feed FROM members WHERE ref = ? AND id = ?", (ref, id))
    return [str(feed) for feed in found.scalars()]


def _write(conn: Connection, row: RawRow, now: int) -> None:
    read = decode(row.ref, row.v, bytes(row.body))
    parent, n = _place(read)
    rid = conn.run(
        "INSERT INTO rows (ref, id, v, version, parent, n, cached, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (ref, id) DO UPDATE SET v = excluded.v, version = excluded.version, parent = excluded.parent,"
        " n = excluded.n, cached = excluded.cached, body = excluded.body WHERE excluded.version > rows.version RETURNING rid",
        (row.ref, row.id, row.v, row.version, parent, n, now, bytes(row.body)),
    ).scalar()
    if rid is None:
        return
    _note(conn, row.ref, row.id, parent)
    if isinstance(read, TicketRow):
        if conn.run("SELECT 1 FROM outbox WHERE ticket = ? LIMIT 1", (row.id,)).scalar() is None:
            ticket_index.put(conn, int(rid), read)
        else:
            noting(conn).reindex.add(row.id)
    if isinstance(read, MentionRow):
        noting(conn).reindex.add(read.ticket)
    if isinstance(read, CustomerRow):
        number_index.put(conn, row.id, read.lookups)
    if read is not None:
        search_index.put(conn, int(rid), read)


def keep_fetched(conn: Connection, ticket: str, fetched: Iterable[MessageRow], now: int) -> bool:
    """Keeps older messages of ``ticket``; False, and nothing is kept, when the ticket left this desk while they were fetched."""
    here = conn.run("SELECT 1 FROM rows WHERE ref = 'ticket' AND id = ?", (ticket,)).scalar()
    if here is None:
        return False
    for row in fetched:
        if row.ticket == ticket:
            put(conn, CACHE, raw_of(row), now)
    return True


def keep_customer(conn: Connection, row: CustomerRow, now: int) -> None:
    """Keeps a customer the agent found at the gateway and opened or chose."""
    put(conn, CACHE, raw_of(row), now)


def keep_file(conn: Connection, found: Iterable[Row], now: int) -> None:
    """Keeps a ticket that was asked for by hand, with what belongs to it."""
    for row in found:
        put(conn, CACHE, raw_of(row), now)


def drop(conn: Connection, feed: str, ref: str, id: str) -> None:
    """The row has left ``feed``; with its last feed it is deleted."""
    conn.run("DELETE FROM members WHERE feed = ? AND ref = ? AND id = ?", (feed, ref, id))
    _sweep(conn, [(ref, id)])


def forget(conn: Connection, ref: str, id: str) -> None:
    """The row is let go whichever feeds bring it; a newer version brings it back."""
    conn.run("DELETE FROM members WHERE ref = ? AND id = ?", (ref, id))
    _sweep(conn, [(ref, id)])


def drop_feed(conn: Connection, feed: str) -> None:
    """The feed is lost, and with it the rows no other feed brings."""
    gone = _pairs(conn, "DELETE FROM members WHERE feed = ? RETURNING ref, id", (feed,))
    conn.run("DELETE FROM cursors WHERE feed = ?", (feed,))
    _sweep(conn, gone)


def sweep_unmarked(conn: Connection, feed: str, gen: int, cursor: int) -> None:
    """After a snapshot taken at ``cursor``: rows of ``feed`` that it did not bring have left it, but for those an answer
    brought that is younger than the snapshot. What became of these the feed's next events tell."""
    sql = "DELETE FROM members WHERE feed = ? AND gen < ? AND head <= ? RETURNING ref, id"
    _sweep(conn, _pairs(conn, sql, (feed, gen, cursor)))


def log_began_anew(conn: Connection, feed: str) -> None:
    """The gateway's log of ``feed`` is younger than what was heard of it: numbers and versions from before mean nothing now."""
    conn.run("UPDATE members SET head = 0 WHERE feed = ?", (feed,))
    # Whatever comes replaces them, the gateway's own lower version too.
    conn.run(
        "UPDATE rows SET version = -1 WHERE (ref, id) IN (SELECT ref, id FROM members WHERE feed = ?)",
        (feed,),
    )


def _pairs(conn: Connection, sql: str, args: tuple[object, ...]) -> list[tuple[str, str]]:
    return [(str(ref), str(id)) for ref, id in conn.run(sql, args).all()]


def _sweep(conn: Connection, pairs: Iterable[tuple[str, str]]) -> None:
    for ref, id in pairs:
        if ref == MessageRow.REF:
            # What a feed takes away is not kept by having been fetched once.
            conn.run(
                "DELETE FROM members WHERE feed = ?1 AND ref = ?2 AND id = ?3 AND NOT EXISTS"
                " (SELECT 1 FROM members WHERE feed <> ?1 AND ref = ?2 AND id = ?3)",
                (CACHE, ref, id),
            )
        gone = conn.run(
            "DELETE FROM rows WHERE ref = ?1 AND id = ?2"
            " AND NOT EXISTS (SELECT 1 FROM members WHERE ref = ?1 AND id = ?2) RETURNING rid, parent",
            (ref, id),
        ).first()
        if gone is None:
            continue
        rid, parent = gone
        _note(conn, ref, id, parent)
        search_index.remove(conn, int(rid))
        if ref == CustomerRow.REF:
            number_index.remove(conn, id)
        if ref == MentionRow.REF and parent is not None:
            noting(conn).reindex.add(parent)
        if ref == TicketRow.REF:
            ticket_index.remove(conn, int(rid))
            noting(conn).reindex.add(id)
            _sweep(conn, _fetched_of(conn, id))


def _fetched_of(conn: Connection, ticket: str) -> list[tuple[str, str]]:
    """Takes the messages of ``ticket`` out of CACHE: they were readable through it alone."""
    return _pairs(
        conn,
        "DELETE FROM members WHERE feed = ? AND ref = 'message'"
        " AND id IN (SELECT id FROM rows WHERE ref = 'message' AND parent = ?) RETURNING ref, id",
        (CACHE, ticket),
    )


def _note(conn: Connection, ref: str, id: str, parent: str | None) -> None:
    changes = noting(conn)
    changes.rows.add((ref, id))
    if ref == TicketRow.REF:
        changes.tickets.add(id)
    elif parent is not None and ref in _OF_TICKET:
        changes.tickets.add(parent)


def _place(row: Row | None) -> tuple[str | None, int | None]:
    """What a row hangs under, and its number there."""
    match row:
        case MessageRow() | MentionRow():
            return row.ticket, row.n
        case ContactRow():
            return row.ticket, row.arrived
        case OfferRow():
            return row.ticket, row.until
        case DraftRow() | ScheduledRow():
            return row.ticket, row.at
        case ToolResultRow():
            return row.ticket, row.asked
        case CaseworkRow():
            return row.ticket, None
        case TicketRow():
            return row.complainant, row.updated
        case CustomerRow():
            return None, None
        case _:
            return None, None
