"""The one place every failure of the two-way street passes: tried again in silence, shown, or reported."""

from collections.abc import Callable

from console.store.errors import StoreError
from console.sync.errors import GatewayError
from contract.errors import Handling

#: Called with what has to be known outside: SHOW (the agent must act) or REPORT (our fault).
Report = Callable[[Exception, Handling], None]


class Funnel:
    """Passes on what is not to be tried again in silence, and each standing trouble once, not once a try."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._standing: dict[str, str] = {}

    def failed(self, part: str, error: Exception) -> None:
        """``part`` of the street failed and will be tried again by itself where that makes sense."""
        handling = handling_of(error)
        if handling is Handling.RETRY:
            return
        text = f"{type(error).__name__}: {error}"
        if self._standing.get(part) != text:
            self._standing[part] = text
            self._report(error, handling)

    def works(self, part: str) -> None:
        """``part`` works again: its next trouble is a new one."""
        self._standing.pop(part, None)


def handling_of(error: Exception) -> Handling:
    """What ``error`` asks for."""
    if isinstance(error, GatewayError):
        return error.handling
    if isinstance(error, StoreError):
        return Handling.SHOW
    return Handling.REPORT
