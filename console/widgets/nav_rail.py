"""The navigation rail at the left edge."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from console.widgets.part import Part
from console.widgets.pill import Badge
from console.widgets.theme import Theme

WIDTH = 88


@dataclass(frozen=True)
class NavItem:
    """One place of the rail; `bottom` items stand at the foot. `tip`: the text with its key."""

    key: str
    icon: str
    text: str
    bottom: bool = False
    tip: str = ""


class NavRail(Part):
    """Places to go; one is current. Up, Down, Home and End move, Space or Enter go."""

    selected = Signal(str)
    """Key of the item chosen by the user."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("rail")
        self._items: list[NavItem] = []
        self._buttons: dict[str, _NavButton] = {}
        self._counts: dict[str, int] = {}
        self._full, self._close, self._short, self._least = QSize(), QSize(), QSize(), QSize()
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 8, 1, 8)
        self._column.setSpacing(4)
        self.retint()
        self.retranslate()

    def set_items(self, items: list[NavItem]) -> None:
        """Show these places with the counts they had; the current one stays if it is among them, else the first becomes it."""
        current = self.current()
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        while self._column.takeAt(0):
            pass
        self._items = list(items)
        self._buttons = {item.key: _NavButton(self.theme, item, self) for item in items}
        for item in (i for i in items if not i.bottom):
            self._column.addWidget(self._buttons[item.key])
        self._column.addStretch(1)
        for item in (i for i in items if i.bottom):
            self._column.addWidget(self._buttons[item.key])
        for key, button in self._buttons.items():
            # Else it is hidden until the next turn, and is measured as taking no room.
            button.show()
            button.set_count(self._counts.get(key, 0))
            self._group.addButton(button)
            button.clicked.connect(lambda _=False, key=key: self.selected.emit(key))
        if items:
            self.set_current(current if current in self._buttons else items[0].key)
        self._measure()

    def set_current(self, key: str) -> None:
        """Mark a place as current, without a signal."""
        self._buttons[key].setChecked(True)

    def current(self) -> str:
        """Key of the current place, or an empty string."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def set_badge(self, key: str, count: int) -> None:
        """Show a count at a place; nought hides it. A place that is not on this rail shows nothing."""
        if key in self._buttons:
            self._counts[key] = count
            self._buttons[key].set_count(count)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Navigasi"))

    def retint(self) -> None:
        self.setFixedWidth(self.theme.icon_px(WIDTH))
        for button in self._buttons.values():
            button.retint()
        self._measure()

    def minimumSizeHint(self) -> QSize:
        return self._least

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _measure(self) -> None:
        self._dress(short=True, tight=True)
        self._least = self._column.totalMinimumSize()
        self._dress(short=True)
        self._short = self._column.totalMinimumSize()
        self._dress(short=False, close=True)
        self._close = self._column.totalMinimumSize()
        self._dress(short=False)
        self._full = self._column.totalMinimumSize()
        self._fit()
        self.updateGeometry()

    def _fit(self) -> None:
        """Many places stand closer together. Where so many in so large letters would not fit one below the other even so, their
        icons stand alone; the name of each is in its tooltip. Closer still, the icons are smaller."""
        high = self.height()
        self._dress(
            short=high < self._close.height(),
            close=high < self._full.height(),
            tight=high < self._short.height(),
        )

    def _dress(self, *, short: bool, close: bool = False, tight: bool = False) -> None:
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if short else Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        for button in self._buttons.values():
            button.setToolButtonStyle(style)
            button.set_tight(tight)
        closer = close and not short
        edge = 3 if closer else 8
        self._column.setContentsMargins(1, edge, 1, edge)
        self._column.setSpacing(0 if closer else 1 if tight else 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        order = [button for button in self._buttons.values() if button.isVisible()]
        focused = self.focusWidget()
        at = order.index(focused) if isinstance(focused, _NavButton) and focused in order else 0
        moves = {
            Qt.Key.Key_Down: at + 1,
            Qt.Key.Key_Up: at - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(order) - 1,
        }
        key = Qt.Key(event.key())
        if order and key in moves:
            order[moves[key] % len(order)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)


class _NavButton(QToolButton):
    def __init__(self, theme: Theme, item: NavItem, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._item = theme, item
        self._badge = Badge(theme, 0, self)
        self._tight = False
        self.setCheckable(True)
        self.setText(item.text)
        self.setToolTip(item.tip or item.text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(item.text)
        self.toggled.connect(self.retint)
        self.retint()

    def set_tight(self, tight: bool) -> None:
        """Whether there is little room for it."""
        if tight is not self._tight:
            self._tight = tight
            self.retint()

    def set_count(self, count: int) -> None:
        self._badge.set_count(count)
        self._badge.adjustSize()
        self._place()
        # The badge is a picture to a screen reader; the count belongs to the button's own name.
        name = self.tr("{0}, {1} baru").format(self._item.text, count) if count else self._item.text
        self.setAccessibleName(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # QToolButton would swallow the arrows for its button group.
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _place(self) -> None:
        size = self._badge.sizeHint()
        self._badge.resize(size)
        self._badge.move(self.width() // 2 + self._theme.dp(7), self._theme.dp(2))

    def retint(self) -> None:
        side = self._theme.icon_px(20) * (6 if self._tight else 10) // 10
        self.setIconSize(QSize(side, side))
        self.setIcon(
            self._theme.icon(self._item.icon, "rail-on-text" if self.isChecked() else "rail-text", 20)
        )
        self._badge.adjustSize()
        self._place()
