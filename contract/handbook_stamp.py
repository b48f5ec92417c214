"""What a handbook says of itself (``version``, ``effective``, ``why``) written into its files, leaving all else as it was typed.

No line moves: what stood on several gives way to blank ones, and what is not there yet comes at the end. So a complaint names the
line that whoever wrote the file sees.
"""

import json
import re
from collections.abc import Mapping
from itertools import islice

import yaml

from contract.handbook_fault import HandbookFault
from contract.handbook_file import Texts
from contract.handbook_yaml import compose

#: Where YAML counts another line.
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
#: What YAML wants escaped and JSON does not.
_UNPRINTED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def stamped(texts: Texts, said: Mapping[str, str]) -> Texts:
    """``texts`` with each of ``said`` in it: where it is written already, else in the main file. What cannot be read stays as it is."""
    made = dict(texts)
    for field, value in said.items():
        for name, text in made.items():
            if _may_say(field, text) and (changed := _changed(name, text, field, value)) is not None:
                made[name] = changed
                break
        else:
            name = texts[0][0]
            made[name] = _added(name, made[name], field, value)
    return tuple(made.items())


def quoted(value: str) -> str:
    """``value`` as YAML's double quotes hold it, in one line."""
    return _UNPRINTED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))


def _may_say(field: str, text: str) -> bool:
    """Whether it is worth reading: most files say nothing of the handbook as a whole."""
    return re.search(rf"\b{field}\b", text) is not None


def _root(name: str, text: str) -> yaml.MappingNode | None:
    try:
        root = compose(name, text)
    except HandbookFault:
        return None
    return root if isinstance(root, yaml.MappingNode) else None


def _changed(name: str, text: str, field: str, value: str) -> str | None:
    """``text`` with another value for ``field``; None where it does not stand there as a plain one."""
    root = _root(name, text)
    for key, node in [] if root is None else root.value:
        if key.value != field or not isinstance(node, yaml.ScalarNode):
            continue
        begin, end = _at(text, node.start_mark), _at(text, node.end_mark)
        lost = "\n" * text.count("\n", begin, end)
        if node.style in ("|", ">"):
            return text[:begin] + quoted(value) + lost + text[end:]
        rest = text.find("\n", end)
        rest = len(text) if rest < 0 else rest
        gap = " " if begin and text[begin - 1] == ":" else ""
        return text[:begin] + gap + quoted(value) + text[end:rest] + lost + text[rest:]
    return None


def _added(name: str, text: str, field: str, value: str) -> str:
    root = _root(name, text)
    if root is None:
        if text.strip() and any(
            line.strip() and not line.lstrip().startswith("#") for line in text.split("\n")
        ):
            return text  # it cannot be read, and says so itself
        indent = 0
    elif root.flow_style:
        at = _at(text, root.start_mark) + 1
        return f"{text[:at]}{quoted(field)}: {quoted(value)}, {text[at:]}"
    else:
        indent = root.start_mark.column
    end = "" if not text or text.endswith("\n") else "\n"
    return f"{text}{end}{' ' * indent}{field}: {quoted(value)}\n"


def _at(text: str, mark: "yaml.Mark") -> int:
    """Where ``mark`` is in ``text``: by line and column, since a mark's own number counts bytes in one reader and not in another."""
    ends = (found.end() for found in _LINE_END.finditer(text))
    return (
        next(islice(ends, mark.line - 1, None), len(text)) + int(mark.column)
        if mark.line
        else int(mark.column)
    )
