"""What a leader decides about a mass problem: the agents' scripted answer with an estimate, that it is none, or that it is over and what
all linked tickets are answered."""

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from console.store.mass import Problem
from console.views.desk import Desk
from console.views.look import Look
from console.views.mass_raise import OCCASIONS
from console.views.ticket_panel import short_enough, text_field
from console.widgets.buttons import Button
from console.widgets.combo_field import ComboField
from console.widgets.named import Named
from console.widgets.part import Part, label
from console.widgets.row_flow import RowFlow
from contract.rows import MassProblemRow
from domain.limits import most
from domain.mass_problem import ProblemState
from domain.permissions import Act

_HOUR_MS = 3_600_000
_KEEP, _NONE = "keep", "none"


class MassDecision(Part):
    """What was begun for one problem stands there again when it is shown a second time."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk = look, desk
        self._problem: Problem | None = None
        self._begun: dict[tuple[str, ProblemState], str] = {}
        self._estimates: dict[str, int | None] = {}
        self.script = ComboField(look.theme, share=6)
        self.script.chosen.connect(self._take_script)
        self._name = label(tone="muted", wrap=True)
        self.text = text_field()
        self.text.textChanged.connect(self._dress_acts)
        self._name.setBuddy(self.text)
        self.estimate = ComboField(look.theme, share=6)
        self._closing_name = label(tone="muted", wrap=True)
        self.closing = text_field()
        self.closing.textChanged.connect(self._dress_acts)
        self._closing_name.setBuddy(self.closing)
        self.settles = QCheckBox()
        self.reason = QLineEdit()
        self.reason.setMaxLength(most("reason"))
        self.reason.textChanged.connect(self._dress_acts)
        self.reason.returnPressed.connect(self.dismiss)
        self._why = Named(self.reason)
        self.confirm_: Button = Button(look.theme, kind="primary", icon="check")
        self.confirm_.clicked.connect(self.confirm)
        self.solve_: Button = Button(look.theme, kind="primary", icon="send")
        self.solve_.clicked.connect(self.solve)
        self.dismiss_: Button = Button(look.theme, icon="x")
        self.dismiss_.clicked.connect(self.dismiss)
        for field in (self.text, self.closing):
            field.setMaximumHeight(look.theme.dp(96))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        parts = (
            self.script,
            self._name,
            self.text,
            self.estimate,
            self._closing_name,
            self.closing,
            self.settles,
            self._why,
        )
        for part in parts:
            column.addWidget(part)
        acts = RowFlow()
        for button in (self.confirm_, self.solve_, self.dismiss_):
            acts.addWidget(button)
        column.addLayout(acts)
        self.retranslate()

    def show_problem(self, problem: Problem | None) -> None:
        """What can be decided about ``problem`` now."""
        key, before = self._key(problem), self._key(self._problem)
        if before is not None and key != before:
            self._begun[before] = self._text_of(before[1]).toPlainText()
        self._problem = problem
        if key is not None and key != before:
            self._fill(key)
        self._dress()

    def enter(self) -> None:
        """The cursor goes where there is something to write."""
        if self._problem is not None and self.isVisible():
            self._text_of(self._problem.row.state).setFocus()

    def confirm(self) -> None:
        row = self._row()
        if row is not None and self.confirm_.isEnabled() and not self.confirm_.isHidden():
            text, until, queues = self.text.toPlainText(), self._until(row), row.queues
            acts = self._desk.acts.mass
            self._look.once(
                ("mass", row.id), lambda: acts.confirm(row.id, text, estimate=until, queues=queues)
            )

    def solve(self) -> None:
        row = self._row()
        if row is not None and self.solve_.isEnabled() and not self.solve_.isHidden():
            text, settles = self.closing.toPlainText(), self.settles.isChecked()
            acts = self._desk.acts.mass
            self._look.once(("mass", row.id), lambda: acts.solve(row.id, text, settles=settles))

    def dismiss(self) -> None:
        """The first press asks for the reason, the second does it."""
        row = self._row()
        if row is None or row.state is not ProblemState.PROPOSED:
            return
        reason = self.reason.text()
        if reason.strip():
            self._look.once(("mass", row.id), lambda: self._desk.acts.mass.dismiss(row.id, reason))
            return
        self._why.show()
        self.reason.setFocus()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Keputusan team leader"))
        self.script.set_name(self.tr("Naskah"))
        self._name.setText(self.tr("Jawaban untuk dipakai agen selama berlangsung"))
        self.text.setAccessibleName(self._name.text())
        self.estimate.set_name(self.tr("Perkiraan selesai"))
        self._closing_name.setText(
            self.tr("Jawaban untuk semua tiket tertaut, dikirim sekali ke setiap pelanggan")
        )
        self.closing.setAccessibleName(self._closing_name.text())
        self.settles.setText(self.tr("Tandai selesai tiket yang dijawab"))
        self.settles.setToolTip(
            self.tr("Tiket yang probing atau dokumentasinya belum lengkap tetap terbuka untuk agennya.")
        )
        self.settles.setAccessibleDescription(self.settles.toolTip())
        self._why.set_name(self.tr("Mengapa bukan masalah massal? (wajib)"), self.tr("Alasan, wajib diisi"))
        self.dismiss_.setText(self.tr("Bukan masalah massal…"))
        self._dress()

    def _row(self) -> MassProblemRow | None:
        return None if self._problem is None else self._problem.row

    @staticmethod
    def _key(problem: Problem | None) -> tuple[str, ProblemState] | None:
        return None if problem is None else (problem.row.id, problem.row.state)

    def _text_of(self, state: ProblemState) -> QPlainTextEdit:
        return self.closing if state is ProblemState.CONFIRMED else self.text

    def _fill(self, key: tuple[str, ProblemState]) -> None:
        row = self._row()
        assert row is not None
        self.reason.clear()
        self.settles.setChecked(False)
        self._why.hide()
        begun = self._begun.get(key, "")
        self.text.setPlainText(row.answer or (begun if row.state is ProblemState.PROPOSED else ""))
        self.closing.setPlainText(begun if row.state is ProblemState.CONFIRMED else "")
        # What stands for another problem is no choice for this one.
        self.script.combo.clear()
        self.estimate.combo.clear()

    def _dress(self) -> None:
        row = self._row()
        leads = Act.TEAM_WRITE in self._desk.owner.acts
        proposed = row is not None and row.state is ProblemState.PROPOSED
        stands = row is not None and row.state is ProblemState.CONFIRMED
        shown = leads and (proposed or stands)
        self.setVisible(shown)
        if row is None or not shown:
            return
        for part in (self._closing_name, self.closing, self.settles, self.solve_):
            part.setVisible(stands)
        self.dismiss_.setVisible(proposed)
        if not proposed:
            self._why.hide()
        self.confirm_.setText(self.tr("Tetapkan") if proposed else self.tr("Ubah jawaban agen"))
        hanging = 0 if self._problem is None else len(self._problem.links)
        self.solve_.setText(self.tr("Selesai, jawab {0} tiket").format(hanging))
        self._offer(row)
        self._dress_acts()

    def _dress_acts(self) -> None:
        row = self._row()
        if row is None:
            return
        self.confirm_.setEnabled(short_enough(self.text.toPlainText(), "text"))
        self.solve_.setEnabled(short_enough(self.closing.toPlainText(), "text"))

    def _offer(self, row: MassProblemRow) -> None:
        scripts = [(one.id, one.name) for one in self._desk.handbook().scripts if one.occasion in OCCASIONS]
        self.script.set_choices([("", self.tr("Tulis sendiri, atau pilih…")), *scripts], self.script.key())
        now, times = self._desk.clock.gateway_now(), self._look.times
        self._estimates = {_NONE: None}
        choices = [(_NONE, self.tr("Belum tahu"))]
        if row.estimate is not None:
            self._estimates[_KEEP] = row.estimate
            choices.append((_KEEP, times.clock(row.estimate)))
        for half_hours in (1, 2, 4, 8):
            hours = half_hours / 2
            self._estimates[str(half_hours)] = now + round(hours * _HOUR_MS)
            clock = times.clock(self._estimates[str(half_hours)] or now)
            words = (
                self.tr("{0} menit lagi").format(30)
                if half_hours == 1
                else self.tr("{0} jam lagi").format(int(hours))
            )
            choices.append((str(half_hours), f"{words} · {clock}"))
        chosen = self.estimate.key() or (_KEEP if row.estimate is not None else _NONE)
        self.estimate.set_choices(choices, chosen if chosen in self._estimates else _NONE)

    def _until(self, row: MassProblemRow) -> int | None:
        return self._estimates.get(self.estimate.key(), row.estimate)

    def _take_script(self, id: str) -> None:
        script = self._desk.handbook().known_script(id)
        if script is not None:
            self.text.setPlainText(script.text)
