"""Live commands: sent once while the line stands, asked about when the answer was lost, never sent again by themselves."""

import asyncio
import random

import msgspec

from console.clock import Clock
from console.store.outbox import Outbox
from console.sync.errors import GatewayError, Refused, undecided
from console.sync.gateway_client import GatewayClient
from console.sync.planner import back_off
from console.sync.status import Link, StatusBoard
from contract.body import Body
from contract.envelope import Command, CommandResult, Live
from contract.ids import new_id

#: Ms after which the gateway refuses a live command as expired.
TTL_MS = 5_000


#: Seconds of asking before the caller is told that nothing is known yet.
ASKING_S = 3.0


class NotSent(Exception):
    """It was not done and will not be: there was no line, or the gateway never had it in time."""


class AnswerLost(Exception):
    """It was sent and what became of it is not known yet; it will be asked when the line is back."""

    def __init__(self, command: str) -> None:
        super().__init__(command)
        self.command = command


class LiveSender:
    """Sends as ``author`` from the desk database ``client``."""

    def __init__(
        self,
        gateway: GatewayClient,
        outbox: Outbox,
        clock: Clock,
        author: str,
        client: str,
        status: StatusBoard,
        rng: random.Random,
    ) -> None:
        self._gateway, self._outbox, self._clock = gateway, outbox, clock
        self._author, self._client, self._status, self._rng = author, client, status, rng
        self._lost: set[str] = set()

    @property
    def online(self) -> bool:
        """Whether the gateway is reached just now."""
        return self._status.now.link is Link.ONLINE

    async def send(self, body: Body, ttl_ms: int = TTL_MS) -> CommandResult:
        """The gateway's word on ``body``, its rows already in the store.

        Raises NotSent, AnswerLost, Refused (nothing was done), StoreError.
        """
        if not self.online:
            raise NotSent("no line")
        command = Command(
            new_id(),
            self._client,
            self._author,
            body.stream(self._author),
            0,
            body.KIND,
            body.V,
            self._clock.stamp(),
            msgspec.Raw(msgspec.json.encode(body)),
        )
        dead = self._clock.monotonic() + ttl_ms
        try:
            async with asyncio.timeout(ttl_ms / 1000):
                result = await self._gateway.live(Live(command, ttl_ms))
        except GatewayError as error:
            if not undecided(error):
                raise
            result = await self._ask(command.id, dead)
        except TimeoutError:
            result = await self._ask(command.id, dead)
        await self._outbox.take_live(result)
        return result

    async def ask_lost(self) -> None:
        """Asks what became of the commands whose answers were lost. Raises GatewayError, StoreError."""
        for id in list(self._lost):
            result = await self._gateway.outcome(id)
            if result is not None:
                await self._outbox.take_live(result)
            self._lost.discard(id)

    async def _ask(self, id: str, dead: int) -> CommandResult:
        """What became of it. Only an answer asked for after ``dead`` (monotonic ms) that knows nothing of it is final."""
        tries, until = 0, dead + ASKING_S * 1000
        while (asked := self._clock.monotonic()) <= until:
            try:
                async with asyncio.timeout(ASKING_S):
                    result = await self._gateway.outcome(id)
            except GatewayError as error:
                if isinstance(error, Refused) and not undecided(error):
                    raise
                asked = 0
                result = None
            except TimeoutError:
                asked = 0
                result = None
            if result is not None:
                return result
            if asked > dead:
                raise NotSent("not in time")
            await asyncio.sleep(back_off(tries, self._rng.random()))
            tries += 1
        self._lost.add(id)
        raise AnswerLost(id)
