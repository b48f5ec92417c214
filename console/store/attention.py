""" "Perlu perhatian": what the gateway did not take, with its text, until the agent settles it."""

import msgspec

from console.clock import Clock
from console.store import outbox_rows, pending, rows
from console.store.connection import Connection
from console.store.database import Database
from console.store.overlay import fold_ticket
from contract.body import Body
from contract.commands import AddNote, SendReply
from contract.errors import ErrorCode
from contract.rows import MessageRow, TicketRow
from contract.ticket_acts import TransferTicket


class Stale(msgspec.Struct, frozen=True):
    """Facts of a reply refused as stale."""

    meanwhile: list[str] = []


class Item(msgspec.Struct, frozen=True):
    """``body`` None: an act this program cannot read (made by a newer one); it can only be discarded. ``text``: what the agent
    wrote, editable. ``meanwhile``: messages that came in the meantime, as far as they are cached; ``meanwhile_ids`` all."""

    command: str
    kind: str
    body: Body | None
    text: str
    ticket: str | None
    number: str
    customer: str | None
    code: ErrorCode
    detail: dict[str, str]
    meanwhile_ids: tuple[str, ...]
    meanwhile: tuple[MessageRow, ...]
    made: int
    rejected: int


class Attention:
    """Reading side; settling is console.operations.attention's."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db, self._clock = db, clock

    async def items(self) -> list[Item]:
        """Oldest first."""
        return await self._db.read(
            lambda conn: [
                _item(conn, act, self._clock) for act in outbox_rows.select(conn, "state = 'rejected'", ())
            ]
        )


def _item(conn: Connection, act: outbox_rows.Act, clock: Clock) -> Item:
    ids = _meanwhile(act.facts)
    messages = (rows.get(conn, MessageRow, id) for id in ids)
    ticket = None
    if act.ticket is not None:
        ticket = fold_ticket(
            rows.get(conn, TicketRow, act.ticket), pending.for_ticket(conn, act.ticket, clock)
        )
    return Item(
        command=act.id,
        kind=act.kind,
        body=act.body,
        text=_text(act.body),
        ticket=act.ticket,
        number="" if ticket is None else ticket.number,
        customer=act.customer if ticket is None else ticket.complainant,
        code=act.code or ErrorCode.INTERNAL,
        detail=act.detail,
        meanwhile_ids=ids,
        meanwhile=tuple(message for message in messages if message is not None),
        made=act.made.wall,
        rejected=act.answered or act.made.wall,
    )


def _text(body: Body | None) -> str:
    match body:
        case SendReply() | AddNote():
            return body.text
        case TransferTicket():
            return body.note
        case _:
            return ""


def _meanwhile(facts: bytes) -> tuple[str, ...]:
    try:
        return tuple(msgspec.json.decode(facts, type=Stale).meanwhile)
    except (msgspec.ValidationError, msgspec.DecodeError):
        return ()
