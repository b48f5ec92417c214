"""A short list under the cursor of a text: who may be meant by what was begun. The text keeps the keyboard."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from console.widgets.palette_row import ABOUT, ICON, KEY, POSSIBLE, PaletteRow
from console.widgets.part import Part, announce, label
from console.widgets.theme import Theme

#: Lines shown at once; further ones scroll.
_LINES = 6


@dataclass(frozen=True)
class Name:
    """``about`` stands beside the name, ``state`` at its end; ``key`` is what is given back."""

    key: str
    name: str
    about: str = ""
    state: str = ""
    icon: str = "user"

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.name, self.about, self.state) if part)


class NameList(Part):
    """``show_at`` opens it, ``move`` and ``take`` are the keys the owner of the text passes on."""

    chosen = Signal(str)
    """The key of who was taken; the list is closed."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._names: list[Name] = []
        self.setProperty("surface", "floating")
        self.list = QListWidget()
        self.list.setItemDelegate(PaletteRow(theme, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in (self, self.list):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(lambda _: self.take())
        self.hint = label(size="small", tone="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        column.addWidget(self.list)
        column.addWidget(self.hint)
        self.hide()

    def set_words(self, name: str, hint: str) -> None:
        """What it is, and which keys there are."""
        self.setAccessibleName(name)
        self.list.setAccessibleName(name)
        self.hint.setText(hint)

    def names(self) -> list[Name]:
        """What is offered, best first."""
        return self._names

    def current(self) -> Name | None:
        """Who Enter would take."""
        at = self.list.currentRow()
        return self._names[at] if 0 <= at < len(self._names) else None

    def show_at(self, names: list[Name], cursor: QRect, room: QRect, reader: QWidget) -> None:
        """Offers ``names`` beside the text cursor ``cursor``, within ``room`` (both in the parent's pixels): above it where there is
        room, since what follows is below. ``reader``: the text, told to the screen reader."""
        if names != self._names or not self.isVisible():
            self._names = names
            self._fill()
        dp = self.theme.dp
        row = self.list.sizeHintForRow(0)
        self.list.setFixedHeight(row * min(len(names), _LINES) + 2 * self.list.frameWidth())
        size = self.sizeHint()
        width, height = min(dp(440), room.width()), size.height()
        left = max(room.left(), min(cursor.left(), room.right() - width + 1))
        above = cursor.top() - dp(4) - height
        top = above if above >= room.top() else cursor.bottom() + dp(4)
        self.setGeometry(QRect(QPoint(left, top), size).adjusted(0, 0, width - size.width(), 0))
        opened = not self.isVisible()
        self.show()
        self.raise_()
        if opened:
            announce(reader, self.accessibleName())
        self._tell(reader)

    def move_by(self, by: int, reader: QWidget) -> None:
        """The mark goes ``by`` lines down, round the end."""
        if self._names:
            self.list.setCurrentRow((self.list.currentRow() + by) % len(self._names))
            self._tell(reader)

    def take(self) -> None:
        """As if the agent pressed Enter."""
        name = self.current()
        if name is not None and self.isVisible():
            self.hide()
            self.chosen.emit(name.key)

    def _tell(self, reader: QWidget) -> None:
        name = self.current()
        if name is not None:
            announce(reader, name.spoken)

    def _fill(self) -> None:
        self.list.clear()
        for name in self._names:
            item = QListWidgetItem(name.name)
            for role, value in ((ICON, name.icon), (ABOUT, name.about), (KEY, name.state), (POSSIBLE, True)):
                item.setData(role, value)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, name.spoken)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
