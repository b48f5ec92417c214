"""Whose turn it is to write, where one alone can."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress


class Turns:
    """A lock that is given in the order it was asked for, to those ``ahead`` before the others."""

    def __init__(self) -> None:
        self._taken = False
        self._ahead, self._others = deque[asyncio.Future[None]](), deque[asyncio.Future[None]]()

    @asynccontextmanager
    async def mine(self, *, ahead: bool) -> AsyncIterator[None]:
        await self._take(self._ahead if ahead else self._others)
        try:
            yield
        finally:
            self._give()

    async def _take(self, line: "deque[asyncio.Future[None]]") -> None:
        if not self._taken:
            self._taken = True
            return
        given = asyncio.get_running_loop().create_future()
        line.append(given)
        try:
            await given
        except asyncio.CancelledError:
            if not given.cancelled():
                # It was this one's turn in the moment it was given up.
                self._give()
            with suppress(ValueError):
                line.remove(given)
            raise

    def _give(self) -> None:
        for line in (self._ahead, self._others):
            while line:
                given = line.popleft()
                if not given.done():
                    given.set_result(None)
                    return
        self._taken = False
