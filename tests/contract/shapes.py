"""Whether one description of a wire can stand in for another: what the sender may say, the reader must understand.

Shapes are JSON Schema as gateway.description writes it. A newer sender may add fields and words; it may not take a field away,
leave one out that was always there, or say something else in its place. A newer reader may ask for nothing more.
"""

from collections.abc import Iterator
from enum import Enum
from typing import Any

from tests.support.json_schema import Shape, follow


class Way(Enum):
    """Who reads: an old desk what the gateway says today, or today's gateway what an old desk says."""

    TO_DESK = "to desk"
    FROM_DESK = "from desk"


def breaks(old: Shape, new: Shape, name: str, way: Way) -> list[str]:
    """Where today's ``name`` breaks with the old one, a line each. ``old`` and ``new`` are whole documents."""
    compare = _Compare(old, new, way)
    ref = {"$ref": f"#/components/schemas/{name}"}
    return list(compare.shapes(ref, ref, name))


class _Compare:
    def __init__(self, old: Shape, new: Shape, way: Way) -> None:
        self._old, self._new, self._way = old, new, way
        self._seen: set[tuple[str, str]] = set()

    def shapes(self, was: Shape, now: Shape, at: str) -> Iterator[str]:
        pair = (was.get("$ref", ""), now.get("$ref", ""))
        if all(pair):
            if pair in self._seen:
                return
            self._seen.add(pair)
        was, now = _resolved(self._old, was), _resolved(self._new, now)
        if "discriminator" in was:
            yield from self._tagged(was, now, at)
            return
        yield from self._kinds(was, now, at)
        yield from self._words(was, now, at)
        was, now = _inner(self._old, was), _inner(self._new, now)
        if "properties" in was:
            yield from self._fields(was, now, at)
        for word in ("items", "additionalProperties"):
            if isinstance(was.get(word), dict) and isinstance(now.get(word), dict):
                yield from self.shapes(was[word], now[word], f"{at}[]")
        yield from self._places(was.get("prefixItems", []), now.get("prefixItems", []), at)

    def _tagged(self, was: Shape, now: Shape, at: str) -> Iterator[str]:
        later = now.get("discriminator", {}).get("mapping", {})
        for tag, ref in was["discriminator"]["mapping"].items():
            if tag not in later:
                yield f"{at}: there is no {tag} any more"
            else:
                yield from self.shapes({"$ref": ref}, {"$ref": later[tag]}, f"{at}:{tag}")

    def _kinds(self, was: Shape, now: Shape, at: str) -> Iterator[str]:
        before, after = _types(self._old, was), _types(self._new, now)
        said, read = (after, before) if self._way is Way.TO_DESK else (before, after)
        if "integer" in said and "number" in read:
            said = said - {"integer"}
        if read and not said <= read:
            yield f"{at}: was {sorted(before)}, is {sorted(after)}"

    def _words(self, was: Shape, now: Shape, at: str) -> Iterator[str]:
        # To a desk a new word is read as the nearest it knows (contract.tolerant); the gateway guesses at nothing.
        before, after = set(_enum(self._old, was)), set(_enum(self._new, now))
        if self._way is Way.FROM_DESK and before and not before <= after:
            yield f"{at}: {sorted(before - after)} is not understood any more"

    def _fields(self, was: Shape, now: Shape, at: str) -> Iterator[str]:
        later = now.get("properties", {})
        for name, shape in was["properties"].items():
            if name not in later:
                yield f"{at}.{name}: gone"
            else:
                yield from self.shapes(shape, later[name], f"{at}.{name}")
        needed_then, needed_now = set(was.get("required", ())), set(now.get("required", ()))
        if self._way is Way.TO_DESK:
            for name in sorted((needed_then - needed_now) & set(later)):
                yield f"{at}.{name}: may be left out now"
        else:
            for name in sorted(needed_now - needed_then):
                yield f"{at}.{name}: is demanded now"

    def _places(self, was: list[Shape], now: list[Shape], at: str) -> Iterator[str]:
        if len(was) != len(now):
            yield f"{at}: had {len(was)} places, has {len(now)}"
        for number, (before, after) in enumerate(zip(was, now, strict=False)):
            yield from self.shapes(before, after, f"{at}[{number}]")


def _resolved(document: Shape, shape: Shape) -> Shape:
    while "$ref" in shape:
        shape = follow(document, shape["$ref"])
    return shape


def _choices(document: Shape, shape: Shape) -> list[Shape]:
    given = shape.get("anyOf") or shape.get("oneOf") or [shape]
    return [_resolved(document, one) for one in given]


def _inner(document: Shape, shape: Shape) -> Shape:
    """What stands in the place when something does, all its parts together."""
    some = [one for one in _choices(document, shape) if one.get("type") != "null"]
    whole: Shape = dict(some[0]) if some else dict(shape)
    for part in whole.pop("allOf", []):
        inner = _inner(document, _resolved(document, part))
        for word, said in inner.items():
            if word == "properties":
                whole[word] = {**said, **whole.get(word, {})}
            elif word == "required":
                whole[word] = [*whole.get(word, []), *said]
            else:
                whole.setdefault(word, said)
    return whole


def _types(document: Shape, shape: Shape) -> set[str]:
    found: set[str] = set()
    for one in _choices(document, shape):
        said: Any = one.get("type")
        found |= set(said if isinstance(said, list) else [said] if said else [])
        if "enum" in one:
            found.add("string")
    return found


def _enum(document: Shape, shape: Shape) -> list[str]:
    return [word for one in _choices(document, shape) for word in one.get("enum", ())]
