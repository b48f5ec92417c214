"""When a centre is open: by the week, but for holidays (flow: Services and their clocks; regulated deadlines run on working days).

A day is the local day of the centre's zone. Spans of a day may touch, never overlap, and end by midnight: work through the
night is a span until 24:00 and one from 00:00. Times are Unix ms; a span holds its first moment and not its last.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta, timezone
from functools import cache

import msgspec

#: Hours before UTC's; the archipelago knows no summer time.
ZONES: Mapping[str, int] = {"WIB": 7, "WITA": 8, "WIT": 9}
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
#: So many days ahead an opening is looked for: hours that open never are refused by the check, but holidays may cover much.
HORIZON = 400
_DAY_MINUTES = 24 * 60


class Span(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``start`` and ``end`` as "HH:MM"; "24:00" is midnight at the day's end."""

    start: str
    end: str


class BusinessHours(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """``days``: the spans of each day of the week (mon … sun), a day left out is closed. ``national``: closed on Indonesia's public
    holidays too; joint leave is the centre's own to declare, as a Holiday."""

    id: str
    name: str
    days: dict[str, tuple[Span, ...]]
    zone: str = "WIB"
    national: bool = True


class Holiday(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A day of its own, ``id`` its date as YYYY-MM-DD: closed, or open for ``spans`` only, whatever the week or the nation says."""

    id: str
    name: str
    spans: tuple[Span, ...] = ()


def minutes(text: str) -> int | None:
    """Minutes from midnight of "HH:MM"; None for what is no time of day."""
    hours, colon, rest = text.partition(":")
    if not (colon and len(hours) == len(rest) == 2 and (hours + rest).isascii() and (hours + rest).isdigit()):
        return None
    found = int(hours) * 60 + int(rest)
    return found if int(rest) < 60 and found <= _DAY_MINUTES else None


def wrong_spans(spans: Sequence[Span]) -> str | None:
    """What is wrong with the spans of one day, None when nothing is."""
    last = 0
    for span in spans:
        start, end = minutes(span.start), minutes(span.end)
        if start is None or end is None:
            return f"{span.start}-{span.end} is no time of day"
        if end <= start:
            return f"{span.start}-{span.end} ends before it begins"
        if start < last:
            return f"{span.start}-{span.end} overlaps the span before it"
        last = end
    return None


def read_date(text: str) -> date | None:
    """The date of YYYY-MM-DD; None for what is none."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if found.isoformat() == text else None


class Calendar:
    """``hours`` with the centre's own ``days_off``; ask it as often as you like."""

    def __init__(self, hours: BusinessHours, days_off: Sequence[Holiday] = ()) -> None:
        self._hours = hours
        self._zone = timezone(timedelta(hours=ZONES[hours.zone]))
        self._own = {day.id: day.spans for day in days_off}

    def is_open(self, at: int) -> bool:
        """Whether the centre is open at ``at``."""
        return any(start <= at < end for start, end in self._of(self._day(at)))

    def next_opening(self, at: int) -> int | None:
        """The first moment from ``at`` on that the centre is open, ``at`` itself when it is; None within HORIZON days."""
        return next((max(start, at) for start, _ in self._from(at)), None)

    def working_ms(self, since: int, until: int) -> int:
        """Ms of [``since``, ``until``) that the centre is open; 0 when ``until`` is not later."""
        worked = 0
        day = self._day(since)
        while self._midnight(day) < until:
            worked += sum(max(0, min(end, until) - max(start, since)) for start, end in self._of(day))
            day += timedelta(days=1)
        return worked

    def after(self, since: int, working: int) -> int | None:
        """The moment by which the centre was open for ``working`` ms since ``since``; None within HORIZON days of closed doors."""
        left = working
        for start, end in self._from(since):
            begin = max(start, since)
            if left <= end - begin:
                return begin + left
            left -= end - begin
        return None

    def spans(self, day: date) -> tuple[Span, ...]:
        """When the centre is open on ``day``."""
        own = self._own.get(day.isoformat())
        if own is not None:
            return own
        if self._hours.national and day in _national(day.year):
            return ()
        return self._hours.days.get(DAYS[day.weekday()], ())

    def _from(self, at: int) -> Iterator[tuple[int, int]]:
        """The openings that end after ``at``, in order; ends after HORIZON days without one."""
        day, idle = self._day(at), 0
        while idle < HORIZON:
            idle += 1
            for start, end in self._of(day):
                if end > at:
                    idle = 0
                    yield start, end
            day += timedelta(days=1)

    def _of(self, day: date) -> list[tuple[int, int]]:
        midnight = self._midnight(day)
        return [
            (midnight + (minutes(span.start) or 0) * 60_000, midnight + (minutes(span.end) or 0) * 60_000)
            for span in self.spans(day)
        ]

    def _day(self, at: int) -> date:
        return datetime.fromtimestamp(at // 1000, self._zone).date()

    def _midnight(self, day: date) -> int:
        return int(datetime(day.year, day.month, day.day, tzinfo=self._zone).timestamp()) * 1000


@cache
def _national(year: int) -> frozenset[date]:
    """Indonesia's public holidays of ``year``, as the library knows them."""
    import holidays  # a desk that shows no hours need not load it

    return frozenset(holidays.country_holidays("ID", years=year))
