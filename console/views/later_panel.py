"""A reply that is written is sent later, and those that wait are called back, sent now or given up."""

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from console.notices import Notice
from console.operations.errors import CannotWait
from console.store.cases import Case
from console.store.scheduled import Later
from console.views.desk import Desk
from console.views.later_times import LaterTimes
from console.views.later_words import LaterWords
from console.views.look import Look
from console.views.park_panel import Moment
from console.views.ticket_panel import TicketPanel
from console.widgets.buttons import Button
from console.widgets.card import Card
from console.widgets.combo_field import ComboField
from console.widgets.composer import ComposeMode, Composer
from console.widgets.part import label
from domain.scheduling import FURTHEST_MS, schedulable

if TYPE_CHECKING:
    from console.views.case_writing import CaseWriting

_DATE = "date"
# Characters of a text that are shown of it.
_GLIMPSE = 160


class SendLaterPanel(TicketPanel):
    """The text is what stands in the composer; there it stays until the reply is kept."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, desk, parent)
        self._times = LaterTimes(look.times, look.words)
        self._words = LaterWords(look)
        self._writing: CaseWriting | None = None
        self._at: dict[str, int] = {}
        self.waiting: list[Later] = []
        self.when = ComboField(look.theme)
        self.when.chosen.connect(lambda _key: self.dress())
        self.date = Moment()
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("dd/MM/yyyy HH:mm")
        self.date.dateTimeChanged.connect(lambda _at: self.dress())
        self.text = label(tone="muted", wrap=True)
        self._head = label(strong=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        for part in (self.when, self.date, self.text, self.told, self._head):
            self.body.addWidget(part)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self.retranslate()

    def write_from(self, writing: "CaseWriting") -> None:
        """Where the text stands, and what of the ticket goes with it."""
        if self._writing is None:
            writing.composer.text_changed.connect(lambda _mode: self.dress())
        self._writing = writing

    @property
    def _composer(self) -> Composer | None:
        return None if self._writing is None else self._writing.composer

    def ask(self, case: Case) -> None:
        super().ask(case)
        self.look.start(self._load(case.ticket.id))

    def begin(self, case: Case) -> None:
        now = self.desk.clock.gateway_now()
        local = self.look.times.at(self._times.days.morning(now, 1))
        # The date is the agent's, whatever zone this machine is in.
        self.date.setDateTime(QDateTime(local.year, local.month, local.day, local.hour, 0, 0))
        self.waiting = []
        self._show_waiting()
        self._offer()
        self.when.set_key("0")

    def at(self) -> int:
        """What is chosen (gateway Unix ms)."""
        if self.when.key() != _DATE:
            return self._at.get(self.when.key(), 0)
        at = self.date.dateTime()
        day, hour = at.date(), at.time()
        now = self.desk.clock.gateway_now()
        return self._times.days.moment(now, day.year(), day.month(), day.day(), hour.hour(), hour.minute())

    def first_field(self) -> QWidget | None:
        return self.when.combo

    def dress(self) -> None:
        self.date.setVisible(self.when.key() == _DATE)
        text = self._text()
        self.text.setText(_glimpse(text) if text else self.tr("Tulis balasannya dulu di kotak tulis."))
        self.act.setEnabled(bool(text) and self._allowed() and self._fits())

    async def do(self, case: Case) -> Notice:
        writing, at, text = self._writing, self.at(), self._text()
        assert writing is not None
        if not self._allowed():
            raise CannotWait
        writing.composer.flush_drafts()
        sets = writing.sets(case.ticket.id)
        await self.desk.acts.scheduled.schedule(case.ticket.id, text, at, sets=sets)
        writing.gone_later(case.ticket.id, text)
        shown = self._times.shown(at, self.desk.clock.gateway_now())
        return Notice("scheduled", "ok", {"at": shown}, fleeting=True)

    def retranslate(self) -> None:
        self.set_words(
            self.tr("Kirim nanti · tiket #{0}").format(self.number),
            self.tr("Dikirim pada waktunya, kecuali pelanggan lebih dulu menulis lagi atau tiketnya selesai.")
            if self._allowed()
            else self.tr("Balasan di kanal ini dikirim langsung, tidak bisa dijadwalkan."),
            self.tr("Jadwalkan"),
        )
        self.when.set_name(self.tr("Waktu kirim"))
        self.date.setAccessibleName(self.tr("Tanggal dan jam ({0})").format(self.look.times.zone))
        self._head.setText(self.tr("Sudah terjadwal"))
        self._offer()
        self._show_waiting()

    def _text(self) -> str:
        composer = self._composer
        if composer is None or composer.blank(ComposeMode.REPLY):
            return ""
        return composer.text(ComposeMode.REPLY)

    def _allowed(self) -> bool:
        channel = None if self.case is None else self.case.channel
        return channel is None or schedulable(channel, self.desk.handbook().channels)

    def _fits(self) -> bool:
        now = self.desk.clock.gateway_now()
        return now < self.at() <= now + FURTHEST_MS

    def _offer(self) -> None:
        now, case = self.desk.clock.gateway_now(), self.case
        book = self.desk.handbook()
        known = case is not None and any(queue.id == case.ticket.queue for queue in book.queues)
        calendar = book.calendar(book.queue(case.ticket.queue)) if case is not None and known else None
        soon = self._times.soon(now, calendar)
        self._at = {str(at): moment for at, (_, moment) in enumerate(soon)}
        choices = [
            (str(at), f"{words} · {self._times.shown(moment, now)}")
            for at, (words, moment) in enumerate(soon)
        ]
        self.when.set_choices([*choices, (_DATE, self.tr("Waktu lain…"))], self.when.key() or "0")

    async def _load(self, ticket: str) -> None:
        found = await self.desk.reads.scheduled.of(ticket)
        if self.case is not None and self.case.ticket.id == ticket:
            self.waiting = found
            self._show_waiting()

    def _show_waiting(self) -> None:
        while (old := self._list.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._head.setVisible(bool(self.waiting))
        now = self.desk.clock.gateway_now()
        for one in self.waiting:
            self._list.addWidget(self._card(one, self._words.when(one, now)))

    def _card(self, one: Later, when: str) -> Card:
        card = Card(self.theme)
        card.set_title(when, "")
        card.body().addWidget(label(_glimpse(one.row.text), wrap=True))
        if self._writing is not None and one.row.sets:
            card.body().addWidget(label(self._writing.words_of(one.row.sets), tone="muted", wrap=True))
        acts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        acts.setSpacing(6)
        for words, act in (
            (self.tr("Ambil kembali ke kotak tulis"), self._call_back),
            (self.tr("Kirim sekarang"), self._send_now),
            (self.tr("Buang"), self._discard),
        ):
            button = Button(self.theme, words)
            button.setAccessibleName(f"{words}: {when}")
            button.clicked.connect(lambda _=False, do=act: self._settle(one, do))
            acts.addWidget(button)
        card.body().addLayout(acts)
        return card

    def _settle(self, one: Later, act: Callable[[Later], Coroutine[object, object, None]]) -> None:
        self.look.once(("settle", one.row.id), lambda: self._then_load(one, act))

    async def _then_load(self, one: Later, act: Callable[[Later], Coroutine[object, object, None]]) -> None:
        await act(one)
        await self._load(one.row.ticket)
        entry = self.first_field()
        # The button that was pressed is gone: without this the keyboard would be nowhere.
        if entry is not None and self.isVisible():
            entry.setFocus()

    async def _call_back(self, one: Later) -> None:
        row, text = await self.desk.acts.scheduled.call_back(one.row.id)
        if self._writing is not None:
            self._writing.take_draft(row.ticket, ComposeMode.REPLY, text, row.sets)
        if row.attachments and one.command is None:
            self.look.say(Notice("files_left", "wait"))
        self.closed.emit()
        if self._composer is not None:
            self._composer.setFocus()

    async def _send_now(self, one: Later) -> None:
        await self.desk.acts.scheduled.send_now(one.row.id)

    async def _discard(self, one: Later) -> None:
        await self.desk.acts.scheduled.discard(one.row.id)


def _glimpse(text: str) -> str:
    flat = " ".join(text.split())
    return f"“{flat}”" if len(flat) <= _GLIMPSE else f"“{flat[: _GLIMPSE - 1]}…”"
