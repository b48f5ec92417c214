"""Work that goes on beside requests: kept running, and ended with the gateway."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager

import structlog

Work = Callable[[], Awaitable[None]]
_log = structlog.get_logger()
_FIRST_S, _LONGEST_S = 0.5, 30.0


@asynccontextmanager
async def running(works: Mapping[str, Work]) -> AsyncIterator[None]:
    """All ``works`` (by name, for the log) as tasks for the time of the block."""
    tasks = [asyncio.create_task(_kept(name, work), name=name) for name, work in works.items()]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _kept(name: str, work: Work) -> None:
    """Runs ``work`` again, later and later, when it breaks: a database that is away for a while must not end it."""
    wait = _FIRST_S
    loop = asyncio.get_running_loop()
    while True:
        began = loop.time()
        try:
            await work()
            return
        # Whatever broke is logged, and the work goes on.
        except Exception as error:  # noqa: BLE001
            _log.error("background_failed", kind=name, exc_info=error)
        wait = _FIRST_S if loop.time() - began > _LONGEST_S else min(_LONGEST_S, wait * 2)
        await asyncio.sleep(wait)
