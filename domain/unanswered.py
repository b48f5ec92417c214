"""What customers ask and the centre has no answer to: flagged at a desk, passed on by the team leader, answered by learning and
development, told to everybody (flow: Knowledge arrives late)."""

from enum import StrEnum

#: Ms that the update an answer becomes stands, unless it is corrected or withdrawn.
STANDS_MS = 365 * 86_400_000
#: Characters of what is asked.
TEXT = 1_000


class UnansweredState(StrEnum):
    """``flagged``: the leaders of the team have it; ``forwarded``: learning and development has; ``closed``: answered to who asked, and
    to nobody else (it was known)."""

    FLAGGED = "flagged"
    FORWARDED = "forwarded"
    ANSWERED = "answered"
    CLOSED = "closed"


#: Still to be answered.
WAITING = frozenset({UnansweredState.FLAGGED, UnansweredState.FORWARDED})
