"""From the pipe's thread to the loop's: what the engine says, in order."""

import asyncio
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress

import msgspec

from console.softphone.events import OF_THE_MOMENT, Events
from console.softphone.pipe import Wire

#: Events that may wait for a frozen loop before what is of the moment is left out.
WAITING = 500
#: Events handled before the loop does something else.
AT_ONCE = 100
_EVENTS = msgspec.json.Decoder(Events)


class Mailbox:
    """``deliver`` is called on the loop with each event, and with None when the pipe is gone."""

    def __init__(self, loop: asyncio.AbstractEventLoop, deliver: Callable[[Events | None], None]) -> None:
        self._loop, self._deliver = loop, deliver
        self._waiting: deque[Events | None] = deque()
        self._lock = threading.Lock()
        self._called = False
        self.dropped = self.unknown = 0

    def __call__(self, _wire: Wire, frame: bytes | None) -> None:
        """A frame from the pipe, on its thread."""
        event: Events | None = None
        if frame is not None:
            try:
                event = _EVENTS.decode(frame)
            except msgspec.DecodeError:
                # A newer engine may say more than this console knows.
                self.unknown += 1
                return
        with self._lock:
            if isinstance(event, OF_THE_MOMENT) and len(self._waiting) >= WAITING:
                self.dropped += 1
                return
            self._waiting.append(event)
            if self._called:
                return
            self._called = True
        self._call()

    def _call(self) -> None:
        # The loop may have ended meanwhile: nobody is left to tell.
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._hand_over)

    def _hand_over(self) -> None:
        for _ in range(AT_ONCE):
            with self._lock:
                if not self._waiting:
                    self._called = False
                    return
                event = self._waiting.popleft()
            try:
                self._deliver(event)
            except Exception as error:  # noqa: BLE001 - whoever listens badly is told of, and the next event comes all the same
                self._loop.call_exception_handler(
                    {"message": "a listener of the telephone", "exception": error}
                )
        self._call()
