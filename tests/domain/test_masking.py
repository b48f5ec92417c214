"""Masking: whatever comes in, what must not be seen is not in what comes out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.masking import mask, mask_nik, mask_phone

digits = st.text("0123456789", min_size=1, max_size=30)
mobiles = st.tuples(
    st.sampled_from(("0812", "0857", "0896")), st.text("0123456789", min_size=7, max_size=8)
).map("".join)
separators = st.sampled_from((" ", "-", ".", ""))


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("telepon", "0812-3456-443", "0812-xxxx-443"),
        ("telepon", "+62 812 3456 7443", "0812-xxxx-443"),
        ("telepon", "1500569", "1500569"),
        ("telepon", "157", "157"),
        ("telepon", "021-5001234", "02-xxxx-234"),
        ("telepon", "tidak punya", "xxxx"),
        ("nik", "3404 0152 0690 0012", "xxxx-xxxx-xxxx-0012"),
        ("nik", "34040152", "xxxx"),
        ("rekening", "1234567890", "xxxx-90"),
        ("rekening", "123", "xxxx"),
        ("rekening", "", ""),
        ("paspor", "X1234567", "xxxx-67"),
        ("email", "siti.r@Contoh.id", "sxxxx@contoh.id"),
        ("email", "s@contoh.id", "sxxxx@contoh.id"),
        ("email", "0812-3456-443", "xxxx"),
        ("email", "siti@", "xxxx"),
        ("email", "siti@rumah siti.id", "xxxx"),
        ("email", "", ""),
    ],
)
def test_what_is_shown(field: str, value: str, shown: str) -> None:
    assert mask(field, value) == shown


@given(mobiles, st.randoms(use_true_random=False), separators)
def test_the_middle_of_a_phone_number_never_shows(number: str, random: object, separator: str) -> None:
    written = separator.join([number[:4], number[4:8], number[8:]])
    shown = mask_phone(written)
    if shown != "xxxx":
        assert shown == f"{number[:4]}-xxxx-{number[-3:]}"
    # Only the end and the operator's prefix depend on the value: another middle gives the same text.
    other = number[:4] + "".join(reversed(number[4:-3])) + number[-3:]
    assert mask_phone(other) in (shown, "xxxx")


@given(st.text("0123456789", min_size=16, max_size=16), st.text("0123456789", min_size=12, max_size=12))
def test_two_people_with_the_same_last_four_digits_look_alike(nik: str, other: str) -> None:
    assert mask_nik(nik) == mask_nik(other + nik[-4:])


@given(st.sampled_from(("nik", "rekening", "lainnya")), st.text(max_size=40))
def test_at_most_a_quarter_shows_of_anything(field: str, value: str) -> None:
    shown = mask(field, value)
    kept = [c for c in value if c.isalnum()]
    clear = shown.removeprefix("xxxx-xxxx-xxxx").removeprefix("xxxx").removeprefix("-")
    assert len(clear) <= max(0, min(4, len(kept) // 4))
    assert "".join(kept).endswith(clear)


@given(st.text("0123456789+ -().", max_size=20) | st.text(max_size=40))
def test_a_phone_field_with_any_text_in_it_gives_no_more_than_seven_of_its_digits(text: str) -> None:
    shown = mask("telepon", text)
    hidden = "x" in shown
    assert not shown or hidden or len(shown) <= 13
    if hidden:
        assert sum(c.isdigit() for c in shown) <= 7
