"""Times as the agent reads them: always in one zone of the archipelago, never the machine's idea of one. No Qt."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

ZONES = {"WIB": 7, "WITA": 8, "WIT": 9}


@dataclass
class Times:
    """``zone`` is WIB, WITA or WIT; setting it holds for everything shown after. All arguments are Unix ms."""

    zone: str = "WIB"

    def at(self, ms: int) -> datetime:
        """The moment in the zone."""
        return datetime.fromtimestamp(ms / 1000, UTC).astimezone(timezone(timedelta(hours=ZONES[self.zone])))

    def minute(self, ms: int) -> str:
        """``10:42``."""
        return f"{self.at(ms):%H:%M}"

    def second(self, ms: int) -> str:
        """``10:42:07``."""
        return f"{self.at(ms):%H:%M:%S}"

    def clock(self, ms: int) -> str:
        """``10:42 WIB``."""
        return f"{self.minute(ms)} {self.zone}"

    def same_day(self, one: int, other: int) -> bool:
        """Whether both fall on one date of the zone."""
        return self.at(one).date() == self.at(other).date()
