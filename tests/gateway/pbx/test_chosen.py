"""Which PBX the settings name, and what is wrong with them before anything starts."""

import pytest

from gateway.config import Config, load
from gateway.errors import StartError
from gateway.pbx.asterisk import Asterisk
from gateway.pbx.base import NoPbx
from gateway.pbx.chosen import chosen

NAMED = {"pbx_host": "pbx", "pbx_user": "sahut", "pbx_secret": "rahasia"}


def test_no_host_is_no_pbx_and_a_host_is_asterisk() -> None:
    assert isinstance(chosen(Config()), NoPbx)
    environment = {f"SAHUT_{name.upper()}": value for name, value in NAMED.items()}
    assert isinstance(chosen(load(None, environment)), Asterisk)
    assert isinstance(chosen(load(None, environment | {"SAHUT_PBX_TLS": "true"})), Asterisk)


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"pbx_user": ""}, "pbx_user"),
        ({"pbx_secret": ""}, "pbx_secret"),
        ({"pbx_member": "PJSIP/101"}, "pbx_member"),
        ({"pbx_user": "a\r\nAction: x"}, "line break"),
        ({"pbx_tls": True, "pbx_ca": "there/is/none.pem"}, "pbx_ca"),
    ],
)
def test_settings_that_cannot_be_meant_are_refused(wrong: dict[str, object], named: str) -> None:
    with pytest.raises(StartError, match=named) as said:
        chosen(Config(**(NAMED | wrong)))  # type: ignore[arg-type]
    assert "rahasia" not in str(said.value)
