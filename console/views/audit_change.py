"""What a change did, field by field, from what the audit keeps of it: the whole before and the whole after."""

import msgspec

NOTHING = "–"


def changes(before: str, after: str) -> list[tuple[str, str, str]]:
    """Field, old and new value of everything that differs; the field is "" where no fields were kept (a name alone)."""
    old, new = _fields(before), _fields(after)
    if old is None or new is None or not (old or new):
        return [("", before or NOTHING, after or NOTHING)]
    return [
        (name, _plain(old.get(name)), _plain(new.get(name)))
        for name in dict.fromkeys((*old, *new))
        if old.get(name) != new.get(name)
    ]


def _fields(kept: str) -> dict[str, object] | None:
    """None: no fields were kept."""
    if not kept:
        return {}
    try:
        return msgspec.json.decode(kept, type=dict[str, object])
    except msgspec.DecodeError:
        return None


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "✓" if value else NOTHING
    if isinstance(value, list):
        return ", ".join(map(_plain, value)) or NOTHING
    if isinstance(value, dict):
        return ", ".join(f"{name} {_plain(one)}" for name, one in value.items()) or NOTHING
    return NOTHING if value is None or value == "" else str(value)
