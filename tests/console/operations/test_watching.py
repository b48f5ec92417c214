"""A followed ticket is in a view of its own and says when something came that was not looked at."""

from console.clock import FakeClock
from console.operations.desk import Desk
from console.operations.ticket import Tickets
from console.store import meta, outbox_rows, rows
from console.store.connection import Connection
from console.store.database import Database
from console.store.inbox import Inbox, InboxRow
from console.store.inbox_sql import of_view
from console.views.inbox_entries import FILTERS, View
from contract.colleague_acts import UnwatchTicket, WatchTicket
from contract.rows import Row, UserRow
from domain.permissions import Role
from tests.console import makers
from tests.console.makers import ME

OTHER = "u-rina"


async def _put(db: Database, *found: Row) -> None:
    def job(conn: Connection) -> None:
        for row in found:
            rows.put(conn, "agent:me", rows.raw_of(row), 0)

    await db.write(job)


async def _owned(db: Database) -> None:
    user = UserRow(id=ME, version=1, username="sari", name="Sari", roles=(Role.AGENT,))
    await db.write(lambda conn: meta.put(conn, meta.OWNER, meta.Owner(user, "client-1", 12, (), (), {})))


async def _shown(inbox: Inbox) -> list[InboxRow]:
    look = await inbox.look(of_view(FILTERS[View.WATCHED], ME), [(0, 10)])
    assert look.total == len(look.spans[0]), "counted as it is listed"
    return [look.lines[id] for id in look.spans[0]]


async def test_what_comes_to_a_followed_ticket_is_news_until_it_is_looked_at(
    db: Database, desk: Desk, clock: FakeClock
) -> None:
    await _owned(db)
    theirs = makers.ticket("t2", number="1-0002-4", assignee=OTHER, watchers=(OTHER,))
    await _put(db, makers.ticket(last=3, assignee=OTHER), theirs)
    inbox, tickets = Inbox(db, clock), Tickets(desk)
    assert await _shown(inbox) == []
    await tickets.watch("t1")
    (line,) = await _shown(inbox)
    assert (line.ticket, line.watched, line.news) == ("t1", True, False), "seen at once, and nothing new yet"
    # Confirmed, and somebody wrote a note since.
    (act,) = await db.read(lambda conn: outbox_rows.select(conn, "1", ()))
    assert act.body == WatchTicket(ticket="t1")
    await db.write(lambda conn: outbox_rows.delete(conn, act))
    await _put(db, makers.ticket(version=2, last=4, assignee=OTHER, watchers=(ME, OTHER)))
    (line,) = await _shown(inbox)
    assert line.news
    await inbox.looked("t1")
    (line,) = await _shown(inbox)
    assert (line.watched, line.news) == (True, False)
    await inbox.looked("t2")
    await tickets.unwatch("t1")
    assert await _shown(inbox) == []
    (act,) = await db.read(lambda conn: outbox_rows.select(conn, "1", ()))
    assert act.body == UnwatchTicket(ticket="t1")
