"""How good a call sounds: the E-model, simplified (ITU-T G.107 with all but loss, codec and delay at its default values).

``R = 93.2 - Id - Ie,eff`` (R0 - Is at the defaults, G.107 table 3), with the delay impairment in the two-line form of Cole and
Rosenbluth ("Voice over IP performance monitoring", 2001) and codec values of G.113 appendix I. Rated on the narrow-band scale; G.722
counts as G.711, since the narrow-band scale ends there.
"""

from typing import NamedTuple

_R_DEFAULT = 93.2


class _Codec(NamedTuple):
    """``ie``: impairment without loss; ``bpl``: how well it bears random loss (G.113 appendix I)."""

    ie: float
    bpl: float


_G711 = _Codec(0.0, 25.1)
_CODECS = {"g729": _Codec(11.0, 19.0), "gsm": _Codec(20.0, 43.0), "ilbc": _Codec(11.0, 32.0)}


def rating(loss: float, delay_ms: float, codec: str = "PCMA") -> float:
    """The transmission rating R (0–93.2). ``loss``: share of packets lost, 0–1, taken as random; ``delay_ms``: mouth to ear, one way."""
    ie, bpl = _CODECS.get(codec.partition("/")[0].lower(), _G711)
    percent = 100.0 * min(max(loss, 0.0), 1.0)
    equipment = ie + (95.0 - ie) * percent / (percent + bpl)
    delay_ms = max(delay_ms, 0.0)
    delayed = 0.024 * delay_ms + 0.11 * max(0.0, delay_ms - 177.3)
    return min(max(_R_DEFAULT - delayed - equipment, 0.0), 100.0)


def opinion(loss: float, delay_ms: float, codec: str = "PCMA") -> float:
    """The mean opinion score, 1–4.5 (G.107 annex B)."""
    r = rating(loss, delay_ms, codec)
    return min(max(1.0 + 0.035 * r + r * (r - 60.0) * (100.0 - r) * 7e-6, 1.0), 4.5)


def mouth_to_ear_ms(round_trip_ms: float, jitter_ms: float) -> float:
    """One way: half the round trip, a frame of 20 ms on each side, and a jitter buffer of twice the jitter."""
    return max(round_trip_ms, 0.0) / 2 + 40.0 + 2 * max(jitter_ms, 0.0)
