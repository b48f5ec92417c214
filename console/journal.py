"""What happened at this desk, kept for the one who is asked to help: codes, numbers and places in the code, by construction never a word
that anybody wrote or a value that was at work.
"""

import re
import time
import traceback
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

#: Kinds of entries, and the shape of the code that may stand beside each. Whatever else is said is not kept.
ALLOWED: dict[str, re.Pattern[str]] = {
    "notice": re.compile(r"[a-z][a-z0-9_]{1,40}"),
    "link": re.compile(r"connecting|online|offline"),
    "trouble": re.compile(r"none|sign_in_again|too_old|fault"),
    "desk": re.compile(r"opened|closed"),
}
#: Entries and faults kept, the newest.
ENTRIES, FAULTS = 400, 20
_MODULE = re.compile(r"(?:console|contract|domain)(?:\.[a-z_0-9]+)*")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,60}|<module>|<lambda>")


@dataclass(frozen=True)
class Entry:
    """``at``: Unix ms by this desk's clock."""

    at: int
    kind: str
    code: str


@dataclass(frozen=True)
class Fault:
    """An error nobody foresaw, or one that was shown: its type and where it came from; no text, no values."""

    at: int
    kind: str
    frames: tuple[str, ...]


class Journal:
    """Filled by the funnel and the line; read by the health page and the bundle."""

    def __init__(self, wall: Callable[[], int] = lambda: time.time_ns() // 1_000_000) -> None:
        self._wall = wall
        self.entries: deque[Entry] = deque(maxlen=ENTRIES)
        self.faults: deque[Fault] = deque(maxlen=FAULTS)

    def note(self, kind: str, code: str) -> None:
        """Keeps an entry if its kind and code are allowed; passes over it otherwise."""
        shape = ALLOWED.get(kind)
        if shape is not None and shape.fullmatch(code):
            self.entries.append(Entry(self._wall(), kind, code))

    def fault(self, error: BaseException) -> None:
        """Keeps the type of an error and the way it came."""
        self.faults.append(Fault(self._wall(), _kind(error), _frames(error)))


def _kind(error: BaseException) -> str:
    name = type(error).__name__
    return name if _NAME.fullmatch(name) else "Error"


def _frames(error: BaseException) -> tuple[str, ...]:
    """Module, line and function of each frame; files elsewhere are named by nothing but that they are elsewhere: a path may
    hold the user's name."""
    found = []
    for frame, line in traceback.walk_tb(error.__traceback__):
        module, function = str(frame.f_globals.get("__name__", "")), frame.f_code.co_name
        known = _MODULE.fullmatch(module) and _NAME.fullmatch(function)
        found.append(f"{module}:{line} {function}" if known else f"(elsewhere):{line}")
    return tuple(found[-30:])
