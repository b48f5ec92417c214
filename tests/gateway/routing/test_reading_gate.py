"""What must be read keeps the next contact from who has not read it by its time, nothing that is in hand or rings already, and the team
leader lifts it (flow: Knowledge arrives late)."""

import asyncio
from typing import Any

from contract.announcement import (
    CorrectAnnouncement,
    PublishAnnouncement,
    ReadAnnouncement,
    WithdrawAnnouncement,
)
from contract.documentation_acts import LiftDocumentation
from contract.envelope import Outcome
from contract.ids import new_id
from contract.rows import FLOOR
from domain.announcement import QuizQuestion
from domain.contact import ContactState
from domain.permissions import Role
from domain.presence import PresenceState
from gateway.accounts.user import User
from gateway.presence.reading import LOOK_MS
from tests.gateway.floor import HANDBOOK, Floor

SECONDS = HANDBOOK.routing.reading_seconds
QUIZ = (QuizQuestion("Berapa bunganya?", ("1%", "1,1%"), 1),)


async def told(floor: Floor, author: User, **fields: Any) -> str:
    """Published by ``author``; its id."""
    values: dict[str, Any] = {
        "announcement": new_id(),
        "subject": "Bunga",
        "text": "Naik.",
        "since": floor.now,
    }
    body = PublishAnnouncement(**values | {"until": floor.now + 86_400_000} | fields)
    assert (await floor.queued(author, body)).outcome is Outcome.APPLIED
    return body.announcement


async def looked(floor: Floor, *agents: User) -> list[str]:
    """Who is offered something after a look at what is read and one at who waits. The desks of ``agents`` are there."""
    for agent in agents:
        await floor.hear(agent)
    await floor.reading.look()
    await floor.router.turn()
    return [one.agent for one in await floor.offers()]


async def test_a_while_after_its_time_nothing_comes_until_it_is_read(floor: Floor) -> None:
    leader = await floor.agent(team="A", roles=(Role.TEAM_LEADER,), avail=False)
    agent, other = await floor.agent(team="A"), await floor.agent(team="B")
    due = floor.now + 60_000
    id = await told(floor, leader, due=due, quiz=QUIZ, teams=("A",))
    assert await floor.reading.look() <= LOOK_MS
    floor.later(60 + SECONDS - 1)
    await looked(floor, agent, other)
    assert (await floor.presence_of(agent)).unread is None
    floor.later(1)
    assert await floor.reading.look() <= LOOK_MS
    row = await floor.presence_of(agent)
    assert (row.unread, row.shown) == (due + SECONDS * 1000, PresenceState.AVAIL)
    assert (await floor.presence_of(other)).unread is None, "it is not told to that team"
    # Who has read goes on working; who has not gets nothing, however long somebody waits.
    await floor.customer()
    await floor.customer()
    assert await looked(floor, agent, other) == [other.id]
    wrong = ReadAnnouncement(announcement=id, answers=(0,))
    assert (await floor.queued(agent, wrong)).outcome is Outcome.APPLIED
    assert agent.id not in await looked(floor, agent, other), "a quiz not passed is not read"
    await floor.queued(agent, ReadAnnouncement(announcement=id, answers=(1,)))
    assert agent.id in await looked(floor, agent, other)
    assert (await floor.presence_of(agent)).unread is None


async def test_what_is_in_hand_or_rings_already_stays(floor: Floor) -> None:
    leader = await floor.agent(team="A", roles=(Role.TEAM_LEADER,), avail=False)
    agent = await floor.agent(team="A")
    await told(floor, leader, read_first=True)
    floor.later(SECONDS - 1)
    await floor.customer()
    assert await looked(floor, agent) == [agent.id], "told, and there is still time"
    (made,) = await floor.offers()
    floor.later(1)
    assert await looked(floor, agent) == [agent.id]
    assert (await floor.presence_of(agent)).unread is not None
    assert [one.id for one in await floor.offers()] == [made.id], "what rings already rings on"
    assert (await floor.accept(agent, made.id)).outcome is Outcome.APPLIED
    await floor.customer()
    assert await looked(floor, agent) == []
    held = await floor.contact_of_ticket(made.ticket)
    assert (held.agent, held.state) == (agent.id, ContactState.ACTIVE)


