"""What the agent sees of acts on whole tickets before the gateway has said anything: parked, passed on, merged, split. Pure."""

import msgspec

from console.store import overlay_outlet
from contract.body import Body
from contract.colleague_acts import UnwatchTicket, WatchTicket
from contract.commands import MoveTicket, SendReply
from contract.handover import GiveHandover, ReturnHandover, TakeHandover
from contract.rows import ContactRow, TicketRow
from contract.ticket_acts import MergeTicket, ParkTicket, SplitTicket, TransferTicket, UnparkTicket
from domain.contact import Channel, ContactState
from domain.ticket import RESTING, TICKET, TicketState

_AWAKE: dict[str, object] = {"parked_until": None, "parked_by": None, "park_reason": ""}


def on_ticket(row: TicketRow, body: Body, author: str, at: int) -> TicketRow:
    """``row`` after ``body``, done by ``author`` at ``at`` (gateway Unix ms); as it is for other acts, and where the act is not legal."""
    updated = max(row.updated, at)
    match body:
        case ParkTicket() if row.state not in RESTING:
            return msgspec.structs.replace(
                row,
                parked_until=body.until,
                parked_by=author,
                park_reason=body.reason,
                woken=None,
                updated=updated,
            )
        case UnparkTicket() if row.parked_by is not None:
            return msgspec.structs.replace(row, **_AWAKE, woken=at, updated=updated)
        case TransferTicket():
            return msgspec.structs.replace(
                row,
                **_AWAKE,
                woken=None,
                queue=body.queue or row.queue,
                assignee=body.person,
                updated=updated,
            )
        case GiveHandover() | TakeHandover() | ReturnHandover() if row.id in body.concerned():
            return _handed(row, body, author, updated)
        case MergeTicket():
            return msgspec.structs.replace(
                row, **_AWAKE, woken=None, state=TicketState.CLOSED, merged_into=body.into, updated=updated
            )
        case MoveTicket() if TICKET.can(row.state, body.move):
            return msgspec.structs.replace(row, **_AWAKE, woken=None)
        case WatchTicket() if author not in row.watchers:
            return msgspec.structs.replace(row, watchers=(*row.watchers, author))
        case UnwatchTicket():
            return msgspec.structs.replace(row, watchers=tuple(one for one in row.watchers if one != author))
        case SendReply() if row.woken is not None:
            return msgspec.structs.replace(row, woken=None)
        case _:
            return overlay_outlet.on_ticket(row, body, at)


def _handed(
    row: TicketRow, body: GiveHandover | TakeHandover | ReturnHandover, author: str, updated: int
) -> TicketRow:
    """A ticket of a handover list. Whether one that was taken was still to be had, and whom one goes back to, is the gateway's to say."""
    if isinstance(body, TakeHandover):
        free = row.assignee is None and row.state not in RESTING
        return msgspec.structs.replace(row, assignee=author, updated=updated) if free else row
    if row.assignee not in (None, author) or row.state in RESTING:
        return row
    if isinstance(body, ReturnHandover):
        return msgspec.structs.replace(row, **_AWAKE, assignee=None, updated=updated)
    if body.queue is not None:
        row = msgspec.structs.replace(row, **_AWAKE, queue=body.queue)
    return msgspec.structs.replace(row, woken=None, assignee=body.person, updated=updated)


def split_off(body: SplitTicket, author: str, at: int) -> TicketRow:
    """The ticket a split makes."""
    return TicketRow(
        id=body.ticket,
        version=0,
        number=body.number,
        state=TicketState.OPEN,
        channel=body.channel,
        queue=body.queue,
        assignee=author,
        subject=body.subject,
        category=None,
        issue=None,
        priority=body.priority,
        complainant=body.complainant,
        origin=at,
        updated=at,
    )


def on_contact(row: ContactRow, body: Body) -> ContactRow:
    """A contact passed on is no more the agent's, from the moment they said so; a call stays where its sound is."""
    if not isinstance(body, TransferTicket) or body.contact != row.id or row.state is not ContactState.ACTIVE:
        return row
    if row.channel is Channel.VOICE:
        return row
    if body.person is not None:
        return msgspec.structs.replace(row, agent=body.person, epoch=row.epoch + 1)
    return msgspec.structs.replace(
        row, agent=None, epoch=row.epoch + 1, state=ContactState.WAITING, queue=body.queue or row.queue
    )
