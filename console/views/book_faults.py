"""What is wrong with a draft, a sentence each: where by its name, what to do, and below it file, line and the checker's own words."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from console.views.book_fault_words import FaultWords
from console.views.book_outline_model import Item
from console.widgets.part import Part, announce, label, set_tone
from console.widgets.theme import Theme
from contract.handbook_draft import FAULTS, DraftFault

#: Faults seen at once; further ones scroll.
_LINES = 2


class BookFaults(Part):
    """Enter or a click goes to the line."""

    wanted = Signal(str, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.words = FaultWords()
        self._faults: tuple[DraftFault, ...] = ()
        self._items: Sequence[Item] = ()
        self._state = ""
        self.setProperty("surface", "raised")
        self.setProperty("edge", "top")
        self.told = label(size="small", wrap=True)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(4)
        column.addWidget(self.told)
        column.addWidget(self.list)
        self.retranslate()

    def show_faults(
        self, faults: tuple[DraftFault, ...], items: Sequence[Item], *, current: bool, alone: bool
    ) -> None:
        """``current``: they are of what stands in the editor now; ``alone``: the gateway was not asked."""
        self._items = items
        state = "looking" if not current else "faults" if faults else "alone" if alone else "sound"
        if faults != self._faults:
            self._faults = faults
            self._build()
        if state != self._state:
            self._state = state
            self._say()
            if state in ("sound", "alone"):
                announce(self, self.told.text())
        elif state == "faults":
            self._say()

    def sentence(self, fault: DraftFault) -> str:
        """Where and what, for the line itself."""
        place = self.words.place(fault, self._items)
        said = self.words.sentence(fault.what)
        return f"{place}: {said}" if place else said

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Kesalahan di draf ini"))
        self.list.setAccessibleName(self.tr("Kesalahan di draf ini; Enter membuka barisnya"))
        self._build()
        self._say()

    def retint(self) -> None:
        self._fit()

    def _build(self) -> None:
        self.list.clear()
        for fault in self._faults:
            where = self.tr("{0} baris {1}").format(fault.file, fault.line)
            item = QListWidgetItem(f"{self.sentence(fault)}\n{where} · {fault.what}")
            item.setIcon(self.theme.icon("triangle-alert", "bad", 14))
            item.setToolTip(f"{fault.where}: {fault.what}")
            self.list.addItem(item)
        self.list.setVisible(bool(self._faults))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its first faults need where they stand; the others scroll."""
        self.list.setIconSize(QSize(self.theme.icon_px(14), self.theme.icon_px(14)))
        many = min(len(self._faults), 1 if self.theme.large else _LINES)
        high = sum(self.list.sizeHintForRow(at) for at in range(many))
        # In large letters the text needs the room more; the list scrolls.
        most = (
            2 * self.list.fontMetrics().lineSpacing() + self.theme.dp(8)
            if self.theme.large
            else self.theme.dp(150)
        )
        self.list.setFixedHeight(min(high, most) + 2 * self.list.frameWidth())

    def _say(self) -> None:
        many = len(self._faults)
        shown = f"{many}+" if many >= FAULTS else str(many)
        self.told.setText(
            {
                "looking": self.tr("Memeriksa…"),
                "faults": self.tr("{0} kesalahan; sampai diperbaiki, draf belum bisa diajukan.").format(
                    shown
                ),
                "alone": self.tr(
                    "Tidak ada kesalahan di komputer ini; gateway memeriksa lagi saat tersambung."
                ),
                "sound": self.tr("Tidak ada kesalahan."),
            }.get(self._state, "")
        )
        set_tone(self.told, {"faults": "bad", "sound": "ok", "alone": "wait"}.get(self._state, "muted"))  # type: ignore[arg-type]

    def _take(self, item: QListWidgetItem) -> None:
        at = self.list.row(item)
        if 0 <= at < len(self._faults):
            self.wanted.emit(self._faults[at].file, self._faults[at].line)
