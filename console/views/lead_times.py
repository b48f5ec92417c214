"""When a customer is called back: the times an agent means most, in the zone of the screen."""

from datetime import timedelta

from PySide6.QtCore import QObject

from console.views.times import Times

_HOUR_MS = 3_600_000
#: Day from now and hour of it, by key.
_DAYS = {"today_late": (0, 16), "tomorrow": (1, 9), "tomorrow_late": (1, 16), "in_three": (3, 9)}


class LeadTimes(QObject):
    """All moments are gateway Unix ms."""

    def __init__(self, times: Times) -> None:
        super().__init__()
        self._times = times

    def choices(self, now: int) -> list[tuple[str, str]]:
        """Key and words of each time that is still to come."""
        names = {
            "hour": self.tr("1 jam lagi"),
            "today_late": self.tr("Sore ini"),
            "tomorrow": self.tr("Besok pagi"),
            "tomorrow_late": self.tr("Besok sore"),
            "in_three": self.tr("Tiga hari lagi"),
        }
        found = []
        for key, words in names.items():
            at = self.moment(key, now)
            if at > now:
                found.append((key, f"{words} · {self._times.clock(at)}"))
        return found

    def moment(self, key: str, now: int) -> int:
        """The time of ``key``; an hour on for any other."""
        if key not in _DAYS:
            return now + _HOUR_MS
        days, hour = _DAYS[key]
        local = self._times.at(now) + timedelta(days=days)
        return int(local.replace(hour=hour, minute=0, second=0, microsecond=0).timestamp() * 1000)
