"""What a customer answers to an offer is kept; who wants to be called is on the list of who calls (flow: Inbound call, 9)."""

from typing import Any

import pytest
from sqlalchemy import Row as Found
from sqlalchemy import select

from contract.body import Body
from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.lead_acts import RecordOffer, SettleLead
from contract.rows import agent_feed
from domain.cross_selling import LeadResult, LeadState, OfferAnswer
from domain.permissions import Role
from gateway import ageing
from gateway.accounts.user import User
from gateway.config import Config
from gateway.customers.models import customer
from gateway.incidents.service import Incidents
from gateway.leads.models import lead
from tests.gateway.floor import HANDBOOK, Floor
from tests.gateway.tickets.acts import feeds_of, row_of

_PRODUCT = HANDBOOK.cross_selling[0]
_DAY = 86_400


def offer(ticket: str, answer: OfferAnswer, **more: Any) -> RecordOffer:
    return RecordOffer(ticket=ticket, lead=new_id(), answer=answer, **{"product": _PRODUCT.id, **more})


async def _done(floor: Floor, who: User, body: Body) -> None:
    result = await floor.queued(who, body)
    assert result.outcome is Outcome.APPLIED, result


async def _lead(floor: Floor, id: str) -> Found[Any]:
    async with floor.database.read() as conn:
        return (await conn.execute(select(lead).where(lead.c.id == id))).one()


async def _declined(floor: Floor, ticket: str) -> dict[str, int]:
    who = (await row_of(floor, ticket)).complainant
    async with floor.database.read() as conn:
        return dict(await conn.scalar(select(customer.c.declined).where(customer.c.id == who)) or {})


async def _tidied(floor: Floor) -> None:
    await ageing.turn(floor.transactions, Incidents(floor.tools), Config())


async def test_who_is_interested_is_called_back_by_somebody_who_sees_the_ticket(floor: Floor) -> None:
    agent, caller = await floor.agent(team="A"), await floor.agent(team="B")
    leader = await floor.agent(team="B", roles=(Role.TEAM_LEADER,))
    blind = await floor.agent(team="B", skills=())
    ticket = (await floor.customer()).ticket
    at = floor.now + 3_600_000
    for wrong in ({"by": blind.id}, {"by": new_id()}, {"call_at": None}, {"product": "entah"}):
        body = offer(ticket, OfferAnswer.INTERESTED, **{"call_at": at, "by": caller.id, **wrong})
        assert (await floor.queued(agent, body)).code is ErrorCode.INVALID, wrong
    body = offer(ticket, OfferAnswer.INTERESTED, call_at=at, by=caller.id, note=" sore hari ")
    await _done(floor, agent, body)
    row = await _lead(floor, body.lead)
    shown = (row.by_name, row.call_at, row.note, row.product_name, row.state)
    assert shown == (caller.name, at, "sore hari", _PRODUCT.name, LeadState.OPEN)
    assert row.customer_name.startswith("Pelanggan")
    everybody = {agent_feed(one.id) for one in (agent, caller, leader)}
    assert await feeds_of(floor, "lead", body.lead) == everybody
    settle = SettleLead(lead=body.lead, result=LeadResult.LATER, note="tidak diangkat")
    assert (await floor.queued(blind, settle)).code is ErrorCode.FORBIDDEN
    assert (await floor.queued(caller, settle)).code is ErrorCode.INVALID, "no other time"
    later = SettleLead(lead=body.lead, result=LeadResult.LATER, note="tidak diangkat", call_at=at + 60_000)
    await _done(floor, caller, later)
    row = await _lead(floor, body.lead)
    assert (row.state, row.call_at, row.tries, row.result) == (
        LeadState.OPEN,
        at + 60_000,
        1,
        "tidak diangkat",
    )
    await _done(floor, leader, SettleLead(lead=body.lead, result=LeadResult.LOST, note="sudah punya"))
    assert await feeds_of(floor, "lead", body.lead) == {agent_feed(agent.id), agent_feed(caller.id)}
    assert await _declined(floor, ticket) == {_PRODUCT.id: floor.now}
    again = SettleLead(lead=body.lead, result=LeadResult.WON)
    assert (await floor.queued(caller, again)).code is ErrorCode.ILLEGAL_TRANSITION


async def test_a_no_stays_with_the_customer_and_leaves_the_lists_after_some_days(floor: Floor) -> None:
    agent = await floor.agent()
    ticket = (await floor.customer()).ticket
    not_asked = offer(ticket, OfferAnswer.NOT_ASKED, note="terburu-buru")
    await _done(floor, agent, not_asked)
    assert await _declined(floor, ticket) == {}
    no = offer(ticket, OfferAnswer.NOT_INTERESTED, call_at=floor.now + 1)
    await _done(floor, agent, no)
    assert await _declined(floor, ticket) == {_PRODUCT.id: floor.now}
    row = await _lead(floor, no.lead)
    assert (row.state, row.call_at, row.by) == (LeadState.NOTED, None, None)
    floor.later(3 * _DAY + 1)
    await _tidied(floor)
    assert await feeds_of(floor, "lead", no.lead) == set()


async def test_however_many_are_over_each_leaves(floor: Floor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ageing, "PIECE", 1)
    agent = await floor.agent()
    ticket = (await floor.customer()).ticket
    over = [offer(ticket, OfferAnswer.NOT_ASKED) for _ in range(2)]
    for one in over:
        await _done(floor, agent, one)
    await _tidied(floor)
    assert await feeds_of(floor, "lead", over[0].lead) != set()
    floor.later(3 * _DAY + 1)
    await _tidied(floor)
    assert [await feeds_of(floor, "lead", one.lead) for one in over] == [set(), set()]
