"""Where a centre keeps its handbook: one file, one folder, or a shelf, which is a folder of versions that each begin at their moment.

On a shelf every entry is a handbook of its own (``2026-12.yaml``, ``2027-01/handbook.yaml``). One that is broken is refused whole and
takes nothing from the others.
"""

from pathlib import Path

import msgspec

from contract.handbook_fault import Fault, HandbookFault
from contract.handbook_file import MAIN, Read, Texts, parts, read_with_places
from domain.handbook import Handbook
from domain.handbook_problem import Problem
from domain.handbook_versions import clashing, day

#: What says whether anything was changed: each file's name, moment (ns) and size.
Look = tuple[tuple[str, int, int], ...]


class Entry(msgspec.Struct, frozen=True):
    """``name``: of the file or folder. Either ``handbook`` or ``faults``; ``texts`` by their names inside the handbook."""

    name: str
    handbook: Handbook | None
    faults: tuple[Fault, ...] = ()
    texts: Texts = ()


def is_shelf(path: Path) -> bool:
    """Whether ``path`` holds versions, rather than being one."""
    return path.is_dir() and not (path / MAIN).exists()


def read_shelf(path: Path, name: str | None = None) -> list[Entry]:
    """Everything in ``path``, whichever of the three it is, in the order of the names; ``name`` stands before it in complaints.
    Raises OSError when it cannot be read."""
    shown = path.name if name is None else name
    if not is_shelf(path):
        return [_entry(path, path.name, shown)[0]]
    found = [_entry(inside, inside.name, f"{shown}/{inside.name}") for inside in _inside(path)]
    if not found:
        return [Entry(path.name, None, (Fault(shown, 1, Problem("$", "holds no handbook")),))]
    return _one_a_day(found)


def look_at(path: Path) -> Look:
    """What stands in ``path`` just now, without reading it."""
    files = [
        file for inside in (_inside(path) if is_shelf(path) else [path]) for file, _ in parts(inside, "")
    ]
    seen: list[tuple[str, int, int]] = []
    for file in files:
        try:
            state = file.stat()
        except OSError:  # taken away between two looks
            continue
        seen.append((str(file), state.st_mtime_ns, state.st_size))
    return tuple(seen)


def _inside(shelf: Path) -> list[Path]:
    shown = (each for each in shelf.iterdir() if not each.name.startswith("."))
    return sorted(each for each in shown if each.is_dir() or each.suffix in (".yaml", ".yml"))


def _entry(path: Path, name: str, shown: str) -> tuple[Entry, Read | None]:
    if path.is_dir() and not (path / MAIN).is_file():
        fault = Fault(f"{shown}/{MAIN}", 1, Problem("$", "there is no such file, so this is no handbook"))
        return Entry(name, None, (fault,)), None
    try:
        read = read_with_places(path, shown)
    except HandbookFault as fault:
        return Entry(name, None, fault.faults), None
    inside = len(shown) + 1
    texts = tuple((called[inside:] or MAIN, text) for called, text in read.texts)
    return Entry(name, read.handbook, texts=texts), read


def _one_a_day(found: list[tuple[Entry, Read | None]]) -> list[Entry]:
    """Versions that begin on one day are all refused: nobody could say which of them holds."""
    entries = [entry for entry, _ in found]
    sound = [(at, read) for at, (_, read) in enumerate(found) if read is not None]
    for places in clashing([read.handbook for _, read in sound]):
        together = [sound[place] for place in places]
        names = [entries[at].name for at, _ in together]
        for at, read in together:
            others = ", ".join(name for name in names if name != entries[at].name)
            begun = day(read.handbook)
            what = f"begins on {begun} like {others}" if begun else f"has no beginning, like {others}"
            fault = Fault(*read.place("$.effective"), Problem("$.effective", what))
            entries[at] = Entry(entries[at].name, None, (fault,))
    return entries
