"""How far files have come on their way up; kept nowhere, the gateway knows it."""

from collections.abc import Callable


class Progress:
    """How many bytes of which file are at the gateway, for who shows it; told on the loop's thread."""

    def __init__(self) -> None:
        self.have: dict[str, int] = {}
        self._listeners: list[Callable[[str], None]] = []

    def listen(self, listener: Callable[[str], None]) -> Callable[[], None]:
        """Calls ``listener`` with an upload's id when more of it has come. Returns what ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def came(self, id: str, have: int) -> None:
        self.have[id] = have
        for listener in list(self._listeners):
            listener(id)
