"""Where Qt's loop and asyncio meet; the only place that knows qasync.

Every task is started here and ends here, and whatever escapes one reaches the funnel once. Nothing in the console calls
``exec()`` or ``processEvents()`` within a coroutine: another task's wake-up would be lost for good (facts: Desktop).
"""

import asyncio
import sys
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType

import qasync
from PySide6.QtWidgets import QApplication

Funnel = Callable[[BaseException], None]


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
    loop = qasync.QEventLoop(app)
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

    try:
        with loop:
            code: int = loop.run_until_complete(whole())
            return code
    finally:
        sys.excepthook = before


def _escaped(context: dict[str, object], funnel: Funnel) -> None:
    error = context.get("exception")
    funnel(
        error if isinstance(error, BaseException) else RuntimeError(str(context.get("message", "asyncio")))
    )
