"""When a parked ticket can come back: the times an agent means most, in the zone of the screen."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from console.views.times import Times

_HOUR_MS = 3_600_000
#: The hour at which "tomorrow morning" begins.
MORNING = 8


class ParkTimes(QObject):
    """All moments are gateway Unix ms; None: until the customer writes."""

    def __init__(self, times: Times) -> None:
        super().__init__()
        self._times = times

    def soon(self, now: int) -> list[tuple[str, int | None]]:
        """The times offered at once, in words."""
        return [
            (self.tr("1 jam"), now + _HOUR_MS),
            (self.tr("4 jam"), now + 4 * _HOUR_MS),
            (self.tr("Besok pagi"), self.morning(now, 1)),
            (self.tr("Tiga hari lagi"), self.morning(now, 3)),
            (self.tr("Sampai pelanggan menulis"), None),
        ]

    def morning(self, now: int, days: int) -> int:
        """The morning so many days on."""
        local = self._times.at(now)
        return _ms(local.replace(hour=MORNING, minute=0, second=0, microsecond=0) + timedelta(days=days))

    def moment(self, now: int, year: int, month: int, day: int, hour: int, minute: int) -> int:
        """A date and a time as the agent chose them."""
        return _ms(datetime(year, month, day, hour, minute, tzinfo=self._times.at(now).tzinfo))


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
