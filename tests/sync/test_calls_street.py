"""A call from the desk's telephone to the real gateway and back, and who calls, by the key the gateway gave."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from console.clock import FakeClock
from console.operations import call_numbers
from console.operations.call import Calls
from console.operations.contact import Contacts
from console.operations.ticket import Tickets
from console.softphone.state import Call, Told
from console.store import outbox, outbox_queue
from console.store.calls import CallList
from console.store.cases import Cases
from console.store.database import Database
from console.store.meta import Meta
from console.store.numbers import Numbers
from console.store.outbox import Outbox
from console.sync.gateway_client import sign_in
from console.sync.transport import Transport
from contract.commands import SaveCustomer
from contract.envelope import Batch, Outcome
from contract.ids import new_id
from domain.call import CallEnd, CallState, Direction
from domain.contact import ContactState
from domain.parties import CallerType
from tests.console.makers import HANDBOOK, KEY
from tests.end2end.processes import agent
from tests.gateway.inprocess import InProcessGateway
from tests.sync.test_older import Side

NUMBER, OTHER = "0812-3456-4437", "0813-1111-2222"


@pytest.fixture
async def side(tmp_path: Path) -> AsyncIterator[Side]:
    async with InProcessGateway(tmp_path / "gateway", [agent("siti")]) as gateway:
        transport, db = Transport(gateway.url), Database(tmp_path / "desk.db", KEY)
        await db.open()
        session = await sign_in(transport, "siti", "sandi-siti", "PC-1", None)
        await Meta(db).signed_in(session)
        made = Side(transport, session, db)
        made.clock.measured(session.now)
        yield made
        await db.close()
        await transport.close()


async def delivered(side: Side) -> list[Outcome]:
    """The outbox goes to the gateway and its answers come back."""
    db, client = side.db, side.session.client
    sealer = Outbox(db, side.clock).sealer

    waiting = await db.read(lambda conn: outbox_queue.waiting(conn, side.clock, 50))
    commands = await db.write(
        lambda conn: outbox_queue.release(conn, sealer, client, [act.id for act in waiting])
    )
    results = (await side.client.deliver(Batch(client, commands))).results
    await db.write(lambda conn: outbox.settle(conn, results, side.clock.wall()))
    return [result.outcome for result in results]


def ringing(clock: FakeClock, number: str = NUMBER) -> Call:
    return Call(
        id=new_id(), account="a", direction=Direction.INBOUND, state=CallState.RINGING, number=number,
        told=Told(queue="telepon_umum", ivr="Gadai", waited_s=3), started=clock.wall(), as_of=clock.wall(),
    )  # fmt: skip


def in_state(call: Call, clock: FakeClock, state: CallState) -> Call:
    if state is CallState.TALKING:
        return replace(call, state=state, answered=clock.wall(), rang_ms=2_000)
    return replace(call, state=state, ended=clock.wall(), talk_ms=60_000, end=CallEnd.CUSTOMER)


async def test_a_call_goes_to_the_gateway_and_stands_as_the_desk_showed_it(side: Side) -> None:
    calls, clock = Calls(side.desk, Tickets(side.desk), side.line), side.clock
    rings = ringing(clock)
    told = await calls.heard(speaks := in_state(rings, clock, CallState.TALKING))
    assert told is not None
    before = await Cases(side.db, clock).get(told.ticket)
    assert await delivered(side) == [Outcome.APPLIED]
    after = await Cases(side.db, clock).get(told.ticket)
    assert before is not None
    assert after is not None
    assert after.confirmed
    for name in ("number", "state", "channel", "queue", "assignee", "subject", "origin"):
        assert getattr(after.ticket, name) == getattr(before.ticket, name), name
    assert before.contact is not None
    assert after.contact is not None
    for name in ("id", "state", "agent", "epoch", "arrived", "answered", "call"):
        assert getattr(after.contact, name) == getattr(before.contact, name), name
    # The end and the documentation, both made while the gateway is away, go out together.
    await calls.heard(in_state(speaks, clock, CallState.ENDED))
    category = HANDBOOK.categories[0]
    await Contacts(side.desk).document(
        told.ticket,
        wrap_up_code=HANDBOOK.wrap_up_codes[0].id,
        category=category.id,
        issue=category.issues[0].id,
    )
    assert await delivered(side) == [Outcome.APPLIED, Outcome.APPLIED]
    ended = await Cases(side.db, clock).get(told.ticket)
    assert ended is not None
    assert ended.contact is not None
    assert (ended.contact.state, ended.contact.customer_left) == (ContactState.ENDED, True)
    (listed,) = (await CallList(side.db, clock).page()).calls
    assert (listed.sent, listed.row.number, listed.row.talk_ms) == (True, "0812-xxxx-437", 60_000)
    assert await Cases(side.db, clock).held_by(side.session.user.id) == []


async def test_who_calls_is_found_here_by_the_gateways_key(
    side: Side, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(call_numbers, "BUDGET_S", 60.0)
    calls, numbers = Calls(side.desk, Tickets(side.desk), side.line), Numbers(side.db, side.clock)
    ani = new_id()
    await side.do(
        SaveCustomer(customer=ani, name="Ani", caller_type=CallerType.NASABAH, sensitive={"telepon": NUMBER})
    )
    assert await numbers.by_number(NUMBER) == ()
    assert [row.name for row in await calls.customers_of("+62 812 3456 4437")] == ["Ani"]
    assert await numbers.by_number(NUMBER) == (ani,), "what the gateway said is kept"
    assert await calls.customers_of(OTHER) == []
    told = await calls.heard(in_state(ringing(side.clock), side.clock, CallState.TALKING))
    assert told is not None
    case = await Cases(side.db, side.clock).get(told.ticket)
    assert case is not None
    assert case.ticket.complainant == ani
