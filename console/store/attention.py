""" "Perlu perhatian": what the gateway did not take, with its text, until the agent settles it."""

import msgspec

from console.clock import Clock
from console.store import outbox_rows, pending, rows, scheduled
from console.store.connection import Connection
from console.store.database import Database
from console.store.overlay import fold_ticket
from contract.announcement import CorrectAnnouncement, PublishAnnouncement
from contract.body import Body
from contract.commands import AddNote, SendReply
from contract.errors import ErrorCode
from contract.handover import GiveHandover, ReturnHandover
from contract.help_acts import AnswerHelp
from contract.rows import MessageRow, ScheduledRow, TicketRow
from contract.scheduled_acts import ScheduleReply
from contract.ticket_acts import TransferTicket
from contract.unanswered_acts import AnswerUnanswered, FlagUnanswered


class Stale(msgspec.Struct, frozen=True):
    """Facts of a reply refused as stale."""

    meanwhile: list[str] = []


class Item(msgspec.Struct, frozen=True):
    """``body`` None: an act this program cannot read (made by a newer one); it can only be discarded. ``text``: what the agent
    wrote, editable. ``meanwhile``: messages that came in the meantime, as far as they are cached; ``meanwhile_ids`` all.
    ``held``: no act of this desk, but a reply that was not sent at its time; ``command`` is its id then."""

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
    held: ScheduledRow | None = None


class Attention:
    """Reading side; settling is console.operations.attention's."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db, self._clock = db, clock

    async def items(self, me: str | None = None) -> list[Item]:
        """Oldest first: acts that were rejected, then replies held at their time that are ``me``'s to settle."""

        def job(conn: Connection) -> list[Item]:
            rejected = outbox_rows.select(conn, "state = 'rejected'", ())
            held = [] if me is None else scheduled.held(conn, me, self._clock)
            return [_item(conn, act, self._clock) for act in rejected] + [_held(*one) for one in held]

        return await self._db.read(job)


def _held(row: ScheduledRow, ticket: TicketRow | None, came: tuple[MessageRow, ...]) -> Item:
    return Item(
        command=row.id, kind=row.REF, body=None, text=row.text, ticket=row.ticket,
        number="" if ticket is None else ticket.number, customer=None if ticket is None else ticket.complainant,
        code=ErrorCode.STALE if came else ErrorCode.EXPIRED, detail={}, meanwhile_ids=tuple(one.id for one in came),
        meanwhile=came, made=row.at, rejected=row.at, held=row,
    )  # fmt: skip


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
        case SendReply() | AddNote() | ScheduleReply():
            return body.text
        case FlagUnanswered(text=text) | AnswerUnanswered(text=text):
            return text
        case AnswerHelp():
            return body.text
        case TransferTicket():
            return body.note
        case GiveHandover():
            return "\n".join(text for text in (body.note, *(item.note for item in body.items)) if text)
        case PublishAnnouncement() | CorrectAnnouncement():
            return f"{body.subject}\n\n{body.text}"
        case ReturnHandover():
            return body.reason
        case _:
            return ""


def _meanwhile(facts: bytes) -> tuple[str, ...]:
    try:
        return tuple(msgspec.json.decode(facts, type=Stale).meanwhile)
    except (msgspec.ValidationError, msgspec.DecodeError):
        return ()
