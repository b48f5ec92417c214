"""What a desk's settings make of the telephone, and where the secret of an extension is kept."""

from dataclasses import replace
from pathlib import Path

import pytest

from console.credentials import MemorySecrets
from console.phone_line import Line, wanted
from console.phone_secrets import PhoneSecrets
from console.settings import Settings
from console.softphone.engine.line import RATE
from console.softphone.engine.recording.announcing import read
from console.softphone.setup import configured
from console.softphone.state import Srtp, Transport
from domain.permissions import Act
from domain.phone_settings import PhoneSettings

CENTRE = PhoneSettings(
    phone_server="pbx1.pusat.example:5061, pbx2.pusat.example",
    phone_transport="tls",
    phone_srtp="mandatory",
    phone_headers={"queue": "X-Antrean, X-Queue"},
    phone_ring_seconds=20,
    phone_proxy="gate.example",
    phone_stun="stun.example:3478",
    phone_ice=True,
    phone_keep_alive=30,
    phone_auto_answer=3,
)


def test_the_centres_line_and_the_agents_extension_are_one_account() -> None:
    order = configured(CENTRE, extension="2012", secret="rahasia", name="Rina", ca_file="/ca.pem")
    [account] = order.accounts
    assert (account.user, account.domain, account.secret) == ("2012", "pbx1.pusat.example", "rahasia")
    assert account.registrars == ("pbx1.pusat.example:5061", "pbx2.pusat.example")
    assert (account.transport, account.srtp, account.verify) == (Transport.TLS, Srtp.MANDATORY, True)
    assert (account.proxy, account.stun, account.ice) == ("gate.example", "stun.example:3478", True)
    assert account.keep_alive_s == 30
    assert account.ringing_headers == {"queue": ("X-Antrean", "X-Queue")}
    assert (order.policy.ring_s, order.policy.auto_answer_s) == (20, 3.0)


def test_who_is_recorded_is_told_unless_the_centre_says_otherwise() -> None:
    recorded = replace(CENTRE, phone_record=True)
    told = configured(recorded).policy.announce
    assert len(read(Path(told))) > RATE
    own = replace(recorded, phone_announce_file="//berkas/suara/rekam.wav")
    assert configured(own).policy.announce == "//berkas/suara/rekam.wav"
    assert configured(replace(own, phone_announce=False)).policy.announce == ""


def test_without_a_pbx_or_an_extension_there_is_no_account() -> None:
    assert configured(replace(CENTRE, phone_server=""), extension="2012").accounts == ()
    assert configured(CENTRE).accounts == ()


def test_nobody_answers_by_themselves_unless_the_centre_says_so() -> None:
    assert configured(replace(CENTRE, phone_auto_answer=0)).policy.auto_answer_s is None


def test_the_imitation_centre_needs_no_registrar() -> None:
    order = configured(PhoneSettings(), listen="127.0.0.1:5070", exchange="127.0.0.1:5080")
    [account] = order.accounts
    assert (account.registrars, account.listen_host, account.listen_port) == ((), "127.0.0.1", 5070)
    assert account.domain == "127.0.0.1:5080"  # where its own calls and transfers go


def test_a_desk_has_a_telephone_where_the_centre_has_a_pbx() -> None:
    line = Line(PhoneSecrets(None))
    may = [Act.TAKE_CONTACT]
    assert not wanted(Settings(), line, may)
    assert not wanted(Settings(phone_server="pbx.example"), None, may)
    assert wanted(Settings(phone_server="pbx.example"), line, may)
    assert not wanted(Settings(phone_server="pbx.example"), line, [Act.AUDIT_READ])
    assert wanted(Settings(), Line(PhoneSecrets(None), "127.0.0.1:5070"), may)


@pytest.mark.parametrize("secrets", [None, MemorySecrets()])
def test_an_extensions_secret_is_kept_for_that_extension(secrets: MemorySecrets | None) -> None:
    kept = PhoneSecrets(secrets)
    kept.keep("rina at the gateway", "2012", "rahasia")
    assert kept.of("rina at the gateway", "2012") == "rahasia"
    assert kept.of("rina at the gateway", "2013") == ""
    # The next at this seat has it not, by the same number either.
    assert kept.of("siti at the gateway", "2012") == ""
