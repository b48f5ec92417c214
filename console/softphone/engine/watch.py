"""Watches the sound of one call: how good it is, and whether the other side is still there. Pure; times are ticks in ms.

A frozen or vanished peer raises nothing: its packets only stay away. Silence alone ends no call, since a peer may fall silent on
purpose (voice activity detection, hold); it is asked for a sign of life, and only a peer that sends nothing *and* answers nothing is
gone.
"""

from collections import deque

import msgspec

from console.softphone.engine.line import Received
from console.softphone.engine.quality import mouth_to_ear_ms, opinion
from console.softphone.state import Quality

POLL_MS = 1_000
#: What is shown live is of so many polls.
WINDOW = 5


class Patience(msgspec.Struct, frozen=True):
    """``silent_ms``: without packets until the other side is asked; ``answer_ms``: how long that may take; ``again_ms``: between two
    questions to a side that is silent and answers."""

    silent_ms: int = 5_000
    answer_ms: int = 8_000
    again_ms: int = 15_000


class Watch:
    """One call's. Feed ``poll`` each POLL_MS; after it, ``wants_probe`` and ``lost`` say what to do."""

    def __init__(self, ticks: int, patience: Patience) -> None:
        self._patience = patience
        self._seen: deque[Received] = deque(maxlen=WINDOW + 1)
        self._jitter_sum = 0.0
        self._polls = 0
        self._packets = 0
        self._moved = ticks
        self._asked: int | None = None
        self._answered: int | None = None
        self._refused = False
        self._told = Quality()

    def poll(self, ticks: int, received: Received | None) -> Quality | None:
        """The quality of the last WINDOW seconds; None when there is no sound path to judge."""
        if received is None:
            return None
        if received.packets != self._packets:
            self._packets = received.packets
            self._moved = ticks
            self._asked = self._answered = None
            self._refused = False
        self._seen.append(received)
        self._jitter_sum += received.jitter_ms
        self._polls += 1
        first = self._seen[0] if len(self._seen) > 1 else Received()
        self._told = _quality(received, first, received.jitter_ms, self.silent_ms(ticks))
        return self._told

    def whole(self) -> Quality:
        """Of the call from its beginning."""
        if not self._seen:
            return Quality()
        return _quality(self._seen[-1], Received(), self._jitter_sum / self._polls, self._told.silent_ms)

    def silent_ms(self, ticks: int) -> int:
        return ticks - self._moved

    def wants_probe(self, ticks: int) -> bool:
        """Whether to ask now; taken as asked when it says so."""
        if self.silent_ms(ticks) < self._patience.silent_ms or (
            self._asked is not None and self._answered is None
        ):
            return False
        if self._answered is not None and ticks - self._answered < self._patience.again_ms:
            return False
        self._asked, self._answered = ticks, None
        return True

    def probed(self, ticks: int, alive: bool) -> None:
        if self._asked is not None and self._answered is None:
            self._answered, self._refused = ticks, not alive

    def lost(self, ticks: int) -> bool:
        """Nothing comes, and nobody answers."""
        unanswered = self._asked is not None and self._answered is None
        late = unanswered and self._asked is not None and ticks - self._asked >= self._patience.answer_ms
        return self.silent_ms(ticks) >= self._patience.silent_ms and (self._refused or late)


def _quality(now: Received, since: Received, jitter_ms: float, silent_ms: int) -> Quality:
    packets = max(now.packets - since.packets, 0)
    lost = max(now.lost - since.lost, 0)
    loss = lost / (packets + lost) if packets + lost else 0.0
    mos = opinion(loss, mouth_to_ear_ms(now.round_trip_ms, jitter_ms), now.codec) if packets else 1.0
    return Quality(
        loss=round(loss, 4),
        jitter_ms=round(jitter_ms, 2),
        mos=round(mos, 2),
        packets=now.packets,
        silent_ms=silent_ms,
    )
