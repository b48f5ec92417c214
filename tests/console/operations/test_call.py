"""Calls as work: told once, seen at once, offline too."""

from pathlib import Path

import msgspec
import pytest

from console.clock import FakeClock
from console.operations.call import Calls, Told, contact_id
from console.operations.contact import Contacts
from console.operations.customer import Customers
from console.operations.desk import Author, Desk
from console.operations.errors import NotAllowed, NotHere, TooLate
from console.operations.ticket import Tickets
from console.softphone.state import Call, Quality
from console.softphone.state import Told as Headers
from console.store import outbox, outbox_rows
from console.store.call_schema import OF_CALLS
from console.store.calls import CallList, Kind
from console.store.cases import Cases, Floor
from console.store.cases import Customers as CustomerReads
from console.store.database import Database
from console.store.feeds import Feeds
from console.store.meta import Meta
from console.store.numbers import LOOKUP_KEY
from contract.body import Body
from contract.call_acts import AnswerCall, EndCall, LogCall
from contract.commands import EditTicket
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.lookup import lookup
from contract.rows import CallRow, PresenceRow
from domain.call import CallEnd, CallState, Direction
from domain.contact import Channel, ContactState
from domain.parties import CallerType
from domain.presence import PresenceState
from domain.ticket import TicketState
from tests.console import makers
from tests.console.makers import AUTHOR, HANDBOOK, ME, contact, customer, ticket
from tests.console.operations.live import Line

KEY = bytes(range(32))
NUMBER = "0812-3456-4437"
QUEUE = next(queue for queue in HANDBOOK.queues if queue.channel == Channel.VOICE)


def hashed(number: str) -> str:
    found = lookup(KEY, number)
    assert found is not None
    return found


@pytest.fixture
def line() -> Line:
    return Line()


@pytest.fixture
async def calls(desk: Desk, line: Line) -> Calls:
    await Meta(desk.db).put(LOOKUP_KEY, KEY.hex())
    me = PresenceRow(
        id=ME, version=1, chosen=PresenceState.AVAIL, shown=PresenceState.AVAIL, aux_reason=None, since=1
    )
    await Feeds(desk.db, desk.clock).keep([customer(lookups=(hashed(NUMBER),)), me])
    return Calls(desk, Tickets(desk), line)


def ringing(clock: FakeClock, id: str = "call-1", **fields: object) -> Call:
    call = Call(
        id=id, account="a", direction=Direction.INBOUND, state=CallState.RINGING, number=NUMBER,
        told=Headers(queue=QUEUE.id, ivr="Gadai", waited_s=20), started=clock.wall(), as_of=clock.wall(), trail="abc@pbx",
    )  # fmt: skip
    return msgspec.structs.replace(call, **fields)


def talking(call: Call, clock: FakeClock) -> Call:
    return msgspec.structs.replace(
        call, state=CallState.TALKING, answered=clock.wall(), as_of=clock.wall(), rang_ms=4_000
    )


def over(call: Call, clock: FakeClock, how: CallEnd = CallEnd.CUSTOMER) -> Call:
    return msgspec.structs.replace(
        call, state=CallState.ENDED, ended=clock.wall(), talk_ms=60_000, hold_ms=2_000, holds=1, end=how,
        quality=Quality(loss=0.02, mos=4.1),
    )  # fmt: skip


async def queued(desk: Desk) -> list[Body]:
    acts = await desk.db.read(lambda conn: outbox_rows.select(conn, "1", ()))
    return [act.body for act in acts if act.body is not None]


async def test_an_answered_call_is_a_contact_and_a_ticket_at_once(
    desk: Desk, clock: FakeClock, calls: Calls
) -> None:
    rings = ringing(clock)
    assert await calls.heard(rings) is None
    assert await queued(desk) == []
    clock.advance(4_000)
    told = await calls.heard(talking(rings, clock))
    assert told is not None
    assert (told.contact, told.begun) == (contact_id("call-1"), True)
    case = await Cases(desk.db, clock).get(told.ticket)
    assert case is not None
    row, held = case.ticket, case.contact
    assert (row.number, row.state, row.channel, row.queue, row.subject) == (
        told.number, TicketState.OPEN, Channel.VOICE, QUEUE.id, "Gadai",
    )  # fmt: skip
    assert (row.assignee, row.complainant) == (ME, "c1")
    assert case.customer is not None
    assert held is not None
    assert (held.state, held.agent, held.call) == (ContactState.ACTIVE, ME, "call-1")
    assert held.arrived == row.origin == clock.gateway_now() - 24_000
    assert [each.id for each in await Cases(desk.db, clock).held_by(ME)] == [told.contact]
    shown = await Floor(desk.db, clock).presence(ME)
    assert shown is not None
    assert shown.shown is PresenceState.ON_CONTACT
    assert [each.id for each in await CustomerReads(desk.db, clock).tickets("c1")] == [told.ticket]


