"""Reading again after changes: at most one reading at a time, and always one more after the last change."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine

#: Starts work beside the window (console.bridge).
Start = Callable[[Coroutine[object, object, object]], object]

#: So many times as long as a reading took it rests before the next: a reading that is dear (thousands of acts waiting) is seldom.
REST = 3.0
#: Seconds, the longest rest: what is shown is never older than this and two readings.
LONGEST_REST = 1.0


class Refresher:
    """``poke`` as often as things change; ``job`` runs seldom enough."""

    def __init__(self, start: Start, job: Callable[[], Awaitable[None]], *, least: float = 0.0) -> None:
        """``least``: seconds of rest between two readings, however quick they are."""
        self._start, self._job, self._least = start, job, least
        self._running = False
        self._again = False
        self._quiet = asyncio.Event()
        self._quiet.set()

    async def idle(self) -> None:
        """Returns when nothing is left to read."""
        await self._quiet.wait()

    def poke(self) -> None:
        """What is shown may be old now."""
        self._again = True
        if not self._running:
            self._running = True
            self._quiet.clear()
            self._start(self._run())

    async def _run(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            while self._again:
                self._again = False
                began = loop.time()
                await self._job()
                if self._again:
                    await asyncio.sleep(max(self._least, min(LONGEST_REST, REST * (loop.time() - began))))
        finally:
            self._running = False
            self._quiet.set()
