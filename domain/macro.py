"""The language of macros and signatures: gaps that fill themselves and parts that stand only when they fit.

``{pelanggan}`` is a gap. ``{jika kanal = livechat, whatsapp}…{lain}…{akhir}`` is a part with a condition; ``{lain}`` may be
left out, ``{jika bukan …}`` turns it round, and parts may stand in parts. A condition is the name of a fact with the values
it may have (``verifikasi = valid``), or the bare name of a gap or fact: that it has a value (``{jika pelanggan}``). ``{{`` and
``}}`` are braces.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

import msgspec

from domain.contact import Channel
from domain.parties import CallerType, Verification

#: What a text may hold between braces.
VARIABLES = frozenset(
    {
        *("pelanggan", "agen", "tiket", "kategori", "isu", "kanal", "antrean"),
        *("sapaan", "tanggal", "jam", "perkiraan"),
    }
)
YES, NO = "ya", "tidak"
#: What a condition may ask for, and the values it may name.
FACTS: dict[str, frozenset[str]] = {
    "kanal": frozenset(channel.value for channel in Channel),
    "penghubung": frozenset(caller.value for caller in CallerType),
    "verifikasi": frozenset(state.value for state in Verification),
    "jam_kerja": frozenset({YES, NO}),
}
#: Parts in parts; deeper is a slip of the pen.
DEEPEST = 8
#: How a gap without a value stands in the text, where nobody can overlook it.
_UNFILLED = re.compile(r"\[\[([a-z_]+)\]\]")
_TAG = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
_CONDITION = re.compile(r"jika\s+(?P<no>bukan\s+)?(?P<name>\w+)\s*(?:=\s*(?P<values>.*))?")


class MacroFault(Exception):
    """The text cannot be used. ``what`` is the sentence for who keeps the handbook, ``at`` the place in the text."""

    def __init__(self, at: int, what: str) -> None:
        self.at, self.what = at, what
        super().__init__(what)


class Gap(msgspec.Struct, frozen=True):
    """A place for the value ``name``."""

    name: str


class Condition(msgspec.Struct, frozen=True):
    """``values`` empty: that there is one."""

    name: str
    values: frozenset[str]
    negated: bool = False


class Choice(msgspec.Struct, frozen=True):
    """``then`` stands when the condition holds, ``other`` when it does not."""

    condition: Condition
    then: "tuple[Node, ...]"
    other: "tuple[Node, ...]"


Node = str | Gap | Choice


class Filled(msgspec.Struct, frozen=True):
    """A text with its gaps filled; ``missing``: names of those that had no value, each once, as they stand."""

    text: str
    missing: tuple[str, ...]


def parse(text: str) -> tuple[Node, ...]:
    """The parts of a macro's text. Raises MacroFault."""
    reader = _Reader(text)
    nodes, _ = reader.until(frozenset(), 0)
    return nodes


def fault(text: str) -> str | None:
    """What is wrong with a macro's text; None when it can be used."""
    try:
        parse(text)
    except MacroFault as found:
        return found.what
    return None


def fill(text: str, values: Mapping[str, str], facts: Mapping[str, str]) -> Filled:
    """``text`` with its gaps filled from ``values`` and its conditions answered from ``facts`` (then from ``values``).

    A value that is absent or blank leaves ``[[name]]``, which ``unfilled`` finds again. Raises MacroFault."""
    missing: dict[str, None] = {}

    def words(nodes: tuple[Node, ...]) -> Iterator[str]:
        for node in nodes:
            match node:
                case str():
                    yield node
                case Gap(name):
                    value = values.get(name, "").strip()
                    if not value:
                        missing[name] = None
                    yield value or f"[[{name}]]"
                case Choice(condition, then, other):
                    yield from words(then if _holds(condition, values, facts) else other)

    whole = "".join(words(parse(text)))
    return Filled(whole, tuple(missing))


def unfilled(text: str) -> tuple[str, ...]:
    """Gaps that still stand open in a text about to be sent, each once."""
    return tuple(dict.fromkeys(name for name in _UNFILLED.findall(text) if name in VARIABLES))


def greeting(hour: int) -> str:
    """What one says at an ``hour`` (0 to 23) of the customer's day: pagi until 10:59, siang until 14:59, sore until 17:59."""
    parts = ((4, "malam"), (11, "pagi"), (15, "siang"), (18, "sore"))
    return f"Selamat {next((word for end, word in parts if hour < end), 'malam')}"