async def test_its_end_is_a_wrap_up_and_is_documented_offline(
    desk: Desk, clock: FakeClock, calls: Calls
) -> None:
    speaks = talking(ringing(clock), clock)
    told = await calls.heard(speaks)
    assert told is not None
    clock.advance(62_000)
    await calls.heard(over(speaks, clock))
    case = await Cases(desk.db, clock).get(told.ticket)
    assert case is not None
    assert case.contact is not None
    assert (case.contact.state, case.contact.customer_left) == (ContactState.WRAP_UP, True)
    shown = await Floor(desk.db, clock).presence(ME)
    assert shown is not None
    assert shown.shown is PresenceState.ACW
    category = HANDBOOK.categories[0]
    await Contacts(desk).document(
        told.ticket,
        wrap_up_code=HANDBOOK.wrap_up_codes[0].id,
        category=category.id,
        issue=category.issues[0].id,
    )
    shown = await Floor(desk.db, clock).presence(ME)
    assert shown is not None
    assert shown.shown is PresenceState.AVAIL
    answered, ended, _ = await queued(desk)
    assert isinstance(answered, AnswerCall)
    assert isinstance(ended, EndCall)
    assert (ended.contact, ended.end, ended.ended_at) == (told.contact, CallEnd.CUSTOMER, clock.gateway_now())
    assert (ended.spoken.talk_ms, ended.spoken.mos, ended.spoken.loss) == (60_000, 4.1, 0.02)


async def test_nothing_is_told_twice_however_often_the_telephone_tells(
    desk: Desk, clock: FakeClock, line: Line, calls: Calls
) -> None:
    speaks = talking(ringing(clock), clock)
    first = await calls.heard(speaks)
    assert first is not None
    again = await calls.heard(msgspec.structs.replace(speaks, muted=True))
    assert again == msgspec.structs.replace(first, begun=False)
    # The console begins anew and is told of the call whole, then its journal is read once more.
    anew = Calls(desk, Tickets(desk), line)
    assert await anew.heard(speaks) == again
    await anew.heard(over(speaks, clock))
    for told in (speaks, over(speaks, clock, CallEnd.AGENT)):
        assert await Calls(desk, Tickets(desk), line).heard(told) == again
    assert [type(body) for body in await queued(desk)] == [AnswerCall, EndCall]


async def test_what_a_dead_console_missed_is_told_whole(desk: Desk, clock: FakeClock, calls: Calls) -> None:
    told = await calls.heard(over(talking(ringing(clock), clock), clock))
    assert told is not None
    assert told.begun
    answered, ended = await queued(desk)
    assert isinstance(answered, AnswerCall)
    assert isinstance(ended, EndCall)
    assert (ended.ticket, ended.contact) == (answered.ticket, answered.contact)


@pytest.mark.parametrize(("to", "said"), [("2117", "2117"), ("sip:2117@pbx.example", "2117"), ("", "")])
async def test_to_whom_a_call_was_passed_is_told(
    desk: Desk, clock: FakeClock, calls: Calls, to: str, said: str
) -> None:
    ended = msgspec.structs.replace(over(talking(ringing(clock), clock), clock), passed_to=to)
    await calls.heard(ended)
    _, told = await queued(desk)
    assert isinstance(told, EndCall)
    assert told.passed_to == said


async def test_a_file_that_was_lost_makes_the_same_contact_again(
    clock: FakeClock, line: Line, tmp_path: Path
) -> None:
    ids = set()
    for name in ("a.db", "b.db"):
        db = Database(tmp_path / name, makers.KEY)
        await db.open()
        desk = makers.desk(db, clock)
        told = await Calls(desk, Tickets(desk), line).heard(talking(ringing(clock), clock))
        assert told is not None
        ids.add((told.ticket, told.contact))
        await db.close()
    assert len(ids) == 1


@pytest.mark.parametrize("how", [CallEnd.CUSTOMER, CallEnd.MISSED, CallEnd.REJECTED])
async def test_a_call_nobody_spoke_in_is_listed_and_no_work(
    desk: Desk, clock: FakeClock, calls: Calls, how: CallEnd
) -> None:
    rings = ringing(clock)
    missed = over(rings, clock, how)
    missed = msgspec.structs.replace(missed, talk_ms=0, hold_ms=0, rang_ms=9_000)
    for _ in range(2):
        assert await calls.heard(missed) is None
    (body,) = await queued(desk)
    assert isinstance(body, LogCall)
    assert (body.end, body.rang_ms, body.customer) == (how, 9_000, "c1")
    page = await CallList(desk.db, clock).page(Kind.MISSED)
    assert [(one.row.name, one.row.number, one.sent) for one in page.calls] == [
        ("Siti Rahmawati", "0812-xxxx-437", False)
    ]


