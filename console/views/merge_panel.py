"""A ticket goes into another one: those of the same customer are offered first, any other is searched."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QToolButton, QWidget

from console.notices import Notice
from console.store.cases import Case
from console.views.desk import Desk
from console.views.look import Look
from console.views.ticket_panel import TicketPanel
from console.widgets.part import label
from contract.rows import TicketRow
from domain.ticket import RESTING

_TYPED_MS = 200
_MOST = 20


class MergePanel(TicketPanel):
    """Down goes from the search to what was found. The ticket that is in front is closed; the chosen one goes on with both."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, desk, parent)
        self._found: list[TicketRow] = []
        #: What the list answers, None while it answers nothing yet; and what was chosen when the act began.
        self._answered: str | None = None
        self._into: TicketRow | None = None
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPED_MS)
        self._typed.timeout.connect(self._find)
        self.search.textChanged.connect(lambda _text: self._searching())
        self.search.installEventFilter(self)
        self._head = label(strong=True, wrap=True)
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.list.itemSelectionChanged.connect(self.dress)
        for part in (self.search, self._head):
            self.body.addWidget(part)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.told)
        self.retranslate()

    def begin(self, case: Case) -> None:
        self._found, self._answered = [], None
        self.search.clear()
        self._show()
        self._find()

    def dress(self) -> None:
        self.act.setEnabled(self._chosen() is not None)

    def submit(self) -> None:
        # Now, not when the act gets its turn: the list may answer something else by then.
        self._into = self._chosen()
        super().submit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if down and event.type() == QEvent.Type.KeyPress and self._found:
            self.list.setFocus()
            self.list.setCurrentRow(max(0, self.list.currentRow()))
            return True
        return super().eventFilter(watched, event)

    async def do(self, case: Case) -> Notice:
        into = self._into
        assert into is not None
        await self.desk.acts.tickets.merge(case.ticket.id, into.id)
        self.following = into.id
        return Notice("merged_here", "ok", {"number": case.ticket.number, "into": into.number}, fleeting=True)

    def retranslate(self) -> None:
        self.set_words(
            self.tr("Gabungkan tiket #{0}").format(self.number),
            self.tr(
                "Tiket ini ditutup untuk seterusnya; percakapan dan drafnya terbaca di tiket yang dipilih."
            ),
            self.tr("Gabungkan"),
        )
        self.search.setPlaceholderText(self.tr("Cari nomor, perihal atau nama…"))
        self.search.setAccessibleName(self.tr("Cari tiket tujuan"))
        for clear in self.search.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Kosongkan"))
            clear.setToolTip(clear.accessibleName())
        self.list.setAccessibleName(self.tr("Tiket tujuan"))
        self._show()

    def _chosen(self) -> TicketRow | None:
        """The one that is seen to be chosen; none as long as the list answers an earlier text."""
        picked = self.list.selectedItems()
        if not picked or self._answered != self.search.text().strip():
            return None
        return self._found[self.list.row(picked[0])]

    def _searching(self) -> None:
        self._typed.start()
        self.dress()

    def _find(self) -> None:
        if self.case is not None:
            self.look.start(self._read(self.case, self.search.text().strip()))

    async def _read(self, case: Case, text: str) -> None:
        found: list[TicketRow] = []
        if text:
            for hit in await self.desk.reads.search.find(text, _MOST):
                one = None if hit.ticket is None else await self.desk.reads.cases.get(hit.ticket)
                if one is not None and all(row.id != one.ticket.id for row in found):
                    found.append(one.ticket)
        elif case.ticket.complainant is not None:
            found = await self.desk.reads.customers.tickets(case.ticket.complainant)
        if self.case is not case or text != self.search.text().strip():
            return
        self._answered = text
        self._found = [
            row
            for row in found
            if row.id != case.ticket.id and row.state not in RESTING and row.merged_into is None
        ]
        self._show()

    def _show(self) -> None:
        searched = bool(self.search.text().strip())
        self.list.clear()
        for row in self._found:
            words = self.look.words
            text = f"#{row.number} · {words.channel(row.channel)} · {words.ticket_state(row.state)}\n{row.subject}"
            self.list.addItem(text)
        self.list.setCurrentRow(0 if len(self._found) == 1 else -1)
        self.list.setVisible(bool(self._found))
        if self._found:
            head = self.tr("Ditemukan") if searched else self.tr("Tiket lain pelanggan ini")
        else:
            head = (
                self.tr("Tidak ada tiket yang cocok di komputer ini")
                if searched
                else self.tr("Pelanggan ini tidak punya tiket lain; cari nomornya.")
            )
        self._head.setText(head)
        self.dress()
