"""The reason of a move that needs one: escalation, re-opening."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from console.store.cases import Case
from console.views.desk import Desk
from console.views.look import Look
from console.views.slide_panel import SlidePanel
from console.widgets.combo_field import ComboField
from console.widgets.part import label
from domain.ticket import TicketMove


class ReasonPanel(SlidePanel):
    """The reason goes with the ticket: who takes it over reads it first."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._desk = desk
        self._case: Case | None = None
        self._move = TicketMove.ESCALATE
        self._begun: dict[tuple[str, TicketMove], str] = {}
        self.queue = ComboField(look.theme)
        self._name = label(tone="muted")
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.textChanged.connect(self._dress)
        self._name.setBuddy(self.reason)
        self.body.addWidget(self.queue)
        self.body.addWidget(self._name)
        self.body.addWidget(self.reason, 1)
        self.retranslate()

    def ask(self, case: Case, move: TicketMove) -> None:
        """Asks for the reason of ``move`` on the ticket of ``case``; one begun earlier stands there again."""
        self._remember()
        self._case, self._move = case, move
        book = self._desk.handbook()
        default = next((q.escalates_to for q in book.queues if q.id == case.ticket.queue), None)
        bench = [q for q in book.queues if q.id in {one.escalates_to for one in book.queues}]
        self.queue.set_choices([(q.id, q.name) for q in bench], default or (bench[0].id if bench else ""))
        self.queue.setVisible(move is TicketMove.ESCALATE)
        self.reason.setPlainText(self._begun.get((case.ticket.id, move), ""))
        self.reason.moveCursor(QTextCursor.MoveOperation.End)
        self.retranslate()
        self._dress()
        self.reason.setFocus()

    def submit(self) -> None:
        text = self.reason.toPlainText().strip()
        if self._case is not None and text:
            case = self._case
            self.look.once(("move", case.ticket.id), lambda: self._do(case, text))

    def retranslate(self) -> None:
        number = "" if self._case is None else self._case.ticket.number
        if self._move is TicketMove.ESCALATE:
            self.set_words(
                self.tr("Eskalasi tiket #{0}").format(number),
                self.tr(
                    "Alasan dan Internal Note ikut ke penerima. Sebutkan perkiraan waktunya kepada pelanggan."
                ),
                self.tr("Eskalasi"),
            )
        else:
            self.set_words(
                self.tr("Buka lagi tiket #{0}").format(number),
                self.tr("Alasan dicatat di tiket."),
                self.tr("Buka lagi"),
            )
        self.queue.set_name(self.tr("Tujuan"))
        self._name.setText(self.tr("Alasan (wajib)"))
        self.reason.setAccessibleName(self.tr("Alasan, wajib diisi"))
        self.reason.setPlaceholderText(
            self.tr("Apa yang sudah diperiksa, apa yang perlu dilakukan penerima…")
        )

    def _remember(self) -> None:
        if self._case is not None:
            self._begun[self._case.ticket.id, self._move] = self.reason.toPlainText()

    def _dress(self) -> None:
        self.act.setEnabled(bool(self.reason.toPlainText().strip()))

    async def _do(self, case: Case, text: str) -> None:
        move = self._move
        queue = self.queue.key() if move is TicketMove.ESCALATE else None
        await self._desk.acts.tickets.move(case.ticket.id, move, reason=text, queue=queue or None)
        self._begun.pop((case.ticket.id, move), None)
        if self._case is case:
            self.reason.clear()
            self.closed.emit()
