"""The validation act (flow: Inbound call, 4): what the customer said against what the system holds, and the verdict."""

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from console.store.cases import Case
from console.views.desk import Desk
from console.views.look import Look
from console.views.slide_panel import SlidePanel
from console.widgets.card import Card
from console.widgets.part import label, set_tone
from console.widgets.theme import Theme, Tone
from domain.parties import Verification
from domain.validation import REQUIRED, Agreement, Reason, compare_name, verdict


class ValidationPanel(SlidePanel):
    """Name and registered number must agree; more may be compared. The verdict follows, it is not chosen."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._desk = desk
        self._case: Case | None = None
        self._rows: dict[str, _Compared] = {}
        self._said_name = label(tone="muted")
        self.said = QLineEdit()
        self.said.textChanged.connect(self._compare)
        self._advice = label(size="small", tone="muted", wrap=True)
        self._verdict = label(strong=True, wrap=True)
        self._said_name.setBuddy(self.said)
        for part in (self._said_name, self.said, self._advice):
            self.body.addWidget(part)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        self.body.addLayout(self._cards)
        self.body.addWidget(self._verdict)
        self.body.addStretch(1)
        self.retranslate()

    def ask(self, case: Case) -> None:
        """Begins a validation of the customer of ``case``."""
        self._case = case
        self.said.clear()
        while (item := self._cards.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._rows = {}
        customer = case.customer
        if customer is None:
            return
        held = {"nama": (self.tr("Nama lengkap"), customer.name)}
        names = self._desk.handbook().sensitive_fields
        order = ["telepon", *(name for name in names if name != "telepon")]
        held |= {
            name: (names[name], customer.masked[name])
            for name in order
            if name in names and name in customer.masked
        }
        for name, (words, value) in held.items():
            row = _Compared(self.theme, words, value, name in REQUIRED)
            row.group.buttonClicked.connect(self._dress)
            self._rows[name] = row
            self._cards.addWidget(row)
        self.retranslate()
        self._dress()
        self.said.setFocus()

    def compared(self) -> dict[str, bool]:
        """Field → whether it agreed, as far as the agent has said."""
        return {name: answer for name, row in self._rows.items() if (answer := row.answer()) is not None}

    def answer(self, field: str, agrees: bool) -> QRadioButton:
        """The choice for a field, for keyboards and tests."""
        row = self._rows[field]
        return row.yes if agrees else row.no

    def submit(self) -> None:
        case, found = self._case, verdict(self.compared()) if self._rows else Verification.UNCHECKED
        if case is not None and case.customer is not None and found is not Verification.UNCHECKED:
            compared = self.compared()
            self.look.once(("validate", case.customer.id), lambda: self._do(case, compared, found))

    def retranslate(self) -> None:
        name = "" if self._case is None or self._case.customer is None else self._case.customer.name
        self.set_words(
            self.tr("Validasi {0}").format(name),
            self.tr(
                "Tanyakan, bandingkan, lalu tandai. Nama dan nomor telepon wajib cocok; jangan sebutkan datanya."
            ),
            self.tr("Simpan hasil"),
        )
        self._said_name.setText(self.tr("Nama yang disebut pelanggan"))
        self.said.setAccessibleName(self._said_name.text())
        for row in self._rows.values():
            row.set_words(self.tr("Cocok"), self.tr("Tidak cocok"), self.tr("wajib"))
        self._compare(self.said.text())
        self._dress()

    def _compare(self, said: str) -> None:
        held = "" if self._case is None or self._case.customer is None else self._case.customer.name
        if not said.strip() or not held:
            self._advice.hide()
            return
        match = compare_name(said, held)
        text, tone = self._advised(match.agreement, match.reason)
        self._advice.setText(text)
        set_tone(self._advice, tone)
        self._advice.show()

    def _advised(self, agreement: Agreement, reason: Reason) -> tuple[str, Tone]:
        why = {
            Reason.SAME: self.tr("sama persis"),
            Reason.TITLE: self.tr("beda gelar saja"),
            Reason.ORDER: self.tr("beda urutan kata"),
            Reason.SHORT_FORM: self.tr("beda singkatan"),
            Reason.OLD_SPELLING: self.tr("beda ejaan"),
            Reason.TYPING: self.tr("beda satu huruf"),
            Reason.PART: self.tr("baru sebagian nama"),
            Reason.DIFFERENT: self.tr("nama lain"),
            Reason.NOTHING: self.tr("belum ada nama"),
        }[reason]
        if agreement is Agreement.YES:
            return self.tr("Cocok – {0}").format(why), "ok"
        if agreement is Agreement.PARTLY:
            return self.tr("Mirip, tanyakan lagi – {0}").format(why), "wait"
        return self.tr("Tidak cocok – {0}").format(why), "bad"

    def _dress(self) -> None:
        found = verdict(self.compared()) if self._rows else Verification.UNCHECKED
        tones: dict[Verification, Tone] = {
            Verification.UNCHECKED: "muted",
            Verification.VALID: "ok",
            Verification.FAILED: "bad",
        }
        words = {
            Verification.UNCHECKED: self.tr("Hasil: bandingkan yang wajib dulu."),
            Verification.VALID: self.tr("Hasil: valid. Data tersamar boleh dibuka."),
            Verification.FAILED: self.tr("Hasil: tidak valid. Data tersamar tetap tertutup."),
        }
        self._verdict.setText(words[found])
        set_tone(self._verdict, tones[found])
        self.act.setEnabled(found is not Verification.UNCHECKED)

    async def _do(self, case: Case, compared: dict[str, bool], found: Verification) -> None:
        assert case.customer is not None
        contact = None if case.contact is None else case.contact.id
        await self._desk.acts.customers.validate(
            case.customer.id, contact=contact, compared=compared, verdict=found
        )
        if self._case is case:
            self.closed.emit()


class _Compared(Card):
    def __init__(self, theme: Theme, name: str, held: str, required: bool) -> None:
        super().__init__(theme)
        self._name, self._held, self._required = name, held, required
        self.yes, self.no = QRadioButton(), QRadioButton()
        self.group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(16)
        for button in (self.yes, self.no):
            self.group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.body().addWidget(label(held, strong=True))
        self.body().addLayout(row)

    def answer(self) -> bool | None:
        if self.yes.isChecked():
            return True
        return False if self.no.isChecked() else None

    def set_words(self, yes: str, no: str, required: str) -> None:
        self.set_title(self._name, required if self._required else "")
        self.yes.setText(yes)
        self.no.setText(no)
        self.yes.setAccessibleName(f"{self._name}: {yes}")
        self.no.setAccessibleName(f"{self._name}: {no}")
