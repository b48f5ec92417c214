"""News of the centre that reaches every desk it is for, and that each reader confirms (flow: Knowledge arrives late)."""

from collections.abc import Collection

#: Ms after its end for which one is still to be found on the desks.
KEEP_MS = 30 * 86_400_000
#: Characters of its text: short enough to be read between two contacts.
TEXT = 4_000


def concerns(teams: Collection[str], queues: Collection[str], team: str, served: Collection[str]) -> bool:
    """Whether an announcement to ``teams`` and ``queues`` is for somebody of ``team`` who serves ``served``. To nobody in particular
    is to everybody."""
    return not (teams or queues) or team in teams or not set(served).isdisjoint(queues)
