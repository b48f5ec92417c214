"""The engine's rooms joined: calls, the agent's sound for them, and their recording."""

from collections.abc import Callable
from typing import Protocol

from console.softphone.engine.clock import Clock
from console.softphone.engine.core import Engine, Tell
from console.softphone.engine.line import Line
from console.softphone.engine.recording.recorder import Recorder, Shelf
from console.softphone.engine.sound.port import FRAME_BYTES, SoundPort, Sounds
from console.softphone.events import CallChanged, Done, Events, Refused, Welcome
from console.softphone.orders import Configure, Levels, Orders, Record, TestSound
from console.softphone.reasons import Reason
from console.softphone.state import Sound
from domain.call import CallState, Direction


class Inside(Protocol):
    """What the process around it needs of an engine. One thread only."""

    def order(self, order: Orders) -> None:
        """Does it or refuses it; the answer is told."""

    def turn(self) -> None:
        """Serves everything that is due, for some ms at most."""

    def welcome(self) -> Welcome:
        """All there is to know now; who greets fills in the rest."""

    def end(self) -> None:
        """Hangs up, leaves the network, gives the devices back."""


class SoundOfCalls:
    """The agent's sound as the line wants it: as many samples as it asks for, from frames of 20 ms."""

    def __init__(self, port: SoundPort) -> None:
        self._port, self._rest = port, b""

    def spoken(self, samples: int) -> bytes:
        """As SoundEnd says."""
        while len(self._rest) < samples * 2:
            self._rest += self._port.pull()[:FRAME_BYTES] or bytes(FRAME_BYTES)
        given, self._rest = self._rest[: samples * 2], self._rest[samples * 2 :]
        return given

    def heard(self, pcm: bytes) -> None:
        """As SoundEnd says."""
        self._port.push(pcm)


class Assembly:
    """``sounds`` None: a machine without any, on which calls are signalled all the same. ``shelf`` None: nothing is recorded."""

    def __init__(
        self,
        line_factory: Callable[[], Line],
        clock: Clock,
        tell: Tell,
        sounds: Sounds | None = None,
        shelf: Shelf | None = None,
    ) -> None:
        self._tell, self._sounds = tell, sounds
        self._sound = Sound()
        self._open = self._ringing = False
        self._states: dict[str, tuple[CallState, Direction]] = {}
        self.engine = Engine(line_factory, clock, self._told)
        self._recorder = (
            None
            if shelf is None
            else Recorder(
                shelf,
                clock,
                tap=self.engine.tap,
                play=self.engine.play,
                state=self.engine.recording,
                tell=tell,
            )
        )
        if sounds is not None:
            self.engine.attach(SoundOfCalls(sounds.port))

    def order(self, order: Orders) -> None:
        """As Inside says."""
        match order:
            case TestSound():
                begun = self._sounds is not None and self._sounds.test(order.on, order.seconds)
                self._answer(order.ref, None if begun or not order.on else Reason.NOT_NOW)
            case Levels():
                if self._sounds is not None:
                    self._sounds.levels(order.on)
                self._answer(order.ref, None)
            case Record():
                refused = Reason.NOT_NOW if self._recorder is None else self._recorder.order(order)
                self._answer(order.ref, refused)
            case _:
                if isinstance(order, Configure):
                    self._sound = order.sound
                    if self._sounds is not None:
                        self._sounds.choose(order.sound)
                    if self._recorder is not None:
                        self._recorder.prepare(order.policy)
                self.engine.order(order)

    def turn(self) -> None:
        """As Inside says."""
        self.engine.turn()
        if self._recorder is not None:
            self._recorder.turn()
        if self._sounds is not None:
            for event in self._sounds.happened():
                self._tell(event)

    def welcome(self) -> Welcome:
        """As Inside says."""
        return Welcome(
            engine="",
            accounts=tuple(self.engine.accounts.values()),
            calls=tuple(self.engine.calls.values()),
            devices=() if self._sounds is None else self._sounds.devices(),
            sound=self._sound,
            receiving=self.engine.receiving,
            tls=self.engine.tls,
        )

    def end(self) -> None:
        """As Inside says."""
        self.engine.end()
        if self._recorder is not None:
            self._recorder.end()
        if self._sounds is not None:
            self._sounds.leave()

    def _answer(self, ref: int, reason: Reason | None) -> None:
        if ref:
            self._tell(Done(ref=ref) if reason is None else Refused(ref=ref, reason=reason))

    def _told(self, event: Events) -> None:
        if isinstance(event, CallChanged):
            self._follow(event)
            if self._recorder is not None:
                self._recorder.follow(event.call, self.engine.policy)
        self._tell(event)

    def _follow(self, event: CallChanged) -> None:
        """Devices are held while a call is up; the ringer rings while one rings here."""
        if event.call.state is CallState.ENDED:
            self._states.pop(event.call.id, None)
        else:
            # What comes to a trainer answers itself.
            answers_itself = event.call.accompanies or event.call.takes_over
            state = CallState.TALKING if answers_itself else event.call.state
            self._states[event.call.id] = (state, event.call.direction)
        if self._sounds is None:
            return
        up = any(state is not CallState.RINGING for state, _ in self._states.values())
        if up and not self._open:
            self._sounds.open_for_call()
        elif self._open and not self._states:
            self._sounds.close()
        self._open = up or (self._open and bool(self._states))
        ringing = any(state is CallState.RINGING for state, _ in self._states.values())
        if ringing is not self._ringing:
            self._sounds.ring(ringing)
            self._ringing = ringing
