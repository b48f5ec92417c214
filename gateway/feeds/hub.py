"""Wakes the feed sockets of this process. A hint: the log in the database is the truth, and sockets look there anyway."""

import asyncio
from collections.abc import Iterable, Iterator
from contextlib import contextmanager


class Bell:
    """Rung when one of ``feeds`` moved."""

    def __init__(self) -> None:
        self.feeds: frozenset[str] = frozenset()
        self._rung = asyncio.Event()

    def ring(self) -> None:
        self._rung.set()

    async def wait(self, timeout_s: float) -> None:
        """Returns when rung, or after ``timeout_s``."""
        try:
            async with asyncio.timeout(timeout_s):
                await self._rung.wait()
        except TimeoutError:
            pass
        self._rung.clear()


class Hub:
    def __init__(self) -> None:
        self._bells: set[Bell] = set()

    @contextmanager
    def bell(self) -> Iterator[Bell]:
        bell = Bell()
        self._bells.add(bell)
        try:
            yield bell
        finally:
            self._bells.discard(bell)

    def wake(self, feeds: Iterable[str]) -> None:
        moved = frozenset(feeds)
        if moved:
            for bell in self._bells:
                if not moved.isdisjoint(bell.feeds):
                    bell.ring()

    def wake_all(self) -> None:
        for bell in self._bells:
            bell.ring()
