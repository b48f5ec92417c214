"""One look for many readers: each is told what they may see and nothing that another may."""

import asyncio
from collections.abc import Sequence

import msgspec
import pytest
from sqlalchemy import event

from contract.commands import AddNote, OpenTicket, SaveCustomer
from contract.feed import Events
from contract.ids import new_id
from contract.rows import CustomerRow, agent_feed, queue_feed
from domain import ticket_number
from domain.contact import Channel
from domain.permissions import Role
from gateway.accounts.tokens import Scope
from gateway.app import _kinds
from gateway.customers.rows import CustomerRows
from gateway.feeds import log
from gateway.feeds.pages import Asked, answers
from gateway.rows import Rows
from gateway.together import Together
from tests.gateway.site import Desk, Site


async def asked_by(desk: Desk, feed: str) -> Asked:
    principal = await desk.site.gateway.accounts.authenticate(desk.session.access, Scope.ACCESS)
    return Asked(principal, [feed], {feed: 0})


async def test_readers_of_one_event_see_each_what_is_theirs(site: Site) -> None:
    rina, budi = await site.desk("rina"), await site.desk("budi")
    await site.person("lia", Role.LD)
    lia = await site.desk("lia")
    queue, customer = rina.session.queues[0], new_id()
    saved = SaveCustomer(customer=customer, name="Siti R.", sensitive={"nik": "3404010101900001"})
    opened = OpenTicket(
        ticket=new_id(), number=ticket_number.make(rina.session.desk_number, 1), channel=Channel.LIVECHAT,
        queue=queue, subject="Pelunasan", complainant=customer,
    )  # fmt: skip
    await rina.do(saved)
    await rina.do(opened)
    feed = queue_feed(queue)
    rows = Rows(_kinds(CustomerRows(site.gateway.handbook, site.clock)))
    async with site.gateway.database.read() as conn:
        found = await answers(
            conn, rows, [await asked_by(each, feed) for each in (rina, lia, budi)], site.clock()
        )
    told = []
    for answer in found:
        text = answer.pages[feed].text
        assert text is not None
        events = msgspec.json.decode(text, type=Events).events
        assert [event.n for event in events] == list(range(1, answer.heads[feed] + 1))
        told.append({event.ref for event in events if not event.gone})
    assert told[0] == told[2]
    assert "customer" in told[0]
    assert "customer" not in told[1]
    assert "3404010101900001" not in "".join(str(answer.pages[feed].text) for answer in found)
    seen = msgspec.json.decode(found[0].pages[feed].text or "", type=Events).events
    [row] = [
        msgspec.json.decode(e.body, type=CustomerRow) for e in seen if e.ref == "customer" and not e.gone
    ]
    assert row.masked["nik"]


class Answering:
    """Notes what was asked together; answers when let go."""

    def __init__(self) -> None:
        self.turns: list[list[int]] = []
        self.began, self.free = asyncio.Event(), asyncio.Event()

    async def __call__(self, asked: Sequence[int]) -> list[int]:
        self.turns.append(list(asked))
        self.began.set()
        await self.free.wait()
        if -1 in asked:
            raise ValueError("-1")
        return [one * 2 for one in asked]


async def test_what_is_asked_during_a_look_waits_for_the_next() -> None:
    answering = Answering()
    together = Together(answering, most=3)
    first = [asyncio.create_task(together.ask(n)) for n in range(2)]
    await answering.began.wait()
    later = [asyncio.create_task(together.ask(n)) for n in range(2, 7)]
    for _ in range(20):
        await asyncio.sleep(0)
    assert answering.turns == [[0, 1]], "one look at a time"
    later[1].cancel()
    answering.free.set()
    assert await asyncio.gather(*first) == [0, 2]
    assert await asyncio.gather(later[0], *later[2:]) == [4, 8, 10, 12]
    assert answering.turns == [[0, 1], [2, 3, 4], [5, 6]]


