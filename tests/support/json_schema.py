"""A small reader of JSON Schema, of the words the OpenAPI document uses and no others: an unknown word is an error."""

from typing import Any

Shape = dict[str, Any]

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,), "array": (list,), "string": (str,), "integer": (int,), "number": (int, float),
    "boolean": (bool,), "null": (type(None),),
}  # fmt: skip
_SILENT = {"title", "description", "default", "discriminator", "format", "x-right", "deprecated"}


class Unfit(Exception):
    """The value is not of the shape; the text says where and why."""


def check(document: Shape, shape: Shape, value: object, at: str = "$") -> None:
    """Raises Unfit unless ``value`` is of ``shape``, whose references lead into ``document``."""
    for word, said in shape.items():
        if word in _SILENT:
            continue
        if word not in _WORDS:
            raise AssertionError(f"{at}: a word this reader does not know: {word}")
        _WORDS[word](document, said, value, at, shape)


def follow(document: Shape, reference: str) -> Shape:
    """What ``reference`` leads to; KeyError for nothing."""
    found: Any = document
    assert reference.startswith("#/"), reference
    for step in reference[2:].split("/"):
        found = found[step]
    assert isinstance(found, dict)
    return found


def _ref(document: Shape, said: Any, value: object, at: str, _shape: Shape) -> None:
    check(document, follow(document, said), value, at)


def _type(_document: Shape, said: Any, value: object, at: str, _shape: Shape) -> None:
    kinds = said if isinstance(said, list) else [said]
    for kind in kinds:
        if isinstance(value, _TYPES[kind]) and (kind == "boolean" or not isinstance(value, bool)):
            return
    raise Unfit(f"{at}: not {said}")


def _enum(_document: Shape, said: Any, value: object, at: str, _shape: Shape) -> None:
    if value not in said:
        raise Unfit(f"{at}: none of {said}")


def _const(_document: Shape, said: Any, value: object, at: str, _shape: Shape) -> None:
    if value != said:
        raise Unfit(f"{at}: not {said}")


def _all(document: Shape, said: Any, value: object, at: str, _shape: Shape) -> None:
    for each in said:
        check(document, each, value, at)


def _some(document: Shape, said: Any, value: object, at: str, _shape: Shape) -> None:
    if not _fitting(document, said, value, at):
        raise Unfit(f"{at}: none of them")


def _one(document: Shape, said: Any, value: object, at: str, _shape: Shape) -> None:
    if (fits := _fitting(document, said, value, at)) != 1:
        raise Unfit(f"{at}: {fits} of them")


def _fitting(document: Shape, shapes: list[Shape], value: object, at: str) -> int:
    fits = 0
    for each in shapes:
        try:
            check(document, each, value, at)
        except Unfit:
            continue
        fits += 1
    return fits


def _properties(document: Shape, said: Any, value: object, at: str, _shape: Shape) -> None:
    if isinstance(value, dict):
        for name, each in said.items():
            if name in value:
                check(document, each, value[name], f"{at}.{name}")


def _required(_document: Shape, said: Any, value: object, at: str, _shape: Shape) -> None:
    if isinstance(value, dict) and (missing := set(said) - set(value)):
        raise Unfit(f"{at}: without {sorted(missing)}")


def _others(document: Shape, said: Any, value: object, at: str, shape: Shape) -> None:
    if isinstance(value, dict):
        for name in set(value) - set(shape.get("properties", {})):
            _or_never(document, said, value[name], f"{at}.{name}")


def _items(document: Shape, said: Any, value: object, at: str, shape: Shape) -> None:
    if isinstance(value, list):
        for number, each in enumerate(value[len(shape.get("prefixItems", [])) :]):
            _or_never(document, said, each, f"{at}[{number}]")


def _prefix(document: Shape, said: Any, value: object, at: str, _shape: Shape) -> None:
    if isinstance(value, list):
        for number, (each, element) in enumerate(zip(said, value, strict=False)):
            check(document, each, element, f"{at}[{number}]")


def _or_never(document: Shape, said: Any, value: object, at: str) -> None:
    if said is False:
        raise Unfit(f"{at}: too much")
    if said is not True:
        check(document, said, value, at)


def _limit(word: str) -> Any:
    def limit(_document: Shape, said: Any, value: Any, at: str, _shape: Shape) -> None:
        if word.endswith("Items"):
            if not isinstance(value, list):
                return
            value = len(value)
        elif not isinstance(value, int | float):
            return
        if (value < said) if word.startswith("min") else (value > said):
            raise Unfit(f"{at}: {word} {said}")

    return limit


_WORDS: dict[str, Any] = {
    "$ref": _ref, "type": _type, "enum": _enum, "const": _const, "allOf": _all, "anyOf": _some, "oneOf": _one,
    "properties": _properties, "required": _required, "additionalProperties": _others, "items": _items,
    "prefixItems": _prefix,
    **{word: _limit(word) for word in ("minimum", "maximum", "minItems", "maxItems")},
}  # fmt: skip
