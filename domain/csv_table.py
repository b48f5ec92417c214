"""Tables as spreadsheets write them: read with every fault named by line and column, written so that no cell runs as a formula.

UTF-8 with or without its mark; commas, or semicolons as Indonesian spreadsheets have them. The first line is the heading.
"""

import csv
import io
from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

#: Lines of a table at most; more is another file.
MOST = 2_000
#: A spreadsheet takes a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Fault(msgspec.Struct, frozen=True):
    """``line`` from 1, the heading being line 1; ``column`` by its heading, "" for the line as a whole; ``why`` a stable word;
    ``value`` what it is about."""

    line: int
    column: str
    why: str
    value: str = ""


class Line(msgspec.Struct, frozen=True):
    """One line of a table: its number and its cells by column, trimmed."""

    number: int
    cells: dict[str, str]


class Table(msgspec.Struct, frozen=True):
    """``columns`` as the heading has them, in lower case. With ``faults`` the lines are those that could be read."""

    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    faults: tuple[Fault, ...]


def parse(content: bytes, needed: Collection[str], known: Collection[str]) -> Table:
    """The table in ``content``. ``needed`` columns must be there, others must be ``known``. Words of faults: not_utf8, nul, empty,
    missing_column, unknown_column, doubled_column, quotes, cells (how many), too_many."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Table((), (), (Fault(content.count(b"\n", 0, error.start) + 1, "", "not_utf8"),))
    if "\x00" in text:
        return Table((), (), (Fault(text.count("\n", 0, text.index("\x00")) + 1, "", "nul"),))
    rows, faults = _rows(text)
    if not rows:
        return Table((), (), tuple(faults) or (Fault(1, "", "empty"),))
    at, heading = rows[0]
    columns = tuple(cell.strip().lower() for cell in heading)
    faults += _heading(at, columns, needed, known)
    lines: list[Line] = []
    for number, cells in rows[1:]:
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(columns):
            faults.append(Fault(number, "", "cells", f"{len(cells)}/{len(columns)}"))
            continue
        named = zip(columns, cells, strict=True)
        lines.append(Line(number, {column: _plain(cell.strip()) for column, cell in named}))
    if len(lines) > MOST:
        faults.append(Fault(lines[MOST].number, "", "too_many", str(MOST)))
    return Table(columns, tuple(lines[:MOST]), tuple(sorted(faults, key=lambda fault: fault.line)))


def _rows(text: str) -> tuple[list[tuple[int, list[str]]], list[Fault]]:
    """(line it begins at, cells) of every row, until one that cannot be read."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    rows: list[tuple[int, list[str]]] = []
    begin = 1
    try:
        for cells in reader:
            if cells:
                rows.append((begin, cells))
            begin = reader.line_num + 1
    except csv.Error:
        return rows, [Fault(begin, "", "quotes")]
    return rows, []


def _delimiter(text: str) -> str:
    heading = next((line for line in text.splitlines() if line.strip()), "")
    return ";" if heading.count(";") > heading.count(",") else ","


def _heading(at: int, columns: Sequence[str], needed: Collection[str], known: Collection[str]) -> list[Fault]:
    faults = [Fault(at, column, "missing_column") for column in needed if column not in columns]
    for n, column in enumerate(columns):
        if column not in known:
            faults.append(Fault(at, column, "unknown_column"))
        elif column in columns[:n]:
            faults.append(Fault(at, column, "doubled_column"))
    return faults


def _plain(cell: str) -> str:
    """A cell as it was before ``written`` made it harmless."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def write(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    """The table as a spreadsheet opens it (UTF-8 with its mark, commas). ``parse`` reads it back as it was."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([harmless(row.get(column, "")) for column in columns])
    return out.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """``cell`` so that no spreadsheet runs it; one that would read as made harmless already is marked too."""
    risky = cell.startswith(_FORMULA) or (cell.startswith("'") and cell[1:].startswith(_FORMULA))
    return f"'{cell}" if risky else cell
