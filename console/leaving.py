"""Leaving the desk: closing the window, signing out; what would be lost is told of first."""

import asyncio
from collections.abc import Awaitable, Callable

from console.app import Front
from console.clock import Clock
from console.leftovers import Leftovers
from console.notices import Notice, Notices
from console.opened import Opened
from console.work import Work

#: Ms after a warning of leaving in which asking again means it.
MEANT_MS = 30_000


class Leaving:
    """``work`` gives the desk that is open; ``leave`` takes it down and gives what was opened; ``left`` is awaited
    after. ``ended`` is set when the program is to end."""

    def __init__(
        self,
        front: Front,
        notices: Notices,
        clock: Clock,
        leftovers: Leftovers,
        work: Callable[[], Work | None],
        leave: Callable[[], Awaitable[Opened | None]],
        left: Callable[[], Awaitable[None]],
    ) -> None:
        self._front, self._notices, self._clock = front, notices, clock
        self._leftovers, self._work, self._leave, self._left = leftovers, work, leave, left
        self.ended = asyncio.Event()
        #: What was said of leaving last, and until when (monotonic ms) asking again means it.
        self.warned: tuple[Notice | None, int] = None, 0

    def begun(self) -> None:
        """A desk was opened: nothing was said of leaving it."""
        self.warned = None, 0

    async def close(self) -> None:
        """The window is to close. What is unsent and in memory alone, and customers in hand, are told of first; asked again, it
        closes."""
        losing = self._leftovers.losing
        work = self._work()
        if work is not None and not work.kept:
            losing += (await work.desk.reads.outbox.counts()).waiting
        warning = Notice("memory_unsent", "bad", {"count": str(losing)}) if losing else await self._in_hand()
        if not self._warn(warning):
            self.ended.set()

    async def _in_hand(self) -> Notice | None:
        """What to say to an agent who leaves customers in the middle of a contact."""
        work = self._work()
        count = 0 if work is None else await work.in_hand()
        return Notice("contacts_in_hand", "bad", {"count": str(count)}) if count else None

    def _warn(self, warning: Notice | None) -> bool:
        """Says ``warning``, unless it was said a moment ago: whoever asks again then means it. Whether it was said."""
        now = self._clock.monotonic()
        said, until = self.warned
        if warning is None or (warning == said and now < until):
            return False
        self.warned = warning, now + MEANT_MS
        self._notices.say(warning)
        return True

    async def sign_out(self) -> None:
        """The agent signs out; customers in hand are told of first."""
        if self._warn(await self._in_hand()):
            return
        if (work := self._work()) is not None:
            if await work.offers_handover():
                return
            await work.go_off()
            # Pressed twice, the second has done it, and somebody else may sit here by now.
            if self._work() is work:
                await self.out()

    async def out(self) -> None:
        """Back to signing in; what is unsent goes on being delivered."""
        opened = await self._leave()
        if opened is not None:
            await self._leftovers.take(opened)
            await self._left()
        self._front.shell.show_sign_in()
        self._front.shell.sign_in.fill(self._front.settings.gateway, self._front.settings.username)
