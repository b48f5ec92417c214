"""Calls as the desks tell of them: a contact at once, a wrap-up at the end, counted once, and never offered to anybody."""

from collections.abc import AsyncIterator
from itertools import count
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import Row as Found
from sqlalchemy import insert, select

from contract.call_acts import AnswerCall, CallFacts, EndCall, LogCall, Spoken
from contract.commands import Document, EditTicket
from contract.envelope import Batch, CommandResult, Outcome, Stamp
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.rows import agent_feed
from contract.ticket_acts import MergeTicket, TransferTicket
from domain import ticket_number
from domain.call import CallEnd, Direction
from domain.contact import ContactState
from domain.parties import CallerType
from domain.permissions import Role
from domain.presence import PresenceState
from gateway.accounts.models import client
from gateway.accounts.user import User
from gateway.calls.models import phone_call
from gateway.contacts.models import contact
from gateway.customers.seal import Seal
from gateway.database import database_url
from gateway.tx import Tx
from tests.gateway.floor import HANDBOOK, SKILLS, Floor, floor_on
from tests.gateway.tickets.acts import feeds_of, lines_of, made, row_of

NUMBER = "0812-3456-4437"
_desks = count(40)


@pytest.fixture
async def floor(database: str, tmp_path: Path) -> AsyncIterator[Floor]:
    """On SQLite and on PostgreSQL."""
    async with floor_on(database_url(database, tmp_path)) as floor:
        yield floor


async def seated(floor: Floor, *, avail: bool = True, skills: tuple[str, ...] = SKILLS) -> tuple[User, int]:
    """An agent, and the number of the desk database they have."""
    agent, number = await floor.agent(avail=avail, skills=skills), next(_desks)

    async def work(tx: Tx) -> None:
        values = {
            "id": new_id(),
            "user": agent.id,
            "desk_number": number,
            "desk": "PC",
            "made": tx.now,
            "waiting": 0,
        }
        await tx.conn.execute(insert(client).values(values))

    await floor.transactions.run(work)
    return agent, number


def facts(floor: Floor, **given: Any) -> CallFacts:
    told: dict[str, Any] = {
        "call": new_id(),
        "direction": Direction.INBOUND,
        "number": NUMBER,
        "queue": "telepon_umum",
    }
    return CallFacts(**told | {"rang_at": floor.now - 5_000} | given)


def answer(floor: Floor, desk: int, **given: Any) -> AnswerCall:
    told: dict[str, Any] = {
        "ticket": new_id(),
        "contact": new_id(),
        "facts": facts(floor),
        "answered_at": floor.now,
    }
    return AnswerCall(**told | {"ticket_number": ticket_number.make(desk, 1)} | given)


def end(body: AnswerCall, floor: Floor, how: CallEnd = CallEnd.AGENT, **given: Any) -> EndCall:
    spoken = Spoken(rang_ms=5_000, talk_ms=60_000, hold_ms=4_000, holds=1, loss=0.01, jitter_ms=3.5, mos=4.2)
    told: dict[str, Any] = {
        "ticket": body.ticket,
        "contact": body.contact,
        "call": body.facts.call,
        "spoken": spoken,
    }
    return EndCall(**told | {"ended_at": floor.now, "end": how} | given)


async def call_of(floor: Floor, id: str) -> Found[Any]:
    async with floor.database.read() as conn:
        return (await conn.execute(select(phone_call).where(phone_call.c.id == id))).one()


async def contact_of(floor: Floor, id: str) -> Found[Any]:
    async with floor.database.read() as conn:
        return (await conn.execute(select(contact).where(contact.c.id == id))).one()


async def done(floor: Floor, agent: User, body: Any) -> CommandResult:
    result = await floor.queued(agent, body)
    assert result.outcome is Outcome.APPLIED, result
    return result


