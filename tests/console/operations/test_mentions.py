"""A note names colleagues by its text; who is named has the ticket in a view of its own until they have read it."""

import pytest

from console.clock import FakeClock
from console.operations.desk import Desk
from console.operations.draft import Drafts
from console.operations.note import Notes
from console.store import outbox, outbox_rows, rows
from console.store.connection import Connection
from console.store.database import Database
from console.store.drafts import Mode
from console.store.inbox import Inbox, InboxRow
from console.store.inbox_sql import of_view
from console.store.mentions import Mentions
from console.store.outbox import settle
from console.store.timeline import Timeline
from console.views.inbox_entries import FILTERS, View
from contract.body import Body
from contract.colleague_acts import SeeMentions
from contract.commands import AddNote
from contract.envelope import CommandResult, Effect, Outcome
from contract.errors import ErrorCode
from contract.rows import MentionRow, Row, UserRow
from domain.permissions import Role
from tests.console import makers
from tests.console.makers import ME

FEED = f"agent:{ME}"


def user(id: str, username: str) -> UserRow:
    return UserRow(id=id, version=1, username=username, name=username.title(), roles=(Role.AGENT,))


def asked(n: int = 4, id: str = "a1", ticket: str = "t1") -> MentionRow:
    return MentionRow(
        id=id,
        version=1,
        user=ME,
        ticket=ticket,
        message=f"m{n}",
        n=n,
        author="u-rina",
        author_name="Rina",
        at=n,
    )


async def put(db: Database, *found: Row) -> None:
    def job(conn: Connection) -> None:
        for row in found:
            rows.put(conn, FEED, rows.raw_of(row), 0)

    await db.write(job)


async def shown(inbox: Inbox) -> list[InboxRow]:
    look = await inbox.look(of_view(FILTERS[View.MENTIONED], ME), [(0, 10)])
    assert look.total == len(look.spans[0]), "counted as it is listed"
    return [look.lines[id] for id in look.spans[0]]


async def bodies(db: Database) -> list[Body | None]:
    return [act.body for act in await db.read(lambda conn: outbox_rows.select(conn, "1", ()))]


@pytest.fixture
async def notes(db: Database, desk: Desk) -> Notes:
    await put(db, makers.ticket(last=4), user(ME, "sari"), user("u-rina", "rina"), user("u-dewi", "dewi"))
    return Notes(desk)


async def test_the_text_says_who_is_named(db: Database, clock: FakeClock, notes: Notes) -> None:
    await notes.add("t1", "@rina tolong cek bersama @Dewi, @siapa dan @sari")
    (body,) = await bodies(db)
    assert isinstance(body, AddNote)
    assert body.mentions == ("u-rina", "u-dewi"), "one's own name is nothing to tell"
    (line,) = (await Timeline(db, clock).page("t1")).lines
    assert line.mentions == ("u-rina", "u-dewi"), "seen at once"


async def test_what_is_deleted_from_the_text_is_no_mention_any_more(
    db: Database, clock: FakeClock, notes: Notes
) -> None:
    command = await notes.add("t1", "@rina tolong cek", undo_s=5)
    text = await notes.undo(command)
    assert text == "@rina tolong cek", "the draft says it, so that nothing else need be kept"
    await Drafts(db, clock).save("t1", Mode.NOTE, "tolong cek", 0)
    await notes.add("t1", "tolong cek")
    (body,) = await bodies(db)
    assert isinstance(body, AddNote)
    assert body.mentions == ()


async def test_the_view_holds_the_ticket_until_its_note_was_on_the_screen(
    db: Database, clock: FakeClock, notes: Notes
) -> None:
    inbox, mentions = Inbox(db, clock), Mentions(db)
    assert await shown(inbox) == []
    await put(db, asked(4), asked(6, "a2"))
    (line,) = await shown(inbox)
    assert line.mentioned
    assert [(one.row.n, one.number) for one in await mentions.unread()] == [
        (4, line.number),
        (6, line.number),
    ]
    await notes.see("t1", 3)
    assert await bodies(db) == [], "the note itself was not on the screen"
    await notes.see("t1", 5)
    assert await bodies(db) == [SeeMentions(ticket="t1", up_to=4)]
    assert len(await shown(inbox)) == 1, "another one still asks"
    for _ in range(2):
        await notes.see("t1", 9)
    assert await bodies(db) == [SeeMentions(ticket="t1", up_to=4), SeeMentions(ticket="t1", up_to=6)]
    assert await shown(inbox) == [], "read here, before the gateway has heard of it"
    assert await mentions.unread() == []


async def test_it_stays_read_when_the_gateway_has_heard_of_it(
    db: Database, clock: FakeClock, notes: Notes
) -> None:
    inbox = Inbox(db, clock)
    await put(db, asked(4))
    await notes.see("t1", 4)
    (act,) = await db.read(lambda conn: outbox_rows.select(conn, "1", ()))
    result = CommandResult(act.id, Outcome.APPLIED, effects=(Effect("mention", "a1", 1, 0, None),), heads={})

    def answered(conn: Connection) -> None:
        settle(conn, [result], 0)

    await db.write(answered)
    assert await bodies(db) == []
    assert await shown(inbox) == []
    await put(db, asked(7, "a3"))
    assert len(await shown(inbox)) == 1, "named again, asked again"
    # Read at another desk.
    await db.write(lambda conn: rows.drop(conn, FEED, "mention", "a3"))
    assert await shown(inbox) == []


async def test_a_refused_word_of_having_read_leaves_it_asking(
    db: Database, clock: FakeClock, notes: Notes
) -> None:
    inbox = Inbox(db, clock)
    await put(db, asked(4))
    await notes.see("t1", 4)
    (act,) = await db.read(lambda conn: outbox_rows.select(conn, "1", ()))
    refused = CommandResult(act.id, Outcome.REJECTED, ErrorCode.FORBIDDEN)
    await db.write(lambda conn: outbox.settle(conn, [refused], 0))
    assert await bodies(db) == [], "nobody's words are lost by it"
    assert len(await shown(inbox)) == 1


async def test_it_is_counted_when_it_comes_before_its_ticket(
    db: Database, clock: FakeClock, notes: Notes
) -> None:
    inbox = Inbox(db, clock)
    await put(db, asked(1, "a9", "t9"))
    assert await shown(inbox) == []
    assert [one.number for one in await Mentions(db).unread()] == [""]
    await put(db, makers.ticket("t9", number="1-0009-9"))
    (line,) = await shown(inbox)
    assert line.ticket == "t9"
