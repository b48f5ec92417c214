"""The steps of the contact over its conversation: they tick themselves, the present one is done by one press (ui: SOP strip)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from console.views.case_model import Away, CaseModel
from console.views.desk import Desk
from console.views.filling import Filling
from console.views.look import Look
from console.views.sop_state import Sop, script_of
from console.views.sop_words import SAID, SopWords
from console.widgets.buttons import Button, IconButton
from console.widgets.few_lines import FewLines
from console.widgets.part import Part, label
from console.widgets.step_strip import Step, StepStrip
from console.widgets.step_strip import StepState as Shown
from domain.contact import ContactState
from domain.sop import Standing, StepState

_SHOWN: dict[StepState, Shown] = {
    StepState.DONE: "done",
    StepState.DUE: "todo",
    StepState.WAITING: "todo",
    StepState.SKIPPED: "skipped",
    StepState.IMPROVISED: "improvised",
    StepState.NOT_NEEDED: "todo",
}

#: Pixels of a window that has room for the strip in large letters.
TALL = 900
#: Letters that leave a smaller one no line for it.
HUGE = 1.75


class SopStrip(Part):
    """``show_case`` with every change of the ticket. What a press does at another part of the desk is the owner's."""

    step_opened = Signal(str)
    """A step the agent wants to know more of, or to leave out."""
    doing = Signal(str)
    """The step that is to be done now."""
    figure_opened = Signal()

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._words = look, desk, SopWords(look)
        self._filling = Filling(look, desk)
        self._model: CaseModel | None = None
        self._slim = False
        self.setProperty("surface", "surface")
        self.setProperty("edge", "bottom")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.steps = StepStrip(look.theme)
        self.steps.opened.connect(self.step_opened)
        self.upset = IconButton(look.theme, "triangle-alert", pixels=14)
        self.upset.setCheckable(True)
        self.upset.clicked.connect(self.press_upset)
        self.figure = Button(look.theme, kind="link")
        self.figure.clicked.connect(self.figure_opened)
        self.act = Button(look.theme)
        self.act.clicked.connect(self.do)
        self.script = label(wrap=True)
        # What is read out to the customer stands whole; in large letters it scrolls.
        self._band = QWidget()
        words = QVBoxLayout(self._band)
        words.setContentsMargins(0, 0, 0, 0)
        words.addWidget(self.script)
        self.band = FewLines(look.theme, self._band, 3)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.steps, 1)
        for part in (self.upset, self.figure, self.act):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 12, 4)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.band)
        self.hide()
        self.retranslate()

    @property
    def sop(self) -> Sop | None:
        """What is shown."""
        return None if self._model is None else self._model.sop

    @property
    def working(self) -> bool:
        """Whether this agent has the contact in hand."""
        model, sop = self._model, self.sop
        if model is None or sop is None or model.away is not Away.NO or not model.mine:
            return False
        return sop.contact.state in (ContactState.ACTIVE, ContactState.WRAP_UP)

    def show_case(self, model: CaseModel | None) -> None:
        """What the model holds now; None for no ticket."""
        self._model = model
        sop = self.sop
        self.setVisible(sop is not None and not self._none)
        if sop is None:
            return
        self._slim = not self._room
        # In large letters there is room for the present step alone; the figure's panel has them all.
        self.steps.set_steps(
            [
                self._step(sop, one, number)
                for number, one in enumerate(sop.steps, 1)
                if not self._large or one is sop.current
            ]
        )
        figure = sop.figure
        self.figure.setText(f"{figure.kept}/{figure.needed}")
        self.figure.setAccessibleName(
            self.tr("Kepatuhan SOP, {0} dari {1} langkah wajib").format(figure.kept, figure.needed)
        )
        self.upset.setVisible(self.working and not self._slim)
        self.upset.setChecked(sop.upset)
        self.upset.set_token("bad" if sop.upset else "muted")
        self._show_current(sop)

    def do(self) -> None:
        """The present step is done, as far as a press can."""
        sop = self.sop
        if sop is None or sop.current is None or not self.working:
            return
        step = sop.current.step
        if step.kind in SAID and sop.spoken:
            ticket, contact = sop.case.ticket.id, sop.contact.id
            self._look.once(
                ("speak", contact, step.id), lambda: self._desk.acts.casework.speak(ticket, contact, step.id)
            )
        else:
            self.doing.emit(step.id)

    def press_upset(self) -> None:
        """A hard complaint, or none after all."""
        sop = self.sop
        if sop is not None and self.working:
            ticket, contact, on = sop.case.ticket.id, sop.contact.id, not sop.upset
            self._look.once(
                ("upset", contact), lambda: self._desk.acts.casework.upset(ticket, contact, on=on)
            )

    def said_at(self, step: str) -> str:
        """The sentence of ``step`` as it is said to this customer, "" where the handbook has none."""
        sop = self.sop
        standing = None if sop is None else sop.standing(step)
        if sop is None or standing is None:
            return ""
        script = script_of(self._desk.handbook(), standing, sop.contact.channel)
        if script is None:
            return ""
        return self._filling.fill(script.said(sop.contact.channel.value), sop.case).text

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Langkah SOP kontak ini"))
        self.upset.set_name(self.tr("Keluhan keras: empati lebih dulu"))
        self.upset.setToolTip(self._look.keys.tip(self.tr("Keluhan keras: empati lebih dulu"), "upset"))
        self.figure.setToolTip(self._look.keys.tip(self.tr("Kepatuhan SOP dan buktinya"), "sop_figure"))
        self.show_case(self._model)

    def retint(self) -> None:
        self.show_case(self._model)

    @property
    def _large(self) -> bool:
        return self.theme.scale > 1.4

    @property
    def _none(self) -> bool:
        """In the largest letters a small window has room for the conversation alone."""
        return self.theme.scale >= HUGE and self.window().height() < TALL

    @property
    def _room(self) -> bool:
        """In large letters a small window has room for one line: the present step, and how many are done. The rest its keys do, and
        its panels show."""
        return not self._large or self.window().height() >= TALL

    def resized(self) -> None:
        """The window has another height."""
        if self._slim is self._room or self.isHidden() is (self.sop is not None and not self._none):
            self.show_case(self._model)

    def _step(self, sop: Sop, one: Standing, number: int) -> Step:
        here = sop.current is not None and sop.current.step.id == one.step.id
        return Step(one.step.id, one.step.name, "now" if here else _SHOWN[one.state], number)

    def _show_current(self, sop: Sop) -> None:
        current = sop.current if self.working else None
        self.act.setVisible(current is not None and not self._large)
        text = "" if current is None else self.said_at(current.step.id)
        if current is not None:
            words = self._words.act(current.step.kind, spoken=sop.spoken, script=bool(text))
            self.act.setText(words)
            self.act.setAccessibleName(f"{current.step.name}: {words}")
            self.act.setToolTip(self._look.keys.tip(f"{current.step.name}: {words}", "sop_step"))
        read_out = current is not None and sop.spoken and bool(text)
        self.script.setText(f"“{text}”" if read_out else "")
        self.band.say(text)
        self.band.setVisible(read_out and not self._slim)
