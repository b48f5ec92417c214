"""A ticket is passed on, to a queue or to a colleague, with a note of what is to be done."""

from PySide6.QtWidgets import QWidget

from console.notices import Notice
from console.store.cases import Case
from console.views.desk import Desk
from console.views.look import Look
from console.views.ticket_panel import TicketPanel, short_enough, text_field
from console.widgets.combo_field import ComboField
from console.widgets.part import label
from contract.rows import UserRow
from domain.permissions import Act, may

_QUEUE, _PERSON = "queue", "person"


class TransferPanel(TicketPanel):
    """Whether a colleague can have it now is the gateway's to say; refused, it stays here, under what needs attention."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, desk, parent)
        self._people: list[UserRow] = []
        self.kind, self.to = ComboField(look.theme), ComboField(look.theme)
        self.kind.chosen.connect(lambda _key: self._offer())
        self.to.chosen.connect(lambda _key: self.dress())
        self._name = label(tone="muted")
        self.note = text_field()
        self.note.textChanged.connect(self.dress)
        self._name.setBuddy(self.note)
        for part in (self.kind, self.to, self._name):
            self.body.addWidget(part)
        self.body.addWidget(self.note, 1)
        self.body.addWidget(self.told)
        self.retranslate()

    def begin(self, case: Case) -> None:
        self.note.clear()
        self.kind.set_key(_QUEUE)
        self._offer()
        self.look.start(self._read_people())

    def dress(self) -> None:
        self.act.setEnabled(bool(self.to.key()) and short_enough(self.note.toPlainText(), "note"))

    async def do(self, case: Case) -> Notice:
        to, person = self.to.key(), self.kind.key() == _PERSON
        await self.desk.acts.tickets.transfer(
            case.ticket.id,
            self.note.toPlainText(),
            queue=None if person else to,
            person=to if person else None,
        )
        return Notice(
            "passed_on",
            "ok",
            {"number": case.ticket.number, "to": self.to.combo.currentText()},
            fleeting=True,
        )

    def retranslate(self) -> None:
        self.set_words(
            self.tr("Pindahkan tiket #{0}").format(self.number),
            self.tr("Catatan ini menjadi Internal Note. Pelanggan yang sedang terhubung ikut pindah."),
            self.tr("Pindahkan"),
        )
        self.kind.set_name(self.tr("Kepada"))
        self.kind.set_choices(
            [(_QUEUE, self.tr("Antrean")), (_PERSON, self.tr("Rekan"))], self.kind.key() or _QUEUE
        )
        self.to.set_name(self.tr("Tujuan"))
        self._name.setText(self.tr("Catatan (wajib)"))
        self.note.setAccessibleName(self.tr("Catatan untuk penerima, wajib diisi"))
        self.note.setPlaceholderText(self.tr("Apa yang sudah dilakukan, apa yang masih perlu…"))
        self._offer()

    async def _read_people(self) -> None:
        users = await self.desk.reads.floor.users()
        work = (one for one in users.values() if may(frozenset(one.roles), Act.TICKET_WRITE))
        self._people = sorted((one for one in work if one.id != self.desk.me), key=lambda one: one.name)
        self._offer()

    def _offer(self) -> None:
        here = None if self.case is None else self.case.ticket.queue
        if self.kind.key() == _PERSON:
            choices = [(one.id, one.name) for one in self._people]
        else:
            choices = [(q.id, q.name) for q in self.desk.handbook().queues if q.id != here]
        self.to.set_choices([("", self.tr("Pilih…")), *choices], self.to.key())
        if not self.to.key():
            self.to.set_key("")
        self.dress()