async def known(floor: Floor, name: str, phone: str = NUMBER) -> str:
    return await floor.transactions.run(
        lambda tx: floor.customers.add(
            tx, name=name, caller_type=CallerType.NASABAH, made_by="", sensitive={"telepon": phone}
        )
    )


async def test_an_answered_call_is_a_contact_with_its_agent_at_once(floor: Floor) -> None:
    ani = await known(floor, "Ani Lestari")
    agent, desk = await seated(floor)
    body = answer(floor, desk, facts=facts(floor, waited_s=30, ivr="Gadai", rang_at=floor.now - 5_000))
    result = await done(floor, agent, body)
    assert {effect.ref for effect in result.effects} >= {"ticket", "contact", "call", "message", "customer"}
    ticket, held = await row_of(floor, body.ticket), await contact_of(floor, body.contact)
    arrived = floor.now - 35_000
    assert (ticket.number, ticket.channel, ticket.queue) == (body.ticket_number, "voice", "telepon_umum")
    assert (ticket.assignee, ticket.holder, ticket.complainant) == (agent.id, agent.id, ani)
    assert (ticket.subject, ticket.origin) == ("Gadai", arrived)
    assert (held.state, held.agent, held.customer, held.call) == ("active", agent.id, ani, body.facts.call)
    assert (held.arrived, held.answered, held.epoch) == (arrived, floor.now, 1)
    call = await call_of(floor, body.facts.call)
    assert (call.number, call.name, call.customer, call.state) == (
        "0812-xxxx-437",
        "Ani Lestari",
        ani,
        "talking",
    )
    assert Seal(b"k" * 32).open(call.box, f"call/{call.id}") == NUMBER
    assert await feeds_of(floor, "call", call.id) == {agent_feed(agent.id)}
    assert (await floor.presence_of(agent)).shown == PresenceState.ON_CONTACT.value
    (line,) = await lines_of(floor, body.ticket)
    assert (line.text, line.args) == ("call.answered", {"agent": agent.name, "number": "0812-xxxx-437"})


async def test_its_end_is_a_wrap_up_with_the_times(floor: Floor) -> None:
    agent, desk = await seated(floor)
    body = answer(floor, desk)
    await done(floor, agent, body)
    floor.later(64)
    await done(floor, agent, end(body, floor, CallEnd.CUSTOMER))
    held, call = await contact_of(floor, body.contact), await call_of(floor, body.facts.call)
    assert (held.state, held.customer_left, held.ended) == (ContactState.WRAP_UP.value, True, floor.now)
    assert (call.state, call.end, call.ended_at) == ("ended", "customer", floor.now)
    assert (call.talk_ms, call.hold_ms, call.holds, call.mos, call.loss) == (60_000, 4_000, 1, 4.2, 0.01)
    assert (await floor.presence_of(agent)).shown == PresenceState.ACW.value
    last = (await lines_of(floor, body.ticket))[-1]
    assert (last.text, last.args) == ("call.left", {"agent": agent.name, "talk": "60000", "hold": "4000"})
    category = HANDBOOK.categories[0]
    await done(
        floor,
        agent,
        Document(
            ticket=body.ticket, contact=body.contact, wrap_up_code=HANDBOOK.wrap_up_codes[0].id, category=category.id,
            issue=category.issues[0].id,
        ),
    )  # fmt: skip
    assert (await floor.presence_of(agent)).shown == PresenceState.AVAIL.value
    seconds = {"part": "talk"}
    assert floor.registry.get_sample_value("sahut_call_seconds_sum", seconds) == 60


