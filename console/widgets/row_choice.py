"""A button that says what is chosen and opens the choices: one, or any number of them."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from console.widgets.buttons import Button
from console.widgets.part import spelled
from console.widgets.theme import Theme


class _Open(QMenu):
    """Stays open while entries are checked and unchecked."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self.activeAction()
        if event.key() == Qt.Key.Key_Space and act is not None:
            act.trigger()
        else:
            super().keyPressEvent(event)


class ChoiceButton(Button):
    """`Kanal: 2`, or for one choice the choice itself; of several, none chosen narrows nothing."""

    picked = Signal()
    """By the user alone."""

    def __init__(
        self, theme: Theme, *, many: bool = False, named: bool = False, parent: QWidget | None = None
    ) -> None:
        """``named``: the name stands before the one choice."""
        super().__init__(theme, icon="chevron-down", parent=parent)
        self._many, self._named, self._name = many, named, ""
        self._choices: list[tuple[str, str]] = []
        self._chosen: list[str] = []
        self._menu = _Open(self)
        self.clicked.connect(self.open)

    def set_name(self, name: str) -> None:
        """What is chosen here."""
        self._name = name
        self._dress()

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Key and words of each."""
        if list(choices) == self._choices:
            return
        self._choices = list(choices)
        self._menu.clear()
        for key, words in choices:
            act = self._menu.addAction(spelled(words))
            act.setCheckable(True)
            act.setData(key)
            act.triggered.connect(lambda _=False, key=key: self._pick(key))
        self._dress()

    def set_chosen(self, keys: Sequence[str]) -> None:
        """Shows these as chosen, without a signal."""
        self._chosen = [key for key, _ in self._choices if key in keys]
        self._dress()

    def chosen(self) -> list[str]:
        """Keys of what is chosen, in the order of the choices."""
        return list(self._chosen)

    def key(self) -> str:
        """The one that is chosen, or the first choice."""
        return self._chosen[0] if self._chosen else self._choices[0][0]

    def open(self) -> None:
        """Shows the choices below."""
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        acts = self._menu.actions()
        if acts:
            self._menu.setActiveAction(next((act for act in acts if act.isChecked()), acts[0]))

    def _pick(self, key: str) -> None:
        if not self._many:
            self._chosen = [key]
        elif key in self._chosen:
            self._chosen.remove(key)
        else:
            order = [one for one, _ in self._choices]
            self._chosen = sorted([*self._chosen, key], key=order.index)
        self._dress()
        self.picked.emit()

    def _dress(self) -> None:
        words = dict(self._choices)
        if not self._many:
            one = words[self.key()] if self._choices else ""
            shown = f"{self._name}: {one}" if self._named else one
        elif len(self._chosen) == 1:
            shown = words[self._chosen[0]]
        else:
            shown = f"{self._name}: {len(self._chosen)}" if self._chosen else self._name
        for act in self._menu.actions():
            act.setChecked(act.data() in self._chosen)
        self.setText(shown)
        said = ", ".join(words[key] for key in self._chosen)
        self.setAccessibleName(f"{self._name}: {said}" if said else self._name)
        self._menu.setTitle(self._name)
        self.updateGeometry()
