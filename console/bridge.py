"""Where Qt's loop and asyncio meet; the only place that knows qasync.

Every task is started here and ends here, and whatever escapes one reaches the funnel once. Nothing in the console calls
``exec()`` or ``processEvents()`` within a coroutine; where something beneath does (a window being waited for, a native
dialog), the wake-ups of other tasks wait until it has come back (``Loop``).
"""

import asyncio
import gc
import sys
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextvars import Context
from types import TracebackType

import qasync
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

#: Ms between two looks at how much garbage there is.
SWEEP_MS = 500

Funnel = Callable[[BaseException], None]


def keep_imports() -> None:
    """What stands now, the imported modules above all, stays to the end: sweeps pass it by, which makes the longest of them a quarter
    as long (40 ms before, on a desk's machine)."""
    gc.freeze()


class Sweeper(QObject):
    """Collects Python's garbage on the window's thread alone: a cycle with a Qt object in it, swept by a thread of the
    store, would be destroyed there, and Qt forbids that."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._were_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(SWEEP_MS)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    def sweep(self) -> None:
        """As much as the collector would have done by itself."""
        young, middle, old = gc.get_count()
        first, second, third = gc.get_threshold()
        if young > first:
            gc.collect(2 if old > third else 1 if middle > second else 0)

    def end(self) -> None:
        """Leaves it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        if self._were_on:
            gc.enable()


class _Patient(asyncio.Handle):
    """A call that does not enter one task in the middle of another, nor any while the loop stands and only the window's
    events are served. asyncio refuses the first, and the one refused would sleep for ever (facts: Desktop); in the
    second it would find no loop. So it comes again a little later."""

    #: Seconds.
    LATER = 0.005

    def __init__(
        self, loop: "Loop", call: Callable[..., object], args: tuple[object, ...], context: Context | None
    ) -> None:
        super().__init__(call, args, loop, context)
        self._on = loop

    def _run(self) -> None:
        if self._on.is_running() and asyncio.current_task(self._on) is None:
            super()._run()
        else:
            self._on.again(self, self.LATER)


class Loop(qasync.QEventLoop):  # type: ignore[misc]  # qasync is untyped
    """qasync's loop, safe where Qt's events are served in the middle of a coroutine."""

    def call_later(
        self, delay: float, callback: Callable[..., object], *args: object, context: Context | None = None
    ) -> asyncio.Handle:
        """As asyncio's; ``call_soon`` and ``call_at`` come here too."""
        return self.again(_Patient(self, callback, args, context), delay)

    def again(self, handle: asyncio.Handle, delay: float) -> asyncio.Handle:
        """Runs ``handle`` in ``delay`` seconds unless it is cancelled until then."""
        added: asyncio.Handle = self._add_callback(handle, delay)
        return added


class Bridge:
    """Starts work for the views and ends it with the program."""

    def __init__(self, funnel: Funnel) -> None:
        self._funnel = funnel
        self._tasks: set[asyncio.Task[object]] = set()

    def start(self, work: Coroutine[object, object, object], name: str = "") -> "asyncio.Task[object]":
        """Runs ``work`` beside the window; an error goes to the funnel, a cancellation nowhere."""
        task = asyncio.get_running_loop().create_task(
            work, name=name or getattr(work, "__qualname__", "work")
        )
        self._tasks.add(task)
        task.add_done_callback(self._done)
        return task

    async def stop(self) -> None:
        """Cancels what still runs and waits until it has let go."""
        tasks = [task for task in self._tasks if task is not asyncio.current_task()]
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=5)

    def _done(self, task: "asyncio.Task[object]") -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self._funnel(error)


def run(app: QApplication, main: Callable[[Bridge], Awaitable[int]], funnel: Funnel) -> int:
    """Runs ``main`` to its end and returns its exit code; Qt's events are served meanwhile."""
    app.setQuitOnLastWindowClosed(False)
    loop = Loop(app)
    # The default executor of qasync is made of QThreads that outlive a quick end; this one is waited for.
    loop.set_default_executor(ThreadPoolExecutor(4, "work"))
    loop.set_exception_handler(lambda _loop, context: _escaped(context, funnel))
    before = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            before(kind, error, trace)
        else:
            funnel(error)

    sys.excepthook = hook
    bridge = Bridge(funnel)

    async def whole() -> int:
        try:
            return await main(bridge)
        finally:
            await bridge.stop()

    sweeper = Sweeper(app)
    try:
        with loop:
            code: int = loop.run_until_complete(whole())
            return code
    finally:
        sweeper.end()
        sys.excepthook = before


def _escaped(context: dict[str, object], funnel: Funnel) -> None:
    error = context.get("exception")
    funnel(
        error if isinstance(error, BaseException) else RuntimeError(str(context.get("message", "asyncio")))
    )
