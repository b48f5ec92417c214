"""Pengetahuan: one field over handbook, updates and minutes, beside the conversation; what is found is read with its source, and what
may be said goes into the reply, where the agent decides (flow: Knowledge arrives late)."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from console.operations.suggestion import HandbookSuggests, ModelSuggests
from console.store.changes import Changeset
from console.views.case_model import CaseModel
from console.views.desk import Desk
from console.views.knowledge_model import KnowledgeModel
from console.views.knowledge_piece import KnowledgePiece
from console.views.knowledge_words import KnowledgeWords
from console.views.look import Look
from console.views.slide_panel import SlidePanel
from console.widgets.buttons import Button
from console.widgets.part import label
from console.widgets.row_table import RowTable
from contract.rows import AnnouncementRow, MessageKind
from contract.suggestion import MOST, Why
from domain.knowledge import PieceKind
from domain.knowledge_index import Found


class KnowledgePanel(SlidePanel):
    """Down goes from the field to what was found, Enter reads it, Esc goes back and then closes. ``insert`` puts a text into the reply
    of the ticket in front; whether it could."""

    def __init__(
        self, look: Look, desk: Desk, insert: Callable[[str], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._desk, self._insert, self._words = desk, insert, KnowledgeWords(look, desk.clock.gateway_now)
        self._case: CaseModel | None = None
        self._wanted = ""
        self.model = KnowledgeModel(desk, self._found)
        self.here = HandbookSuggests(desk.reads.knowledge, desk.handbook, desk.owner.queues)
        self.server = ModelSuggests(desk.acts.administration, desk.reads.knowledge)
        #: Answers for the message at hand, while nothing is looked for.
        self.suggested: list[Found] = []
        self._message = ""
        self._asks = False
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._type)
        self.field.returnPressed.connect(self._first)
        self.field.installEventFilter(self)
        self.told = label(size="small", tone="muted", wrap=True)
        self.table = RowTable(look.theme)
        self.table.opened.connect(self.read)
        self.table.clicked.connect(lambda _index: self.read(self.table.current_key()))
        self.table.setMinimumHeight(look.theme.dp(200))
        self.piece = KnowledgePiece(look, desk)
        self.ask = Button(look.theme, icon="bot")
        self.ask.hide()
        self.ask.clicked.connect(lambda: look.once("suggest", self._ask_server))
        self.body.addWidget(self.field)
        self.body.addWidget(self.told)
        self.body.addWidget(self.ask)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.piece, 1)
        self.other.clicked.connect(self.back)
        self.retranslate()
        self.back()

    def begin(self, case: CaseModel | None, text: str = "", piece: str = "") -> None:
        """For the ticket in front, None for none; looks for ``text``, and reads the ``piece`` of that id once it is found."""
        self._case = case
        self.back()
        if text:
            self.field.setText(text)
        self._wanted = piece
        self.suggested, self._message = [], _message(case)
        self.ask.hide()
        self.look.start(self._suggest(self._message))
        self.field.setFocus()
        self.field.selectAll()
        self.model.type(self.field.text())

    def heard(self, changes: Changeset) -> None:
        if self.isVisible() and any(ref == AnnouncementRow.REF for ref, _ in changes.rows):
            self.model.again()

    def read(self, key: str) -> None:
        """Brings what was found as ``key`` to the front."""
        found = next((one for one in self.shown if one.piece.id == key), None)
        if found is not None:
            self._read(found)

    def back(self) -> None:
        """From what is read to the list, the cursor on its line."""
        reading = not self.piece.isHidden()
        self.piece.hide()
        for part in (self.field, self.told, self.table):
            part.show()
        self.other.hide()
        self.act.hide()
        # Without an act its edge would stand there for nothing.
        self.foot.hide()
        self._dress()
        if reading and self.isVisible():
            (self.table if self.shown else self.field).setFocus()

    @property
    def shown(self) -> list[Found]:
        """What stands in the list: what was found, or suggested while nothing is looked for."""
        return self.model.found if self.field.text().strip() else self.suggested

    def submit(self) -> None:
        if not self.act.isHidden() and self.act.isEnabled() and self._insert(self.piece.reply()):
            self.closed.emit()

    def retranslate(self) -> None:
        self.set_words(self.tr("Pengetahuan"), "", self.tr("Masukkan ke balasan"))
        self.set_other(self.tr("Kembali ke hasil"))
        self.field.setAccessibleName(self.tr("Cari di pengetahuan"))
        self.field.setPlaceholderText(self.tr("Cari isu, skrip, unit, pengumuman…"))
        for clear in self.field.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Kosongkan"))
        self.table.setAccessibleName(self.tr("Yang ditemukan di pengetahuan"))
        self.ask.setText(self.tr("Minta usulan dari server"))
        self.piece.retranslate()
        self._dress()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.key() if isinstance(event, QKeyEvent) else None
        if pressed == Qt.Key.Key_Down and event.type() == QEvent.Type.KeyPress:
            if self.shown:
                self.table.setFocus()
                if not self.table.currentIndex().isValid():
                    self.table.setCurrentIndex(self.table.rows().index(0, 0))
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.piece.isHidden():
            self.back()
        else:
            super().keyPressEvent(event)

    def _type(self, text: str) -> None:
        self._wanted = ""
        self.model.type(text)

    def _first(self) -> None:
        if self.shown and self.model.found_for == self.field.text():
            self._read(self.shown[0])

    def _found(self) -> None:
        self.table.rows().set_rows([self._words.row(one) for one in self.shown])
        if self.shown:
            self.table.setCurrentIndex(self.table.rows().index(0, 0))
        self._dress()
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.read(wanted)

    def _read(self, found: Found) -> None:
        case = None if self._case is None else self._case.case
        self.piece.show_piece(found.piece, case, over=found.over)
        for part in (self.field, self.told, self.table, self.ask):
            part.hide()
        self.piece.show()
        self.other.show()
        self.act.setVisible(bool(self.piece.reply()) and self._case is not None)
        self.foot.show()
        self._fit()
        (self.other if self.act.isHidden() else self.act).setFocus()

    async def _suggest(self, message: str) -> None:
        """Answers by the handbook for what the customer wrote; whether a server could be asked besides."""
        if not message:
            self._found()
            return
        found = await self.here.suggest(message, self._issue())
        if message == self._message:
            self.suggested = [Found(piece, 1.0, 1.0, piece.reply) for piece in found.pieces]
            self._found()
        self._asks = self._desk.online() and await self.server.available()
        self._dress()

    async def _ask_server(self) -> None:
        message = self._message
        self.told.setText(self.tr("Server sedang menyusun usulan…"))
        found = await self.server.suggest(message, self._issue())
        if message != self._message or self.field.text().strip():
            return
        if found.why is not None:
            self.told.setText(self._why(found.why))
            return
        fresh = [Found(piece, 1.0, 1.0, piece.reply) for piece in found.pieces]
        self.suggested = [
            *fresh,
            *(one for one in self.suggested if one.piece.kind is not PieceKind.SUGGESTION),
        ]
        self._found()
        self._read(fresh[0])

    def _why(self, why: Why) -> str:
        return {
            Why.NO_SOURCE: self.tr(
                "Server tidak menemukan jawabannya di buku pegangan, jadi tidak ada yang ditampilkan."
            ),
            Why.UNREADABLE: self.tr(
                "Respons server tidak terbaca. Usulan dari buku pegangan tetap ada di bawah."
            ),
            Why.DOWN: self.tr("Server tidak menjawab. Usulan dari buku pegangan tetap ada di bawah."),
        }[why]

    def _issue(self) -> tuple[str, str] | None:
        case = None if self._case is None else self._case.case
        if case is None or case.ticket.category is None or case.ticket.issue is None:
            return None
        return case.ticket.category, case.ticket.issue

    def _dress(self) -> None:
        model = self.model
        self.ask.setVisible(
            self._asks and bool(self._message) and not self.field.text().strip() and self.piece.isHidden()
        )
        if not self.field.text().strip():
            told = (
                self.tr("Usulan untuk pesan terakhir pelanggan. Baca dulu; Anda yang mengirim.")
                if self.suggested
                else self.tr(
                    "Buku pegangan dan semua yang diumumkan, juga saat offline. Salah ketik dimaafkan."
                )
            )
        elif model.found:
            told = self.tr("{0} hasil").format(len(model.found))
        else:
            told = self.tr("Tidak ditemukan. Coba kata lain atau yang lebih umum.")
        self.told.setText(told)


def _message(case: CaseModel | None) -> str:
    """What the customer wrote since they were last answered, or else last."""
    lines = [] if case is None or case.page is None else case.page.lines
    said: list[str] = []
    for line in reversed(lines):
        if line.kind is MessageKind.CUSTOMER:
            said.append(line.text)
        elif line.kind is MessageKind.REPLY and said:
            break
    return "\n".join(reversed(said))[:MOST]
