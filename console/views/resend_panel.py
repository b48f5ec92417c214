"""A rejected reply or note beside what came meanwhile: change it, send it all the same, or keep it as a draft."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from console.store.attention import Item
from console.store.drafts import Mode
from console.views.attention_view import AttentionWords
from console.views.desk import Desk
from console.views.look import Look
from console.views.slide_panel import SlidePanel
from console.widgets.card import Card
from console.widgets.part import label
from contract.commands import AddNote, SendReply
from contract.errors import ErrorCode
from contract.rows import MessageKind
from contract.scheduled_acts import ScheduleReply


class ResendPanel(SlidePanel):
    """Sending again is a new act; the rejected one is settled with it."""

    drafted = Signal(str, str, str, object)
    """Ticket, mode and text that is its draft now, and what of the ticket goes with it: a composer that shows the ticket takes it."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._desk = desk
        self._item: Item | None = None
        self._edited: dict[str, str] = {}
        self._words = AttentionWords()
        self._came = QVBoxLayout()
        self._came.setSpacing(6)
        self._name = label(tone="muted")
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._dress)
        self._name.setBuddy(self.text)
        self.body.addLayout(self._came)
        self.body.addWidget(self._name)
        self.body.addWidget(self.text, 1)
        self.other.clicked.connect(self._draft)
        self.other.show()
        self.retranslate()

    def ask(self, item: Item) -> None:
        """Shows a rejected act that has a text; what was edited earlier stands there again."""
        if self._item is not None:
            self._edited[self._item.command] = self.text.toPlainText()
        self._item = item
        while (old := self._came.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        for message in item.meanwhile:
            card = Card(self.theme)
            who = message.author_name if message.kind is not MessageKind.NOTE else self.tr("Internal Note")
            card.set_title(who, self.look.times.second(message.at))
            card.body().addWidget(label(message.text, wrap=True))
            self._came.addWidget(card)
        self.text.setPlainText(self._edited.get(item.command, item.text))
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.retranslate()
        self._dress()
        self.text.setFocus()

    @property
    def command(self) -> str | None:
        """The rejected act shown last."""
        return None if self._item is None else self._item.command

    def edited(self, command: str) -> str | None:
        """The text of a rejected act as the agent left it here; None where it was not looked at."""
        if self._item is not None and self._item.command == command:
            return self.text.toPlainText()
        return self._edited.get(command)

    def submit(self) -> None:
        text = self.text.toPlainText()
        if self._item is not None and text.strip():
            item = self._item
            self.look.once(("settle", item.command), lambda: self._do(item, text))

    def retranslate(self) -> None:
        item = self._item
        title = self.tr("Kirim lagi") if item is None else self._words.title(item)
        hint = "" if item is None else self.look.sentences.of(self._words.notice(item))
        stale = item is not None and item.code is ErrorCode.STALE
        self.set_words(title, hint, self.tr("Sudah saya baca, kirim") if stale else self.tr("Kirim lagi"))
        self.set_other(self.tr("Jadikan draf"))
        self._name.setText(self.tr("Teks Anda"))
        self.text.setAccessibleName(self.tr("Teks yang ditolak, dapat diubah"))

    def _dress(self) -> None:
        self.act.setEnabled(bool(self.text.toPlainText().strip()))

    def _draft(self) -> None:
        if self._item is not None:
            item, text = self._item, self.text.toPlainText()
            self.look.once(("settle", item.command), lambda: self._keep(item, text))

    async def _keep(self, item: Item, text: str) -> None:
        public = item.held is not None or isinstance(item.body, SendReply | ScheduleReply)
        if item.held is not None:
            await self._desk.acts.scheduled.call_back(item.command, text)
        else:
            await self._desk.acts.attention.to_draft(item.command, text)
        mode = Mode.REPLY if public else Mode.NOTE
        sets = item.held.sets if item.held is not None else None
        if isinstance(item.body, SendReply | ScheduleReply | AddNote):
            sets = item.body.sets
        self.drafted.emit(item.ticket or "", mode.value, text, sets)
        self.closed.emit()

    async def _do(self, item: Item, text: str) -> None:
        body = item.body
        if item.held is not None:
            await self._desk.acts.scheduled.send_now(item.command, text)
        elif isinstance(body, SendReply | ScheduleReply):
            stale = item.code in (ErrorCode.STALE, ErrorCode.EXPIRED)
            await self._desk.acts.replies.resend(item.command, text, confirmed_stale=stale)
        elif isinstance(body, AddNote):
            again = AddNote(
                ticket=body.ticket, message=body.message, text=text, contact=body.contact, sets=body.sets
            )
            await self._desk.acts.attention.again(item.command, again)
        self.closed.emit()
