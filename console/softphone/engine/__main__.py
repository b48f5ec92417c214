"""``python -m console.softphone.engine``, and ``sahut-console --engine`` where the console is installed."""

import sys

from console.softphone.engine import process
from console.softphone.engine.assembly import Assembly, Inside
from console.softphone.engine.clock import Clock
from console.softphone.engine.core import Tell
from console.softphone.engine.recording.recorder import Shelf


def main() -> int:
    """The telephone's own process, until it is time to go; its exit code."""
    return process.run(_inside)


def _inside(clock: Clock, tell: Tell, shelf: Shelf) -> Inside:
    from console.softphone.engine.pj_line import PjLine
    from console.softphone.engine.sound.sounds import DeviceSounds

    return Assembly(lambda: PjLine(clock), clock, tell, DeviceSounds(), shelf)


if __name__ == "__main__":
    sys.exit(main())
