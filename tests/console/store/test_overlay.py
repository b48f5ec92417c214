"""The overlay against a small gateway of its own: confirming acts one by one never changes what the agent sees."""

from dataclasses import dataclass, field

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from console.store.overlay import (
    Pending,
    Send,
    fold_contact,
    fold_customer,
    fold_presence,
    fold_ticket,
    fold_timeline,
    lapsed,
)
from contract.body import Body
from contract.commands import (
    AddNote,
    Document,
    EditTicket,
    EndContact,
    MoveTicket,
    OpenTicket,
    SaveCustomer,
    SendReply,
    SetPresence,
    Validate,
)
from contract.envelope import Stamp
from contract.rows import MessageKind, MessageRow, PresenceRow, TicketRow
from contract.ticket_acts import MergeTicket, ParkTicket, TransferTicket, UnparkTicket
from domain.contact import Channel, ContactState
from domain.errors import IllegalTransition
from domain.parties import VERDICT_HOLDS_MS, CallerType, Verification
from domain.presence import PresenceState
from domain.ticket import RESTING, TICKET, Priority, TicketMove, TicketState
from tests.console.makers import ME, contact, customer, message, ticket


def act(body: Body, n: int = 1, send: Send = Send.SAVED, author: str = ME) -> Pending:
    return Pending(f"c{n}", author, "Sari", body, Stamp(5_000 + n, offset=100), send)


@dataclass
class Gateway:
    """What the gateway makes of acts on one ticket, told plainly and by itself."""

    ticket: TicketRow | None
    messages: list[MessageRow] = field(default_factory=list)

    def take(self, pending: Pending) -> None:
        body, at = pending.body, pending.at
        row = self.ticket
        if isinstance(body, OpenTicket) and row is None:
            self.ticket = ticket(
                body.ticket, 1, number=body.number, channel=body.channel, queue=body.queue, subject=body.subject,
                assignee=pending.author, complainant=body.complainant, origin=at, updated=at, limit=None,
            )  # fmt: skip
            return
        if row is None:
            return
        values: dict[str, object] = {"version": row.version + 1, "updated": max(row.updated, at)}
        if isinstance(body, MoveTicket | TransferTicket | MergeTicket | ParkTicket):
            if isinstance(body, MoveTicket) and not TICKET.can(row.state, body.move):
                return
            if isinstance(body, ParkTicket) and row.state in RESTING:
                return
            values |= AWAKE | {"woken": None}
        if isinstance(body, ParkTicket):
            values |= {"parked_until": body.until, "parked_by": pending.author, "park_reason": body.reason}
        elif isinstance(body, UnparkTicket):
            if row.parked_by is None:
                return
            values |= AWAKE | {"woken": at}
        elif isinstance(body, TransferTicket):
            self._say(body.message, body.note, MessageKind.NOTE, pending.author)
            values |= {"queue": body.queue, "assignee": body.person}
        elif isinstance(body, MergeTicket):
            values |= {"state": TicketState.CLOSED, "merged_into": body.into}
        elif isinstance(body, SendReply | AddNote):
            kind = MessageKind.REPLY if isinstance(body, SendReply) else MessageKind.NOTE
            self._say(body.message, body.text, kind, pending.author)
            if isinstance(body, SendReply):
                values["woken"] = None
        elif isinstance(body, EditTicket):
            values |= {k: v for k, v in msgspec.to_builtins(body).items() if k in TicketRow.__struct_fields__}
            values.pop("ticket", None)
            if "priority" in values:
                values["priority"] = Priority(str(values["priority"]))
        elif isinstance(body, MoveTicket):
            try:
                values["state"] = TICKET.after(row.state, body.move)
            except IllegalTransition:
                return
            values |= {"reason": body.reason or row.reason}
            if body.move is TicketMove.TAKE:
                values["assignee"] = pending.author
            if body.move is TicketMove.REOPEN and row.assignee is None:
                values["assignee"] = pending.author
            if body.move is TicketMove.ESCALATE:
                values |= {"assignee": None, "escalated_by": pending.author, "queue": body.queue or row.queue}
        self.ticket = msgspec.structs.replace(row, **values)

    def _say(self, id: str, text: str, kind: MessageKind, author: str) -> None:
        n = len(self.messages) + 1
        self.messages.append(message(n, text, id=id, kind=kind, author=author, author_name="Sari"))


