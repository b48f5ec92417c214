"""Fields of the handbook's items as they are typed: ``priority=3``, ``topics=["gadai"]``, ``days.mon=08:00-12:00,13:00-17:00``."""

import copy
import re
from collections.abc import Sequence
from datetime import datetime

import msgspec

_SPANS = re.compile(r"\d\d:\d\d-\d\d:\d\d(,\d\d:\d\d-\d\d:\d\d)*")


class BadField(Exception):
    """What was typed is no field."""


def read_value(text: str) -> object:
    """``text`` as spans, as JSON, or else as it stands."""
    if _SPANS.fullmatch(text):
        parted = (span.partition("-") for span in text.split(","))
        return [{"start": start, "end": end} for start, _, end in parted]
    try:
        return msgspec.json.decode(text)
    except msgspec.DecodeError:
        return text


def with_fields(body: dict[str, object], typed: Sequence[str]) -> dict[str, object]:
    """``body`` with ``typed`` (FIELD=VALUE each) in it. Raises BadField."""
    made = copy.deepcopy(body)
    for each in typed:
        name, equals, text = each.partition("=")
        if not equals or not name:
            raise BadField(each)
        *path, last = name.split(".")
        inner = made
        for step in path:
            found = inner.setdefault(step, {})
            if not isinstance(found, dict):
                raise BadField(each)
            inner = found
        inner[last] = read_value(text)
    return made


def read_time(typed: str) -> int:
    """Unix ms of a time of this machine's clock (ISO 8601), 0 for none. Raises BadField."""
    if not typed:
        return 0
    try:
        return int(datetime.fromisoformat(typed).astimezone().timestamp() * 1000)
    except ValueError:
        raise BadField(typed) from None


def read_capacity(typed: Sequence[str]) -> dict[str, int]:
    """CHANNEL=N each. Raises BadField."""
    found: dict[str, int] = {}
    for each in typed:
        channel, equals, count = each.partition("=")
        if not (equals and count.isascii() and count.isdigit()):
            raise BadField(each)
        found[channel] = int(count)
    return found
