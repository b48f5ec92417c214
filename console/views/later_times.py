"""When a reply can go later: the times an agent means most, in the zone of the screen, and when the queue opens."""

from PySide6.QtCore import QObject

from console.views.park_times import ParkTimes
from console.views.times import Times
from console.views.words import Words
from domain.business_hours import Calendar

_HOUR_MS = 3_600_000


class LaterTimes(QObject):
    """All moments are gateway Unix ms."""

    def __init__(self, times: Times, words: Words) -> None:
        super().__init__()
        self._times, self._words = times, words
        self.days = ParkTimes(times)

    def soon(self, now: int, calendar: Calendar | None) -> list[tuple[str, int]]:
        """The times offered at once, in words; with the queue's ``calendar`` its next opening stands first while it is closed."""
        found = [
            (self.tr("Dalam 1 jam"), now + _HOUR_MS),
            (self.tr("Besok"), self.days.morning(now, 1)),
        ]
        opens = None if calendar is None else calendar.next_opening(now)
        if opens is not None and opens > now:
            found.insert(0, (self.tr("Saat antrean buka"), opens))
        return found

    def shown(self, at: int, now: int) -> str:
        """``08:00 WIB`` of today, else ``23 Nov 08:00 WIB``."""
        return self._words.dated(self._times.clock(at), at, now, self._times)
