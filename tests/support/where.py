"""Where a task stands, for the message of a test that waited in vain."""

import asyncio
from types import CoroutineType


def where(task: asyncio.Task[None]) -> str:
    """The task's name and the lines it awaits, outermost first."""
    if task.done():
        return f"{task.get_name()}: ended"
    lines = []
    inner: object = task.get_coro()
    while isinstance(inner, CoroutineType):
        if inner.cr_frame is not None:
            lines.append(f"{inner.__qualname__}:{inner.cr_frame.f_lineno}")
        inner = inner.cr_await
    return f"{task.get_name()}: {' > '.join(lines)}"
