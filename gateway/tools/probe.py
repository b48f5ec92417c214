"""Asks a tool's address now and then how it is; what it finds is declared as a person would (flow: When tools go down)."""

import asyncio
import time
from collections.abc import Mapping
from dataclasses import dataclass

import httpx
import structlog

from contract.rows import ToolHealth
from gateway.tools.service import Tools
from gateway.tx import Transactions

_log = structlog.get_logger()


@dataclass(frozen=True)
class ProbeRule:
    """``every_s`` between two looks; an answer after ``slow_s`` is slow, none within ``timeout_s`` is down. A change counts
    after ``agreeing`` looks in a row, so that one lost packet does not stir the floor."""

    every_s: float = 30
    slow_s: float = 2
    timeout_s: float = 10
    agreeing: int = 2


async def look(client: httpx.AsyncClient, url: str, rule: ProbeRule) -> ToolHealth:
    """One GET: any answer below 500 in time is up (a sign-in page is an answer too)."""
    began = time.monotonic()
    try:
        # All of it in that time, and how it begins is enough: a page that never ends is not read.
        async with asyncio.timeout(rule.timeout_s), client.stream("GET", url, timeout=None) as answer:
            status = answer.status_code
    except (TimeoutError, httpx.HTTPError, httpx.InvalidURL):
        return ToolHealth.DOWN
    if status >= 500:
        return ToolHealth.DOWN
    return ToolHealth.SLOW if time.monotonic() - began > rule.slow_s else ToolHealth.UP


class Prober:
    """``urls``: tool id → address, by configuration. Declares only what changed since it last declared, so that what a
    person said stands until the probe sees something new."""

    def __init__(
        self, transactions: Transactions, tools: Tools, urls: Mapping[str, str], rule: ProbeRule | None = None
    ) -> None:
        self._transactions, self._tools, self._urls = transactions, tools, dict(urls)
        self._rule = rule or ProbeRule()
        self._said: dict[str, ToolHealth] = {}
        self._seen: dict[str, list[ToolHealth]] = {}

    async def serve(self) -> None:
        """Looks at all of them, then waits. Runs until cancelled; returns at once when there is nothing to look at."""
        if not self._urls:
            return
        async with httpx.AsyncClient(follow_redirects=False) as client:
            while True:
                await asyncio.gather(*(self.turn(client, tool) for tool in self._urls))
                await asyncio.sleep(self._rule.every_s)

    async def turn(self, client: httpx.AsyncClient, tool: str) -> None:
        """One look at one tool."""
        health = await look(client, self._urls[tool], self._rule)
        seen = [*self._seen.get(tool, []), health][-self._rule.agreeing :]
        self._seen[tool] = seen
        if len(seen) < self._rule.agreeing or set(seen) != {health} or self._said.get(tool) is health:
            return
        await self._transactions.run(lambda tx: self._tools.declare(tx, tool, health, "probe"))
        self._said[tool] = health
        _log.info("tool_health", tool=tool, health=health.value)
