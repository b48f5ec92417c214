"""Waiting for something to become true, without polling."""

import asyncio
from collections.abc import Callable


class News:
    """``tell`` after every change; ``wait`` asks its question again each time."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def tell(self) -> None:
        self._event.set()

    async def wait(self, done: Callable[[], bool], within: float | None = None) -> bool:
        """True as soon as ``done`` says so, False after ``within`` seconds (None: never)."""
        try:
            async with asyncio.timeout(within):
                while not done():
                    self._event.clear()
                    await self._event.wait()
        except TimeoutError:
            return False
        return True
