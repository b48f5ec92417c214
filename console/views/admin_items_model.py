"""Items of the handbook as a form has them: which fields a part's items have, and their values as texts. No Qt."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.business_hours import DAYS, ZONES
from domain.handbook import Handbook
from domain.ticket import Priority

Body = dict[str, object]


@dataclass(frozen=True)
class Field:
    """``kind``: line, text, switch, number, several (parted by commas), spans, or choice of ``choices`` (key, words)."""

    key: str
    kind: str
    choices: tuple[tuple[str, str], ...] = ()
    default: str = ""


class BadValue(Exception):
    """What was typed into the field ``key`` is nothing of its kind."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def fields_of(part: str, book: Handbook) -> tuple[Field, ...]:
    """The fields of an item of ``part``, besides its id."""
    name = Field("name", "line")
    if part == "queues":
        skills = sorted({queue.skill for queue in book.queues})
        none = ("", "–")
        return (
            name,
            Field("channel", "choice", tuple((channel, channel) for channel in book.channels)),
            Field("skill", "line", tuple((skill, skill) for skill in skills)),
            Field("priority", "number", default="0"),
            Field("topics", "several"),
            Field("escalates_to", "choice", (none, *((queue.id, queue.name) for queue in book.queues))),
            Field("hours", "choice", (none, *((hours.id, hours.name) for hours in book.hours))),
            Field("clock_by_hours", "switch"),
            Field("caller_type", "choice", (none, *book.words.caller_types.items())),
        )
    if part == "hours":
        zones = tuple((zone, zone) for zone in ZONES)
        return (
            name,
            Field("zone", "choice", zones, "WIB"),
            *(Field(day, "spans") for day in DAYS),
            Field("national", "switch", default="1"),
        )
    if part == "holidays":
        return (name, Field("spans", "spans"))
    if part == "macros":
        modes = (("reply", "Public Reply"), ("note", "Internal Note"))
        priorities = tuple((priority.value, priority.value) for priority in Priority)
        return (
            name,
            Field("mode", "choice", modes, "reply"),
            Field("text", "text"),
            Field("sets.issue", "choice", (("", "–"), *_issues(book))),
            Field("sets.priority", "choice", (("", "–"), *priorities)),
        )
    if part == "aux_reasons":
        return (name, Field("system", "switch"))
    return (name,)


def _issues(book: Handbook) -> Iterator[tuple[str, str]]:
    """Every category, and every issue with its category before it: one choice, so that they always go together."""
    for category in book.categories:
        yield category.id, category.name
        for issue in category.issues:
            yield f"{category.id}/{issue.id}", f"{category.name} · {issue.name}"


def shown(part: str, field: Field, body: Body) -> str:
    """The value of ``field`` in ``body`` as a text."""
    if field.key.startswith("sets."):
        sets = body.get("sets")
        return _shown_set(field.key, sets if isinstance(sets, dict) else {})
    days = body.get("days", {})
    inside = days if part == "hours" and field.kind == "spans" and isinstance(days, dict) else body
    value = inside.get(field.key)
    if value is None:
        # What the handbook leaves out is what it is by itself: an item is kept again without its being typed.
        return field.default
    if field.kind == "switch":
        return "1" if value else ""
    if field.kind == "spans" and isinstance(value, list):
        return ", ".join(f"{span['start']}-{span['end']}" for span in value)
    if field.kind == "several" and isinstance(value, list):
        return ", ".join(str(one) for one in value)
    return str(value)


def body_of(part: str, id: str, values: dict[str, str], book: Handbook, before: Body) -> Body:
    """The item as the gateway takes it; what the form does not know of ``before`` stays. Raises BadValue."""
    body: Body = {**before, "id": id}
    days: Body = {}
    sets: Body = {}
    for field in fields_of(part, book):
        value = _read(field, values[field.key])
        if field.key.startswith("sets."):
            sets |= _read_set(field.key, values[field.key])
        elif part == "hours" and field.kind == "spans":
            if value:
                days[field.key] = value
        else:
            body[field.key] = value
    if part == "hours":
        body["days"] = days
    if part == "macros":
        body["sets"] = sets or None
    return body


def _shown_set(key: str, sets: dict[str, object]) -> str:
    if key == "sets.priority":
        return str(sets.get("priority") or "")
    return "/".join(str(sets[name]) for name in ("category", "issue") if sets.get(name))


def _read_set(key: str, text: str) -> Body:
    category, _, issue = text.partition("/")
    named = {"priority": text} if key == "sets.priority" else {"category": category, "issue": issue}
    return {name: value for name, value in named.items() if value}


def _read(field: Field, text: str) -> object:
    if field.kind == "switch":
        return bool(text)
    if field.kind == "number":
        if not text.lstrip("-").isdigit() or not text.isascii():
            raise BadValue(field.key)
        return int(text)
    if field.kind == "several":
        return [one.strip() for one in text.split(",") if one.strip()]
    if field.kind == "spans":
        spans = []
        for one in filter(None, (part.strip() for part in text.split(","))):
            start, dash, end = one.partition("-")
            if not dash:
                raise BadValue(field.key)
            spans.append({"start": start.strip(), "end": end.strip()})
        return spans
    if field.kind == "choice" and field.choices and field.choices[0][0] == "":
        return text or None
    return text
