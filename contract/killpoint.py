"""Places where a proof may end this process as a power cut would; inert unless SAHUT_KILL_AT names one.

``SAHUT_KILL_AT=name`` ends it at the first passage, ``name:3`` at the third. No handler runs, nothing is flushed.
"""

import os
import signal
import sys

_NAME, _, _COUNT = os.environ.get("SAHUT_KILL_AT", "").partition(":")
_left = int(_COUNT or 1)


def here(name: str) -> None:
    """Ends the process when ``name`` is the place the proof chose."""
    global _left
    if name != _NAME:
        return
    _left -= 1
    if _left > 0:
        return
    if sys.platform == "win32":
        os._exit(137)
    else:
        os.kill(os.getpid(), signal.SIGKILL)
