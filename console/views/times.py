"""Times as the agent reads them: always in one zone of the archipelago, never the machine's idea of one. No Qt."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

ZONES = {"WIB": 7, "WITA": 8, "WIT": 9}
_HOUR = 3_600_000


@dataclass
class Times:
    """``zone`` is WIB, WITA or WIT; setting it holds for everything shown after. All arguments are Unix ms."""

    zone: str = "WIB"

    def at(self, ms: int) -> datetime:
        """The moment in the zone."""
        return datetime.fromtimestamp(ms / 1000, UTC).astimezone(timezone(timedelta(hours=ZONES[self.zone])))

    def day(self, ms: int) -> int:
        """The date in the zone, as days since 1970: what hundreds of lines are told apart by."""
        return (ms + ZONES[self.zone] * _HOUR) // (24 * _HOUR)

    def minute(self, ms: int) -> str:
        """``10:42``."""
        minutes = (ms + ZONES[self.zone] * _HOUR) // 60_000 % 1440
        return f"{minutes // 60:02}:{minutes % 60:02}"

    def second(self, ms: int) -> str:
        """``10:42:07``."""
        return f"{self.minute(ms)}:{ms // 1000 % 60:02}"

    def clock(self, ms: int) -> str:
        """``10:42 WIB``."""
        return f"{self.minute(ms)} {self.zone}"

    def same_day(self, one: int, other: int) -> bool:
        """Whether both fall on one date of the zone."""
        return self.day(one) == self.day(other)
