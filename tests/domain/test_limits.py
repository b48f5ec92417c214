"""Lengths of what is written by hand."""

from domain import limits


def test_the_field_decides_and_the_last_character_still_fits() -> None:
    assert limits.too_long([("subject", "x" * 200), ("text", "x" * 20_000), ("reason", "x" * 2_000)]) is None
    assert limits.too_long([("subject", "x"), ("reason", "x" * 2_001)]) == "reason"
    assert limits.too_long([("sensitive", {"nik": "1" * 201})]) == "sensitive"
    assert limits.too_long([("answers", {"x" * 201: "ya"})]) == "answers"
    assert limits.too_long([("compared", {"nik": True}), ("epoch", 10**300), ("queue", None)]) is None
