"""What stands where in the files of a handbook, read line by line: also of a text that is half typed and no YAML yet."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

#: Lists whose items a person knows by name. A list in an item is known by both: the steps of a procedure, the questions of an issue.
LISTED = (
    "issues", "procedures", "steps", "scripts", "units", "estimates", "cross_selling", "bcp", "queues", "macros", "categories",
    "aux_reasons", "wrap_up_codes", "tools", "hours", "holidays", "customer_fields", "views", "questions", "data", "checks",
    "actions", "escalation",
)  # fmt: skip
#: What the outline shows; the rest is for saying where a fault is.
SHOWN = (
    "issues", "procedures", "steps", "scripts", "units", "estimates", "cross_selling", "bcp", "queues", "macros", "tools", "hours",
)  # fmt: skip

_KEY = re.compile(r"(?P<key>[A-Za-z_][\w-]*)\s*:(?:\s+(?P<value>.*))?$")
_FLOW = re.compile(
    r"[{,]\s*(?P<key>[A-Za-z_][\w-]*)\s*:\s*(?P<value>\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|[^,{}\[\]]+)"
)
#: What an item is called by, the best first.
_NAMES = ("name", "ask", "text", "tool", "kind")


@dataclass
class Item:
    """An item of the list ``part``: its ``line`` (from 1) in ``path``, and ``last``, the last one that is its own; ``within``: the item
    its list stands in."""

    part: str
    path: str
    line: int
    last: int = 0
    within: "Item | None" = None
    says: dict[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return self.says.get("id", "")

    @property
    def name(self) -> str:
        """As it is called; its id where it has no name yet."""
        return next((self.says[key] for key in _NAMES if self.says.get(key)), self.id)


@dataclass
class _Open:
    """A list or an item that is not over: ``indent`` of its key or of its dash."""

    indent: int
    part: str = ""
    item: Item | None = None


def items(path: str, text: str) -> list[Item]:
    """Every item of the known lists in ``text``, in its order."""
    reader = _Reader(path)
    for number, line in enumerate(text.splitlines(), 1):
        reader.read(number, line)
    reader.end()
    return reader.found


def of_files(files: Mapping[str, str]) -> list[Item]:
    """Of all files."""
    return [item for path, text in files.items() for item in items(path, text)]


def shown(found: Iterable[Item]) -> list[Item]:
    """What the outline shows."""
    return [item for item in found if item.part in SHOWN]


def around(found: Iterable[Item], path: str, line: int) -> list[Item]:
    """The items that ``line`` of ``path`` stands in, the outer ones first."""
    return [item for item in found if item.path == path and item.line <= line <= item.last]


def ids(found: Iterable[Item], part: str) -> list[str]:
    """Ids that are taken in ``part``."""
    return [item.id for item in found if item.part == part and item.id]


class _Reader:
    """Knows by the indentation what each line belongs to."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._open: list[_Open] = []
        self._block: int | None = None
        """Indentation of the key whose text goes on over several lines."""
        self._line = 0
        self.found: list[Item] = []

    def read(self, number: int, line: str) -> None:
        words = line.strip()
        if not words or words.startswith("#"):
            return
        indent = len(line) - len(line.lstrip(" "))
        if self._block is not None and indent > self._block:
            self._line = number
            return
        self._block = None
        while words.startswith("- ") or words == "-":
            self._leave(indent, keys_too=False)
            self._begin(indent, number)
            rest = words[1:].lstrip(" ")
            indent += len(words) - len(rest)
            words = rest
        if words.startswith("{"):
            self._say(_pairs(words))
        elif key := _KEY.match(words):
            self._key(indent, key["key"], key["value"] or "")
        self._line = number

    def end(self) -> None:
        self._leave(-1, keys_too=True)

    def _key(self, indent: int, key: str, value: str) -> None:
        self._leave(indent, keys_too=True)
        value = value.strip()
        if value.startswith(("|", ">")):
            self._block = indent
        if not value or value.startswith("#") or value.startswith("["):
            self._open.append(_Open(indent, part=key))
        elif self._open and self._open[-1].item is not None:
            self._say([(key, _plain(value))])

    def _begin(self, indent: int, number: int) -> None:
        part = self._open[-1].part if self._open else ""
        within = next((one.item for one in reversed(self._open) if one.item is not None), None)
        item = Item(part, self._path, number, number, within)
        if part in LISTED:
            self.found.append(item)
        self._open.append(_Open(indent, item=item))

    def _say(self, pairs: Iterable[tuple[str, str]]) -> None:
        item = self._open[-1].item if self._open else None
        if item is not None:
            for key, value in pairs:
                item.says.setdefault(key, value)

    def _leave(self, indent: int, *, keys_too: bool) -> None:
        """What is not further in than ``indent`` is over; a dash may stand as far in as the key of its list."""
        while self._open:
            last = self._open[-1]
            over = last.indent >= indent if last.item is not None or keys_too else last.indent > indent
            if not over:
                return
            if last.item is not None:
                last.item.last = max(last.item.line, self._line)
            self._open.pop()


def _pairs(flow: str) -> Iterator[tuple[str, str]]:
    for one in _FLOW.finditer(flow):
        yield one["key"], _plain(one["value"].strip())


def _plain(value: str) -> str:
    """As it is read: without its quotes, or the comment after it."""
    if value.startswith(("'", '"')) and value[1:].find(value[0]) >= 0:
        return value[1 : value.rindex(value[0])]
    return re.sub(r"\s+#.*$", "", value)
