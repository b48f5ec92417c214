"""Reading and removing lines of the outbox table."""

from collections.abc import Iterable

import msgspec

from console.store import search_index
from console.store.changes import noting
from console.store.connection import Connection
from console.store.seal import with_secrets
from contract.body import Body, CustomerBody, TicketBody
from contract.commands import Unmask
from contract.envelope import Stamp
from contract.errors import ErrorCode
from contract.handover import HandoverBody
from contract.upcast import UnknownKind, read_body

_COLUMNS = (
    "pos, id, author, stream, seq, kind, v, body, sealed, made, after, state, hold_boot, hold_mono, ticket, customer,"
    " tries, code, detail, facts, answered"
)


#: Acts a ticket begins with; any other on it comes after.
OPENS = (
    "(kind IN ('ticket.open', 'ticket.split')"
    " OR (kind = 'call.answer' AND json_extract(CAST(body AS TEXT), '$.ticket_number') <> ''))"
)


class Act(msgspec.Struct, frozen=True):
    """One line. ``body`` None: a kind this program cannot read (``raw`` keeps it). ``answered``: wall ms of the last answer."""

    pos: int
    id: str
    author: str
    stream: str
    seq: int | None
    kind: str
    v: int
    raw: bytes
    body: Body | None
    sealed: bytes | None
    made: Stamp
    after: tuple[str, ...]
    state: str
    hold_boot: str | None
    hold_mono: int | None
    ticket: str | None
    customer: str | None
    tries: int
    code: ErrorCode | None
    detail: dict[str, str]
    facts: bytes
    answered: int | None


def concerns(body: Body) -> tuple[str | None, str | None]:
    """(ticket, customer) an act is shown with."""
    if isinstance(body, TicketBody):
        return body.ticket, None
    if isinstance(body, CustomerBody):
        return (body.ticket if isinstance(body, Unmask) else None), body.customer
    return None, None


def involved(body: Body | None, ticket: str | None) -> tuple[str, ...]:
    """Every ticket an act changes what is shown of; ``ticket``: the one its line names."""
    if isinstance(body, HandoverBody):
        return body.concerned()
    return () if ticket is None else (ticket,)


def note(conn: Connection, act: Act) -> None:
    """The outbox changed, with it what is shown of the tickets of ``act``."""
    note_tickets(conn, involved(act.body, act.ticket))


def note_tickets(conn: Connection, tickets: Iterable[str]) -> None:
    changes = noting(conn)
    changes.outbox = True
    changes.tickets.update(tickets)
    changes.reindex.update(tickets)


def unsealed(body: Body, clear: dict[str, str]) -> bytes:
    """The JSON to send."""
    return msgspec.json.encode(with_secrets(body, clear))


def by_id(conn: Connection, id: str) -> Act | None:
    found = select(conn, "id = ?", (id,))
    return found[0] if found else None


def of_ticket(conn: Connection, ticket: str) -> list[Act]:
    """Acts shown with ``ticket``, oldest first."""
    own = select(conn, "ticket = ?", (ticket,))
    many = [act for act in handovers(conn) if ticket in involved(act.body, None)]
    return sorted([*own, *many], key=lambda act: act.pos) if many else own


def handovers(conn: Connection) -> list[Act]:
    """Acts on handover lists, oldest first: each is about several tickets."""
    return select(conn, "stream >= 'handover:' AND stream < 'handover;'", ())


def of_customer(conn: Connection, customer: str) -> list[Act]:
    return select(conn, "customer = ?", (customer,))


def select(conn: Connection, where: str, args: tuple[object, ...], limit: int = -1) -> list[Act]:
    """Lines in order. ``where`` is the program's own text, never a user's."""
    sql = f"SELECT {_COLUMNS} FROM outbox WHERE {where} ORDER BY pos LIMIT {limit}"
    return [_act(line) for line in conn.run(sql, args)]


def delete(conn: Connection, act: Act) -> None:
    conn.run("DELETE FROM outbox WHERE pos = ?", (act.pos,))
    search_index.remove(conn, -act.pos)
    note(conn, act)


class _Line(msgspec.Struct, array_like=True):
    pos: int
    id: str
    author: str
    stream: str
    seq: int | None
    kind: str
    v: int
    body: bytes
    sealed: bytes | None
    made: bytes
    after: bytes
    state: str
    hold_boot: str | None
    hold_mono: int | None
    ticket: str | None
    customer: str | None
    tries: int
    code: str | None
    detail: bytes | None
    facts: bytes | None
    answered: int | None


def _act(values: tuple[object, ...]) -> Act:
    line = msgspec.convert(values, _Line)
    return Act(
        line.pos,
        line.id,
        line.author,
        line.stream,
        line.seq,
        line.kind,
        line.v,
        line.body,
        _body(line),
        line.sealed,
        msgspec.json.decode(line.made, type=Stamp),
        msgspec.json.decode(line.after, type=tuple[str, ...]),
        line.state,
        line.hold_boot,
        line.hold_mono,
        line.ticket,
        line.customer,
        line.tries,
        None if line.code is None else ErrorCode(line.code),
        {} if line.detail is None else msgspec.json.decode(line.detail, type=dict[str, str]),
        line.facts or b"{}",
        line.answered,
    )


def _body(line: _Line) -> Body | None:
    try:
        return read_body(line.kind, line.v, msgspec.Raw(line.body))
    except (UnknownKind, msgspec.ValidationError):
        return None
