"""A shift of random acts by agents, customers and time, decided by a seed; after each, what must always hold (flow: Presence, Chat)."""

import random
from collections import Counter
from typing import Any

import pytest
from sqlalchemy import func, select

from contract.commands import Document, EndContact
from contract.rows import OfferState
from domain.contact import ContactState
from domain.presence import PresenceState, shown_state
from gateway.accounts.user import User
from gateway.channels.livechat.service import Visit
from gateway.contacts.models import contact
from gateway.presence.models import presence, presence_history
from gateway.routing.models import offer
from tests.gateway.floor import HANDBOOK, Floor

ACTS = 80
AGENTS = 4
CATEGORY = HANDBOOK.categories[0]
QUEUES = {queue.id: queue for queue in HANDBOOK.queues}


class Shift:
    def __init__(self, floor: Floor, seed: int) -> None:
        self.floor, self.chance = floor, random.Random(seed)
        self.agents: list[User] = []
        self.visits: list[Visit] = []
        self.log: list[str] = []

    async def begin(self) -> None:
        skills = [("livechat", "gadai", "mitra"), ("livechat",), ("gadai", "mitra"), ("mitra", "livechat")]
        for n in range(AGENTS):
            self.agents.append(await self.floor.agent(skills=skills[n], capacity={"livechat": 1 + n % 3}))

    async def act(self) -> None:
        chance = self.chance
        often = [self.arrive, self.end, self.document, self.back] * 3 + [self.answer] * 8
        acts = [*often, self.leave, self.rest, self.silence]
        chosen = chance.choice(acts)
        self.log.append(chosen.__name__)
        await chosen()
        self.floor.later(chance.choice([0, 1, 4, 9]))
        for agent in self.agents:
            if chance.random() < 0.9:
                await self.floor.hear(agent)
        await self.floor.router.turn()

    async def arrive(self) -> None:
        self.visits.append(await self.floor.customer(self.chance.choice(["umum", "gadai", "mitra"])))

    async def answer(self) -> None:
        for one in await self.floor.offers():
            agent = next(a for a in self.agents if a.id == one.agent)
            if self.chance.random() < 0.7:
                await self.floor.accept(agent, one.id)
            elif self.chance.random() < 0.5:
                await self.floor.reject(agent, one.id)

    async def end(self) -> None:
        if row := await self._one_of(ContactState.ACTIVE):
            await self._by_holder(row, EndContact(ticket=row.ticket, contact=row.id, epoch=row.epoch))

    async def document(self) -> None:
        if row := await self._one_of(ContactState.WRAP_UP):
            body = Document(
                ticket=row.ticket,
                contact=row.id,
                wrap_up_code=HANDBOOK.wrap_up_codes[0].id,
                category=CATEGORY.id,
                issue=CATEGORY.issues[0].id,
            )
            await self._by_holder(row, body)

    async def leave(self) -> None:
        if self.visits:
            visit = self.chance.choice(self.visits)
            await self.floor.transactions.run(lambda tx: self.floor.conversations.leave(tx, visit))

    async def rest(self) -> None:
        await self.floor.presence(
            self.chance.choice(self.agents), PresenceState.AUX, HANDBOOK.aux_reasons[0].id
        )

    async def back(self) -> None:
        await self.floor.presence(self.chance.choice(self.agents), PresenceState.AVAIL)

    async def silence(self) -> None:
        self.floor.later(self.chance.choice([50, 400]))

    async def _one_of(self, state: ContactState) -> Any:
        rows = await self._all(select(contact).where(contact.c.state == state.value).order_by(contact.c.id))
        return self.chance.choice(rows) if rows else None

    async def _by_holder(self, row: Any, body: EndContact | Document) -> None:
        holder = next(a for a in self.agents if a.id == row.agent)
        result = await self.floor.queued(holder, body)
        assert result.code is None, result

    async def _all(self, statement: Any) -> list[Any]:
        async with self.floor.database.read() as conn:
            return list((await conn.execute(statement)).all())

    async def check(self) -> None:
        contacts = await self._all(select(contact))
        open_offers = await self._all(select(offer).where(offer.c.state == OfferState.OPEN.value))
        presences = {row.id: row for row in await self._all(select(presence))}
        offered = [row.id for row in contacts if row.state == ContactState.OFFERED.value]
        assert sorted(one.contact for one in open_offers) == sorted(offered)
        assert max(Counter(one.agent for one in open_offers).values(), default=0) <= 1
        for one in open_offers:
            agent = next(a for a in self.agents if a.id == one.agent)
            assert presences[one.agent].chosen == PresenceState.AVAIL
            assert QUEUES[one.queue].skill in agent.skills
        for row in contacts:
            in_hand = row.state in (ContactState.ACTIVE.value, ContactState.WRAP_UP.value)
            assert (row.agent is not None) == (in_hand or row.state == ContactState.ENDED.value)
        for agent in self.agents:
            held = Counter(row.state for row in contacts if row.agent == agent.id)
            active, wrapping = held[ContactState.ACTIVE.value], held[ContactState.WRAP_UP.value]
            pending = sum(one.agent == agent.id for one in open_offers)
            assert active + wrapping + pending <= agent.capacity["livechat"]
            mine = presences[agent.id]
            assert mine.shown == shown_state(PresenceState(mine.chosen), active, wrapping)
            assert mine.missed <= HANDBOOK.routing.missed_before_aux
        await self.check_nobody_is_forgotten(contacts, presences)
        histories = await self._all(
            select(func.count(), func.max(presence_history.c.n)).group_by(presence_history.c.user)
        )
        assert all(count == last for count, last in histories), "the history is dense"

    async def check_nobody_is_forgotten(self, contacts: list[Any], presences: dict[str, Any]) -> None:
        """Whoever still waits after a look at the floor waits for a reason, agent by agent."""
        offers = await self._all(select(offer))
        rest_ms = HANDBOOK.routing.rest_seconds * 1000
        owed_ms = HANDBOOK.routing.documentation_seconds * 1000
        for row in contacts:
            if row.state != ContactState.WAITING.value:
                continue
            for agent in self.agents:
                in_hand = (ContactState.ACTIVE.value, ContactState.WRAP_UP.value)
                mine = [one for one in offers if one.agent == agent.id]
                turned_down = (OfferState.REJECTED.value, OfferState.TIMED_OUT.value)
                reasons = {
                    "away": presences[agent.id].chosen != PresenceState.AVAIL,
                    "no skill": QUEUES[row.queue].skill not in agent.skills,
                    "asked": any(one.state == OfferState.OPEN.value for one in mine),
                    "full": sum(c.agent == agent.id and c.state in in_hand for c in contacts)
                    >= agent.capacity["livechat"],
                    "owes documentation": any(
                        c.agent == agent.id
                        and c.state == ContactState.WRAP_UP.value
                        and c.ended <= self.floor.now - owed_ms
                        for c in contacts
                    ),
                    "turned it down": any(
                        one.contact == row.id
                        and one.state in turned_down
                        and one.closed > self.floor.now - rest_ms
                        for one in mine
                    ),
                }
                assert any(reasons.values()), f"{row.id} waits though {agent.username} is free"

    async def check_everybody_is_accounted_for(self) -> None:
        """Who came was taken, or their last state says why not: they left, are being offered, or wait (looked at above)."""
        accepted = select(offer).where(offer.c.state == OfferState.ACCEPTED.value)
        taken = {one.contact for one in await self._all(accepted)}
        assert taken, "a shift in which nobody took anything would prove nothing"
        nobodys = (ContactState.WAITING.value, ContactState.OFFERED.value, ContactState.ABANDONED.value)
        for row in await self._all(select(contact)):
            if row.id in taken:
                assert row.answered is not None
                assert row.epoch > 0
            else:
                assert row.state in nobodys
                assert row.customer_left == (row.state == ContactState.ABANDONED.value)


@pytest.mark.parametrize(
    "seed", [1, 4, *(pytest.param(n, marks=pytest.mark.full) for n in (0, 2, 3, *range(5, 20)))]
)
@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
async def test_a_random_shift(floor: Floor, seed: int) -> None:
    shift = Shift(floor, seed)
    await shift.begin()
    for _ in range(ACTS):
        await shift.act()
        try:
            await shift.check()
        except AssertionError as error:
            raise AssertionError(f"seed {seed} after {shift.log}: {error}") from error
    await shift.check_everybody_is_accounted_for()
