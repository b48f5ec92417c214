"""Which registrar is asked when, without a network; times in ms."""

import pytest

from console.softphone.engine.registering import PATIENCE_MS, REFUSED_AGAIN_MS, Registering
from console.softphone.reasons import Reason
from console.softphone.state import Account, AccountState, Transport

ONE = Account(id="a", user="1", domain="d", registrars=("r0",), retry_s=3, keep_alive_s=15)
TWO = Account(id="a", user="1", domain="d", registrars=("r0", "r1"), retry_s=3, keep_alive_s=15)
OVER_TCP = Account(id="a", user="1", domain="d", registrars=("r0",), transport=Transport.TCP, expires_s=300)


def ready(account: Account) -> Registering:
    registering = Registering(account, 0)
    assert registering.due(0) == 0
    assert registering.answered(0, 200, "", 10) is False
    assert (registering.state, registering.status.registrar) == (AccountState.READY, "r0")
    return registering


def test_it_is_asked_anew_while_it_answers() -> None:
    registering = ready(ONE)
    assert registering.due(15_009) is None
    assert registering.due(15_010) == 0
    assert registering.due(15_011) is None
    registering.answered(0, 200, "", 15_020)
    assert registering.due(30_020) == 0


def test_over_tcp_the_connection_tells() -> None:
    registering = ready(OVER_TCP)
    assert registering.due(100_000) is None
    registering.lost(100_000)
    assert registering.due(100_000) == 0
    registering.lost(100_001)
    assert registering.due(100_002) is None
    registering.answered(0, 503, "refused", 100_003)
    registering.lost(100_003)
    assert registering.due(103_002) is None
    assert registering.due(103_003) == 0


def test_silence_is_told_soon_and_its_return_is_heard() -> None:
    registering = ready(ONE)
    assert registering.due(15_010) == 0
    assert registering.due(15_010 + PATIENCE_MS) is None
    assert (registering.state, registering.code, registering.reason) == (
        AccountState.RETRYING,
        408,
        Reason.NO_ANSWER,
    )
    registering.answered(0, 200, "", 30_000)
    assert registering.state is AccountState.READY


def test_the_next_is_asked_when_one_is_silent_and_stays() -> None:
    registering = ready(TWO)
    assert registering.due(15_010) == 0
    assert registering.due(15_010 + PATIENCE_MS) == 1
    assert registering.answered(1, 200, "", 20_000) is False
    assert registering.status.registrar == "r1"
    assert registering.answered(0, 200, "", 21_000) is True, (
        "the first came late: it is told that it is not needed"
    )
    assert registering.status.registrar == "r1"
    assert registering.answered(0, 408, "", 47_000) is False
    assert registering.state is AccountState.READY


def test_after_the_last_there_is_a_pause() -> None:
    registering = Registering(TWO, 0)
    assert registering.due(0) == 0
    registering.answered(0, 503, "down", 10)
    assert registering.due(10) == 1
    registering.answered(1, 503, "down", 20)
    assert registering.due(3_019) is None
    assert registering.due(3_020) == 0


@pytest.mark.parametrize(
    ("code", "reason"), [(401, Reason.WRONG_SECRET), (403, "Forbidden"), (404, "Forbidden")]
)
def test_a_refusal_is_final(code: int, reason: str) -> None:
    registering = Registering(TWO, 0)
    registering.due(0)
    registering.answered(0, code, "Forbidden", 10)
    assert (registering.state, registering.code, registering.reason) == (AccountState.REFUSED, code, reason)
    registering.lost(20)
    registering.answered(0, 200, "", 30)
    assert registering.due(1_000_000) is None


def test_one_that_knew_us_and_refuses_now_is_asked_again_later() -> None:
    registering = ready(ONE)
    registering.due(15_010)
    registering.answered(0, 403, "Forbidden", 15_020)
    assert registering.state is AccountState.RETRYING
    assert registering.due(15_020 + REFUSED_AGAIN_MS - 1) is None
    assert registering.due(15_020 + REFUSED_AGAIN_MS) == 0


def test_a_certificate_nobody_vouches_for_is_final() -> None:
    registering = Registering(OVER_TCP, 0)
    registering.due(0)
    registering.untrusted(0, 10)
    assert (registering.state, registering.reason) == (AccountState.REFUSED, Reason.CERTIFICATE)


def test_a_pause_ends_when_the_network_is_another() -> None:
    registering = Registering(ONE, 0)
    registering.due(0)
    registering.answered(0, 503, "no route", 10)
    assert registering.due(1_000) is None
    registering.again(1_000)
    assert registering.due(1_000) == 0
    registering.again(1_001)
    assert registering.due(1_002) is None, "it is asked already"
    registering.answered(0, 403, "Forbidden", 1_010)
    registering.again(1_020)
    assert registering.due(1_000_000) is None, "a refusal stands in every network"
