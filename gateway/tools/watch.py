"""How the tools fare by what they answered: who does not is left alone for a while, and the floor is told (domain.tool_breaker)."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from urllib.parse import urlsplit

import httpx
import structlog
from sqlalchemy import select

from contract.rows import ToolHealth
from domain.handbook import Handbook
from domain.tool_answer import Answer
from domain.tool_breaker import Breaker, BreakerRule, after, let_through, probed
from domain.tool_kinds import resolved
from domain.tool_result import ResultState
from gateway.clock import Clock
from gateway.errors import Rejection
from gateway.tools.models import tool
from gateway.tools.probe import ProbeRule, look
from gateway.tools.service import Tools
from gateway.tx import Transactions

#: Seconds between two looks whether a tool has rested long enough, while one rests.
_LOOK_S = 0.5
_log = structlog.get_logger()


class Watch:
    """One breaker a tool, in this process. ``urls``: by tool the address that tells how it is, where the configuration has one; else
    its host is looked at, without a question and without the secret."""

    def __init__(
        self,
        transactions: Transactions,
        tools: Tools,
        handbook: Handbook,
        urls: Mapping[str, str],
        clock: Clock,
        rule: BreakerRule | None = None,
        addresses: Mapping[str, str] | None = None,
    ) -> None:
        self._transactions, self._tools, self._handbook = transactions, tools, handbook
        self._urls, self._clock, self._rule = dict(urls), clock, rule or BreakerRule()
        self._addresses = dict(addresses or {})
        self._breakers: dict[str, Breaker] = {}
        self._said: dict[str, ToolHealth] = {}
        self._opened = asyncio.Event()

    async def begin(self) -> None:
        """Reads how the floor believes the tools to be: what somebody declared stands until answers say otherwise."""
        async with self._transactions.database.read() as conn:
            found = (await conn.execute(select(tool.c.id, tool.c.health))).all()
        self._said = {row.id: ToolHealth(row.health) for row in found}

    def breaker(self, id: str) -> Breaker:
        return self._breakers.get(id, Breaker())

    async def through(self, id: str, ask: Callable[[], Awaitable[Answer]]) -> Answer:
        """``ask`` unless the tool is being left alone; then it is down without having been asked."""
        let = let_through(self.breaker(id), self._clock(), self._rule)
        if let is None:
            return Answer(ResultState.DOWN)
        self._breakers[id] = let
        began = time.monotonic()
        answer = await ask()
        took = int((time.monotonic() - began) * 1000)
        state = ResultState.TIMED_OUT if answer.state is ResultState.UNKNOWN else answer.state
        self._breakers[id] = after(self.breaker(id), state, took, self._clock(), self._rule)
        return answer

    async def tell(self, id: str) -> None:
        """The floor is told when the tool is otherwise than was last said."""
        health = ToolHealth(self.breaker(id).standing.value)
        if health is ToolHealth.DOWN:
            self._opened.set()
        if self._said.get(id, ToolHealth.UP) is health:
            return
        self._said[id] = health
        try:
            await self._transactions.run(lambda tx: self._tools.declare(tx, id, health, "check"))
        except Rejection:
            # A newer handbook knows the tool no more.
            return
        _log.info("tool_health", tool=id, health=health.value)

    async def look_again(self, http: httpx.AsyncClient) -> None:
        """Looks at every tool that has rested long enough."""
        for id, breaker in list(self._breakers.items()):
            url = self._address(id)
            if breaker.until is None or url is None:
                continue
            let = let_through(breaker, self._clock(), self._rule)
            if let is None:
                continue
            self._breakers[id] = let
            well = await look(http, url, ProbeRule()) is not ToolHealth.DOWN
            self._breakers[id] = probed(self.breaker(id), well, self._clock(), self._rule)
            await self.tell(id)

    async def serve(self, http: Callable[[], httpx.AsyncClient]) -> None:
        """Looks while any tool is left alone. Runs until cancelled."""
        while True:
            await self._opened.wait()
            if all(one.until is None for one in self._breakers.values()):
                self._opened.clear()
                continue
            await self.look_again(http())
            await asyncio.sleep(_LOOK_S)

    def _address(self, id: str) -> str | None:
        if id in self._urls:
            return self._urls[id]
        called = (resolved(one, self._addresses) for one in self._handbook.tools if one.id == id)
        call = next(called, None)
        if call is None:
            return None
        parts = urlsplit(call.url)
        return f"{parts.scheme}://{parts.netloc}/"
