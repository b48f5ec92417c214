"""F1: every key, from the one table; searched, changed, printed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from console.notices import Notice
from console.settings import Choices
from console.views.desk import Desk
from console.views.file_choice import place_to_save
from console.views.fuzzy import score
from console.views.key_card import KeyCard
from console.views.key_print import key_sheet, write_pdf
from console.views.key_words import BothNames, RefusalWords
from console.views.keys import KEYS, Group
from console.views.look import Look
from console.views.page import Page
from console.views.places import shut_acts
from console.widgets.banner import Banner
from console.widgets.buttons import Button, shown_key
from console.widgets.part import announce, label, scrolled


class KeyList(Page):
    """A page of cards, one a group."""

    changed = Signal(Choices)

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._names = look, desk, BothNames()
        self.setProperty("surface", "bg")
        self._title, self._hint = (
            label(size="title", strong=True),
            label(size="small", tone="muted", wrap=True),
        )
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._filter)
        self.reset_all, self.paper = Button(look.theme, icon="undo-2"), Button(look.theme, icon="file-text")
        self.reset_all.clicked.connect(lambda: self.changed.emit(self._desk.choices().reset("keys")))
        self.paper.clicked.connect(lambda: self._look.once("print keys", self._print))
        self.refused = Banner(look.theme)
        self.refused.hide()
        self._none = label(tone="muted")
        self.cards: list[KeyCard] = []
        inner = QWidget()
        inner.setObjectName("window")
        columns = self._across = QHBoxLayout(inner)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(16)
        self._columns = [QVBoxLayout(), QVBoxLayout()]
        for one in self._columns:
            one.setSpacing(16)
            columns.addLayout(one, 1)
        self.area = scrolled(inner)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.field, 1)
        head.addWidget(self.reset_all)
        head.addWidget(self.paper)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        for part in (self._title, self._hint):
            column.addWidget(part)
        column.addLayout(head)
        column.addWidget(self.refused)
        column.addWidget(self._none)
        column.addWidget(self.area, 1)
        self.setFocusProxy(self.field)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Pintasan keyboard"))
        self._hint.setText(
            self.tr(
                "Aman saat mengetik: semuanya memakai Ctrl atau tombol F; huruf biasa tidak menjalankan apa pun. "
                "Tekan sebuah pintasan untuk menggantinya; Backspace menghapusnya, Esc membatalkan."
            )
        )
        self.setAccessibleName(self._title.text())
        self.area.setAccessibleName(self._title.text())
        self.field.setPlaceholderText(self.tr("Cari perintah atau tombol…"))
        self.field.setAccessibleName(self.tr("Cari pintasan"))
        for clear in self.field.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Kosongkan pencarian"))
        self.reset_all.setText(self.tr("Kembalikan semua"))
        self.paper.setText(self.tr("Simpan PDF untuk dicetak…"))
        self._none.setText(self.tr("Tidak ada perintah atau tombol seperti itu."))
        self._lay_out()

    def retint(self) -> None:
        self._lay_out()

    def settings_kept(self) -> None:
        self.refused.hide()
        self._lay_out()

    def button(self, id: str) -> QWidget:
        """The key of the act ``id``."""
        return next(card.buttons[id] for card in self.cards if id in card.buttons)

    def _lay_out(self) -> None:
        # What has the focus goes with its card, or cannot be pressed any more: the cursor stays with its act, or goes to the field.
        focused = next((id for card in self.cards if (id := card.focused())), "")
        lost = bool(focused) or self.reset_all.hasFocus()
        for column in self._columns:
            while (item := column.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.hide()
                    old.deleteLater()
        locked = self._desk.choices().locked("keys")
        self.cards = [KeyCard(self.theme, self._look.keys, group, locked) for group in Group]
        # Large letters need the whole width.
        one = self.theme.scale > 1.4
        self._across.setStretch(1, 0 if one else 1)
        heights = [0, 0]
        for card in self.cards:
            card.picked.connect(self._picked)
            card.reset_wanted.connect(self._reset)
            at = 0 if one or heights[0] <= heights[1] else 1
            heights[at] += len(card.buttons) + 1
            self._columns[at].addWidget(card)
        for column in self._columns:
            column.addStretch(1)
        self.reset_all.setEnabled(not locked and bool(self._desk.settings().keys))
        self._filter()
        if lost:
            (self.button(focused) if focused else self.field).setFocus()

    def _filter(self) -> None:
        typed = self.field.text().strip()
        found = {key.id for key in KEYS if self._fits(typed, key.id)} - shut_acts(self._desk)
        for card in self.cards:
            card.show_only(found)
        self._none.setVisible(not found)

    def _fits(self, typed: str, id: str) -> bool:
        shown = self._look.keys.shown(id).lower()
        keys = typed.lower().replace(" ", "")
        return bool(keys and keys in shown.replace(" ", "")) or any(
            score(typed, name) for name in self._names.act(id)
        )

    def _picked(self, id: str, text: str) -> None:
        refusal = self._look.keys.refusal(id, text)
        if refusal is not None:
            words = RefusalWords().of(refusal, shown_key(text))
            self.refused.show_message(words, "wait", closable=True)
            announce(self, words, urgent=True)
            return
        self.changed.emit(self._desk.choices().choose(keys={**self._desk.settings().keys, id: text}))

    def _reset(self, id: str) -> None:
        rest = {act: text for act, text in self._desk.settings().keys.items() if act != id}
        choices = self._desk.choices()
        # What it had may be another's by now; then the other one's goes back too.
        refusal = self._look.keys.refusal(id, next(key.sequence for key in KEYS if key.id == id), among=rest)
        if refusal is not None and refusal.by in rest:
            del rest[refusal.by]
        self.changed.emit(choices.choose(keys=rest) if rest else choices.reset("keys"))

    async def _print(self) -> None:
        title = self.tr("Pintasan keyboard Sahut")
        path = await place_to_save(self, self.paper.text(), "sahut-pintasan.pdf", "PDF (*.pdf)")
        if path is None:
            return
        try:
            write_pdf(path, key_sheet(self._look.keys, title, shut_acts(self._desk)), title)
        except OSError:
            self._look.say(Notice("file_not_written", "wait"))
        else:
            self._look.say(Notice("keys_written", "ok", fleeting=True))
