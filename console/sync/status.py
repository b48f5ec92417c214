"""What the status line may say of the line to the gateway."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum


class Link(StrEnum):
    CONNECTING = "connecting"
    ONLINE = "online"
    OFFLINE = "offline"


class Trouble(StrEnum):
    """What only the agent or the administrator can end; ``fault``: a part of the street fails for a reason nobody foresaw and
    is begun again and again, the agent should know that not all of it moves."""

    SIGN_IN_AGAIN = "sign_in_again"
    TOO_OLD = "too_old"
    FAULT = "fault"


@dataclass(frozen=True)
class Status:
    """``since``: wall ms at which ``link`` became what it is; ``saved``: wall ms of the last word the gateway took from us."""

    link: Link = Link.CONNECTING
    since: int = 0
    saved: int | None = None
    trouble: Trouble | None = None


class StatusBoard:
    """Holds the present status and tells those who show it, on the loop's thread."""

    def __init__(self, wall: Callable[[], int]) -> None:
        self._wall = wall
        self.now = Status(since=wall())
        self._listeners: list[Callable[[Status], None]] = []

    def listen(self, listener: Callable[[Status], None]) -> Callable[[], None]:
        """Calls ``listener`` at each change. Returns what ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def link(self, link: Link) -> None:
        """Says how the line is; ``since`` moves only with a change."""
        if link is not self.now.link:
            self._set(replace(self.now, link=link, since=self._wall()))

    def saved(self) -> None:
        self._set(replace(self.now, saved=self._wall()))

    def trouble(self, trouble: Trouble | None) -> None:
        if trouble is not self.now.trouble:
            self._set(replace(self.now, trouble=trouble))

    def _set(self, status: Status) -> None:
        self.now = status
        for listener in list(self._listeners):
            listener(status)
