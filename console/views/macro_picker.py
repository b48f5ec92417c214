"""Macros of the centre and templates of the agent's own, chosen by typing; what is used most comes first."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtWidgets import QWidget

from console.store.drafts import Mode
from console.store.writing import Template, Use, Used
from console.views.case_model import CaseModel
from console.views.desk import Desk
from console.views.filling import Filling
from console.views.look import Look
from console.views.macro_sets import MacroSets
from console.widgets.buttons import Button
from console.widgets.picker import Pick, Picker
from console.widgets.template_card import TemplateCard
from domain.macro import MacroFault
from domain.ticket_sets import TicketSets

#: Characters of a part that cannot be read.
_PART = 40


@dataclass(frozen=True)
class Offered:
    """A macro or a template as it stands in the list."""

    id: str
    name: str
    text: str
    own: bool
    sets: TicketSets | None = None


class MacroPicker(QObject):
    """``open`` for a ticket and a surface; ``insert`` is given the filled text, ``done`` the focus when nothing was taken."""

    brought = Signal(object)
    """A macro was taken that sets something of the ticket too (TicketSets)."""

    def __init__(
        self,
        look: Look,
        desk: Desk,
        over: QWidget,
        room: Callable[[], QRect],
        insert: Callable[[str], None],
        done: Callable[[], None],
    ) -> None:
        super().__init__(over)
        self._look, self._desk, self._room = look, desk, room
        self._insert, self._done = insert, done
        self._filling = Filling(look, desk)
        self._sets = MacroSets(look, desk, self)
        self._model: CaseModel | None = None
        self._mode = Mode.REPLY
        self._own: list[Template] = []
        self._uses: dict[str, Use] = {}
        self._edited: str | None = None
        self._half: dict[tuple[Mode, str | None], tuple[str, str]] = {}
        self.card = Picker(look.theme, over)
        self.editor = TemplateCard(look.theme, over)
        self.new, self.change = Button(look.theme, icon="plus"), Button(look.theme, icon="pencil")
        for button in (self.change, self.new):
            self.card.acts.addWidget(button)
        self.card.chosen.connect(self._chosen)
        self.card.left.connect(done)
        self.card.list.currentRowChanged.connect(lambda _: self._dress())
        self.new.clicked.connect(lambda: self._edit(None))
        self.change.clicked.connect(self._change)
        self.editor.typed.connect(self._preview)
        self.editor.kept.connect(self._keep)
        self.editor.removed.connect(self._remove)
        self.editor.left.connect(done)
        self.retranslate()

    def open(self, model: CaseModel, mode: Mode) -> None:
        """Shows what fits the surface; the agent's own are read again meanwhile."""
        self._model, self._mode = model, mode
        self._show()
        self.card.open_over(self._room())
        self._look.start(self.load())

    def use(self, model: CaseModel, mode: Mode, id: str) -> None:
        """Takes the macro ``id`` without opening anything, if the surface has it."""
        self._model, self._mode = model, mode
        self._chosen(id)

    def leave(self) -> None:
        """The ticket goes from the front."""
        self._model = None
        self.card.hide()
        if not self.editor.isHidden():
            # Half written while another ticket came to the front: it is there again when the editor is opened.
            self._half[self._mode, self._edited] = self.editor.written()
        self.editor.hide()

    async def load(self) -> None:
        """Reads templates and uses; what is shown follows."""
        reads = self._desk.reads.writing
        own, uses = await reads.templates(), await reads.uses(Used.MACRO)
        if (own, uses) != (self._own, self._uses):
            self._own, self._uses = own, uses
            self._show()

    def offered(self) -> list[Offered]:
        """What there is for the surface, what is used most first."""
        model = self._model
        centre = [] if model is None else model.macros(self._mode)
        found = [Offered(macro.id, macro.name, macro.text, own=False, sets=macro.sets) for macro in centre]
        found += [Offered(t.id, t.name, t.text, own=True) for t in self._own if t.mode is self._mode]
        never = Use(0, 0)
        return sorted(found, key=lambda one: (-(use := self._uses.get(one.id, never)).times, -use.last))

    def retranslate(self) -> None:
        """Texts anew in the language of the screen."""
        self.card.set_words(
            self.tr("Makro"),
            self.tr("Ketik untuk mencari makro…"),
            self.tr("↑↓ pilih · Enter pakai · Esc tutup"),
            self.tr("Tidak ada makro yang cocok."),
        )
        self.new.setText(self.tr("Template baru"))
        self.change.setText(self.tr("Ubah"))
        self._show()

    def _show(self) -> None:
        self.card.set_picks([self._pick(one) for one in self.offered()])
        self._dress()

    def _pick(self, one: Offered) -> Pick:
        case = None if self._model is None else self._model.case
        warning = ""
        try:
            filled = self._filling.fill(one.text, case)
            preview = filled.text
            if filled.missing:
                warning = self.tr("Belum terisi: {0}").format(", ".join(filled.missing))
        except MacroFault as fault:
            # Kept by an earlier program that took more, or came with a handbook nobody checked.
            preview, warning = one.text, self._wrong(one.text, fault)
        icon = "user" if one.own else "zap"
        shown = "\n\n".join(filter(None, (preview, self._sets.words(one.sets))))
        return Pick(one.id, one.name, also=preview, preview=shown, warning=warning, icon=icon)

    def _dress(self) -> None:
        pick = self.card.current()
        self.change.setEnabled(pick is not None and any(own.id == pick.key for own in self._own))

    def _chosen(self, key: str) -> None:
        pick = next((one for one in self.offered() if one.id == key), None)
        if pick is None or self._model is None:
            return
        # What is searched is the filled text alone; the preview says besides what it sets.
        self._insert(self._pick(pick).also)
        if pick.sets:
            self.brought.emit(pick.sets)
        self._look.start(self._desk.acts.writing.used(Used.MACRO, key))

    def _change(self) -> None:
        pick = self.card.current()
        own = next((one for one in self._own if pick is not None and one.id == pick.key), None)
        if own is not None:
            self._edit(own)

    def _edit(self, own: Template | None) -> None:
        self._edited = None if own is None else own.id
        self.card.hide()
        name, text = ("", "") if own is None else (own.name, own.text)
        name, text = self._half.pop((self._mode, self._edited), (name, text))
        self.editor.edit(self._room(), name, text, known=own is not None)

    def _preview(self, text: str) -> None:
        case = None if self._model is None else self._model.case
        try:
            self.editor.show_preview(self._filling.fill(text, case).text, "")
        except MacroFault as fault:
            self.editor.show_preview("", self._wrong(text, fault))

    def _wrong(self, text: str, fault: MacroFault) -> str:
        part = text[fault.at :].split("}", 1)[0][:_PART] + "}"
        return self.tr("Tidak dikenal atau belum ditutup: {0}").format(part)

    def _keep(self, name: str, text: str) -> None:
        self._look.start(self._kept(name, text, self._mode, self._edited))

    async def _kept(self, name: str, text: str, mode: Mode, id: str | None) -> None:
        await self._desk.acts.writing.keep(name, text, mode, id)
        await self._again()

    def _remove(self) -> None:
        if self._edited is not None:
            self._look.start(self._removed(self._edited))

    async def _removed(self, id: str) -> None:
        await self._desk.acts.writing.remove(id)
        await self._again()

    async def _again(self) -> None:
        await self.load()
        if self._model is not None:
            self.card.open_over(self._room())
            # The editor that closes would take the keyboard along.
            QTimer.singleShot(0, self.card.field, self.card.field.setFocus)
