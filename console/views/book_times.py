"""Moments of a handbook (``2026-12-01T00:00+07:00``) and gateway Unix ms."""

from datetime import datetime, timedelta, timezone

#: Days of the handbook are counted in this zone (domain.handbook_versions).
_CENTRE = timezone(timedelta(hours=7))


def read_moment(text: str) -> int | None:
    """Unix ms of ``text``; None where it is no moment with its offset."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return None if found.tzinfo is None else round(found.timestamp() * 1000)


def write_moment(at: int) -> str:
    """``at`` (Unix ms) as a handbook has it, to the minute."""
    return datetime.fromtimestamp(at / 1000, _CENTRE).isoformat(timespec="minutes")


def next_morning(at: int) -> int:
    """The first minute of the day after ``at`` where the centre is (Unix ms): a version begins with a day."""
    local = datetime.fromtimestamp(at / 1000, _CENTRE)
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    return round(midnight.timestamp() * 1000)
