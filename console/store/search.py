"""Search over everything cached: message texts, subjects, ticket numbers, customer names, and texts waiting to be sent."""

import re

import msgspec

from console.clock import Clock
from console.store import outbox_rows, pending, rows
from console.store.cases import customer_of
from console.store.connection import Connection
from console.store.database import Database
from console.store.indonesian import variants
from console.store.overlay import fold_customer, fold_ticket
from contract.commands import AddNote, SaveCustomer, SendReply
from contract.rows import CustomerRow, MessageKind, MessageRow, TicketRow
from domain.contact import Channel
from domain.errors import InvalidValue
from domain.ticket_number import parse

_WORD = re.compile(r"\w+", re.UNICODE)
#: Subjects, numbers and names weigh more than texts.
_RANK = "bm25(6.0, 1.0)"
#: Beyond so many matches (a common word, a first letter) the best cannot be told from the rest, and to rank them all takes up to a
#: fifth of a second: the newest stand first.
RANKED = 1_000
#: Characters of a snippet, and those of them that stand before the first word found.
_SNIPPET = 160
_BEFORE = 24
#: Hits looked through for one customer.
_HEADS = 25
_LINES = re.compile(r"\s+")


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """``kind``: "ticket", "customer", "message", "pending" (not confirmed yet) or "gateway" (a customer who is not at this
    desk); ``of`` what kind of message. ``author`` wrote it, ``name`` is the customer's. ``text``: what the words were found
    in; ``Marker`` cuts and marks it, for the rows that are shown alone. ``at``: Unix ms."""

    kind: str
    id: str
    ticket: str | None = None
    customer: str | None = None
    number: str = ""
    title: str = ""
    author: str = ""
    name: str = ""
    channel: Channel | None = None
    of: MessageKind | None = None
    text: str = ""
    at: int = 0


