"""Who sits at the engine's door: lets one console in at a time, numbers what must not be forgotten, and knows when to go."""

import secrets
from collections.abc import Callable
from typing import Protocol

import msgspec

from console.softphone.engine.assembly import Inside
from console.softphone.engine.clock import Clock
from console.softphone.engine.core import Tell
from console.softphone.engine.journal import Journal
from console.softphone.engine.saying import said
from console.softphone.events import (
    OF_THE_MOMENT,
    CallChanged,
    Done,
    Events,
    Recorded,
    Refused,
    Replaced,
)
from console.softphone.orders import PROTOCOL, Hello, Kept, Leave, Order, Orders, Receive
from console.softphone.pipe import Wire
from console.softphone.reasons import Reason
from domain.call import CallState

#: Without a call and without a console the engine ends after so long (ms): a console that is started anew finds it.
ALONE_MS = 60_000
#: Without a console no call rings after so long (ms): nobody could answer it, and the PBX has somebody else.
DEAF_MS = 10_000
#: While a call is up, the journal says so often (ms) that its writer lives.
ALIVE_MS = 1_000
#: So many turns that fail one after another are no accident any more.
IN_A_ROW = 20


class Knocks(Protocol):
    """A Door, as far as it is needed here."""

    def poll(self) -> list[tuple[Wire, bytes | None]]:
        """Frames that came, None where a pipe is gone."""


class _Ref(msgspec.Struct):
    ref: int = 0


_ORDERS = msgspec.json.Decoder(Orders)
_REF = msgspec.json.Decoder(_Ref)


class Host:
    """One thread: ``run`` until it is time to go. ``make`` builds the inside, which tells what happens through the host."""

    def __init__(
        self,
        make: Callable[[Clock, Tell], Inside],
        journal: Journal,
        door: Knocks,
        clock: Clock,
        alone_ms: int = ALONE_MS,
        fault: Callable[[Exception], None] = lambda _error: None,
    ) -> None:
        self.id = secrets.token_hex(8)
        self._journal, self._door, self._clock = journal, door, clock
        self._alone_ms, self._fault = alone_ms, fault
        self._failed = 0
        self._console: Wire | None = None
        self._leaving = self._stopped = False
        self._quiet_since = self._met_at = clock.ticks()
        self._deaf = False
        self._alive_at = clock.ticks()
        #: A call that was up when the former engine died has ended, and whoever keeps the books is told.
        journal.cut_short(clock.now())
        self._inside = make(clock, self.tell)

    def stop(self) -> None:
        """Ends after this turn, whatever is up (SIGTERM)."""
        self._stopped = True

    def run(self) -> None:
        """Returns when it is time to go; everything is hung up and given back then."""
        while self.step():
            pass
        self._inside.end()

    def step(self) -> bool:
        """One turn. False when it is time to go."""
        self._turn()
        for wire, frame in self._door.poll():
            self._heard(wire, frame)
        return not self._over()

    def tell(self, event: Events) -> None:
        """What the inside has to say: numbered and kept if it must not be forgotten, then on its way to the console."""
        if not event.at:
            event = msgspec.structs.replace(event, at=self._clock.now())
        if isinstance(event, CallChanged | Recorded):
            event = self._journal.add(event)
            if (
                isinstance(event, CallChanged)
                and event.call.state is CallState.ENDED
                and not self._journal.calls
            ):
                # Nothing sounds that a slow disk could disturb.
                self._journal.sync()
        if self._console is not None:
            _say(self._console, event)

    def _turn(self) -> None:
        try:
            self._inside.turn()
            self._failed = 0
        except Exception as error:
            self._fault(error)
            self._failed += 1
            if self._failed >= IN_A_ROW:
                raise

    def _over(self) -> bool:
        ticks = self._clock.ticks()
        if self._console is not None:
            self._met_at, self._deaf = ticks, False
        elif not self._deaf and ticks - self._met_at >= DEAF_MS:
            # A console that comes back says anew whether its agent is Avail.
            self._deaf = True
            self._inside.order(Receive(on=False))
        if self._journal.calls and ticks - self._alive_at >= ALIVE_MS:
            self._alive_at = ticks
            self._journal.alive()
        if self._console is not None or self._journal.calls:
            self._quiet_since = ticks
        if self._stopped:
            return True
        return not self._journal.calls and (self._leaving or ticks - self._quiet_since >= self._alone_ms)

    def _heard(self, wire: Wire, frame: bytes | None) -> None:
        if frame is None:
            if wire is self._console:
                self._console = None
            return
        try:
            order = _ORDERS.decode(frame)
        except msgspec.DecodeError:
            _say(wire, Refused(ref=_ref(frame), reason=Reason.UNKNOWN_ORDER))
            return
        if isinstance(order, Hello):
            self._hello(wire, order)
        elif wire is self._console:
            self._do(order)

    def _hello(self, wire: Wire, hello: Hello) -> None:
        if hello.protocol != PROTOCOL:
            # Nobody but that console could still want this engine.
            _say(wire, Refused(ref=hello.ref, reason=Reason.OTHER_PROGRAM, said=str(PROTOCOL)))
            wire.finish()
            self._leaving = True
            return
        former, self._console = self._console, wire
        if former is not None and former is not wire:
            _say(former, Replaced())
            former.finish()
        self._leaving = False
        heard = hello.heard if hello.journal == self._journal.id else 0
        # A console has what a power cut took from the journal: those numbers are spent.
        self._journal.last = max(self._journal.last, heard)
        welcome = msgspec.structs.replace(
            self._inside.welcome(),
            engine=self.id,
            journal=self._journal.id,
            last=self._journal.last,
            at=self._clock.now(),
        )
        _say(wire, welcome)
        for event in self._journal.after(heard):
            _say(wire, event)
        self._answer(hello)

    def _do(self, order: Orders) -> None:
        if isinstance(order, Kept):
            self._journal.keep(min(order.n, self._journal.last))
            self._answer(order)
            return
        if isinstance(order, Leave):
            self._leaving = True
        try:
            self._inside.order(order)
        except Exception as error:  # noqa: BLE001 - noted and refused, and the calls that are up go on
            self._fault(error)
            if order.ref:
                self.tell(Refused(ref=order.ref, reason=Reason.LINE, said=type(error).__name__))

    def _answer(self, order: Order) -> None:
        if order.ref and self._console is not None:
            _say(self._console, Done(ref=order.ref))


def _say(wire: Wire, event: Events) -> None:
    wire.send(said(event)[1], of_the_moment=isinstance(event, OF_THE_MOMENT))


def _ref(frame: bytes) -> int:
    try:
        return _REF.decode(frame).ref
    except msgspec.DecodeError:
        return 0
