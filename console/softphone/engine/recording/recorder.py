"""Which calls are recorded, and what becomes of it: begun by the centre's rule or the agent's word, paused, ended, told once whole."""

import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from console.softphone.engine.clock import Clock
from console.softphone.engine.line import RATE, SoundEnd, Tap
from console.softphone.engine.recording.announcing import Announcer, Said
from console.softphone.engine.recording.capture import Capture
from console.softphone.engine.recording.scribe import Closed, Scribe, recover
from console.softphone.events import Recorded
from console.softphone.orders import Record
from console.softphone.reasons import Reason
from console.softphone.recording_file import OPEN, WHOLE, Head, NotARecording, new_recording
from console.softphone.state import Call, Policy, Recording
from domain.call import CONNECTED, CallState

#: What the disk gets at the engine's end for the last words (s).
GOODBYE_S = 5.0
#: A file that is no recording of this key's: kept aside, never written over.
ASIDE = ".aside"


@dataclass(frozen=True)
class Shelf:
    """Where recordings stand, and the key their own keys are wrapped by."""

    folder: Path
    key: bytes = field(repr=False)


@dataclass(frozen=True)
class _Running:
    capture: Capture
    scribe: Scribe


class Recorder:
    """Engine's thread, but for what a Scribe does. ``tap`` and ``play`` as Engine's; ``state`` says what became of a call's recording,
    ``tell`` that one is whole."""

    def __init__(
        self,
        shelf: Shelf,
        clock: Clock,
        *,
        tap: Callable[[str, Tap | None], None],
        play: Callable[[str, SoundEnd | None], None],
        state: Callable[[str, Recording], None],
        tell: Callable[[Recorded], None],
    ) -> None:
        self._shelf, self._clock = shelf, clock
        self._tap, self._state, self._tell = tap, state, tell
        self._connected: set[str] = set()
        self._due: list[str] = []
        self._announcer = Announcer(play)
        #: Calls that are to be paused as soon as their recording begins.
        self._hushed: set[str] = set()
        #: Callers on their way to the payment IVR, in it or just back; and whose recording goes on then.
        self._private: dict[str, bool] = {}
        self._running: dict[str, _Running] = {}
        self._ending: list[Scribe] = []
        self._closed: queue.SimpleQueue[Closed] = queue.SimpleQueue()
        shelf.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        left = sorted(path for path in shelf.folder.iterdir() if path.suffix in (OPEN, WHOLE))
        threading.Thread(target=self._recover, args=(left,), name="recordings left", daemon=True).start()

    def prepare(self, policy: Policy) -> None:
        """The rules from now on."""
        self._announcer.want(policy.announce)

    def follow(self, call: Call, policy: Policy) -> None:
        """What a call is now. Acts at the next turn: this one is being told."""
        if call.private or call.accompanies:
            return
        if call.state is CallState.ENDED:
            self._connected.discard(call.id)
            self._private.pop(call.id, None)
            self._stop(call.id)
            self._announcer.forget(call.id)
        elif call.payment:
            self._shut(call.id)
        elif call.state in CONNECTED and call.id not in self._connected:
            self._connected.add(call.id)
            self.prepare(policy)
            if policy.record:
                self._due.append(call.id)
        elif self._private.pop(call.id, False):
            self._due.append(call.id)

    def _shut(self, call: str) -> None:
        """Nothing is kept from here on, whatever is asked for, until the caller is back."""
        if call in self._private:
            return
        running = self._running.get(call)
        # One the agent had paused stays so.
        self._private[call] = call in self._due or (running is not None and not running.capture.paused)
        if call in self._due:
            self._due.remove(call)
            self._announcer.stop(call)
        if running is not None:
            running.capture.pause()

    def order(self, order: Record) -> Reason | None:
        """Why not, None when it is done. A pause holds when this returns."""
        if order.call not in self._connected:
            return Reason.NO_SUCH_CALL
        running = self._running.get(order.call)
        if order.call in self._private and order.to is not Recording.OFF:
            return Reason.NOT_NOW
        match order.to:
            case Recording.ON if running is None:
                self._soon(order.call)
                return None
            case Recording.ON if running is not None:
                running.capture.resume()
            case Recording.PAUSED if running is not None:
                running.capture.pause()
            case Recording.PAUSED if order.call in self._due:
                self._hushed.add(order.call)
            case Recording.OFF:
                self._stop(order.call)
            case _:
                return Reason.NOT_NOW
        self._state(order.call, order.to)
        return None

    def _soon(self, call: str) -> None:
        """At once, or when the caller was told."""
        self._hushed.discard(call)
        if call not in self._due:
            self._due.append(call)
        self._serve_due()

    def _serve_due(self) -> None:
        due, self._due = self._due, []
        for call in due:
            if call not in self._connected:
                continue
            if call in self._running:
                self._running[call].capture.resume()
                self._state(call, Recording.ON)
            else:
                self._announced(call)

    def _announced(self, call: str) -> None:
        """Begins the recording of a call whose sides were told of it; of one that cannot be told none begins."""
        match self._announcer.said(call):
            case Said.WHOLE:
                self._begin(call)
                if call in self._hushed:
                    self._hushed.discard(call)
                    self._running[call].capture.pause()
                else:
                    self._state(call, Recording.ON)
            case Said.UNDER_WAY:
                self._due.append(call)
                if call not in self._hushed:
                    self._state(call, Recording.ANNOUNCING)
            case Said.NOT_POSSIBLE:
                self._state(call, Recording.FAILED)

    def turn(self) -> None:
        """Whatever is due."""
        self._serve_due()
        for call, running in list(self._running.items()):
            if running.scribe.failed or not running.scribe.is_alive():
                self._stop(call)
                self._state(call, Recording.FAILED)
        self._ending = [scribe for scribe in self._ending if scribe.is_alive()]
        self._tell_closed()

    def end(self) -> None:
        """Closes what is open and tells of it; a disk that takes longer than GOODBYE_S leaves it to the next start."""
        for call in list(self._running):
            self._stop(call)
        until = self._clock.ticks() + GOODBYE_S * 1000
        for scribe in self._ending:
            scribe.join(max(0.0, (until - self._clock.ticks()) / 1000))
        self._tell_closed()

    def _begin(self, call: str) -> None:
        head = Head(recording=new_recording(), call=call, began=self._clock.now(), rate=RATE)
        capture = Capture(self._clock.ticks)
        path = self._shelf.folder / f"{head.recording}{OPEN}"
        scribe = Scribe(path, head, self._shelf.key, capture, self._closed.put)
        self._running[call] = _Running(capture, scribe)
        scribe.start()
        self._tap(call, capture)

    def _stop(self, call: str) -> None:
        running = self._running.pop(call, None)
        self._hushed.discard(call)
        if call in self._due:
            self._due.remove(call)
            self._announcer.stop(call)
        if running is not None:
            running.scribe.finish()
            self._tap(call, None)
            self._ending.append(running.scribe)

    def _tell_closed(self) -> None:
        with suppress(queue.Empty):
            while True:
                closed = self._closed.get_nowait()
                whole = closed.path.with_suffix(WHOLE)
                try:
                    closed.path.replace(whole)
                except OSError:
                    continue  # at the next start
                self._tell(
                    Recorded(
                        recording=closed.head.recording,
                        call=closed.head.call,
                        file=f"{self._shelf.folder.name}/{whole.name}",
                        seconds=closed.seconds,
                        pauses=closed.pauses,
                    )
                )

    def _recover(self, left: list[Path]) -> None:
        """A thread's: what the former engine left open is closed. What nobody has fetched is told of again: who is told twice knows it
        by its id, and no end of a process loses one."""
        for path in left:
            try:
                self._closed.put(recover(path, self._shelf.key))
            except NotARecording:
                with suppress(OSError):
                    path.replace(path.with_suffix(ASIDE))
            except OSError:
                continue  # at the next start
