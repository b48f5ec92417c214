"""Budi, who takes some of the work: signs in, presses Avail, accepts, answers, documents – by the API, as a desk would."""

import asyncio
from collections.abc import Callable

import msgspec

from contract import rows
from contract.commands import AcceptOffer, SetPresence
from contract.envelope import Outcome
from demo.accounts import Account
from demo.colleague_work import PATIENCE, Handling
from demo.desk import Desk, NotReached
from demo.streams import stream

Log = Callable[[str], None]


class Colleague:
    """``pace`` as the customers'; ``first``: what becomes of the first ticket; ``stays``: as demo.colleague_work has it.
    ``start`` returns once Avail is confirmed."""

    def __init__(
        self,
        gateway: str,
        account: Account,
        seed: int,
        pace: float,
        log: Log,
        first: str = "",
        stays: float | None = None,
    ) -> None:
        self.account = account
        self._desk = Desk(gateway, account.username, account.password, f"PC-{account.name.split()[0]}")
        self._seed, self._pace, self._log, self._first = seed, pace, log, first
        self._stays = PATIENCE * pace if stays is None else stays
        self._begun: set[str] = set()
        self._handled = 0
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Signs in and presses Avail. Raises desk.NotReached or desk.Refused when the gateway will not have it."""
        session = await self._desk.sign_in()
        await self._choose("avail")
        self._task = asyncio.create_task(self._run(rows.agent_feed(session.user.id)), name=self.account.name)
        self._log(f"{self.account.name} (rekan) Avail")

    async def run(self) -> None:
        """Starts once the gateway is there and stays until cancelled. An error ends it."""
        while self._task is None:
            try:
                await self.start()
            except NotReached:
                await asyncio.sleep(1.0)
        await self._task

    async def stop(self) -> None:
        """Goes offline and ends its work; what it had in hand is the gateway's to give on."""
        await self._end()
        await self._choose("offline")
        self._log(f"{self.account.name} (rekan) offline")

    async def idle(self, within: float) -> bool:
        """Whether nothing is left in hand before ``within`` seconds are over."""

        def free() -> bool:
            mine = [row for row in self._desk.of(rows.ContactRow) if row.agent == self.account.id]
            return not self._begun.intersection(row.id for row in mine) and not self._open_offers()

        return await self._desk.news.wait(free, within)

    async def close(self) -> None:
        """Ends everything without a word to the gateway."""
        await self._end()
        await self._desk.close()

    async def _end(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        self._begun.clear()

    async def _choose(self, state: str) -> None:
        result = await self._desk.send(msgspec.convert({"state": state}, SetPresence))
        if result.outcome is not Outcome.APPLIED:
            raise NotReached(f"presence {state}: {result.code}")

    async def _run(self, feed: str) -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(self._desk.follow(feed))
            while True:
                await self._desk.news.wait(lambda: bool(self._open_offers() or self._fresh_contacts()))
                for offer in self._open_offers():
                    self._begun.add(offer)
                    group.create_task(self._accept(offer, len(self._begun)))
                for contact in self._fresh_contacts():
                    self._begun.add(contact)
                    chance = stream(self._seed, "colleague", self._handled)
                    ending = "" if self._handled else self._first
                    self._handled += 1
                    handling = Handling(self._desk, contact, chance, self._pace, self._stays, ending)
                    group.create_task(self._handle(contact, handling))

    def _open_offers(self) -> list[str]:
        return [
            offer.id
            for offer in self._desk.of(rows.OfferRow)
            if offer.state is rows.OfferState.OPEN
            and offer.agent == self.account.id
            and offer.id not in self._begun
        ]

    def _fresh_contacts(self) -> list[str]:
        return [
            contact.id
            for contact in self._desk.of(rows.ContactRow)
            if contact.agent == self.account.id
            and contact.state in ("active", "wrap_up")
            and contact.id not in self._begun
        ]

    async def _accept(self, offer: str, nth: int) -> None:
        chance = stream(self._seed, "colleague", "accept", nth)
        await asyncio.sleep(chance.uniform(1.0, 4.0) * self._pace)
        await self._desk.act_now(AcceptOffer(offer=offer))

    async def _handle(self, contact: str, handling: Handling) -> None:
        try:
            await handling.run(self.account.name)
        finally:
            self._begun.discard(contact)
            self._desk.news.tell()
