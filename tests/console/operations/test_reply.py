"""Public replies at the desk: saved with their draft gone, undone in time, refused with a name."""

import pytest

from console.clock import FakeClock
from console.operations.desk import Desk
from console.operations.draft import Drafts
from console.operations.errors import ContactNotMine, EmptyText, NotHere, TooLate, TooLong
from console.operations.note import Notes
from console.operations.reply import Replies
from console.store import drafts as stored
from console.store import outbox_queue
from console.store.connection import Connection
from console.store.drafts import Mode
from console.store.feeds import Feeds
from console.store.outbox import Outbox
from console.store.overlay import Send
from console.store.timeline import Timeline
from contract.commands import SendReply
from contract.envelope import Command
from contract.upcast import read_body
from tests.console.makers import HANDBOOK, contact, customer, message, ticket


@pytest.fixture
async def case(desk: Desk) -> Desk:
    await Feeds(desk.db, desk.clock).keep([ticket(), contact(), customer(), message(1), message(2)])
    return desk


async def sent(desk: Desk) -> list[Command]:
    sealer = Outbox(desk.db, desk.clock).sealer

    def job(conn: Connection) -> list[Command]:
        now = desk.clock.monotonic()
        ids = [w.id for w in outbox_queue.waiting(conn, desk.clock, 100) if (w.held_ms or 0) <= now]
        return outbox_queue.release(conn, sealer, desk.author.client, ids)

    return await desk.db.write(job)


async def test_a_reply_stands_in_the_timeline_with_its_draft_gone(case: Desk) -> None:
    await Drafts(case.db, case.clock).save("t1", Mode.REPLY, "Baik, Bu", 8)
    await Replies(case).send("t1", "Baik, Bu", undo_s=0)
    page = await Timeline(case.db, case.clock).page("t1")
    assert [(line.n, line.text, line.send) for line in page.lines][-1] == (None, "Baik, Bu", Send.SAVED)
    assert await stored.Drafts(case.db).of("t1") == {}


async def test_a_reply_carries_what_was_seen_and_its_lease(case: Desk) -> None:
    await Replies(case).send("t1", "Baik", undo_s=0)
    (command,) = await sent(case)
    body = read_body(command.kind, command.v, command.body)
    assert isinstance(body, SendReply)
    rule = HANDBOOK.channels["livechat"]
    assert (body.seen_up_to, body.epoch, body.contact) == (2, 3, "k1")
    assert body.not_after == case.clock.gateway_now() + rule.shelf_life * 1000
    assert command.seq == 1


async def test_undo_gives_the_text_back(case: Desk, clock: FakeClock) -> None:
    replies = Replies(case)
    id = await replies.send("t1", "Salah ketik", undo_s=5)
    assert await sent(case) == []
    clock.advance(4_999)
    assert await replies.undo(id) == "Salah ketik"
    assert (await stored.Drafts(case.db).of("t1"))[Mode.REPLY].text == "Salah ketik"
    assert (await Outbox(case.db, clock).counts()).waiting == 0


async def test_undo_keeps_what_was_written_since(case: Desk) -> None:
    replies, notes, drafts = Replies(case), Notes(case), Drafts(case.db, case.clock)
    reply, note = await replies.send("t1", "Balasan", undo_s=5), await notes.add("t1", "Catatan", undo_s=5)
    await drafts.save("t1", Mode.REPLY, "lanjutan", 8)
    await drafts.save("t1", Mode.NOTE, "tambahan", 8)
    assert (await replies.undo(reply), await notes.undo(note)) == ("Balasan", "Catatan")
    kept = await stored.Drafts(case.db).of("t1")
    assert kept[Mode.REPLY].text == "Balasan\n\nlanjutan"
    assert kept[Mode.NOTE].text == "Catatan\n\ntambahan"


async def test_undo_is_too_late_after_its_seconds(case: Desk, clock: FakeClock) -> None:
    id = await Replies(case).send("t1", "Baik", undo_s=5)
    clock.advance(5_000)
    with pytest.raises(TooLate):
        await Replies(case).undo(id)
    assert [command.seq for command in await sent(case)] == [1]


async def test_a_clock_that_jumps_a_day_neither_ends_nor_lengthens_the_undo(
    case: Desk, clock: FakeClock
) -> None:
    id = await Replies(case).send("t1", "Baik", undo_s=5)
    clock.jump(86_400_000)
    assert await sent(case) == []
    clock.jump(-2 * 86_400_000)
    clock.advance(5_000)
    assert [command.id for command in await sent(case)] == [id]


async def test_refusals_have_names_and_write_nothing(case: Desk) -> None:
    replies = Replies(case)
    with pytest.raises(EmptyText):
        await replies.send("t1", "  ")
    with pytest.raises(TooLong):
        await replies.send("t1", "x" * (HANDBOOK.channels["livechat"].max_chars + 1))
    with pytest.raises(NotHere):
        await replies.send("nowhere", "Baik")
    await Feeds(case.db, case.clock).keep([contact(version=2, agent="u-other")])
    assert isinstance(await replies.can("t1"), ContactNotMine)
    with pytest.raises(ContactNotMine):
        await replies.send("t1", "Baik")
    assert (await Outbox(case.db, case.clock).counts()).waiting == 0
