"""The bar under the inbox while tickets are picked: one act on all of them, and a few seconds to take it back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from console.operations.bulk import BulkAct, Done, Edit, Move, Park, Transfer
from console.operations.errors import TooLate
from console.operations.ticket import Changes
from console.views.desk import Desk
from console.views.inbox_why import WhyNot
from console.views.inbox_words import number
from console.views.look import Look
from console.views.park_times import ParkTimes
from console.widgets.buttons import Button, IconButton
from console.widgets.part import Part, announce, label, spelled
from console.widgets.row_flow import RowFlow
from console.widgets.row_picks import PickTable
from domain.permissions import Act
from domain.ticket import Priority, TicketMove

#: Seconds in which a bulk act can be taken back as one.
UNDO_S = 8
#: Tickets named in the result before it only counts.
_NAMED = 3


class InboxBulk(Part):
    """Hidden while nothing is picked and nothing was done just now."""

    def __init__(self, look: Look, desk: Desk, table: PickTable, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._table = look, desk, table
        self._why = WhyNot(look.words)
        self._done: Done | None = None
        self._result = ""
        self._since = QElapsedTimer()
        self._second = QTimer(self)
        self._second.setInterval(250)
        self._second.timeout.connect(self._count_down)
        self.setProperty("surface", "raised")
        self.setProperty("edge", "top")
        theme = look.theme
        self.count = label(strong=True)
        self.solve, self.pend, self.take = (Button(theme, kind="plain") for _ in range(3))
        self.park, self.transfer, self.priority, self.category = (
            Button(theme, icon="chevron-down") for _ in range(4)
        )
        self.none = IconButton(theme, "x")
        self.told = label(wrap=True)
        self.undo = Button(theme, kind="primary", icon="undo-2")
        self._menu = QMenu(self)
        self._build()
        self._connect()
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        self.solve.setText(self.tr("Solved"))
        self.pend.setText(self.tr("Pending"))
        self.take.setText(self.tr("Ambil"))
        self.park.setText(self.tr("Parkir"))
        self.transfer.setText(self.tr("Pindahkan"))
        self.priority.setText(self.tr("Prioritas"))
        self.category.setText(self.tr("Kategori"))
        self.none.set_name(self.tr("Batalkan pilihan"))
        self.undo.setText(self.tr("Urungkan"))
        self.setAccessibleName(self.tr("Tindakan untuk tiket yang dipilih"))
        self._picked()

    def do(self, act: BulkAct, words: str) -> None:
        """Does ``act`` on everything that is picked; ``words`` tells the result, with {0} for how many."""
        tickets = self._table.picks()
        if tickets:
            self._look.once(("bulk",), lambda: self._do(tickets, act, words))

    @property
    def undoable(self) -> bool:
        """Whether the last bulk act can still be taken back."""
        return self._done is not None

    def take_back(self) -> None:
        """Undoes the last bulk act as one."""
        done = self._done
        if done is not None:
            self._look.once(("bulk undo",), lambda: self._undo(done))

    def _build(self) -> None:
        acts = RowFlow()
        for part in (
            self.none,
            self.count,
            self.solve,
            self.pend,
            self.take,
            self.park,
            self.transfer,
            self.priority,
            self.category,
        ):
            acts.addWidget(part)
        self._acts = QWidget()
        self._acts.setLayout(acts)
        told = QHBoxLayout()
        told.setContentsMargins(0, 0, 0, 0)
        told.addWidget(self.undo)
        told.addWidget(self.told, 1)
        self._told = QWidget()
        self._told.setLayout(told)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addWidget(self._told)
        column.addWidget(self._acts)

    def _connect(self) -> None:
        self._table.picks_changed.connect(self._picked)
        self.none.clicked.connect(lambda: self._table.let_go())
        for button, move, words in (
            (self.solve, TicketMove.SOLVE, lambda: self.tr("{0} tiket Solved")),
            (self.pend, TicketMove.PEND, lambda: self.tr("{0} tiket Pending")),
            (self.take, TicketMove.TAKE, lambda: self.tr("{0} tiket diambil")),
        ):
            button.clicked.connect(partial(self._move, move, words))
        for button, offered in (
            (self.park, self._park_times),
            (self.transfer, self._places),
            (self.priority, self._priorities),
            (self.category, self._categories),
        ):
            button.clicked.connect(partial(self._open, button, offered))
        self.undo.clicked.connect(self.take_back)

    def _move(self, move: TicketMove, words: Callable[[], str]) -> None:
        self.do(Move(move=move), words())

    def _open(self, above: Button, offered: Callable[[QMenu], None]) -> None:
        self._menu.clear()
        offered(self._menu)
        corner = above.mapToGlobal(above.rect().topLeft())
        corner.setY(corner.y() - self._menu.sizeHint().height())
        self._menu.popup(corner)
        if self._menu.actions():
            self._menu.setActiveAction(self._menu.actions()[0])

    def _park_times(self, menu: QMenu) -> None:
        now = self._desk.clock.gateway_now()
        for words, until in ParkTimes(self._look.times).soon(now):
            act = Park(until=until, reason=self.tr("Diparkir bersama dari inbox"))
            self._entry(menu, words, act, self.tr("{0} tiket diparkir"))

    def _places(self, menu: QMenu) -> None:
        note = self.tr("Dipindahkan bersama dari inbox")
        for queue in self._desk.handbook().queues:
            self._entry(
                menu, queue.name, Transfer(note=note, queue=queue.id), self.tr("{0} tiket dipindahkan")
            )

    def _priorities(self, menu: QMenu) -> None:
        for priority in reversed(Priority):
            act = Edit(changes=Changes(priority=priority))
            self._entry(menu, self._look.words.priority(priority), act, self.tr("Prioritas {0} tiket diubah"))

    def _categories(self, menu: QMenu) -> None:
        for category in self._desk.handbook().categories:
            act = Edit(changes=Changes(category=category.id, issue=None))
            self._entry(menu, category.name, act, self.tr("Kategori {0} tiket diubah"))

    def _entry(self, menu: QMenu, words: str, act: BulkAct, told: str) -> QAction:
        return menu.addAction(spelled(words), partial(self.do, act, told))

    async def _do(self, tickets: list[str], act: BulkAct, words: str) -> None:
        self._acts.setEnabled(False)
        try:
            done = await self._desk.acts.bulk.run(tickets, act, undo_s=UNDO_S)
        finally:
            self._acts.setEnabled(True)
        self._table.let_go()
        if done.impossible:
            # What could not be done stays picked, to be looked at.
            self._table.pick(one.ticket for one in done.impossible)
        self._done = done if done.commands else None
        self._result = self._told_of(done, words)
        self._since.start()
        self._second.start()
        self._show()
        self._go_on()
        announce(self, self._result)

    async def _undo(self, done: Done) -> None:
        try:
            await self._desk.acts.bulk.undo(done)
            self._result = self.tr("{0} tiket kembali seperti semula").format(number(len(done.commands)))
        except TooLate:
            self._result = self.tr("Sudah terkirim, tidak bisa diurungkan lagi")
        self._done = None
        self._since.start()
        self._second.start()
        self._show()
        self._go_on()
        announce(self, self._result)

    def _go_on(self) -> None:
        """The cursor goes back to the tickets, unless the agent writes something by now."""
        if not isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
            self._table.setFocus()

    def _told_of(self, done: Done, words: str) -> str:
        parts = [words.format(number(len(done.commands)))] if done.commands else []
        if done.unchanged:
            parts.append(self.tr("{0} sudah begitu").format(number(len(done.unchanged))))
        if done.impossible:
            named = "; ".join(
                f"#{one.number}: {self._why.of(one.why)}" if one.number else self._why.of(one.why)
                for one in done.impossible[:_NAMED]
            )
            more = "; …" if len(done.impossible) > _NAMED else ""
            parts.append(self.tr("{0} tidak bisa ({1})").format(number(len(done.impossible)), named + more))
        return ", ".join(parts)

    def _count_down(self) -> None:
        if self._since.elapsed() >= UNDO_S * 1000:
            self._second.stop()
            self._done, self._result = None, ""
        self._show()

    def _picked(self) -> None:
        self.count.setText(self.tr("{0} dipilih").format(number(len(self._table.picks()))))
        self._show()

    def _show(self) -> None:
        picked = bool(self._table.picks()) and Act.TICKET_WRITE in self._desk.owner.acts
        self._acts.setVisible(picked)
        self._told.setVisible(bool(self._result))
        self.told.setText(self._result)
        left = -(-(UNDO_S * 1000 - self._since.elapsed()) // 1000) if self._since.isValid() else 0
        self.undo.setVisible(self._done is not None)
        if self._done is not None:
            self.undo.setText(self.tr("Urungkan ({0} dtk)").format(max(0, left)))
        self.setVisible(picked or bool(self._result))
