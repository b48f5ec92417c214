"""The ticket form, its moves, contacts and presence: checked by the rules of the work before anything is queued."""

import pytest

from console.clock import FakeClock
from console.operations.contact import Contacts
from console.operations.desk import Author, Desk
from console.operations.errors import ContactNotMine, NotAllowed, NotHere
from console.operations.note import Notes
from console.operations.presence import Presence
from console.operations.reply import Replies
from console.operations.ticket import Changes, Tickets
from console.operations.tool import Tools
from console.store import outbox_rows
from console.store.cases import Cases, Floor
from console.store.feeds import Feeds
from console.store.outbox_rows import Act as QueuedAct
from contract.commands import EditTicket, MoveTicket, OpenTicket
from domain.contact import Channel, ContactMove, ContactState
from domain.errors import IllegalTransition, InvalidValue
from domain.permissions import ALLOWED, Act, Role
from domain.presence import PresenceState
from domain.ticket import TICKET, Priority, TicketMove, TicketState
from domain.ticket_number import parse
from tests.console import makers
from tests.console.makers import AUTHOR, HANDBOOK, ME, contact, customer, ticket

QUEUE = next(queue for queue in HANDBOOK.queues if queue.escalates_to)
CATEGORY = HANDBOOK.categories[0]
ISSUE = CATEGORY.issues[0].id


@pytest.fixture
async def tickets(desk: Desk) -> Tickets:
    await Feeds(desk.db, desk.clock).keep([ticket(queue=QUEUE.id), contact(), customer()])
    return Tickets(desk)


async def queued(desk: Desk) -> list[QueuedAct]:
    return await desk.db.read(lambda conn: outbox_rows.select(conn, "1", ()))


async def test_a_ticket_opened_here_has_its_number_at_once(desk: Desk, tickets: Tickets) -> None:
    first = await tickets.open(
        channel=Channel.VOICE, queue=QUEUE.id, subject=" Tanya gadai ", complainant="c1"
    )
    second = await tickets.open(channel=Channel.VOICE, queue=QUEUE.id, subject="Lain")
    assert [parse(opened.number) for opened in (first, second)] == [(12, 1), (12, 2)]
    case = await Cases(desk.db, desk.clock).get(first.ticket)
    assert case is not None
    assert (case.ticket.subject, case.ticket.state, case.confirmed) == (
        "Tanya gadai",
        TicketState.OPEN,
        False,
    )
    body = (await queued(desk))[0].body
    assert isinstance(body, OpenTicket)
    assert body.number == first.number


async def test_acts_on_a_ticket_opened_here_come_after_its_opening(desk: Desk, tickets: Tickets) -> None:
    opened = await tickets.open(channel=Channel.VOICE, queue=QUEUE.id, subject="Tanya")
    await Notes(desk).add(opened.ticket, "x")
    await Replies(desk).send(opened.ticket, "y")
    await tickets.edit(opened.ticket, Changes(subject="Z"))
    await tickets.move(opened.ticket, TicketMove.SOLVE)
    assert [act.after for act in await queued(desk)] == [(), *[(opened.command,)] * 4]


async def test_a_refused_opening_spends_no_number(tickets: Tickets) -> None:
    for bad in ({"queue": "nowhere"}, {"subject": " "}, {"category": "nothing"}, {"issue": ISSUE}):
        given = {"channel": Channel.VOICE, "queue": QUEUE.id, "subject": "Tanya", **bad}
        with pytest.raises(InvalidValue):
            await tickets.open(**given)  # type: ignore[arg-type]
    opened = await tickets.open(channel=Channel.VOICE, queue=QUEUE.id, subject="Tanya")
    assert parse(opened.number) == (12, 1)


async def test_only_fields_that_differ_are_sent(desk: Desk, tickets: Tickets) -> None:
    assert await tickets.edit("t1", Changes(priority=Priority.NORMAL, subject="Pelunasan gagal")) is None
    await tickets.edit("t1", Changes(priority=Priority.HIGH, subject="Pelunasan gagal"))
    (act,) = await queued(desk)
    assert act.body == EditTicket(ticket="t1", priority=Priority.HIGH)


async def test_an_issue_must_be_its_categorys(tickets: Tickets) -> None:
    await tickets.edit("t1", Changes(category=CATEGORY.id, issue=ISSUE))
    for bad in (Changes(issue="unknown"), Changes(category=HANDBOOK.categories[1].id), Changes(subject=" ")):
        with pytest.raises(InvalidValue):
            await tickets.edit("t1", bad)


@pytest.mark.parametrize("state", TicketState)
@pytest.mark.parametrize("move", TicketMove)
async def test_only_legal_moves_are_queued(clock: FakeClock, state: TicketState, move: TicketMove) -> None:
    from console.store.database import Database

    db = Database(None, None)
    await db.open()
    desk = makers.desk(db, clock)
    await Feeds(db, clock).keep([ticket(state=state, queue=QUEUE.id)])
    if not TICKET.can(state, move):
        with pytest.raises(IllegalTransition):
            await Tickets(desk).move("t1", move, reason="sebab")
        assert await queued(desk) == []
    elif move is TicketMove.CUSTOMER_REPLIED:
        with pytest.raises(NotAllowed):
            await Tickets(desk).move("t1", move, reason="sebab")
    else:
        await Tickets(desk).move("t1", move, reason="sebab")
        case = await Cases(db, clock).get("t1")
        assert case is not None
        assert case.ticket.state is TICKET.after(state, move)
    await db.close()