async def test_a_call_counts_once_however_often_it_is_told(floor: Floor) -> None:
    agent, desk = await seated(floor)
    body = answer(floor, desk)
    await done(floor, agent, body)
    again = await done(floor, agent, answer(floor, desk, facts=body.facts, ticket=new_id(), contact=new_id()))
    assert {(e.ref, e.id) for e in again.effects} == {
        ("call", body.facts.call), ("contact", body.contact), ("ticket", body.ticket),
    }  # fmt: skip
    over = end(body, floor)
    await done(floor, agent, over)
    floor.later(10)
    await done(floor, agent, end(body, floor, CallEnd.CUSTOMER))
    assert (await call_of(floor, body.facts.call)).end == "agent"
    assert [line.text for line in await lines_of(floor, body.ticket)] == ["call.answered", "call.ended"]
    await done(floor, agent, LogCall(facts=body.facts, ended_at=floor.now, end=CallEnd.MISSED))
    assert (await call_of(floor, body.facts.call)).end == "agent"
    labels = {"queue": "telepon_umum", "direction": "inbound", "outcome": "answered"}
    assert floor.registry.get_sample_value("sahut_calls_total", labels) == 1
    stranger, other = await seated(floor)
    for foreign in (answer(floor, other, facts=body.facts), end(body, floor)):
        assert (await floor.queued(stranger, foreign)).outcome is Outcome.REJECTED


async def test_nothing_is_offered_to_who_speaks_and_what_was_offered_is_taken_back(floor: Floor) -> None:
    agent, desk = await seated(floor)
    await floor.customer()
    await floor.router.turn()
    (offered,) = await floor.offers()
    assert offered.agent == agent.id
    body = answer(floor, desk)
    await done(floor, agent, body)
    assert await floor.offers() == []
    await floor.router.turn()
    assert await floor.offers() == [], "a call takes the whole agent"
    colleague, _ = await seated(floor)
    await floor.router.turn()
    (offered,) = await floor.offers()
    assert offered.agent == colleague.id
    assert offered.channel == "livechat"


async def test_a_missed_call_is_listed_and_counted_without_a_ticket(floor: Floor) -> None:
    ani = await known(floor, "Ani")
    agent, _ = await seated(floor)
    for how, counted in (
        (CallEnd.CUSTOMER, "abandoned"),
        (CallEnd.MISSED, "missed"),
        (CallEnd.REJECTED, "rejected"),
    ):
        told = facts(floor, number="+62 812 3456 4437", queue="yang lain")
        await done(floor, agent, LogCall(facts=told, ended_at=floor.now, end=how, rang_ms=5_000))
        call = await call_of(floor, told.call)
        assert (call.state, call.end, call.customer, call.rang_ms) == ("ended", how.value, ani, 5_000)
        assert (call.ticket, call.contact, call.queue) == (None, None, "telepon_umum")
        labels = {"queue": "telepon_umum", "direction": "inbound", "outcome": counted}
        assert floor.registry.get_sample_value("sahut_calls_total", labels) == 1
    assert (await floor.presence_of(agent)).shown == PresenceState.AVAIL.value


async def test_who_was_not_reached_is_on_the_ticket_they_were_called_for(floor: Floor) -> None:
    agent, _ = await seated(floor)
    ticket = await made(floor, assignee=agent.id)
    told = facts(floor, direction=Direction.OUTBOUND)
    await done(floor, agent, LogCall(facts=told, ended_at=floor.now, end=CallEnd.NO_ANSWER, ticket=ticket))
    (line,) = await lines_of(floor, ticket)
    assert (line.text, line.args["number"]) == ("call.not_reached", "0812-xxxx-437")
    unknown = facts(floor, direction=Direction.OUTBOUND)
    await done(floor, agent, LogCall(facts=unknown, ended_at=floor.now, end=CallEnd.BUSY, ticket=new_id()))
    assert (await call_of(floor, unknown.call)).ticket is None


