"""Cross-selling on the ticket in front: what may be offered, what the customer said, and when to call back who is interested."""

from PySide6.QtWidgets import QWidget

from console.notices import Notice
from console.store.cases import Case
from console.views.desk import Desk
from console.views.lead_times import LeadTimes
from console.views.lead_words import LeadWords
from console.views.look import Look
from console.views.ticket_panel import TicketPanel, text_field
from console.widgets.combo_field import ComboField
from console.widgets.part import label
from contract.rows import UserRow
from domain.cross_selling import Held, OfferAnswer, Situation, held, offers
from domain.handbook_script import CrossSelling
from domain.limits import most


class LeadPanel(TicketPanel):
    """What may not be offered says why."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, desk, parent)
        self._words, self._times = LeadWords(look), LeadTimes(look.times)
        self._situation: Situation | None = None
        self._products: tuple[CrossSelling, ...] = ()
        self._colleagues: list[UserRow] = []
        self.why = label(wrap=True)
        self.product = ComboField(look.theme)
        self.product.chosen.connect(lambda _key: self.dress())
        self.fits, self.script = label(size="small", tone="muted", wrap=True), label(wrap=True)
        self.answer = ComboField(look.theme)
        self.answer.chosen.connect(lambda _key: self.dress())
        self.when, self.by = ComboField(look.theme), ComboField(look.theme)
        self._name = label(tone="muted")
        self.note = text_field()
        self.note.textChanged.connect(self.dress)
        self._name.setBuddy(self.note)
        for part in (
            self.why,
            self.product,
            self.fits,
            self.script,
            self.answer,
            self.when,
            self.by,
            self._name,
        ):
            self.body.addWidget(part)
        self.note.setMaximumHeight(look.theme.dp(140))
        self.body.addWidget(self.note)
        self.body.addWidget(self.told)
        self.body.addStretch(1)
        self.retranslate()

    def begin(self, case: Case) -> None:
        self.note.clear()
        self._situation, self._products = None, ()
        self.answer.set_key(OfferAnswer.INTERESTED.value)

    def ask(self, case: Case) -> None:
        super().ask(case)
        self.look.start(self.load(case))

    async def load(self, case: Case) -> None:
        """Reads what may be offered now."""
        situation = await self.desk.reads.leads.situation(case.ticket.id)
        users = await self.desk.reads.floor.users()
        if self.case is not case:
            return
        self._situation = situation
        team = users[self.desk.me].team if self.desk.me in users else ""
        self._colleagues = sorted(
            (one for one in users.values() if one.active and one.team == team and one.id != self.desk.me),
            key=lambda one: one.name,
        )
        self._products = ()
        if situation is not None:
            days, now = self.desk.settings().offer_rest_days, self.desk.clock.gateway_now()
            self._products = offers(self.desk.handbook(), situation, now, days)
        self._offer()
        self.dress()
        # It was opened by the agent, and had no field before.
        entry = self.first_field()
        if entry is not None and self.isVisible():
            entry.setFocus()

    def dress(self) -> None:
        product = next((one for one in self._products if one.id == self.product.key()), None)
        some = product is not None
        interested = self.answer.key() == OfferAnswer.INTERESTED.value
        for part in (self.product, self.fits, self.script, self.answer, self._name, self.note):
            part.setVisible(some)
        for part in (self.when, self.by):
            part.setVisible(some and interested)
        self.why.setVisible(not some)
        why = None if self._situation is None else held(self._situation)
        self.why.setText(self._words.held(why or Held.NOTHING_FITS))
        if product is not None:
            channel = "" if self.case is None else self.case.channel.value
            script = self.desk.handbook().known_script(product.script)
            self.fits.setText(self.tr("Cocok bila: {0}").format(product.fits))
            self.script.setText("" if script is None else script.said(channel))
        self.act.setEnabled(some and len(self.note.toPlainText().strip()) <= most("note"))

    async def do(self, case: Case) -> Notice:
        answer = OfferAnswer(self.answer.key())
        at = self._times.moment(self.when.key(), self.desk.clock.gateway_now())
        await self.desk.acts.leads.record(
            case.ticket.id,
            self.product.key(),
            answer,
            note=self.note.toPlainText(),
            call_at=at,
            by=self.by.key() or None,
        )
        kind = "lead_kept" if answer is OfferAnswer.INTERESTED else "offer_kept"
        return Notice(kind, "ok", {"number": case.ticket.number}, fleeting=True)

    def retranslate(self) -> None:
        self.set_words(
            self.tr("Cross-selling #{0}").format(self.number),
            self.tr("Ditawarkan bila urusan pelanggan sudah selesai. Jawabannya dicatat."),
            self.tr("Catat jawaban"),
        )
        self.product.set_name(self.tr("Tawaran"))
        self.answer.set_name(self.tr("Jawaban"))
        self.when.set_name(self.tr("Telepon kembali"))
        self.by.set_name(self.tr("Oleh"))
        self._name.setText(self.tr("Catatan (boleh kosong)"))
        self.note.setAccessibleName(self._name.text())
        self._offer()
        self.dress()

    def _offer(self) -> None:
        products, chosen = [(one.id, one.name) for one in self._products], self.product.key()
        first = products[0][0] if products else ""
        self.product.set_choices(products, chosen if chosen in dict(products) else first)
        answers = [(one.value, self._words.answer(one)) for one in OfferAnswer]
        self.answer.set_choices(answers, self.answer.key() or OfferAnswer.INTERESTED.value)
        self.when.set_choices(self._times.choices(self.desk.clock.gateway_now()), self.when.key() or "hour")
        colleagues = [(one.id, one.name) for one in self._colleagues]
        self.by.set_choices([("", self.tr("Saya sendiri")), *colleagues], self.by.key())
