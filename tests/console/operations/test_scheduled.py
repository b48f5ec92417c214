"""Replies for a later time at the desk: written offline, called back, settled after they were held."""

import pytest

from console.clock import FakeClock
from console.operations.attention import Attention as AttentionActs
from console.operations.desk import Desk
from console.operations.draft import Drafts
from console.operations.errors import CannotWait, EmptyText, NotHere
from console.operations.reply import Replies
from console.operations.scheduled import Scheduled
from console.store import outbox, outbox_queue, outbox_rows, rows
from console.store.attention import Attention
from console.store.connection import Connection
from console.store.database import Database
from console.store.drafts import Mode, sets_of, text_of
from console.store.inbox_line import line
from console.store.outbox import Outbox
from console.store.overlay import Send
from console.store.scheduled import of
from console.store.timeline import Timeline
from contract.body import Body
from contract.commands import SendReply
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.rows import MessageKind, Row, ScheduledRow
from contract.scheduled_acts import ScheduleReply, UnscheduleReply
from domain.contact import Channel
from domain.errors import InvalidValue
from domain.scheduling import FURTHEST_MS, Held, ScheduledState
from domain.ticket import Priority
from domain.ticket_sets import TicketSets
from tests.console import makers
from tests.console.makers import ME

HOUR = 3_600_000


def waiting(id: str = "s1", **fields: object) -> ScheduledRow:
    row = ScheduledRow(
        id=id, version=1, ticket="t1", author=ME, author_name="Siti", text="Selamat pagi", at=9, seen_up_to=0,
        state=ScheduledState.WAITING,
    )  # fmt: skip
    return makers._with(row, fields)


def held(id: str = "s1", **fields: object) -> ScheduledRow:
    return waiting(id, state=ScheduledState.HELD, why=Held.STALE.value, **fields)


async def _put(db: Database, *found: Row) -> None:
    def job(conn: Connection) -> None:
        for row in found:
            rows.put(conn, "agent:me", rows.raw_of(row), 0)

    await db.write(job)


async def _queued(db: Database) -> list[Body | None]:
    return [act.body for act in await db.read(lambda conn: outbox_rows.select(conn, "1", ()))]


async def _draft(db: Database) -> str:
    return await db.read(lambda conn: text_of(conn, "t1", Mode.REPLY))


async def _release(db: Database, clock: FakeClock) -> None:
    """What waits has been sent, and not answered."""
    found = await db.read(lambda conn: outbox_queue.waiting(conn, clock, 10))
    sealer = Outbox(db, clock).sealer
    await db.write(lambda conn: outbox_queue.release(conn, sealer, "client-1", [one.id for one in found]))


@pytest.fixture
async def later(db: Database, desk: Desk) -> Scheduled:
    await _put(db, makers.ticket(channel=Channel.EMAIL))
    return Scheduled(desk, Replies(desk))


async def test_it_is_seen_at_once_and_until_the_gateway_keeps_it(
    db: Database, desk: Desk, clock: FakeClock, later: Scheduled
) -> None:
    await Drafts(db, clock).save("t1", Mode.REPLY, "Selamat pagi", 0)
    at = clock.gateway_now() + HOUR
    id = await later.schedule("t1", "Selamat pagi", at, seen_up_to=3)
    (body,) = await _queued(db)
    shelf = desk.handbook.channels["email"].shelf_life * 1000
    assert body == ScheduleReply(
        ticket="t1",
        message=id,
        contact=None,
        text="Selamat pagi",
        at=at,
        seen_up_to=3,
        epoch=0,
        not_after=at + shelf,
    )
    assert await _draft(db) == ""
    shown = (await Timeline(db, clock).page("t1")).lines[-1]
    assert (shown.id, shown.kind, shown.due, shown.send) == (id, MessageKind.REPLY, at, Send.SAVED)
    row = await db.read(lambda conn: line(conn, "t1", clock))
    assert row is not None
    assert (row.later, row.held) == (at, False)
    await _put(db, waiting(id, at=at))
    (act,) = await db.read(lambda conn: outbox_rows.select(conn, "1", ()))
    await db.write(lambda conn: outbox.settle(conn, [CommandResult(act.id, Outcome.APPLIED)], 0))
    (shown,) = [each for each in (await Timeline(db, clock).page("t1")).lines if each.due]
    assert (shown.id, shown.send) == (id, Send.CONFIRMED)


async def test_called_back_before_it_left_it_was_never_there(
    db: Database, clock: FakeClock, later: Scheduled
) -> None:
    id = await later.schedule("t1", "Selamat pagi", clock.gateway_now() + HOUR)
    await Drafts(db, clock).save("t1", Mode.REPLY, "Tambahan", 0)
    row, text = await later.call_back(id)
    assert (row.id, text) == (id, "Selamat pagi")
    assert await _queued(db) == []
    assert await _draft(db) == "Selamat pagi\n\nTambahan"
    with pytest.raises(NotHere):
        await later.call_back(id)


async def test_called_back_later_the_gateway_is_told_and_it_is_gone_at_once(
    db: Database, clock: FakeClock, later: Scheduled
) -> None:
    sent = await later.schedule("t1", "Selamat pagi", clock.gateway_now() + HOUR)
    await _release(db, clock)
    await _put(db, waiting("s2", text="Kedua"))
    await later.call_back(sent)
    await later.discard("s2")
    assert (await _queued(db))[1:] == [
        UnscheduleReply(ticket="t1", scheduled=sent),
        UnscheduleReply(ticket="t1", scheduled="s2"),
    ]
    assert await db.read(lambda conn: of(conn, "t1", clock)) == []
    assert await _draft(db) == "Selamat pagi"


