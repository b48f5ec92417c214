"""No fault ends a task of the street for good, and none is silent."""

import asyncio
import random

import pytest

from console.store.errors import Closed
from console.sync.errors import SignInAgain, TooOld
from console.sync.funnel import Funnel
from console.sync.guard import Guard
from console.sync.status import StatusBoard, Trouble
from contract.errors import ErrorCode, Handling, Problem


class Watch:
    """What was told outside."""

    def __init__(self, sound: float = 60.0) -> None:
        self.status = StatusBoard(lambda: 0)
        self.told: list[tuple[str, Handling]] = []
        self.over: list[Exception] = []
        funnel = Funnel(lambda error, handling: self.told.append((str(error), handling)))
        self.guard = Guard(self.status, funnel, random.Random(1), self.over.append, sound)


async def test_a_fault_is_told_once_shown_and_the_task_begins_again() -> None:
    watch, begun, lasting = Watch(), 0, asyncio.Event()

    async def run() -> None:
        nonlocal begun
        begun += 1
        if begun < 3:
            raise RuntimeError("never thought of")
        lasting.set()
        await asyncio.Event().wait()

    task = asyncio.create_task(watch.guard.keep("outbox", run))
    async with asyncio.timeout(60):
        await lasting.wait()
    assert watch.told == [("never thought of", Handling.REPORT)]
    assert watch.status.now.trouble is Trouble.FAULT
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_a_task_that_lasts_is_sound_again() -> None:
    watch, first, well = Watch(sound=0.0), True, asyncio.Event()
    watch.status.listen(lambda status: well.set() if status.trouble is None else None)

    async def run() -> None:
        nonlocal first
        if first:
            first = False
            raise RuntimeError("once")
        await asyncio.Event().wait()

    task = asyncio.create_task(watch.guard.keep("feed", run))
    async with asyncio.timeout(60):
        await well.wait()
    assert watch.status.now.trouble is None
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


@pytest.mark.parametrize("kind", [SignInAgain, TooOld])
async def test_the_end_of_the_session_is_an_end(kind: type[SignInAgain | TooOld]) -> None:
    watch, error = Watch(), kind(Problem(ErrorCode.SIGN_IN_AGAIN), 401)

    async def run() -> None:
        raise error

    await watch.guard.keep("outbox", run)
    assert watch.over == [error]


async def test_a_closed_store_is_an_end() -> None:
    watch = Watch()

    async def run() -> None:
        raise Closed

    await watch.guard.keep("outbox", run)
    assert (watch.told, watch.status.now.trouble) == ([], None)
