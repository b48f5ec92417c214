"""Fetches the handbook again once the gateway has another. Each beat of the line names the one in force; a gateway that does not
say takes up a new one when it starts, which breaks the line: so it is asked whenever the line comes back, and at each renewal of
the session, since of several gateways the one that answered then may not have been the new one yet.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable

from console.store.errors import Closed, StoreError
from console.sync.errors import GatewayError, SignInAgain, TooOld
from console.sync.funnel import Funnel, Report
from console.sync.gateway_client import GatewayClient
from console.sync.planner import back_off


class HandbookWatch:
    """``run`` until cancelled, ``look`` whenever there may be another. ``version`` is the one in force here; ``take`` gets the JSON
    of the other one, and may raise StoreError: it is fetched again later."""

    def __init__(
        self,
        gateway: GatewayClient,
        version: Callable[[], str],
        take: Callable[[bytes], Awaitable[None]],
        report: Report,
        rng: random.Random | None = None,
    ) -> None:
        self._gateway, self._version, self._take = gateway, version, take
        self._funnel, self._rng = Funnel(report), rng or random.Random()  # only spreads pauses
        self._asked = asyncio.Event()

    def look(self) -> None:
        """There may be another one."""
        self._asked.set()

    async def run(self) -> None:
        """Fetches for ever; ends with the store."""
        tries = 0
        while True:
            await self._asked.wait()
            self._asked.clear()
            try:
                if found := await self._gateway.handbook(self._version()):
                    await self._take(found)
                tries = 0
                self._funnel.works("handbook")
            except (SignInAgain, TooOld):
                continue  # the line says so itself, and looks again when it is back
            except Closed:
                return
            except (GatewayError, StoreError) as error:
                self._funnel.failed("handbook", error)
                self._asked.set()
                await asyncio.sleep(back_off(tries, self._rng.random()))
                tries += 1
