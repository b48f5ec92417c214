"""What stands over the composer of others who have, or had, the same ticket."""

from collections.abc import Coroutine

from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.notices import Notice
from console.store.drafts import Mode
from console.typists import Typist
from console.views.case_model import CaseModel
from console.views.desk import Desk
from console.views.look import Look
from console.widgets.composer import Composer
from console.widgets.kept_draft import KeptDraftBar
from console.widgets.part import Part
from contract.rows import DraftRow, MessageKind


class CaseColleagues(Part):
    """``bind`` gives it a ticket, ``show_case`` what the model holds now."""

    def __init__(self, look: Look, desk: Desk, composer: Composer, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._composer = look, desk, composer
        self._model: CaseModel | None = None
        self._newest = 0
        desk.typists.listen(self._show_typing)
        self.draft = KeptDraftBar(look.theme)
        self.draft.taken.connect(self.take_draft)
        self.draft.refused.connect(self.drop_draft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.draft)

    def bind(self, model: CaseModel | None) -> None:
        """Another ticket comes to the front, or none."""
        self._model = model
        self.draft.hide()
        self._newest = 0
        self._show_typing(frozenset())

    def show_case(self, model: CaseModel) -> None:
        """Shows what colleagues left on the ticket, and who of them writes."""
        self._sent(model)
        self._show_typing(frozenset())
        first = self.first()
        if first is None or model.gone:
            self.draft.hide()
            return
        note = first.mode is Mode.NOTE
        words = self.tr("Draf note {0}, {1}:") if note else self.tr("Draf {0}, {1}:")
        more = len(model.left) - 1
        self.draft.set_key(self._look.keys.sequence("take_draft"))
        self.draft.show_draft(
            words.format(first.author_name, self._look.times.minute(first.at)),
            first.text,
            note=note,
            more=self.tr("+{0} draf lagi").format(more) if more else "",
        )

    def _sent(self, model: CaseModel) -> None:
        """What was being typed is here now, and no more being typed."""
        lines = [] if model.page is None else [line for line in model.page.lines if line.n is not None]
        fresh = [line for line in lines if self._newest and (line.n or 0) > self._newest]
        self._newest = max([self._newest, *(line.n or 0 for line in lines)])
        for line in fresh:
            self._desk.typists.stopped(model.ticket, "" if line.kind is MessageKind.CUSTOMER else line.author)

    def _show_typing(self, _tickets: frozenset[str]) -> None:
        model = self._model
        typists = [] if model is None else self._desk.typists.of(model.ticket)
        self._composer.show_typing(
            " · ".join(self._typing(one, model) for one in typists) if model is not None else ""
        )

    def _typing(self, typist: Typist, model: CaseModel) -> str:
        if not typist.user:
            customer = None if model.case is None else model.case.customer
            kinds = self._desk.handbook().words.caller_types
            word = kinds.get(customer.caller_type, "") if customer is not None else ""
            return self.tr("{0} sedang mengetik…").format(word or self.tr("Pelanggan"))
        note = typist.mode is Mode.NOTE
        words = self.tr("{0} sedang menulis note…") if note else self.tr("{0} sedang mengetik…")
        return words.format(model.names.get(typist.user, "–"))

    def first(self) -> DraftRow | None:
        """The draft that is shown."""
        return self._model.left[0] if self._model is not None and self._model.left else None

    def take_draft(self) -> None:
        """The draft that is shown comes into the composer, in front of what stands there."""
        model, draft = self._model, self.first()
        if model is not None and draft is not None:
            # What was written since the last pause is a draft before the other comes to stand in front of it.
            self._composer.flush_drafts()
            self._look.once(("draft", draft.id), lambda: self._take(model, draft.id))

    def watch(self) -> None:
        """Follows the ticket in front, or no more."""
        model = self._model
        if model is not None and model.case is not None:
            watched = self._desk.me in model.case.ticket.watchers
            tickets = self._desk.acts.tickets
            act = tickets.unwatch if watched else tickets.watch
            self._look.once(("watch", model.ticket), lambda: self._watched(act(model.ticket), not watched))

    async def _watched(self, act: Coroutine[object, object, str], watched: bool) -> None:
        await act
        self._look.say(Notice("watched" if watched else "unwatched", "ok", fleeting=True))

    def drop_draft(self) -> None:
        """The draft that is shown is not wanted."""
        draft = self.first()
        if draft is not None:
            acts = self._desk.acts.kept_drafts
            self._look.once(("draft", draft.id), lambda: acts.discard(draft.ticket, draft.id))

    async def _take(self, model: CaseModel, draft: str) -> None:
        mode, text = await self._desk.acts.kept_drafts.take_over(model.ticket, draft)
        if model is self._model:
            self._composer.put_in_front(mode.value, text)
            self._composer.set_mode(mode.value)
            self._composer.setFocus()

    def retranslate(self) -> None:
        if self._model is not None:
            self.show_case(self._model)
