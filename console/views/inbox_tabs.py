"""The views of the inbox as tabs, each with how many tickets it shows; one's own can be named anew, moved and removed."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QStyleOptionTab, QTabBar, QToolButton, QWidget

from console.views.inbox_entries import Kind
from console.views.inbox_model import InboxModel
from console.views.inbox_words import InboxWords
from console.views.look import Look
from console.widgets.part import spelled


class InboxTabs(QTabBar):
    """Left and Right move between the views; the menu key, or a right click, opens what can be done with them."""

    rename_wanted = Signal()

    def __init__(self, look: Look, model: InboxModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._model, self._words = look, model, InboxWords()
        self._shown: list[tuple[str, str]] = []
        self._quiet = False
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.currentChanged.connect(self._chosen)
        self.customContextMenuRequested.connect(self._asked)
        self._menu = QMenu(self)
        self.refresh()

    def refresh(self) -> None:
        """Shows the views and counts there are now."""
        wanted = [
            (entry.key, spelled(self._words.tab(entry, self._model.counts.get(entry.key, 0))))
            for entry in self._model.entries
        ]
        self._quiet = True
        try:
            if [key for key, _ in wanted] != [key for key, _ in self._shown]:
                while self.count():
                    self.removeTab(0)
                for _, text in wanted:
                    self.addTab(text)
            else:
                for at, (one, other) in enumerate(zip(wanted, self._shown, strict=True)):
                    # A tab that is told its own words lays the whole row out again.
                    if one != other:
                        self.setTabText(at, one[1])
            self._shown = wanted
            self.setCurrentIndex(
                next((at for at, (key, _) in enumerate(wanted) if key == self._model.chosen), 0)
            )
        finally:
            self._quiet = False

    def retranslate(self) -> None:
        """The same in another language."""
        self.setAccessibleName(self.tr("Tampilan inbox"))
        self._menu.setTitle(self.tr("Tampilan inbox"))
        self.refresh()

    def menu(self) -> QMenu:
        """Every view with its count, and what can be done with the chosen one."""
        model, menu = self._model, self._menu
        menu.clear()
        for entry in model.entries:
            act = menu.addAction(
                spelled(self._words.tab(entry, model.counts.get(entry.key, 0))),
                partial(self.choose, entry.key),
            )
            act.setCheckable(True)
            act.setChecked(entry.key == model.chosen)
        if model.entry.kind is Kind.OWN:
            key, once = model.chosen, self._look.once
            menu.addSeparator()
            menu.addAction(self.tr("Ganti nama atau saringan…"), lambda: self.rename_wanted.emit())
            menu.addAction(self.tr("Geser ke kiri"), lambda: once(("view", key), lambda: model.move(key, -1)))
            menu.addAction(self.tr("Geser ke kanan"), lambda: once(("view", key), lambda: model.move(key, 1)))
            menu.addAction(
                self.tr("Hapus tampilan ini"), lambda: once(("view", key), lambda: model.remove(key))
            )
        return menu

    def choose(self, key: str) -> None:
        """Brings a view to the front."""
        self._model.choose(key)
        self.refresh()

    def open_menu(self, below: QWidget) -> None:
        """The menu under a part of the window."""
        menu = self.menu()
        menu.popup(below.mapToGlobal(QPoint(0, below.height())))
        at = next((act for act in menu.actions() if act.isChecked()), None)
        if at is not None:
            menu.setActiveAction(at)

    def initStyleOption(self, option: QStyleOptionTab, at: int) -> None:
        """A view that reaches under the arrows, or out at the left, is left blank: half a word tells nothing."""
        super().initStyleOption(option, at)
        if at != self.currentIndex() and self._torn(at):
            option.text = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Menu:
            self.open_menu(self)
        else:
            super().keyPressEvent(event)

    def _torn(self, at: int) -> bool:
        arrows = [one for one in self.findChildren(QToolButton) if one.isVisible()]
        end = min((one.x() for one in arrows), default=self.width())
        place = self.tabRect(at)
        return (place.left() < 0 < place.right()) or (place.left() < end <= place.right())

    def _asked(self, at: QPoint) -> None:
        index = self.tabAt(at)
        if index >= 0:
            self.setCurrentIndex(index)
        self.menu().popup(self.mapToGlobal(at))

    def _chosen(self, at: int) -> None:
        if not self._quiet and 0 <= at < len(self._shown):
            self._model.choose(self._shown[at][0])
