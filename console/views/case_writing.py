"""Writing on the ticket in front: what the composer and the model of a ticket have to do with each other.

Another help for writing (an attachment, a citation) is a part of its own, given this object or the composer in
``CaseView``; nothing but the sending itself belongs here."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from console.notices import Notice
from console.operations.errors import ContactNotMine, NotAllowed, NotDone
from console.store.drafts import Mode
from console.views.case_model import Away, CaseModel
from console.views.desk import Desk
from console.views.filling import Filling
from console.views.look import Look
from console.widgets.composer import ComposeMode, Composer
from console.widgets.part import spelled


class CaseWriting(QObject):
    """``bind`` gives it a ticket, ``leave`` takes it away; drafts are kept, texts sent and taken back."""

    mode_changed = Signal(str)
    sent = Signal()
    """A text is on its way: the newest line is to be seen."""

    def __init__(self, look: Look, desk: Desk, composer: Composer) -> None:
        super().__init__(composer)
        self._look, self._desk = look, desk
        self.composer = composer
        self._model: CaseModel | None = None
        self._filling = Filling(look, desk)
        self._macros = QMenu(composer)
        composer.submitted.connect(self._submitted)
        composer.draft_changed.connect(self._draft_changed)
        composer.mode_changed.connect(self._mode_changed)
        composer.undo_requested.connect(self.undo)
        composer.macro_requested.connect(self.choose_macro)

    def bind(self, model: CaseModel, mode: str, drafts: dict[Mode, str]) -> None:
        """A ticket comes to the front with its drafts."""
        self._model = model
        for surface in ComposeMode:
            self.composer.set_text(surface, drafts.get(Mode(surface.value), ""))
        self.composer.set_mode(mode)
        self.composer.set_saved("")
        self._show_undo()

    def leave(self) -> None:
        """The ticket goes from the front; what is being written is kept."""
        if self._model is not None:
            self.composer.flush_drafts()
            self.composer.hide_undo()
            self._model = None

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

    def choose_macro(self) -> None:
        """Opens the macros of the surface in front above the composer."""
        if not self._gather_macros():
            return
        corner = self.composer.mapToGlobal(self.composer.rect().topLeft())
        corner.setX(corner.x() + self._look.theme.dp(16))
        corner.setY(corner.y() - self._macros.sizeHint().height())
        self._macros.popup(corner)
        if self._macros.actions():
            self._macros.setActiveAction(self._macros.actions()[0])

    def use_macro(self, id: str) -> None:
        """Puts the macro ``id`` where the cursor stands, if the surface in front has it."""
        self._gather_macros()
        chosen = next((act for act in self._macros.actions() if act.data() == id), None)
        if chosen is not None:
            chosen.trigger()

    def _gather_macros(self) -> bool:
        if self._model is None:
            return False
        self._macros.clear()
        for macro in self._model.macros(Mode(self.composer.mode().value)):
            act = self._macros.addAction(spelled(macro.name))
            act.setData(macro.id)
            text = self._filling.fill(macro.text, self._model.case).text
            act.triggered.connect(lambda _=False, text=text: self._insert(text))
        return True

    def retranslate(self) -> None:
        """Texts anew in the language of the screen."""
        self._macros.setTitle(self.tr("Makro"))

    def dress(self, model: CaseModel, moved: str) -> None:
        """What can be written on the ticket, and why not. ``moved``: the sentence of a ticket that went elsewhere."""
        assert model.case is not None
        customer = model.case.customer
        kinds = self._desk.handbook().words.caller_types
        self.composer.set_customer_word(
            kinds.get(customer.caller_type, "pelanggan").lower() if customer else "pelanggan"
        )
        self.composer.set_read_only(
            ComposeMode.REPLY, self._refused(model, model.refusal) if model.refusal else None
        )
        if model.away is Away.PERSON:
            self.composer.set_read_only(ComposeMode.REPLY, moved)
        elif model.away is Away.QUEUE:
            for surface in ComposeMode:
                self.composer.set_read_only(surface, moved)
        gone = self._look.sentences.of(Notice("ticket_gone")) if model.gone else None
        if model.away is not Away.QUEUE:
            self.composer.set_read_only(ComposeMode.NOTE, gone)

    def lock_absent(self) -> None:
        """The data of the ticket is not on this computer (yet); what was written for it is."""
        for surface in ComposeMode:
            self.composer.set_read_only(surface, self._look.sentences.of(Notice("draft_kept")))

    def _refused(self, model: CaseModel, refusal: NotDone) -> str:
        if isinstance(refusal, ContactNotMine):
            if refusal.holder is None:
                return self._look.sentences.of(Notice("contact_nobody"))
            name = model.names.get(refusal.holder, "–")
            return self._look.sentences.of(Notice("contact_not_mine", detail={"holder": name}))
        if model.gone:
            return self._look.sentences.of(Notice("ticket_gone"))
        return self._look.sentences.of(
            Notice("not_allowed" if isinstance(refusal, NotAllowed) else "not_here")
        )

    def _submitted(self, mode: str, text: str) -> None:
        if self._model is not None:
            model = self._model
            self._look.once(("send", model.ticket, mode), lambda: self._send(model, Mode(mode), text))

    async def _send(self, model: CaseModel, mode: Mode, text: str) -> None:
        await model.send(mode, text)
        # Only now is it safe: a text that could not be stored stays where it was typed.
        if model is self._model:
            self.composer.clear(mode.value, text)
            self.sent.emit()
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
