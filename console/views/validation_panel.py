"""The validation act (flow: Inbound call, 4): what the customer said against what the system holds, and the verdict."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from console.store.cases import Case
from console.views.desk import Desk
from console.views.filling import Filling
from console.views.look import Look
from console.views.slide_panel import SlidePanel
from console.views.validation_words import ValidationWords
from console.widgets.buttons import Button
from console.widgets.card import Card
from console.widgets.part import clear, label, set_tone
from console.widgets.theme import Theme, Tone
from domain.casework import Compared
from domain.contact import Channel
from domain.handbook_issue import Validation, ValidationRule
from domain.handbook_script import Occasion, Script
from domain.parties import Verification
from domain.validation import REQUIRED, Agreement, Match, Reason, compare_name, compare_number, verdict

_NAME, _PHONE = "nama", "telepon"


class ValidationPanel(SlidePanel):
    """Name and registered number must agree, and what the issue asks for besides; more may be compared. What is typed is compared at
    once, the agent has the last word; the verdict follows, it is not chosen."""

    sentence_wanted = Signal(str)
    """What is to be said to the customer, for the reply."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._desk, self._filling, self._words = desk, Filling(look, desk), ValidationWords()
        self._case: Case | None = None
        self._rows: dict[str, _Compared] = {}
        self._matches: dict[str, Match] = {}
        self._asked = 0
        self._said_name, self._phone_name = label(tone="muted", wrap=True), label(tone="muted", wrap=True)
        self.said, self.phone = QLineEdit(), QLineEdit()
        self.said.textChanged.connect(self._compare)
        self.phone.textChanged.connect(self._typed_number)
        self._advice = label(size="small", tone="muted", wrap=True)
        self._phone_advice = label(size="small", tone="muted", wrap=True)
        self._verdict = label(strong=True, wrap=True)
        self._said_name.setBuddy(self.said)
        self._phone_name.setBuddy(self.phone)
        for part in (
            self._said_name,
            self.said,
            self._advice,
            self._phone_name,
            self.phone,
            self._phone_advice,
        ):
            self.body.addWidget(part)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        self.sentence = Card(look.theme)
        self._sentence = label(wrap=True)
        self.insert = Button(look.theme, icon="reply")
        self.insert.clicked.connect(lambda: self.sentence_wanted.emit(self._sentence.text()))
        self.sentence.body().addWidget(self._sentence)
        self.sentence.body().addWidget(self.insert)
        # Above what may be compared besides: it is read while the customer waits.
        self.body.addWidget(self._verdict)
        self.body.addWidget(self.sentence)
        self.body.addLayout(self._cards)
        self.body.addStretch(1)
        self.retranslate()

    def ask(self, case: Case) -> None:
        """Begins a validation of the customer of ``case``."""
        self._case, self._matches = case, {}
        self.said.clear()
        self.phone.clear()
        clear(self._cards)
        self._rows = {}
        customer = case.customer
        if customer is None:
            return
        handbook, rule = self._desk.handbook(), self._rule
        held = {_NAME: (self.tr("Nama lengkap"), customer.name)}
        names = handbook.sealed_fields
        held |= {
            name: (names[name], customer.masked[name])
            for name in (_PHONE, *(name for name in names if name != _PHONE))
            if name in names and name in customer.masked
        }
        held |= {
            field.id: (field.name, customer.fields[field.id])
            for field in handbook.open_fields
            if field.id in rule.plus and customer.fields.get(field.id)
        }
        for name, (words, value) in held.items():
            row = _Compared(self.theme, words, value, name in (*REQUIRED, *rule.plus))
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

    def advised(self, field: str) -> str:
        """What is said of the comparison of a field, "" for nothing."""
        of = self._advice if field == _NAME else self._phone_advice
        return "" if of.isHidden() else of.text()

    def sentence_text(self) -> str:
        """What is to be said to the customer, "" for nothing."""
        return "" if self.sentence.isHidden() else self._sentence.text()

    def submit(self) -> None:
        case, found = self._case, self.found
        if case is not None and case.customer is not None and found is not Verification.UNCHECKED:
            compared = tuple(
                Compared(field=name, agreed=agreed, reason=self._reason(name))
                for name, agreed in self.compared().items()
            )
            self.look.once(("validate", case.customer.id), lambda: self._do(case, compared, found))

    @property
    def found(self) -> Verification:
        """The verdict so far."""
        return verdict(self.compared(), self._plus) if self._rows else Verification.UNCHECKED

    def retranslate(self) -> None:
        name = "" if self._case is None or self._case.customer is None else self._case.customer.name
        hint = self.tr(
            "Tanyakan, bandingkan, lalu tandai. Nama dan nomor telepon wajib cocok; jangan sebutkan datanya."
        )
        if self._rule.rule is ValidationRule.NONE:
            hint = self.tr("Isu ini tidak memerlukan validasi; data pelanggan tetap tersamar tanpa itu.")
        self.set_words(self.tr("Validasi {0}").format(name), hint, self.tr("Simpan hasil"))
        self._said_name.setText(self.tr("Nama yang disebut pelanggan"))
        self._phone_name.setText(self.tr("Nomor telepon yang disebut pelanggan"))
        self.said.setAccessibleName(self._said_name.text())
        self.phone.setAccessibleName(self._phone_name.text())
        self.sentence.set_title(self.tr("Kalimat"))
        self.insert.setText(self.tr("Sisipkan ke balasan"))
        for row in self._rows.values():
            row.set_words(self.tr("Cocok"), self.tr("Tidak cocok"), self.tr("wajib"))
        self._tell()
        self._dress()

    @property
    def _rule(self) -> Validation:
        """What the chosen issue asks for; name and number where it says nothing."""
        if self._case is None:
            return Validation()
        ticket = self._case.ticket
        issue = self._desk.handbook().known_issue(ticket.category, ticket.issue)
        return Validation() if issue is None else issue.validation or Validation()

    @property
    def _plus(self) -> tuple[str, ...]:
        """What is compared besides, as far as this customer's card has it."""
        return tuple(name for name in self._rule.plus if name in self._rows)

    def _compare(self, said: str) -> None:
        held = "" if self._case is None or self._case.customer is None else self._case.customer.name
        if not said.strip() or not held:
            self._matches.pop(_NAME, None)
        else:
            self._matched(_NAME, compare_name(said, held))
        self._tell()

    def _typed_number(self, said: str) -> None:
        self._asked += 1
        case = self._case
        if case is None or case.customer is None or not said.strip():
            self._matches.pop(_PHONE, None)
            self._tell()
            return
        self.look.start(self._compare_number(self._asked, case, said))

    async def _compare_number(self, asked: int, case: Case, said: str) -> None:
        assert case.customer is not None
        same = await self._desk.reads.numbers.is_of(said, case.customer.id)
        if asked == self._asked and case is self._case:
            self._matched(_PHONE, compare_number(said, case.customer.masked.get(_PHONE, ""), same))
            self._tell()

    def _matched(self, field: str, match: Match) -> None:
        """What was typed decides as long as it is clear; the agent may mark otherwise."""
        self._matches[field] = match
        row = self._rows.get(field)
        if row is not None and match.agreement is Agreement.YES:
            row.yes.setChecked(True)
            self._dress()

    def _tell(self) -> None:
        for field, advice in ((_NAME, self._advice), (_PHONE, self._phone_advice)):
            match = self._matches.get(field)
            advice.setVisible(match is not None)
            if match is not None:
                text, tone = self._words.advice(match, number=field == _PHONE)
                advice.setText(text)
                set_tone(advice, tone)

    def _reason(self, field: str) -> Reason:
        match = self._matches.get(field)
        return Reason.NOTHING if match is None else match.reason

    def _dress(self) -> None:
        found = self.found
        tones: dict[Verification, Tone] = {
            Verification.UNCHECKED: "muted",
            Verification.VALID: "ok",
            Verification.FAILED: "bad",
        }
        self._verdict.setText(self._words.verdict(found))
        set_tone(self._verdict, tones[found])
        self.act.setEnabled(found is not Verification.UNCHECKED)
        text = self._said_to_customer(found)
        self._sentence.setText(text)
        self.sentence.setVisible(bool(text))
        # On the telephone it is read out.
        self.insert.setVisible(self._case is not None and self._case.channel is not Channel.VOICE)

    def _said_to_customer(self, found: Verification) -> str:
        """The centre's sentence for how it stands: asking for the data, or that they do not agree; "" once they do."""
        case = self._case
        if case is None or found is Verification.VALID:
            return ""
        handbook, channel = self._desk.handbook(), case.channel.value
        script: Script | None = None
        if found is Verification.FAILED:
            script = handbook.known_script(self._rule.script)
        occasion = Occasion.NOT_VALID if found is Verification.FAILED else Occasion.ASK_DATA
        script = script or handbook.script(occasion, channel)
        return "" if script is None else self._filling.fill(script.said(channel), case).text

    async def _do(self, case: Case, compared: tuple[Compared, ...], found: Verification) -> None:
        assert case.customer is not None
        contact = None if case.contact is None else case.contact.id
        if case.customer.id == case.ticket.complainant:
            await self._desk.acts.casework.validate(
                case.ticket.id, contact or "", case.customer.id, compared, found
            )
        else:
            # The other side of the matter: nobody the contact is with.
            marked = {one.field: one.agreed for one in compared}
            await self._desk.acts.customers.validate(
                case.customer.id, contact=contact, compared=marked, verdict=found
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
