"""Search over everything cached: message texts, subjects, ticket numbers, customer names, and texts waiting to be sent."""

import re

import msgspec
from sqlalchemy import Connection

from console.clock import Clock
from console.store import outbox_rows, pending, rows
from console.store.database import Database
from console.store.indonesian import variants
from console.store.overlay import Pending, fold_customer, fold_ticket
from contract.commands import AddNote, SaveCustomer, SendReply
from contract.rows import CustomerRow, MessageRow, TicketRow
from domain.errors import InvalidValue
from domain.ticket_number import parse

_WORD = re.compile(r"\w+", re.UNICODE)
#: Subjects, numbers and names weigh more than texts.
_RANK = "bm25(6.0, 1.0)"
_SNIPPET = 72


class Hit(msgspec.Struct, frozen=True):
    """``kind``: "ticket", "customer", "message", or "pending" (not confirmed yet). ``snippet``: pieces of text, True where
    the words were found. ``at``: Unix ms."""

    kind: str
    id: str
    ticket: str | None
    customer: str | None
    number: str
    title: str
    snippet: tuple[tuple[str, bool], ...]
    at: int


class Search:
    """Reading side."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db, self._clock = db, clock

    async def find(self, text: str, limit: int = 50) -> list[Hit]:
        """The best hits for what the agent typed; the last word may be unfinished. Nothing typed, nothing found."""
        return await self._db.read(lambda conn: find(conn, text, self._clock, limit))


def find(conn: Connection, text: str, clock: Clock, limit: int = 50) -> list[Hit]:
    """As ``Search.find``. Words as typed first; where these find little, floor spellings and affixes of them too."""
    terms = words(text)
    if not terms:
        return []
    found = match(conn, exact_query(terms), limit)
    if len(found) < limit:
        wide = wide_query(terms)
        if wide is not None:
            found += [rowid for rowid in match(conn, wide, limit) if rowid not in found]
    hits = (_hit(conn, rowid, terms, clock) for rowid in found[:limit])
    out = [hit for hit in hits if hit is not None]
    return _number_first(conn, text, out)


def words(text: str) -> list[str]:
    """What was typed, as words, lower case; at most eight."""
    return _WORD.findall(text.lower())[:8]


def exact_query(terms: list[str]) -> str:
    """FTS5: all words, the last as a beginning."""
    return " ".join(f'"{term}"' for term in terms) + "*"


def wide_query(terms: list[str]) -> str | None:
    """FTS5: each word in any of its spellings; None when there are no others."""
    parts = [(term, variants(term)) for term in terms]
    if not any(others for _, others in parts):
        return None
    return " AND ".join(
        "(" + " OR ".join(f'"{word}"*' for word in (term, *others)) + ")" for term, others in parts
    )


def match(conn: Connection, query: str, limit: int) -> list[int]:
    """Row numbers of the best matches."""
    found = conn.exec_driver_sql(
        "SELECT rowid FROM fts WHERE fts MATCH ? AND rank MATCH ? ORDER BY rank LIMIT ?",
        (query, _RANK, limit),
    )
    return [int(rowid) for rowid in found.scalars()]


def ticket_by_number(conn: Connection, number: str) -> str | None:
    """The ticket with that permanent number, typed with or without its dashes."""
    digits = re.sub(r"\D", "", number)
    if not digits:
        return None
    for rowid in match(conn, f'"{digits}"', 5):
        hit = _hit(conn, rowid, [digits], None)
        if hit is not None and hit.ticket is not None and hit.number.replace("-", "") == digits:
            return hit.ticket
    return None


def snippet(text: str, terms: list[str]) -> tuple[tuple[str, bool], ...]:
    """The part of ``text`` around the first word found, the words marked."""
    if not terms:
        return ((text[:_SNIPPET], False),)
    pattern = re.compile(r"\b(?:" + "|".join(re.escape(term) for term in terms) + ")", re.IGNORECASE)
    first = pattern.search(text)
    start = max(0, (first.start() if first else 0) - _SNIPPET // 3)
    part = text[start : start + _SNIPPET]
    pieces: list[tuple[str, bool]] = [("…", False)] if start else []
    at = 0
    for found in pattern.finditer(part):
        if found.start() > at:
            pieces.append((part[at : found.start()], False))
        pieces.append((found[0], True))
        at = found.end()
    pieces.append((part[at:] + ("…" if start + _SNIPPET < len(text) else ""), False))
    return tuple(piece for piece in pieces if piece[0])


def _number_first(conn: Connection, text: str, hits: list[Hit]) -> list[Hit]:
    """A whole ticket number typed brings that ticket to the top."""
    try:
        parse(text)
    except InvalidValue:
        return hits
    typed = text.strip().lstrip("#")
    return sorted(hits, key=lambda hit: hit.number != typed or hit.kind != "ticket")


def _hit(conn: Connection, rowid: int, terms: list[str], clock: Clock | None) -> Hit | None:
    if rowid < 0:
        return _pending_hit(conn, -rowid, terms, clock)
    found = conn.exec_driver_sql("SELECT ref, v, body FROM rows WHERE rid = ?", (rowid,)).first()
    row = None if found is None else rows.decode(found.ref, int(found.v), found.body)
    match row:
        case MessageRow():
            ticket = rows.get(conn, TicketRow, row.ticket)
            return Hit(
                "message", row.id, row.ticket, None, *_heading(ticket), snippet(row.text, terms), row.at
            )
        case TicketRow():
            shown = snippet(f"{row.number} {row.subject}", terms)
            return Hit("ticket", row.id, row.id, row.complainant, row.number, row.subject, shown, row.updated)
        case CustomerRow():
            latest = rows.children(conn, TicketRow, row.id)[-1:]
            at = latest[0].updated if latest else 0
            ticket_id = latest[0].id if latest else None
            return Hit("customer", row.id, ticket_id, row.id, "", row.name, snippet(row.name, terms), at)
        case _:
            return None


def _pending_hit(conn: Connection, pos: int, terms: list[str], clock: Clock | None) -> Hit | None:
    found = outbox_rows.select(conn, "pos = ?", (pos,))
    if not found or found[0].body is None:
        return None
    act, body = found[0], found[0].body
    at = act.made.wall + act.made.offset
    if isinstance(body, SaveCustomer):
        customer = fold_customer(rows.get(conn, CustomerRow, body.customer), ())
        name = body.name if isinstance(body.name, str) else ("" if customer is None else customer.name)
        return Hit("pending", act.id, None, body.customer, "", name, snippet(name, terms), at)
    ticket = None
    if act.ticket is not None:
        acts = (
            pending.for_ticket(conn, act.ticket, clock) if clock is not None else _openings(conn, act.ticket)
        )
        ticket = fold_ticket(rows.get(conn, TicketRow, act.ticket), acts)
    number, title = _heading(ticket)
    text = body.text if isinstance(body, SendReply | AddNote) else f"{number} {title}"
    return Hit("pending", act.id, act.ticket, None, number, title, snippet(text, terms), at)


def _openings(conn: Connection, ticket: str) -> list[Pending]:
    from console.clock import SystemClock

    return pending.for_ticket(conn, ticket, SystemClock())


def _heading(ticket: TicketRow | None) -> tuple[str, str]:
    return ("", "") if ticket is None else (ticket.number, ticket.subject)
