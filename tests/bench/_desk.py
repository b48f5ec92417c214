"""The console's desk over a prepared file: what follows signing in, with nobody at the other end of the line."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject

from console.app import Front
from console.bridge import Bridge
from console.clock import SystemClock
from console.failures import notice_of
from console.notices import Notices
from console.opened import Opened
from console.phone_line import Line
from console.sound import SilentSounds
from console.store.allowance import Allowance
from console.store.database import Database
from console.store.meta import Meta, Owner
from console.store.place import Place
from console.sync.access import SessionAccess
from console.sync.transport import Transport
from console.views.sentences import Sentences
from console.work import Work
from contract.rows import UserRow
from contract.session import Session
from domain.permissions import ALLOWED, Role

#: A port nobody listens on: the desk is offline, as a desk may be.
NOWHERE = "http://127.0.0.1:9"
#: What is typed, key by key.
TYPED = ("pelunasan", "saldo terpotong", "outlet emas", "Siti", "belum masuk")


async def measure(
    made: Front,
    bridge: Bridge,
    folder: Path,
    *,
    searching: bool,
    tell: Callable[..., None],
    since_start: Callable[[], float],
    pss: Callable[[], float],
) -> None:
    """Opens the desk and tells when its inbox can be used; with ``searching`` also how long each key press takes."""
    work = await begun(made, bridge, folder)
    usable = since_start()
    await asyncio.sleep(1.0)
    tell(usable=usable, pss=pss(), tickets=float(len(work.workspace.inbox_model)))
    if searching:
        tell(keys=await keys(work))
    await (await work.stop()).close()


async def begun(made: Front, bridge: Bridge, folder: Path, *, line: Line | None = None) -> Work:
    """The desk with its inbox on the screen, and a telephone where it has a ``line``."""
    work = await at_work(made, bridge, await opened(folder), line=line)
    await painted(work.workspace.inbox.table.viewport())
    assert work.workspace.inbox_model.line(0) is not None
    return work


async def at_work(made: Front, bridge: Bridge, opened: Opened, *, line: Line | None = None) -> Work:
    """The desk of whoever signed in, shown."""
    work = Work(
        made,
        opened,
        bridge,
        Notices(notice_of),
        SystemClock(),
        Sentences(),
        SilentSounds(),
        line=line,
    )
    await work.start()
    made.shell.show_workspace(work.workspace)
    return work


async def keys(work: Work) -> list[float]:
    """Ms from each key press to the picture of its hits."""
    from PySide6.QtTest import QTest

    desk = work.workspace
    desk.go("search")
    taken = []
    for text in TYPED:
        desk.search.field.clear()
        await asyncio.sleep(0.1)
        for letter in text:
            hit = asyncio.Event()
            desk.search_model.on_hits = _both(desk.search.show_hits, hit.set)
            began = time.perf_counter()
            QTest.keyClicks(desk.search.field, letter)
            await hit.wait()
            await painted(desk.search)
            taken.append((time.perf_counter() - began) * 1000)
            await asyncio.sleep(0.03)
    return taken


def _both(one: Callable[[], None], other: Callable[[], None]) -> Callable[[], None]:
    def run() -> None:
        one()
        other()

    return run


async def painted(widget: QObject) -> None:
    """The widget's next picture stands."""
    watch = _Paint(asyncio.get_running_loop().create_future())
    widget.installEventFilter(watch)
    widget.update()  # type: ignore[attr-defined]
    await watch.seen
    widget.removeEventFilter(watch)


class _Paint(QObject):
    def __init__(self, seen: "asyncio.Future[None]") -> None:
        super().__init__()
        self.seen = seen

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.seen.done():
            self.seen.set_result(None)
        return False


async def opened(folder: Path) -> Opened:
    """What signing in would have given."""
    db = Database(folder / "desk.db", (folder / "key").read_bytes())
    await db.open()
    handbook = await Meta(db).handbook()
    assert handbook is not None
    # Not the one who holds the contacts of the file: an agent has a few tabs, not thousands.
    user = UserRow(id="u-other", version=1, username="sari", name="Sari", roles=(Role.AGENT,))
    owner = Owner(user, "client-1", 12, tuple(ALLOWED[Role.AGENT]), (), {"livechat": 3})
    transport = Transport(NOWHERE)

    async def keep(_session: Session) -> None:
        return None

    return Opened(
        Place(folder, NOWHERE, "sari"),
        db,
        Meta(db),
        owner,
        handbook,
        transport,
        SessionAccess(transport, "none", keep),
        "none",
        False,
        Allowance(db, SystemClock()),
    )
