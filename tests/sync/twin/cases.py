"""What the commands do, by the rules of the seams: lease, staleness, shelf life, the ticket's machine."""

from collections.abc import Callable
from typing import TypeVar

import msgspec

from contract.body import Body
from contract.commands import (
    AcceptOffer,
    AddNote,
    EditTicket,
    EndContact,
    MoveTicket,
    OpenTicket,
    ReportTool,
    SaveCustomer,
    SendReply,
    SetPresence,
)
from contract.envelope import EMPTY
from contract.errors import ErrorCode
from contract.mention import NotTold
from contract.rows import (
    FLOOR,
    ContactRow,
    CustomerRow,
    Delivery,
    MentionRow,
    MessageKind,
    MessageRow,
    OfferRow,
    OfferState,
    PresenceRow,
    Row,
    TicketRow,
    ToolRow,
    UserRow,
    agent_feed,
    queue_feed,
)
from domain.contact import CONTACT, Channel, ContactMove, ContactState
from domain.draft import DraftMode
from domain.parties import CallerType
from domain.permissions import Role as _Role
from domain.ticket import NEEDS_REASON, TICKET, Priority, TicketMove, TicketState
from tests.sync.twin import (
    casework_acts,
    colleague_acts,
    mention_acts,
    scheduled_acts,
    ticket_acts,
    tool_acts,
)
from tests.sync.twin.acts import ACTS
from tests.sync.twin.floor import Floor

R = TypeVar("R", bound=Row)


class No(Exception):
    """A rejection."""

    def __init__(self, code: ErrorCode, facts: msgspec.Raw = EMPTY) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts


