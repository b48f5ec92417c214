"""Plays the acts in order, writes each down with its time, and fails loudly."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from console.tour.outside import Outside, OutsideFailed
from console.views.hands import FAILED, Hands, HandsFailed, quiet

if TYPE_CHECKING:
    from console.running import Running

Act = tuple[str, Callable[[], Awaitable[None]]]


class Tour:
    """``step``: the name of the act at which a restarted console goes on, empty for the first life."""

    def __init__(self, running: "Running", folder: Path, step: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._running, self._step = running, step
        self._hands = Hands(running.front.shell, folder, going_on=bool(step))
        self._outside = Outside()
        self._done: list[dict[str, str]] = []

    async def run(self) -> None:
        """Plays to the end, or to the first act that fails."""
        with quiet():
            await self._play_all()
        self._running.end()

    async def _play_all(self) -> None:
        from console.tour.shift import acts

        script = acts(self._running, self._hands, self._outside)
        names = [name for name, _ in script]
        begin = names.index(self._step) if self._step in names else 0
        for name, act in script[begin:]:
            outcome = await self._play(act)
            self._done.append(
                {
                    "name": name,
                    "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
                    "outcome": outcome,
                }
            )
            self._outside.tell({"acts": self._done})
            if outcome != "ok":
                self._running.code = 1
                await self._hands.picture(FAILED)
                break

    async def _play(self, act: Callable[[], Awaitable[None]]) -> str:
        try:
            await act()
        except (HandsFailed, OutsideFailed) as failed:
            return str(failed)
        except (AttributeError, AssertionError, LookupError, TypeError) as broken:
            return f"the script broke: {type(broken).__name__}: {broken}"
        return "ok"
