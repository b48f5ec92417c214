"""Who a note names, by its text alone."""

import pytest

from domain.limits import MENTIONS
from domain.mention import Span, begun, named, spans

PEOPLE = {"rina": "u1", "rina.hapsari": "u2", "dewi_l": "u3", "édo": "u4"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("@rina tolong cek", ("u1",)),
        ("tolong cek, @Rina.Hapsari.", ("u2",)),
        ("(@rina) dan @dewi_l, juga @rina", ("u1", "u3")),
        ("@rina-nya", ("u1",)),
        ("@rinasari", ()),
        ("@rina_x", ()),
        ("surat ke budi@rina.id", ()),
        ("@@rina", ()),
        ("@ rina", ()),
        ("baris\n@ÉDO", ("u4",)),
        ("@siapa", ()),
        ("", ()),
    ],
)
def test_the_longest_name_that_fits_up_to_the_end_of_a_word(text: str, who: tuple[str, ...]) -> None:
    assert named(text, PEOPLE) == who


def test_a_span_holds_the_sign_and_the_name() -> None:
    text = "cek @rina, lalu @rina.hapsari!"
    assert spans(text, PEOPLE) == [Span(4, 9, "u1"), Span(16, 29, "u2")]
    assert [text[span.start : span.end] for span in spans(text, PEOPLE)] == ["@rina", "@rina.hapsari"]


def test_a_note_names_no_more_than_it_may() -> None:
    people = {f"a{n}": str(n) for n in range(MENTIONS + 5)}
    assert len(named(" ".join(f"@{name}" for name in people), people)) == MENTIONS


@pytest.mark.parametrize(
    ("text", "typed"),
    [("@", ""), ("cek @ri", "ri"), ("(@ri", "ri"), ("cek @ri ", None), ("budi@ri", None), ("cek", None)],
)
def test_a_name_is_begun_by_the_sign_that_stands_alone(text: str, typed: str | None) -> None:
    assert begun(text) == typed
