"""What differs between files, line by line: either text can be told from the other and the difference."""

import time

from hypothesis import given
from hypothesis import strategies as st

from contract.handbook_diff import AROUND, DiffLine, file_diffs

LINES = st.lists(st.sampled_from(["a", "b", "", "  - id: x"]), max_size=40).map("\n".join)


def one(before: str, after: str) -> tuple[DiffLine, ...]:
    found = file_diffs({"h.yaml": before}, {"h.yaml": after})
    return found[0].lines if found else ()


def rebuilt(before: str, lines: tuple[DiffLine, ...]) -> str:
    """The text after, made of the one before and what differs; equal lines that were left out are in between."""
    was, at = before.split("\n"), 0
    made: list[str] = []
    for line in lines:
        if line.kind == "+":
            assert (line.before_no, line.after_no) == (0, len(made) + 1)
            made.append(line.text)
            continue
        made += was[at : line.before_no - 1]
        assert was[line.before_no - 1] == line.text
        at = line.before_no
        if line.kind == " ":
            assert line.after_no == len(made) + 1
            made.append(line.text)
    return "\n".join(made + was[at:])


@given(LINES, LINES)
def test_the_one_is_made_of_the_other_and_what_differs(before: str, after: str) -> None:
    there, back = one(before, after), one(after, before)
    assert (there == ()) is (before == after)
    assert (rebuilt(before, there), rebuilt(after, back)) == (after, before)
    assert sum(line.kind == "+" for line in there) - sum(line.kind == "-" for line in there) == (
        after.count("\n") - before.count("\n")
    )


def test_equal_lines_far_away_are_left_out() -> None:
    text = "\n".join(map(str, range(100)))
    lines = one(text, text.replace("\n50\n", "\nlima puluh\n"))
    assert [(line.kind, line.text) for line in lines if line.kind != " "] == [
        ("-", "50"),
        ("+", "lima puluh"),
    ]
    assert len(lines) == 2 + 2 * AROUND


def test_new_files_and_those_that_are_gone_are_told_whole() -> None:
    [new, gone] = file_diffs({"a.yaml": "x\ny\n", "same.yaml": "s"}, {"b.yaml": "z\n", "same.yaml": "s"})
    assert (new.path, gone.path) == ("b.yaml", "a.yaml")
    assert new.lines == (DiffLine("+", 0, 1, "z"),)
    assert gone.lines == (DiffLine("-", 1, 0, "x"), DiffLine("-", 2, 0, "y"))


def test_what_could_be_weighed_for_ever_is_told_as_a_whole() -> None:
    """Ten thousand lines that are all alike would be held against each other a hundred million times."""
    before, after = "\n".join(["q", *["x"] * 10_000, "q"]), "\n".join(["p", *["x"] * 9_000, "p"])
    began = time.thread_time()
    lines = one(before, after)
    assert time.thread_time() - began < 5
    assert sum(line.kind == "-" for line in lines) - sum(line.kind == "+" for line in lines) == 1_000
