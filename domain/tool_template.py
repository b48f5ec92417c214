"""Filling what a tool is asked with into its address and its body: an identifier stays in its place, whatever a customer or an agent
wrote into it."""

import string
from collections.abc import Iterator, Mapping
from urllib.parse import quote, unquote, urlsplit

from domain.errors import InvalidValue

#: Characters an identifier has at most; what is longer is a mistake.
LONGEST = 200
#: A path of these is another path.
_DOTS = frozenset({".", ".."})


def places(template: str) -> frozenset[str]:
    """Names in braces. Raises ValueError for braces that do not fit."""
    return frozenset(name for _, name in _parts(template) if name is not None)


def fill_url(template: str, values: Mapping[str, str]) -> str:
    """``template`` with every value percent-encoded where it stands: neither host, nor path, nor query, nor their number of parts is
    another than the template's. Raises InvalidValue(name, why) for a value that is missing or cannot stand there."""
    made = "".join(
        literal + ("" if name is None else quote(_fit(name, values), safe=""))
        for literal, name in _parts(template)
    )
    parts = urlsplit(made)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InvalidValue("url", "http or https alone")
    written = urlsplit(template).path.split("/")
    for was, now in zip(written, parts.path.split("/"), strict=True):
        if now != was and unquote(now) in _DOTS:
            raise InvalidValue(next(iter(places(was)), "url"), "would be another path")
    return made


def fill_text(template: str, values: Mapping[str, str]) -> str:
    """``template`` with the values as they are, for what is encoded as a whole afterwards. Raises InvalidValue."""
    return "".join(
        literal + ("" if name is None else _fit(name, values)) for literal, name in _parts(template)
    )


def _parts(template: str) -> Iterator[tuple[str, str | None]]:
    for literal, name, _, _ in string.Formatter().parse(template):
        yield literal, name


def _fit(name: str, values: Mapping[str, str]) -> str:
    text = values.get(name, "").strip()
    if not text:
        raise InvalidValue(name, "missing")
    if len(text) > LONGEST:
        raise InvalidValue(name, f"at most {LONGEST}")
    if not text.isprintable():
        raise InvalidValue(name, "signs that cannot be read")
    return text
