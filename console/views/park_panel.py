"""A ticket is put out of sight until a time, or until its customer writes."""

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QAbstractSpinBox, QDateTimeEdit, QWidget

from console.notices import Notice
from console.store.cases import Case
from console.views.desk import Desk
from console.views.look import Look
from console.views.park_times import ParkTimes
from console.views.ticket_panel import TicketPanel, short_enough, text_field
from console.widgets.combo_field import ComboField
from console.widgets.part import label

_DATE = "date"


class ParkPanel(TicketPanel):
    """The reason goes with the ticket: whoever takes it back reads it first."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, desk, parent)
        self._times = ParkTimes(look.times)
        self._until: dict[str, int | None] = {}
        self.when = ComboField(look.theme)
        self.when.chosen.connect(lambda _key: self.dress())
        self.date = Moment()
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("dd/MM/yyyy HH:mm")
        self.date.dateTimeChanged.connect(lambda _at: self.dress())
        self._name = label(tone="muted")
        self.reason = text_field()
        self.reason.textChanged.connect(self.dress)
        self._name.setBuddy(self.reason)
        for part in (self.when, self.date, self._name):
            self.body.addWidget(part)
        self.body.addWidget(self.reason, 1)
        self.body.addWidget(self.told)
        self.retranslate()

    def begin(self, case: Case) -> None:
        now = self.desk.clock.gateway_now()
        self.reason.clear()
        local = self.look.times.at(self._times.morning(now, 1))
        # The date is the agent's, whatever zone this machine is in.
        self.date.setDateTime(QDateTime(local.year, local.month, local.day, local.hour, 0, 0))
        self._offer()
        self.when.set_key("0")

    def until(self) -> int | None:
        """What is chosen (gateway Unix ms); None: until the customer writes."""
        if self.when.key() != _DATE:
            return self._until.get(self.when.key())
        at = self.date.dateTime()
        day, hour = at.date(), at.time()
        now = self.desk.clock.gateway_now()
        return self._times.moment(now, day.year(), day.month(), day.day(), hour.hour(), hour.minute())

    def dress(self) -> None:
        self.date.setVisible(self.when.key() == _DATE)
        until = self.until()
        later = until is None or until > self.desk.clock.gateway_now()
        self.act.setEnabled(later and short_enough(self.reason.toPlainText(), "reason"))

    async def do(self, case: Case) -> Notice:
        await self.desk.acts.tickets.park(
            case.ticket.id, until=self.until(), reason=self.reason.toPlainText()
        )
        return Notice("parked", "ok", {"number": case.ticket.number}, fleeting=True)

    def retranslate(self) -> None:
        self.set_words(
            self.tr("Parkir tiket #{0}").format(self.number),
            self.tr("Tiket keluar dari inbox dan kembali pada waktunya, atau begitu pelanggan menulis."),
            self.tr("Parkir"),
        )
        self.when.set_name(self.tr("Sampai"))
        self.date.setAccessibleName(self.tr("Tanggal dan jam ({0})").format(self.look.times.zone))
        self._name.setText(self.tr("Alasan (wajib)"))
        self.reason.setAccessibleName(self.tr("Alasan, wajib diisi"))
        self.reason.setPlaceholderText(self.tr("Apa yang ditunggu…"))
        self._offer()

    def _offer(self) -> None:
        soon = self._times.soon(self.desk.clock.gateway_now())
        self._until = {str(at): until for at, (_, until) in enumerate(soon)}
        choices = [(str(at), self._shown(words, until)) for at, (words, until) in enumerate(soon)]
        choices.insert(-1, (_DATE, self.tr("Tanggal…")))
        self.when.set_choices(choices, self.when.key() or "0")

    def _shown(self, words: str, until: int | None) -> str:
        if until is None:
            return words
        times, now = self.look.times, self.desk.clock.gateway_now()
        clock = times.minute(until)
        if times.same_day(until, now):
            return f"{words} · {clock}"
        return f"{words} · {self.look.words.short_date(until, times)} {clock}"


class Moment(QDateTimeEdit):
    """Left and Right go from part to part; Tab leaves the field, as it leaves any other."""

    def focusNextPrevChild(self, following: bool) -> bool:
        return QAbstractSpinBox.focusNextPrevChild(self, following)
