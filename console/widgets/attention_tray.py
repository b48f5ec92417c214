"""Perlu perhatian: work that could not be delivered as it was, with its text kept."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from console.widgets.buttons import Button
from console.widgets.empty_state import EmptyState
from console.widgets.part import Part, label, scrolled
from console.widgets.theme import Theme, Tone

_ICON: dict[Tone, str] = {"bad": "circle-x", "wait": "circle-question-mark", "act": "info"}


@dataclass(frozen=True)
class AttentionItem:
    """What happened (`title`), why (`reason`), the agent's own words, and what can be done: key → words."""

    key: str
    title: str
    reason: str
    text: str = ""
    time: str = ""
    tone: Tone = "wait"
    acts: tuple[tuple[str, str], ...] = ()


class AttentionTray(Part):
    """Rows of undelivered work; each says what is safe and offers what to do."""

    act_requested = Signal(str, str)
    """Key of the item and key of the act."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setProperty("surface", "bg")
        self._title = label(size="title", strong=True)
        self._hint = label(size="small", tone="muted", wrap=True)
        self._empty = EmptyState(theme, "circle-check")
        inner = QWidget()
        inner.setObjectName("window")
        self._list = QVBoxLayout(inner)
        self._list.setContentsMargins(0, 0, 4, 0)
        self._list.setSpacing(8)
        self._list.addStretch(1)
        self._rows: list[_Row] = []
        self._scroll = scrolled(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(8)
        for part in (self._title, self._hint, self._empty):
            column.addWidget(part)
        column.addWidget(self._scroll, 1)
        self.set_items([])

    def set_items(self, items: list[AttentionItem]) -> None:
        """Show these items, most urgent first."""
        for row in self._rows:
            self._list.removeWidget(row)
            row.deleteLater()
        self._rows = [_Row(self.theme, item, self) for item in items]
        for at, row in enumerate(self._rows):
            self._list.insertWidget(at, row)
        self._empty.setVisible(not items)
        self._scroll.setVisible(bool(items))
        self._hint.setVisible(bool(items))
        self.retranslate()

    def retranslate(self) -> None:
        count = len(self._rows)
        self._title.setText(
            self.tr("Perlu perhatian ({0})").format(count) if count else self.tr("Perlu perhatian")
        )
        self._hint.setText(self.tr("Teks Anda tersimpan di komputer ini. Pilih apa yang dilakukan."))
        self._empty.set_words(
            self.tr("Tidak ada yang perlu perhatian"),
            self.tr("Balasan yang ditolak atau belum terkonfirmasi akan muncul di sini, teksnya tetap ada."),
        )
        self.setAccessibleName(self._title.text())


class _Row(Part):
    def __init__(self, theme: Theme, item: AttentionItem, tray: AttentionTray) -> None:
        super().__init__(theme, tray)
        self._item = item
        self.setProperty("row", "attention")
        self.setProperty("tone", item.tone)
        self._icon = QLabel(self)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._icon)
        head.addWidget(label(item.title, strong=True, wrap=True), 1)
        head.addWidget(label(item.time, size="small", tone="muted"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 10, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(label(item.reason, size="small", tone=item.tone, wrap=True))
        if item.text:
            column.addWidget(label(f"“{item.text}”", wrap=True))
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for at, (key, words) in enumerate(item.acts):
            button = Button(theme, words, "primary" if at == 0 else "plain")
            button.setAccessibleName(f"{words}: {item.title}")
            button.clicked.connect(lambda _=False, k=key: tray.act_requested.emit(item.key, k))
            acts.addWidget(button)
        acts.addStretch(1)
        if item.acts:
            column.addSpacing(4)
            column.addLayout(acts)
        self.setAccessibleName(f"{item.title}, {item.reason}")
        self.retint()

    def retint(self) -> None:
        tone = self._item.tone
        self._icon.setPixmap(self.theme.pixmap(_ICON.get(tone, "info"), tone, 16, self.devicePixelRatioF()))
