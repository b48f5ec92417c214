"""Reading a handbook as a centre writes it (YAML): one file, or a folder of them. On the wire it is JSON.

A folder has a ``handbook.yaml`` and any other YAML files beside and below it. They are read as one document: lists of the same name
grow together, and a file with ``category: pengaduan`` brings ``issues`` to that category. Every complaint names file and line.
"""

import hashlib
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import msgspec

from contract import handbook_yaml
from contract.handbook_fault import Fault, HandbookFault, broken
from contract.handbook_yaml import Places
from domain.handbook import ChannelRule, Handbook
from domain.handbook_check import check
from domain.handbook_issue import with_probing
from domain.handbook_problem import Problem

#: The file that makes a folder a handbook.
MAIN = "handbook.yaml"
#: Handbooks whose texts are known again.
_REMEMBERED = 8
_AT = re.compile(r" - at `(?P<path>[^`]+)`$")
_UNKNOWN = re.compile(r"unknown field `(?P<name>[^`]+)`")


#: The files of a handbook: each its name and its text, the main one first.
Texts = tuple[tuple[str, str], ...]


class Read(msgspec.Struct, frozen=True):
    """A sound handbook, where its parts are written, and the texts it was read from."""

    handbook: Handbook
    places: Places
    texts: Texts

    def place(self, path: str) -> tuple[str, int]:
        """File and line of ``path`` (``$.effective``), or of the nearest thing around it."""
        return _place(self.places, path)


def read_handbook(path: Path, name: str | None = None) -> Handbook:
    """The handbook in ``path``, a file or a folder; ``name`` stands in the complaints for it. Raises HandbookFault, or OSError when
    it cannot be read."""
    return read_with_places(path, name).handbook


def read_with_places(path: Path, name: str | None = None) -> Read:
    """As read_handbook, and where everything stands."""
    return read_texts(tuple((called, _text(file, called)) for file, called in parts(path, name or path.name)))


def parse_handbook(text: str, name: str = "handbook") -> Handbook:
    """The handbook written in ``text``; ``name`` stands in the complaints. Raises HandbookFault.

    Its ``version`` becomes ``<version>+<8 hex digits of the text>``, so that desks notice an edit that forgot to raise it.
    """
    return read_texts(((name, text),)).handbook


def parts(path: Path, name: str) -> list[tuple[Path, str]]:
    """The files a handbook is made of, the main one first, each with what it is called in complaints. A hidden file is none."""
    if not path.is_dir():
        return [(path, name)]
    inside = sorted(
        (file.relative_to(path) for file in path.rglob("*") if file.suffix in (".yaml", ".yml")),
        key=lambda file: (file.as_posix() != MAIN, file.as_posix()),
    )
    shown = [file for file in inside if not any(part.startswith(".") for part in file.parts)]
    return [(path / file, f"{name}/{file.as_posix()}") for file in shown if (path / file).is_file()]


def _text(path: Path, name: str) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise broken(name, 1, "$", f"not UTF-8 text: {error.reason}") from error


@lru_cache(maxsize=_REMEMBERED)
def read_texts(texts: Texts) -> Read:
    """The handbook written in ``texts``. Raises HandbookFault. The same texts are the same handbook: of a shelf that is read again
    only what changed is parsed."""
    data, places = handbook_yaml.read(texts)
    try:
        found = msgspec.convert(data, Handbook)
    except msgspec.ValidationError as error:
        problem = _problem(str(error), data)
        raise HandbookFault([Fault(*_place(places, problem.where), problem)]) from error
    handbook = msgspec.structs.replace(
        found,
        version=f"{found.version}+{_digest(texts)}" if found.version.strip() else found.version,
        categories=tuple(map(with_probing, found.categories)),
    )
    if problems := check(handbook):
        raise HandbookFault([Fault(*_place(places, p.where), p) for p in problems])
    return Read(handbook, places, texts)


def _digest(texts: Sequence[tuple[str, str]]) -> str:
    """Of one file its text alone; of several their names too, without the name of the folder."""
    if len(texts) == 1:
        whole = texts[0][1]
    else:
        folder = len(texts[0][0]) - len(MAIN)
        whole = "\0".join(f"{name[folder:]}\0{text}" for name, text in texts)
    return hashlib.sha256(whole.encode()).hexdigest()[:8]


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


def _place(places: Places, path: str) -> tuple[str, int]:
    """The place of ``path``, or of the nearest thing around it."""
    while path not in places and path != "$":
        cut = max(path.rfind("."), path.rfind("["))
        if cut < 0:
            break
        path = path[:cut]
    return places.get(path, places["$"])
