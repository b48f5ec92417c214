"""What differs between two handbooks, item by item, so that a person sees what an agent will find otherwise.

Nothing differs exactly when the two are equal, and the way back is the same with before and after changed about.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum, StrEnum

import msgspec

from domain.handbook import Handbook

_MARK = " · "


class DiffKind(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


class FieldDiff(msgspec.Struct, frozen=True):
    """``field``: the way to it inside the item, names and ids with dots between (``questions.nomor_sbg.ask``), "" for the item as a
    whole; ``order`` at its end: the same things in another order. The texts as a person reads them, of a list each on a line;
    None: it is not there."""

    field: str
    before: str | None
    after: str | None


class ItemDiff(msgspec.Struct, frozen=True):
    """``part``: the field of domain.handbook.Handbook, ``issues`` for the issues of all categories, "" for what the handbook says of
    itself (``version``, ``name``, ``effective`` …). ``id``: of the item; of an issue ``category/issue``; "" where the part is
    one thing, and for the order of its items (of issues: the category's). ``fields`` of one that is added or removed:
    all it has to say."""

    part: str
    id: str
    name: str
    kind: DiffKind
    fields: tuple[FieldDiff, ...] = ()


def diff(before: Handbook, after: Handbook) -> tuple[ItemDiff, ...]:
    """What is otherwise in ``after``, in the order of the handbook's parts. Both are sound: no id stands twice in a list."""
    found: list[ItemDiff] = []
    plain: list[FieldDiff] = []
    for part in Handbook.__struct_fields__:
        was, now = getattr(before, part), getattr(after, part)
        if part == "categories":
            found += _items(part, _bare(before), _bare(after))
            found += _moved(part, "", "", _bare(before), _bare(after))
            found += _all_issues(before, after)
        elif (old := _keyed(was)) is not None and (new := _keyed(now)) is not None:
            found += _items(part, old, new)
            if isinstance(was, tuple):
                found += _moved(part, "", "", old, new)
        elif isinstance(was or now, msgspec.Struct):
            found += _one(part, "", was, now)
        else:
            plain += _fields({part: was}, {part: now})
    return (ItemDiff("", "", after.name, DiffKind.CHANGED, tuple(plain)), *found) if plain else tuple(found)


def _bare(handbook: Handbook) -> dict[str, object]:
    return {one.id: msgspec.structs.replace(one, issues=()) for one in handbook.categories}


def _all_issues(before: Handbook, after: Handbook) -> Iterator[ItemDiff]:
    was, now = ({one.id: one for one in side.categories} for side in (before, after))
    sides = [
        {id: {issue.id: issue for issue in one.issues} for id, one in side.items()} for side in (was, now)
    ]
    whole = [
        {f"{id}/{each}": one for id, inside in side.items() for each, one in inside.items()} for side in sides
    ]
    yield from _items("issues", whole[0], whole[1])
    for id, category in now.items():
        if id in was:
            yield from _moved("issues", id, category.name, sides[0][id], sides[1][id])


def _keyed(value: object) -> dict[str, object] | None:
    """A list or mapping of items by their ids; None for what is none."""
    if isinstance(value, dict):
        return value
    if isinstance(value, tuple):
        ids = [getattr(item, "id", None) for item in value]
        if all(isinstance(id, str) for id in ids) and len(set(ids)) == len(ids):
            return dict(zip(map(str, ids), value, strict=True))
    return None


def _items(part: str, before: Mapping[str, object], after: Mapping[str, object]) -> Iterator[ItemDiff]:
    """What differs between the items of one part."""
    for id in [*after, *(id for id in before if id not in after)]:
        if id not in before or id not in after or before[id] != after[id]:
            yield from _one(part, id, before.get(id), after.get(id))


def _moved(part: str, id: str, name: str, before: Iterable[str], after: Iterable[str]) -> Iterator[ItemDiff]:
    if moved := _order("order", before, after):
        yield ItemDiff(part, id, name, DiffKind.CHANGED, (moved,))


def _order(field: str, before: Iterable[str], after: Iterable[str]) -> FieldDiff | None:
    """Whether what stands on both sides stands in another order."""
    was, now = list(before), list(after)
    both = set(was) & set(now)
    was, now = [id for id in was if id in both], [id for id in now if id in both]
    return None if was == now else FieldDiff(field, "\n".join(was), "\n".join(now))


def _one(part: str, id: str, before: object, after: object) -> Iterator[ItemDiff]:
    if before == after:
        return
    shown = before if after is None else after
    name = shown if isinstance(shown, str) else getattr(shown, "name", "")
    kind = DiffKind.CHANGED
    if before is None or after is None:
        kind = DiffKind.ADDED if before is None else DiffKind.REMOVED
    fields = tuple(_fields(_inside(before), _inside(after)))
    if kind is not DiffKind.CHANGED:
        # What it does not say it need not be told of.
        fields = tuple(one for one in fields if one.before or one.after)
    elif not fields:
        fields = (FieldDiff("", _whole(before), _whole(after)),)
    yield ItemDiff(part, id, str(name), kind, fields)


def _inside(value: object) -> dict[str, object]:
    """The fields of an item."""
    if value is None:
        return {}
    return msgspec.structs.asdict(value) if isinstance(value, msgspec.Struct) else {"": value}


def _fields(
    before: Mapping[str, object], after: Mapping[str, object], above: str = ""
) -> Iterator[FieldDiff]:
    """What differs below ``above``, down to what is one text."""
    for name in [*after, *(name for name in before if name not in after)]:
        was, now, field = before.get(name), after.get(name), f"{above}{name}"
        if was == now and name in before and name in after:
            continue
        sides = _parts(was), _parts(now)
        if sides[0] or sides[1]:
            found = list(_fields(sides[0], sides[1], f"{field}."))
            if isinstance(was, tuple) and isinstance(now, tuple):
                moved = _order(f"{field}.order", sides[0], sides[1])
                found += [moved] if moved else []
            yield from found or [FieldDiff(field, _text(was), _text(now))]
        elif _text(was) != _text(now):
            yield FieldDiff(field, _text(was), _text(now))
        elif was is not None and now is not None:
            # Two values that read alike: "1" and 1.
            yield FieldDiff(field, _whole(was), _whole(now))


def _parts(value: object) -> dict[str, object]:
    """What is inside ``value`` and has a name of its own; empty for one text."""
    if isinstance(value, msgspec.Struct):
        return _inside(value)
    if isinstance(value, tuple) and not all(isinstance(one, msgspec.Struct) for one in value):
        return {}
    return _keyed(value) or {}


def _text(value: object) -> str | None:
    """``value`` as it is read; None for nothing."""
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, tuple | list):
        return "\n".join(_text(one) or "" for one in value)
    if isinstance(value, msgspec.Struct):
        return _MARK.join(_said(msgspec.structs.asdict(value)))
    if isinstance(value, dict):
        return "\n".join(f"{key}: {_text(one) or ''}" for key, one in value.items())
    return str(value)


def _said(fields: Mapping[str, object]) -> Iterator[str]:
    """What a small thing without an id says, in a line: a yes by the name of its field, a no and nothing not at all."""
    for name, value in fields.items():
        if value is True:
            yield name
        elif value is not False and (text := _text(value)):
            yield text


def _whole(value: object) -> str:
    """``value`` so that whatever is not equal does not read alike."""
    return msgspec.json.encode(value).decode()
