"""The outbox: order, numbers, answers, and that no act is lost between the two."""

import msgspec
import pytest

from console.clock import FakeClock
from console.operations.customer import CustomerChanges
from console.operations.customer import Customers as CustomerActs
from console.operations.desk import Desk
from console.operations.note import Notes
from console.store import outbox, outbox_queue, outbox_rows, rows
from console.store.attention import Attention
from console.store.changes import Changeset
from console.store.connection import Connection
from console.store.database import Database
from console.store.feeds import Feeds
from console.store.outbox import Counts, Hold, Outbox
from console.store.seal import Sealer
from console.store.timeline import Timeline
from contract.commands import SaveCustomer
from contract.envelope import Command, CommandResult, Effect, Outcome
from contract.errors import ErrorCode
from contract.rows import MessageKind
from contract.upcast import read_body
from tests.console.makers import HANDBOOK, customer, message, ticket
from tests.console.operations.live import Line

SENSITIVE = next(iter(HANDBOOK.sensitive_fields))


@pytest.fixture
async def notes(desk: Desk) -> Notes:
    await Feeds(desk.db, desk.clock).keep([ticket("t1"), ticket("t2"), customer()])
    return Notes(desk)


async def release(desk: Desk, *ids: str) -> list[Command]:
    sealer = Outbox(desk.db, desk.clock).sealer
    return await desk.db.write(lambda conn: outbox_queue.release(conn, sealer, "client-1", ids))


async def test_numbers_are_dense_per_stream_and_kept(desk: Desk, notes: Notes) -> None:
    ids = [await notes.add(t, "x") for t in ("t1", "t2", "t1")]
    first = await release(desk, *ids)
    assert [(c.stream, c.seq) for c in first] == [("ticket:t1", 1), ("ticket:t2", 1), ("ticket:t1", 2)]
    assert await release(desk, *ids) == first


async def test_an_act_taken_back_leaves_no_hole(desk: Desk, notes: Notes) -> None:
    held = await notes.add("t1", "salah", undo_s=5)
    behind = await notes.add("t1", "benar")
    assert await notes.undo(held) == "salah"
    assert [c.seq for c in await release(desk, behind)] == [1]


async def test_applied_acts_leave_and_their_rows_come_in_one_step(desk: Desk, notes: Notes) -> None:
    id = await notes.add("t1", "catatan")
    (command,) = await release(desk, id)
    body = read_body(command.kind, command.v, command.body)
    row = message(1, "catatan", id=getattr(body, "message", ""), kind=MessageKind.NOTE)
    raw = rows.raw_of(row)
    effect = Effect(raw.ref, raw.id, raw.v, raw.version, "queue:q", raw.body)
    heard: list[Changeset] = []
    desk.db.listen(heard.append)
    await Outbox(desk.db, desk.clock).settle([CommandResult(id, Outcome.APPLIED, effects=(effect,))])
    assert [(c.outbox, c.tickets) for c in heard] == [(True, frozenset({"t1"}))]
    page = await Timeline(desk.db, desk.clock).page("t1")
    assert [(line.n, line.text, line.command) for line in page.lines] == [(1, "catatan", None)]
    assert await Outbox(desk.db, desk.clock).counts() == Counts()


async def test_a_rejected_act_stands_with_its_text_and_what_came_meanwhile(desk: Desk, notes: Notes) -> None:
    await Feeds(desk.db, desk.clock).keep([message(7, "sudah beres")])
    id = await notes.add("t1", "catatan")
    await release(desk, id)
    facts = msgspec.Raw(msgspec.json.encode({"meanwhile": ["t1-m7", "not-cached"]}))
    result = CommandResult(id, Outcome.REJECTED, ErrorCode.STALE, {"count": "2"}, facts)
    await Outbox(desk.db, desk.clock).settle([result])
    (item,) = await Attention(desk.db, desk.clock).items()
    assert (item.text, item.code, item.detail, item.number) == (
        "catatan",
        ErrorCode.STALE,
        {"count": "2"},
        "1-0001-6",
    )
    assert [row.text for row in item.meanwhile] == ["sudah beres"]
    assert item.meanwhile_ids == ("t1-m7", "not-cached")
    assert (await Outbox(desk.db, desk.clock).counts()).rejected == 1


async def test_retry_keeps_the_act_and_its_number(desk: Desk, notes: Notes) -> None:
    id = await notes.add("t1", "catatan")
    before = await release(desk, id)
    await Outbox(desk.db, desk.clock).settle([CommandResult(id, Outcome.RETRY, ErrorCode.UNAVAILABLE)])
    assert await release(desk, id) == before
    (act,) = await desk.db.read(lambda conn: outbox_rows.of_ticket(conn, "t1"))
    assert (act.tries, act.code) == (1, ErrorCode.UNAVAILABLE)


def early(id: str, **missing: str) -> CommandResult:
    return CommandResult(id, Outcome.RETRY, ErrorCode.OUT_OF_ORDER, missing)


