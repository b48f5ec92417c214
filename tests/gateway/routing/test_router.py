"""Offers on a real database: made, won once, missed, taken back (flow: Presence, Chat)."""

import asyncio

import msgspec
import pytest
from sqlalchemy import text

from contract.commands import AcceptOffer, Document, EndContact, SendReply, SetPresence
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.rows import OfferState
from domain.contact import ContactState
from domain.presence import PresenceState
from gateway.tx import Tx
from tests.gateway.floor import HANDBOOK, Floor

RULE = HANDBOOK.routing


async def test_a_waiting_contact_is_offered_to_the_longest_idle_and_accepted(floor: Floor) -> None:
    first = await floor.agent()
    floor.later(5)
    second = await floor.agent()
    visit = await floor.customer()
    await floor.router.turn()
    (made,) = await floor.offers()
    assert (made.agent, made.until - made.made) == (first.id, RULE.offer_seconds * 1000)
    floor.later(3)
    result = await floor.accept(first, made.id)
    assert result.outcome is Outcome.APPLIED
    assert {e.ref for e in result.effects} >= {"offer", "contact", "ticket", "presence", "message"}
    contact = await floor.contact_of(visit)
    assert (contact.state, contact.agent, contact.epoch) == ("active", first.id, 1)
    assert contact.answered - contact.arrived == 3000
    assert (await floor.presence_of(first)).shown == PresenceState.ON_CONTACT
    assert (await floor.presence_of(second)).shown == PresenceState.AVAIL


async def test_of_many_who_accept_one_offer_exactly_one_wins(floor: Floor) -> None:
    agent = await floor.agent()
    visit = await floor.customer()
    await floor.router.turn()
    (made,) = await floor.offers()
    gateways = [floor, floor.second(), floor.second()]
    tries = [floor.live(agent, AcceptOffer(offer=made.id), at=gateways[n % 3]) for n in range(24)]
    results = await asyncio.gather(*tries)
    assert [r.outcome for r in results].count(Outcome.APPLIED) == 1
    assert {r.code for r in results if r.outcome is Outcome.REJECTED} == {ErrorCode.EXPIRED}
    contact = await floor.contact_of(visit)
    assert (contact.agent, contact.epoch) == (agent.id, 1)


async def test_many_routers_at_once_make_one_offer_a_contact_and_one_an_agent(floor: Floor) -> None:
    agents = [await floor.agent() for _ in range(4)]
    for _ in range(6):
        await floor.customer()
    gateways = [floor, floor.second(), floor.second(), floor.second()]
    await asyncio.gather(*(gateway.router.turn() for gateway in gateways for _ in range(3)))
    made = await floor.offers(all=True)
    assert len(made) == len(agents)
    assert len({one.contact for one in made}) == len({one.agent for one in made}) == len(agents)


async def test_another_agents_offer_cannot_be_taken(floor: Floor) -> None:
    await floor.agent()
    other = await floor.agent(avail=False)
    await floor.customer()
    await floor.router.turn()
    (made,) = await floor.offers()
    assert (await floor.accept(other, made.id)).code is ErrorCode.NOT_FOUND


async def test_an_expired_offer_cannot_be_accepted_and_goes_to_somebody_else(floor: Floor) -> None:
    first = await floor.agent()
    floor.later(1)
    second = await floor.agent()
    visit = await floor.customer()
    await floor.router.turn()
    (made,) = await floor.offers()
    floor.later(RULE.offer_seconds)
    assert (await floor.accept(first, made.id)).code is ErrorCode.EXPIRED
    await floor.router.turn()
    (again,) = await floor.offers()
    assert (again.agent, again.contact) == (second.id, (await floor.contact_of(visit)).id)
    assert (await floor.presence_of(first)).missed == 1


async def test_missed_offers_in_a_row_end_in_aux_and_the_contact_keeps_its_place(floor: Floor) -> None:
    agent = await floor.agent()
    visit = await floor.customer()
    for missed in range(1, RULE.missed_before_aux + 1):
        await floor.router.turn()
        assert len(await floor.offers()) == 1
        floor.later(RULE.offer_seconds)
        await floor.router.turn()
        row = await floor.presence_of(agent)
        assert row.missed == missed
        floor.later(RULE.rest_seconds + 1)
        await floor.hear(agent)
    assert (row.chosen, row.aux_reason, row.by_system) == ("aux", RULE.missed_aux_reason, True)
    await floor.router.turn()
    assert await floor.offers() == []
    assert (await floor.contact_of(visit)).state == ContactState.WAITING
    await floor.presence(agent, PresenceState.AVAIL)
    row = await floor.presence_of(agent)
    assert (row.missed, row.by_system) == (0, False)
    await floor.router.turn()
    assert len(await floor.offers()) == 1


