"""Customers who come by themselves: when and who follows from the seed, what they say from demo.dialogue."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from demo.chat_page import ChatPage, GaveUp
from demo.conversation import Conversation
from demo.dialogue import Act, Dialogue, Does, Temper
from demo.people import Person, people
from demo.streams import stream

Log = Callable[[str], None]


@dataclass(frozen=True)
class Visit:
    """``after``: seconds since the visit before; ``returns``: seconds after giving up until they try again, None: never."""

    number: int
    person: Person
    after: float
    returns: float | None


def visits(seed: int, gap: float = 40.0) -> Iterator[Visit]:
    """Everybody who comes, without end; ``gap`` seconds lie between two on average. Nobody comes twice in twenty."""
    chance = stream(seed, "visits")
    known = people(seed)
    recent: list[str] = []
    number = 0
    while True:
        person = chance.choice([person for person in known if person.key not in recent])
        recent = [*recent, person.key][-20:]
        after = 3.0 if number == 0 else min(chance.expovariate(1 / gap), gap * 4)
        yield Visit(number, person, after, chance.uniform(20, 60) if chance.random() < 0.3 else None)
        number += 1


class Visitor:
    """One customer's visit from the first line to the last. ``pace`` 1.0 is natural, 0.1 ten times as fast; ``hurry``: the same for
    how soon they lose patience, as ``pace`` unless given."""

    def __init__(
        self, gateway: str, visit: Visit, seed: int, pace: float, log: Log, hurry: float | None = None
    ) -> None:
        chance = stream(seed, "visit", visit.number)
        person = visit.person
        self.talk = Conversation(person.name, person.phone, person.topic)
        self.page = ChatPage(gateway, self.talk, stream(seed, "line", visit.number))
        self._dialogue = Dialogue(person, chance)
        self._visit, self._pace, self._log = visit, pace, log
        self._patience = self.temper.patience * (pace if hurry is None else hurry)
        self._heard: set[str] = set()

    @property
    def temper(self) -> Temper:
        """How they bear waiting."""
        return self._dialogue.temper

    async def run(self) -> None:
        """Comes, talks, leaves; one who gave up may come back. Returns when it is over."""
        person = self._visit.person
        self._log(f"{person.name} ({person.city}) membuka live chat: {person.topic}")
        try:
            await self._talk(self._dialogue.begin())
            if self._dialogue.gave_up and self._visit.returns is not None:
                await asyncio.sleep(self._visit.returns * self._pace)
                self._log(f"{person.name} kembali")
                self.talk.leaving = False
                await self._talk(self._dialogue.come_back())
        finally:
            await self.page.close()
        self._log(f"{person.name} pergi")

    async def _talk(self, first: list[Act]) -> None:
        self.page.open()
        await self._do(first)
        # A conversation taken up again is "ended" until its first new line has been kept.
        await self._settle(lambda: self.talk.state != "ended")
        while not self._dialogue.over and self.talk.state != "ended":
            await self._do(await self._next(), until_ended=True)
        if not self.talk.leaving:
            await self._settle()

    async def _next(self) -> list[Act]:
        """What the customer does about what comes next: the agent's lines, or their silence."""
        try:
            await self.page.wait(
                lambda: bool(self._fresh()) or self.talk.state == "ended",
                self._patience,
            )
        except GaveUp:
            return self._dialogue.silence()
        fresh = self._fresh()
        self._heard.update(fresh)
        return self._dialogue.heard("\n".join(self.talk.lines[id].text for id in fresh)) if fresh else []

    async def _do(self, acts: list[Act], *, until_ended: bool = False) -> None:
        """``until_ended``: nobody thanks into a conversation the agent has closed; it would begin a new one."""
        for act in acts:
            if act.does is Does.SAY and act.after * self._pace > 0.5:
                await self.page.typing()
            await asyncio.sleep(act.after * self._pace)
            if until_ended and self.talk.state == "ended":
                return
            match act.does:
                case Does.SAY:
                    await self.page.say(act.text)
                case Does.DROP:
                    await self.page.drop()
                case Does.RETURN:
                    self.page.open()
                case Does.LEAVE:
                    await self._goodbye()

    async def _goodbye(self) -> None:
        try:
            await self.page.leave(within=60)
        except GaveUp as error:
            self._log(f"{self.talk.name}: goodbye not heard, {error}")

    async def _settle(self, also: Callable[[], bool] = lambda: True) -> None:
        """Everything written so far is kept, and ``also`` holds."""
        try:
            await self.page.wait(lambda: not self.talk.unsent and also(), within=60)
        except GaveUp as error:
            self._log(f"{self.talk.name}: last words not kept, {error}")

    def _fresh(self) -> list[str]:
        return [id for id, line in self.talk.lines.items() if line.who == "agent" and id not in self._heard]


class Crowd:
    """Lets visitors in by the seed's plan, at most ``most`` at a time."""

    def __init__(self, gateway: str, seed: int, pace: float, gap: float, most: int, log: Log) -> None:
        self._gateway, self._seed, self._pace, self._log = gateway, seed, pace, log
        self._gap = gap
        self._room = asyncio.Semaphore(most)

    async def run(self) -> None:
        """Runs until cancelled. An error in a visitor ends it with an ExceptionGroup."""
        async with asyncio.TaskGroup() as group:
            for visit in visits(self._seed, self._gap):
                await asyncio.sleep(visit.after * self._pace)
                await self._room.acquire()
                group.create_task(self._come(visit))

    async def _come(self, visit: Visit) -> None:
        try:
            await Visitor(self._gateway, visit, self._seed, self._pace, self._log).run()
        finally:
            self._room.release()
