"""One tab per live contact or open ticket; the inbox is pinned in front."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStyle, QStyleOptionTab, QTabBar, QWidget

from console.widgets.buttons import IconButton
from console.widgets.part import spelled
from console.widgets.pill import Badge, ClockLabel
from console.widgets.theme import Theme, Tone, restyle


@dataclass(frozen=True)
class ContactTab:
    """What a tab shows; `clock` is text such as `02:13`, empty for none; `clock_icon` stands before it; `ends_apart`: names like
    this one differ at their end, which stays when there is no room for the whole."""

    key: str
    icon: str
    title: str
    clock: str = ""
    clock_tone: Tone = "muted"
    unread: int = 0
    pinned: bool = False
    clock_icon: str = ""
    ends_apart: bool = False


class ContactTabBar(QTabBar):
    """Tabs stay where they were opened: they never re-order, new ones come last.

    Left and Right move between tabs; Ctrl+Tab belongs to the window."""

    activated = Signal(str)
    """Key of the tab that became current by the user's act or by `activate`."""
    close_requested = Signal(str)
    """Key of the tab the user wants closed; the owner decides and calls `remove`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tabs: list[ContactTab] = []
        self._away = False
        self.setObjectName("contacts")
        self.setMovable(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setDrawBase(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.currentChanged.connect(self._current_changed)
        self.tabBarClicked.connect(self._back)
        theme.changed.connect(self._retint)
        self._retranslate()
        self._retint()

    def minimumTabSizeHint(self, index: int) -> QSize:
        # The pinned tab is short and always there: it is never cut.
        pinned = 0 <= index < len(self._tabs) and self._tabs[index].pinned
        if pinned:
            return self.tabSizeHint(index)
        least = self._least(index)
        if index != self.currentIndex():
            return least
        # The one in front is read whole as long as the others keep their least beside it, and where none of it helps: then the row
        # is scrolled anyway.
        rest = sum(
            self.minimumTabSizeHint(at).width() if self._tabs[at].pinned else self._least(at).width()
            for at in range(len(self._tabs))
            if at != index
        )
        full, room = self.tabSizeHint(index), self.width() - rest
        return full if room < least.width() else QSize(min(full.width(), room), least.height())

    def _least(self, index: int) -> QSize:
        least = super().minimumTabSizeHint(index)
        # In large letters a shorter name beside its clock is better than a tab that must be scrolled to.
        return least - QSize(self._theme.dp(8), 0) if self._theme.scale > 1.4 else least

    def initStyleOption(self, option: QStyleOptionTab, index: int) -> None:
        super().initStyleOption(option, index)
        if 0 <= index < len(self._tabs) and self._tabs[index].ends_apart:
            part = QStyle.SubElement.SE_TabBarTabText
            room = self.style().subElementRect(part, option, self).width()
            mode, whole = Qt.TextElideMode.ElideLeft, self._tabs[index].title
            option.text = spelled(self.fontMetrics().elidedText(whole, mode, room))

    def put(self, tab: ContactTab) -> None:
        """Add a tab, or refresh the one with the same key in its place; pinned ones go before others."""
        at = self._index(tab.key)
        if at < 0:
            pinned = sum(t.pinned for t in self._tabs)
            at = pinned if tab.pinned else len(self._tabs)
            self._tabs.insert(at, tab)
            self.insertTab(at, "")
            self.setTabButton(at, QTabBar.ButtonPosition.RightSide, _TabEnd(self._theme, tab, self))
        else:
            self._tabs[at] = tab
        self._dress(at)

    def remove(self, key: str) -> None:
        """Take a tab away; its right neighbour, else its left one, becomes current."""
        at = self._index(key)
        if at >= 0:
            del self._tabs[at]
            self.removeTab(at)

    def activate(self, key: str) -> None:
        """Make a tab current."""
        self.setCurrentIndex(self._index(key))

    def set_away(self, away: bool) -> None:
        """While a place without a tab is in front, no tab looks chosen, and the current one can be chosen again."""
        if away != self._away:
            self._away = away
            restyle(self, "away", away)
            self._retint()

    def current_key(self) -> str:
        """Key of the current tab, or an empty string."""
        at = self.currentIndex()
        return self._tabs[at].key if 0 <= at < len(self._tabs) else ""

    def keys(self) -> list[str]:
        """Keys in the order shown."""
        return [tab.key for tab in self._tabs]

    def step(self, by: int) -> None:
        """Go some tabs to the right (negative: left), round the end."""
        if self._tabs:
            at = (self.currentIndex() + by) % len(self._tabs)
            self._back(at)
            self.setCurrentIndex(at)

    def next_unread(self) -> bool:
        """Go to the next tab with unread messages; False when there is none."""
        count, here = len(self._tabs), self.currentIndex()
        for at in ((here + i) % count for i in range(1, count)):
            if self._tabs[at].unread and not self._tabs[at].pinned:
                self.setCurrentIndex(at)
                return True
        return False

    def _index(self, key: str) -> int:
        return next((i for i, tab in enumerate(self._tabs) if tab.key == key), -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._back(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _back(self, at: int) -> None:
        if self._away and at == self.currentIndex() and 0 <= at < len(self._tabs):
            self.activated.emit(self._tabs[at].key)

    def _current_changed(self, at: int) -> None:
        self._retint()
        # QTabBar shares out the room anew only when told that a tab changed.
        self.setElideMode(self.elideMode())
        if 0 <= at < len(self._tabs):
            self.activated.emit(self._tabs[at].key)

    def _dress(self, at: int) -> None:
        tab = self._tabs[at]
        self.setTabText(at, spelled(tab.title))
        self.setTabToolTip(at, tab.title)
        self.setTabIcon(
            at, self._theme.icon(tab.icon, "act" if at == self.currentIndex() and not self._away else "muted")
        )
        unread = self.tr(", {0} belum dibaca").format(tab.unread) if tab.unread else ""
        waited = f", {tab.clock}" if tab.clock else ""
        self.setAccessibleTabName(at, f"{tab.title}{waited}{unread}")
        end = self.tabButton(at, QTabBar.ButtonPosition.RightSide)
        if isinstance(end, _TabEnd):
            end.show_tab(tab)

    def _retint(self) -> None:
        side = self._theme.icon_px(16)
        self.setIconSize(QSize(side, side))
        for at in range(min(self.count(), len(self._tabs))):
            self._dress(at)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Kontak yang terbuka"))
        for at in range(len(self._tabs)):
            self._dress(at)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


class _TabEnd(QWidget):
    """Clock, unread count and the closing button at the right of a tab."""

    def __init__(self, theme: Theme, tab: ContactTab, bar: ContactTabBar) -> None:
        super().__init__(bar)
        self._theme = theme
        self._icon = QLabel()
        self._clock = ClockLabel(small=True)
        self._badge = Badge(theme)
        self._close = IconButton(theme, "x", pixels=12)
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close.clicked.connect(lambda: bar.close_requested.emit(tab.key))
        row = QHBoxLayout(self)
        # Where no closing button keeps the count away from the edge.
        row.setContentsMargins(2, 0, 8 if tab.pinned else 2, 0)
        row.setSpacing(4)
        for part in (self._icon, self._clock, self._badge, self._close):
            row.addWidget(part)

    def show_tab(self, tab: ContactTab) -> None:
        before = self.sizeHint()
        self._icon.setVisible(bool(tab.clock_icon))
        if tab.clock_icon:
            ratio = self.devicePixelRatioF()
            self._icon.setPixmap(self._theme.pixmap(tab.clock_icon, tab.clock_tone, 12, ratio))
        self._clock.set_time(tab.clock, tab.clock_tone)
        self._clock.setVisible(bool(tab.clock))
        self._badge.set_count(tab.unread)
        self._close.setVisible(not tab.pinned)
        self._close.set_name(self.tr("Tutup {0}").format(tab.title))
        if self.sizeHint() != before or self.size() != self.sizeHint():
            self.resize(self.sizeHint())
            bar = self.parentWidget()
            if isinstance(bar, QTabBar):
                # QTabBar lays out again only when told that a tab changed, and this way it also looks whether it still has
                # to be scrolled.
                bar.setElideMode(bar.elideMode())
