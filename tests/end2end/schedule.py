"""A schedule: an agent's acts through a faulty line, the desk restarted under them, and the check once the line is healed."""

import asyncio
import random
import time
from typing import Any

from tests.end2end.desk import Runner
from tests.end2end.processes import GatewayProcess
from tests.end2end.sides import difference, written
from tests.support.proxy import Fault, Plan, Proxy, peaceful
from tests.support.wire import Message

#: Seconds after healing within which both sides agree.
HEALING = 60.0
FAULTS: list[Fault] = [fault for fault in Fault if fault is not Fault.NONE]


def mixed(rng: random.Random) -> Plan:
    """A third of the requests and a sixth of the frames meet some fault."""

    def plan(kind: str, request: Message | None) -> Fault:
        del request
        if rng.random() > (0.33 if kind == "request" else 0.16):
            return Fault.NONE
        return rng.choice(FAULTS)

    return plan


class Schedule:
    """One agent at one desk. ``said``: what was acknowledged, by ticket and in order; ``restarts``: chance of a restart at each act."""

    def __init__(self, gateway: GatewayProcess, name: str, rng: random.Random, restarts: float = 0.0) -> None:
        self._gateway, self._name, self._rng, self._restarts = gateway, name, rng, restarts
        self._database = gateway.database
        self._proxy = Proxy()
        self._proxy.aim(gateway.url)
        self.said: dict[str, list[str]] = {}
        self.runner: Runner | None = None

    async def run(self, plan: Plan, acts: int, met: tuple[str, Fault] | None = None) -> None:
        """Does the acts through ``plan``, at least until ``met`` happened, heals the line and checks."""
        async with self._proxy as proxy:
            try:
                await self._start()
                proxy.plan = plan
                for at in range(acts):
                    await self._act(at)
                    await asyncio.sleep(self._rng.choice([0, 0.01, 0.05]))
                    if self._rng.random() < self._restarts:
                        await self._restart()
                if met is not None:
                    async with asyncio.timeout(HEALING):
                        await proxy.met(*met)
                proxy.plan = peaceful
                await self._healed()
                await self._check()
            finally:
                await self._stop()

    async def _start(self) -> None:
        path = self._database.parent / f"{self._name}.db"
        self.runner = Runner(
            self._proxy.url, path, self._name, f"sandi-{self._name}", silence=3.0, patience=6.0
        )
        await self.runner.start()

    async def _stop(self) -> None:
        if self.runner is not None:
            await self.runner.stop()
            self.runner = None

    async def _restart(self) -> None:
        await self._stop()
        await self._start()

    async def _do(self, act: str, **values: str) -> Any:
        assert self.runner is not None
        return await self.runner.do({"do": act, **values})

    async def _act(self, at: int) -> None:
        if not self.said or self._rng.random() < 0.15:
            opened = await self._do("open", channel="voice", queue="telepon_umum", subject=f"Tiket {at}")
            self.said[opened["ticket"]] = []
            return
        ticket = self._rng.choice(list(self.said))
        text = f"{self._name} {at}"
        await self._do(self._rng.choice(["reply", "note"]), ticket=ticket, text=text)
        self.said[ticket].append(text)

    async def _healed(self) -> None:
        """Raises AssertionError when both sides are not equal HEALING seconds after the line and the gateway were both whole."""
        healed, why = time.monotonic(), "nothing asked yet"
        while why:
            if time.monotonic() > max(healed, self._gateway.up_since) + HEALING:
                assert self.runner is not None
                standing = self.runner.standing()
                raise AssertionError(f"{self._name} not healed within {HEALING} s: {why}\n{standing}")
            state = await self._do("state")
            why = f"{state}" if state["waiting"] else await difference(self._database, self._do)
            await asyncio.sleep(0.1)

    async def _check(self) -> None:
        there = written(self._database)
        state = await self._do("state")
        found = {ticket: there.get(ticket, []) for ticket in self.said}
        assert self.runner is not None
        about = f"{self._name}: {state}\n{self.runner.standing()}"
        assert found == self.said, f"at the gateway {found}, said {self.said}\n{about}"
        assert state["rejected"] == 0, about
        assert await self._do("integrity") == "ok"
