"""The panels of the procedure: a step with its sentence, what it lacks and why it is done otherwise; and what the contact comes to."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from console.notices import Notice
from console.views.case_model import CaseModel
from console.views.desk import Desk
from console.views.look import Look
from console.views.slide_panel import SlidePanel
from console.views.sop_state import Sop
from console.views.sop_strip import SopStrip
from console.views.sop_words import SAID, TONES, SopWords
from console.views.ticket_panel import short_enough, text_field
from console.widgets.buttons import Button
from console.widgets.card import Card
from console.widgets.part import clear, label, set_tone
from domain.casework import Improvisation, Word
from domain.sop import SETTLED, Standing


class SopStepPanel(SlidePanel):
    """One step. ``strip`` knows the contact and its sentences; ``do`` does the step as a press on the strip does it."""

    def __init__(self, look: Look, desk: Desk, strip: SopStrip, do: Callable[[str], object]) -> None:
        super().__init__(look)
        self._desk, self._strip, self._do, self._words = desk, strip, do, SopWords(look)
        self._step = ""
        self._texts: dict[tuple[str, str], str] = {}
        self.state = label(strong=True, wrap=True)
        self.script = label(wrap=True)
        self._card = Card(look.theme)
        self._card.body().addWidget(self.script)
        self.missing = label(size="small", tone="wait", wrap=True)
        self.word = label(wrap=True)
        self._name = label(tone="muted", wrap=True)
        self.reason = text_field(72)
        self.reason.setMaximumHeight(look.theme.dp(120))
        self.reason.textChanged.connect(self._dress)
        self._name.setBuddy(self.reason)
        self._pairs: list[QBoxLayout] = []
        self.skip, self.improvise = Button(look.theme), Button(look.theme, icon="hand")
        self.call_back = Button(look.theme)
        self.good, self.bad = Button(look.theme, icon="check"), Button(look.theme, icon="x")
        self.skip.clicked.connect(self._skip)
        self.improvise.clicked.connect(self._improvise)
        self.call_back.clicked.connect(self._call_back)
        self.good.clicked.connect(lambda: self._judge(effective=True))
        self.bad.clicked.connect(lambda: self._judge(effective=False))
        for part in (self.state, self._card, self.missing, self.word, self._name, self.reason):
            self.body.addWidget(part)
        for pair in ((self.call_back,), (self.improvise, self.skip), (self.good, self.bad)):
            row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            row.setSpacing(8)
            for button in pair:
                row.addWidget(button)
            row.addStretch(1)
            self._pairs.append(row)
            self.body.addLayout(row)
        self.body.addStretch(1)
        self.retint()
        self.retranslate()

    def ask(self, step: str) -> None:
        """Opens ``step`` of the contact in front; a reason begun earlier stands there again."""
        self._remember()
        self._step = step
        self.reason.setPlainText(self._texts.get(self._key, ""))
        self.retranslate()

    def refresh(self) -> None:
        """Something of the contact changed."""
        if self._standing is None:
            self.closed.emit()
        else:
            self.retranslate()

    def first_field(self) -> QWidget | None:
        if not self.act.isHidden():
            return self.act
        return None if self.reason.isHidden() else self.reason

    def submit(self) -> None:
        if not self.act.isHidden() and self.act.isEnabled():
            self._do(self._step)

    def retranslate(self) -> None:
        one = self._standing
        name = "" if one is None else one.step.name
        mandatory = one is not None and one.step.mandatory
        self.set_words(
            name,
            self.tr("Langkah wajib menurut SOP.") if mandatory else self.tr("Langkah ini boleh dilewati."),
            self.tr("Kerjakan"),
        )
        self._name.setText(self.tr("Alasan tidak menjalankan langkah ini (wajib)"))
        self.reason.setAccessibleName(self._name.text())
        self.skip.setText(self.tr("Lewati"))
        self.improvise.setText(self.tr("Minta izin improvisasi"))
        self.call_back.setText(self.tr("Batalkan permintaan"))
        self.good.setText(self.tr("Berhasil"))
        self.bad.setText(self.tr("Tidak berhasil"))
        self._card.set_title(self.tr("Kalimat"))
        if one is not None:
            self._show(one)
        self._dress()

    def retint(self) -> None:
        super().retint()
        # In large letters two acts stand below each other rather than cut.
        large = self.theme.scale > 1.4
        direction = QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight
        for row in self._pairs:
            row.setDirection(direction)

    def _show(self, one: Standing) -> None:
        sop = self._sop
        assert sop is not None
        spoken, text = sop.spoken, self._strip.said_at(one.step.id)
        self.state.setText(self._words.state(one) + (f": {one.reason}" if one.reason else ""))
        set_tone(self.state, TONES[one.state])
        self.script.setText(text)
        self._card.setVisible(bool(text))
        names = self._words.missing(one, self._desk.handbook(), _questions(self._desk, sop))
        self.missing.setText(self.tr("Masih kurang: {0}").format(" · ".join(names)))
        self.missing.setVisible(bool(names))
        other = sop.improvised(one.step.id)
        self._show_word(other)
        free = self._strip.working and one.state not in SETTLED
        asked = other is not None and other.word is Word.ASKED
        self.act.setText(self._words.act(one.step.kind, spoken=spoken, script=bool(text)))
        again = self._strip.working and one.step.kind in SAID and not spoken
        self.act.setVisible(free or again)
        for part in (self._name, self.reason, self.skip):
            part.setVisible(free)
        self.improvise.setVisible(free and not asked)
        self.call_back.setVisible(asked)

    def _show_word(self, other: Improvisation | None) -> None:
        self.word.setVisible(other is not None)
        open_ = other is not None and other.word is Word.GRANTED and other.effective is None
        self.good.setVisible(open_)
        self.bad.setVisible(open_)
        if other is not None:
            text, tone = self._words.improvisation(other)
            if open_:
                text = self.tr("{0} Setelah dicoba, apakah berhasil?").format(text)
            self.word.setText(text)
            set_tone(self.word, tone)

    def _dress(self) -> None:
        ready = short_enough(self.reason.toPlainText(), "reason")
        self.skip.setEnabled(ready)
        self.improvise.setEnabled(ready)

    def _skip(self) -> None:
        self._deviate(self._desk.acts.casework.skip, None)

    def _improvise(self) -> None:
        self._deviate(self._desk.acts.casework.improvise, Notice("improvise_asked", "ok", fleeting=True))

    def _deviate(self, act: Callable[..., object], said: Notice | None) -> None:
        sop, step, text = self._sop, self._step, self.reason.toPlainText().strip()
        if sop is None or not text:
            return

        async def do() -> None:
            await act(sop.case.ticket.id, sop.contact.id, step, text)  # type: ignore[misc]
            self._texts.pop((sop.contact.id, step), None)
            if self._step == step:
                self.reason.clear()
            if said is not None:
                self.look.say(said)
            elif self._step == step:
                self.closed.emit()

        self.look.once(("deviate", sop.contact.id, step), do)

    def _call_back(self) -> None:
        other = None if self._sop is None else self._sop.improvised(self._step)
        if other is not None:
            id = other.id
            self.look.once(("help", id), lambda: self._desk.acts.help.cancel(id))

    def _judge(self, *, effective: bool) -> None:
        sop = self._sop
        other = None if sop is None else sop.improvised(self._step)
        if sop is None or other is None:
            return
        acts, ticket, contact, id = self._desk.acts.casework, sop.case.ticket.id, sop.contact.id, other.id
        self.look.once(("judge", id), lambda: acts.judge(ticket, contact, id, effective=effective))

    @property
    def _sop(self) -> Sop | None:
        return self._strip.sop

    @property
    def _standing(self) -> Standing | None:
        sop = self._sop
        return None if sop is None else sop.standing(self._step)

    @property
    def _key(self) -> tuple[str, str]:
        return "" if self._sop is None else self._sop.contact.id, self._step

    def _remember(self) -> None:
        if self._step:
            self._texts[self._key] = self.reason.toPlainText()


class SopFigurePanel(SlidePanel):
    """The compliance of the contact as a figure, with what it rests on; a step is opened from here too."""

    step_opened = Signal(str)

    def __init__(self, look: Look, desk: Desk, strip: SopStrip) -> None:
        super().__init__(look)
        self._desk, self._strip, self._words = desk, strip, SopWords(look)
        self.figure = label(size="title", strong=True, wrap=True)
        self.told = label(size="small", tone="muted", wrap=True)
        self._card = Card(look.theme)
        self.body.addWidget(self.figure)
        self.body.addWidget(self.told)
        self.body.addWidget(self._card)
        self.body.addStretch(1)
        self.retranslate()

    def first_field(self) -> QWidget | None:
        return self.act

    def submit(self) -> None:
        self.closed.emit()

    def refresh(self) -> None:
        """Something of the contact changed."""
        self.retranslate()

    def retranslate(self) -> None:
        self.set_words(
            self.tr("Kepatuhan SOP"),
            self.tr("Langkah tercentang sendiri dari yang benar-benar terjadi."),
            self.tr("Tutup"),
        )
        self._card.set_title(self.tr("Langkah"))
        sop = self._strip.sop
        clear(self._card.body())
        if sop is None:
            self.figure.setText("")
            self.told.setText("")
            return
        kept = sop.figure
        percent = "–" if kept.percent is None else f"{kept.percent:.0f} %"
        self.figure.setText(
            self.tr("{0} dari {1} langkah wajib · {2}").format(kept.kept, kept.needed, percent)
        )
        said = [self.tr("{0} dilewati dengan alasan").format(kept.explained)] if kept.explained else []
        if kept.open:
            said.append(self.tr("{0} belum").format(kept.open))
        if sop.casework.upset is not None:
            said.append(self.tr("keluhan keras sejak {0}").format(self.look.times.clock(sop.casework.upset)))
        self.told.setText(" · ".join(said))
        self.told.setVisible(bool(said))
        for one in sop.steps:
            self._card.body().addWidget(_StepLine(self, one, self._words))


class _StepLine(QWidget):
    """A step, how it stands, and on how much that rests."""

    def __init__(self, panel: SopFigurePanel, one: Standing, words: SopWords) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        name, state = words.named(one), words.told(one)
        self.open = Button(panel.theme, name, kind="link")
        self.open.clicked.connect(lambda: panel.step_opened.emit(one.step.id))
        self.open.setAccessibleName(f"{name}, {state}")
        row.addWidget(self.open)
        side = label(state, size="small", tone=TONES[one.state], wrap=True)
        side.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(side, 1)


def _questions(desk: Desk, sop: Sop) -> dict[str, str]:
    ticket = sop.case.ticket
    issue = desk.handbook().known_issue(ticket.category, ticket.issue)
    return {} if issue is None else {one.id: one.ask for one in issue.asked}


class SopPanels:
    """Both, built when first wanted; ``added`` puts a new one where the side shows it, ``open`` brings one to the front."""

    def __init__(
        self,
        look: Look,
        desk: Desk,
        strip: SopStrip,
        added: Callable[[SlidePanel], object],
        open: Callable[[SlidePanel], object],
        do: Callable[[str], object],
    ) -> None:
        self._look, self._desk, self._strip = look, desk, strip
        self._added, self._open, self._do = added, open, do
        self.step: SopStepPanel | None = None
        self.figure: SopFigurePanel | None = None

    def open_step(self, id: str) -> None:
        """Opens the step ``id`` of the contact in front."""
        sop = self._strip.sop
        if sop is None or sop.standing(id) is None:
            return
        if self.step is None:
            self.step = SopStepPanel(self._look, self._desk, self._strip, self._do)
            self._added(self.step)
        self.step.ask(id)
        self._open(self.step)

    def open_figure(self) -> None:
        """Opens what the contact in front comes to."""
        if self._strip.sop is None:
            return
        if self.figure is None:
            self.figure = SopFigurePanel(self._look, self._desk, self._strip)
            self.figure.step_opened.connect(self.open_step)
            self._added(self.figure)
        self.figure.refresh()
        self._open(self.figure)

    def refresh(self, model: CaseModel | None) -> None:
        """The ticket in front changed, or is another."""
        for one in (self.step, self.figure):
            if one is not None and one.isVisible() and model is not None:
                one.refresh()
