"""From when on a measurement is a reason to look or to act."""

import pytest

from console import health
from console.health import Check, State
from console.views.health_words import HealthWords

OK, ATTENTION, BROKEN = State.OK, State.ATTENTION, State.BROKEN
GB, MB = 1_000_000_000, 1_000_000

JUDGED = [
    (health.gateway(online=True, trouble="", latency_ms=40), OK, ""),
    (health.gateway(online=True, trouble="", latency_ms=1_501), ATTENTION, "slow"),
    (health.gateway(online=True, trouble="", latency_ms=None), ATTENTION, "offline"),
    (health.gateway(online=False, trouble="", latency_ms=None), ATTENTION, "offline"),
    (health.gateway(online=False, trouble="too_old", latency_ms=None), BROKEN, "too_old"),
    (health.gateway(online=True, trouble="fault", latency_ms=4), BROKEN, "fault"),
    (health.gateway(online=False, trouble="sign_in_again", latency_ms=None), BROKEN, "sign_in_again"),
    (health.clock(2_000, uncertain=False), OK, ""),
    (health.clock(-61_000, uncertain=False), ATTENTION, "apart"),
    (health.clock(0, uncertain=True), ATTENTION, "jumped"),
    (health.database(kept=True, encrypted=True, size=5 * MB, free=9 * GB), OK, ""),
    (health.database(kept=True, encrypted=False, size=5 * MB, free=9 * GB), BROKEN, "open"),
    (health.database(kept=True, encrypted=True, size=5 * MB, free=900 * MB), ATTENTION, "little"),
    (health.database(kept=True, encrypted=True, size=5 * MB, free=100 * MB), BROKEN, "full"),
    (health.database(kept=False, encrypted=False, size=0, free=0), ATTENTION, "memory"),
    (health.keyring(True), OK, ""),
    (health.keyring(False), ATTENTION, "none"),
    (health.outbox(0, 0, None, online=True), OK, ""),
    (health.outbox(2, 0, 30, online=True), OK, ""),
    (health.outbox(2, 0, 30, online=False), ATTENTION, "offline"),
    (health.outbox(2, 1, 30, online=True), ATTENTION, "rejected"),
    (health.outbox(2, 0, 700, online=True), ATTENTION, "stuck"),
    (health.outbox(2, 1, 90_000, online=False), BROKEN, "long"),
    (health.feeds(3, 4, online=True), OK, ""),
    (health.feeds(3, 25, online=True), ATTENTION, "quiet"),
    (health.feeds(3, 90, online=True), BROKEN, "silent"),
    (health.feeds(3, 90, online=False), ATTENTION, "offline"),
    (health.sound(1, wanted=True), OK, ""),
    (health.sound(1, wanted=False), ATTENTION, "off"),
    (health.sound(0, wanted=True), BROKEN, "none"),
    (health.memory(300), OK, ""),
    (health.memory(900), ATTENTION, "much"),
    (health.memory(1_600), BROKEN, "much"),
    (health.faults(0, ""), OK, ""),
    (health.faults(2, "KeyError"), ATTENTION, "some"),
    (health.handbook("2027.1", "2027-01-01T00:00+07:00", ""), OK, ""),
    (health.handbook("2027.1", "", "old"), ATTENTION, "old"),
    (health.handbook("2027.1", "2027-01-01T00:00+07:00", "unreadable"), ATTENTION, "unreadable"),
    (health.versions({"program": "1", "protocol": 1, "python": "3"}), OK, ""),
]


@pytest.mark.parametrize(("check", "state", "code"), JUDGED)
def test_it_is_judged_and_told_with_what_to_do(check: Check, state: State, code: str) -> None:
    assert (check.state, check.code) == (state, code)
    words = HealthWords()
    assert words.name(check.id)
    assert "{" not in words.value(check)
    assert bool(words.advice(check)) == (state is not OK), "whoever is told of trouble is told what to do"
