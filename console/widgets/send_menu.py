"""Ways to send besides the button itself: with the ticket solved, or at a later time."""

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from console.widgets.buttons import IconButton, shown_key
from console.widgets.theme import Theme

#: In their order.
WAYS = ("send", "solve", "later")
_ICON = {"send": "send", "solve": "circle-check", "later": "clock"}


class SendMenu(IconButton):
    """A small button beside the sending that opens its menu; ``chosen`` with one of WAYS. Where none can be done it is not opened, and
    says why."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "chevron-up", quiet=False, pixels=16)
        self.clicked.connect(self.open)
        self.ways = QMenu(self)
        self.acts: dict[str, QAction] = {}
        for way in WAYS:
            self.acts[way] = self.ways.addAction("")
            self.acts[way].triggered.connect(lambda _=False, one=way: self.chosen.emit(one))
        self._keys: dict[str, str] = {}
        self._why = ""
        theme.changed.connect(self._tint)
        self._tint()
        self._say()

    def set_keys(self, keys: dict[str, str]) -> None:
        """The sequences of WAYS, shown beside their names."""
        self._keys = keys
        self._say()

    def allow(self, way: str, allowed: bool) -> None:
        """Whether it can be done now."""
        self.acts[way].setEnabled(allowed)
        self._say_why()

    def set_reason(self, why: str) -> None:
        """Why nothing can be done, where nothing can."""
        self._why = why
        self._say_why()

    def open(self) -> None:
        """Opens the menu above the button, by mouse and key alike."""
        if not self.isEnabled():
            return
        above = self.mapToGlobal(QPoint(0, 0))
        self.ways.popup(QPoint(above.x(), above.y() - self.ways.sizeHint().height()))
        first = next((act for act in self.ways.actions() if act.isEnabled()), None)
        if first is not None:
            self.ways.setActiveAction(first)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say_why(self) -> None:
        able = any(act.isEnabled() for act in self.acts.values())
        why = "" if able else self._why
        self.setEnabled(able)
        self.setAccessibleDescription(why)
        self.setToolTip(f"{self.accessibleName()}: {why}" if why else self.accessibleName())

    def _tint(self) -> None:
        for way, act in self.acts.items():
            act.setIcon(self._theme.icon(_ICON[way]))

    def _say(self) -> None:
        self.set_name(self.tr("Cara kirim lain"))
        self.ways.setAccessibleName(self.tr("Cara kirim lain"))
        words = {
            "send": self.tr("Kirim"),
            "solve": self.tr("Kirim dan Solved"),
            "later": self.tr("Kirim nanti, atau lihat yang terjadwal…"),
        }
        for way, text in words.items():
            key = shown_key(self._keys.get(way, ""))
            self.acts[way].setText(f"{text}\t{key}" if key else text)
        self._say_why()
