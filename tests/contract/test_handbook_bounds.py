"""What would keep a gateway busy for ever, or end it, is refused by file and line like any other fault."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contract.handbook_fault import Fault, HandbookFault
from contract.handbook_file import parse_handbook, read_texts
from contract.handbook_stamp import stamped
from contract.handbook_yaml import read
from tests.domain.test_handbook_work import FULL

LETTERS = "abcdefghij"


def _doubling(item: str, wrap: str) -> str:
    """Lines that each say the one above ten times."""
    lines = [f"a: &a {item}"]
    for before, letter in pairwise(LETTERS):
        lines.append(f"{letter}: &{letter} " + wrap.format(", ".join([f"*{before}"] * 10)))
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        # Handed to libyaml's composer these end the process.
        ("[" * 100_000, 1, "nested deeper"),
        ("a:\n- " + "- " * 50_000, 2, "nested deeper"),
        ("a: 1\nb: " + "{c: " * 50_000, 2, "nested deeper"),
        (_doubling("[x, x]", "[{}]"), 7, "parts, counting what aliases stand for"),
        (_doubling("{k: v}", "{{<<: [{}]}}"), 7, "parts, counting what aliases stand for"),
        ("x: 1\na: &a [*a]", 2, "leads back to itself"),
        ("? &a [x, *a]\n: y", 1, "leads back to itself"),
    ],
)
def test_what_has_no_end_is_refused(text: str, line: int, what: str) -> None:
    with pytest.raises(HandbookFault) as refused:
        read([("h.yaml", text)])
    [fault] = refused.value.faults
    assert (fault.file, fault.line) == ("h.yaml", line)
    assert what in fault.problem.what


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb: !!int ''", 2),
        ("a: 1\nb: !!bool entah", 2),
        ("a: 1\nb: !!timestamp besok", 2),
        ("a: 1\nb: 1" + "0" * 9000, 2),
        ("a: 1\nb: !!python/object:os.system x", 2),
        ("a: 1\nb: \x07", 2),
        ("a: \ud800", 1),
        ("a: 1\n--- b", 2),
    ],
)
def test_rubbish_is_refused_where_it_stands(text: str, line: int) -> None:
    with pytest.raises(HandbookFault) as refused:
        read([("h.yaml", "x: 0"), ("lagi/i.yaml", text)])
    assert [(one.file, one.line) for one in refused.value.faults] == [("lagi/i.yaml", line)]


def test_an_alias_that_stands_for_little_is_read() -> None:
    data, places = read([("h.yaml", "a: &a [x, y]\nb: *a\nc: {<<: {d: e}}")])
    assert data == {"a": ["x", "y"], "b": ["x", "y"], "c": {"d": "e"}}
    assert places["$.b"] == ("h.yaml", 2)


def test_what_is_new_in_a_version_is_short() -> None:
    assert parse_handbook(FULL + "why: Syarat gadai emas berubah.\n").why == "Syarat gadai emas berubah."
    with pytest.raises(HandbookFault, match="why: more than 1000 characters"):
        parse_handbook(FULL + f"why: {'x' * 1001}\n")


PIECES = st.sampled_from(
    [
        *(
            "*a",
            "&a ",
            "- ",
            "[",
            "{",
            "}",
            "]",
            ": ",
            "? ",
            "!!int ",
            "!!binary ",
            "<<: ",
            "|\n",
            "'",
            '"',
            "\t",
        ),
        *(
            "#",
            "~",
            "\n",
            "\n  ",
            "%",
            "---\n",
            "\x85",
            "\ufeff",
            "0x",
            "1e999",
            ".nan",
            "null",
            "\\",
            "@",
            "`",
        ),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(FULL)), st.integers(0, 40), PIECES), max_size=4))
def test_whatever_is_typed_it_is_read_or_refused(edits: list[tuple[int, int, str]]) -> None:
    text = FULL
    for at, gone, piece in edits:
        text = text[:at] + piece + text[at + gone :]
    texts = stamped((("handbook.yaml", text),), {"version": "2", "why": "x"})
    faults: tuple[Fault, ...] = ()
    try:
        read = read_texts(texts)
    except HandbookFault as refused:
        faults = refused.faults
    else:
        assert (read.handbook.why, read.handbook.version[:2]) == ("x", "2+")
    lines = texts[0][1].count("\n") + 1
    assert all(fault.file == "handbook.yaml" and 1 <= fault.line <= lines + 1 for fault in faults)
