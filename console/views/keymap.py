"""The key of each act as it is in force: the table's own, or what the agent chose instead; and what may not be chosen."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

from console.views.keys import BY_ID, ENDING, KEYS
from console.widgets.buttons import shown_key

_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_TABS = {"next_tab", "previous_tab"}
#: What text fields and window systems take for themselves.
_TAKEN = (
    "Ctrl+A",
    "Ctrl+C",
    "Ctrl+V",
    "Ctrl+X",
    "Ctrl+Y",
    "Ctrl+Z",
    "Ctrl+Shift+Z",
    "Ctrl+Left",
    "Ctrl+Right",
    "Ctrl+Up",
    "Ctrl+Down",
    "Ctrl+Home",
    "Ctrl+End",
    "Ctrl+Shift+Left",
    "Ctrl+Shift+Right",
    "Ctrl+Backspace",
    "Ctrl+Del",
    "Ctrl+Ins",
    "Alt+Tab",
    "Alt+F4",
    "Alt+Space",
    "Ctrl+Alt+Del",
    "Ctrl+Esc",
)


@dataclass(frozen=True)
class Refusal:
    """Why a sequence is not taken; ``code`` picks the sentence, ``by`` is the act that has it."""

    code: str
    by: str = ""


class Keymap(QObject):
    """``changed`` speaks when any key is another; views say their tooltips again."""

    changed = Signal()

    def __init__(self, chosen: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self._chosen: dict[str, str] = {}
        self.use(chosen or {})

    def use(self, chosen: Mapping[str, str]) -> None:
        """Puts the agent's choices in force; those that are forbidden or in conflict by now are passed over."""
        before = self._chosen
        self._chosen = {}
        for id, text in chosen.items():
            if id in BY_ID and self.refusal(id, text, among=chosen) is None:
                self._chosen[id] = text
        if self._chosen != before:
            self.changed.emit()

    def sequence(self, id: str) -> str:
        """The key sequence of an act, as Qt writes it portably; empty for an act without one."""
        return self._chosen.get(id, BY_ID[id].sequence)

    def own(self, id: str) -> bool:
        """Whether the agent chose it."""
        return id in self._chosen

    def shown(self, id: str) -> str:
        """The key as this system writes it."""
        return shown_key(self.sequence(id))

    def tip(self, name: str, id: str) -> str:
        """``name`` with its key, as tooltips have it."""
        shown = self.shown(id)
        return f"{name} ({shown})" if shown else name

    def refusal(self, id: str, text: str, among: Mapping[str, str] | None = None) -> Refusal | None:
        """Why ``text`` cannot be the key of ``id``, with the others as ``among`` has them; None when it can."""
        if not text:
            return Refusal("key_needed") if id == "help" else None
        sequence = QKeySequence(text)
        if sequence.count() != 1 or sequence.toString() == "":
            return Refusal("key_unreadable")
        combination = sequence[0]  # type: ignore[index]
        key, held = combination.key(), combination.keyboardModifiers()
        function = Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35
        if function and id in ENDING:
            return Refusal("key_ends")
        if not function and not held & _HELD:
            return Refusal("key_alone")
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and id not in _TABS:
            return Refusal("key_tabs")
        if any(sequence == QKeySequence(taken) for taken in _TAKEN):
            return Refusal("key_taken")
        others = self._chosen if among is None else among
        for key_ in KEYS:
            other = others.get(key_.id, key_.sequence)
            if key_.id != id and other and QKeySequence(other) == sequence:
                return Refusal("key_conflict", key_.id)
        return None
