"""What the full-text index holds: message texts, subjects, ticket numbers, customer names; and never a sensitive field
(architecture: Privacy on the desk). Confirmed rows stand under their ``rid``, waiting texts under minus their ``pos``.

Long runs of digits in messages (NIK, account, telephone) are what customers type of the sensitive fields; they are left out.
"""

import re

import msgspec

from console.store.connection import Connection
from console.store.seal import without_secrets
from contract.body import Body
from contract.call_acts import AnswerCall
from contract.commands import AddNote, OpenTicket, SaveCustomer, SendReply
from contract.rows import CustomerRow, MessageKind, MessageRow, Row, TicketRow
from contract.ticket_acts import SplitTicket, TransferTicket
from contract.upcast import UnknownKind, read_body
from domain.errors import InvalidValue
from domain.ticket_number import parse

_DIGIT_RUN = re.compile(r"(?<!\d)\+?\d(?:[ .\-]?\d){8,}(?!\d)")


def scrub(text: str) -> str:
    """``text`` without runs of nine digits and more, ticket numbers excepted."""
    return _DIGIT_RUN.sub(lambda found: found[0] if _is_number(found[0]) else " ", text)


def words_of(row: Row) -> tuple[str, str] | None:
    """(head, body) to index for ``row``, None for what is not searched."""
    match row:
        case MessageRow():
            # A system line's text is a key of the translations.
            return None if row.kind is MessageKind.SYSTEM else ("", scrub(row.text))
        case TicketRow():
            return f"{_number(row.number)} {scrub(row.subject)}", ""
        case CustomerRow():
            return scrub(row.name), scrub(" ".join(row.fields.values()))
        case _:
            return None


def words_of_act(body: Body) -> tuple[str, str] | None:
    """(head, body) to index for a waiting act."""
    match body:
        case SendReply() | AddNote():
            return "", scrub(body.text)
        case TransferTicket():
            return "", scrub(body.note)
        case OpenTicket() | SplitTicket():
            return f"{_number(body.number)} {scrub(body.subject)}", ""
        case AnswerCall() if body.opens:
            return f"{_number(body.ticket_number)} {scrub(body.subject)}", ""
        case SaveCustomer(name=str(name)):
            return scrub(name), ""
        case _:
            return None


def put(conn: Connection, rid: int, row: Row) -> None:
    """Indexes ``row`` anew."""
    words = words_of(row)
    if words is not None:
        _write(conn, rid, words)


def put_act(conn: Connection, pos: int, body: Body) -> None:
    """Indexes the waiting act at ``pos``."""
    words = words_of_act(body)
    if words is not None:
        _write(conn, -pos, words)


def remove(conn: Connection, rowid: int) -> None:
    conn.run("DELETE FROM fts WHERE rowid = ?", (rowid,))


def index_outbox(conn: Connection) -> None:
    """Indexes every waiting act: the index was made anew, the outbox is durable."""
    for pos, kind, v, raw in conn.run("SELECT pos, kind, v, body FROM outbox").all():
        try:
            put_act(conn, int(pos), without_secrets(read_body(kind, v, msgspec.Raw(raw))))
        except (UnknownKind, msgspec.ValidationError):
            continue


def _write(conn: Connection, rowid: int, words: tuple[str, str]) -> None:
    conn.run("INSERT OR REPLACE INTO fts (rowid, head, body) VALUES (?, ?, ?)", (rowid, *words))


def _number(number: str) -> str:
    """As written, and run together, since agents type it both ways."""
    return f"{number} {number.replace('-', '')}"


def _is_number(text: str) -> bool:
    try:
        parse(text)
    except InvalidValue:
        return False
    return True
