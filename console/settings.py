"""What this agent chose for this desk: typed, described, kept as a small readable file; rubbish in it is set right."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

LANGUAGES = ("id", "en")
ZONES = ("WIB", "WITA", "WIT")
SCHEMES = ("light", "dark", "contrast")


@dataclass(frozen=True)
class Settings:
    """``scale``: font scale in per cent, 100 to 200; ``undo_seconds``: how long a reply can be taken back; ``keep_nothing``: where
    there is no secure keyring, work online only instead of under the password alone."""

    language: str = "id"
    scheme: str = "light"
    scale: int = 100
    sound: bool = True
    undo_seconds: int = 5
    zone: str = "WIB"
    gateway: str = ""
    username: str = ""
    keep_nothing: bool = False

    def right(self) -> "Settings":
        """Itself with every value within its bounds."""
        return replace(
            self,
            language=self.language if self.language in LANGUAGES else "id",
            scheme=self.scheme if self.scheme in SCHEMES else "light",
            scale=min(200, max(100, self.scale)),
            zone=self.zone if self.zone in ZONES else "WIB",
            undo_seconds=min(30, max(0, self.undo_seconds)),
        )


class SettingsFile:
    """Reads and keeps the settings in ``path``. ``broken``: the last ``load`` found a file it could not read, and gave the
    defaults; the file is set aside beside its place, so that this is told once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.broken = False

    def load(self) -> Settings:
        """The kept settings; unknown names are passed over, wrong types fall back."""
        self.broken = False
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return Settings()
        except (OSError, ValueError):
            return self._defaults()
        if not isinstance(found, dict):
            return self._defaults()
        kinds = {f.name: type(getattr(Settings(), f.name)) for f in fields(Settings)}
        good = {name: found[name] for name, kind in kinds.items() if type(found.get(name)) is kind}
        return Settings(**good).right()

    def _defaults(self) -> Settings:
        self.broken = True
        # Where even that is refused, the next start tells of it again.
        with suppress(OSError):
            self._path.replace(self._path.with_suffix(".broken"))
        return Settings()

    def save(self, settings: Settings) -> None:
        """Replaces the file in one step. Raises OSError."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_suffix(".new")
        fresh.write_text(json.dumps(asdict(settings), indent=1), encoding="utf-8")
        fresh.replace(self._path)