async def test_a_call_to_a_customer_is_a_contact_of_the_ticket_it_was_made_for(floor: Floor) -> None:
    colleague, _ = await seated(floor)
    agent, desk = await seated(floor)
    ticket = await made(floor, assignee=colleague.id)
    body = answer(
        floor, desk, facts=facts(floor, direction=Direction.OUTBOUND), ticket=ticket, ticket_number=""
    )
    await done(floor, agent, body)
    row = await row_of(floor, ticket)
    assert (row.assignee, row.holder) == (colleague.id, agent.id), "helping out takes no ticket away"
    assert [line.text for line in await lines_of(floor, ticket)] == ["call.made"]
    await done(floor, agent, end(body, floor))
    assert (await contact_of(floor, body.contact)).state == ContactState.WRAP_UP.value


async def test_a_time_that_has_not_come_counts_as_now(floor: Floor) -> None:
    agent, desk = await seated(floor)
    body = answer(floor, desk, facts=facts(floor, rang_at=floor.now + 60_000), answered_at=floor.now + 90_000)
    await done(floor, agent, body)
    held = await contact_of(floor, body.contact)
    assert (held.arrived, held.answered) == (floor.now, floor.now)
    await done(floor, agent, end(body, floor, ended_at=floor.now + 99_000))
    assert (await contact_of(floor, body.contact)).ended == floor.now


async def test_a_time_before_all_work_does_not_stop_the_clocks(floor: Floor) -> None:
    agent, desk = await seated(floor)
    body = answer(floor, desk, facts=facts(floor, rang_at=-(2**53)), answered_at=-5)
    await done(floor, agent, body)
    category = HANDBOOK.categories[0].id
    await done(floor, agent, EditTicket(ticket=body.ticket, category=category))
    year_ago = floor.now - 366 * 86_400_000
    assert (await row_of(floor, body.ticket)).origin == year_ago
    beyond = answer(floor, desk, facts=facts(floor, rang_at=2**60))
    assert (await floor.queued(agent, beyond)).code is ErrorCode.INVALID


async def test_an_uncertain_clock_is_believed_in_its_distances_alone(floor: Floor) -> None:
    agent, desk = await seated(floor)
    wrong = floor.now - 40 * 86_400_000
    body = answer(
        floor, desk, facts=facts(floor, rang_at=wrong - 9_000, waited_s=1), answered_at=wrong - 4_000
    )
    command = floor._command(agent, body, 1)
    command = msgspec.structs.replace(command, made=Stamp(wall=wrong, uncertain=True))
    batch = Batch(command.client, [command])
    (result,) = (await floor.pipeline.deliver(agent, command.client, batch)).results
    assert result.outcome is Outcome.APPLIED
    held = await contact_of(floor, body.contact)
    assert (held.arrived, held.answered) == (floor.now - 10_000, floor.now - 4_000)


async def test_a_caller_nobody_knows_becomes_somebody_while_they_speak(floor: Floor) -> None:
    agent, desk = await seated(floor)
    await known(floor, "Ani")
    await known(floor, "Budi")
    body = answer(floor, desk)
    await done(floor, agent, body)
    assert (await row_of(floor, body.ticket)).complainant is None, "two have that number: neither is meant"
    assert (await contact_of(floor, body.contact)).customer == ""
    cici = await known(floor, "Cici", "0813-1111-2222")
    await done(floor, agent, EditTicket(ticket=body.ticket, complainant=cici))
    await done(floor, agent, end(body, floor))
    assert (await row_of(floor, body.ticket)).complainant == cici


async def test_a_number_of_another_desks_series_opens_nothing(floor: Floor) -> None:
    agent, _ = await seated(floor)
    _, other = await seated(floor)
    body = answer(floor, other)
    result = await floor.queued(agent, body)
    assert (result.outcome, result.code) == (Outcome.REJECTED, ErrorCode.INVALID)
    async with floor.database.read() as conn:
        assert (await conn.execute(select(phone_call.c.id))).all() == []
    too_much = answer(floor, other, facts=facts(floor, number="8" * 300))
    assert (await floor.queued(agent, too_much)).code is ErrorCode.INVALID