class Cases:
    """``now`` gives gateway Unix ms; ``feeds_of`` what a user follows."""

    def __init__(
        self, floor: Floor, now: Callable[[], int], feeds_of: Callable[[str], tuple[str, ...]]
    ) -> None:
        self.floor, self._now, self._feeds_of = floor, now, feeds_of
        self.applied: list[tuple[str, str]] = []
        self._lines: dict[str, list[str]] = {}
        #: What notes ask of somebody who has not read it, seen by them now or not.
        self.mentions: dict[str, MentionRow] = {}

    def row(self, kind: type[R], id: str) -> R:
        found = self.floor.rows.get((kind.REF, id))
        if found is None:
            raise No(ErrorCode.NOT_FOUND)
        assert isinstance(found, kind)
        return found

    def handle(self, body: Body, author: str) -> None:
        """Raises No, or domain.errors.DomainError."""
        match body:
            case SendReply():
                self._reply(body, author)
            case AddNote():
                ticket = msgspec.structs.replace(self.mine(body.ticket, author), **ticket_acts.sets_of(body))
                mention_acts.note(self, ticket, body, author)
                colleague_acts.put(self, ticket, author, "", DraftMode.NOTE, "")
            case OpenTicket():
                self._open(body, author)
            case EditTicket():
                given = ticket_acts.given(body)
                self.put_ticket(msgspec.structs.replace(self.mine(body.ticket, author), **given))
            case MoveTicket():
                self._move(body, author)
            case EndContact():
                self._end(body, author)
            case SetPresence():
                self._presence(body, author)
            case SaveCustomer():
                self._customer(body, author)
            case ReportTool():
                tool = self.row(ToolRow, body.tool)
                self.floor.touch(msgspec.structs.replace(tool, reports=tool.reports + 1), {FLOOR})
            case AcceptOffer():
                self._accept(body, author)
            case _:
                if not any(one.handle(self, body, author) for one in ACTS):
                    raise No(ErrorCode.UNKNOWN_KIND)

    # What the world outside does.

    def arrive(self, id: str, ticket: str, customer: str, queue: str, number: str, text: str) -> None:
        """A customer begins a live chat."""
        now = self._now()
        self.floor.touch(
            CustomerRow(id=customer, version=0, name=f"Pelanggan {number}", caller_type=CallerType.NASABAH),
            {queue_feed(queue)},
        )
        row = TicketRow(
            id=ticket, version=0, number=number, state=TicketState.NEW, channel=Channel.LIVECHAT, queue=queue,
            assignee=None, subject=text[:40], category=None, issue=None, priority=Priority.NORMAL, complainant=customer,
            origin=now, updated=now,
        )  # fmt: skip
        self.put_ticket(row)
        self.put_contact(
            ContactRow(
                id=id,
                version=0,
                channel=Channel.LIVECHAT,
                queue=queue,
                ticket=ticket,
                customer=customer,
                state=ContactState.WAITING,
                agent=None,
                epoch=0,
                arrived=now,
            )
        )
        self.customer_writes(ticket, text, f"{id}-first")

    def customer_writes(self, ticket: str, text: str, message: str) -> None:
        row = self.row(TicketRow, self.whole(ticket))
        if ("message", message) in self.floor.rows:
            return
        state = TICKET.after(row.state, TicketMove.CUSTOMER_REPLIED)
        row = msgspec.structs.replace(row, state=state, last_customer=row.last + 1)
        if row.parked_by is not None:
            row = msgspec.structs.replace(row, **ticket_acts.AWAKE, woken=self._now())
        self.line(row, MessageKind.CUSTOMER, row.complainant or "", text, message)

    def offer(self, offer: str, contact: str, agent: str) -> None:
        row, now = self.row(ContactRow, contact), self._now()
        self.put_contact(msgspec.structs.replace(row, state=CONTACT.after(row.state, ContactMove.OFFER)))
        self.floor.touch(
            OfferRow(
                id=offer,
                version=0,
                contact=contact,
                ticket=row.ticket,
                agent=agent,
                state=OfferState.OPEN,
                channel=row.channel,
                queue=row.queue,
                customer_name="",
                subject="",
                waiting_since=row.arrived,
                made=now,
                until=now + 20_000,
            ),
            {agent_feed(agent)},
        )

    def give(self, contact: str, agent: str | None) -> None:
        """The contact changes hands (``None``: back to the queue): every lease before is lost."""
        row = self.row(ContactRow, contact)
        state = ContactState.ACTIVE if agent else ContactState.WAITING
        self.put_contact(msgspec.structs.replace(row, state=state, agent=agent, epoch=row.epoch + 1))
        ticket = self.row(TicketRow, row.ticket)
        self.put_ticket(msgspec.structs.replace(ticket, assignee=agent))

    # The rows and where they are seen.

    def put_ticket(self, row: TicketRow) -> TicketRow:
        people = {*([row.assignee] if row.assignee else []), *row.watchers}
        feeds = frozenset({queue_feed(row.queue), *map(agent_feed, people)})
        moved = self.floor.feeds.get(("ticket", row.id)) != feeds
        now = msgspec.structs.replace(row, updated=self._now())
        self.floor.touch(now, feeds)
        if moved:
            for id in self._lines.get(row.id, []):
                self.floor.touch(self.row(MessageRow, id), feeds)
            for draft in colleague_acts.drafts_of(self, row.id):
                self.floor.touch(draft, feeds)
            mention_acts.moved(self, row.id)
            casework_acts.moved(self, row.id)
            tool_acts.moved(self, row.id)
            for waiting in scheduled_acts.scheduled_of(self, row.id):
                scheduled_acts.touch(self, waiting)
            if row.complainant is not None and ("customer", row.complainant) in self.floor.rows:
                self.floor.touch(self.row(CustomerRow, row.complainant), feeds)
        return now

    def put_contact(self, row: ContactRow) -> None:
        mine = {agent_feed(row.agent)} if row.agent else set()
        self.floor.touch(row, {queue_feed(row.queue)} | mine)

    def line(
        self,
        ticket: TicketRow,
        kind: MessageKind,
        author: str,
        text: str,
        id: str,
        *,
        copied_from: str = "",
        mentions: tuple[str, ...] = (),
        not_told: tuple[NotTold, ...] = (),
    ) -> None:
        """One more line of ``ticket``'s timeline."""
        if ("message", id) in self.floor.rows:
            raise No(ErrorCode.INVALID)
        ticket = self.put_ticket(msgspec.structs.replace(ticket, last=ticket.last + 1))
        delivery = Delivery.ACCEPTED if kind is MessageKind.REPLY and not copied_from else Delivery.NONE
        self._lines.setdefault(ticket.id, []).append(id)
        self.floor.touch(
            MessageRow(
                id=id,
                version=0,
                ticket=ticket.id,
                contact=None,
                n=ticket.last,
                kind=kind,
                author=author,
                author_name=author,
                text=text,
                at=self._now(),
                delivery=delivery,
                copied_from=copied_from,
                mentions=mentions,
                not_told=not_told,
            ),
            self.floor.feeds["ticket", ticket.id],
        )

    def messages(self, ticket: str) -> list[MessageRow]:
        return [self.row(MessageRow, id) for id in self._lines.get(ticket, [])]

    def mine(self, ticket: str, author: str) -> TicketRow:
        """Raises No for a ticket out of the author's sight, or gone into another one."""
        row = self.seen(ticket, author)
        if row.merged_into is not None:
            raise No(ErrorCode.MERGED, ticket_acts.merged_facts(self.row(TicketRow, self.whole(ticket))))
        return row

    def seen(self, ticket: str, author: str, *, worked_on: bool = False) -> TicketRow:
        """Raises No for a ticket out of the author's sight; with ``worked_on`` one they wrote on before is not."""
        row = self.row(TicketRow, ticket)
        theirs = worked_on and any(line.author == author for line in self.messages(ticket))
        if not theirs and not self.may_see(ticket, author):
            raise No(ErrorCode.FORBIDDEN)
        return row

    def may_see(self, ticket: str, user: str) -> bool:
        return not self.floor.feeds["ticket", ticket].isdisjoint(self._feeds_of(user))

    def sees(self, ticket: str, user: str) -> bool:
        """Whether ``ticket`` is in one of the feeds ``user`` follows."""
        return not self.floor.feeds["ticket", ticket].isdisjoint(self._feeds_of(user))

    def serves(self, user: str, queue: str) -> bool:
        return queue_feed(queue) in self._feeds_of(user)

    def whole(self, ticket: str) -> str:
        """Where ``ticket`` is worked on: itself, or what it went into."""
        while (into := self.row(TicketRow, ticket).merged_into) is not None:
            ticket = into
        return ticket

    def now(self) -> int:
        return self._now()

    def no(self, code: ErrorCode, facts: msgspec.Raw = EMPTY) -> No:
        return No(code, facts)

    def _reply(self, body: SendReply, author: str) -> None:
        ticket = self.mine(body.ticket, author)
        if body.contact is not None:
            contact = self.row(ContactRow, body.contact)
            if contact.agent != author or contact.epoch != body.epoch:
                raise No(ErrorCode.LEASE_LOST)
        if ticket.last_customer > body.seen_up_to and not body.confirmed_stale:
            meanwhile = [
                line.id
                for line in self.messages(ticket.id)
                if line.kind is MessageKind.CUSTOMER and line.n > body.seen_up_to
            ]
            raise No(ErrorCode.STALE, msgspec.Raw(msgspec.json.encode({"meanwhile": meanwhile})))
        if body.not_after is not None and self._now() > body.not_after:
            raise No(ErrorCode.EXPIRED)
        ticket = msgspec.structs.replace(ticket, woken=None, **ticket_acts.sets_of(body))
        self.line(ticket, MessageKind.REPLY, author, body.text, body.message)
        colleague_acts.put(self, ticket, author, "", DraftMode.REPLY, "")

    def _open(self, body: OpenTicket, author: str) -> None:
        if ("ticket", body.ticket) in self.floor.rows:
            raise No(ErrorCode.INVALID)
        now = self._now()
        self.put_ticket(
            TicketRow(
                id=body.ticket,
                version=0,
                number=body.number,
                state=TicketState.NEW,
                channel=body.channel,
                queue=body.queue,
                assignee=author,
                subject=body.subject,
                category=body.category,
                issue=body.issue,
                priority=body.priority,
                complainant=body.complainant,
                origin=now,
                updated=now,
            )
        )

    def _move(self, body: MoveTicket, author: str) -> None:
        row = self.mine(body.ticket, author)
        if body.move in NEEDS_REASON and not body.reason.strip():
            raise No(ErrorCode.INVALID)
        state = TICKET.after(row.state, body.move)
        if body.move is TicketMove.ESCALATE:
            row = msgspec.structs.replace(row, queue=body.queue or row.queue, assignee=None)
        self.put_ticket(
            msgspec.structs.replace(row, **ticket_acts.AWAKE, woken=None, state=state, reason=body.reason)
        )

    def _end(self, body: EndContact, author: str) -> None:
        row = self.row(ContactRow, body.contact)
        if row.agent != author or row.epoch != body.epoch:
            raise No(ErrorCode.LEASE_LOST)
        self.put_contact(msgspec.structs.replace(row, state=CONTACT.after(row.state, ContactMove.END)))

    def _presence(self, body: SetPresence, author: str) -> None:
        self.floor.touch(
            PresenceRow(
                id=author,
                version=0,
                chosen=body.state,
                shown=body.state,
                aux_reason=body.aux_reason,
                since=self._now(),
            ),
            {FLOOR, agent_feed(author)},
        )

    def _customer(self, body: SaveCustomer, author: str) -> None:
        row = self.floor.rows.get(("customer", body.customer))
        feeds = self.floor.feeds.get(("customer", body.customer), frozenset({agent_feed(author)}))
        if row is None:
            row = CustomerRow(id=body.customer, version=0, name="", caller_type=CallerType.MASYARAKAT)
        given = {
            n: v
            for n in ("name", "city", "caller_type", "segment", "channel", "language")
            if (v := getattr(body, n)) is not msgspec.UNSET
        }
        assert isinstance(row, CustomerRow)
        own = {name: text for name, text in (row.fields | body.fields).items() if text}
        self.floor.touch(msgspec.structs.replace(row, **given, fields=own), feeds)

    def _accept(self, body: AcceptOffer, author: str) -> None:
        offer = self.row(OfferRow, body.offer)
        if offer.agent != author or offer.state is not OfferState.OPEN:
            raise No(ErrorCode.ILLEGAL_TRANSITION)
        self.floor.touch(msgspec.structs.replace(offer, state=OfferState.ACCEPTED), {agent_feed(author)})
        self.give(offer.contact, author)


def user_row(id: str, username: str, roles: tuple[_Role, ...]) -> UserRow:
    return UserRow(id=id, version=0, username=username, name=username.title(), roles=roles)