async def test_a_move_on_a_move_not_yet_confirmed(tickets: Tickets) -> None:
    await tickets.move("t1", TicketMove.PEND)
    await tickets.move("t1", TicketMove.RESUME)
    with pytest.raises(IllegalTransition):
        await tickets.move("t1", TicketMove.RESUME)


async def test_escalation_needs_a_reason_and_goes_where_the_handbook_says(
    desk: Desk, tickets: Tickets
) -> None:
    with pytest.raises(InvalidValue, match="reason"):
        await tickets.move("t1", TicketMove.ESCALATE, reason="  ")
    with pytest.raises(InvalidValue, match="queue"):
        await tickets.move("t1", TicketMove.ESCALATE, reason="x", queue="nowhere")
    await tickets.move("t1", TicketMove.ESCALATE, reason="di luar wewenang")
    (act,) = await queued(desk)
    assert isinstance(act.body, MoveTicket)
    assert (act.body.queue, act.body.reason) == (QUEUE.escalates_to, "di luar wewenang")


async def test_what_the_roles_do_not_allow_is_refused(desk: Desk, tickets: Tickets) -> None:
    agent = makers.desk(desk.db, FakeClock(), _with_acts(ALLOWED[Role.AGENT]))
    await Feeds(desk.db, desk.clock).keep([ticket(version=2, state=TicketState.ESCALATED)])
    assert TicketMove.RETURN not in Tickets(agent).moves(ticket(state=TicketState.ESCALATED))
    with pytest.raises(NotAllowed):
        await Tickets(agent).move("t1", TicketMove.RETURN, reason="x")
    nobody = makers.desk(desk.db, FakeClock(), _with_acts(frozenset()))
    with pytest.raises(NotAllowed):
        await Notes(nobody).add("t1", "x")
    with pytest.raises(NotAllowed):
        await Replies(nobody).send("t1", "x")
    assert isinstance(await Replies(nobody).can("t1"), NotAllowed)
    assert await queued(desk) == []


def _with_acts(acts: frozenset[Act]) -> Author:
    return Author(AUTHOR.id, AUTHOR.name, AUTHOR.client, AUTHOR.desk_number, acts)


async def test_a_contact_is_ended_then_documented(desk: Desk, tickets: Tickets) -> None:
    contacts = Contacts(desk)
    code = HANDBOOK.wrap_up_codes[0].id
    assert contacts.can(contact(), ContactMove.END)
    assert not contacts.can(contact(agent="u2"), ContactMove.END)
    with pytest.raises(IllegalTransition):
        await contacts.document("t1", wrap_up_code=code, category=CATEGORY.id, issue=ISSUE)
    await contacts.end("t1")
    with pytest.raises(IllegalTransition):
        await contacts.end("t1")
    for bad in ({"wrap_up_code": "?"}, {"category": "?"}, {"issue": "?"}):
        with pytest.raises(InvalidValue):
            await contacts.document(
                "t1", **{"wrap_up_code": code, "category": CATEGORY.id, "issue": ISSUE, **bad}
            )
    await contacts.document("t1", wrap_up_code=code, category=CATEGORY.id, issue=ISSUE, note="beres")
    case = await Cases(desk.db, desk.clock).get("t1")
    assert case is not None
    assert case.contact is not None
    assert (case.contact.state, case.ticket.issue) == (ContactState.ENDED, ISSUE)
    assert await Cases(desk.db, desk.clock).held_by(ME) == []


async def test_somebody_elses_contact_is_not_ended(desk: Desk, tickets: Tickets) -> None:
    await Feeds(desk.db, desk.clock).keep([contact(version=2, agent="u2")])
    with pytest.raises(ContactNotMine):
        await Contacts(desk).end("t1")
    with pytest.raises(NotHere):
        await Contacts(desk).end("t9")


async def test_presence(desk: Desk) -> None:
    presence = Presence(desk)
    for state, reason in (
        (PresenceState.ACW, None),
        (PresenceState.AUX, None),
        (PresenceState.AUX, "unknown"),
        (PresenceState.AVAIL, HANDBOOK.aux_reasons[0].id),
    ):
        with pytest.raises(InvalidValue):
            await presence.set(state, reason)
    await presence.set(PresenceState.AVAIL)
    await presence.set(PresenceState.AUX, HANDBOOK.aux_reasons[0].id)
    row = await Floor(desk.db, desk.clock).presence(ME)
    assert row is not None
    assert (row.chosen, row.aux_reason) == (PresenceState.AUX, HANDBOOK.aux_reasons[0].id)


async def test_a_tool_is_reported_when_it_is_known(desk: Desk) -> None:
    await Tools(desk).report(HANDBOOK.tools[0].id, " lambat ")
    with pytest.raises(NotHere):
        await Tools(desk).report("telegraf")
    (act,) = await queued(desk)
    assert act.stream == f"tool:{HANDBOOK.tools[0].id}"
