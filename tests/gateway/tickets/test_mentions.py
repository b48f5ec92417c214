"""A note names colleagues: who may see the ticket is told, wherever they are, until they have read it; who may not is not."""

from typing import Any

import msgspec
from sqlalchemy import Row as Found
from sqlalchemy import select, update

from contract.colleague_acts import SeeMentions, WatchTicket
from contract.commands import AddNote, MoveTicket
from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.mention import NotTold, WhyNotTold
from contract.rows import MessageRow, agent_feed, queue_feed
from contract.ticket_acts import MergeTicket, TransferTicket
from domain.limits import MENTIONS
from domain.ticket import TicketMove
from gateway.accounts.models import users
from gateway.cases import resting
from gateway.colleagues.models import mention
from tests.gateway.floor import HANDBOOK, Floor
from tests.gateway.tickets.acts import feeds_of, lines_of, made

#: Neither where the tickets are made nor where they go.
NARROW = ("gadai",)


def named(ticket: str, *ids: str) -> AddNote:
    return AddNote(ticket=ticket, message=new_id(), text="tolong cek @rekan", mentions=ids)


async def mentions_of(floor: Floor, user: str) -> list[Found[Any]]:
    async with floor.database.read() as conn:
        wanted = select(mention).where(mention.c.user == user).order_by(mention.c.id)
        return list((await conn.execute(wanted)).all())


async def test_who_may_see_the_ticket_is_told_in_their_own_feed(floor: Floor) -> None:
    author, colleague = await floor.agent(), await floor.agent()
    ticket = await made(floor)
    body = named(ticket, colleague.id, author.id, colleague.id)
    result = await floor.queued(author, body)
    assert result.outcome is Outcome.APPLIED
    (line,) = await lines_of(floor, ticket)
    assert (line.mentions, line.not_told) == ([colleague.id], []), "one's own name is nothing to tell"
    (row,) = await mentions_of(floor, colleague.id)
    assert (row.ticket, row.message, row.n) == (ticket, body.message, 1)
    assert (row.author, row.author_name) == (author.id, author.name)
    assert await feeds_of(floor, "mention", row.id) == {agent_feed(colleague.id)}
    assert "mention" not in {effect.ref for effect in result.effects if not effect.gone}, "it is theirs alone"
    assert await mentions_of(floor, author.id) == []


async def test_who_may_not_see_it_is_not_told_and_the_note_says_so(floor: Floor) -> None:
    author, stranger, former = await floor.agent(), await floor.agent(skills=NARROW), await floor.agent()
    await floor.transactions.run(
        lambda tx: tx.conn.execute(update(users).where(users.c.id == former.id).values(active=False))
    )
    ticket, nobody = await made(floor), new_id()
    result = await floor.queued(author, named(ticket, stranger.id, former.id, nobody))
    assert result.outcome is Outcome.APPLIED, "the note stands all the same"
    (line,) = [msgspec.json.decode(e.body, type=MessageRow) for e in result.effects if e.ref == "message"]
    assert line.mentions == ()
    assert line.not_told == (
        NotTold(stranger.id, WhyNotTold.OUT_OF_SIGHT),
        NotTold(former.id, WhyNotTold.UNKNOWN),
        NotTold(nobody, WhyNotTold.UNKNOWN),
    )
    assert await mentions_of(floor, stranger.id) == []
    assert agent_feed(stranger.id) not in await feeds_of(floor, "message", line.id)


async def test_who_sees_it_without_its_skill_is_told_too(floor: Floor) -> None:
    author, follower = await floor.agent(), await floor.agent(skills=NARROW)
    ticket = await made(floor, assignee=follower.id)
    await floor.queued(follower, WatchTicket(ticket=ticket))
    move = TransferTicket(ticket=ticket, note="x", message=new_id(), queue="l2_helpdesk")
    await floor.queued(author, named(ticket, follower.id))
    (row,) = await mentions_of(floor, follower.id)
    assert await feeds_of(floor, "mention", row.id) == {agent_feed(follower.id)}
    assert (await floor.queued(author, move)).outcome is Outcome.APPLIED
    assert await feeds_of(floor, "mention", row.id) == {agent_feed(follower.id)}, "they follow it there too"


