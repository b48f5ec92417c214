"""How a setting of a desk is described: its kind, bounds, default, words, and who may change it (domain.desk_settings)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

Value = str | int | bool | dict[str, str]
T = TypeVar("T", bound=Value)


class Group(StrEnum):
    """Where it stands among the others."""

    LANGUAGE = "language"
    LOOK = "look"
    WORK = "work"
    PHONE = "phone"
    NOTICES = "notices"
    KEYS = "keys"
    COMPUTER = "computer"


class Kind(StrEnum):
    CHOICE = "choice"
    NUMBER = "number"
    SWITCH = "switch"
    TEXT = "text"
    MAPPING = "mapping"


class Who(StrEnum):
    """AGENT: the agent chooses, and the centre may give a default or lock it; CENTRE: the centre alone; COMPUTER: it belongs to this
    computer, is asked for where it is needed, and leaves it in no export."""

    AGENT = "agent"
    CENTRE = "centre"
    COMPUTER = "computer"


@dataclass(frozen=True)
class Setting:
    """``choices``: value and words of each; of a number the steps a view offers. ``low`` and ``high`` bound a number, ``each`` says it
    in words with {0} for it, ``none`` says nought; of a mapping ``high`` is the most entries; of a text the most characters."""

    name: str
    kind: Kind
    default: Value
    group: Group
    who: Who
    title: str
    hint: str = ""
    choices: tuple[tuple[str | int, str], ...] = ()
    low: int = 0
    high: int = 0
    each: str = "{0}"
    none: str = ""

    def right(self, value: object) -> Value | None:
        """``value`` within its bounds; None for what is of another kind or no choice."""
        match self.kind:
            case Kind.SWITCH:
                return value if isinstance(value, bool) else None
            case Kind.NUMBER:
                if isinstance(value, bool) or not isinstance(value, int):
                    return None
                return min(self.high, max(self.low, value))
            case Kind.CHOICE:
                known = any(value == choice and isinstance(value, type(choice)) for choice, _ in self.choices)
                return value if known and isinstance(value, str | int) else None
            case Kind.TEXT:
                return value if isinstance(value, str) and len(value) <= self.high else None
            case Kind.MAPPING:
                return _texts(value, self.high)

    @property
    def bounds(self) -> str:
        """What is allowed, for lists that people read."""
        match self.kind:
            case Kind.NUMBER:
                return f"{self.low}–{self.high}"
            case Kind.CHOICE:
                return ", ".join(str(choice) for choice, _ in self.choices)
            case Kind.SWITCH:
                return "true, false"
            case _:
                return self.kind.value


def _texts(value: object, most: int) -> dict[str, str] | None:
    if not isinstance(value, Mapping) or len(value) > most:
        return None
    pairs = {key: text for key, text in value.items() if isinstance(key, str) and isinstance(text, str)}
    return pairs if len(pairs) == len(value) else None


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Marks words for translation, by the name Qt's tools look for; what shows them translates them."""
    return text


def described(
    default: T,
    group: Group,
    kind: Kind,
    title: str,
    *,
    who: Who = Who.AGENT,
    hint: str = "",
    choices: tuple[tuple[str | int, str], ...] = (),
    bounds: tuple[int, int] = (0, 0),
    each: str = "{0}",
    none: str = "",
) -> T:
    """A field of the settings, with its description."""
    low, high = bounds

    def made(name: str) -> Setting:
        return Setting(name, kind, default, group, who, title, hint, choices, low, high, each, none)

    metadata = {"described": made}
    if isinstance(default, dict):
        return field(default_factory=dict, metadata=metadata)  # type: ignore[return-value]
    return field(default=default, metadata=metadata)
