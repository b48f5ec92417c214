"""Ended from outside: Ctrl+C in the terminal, or the session that ends, closes the desk as its own window would."""

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def ended_by_signals(end: Callable[[], None]) -> Iterator[None]:
    """Within the block those signals call ``end`` in the running loop. Only for the main thread, which hears them."""
    loop = asyncio.get_running_loop()
    # A handler of the interpreter's own would break into whatever slot Qt is just calling.
    wanted = ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"]
    numbers = [signal.Signals[name] for name in wanted if name in signal.Signals.__members__]

    def heard(_number: int, _frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(end)

    before = {number: signal.signal(number, heard) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
