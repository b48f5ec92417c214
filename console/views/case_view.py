"""The conversation of one ticket: its clock, its lines, and where the agent writes."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from console.notices import Notice
from console.operations.errors import ContactNotMine, NotAllowed, NotDone
from console.store.drafts import Mode
from console.views.case_model import Away, CaseModel
from console.views.desk import Desk
from console.views.keys import sequence
from console.views.look import Look, panel
from console.views.transcript_rows import TranscriptWords, show
from console.views.words import STATE_TONE, UNSENT_ICON
from console.widgets.banner import Banner
from console.widgets.buttons import Button, IconButton, shown_key
from console.widgets.composer import ComposeMode, Composer
from console.widgets.part import Part, label, spelled
from console.widgets.pill import Pill
from console.widgets.shrinking import elided
from console.widgets.sla_bar import SlaBar
from console.widgets.transcript_model import TranscriptRow
from console.widgets.transcript_view import TranscriptView


class CaseView(Part):
    """One view for all tabs: ``bind`` puts a ticket into it; texts of others are kept as drafts."""

    attention_wanted = Signal(str)
    """Command of the rejected act the agent wants to look at."""
    mode_changed = Signal(str)
    seen = Signal(int)
    """The highest customer ``n`` on the screen."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk = look, desk
        self._model: CaseModel | None = None
        self._rows: list[TranscriptRow] = []
        self._lines = TranscriptWords(look)
        self.setProperty("surface", "bg")
        self._state = Pill(look.theme)
        self._unsent = Pill(look.theme)
        self._number = label(strong=True)
        self._copy = IconButton(look.theme, "copy", pixels=14)
        self._subject = elided(tone="muted")
        self._subject.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._sla = SlaBar(look.theme)
        self._end = Button(look.theme, icon="log-out")
        self._banner = Banner(look.theme)
        self.transcript = TranscriptView(look.theme)
        self.composer = Composer(look.theme)
        self.composer.offer(knowledge=False, attach=False)
        self._macros = QMenu(self)
        self._build()
        self._connect()
        self.retint()
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
        self.transcript.set_rows([])
        for surface in ComposeMode:
            self.composer.set_text(surface, drafts.get(Mode(surface.value), ""))
        self.composer.set_mode(mode)
        self.composer.set_saved("")
        self._show_undo()
        model.on_change = self.refresh
        self.refresh()

    def leave(self) -> None:
        """The view lets go of its ticket; what is being written is kept."""
        if self._model is not None:
            self.composer.flush_drafts()
            self.composer.hide_undo()
            self._model.on_change = lambda: None
            self._model = None

    def refresh(self) -> None:
        """Shows what the model holds now."""
        model = self._model
        absent = model is not None and (model.case is None or model.page is None)
        self._head.setVisible(not absent)
        self.transcript.set_empty(self._look.sentences.of(Notice("ticket_absent")) if absent else "")
        if model is None or model.case is None or model.page is None:
            if absent:
                self._lock_absent()
            return
        now, online = self._desk.clock.gateway_now(), self._desk.online()
        customer = "" if model.case.customer is None else model.case.customer.name
        new = self._lines.rows(model.page.lines, now, online, customer)
        show(self.transcript, self._rows, new)
        self._rows = new
        self.transcript.set_edge(self._lines.edge(model.above))
        if model.wants_older and self.isVisible() and self.transcript.shows_oldest():
            self._older()
        self._dress(model)
        self.tick()
        if self.isVisible():
            self.seen.emit(model.page.seen_up_to)

    def tick(self) -> None:
        """The clock moved on."""
        case = None if self._model is None else self._model.case
        ticket = None if case is None else case.ticket
        away = self._model is not None and self._model.away is not Away.NO
        clocked = not away and ticket is not None and ticket.limit is not None and ticket.submitted is None
        self._sla.setVisible(clocked)
        if ticket is None or ticket.limit is None or not clocked:
            return
        now = self._desk.clock.gateway_now()
        target = ticket.target or ticket.limit
        name = next(
            (c.name for c in self._desk.handbook().categories if c.id == ticket.category), self.tr("Tiket")
        )
        self._sla.set_sla(
            name,
            (now - ticket.origin) / 1000,
            (target - ticket.origin) / 1000,
            (ticket.limit - ticket.origin) / 1000,
        )

    def undo(self) -> None:
        """Takes the last message back, if it still can be."""
        if self._model is not None:
            # What was written since is a draft before the message comes back to stand in front of it.
            self.composer.flush_drafts()
            model = self._model
            self._look.once(("undo", model.ticket), lambda: self._undo(model))

    def take_draft(self, ticket: str, mode: str, text: str) -> None:
        """A rejected text is a draft again; in front of this ticket's composer, if it is the one shown."""
        if self._model is not None and self._model.ticket == ticket:
            self.composer.put_in_front(mode, text)
            self.composer.set_mode(mode)

    def end_contact(self) -> None:
        """The agent ends the conversation; what is owed then is documentation."""
        if self._model is not None and self._model.live:
            contacts, ticket = self._desk.acts.contacts, self._model.ticket
            self._look.once(("end", ticket), lambda: contacts.end(ticket))

    def copy_number(self) -> None:
        """The ticket number on the clipboard, to be told to the customer."""
        if self._model is not None and self._model.case is not None:
            number = self._model.case.ticket.number
            QGuiApplication.clipboard().setText(number)
            self._look.say(Notice("number_copied", "ok", {"number": number}, fleeting=True))

    def choose_macro(self) -> None:
        """Opens the macros of the surface in front above the composer."""
        if self._model is None:
            return
        self._macros.clear()
        for macro in self._model.macros(Mode(self.composer.mode().value)):
            act = self._macros.addAction(spelled(macro.name))
            act.setToolTip(macro.text)
            act.triggered.connect(lambda _=False, text=macro.text: self._insert(text))
        corner = self.composer.mapToGlobal(self.composer.rect().topLeft())
        corner.setX(corner.x() + self.theme.dp(16))
        corner.setY(corner.y() - self._macros.sizeHint().height())
        self._macros.popup(corner)
        if self._macros.actions():
            self._macros.setActiveAction(self._macros.actions()[0])

    def retranslate(self) -> None:
        self._copy.set_name(self.tr("Salin nomor tiket"))
        self._copy.setToolTip(f"{self.tr('Salin nomor tiket')} ({shown_key(sequence('copy_number'))})")
        self._end.setText(self.tr("Akhiri kontak"))
        self._end.setToolTip(f"{self.tr('Akhiri kontak')} ({shown_key(sequence('end_contact'))})")
        self._macros.setTitle(self.tr("Makro"))
        self.setAccessibleName(self.tr("Percakapan tiket"))
        if self._model is not None:
            self._rows = []
            self.refresh()

    def retint(self) -> None:
        # Large letters need the room; number and state stand on the ticket form too.
        large = self.theme.scale > 1.4
        self._copy.setVisible(not large)
        self._state.setVisible(not large)
        self._sla.stay_short(large)

    def _build(self) -> None:
        head = self._head = panel("surface", "bottom")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(8)
        for part in (self._state, self._unsent, self._number, self._copy):
            row.addWidget(part)
        row.addWidget(self._subject, 1)
        row.addWidget(self._sla)
        row.addWidget(self._end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        self._banner.setProperty("flat", True)
        column.addWidget(self._banner)
        column.addWidget(self.transcript, 1)
        column.addWidget(self.composer)

    def _connect(self) -> None:
        self._copy.clicked.connect(self.copy_number)
        self._end.clicked.connect(self.end_contact)
        self._banner.act_requested.connect(self._look_at_rejected)
        self.transcript.older_wanted.connect(self._older)
        self.transcript.link_activated.connect(lambda url: QDesktopServices.openUrl(QUrl(url)))
        self.composer.submitted.connect(self._submitted)
        self.composer.draft_changed.connect(self._draft_changed)
        self.composer.mode_changed.connect(self._mode_changed)
        self.composer.undo_requested.connect(self.undo)
        self.composer.macro_requested.connect(self.choose_macro)

    def _dress(self, model: CaseModel) -> None:
        assert model.case is not None
        ticket, words = model.case.ticket, self._look.words
        self._state.set_state(words.ticket_state(ticket.state), STATE_TONE[ticket.state])
        away, moved = model.away, self._moved(model)
        self._unsent.setVisible(not model.case.confirmed and not model.gone)
        self._unsent.set_state(words.unsent(), "wait", UNSENT_ICON)
        self._number.setText(f"#{ticket.number}")
        self._subject.setText(ticket.subject)
        self._end.setVisible(model.live)
        customer = model.case.customer
        kinds = self._desk.handbook().words.caller_types
        self.composer.set_customer_word(
            kinds.get(customer.caller_type, "pelanggan").lower() if customer else "pelanggan"
        )
        self.composer.set_read_only(
            ComposeMode.REPLY, self._refused(model.refusal) if model.refusal else None
        )
        if away is Away.PERSON:
            self.composer.set_read_only(ComposeMode.REPLY, moved)
        elif away is Away.QUEUE:
            for surface in ComposeMode:
                self.composer.set_read_only(surface, moved)
        gone = self._look.sentences.of(Notice("ticket_gone")) if model.gone else None
        if away is not Away.QUEUE:
            self.composer.set_read_only(ComposeMode.NOTE, gone)
        rejected = model.rejected()
        if away in (Away.QUEUE, Away.PERSON):
            self._banner.show_message(moved, "act")
        elif model.gone:
            self._banner.show_message(
                self.tr(
                    "Tiket ini sudah pindah dan tidak lagi terlihat oleh Anda; ini keadaan terakhirnya. Tutup tabnya bila selesai."
                ),
                "act",
            )
        elif rejected is not None:
            sentence = self._look.sentences.of(Notice(rejected.code.value if rejected.code else "invalid"))
            self._banner.show_message(sentence, "bad", self.tr("Baca dan putuskan"))
        elif model.contact is not None and model.contact.customer_left and model.live:
            self._banner.show_message(
                self.tr("Pelanggan sudah pergi. Balasan tersimpan di tiket; dokumentasi tetap wajib."), "wait"
            )
        else:
            self._banner.hide()

    def _moved(self, model: CaseModel) -> str:
        """Where the ticket is now, and what can be done with it here."""
        if model.case is None or model.away in (Away.NO, Away.GONE):
            return ""
        ticket = model.case.ticket
        if model.away is Away.QUEUE:
            queues = self._desk.handbook().queues
            name = next((q.name for q in queues if q.id == ticket.queue), ticket.queue)
            return self._look.sentences.of(Notice("ticket_in_queue", detail={"queue": name}))
        name = model.names.get(ticket.assignee or "", "–")
        return self._look.sentences.of(Notice("ticket_with", detail={"holder": name}))

    def _refused(self, refusal: NotDone) -> str:
        if isinstance(refusal, ContactNotMine):
            if refusal.holder is None:
                return self._look.sentences.of(Notice("contact_nobody"))
            name = self._model.names.get(refusal.holder, "–") if self._model else "–"
            return self._look.sentences.of(Notice("contact_not_mine", detail={"holder": name}))
        if self._model is not None and self._model.gone:
            return self._look.sentences.of(Notice("ticket_gone"))
        return self._look.sentences.of(
            Notice("not_allowed" if isinstance(refusal, NotAllowed) else "not_here")
        )

    def _older(self) -> None:
        if self._model is not None:
            self._look.start(self._model.older())

    def _look_at_rejected(self) -> None:
        rejected = None if self._model is None else self._model.rejected()
        if rejected is not None and rejected.command is not None:
            self.attention_wanted.emit(rejected.command)

    def _lock_absent(self) -> None:
        """The data of the ticket is not on this computer (yet); what was written for it is."""
        self._banner.hide()
        for surface in ComposeMode:
            self.composer.set_read_only(surface, self._look.sentences.of(Notice("draft_kept")))

    def _submitted(self, mode: str, text: str) -> None:
        if self._model is not None:
            model = self._model
            self._look.once(("send", model.ticket, mode), lambda: self._send(model, Mode(mode), text))

    async def _send(self, model: CaseModel, mode: Mode, text: str) -> None:
        await model.send(mode, text)
        # Only now is it safe: a text that could not be stored stays where it was typed.
        if model is self._model:
            self.composer.clear(mode.value, text)
            self.transcript.scroll_to_newest()
            self._show_undo()

    async def _undo(self, model: CaseModel) -> None:
        mode, text = await model.undo()
        if model is self._model:
            self.composer.hide_undo()
            self.composer.put_in_front(mode.value, text)
            self.composer.set_mode(mode.value)
            self.composer.setFocus()

    def _show_undo(self) -> None:
        self.composer.hide_undo()
        sent = None if self._model is None else self._model.sent
        left = 0 if sent is None else (sent.until - self._desk.clock.monotonic()) // 1000
        if sent is not None and left > 0:
            self.composer.show_undo(int(left), sent.mode.value)

    def _draft_changed(self, mode: str, text: str) -> None:
        if self._model is not None:
            self._look.start(self._keep(self._model, Mode(mode), text))

    async def _keep(self, model: CaseModel, mode: Mode, text: str) -> None:
        at = await model.keep_draft(mode, text)
        if model is self._model:
            self.composer.set_saved(
                self.tr("· tersimpan {0}").format(self._look.times.second(at)) if text else ""
            )

    def _mode_changed(self, mode: str) -> None:
        if self._model is not None:
            self.mode_changed.emit(mode)

    def _insert(self, text: str) -> None:
        self.composer.insert_text(text)
        self.composer.setFocus()
