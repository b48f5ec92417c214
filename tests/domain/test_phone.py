"""Telephone numbers as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import InvalidValue
from domain.phone import PhoneKind, parse, same

subscribers = st.text("0123456789", min_size=7, max_size=8)


@pytest.mark.parametrize(
    ("text", "key", "kind"),
    [
        ("0812-3456-443", "+628123456443", PhoneKind.MOBILE),
        ("62812345678", "+62812345678", PhoneKind.MOBILE),
        ("0062 812 345 678", "+62812345678", PhoneKind.MOBILE),
        ("(021) 500 1234", "+62215001234", PhoneKind.FIXED),
        ("1500569", "+621500569", PhoneKind.UAN),
        ("0800 1 500 569", "+628001500569", PhoneKind.TOLL_FREE),
        ("157", "157", PhoneKind.SHORT),
        ("112", "112", PhoneKind.SHORT),
        ("+1 202 555 0143", "+12025550143", PhoneKind.ABROAD),
    ],
)
def test_what_a_number_is(text: str, key: str, kind: PhoneKind) -> None:
    phone = parse(text)
    assert (phone.key, phone.kind) == (key, kind)


@pytest.mark.parametrize(
    "text", ["", "abc", "0821xxxx", "*888#", "08123", "٠٨١٢٣٤٥٦٤٤٣", "0812345678901234", "+", "0" * 200]
)
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        parse(text)
    assert caught.value.field == "telepon"
    assert not same(text, text)


@given(st.sampled_from(("812", "857", "896")), subscribers, st.sampled_from(("-", " ", ".", "")))
def test_one_number_however_it_is_written(operator: str, rest: str, separator: str) -> None:
    groups = separator.join([operator, rest[:4], rest[4:]])
    written = [f"0{groups}", f"+62{groups}", f"+62 {groups}", f"62{groups}", f"(0{operator}) {rest}"]
    for one in written:
        assert same(one, written[0])
        assert parse(one).kind is PhoneKind.MOBILE
        assert same(parse(one).shown, one)
    other = f"0{operator}{rest[:-1]}{(int(rest[-1]) + 1) % 10}"
    assert not same(other, written[0])


@given(st.text("0123456789+ -().", max_size=20) | st.text(max_size=60))
def test_any_text_is_a_number_or_refused(text: str) -> None:
    try:
        phone = parse(text)
    except InvalidValue:
        return
    assert parse(phone.key).key == phone.key
