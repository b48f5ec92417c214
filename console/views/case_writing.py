"""Writing on the ticket in front: what the composer and the model of a ticket have to do with each other.

Another help for writing (an attachment, a citation) is a part of its own, given this object or the composer in
``CaseView``; nothing but the sending itself belongs here."""

import asyncio
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from console.notices import Notice
from console.operations.errors import ContactNotMine, MergedAway, NotAllowed, NotDone
from console.store.drafts import Mode
from console.views.before_sending import BeforeSending
from console.views.case_model import Away, CaseModel
from console.views.desk import Desk
from console.views.draft_telling import DraftTelling
from console.views.filling import Filling
from console.views.letterhead import letterhead, replies
from console.views.look import Look
from console.views.macro_sets import MacroSets
from console.widgets.composer import ComposeMode, Composer
from domain import limits
from domain.scheduling import schedulable
from domain.ticket_sets import TicketSets


class CaseWriting(QObject):
    """``bind`` gives it a ticket, ``leave`` takes it away; drafts are kept, texts sent and taken back."""

    mode_changed = Signal(str)
    sent = Signal()
    """A text is on its way: the newest line is to be seen."""

    def __init__(self, look: Look, desk: Desk, composer: Composer, in_sight: Callable[[], bool]) -> None:
        """``in_sight``: whether the newest line is on the screen."""
        super().__init__(composer)
        self._look, self._desk = look, desk
        self.composer = composer
        self._model: CaseModel | None = None
        self._filling = Filling(look, desk)
        self._before = BeforeSending(look, desk, in_sight, self)
        self._begun: tuple[str, int] | None = None
        self.telling = DraftTelling(look, desk, self)
        self._sets = MacroSets(look, desk, self)
        composer.brings.dropped.connect(self._drop_sets)
        self._keeping, self._safe = 0, asyncio.Event()
        self._safe.set()
        composer.submitted.connect(self._submitted)
        composer.text_changed.connect(self._typed)
        composer.draft_changed.connect(self._draft_changed)
        composer.mode_changed.connect(self._mode_changed)
        composer.undo_requested.connect(self.undo)

    def bind(self, model: CaseModel, mode: str, drafts: dict[Mode, str]) -> None:
        """A ticket comes to the front with its drafts."""
        # Filling the boxes is no typing.
        self._model, self._begun = None, None
        for surface in ComposeMode:
            self.composer.set_text(surface, drafts.get(Mode(surface.value), ""))
        self._model = model
        self.composer.set_mode(mode)
        self.composer.set_saved("")
        self._show_undo()
        self.restore_sets()

    def restore_sets(self) -> None:
        """What goes with the drafts of the ticket in front is as its model read it."""
        if self._model is not None:
            self._sets.restore(self._model.ticket, self._model.kept_sets)
        self._show_sets()

    def brings(self, sets: TicketSets | None) -> None:
        """A macro was put into the text in front: what it says of the ticket goes along when that is sent."""
        if self._model is not None:
            mode = self.composer.mode()
            self._sets.add(self._model.ticket, Mode(mode.value), sets)
            self._show_sets()
            if sets:
                self._keep_sets(mode)

    def sets(self, ticket: str) -> TicketSets | None:
        """What goes along with the reply of ``ticket``."""
        return self._sets.of(ticket, Mode.REPLY)

    def words_of(self, sets: TicketSets | None) -> str:
        """As the agent reads what goes along with a text; "" for nothing."""
        return self._sets.words(sets)

    def gone_later(self, ticket: str, text: str) -> None:
        """The reply ``text`` of ``ticket`` is kept for a later time, with what goes along."""
        self._sets.drop(ticket, Mode.REPLY)
        if self._model is not None and self._model.ticket == ticket:
            self.composer.clear(ComposeMode.REPLY, text)
            self._show_sets()

    def leave(self) -> None:
        """The ticket goes from the front; what is being written is kept."""
        if self._model is not None:
            self.composer.flush_drafts()
            self.composer.hide_undo()
            self.telling.leave()
            self._model = None

    async def kept(self) -> None:
        """Returns when what stands in the boxes is a draft."""
        self.composer.flush_drafts()
        await self._safe.wait()

    def undo(self) -> None:
        """Takes the last message back, if it still can be."""
        if self._model is not None:
            # What was written since is a draft before the message comes back to stand in front of it.
            self.composer.flush_drafts()
            model = self._model
            self._look.once(("undo", model.ticket), lambda: self._undo(model))

    def take_draft(self, ticket: str, mode: str, text: str, sets: TicketSets | None = None) -> None:
        """A rejected text is a draft again; in front of this ticket's composer, if it is the one shown."""
        if self._model is not None and self._model.ticket == ticket:
            self._sets.add(ticket, Mode(mode), sets)
            self._show_sets()
            self.composer.put_in_front(mode, text)
            self.composer.set_mode(mode)

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
        rule = self._desk.handbook().channels.get(model.case.channel)
        self.composer.set_limit(ComposeMode.REPLY, None if rule is None else rule.max_chars)
        self.composer.set_limit(ComposeMode.NOTE, limits.NOTE)
        self.composer.set_later(schedulable(model.case.channel, self._desk.handbook().channels))
        self._before.shown(model)
        self._begin(model)

    def _begin(self, model: CaseModel) -> None:
        """Greeting and signature stand ready, once for each reply: whoever wipes them out does not want them. A signature alone waits for
        the writing to begin."""
        due = (model.ticket, replies(model))
        locked = self.composer.editors()[ComposeMode.REPLY].isReadOnly()
        if model is not self._model or locked or due == self._begun or self.composer.text(ComposeMode.REPLY):
            return
        self._begun = due
        before, after = letterhead(model, self._desk.handbook(), self._filling)
        if before:
            self.composer.begin(ComposeMode.REPLY, before, after)
        elif after:
            self.composer.close_with(ComposeMode.REPLY, after)

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
        if isinstance(refusal, MergedAway):
            return self._look.sentences.of(Notice("merged"))
        if model.gone:
            return self._look.sentences.of(Notice("ticket_gone"))
        return self._look.sentences.of(
            Notice("not_allowed" if isinstance(refusal, NotAllowed) else "not_here")
        )

    def _submitted(self, mode: str, text: str) -> None:
        if self._model is not None:
            model = self._model
            question = self._before.questions(model, text) if Mode(mode) is Mode.REPLY else None
            if question is not None and not self.composer.asked:
                self.composer.ask(*question)
                return
            solve = self.composer.solves and Mode(mode) is Mode.REPLY
            self._look.once(("send", model.ticket, mode), lambda: self._send(model, Mode(mode), text, solve))

    async def _send(self, model: CaseModel, mode: Mode, text: str, solve: bool) -> None:
        sets = self._sets.of(model.ticket, mode)
        await model.send(mode, text, sets, solve=solve)
        if sets is self._sets.of(model.ticket, mode):
            self._sets.drop(model.ticket, mode)
        # Only now is it safe: a text that could not be stored stays where it was typed.
        if model is self._model:
            self.composer.clear(mode.value, text)
            self._show_sets()
            self.sent.emit()
            self._show_undo()

    async def _undo(self, model: CaseModel) -> None:
        sets = None if model.sent is None else model.sent.sets
        mode, text = await model.undo()
        self._sets.add(model.ticket, mode, sets)
        if model is self._model:
            self.composer.hide_undo()
            self.composer.put_in_front(mode.value, text)
            self.composer.set_mode(mode.value)
            self._show_sets()
            self.composer.setFocus()

    def _drop_sets(self) -> None:
        if self._model is not None:
            mode = self.composer.mode()
            self._sets.drop(self._model.ticket, Mode(mode.value))
            self._show_sets()
            self._keep_sets(mode)
            self.composer.setFocus()

    def _keep_sets(self, mode: ComposeMode) -> None:
        """The draft is kept with what goes along with it now."""
        if not self.composer.blank(mode):
            self._draft_changed(mode.value, self.composer.text(mode))

    def _show_sets(self) -> None:
        model = self._model
        sets = None if model is None else self._sets.of(model.ticket, Mode(self.composer.mode().value))
        self.composer.brings.show_brings(self._sets.words(sets))

    def _show_undo(self) -> None:
        self.composer.hide_undo()
        sent = None if self._model is None else self._model.sent
        left = 0 if sent is None else (sent.until - self._desk.clock.monotonic()) // 1000
        if sent is not None and left > 0:
            self.composer.show_undo(int(left), sent.mode.value)

    def _draft_changed(self, mode: str, text: str) -> None:
        if self._model is not None:
            self.telling.changed(self._model.ticket)
            self._keeping += 1
            self._safe.clear()
            sets = self._sets.of(self._model.ticket, Mode(mode))
            self._look.start(self._keep(self._model, Mode(mode), text, sets))

    async def _keep(self, model: CaseModel, mode: Mode, text: str, sets: TicketSets | None) -> None:
        try:
            at = await model.keep_draft(mode, text, sets)
        finally:
            self._keeping -= 1
            if not self._keeping:
                self._safe.set()
        if model is self._model:
            self.composer.set_saved(
                self.tr("· tersimpan {0}").format(self._look.times.second(at)) if text else ""
            )

    def _typed(self, mode: str) -> None:
        if self._model is not None and not self.composer.blank(mode):
            self._desk.typists.typed(self._model.ticket, Mode(mode))
        if self._model is not None and mode == ComposeMode.REPLY:
            self._before.typed(self._model, self.composer.blank(ComposeMode.REPLY))

    def _mode_changed(self, mode: str) -> None:
        if self._model is not None:
            self._show_sets()
            self.mode_changed.emit(mode)
