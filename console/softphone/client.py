"""The console's remote control of its telephone: finds the engine that runs or starts one, asks it, hears it, and notices its end.

The engine outlives the console and the console the engine. Whoever is left says so to the agent at once, and they meet again by what
the console kept (keep.Meeting): the engine tells what the console has not heard, each thing once.
"""

import asyncio
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

import msgspec

from console.softphone import folder as folders
from console.softphone.books import Books
from console.softphone.events import (
    CallChanged,
    Done,
    Events,
    Journalled,
    Recorded,
    Refused,
    Replaced,
    Welcome,
)
from console.softphone.keep import Keep, recall
from console.softphone.launch import StartFailed, command, launch
from console.softphone.lengths import cut_short
from console.softphone.mailbox import Mailbox
from console.softphone.orders import Configure, Hello, Kept, Leave, Levels, Orders, Receive
from console.softphone.phone import (
    EngineGone,
    EngineState,
    Keeper,
    Listeners,
    NoAnswer,
    OrderRefused,
    fold,
)
from console.softphone.pipe import (
    AUTHKEY,
    PipeError,
    Silent,
    Wire,
    connect,
    forget_address,
    new_address,
    new_key,
)
from console.softphone.recording_file import FOLDER
from console.softphone.starting import IN_USE, Start

#: Seconds an order may take.
ANSWER_S = 10.0
#: Seconds before an engine is started, by how many failed one after another; the last for all further ones. One that lived STEADY_S
#: did not fail.
BACK_OFF = (0.0, 0.0, 0.3, 1.0, 2.0, 5.0, 10.0, 30.0)
STEADY_S = 30.0
#: Seconds before an engine that is there and will not talk is asked again.
AGAIN_S = 0.5
#: A process that is being ended has let its folder go by then.
DYING, DYING_S = 30, 0.01
#: An engine that holds the folder and is silent so many times is ended.
SILENT = 2

Standing = Configure | Receive | Levels


