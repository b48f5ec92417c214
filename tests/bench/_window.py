"""Windows to measure, each in a fresh process: a bare one of Qt, and the console's. One JSON line tells what was seen.

``python -m tests.bench._window bare|first|inbox|search FOLDER``; times are ms since the process was started (read from
the system, so that the interpreter's own start counts).
"""

import json
import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def since_start() -> float:
    """Ms since this process began."""
    ticks = int(Path("/proc/self/stat").read_text().rpartition(")")[2].split()[19])
    began = ticks / os.sysconf("SC_CLK_TCK")
    return (time.clock_gettime(time.CLOCK_BOOTTIME) - began) * 1000


def pss() -> float:
    """MiB of this process, shared pages counted by their share."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("Pss:")).split()[1]) / 1024


def tell(**seen: float | list[float]) -> None:
    """One line for the measuring process."""
    print(json.dumps(seen), flush=True)


def bare() -> None:
    """The least a Qt program can be."""
    from PySide6.QtWidgets import QApplication, QWidget

    app = QApplication([])
    window = QWidget()
    window.resize(1366, 768)
    window.show()
    app.processEvents()
    tell(painted=since_start(), pss=pss())


def first(folder: Path) -> None:
    """The console until its first picture."""
    from console.app import Options, front, painted

    made = front(Options(data=folder))
    painted(made)
    tell(painted=since_start())


def desk(folder: Path, *, searching: bool) -> None:
    """The console's own start with a prepared file in place of signing in: until the inbox can be used, or searched."""
    import asyncio
    import importlib

    from console.app import Options, front, painted

    made = front(Options(data=folder))
    painted(made)
    from console import bridge

    async def whole(running: bridge.Bridge) -> int:
        room = await asyncio.to_thread(importlib.import_module, "tests.bench._desk")
        await room.measure(
            made, running, folder, searching=searching, tell=tell, since_start=since_start, pss=pss
        )
        return 0

    bridge.run(made.app, whole, lambda error: sys.__excepthook__(type(error), error, error.__traceback__))


if __name__ == "__main__":
    what, place = sys.argv[1], Path(sys.argv[2])
    if what == "bare":
        bare()
    elif what == "first":
        first(place)
    else:
        desk(place, searching=what == "search")
