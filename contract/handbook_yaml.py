"""The YAML of a handbook, in one file or several: read as nodes that know their place, put together, and given as plain data."""

import io
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import yaml

from contract.handbook_bounds import MOST_PLACES, refuse_deep, refuse_many
from contract.handbook_fault import Fault, HandbookFault, broken
from domain.handbook_problem import Problem

try:
    # Ten times as fast, and a handbook is read at every start.
    from yaml import CSafeLoader as _Base
except ImportError:  # a PyYAML built without its library
    from yaml import SafeLoader as _Base  # type: ignore[assignment]

#: Path (``$.queues[2].id``) → file and line of what stands there.
Places = Mapping[str, tuple[str, int]]


class _Loader(_Base):
    """Moments and dates stay the texts they are written as: the handbook's shapes say what they are."""


_Loader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for letter, resolvers in _Base.yaml_implicit_resolvers.items()
}


class _Named(io.StringIO):
    """A text whose marks say which file it is."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text)
        self.name = name


def read(parts: Iterable[tuple[str, str]]) -> tuple[object, Places]:
    """What ``parts`` (file's name, text; the main file first) say together, and where. Raises HandbookFault."""
    named = [(name, compose(name, text)) for name, text in parts]
    first, root = named[0]
    if len(named) > 1:
        if not isinstance(root, yaml.MappingNode):
            raise broken(first, 1, "$", "holds no handbook")
        faults = [fault for name, node in named[1:] for fault in _Joining(root).add(name, node)]
        if faults:
            raise HandbookFault(faults)
    refuse_many(first, root)
    places = _places(root, first)
    try:
        return (None if root is None else _Loader("").construct_document(root)), places
    except yaml.MarkedYAMLError as error:
        raise _unreadable(first, error) from error
    except _MISFIT as error:
        raise _misfit(first, root) from error


#: A number no computer has, a tag on what it does not fit (!!int '').
_MISFIT = (ValueError, AttributeError, LookupError, TypeError)


def _misfit(name: str, root: yaml.Node | None) -> HandbookFault:
    """Names the value that cannot be read as what it says it is."""
    waiting = [] if root is None else [root]
    walked: set[int] = set()
    while waiting:
        node = waiting.pop()
        if id(node) in walked:
            continue
        walked.add(id(node))
        if isinstance(node, yaml.CollectionNode):
            waiting += [one for each in node.value for one in (each if isinstance(each, tuple) else (each,))]
            continue
        try:
            _Loader("").construct_document(node)
        except _MISFIT:
            mark = node.start_mark
            return broken(mark.name, mark.line + 1, "$", f"{str(node.value)[:40]!r} is no such value")
    return broken(name, 1, "$", "holds a value that cannot be read")


@contextmanager
def _loading(name: str, text: str) -> Iterator[_Loader]:
    loader = _Loader(_Named(text, name))
    try:
        yield loader
    finally:
        loader.dispose()


def compose(name: str, text: str) -> yaml.Node | None:
    """The nodes of one file, None for an empty one. Raises HandbookFault."""
    try:
        with _loading(name, text) as loader:
            refuse_deep(name, loader)
        with _loading(name, text) as loader:
            node: yaml.Node | None = loader.get_single_node()
        refuse_many(name, node)
        return node
    except yaml.MarkedYAMLError as error:
        raise _unreadable(name, error) from error
    except yaml.reader.ReaderError as error:
        line = text.encode("utf-8", "replace")[: error.position].count(b"\n") + 1
        raise broken(name, line, "$", error.reason) from error
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        raise broken(name, 1, "$", str(error)) from error


def _unreadable(name: str, error: yaml.MarkedYAMLError) -> HandbookFault:
    mark = error.problem_mark or error.context_mark
    problem = error.problem or "not readable"
    return broken(name, 1, "$", problem) if mark is None else broken(mark.name, mark.line + 1, "$", problem)


class _Joining:
    """Brings further files into ``root``: lists grow, mappings unite, nothing is said twice."""

    def __init__(self, root: yaml.MappingNode) -> None:
        self._root = root

    def add(self, name: str, node: yaml.Node | None) -> list[Fault]:
        """What is wrong with bringing in the file ``name``."""
        if node is None:
            return []
        if not isinstance(node, yaml.MappingNode):
            return [_fault(name, node, "$", "must name the part it adds to, such as 'macros:'")]
        pairs: dict[str, tuple[yaml.Node, yaml.Node]] = {}
        for key, value in node.value:
            if str(key.value) in pairs:
                return [_fault(name, key, f"$.{key.value}", f"{key.value!r} is written twice")]
            pairs[str(key.value)] = (key, value)
        faults = self._issues(name, pairs.pop("category", None), pairs.pop("issues", None))
        for part, (key, value) in pairs.items():
            faults += self._part(name, part, key, value)
        return faults

    def _part(self, name: str, part: str, key: yaml.Node, value: yaml.Node) -> list[Fault]:
        there = _get(self._root, part)
        where = f"$.{part}"
        if there is None:
            self._root.value.append((key, value))
        elif isinstance(there, yaml.SequenceNode) and isinstance(value, yaml.SequenceNode):
            there.value.extend(value.value)
        elif isinstance(there, yaml.MappingNode) and isinstance(value, yaml.MappingNode):
            for inner, each in value.value:
                if _get(there, inner.value) is not None:
                    return [
                        _fault(name, inner, f"{where}.{inner.value}", f"{inner.value!r} is written twice")
                    ]
                there.value.append((inner, each))
        else:
            at = f"{there.start_mark.name}:{there.start_mark.line + 1}"
            return [_fault(name, key, where, f"{part!r} is written in {at} too")]
        return []

    def _issues(self, name: str, category: Any, issues: Any) -> list[Fault]:
        """``category: pengaduan`` with ``issues:`` below adds to that category's."""
        if category is None and issues is None:
            return []
        if category is None:
            return [
                _fault(
                    name, issues[0], "$.issues", "needs a line 'category:' that says whose issues they are"
                )
            ]
        if issues is None:
            return [_fault(name, category[0], "$.category", "names a category and brings no issues")]
        if not isinstance(issues[1], yaml.SequenceNode):
            return [_fault(name, issues[1], "$.issues", "must be a list")]
        for each in getattr(_get(self._root, "categories"), "value", []):
            if (
                isinstance(each, yaml.MappingNode)
                and getattr(_get(each, "id"), "value", None) == category[1].value
            ):
                there = _get(each, "issues")
                if isinstance(there, yaml.SequenceNode):
                    there.value.extend(issues[1].value)
                else:
                    each.value.append(issues)
                return []
        return [_fault(name, category[1], "$.category", f"there is no category {category[1].value!r}")]


def _get(node: yaml.MappingNode, name: str) -> yaml.Node | None:
    return next((value for key, value in node.value if key.value == name), None)


def _fault(file: str, node: yaml.Node, where: str, what: str) -> Fault:
    return Fault(file, node.start_mark.line + 1, Problem(where, what))


def _places(root: yaml.Node | None, name: str) -> Places:
    """Raises HandbookFault for a key written twice, which YAML would swallow."""
    places: dict[str, tuple[str, int]] = {"$": (name, 1)}
    walked: set[int] = set()

    length = 0

    def walk(node: yaml.Node, path: str) -> None:
        nonlocal length
        length += len(path)
        if length > MOST_PLACES:
            mark = node.start_mark
            raise broken(mark.name, mark.line + 1, "$", "too much inside names that are too long")
        places.setdefault(path, (node.start_mark.name, node.start_mark.line + 1))
        if id(node) in walked:  # an alias: its lines are those of the anchor
            return
        walked.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            for at, item in enumerate(node.value):
                walk(item, f"{path}[{at}]")
        elif isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                inner, mark = f"{path}.{key.value}", key.start_mark
                if inner in places:
                    raise broken(mark.name, mark.line + 1, inner, f"{key.value!r} is written twice")
                places[inner] = (mark.name, mark.line + 1)
                walk(value, inner)

    if root is not None:
        walk(root, "$")
    return places