class Search:
    """Reading side."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db, self._clock = db, clock

    async def find(self, text: str, limit: int = 50) -> list[Hit]:
        """The best hits for what the agent typed; the last word may be unfinished. Nothing typed, nothing found."""
        return await self._db.read(lambda conn: find(conn, text, self._clock, limit))

    async def customers(self, text: str, limit: int = 8) -> list[CustomerRow]:
        """Customers of this desk whose name fits, those entered here and not yet sent included."""
        return await self._db.read(lambda conn: find_customers(conn, text, self._clock, limit))


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
    read = _Reader(conn, clock)
    hits = (read.hit(rowid) for rowid in found[:limit])
    out = [hit for hit in hits if hit is not None]
    return _number_first(conn, text, out)


def about(row: CustomerRow) -> str:
    """What tells a customer from another of the same name: city, telephone and email, masked."""
    return " · ".join(
        part for part in (row.city, row.masked.get("telepon", ""), row.masked.get("email", "")) if part
    )


def of_gateway(row: CustomerRow) -> Hit:
    """A customer the gateway found, as a hit."""
    at = max((line[3] for line in row.history), default=0)
    return Hit(
        kind="gateway", id=row.id, customer=row.id, title=row.name, name=row.name, text=about(row), at=at
    )


def find_customers(conn: Connection, text: str, clock: Clock, limit: int) -> list[CustomerRow]:
    """As ``Search.customers``."""
    terms = words(text)
    if not terms:
        return []
    read = _Reader(conn, clock)
    found: dict[str, CustomerRow] = {}
    # Subjects stand in the same column as names, so more is asked for than is wanted.
    for rowid in match(conn, f"head : ({exact_query(terms)})", limit * _HEADS):
        hit = read.hit(rowid)
        if hit is None or hit.customer is None or (hit.ticket is not None and hit.kind != "customer"):
            continue
        row = customer_of(conn, hit.customer, clock)
        if row is not None:
            found.setdefault(row.id, row)
        if len(found) == limit:
            break
    return list(found.values())


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
    """Row numbers of the best matches. Of more than RANKED: what waits at this desk, then subjects, numbers and names, then texts;
    each the newest first."""
    newest = _rowids(conn, "fts MATCH ? ORDER BY rowid DESC", (query,), RANKED + 1)
    if len(newest) <= RANKED:
        return _rowids(conn, "fts MATCH ? AND rank MATCH ? ORDER BY rank", (query, _RANK), limit)
    waiting = _rowids(conn, "fts MATCH ? AND rowid < 0 ORDER BY rowid", (query,), limit)
    heads = _rowids(conn, "fts MATCH ? AND rowid > 0 ORDER BY rowid DESC", (f"{{head}} : ({query})",), limit)
    return list(dict.fromkeys([*waiting, *heads, *newest]))[:limit]


def _rowids(conn: Connection, where: str, args: tuple[str, ...], limit: int) -> list[int]:
    found = conn.run(f"SELECT rowid FROM fts WHERE {where} LIMIT {limit}", args)
    return [int(rowid) for rowid in found.scalars()]


def ticket_by_number(conn: Connection, number: str, clock: Clock) -> str | None:
    """The ticket with that permanent number, typed with or without its dashes."""
    digits = re.sub(r"\D", "", number)
    if not digits:
        return None
    for rowid in match(conn, f'"{digits}"', 5):
        hit = _Reader(conn, clock).hit(rowid)
        if hit is not None and hit.ticket is not None and hit.number.replace("-", "") == digits:
            return hit.ticket
    return None


class Marker:
    """Finds the words of a search in a text: as typed, else in their other spellings and forms."""

    def __init__(self, terms: list[str]) -> None:
        self._terms = frozenset(terms)
        self._typed = _pattern(terms)
        self._wide = _pattern([word for term in terms for word in (term, *variants(term))])

    def pieces(self, text: str, most: int = _SNIPPET) -> tuple[tuple[str, bool], ...]:
        """The part of ``text`` around the first word found, at most ``most`` characters and on one line; True for what is marked."""
        found = [] if self._typed is None else list(self._typed.finditer(text))
        if self._wide is not None and {one[0].lower() for one in found} != self._terms:
            found = list(self._wide.finditer(text))
        start = max(0, (found[0].start() if found else 0) - _BEFORE)
        end = min(len(text), start + most)
        pieces: list[tuple[str, bool]] = [("…", False)] if start else []
        at = start
        for one in found:
            if one.end() > end:
                break
            pieces += [(_LINES.sub(" ", text[at : one.start()]), False), (one[0], True)]
            at = one.end()
        pieces.append((_LINES.sub(" ", text[at:end]) + ("…" if end < len(text) else ""), False))
        return tuple(piece for piece in pieces if piece[0])


def _pattern(terms: list[str]) -> re.Pattern[str] | None:
    if not terms:
        return None
    longest_first = sorted(terms, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + ")", re.IGNORECASE)


def _number_first(conn: Connection, text: str, hits: list[Hit]) -> list[Hit]:
    """A whole ticket number typed brings that ticket to the top."""
    try:
        parse(text)
    except InvalidValue:
        return hits
    typed = text.strip().lstrip("#")
    return sorted(hits, key=lambda hit: hit.number != typed or hit.kind != "ticket")


class _Reader:
    """Reads hits; of one ticket or customer among many hits once."""

    def __init__(self, conn: Connection, clock: Clock) -> None:
        self._conn, self._clock = conn, clock
        self._tickets: dict[str, TicketRow | None] = {}
        self._names: dict[str, str] = {}

    def hit(self, rowid: int) -> Hit | None:
        if rowid < 0:
            return self._pending(-rowid)
        found = self._conn.run("SELECT ref, v, body FROM rows WHERE rid = ?", (rowid,)).first()
        row = None if found is None else rows.decode(found[0], int(found[1]), found[2])
        match row:
            case MessageRow():
                said = Hit(
                    kind="message", id=row.id, author=row.author_name, of=row.kind, text=row.text, at=row.at
                )
                return self._in(said, row.ticket, self._ticket(row.ticket))
            case TicketRow():
                text = f"{row.number} {row.subject}"
                return self._in(Hit(kind="ticket", id=row.id, text=text, at=row.updated), row.id, row)
            case CustomerRow():
                return self._customer(row)
            case _:
                return None

    def _in(self, hit: Hit, id: str, ticket: TicketRow | None) -> Hit:
        """``hit`` with what its ticket says."""
        if ticket is None:
            return msgspec.structs.replace(hit, ticket=id)
        customer = ticket.complainant
        return msgspec.structs.replace(
            hit,
            ticket=id,
            customer=customer,
            number=ticket.number,
            title=ticket.subject,
            name="" if customer is None else self._name(customer),
            channel=ticket.channel,
        )

    def _customer(self, row: CustomerRow) -> Hit:
        latest = rows.children(self._conn, TicketRow, row.id)[-1:]
        at = latest[0].updated if latest else 0
        ticket = latest[0].id if latest else None
        return Hit(
            kind="customer",
            id=row.id,
            ticket=ticket,
            customer=row.id,
            title=row.name,
            name=row.name,
            text=about(row),
            at=at,
        )

    def _ticket(self, id: str) -> TicketRow | None:
        if id not in self._tickets:
            self._tickets[id] = rows.get(self._conn, TicketRow, id)
        return self._tickets[id]

    def _name(self, customer: str) -> str:
        if customer not in self._names:
            row = rows.get(self._conn, CustomerRow, customer)
            self._names[customer] = "" if row is None else row.name
        return self._names[customer]

    def _pending(self, pos: int) -> Hit | None:
        conn = self._conn
        found = outbox_rows.select(conn, "pos = ?", (pos,))
        if not found or found[0].body is None:
            return None
        act, body = found[0], found[0].body
        at = act.made.wall + act.made.offset
        if isinstance(body, SaveCustomer):
            customer = fold_customer(rows.get(conn, CustomerRow, body.customer), ())
            name = body.name if isinstance(body.name, str) else ("" if customer is None else customer.name)
            return Hit(
                kind="pending", id=act.id, customer=body.customer, title=name, name=name, text=name, at=at
            )
        hit = Hit(kind="pending", id=act.id, at=at)
        if act.ticket is None:
            return hit
        acts = pending.for_ticket(conn, act.ticket, self._clock)
        author = next((one.author_name for one in acts if one.id == act.id), "")
        ticket = fold_ticket(rows.get(conn, TicketRow, act.ticket), acts)
        number, title = ("", "") if ticket is None else (ticket.number, ticket.subject)
        text = body.text if isinstance(body, SendReply | AddNote) else f"{number} {title}"
        of = {SendReply: MessageKind.REPLY, AddNote: MessageKind.NOTE}.get(type(body))
        return self._in(msgspec.structs.replace(hit, author=author, of=of, text=text), act.ticket, ticket)
