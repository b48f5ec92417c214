"""What a desk does by itself once a day while it works: letting go what the centre no longer wants kept here."""

import asyncio
from collections.abc import Callable

from console.store.errors import Closed, StoreError
from console.store.retention import Retention

#: Seconds after the start of the desk before the first sweep, so that it does not stand in the way of the first picture.
FIRST = 60.0
DAY = 86_400.0


async def keep_house(
    retention: Callable[[], Retention],
    failed: Callable[[StoreError], None],
    first: float = FIRST,
    every: float = DAY,
) -> None:
    """Sweeps until cancelled, or the store is closed. ``retention`` is asked at each sweep, the handbook may have changed."""
    pause = first
    while True:
        await asyncio.sleep(pause)
        pause = every
        try:
            await retention().sweep()
        except Closed:
            return
        except StoreError as error:
            failed(error)