def _holds(condition: Condition, values: Mapping[str, str], facts: Mapping[str, str]) -> bool:
    found = facts.get(condition.name, values.get(condition.name, "")).strip()
    answer = found in condition.values if condition.values else found not in ("", NO)
    return answer is not condition.negated


class _Reader:
    """One pass over a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tags = list(_TAG.finditer(text))
        ends = [0, *(tag.end() for tag in self._tags)]
        starts = [*(tag.start() for tag in self._tags), len(text)]
        #: The plain text before each tag, and after the last.
        self._plain = [text[end:start] for end, start in zip(ends, starts, strict=True)]
        self._next = 0

    def until(self, ends: frozenset[str], depth: int, opened: int = 0) -> tuple[tuple[Node, ...], str]:
        """Nodes up to one of ``ends`` (which is returned), or to the end of the text when none is awaited."""
        nodes: list[Node] = []
        while self._next < len(self._tags):
            nodes.append(self._plain[self._next])
            tag = self._tags[self._next]
            self._next += 1
            inside = " ".join((tag[1] or "").split())
            if tag[0] in ("{{", "}}"):
                nodes.append(tag[0][0])
            elif tag[1] is None:
                raise MacroFault(tag.start(), f"a lone {tag[0]!r}; write it twice to show it")
            elif inside in ends:
                return _joined(nodes), inside
            elif inside in ("lain", "akhir"):
                raise MacroFault(tag.start(), f"{{{inside}}} without a {{jika …}} before it")
            elif inside == "jika" or inside.startswith("jika "):
                nodes.append(self._choice(inside, tag.start(), depth + 1))
            else:
                nodes.append(_gap(inside, tag.start()))
        if ends:
            raise MacroFault(opened, f"{self._tags_at(opened)} is never closed with {{akhir}}")
        nodes.append(self._plain[-1])
        return _joined(nodes), ""

    def _choice(self, inside: str, at: int, depth: int) -> Choice:
        if depth > DEEPEST:
            raise MacroFault(at, f"conditions stand in one another more than {DEEPEST} deep")
        condition = _condition(inside, at)
        then, end = self.until(frozenset({"lain", "akhir"}), depth, at)
        other: tuple[Node, ...] = ()
        if end == "lain":
            other, _ = self.until(frozenset({"akhir"}), depth, at)
        return Choice(condition, then, other)

    def _tags_at(self, at: int) -> str:
        return next(tag[0] for tag in self._tags if tag.start() == at)


def _joined(nodes: list[Node]) -> tuple[Node, ...]:
    """Neighbouring texts as one, empty ones left out."""
    made: list[Node] = []
    for node in nodes:
        if isinstance(node, str) and made and isinstance(made[-1], str):
            made[-1] += node
        elif node != "":
            made.append(node)
    assert not any(isinstance(a, str) and isinstance(b, str) for a, b in pairwise(made))
    return tuple(made)


def _gap(name: str, at: int) -> Gap:
    if name not in VARIABLES:
        raise MacroFault(at, f"{{{name}}} has no meaning here; known: {', '.join(sorted(VARIABLES))}")
    return Gap(name)


def _condition(inside: str, at: int) -> Condition:
    found = _CONDITION.fullmatch(inside)
    if found is None:
        raise MacroFault(at, f"{{{inside}}} is no condition; write {{jika nama}} or {{jika nama = nilai}}")
    name, listed = found["name"], found["values"]
    negated = found["no"] is not None
    if name not in FACTS and name not in VARIABLES:
        known = ", ".join(sorted(VARIABLES | FACTS.keys()))
        raise MacroFault(at, f"{{{inside}}} asks for {name!r}, which has no meaning here; known: {known}")
    if listed is None:
        return Condition(name, frozenset(), negated)
    if name not in FACTS:
        raise MacroFault(at, f"{{{inside}}}: {name!r} can only be asked for as such, without a value")
    values = frozenset(value.strip() for value in listed.split(","))
    if wrong := sorted(values - FACTS[name]):
        known = ", ".join(sorted(FACTS[name]))
        raise MacroFault(at, f"{{{inside}}}: {name!r} is never {wrong[0]!r}; known: {known}")
    return Condition(name, values, negated)
