"""Who follows a ticket has it in their own feed wherever it goes."""

from contract.colleague_acts import UnwatchTicket, WatchTicket
from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.rows import agent_feed, queue_feed
from contract.ticket_acts import MergeTicket, TransferTicket
from tests.gateway.floor import HANDBOOK, SKILLS, Floor
from tests.gateway.tickets.acts import feeds_of, lines_of, made, note, row_of, served, writes


async def test_the_ticket_and_all_of_it_stays_in_sight_out_of_the_queue_too(floor: Floor) -> None:
    narrow = tuple(skill for skill in SKILLS if skill != HANDBOOK.queue("l2_helpdesk").skill)
    agent, other = await floor.agent(skills=narrow), await floor.agent()
    visit, contact = await served(floor, agent)
    id = visit.ticket
    before = await row_of(floor, id)
    done = await floor.queued(agent, WatchTicket(ticket=id))
    assert done.outcome is Outcome.APPLIED
    after = await row_of(floor, id)
    assert (after.watchers, after.updated, after.last) == ([agent.id], before.updated, before.last)
    move = TransferTicket(
        ticket=id,
        note="Lanjutkan",
        message=new_id(),
        queue="l2_helpdesk",
        contact=contact.id,
        epoch=contact.epoch,
    )
    assert (await floor.queued(agent, move)).outcome is Outcome.APPLIED
    await writes(floor, id)
    seen = {queue_feed("l2_helpdesk"), agent_feed(agent.id)}
    assert await feeds_of(floor, "ticket", id) == seen
    for line in await lines_of(floor, id):
        assert await feeds_of(floor, "message", line.id) == seen
    assert await feeds_of(floor, "customer", after.complainant) == seen
    assert (await floor.queued(agent, note(id))).outcome is Outcome.APPLIED, (
        "who may read it may write notes on it"
    )
    await floor.queued(other, WatchTicket(ticket=id))
    await floor.queued(agent, UnwatchTicket(ticket=id))
    assert await feeds_of(floor, "ticket", id) == {queue_feed("l2_helpdesk"), agent_feed(other.id)}
    assert (await floor.queued(agent, UnwatchTicket(ticket=id))).code is ErrorCode.FORBIDDEN
    assert (await floor.queued(agent, WatchTicket(ticket=id))).code is ErrorCode.FORBIDDEN


async def test_of_merged_tickets_all_watchers_follow_the_one_that_stays(floor: Floor) -> None:
    agent, first, second = [await floor.agent() for _ in range(3)]
    part, whole = await made(floor, assignee=agent.id), await made(floor, assignee=agent.id)
    await floor.queued(first, WatchTicket(ticket=part))
    await floor.queued(second, WatchTicket(ticket=whole))
    assert (await floor.queued(agent, MergeTicket(ticket=part, into=whole))).outcome is Outcome.APPLIED
    assert set((await row_of(floor, whole)).watchers) == {first.id, second.id}
    assert (await floor.queued(first, WatchTicket(ticket=part))).code is ErrorCode.MERGED
