"""What is dialled for what an agent types, and which numbers of a text can be called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.softphone.numbers import dialled, found_in
from domain.errors import InvalidValue


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("0812-3456-7890", "081234567890"),
        ("+62 812 3456 7890", "081234567890"),
        ("62812 3456 7890", "081234567890"),
        ("tel:+6281234567890", "081234567890"),
        ("(021) 5550 1234", "02155501234"),
        ("1500569", "1500569"),
        ("157", "157"),
        ("201", "201"),
        ("*72", "*72"),
        ("+1 202 555 0123", "+12025550123"),
        ("sip:rina@pbx.example", "sip:rina@pbx.example"),
    ],
)
def test_what_is_typed_is_dialled(typed: str, asked: str) -> None:
    assert dialled(typed) == asked


def test_a_prefix_goes_before_numbers_outside_alone() -> None:
    assert dialled("081234567890", "9") == "9081234567890"
    assert dialled("201", "9") == "201"


@pytest.mark.parametrize("typed", ["", "rina", "08", "0812-abc", "sip:", "sip:a b", "99999999999999999999"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(InvalidValue):
        dialled(typed)


@given(st.text(max_size=60))
def test_any_text_is_dialled_or_refused_and_nothing_is_slipped_in(text: str) -> None:
    try:
        asked = dialled(text)
    except InvalidValue:
        return
    assert not set(asked) & set(' \r\n<>"')


def test_numbers_in_a_text_are_found_and_contracts_are_not() -> None:
    text = (
        "Hubungi 0812-3456-7890 atau +62 21 5550 1234. Kontrak 1180005442, tanggal 22-11-2026, Rp 1.250.000."
    )
    assert [one.number for one in found_in(text)] == ["+6281234567890", "+622155501234"]
    assert [text[one.start : one.end] for one in found_in(text)] == ["0812-3456-7890", "+62 21 5550 1234"]
