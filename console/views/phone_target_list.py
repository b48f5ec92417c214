"""Whom a call can go to, one a line; the field above keeps the keyboard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from console.views.phone_targets import Target
from console.widgets.palette_row import ABOUT, ICON, KEY, POSSIBLE, PaletteRow
from console.widgets.part import announce
from console.widgets.theme import Theme

_ICON = {"colleague": "user", "queue": "users", "unit": "store", "number": "phone-forwarded"}
_STEP = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class PhoneTargetList(QListWidget):
    """``moved`` when another line has the mark. Who is away is shown and cannot be chosen."""

    moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._targets: list[Target] = []
        self.setItemDelegate(PaletteRow(theme, self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.currentRowChanged.connect(lambda _row: self.moved.emit())

    def targets(self) -> list[Target]:
        """What is offered, best first."""
        return self._targets

    def chosen(self) -> Target | None:
        """Whom the acts are about."""
        at = self.currentRow()
        if not 0 <= at < len(self._targets) or self._targets[at].away:
            return None
        return self._targets[at]

    def show_targets(self, targets: list[Target], states: list[str], *, keep: bool) -> None:
        """``states``: what stands at the end of each line; ``keep``: the mark stays with whom it was on."""
        before = self.chosen()
        self.blockSignals(True)
        self.clear()
        self._targets = targets
        for one, state in zip(targets, states, strict=True):
            name = one.name or one.number
            about = " · ".join(part for part in (one.number if one.name else "", one.about) if part)
            item = QListWidgetItem(name)
            for role, value in (
                (ICON, _ICON[one.kind]),
                (ABOUT, about),
                (KEY, state),
                (POSSIBLE, not one.away),
            ):
                item.setData(role, value)
            spoken = ", ".join(part for part in (name, about, state) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            if one.away:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)
        same = next((at for at, one in enumerate(targets) if before and one.to == before.to), 0)
        first = same if keep else 0
        self.setCurrentRow(first if targets and not targets[first].away else -1)
        self.blockSignals(False)
        self.moved.emit()

    def key(self, event: QKeyEvent, reader: QWidget) -> bool:
        """A key of the field; whether it moved the mark. ``reader``: the field, told to the screen reader."""
        step = _STEP.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        there = [at for at, one in enumerate(self._targets) if not one.away]
        if there:
            place = there.index(self.currentRow()) if self.currentRow() in there else -1
            self.setCurrentRow(there[max(0, min(len(there) - 1, place + step))])
            item = self.currentItem()
            if item is not None:
                announce(reader, str(item.data(Qt.ItemDataRole.AccessibleTextRole)))
        return True
