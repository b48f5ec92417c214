"""How deep and how much the YAML of a handbook may be, seen before anything walks through it: whoever reads it serves a floor meanwhile.

Brackets in brackets without end would end the whole program (libyaml's composer calls itself for each), and a few lines in which
aliases name aliases stand for more than any computer holds.
"""

import yaml

from contract.handbook_fault import broken

#: Things inside things; the handbook's own shapes need a dozen.
DEPTH = 60
#: Keys, values and lists of a whole handbook, an alias counted for all it stands for. A big one has some ten thousand.
NODES = 400_000

#: Characters of all paths (``$.queues[2].id``) together.
MOST_PLACES = 20_000_000


def refuse_deep(name: str, loader: "yaml.SafeLoader | yaml.CSafeLoader") -> None:
    """Reads the events of the file ``name`` to their end. Raises HandbookFault where they are nested too deep, yaml.YAMLError."""
    depth = 0
    while (event := loader.get_event()) is not None:
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEPTH:
                line = 1 if event.start_mark is None else event.start_mark.line + 1
                raise broken(name, line, "$", f"nested deeper than {DEPTH}")
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def refuse_many(name: str, root: yaml.Node | None) -> None:
    """Raises HandbookFault where ``root``, put together of all files, is too much, or holds itself."""
    if root is not None:
        _size(name, root, {}, set())


def _size(name: str, node: yaml.Node, known: dict[int, int], above: set[int]) -> int:
    """How many nodes ``node`` stands for."""
    if not isinstance(node, yaml.CollectionNode):
        return 1
    if (counted := known.get(id(node))) is not None:
        return counted
    if id(node) in above:
        raise broken(_file(node, name), node.start_mark.line + 1, "$", "an alias leads back to itself")
    above.add(id(node))
    size = 1
    for each in node.value:
        for one in each if isinstance(each, tuple) else (each,):
            size += _size(name, one, known, above)
        if size > NODES:
            what = f"more than {NODES} parts, counting what aliases stand for"
            raise broken(_file(node, name), node.start_mark.line + 1, "$", what)
    above.discard(id(node))
    known[id(node)] = size
    return size


def _file(node: yaml.Node, name: str) -> str:
    return str(node.start_mark.name or name)