async def test_a_refused_contact_rests_before_it_comes_back(floor: Floor) -> None:
    agent = await floor.agent()
    await floor.customer()
    await floor.router.turn()
    (made,) = await floor.offers()
    assert (await floor.reject(agent, made.id)).outcome is Outcome.APPLIED
    await floor.router.turn()
    assert await floor.offers() == []
    assert (await floor.presence_of(agent)).missed == 0
    floor.later(RULE.rest_seconds + 1)
    await floor.router.turn()
    assert len(await floor.offers()) == 1


async def test_capacity_is_never_passed_and_wrap_up_takes_a_place(floor: Floor) -> None:
    agent = await floor.agent(capacity={"livechat": 2})
    visits = [await floor.customer() for _ in range(3)]
    for _ in range(2):
        await floor.router.turn()
        (made,) = await floor.offers()
        await floor.accept(agent, made.id)
    await floor.router.turn()
    assert await floor.offers() == []
    held = await floor.contact_of(visits[0])
    end = EndContact(ticket=held.ticket, contact=held.id, epoch=held.epoch)
    assert (await floor.queued(agent, end)).outcome is Outcome.APPLIED
    await floor.router.turn()
    assert await floor.offers() == []
    category = HANDBOOK.categories[0]
    document = Document(
        ticket=held.ticket,
        contact=held.id,
        wrap_up_code=HANDBOOK.wrap_up_codes[0].id,
        category=category.id,
        issue=category.issues[0].id,
    )
    assert (await floor.queued(agent, document)).outcome is Outcome.APPLIED
    await floor.router.turn()
    assert len(await floor.offers()) == 1
    done = await floor.contact_of(visits[0])
    assert (done.state, done.wrap_up_code) == ("ended", HANDBOOK.wrap_up_codes[0].id)


async def test_documentation_needs_the_handbooks_own_words(floor: Floor) -> None:
    agent = await floor.agent()
    visit = await floor.customer()
    await floor.router.turn()
    (made,) = await floor.offers()
    await floor.accept(agent, made.id)
    held = await floor.contact_of(visit)
    category = HANDBOOK.categories[0]
    good = Document(
        ticket=held.ticket,
        contact=held.id,
        wrap_up_code=HANDBOOK.wrap_up_codes[0].id,
        category=category.id,
        issue=category.issues[0].id,
    )
    for wrong in ({"wrap_up_code": "x"}, {"category": "x"}, {"issue": "x"}):
        result = await floor.queued(agent, msgspec.structs.replace(good, **wrong))
        assert result.code is ErrorCode.INVALID, wrong
    early = await floor.queued(agent, good)
    assert early.code is ErrorCode.ILLEGAL_TRANSITION, "documentation comes after the end"


async def test_going_to_aux_takes_the_offer_back_without_a_miss(floor: Floor) -> None:
    agent = await floor.agent()
    visit = await floor.customer()
    await floor.router.turn()
    await floor.presence(agent, PresenceState.AUX, HANDBOOK.aux_reasons[0].id)
    (made,) = await floor.offers(all=True)
    assert made.state == OfferState.WITHDRAWN
    assert (await floor.contact_of(visit)).state == ContactState.WAITING
    assert (await floor.presence_of(agent)).missed == 0


async def test_a_customer_who_leaves_takes_the_offer_along(floor: Floor) -> None:
    agent = await floor.agent()
    visit = await floor.customer()
    await floor.router.turn()
    (made,) = await floor.offers()
    await floor.transactions.run(lambda tx: floor.conversations.leave(tx, visit))
    assert (await floor.contact_of(visit)).state == ContactState.ABANDONED
    assert (await floor.accept(agent, made.id)).code is ErrorCode.EXPIRED
    assert (await floor.offers(all=True))[0].state == OfferState.WITHDRAWN