async def test_a_ticket_out_of_sight_takes_what_was_asked_along_and_brings_it_back(floor: Floor) -> None:
    author, colleague = await floor.agent(), await floor.agent(skills=("livechat",))
    ticket = await made(floor)
    await floor.queued(author, named(ticket, colleague.id))
    (row,) = await mentions_of(floor, colleague.id)
    there = TransferTicket(ticket=ticket, note="x", message=new_id(), queue="l2_helpdesk")
    assert (await floor.queued(author, there)).outcome is Outcome.APPLIED
    assert queue_feed("l2_helpdesk") in await feeds_of(floor, "ticket", ticket)
    assert await feeds_of(floor, "mention", row.id) == set()
    back = TransferTicket(ticket=ticket, note="x", message=new_id(), queue="livechat_umum")
    assert (await floor.queued(author, back)).outcome is Outcome.APPLIED
    assert await feeds_of(floor, "mention", row.id) == {agent_feed(colleague.id)}


async def test_read_it_is_gone_for_who_read_it_up_to_the_line_they_saw(floor: Floor) -> None:
    author, first, second = [await floor.agent() for _ in range(3)]
    ticket = await made(floor)
    for _ in range(2):
        await floor.queued(author, named(ticket, first.id, second.id))
    assert [row.n for row in await mentions_of(floor, first.id)] == [1, 2]
    for _ in range(2):
        seen = await floor.queued(first, SeeMentions(ticket=ticket, up_to=1))
        assert seen.outcome is Outcome.APPLIED
    (left,) = await mentions_of(floor, first.id)
    assert left.n == 2
    assert len(await mentions_of(floor, second.id)) == 2
    unknown = await floor.queued(first, SeeMentions(ticket=new_id(), up_to=9))
    assert unknown.outcome is Outcome.APPLIED, "nothing to read there"


async def test_of_a_merged_ticket_it_is_asked_where_its_line_is_read_now(floor: Floor) -> None:
    author, colleague = await floor.agent(), await floor.agent()
    part, whole = await made(floor, assignee=author.id), await made(floor, assignee=author.id)
    await floor.queued(author, named(part, colleague.id))
    assert (await floor.queued(author, MergeTicket(ticket=part, into=whole))).outcome is Outcome.APPLIED
    (row,) = await mentions_of(floor, colleague.id)
    (copy,) = [line for line in await lines_of(floor, whole) if line.copied_from == part and line.mentions]
    assert (row.ticket, row.message, row.n) == (whole, copy.id, copy.n)
    assert copy.mentions == [colleague.id]
    await floor.queued(colleague, SeeMentions(ticket=part, up_to=99))
    assert len(await mentions_of(floor, colleague.id)) == 1, "other lines have these numbers there"
    await floor.queued(colleague, SeeMentions(ticket=whole, up_to=copy.n))
    assert await mentions_of(floor, colleague.id) == []


async def test_more_names_than_a_note_takes_are_refused(floor: Floor) -> None:
    author = await floor.agent()
    ticket = await made(floor)
    result = await floor.queued(author, named(ticket, *(new_id() for _ in range(MENTIONS + 1))))
    assert (result.code, result.detail["field"]) == (ErrorCode.INVALID, "mentions")
    assert await lines_of(floor, ticket) == []


async def test_a_ticket_that_rests_for_long_asks_nobody(floor: Floor) -> None:
    author, colleague = await floor.agent(), await floor.agent()
    ticket = await made(floor, assignee=author.id)
    await floor.queued(author, named(ticket, colleague.id))
    await floor.queued(author, MoveTicket(ticket=ticket, move=TicketMove.SOLVE))
    (row,) = await mentions_of(floor, colleague.id)
    floor.later((HANDBOOK.cache_days + 1) * 86_400)
    await resting.sweep(floor.transactions, HANDBOOK)
    assert await feeds_of(floor, "mention", row.id) == set()
    await floor.queued(author, named(ticket))
    assert await feeds_of(floor, "mention", row.id) == {agent_feed(colleague.id)}, "at work again"
