"""How long a text may be, in characters, at the desk and at the gateway alike. A public reply has its channel's rule besides
(domain.handbook.ChannelRule.max_chars).
"""

from collections.abc import Iterable

#: An internal note, the note of a documentation, any text at all.
NOTE = 20_000
SUBJECT = 200
REASON = 2_000
#: A note pinned to a customer: read at a glance, or not at all.
PINNED = 280
#: Colleagues one note can name.
MENTIONS = 20
#: Tickets that one act is done on at once.
BULK = 500
#: Whatever else is written by hand: a name, a city, a sensitive field; ids are shorter.
FIELD = 200
#: A password has at least so many.
PASSWORD = 10

#: A number beyond is no time and no count of anything, and not the same number everywhere.
NUMBER = 2**53

_MOST = {"text": NOTE, "note": NOTE, "subject": SUBJECT, "reason": REASON, "answers": REASON, "data": REASON}


def most(field: str) -> int:
    """Characters the field named ``field`` takes."""
    return _MOST.get(field, FIELD)


def too_long(fields: Iterable[tuple[str, object]]) -> str | None:
    """The first of ``fields`` (name, value) that is a text, or holds one, longer than it may be, or tells one of its parts by a name
    that is."""
    for name, value in fields:
        texts = value.values() if isinstance(value, dict) else (value,)
        if any(isinstance(text, str) and len(text) > most(name) for text in texts):
            return name
        if isinstance(value, dict) and any(isinstance(key, str) and len(key) > FIELD for key in value):
            return name
    return None


def too_much(fields: Iterable[tuple[str, object]]) -> str | None:
    """The first of ``fields`` (name, value) that is a number beyond NUMBER either way, or has more than BULK parts."""
    for name, value in fields:
        if isinstance(value, int) and not -NUMBER <= value <= NUMBER:
            return name
        if isinstance(value, dict | list | tuple) and len(value) > BULK:
            return name
    return None