async def test_a_lost_agents_contacts_are_kept_then_go_in_front(floor: Floor) -> None:
    lost = await floor.agent()
    visit = await floor.customer()
    await floor.router.turn()
    (made,) = await floor.offers()
    await floor.accept(lost, made.id)
    held = await floor.contact_of(visit)
    floor.later(RULE.link_grace + 1)
    await floor.router.turn()
    row = await floor.presence_of(lost)
    assert (row.chosen, row.by_system, row.shown) == ("offline", True, "on_contact")
    assert (await floor.contact_of(visit)).agent == lost.id, "kept for them for a while"
    waiting = await floor.customer("gadai")
    floor.later(RULE.keep_seconds + 1)
    await floor.router.turn()
    back = await floor.contact_of(visit)
    assert (back.state, back.agent, back.epoch) == ("waiting", None, held.epoch + 1)
    other = await floor.agent()
    await floor.router.turn()
    (again,) = await floor.offers()
    assert (again.agent, again.contact) == (other.id, back.id), "in front of who came meanwhile"
    assert (await floor.contact_of(waiting)).state == ContactState.WAITING
    late = SendReply(
        ticket=held.ticket, message=new_id(), contact=held.id, text="telat", seen_up_to=99, epoch=held.epoch
    )
    assert (await floor.queued(lost, late)).code is ErrorCode.LEASE_LOST


async def test_who_goes_offline_with_a_contact_in_hand_and_leaves_holds_nobody_for_ever(floor: Floor) -> None:
    gone = await floor.agent()
    visit = await floor.customer()
    await floor.router.turn()
    (made,) = await floor.offers()
    await floor.accept(gone, made.id)
    await floor.queued(gone, SetPresence(state=PresenceState.OFFLINE))
    floor.later(RULE.link_grace + 1)
    await floor.router.turn()
    floor.links.heard(gone.id)
    await floor.links.flush()
    row = await floor.presence_of(gone)
    assert (row.chosen, row.by_system) == (PresenceState.OFFLINE, False), "as they chose"
    floor.later(RULE.keep_seconds + 1)
    await floor.router.turn()
    assert (await floor.contact_of(visit)).agent == gone.id, "they were heard meanwhile"
    floor.later(RULE.keep_seconds + 1)
    await floor.router.turn()
    back = await floor.contact_of(visit)
    assert (back.state, back.agent) == (ContactState.WAITING, None)
    assert (await floor.presence_of(gone)).shown == PresenceState.OFFLINE


async def test_a_short_loss_of_the_line_changes_nothing_for_good(floor: Floor) -> None:
    agent = await floor.agent()
    floor.later(RULE.link_grace + 1)
    await floor.router.turn()
    assert (await floor.presence_of(agent)).chosen == PresenceState.OFFLINE
    floor.later(20)
    floor.links.heard(agent.id)
    await floor.links.flush()
    row = await floor.presence_of(agent)
    assert (row.chosen, row.by_system) == (PresenceState.AVAIL, False)


async def test_a_gateway_that_just_came_up_holds_nobody_for_lost(floor: Floor) -> None:
    agent = await floor.agent()
    floor.later(RULE.link_grace + 100)
    fresh = floor.second()
    await fresh.router.turn()
    assert (await floor.presence_of(agent)).chosen == PresenceState.AVAIL


async def test_a_restart_goes_on_where_it_was(floor: Floor) -> None:
    agent = await floor.agent()
    await floor.customer()
    await floor.router.turn()
    (made,) = await floor.offers()
    floor.later(RULE.offer_seconds)
    await floor.second().router.turn()
    assert (await floor.offers(all=True))[0].state == OfferState.TIMED_OUT
    assert (await floor.presence_of(agent)).missed == 1
    assert made.until == made.made + RULE.offer_seconds * 1000


async def test_the_wait_until_the_next_look_ends_with_the_countdown(floor: Floor) -> None:
    assert await floor.router.turn() == 1000
    await floor.agent()
    await floor.customer()
    await floor.router.turn()
    floor.later(RULE.offer_seconds - 0.2)
    assert await floor.router.turn() == 201


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
async def test_aux_chosen_while_an_offer_is_being_made_leaves_no_offer_behind(floor: Floor) -> None:
    agent = await floor.agent()
    await floor.customer()
    chosen: list[asyncio.Task[CommandResult]] = []
    reason = HANDBOOK.aux_reasons[0].id

    async def making(tx: Tx) -> None:
        await floor.router._work(tx)
        chosen.append(asyncio.create_task(floor.presence(agent, PresenceState.AUX, reason)))
        waits = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
        while True:
            if chosen[0].done() or await tx.conn.scalar(waits):
                return
            await asyncio.sleep(0.01)

    await floor.transactions.run(making)
    assert (await chosen[0]).outcome is Outcome.APPLIED
    assert await floor.offers() == []
