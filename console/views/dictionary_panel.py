"""The agent's own dictionary: what the spelling check takes for right besides, added and taken out."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget

from console.spelling.tokens import words
from console.views.desk import Desk
from console.views.look import Look
from console.views.slide_panel import SlidePanel
from console.widgets.part import label


class DictionaryPanel(SlidePanel):
    """``on_change`` when other words are right than before. Delete takes out the chosen one."""

    def __init__(
        self, look: Look, desk: Desk, on_change: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._desk, self._on_change = desk, on_change
        self.word = QLineEdit()
        self.word.textChanged.connect(lambda _text: self._dress())
        self.word.returnPressed.connect(self.submit)
        self.list = QListWidget()
        self.list.setMinimumHeight(240)
        self.list.currentRowChanged.connect(lambda _at: self._dress())
        self._none = label(tone="muted", wrap=True)
        for part in (self.word, self._none):
            self.body.addWidget(part)
        self.body.addWidget(self.list, 1)
        self.other.show()
        self.other.clicked.connect(self.remove)
        self.retranslate()

    def begin(self) -> None:
        """Opened: the words are read."""
        self.look.start(self._load())
        self.word.setFocus()

    def submit(self) -> None:
        word = self._word()
        if word:
            self.look.once(("learn", word), lambda: self._learn(word))

    def remove(self) -> None:
        """Takes the chosen word out."""
        chosen = self.list.currentItem()
        if chosen is not None:
            self.look.once(("forget", chosen.text()), lambda: self._forget(chosen.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self.remove()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.set_words(
            self.tr("Kamus saya"),
            self.tr("Kata yang dianggap benar oleh pemeriksa ejaan, hanya untuk Anda dan di komputer ini."),
            self.tr("Tambahkan"),
        )
        self.set_other(self.tr("Hapus dari kamus"))
        self.word.setPlaceholderText(self.tr("Kata baru…"))
        self.word.setAccessibleName(self.tr("Kata baru untuk kamus"))
        self.list.setAccessibleName(self.tr("Kata di kamus saya"))
        self._none.setText(
            self.tr(
                "Belum ada kata. Tambahkan di sini, atau dari menu kata yang bergaris bawah di kotak tulis."
            )
        )
        self._dress()

    def _word(self) -> str:
        """What is typed, if it is one word."""
        typed = self.word.text().strip()
        found = [one.text for one in words(typed)]
        return typed if found == [typed] else ""

    def _dress(self) -> None:
        self.act.setEnabled(bool(self._word()))
        self.other.setEnabled(self.list.currentRow() >= 0)
        self._none.setVisible(self.list.count() == 0)
        self.list.setVisible(self.list.count() > 0)

    async def _load(self) -> None:
        kept = sorted(await self._desk.reads.writing.words(), key=str.casefold)
        chosen, at = self.list.currentItem(), self.list.currentRow()
        before = None if chosen is None else chosen.text()
        self.list.clear()
        self.list.addItems(kept)
        self.list.setCurrentRow(kept.index(before) if before in kept else min(at, len(kept) - 1))
        if not kept and self.list.hasFocus():
            self.word.setFocus()
        self._dress()

    async def _learn(self, word: str) -> None:
        await self._desk.acts.writing.learn(word)
        if self._desk.speller is not None:
            self._desk.speller.learn([word])
        self.word.clear()
        await self._changed()

    async def _forget(self, word: str) -> None:
        await self._desk.acts.writing.forget(word)
        if self._desk.speller is not None:
            self._desk.speller.forget(word)
        await self._changed()

    async def _changed(self) -> None:
        await self._load()
        self._on_change()