async def test_a_look_that_fails_fails_for_those_it_was_for() -> None:
    answering = Answering()
    answering.free.set()
    together = Together(answering)
    bad = asyncio.gather(together.ask(1), together.ask(-1), return_exceptions=True)
    assert [type(found) for found in await bad] == [ValueError, ValueError]
    assert await together.ask(4) == 8
    with pytest.raises(ValueError, match="-1"):
        await together.ask(-1)


async def test_another_reader_of_a_customer_asks_the_database_nothing_more(site: Site) -> None:
    rina, budi = await site.desk("rina"), await site.desk("budi")
    queue, customer = rina.session.queues[0], new_id()
    await rina.do(SaveCustomer(customer=customer, name="Siti R.", sensitive={"nik": "3404010101900001"}))
    opened = OpenTicket(
        ticket=new_id(), number=ticket_number.make(rina.session.desk_number, 1), channel=Channel.LIVECHAT,
        queue=queue, subject="Pelunasan", complainant=customer,
    )  # fmt: skip
    await rina.do(opened)
    feed = queue_feed(queue)
    rows = Rows(_kinds(CustomerRows(site.gateway.handbook, site.clock)))
    both = [await asked_by(each, feed) for each in (rina, budi)]
    counts = []
    for asked in (both[:1], both):
        count = 0

        def asks(*_: object) -> None:
            nonlocal count
            count += 1

        async with site.gateway.database.read() as conn:
            assert conn.sync_connection is not None
            event.listen(conn.sync_connection, "before_cursor_execute", asks)
            found = await answers(conn, rows, asked, site.clock())
        assert all("Siti R." in str(answer.pages[feed].text) for answer in found)
        counts.append(count)
    assert counts[0] == counts[1]


async def test_readers_at_different_places_of_several_logs_are_served_together(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "PAGE", 40)
    rina = await site.desk("rina")
    opened = OpenTicket(
        ticket=new_id(), number=ticket_number.make(rina.session.desk_number, 1), channel=Channel.LIVECHAT,
        queue=rina.session.queues[0], subject="Pelunasan",
    )  # fmt: skip
    notes = [AddNote(ticket=opened.ticket, message=new_id(), text=str(at)) for at in range(60)]
    await rina.send(rina.command(opened), *(rina.command(each) for each in notes))
    feeds = (queue_feed(opened.queue), agent_feed(rina.session.user.id))
    principal = await site.gateway.accounts.authenticate(rina.session.access, Scope.ACCESS)
    rows = Rows(_kinds(CustomerRows(site.gateway.handbook, site.clock)))
    statements: list[str] = []
    async with site.gateway.database.read() as conn:
        heads = await log.heads(conn, feeds)
        assert min(heads.values()) > log.PAGE, "the start is more than a page behind"
        places = [-1, 0, 1, 30, *(head + away for head in heads.values() for away in (-41, -3, -1, 0, 1))]
        assert conn.sync_connection is not None
        event.listen(
            conn.sync_connection, "before_cursor_execute", lambda _c, _u, text, *_: statements.append(text)
        )
        asked = [Asked(principal, feeds, dict.fromkeys(feeds, place)) for place in places]
        found = await answers(conn, rows, asked, site.clock())
    for place, answer in zip(places, found, strict=True):
        for feed in feeds:
            page = answer.pages.get(feed)
            if place == heads[feed]:
                assert page is None
            elif not 0 <= place < heads[feed]:
                assert page is not None
                assert page.text is None
            else:
                assert page is not None
                assert page.text is not None
                told = msgspec.json.decode(page.text, type=Events).events
                end = min(heads[feed], place + log.PAGE)
                assert [(each.feed, each.n) for each in told] == [
                    (feed, n) for n in range(place + 1, end + 1)
                ]
    stretches = [text for text in statements if "FROM event" in text]
    assert len(stretches) <= 3, "a few statements, however many readers"
