"""Keeps the tasks of the street alive: a fault nobody foresaw is reported and shown, and the task begins again after a pause."""

import asyncio
import random
from collections.abc import Awaitable, Callable

from console.store.errors import Closed
from console.sync.errors import SignInAgain, TooOld
from console.sync.funnel import Funnel
from console.sync.planner import LONGEST_PAUSE, back_off
from console.sync.status import StatusBoard, Trouble

#: Seconds a task must last since its last fault to count as sound: longer than any pause between tries.
SOUND = 2 * LONGEST_PAUSE


class Guard:
    """``over`` hears of what no new beginning mends: a session at its end, a program too old."""

    def __init__(
        self,
        status: StatusBoard,
        funnel: Funnel,
        rng: random.Random,
        over: Callable[[SignInAgain | TooOld], None],
        sound: float = SOUND,
    ) -> None:
        self._status, self._funnel, self._rng, self._over = status, funnel, rng, over
        self._sound = sound
        self._tries: dict[str, int] = {}

    async def keep(self, part: str, run: Callable[[], Awaitable[None]]) -> None:
        """Runs ``run`` until it ends, again and again when it fails; returns at its end, with the store, or with the session."""
        while True:
            calm = asyncio.get_running_loop().call_later(self._sound, self._recovered, part)
            try:
                await run()
                return
            except (SignInAgain, TooOld) as error:
                self._over(error)
                return
            except Closed:
                return
            except Exception as error:  # noqa: BLE001 - the last stop of a task: reported, shown, and begun again
                self._failed(part, error)
            finally:
                calm.cancel()
            await asyncio.sleep(back_off(self._tries[part] - 1, self._rng.random()))

    def _failed(self, part: str, error: Exception) -> None:
        self._tries[part] = self._tries.get(part, 0) + 1
        self._funnel.failed(f"{part} task", error)
        if self._status.now.trouble is None:
            self._status.trouble(Trouble.FAULT)

    def _recovered(self, part: str) -> None:
        if self._tries.pop(part, None) is not None:
            self._funnel.works(f"{part} task")
        if not self._tries and self._status.now.trouble is Trouble.FAULT:
            self._status.trouble(None)
