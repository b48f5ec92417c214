"""An act that is under way is not begun again: a double click, a key held down or Enter pressed twice is one act."""

from collections.abc import Callable, Coroutine, Hashable

from console.views.refresh import Start


class Once:
    """The one home of that rule: whatever changes something is started here, by views and panels alike.

    ``key`` names the act and what it is done to: ``("solve", ticket)``. Another key is another act."""

    def __init__(self, start: Start) -> None:
        self._start = start
        self._under_way: set[Hashable] = set()

    def __call__(self, key: Hashable, work: Callable[[], Coroutine[object, object, object]]) -> bool:
        """Starts ``work`` unless the act is under way; whether it did. An act that failed may be begun again."""
        if key in self._under_way:
            return False
        self._under_way.add(key)
        self._start(self._run(key, work))
        return True

    async def _run(self, key: Hashable, work: Callable[[], Coroutine[object, object, object]]) -> None:
        try:
            await work()
        finally:
            self._under_way.discard(key)
