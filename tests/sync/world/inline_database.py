"""The desk's real store run on the caller's thread, so that a world of many desks is one deterministic program."""

from collections.abc import Callable, Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from console.store.connection import Connection
from console.store.database import Database

T = TypeVar("T")
P = ParamSpec("P")


class _Here(ThreadPoolExecutor):
    """Runs at once, on the thread that asks."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> "Future[T]":
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        # An executor hands on whatever its job raised.
        except BaseException as error:  # noqa: BLE001
            future.set_exception(error)
        return future


class InlineDatabase(Database):
    """``path`` None: SQLite in memory through the same code; what a crash leaves is what was committed, either way."""

    def __init__(self, path: Path | None, key: bytes | None) -> None:
        super().__init__(path, key)
        self._writer = self._reader = _Here(1)

    async def write(self, fn: Callable[[Connection], T]) -> T:
        return self.write_now(fn)

    async def read(self, fn: Callable[[Connection], T]) -> T:
        return self.read_now(fn)


def done(work: Coroutine[Any, Any, T]) -> T:
    """The result of ``work``, which waits for nothing but the inline store."""
    try:
        work.send(None)
    except StopIteration as end:
        value: T = end.value
        return value
    work.close()
    raise AssertionError("waited for something outside of the world")