TEXT = st.sampled_from(["", "satu", "dua"])
BODIES: st.SearchStrategy[Body] = st.one_of(
    st.builds(MoveTicket, ticket=st.just("t1"), move=st.sampled_from(TicketMove), reason=TEXT, queue=st.none()),
    st.builds(
        EditTicket, ticket=st.just("t1"), subject=st.sampled_from(["A", "B", msgspec.UNSET]),
        priority=st.sampled_from([Priority.HIGH, Priority.LOW, msgspec.UNSET]),
        category=st.sampled_from(["informasi", None, msgspec.UNSET]),
    ),
    st.builds(SendReply, ticket=st.just("t1"), message=st.uuids().map(str), contact=st.none(), text=TEXT,
        seen_up_to=st.just(0), epoch=st.just(0)),
    st.builds(AddNote, ticket=st.just("t1"), message=st.uuids().map(str), text=TEXT),
    st.builds(ParkTicket, ticket=st.just("t1"), until=st.sampled_from([None, 9_000]), reason=st.just("tunggu")),
    st.builds(UnparkTicket, ticket=st.just("t1")),
    st.builds(TransferTicket, ticket=st.just("t1"), message=st.uuids().map(str), note=st.sampled_from(["satu", "dua"]),
        queue=st.sampled_from(["q", "lain"])),
    st.builds(MergeTicket, ticket=st.just("t1"), into=st.just("t2")),
)  # fmt: skip


def _until_merged(bodies: list[Body]) -> list[Body]:
    """The desk begins nothing more on a ticket that has gone into another one."""
    gone = next((n for n, body in enumerate(bodies) if isinstance(body, MergeTicket)), len(bodies))
    return bodies[: gone + 1]


LISTS = st.lists(BODIES, max_size=8).map(_until_merged)
STARTS = st.one_of(
    st.none(),
    st.sampled_from(TicketState).map(lambda state: ticket(state=state)),
    st.just(ticket(parked_by="u-budi", park_reason="lama")),
    st.just(ticket(woken=4_000)),
)
AWAKE: dict[str, object] = {"parked_until": None, "parked_by": None, "park_reason": ""}
OPENING = OpenTicket(ticket="t1", number="1-0001-6", channel=Channel.LIVECHAT, queue="q", subject="S")


def unversioned(row: TicketRow | None) -> TicketRow | None:
    return None if row is None else msgspec.structs.replace(row, version=0)


@given(STARTS, LISTS)
def test_confirming_acts_in_order_never_changes_what_is_seen(
    start: TicketRow | None, bodies: list[Body]
) -> None:
    every = [OPENING, *bodies] if start is None else bodies
    pending = [act(body, n) for n, body in enumerate(every)]
    gateway = Gateway(start)
    expected = unversioned(fold_ticket(start, pending))
    lines = [(line.id, line.text) for line in fold_timeline([], pending)]
    for done, one in enumerate(pending, 1):
        gateway.take(one)
        assert unversioned(fold_ticket(gateway.ticket, pending[done:])) == expected
        assert [(line.id, line.text) for line in fold_timeline(gateway.messages, pending[done:])] == lines
    assert unversioned(gateway.ticket) == expected


@given(STARTS, LISTS, st.data())
def test_a_rejected_act_shows_no_effect_and_keeps_its_line(
    start: TicketRow | None, bodies: list[Body], data: st.DataObject
) -> None:
    pending = [act(body, n) for n, body in enumerate(bodies)]
    if not pending:
        return
    gone = data.draw(st.integers(0, len(pending) - 1))
    pending[gone] = msgspec.structs.replace(pending[gone], send=Send.REJECTED)
    without = [one for one in pending if one.send is not Send.REJECTED]
    assert fold_ticket(start, pending) == fold_ticket(start, without)
    kept = {line.command for line in fold_timeline([], pending) if line.send is Send.REJECTED}
    assert kept == ({f"c{gone}"} if isinstance(bodies[gone], SendReply | AddNote | TransferTicket) else set())


