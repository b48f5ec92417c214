"""Riwayat: earlier contacts over all channels; one opens, also where this desk does not hold it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.notices import Notice
from console.operations.errors import NotHere, OfflineNotPossible
from console.views.customer_past_model import Asked, PastModel
from console.views.desk import Desk
from console.views.look import Look
from console.views.words import CHANNEL_ICON, STATE_TONE
from console.widgets.buttons import Button
from console.widgets.part import Part, label
from console.widgets.row_model import InboxRow
from console.widgets.row_table import RowTable
from contract.customer import Past
from contract.rows import CustomerRow
from domain.contact import Channel


class CustomerPastPage(Part):
    """``ticket_wanted`` with the id of a ticket that is at this desk now."""

    ticket_wanted = Signal(str)

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk = look, desk
        self.model = PastModel(desk, self._show)
        self._customer: CustomerRow | None = None
        self._ask = False
        self.table = RowTable(look.theme)
        self.table.opened.connect(self._opened)
        self._told = label(size="small", tone="muted", wrap=True)
        self.older = Button(look.theme, kind="link")
        self.older.clicked.connect(lambda: self._look.start(self.model.further()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addWidget(self.table, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 0, 16, 0)
        foot.addWidget(self._told)
        foot.addWidget(self.older)
        column.addLayout(foot)
        self.retranslate()

    def show_customer(self, row: CustomerRow, *, ask: bool) -> None:
        """``ask``: the page is in front, so the gateway is asked for what it knows now."""
        self._customer, self._ask = row, ask
        self._look.start(self.model.show(row, ask=ask))

    async def lay(self, row: CustomerRow) -> None:
        """As ``show_customer`` for a page in front, done when this returns but for what the gateway has yet to say."""
        self._customer, self._ask = row, True
        await self.model.show(row, ask=False)
        if self._desk.online():
            self._look.start(self.model.show(row, ask=True))

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Riwayat kontak"))
        self.older.setText(self.tr("Tampilkan yang lebih lama"))
        self._show()

    def _show(self) -> None:
        model = self.model
        key = self.table.current_key()
        rows = [self._row(line) for line in model.lines]
        self.table.rows().set_rows(rows)
        if rows:
            self.table.setCurrentIndex(self.table.rows().index(max(0, self.table.rows().find(key)), 0))
        self.table.setVisible(bool(rows))
        told = self._where()
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self.older.setVisible(bool(rows) and model.more and self._desk.online())
        self.older.setEnabled(model.asked is not Asked.ASKING)

    def _where(self) -> str:
        model = self.model
        if model.asked is Asked.ASKING:
            return self.tr("Meminta riwayat dari gateway…")
        if not model.lines:
            return self.tr("Ini kontak pertama yang tercatat.")
        if model.more and not self._desk.online():
            return self.tr("Offline: {0} dari {1} kontak yang ada di komputer ini.").format(
                len(model.lines), model.total
            )
        if model.asked is Asked.FAILED:
            return self.tr("Gateway tidak menjawab: ini yang ada di komputer ini.")
        return self.tr("{0} dari {1} kontak").format(len(model.lines), model.total) if model.more else ""

    def _row(self, line: Past) -> InboxRow:
        words, here = self._look.words, line.ticket in self.model.here
        parts = [f"#{line.number}" if line.number else "", line.who]
        if line.counterparty:
            parts.append(self.tr("sebagai pihak lawan"))
        return InboxRow(
            key=line.ticket or f"#{line.number}",
            icon=CHANNEL_ICON[Channel(line.channel)] if line.channel in set(CHANNEL_ICON) else "ticket",
            name=line.subject or self.tr("Kontak sebelumnya"),
            snippet=" · ".join(part for part in parts if part),
            state=words.ticket_state(line.state) if line.state is not None else self.tr("tidak di sini"),
            state_tone=STATE_TONE[line.state] if line.state is not None else "muted",
            state_icon="" if here or line.state is None else "globe",
            time=words.short_date(line.at, self._look.times),
        )

    def _opened(self, key: str) -> None:
        if key in self.model.here:
            QTimer.singleShot(0, self, lambda: self.ticket_wanted.emit(key))
        elif key.startswith("#"):
            self._look.say(Notice("ticket_elsewhere", "wait", {"number": key[1:]}, fleeting=True))
        elif key:
            self._look.once(("fetch", key), lambda: self._fetch(key))

    async def _fetch(self, ticket: str) -> None:
        number = next((line.number for line in self.model.lines if line.ticket == ticket), "")
        try:
            await self._desk.acts.customers.fetch_ticket(ticket)
        except NotHere:
            self._look.say(Notice("ticket_elsewhere", "wait", {"number": number}, fleeting=True))
        except OfflineNotPossible:
            self._look.say(Notice("ticket_offline", "wait", {"number": number}, fleeting=True))
        else:
            self.ticket_wanted.emit(ticket)
