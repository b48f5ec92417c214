"""From lines of the outbox to what the overlay folds."""

from collections.abc import Iterable

import msgspec

from console.clock import Clock
from console.store import rows, uploads
from console.store.connection import Connection
from console.store.outbox_rows import Act, of_customer, of_ticket, select
from console.store.overlay import Pending, Send
from contract.attachment import AttachmentRef
from contract.body import Body
from contract.colleague_acts import SILENT
from contract.commands import AddNote, SendReply
from contract.handover import GiveHandover
from contract.rows import UserRow
from contract.scheduled_acts import ScheduleReply


def of_acts(conn: Connection, acts: Iterable[Act], clock: Clock) -> list[Pending]:
    """The readable ones of ``acts``, in their order."""
    names: dict[str, str] = {}
    out = []
    for act in acts:
        if act.body is None or isinstance(act.body, SILENT):
            # What tells of unsent texts changes nothing that is shown of the ticket.
            continue
        if act.author not in names:
            names[act.author] = _name(conn, act.author)
        out.append(
            Pending(
                act.id,
                act.author,
                names[act.author],
                act.body,
                act.made,
                send_of(act, clock),
                act.code,
                _files(conn, act.body),
            )
        )
    return out


def for_ticket(conn: Connection, ticket: str, clock: Clock) -> list[Pending]:
    return [_narrowed(act, ticket) for act in of_acts(conn, of_ticket(conn, ticket), clock)]


def for_customer(conn: Connection, customer: str, clock: Clock) -> list[Pending]:
    return of_acts(conn, of_customer(conn, customer), clock)


def for_presence(conn: Connection, user: str, clock: Clock) -> list[Pending]:
    return of_acts(conn, select(conn, "stream = ?", (f"presence:{user}",)), clock)


def _narrowed(act: Pending, ticket: str) -> Pending:
    """``act`` as far as it is about ``ticket``."""
    if not isinstance(act.body, GiveHandover):
        return act
    here = tuple(item for item in act.body.items if item.ticket == ticket)
    return msgspec.structs.replace(act, body=msgspec.structs.replace(act.body, items=here))


def send_of(act: Act, clock: Clock) -> Send:
    """What the screen says of ``act``."""
    if act.state == "rejected":
        return Send.REJECTED
    if act.state == "delivered":
        return Send.CONFIRMED
    if act.state == "waiting":
        held = act.hold_mono is not None and act.hold_boot == clock.boot and clock.monotonic() < act.hold_mono
        return Send.HELD if held else Send.SAVED
    return Send.DELAYED if act.tries or act.state == "asking" else Send.SAVED


def _files(conn: Connection, body: Body) -> tuple[AttachmentRef, ...]:
    """What the act takes along, as its line shows it."""
    if not isinstance(body, SendReply | AddNote | ScheduleReply) or not body.attachments:
        return ()
    return uploads.refs(conn, body.attachments)


def _name(conn: Connection, user: str) -> str:
    row = rows.get(conn, UserRow, user)
    return user if row is None else row.name
