"""The queue of the exchange, decided without a clock and without a network: who is offered to the desk, when again, and who gave up.

One desk, one call offered at a time, first come first served. What happens comes in, what is to be done comes out of ``due``.
"""

from dataclasses import dataclass, field
from enum import StrEnum

#: Seconds until a caller whom the desk did not take is offered again, and how long one rings unanswered.
AGAIN_S, RING_S = 4.0, 25.0
#: SIP's words for "nobody here, ever": whoever is refused so is not offered to this desk again.
NEVER = frozenset({603, 604})


class Does(StrEnum):
    OFFER = "offer"
    #: It rang too long: the call is taken back, and offered again later.
    WITHDRAW = "withdraw"
    #: The caller hangs up, ringing or waiting.
    GIVE_UP = "give_up"


@dataclass(frozen=True)
class Step:
    """``waited``: whole seconds in the queue."""

    does: Does
    key: str
    waited: int


@dataclass
class _Waiting:
    since: float
    patience: float
    again: float
    tries: int = 0


@dataclass
class Exchange:
    """Seconds by any clock that does not go back."""

    again_s: float = AGAIN_S
    ring_s: float = RING_S
    _line: dict[str, _Waiting] = field(default_factory=dict)
    _offered: str = ""
    _offered_at: float = 0.0

    @property
    def waiting(self) -> tuple[str, ...]:
        """Those not spoken to yet, in their order; the one who rings among them."""
        return tuple(self._line)

    @property
    def ringing(self) -> str:
        """Who is offered to the desk now, "" for nobody."""
        return self._offered

    def tries(self, key: str) -> int:
        """How often somebody who waits was offered."""
        return self._line[key].tries if key in self._line else 0

    def joins(self, key: str, now: float, patience: float) -> None:
        """Somebody calls, and will wait so many seconds."""
        self._line[key] = _Waiting(now, patience, now)

    def leaves(self, key: str) -> None:
        """They hung up, were answered, or are served elsewhere."""
        self._line.pop(key, None)
        if self._offered == key:
            self._offered = ""

    def refused(self, key: str, code: int, now: float) -> bool:
        """The desk did not take the call: busy (not Avail), rejected, or it rang in vain. Whether the caller still waits."""
        if self._offered == key:
            self._offered = ""
        if key in self._line and code in NEVER:
            del self._line[key]
        elif key in self._line:
            self._line[key].again = now + self.again_s
        return key in self._line

    def due(self, now: float) -> list[Step]:
        """What is to be done now. An offer counts as made, one taken back as refused."""
        steps = [self._step(Does.GIVE_UP, key, now) for key in self._out_of_patience(now)]
        for step in steps:
            self.leaves(step.key)
        if self._offered and now - self._offered_at >= self.ring_s:
            steps.append(self._step(Does.WITHDRAW, self._offered, now))
            self.refused(self._offered, 0, now)
        first = next((key for key, one in self._line.items() if now >= one.again), "")
        if first and not self._offered:
            self._offered, self._offered_at = first, now
            self._line[first].tries += 1
            steps.append(self._step(Does.OFFER, first, now))
        return steps

    def _out_of_patience(self, now: float) -> list[str]:
        return [key for key, one in self._line.items() if now - one.since >= one.patience]

    def _step(self, does: Does, key: str, now: float) -> Step:
        return Step(does, key, int(now - self._line[key].since))
