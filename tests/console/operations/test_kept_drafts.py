"""What stands unsent goes with its ticket: told once a pause, before the ticket goes, taken over by who has it next."""

import pytest

from console.clock import FakeClock
from console.operations.bulk import Bulk, Move
from console.operations.desk import Desk
from console.operations.draft import Drafts
from console.operations.errors import NotHere
from console.operations.kept_draft import KeptDrafts
from console.operations.note import Notes
from console.operations.reply import Replies
from console.operations.ticket import Tickets
from console.store import kept_drafts, outbox, outbox_queue, outbox_rows, rows
from console.store.connection import Connection
from console.store.database import Database
from console.store.drafts import Mode, text_of
from console.store.inbox_line import line
from console.store.outbox import Outbox
from contract.body import Body
from contract.colleague_acts import DropDraft, KeepDraft
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.rows import DraftRow, Row
from domain.ticket import TicketMove
from tests.console import makers
from tests.console.makers import ME

OTHER = "u-rina"


def left(id: str = "d1", **fields: object) -> DraftRow:
    row = DraftRow(
        id=id,
        version=1,
        ticket="t1",
        author=OTHER,
        author_name="Rina",
        mode=Mode.REPLY,
        text="Baik, Bu",
        at=5,
    )
    return makers._with(row, fields)


async def _put(db: Database, *found: Row) -> None:
    def job(conn: Connection) -> None:
        for row in found:
            rows.put(conn, "agent:me", rows.raw_of(row), 0)

    await db.write(job)


async def _queued(db: Database) -> list[Body | None]:
    return [act.body for act in await db.read(lambda conn: outbox_rows.select(conn, "1", ()))]


async def _answer(db: Database, outcome: Outcome, code: ErrorCode | None = None) -> None:
    """The gateway's word on all that waits, the rows it makes of it aside."""

    def job(conn: Connection) -> None:
        acts = outbox_rows.select(conn, "state <> 'rejected'", ())
        outbox.settle(conn, [CommandResult(act.id, outcome, code) for act in acts], 0)

    await db.write(job)


@pytest.fixture
async def kept(db: Database, desk: Desk) -> KeptDrafts:
    await _put(db, makers.ticket(), makers.contact())
    return KeptDrafts(desk)


async def test_only_the_last_words_are_told_and_each_once(
    db: Database, desk: Desk, clock: FakeClock, kept: KeptDrafts
) -> None:
    writing = Drafts(db, clock)
    for text in ("Baik", "Baik, Ibu", "Baik, Ibu Siti"):
        await writing.save("t1", Mode.REPLY, text, 0)
        await kept.tell("t1")
    await kept.tell("t1")
    assert await _queued(db) == [KeepDraft(ticket="t1", mode=Mode.REPLY, text="Baik, Ibu Siti")]
    # What is on its way stays; the next words come after it.
    (waiting,) = await db.read(lambda conn: outbox_queue.waiting(conn, clock, 10))
    sealer = Outbox(db, clock).sealer
    await db.write(lambda conn: outbox_queue.release(conn, sealer, "client-1", [waiting.id]))
    await writing.save("t1", Mode.REPLY, "Baik.", 0)
    await kept.tell("t1")
    assert [act.text for act in await _queued(db) if isinstance(act, KeepDraft)] == [
        "Baik, Ibu Siti",
        "Baik.",
    ]
    assert (await Outbox(db, clock).counts()).quiet == 2
    shown = await db.read(lambda conn: line(conn, "t1", clock))
    assert shown is not None
    assert shown.waiting == 0, "nothing of it is news of the ticket"


async def test_an_emptied_text_is_taken_back_and_a_sent_one_needs_no_word(
    db: Database, desk: Desk, clock: FakeClock, kept: KeptDrafts
) -> None:
    writing = Drafts(db, clock)
    await writing.save("t1", Mode.NOTE, "cek", 0)
    await kept.tell("t1")
    await _answer(db, Outcome.APPLIED)
    await _put(db, left("mine", author=ME, mode=Mode.NOTE, text="cek"))
    await kept.tell("t1")
    assert await _queued(db) == []
    await Notes(desk).add("t1", "cek")
    await kept.tell("t1")
    assert [type(body).__name__ for body in await _queued(db)] == ["AddNote"]
    await _answer(db, Outcome.APPLIED)
    await kept.tell("t1")
    assert await _queued(db) == [KeepDraft(ticket="t1", mode=Mode.NOTE, text="")]