@given(STARTS, LISTS)
def test_nothing_confirmed_is_edited_in_place(start: TicketRow | None, bodies: list[Body]) -> None:
    before = msgspec.json.encode(start)
    fold_ticket(start, [act(body, n) for n, body in enumerate(bodies)])
    assert msgspec.json.encode(start) == before


def reply(id: str, text: str = "Baik") -> SendReply:
    return SendReply(ticket="t1", message=id, contact="k1", text=text, seen_up_to=1, epoch=3)


def test_a_line_whose_event_overtook_its_answer_shows_once() -> None:
    lines = fold_timeline([message(1), message(2, "Baik", id="r1")], [act(reply("r1")), act(reply("r2"), 2)])
    assert [(line.id, line.send) for line in lines][1:] == [("r1", Send.CONFIRMED), ("r2", Send.SAVED)]


def test_lines_stand_by_their_numbers_then_in_the_order_made() -> None:
    lines = fold_timeline([message(2), message(1)], [act(reply("r1")), act(reply("r2"), 2)])
    assert [line.n for line in lines] == [1, 2, None, None]
    assert [line.command for line in lines] == [None, None, "c1", "c2"]


def test_times_of_waiting_lines_are_the_gateways() -> None:
    (line,) = fold_timeline([], [act(reply("r1"))])
    assert line.at == 5_101


def test_a_documented_contact() -> None:
    document = Document(
        ticket="t1", contact="k1", wrap_up_code="selesai", category="c", issue="i", note="beres"
    )
    acts = [act(EndContact(ticket="t1", contact="k1", epoch=3)), act(document, 2)]
    done = fold_contact(contact(), acts)
    assert (done.state, done.ended, done.documented, done.wrap_up_code) == (
        ContactState.ENDED,
        5_101,
        5_102,
        "selesai",
    )
    assert fold_contact(contact("k2"), acts) == contact("k2")
    assert [(line.kind, line.text) for line in fold_timeline([], acts)] == [(MessageKind.NOTE, "beres")]


def test_documentation_needs_the_end_first() -> None:
    document = Document(ticket="t1", contact="k1", wrap_up_code="selesai", category="c", issue="i")
    assert fold_contact(contact(), [act(document)]).state is ContactState.ACTIVE


def test_a_customer_entered_and_validated_offline() -> None:
    entered = SaveCustomer(customer="c9", name="Budi", caller_type=CallerType.MITRA, sensitive={"nik": "1"})
    checked = Validate(customer="c9", contact=None, compared={"nama": True}, verdict=Verification.VALID)
    row = fold_customer(None, [act(entered), act(checked, 2)])
    assert row is not None
    assert (row.name, row.verification, row.verified_by, row.masked) == ("Budi", Verification.VALID, ME, {})


def test_a_verdict_ends_by_the_clock_whether_or_not_anybody_says_so() -> None:
    checked = act(Validate(customer="c1", contact=None, compared={"nama": True}, verdict=Verification.VALID))
    row = fold_customer(customer(), [checked])
    assert row is not None
    assert row.verified_until == checked.at + VERDICT_HOLDS_MS
    assert lapsed(row, row.verified_until - 1) == row
    assert lapsed(row, row.verified_until) == customer()
    assert lapsed(customer(), 2**50) == customer()


def test_edits_of_a_customer_leave_the_rest() -> None:
    row = fold_customer(customer(), [act(SaveCustomer(customer="c1", city="Yogyakarta"))])
    assert row == customer(city="Yogyakarta")


def test_presence_shows_the_choice_at_once_and_keeps_the_contact_in_hand() -> None:
    row = PresenceRow(
        id=ME, version=1, chosen=PresenceState.AVAIL, shown=PresenceState.ON_CONTACT, aux_reason=None, since=1
    )
    chosen = act(SetPresence(state=PresenceState.AUX, aux_reason="salat"))
    seen = fold_presence(row, [chosen], ME)
    assert seen is not None
    assert (seen.chosen, seen.shown, seen.aux_reason) == (
        PresenceState.AUX,
        PresenceState.ON_CONTACT,
        "salat",
    )
    assert fold_presence(row, [chosen], "u-other") == row
    first = fold_presence(None, [chosen], ME)
    assert first is not None
    assert first.shown is PresenceState.AUX
