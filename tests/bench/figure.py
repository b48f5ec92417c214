"""One measured number beside the floor it is held against."""

import math
from collections.abc import Sequence

import msgspec


class Figure(msgspec.Struct, frozen=True):
    """``ratio`` is value to floor; ``target`` says what was asked, in words; ``met`` whether it was."""

    name: str
    value: float
    unit: str
    floor: float
    ratio: float
    target: str
    met: bool


def at_most(name: str, value: float, floor: float, unit: str, times: float) -> Figure:
    """``value`` should be at most ``times`` the ``floor``."""
    ratio = value / floor
    return Figure(
        name, round(value, 4), unit, round(floor, 4), round(ratio, 2), f"<= {times} x floor", ratio <= times
    )


def within(name: str, value: float, floor: float, unit: str, most: float) -> Figure:
    """``value`` should be at most ``most``, as it is; the ``floor`` of the same moment tells what the machine left of it."""
    ratio = value / floor if floor else 0.0
    return Figure(
        name, round(value, 2), unit, round(floor, 2), round(ratio, 2), f"<= {most:g} {unit}", value <= most
    )


def shown(name: str, value: float, floor: float, unit: str) -> Figure:
    """``value`` beside its ``floor``, with nothing asked of it."""
    ratio = round(value / floor, 2) if floor else 0.0
    return Figure(name, round(value, 2), unit, round(floor, 2), ratio, "shown", True)


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest of ``values`` that at least ``share`` (0…1) of them do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]
