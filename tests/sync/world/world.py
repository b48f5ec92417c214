"""The world: who does what when, drawn from one seed; then healing, and what must be true of both sides."""

import random
from collections.abc import Callable
from pathlib import Path

from domain import ticket_number
from tests.sync.twin.cases import Cases
from tests.sync.twin.gateway import TwinGateway
from tests.sync.world.agent import QUEUES, Agent
from tests.sync.world.desk import Crash, SimDesk

START = 1_790_000_000_000
DAY = 86_400_000
#: Seconds of healed line within which both sides must agree.
HEALING = 60
#: Steps of one street without time going by; a street that takes more is running in a circle. A desk that was away for
#: long may well have a thousand frames to read; what it sends goes in batches.
MOST_SENT, MOST_HEARD = 1000, 20_000


def _until_quiet(step: Callable[[], bool], most: int) -> bool:
    """Steps until nothing moves; whether anything did. Raises AssertionError when it never rests."""
    for taken in range(most):
        if not step():
            return taken > 0
    raise AssertionError(f"{step.__qualname__}: {most} steps and still no rest")


class World:
    """``run`` draws ``acts`` acts; ``heal`` mends every line and lets both sides come to rest. ``folder``: real files there."""

    def __init__(self, seed: int, folder: Path | None = None) -> None:
        self.rng = random.Random(seed)
        self.now = START
        self.gateway = TwinGateway(lambda: self.now)
        self.agents: list[Agent] = []
        self._tickets: list[str] = []
        self._contacts: list[str] = []
        self._count = 0
        for at in range(self.rng.randint(2, 5)):
            person = self.gateway.add(f"u{at}", f"agen{at}", f"sandi{at}", list(QUEUES))
            path = folder / f"{at}.db" if folder else None
            desk = SimDesk(self.gateway, person, self.rng, START + self.rng.randint(-90_000, 90_000), path)
            self.agents.append(Agent(desk, self.rng))
        for _ in range(3):
            self._customer()

    @property
    def acts(self) -> int:
        return sum(agent.acts for agent in self.agents)

    def run(self, acts: int) -> None:
        """Steps until the agents have done ``acts`` acts."""
        while self.acts < acts:
            self.step()

    def step(self) -> None:
        self._pass(self.rng.choice([5, 20, 100, 400, 2_000]))
        agent = self.rng.choice(self.agents)
        luck = self.rng.random()
        try:
            if luck < 0.40:
                agent.act()
            elif luck < 0.62:
                agent.desk.step_outbox()
            elif luck < 0.90:
                for _ in range(self.rng.randint(1, 6)):
                    agent.desk.step_feed()
            elif luck < 0.95:
                self._customer()
            else:
                self._trouble(agent)
        except Crash:
            agent.desk.crash()

    def heal(self) -> float:
        """Mends everything and waits until nothing moves. Returns the seconds it took."""
        for agent in self.agents:
            agent.desk.line.up, agent.desk.line.faulty = True, False
            while agent.desk.line.ghosts:
                agent.desk.line.haunt()
        began = self.now
        calm = 0
        while calm < 3:
            if self.now - began > HEALING * 1000:
                raise AssertionError(f"no rest within {HEALING} s of healing: {self._restless()}")
            moved = [self._turn(agent) for agent in self.agents]
            calm = 0 if any(moved) else calm + 1
            if calm:
                # What only a beat makes good is part of healing.
                for agent in self.agents:
                    agent.desk.beat()
            self._pass(250)
        return (self.now - began) / 1000

    def close(self) -> None:
        for agent in self.agents:
            agent.desk.db.close_now()

    def _turn(self, agent: Agent) -> bool:
        desk = agent.desk
        if desk.signed_out and not desk.step_outbox():
            # Somebody who left work behind comes back once it is delivered, so that both sides can be compared.
            desk.sign_in()
            return True
        sent = _until_quiet(desk.step_outbox, MOST_SENT)
        heard = _until_quiet(desk.step_feed, MOST_HEARD)
        return sent or heard or desk.waits()

    def _restless(self) -> list[str]:
        return [agent.desk.person.id for agent in self.agents if self._turn(agent)]

    def _pass(self, ms: int) -> None:
        self.now += ms
        for agent in self.agents:
            agent.desk.clock.advance(ms)

    def _customer(self) -> None:
        self._count += 1
        count = self._count
        if len(self._tickets) < 4 or self.rng.random() < 0.1:
            contact, ticket = f"k{count}", f"t{count}"
            number = ticket_number.make(1, count)
            queue = self.rng.choice(QUEUES)

            def arrive(cases: Cases) -> None:
                cases.arrive(contact, ticket, f"c{count}", queue, number, "halo")
                cases.give(contact, self.rng.choice(self.agents).desk.person.id)

            self.gateway.outside(arrive)
            self._tickets.append(ticket)
            self._contacts.append(contact)
        else:
            ticket = self.rng.choice(self._tickets)
            self.gateway.outside(lambda cases: cases.customer_writes(ticket, f"pesan {count}", f"m{count}"))

    def _trouble(self, agent: Agent) -> None:
        desk, luck = agent.desk, self.rng.random()
        if luck < 0.20:
            desk.crash()
        elif luck < 0.35:
            desk.line.up = not desk.line.up
        elif luck < 0.50:
            desk.line.haunt()
        elif luck < 0.58:
            self.gateway.restart()
        elif luck < 0.66:
            self.gateway.expire_access()
        elif luck < 0.69:
            self.gateway.prune(self.rng.randint(0, 30))
        elif luck < 0.74:
            desk.clock.jump(self.rng.choice([-DAY, DAY]))
        elif luck < 0.76:
            self.now += self.rng.choice([-DAY, DAY])
        elif luck < 0.88:
            contact = self.rng.choice(self._contacts)
            holder = self.rng.choice([*(a.desk.person.id for a in self.agents), None])
            self.gateway.outside(lambda cases: cases.give(contact, holder))
        elif luck < 0.94:
            self._move(agent)
        elif desk.signed_out:
            desk.sign_in()
        else:
            desk.sign_out()

    def _move(self, agent: Agent) -> None:
        """The agent's skills change."""
        queues = agent.desk.person.queues
        queue = self.rng.choice(QUEUES)
        if queue in queues:
            queues.remove(queue)
        else:
            queues.append(queue)
