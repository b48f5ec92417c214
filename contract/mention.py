"""Colleagues named in an internal note (domain.mention): who of them is not told, and why."""

from enum import StrEnum

import msgspec


class WhyNotTold(StrEnum):
    """``unknown``: nobody of that id works here (any more); ``out_of_sight``: the ticket is not theirs to see, and being named
    does not make it so."""

    UNKNOWN = "unknown"
    OUT_OF_SIGHT = "out_of_sight"


class NotTold(msgspec.Struct, frozen=True):
    """``user`` is named in the note and hears nothing of it."""

    user: str
    why: WhyNotTold
