"""Tables of spreadsheets: every fault by line and column, and nothing that runs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.csv_table import MOST, Fault, parse, write

KNOWN = ("name", "city", "note")
_cell = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\r\n"), max_size=12).map(
    str.strip
)


@given(st.lists(st.fixed_dictionaries({"name": _cell, "city": _cell, "note": _cell}), max_size=8))
def test_what_was_written_is_read_as_it_was(rows: list[dict[str, str]]) -> None:
    table = parse(write(KNOWN, rows), ("name",), KNOWN)
    assert table.faults == ()
    assert [line.cells for line in table.lines] == [row for row in rows if any(row.values())]


@given(st.binary(max_size=200))
def test_rubbish_is_a_fault_or_a_table_never_an_error(content: bytes) -> None:
    table = parse(content, ("name",), KNOWN)
    assert table.faults or "name" in table.columns


@given(_cell)
def test_no_cell_runs_as_a_formula(cell: str) -> None:
    written = write(("name",), [{"name": cell}]).decode("utf-8-sig").split("\r\n")[1].strip('"')
    assert not written.startswith(("=", "+", "-", "@", "\t"))


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("sep", [",", ";"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_ways_of_spreadsheets(mark: bytes, sep: str, end: str) -> None:
    text = end.join(
        [sep.join(["Name", "City"]), sep.join(["Siti", '"Solo' + end + 'Baru"']), "", sep.join(["Budi", ""])]
    )
    table = parse(mark + text.encode(), ("name", "city"), KNOWN)
    assert table.faults == ()
    assert [(line.number, line.cells["name"]) for line in table.lines] == [(2, "Siti"), (5, "Budi")]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", Fault(1, "", "empty")),
        (b"name\nSiti\nB\xe9\n", Fault(3, "", "not_utf8")),
        (b"name\nSi\x00ti\n", Fault(2, "", "nul")),
        (b"city\nSolo\n", Fault(1, "name", "missing_column")),
        (b"name,umur\nSiti,3\n", Fault(1, "umur", "unknown_column")),
        (b"name,name\nSiti,Siti\n", Fault(1, "name", "doubled_column")),
        (b'name\nSiti\n"Budi\n', Fault(3, "", "quotes")),
        (b"name,city\nSiti\n", Fault(2, "", "cells", "1/2")),
        (b"name\n" + b"Siti\n" * (MOST + 1), Fault(MOST + 2, "", "too_many", str(MOST))),
    ],
)
def test_faults_are_named_by_line_and_column(content: bytes, fault: Fault) -> None:
    assert parse(content, ("name",), KNOWN).faults == (fault,)