class Client(Listeners):
    """A phone.Telephone. ``folder``: the engine's; ``words``: how one is started; ``fault`` hears of what the agent cannot mend.

    On one loop; it knows no window. ``keep_with`` before ``open``.
    """

    def __init__(
        self,
        keep: Keep,
        folder: Path,
        *,
        words: Sequence[str] | None = None,
        fault: Callable[[Exception], None] = lambda _error: None,
        now: Callable[[], int] = lambda: time.time_ns() // 1_000_000,
    ) -> None:
        super().__init__()
        self._keep, self._folder, self._fault, self._now = keep, folder, fault, now
        self._words = tuple(words) if words is not None else command()
        self._books = Books(keep, self._safe, fault)
        self._standing: dict[type[Standing], Standing] = {}
        self._asked: dict[int, asyncio.Future[None]] = {}
        self._ref = 0
        self._wire: Wire | None = None
        self._gone = asyncio.Event()
        self._left = self._replaced = self._opened = False
        self._silent = self._failed = 0
        self._meetings = 0
        self._told_down = ""
        self._life: asyncio.Task[None] | None = None
        self._keeping: asyncio.Task[None] | None = None

    @property
    def recordings(self) -> Path:
        """Where the engine leaves recorded calls."""
        return self._folder / FOLDER

    @property
    def recordings_key(self) -> bytes:
        """What opens them, once ``open`` was called."""
        return self._books.meeting.journal_key

    def keep_with(self, keeper: Keeper) -> None:
        """As Telephone says."""
        self._books.keepers.append(keeper)

    async def open(self) -> None:
        """From now on there is an engine, as soon as can be. Again: takes the telephone back from another console."""
        if not self._opened:
            self._books.recalled(await recall(self._keep))
            self._keeping = asyncio.create_task(self._books.run())
            self._opened = True
        self._left = self._replaced = False
        self._live_on()

    async def close(self) -> None:
        """Lets go of the engine, which goes on with its calls."""
        for task in (self._life, self._keeping):
            if task is not None:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task
        self._life = self._keeping = None
        self._opened = False
        if self._wire is not None:
            wire, self._wire = self._wire, None
            wire.finish()
        self._fail_asked()

    async def order(self, order: Orders) -> None:
        """As Telephone says."""
        if isinstance(order, Standing):
            self._standing[type(order)] = order
        if isinstance(order, Configure) and self._left:
            self._left = False
            self._live_on()
        if isinstance(order, Leave):
            self._left = True
            self._standing.clear()
        if self.phone.state is not EngineState.UP:
            if isinstance(order, Standing | Leave):
                return
            raise EngineGone
        await self._ask(order)
        self._hold_standing(order)

    # --- the pipe

    def _live_on(self) -> None:
        if self._opened and (self._life is None or self._life.done()):
            self._life = asyncio.create_task(self._live())

    async def _live(self) -> None:
        """Until the agent left, or another console took over."""
        while not self._left and not self._replaced:
            began = time.monotonic()
            try:
                await self._meet()
                await self._gone.wait()
                if not self._left and not self._replaced:
                    self.know(msgspec.structs.replace(self.phone, state=EngineState.STARTING))
            except Exception as error:  # noqa: BLE001 - told, and tried again: a full disk is no reason to have no telephone
                self._down(error)
                self._let_go()
                self._failed += 1
                await asyncio.sleep(AGAIN_S)
                continue
            self._let_go()
            self._failed = 0 if time.monotonic() - began > STEADY_S else self._failed + 1
        self._died(EngineState.REPLACED if self._replaced else EngineState.OFF)

    async def _meet(self) -> None:
        """The engine that runs, or a new one. Raises PipeError, StartFailed, TelephoneError."""
        known = self._books.meeting
        if known.address:
            try:
                await self._attach(known.address, known.authkey)
            except Silent:
                self._silent += 1
                if self._silent < SILENT:
                    raise
                await asyncio.to_thread(folders.end_holder, self._folder)
            except PipeError as error:
                if await self._held():
                    # It lives, and is only not reached just now: its calls go on.
                    raise StartFailed(IN_USE) from error
            else:
                return
            self._silent = 0
            self._died(EngineState.STARTING)
            forget_address(known.address)
        await self._start()

    async def _held(self) -> bool:
        """Whether an engine lives; one that is just dying is waited for."""
        for _ in range(DYING):
            if not await asyncio.to_thread(folders.held, self._folder):
                return False
            await asyncio.sleep(DYING_S)
        return True

    async def _start(self) -> None:
        if self.phone.state is not EngineState.STARTING:
            self.know(msgspec.structs.replace(self.phone, state=EngineState.STARTING))
        await asyncio.sleep(BACK_OFF[min(self._failed, len(BACK_OFF) - 1)])
        if await self._held():
            raise StartFailed(IN_USE)
        start = Start(
            address=new_address(),
            authkey=new_key(),
            journal_key=self._books.meeting.journal_key,
            folder=str(self._folder),
        )
        # Kept first: a console that dies right after the start finds its engine.
        await self._books.change(address=start.address, authkey=start.authkey, journal_key=start.journal_key)
        try:
            await asyncio.to_thread(launch, start, self._words)
        except StartFailed:
            forget_address(start.address)
            raise
        await self._attach(start.address, start.authkey)

    async def _attach(self, address: str, authkey: bytes) -> None:
        assert len(authkey) == AUTHKEY
        self._gone.clear()
        self._meetings += 1
        box = Mailbox(asyncio.get_running_loop(), partial(self._heard, self._meetings))
        self._wire = wire = await asyncio.to_thread(connect, address, authkey, box)
        wire.start()
        journal, heard = self._books.seen
        await self._ask(Hello(journal=journal, heard=heard))
        self._silent, self._told_down = 0, ""
        await self._stand()

    async def _stand(self) -> None:
        """Tells the engine what holds; each as it is by then, since the agent goes on meanwhile."""
        for kind in tuple(self._standing):
            order = self._standing.get(kind)
            if order is None:
                continue
            try:
                await self._ask(order)
                self._hold_standing(order)
            except OrderRefused as error:
                self._fault(error)

    async def _ask(self, order: Orders) -> None:
        if self._wire is None:
            raise EngineGone
        self._ref += 1
        ref = self._ref
        answer = self._asked[ref] = asyncio.get_running_loop().create_future()
        self._wire.send(msgspec.json.encode(msgspec.structs.replace(order, ref=ref)))
        try:
            # A console that was frozen itself has the answer a moment later.
            for patience in (ANSWER_S, 1.0):
                await asyncio.wait({answer}, timeout=patience)
            if answer.done():
                answer.result()
                return
        finally:
            del self._asked[ref]
        # An engine that is stuck is found out, and ended, at the next meeting.
        if self._wire is not None:
            self._wire.abort()
        raise NoAnswer

    def _safe(self, n: int) -> None:
        if self._wire is not None:
            self._wire.send(msgspec.json.encode(Kept(n=n)))

    def _let_go(self) -> None:
        wire, self._wire = self._wire, None
        if wire is not None:
            wire.abort()
        self._fail_asked()

    def _fail_asked(self) -> None:
        for answer in self._asked.values():
            if not answer.done():
                answer.set_exception(EngineGone())

    # --- what is heard

    def _heard(self, meeting: int, event: Events | None) -> None:
        if meeting != self._meetings:
            return  # from a pipe that was let go
        match event:
            case None:
                self._gone.set()
                self._fail_asked()
            case Done() | Refused():
                self._answered(event)
            case Replaced():
                self._replaced = True
            case Welcome():
                self._books.welcome(event)
                self.know(fold(self.phone, event), event)
            case CallChanged() | Recorded() if event.n:
                self._journalled(event)
            case _:
                self.know(fold(self.phone, event), event)

    def _answered(self, answer: Done | Refused) -> None:
        asked = self._asked.get(answer.ref)
        if asked is None or asked.done():
            return
        if isinstance(answer, Done):
            asked.set_result(None)
        else:
            asked.set_exception(OrderRefused(answer.reason, answer.said))

    def _journalled(self, event: Journalled) -> None:
        news = self._books.came(event)
        if news is None and self._wire is not None:
            # One is missing: at the next meeting all are told from there.
            self._wire.abort()
        elif news:
            self.know(fold(self.phone, event), event)

    def _hold_standing(self, order: Orders) -> None:
        if isinstance(order, Receive):
            self.know(msgspec.structs.replace(self.phone, receiving=order.on))
        elif isinstance(order, Configure):
            self.know(msgspec.structs.replace(self.phone, sound=order.sound))

    def _down(self, error: Exception) -> None:
        why = getattr(error, "reason", "") or type(error).__name__
        if self._told_down != why:
            # Once, however often it is tried again.
            self._told_down = why
            self._fault(error)
        if self.phone.state is not EngineState.DOWN or self.phone.why != why:
            self.know(msgspec.structs.replace(self.phone, state=EngineState.DOWN, why=why))

    def _died(self, state: EngineState) -> None:
        """The engine is no more, or no more ours: so are its calls."""
        self.know(msgspec.structs.replace(self.phone, state=state, why="", accounts={}, receiving=False))
        if state is EngineState.REPLACED:
            self.know(msgspec.structs.replace(self.phone, calls={}))
            return
        for call in list(self.phone.calls.values()):
            at = self._now()
            event = CallChanged(at=at, call=cut_short(call, at))
            self._books.cut(event)
            self.know(fold(self.phone, event), event)
