"""F1: every key, from the one table."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from console.views.keys import KEYS, Group, KeyWords
from console.views.look import Look
from console.views.page import Page
from console.widgets.buttons import shown_key
from console.widgets.card import Card
from console.widgets.part import label


class KeyList(Page):
    """A page of cards, one a group."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._words = KeyWords()
        self.setProperty("surface", "bg")
        self._title, self._hint = (
            label(size="title", strong=True),
            label(size="small", tone="muted", wrap=True),
        )
        self._cards: list[Card] = []
        inner = QWidget()
        inner.setObjectName("window")
        columns = self._across = QHBoxLayout(inner)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(16)
        self._columns = [QVBoxLayout(), QVBoxLayout()]
        for one in self._columns:
            one.setSpacing(16)
            columns.addLayout(one, 1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        for part in (self._title, self._hint):
            column.addWidget(part)
        column.addWidget(self.area, 1)
        self.setFocusProxy(self.area)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Pintasan keyboard"))
        self._hint.setText(
            self.tr(
                "Aman saat mengetik: semuanya memakai Ctrl, F1 atau F6; huruf biasa tidak menjalankan apa pun."
            )
        )
        self.setAccessibleName(self._title.text())
        self.area.setAccessibleName(self._title.text())
        for column in self._columns:
            while (item := column.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.deleteLater()
        # Large letters need the whole width.
        one = self.theme.scale > 1.4
        self._across.setStretch(1, 0 if one else 1)
        for at, group in enumerate(Group):
            self._columns[0 if one or at < 2 else 1].addWidget(self._card(group))
        for column in self._columns:
            column.addStretch(1)

    def retint(self) -> None:
        self.retranslate()

    def _card(self, group: Group) -> Card:
        card = Card(self.theme)
        card.set_title(self._words.group(group))
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setVerticalSpacing(6)
        for at, key in enumerate(k for k in KEYS if k.group is group):
            words = self._words.act(key.id)
            shown = label(shown_key(key.sequence))
            shown.setProperty("key", True)
            shown.setAccessibleName(f"{words}: {shown_key(key.sequence)}")
            grid.addWidget(label(words), at, 0)
            grid.addWidget(shown, at, 1, Qt.AlignmentFlag.AlignRight)
        card.body().addLayout(grid)
        return card
