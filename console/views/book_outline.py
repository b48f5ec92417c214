"""What stands in the files of a draft, by its name: issues, steps, scripts, units; Enter or a click goes to its line."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from console.views.book_outline_model import SHOWN, Item, around
from console.widgets.theme import Theme

_PLACE = Qt.ItemDataRole.UserRole


class BookOutline(QTreeWidget):
    """``show_items`` with every change; what was opened or shut stays so."""

    wanted = Signal(str, int)
    """Path and line the person wants to go to."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parts: dict[str, str] = {}
        self._shown: list[tuple[object, ...]] = []
        self._shut: set[str] = set()
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemActivated.connect(self._take)
        self.itemClicked.connect(self._take)
        self.itemCollapsed.connect(lambda item: self._shut.add(self._key(item)))
        self.itemExpanded.connect(lambda item: self._shut.discard(self._key(item)))

    def set_words(self, name: str, parts: dict[str, str]) -> None:
        """What it is called, and what each part of the handbook is."""
        self.setAccessibleName(name)
        self._parts = parts
        self._shown = []

    def show_items(self, items: Sequence[Item], faulty: frozenset[tuple[str, int]]) -> None:
        """These, each part below its name; those with a fault have its sign. ``faulty``: file and line of each."""
        shown = [item for item in items if item.part in SHOWN]
        wrong = {id(item) for path, line in faulty for item in around(shown, path, line)}
        now: list[tuple[object, ...]] = [
            (item.part, item.path, item.line, item.name, id(item) in wrong) for item in shown
        ]
        if now == self._shown:
            return
        self._shown = now
        here = self._key(self.currentItem())
        at = self.verticalScrollBar().value()
        with QSignalBlocker(self):
            self.clear()
            for part in SHOWN:
                self._add(part, shown, wrong)
        for top in self._tops():
            top.setExpanded(self._key(top) not in self._shut)
            for inner in (top.child(at) for at in range(top.childCount())):
                if inner is not None:
                    inner.setExpanded(self._key(inner) not in self._shut)
        self._back_to(here)
        self.verticalScrollBar().setValue(at)

    def follow(self, path: str, line: int) -> None:
        """The cursor of the text is at ``line``: what it stands in is marked, where this has not the focus itself."""
        if self.hasFocus():
            return
        best: QTreeWidgetItem | None = None
        for item in self._all():
            place = item.data(0, _PLACE)
            if place and place[0] == path and place[1] <= line <= place[2]:
                best = item
        with QSignalBlocker(self):
            self.setCurrentItem(best)  # type: ignore[arg-type]  # none takes the mark away
        if best is not None:
            self.scrollToItem(best)

    def _add(self, part: str, shown: list[Item], wrong: set[int]) -> None:
        items = [item for item in shown if item.part == part]
        if not items or part == "steps":
            return
        top = QTreeWidgetItem(self, [f"{self._parts.get(part, part)} ({len(items)})"])
        top.setData(0, _PLACE + 1, part)
        for item in items:
            made = self._line(top, item, wrong)
            # Of a procedure its steps stand below it.
            for step in shown if part == "procedures" else ():
                if step.within is item:
                    self._line(made, step, wrong)

    def _line(self, above: QTreeWidgetItem, item: Item, wrong: set[int]) -> QTreeWidgetItem:
        made = QTreeWidgetItem(above, [item.name or "–"])
        made.setData(0, _PLACE, (item.path, item.line, item.last))
        made.setData(0, _PLACE + 1, f"{item.part}/{item.path}/{item.id}")
        made.setToolTip(0, f"{item.name} · {item.path}:{item.line}")
        if id(item) in wrong:
            made.setIcon(0, self._theme.icon("triangle-alert", "bad", 14))
        return made

    def _take(self, item: QTreeWidgetItem) -> None:
        place = item.data(0, _PLACE)
        if place:
            self.wanted.emit(place[0], place[1])
        else:
            item.setExpanded(not item.isExpanded())

    def _tops(self) -> list[QTreeWidgetItem]:
        return [top for at in range(self.topLevelItemCount()) if (top := self.topLevelItem(at)) is not None]

    def _all(self) -> list[QTreeWidgetItem]:
        found: list[QTreeWidgetItem] = []
        waiting = self._tops()[::-1]
        while waiting:
            item = waiting.pop()
            found.append(item)
            inner = (item.child(at) for at in range(item.childCount() - 1, -1, -1))
            waiting += [one for one in inner if one is not None]
        return found

    def _back_to(self, key: str) -> None:
        for item in self._all():
            if key and self._key(item) == key:
                with QSignalBlocker(self):
                    self.setCurrentItem(item)
                return

    def _key(self, item: QTreeWidgetItem | None) -> str:
        return "" if item is None else str(item.data(0, _PLACE + 1) or "")
