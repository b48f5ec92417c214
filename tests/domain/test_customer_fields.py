"""The centre's own fields: one spelling for each value, and no for what is none."""

import pytest

from domain.customer_fields import YES, CustomerField, FieldType, checked, missing, normal
from domain.errors import InvalidValue
from domain.parties import CallerType


@pytest.mark.parametrize(
    ("type", "typed", "kept"),
    [
        (FieldType.TEXT, "  Bantul ", "Bantul"),
        (FieldType.NUMBER, "1.250.000,50", "1250000.5"),
        (FieldType.NUMBER, "1.250", "1250"),
        (FieldType.NUMBER, "12.5", "12.5"),
        (FieldType.NUMBER, "-0", "0"),
        (FieldType.NUMBER, "007", "7"),
        (FieldType.DATE, "3/2/2021", "2021-02-03"),
        (FieldType.DATE, "2021-02-03", "2021-02-03"),
        (FieldType.DATE, "03.02.2021", "2021-02-03"),
        (FieldType.CHOICE, "Motor", "Motor"),
        (FieldType.FLAG, YES, YES),
        (FieldType.FLAG, "", ""),
    ],
)
def test_a_value_has_one_spelling(type: FieldType, typed: str, kept: str) -> None:
    field = CustomerField("x", "X", type, choices=("Motor", "Mobil"))
    assert normal(field, typed) == kept
    assert normal(field, kept) == kept


@pytest.mark.parametrize(
    ("type", "typed"),
    [
        (FieldType.NUMBER, "dua"),
        (FieldType.NUMBER, "1e400"),
        (FieldType.NUMBER, "NaN"),
        (FieldType.NUMBER, "9" * 30),
        (FieldType.DATE, "31/2/2021"),
        (FieldType.DATE, "besok"),
        (FieldType.DATE, "2021"),
        (FieldType.CHOICE, "Becak"),
        (FieldType.FLAG, "ya"),
    ],
)
def test_what_is_no_value_is_refused(type: FieldType, typed: str) -> None:
    with pytest.raises(InvalidValue):
        normal(CustomerField("x", "X", type, choices=("Motor", "Mobil")), typed)


def test_only_what_was_declared_is_taken_and_the_required_is_missed() -> None:
    vehicle = CustomerField("kendaraan", "Kendaraan", required=True, caller_types=(CallerType.MITRA,))
    assert checked([vehicle], {"kendaraan": " Motor "}) == {"kendaraan": "Motor"}
    with pytest.raises(InvalidValue):
        checked([vehicle], {"hobi": "catur"})
    assert missing([vehicle], CallerType.MITRA, {}) == [vehicle]
    assert missing([vehicle], CallerType.NASABAH, {}) == []
    assert missing([vehicle], CallerType.MITRA, {"kendaraan": "Motor"}) == []
