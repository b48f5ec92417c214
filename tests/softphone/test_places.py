"""Hosts in the settings of an account."""

import pytest

from console.softphone.engine.line import LineError
from console.softphone.engine.places import check, is_place
from console.softphone.reasons import Reason
from tests.softphone.telephones import direct


@pytest.mark.parametrize(
    "text",
    ["pbx.example", "pbx-1.example:5061", "10.0.0.9", "10.0.0.9:5060", "[fd00::9]", "[fd00::9]:5060", "pbx"],
)
def test_a_host_with_or_without_its_port(text: str) -> None:
    assert is_place(text)


@pytest.mark.parametrize(
    "text",
    ["", " ", "a b", "pbx:", "pbx:0", "pbx:65536", "pbx:٣", ":::", "fd00::9", "sip:pbx", "pbx;lr", "a,b", "x" * 122, "<pbx>"],
)  # fmt: skip
def test_what_is_none(text: str) -> None:
    assert not is_place(text)


@pytest.mark.parametrize(
    "wrong", [{"stun": "x" * 600}, {"proxy": "sip:gate"}, {"registrars": ("pbx", "a b")}]
)
def test_an_account_with_such_a_host_is_refused(wrong: dict[str, object]) -> None:
    check(direct("good", stun="stun.example", proxy="gate:5060", registrars=("pbx", "10.0.0.9")))
    with pytest.raises(LineError) as refused:
        check(direct("bad", **wrong))
    assert (refused.value.reason, refused.value.said) == (Reason.BAD_SETTINGS, next(iter(wrong)))