async def test_the_clear_number_is_sealed_and_goes_out_whole(
    desk: Desk, clock: FakeClock, calls: Calls
) -> None:
    await calls.heard(talking(ringing(clock), clock))
    (act,) = await desk.db.read(lambda conn: outbox_rows.select(conn, "1", ()))
    assert b"34564437" not in act.raw
    assert b"0812-3456" not in act.raw
    sent = desk.opened(act)
    assert isinstance(sent, AnswerCall)
    assert sent.facts.number == NUMBER
    assert await calls.number_of("call-1") == NUMBER
    assert await calls.number_of("call-9") is None
    wire = await desk.db.write(lambda conn: outbox.numbered(conn, desk._sealer, "client-1", act))
    assert b"0812-3456-4437" in bytes(wire.body)


async def test_an_agent_says_what_a_call_is_about(desk: Desk, clock: FakeClock, calls: Calls) -> None:
    await Feeds(desk.db, clock).keep(
        [ticket(assignee=None, complainant="c1"), contact(state=ContactState.ENDED)]
    )
    dialled = ringing(clock, direction=Direction.OUTBOUND, state=CallState.CALLING, number="0813-1111-2222")
    await calls.about("call-1", ticket="t1")
    told = await calls.heard(talking(dialled, clock))
    assert told == Told("t1", contact_id("call-1"), "", begun=True)
    (body,) = await queued(desk)
    assert isinstance(body, AnswerCall)
    assert (body.ticket, body.ticket_number, body.customer) == ("t1", "", "c1")
    case = await Cases(desk.db, clock).get("t1")
    assert case is not None
    assert case.contact is not None
    assert (case.contact.id, case.ticket.assignee) == (told.contact, ME)
    with pytest.raises(TooLate):
        await calls.about("call-1", ticket="t1")
    with pytest.raises(NotHere):
        await calls.about("call-2", ticket="t9")


async def test_who_was_not_reached_was_called_for_the_ticket(
    desk: Desk, clock: FakeClock, calls: Calls
) -> None:
    await Feeds(desk.db, clock).keep([ticket()])
    await calls.about("call-1", ticket="t1")
    dialled = ringing(clock, direction=Direction.OUTBOUND, state=CallState.ALERTING)
    await calls.heard(over(dialled, clock, CallEnd.NO_ANSWER))
    (body,) = await queued(desk)
    assert isinstance(body, LogCall)
    assert (body.ticket, body.end) == ("t1", CallEnd.NO_ANSWER)


async def test_a_consultation_is_no_contact_of_its_own(desk: Desk, clock: FakeClock, calls: Calls) -> None:
    asked = talking(
        ringing(clock, "call-2", direction=Direction.OUTBOUND, number="1203", consults="call-1"), clock
    )
    assert await calls.heard(asked) is None
    assert await calls.heard(over(asked, clock, CallEnd.AGENT)) is None
    (body,) = await queued(desk)
    assert isinstance(body, LogCall)
    assert (body.talk_ms, body.facts.number) == (60_000, "1203")


async def test_a_caller_nobody_knew_is_linked(desk: Desk, clock: FakeClock, calls: Calls, line: Line) -> None:
    told = await calls.heard(talking(ringing(clock, number="0813-1111-2222"), clock))
    assert told is not None
    customers = Customers(desk, line)
    cici = await customers.create("Cici", CallerType.NASABAH, sensitive={"telepon": "+62 813 1111 2222"})
    await calls.link("call-1", cici)
    case = await Cases(desk.db, clock).get(told.ticket)
    assert case is not None
    assert case.customer is not None
    assert case.customer.name == "Cici"
    (listed,) = (await CallList(desk.db, clock).page()).calls
    assert (listed.row.customer, listed.row.name) == (cici, "Cici")
    acts = await desk.db.read(lambda conn: outbox_rows.select(conn, "1", ()))
    answered, made, edited = acts
    assert isinstance(edited.body, EditTicket)
    assert set(edited.after) == {answered.id, made.id}
    # Offline the next call from that number is hers already.
    again = await calls.heard(talking(ringing(clock, "call-2", number="081311112222"), clock))
    assert again is not None
    second = await Cases(desk.db, clock).get(again.ticket)
    assert second is not None
    assert second.ticket.complainant == cici
    with pytest.raises(NotHere):
        await calls.link("call-9", cici)


async def test_a_queue_nobody_set_up_loses_no_call(desk: Desk, clock: FakeClock, calls: Calls) -> None:
    call = ringing(clock, told=Headers(queue="Antrean PBX 7", waited_s=-4, bot={"intent": "x" * 30_000}))
    await calls.heard(talking(call, clock))
    (body,) = await queued(desk)
    assert isinstance(body, AnswerCall)
    assert (body.facts.queue, body.facts.waited_s, body.subject) == (QUEUE.id, 0, QUEUE.name)
    assert len(body.facts.bot["intent"]) == 20_000


