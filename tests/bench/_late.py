"""``python -m tests.bench._late desk FOLDER | empty``: a timer of 10 ms in a window, by phases. The desk names each phase as it begins,
the empty window is told them by its standard input."""

import asyncio
import json
import os
import random
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

TICK_MS = 10
STREAM_S, OPEN_S = 22.0, 8.0
LETTERS = 300
_TEXT = "baik ibu mohon ditunggu sebentar kami cek dulu "


class Ticks(QObject):
    """How late each tick came, and how long the window's thread itself had computed since the one before, in ms, by phase: what it
    waits for the machine is in the first alone."""

    def __init__(self) -> None:
        super().__init__()
        self.late: dict[str, list[float]] = {}
        self.own: dict[str, list[float]] = {}
        self._used = time.thread_time()
        self.phase = ""
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def begin(self, phase: str) -> None:
        """Ticks from now on belong to ``phase``; "" counts them nowhere."""
        self.phase, self._last, self._used = phase, time.perf_counter(), time.thread_time()

    def owned(self) -> dict[str, list[float]]:
        """``own`` under names of its own."""
        return {f"own_{name}": spent for name, spent in self.own.items()}

    def _tick(self) -> None:
        now, used = time.perf_counter(), time.thread_time()
        if self.phase:
            self.own.setdefault(self.phase, []).append((used - self._used) * 1000)
            self.late.setdefault(self.phase, []).append(max(0.0, (now - self._last) * 1000 - TICK_MS))
        self._last, self._used = now, used


class Letters(QObject):
    """Types from another thread, as a keyboard does, and takes the time until each letter was painted."""

    typed = Signal(str)

    def __init__(self, field: QPlainTextEdit, done: Callable[[], None]) -> None:
        super().__init__()
        self.field, self.taken = field, list[float]()
        self._pressed: list[float] = []
        self._done = done
        field.viewport().installEventFilter(self)
        field.installEventFilter(self)
        self.typed.connect(self._key, Qt.ConnectionType.QueuedConnection)
        self._typist = threading.Thread(target=self._type, daemon=True)
        self._due: list[float] = []
        self._typist.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and self._pressed:
            self._due.append(self._pressed.pop(0))
        elif event.type() == QEvent.Type.Paint and watched is self.field.viewport() and self._due:
            due, self._due = self._due, []
            # Behind the painting that now begins.
            QTimer.singleShot(0, self, lambda: self._painted(due))
        return False

    def _painted(self, due: list[float]) -> None:
        now = time.perf_counter()
        self.taken += [(now - at) * 1000 for at in due]
        if len(self.taken) >= LETTERS:
            self._done()

    def _type(self) -> None:
        dice = random.Random(3)
        for n in range(LETTERS):
            time.sleep(0.04 + 0.06 * dice.random())
            self._pressed.append(time.perf_counter())
            self.typed.emit(_TEXT[n % len(_TEXT)])

    def _key(self, letter: str) -> None:
        key = Qt.Key.Key_Space if letter == " " else Qt.Key(ord(letter.upper()))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(self.field, event)


def empty() -> None:
    """Nothing but a field and the timer."""
    app = QApplication([])
    window = QWidget()
    window.resize(1366, 768)
    field = QPlainTextEdit(window)
    field.resize(600, 200)
    window.show()
    field.setFocus()
    ticks = Ticks()
    letters: list[Letters] = []

    def told(phase: str) -> None:
        ticks.begin("" if phase == "letters" else phase)
        if phase == "letters":
            letters.append(Letters(field, lambda: None))
        elif phase == "end":
            print(json.dumps(ticks.late | ticks.owned() | {"letters": letters[0].taken}), flush=True)
            app.quit()

    class Ears(QObject):
        heard = Signal(str)

    ears = Ears()
    ears.heard.connect(told, Qt.ConnectionType.QueuedConnection)

    def listen() -> None:
        for line in sys.stdin:
            ears.heard.emit(line.strip())

    threading.Thread(target=listen, daemon=True).start()
    app.exec()


def desk(folder: Path) -> None:
    """The console's own start over the prepared file, then the phases."""
    from console.app import Options, front, painted

    made = front(Options(data=folder))
    painted(made)
    from console import bridge

    async def whole(running: bridge.Bridge) -> int:
        from tests.bench._desk import begun

        bridge.keep_imports()
        work = await begun(made, running, folder)
        await phases(work)
        await (await work.stop()).close()
        return 0

    bridge.run(made.app, whole, lambda error: sys.__excepthook__(type(error), error, error.__traceback__))


async def phases(work) -> None:  # type: ignore[no-untyped-def]  # console.work is imported after the window stands
    """Stream; then the long ticket opened and read to its beginning; then letters; all with the stream going on."""
    from tests.bench._stream import LONG, Stream

    room, ticks = work.workspace, Ticks()
    # Each change is heard by the window as after the sync's own writing.
    stream = Stream(work._opened.db)
    running = asyncio.ensure_future(stream.run())
    await asyncio.sleep(3.0)
    await _phase(ticks, "stream", STREAM_S)
    before = stream.sent
    begin(ticks, "open")
    room.open_ticket(LONG)
    await asyncio.sleep(OPEN_S / 2)
    for _ in range(40):
        room.case.transcript.verticalScrollBar().setValue(0)
        await asyncio.sleep(OPEN_S / 80)
    begin(ticks, "letters")
    ended = asyncio.Event()
    room.case.composer.setFocus()
    await asyncio.sleep(0.5)
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit), field
    letters = Letters(field, ended.set)
    await ended.wait()
    begin(ticks, "")
    running.cancel()
    told = {name: ticks.late[name] for name in ("stream", "open")}
    rate = before / (STREAM_S + 3.0)
    assert rate > 190, f"only {rate:.0f} changes a second came through"
    print(json.dumps(told | ticks.owned() | {"letters": letters.taken}), flush=True)


async def _phase(ticks: Ticks, name: str, seconds: float) -> None:
    begin(ticks, name)
    await asyncio.sleep(seconds)


def begin(ticks: Ticks, name: str) -> None:
    """Names the phase here and to the empty window."""
    ticks.begin(name)
    if name:
        print(json.dumps({"phase": name}), flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "empty":
        empty()
    else:
        desk(Path(sys.argv[2]))
