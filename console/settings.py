"""What is in force at this desk and where it comes from: the agent's choice, the centre's, or the program's own (domain.desk_settings).

Only what was chosen is kept, in a small readable file; rubbish in it is set right.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, cast

from domain.desk_settings import DESCRIBED, Settings
from domain.setting import Value, Who

if TYPE_CHECKING:
    from domain.central_settings import CentralSetting

__all__ = ["Choices", "Origin", "Settings", "SettingsFile"]

#: Version of the file; one without it holds every value, chosen or not.
FORMAT = 2


class Origin(StrEnum):
    """Where a value in force comes from."""

    BUILT_IN = "built_in"
    CENTRE = "centre"
    AGENT = "agent"


@dataclass(frozen=True)
class Choices:
    """``chosen`` at this desk, over what the ``central`` handbook gives, over the program's defaults; what the centre has locked
    goes before all."""

    chosen: Mapping[str, Value] = field(default_factory=dict)
    central: "Mapping[str, CentralSetting]" = field(default_factory=dict)

    @property
    def settings(self) -> Settings:
        """What is in force."""
        values: dict[str, Value] = {name: self._in_force(name)[0] for name in DESCRIBED}
        # Each was set right by its own description.
        return Settings(**values)  # type: ignore[arg-type]

    def origin(self, name: str) -> Origin:
        """Where the value in force comes from."""
        return self._in_force(name)[1]

    def locked(self, name: str) -> bool:
        """Whether the agent cannot change it."""
        given = self.central.get(name)
        who = DESCRIBED[name].who
        return who is Who.CENTRE or (who is Who.AGENT and given is not None and given.locked)

    def choose(self, **values: Value) -> "Choices":
        """Itself with these chosen; what is locked, unknown or out of its kind stays as it was."""
        right = {
            name: good
            for name, value in values.items()
            if name in DESCRIBED
            and not self.locked(name)
            and (good := DESCRIBED[name].right(value)) is not None
        }
        return replace(self, chosen={**self.chosen, **right})

    def reset(self, name: str) -> "Choices":
        """Itself without the agent's choice of ``name``."""
        return replace(self, chosen={key: value for key, value in self.chosen.items() if key != name})

    def with_central(self, central: "Mapping[str, CentralSetting]") -> "Choices":
        """Itself under another handbook."""
        return replace(self, central=dict(central))

    def _in_force(self, name: str) -> tuple[Value, Origin]:
        one = DESCRIBED[name]
        given = self.central.get(name) if one.who is not Who.COMPUTER else None
        # A newer centre may know choices that this program does not.
        value = None if given is None else one.right(given.value)
        centre = None if value is None else (value, Origin.CENTRE)
        if not self.locked(name) and name in self.chosen:
            return self.chosen[name], Origin.AGENT
        return centre or (one.default, Origin.BUILT_IN)


class SettingsFile:
    """Reads and keeps what was chosen in ``path``. ``broken``: the last ``load`` found a file it could not read, and gave the
    defaults; the file is set aside beside its place, so that this is told once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.broken = False

    def load(self) -> Choices:
        """What was chosen; unknown names are passed over, wrong values fall back."""
        self.broken = False
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return Choices()
        except (OSError, ValueError):
            return self._defaults()
        if not isinstance(found, dict):
            return self._defaults()
        old = found.get("format") is None
        names = {name: value for name, value in found.items() if name in DESCRIBED}
        # An older program wrote the defaults down too: they were nobody's choice.
        return Choices().choose(
            **{name: value for name, value in names.items() if not old or value != DESCRIBED[name].default}
        )

    def _defaults(self) -> Choices:
        self.broken = True
        # Where even that is refused, the next start tells of it again.
        with suppress(OSError):
            self._path.replace(self._path.with_suffix(".broken"))
        return Choices()

    def save(self, choices: Choices) -> None:
        """Replaces the file in one step. Raises OSError."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_suffix(".new")
        kept = {"format": FORMAT, **choices.chosen}
        fresh.write_text(json.dumps(kept, indent=1, ensure_ascii=False), encoding="utf-8")
        fresh.replace(self._path)


@dataclass(frozen=True)
class Taken:
    """What became of an import: ``refused`` names what this program does not know, cannot read or may not change."""

    choices: Choices
    refused: tuple[str, ...]


class NotSettings(ValueError):
    """The file is none that ``exported`` wrote."""


def exported(choices: Choices) -> str:
    """What the agent chose, as a file for another desk; nothing of the computer and nobody's name is in it."""
    own = {name: value for name, value in choices.chosen.items() if DESCRIBED[name].who is Who.AGENT}
    return json.dumps({"sahut_settings": FORMAT, "chosen": own}, indent=1, ensure_ascii=False) + "\n"


def imported(choices: Choices, text: str) -> Taken:
    """``choices`` with those of an exported file. Raises NotSettings."""
    try:
        found = json.loads(text)
    except ValueError as error:
        raise NotSettings from error
    if (
        not isinstance(found, dict)
        or "sahut_settings" not in found
        or not isinstance(found.get("chosen"), dict)
    ):
        raise NotSettings
    given = cast("dict[str, Value]", found["chosen"])
    good = {
        name: value
        for name, value in given.items()
        if name in DESCRIBED
        and DESCRIBED[name].who is Who.AGENT
        and not choices.locked(name)
        and DESCRIBED[name].right(value) is not None
    }
    return Taken(choices.choose(**good), tuple(name for name in given if name not in good))
