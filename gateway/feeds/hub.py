"""Wakes the feed sockets of this process. A hint: the log in the database is the truth, and sockets look there anyway."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import msgspec

from contract.ids import new_id
from domain.draft import DraftMode

#: Signs kept for one that is slow to take them; older ones are worth nothing.
_SIGNS = 32


class Sign(msgspec.Struct, frozen=True):
    """Somebody types on ``ticket``: ``user``, or the customer when it is empty. ``contact``: the one in hand of whom it is said to,
    where the customer may know."""

    ticket: str
    mode: DraftMode
    user: str
    contact: str


class Bell:
    """Rung when one of ``feeds`` moved; by rows of ``refs`` alone, where it names any. ``hears`` says which signs it is for."""

    def __init__(self) -> None:
        self.feeds: frozenset[str] = frozenset()
        self.refs: frozenset[str] = frozenset()
        self.hears: Callable[[Sign], bool] = _none
        self._rung = asyncio.Event()
        self._signs: deque[Sign] = deque(maxlen=_SIGNS)
        self._moved = True
        self._timer: asyncio.TimerHandle | None = None

    def ring(self) -> None:
        self._moved = True
        self._rung.set()

    def whisper(self, sign: Sign) -> None:
        """Wakes whom ``sign`` is for, without a feed having moved."""
        if self.hears(sign):
            self._signs.append(sign)
            self._rung.set()

    def signs(self) -> list[Sign]:
        """Those that came since they were last asked for."""
        found = list(self._signs)
        self._signs.clear()
        return found

    def moved(self) -> bool:
        """Whether it was rung since this was last asked; a new one counts as rung."""
        moved, self._moved = self._moved, False
        return moved

    async def wait(self, timeout_s: float) -> None:
        """Returns when rung, or after ``timeout_s``; perhaps sooner, for no reason."""
        # One timer goes on through many waits: hundreds of bells are rung at an event.
        loop = asyncio.get_running_loop()
        if self._timer is None or not loop.time() < self._timer.when() <= loop.time() + timeout_s:
            self.silence()
            self._timer = loop.call_later(timeout_s, self._rung.set)
        await self._rung.wait()
        self._rung.clear()

    def silence(self) -> None:
        """Nobody waits any more."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


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
            bell.silence()

    def wake(self, feeds: Iterable[str], refs: Iterable[str] = ()) -> None:
        """``feeds`` moved by rows of ``refs``; none named means by any."""
        moved, by = frozenset(feeds), frozenset(refs)
        for bell in self._bells:
            heeds = not by or not bell.refs or not by.isdisjoint(bell.refs)
            if heeds and not moved.isdisjoint(bell.feeds):
                bell.ring()

    def whisper(self, feeds: Iterable[str], sign: Sign) -> None:
        """``sign`` is for those who follow one of ``feeds``."""
        where = frozenset(feeds)
        for bell in self._bells:
            if not where.isdisjoint(bell.feeds):
                bell.whisper(sign)

    def wake_all(self) -> None:
        for bell in self._bells:
            bell.ring()


def _none(_sign: Sign) -> bool:
    return False
