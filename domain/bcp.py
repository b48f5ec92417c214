"""A declared BCP: what the floor does while nothing works (flow: When tools go down)."""

import msgspec

#: Points of one checklist.
MOST_POINTS = 20
#: Characters of the banner, and of a point.
MOST_TEXT = 300


class BcpPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A checklist of the handbook. ``text``: what stands on the banner until it is changed."""

    id: str
    name: str
    text: str
    points: tuple[str, ...] = ()
