"""What the command line prints: tables for people, JSON for programs."""

import argparse
import sys
from collections.abc import Sequence
from datetime import datetime

import msgspec

#: What no terminal is told to do by a name that somebody typed.
_CONTROLS = dict.fromkeys([*range(32), *range(127, 160)], "·")


def clean(text: str) -> str:
    """``text`` without characters that steer a terminal."""
    return text.translate(_CONTROLS)


def moment(ms: int | None) -> str:
    """Unix ms as the clock of this machine shows it; "" for none."""
    if not ms:
        return ""
    return datetime.fromtimestamp(ms / 1000).astimezone().isoformat(" ", "seconds")


def table(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Prints ``rows`` in aligned columns under their names."""
    cells = [[clean(str(cell)) for cell in row] for row in rows]
    widths = [max(len(line[n]) for line in [list(columns), *cells]) for n in range(len(columns))]
    for line in [[name.upper() for name in columns], *cells]:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def as_json(found: object) -> None:
    """Prints ``found`` as JSON."""
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(found)).decode() + "\n")


def show(
    asked: argparse.Namespace, found: object, columns: Sequence[str], rows: Sequence[Sequence[object]]
) -> int:
    """Prints ``found`` as JSON where that was asked for, else ``rows`` as a table. The exit code."""
    if asked.json:
        as_json(found)
    else:
        table(columns, rows)
    return 0


def say(asked: argparse.Namespace, values: dict[str, object], words: str) -> int:
    """Prints ``values`` as JSON where that was asked for, else ``words`` with them. The exit code."""
    if asked.json:
        as_json(values)
    else:
        print(words.format(**{name: clean(str(value)) for name, value in values.items()}))
    return 0
