"""Whether an agent who owes the documentation of a contact is offered the next one (flow: Inbound call, 10).

Pure. A contact that ended, whoever ended it, is owed for until it is documented. For a while (the handbook's
``routing.documentation_seconds``) contacts come all the same; then none does, until everything is documented or while the team leader
has lifted the rule for this agent. Times are Unix ms.
"""

from collections.abc import Iterable

#: The longest a rule is lifted at once; what is needed for longer is the handbook's to say.
MOST_LIFTED_MS = 4 * 3_600_000


def oldest(ended: Iterable[int | None]) -> int | None:
    """Since when documentation is owed: the first end among the contacts that are not documented; None when there is none."""
    return min((at for at in ended if at is not None), default=None)


def stops_at(owes: int | None, lifted: int | None, seconds: int) -> int | None:
    """From when on nothing is offered; None while nothing is owed. ``owes``: since when; ``lifted``: until when the rule is."""
    return None if owes is None else max(owes + seconds * 1000, lifted or 0)


def shut(owes: int | None, lifted: int | None, seconds: int, now: int) -> bool:
    """Whether nothing is offered at ``now``."""
    at = stops_at(owes, lifted, seconds)
    return at is not None and now >= at


def is_lifted(lifted: int | None, now: int) -> bool:
    """Whether the rule is lifted at ``now``: contacts to be documented stand in nobody's way then, not even a call's."""
    return lifted is not None and now < lifted
