"""What the agent sees of a call before the gateway has said anything: its contact in their hand, its ticket, its wrap-up. Pure."""

from collections.abc import Collection, Iterable
from typing import Protocol

import msgspec

from contract.body import Body
from contract.call_acts import AnswerCall, EndCall
from contract.rows import ContactRow, TicketRow
from domain.call import CallEnd
from domain.contact import CONTACT, Channel, ContactMove, ContactState
from domain.ticket import TICKET, Priority, TicketMove, TicketState


class Acted(Protocol):
    """console.store.overlay.Pending, as far as it matters here."""

    @property
    def author(self) -> str: ...

    @property
    def body(self) -> Body: ...

    @property
    def counts(self) -> bool: ...


def arrived(body: AnswerCall) -> int:
    """When the caller came, the time in the telephone exchange's queue included (gateway Unix ms)."""
    return body.facts.rang_at - body.facts.waited_s * 1000


def opened(body: AnswerCall, author: str, at: int) -> TicketRow | None:
    """The ticket a call opens, None for one of a ticket that was there."""
    if not body.opens:
        return None
    return TicketRow(
        id=body.ticket,
        version=0,
        number=body.ticket_number,
        state=TicketState.OPEN,
        channel=Channel.VOICE,
        queue=body.facts.queue,
        assignee=author,
        subject=body.subject,
        category=None,
        issue=None,
        priority=Priority.NORMAL,
        complainant=body.customer,
        origin=arrived(body),
        updated=at,
    )


def on_ticket(row: TicketRow, body: Body, author: str) -> TicketRow:
    """A ticket that was there and is spoken of now: its agent's, where it is nobody's."""
    if not isinstance(body, AnswerCall) or body.opens or row.assignee not in (None, author):
        return row
    state = TICKET.after(row.state, TicketMove.TAKE) if TICKET.can(row.state, TicketMove.TAKE) else row.state
    return msgspec.structs.replace(row, assignee=author, state=state)


def begun(acts: Iterable[Acted], known: Collection[str]) -> list[ContactRow]:
    """The contacts of calls the gateway has not heard of, but for those ``known``."""
    return [
        ContactRow(
            id=act.body.contact,
            version=0,
            channel=Channel.VOICE,
            queue=act.body.facts.queue,
            ticket=act.body.ticket,
            customer=act.body.customer or "",
            state=ContactState.ACTIVE,
            agent=act.author,
            epoch=1,
            arrived=arrived(act.body),
            answered=act.body.answered_at,
            customer_online=True,
            call=act.body.facts.call,
        )
        for act in acts
        if act.counts and isinstance(act.body, AnswerCall) and act.body.contact not in known
    ]


def on_contact(row: ContactRow, body: Body) -> ContactRow:
    """A call that is over is a contact in wrap-up."""
    if not isinstance(body, EndCall) or body.contact != row.id:
        return row
    left = body.end is CallEnd.CUSTOMER
    move = ContactMove.CUSTOMER_LEFT if left else ContactMove.END
    state = CONTACT.after(row.state, move) if CONTACT.can(row.state, move) else row.state
    return msgspec.structs.replace(
        row, state=state, ended=body.ended_at, customer_left=left, customer_online=False
    )
