"""The next contact comes when the last one is documented, a while later at most, or with the team leader's word (flow: Inbound call)."""

from collections.abc import Iterable

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.commands import Document, EndContact
from contract.documentation_acts import LiftDocumentation
from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.rows import PresenceRow
from domain.documentation import MOST_LIFTED_MS
from domain.permissions import Role
from domain.presence import PresenceState
from gateway.accounts.user import User
from gateway.audit.models import audit
from gateway.commands import locking
from gateway.tx import ROUTING, lock_keys
from tests.gateway.floor import HANDBOOK, Floor

RULE = HANDBOOK.routing


async def took(floor: Floor, agent: User) -> str:
    """The ticket of a contact that was offered to ``agent`` and taken."""
    await floor.router.turn()
    (made,) = [one for one in await floor.offers() if one.agent == agent.id]
    await floor.accept(agent, made.id)
    return str(made.ticket)


async def owing(floor: Floor, agent: User, *, left: bool = False) -> str:
    """A contact of ``agent`` that ended just now; ``left``: the customer went first."""
    visit = await floor.customer()
    ticket = await took(floor, agent)
    row = await floor.contact_of(visit)
    if left:
        await floor.transactions.run(lambda tx: floor.contacts.customer_left(tx, row))
    else:
        await floor.queued(agent, EndContact(ticket=ticket, contact=row.id, epoch=row.epoch))
    return ticket


async def document(floor: Floor, agent: User, ticket: str) -> None:
    row = await floor.contact_of_ticket(ticket)
    category = HANDBOOK.categories[0]
    done = Document(
        ticket=ticket, contact=row.id, wrap_up_code=HANDBOOK.wrap_up_codes[0].id, category=category.id,
        issue=category.issues[0].id,
    )  # fmt: skip
    assert (await floor.queued(agent, done)).outcome is Outcome.APPLIED


async def test_a_while_after_a_contact_nothing_comes_until_it_is_documented(floor: Floor) -> None:
    agent = await floor.agent()
    first = await owing(floor, agent)
    ended = floor.now
    assert (await floor.presence_of(agent)).owes == ended
    # The allowance: others come all the same, and a second one that ends begins no new one.
    floor.later(RULE.documentation_seconds - 1)
    floor.links.heard(agent.id)
    await floor.links.flush()
    second = await owing(floor, agent, left=True)
    assert (await floor.presence_of(agent)).owes == ended
    floor.later(1)
    await floor.customer()
    await floor.router.turn()
    assert await floor.offers() == []
    await document(floor, agent, first)
    assert (await floor.presence_of(agent)).owes == floor.now - 1000, "who hung up first is owed for too"
    await floor.router.turn()
    assert len(await floor.offers()) == 1
    await document(floor, agent, second)
    assert (await floor.presence_of(agent)).owes is None


async def test_the_leader_lifts_it_for_a_while(floor: Floor) -> None:
    agent, leader = (
        await floor.agent(team="A"),
        await floor.agent(team="A", roles=(Role.TEAM_LEADER,), avail=False),
    )
    await owing(floor, agent)
    floor.later(RULE.documentation_seconds)
    floor.links.heard(agent.id)
    await floor.links.flush()
    await floor.customer()
    await floor.router.turn()
    assert await floor.offers() == []
    assert (await floor.presence_of(agent)).shown == PresenceState.ACW
    until = floor.now + 900_000
    result = await floor.queued(leader, LiftDocumentation(user=agent.id, until=until))
    assert result.outcome is Outcome.APPLIED
    (effect,) = [one for one in result.effects if one.ref == PresenceRow.REF]
    assert effect.id == agent.id
    # After-call work that waits keeps nobody from the exchange's calls either.
    row = await floor.presence_of(agent)
    assert (row.shown, row.lifted) == (PresenceState.AVAIL, until)
    await floor.router.turn()
    (made,) = await floor.offers()
    assert made.agent == agent.id
    await floor.reject(agent, made.id)
    floor.later(900)
    floor.links.heard(agent.id)
    await floor.links.flush()
    await floor.router.turn()
    row = await floor.presence_of(agent)
    assert (row.shown, row.lifted) == (PresenceState.ACW, None)
    assert await floor.offers() == []
    async with floor.database.read() as conn:
        (line,) = (await conn.execute(select(audit).where(audit.c.what == "documentation.lift"))).all()
    assert (line.who, line.row, line.detail) == (leader.id, agent.id, {"until": str(until)})


async def test_only_a_leader_of_theirs_lifts_it_and_not_for_ever(
    floor: Floor, monkeypatch: pytest.MonkeyPatch
) -> None:
    agent, leader = await floor.agent(team="A"), await floor.agent(team="A", roles=(Role.TEAM_LEADER,))
    other = await floor.agent(team="B", roles=(Role.TEAM_LEADER,))
    soon = floor.now + 60_000
    for who, user, until, code in (
        (agent, agent, soon, ErrorCode.FORBIDDEN),
        (other, agent, soon, ErrorCode.FORBIDDEN),
        (leader, leader, soon, ErrorCode.FORBIDDEN),
        (leader, agent, floor.now, ErrorCode.EXPIRED),
        (leader, agent, floor.now + 2 * MOST_LIFTED_MS, ErrorCode.INVALID),
    ):
        assert (await floor.queued(who, LiftDocumentation(user=user.id, until=until))).code is code
    assert (await floor.presence_of(agent)).lifted is None
    taken: list[list[str]] = []
    lock = lock_keys

    async def seen(conn: AsyncConnection, keys: Iterable[str]) -> None:
        taken.append(list(keys))
        await lock(conn, taken[-1])

    monkeypatch.setattr(locking, "lock_keys", seen)
    for given in (soon, None):
        result = await floor.queued(leader, LiftDocumentation(user=agent.id, until=given))
        assert ROUTING in taken[-1], "before any ticket, as the router takes it"
        assert result.outcome is Outcome.APPLIED
        assert (await floor.presence_of(agent)).lifted == given
