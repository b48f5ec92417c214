"""The inbox on the screen: filters, the nearest breach first, 100,000 lines without a stutter."""

from collections.abc import Sequence
from typing import overload

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from console.store.inbox import InboxRow as Line
from console.views.desk import Desk
from console.views.inbox_model import InboxModel, View
from console.views.keys import sequence
from console.views.look import Look, panel
from console.views.page import Page
from console.views.words import CHANNEL_ICON, STATE_TONE, UNSENT_ICON
from console.widgets.buttons import Button, shown_key
from console.widgets.empty_state import EmptyState
from console.widgets.formats import clock
from console.widgets.part import label
from console.widgets.row_model import InboxRow
from console.widgets.row_table import RowTable
from console.widgets.theme import Tone
from domain.contact import ContactState
from domain.ticket import Priority

_VIEWS = (View.ALL, View.MINE, View.CHAT, View.VOICE, View.WHATSAPP, View.EMAIL, View.SOCIAL, View.ESCALATED)
_VIEWS_END = (View.RETURNED, View.RESTING)
_CLOCKS_MS = 5_000
#: So often (ms) it is looked whether the first reading from the gateway has ended: an empty one changes no ticket.
_WAITING_MS = 500


class InboxView(Page):
    """Enter or a double click opens a ticket; the filters are tabs."""

    opened = Signal(str)
    """Id of the ticket."""
    new_wanted = Signal()

    def __init__(self, look: Look, desk: Desk, model: InboxModel, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._model = look, desk, model
        self._views = (*_VIEWS, *_VIEWS_END)
        self.filters = QTabBar()
        self.filters.setDrawBase(False)
        self.filters.setExpanding(False)
        self.filters.setUsesScrollButtons(True)
        for _ in self._views:
            self.filters.addTab("")
        self.filters.currentChanged.connect(lambda at: model.choose(self._views[at]))
        self._count = label(size="small", tone="muted")
        self._new = Button(look.theme, icon="plus")
        self._new.clicked.connect(self.new_wanted)
        self.table = RowTable(look.theme)
        self.table.opened.connect(self.opened)
        self._empty = EmptyState(look.theme, "inbox")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.table)
        self._waiting = QTimer(self)
        self._waiting.setInterval(_WAITING_MS)
        self._waiting.timeout.connect(model.look_again)
        self._clocks = QTimer(self)
        self._clocks.setInterval(_CLOCKS_MS)
        self._clocks.timeout.connect(self._tick)
        self._clocks.start()
        self._build()
        model.on_order, model.on_lines = self._ordered, self._lines
        self.retranslate()

    def enter(self) -> None:
        self.table.setFocus()

    def retranslate(self) -> None:
        names = {
            View.ALL: self.tr("Semua"),
            View.MINE: self.tr("Milik saya"),
            View.CHAT: self.tr("Live chat"),
            View.VOICE: self.tr("Telepon"),
            View.WHATSAPP: self.tr("WhatsApp"),
            View.EMAIL: self.tr("Email"),
            View.SOCIAL: self.tr("Sosial media"),
            View.ESCALATED: self.tr("Eskalasi"),
            View.RETURNED: self.tr("Returned"),
            View.RESTING: self.tr("Selesai"),
        }
        for at, view in enumerate(self._views):
            self.filters.setTabText(at, names[view])
        self.filters.setAccessibleName(self.tr("Saringan inbox"))
        self.table.setAccessibleName(self.tr("Daftar tiket, yang paling dekat batas SLA di atas"))
        self._new.setText(self.tr("Tiket baru"))
        self._new.setToolTip(f"{self.tr('Tiket baru')} ({shown_key(sequence('new_ticket'))})")
        self.setAccessibleName(self.tr("Inbox"))
        self._ordered()

    def _build(self) -> None:
        head = panel("surface", "bottom")
        row = QHBoxLayout(head)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.filters, 1)
        row.addWidget(self._count)
        row.addWidget(self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._stack, 1)

    def _ordered(self) -> None:
        model = self._model
        key, top = self.table.current_key(), self.table.verticalScrollBar().value()
        self.table.rows().set_rows(_Lines(self))
        self._count.setText(self.tr("{0} tiket").format(QLocale().toString(len(model))) if len(model) else "")
        self._stack.setCurrentIndex(1 if len(model) else 0)
        self._empty.set_words(*self._nothing())
        if model.complete:
            self._waiting.stop()
        else:
            self._waiting.start()
        self.table.verticalScrollBar().setValue(top)
        if key:
            self._look.start(self._restore(key))

    async def _restore(self, ticket: str) -> None:
        at = await self._model.place(ticket)
        if at is not None and not self.table.current_key():
            self.table.selectionModel().blockSignals(True)
            self.table.setCurrentIndex(self.table.rows().index(at, 0))
            self.table.selectionModel().blockSignals(False)

    def _nothing(self) -> tuple[str, str]:
        if self._model.listing is None:
            return self.tr("Membaca inbox…"), ""
        if not self._model.complete:
            return (
                self.tr("Inbox belum ada di komputer ini"),
                self.tr(
                    "Sahut mengambilnya dari gateway begitu tersambung; tiket muncul di sini satu per satu."
                ),
            )
        if self._model.view is View.ALL:
            return (
                self.tr("Inbox kosong"),
                self.tr("Tekan Avail untuk menerima kontak. Kontak yang ditawarkan muncul di kanan atas."),
            )
        return self.tr("Tidak ada tiket di sini"), self.tr(
            "Pilih saringan lain untuk melihat tiket yang ada."
        )

    def _lines(self, first: int, last: int) -> None:
        rows = self.table.rows()
        if first < rows.rowCount():
            rows.dataChanged.emit(rows.index(first, 0), rows.index(min(last, rows.rowCount() - 1), 0))

    def _tick(self) -> None:
        if self.isVisible():
            self.table.viewport().update()

    def line_at(self, at: int) -> InboxRow:
        """The line at a place as the table shows it."""
        found = self._model.line(at)
        return InboxRow(f"#{at}", "ticket", "…") if found is None else self._shown(found)

    def _shown(self, line: Line) -> InboxRow:
        words, times, now = self._look.words, self._look.times, self._desk.clock.gateway_now()
        name = line.customer_name or line.subject
        queue = next((q.name for q in self._desk.handbook().queues if q.id == line.queue), line.queue)
        state, tone, icon = words.ticket_state(line.state), STATE_TONE[line.state], ""
        if not line.confirmed:
            state, tone, icon = words.unsent(), "wait", UNSENT_ICON
        elif line.rejected:
            state, tone = self.tr("perlu perhatian"), "bad"
        elif line.contact_state in (ContactState.ACTIVE, ContactState.WRAP_UP, ContactState.WAITING):
            state = words.contact_state(line.contact_state)
        left = None if line.due is None else (line.due - now) / 1000
        sla_tone: Tone = "muted" if left is None else "bad" if left < 0 else "wait" if left < 300 else "ok"
        sla = "" if left is None else clock(left) if left >= 0 else self.tr("lewat {0}").format(clock(-left))
        urgent = line.priority in (Priority.HIGH, Priority.URGENT)
        subject = f"{words.priority(line.priority)} · {line.subject}" if urgent else line.subject
        when = (
            times.minute(line.updated)
            if times.same_day(line.updated, now)
            else words.short_date(line.updated, times)
        )
        return InboxRow(
            key=line.ticket,
            icon=CHANNEL_ICON[line.channel],
            name=name,
            snippet=f"#{line.number} · {subject}" if line.customer_name else f"#{line.number}",
            queue=queue,
            state=state,
            state_tone=tone,
            state_icon=icon,
            sla=sla,
            sla_tone=sla_tone,
            time=when,
        )


class _Lines(Sequence[InboxRow]):
    """As many lines as the order has; each is made when the table paints it."""

    def __init__(self, view: InboxView) -> None:
        self._view = view
        self._count = len(view._model)

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> InboxRow: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[InboxRow]: ...

    def __getitem__(self, at: int | slice) -> InboxRow | Sequence[InboxRow]:
        if isinstance(at, slice):
            return [self._view.line_at(i) for i in range(*at.indices(self._count))]
        return self._view.line_at(at)