@pytest.mark.parametrize("way", ["transfer", "move", "bulk"])
async def test_a_ticket_that_goes_takes_its_texts_along(
    db: Database, desk: Desk, clock: FakeClock, kept: KeptDrafts, way: str
) -> None:
    await Drafts(db, clock).save("t1", Mode.REPLY, "belum selesai", 0)
    tickets, queue = Tickets(desk), makers.HANDBOOK.queues[1].id
    if way == "transfer":
        await tickets.transfer("t1", "Lanjutkan", queue=queue, undo_s=5)
    elif way == "move":
        await tickets.move("t1", TicketMove.ESCALATE, reason="L2", queue=queue)
    else:
        await Bulk(desk).run(["t1"], Move(move=TicketMove.ESCALATE, reason="L2", queue=queue))
    first, _ = await _queued(db)
    assert first == KeepDraft(ticket="t1", mode=Mode.REPLY, text="belum selesai")
    assert await db.read(lambda conn: text_of(conn, "t1", Mode.REPLY)) == "belum selesai"


async def test_of_a_merged_ticket_they_are_told_where_they_stand_now(
    db: Database, desk: Desk, clock: FakeClock, kept: KeptDrafts
) -> None:
    await _put(db, makers.ticket("t2", number="1-0002-4"), left("mine", author=ME, text="pertama"))
    writing = Drafts(db, clock)
    await writing.save("t1", Mode.REPLY, "pertama", 0)
    await writing.save("t2", Mode.REPLY, "kedua", 0)
    await Tickets(desk).merge("t1", "t2")
    told = [(body.ticket, body.text) for body in await _queued(db) if isinstance(body, KeepDraft)]
    assert told == [("t2", "pertama\n\nkedua"), ("t1", "")]


async def test_what_a_colleague_left_is_shown_when_they_have_the_ticket_no_more(
    db: Database, desk: Desk, clock: FakeClock, kept: KeptDrafts
) -> None:
    await _put(db, left(), left("own", author=ME))
    reads = kept_drafts.KeptDrafts(db, clock)
    assert [row.id for row in await reads.of("t1", ME)] == ["d1"]
    await _put(db, makers.ticket(version=2, assignee=OTHER), makers.contact(version=2, agent=OTHER))
    assert await reads.of("t1", ME) == []


async def test_taken_over_it_stands_before_the_own_text_and_is_gone_at_once(
    db: Database, desk: Desk, clock: FakeClock, kept: KeptDrafts
) -> None:
    await _put(db, left(), left("d2", mode=Mode.NOTE, text="nomor akad salah"))
    await Drafts(db, clock).save("t1", Mode.NOTE, "sudah dicek", 0)
    assert await kept.take_over("t1", "d2") == (Mode.NOTE, "nomor akad salah")
    texts = await db.read(lambda conn: {mode: text_of(conn, "t1", mode) for mode in Mode})
    assert texts == {Mode.NOTE: "nomor akad salah\n\nsudah dicek", Mode.REPLY: ""}, "a note stays a note"
    reads = kept_drafts.KeptDrafts(db, clock)
    assert [row.id for row in await reads.of("t1", ME)] == ["d1"]
    await kept.discard("t1", "d1")
    assert await reads.of("t1", ME) == []
    dropped = [body.draft for body in await _queued(db) if isinstance(body, DropDraft)]
    assert dropped == ["d2", "d1"]
    for again in (kept.take_over("t1", "d2"), kept.discard("t1", "d1")):
        with pytest.raises(NotHere):
            await again


async def test_a_refusal_of_it_is_nobodys_to_look_at(
    db: Database, desk: Desk, clock: FakeClock, kept: KeptDrafts
) -> None:
    await Drafts(db, clock).save("t1", Mode.REPLY, "masih di sini", 0)
    await kept.tell("t1")
    await _answer(db, Outcome.REJECTED, ErrorCode.FORBIDDEN)
    assert await _queued(db) == []
    assert (await Outbox(db, clock).counts()).rejected == 0
    assert await db.read(lambda conn: text_of(conn, "t1", Mode.REPLY)) == "masih di sini"
    await kept.tell("t1")
    (act,) = await db.read(lambda conn: outbox_rows.select(conn, "1", ()))
    await Outbox(db, clock).refuse(act.id, ErrorCode.INVALID, {})
    assert await _queued(db) == []


async def test_a_reply_undone_is_a_text_to_tell_again(
    db: Database, desk: Desk, clock: FakeClock, kept: KeptDrafts
) -> None:
    await _put(db, left("mine", author=ME, text="Baik, Ibu"))
    await Drafts(db, clock).save("t1", Mode.REPLY, "Baik, Ibu", 0)
    command = await Replies(desk).send("t1", "Baik, Ibu", undo_s=5)
    await kept.tell("t1")
    await Replies(desk).undo(command)
    await kept.tell("t1")
    assert await _queued(db) == [], "the gateway has it still"
