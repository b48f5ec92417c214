"""Work that agents left waiting when they signed out, delivered beside whoever sits at the desk now (architecture: Shared PCs).

Each goes out from its author's own file under that author's own delivery token; nobody else's sign-in reads or sends it. The
file's key is in memory only: once the program has ended, what is left waits, encrypted, for its author's next sign-in.
"""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace

from console.clock import Clock
from console.left_recordings import LeftRecordings
from console.opened import Held, Opened
from console.store.changes import Changeset
from console.store.errors import StoreError
from console.store.meta import Meta
from console.store.outbox import Outbox
from console.store.place import Place
from console.sync.engine import Desk
from console.sync.funnel import Funnel, Report, handling_of
from console.sync.guard import Guard
from console.sync.leftover import deliver_leftover
from console.sync.status import StatusBoard
from console.unsent import Left, UnsentNote


class Leftovers:
    """``changed`` is called whenever ``now`` says something else; ``report`` hears what is not tried again in silence."""

    def __init__(self, clock: Clock, changed: Callable[[], None], report: Report) -> None:
        self._clock, self._changed, self._report = clock, changed, report
        self._left: dict[tuple[str, bool], _Leaving] = {}

    @property
    def now(self) -> tuple[Left, ...]:
        """What is left, in the order it was."""
        return tuple(leaving.left for leaving in self._left.values())

    @property
    def places(self) -> frozenset[str]:
        """The folders whose files are open here."""
        return frozenset(name for name, kept in self._left if kept)

    async def take(self, opened: Opened) -> int:
        """The agent signed out of ``opened``: see ``deliver``."""
        return await self.deliver(await opened.signed_out())

    async def deliver(self, held: Held) -> int:
        """Delivers what waits in ``held``, or closes it when nothing does. Returns how many acts waited. Raises StoreError, with
        ``held`` closed."""
        leaving = _Leaving(held, self._clock, self._report, self._changed)
        try:
            empty = await leaving.count()
        except BaseException:
            await held.close()
            raise
        if empty:
            await held.close()
            return 0
        self._left[held.place.name, held.kept] = leaving
        leaving.begin(self._empty)
        self._changed()
        return leaving.left.waiting

    def place(self, name: str) -> Place | None:
        """The folder ``name`` (console.store.place), where this program holds it already."""
        return next((one.held.place for (of, _), one in self._left.items() if of == name), None)

    def file(self, name: str) -> Left | None:
        """What is left in the file of the folder ``name``."""
        leaving = self._left.get((name, True))
        return None if leaving is None else leaving.left

    @property
    def losing(self) -> int:
        """How many acts go with the program, being in memory alone."""
        return sum(one.left.waiting for (_, kept), one in self._left.items() if not kept)

    @asynccontextmanager
    async def recalled(self, name: str, *, kept: bool) -> AsyncIterator[Held | None]:
        """The author of the folder ``name`` signs in: nothing is delivered meanwhile. Leaving the block without an error hands the
        file over; after one, a wrong password say, delivery goes on."""
        leaving = self._left.get((name, kept))
        if leaving is None or not await leaving.pause():
            yield None
            return
        try:
            yield leaving.held
        except BaseException:
            leaving.begin(self._empty)
            raise
        # Gone already where the program ended meanwhile.
        if self._left.pop((name, kept), None) is not None:
            self._changed()

    async def let_go(self, name: str) -> None:
        """Closes the file in the folder ``name``: it is to be set aside."""
        leaving = self._left.get((name, True))
        if leaving is not None and await leaving.pause():
            del self._left[name, True]
            await leaving.held.close()
            self._changed()

    async def close(self) -> None:
        """The program ends; what is unsent stays in the files."""
        for key, leaving in list(self._left.items()):
            if await leaving.pause():
                del self._left[key]
                await leaving.held.close()

    async def _empty(self, leaving: "_Leaving") -> None:
        await leaving.held.close()
        self._left = {key: one for key, one in self._left.items() if one is not leaving}
        self._changed()


class _Leaving:
    """One file being delivered."""

    def __init__(self, held: Held, clock: Clock, report: Report, changed: Callable[[], None]) -> None:
        self.held, self._clock, self._report, self._changed = held, clock, report, changed
        self.left = Left(held.owner.user.name, 0)
        self._outbox = Outbox(held.db, clock)
        self._note = UnsentNote(held.place, held.owner.user.name)
        self._recordings = LeftRecordings(held, report)
        self._news = asyncio.Event()
        self._closing = False
        self._task: asyncio.Task[None] | None = None

    async def count(self) -> bool:
        """Looks what waits; whether there is nothing left to stay open for. In memory nothing outlives its desk: what the gateway
        refused is kept there for its author too. Raises StoreError."""
        counts = await self._outbox.counts()
        recordings = await asyncio.to_thread(lambda: self._recordings.waiting)
        waiting = counts.waiting + recordings
        self.left = replace(self.left, waiting=waiting, rejected=counts.rejected, oldest=counts.oldest)
        if self.held.kept:
            await self._note.keep(counts)
        return not waiting and (self.held.kept or not counts.rejected)

    def begin(self, empty: Callable[["_Leaving"], Awaitable[None]]) -> None:
        """Delivers until nothing waits; then ``empty`` is awaited."""
        self.left = replace(self.left, going=True)
        self._task = asyncio.create_task(self._run(empty), name="leftover")

    async def pause(self) -> bool:
        """Delivers nothing more; False when all was delivered meanwhile and the file is closed."""
        task, self._task = self._task, None
        if task is not None:
            if not self._closing:
                task.cancel()
            await asyncio.wait([task])
        return not self._closing

    async def _run(self, empty: Callable[["_Leaving"], Awaitable[None]]) -> None:
        stop = self.held.db.listen(self._heard)
        counting = asyncio.create_task(self._keep_count(), name="leftover count")
        try:
            status = StatusBoard(self._clock.wall)
            guard = Guard(status, Funnel(self._report), random.Random(), lambda _over: None)
            await guard.keep("leftover", self._deliver)
        finally:
            counting.cancel()
            await asyncio.wait([counting])
            stop()
        if await self._nothing_left():
            self._closing = True
            await empty(self)
        else:
            # The gateway takes none of it without its author's password.
            self.left = replace(self.left, going=False)
            self._changed()

    async def _deliver(self) -> None:
        held = self.held
        token = await Meta(held.db).delivery()
        desk = Desk(held.owner.client, held.owner.user.id, token or "")
        await deliver_leftover(held.db, self._outbox, held.transport, self._clock, desk, self._report)
        await self._recordings.carry()

    async def _nothing_left(self) -> bool:
        try:
            return await self.count()
        except StoreError as error:
            self._report(error, handling_of(error))
            return False

    def _heard(self, changes: Changeset) -> None:
        if changes.outbox:
            self._news.set()

    async def _keep_count(self) -> None:
        while True:
            await self._news.wait()
            self._news.clear()
            before = self.left
            await self._nothing_left()
            if self.left != before:
                self._changed()
