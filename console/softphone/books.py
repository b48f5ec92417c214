"""Brings journalled events to those who keep them: in order, one at a time, and only then lets the engine forget."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

import msgspec

from console.softphone.events import CallChanged, Journalled, Welcome
from console.softphone.keep import Keep, Meeting, retain
from console.softphone.phone import Keeper
from domain.call import CallEnd, CallState

#: Seconds after which what could not be kept is tried again.
AGAIN_S = 2.0
#: Events kept before their number is, when more are waiting.
_BATCH = 50


@dataclass(frozen=True)
class _Entry:
    """``event`` None: its number only counts."""

    journal: str
    n: int
    event: Journalled | None


class Books:
    """``said_safe`` is called with the number up to which everything is safe here; ``fault`` with what went wrong on the way."""

    def __init__(
        self, keep: Keep, said_safe: Callable[[int], None], fault: Callable[[Exception], None]
    ) -> None:
        self._keep, self._said_safe, self._fault = keep, said_safe, fault
        self.meeting = Meeting()
        self._changing = asyncio.Lock()
        self.keepers: list[Keeper] = []
        self._entries: asyncio.Queue[_Entry] = asyncio.Queue()
        self._journal, self._seen, self._beyond = "", 0, 0
        self._fresh = True
        self._cut: set[str] = set()

    @property
    def seen(self) -> tuple[str, int]:
        """The book, and the last number in it that came to this console."""
        return self._journal, self._seen

    def recalled(self, meeting: Meeting) -> None:
        """What is known of former days."""
        self.meeting = meeting
        self._journal, self._seen = meeting.journal, meeting.heard

    async def change(self, **changes: str | bytes | int) -> None:
        """Other keys, another address: kept when this returns. Raises what the Keep raises."""
        async with self._changing:
            meeting = msgspec.structs.replace(self.meeting, **changes)
            await retain(self._keep, meeting)
            self.meeting = meeting

    def welcome(self, welcome: Welcome) -> None:
        """Another pipe, perhaps another book."""
        if welcome.journal != self._journal:
            self._journal, self._seen = welcome.journal, 0
        self._beyond, self._fresh = welcome.last, True

    def came(self, event: Journalled) -> bool | None:
        """A journalled event came through the pipe. Whether it is news to be shown too; None when one before it is missing."""
        if event.n <= self._seen:
            return False
        if event.n != self._seen + 1 and not self._fresh:
            return None
        self._fresh, self._seen = False, event.n
        ended = isinstance(event, CallChanged) and event.call.state is CallState.ENDED
        if isinstance(event, CallChanged) and event.call.end is CallEnd.ENGINE and event.call.id in self._cut:
            # This console saw the engine die and said so then.
            self._cut.discard(event.call.id)
            self._entries.put_nowait(_Entry(self._journal, event.n, None))
            return False
        self._entries.put_nowait(_Entry(self._journal, event.n, event))
        return ended or event.n > self._beyond

    def cut(self, event: CallChanged) -> None:
        """An end that the engine itself could not tell; its journal will, and is not listened to then."""
        self._cut.add(event.call.id)
        self._entries.put_nowait(_Entry("", 0, event))

    async def settled(self) -> None:
        """Returns when everything that came is safe."""
        await self._entries.join()

    async def run(self) -> None:
        """For ever."""
        while True:
            entries = [await self._entries.get()]
            while len(entries) < _BATCH and not self._entries.empty():
                entries.append(self._entries.get_nowait())
            for entry in entries:
                await self._kept(entry)
            numbered = [entry for entry in entries if entry.n]
            if numbered:
                journal, n = numbered[-1].journal, numbered[-1].n
                await self._until_done(partial(self.change, journal=journal, heard=n))
                if journal == self._journal:
                    self._said_safe(n)
            for _ in entries:
                self._entries.task_done()

    async def _kept(self, entry: _Entry) -> None:
        if entry.event is not None:
            for keeper in self.keepers:
                await self._until_done(partial(keeper, entry.event))

    async def _until_done(self, act: Callable[[], Awaitable[None]]) -> None:
        told = ""
        while True:
            try:
                return await act()
            except Exception as error:  # noqa: BLE001 - told, and done again: an event is never passed over
                # Once: what stays as it is (a handbook without a queue for calls) would be told every two seconds for hours.
                if told != (told := repr(error)):
                    self._fault(error)
            await asyncio.sleep(AGAIN_S)
