"""Wakes the feed sockets of this process. A hint: the log in the database is the truth, and sockets look there anyway."""

import asyncio
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from contract.ids import new_id


class Bell:
    """Rung when one of ``feeds`` moved; by rows of ``refs`` alone, where it names any."""

    def __init__(self) -> None:
        self.feeds: frozenset[str] = frozenset()
        self.refs: frozenset[str] = frozenset()
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
    """``id`` tells this process's wake-ups from another's."""

    def __init__(self) -> None:
        self.id = new_id()
        self._bells: set[Bell] = set()

    @contextmanager
    def bell(self) -> Iterator[Bell]:
        bell = Bell()
        self._bells.add(bell)
        try:
            yield bell
        finally:
            self._bells.discard(bell)

    def wake(self, feeds: Iterable[str], refs: Iterable[str] = ()) -> None:
        """``feeds`` moved by rows of ``refs``; none named means by any."""
        moved, by = frozenset(feeds), frozenset(refs)
        for bell in self._bells:
            heeds = not by or not bell.refs or not by.isdisjoint(bell.refs)
            if heeds and not moved.isdisjoint(bell.feeds):
                bell.ring()

    def wake_all(self) -> None:
        for bell in self._bells:
            bell.ring()
