"""Panggilan: the agent's calls, dialled, received and missed, with what became of each (ui: Softphone)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from console.notices import Notice
from console.store.calls import Kind, Listed
from console.store.changes import Changeset
from console.views.call_words import CallWords
from console.views.desk import Desk
from console.views.look import Look, panel
from console.views.page import Page
from console.views.phone_dialling import PhoneDialling
from console.views.recordings_view import RecordingsView
from console.views.refresh import Refresher
from console.widgets.buttons import Button
from console.widgets.empty_state import EmptyState
from console.widgets.part import label
from console.widgets.row_flow import RowFlow
from console.widgets.row_table import RowTable
from contract.rows import CallRow

#: The newest that are listed; gateways keep them for some days.
_MOST = 500


class CallsView(Page):
    """Enter opens the ticket of a call; of one nobody spoke in it calls back. ``dialling`` None: this desk has no telephone."""

    opened = Signal(str)
    """A ticket's id."""

    def __init__(self, look: Look, desk: Desk, dialling: PhoneDialling | None) -> None:
        super().__init__(look.theme)
        self._look, self._desk, self._dialling = look, desk, dialling
        self._words = CallWords(look, desk)
        self._kind: Kind | None = None
        self.calls: dict[str, Listed] = {}
        self.kinds: dict[Kind | None, QPushButton] = {}
        group = self._group = QButtonGroup(self)
        for kind in (None, Kind.RECEIVED, Kind.DIALLED, Kind.MISSED):
            button = self.kinds[kind] = QPushButton()
            button.setProperty("mode", "section")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, k=kind: self.show_kind(k))
            group.addButton(button)
        self.kinds[None].setChecked(True)
        self.recordings: RecordingsView | None = None
        self.recorded = QPushButton()
        self.recorded.setProperty("mode", "section")
        self.recorded.setCheckable(True)
        self.recorded.setAutoDefault(False)
        self.recorded.clicked.connect(self.show_recordings)
        group.addButton(self.recorded)
        self.count = label(size="small", tone="muted")
        self.table = RowTable(look.theme)
        self.back = Button(look.theme, kind="primary", icon="phone-outgoing")
        self.back.clicked.connect(lambda: self._call(self.table.current_key()))
        self.ticket = Button(look.theme, icon="ticket")
        self.ticket.clicked.connect(lambda: self._open(self.table.current_key()))
        self.table.opened.connect(self._enter_row)
        self.table.current_changed.connect(lambda _key: self._dress())
        self._empty = EmptyState(look.theme, "phone")
        self._build()
        self._refresher = Refresher(look.start, self.load)
        self.retranslate()

    def enter(self) -> None:
        if self.recorded.isChecked() and self.recordings is not None:
            self.recordings.enter()
            return
        self.table.setFocus()
        self._refresher.poke()
        self._looked()

    def leave(self) -> None:
        if self.recordings is not None:
            self.recordings.leave()

    def link_changed(self) -> None:
        if self.recordings is not None:
            self.recordings.link_changed()

    def settings_kept(self) -> None:
        if self.recordings is not None:
            self.recordings.settings_kept()

    def show_recordings(self) -> None:
        """Rekaman saya, built when it is first wanted."""
        if self.recordings is None:
            self.recordings = RecordingsView(self._look, self._desk)
            self.recordings.opened.connect(self.opened)
            self._stack.addWidget(self.recordings)
        self.recorded.setChecked(True)
        self._stack.setCurrentWidget(self.recordings)
        self._dress()
        self.recordings.enter()

    def heard(self, changes: Changeset) -> None:
        if self.recordings is not None:
            self.recordings.heard(changes)
        if changes.outbox or any(ref == CallRow.REF for ref, _ in changes.rows):
            self._refresher.poke()
            if self.isVisible() and self.isActiveWindow():
                self._looked()

    def _looked(self) -> None:
        self._look.start(self._desk.acts.calls.looked())

    def floor_changed(self) -> None:
        self._dress()

    def show_kind(self, kind: Kind | None) -> None:
        """Only those of ``kind``."""
        self._kind = kind
        self.kinds[kind].setChecked(True)
        if self.recordings is not None:
            self.recordings.leave()
        self._refresher.poke()

    async def load(self) -> None:
        """Reads what there is."""
        page = await self._desk.reads.calls.page(self._kind, most=_MOST)
        self.calls = {one.row.id: one for one in page.calls}
        key = self.table.current_key()
        self.table.rows().show_rows([self._words.row(one) for one in page.calls])
        at = self.table.rows().find(key)
        if at >= 0:
            self.table.follow(key, at)
        elif page.calls:
            self.table.selectRow(0)
            self.table.stay()
        self.count.setText(self.tr("{0} panggilan").format(page.total) if page.total else "")
        if not self.recorded.isChecked():
            self._stack.setCurrentWidget(self.table if page.calls else self._empty)
        self._dress()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Panggilan"))
        self.table.setAccessibleName(self.tr("Daftar panggilan"))
        for kind, words in (
            (None, self.tr("Semua")),
            (Kind.RECEIVED, self.tr("Masuk")),
            (Kind.DIALLED, self.tr("Keluar")),
            (Kind.MISSED, self.tr("Tak terjawab")),
        ):
            self.kinds[kind].setText(words)
        self.recorded.setText(self.tr("Rekaman saya"))
        self.ticket.setText(self.tr("Buka tiket"))
        self._empty.set_words(
            self.tr("Belum ada panggilan"),
            self.tr("Panggilan yang masuk, keluar dan tak terjawab muncul di sini, juga saat offline."),
        )
        self._refresher.poke()
        self._dress()

    def _build(self) -> None:
        top = panel("surface", "bottom")
        head = RowFlow(top)
        head.setContentsMargins(16, 8, 16, 8)
        for part in (*self.kinds.values(), self.recorded, head.stretch(self.count), self.ticket, self.back):
            head.addWidget(part)
        self._stack = QStackedWidget()
        parts: tuple[QWidget, ...] = (self.table, self._empty)
        for part in parts:
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self._stack, 1)

    def _dress(self) -> None:
        for part in (self.count, self.ticket, self.back):
            part.setVisible(not self.recorded.isChecked())
        one = self.calls.get(self.table.current_key())
        dialled = one is not None and one.kind is Kind.DIALLED
        self.back.setText(self.tr("Telepon ulang") if dialled else self.tr("Telepon kembali"))
        self.back.setEnabled(one is not None and self._dialling is not None)
        self.ticket.setEnabled(one is not None and one.row.ticket is not None)

    def _enter_row(self, key: str) -> None:
        one = self.calls.get(key)
        if one is not None and one.row.ticket is not None:
            self._open(key)
        else:
            self._call(key)

    def _open(self, key: str) -> None:
        one = self.calls.get(key)
        if one is not None and one.row.ticket is not None:
            self.opened.emit(one.row.ticket)

    def _call(self, key: str) -> None:
        one = self.calls.get(key)
        if one is not None and self._dialling is not None:
            self._look.once(("call back", key), lambda: self._again(one))

    async def _again(self, one: Listed) -> None:
        number = await self._desk.acts.calls.number_of(one.row.id)
        if number is None:
            self._look.say(Notice("number_forgotten", "wait", fleeting=True))
        elif self._dialling is not None:
            # Nobody was reached for that ticket yet: this is the same call, made again.
            ticket = one.row.ticket if one.kind is Kind.DIALLED and one.row.answered_at is None else None
            await self._dialling.call(number, one.row.customer, ticket, masked=one.row.number)
