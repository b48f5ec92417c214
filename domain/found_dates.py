"""Days and times of day as people write them: 12/11/2026, tgl 12 Nov, kemarin, 3 hari lalu, Senin lalu; jam 14.30, pukul 9 malam.

The day comes first, as everywhere in Indonesia. A day without its year is the nearest past one, except just ahead: customers
tell what happened.
"""

import re
from collections.abc import Iterator
from datetime import date, time, timedelta

_MONTHS = {
    name: month
    for month, names in enumerate(
        (
            "januari jan", "februari pebruari feb", "maret mar", "april apr", "mei", "juni jun", "juli jul",
            "agustus agu agt agst ags", "september sept sep", "oktober okt", "november nopember nov nop", "desember des",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_WEEKDAYS = {
    name: day
    for day, names in enumerate(("senin", "selasa", "rabu", "kamis", "jumat jum'at", "sabtu", "minggu ahad"))
    for name in names.split()
}
_WORDS = {
    "kemarin lusa": -2, "kemaren lusa": -2, "kemarin": -1, "kemaren": -1, "kmrn": -1, "semalam": -1, "tadi malam": -1,
    "hari ini": 0, "tadi pagi": 0, "tadi siang": 0, "tadi sore": 0, "barusan": 0,
    "besok": 1, "lusa": 2,
}  # fmt: skip
#: A day without a year so many days ahead is still meant (an instalment that falls due), later it is last year's.
_AHEAD = timedelta(days=60)

_NUMERIC = re.compile(r"(?<![\w/.,-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\w/-]|[.,]\d)")
_NAMED = re.compile(
    rf"(?<![\w/.-])(\d{{1,2}})[\s-]?({'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?(?:[\s-]+(\d{{4}}))?(?!\w)",
    re.IGNORECASE,
)
_DAY_ALONE = re.compile(r"(?<!\w)(?:tgl\.?|tanggal)\s+(\d{1,2})(?![\w/-]|[.,]\d)", re.IGNORECASE)
_SAID = "|".join(sorted(_WORDS, key=len, reverse=True)).replace(" ", r"\s+")
_RELATIVE = re.compile(rf"(?<!\w)(?:{_SAID})(?!\w)", re.IGNORECASE)
_AGO = re.compile(
    r"(?<!\w)(\d{1,3}|se)\s?(hari|minggu)\s+(?:yang\s+|yg\s+)?(?:lalu|lewat)(?!\w)", re.IGNORECASE
)
_WEEKDAY = re.compile(
    rf"(?<!\w)(?:hari\s+)?({'|'.join(sorted(_WEEKDAYS, key=len, reverse=True))})\s+(lalu|kemarin|kemaren|kmrn|depan|ini)(?!\w)",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?<!\w)(?P<at>jam|pukul|pkl\.?)?\s*(?P<h>\d{1,2})(?:[.:](?P<m>\d{2}))?(?:\s+(?P<part>pagi|siang|sore|malam))?"
    r"(?:\s+(?P<zone>wib|wita|wit))?(?!\w|[.:,]\d|/)",
    re.IGNORECASE,
)


def days(text: str, today: date) -> Iterator[tuple[int, int, date]]:
    """(start, end, day) of each day named in ``text``; what is no day of the calendar is left out."""
    for found in _NAMED.finditer(text):
        yield from _day(found, int(found[1]), _MONTHS[found[2].lower()], found[3], today)
    for found in _NUMERIC.finditer(text):
        if found[4] or found[2] == "/":  # 12.30 and 12-11 alone may be anything
            yield from _day(found, int(found[1]), int(found[3]), found[4], today)
    for found in _DAY_ALONE.finditer(text):
        yield from _of_month(found, int(found[1]), today)
    for found in _AGO.finditer(text):
        count = 1 if found[1].lower() == "se" else int(found[1])
        yield *found.span(), today - timedelta(days=count * (7 if found[2].lower() == "minggu" else 1))
    for found in _WEEKDAY.finditer(text):
        if found[1].lower() != "minggu" or found[0].lower().startswith(
            "hari"
        ):  # "minggu lalu" is a week, no day
            yield *found.span(), _weekday(_WEEKDAYS[found[1].lower()], found[2].lower(), today)
    for found in _RELATIVE.finditer(text):
        word = re.sub(r"\s+", " ", found[0].lower())
        yield *found.span(), today + timedelta(days=_WORDS[word])


def times(text: str) -> Iterator[tuple[int, int, time]]:
    """(start, end, time of day). A bare number is none: "jam", minutes with a zone, or a part of the day must say so."""
    for found in _CLOCK.finditer(text):
        hour, minute, part = int(found["h"]), int(found["m"] or 0), (found["part"] or "").lower()
        colon = found["m"] and ":" in found[0]
        if not (found["at"] or part or (found["m"] and found["zone"]) or colon):
            continue
        hour = _of_day(hour, part)
        if hour < 24 and minute < 60:
            start = found.start("at") if found["at"] else found.start("h")
            yield start, found.end(), time(hour, minute)


def _of_day(hour: int, part: str) -> int:
    """0–23 of an hour said with its part of the day: 9 malam is 21, 2 siang 14, 12 malam 0."""
    if part == "malam" and hour == 12:
        return 0
    last = {"siang": 5, "sore": 11, "malam": 11}.get(part, 0)
    return hour + 12 if 1 <= hour <= last else hour


def _day(
    found: "re.Match[str]", day: int, month: int, year: str | None, today: date
) -> Iterator[tuple[int, int, date]]:
    try:
        if year is not None:
            named = date(int(year) if len(year) == 4 else 2000 + int(year), month, day)
        else:
            named = date(today.year, month, day)
            if named > today + _AHEAD:
                named = date(today.year - 1, month, day)
            elif named + timedelta(days=366) <= today + _AHEAD:
                named = date(today.year + 1, month, day)
    except ValueError:
        return
    yield *found.span(), named


def _of_month(found: "re.Match[str]", day: int, today: date) -> Iterator[tuple[int, int, date]]:
    """The nearest such day: in this month, or in the one before where this month's is still to come."""
    last = today.replace(day=1) - timedelta(days=1)
    for year, month in ((today.year, today.month), (last.year, last.month)):
        try:
            named = date(year, month, day)
        except ValueError:
            continue
        if named <= today + timedelta(days=7):
            yield *found.span(), named
            return


def _weekday(day: int, word: str, today: date) -> date:
    ahead = (day - today.weekday()) % 7
    if word == "depan":
        return today + timedelta(days=ahead or 7)
    if word == "ini":
        return today + timedelta(days=ahead)
    return today - timedelta(days=(7 - ahead) % 7 or 7)