async def test_a_gateway_set_back_to_an_earlier_state_gets_the_numbers_it_asks_for(
    desk: Desk, notes: Notes
) -> None:
    """Restored from a backup it counts from an earlier number on; what it asks for was answered once and is here no more."""
    store = Outbox(desk.db, desk.clock)
    done = [await notes.add("t1", f"satu {n}") for n in range(3)]
    await release(desk, *done)
    await store.settle([CommandResult(id, Outcome.APPLIED) for id in done])
    ids = [await notes.add("t1", "dua"), await notes.add("t1", "tiga")]
    assert [c.seq for c in await release(desk, *ids)] == [4, 5]
    await store.settle([early(id, expected="2") for id in ids])
    assert [c.seq for c in await release(desk, *ids)] == [2, 3]
    assert [c.seq for c in await release(desk, await notes.add("t1", "empat"))] == [4]


async def test_an_act_told_to_wait_for_one_that_is_here_keeps_its_number(desk: Desk, notes: Notes) -> None:
    store = Outbox(desk.db, desk.clock)
    ids = [await notes.add("t1", "satu"), await notes.add("t1", "dua")]
    before = await release(desk, *ids)
    await store.settle(
        [CommandResult(ids[0], Outcome.RETRY, ErrorCode.UNAVAILABLE), early(ids[1], expected="1")]
    )
    assert await release(desk, *ids) == before


async def test_an_act_does_not_wait_for_one_that_nobody_has(desk: Desk, notes: Notes) -> None:
    """What it came after stood on a damaged page, or on a gateway since set back: it goes alone, and is taken or refused visibly."""
    store = Outbox(desk.db, desk.clock)
    other, id = await notes.add("t2", "x"), await notes.add("t1", "y")
    after = msgspec.json.encode(["lost", other])
    await desk.db.write(lambda conn: conn.run("UPDATE outbox SET after = ? WHERE id = ?", (after, id)))
    await release(desk, other, id)
    await store.settle([early(id, after=other)])
    assert (await release(desk, id))[0].after == ("lost", other)
    await store.settle([early(id, after="lost")])
    assert (await release(desk, id))[0].after == (other,)


async def test_an_answer_to_an_act_that_is_gone_changes_only_rows(desk: Desk, notes: Notes) -> None:
    await Outbox(desk.db, desk.clock).settle([CommandResult("gone", Outcome.REJECTED, ErrorCode.STALE)])
    assert await Outbox(desk.db, desk.clock).counts() == Counts()


async def test_counts(desk: Desk, notes: Notes, clock: FakeClock) -> None:
    made = clock.wall()
    await notes.add("t1", "satu", undo_s=5)
    clock.advance(1_000)
    await notes.add("t1", "dua")
    assert await Outbox(desk.db, clock).counts() == Counts(waiting=2, held=1, rejected=0, oldest=made)
    clock.advance(4_000)
    assert (await Outbox(desk.db, clock).counts()).held == 0


async def test_a_hold_ends_with_the_run_of_the_machine(desk: Desk, notes: Notes, clock: FakeClock) -> None:
    id = await notes.add("t1", "satu", undo_s=3600)
    clock.reboot()
    assert (await Outbox(desk.db, clock).counts()).held == 0
    found = await desk.db.read(lambda conn: outbox_queue.waiting(conn, clock, 10))
    assert [(w.id, w.held_ms) for w in found] == [(id, None)]


async def test_sensitive_fields_wait_sealed_and_go_out_clear(desk: Desk, notes: Notes) -> None:
    acts = CustomerActs(desk, Line())
    id = await acts.save("c1", CustomerChanges(city="Yogya", sensitive={SENSITIVE: "3404011234560001"}))

    def kept(conn: Connection) -> bytes:
        body, sealed = conn.run("SELECT body, sealed FROM outbox").one()
        return bytes(body) + bytes(sealed)

    assert b"3404011234560001" not in await desk.db.read(kept)
    (command,) = await release(desk, id)
    body = read_body(command.kind, command.v, command.body)
    assert isinstance(body, SaveCustomer)
    assert body.sensitive == {SENSITIVE: "3404011234560001"}


async def test_an_act_of_a_newer_program_is_carried_not_shown(desk: Desk, notes: Notes) -> None:
    id = await notes.add("t1", "x")
    await desk.db.write(lambda conn: conn.run("UPDATE outbox SET v = 99, body = ?", (b'{"new":1}',)))
    assert (await Timeline(desk.db, desk.clock).page("t1")).lines == []
    (command,) = await release(desk, id)
    assert (command.v, bytes(command.body)) == (99, b'{"new":1}')


async def test_an_act_to_ask_about_is_sent_only_when_unknown(desk: Desk, notes: Notes) -> None:
    id = await notes.add("t1", "x")
    await desk.db.write(lambda conn: conn.run("UPDATE outbox SET state = 'asking'"))
    store = Outbox(desk.db, desk.clock)
    assert await store.to_ask() == [id]
    await store.not_known(id)
    assert await store.to_ask() == []
    assert [c.seq for c in await release(desk, id)] == [1]


async def test_the_pending_text_is_in_the_same_transaction(db: Database, clock: FakeClock) -> None:
    from contract.commands import AddNote

    body = AddNote(ticket="t1", message="m", text="tersembunyi")

    def job(conn: Connection) -> None:
        outbox.append(conn, Sealer(db.key), body=body, author="u", made=clock.stamp(), hold=Hold("b", 1))
        raise RuntimeError("the disk went away")

    with pytest.raises(RuntimeError):
        await db.write(job)
    count = await db.read(
        lambda conn: conn.run("SELECT count(*) FROM fts WHERE fts MATCH 'tersembunyi'").scalar()
    )
    assert count == 0
