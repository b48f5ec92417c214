"""Choosing one of many by typing: a floating card with a search field, what was found, and a look at it beforehand."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from console.widgets.part import Part, announce, label
from console.widgets.theme import Theme

_STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True)
class Pick:
    """``name`` is listed and searched, ``also`` is searched besides; ``preview`` and ``warning`` are seen before choosing;
    ``icon`` stands before the name; ``face`` stands instead of it in a grid."""

    key: str
    name: str
    also: str = ""
    preview: str = ""
    warning: str = ""
    icon: str = ""
    face: str = ""


class Picker(Part):
    """Typing searches, arrows move, Enter takes, Escape leaves; ``acts`` is a row for the owner's buttons.

    A child of the part it floats over: ``open_over`` places it at the foot of a rectangle of that part."""

    chosen = Signal(str)
    """Key of what was taken; the card is closed."""
    left = Signal()
    """Closed without taking anything."""

    def __init__(self, theme: Theme, parent: QWidget, *, grid: bool = False) -> None:
        super().__init__(theme, parent)
        self._grid = grid
        self._picks: list[Pick] = []
        self._shown: list[Pick] = []
        self._nothing = ""
        self.setProperty("surface", "floating")
        self._title = label(strong=True)
        self._hint = label(size="small", tone="muted", wrap=True)
        self.field = QLineEdit()
        self.list = QListWidget()
        self._preview, self._warning = (
            label(wrap=True),
            label(size="small", tone="wait", strong=True, wrap=True),
        )
        self._told = label(tone="muted", wrap=True)
        self.acts = QHBoxLayout()
        self._build()
        self._configure()
        self.retint()
        self.hide()

    def set_words(self, title: str, search: str, hint: str, nothing: str) -> None:
        """What it is, what the field says while empty, which keys there are, and what is said when nothing fits."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self.field.setPlaceholderText(search)
        self.field.setAccessibleName(search)
        self.list.setAccessibleName(title)
        self._hint.setText(hint)
        self._nothing = nothing
        self._told.setText(nothing)

    def set_picks(self, picks: list[Pick]) -> None:
        """What there is to choose from, best first; the search stays."""
        self._picks = picks
        self._search()

    def current(self) -> Pick | None:
        """What Enter would take."""
        at = self.list.currentRow()
        return self._shown[at] if 0 <= at < len(self._shown) else None

    def open_over(self, room: QRect) -> None:
        """Shows it, empty, at the foot of ``room`` with the cursor in the search."""
        dp = self.theme.dp
        width = min(dp(420 if self._grid else 660), room.width())
        height = min(dp(340), room.height())
        self.setGeometry(room.left(), room.bottom() - height + 1, width, height)
        self.field.clear()
        self._search()
        self.show()
        self.raise_()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._key(event):
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        """Closes it; nothing is taken."""
        if self.isVisible():
            self.hide()
            self.left.emit()

    def retint(self) -> None:
        self.list.setIconSize(QSize(self.theme.dp(16), self.theme.dp(16)))
        cell = self.theme.dp(40)
        if self._grid:
            self.list.setGridSize(QSize(cell, cell))
        self._fill()

    def _build(self) -> None:
        head, foot, middle, beside = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self.field, 1)
        sight = QWidget()
        beside.setContentsMargins(8, 4, 4, 4)
        for part in (self._preview, self._warning):
            beside.addWidget(part)
        if not self._grid:
            beside.addStretch(1)
        sight.setLayout(beside)
        sight.setProperty("surface", "raised")
        middle.addWidget(self.list, 1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(sight)
        foot.addWidget(self._hint, 1)
        foot.addLayout(self.acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._told, 1, Qt.AlignmentFlag.AlignCenter)
        column.addLayout(middle, 1)
        if self._grid:
            column.addWidget(self._preview)
            scroll.hide()
        else:
            middle.addWidget(scroll, 1)
        column.addLayout(foot)

    def _configure(self) -> None:
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        # The field keeps the keyboard: one can type on at any time.
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if self._grid:
            self.list.setViewMode(QListView.ViewMode.IconMode)
            self.list.setMovement(QListView.Movement.Static)
            self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.itemClicked.connect(lambda _: self._take())
        self.list.currentRowChanged.connect(lambda _: self._look())
        self.field.textChanged.connect(lambda _: self._search())
        self.field.installEventFilter(self)

    def _key(self, event: QKeyEvent) -> bool:
        moves = event.key() in _STEPS or (self._grid and event.key() in _SIDEWAYS and not self.field.text())
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._take()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif moves and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.list.event(event)
        else:
            return False
        return True

    def _search(self) -> None:
        wanted = self.field.text().casefold().split()
        fits = [p for p in self._picks if all(w in f"{p.name} {p.also}".casefold() for w in wanted)]
        # What the name itself says comes before what only the text says.
        fits.sort(key=lambda p: not all(w in p.name.casefold() for w in wanted))
        self._shown = fits
        self._fill()

    def _fill(self) -> None:
        self.list.clear()
        for pick in self._shown:
            item = QListWidgetItem(pick.face or pick.name)
            if pick.icon:
                item.setIcon(self.theme.icon(pick.icon, "muted"))
            if self._grid:
                font = item.font()
                font.setPixelSize(self.theme.dp(22))
                item.setFont(font)
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, pick.name)
            self.list.addItem(item)
        self.list.setVisible(bool(self._shown))
        self._told.setVisible(not self._shown)
        self.list.setCurrentRow(0 if self._shown else -1)
        self._look()

    def _look(self) -> None:
        pick = self.current()
        self._preview.setText("" if pick is None else pick.preview or pick.name)
        self._warning.setText("" if pick is None else pick.warning)
        self._warning.setVisible(bool(self._warning.text()))
        if pick is not None and self.isVisible():
            announce(self.field, f"{pick.name}. {pick.warning}" if pick.warning else pick.name)

    def _take(self) -> None:
        pick = self.current()
        if pick is not None and self.isVisible():
            self.hide()
            self.chosen.emit(pick.key)
