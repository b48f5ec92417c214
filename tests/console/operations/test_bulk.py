"""One act on many tickets: one undo, and what was impossible is told with its reason."""

import pytest

from console.clock import FakeClock
from console.operations.bulk import Bulk, Edit, Move, Park, Transfer
from console.operations.desk import Desk
from console.operations.errors import NotHere, TooLate
from console.operations.ticket_bodies import Changes
from console.store import outbox_queue, outbox_rows
from console.store.attention import Attention
from console.store.cases import Cases
from console.store.feeds import Feeds
from console.store.outbox import Outbox, settle
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from domain.errors import IllegalTransition
from domain.ticket import Priority, TicketMove, TicketState
from tests.console.makers import HANDBOOK, contact, ticket

MANY = [f"t{n}" for n in range(1, 6)]


@pytest.fixture
async def bulk(desk: Desk) -> Bulk:
    """``t1`` has its customer on the line, ``t5`` is closed."""
    rows = [ticket(id, number=f"1-000{id[1]}-0", complainant=None) for id in MANY[:4]]
    await Feeds(desk.db, desk.clock).keep(
        [*rows, contact(), ticket("t5", number="1-0005-0", state=TicketState.CLOSED, complainant=None)]
    )
    return Bulk(desk)


async def _states(desk: Desk) -> list[TicketState | None]:
    found = [await Cases(desk.db, desk.clock).get(id) for id in MANY]
    return [None if case is None else case.ticket.state for case in found]


async def _waiting(desk: Desk) -> int:
    return (await Outbox(desk.db, desk.clock).counts()).waiting


async def test_one_act_on_many_is_seen_at_once_and_undone_at_once(desk: Desk, bulk: Bulk) -> None:
    before = await _states(desk)
    done = await bulk.run([*MANY[:4], "t1"], Move(move=TicketMove.SOLVE))
    assert (len(done.commands), done.impossible) == (4, ())
    assert (await _states(desk))[:4] == [TicketState.SOLVED] * 4
    held = await desk.db.read(lambda conn: outbox_queue.waiting(conn, desk.clock, 10))
    assert len({one.held_ms for one in held}) == 1, "all go at the same moment"
    await bulk.undo(done)
    assert await _states(desk) == before
    assert await _waiting(desk) == 0


async def test_what_is_impossible_is_told_and_stops_nothing(desk: Desk, bulk: Bulk) -> None:
    done = await bulk.run([*MANY, "asing"], Park(until=None, reason="Tunggu pusat"))
    assert len(done.commands) == 3
    told = {one.ticket: (one.number, type(one.why)) for one in done.impossible}
    assert told == {
        "t1": ("1-0001-0", IllegalTransition),
        "t5": ("1-0005-0", IllegalTransition),
        "asing": ("", NotHere),
    }


async def test_too_late_for_one_is_too_late_for_all(desk: Desk, bulk: Bulk, clock: FakeClock) -> None:
    done = await bulk.run(MANY[:4], Transfer(note="Mohon diambil", queue=HANDBOOK.queues[1].id))
    released = await desk.db.read(lambda conn: outbox_rows.by_id(conn, done.commands[2]))
    assert released is not None
    await desk.db.write(
        lambda conn: outbox_queue.release(conn, Outbox(desk.db, clock).sealer, "client-1", [released.id])
    )
    with pytest.raises(TooLate):
        await bulk.undo(done)
    assert await _waiting(desk) == 4, "nothing was taken back"


async def test_each_refusal_of_the_gateway_needs_attention_by_itself(desk: Desk, bulk: Bulk) -> None:
    done = await bulk.run(MANY[:3], Move(move=TicketMove.PEND))
    results = [
        CommandResult(done.commands[0], Outcome.APPLIED),
        *(CommandResult(id, Outcome.REJECTED, ErrorCode.FORBIDDEN) for id in done.commands[1:]),
    ]
    await desk.db.write(lambda conn: settle(conn, results, desk.clock.wall()))
    items = await Attention(desk.db, desk.clock).items()
    assert [(item.ticket, item.code) for item in items] == [
        ("t2", ErrorCode.FORBIDDEN),
        ("t3", ErrorCode.FORBIDDEN),
    ]


async def test_priority_and_category_of_many(desk: Desk, bulk: Bulk) -> None:
    await Feeds(desk.db, desk.clock).keep([ticket("t2", 2, complainant=None, priority=Priority.HIGH)])
    done = await bulk.run(MANY[:3], Edit(changes=Changes(priority=Priority.HIGH)))
    assert (len(done.commands), done.unchanged) == (2, ("t2",))
    wrong = await bulk.run(MANY[:3], Edit(changes=Changes(category="tidak-ada")))
    assert (wrong.commands, len(wrong.impossible)) == ((), 3)
