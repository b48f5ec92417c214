"""Questions that are asked at the same time are answered by one look at the database (hundreds of desks hear of one event)."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

A = TypeVar("A")
R = TypeVar("R")


class Together(Generic[A, R]):
    """``answer`` is given what was asked since its last turn, at most ``most`` at once, and returns the answers in the same order.

    A look begins after everything it answers was asked: nobody is told what was so before they asked.
    """

    def __init__(self, answer: Callable[[Sequence[A]], Awaitable[Sequence[R]]], most: int = 128) -> None:
        self._answer, self._most = answer, most
        self._asked: list[A] = []
        self._gathering = False
        self._last: asyncio.Task[Sequence[R]] | None = None

    async def ask(self, question: A) -> R:
        """The answer to ``question``. Raises whatever answering it, or another of the same turn, raised."""
        if not self._gathering or len(self._asked) >= self._most:
            self._asked, self._gathering = [], True
            self._last = asyncio.create_task(self._turn(self._asked, self._last))
            self._last.add_done_callback(_heard)
        assert self._last is not None
        place, turn = len(self._asked), self._last
        self._asked.append(question)
        # The others' turn is not over because this one is gone.
        return (await asyncio.shield(turn))[place]

    async def _turn(self, asked: list[A], before: "asyncio.Task[Sequence[R]] | None") -> Sequence[R]:
        if before is not None:
            await asyncio.wait([before])
        if asked is self._asked:
            self._gathering = False
        return await self._answer(asked)


def _heard(task: "asyncio.Task[Sequence[R]]") -> None:
    # Everybody who asked may be gone by then.
    if not task.cancelled():
        task.exception()