async def test_what_comes_late_holds_back_a_while_after_it_came(floor: Floor) -> None:
    leader = await floor.agent(team="A", roles=(Role.TEAM_LEADER,), avail=False)
    agent = await floor.agent(team="A")
    # Its author was away with it: its time went by meanwhile.
    await told(floor, leader, since=floor.now - 600_000, due=floor.now - 300_000, read_first=True)
    floor.later(SECONDS - 1)
    await floor.reading.look()
    assert (await floor.presence_of(agent)).unread is None
    floor.later(1)
    await floor.reading.look()
    assert (await floor.presence_of(agent)).unread == floor.now


async def test_the_leader_lifts_it_for_a_while(floor: Floor) -> None:
    leader = await floor.agent(team="A", roles=(Role.TEAM_LEADER,), avail=False)
    agent = await floor.agent(team="A")
    await told(floor, leader, read_first=True)
    floor.later(SECONDS)
    await floor.customer()
    assert await looked(floor, agent) == []
    until = floor.now + 900_000
    lifted = await floor.queued(leader, LiftDocumentation(user=agent.id, until=until))
    assert lifted.outcome is Outcome.APPLIED
    assert await looked(floor, agent) == [agent.id]
    (made,) = await floor.offers()
    await floor.reject(agent, made.id)
    floor.later(900)
    assert await looked(floor, agent) == []
    row = await floor.presence_of(agent)
    assert row.lifted is None
    assert row.unread is not None


async def test_it_lets_go_of_what_is_withdrawn_over_or_told_to_others(floor: Floor) -> None:
    leader = await floor.agent(team="A", roles=(Role.TEAM_LEADER,), avail=False)
    agent = await floor.agent(team="A")
    first = await told(floor, leader, read_first=True)
    floor.later(SECONDS)
    await looked(floor, agent)
    assert (await floor.presence_of(agent)).unread is not None
    await floor.presence(leader, PresenceState.AVAIL)
    await floor.reading.look()
    assert (await floor.presence_of(leader)).unread is None, "who wrote it knows it"
    await floor.queued(leader, WithdrawAnnouncement(announcement=first))
    await floor.reading.look()
    assert (await floor.presence_of(agent)).unread is None
    # Read, corrected, and to be read again: with the allowance anew.
    second = await told(floor, leader, read_first=True)
    await floor.queued(agent, ReadAnnouncement(announcement=second))
    floor.later(SECONDS)
    again = CorrectAnnouncement(
        announcement=second, edition=1, subject="Bunga", text="Turun.", since=floor.now - SECONDS * 1000,
        until=floor.now + (SECONDS + 5) * 1000, read_first=True, again=True,
    )  # fmt: skip
    assert (await floor.queued(leader, again)).outcome is Outcome.APPLIED
    assert await floor.reading.look() == min(LOOK_MS, SECONDS * 1000)
    assert (await floor.presence_of(agent)).unread is None
    floor.later(SECONDS)
    await floor.reading.look()
    assert (await floor.presence_of(agent)).unread == floor.now
    floor.later(5)
    await floor.reading.look()
    assert (await floor.presence_of(agent)).unread is None, "it is over"


async def test_reading_is_noticed_at_once(floor: Floor) -> None:
    leader = await floor.agent(team="A", roles=(Role.TEAM_LEADER,), avail=False)
    agent = await floor.agent(team="A")
    id = await told(floor, leader, read_first=True)
    floor.later(SECONDS)
    serving = asyncio.create_task(floor.reading.serve())
    try:
        with floor.hub.bell() as bell:
            bell.feeds = frozenset({FLOOR})
            async with asyncio.timeout(60):
                while (await floor.presence_of(agent)).unread is None:
                    await bell.wait(5)
                await floor.queued(agent, ReadAnnouncement(announcement=id))
                while (await floor.presence_of(agent)).unread is not None:
                    await bell.wait(5)
    finally:
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)
