"""Where this desk keeps recorded calls until they are at the gateway."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

#: The telephone's own folder in an agent's.
TELEPHONE = "telephone"


@dataclass(frozen=True)
class Shelf:
    """``key``: what the recordings' own keys are wrapped by (console.softphone.keep.Meeting.journal_key)."""

    folder: Path
    key: Callable[[], bytes]
