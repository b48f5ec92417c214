"""The inbox on the screen: views, the nearest breach first, 100,000 lines without a stutter, many of them for one act."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from console.notices import Notice
from console.views.desk import Desk
from console.views.inbox_bulk import InboxBulk
from console.views.inbox_entries import View
from console.views.inbox_filters import InboxFilters
from console.views.inbox_model import InboxModel
from console.views.inbox_rows import COMING, Lines, LineWords
from console.views.inbox_tabs import InboxTabs
from console.views.inbox_words import number
from console.views.look import Look, panel
from console.views.page import Page
from console.widgets.buttons import Button, IconButton
from console.widgets.empty_state import EmptyState
from console.widgets.part import label
from console.widgets.row_model import InboxRow
from console.widgets.row_picks import PickTable
from domain.inbox_view import Order
from domain.limits import BULK
from domain.permissions import Act

_CLOCKS_MS = 5_000
#: So often (ms) it is looked whether the first reading from the gateway has ended: an empty one changes no ticket.
_WAITING_MS = 500


class InboxView(Page):
    """Enter or a double click opens a ticket; the views are tabs; picked tickets bring the bar of bulk acts."""

    opened = Signal(str)
    """Id of the ticket."""
    new_wanted = Signal()

    def __init__(self, look: Look, desk: Desk, model: InboxModel, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._model = look, desk, model
        self._words = LineWords(look, desk)
        self._before = (model.chosen, model.draft)
        self.tabs = InboxTabs(look, model)
        self._count = label(size="small", tone="muted")
        self._views = IconButton(look.theme, "ellipsis-vertical")
        self._filter = Button(look.theme, kind="quiet", icon="funnel")
        self._new = Button(look.theme, icon="plus")
        if Act.TICKET_WRITE not in desk.owner.acts:
            self._new.hide()
        self.filters = InboxFilters(look, desk, model)
        self.filters.hide()
        self.table = PickTable(look.theme)
        self.bulk = InboxBulk(look, desk, self.table)
        self._empty = EmptyState(look.theme, "inbox")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.table)
        self._waiting = QTimer(self)
        self._waiting.setInterval(_WAITING_MS)
        self._clocks = QTimer(self)
        self._clocks.setInterval(_CLOCKS_MS)
        self._clocks.start()
        self._build()
        self._connect()
        self.retranslate()

    def enter(self) -> None:
        self.table.setFocus()
        self._model.look_again()

    def choose_view(self) -> None:
        """Opens the list of views."""
        self.tabs.open_menu(self._views)

    def set_filter(self) -> None:
        """Opens the filters of the view in front, or closes them."""
        if self.filters.isVisible():
            self._close_filters()
        else:
            self.filters.begin()

    def retranslate(self) -> None:
        tip = self._look.keys.tip

        self.tabs.retranslate()
        self._views.set_name(tip(self.tr("Semua tampilan"), "views"))
        self._filter.setText(self.tr("Saring"))
        self._filter.setToolTip(tip(self.tr("Saring dan urutkan, simpan sebagai tampilan"), "filter"))
        self._new.setText(self.tr("Tiket baru"))
        self._new.setToolTip(tip(self.tr("Tiket baru"), "new_ticket"))
        self.setAccessibleName(self.tr("Inbox"))
        self._name_table()
        self._ordered()

    def line_at(self, at: int) -> InboxRow:
        """The line at a place as the table shows it."""
        found = self._model.line(at)
        return COMING if found is None else self._words.shown(found)

    def _build(self) -> None:
        head = panel("surface", "bottom")
        row = QHBoxLayout(head)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.tabs, 1)
        for part in (self._views, self._count, self._filter, self._new):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.filters)
        column.addWidget(self._stack, 1)
        column.addWidget(self.bulk)

    def _connect(self) -> None:
        model, table = self._model, self.table
        self._waiting.timeout.connect(model.look_again)
        self._clocks.timeout.connect(self._tick)
        self._views.clicked.connect(self.choose_view)
        self._filter.clicked.connect(self.set_filter)
        self._new.clicked.connect(self.new_wanted)
        self.tabs.rename_wanted.connect(lambda: self.filters.begin(naming=True))
        self.filters.closed.connect(self._close_filters)
        table.opened.connect(self.opened)
        # A line is made as it is painted.
        self._desk.typists.listen(lambda _tickets: table.viewport().update())
        table.range_wanted.connect(lambda key, at, to: self._look.start(self._pick_range(key, at, to)))
        table.all_wanted.connect(lambda: self._look.start(self._pick_all()))
        model.on_order, model.on_lines, model.on_views = self._ordered, self._lines, self._viewed
        model.sight = self._sight

    def _sight(self) -> tuple[int, int]:
        """The first and the last line on the screen."""
        first = max(0, self.table.rowAt(0))
        last = self.table.rowAt(self.table.viewport().height() - 1)
        return first, last if last >= 0 else first + 31

    def _ordered(self) -> None:
        model = self._model
        self.table.rows().show_rows(Lines(len(model), self.line_at))
        self._count.setText(self.tr("{0} tiket").format(number(len(model))) if len(model) else "")
        self._stack.setCurrentIndex(1 if len(model) else 0)
        self._empty.set_words(*self._nothing())
        if model.complete:
            self._waiting.stop()
        else:
            self._waiting.start()
        if key := self.table.current_key():
            self._look.start(self._follow(key))

    async def _follow(self, ticket: str) -> None:
        at = await self._model.place(ticket)
        if at is None:
            self.table.stay()
        else:
            self.table.follow(ticket, at)

    def _viewed(self) -> None:
        if self._before != (self._model.chosen, self._model.draft):
            # Another view begins at its top, and nothing is picked in it that cannot be seen.
            self._before = (self._model.chosen, self._model.draft)
            self.table.leave()
            self.table.let_go()
            self.table.scrollToTop()
        self.tabs.refresh()
        if self.filters.isVisible() and not self.filters.isAncestorOf(self.focusWidget() or self):
            self.filters.refresh()
        self._name_table()

    def _name_table(self) -> None:
        names = {
            Order.BREACH: self.tr("Daftar tiket, yang paling dekat batas SLA di atas"),
            Order.PRIORITY: self.tr("Daftar tiket, prioritas tertinggi di atas"),
            Order.NEWEST: self.tr("Daftar tiket, yang terbaru di atas"),
            Order.OLDEST: self.tr("Daftar tiket, yang terlama di atas"),
        }
        self.table.setAccessibleName(names[self._model.view.order])

    def _nothing(self) -> tuple[str, str]:
        if self._model.total is None:
            return self.tr("Membaca inbox…"), ""
        if not self._model.complete:
            return (
                self.tr("Inbox belum ada di komputer ini"),
                self.tr(
                    "Sahut mengambilnya dari gateway begitu tersambung; tiket muncul di sini satu per satu."
                ),
            )
        if self._model.chosen == View.ALL and self._model.draft is None:
            if Act.TAKE_CONTACT not in self._desk.owner.acts:
                return self.tr("Inbox kosong"), ""
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

    async def _pick_range(self, key: str, at: int, to: int) -> None:
        """From the ticket of ``key``, wherever it stands now, to the place ``to``."""
        found = await self._model.place(key) if key else None
        first, last = sorted((at if found is None else found, to))
        self._pick(await self._model.between(max(0, first), min(last, first + BULK - 1)))

    async def _pick_all(self) -> None:
        self._pick(await self._model.between(0, BULK - 1))

    def _pick(self, tickets: list[str]) -> None:
        room = BULK - len(self.table.picks())
        fresh = [ticket for ticket in tickets if not self.table.rows().picked(ticket)]
        self.table.pick(fresh[:room])
        if len(fresh) > room or (len(tickets) == BULK and len(self._model) > BULK):
            self._look.say(Notice("bulk_most", "wait", {"most": number(BULK)}, fleeting=True))

    def _close_filters(self) -> None:
        self.filters.hide()
        self.table.setFocus()

    def _tick(self) -> None:
        if self.isVisible():
            # What is near its breach or wakes from being parked does so without anybody's act.
            self._model.look_again()
            self.table.viewport().update()
