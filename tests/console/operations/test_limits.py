"""What is too long is refused before it is queued, by name, and nothing is spent on it."""

import pytest

from console.operations.desk import Desk
from console.operations.errors import TooLong
from console.operations.note import Notes
from console.operations.ticket import Changes, Tickets
from console.store import drafts
from console.store.drafts import Drafts, Mode
from console.store.feeds import Feeds
from console.store.outbox import Counts, Outbox
from domain import limits
from domain.contact import Channel
from domain.ticket import TicketMove
from domain.ticket_number import parse
from tests.console.makers import HANDBOOK, ticket


async def test_every_written_field_has_its_end(desk: Desk) -> None:
    await Feeds(desk.db, desk.clock).keep([ticket()])
    tickets, queue = Tickets(desk), HANDBOOK.queues[0].id
    await desk.db.write(lambda conn: drafts.put_in_front(conn, "t1", Mode.NOTE, "panjang", desk.clock))
    with pytest.raises(TooLong) as caught:
        await Notes(desk).add("t1", "x" * (limits.NOTE + 1))
    assert caught.value.most == limits.NOTE
    with pytest.raises(TooLong):
        await tickets.move("t1", TicketMove.ESCALATE, reason="x" * (limits.REASON + 1))
    with pytest.raises(TooLong):
        await tickets.edit("t1", Changes(subject="x" * (limits.SUBJECT + 1)))
    with pytest.raises(TooLong):
        await tickets.open(channel=Channel.VOICE, queue=queue, subject="x" * (limits.SUBJECT + 1))
    assert await Outbox(desk.db, desk.clock).counts() == Counts()
    assert (await Drafts(desk.db).of("t1"))[Mode.NOTE].text == "panjang"
    opened = await tickets.open(channel=Channel.VOICE, queue=queue, subject="x" * limits.SUBJECT)
    assert parse(opened.number)[1] == 1
