"""Who has the customer on the line sees the ticket to the last word, wherever it was sent meanwhile (flow: Inbound call, 8–10)."""

from sqlalchemy import select

from contract.commands import Document, EndContact, MoveTicket, SendReply
from contract.envelope import Outcome
from contract.ids import new_id
from contract.rows import agent_feed
from domain.ticket import TicketMove
from gateway.accounts.user import User
from gateway.cases.models import ticket
from gateway.feeds.models import membership
from tests.gateway.floor import HANDBOOK, Floor

QUEUE = next(queue for queue in HANDBOOK.queues if queue.escalates_to and queue.topics)


async def seen_by(floor: Floor, agent: User) -> set[str]:
    """What kinds of rows the agent's own feed holds now."""
    async with floor.database.read() as conn:
        found = await conn.execute(select(membership.c.ref).where(membership.c.feed == agent_feed(agent.id)))
        return set(found.scalars()) & {"ticket", "message", "customer"}


async def test_an_escalation_in_mid_conversation_takes_nothing_from_the_agents_sight(floor: Floor) -> None:
    agent = await floor.agent(skills=(QUEUE.skill,))
    visit = await floor.customer(QUEUE.topics[0])
    await floor.router.turn()
    (made,) = await floor.offers()
    await floor.accept(agent, made.id)
    held = await floor.contact_of(visit)
    escalate = MoveTicket(ticket=held.ticket, move=TicketMove.ESCALATE, reason="perlu unit terkait")
    assert (await floor.queued(agent, escalate)).outcome is Outcome.APPLIED
    async with floor.database.read() as conn:
        row = (await conn.execute(select(ticket).where(ticket.c.id == held.ticket))).one()
    assert row.queue == QUEUE.escalates_to
    everything = {"ticket", "message", "customer"}
    assert await seen_by(floor, agent) == everything
    reply = SendReply(
        ticket=held.ticket, message=new_id(), contact=held.id, text="Diteruskan.", seen_up_to=row.last_customer,
        epoch=held.epoch,
    )  # fmt: skip
    assert (await floor.queued(agent, reply)).outcome is Outcome.APPLIED
    end = EndContact(ticket=held.ticket, contact=held.id, epoch=held.epoch)
    assert (await floor.queued(agent, end)).outcome is Outcome.APPLIED
    assert await seen_by(floor, agent) == everything
    category = HANDBOOK.categories[0]
    document = Document(
        ticket=held.ticket, contact=held.id, wrap_up_code=HANDBOOK.wrap_up_codes[0].id, category=category.id,
        issue=category.issues[0].id,
    )  # fmt: skip
    assert (await floor.queued(agent, document)).outcome is Outcome.APPLIED
    assert await seen_by(floor, agent) == set()


async def test_a_contact_that_is_taken_away_takes_its_sight_along(floor: Floor) -> None:
    agent = await floor.agent(skills=(QUEUE.skill,))
    visit = await floor.customer(QUEUE.topics[0])
    await floor.router.turn()
    (made,) = await floor.offers()
    await floor.accept(agent, made.id)
    held = await floor.contact_of(visit)
    await floor.transactions.run(lambda tx: floor.contacts.requeue(tx, held))
    assert await seen_by(floor, agent) == set()
