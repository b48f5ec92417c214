"""Looking again until something is there."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from demo.needs import CannotDo

T = TypeVar("T")
_LOOK_S = 0.2


async def until(look: Callable[[], Awaitable[T | None]], within: float, what: str) -> T:
    """What ``look`` finds. Raises CannotDo after ``within`` seconds."""
    try:
        async with asyncio.timeout(within):
            while True:
                found = await look()
                if found is not None:
                    return found
                await asyncio.sleep(_LOOK_S)
    except TimeoutError:
        raise CannotDo(f"not within {within:g} s: {what}") from None