async def test_a_desk_that_is_gone_keeps_its_call_and_says_later_how_it_ended(floor: Floor) -> None:
    agent, desk = await seated(floor)
    colleague, _ = await seated(floor)
    body = answer(floor, desk)
    await done(floor, agent, body)
    rule = HANDBOOK.routing
    floor.later(rule.link_grace + 1)
    await floor.hear(colleague)
    await floor.router.turn()
    assert (await contact_of(floor, body.contact)).state == ContactState.ACTIVE.value
    floor.later(rule.keep_seconds + 1)
    await floor.hear(colleague)
    await floor.router.turn()
    held, call = await contact_of(floor, body.contact), await call_of(floor, body.facts.call)
    assert (held.state, held.agent) == (ContactState.WRAP_UP.value, agent.id), (
        "its sound is at nobody else's desk"
    )
    assert (call.state, call.end, call.supposed) == ("ended", "network", True)
    assert await floor.offers(all=True) == []
    said = floor.now - 100_000
    await done(floor, agent, end(body, floor, CallEnd.CUSTOMER, ended_at=said))
    held, call = await contact_of(floor, body.contact), await call_of(floor, body.facts.call)
    assert (held.state, held.ended, held.customer_left) == (ContactState.WRAP_UP.value, said, True)
    assert (call.end, call.ended_at, call.talk_ms, call.supposed) == ("customer", said, 60_000, False)
    texts = [line.text for line in await lines_of(floor, body.ticket)]
    assert texts == ["call.answered", "call.lost", "call.left"]


async def test_a_ticket_passed_on_in_mid_call_leaves_the_call_where_its_sound_is(floor: Floor) -> None:
    agent, desk = await seated(floor)
    body = answer(floor, desk)
    await done(floor, agent, body)
    passed = TransferTicket(
        ticket=body.ticket,
        note="lanjutkan",
        message=new_id(),
        queue="l2_helpdesk",
        contact=body.contact,
        epoch=1,
    )
    await done(floor, agent, passed)
    held, ticket = await contact_of(floor, body.contact), await row_of(floor, body.ticket)
    assert (held.state, held.agent, held.epoch) == (ContactState.ACTIVE.value, agent.id, 1)
    assert (ticket.queue, ticket.assignee, ticket.holder) == ("l2_helpdesk", None, agent.id)


async def test_a_merge_in_mid_call_takes_the_call_along(floor: Floor) -> None:
    agent, desk = await seated(floor)
    body = answer(floor, desk)
    await done(floor, agent, body)
    into = await made(floor, assignee=agent.id)
    await done(floor, agent, MergeTicket(ticket=body.ticket, into=into))
    await done(floor, agent, end(body, floor))
    assert (await contact_of(floor, body.contact)).ticket == into
    assert (await lines_of(floor, into))[-1].text == "call.ended"


async def test_old_calls_leave_the_list_and_stay_at_the_gateway(floor: Floor) -> None:
    agent, _ = await seated(floor)
    old, new = facts(floor), facts(floor)
    await done(floor, agent, LogCall(facts=old, ended_at=floor.now, end=CallEnd.MISSED))
    floor.later(8 * 86_400)
    await done(floor, agent, LogCall(facts=facts(floor), ended_at=floor.now, end=CallEnd.MISSED))
    await done(floor, agent, LogCall(facts=new, ended_at=floor.now, end=CallEnd.MISSED))
    assert await feeds_of(floor, "call", old.call) == set()
    assert await feeds_of(floor, "call", new.call) == {agent_feed(agent.id)}
    assert (await call_of(floor, old.call)).end == "missed"


async def test_who_may_take_no_contact_tells_of_no_call(floor: Floor) -> None:
    reader = await floor.agent(roles=(Role.QC,), skills=SKILLS)
    result = await floor.queued(reader, LogCall(facts=facts(floor), ended_at=floor.now, end=CallEnd.MISSED))
    assert result.code is ErrorCode.FORBIDDEN
