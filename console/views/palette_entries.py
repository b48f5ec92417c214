"""What the palette finds by name: every act, place, macro and setting, gathered from the tables that exist anyway."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from console.store.drafts import Mode
from console.views.key_words import BothNames
from console.views.keys import KEYS, KeyWords
from console.views.places import PLACES, PlaceWords, shut_acts
from console.views.setting_words import said
from domain.desk_settings import DESCRIBED
from domain.setting import Kind, Who

if TYPE_CHECKING:
    from console.views.workspace import Workspace

#: The palette does not offer to open itself, nor the steps that only a key is quicker for.
_NOT_OFFERED = frozenset({"palette", "next_pane", "previous_pane"})


@dataclass(frozen=True)
class Entry:
    """``names``: by which it is found, the shown one among them; ``why_not``: what stands in the way now, empty when nothing
    does; ``key``: its shortcut as this system writes it."""

    id: str
    icon: str
    title: str
    run: Callable[[], object]
    names: tuple[str, ...] = ()
    about: str = ""
    why_not: str = ""
    key: str = ""


class PaletteEntries(QObject):
    """Gathered anew each time the palette opens: what is possible changes."""

    def __init__(self, room: "Workspace") -> None:
        super().__init__(room)
        self._room, self._names = room, BothNames()

    def all(self) -> list[Entry]:
        """Acts, places, macros, settings."""
        return [*self._acts(), *self._places(), *self._macros(), *self._settings()]

    def _acts(self) -> Iterator[Entry]:
        room, words = self._room, KeyWords()
        left_out = _NOT_OFFERED | shut_acts(room.desk)
        for key in KEYS:
            act = room.acts.get(key.id)
            if act is None or key.id in left_out:
                continue
            missing = act.why_not()
            yield Entry(
                f"act:{key.id}",
                "zap",
                words.act(key.id),
                act.do,
                self._names.act(key.id),
                words.group(key.group),
                "" if missing is None else room.look.sentences.of(missing),
                room.look.keys.shown(key.id),
            )

    def _places(self) -> Iterator[Entry]:
        words = PlaceWords()
        for place in PLACES:
            # Most places have an act that goes there already.
            if place.goes not in self._room.acts and place.open_to(self._room.desk):
                yield Entry(
                    f"place:{place.key}",
                    place.icon,
                    words.name(place.key),
                    lambda key=place.key: self._room.go(key),  # type: ignore[misc]
                    self._names.place(place.key),
                    self.tr("Tempat"),
                )

    def _macros(self) -> Iterator[Entry]:
        model = self._room.in_front
        if model is None:
            return
        helps = self._room.case.helps
        for macro in model.macros(Mode(self._room.case.composer.mode().value)):
            yield Entry(
                f"macro:{macro.id}",
                "message-square",
                macro.name,
                lambda id=macro.id: helps.use_macro(id),  # type: ignore[misc]
                (macro.name,),
                self.tr("Makro"),
            )

    def _settings(self) -> Iterator[Entry]:
        for name, one in DESCRIBED.items():
            if one.who is Who.COMPUTER:
                continue
            place = "help" if one.kind is Kind.MAPPING else "settings"
            yield Entry(
                f"setting:{name}",
                "settings",
                said(one.title),
                lambda name=name, place=place: self._setting(name, place),  # type: ignore[misc]
                self._names.setting(one.title),
                self.tr("Pengaturan"),
            )

    def _setting(self, name: str, place: str) -> None:
        self._room.go(place)
        if place == "settings":
            self._room.settings.rows[name].control.setFocus()
