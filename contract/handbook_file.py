"""Reading a handbook as a centre writes it (YAML). The one place that knows the file format; on the wire it is JSON.

Every complaint names the line, since the reader is somebody with an editor open.
"""

import hashlib
import re
from pathlib import Path

import msgspec
import yaml

from domain.handbook import ChannelRule, Handbook
from domain.handbook_check import Problem, check

_AT = re.compile(r" - at `(?P<path>[^`]+)`$")
_UNKNOWN = re.compile(r"unknown field `(?P<name>[^`]+)`")


class HandbookFault(Exception):
    """The handbook cannot be put in force. ``faults``: (line from 1, Problem); the text has one line for each."""

    def __init__(self, name: str, faults: list[tuple[int, Problem]]) -> None:
        self.faults = faults
        super().__init__(
            "\n".join(f"{name}:{line}: {p.where.removeprefix('$.')}: {p.what}" for line, p in faults)
        )


def read_handbook(path: Path) -> Handbook:
    """The handbook in ``path``. Raises HandbookFault, or OSError when the file cannot be read."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise HandbookFault(path.name, [(1, Problem("$", f"not UTF-8 text: {error.reason}"))]) from error
    return parse_handbook(text, path.name)


def parse_handbook(text: str, name: str = "handbook") -> Handbook:
    """The handbook written in ``text``; ``name`` stands in the complaints. Raises HandbookFault.

    Its ``version`` becomes ``<version>+<8 hex digits of the text>``, so that desks notice an edit that forgot to raise it.
    """
    try:
        loader = yaml.SafeLoader(text)
        node = loader.get_single_node()
        lines = _lines(node, name)
        data = loader.construct_document(node) if node is not None else None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark is not None else 1
        raise HandbookFault(name, [(line, Problem("$", error.problem or "not readable"))]) from error
    except yaml.YAMLError as error:
        raise HandbookFault(name, [(1, Problem("$", str(error)))]) from error
    except ValueError as error:  # a date such as 2026-13-45
        raise HandbookFault(name, [(1, Problem("$", str(error)))]) from error
    try:
        handbook = msgspec.convert(data, Handbook)
    except msgspec.ValidationError as error:
        problem = _problem(str(error), data)
        raise HandbookFault(name, [(_line(lines, problem.where), problem)]) from error
    if problems := check(handbook):
        raise HandbookFault(name, [(_line(lines, p.where), p) for p in problems])
    digest = hashlib.sha256(text.encode()).hexdigest()[:8]
    return msgspec.structs.replace(handbook, version=f"{handbook.version}+{digest}")


def _lines(root: yaml.Node | None, name: str) -> dict[str, int]:
    """Path → line of everything in the document. Raises HandbookFault for a key written twice, which YAML would swallow."""
    lines: dict[str, int] = {}
    walked: set[int] = set()

    def walk(node: yaml.Node, path: str) -> None:
        lines.setdefault(path, node.start_mark.line + 1)
        if id(node) in walked:  # an alias: its lines are those of the anchor
            return
        walked.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            for at, item in enumerate(node.value):
                walk(item, f"{path}[{at}]")
        elif isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                inner, line = f"{path}.{key.value}", key.start_mark.line + 1
                if inner in lines:
                    raise HandbookFault(name, [(line, Problem(inner, f"{key.value!r} is written twice"))])
                lines[inner] = line
                walk(value, inner)

    if root is not None:
        walk(root, "$")
    return lines


def _problem(message: str, data: object) -> Problem:
    """msgspec's sentence about ``data`` as a Problem."""
    found = _AT.search(message)
    path = found["path"] if found else "$"
    if path.startswith("$.channels[...]"):  # msgspec does not say which value of a mapping it means
        path = path.replace("[...]", "." + _first_bad_channel(data), 1)
    what = _AT.sub("", message).replace("Object", "this part").replace("`", "'")
    if unknown := _UNKNOWN.search(message):
        path = f"{path}.{unknown['name']}"
    return Problem(path, what[:1].lower() + what[1:])


def _first_bad_channel(data: object) -> str:
    channels = msgspec.convert(data, dict[str, object])["channels"]
    for name, rule in msgspec.convert(channels, dict[str, object]).items():
        try:
            msgspec.convert(rule, ChannelRule)
        except msgspec.ValidationError:
            return name
    return "?"


def _line(lines: dict[str, int], path: str) -> int:
    """The line of ``path``, or of the nearest thing around it."""
    while path not in lines and path != "$":
        cut = max(path.rfind("."), path.rfind("["))
        if cut < 0:
            return 1
        path = path[:cut]
    return lines.get(path, 1)
