"""What is told of another handbook: its version, since when, and why, once."""

import msgspec
import pytest

from console.handbook_news import changed, is_new
from console.views.sentences import Sentences
from domain.handbook_versions import name_of, written
from tests.console.makers import HANDBOOK

OLD = msgspec.structs.replace(HANDBOOK, version="2026.12+aaaaaaaa", effective="", why="")
NEW = msgspec.structs.replace(
    OLD, version="2027.1+bbbbbbbb.4", effective="2027-01-01T00:00+07:00", why="Syarat gadai emas berubah."
)


def told(**fields: str) -> str:
    return Sentences().of(changed(OLD, msgspec.structs.replace(NEW, **fields), lambda at: f"<{at}>"))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "Buku pegangan versi 2027.1 berlaku sejak <1798736400000>: Syarat gadai emas berubah."),
        ({"effective": ""}, "Buku pegangan versi 2027.1 kini berlaku: Syarat gadai emas berubah."),
        ({"effective": "besok"}, "Buku pegangan versi 2027.1 kini berlaku: Syarat gadai emas berubah."),
        ({"why": " "}, "Buku pegangan versi 2027.1 berlaku sejak <1798736400000>. Pilihan"),
        ({"why": "{why} {x}"}, "Buku pegangan versi 2027.1 berlaku sejak <1798736400000>: {why} {x}"),
        # A change a centre makes while it runs is no other version.
        ({"version": "2026.12+aaaaaaaa.5"}, "Buku pegangan versi 2026.12 diperbarui."),
    ],
)
def test_it_says_which_since_when_and_why(fields: dict[str, str], words: str) -> None:
    assert told(**fields).startswith(words)


def test_a_version_is_named_as_the_centre_names_it() -> None:
    assert [name_of(one) for one in ("1.0+22b3b3fe.7", "1.0", "a+b+22b3b3fe", "")] == [
        "1.0",
        "1.0",
        "a+b",
        "",
    ]
    assert [written(one) for one in ("1.0+22b3b3fe.7", "1.0+22b3b3fe", "1.0")] == [
        "1.0+22b3b3fe",
        "1.0+22b3b3fe",
        "1.0",
    ]
    assert is_new(OLD, NEW)
    assert not is_new(OLD, msgspec.structs.replace(OLD, version=f"{OLD.version}.9"))
