"""Declaring a BCP, and how far the floor is with one in force: the leader's side."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from console.store.incidents import Declared
from console.views.desk import Desk
from console.views.look import Look
from console.views.ticket_panel import text_field
from console.widgets.buttons import Button
from console.widgets.card import Card
from console.widgets.combo_field import ComboField
from console.widgets.named import Named
from console.widgets.part import label
from domain.bcp import MOST_TEXT


class BcpCard(Card):
    """``show`` what is declared now; what the leader writes stays until it is sent."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent=parent)
        self._look, self._desk = look, desk
        self._bcp: Declared | None = None
        self.plan = ComboField(look.theme, share=6)
        self.plan.chosen.connect(self._chosen)
        self.text: QPlainTextEdit = text_field(48)
        self.text.setMaximumHeight(look.theme.dp(64))
        self.text.textChanged.connect(self._dress)
        self._worded = Named(self.text)
        self._told, self._far = label(wrap=True), label(size="small", tone="muted", wrap=True)
        self.act = Button(look.theme, icon="triangle-alert", parent=self)
        self.act.clicked.connect(self._do)
        for part in (self._told, self._far, self.plan, self._worded):
            self.body().addWidget(part)
        self.body().addWidget(self.act, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def set_bcp(self, bcp: Declared | None) -> None:
        """What is declared now, None for nothing ever."""
        self._bcp = bcp
        self._dress()

    def retranslate(self) -> None:
        self.plan.set_name(self.tr("Daftar langkah"))
        plans = [(plan.id, plan.name) for plan in self._desk.handbook().bcp]
        self.plan.set_choices(plans, self.plan.key() or (plans[0][0] if plans else ""))
        self._worded.set_name(self.tr("Teks di spanduk setiap agen"), self.tr("Teks spanduk BCP"))
        if not self.text.toPlainText():
            self._chosen(self.plan.key())
        self._dress()

    def _chosen(self, id: str) -> None:
        plan = next((plan for plan in self._desk.handbook().bcp if plan.id == id), None)
        if plan is not None:
            self.text.setPlainText(plan.text)

    def _dress(self) -> None:
        bcp = self._bcp
        on = bcp is not None and bcp.in_force
        self.set_title(
            self.tr("BCP"), self.tr("berlaku") if on else self.tr("tidak berlaku"), "bad" if on else "muted"
        )
        for part in (self.plan, self._worded):
            part.setHidden(on)
        for words in (self._told, self._far):
            words.setHidden(not on)
        self.act.setText(self.tr("Cabut BCP") if on else self.tr("Umumkan BCP"))
        text = self.text.toPlainText().strip()
        self.act.setEnabled(on or 0 < len(text) <= MOST_TEXT)
        if bcp is None or not on:
            return
        at = self._look.times.minute(bcp.row.declared)
        self._told.setText(self.tr("{0} Sejak {1}, oleh {2}.").format(bcp.row.text, at, bcp.row.author_name))
        most = len(bcp.row.points)
        done = ", ".join(f"{one.user_name} {len(one.done)}/{most}" for one in bcp.ticks if one.done)
        self._far.setText(
            self.tr("Langkah selesai: {0}").format(done)
            if done
            else self.tr("Belum ada langkah yang selesai.")
        )

    def _do(self) -> None:
        acts, bcp = self._desk.acts.incidents, self._bcp
        if bcp is not None and bcp.in_force:
            self._look.once("bcp", lambda: acts.lift(bcp.row.id))
            return
        plan = next((plan for plan in self._desk.handbook().bcp if plan.id == self.plan.key()), None)
        name, points = ("", ()) if plan is None else (plan.name, plan.points)
        text = self.text.toPlainText()
        self._look.once("bcp", lambda: acts.declare(name, text, points))
