"""The E-model against its known points, and what it must never do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.softphone.engine.line import Received
from console.softphone.engine.quality import mouth_to_ear_ms, opinion, rating
from console.softphone.engine.watch import Patience, Watch


@pytest.mark.parametrize(
    ("loss", "delay_ms", "codec", "r", "mos"),
    [
        (0.0, 0.0, "PCMA", 93.2, 4.41),
        (0.0, 100.0, "PCMA", 90.8, 4.35),
        (0.0, 400.0, "PCMA", 59.1, 3.04),
        (0.02, 0.0, "PCMA/8000", 86.2, 4.22),
        (0.0, 0.0, "GSM/8000", 73.2, 3.75),
        (0.0, 0.0, "G722/16000", 93.2, 4.41),
        (1.0, 0.0, "PCMA", 17.3, 1.2),
    ],
)
def test_known_points(loss: float, delay_ms: float, codec: str, r: float, mos: float) -> None:
    """G.107: without impairment R is 93.2 and the opinion 4.41; G.113 appendix I for the codecs."""
    assert rating(loss, delay_ms, codec) == pytest.approx(r, abs=0.1)
    assert opinion(loss, delay_ms, codec) == pytest.approx(mos, abs=0.03)


_SHARE = st.floats(0, 1)
_DELAY = st.floats(0, 5_000)


@given(_SHARE, _SHARE, _DELAY, st.sampled_from(["PCMA", "G722", "GSM", "iLBC", "?"]))
def test_more_loss_never_sounds_better(one: float, other: float, delay: float, codec: str) -> None:
    better, worse = sorted((one, other))
    assert 1.0 <= opinion(worse, delay, codec) <= opinion(better, delay, codec) + 1e-9 <= 4.5 + 1e-9


@given(_SHARE, _DELAY, _DELAY)
def test_more_delay_never_sounds_better(loss: float, one: float, other: float) -> None:
    shorter, longer = sorted((one, other))
    assert opinion(loss, longer) <= opinion(loss, shorter) + 1e-9


@given(st.floats(-10, 10), st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_any_figure_gives_one_in_bounds(loss: float, round_trip: float, jitter: float) -> None:
    assert 1.0 <= opinion(loss, mouth_to_ear_ms(round_trip, jitter)) <= 4.5


def test_what_is_shown_is_of_the_last_seconds_and_what_is_kept_of_the_whole() -> None:
    watch = Watch(0, Patience())
    for second in range(1, 11):
        shown = watch.poll(second * 1_000, Received(packets=50 * second, lost=0, jitter_ms=1.0, codec="PCMA"))
    assert shown is not None
    assert (shown.loss, shown.packets, shown.silent_ms) == (0.0, 500, 0)
    for second in range(11, 17):
        shown = watch.poll(
            second * 1_000, Received(packets=500 + 25 * (second - 10), lost=25 * (second - 10))
        )
    assert shown is not None
    assert shown.loss == pytest.approx(0.5)
    assert watch.whole().loss == pytest.approx(150 / 800, abs=0.001)
    assert watch.whole().mos > shown.mos
