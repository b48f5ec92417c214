"""Comparing names the way agents do, and what a validation act comes to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.parties import CallerType, Verification, needs_validation
from domain.validation import Agreement, Match, Reason, compare_name, compare_number, verdict

names = st.text("abcdefghijklmnopqrstuvwxyz '.-ABCÉ", max_size=30)


@pytest.mark.parametrize(
    ("said", "held", "agreement", "reason"),
    [
        ("Siti Rahmawati", "SITI  RAHMAWATI", Agreement.YES, Reason.SAME),
        ("Ma'ruf Amin", "Maruf Amin", Agreement.YES, Reason.SAME),
        ("Hj. Siti Rahmawati, S.E.", "Siti Rahmawati", Agreement.YES, Reason.TITLE),
        ("Rahmawati Siti", "Siti Rahmawati", Agreement.YES, Reason.ORDER),
        ("H.M.Yusuf", "Muhammad Yusuf", Agreement.YES, Reason.SHORT_FORM),
        ("Soeharto Djoko", "Suharto Joko", Agreement.YES, Reason.OLD_SPELLING),
        ("Siti Rahmwati", "Siti Rahmawati", Agreement.PARTLY, Reason.TYPING),
        ("Siti", "Siti Rahmawati", Agreement.PARTLY, Reason.PART),
        ("Siti Rahmawati", "Budi Santoso", Agreement.NO, Reason.DIFFERENT),
        ("Siti Rahmawati", "Siti Nurhaliza", Agreement.NO, Reason.DIFFERENT),
        ("Adi", "Ali", Agreement.NO, Reason.DIFFERENT),
        ("", "Siti", Agreement.NO, Reason.NOTHING),
    ],
)
def test_names(said: str, held: str, agreement: Agreement, reason: Reason) -> None:
    match = compare_name(said, held)
    assert (match.agreement, match.reason) == (agreement, reason)


@given(names, names)
def test_it_does_not_matter_who_said_it(one: str, other: str) -> None:
    assert compare_name(one, other) == compare_name(other, one)


@given(names)
def test_a_name_agrees_with_itself_in_any_case(name: str) -> None:
    match = compare_name(name, name.upper())
    assert match.agreement is (Agreement.NO if match.reason is Reason.NOTHING else Agreement.YES)


@given(st.dictionaries(st.sampled_from(("nama", "telepon", "kota", "nik")), st.booleans()))
def test_valid_only_when_all_that_is_required_agreed(compared: dict[str, bool]) -> None:
    found = verdict(compared)
    assert (found is Verification.FAILED) == (False in compared.values())
    if found is Verification.VALID:
        assert compared["nama"] is True
        assert compared["telepon"] is True


def test_who_is_no_customer_needs_no_validation() -> None:
    assert [kind for kind in CallerType if not needs_validation(kind)] == [CallerType.MASYARAKAT]


@pytest.mark.parametrize(
    ("said", "masked", "same", "agreement", "reason"),
    [
        ("+62 812 3456 443", "0812-xxxx-443", True, Agreement.YES, Reason.SAME),
        ("0812 3456 443", "0812-xxxx-443", False, Agreement.NO, Reason.DIFFERENT),
        ("0812-9999-443", "0812-xxxx-443", None, Agreement.PARTLY, Reason.PART),
        ("62812 9999 443", "0812-xxxx-443", None, Agreement.PARTLY, Reason.PART),
        ("0062 812 9999 443", "0812-xxxx-443", None, Agreement.PARTLY, Reason.PART),
        ("0812-443", "0812-xxxx-443", None, Agreement.NO, Reason.DIFFERENT),
        ("0812-9999-444", "0812-xxxx-443", None, Agreement.NO, Reason.DIFFERENT),
        ("tidak ingat", "0812-xxxx-443", None, Agreement.NO, Reason.NOTHING),
        ("0812-9999-443", "", None, Agreement.NO, Reason.NOTHING),
    ],
)
def test_numbers_agree_by_what_is_known_of_them(
    said: str, masked: str, same: bool | None, agreement: Agreement, reason: Reason
) -> None:
    assert compare_number(said, masked, same) == Match(agreement, reason)


def test_what_the_matter_asks_for_besides_is_required_too() -> None:
    both = {"nama": True, "telepon": True}
    assert verdict(both) is Verification.VALID
    assert verdict(both, ("nik",)) is Verification.UNCHECKED
    assert verdict(both | {"nik": True}, ("nik",)) is Verification.VALID
    assert verdict({"nik": False}, ("nik",)) is Verification.FAILED
