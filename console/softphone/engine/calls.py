"""The book of calls: every live call whole, counted by an unstoppable clock, moved only by domain.call, told at every change.

What the other side does comes through hearing.py, what the agent does through acting.py; both write here.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import msgspec

from console.softphone.engine.beside import Companion, joined
from console.softphone.engine.clock import Clock
from console.softphone.engine.line import Line, LineError, Wiring
from console.softphone.engine.watch import Patience, Watch
from console.softphone.events import CallChanged, Events
from console.softphone.reasons import Reason
from console.softphone.state import Account, Call, Policy, Recording
from domain.call import CALL, CONNECTED, CallEnd, CallMove, CallState

Tell = Callable[[Events], None]
#: Of a call that is over nothing of this is so any more.
_UNENDED = frozenset({Recording.PAUSED, Recording.ANNOUNCING})
#: With the agent, a conference has three.
MOST_IN_GROUP = 2


@dataclass
class Live:
    """A call that is not over. ``marked``: until which tick its lengths are counted; the rest are ticks too, None for never."""

    call: Call
    marked: int
    began: int
    watch: Watch | None = None
    polled: int = 0
    answering: bool = False
    beeped: int | None = None
    referring: str = ""
    """Who it is being transferred to; "" while it is not."""
    referring_leg: str = ""
    """The other call of an attended transfer."""
    companion: Companion | None = None
    """Who accompanies the agent in it, or is on the way."""
    private: bool = False
    """Its caller is in the payment IVR, or a moment ago was: they and it hear each other and nobody else hears either."""

    @property
    def connected(self) -> bool:
        return self.call.state in CONNECTED


class Calls:
    """All live calls. Changes go out through ``tell`` at once; the line is wired anew after each."""

    def __init__(self, line: Line, clock: Clock, tell: Tell, patience: Patience) -> None:
        self.line = line
        self.clock = clock
        self.tell = tell
        self.patience = patience
        self.policy = Policy()
        self.accounts: dict[str, Account] = {}
        self.receiving = False
        self.ending: Callable[[Live, CallEnd], None] = lambda live, end: None
        """Hears of each call that ends just before it is told."""
        self._lives: dict[str, Live] = {}
        self._wired: dict[str, Wiring] = {}

    def __iter__(self) -> Iterator[Live]:
        return iter(tuple(self._lives.values()))

    def __len__(self) -> int:
        return len(self._lives)

    def get(self, call: str) -> Live | None:
        return self._lives.get(call)

    def of(self, call: str) -> Live:
        """Raises LineError(NO_SUCH_CALL) when it is over or never was."""
        live = self._lives.get(call)
        if live is None:
            raise LineError(Reason.NO_SUCH_CALL)
        return live

    def grouped(self, live: Live) -> list[Live]:
        """The others that hear it."""
        group = live.call.group
        return [other for other in self if group and other is not live and other.call.group == group]

    def now(self, live: Live) -> Call:
        """The call, counted to this moment."""
        return counted(live.call, self.clock.ticks() - live.marked, self.clock.now())

    def begin(self, call: Call) -> Live:
        ticks = self.clock.ticks()
        live = Live(call=call, marked=ticks, began=ticks)
        self._lives[call.id] = live
        self._told(live)
        return live

    def change(self, live: Live, **changes: object) -> None:
        """Marks other than the state. Tells nothing when nothing is other."""
        after = msgspec.structs.replace(live.call, **changes)
        if after != live.call:
            self._put(live, after)
            self._told(live)

    def move(self, live: Live, move: CallMove, **changes: object) -> None:
        """Raises IllegalTransition where domain.call does not allow it."""
        state = CALL.after(live.call.state, move)
        if state is live.call.state and not changes:
            return
        before = self._counted(live)
        if state is CallState.TALKING and before.answered is None:
            changes["answered"] = self.clock.now()
            live.polled = self.clock.ticks()
            live.watch = Watch(live.polled, self.patience)
        self._put(live, msgspec.structs.replace(before, state=state, **changes))
        self._told(live)

    def finish(self, live: Live, end: CallEnd, *, cause: int = 0, said: str = "") -> None:
        """It is over, for the agent at least: what the line still says of it is not heard any more."""
        self.ending(live, end)
        companions = self.grouped(live)
        before = self._counted(live)
        quality = live.watch.whole() if live.watch else before.quality
        recording = Recording.OFF if before.recording in _UNENDED else before.recording
        after = msgspec.structs.replace(
            before,
            state=CALL.after(before.state, CallMove.END),
            ended=self.clock.now(),
            end=end,
            passed_to=live.referring if end is CallEnd.TRANSFERRED else "",
            beside=None,
            cause=cause,
            said=said,
            group="",
            recording=recording,
            quality=quality,
        )
        del self._lives[after.id]
        self._wired.pop(after.id, None)
        if live.companion is not None:
            self.line.hang_up(live.companion.leg)
        self.tell(CallChanged(at=self.clock.now(), call=after))
        for other in companions:
            if len(self.grouped(other)) == 0:
                self.change(other, group="")
        self._wire()

    def gone(self, leg: str) -> None:
        """A leg that is no call is over: its wiring is gone with it."""
        self._wired.pop(leg, None)

    def _counted(self, live: Live) -> Call:
        """The call counted to now, with the mark moved along."""
        live.call = self.now(live)
        live.marked = self.clock.ticks()
        return live.call

    def _put(self, live: Live, after: Call) -> None:
        live.call = after

    def _told(self, live: Live) -> None:
        self._counted(live)
        self.tell(CallChanged(at=self.clock.now(), call=live.call))
        self._wire()

    def _wire(self) -> None:
        """Makes who hears whom as it should be now."""
        wirings = {live.call.id: self._wiring(live) for live in self}
        for live in self:
            if live.companion is not None and live.companion.joined:
                wirings = joined(live.companion, wirings, muted=live.call.muted)
        for leg in self._wired.keys() - wirings.keys():
            del self._wired[leg]
            self.line.wire(leg, Wiring())
        for leg, wiring in wirings.items():
            if self._wired.get(leg, Wiring()) != wiring:
                self._wired[leg] = wiring
                self.line.wire(leg, wiring)

    def _wiring(self, live: Live) -> Wiring:
        """Early sound is heard before the answer; a held call neither hears nor is heard."""
        state = live.call.state
        if live.private or live.call.private:
            return self._private(live)
        if state is CallState.ALERTING:
            return Wiring(hear=True)
        if state is not CallState.TALKING:
            return Wiring()
        others = (other.call for other in self.grouped(live))
        return Wiring(
            speak=not live.call.muted,
            hear=True,
            others=frozenset(other.id for other in others if other.state is CallState.TALKING),
        )

    def _private(self, live: Live) -> Wiring:
        """A caller and the payment IVR they are in."""
        pair = (
            other.call.id
            for other in self
            if live.call.payment == other.call.id or other.call.payment == live.call.id
            if live.private and other.private and other.call.state is CallState.TALKING
        )
        return Wiring(others=frozenset(pair), private=True)


def counted(call: Call, passed_ms: int, now: int) -> Call:
    """``call`` after ``passed_ms`` more in its state: time before the answer rings, on either side."""
    match call.state:
        case CallState.TALKING:
            return msgspec.structs.replace(call, as_of=now, talk_ms=call.talk_ms + passed_ms)
        case CallState.HELD:
            return msgspec.structs.replace(call, as_of=now, hold_ms=call.hold_ms + passed_ms)
        case CallState.ENDED:
            return msgspec.structs.replace(call, as_of=now)
        case _:
            return msgspec.structs.replace(call, as_of=now, rang_ms=call.rang_ms + passed_ms)
