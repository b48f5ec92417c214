"""A trainer beside a trainee in a running call (flow: Training, active tandem)."""

from enum import StrEnum

#: Ms a trainee's telephone has to bring the trainer in; what was not joined by then is over.
JOIN_MS = 20_000


class TandemMode(StrEnum):
    """What the trainer does in the call; in each of them they hear all that is said."""

    LISTEN = "listen"
    """Nobody hears the trainer."""
    WHISPER = "whisper"
    """The trainee alone hears the trainer."""
    BARGE = "barge"
    """Everybody does."""


class TandemState(StrEnum):
    ASKED = "asked"
    """The trainee's telephone is to bring the trainer in."""
    JOINED = "joined"
    TAKING = "taking"
    """The caller is on the way from the trainee to the trainer."""
    TAKEN = "taken"
    """The caller and their case are with the trainer."""
    ENDED = "ended"


#: Still going on.
ON = frozenset({TandemState.ASKED, TandemState.JOINED, TandemState.TAKING})
