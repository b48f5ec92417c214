"""Files of a transcript row and of a composer, ready to be read. No Qt here."""

from dataclasses import dataclass


@dataclass(frozen=True)
class RowFile:
    """``about``: kind and size in words; ``warning``: what the agent should know first; ``width``/``height`` in pixels of a picture that
    is drawn small, else 0; ``icon`` stands before the name of the others."""

    id: str
    name: str
    about: str
    icon: str = "file-text"
    warning: str = ""
    width: int = 0
    height: int = 0

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.name, self.about, self.warning) if part)


@dataclass(frozen=True)
class Chip:
    """A file of a draft. ``share``: how much of it is at the gateway, 0 to 1, None: it waits; ``error``: why it cannot go."""

    id: str
    name: str
    about: str
    icon: str
    share: float | None = None
    done: bool = False
    error: str = ""


def size_of(size: int) -> str:
    """Bytes as the floor reads them: ``240 KB``, ``3,4 MB``."""
    if size < 1024 * 1024:
        return f"{max(1, round(size / 1024))} KB"
    return f"{size / 1024 / 1024:.1f} MB".replace(".", ",")
