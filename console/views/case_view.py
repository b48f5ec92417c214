"""The conversation of one ticket: its head, its lines, and where the agent writes."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.notices import Notice
from console.store.drafts import Mode
from console.views.attachments import CaseAttachments
from console.views.call_contact import by_telephone
from console.views.case_colleagues import CaseColleagues
from console.views.case_head import CaseHead
from console.views.case_model import Away, CaseModel
from console.views.case_writing import CaseWriting
from console.views.compose_helps import ComposeHelps
from console.views.desk import Desk
from console.views.link_opening import LinkOpening
from console.views.look import Look
from console.views.quoting import Quoting
from console.views.sop_strip import SopStrip
from console.views.transcript_rows import TranscriptWords, show
from console.widgets.banner import Banner
from console.widgets.composer import Composer
from console.widgets.part import Part
from console.widgets.transcript_model import TranscriptRow
from console.widgets.transcript_view import TranscriptView


class CaseView(Part):
    """One view for all tabs: ``bind`` puts a ticket into it; texts of others are kept as drafts.

    ``head`` shows the ticket, ``writing`` sends what the composer holds; what stands beside them hooks in here."""

    attention_wanted = Signal(str)
    """Command of the rejected act the agent wants to look at."""
    mode_changed = Signal(str)
    seen = Signal(int)
    """The highest customer ``n`` on the screen."""
    read_to = Signal(int)
    """The highest ``n`` of all that is on the screen."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk = look, desk
        self._model: CaseModel | None = None
        self._rows: list[TranscriptRow] = []
        self._lines = TranscriptWords(look)
        self.setProperty("surface", "bg")
        self.head = CaseHead(look, desk)
        self.sop = SopStrip(look, desk)
        self.banner = Banner(look.theme)
        self.transcript = TranscriptView(look.theme)
        self.composer = Composer(look.theme)
        self.composer.clock = desk.clock.monotonic
        self.composer.offer(knowledge=True, attach=True)
        self.writing = CaseWriting(look, desk, self.composer, self.transcript.shows_newest)
        self.helps = ComposeHelps(look, desk, self, self.composer)
        self.helps.macros.brought.connect(self.writing.brings)
        self.quoting = Quoting(look, self.composer, self.transcript)
        #: Ends the call a contact is; whether there is one (console.views.phone_room).
        self.hang_up: Callable[[str], bool] = lambda _contact: False
        self.links = LinkOpening(look, desk, self, self.transcript.setFocus)
        self.colleagues = CaseColleagues(look, desk, self.composer)
        self.attachments = CaseAttachments(look, desk, self.composer, self.transcript)
        self._build()
        self._connect()
        self.retranslate()

    @property
    def model(self) -> CaseModel | None:
        """The ticket in front."""
        return self._model

    def bind(self, model: CaseModel, mode: str, drafts: dict[Mode, str]) -> None:
        """Puts a ticket into the view."""
        self.leave()
        self._model = model
        self._rows = []
        self._lines.forget()
        self.transcript.set_rows([])
        self.writing.bind(model, mode, drafts)
        self.helps.bind(model)
        self.quoting.bind(model)
        self.attachments.bind(model)
        self.colleagues.bind(model)
        model.on_change = self.refresh
        self.refresh()

    def leave(self) -> None:
        """The view lets go of its ticket; what is being written is kept."""
        if self._model is not None:
            self.writing.leave()
            self.helps.bind(None)
            self.quoting.bind(None)
            self.links.leave()
            self.attachments.bind(None)
            self.colleagues.bind(None)
            self._model.on_change = lambda: None
            self._model = None
            self.sop.show_case(None)

    def refresh(self) -> None:
        """Shows what the model holds now."""
        model = self._model
        absent = model is not None and (model.case is None or model.page is None)
        self.head.setVisible(not absent)
        empty = (
            "ticket_absent"
            if absent
            else "call_unwritten"
            if model is not None and by_telephone(model.case)
            else ""
        )
        self.transcript.set_empty(self._look.sentences.of(Notice(empty)) if empty else "")
        if model is None or model.case is None or model.page is None:
            self.sop.show_case(None)
            if absent:
                self.banner.hide()
                self.writing.lock_absent()
            return
        now, online = self._desk.clock.gateway_now(), self._desk.online()
        customer = "" if model.case.customer is None else model.case.customer.name
        new = self._lines.rows(model.page.lines, now, online, customer, model.users)
        show(self.transcript, self._rows, new)
        self._rows = new
        self.transcript.set_edge(self._lines.edge(model.above))
        if model.wants_older and self.isVisible() and self.transcript.shows_oldest():
            self._older()
        self.attachments.refresh(model, model.page.lines)
        moved = self.moved(model)
        self.head.show_case(model)
        self.sop.show_case(model)
        self.helps.shown()
        self.writing.dress(model, moved)
        self.colleagues.show_case(model)
        self._show_banner(model, moved)
        self.tick()
        if self.isVisible():
            self.seen.emit(model.page.seen_up_to)
            self.read_to.emit(max((line.n or 0 for line in model.page.lines), default=0))

    def show_line(self, line: str) -> None:
        """Brings a line into sight, and the keyboard there; one that is not here (any more) leaves things as they are."""
        if any(row.id == line for row in self._rows):
            self.transcript.show_row(line)
            self.transcript.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sop.resized()

    def tick(self) -> None:
        """The clock moved on."""
        self.head.tick(self._model)

    def end_contact(self) -> None:
        """The agent ends the conversation; what is owed then is documentation."""
        if self._model is not None and self._model.live:
            contact = self._model.contact
            if contact is not None and self.hang_up(contact.id):
                return  # a call that is over ends its contact
            contacts, ticket = self._desk.acts.contacts, self._model.ticket
            self._look.once(("end", ticket), lambda: contacts.end(ticket))

    def copy_number(self) -> None:
        """The ticket number on the clipboard, to be told to the customer."""
        if self._model is not None and self._model.case is not None:
            number = self._model.case.ticket.number
            QGuiApplication.clipboard().setText(number)
            self._look.say(Notice("number_copied", "ok", {"number": number}, fleeting=True))

    def retranslate(self) -> None:
        self.helps.retranslate()
        self.attachments.retranslate()
        self.setAccessibleName(self.tr("Percakapan tiket"))
        if self._model is not None:
            self._rows = []
            self._lines.forget()
            self.refresh()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.sop)
        self.banner.setProperty("flat", True)
        column.addWidget(self.banner)
        column.addWidget(self.transcript, 1)
        column.addWidget(self.colleagues)
        column.addWidget(self.composer)

    def _connect(self) -> None:
        self.head.copy.clicked.connect(self.copy_number)
        self.head.end.clicked.connect(self.end_contact)
        self.banner.act_requested.connect(self._look_at_rejected)
        self.transcript.older_wanted.connect(self._older)
        self.transcript.link_activated.connect(self.links.open)
        self.writing.mode_changed.connect(self.mode_changed)
        self.writing.sent.connect(self.transcript.scroll_to_newest)

    def _show_banner(self, model: CaseModel, moved: str) -> None:
        rejected = model.rejected()
        if model.away in (Away.QUEUE, Away.PERSON):
            self.banner.show_message(moved, "act")
        elif model.gone:
            self.banner.show_message(
                self.tr(
                    "Tiket ini sudah pindah dan tidak lagi terlihat oleh Anda; ini keadaan terakhirnya. Tutup tabnya bila selesai."
                ),
                "act",
            )
        elif rejected is not None:
            sentence = self._look.sentences.of(Notice(rejected.code.value if rejected.code else "invalid"))
            self.banner.show_message(sentence, "bad", self.tr("Baca dan putuskan"))
        elif model.contact is not None and model.contact.customer_left and model.live:
            self.banner.show_message(
                self.tr("Pelanggan sudah pergi. Balasan tersimpan di tiket; dokumentasi tetap wajib."), "wait"
            )
        else:
            self.banner.hide()

    def moved(self, model: CaseModel) -> str:
        """Where a ticket is that went elsewhere, and what can be done with it here; "" for one that did not."""
        if model.case is None or model.away in (Away.NO, Away.GONE):
            return ""
        ticket = model.case.ticket
        if model.away is Away.QUEUE:
            queues = self._desk.handbook().queues
            name = next((q.name for q in queues if q.id == ticket.queue), ticket.queue)
            return self._look.sentences.of(Notice("ticket_in_queue", detail={"queue": name}))
        name = model.names.get(ticket.assignee or "", "–")
        return self._look.sentences.of(Notice("ticket_with", detail={"holder": name}))

    def _older(self) -> None:
        if self._model is not None:
            self._look.start(self._model.older())

    def _look_at_rejected(self) -> None:
        rejected = None if self._model is None else self._model.rejected()
        if rejected is not None and rejected.command is not None:
            self.attention_wanted.emit(rejected.command)
