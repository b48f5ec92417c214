"""A ticket passed on: its note, its place, the customer on the line (flow: Escalation; Chat)."""

import pytest

from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.rows import agent_feed, queue_feed
from contract.ticket_acts import TransferTicket
from domain.presence import PresenceState
from tests.gateway.floor import Floor
from tests.gateway.tickets.acts import facts, feeds_of, lines_of, made, reply, row_of, served


def _to(
    id: str, *, queue: str | None = None, person: str | None = None, contact: object = None
) -> TransferTicket:
    return TransferTicket(
        ticket=id, note="Mohon dilanjutkan", message=new_id(), queue=queue, person=person,
        contact=getattr(contact, "id", None), epoch=getattr(contact, "epoch", 0),
    )  # fmt: skip


async def test_a_ticket_goes_to_a_queue_with_its_note(floor: Floor) -> None:
    agent = await floor.agent()
    id = await made(floor, assignee=agent.id)
    assert (await floor.queued(agent, _to(id, queue="l2_helpdesk"))).outcome is Outcome.APPLIED
    row = await row_of(floor, id)
    assert (row.queue, row.assignee) == ("l2_helpdesk", None)
    lines = await lines_of(floor, id)
    assert [(line.kind, line.text) for line in lines] == [
        ("note", "Mohon dilanjutkan"),
        ("system", "ticket.passed_on"),
    ]
    for line in lines:
        assert await feeds_of(floor, "message", line.id) == {queue_feed("l2_helpdesk")}


async def test_a_ticket_goes_to_a_person(floor: Floor) -> None:
    agent, other = await floor.agent(), await floor.agent()
    id = await made(floor, assignee=agent.id)
    assert (await floor.queued(agent, _to(id, person=other.id))).outcome is Outcome.APPLIED
    assert (await row_of(floor, id)).assignee == other.id
    assert await feeds_of(floor, "ticket", id) == {queue_feed("livechat_umum"), agent_feed(other.id)}


async def test_a_person_who_cannot_have_it_is_named_with_the_reason(floor: Floor) -> None:
    agent = await floor.agent()
    stranger, away = await floor.agent(skills=("voice",)), await floor.agent(avail=False)
    id = await made(floor, assignee=agent.id)
    for person, why in ((new_id(), "unknown"), (stranger.id, "not_entitled"), (away.id, "offline")):
        result = await floor.queued(agent, _to(id, person=person))
        assert (result.outcome, result.code) == (Outcome.REJECTED, ErrorCode.NOT_TAKEN)
        assert facts(result) == {"why": why, "person": person}
    assert (await row_of(floor, id)).assignee == agent.id
    assert await lines_of(floor, id) == [], "a rejected act leaves nothing"


async def test_a_customer_on_the_line_goes_straight_to_the_person(floor: Floor) -> None:
    agent = await floor.agent()
    visit, contact = await served(floor, agent)
    other = await floor.agent()
    assert (
        await floor.queued(agent, _to(visit.ticket, person=other.id, contact=contact))
    ).outcome is Outcome.APPLIED
    now = await floor.contact_of(visit)
    assert (now.agent, now.state, now.epoch) == (other.id, "active", contact.epoch + 1)
    row = await row_of(floor, visit.ticket)
    assert (row.assignee, row.holder) == (other.id, other.id)
    assert (await floor.presence_of(agent)).shown == PresenceState.AVAIL
    assert (await floor.presence_of(other)).shown == PresenceState.ON_CONTACT
    assert (await floor.queued(agent, reply(visit.ticket, contact))).code is ErrorCode.LEASE_LOST
    assert (await floor.queued(other, reply(visit.ticket, now))).outcome is Outcome.APPLIED


async def test_a_person_without_a_free_place_does_not_get_the_customer(floor: Floor) -> None:
    agent = await floor.agent()
    visit, contact = await served(floor, agent)
    full = await floor.agent(capacity={"livechat": 0})
    pausing = await floor.agent()
    await floor.presence(pausing, PresenceState.AUX, "istirahat")
    for person in (full, pausing):
        result = await floor.queued(agent, _to(visit.ticket, person=person.id, contact=contact))
        assert result.code is ErrorCode.NOT_TAKEN
        assert facts(result)["why"] == "no_place"
    assert (await floor.contact_of(visit)).agent == agent.id


async def test_a_customer_on_the_line_waits_in_front_of_the_new_queue_and_is_not_offered_back(
    floor: Floor,
) -> None:
    agent = await floor.agent()
    visit, contact = await served(floor, agent)
    result = await floor.queued(agent, _to(visit.ticket, queue="livechat_gadai", contact=contact))
    assert result.outcome is Outcome.APPLIED
    now = await floor.contact_of(visit)
    assert (now.state, now.agent, now.queue, now.epoch) == (
        "waiting",
        None,
        "livechat_gadai",
        contact.epoch + 1,
    )
    row = await row_of(floor, visit.ticket)
    assert (row.queue, row.assignee, row.holder) == ("livechat_gadai", None, None)
    await floor.router.turn()
    assert await floor.offers() == [], "who passed it on has had it"
    other = await floor.agent()
    first = await floor.customer("gadai")
    await floor.router.turn()
    offers = {offer.agent: offer.contact for offer in await floor.offers()}
    assert offers[other.id] == now.id, "in front of those who never had anybody"
    assert offers[agent.id] == (await floor.contact_of(first)).id


async def test_one_that_waits_moves_with_its_ticket_and_its_offer_is_taken_back(floor: Floor) -> None:
    agent, mover = await floor.agent(), await floor.agent(avail=False)
    visit = await floor.customer()
    await floor.router.turn()
    (offer,) = await floor.offers()
    assert offer.agent == agent.id
    assert (await floor.queued(mover, _to(visit.ticket, queue="livechat_mitra"))).outcome is Outcome.APPLIED
    assert await floor.offers() == []
    contact = await floor.contact_of(visit)
    assert (contact.state, contact.queue) == ("waiting", "livechat_mitra")


@pytest.mark.parametrize("known", [True, False])
async def test_nobody_passes_on_whom_somebody_else_has(floor: Floor, known: bool) -> None:
    """Written while offline: the contact was theirs, or nobody had the customer."""
    agent = await floor.agent()
    visit, contact = await served(floor, agent)
    other = await floor.agent()
    await floor.queued(agent, _to(visit.ticket, person=other.id, contact=contact))
    late = _to(visit.ticket, queue="l2_helpdesk", contact=contact if known else None)
    result = await floor.queued(agent, late)
    assert (result.outcome, result.code) == (Outcome.REJECTED, ErrorCode.LEASE_LOST)
    assert (await row_of(floor, visit.ticket)).queue == "livechat_umum"


async def test_it_needs_a_note_and_one_place(floor: Floor) -> None:
    agent = await floor.agent()
    id = await made(floor)
    for body in (
        _to(id),
        _to(id, queue="l2_helpdesk", person=agent.id),
        _to(id, queue="tidak-ada"),
        TransferTicket(ticket=id, note=" ", message=new_id(), queue="l2_helpdesk"),
    ):
        assert (await floor.queued(agent, body)).code is ErrorCode.INVALID
