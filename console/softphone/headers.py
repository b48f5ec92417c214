"""What a PBX tells of a ringing call in the headers of its INVITE. Pure; whatever stands there was written by somebody else.

Nothing in it can be too long, break a line, colour a terminal or turn the reading direction: values are cut, and every character that
is not a letter, a mark, a number, punctuation, a symbol or a plain blank is dropped.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote

from console.softphone.state import Told

Headers = Mapping[str, Sequence[str]]

DEFAULTS: dict[str, tuple[str, ...]] = {
    "number": ("P-Asserted-Identity", "Remote-Party-ID"),
    "name": ("P-Asserted-Identity", "Remote-Party-ID"),
    "called": ("P-Called-Party-ID",),
    "queue": ("X-Queue",),
    "ivr": ("X-IVR",),
    "waited_s": ("X-Wait",),
    "customer": ("X-Customer", "User-to-User"),
    "bot": ("X-Bot-*",),
    "passed_by": ("Referred-By",),
}
"""Which header tells what, the first that says something wins. A name that ends in ``*`` stands for all that begin so (only ``bot``)."""

LONGEST = 120
LONGEST_NUMBER = 40
LONGEST_BOT = 4_000
MOST_BOT = 16
LONGEST_WAIT_S = 24 * 3600

_NOT_SHOWN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
#: No more of a value than this is looked at.
_LOOKED_AT = 16_000
_ADDRESS = re.compile(r"\b(?:sips?|tel):([^@;>?\s]*)", re.IGNORECASE)
_QUOTED = re.compile(r'"(?:[^"\\]|\\.?)*+("?)', re.DOTALL)
_CLOCK = re.compile(r"^(?:(\d{1,3}):)?(\d{1,6}):(\d{2})$")
_SECONDS = re.compile(r"^(\d{1,9})(?:\.\d{1,9})?\s*s?$", re.IGNORECASE)


def told(
    headers: Headers,
    names: Mapping[str, Sequence[str]],
    *,
    number: str = "",
    name: str = "",
    called: str = "",
) -> Told:
    """What ``headers`` (their names in any case) say, by ``names`` where it names a field and by DEFAULTS for the rest. ``number``,
    ``name``, ``called``: what From and the request say, where the headers are silent."""
    by_name = {key.lower(): values for key, values in headers.items()}
    uses = {**DEFAULTS, **{field: tuple(given) for field, given in names.items() if field in DEFAULTS}}

    def first(field: str) -> Iterator[str]:
        for header in uses[field]:
            yield from (value[:_LOOKED_AT] for value in by_name.get(header.lower(), ()))

    return Told(
        number=_one(map(user_of, first("number"))) or cleaned(number, LONGEST_NUMBER),
        name=_one(map(display_name_of, first("name"))) or cleaned(name, LONGEST),
        called=_one(map(user_of, first("called"))) or cleaned(called, LONGEST_NUMBER),
        queue=_one(map(_text, first("queue"))),
        ivr=_one(map(_text, first("ivr"))),
        waited_s=next((s for s in map(_seconds, first("waited_s")) if s is not None), None),
        customer=_one(map(_user_to_user, first("customer"))),
        bot=_bot(by_name, uses["bot"]),
        passed_by=_one(map(user_of, first("passed_by"))),
    )


def cleaned(text: str, longest: int = LONGEST) -> str:
    """``text`` as it may be shown: one line, normal form C, no character that is not seen, at most ``longest``."""
    seen = (" " if c.isspace() else c for c in text[:_LOOKED_AT])
    kept = "".join(c for c in seen if unicodedata.category(c) not in _NOT_SHOWN)
    return unicodedata.normalize("NFC", " ".join(kept.split()))[:longest].strip()


def user_of(address: str) -> str:
    """The number in a name-addr, an address, or a bare number; "" where there is none, or the caller is withheld."""
    outside = _without_quoted(address[:_LOOKED_AT])
    found = _ADDRESS.search(outside)
    if found is None:
        bare = outside.partition(";")[0]
        return cleaned(bare, LONGEST_NUMBER) if re.fullmatch(r"\s*\+?[\d\s().\-*#]+", bare) else ""
    user = cleaned(unquote(found.group(1)).partition(":")[0], LONGEST_NUMBER)
    return "" if user.lower() in ("anonymous", "unknown", "restricted") else user


def display_name_of(address: str) -> str:
    """The name before the address, without quotes; "" where there is none."""
    address = address[:_LOOKED_AT].strip()
    if address.startswith('"'):
        quoted = re.match(r'"((?:[^"\\]|\\.)*)"', address)
        name = re.sub(r"\\(.)", r"\1", quoted.group(1)) if quoted else ""
    else:
        name = address.partition("<")[0] if "<" in address else ""
    shown = cleaned(name)
    return "" if shown.lower() in ("anonymous", "unknown") else shown


def _without_quoted(address: str) -> str:
    """A quote that is never closed is none. (It is read once to its end: from each quote in it anew would take so long that a call
    that is on is heard to stop.)"""
    return _QUOTED.sub(lambda found: "" if found[1] else found[0], address)


def _one(values: Iterator[str]) -> str:
    return next((value for value in values if value), "")


def _text(value: str, longest: int = LONGEST) -> str:
    value = value.strip()
    if len(value) >= 2 and value[0] == value[-1] == '"':
        value = re.sub(r"\\(.)", r"\1", value[1:-1])
    return cleaned(unquote(value), longest)


def _seconds(value: str) -> int | None:
    """``75``, ``75s``, ``1:15`` and ``0:01:15`` are all 75 s."""
    value = value.strip()
    if clock := _CLOCK.match(value):
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        total = hours * 3600 + minutes * 60 + seconds
    elif plain := _SECONDS.match(value):
        total = int(plain.group(1))
    else:
        return None
    return total if total <= LONGEST_WAIT_S else None


def _user_to_user(value: str) -> str:
    """RFC 7433: ``<data>;encoding=hex``; other values are taken as they stand."""
    data, _, parameters = value.partition(";")
    if "encoding=hex" in parameters.replace(" ", "").lower():
        try:
            return cleaned(bytes.fromhex(data.strip().strip('"')).decode())
        except ValueError:
            return ""
    return _text(value if value.lstrip().startswith('"') else data)


def _bot(by_name: Headers, patterns: Sequence[str]) -> dict[str, str]:
    """What an IVR bot found out: ``X-Bot-Intent: pelunasan`` becomes ``{"intent": "pelunasan"}``."""
    found: dict[str, str] = {}
    for pattern in patterns:
        prefix = pattern.lower().removesuffix("*")
        for name in sorted(by_name):
            fits = name.startswith(prefix) if pattern.endswith("*") else name == prefix
            key = cleaned(name.removeprefix(prefix) if pattern.endswith("*") else name, LONGEST_NUMBER)
            if fits and key and key not in found and len(found) < MOST_BOT:
                text = _one(_text(value, LONGEST_BOT) for value in by_name[name])
                if text:
                    found[key] = text
    return found