async def test_a_held_one_needs_attention_of_its_author_and_of_who_has_the_ticket(
    db: Database, clock: FakeClock, later: Scheduled
) -> None:
    came = makers.message(4, kind=MessageKind.CUSTOMER, text="Sudah lunas, Mbak")
    theirs = held(id="s2", author="u-rina", ticket="t2")
    await _put(
        db, came, held(seen_up_to=3), theirs, makers.ticket("t2", number="1-0002-4", assignee="u-rina")
    )
    items = await Attention(db, clock).items(ME)
    assert [(item.command, item.text, item.meanwhile) for item in items] == [("s1", "Selamat pagi", (came,))]
    mine = makers.ticket("t2", number="1-0002-4", version=2, assignee=ME)
    await _put(db, mine)
    assert [item.command for item in await Attention(db, clock).items(ME)] == ["s1", "s2"]
    row = await db.read(lambda conn: line(conn, "t1", clock))
    assert row is not None
    assert (row.later, row.held) == (0, True)
    await later.discard("s1")
    assert [item.command for item in await Attention(db, clock).items(ME)] == ["s2"]


async def test_sent_now_it_comes_after_its_calling_back(
    db: Database, clock: FakeClock, later: Scheduled
) -> None:
    await _put(db, held(), makers.message(4, kind=MessageKind.CUSTOMER))
    command = await later.send_now("s1", "Selamat pagi, sudah kami cek.")
    first, second = await db.read(lambda conn: outbox_rows.select(conn, "1", ()))
    assert first.body == UnscheduleReply(ticket="t1", scheduled="s1")
    assert (second.id, second.after) == (command, (first.id,)), "settled by somebody else, nothing goes twice"
    assert isinstance(second.body, SendReply)
    assert (second.body.text, second.body.confirmed_stale) == ("Selamat pagi, sudah kami cek.", True)
    assert await Attention(db, clock).items(ME) == []


async def test_one_the_gateway_refused_keeps_its_text(
    db: Database, clock: FakeClock, desk: Desk, later: Scheduled
) -> None:
    await later.schedule("t1", "Selamat pagi", clock.gateway_now() + HOUR)
    (act,) = await db.read(lambda conn: outbox_rows.select(conn, "1", ()))
    refused = CommandResult(act.id, Outcome.REJECTED, ErrorCode.EXPIRED)
    await db.write(lambda conn: outbox.settle(conn, [refused], 0))
    (item,) = await Attention(db, clock).items(ME)
    assert (item.command, item.text, item.code) == (act.id, "Selamat pagi", ErrorCode.EXPIRED)
    assert await db.read(lambda conn: of(conn, "t1", clock)) == []
    again = await Replies(desk).resend(act.id, "Selamat siang", confirmed_stale=True)
    (body,) = await _queued(db)
    assert isinstance(body, SendReply)
    assert body.text == "Selamat siang"
    await db.write(lambda conn: outbox.settle(conn, [CommandResult(again, Outcome.APPLIED)], 0))
    await later.schedule("t1", "Sore", clock.gateway_now() + HOUR)
    (act,) = await db.read(lambda conn: outbox_rows.select(conn, "1", ()))
    refused = CommandResult(act.id, Outcome.REJECTED, ErrorCode.EXPIRED)
    await db.write(lambda conn: outbox.settle(conn, [refused], 0))
    assert await AttentionActs(desk).to_draft(act.id) == "Sore"


async def test_what_cannot_wait_is_refused_before_anything_is_written(
    db: Database, clock: FakeClock, later: Scheduled
) -> None:
    now = clock.gateway_now()
    assert await later.can("t1")
    for at in (now, now - 1, now + FURTHEST_MS + 1):
        with pytest.raises(InvalidValue):
            await later.schedule("t1", "Selamat pagi", at)
    with pytest.raises(EmptyText):
        await later.schedule("t1", " ", now + HOUR)
    await _put(db, makers.ticket(version=2, channel=Channel.LIVECHAT), makers.contact())
    assert not await later.can("t1")
    with pytest.raises(CannotWait):
        await later.schedule("t1", "Selamat pagi", now + HOUR)
    assert await _queued(db) == []


async def test_what_it_sets_goes_and_comes_back_with_it(
    db: Database, clock: FakeClock, desk: Desk, later: Scheduled
) -> None:
    sets = TicketSets(priority=Priority.URGENT)
    await Drafts(db, clock).save("t1", Mode.REPLY, "Selamat pagi", 0, sets)
    id = await later.schedule("t1", "Selamat pagi", clock.gateway_now() + HOUR, sets=sets)
    (body,) = await _queued(db)
    assert isinstance(body, ScheduleReply)
    assert body.sets == sets
    assert await db.read(lambda conn: sets_of(conn, "t1", Mode.REPLY)) is None
    row, _ = await later.call_back(id)
    assert row.sets == sets
    assert await db.read(lambda conn: sets_of(conn, "t1", Mode.REPLY)) == sets
    await _put(db, held(sets=sets))
    await later.send_now("s1")
    sent = (await _queued(db))[-1]
    assert isinstance(sent, SendReply)
    assert sent.sets == sets
