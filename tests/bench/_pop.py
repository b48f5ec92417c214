"""``python -m tests.bench._pop FOLDER PORT [GATEWAY]``: the whole desk over a prepared file, or signed in at GATEWAY with a file that knows
nobody, with its telephone's own process at PORT; told by lines when it may be called, and when the card of who calls was painted. It ends
when its standard input does."""

import asyncio
import json
import os
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, QTimer

if TYPE_CHECKING:
    from console.app import Front
    from console.bridge import Bridge
    from console.phone_line import Line
    from console.work import Work

#: A queue's next caller comes no sooner after the one before.
QUIET_MS = 200
#: Nobody looks longer for who calls.
PATIENT_MS = 5_000
USER, PASSWORD = "siti", "sandi-siti"


def tell(**what: object) -> None:
    """One line for the measuring process; ``at``: ns of the wall clock."""
    print(json.dumps(what | {"at": time.time_ns()}), flush=True)


class Eye(QObject):
    """Sees each customer's card once a call, when its picture stands, or that there is none."""

    def __init__(self, card: QObject) -> None:
        super().__init__(card)
        self._card, self._seen = card, ""
        self._since = time.thread_time()
        card.installEventFilter(self)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(PATIENT_MS)
        self._late.timeout.connect(self._painted)

    def look(self) -> None:
        """Somebody calls."""
        if not self._seen:
            self._late.start()

    def forget(self) -> None:
        """Another call may come."""
        self._seen, self._since = "", time.thread_time()
        tell(free=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        row = getattr(self._card, "customer", None)
        if event.type() == QEvent.Type.Paint and row is not None and row.name != self._seen:
            self._seen = row.name
            # Behind the painting that now begins.
            QTimer.singleShot(0, self, self._painted)
        return False

    def _painted(self) -> None:
        """``painted``: a name, "" for nobody; ``own``: ms that the window's thread itself has computed since it was free."""
        self._late.stop()
        tell(painted=self._seen, own=(time.thread_time() - self._since) * 1000)


def desk(folder: Path, port: int, gateway: str) -> None:
    """The console's own start over the prepared file, or at ``gateway``."""
    from console.app import Options, front, painted

    made = front(Options(data=folder))
    painted(made)
    from console import bridge

    async def whole(running: bridge.Bridge) -> int:
        from console.phone_line import Line
        from console.phone_secrets import PhoneSecrets
        from tests.bench._desk import begun

        bridge.keep_imports()
        line = Line(PhoneSecrets(None), f"127.0.0.1:{port}")
        if gateway:
            work = await _signed_in(made, running, folder, gateway, line)
        else:
            work = await begun(made, running, folder, line=line)
        over = asyncio.Event()
        loop = asyncio.get_running_loop()

        def wait() -> None:
            sys.stdin.read()
            loop.call_soon_threadsafe(over.set)

        threading.Thread(target=wait, daemon=True).start()
        assert work.workspace.phone is not None
        eye, view = Eye(work.workspace.customer_card), work.workspace.phone.view
        free = QTimer(view)
        free.setSingleShot(True)
        free.setInterval(QUIET_MS)
        free.timeout.connect(eye.forget)

        told = False

        def heard(*_: object) -> None:
            nonlocal told
            phone = view.phone
            reached = work.desk.online() or not gateway
            now = phone.ready and phone.receiving and not phone.calls and reached
            if told and phone.calls:
                eye.look()
            if now and not told:
                free.start()
            elif not now:
                free.stop()
            told = now

        assert work.calling is not None
        work.calling.telephone.listen(heard)
        work.engine.status.listen(heard)
        heard()
        await over.wait()
        work.calling.go()
        await (await work.stop()).close()
        return 0

    bridge.run(made.app, whole, lambda error: sys.__excepthook__(type(error), error, error.__traceback__))


async def _signed_in(made: "Front", bridge: "Bridge", folder: Path, gateway: str, line: "Line") -> "Work":
    """The desk of an agent who has just come to this PC and is Avail."""
    from console.clock import SystemClock
    from console.session import SignIns
    from domain.presence import PresenceState
    from tests.bench._desk import at_work

    opened = await SignIns(folder, None, SystemClock()).open(gateway, USER, PASSWORD)
    work = await at_work(made, bridge, opened, line=line)
    await work.desk.acts.presence.set(PresenceState.AVAIL)
    return work


if __name__ == "__main__":
    desk(Path(sys.argv[1]), int(sys.argv[2]), "".join(sys.argv[3:]))