async def test_who_may_take_no_contact_has_no_calls(db: Database, clock: FakeClock, line: Line) -> None:
    reader = Author(AUTHOR.id, AUTHOR.name, AUTHOR.client, AUTHOR.desk_number, frozenset())
    desk = makers.desk(db, clock, reader)
    with pytest.raises(NotAllowed):
        await Calls(desk, Tickets(desk), line).heard(talking(ringing(clock), clock))
    assert await queued(desk) == []


async def test_who_calls_is_asked_of_the_cache_then_of_the_gateway(
    desk: Desk, calls: Calls, line: Line, clock: FakeClock
) -> None:
    assert [row.id for row in await calls.customers_of("+62 812 3456 4437")] == ["c1"]
    assert line.asked == []
    line.known = [customer("c7", name="Dewi", lookups=(hashed("0813-1111-2222"),))]
    assert [row.id for row in await calls.customers_of("0813-1111-2222")] == ["c7"]
    # Kept: the next call finds her offline.
    line.online = False
    assert [row.id for row in await calls.customers_of("0813-1111-2222")] == ["c7"]
    assert await calls.customers_of("0899-9999-9999") == []
    line.online = line.hangs = True
    assert await calls.customers_of("0898-9999-9999") == [], "the panel does not wait for a slow gateway"


async def test_a_merge_in_mid_call_takes_its_end_along(desk: Desk, clock: FakeClock, calls: Calls) -> None:
    await Feeds(desk.db, clock).keep([ticket(), ticket("t2")])
    await calls.about("call-1", ticket="t1")
    speaks = talking(ringing(clock), clock)
    await calls.heard(speaks)
    await Feeds(desk.db, clock).keep([ticket(version=2, merged_into="t2", state=TicketState.CLOSED)])
    await calls.heard(over(speaks, clock))
    ended = (await queued(desk))[-1]
    assert isinstance(ended, EndCall)
    assert ended.ticket == "t2"


async def test_a_refused_call_leaves_no_contact_behind(desk: Desk, clock: FakeClock, calls: Calls) -> None:
    told = await calls.heard(talking(ringing(clock), clock))
    assert told is not None
    (act,) = await desk.db.read(lambda conn: outbox_rows.select(conn, "1", ()))
    no = CommandResult(act.id, Outcome.REJECTED, ErrorCode.FORBIDDEN)
    await desk.db.write(lambda conn: outbox.settle(conn, [no], 1))
    assert await Cases(desk.db, clock).held_by(ME) == []
    assert (await CallList(desk.db, clock).page()).calls == ()


async def test_the_list_is_newest_first_in_windows_with_the_live_one(
    desk: Desk, clock: FakeClock, calls: Calls
) -> None:
    def row(n: int, **fields: object) -> CallRow:
        made = CallRow(
            id=f"k{n}", version=1, agent=ME, direction=Direction.INBOUND, number="0812-xxxx-437", queue=QUEUE.id,
            state=CallState.ENDED, rang_at=n, answered_at=n if n % 2 else None, ended_at=n + 1, end=CallEnd.CUSTOMER,
        )  # fmt: skip
        return msgspec.structs.replace(made, **fields)

    dialled = row(30, direction=Direction.OUTBOUND)
    await Feeds(desk.db, clock).keep([*(row(n) for n in range(20)), dialled])
    reads = CallList(desk.db, clock)
    assert await reads.live() is None
    await calls.heard(talking(ringing(clock), clock))
    live = await reads.live()
    assert live is not None
    assert (live.row.id, live.sent) == ("call-1", False)
    page = await reads.page(start=1, most=3)
    assert (page.total, [one.row.id for one in page.calls]) == (22, ["k30", "k19", "k18"])
    missed = await reads.page(Kind.MISSED)
    assert (missed.total, missed.calls[0].row.id) == (10, "k18")
    assert [one.row.id for one in (await reads.page(Kind.DIALLED)).calls] == ["k30"]
    got = await reads.get("k7")
    assert got is not None
    assert got.kind is Kind.RECEIVED


async def test_acts_on_calls_are_found_among_thousands_of_others(desk: Desk, clock: FakeClock) -> None:
    sql = f"EXPLAIN QUERY PLAN SELECT id FROM outbox WHERE {OF_CALLS} AND state <> 'rejected' ORDER BY pos"
    plan = await desk.db.read(lambda conn: [str(line[-1]) for line in conn.run(sql).all()])
    assert plan == ["SCAN outbox USING INDEX outbox_calls"]
