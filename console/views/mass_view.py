"""Masalah massal: what the figures propose, what stands and what is over; beside it what the leader decides, and the tickets that hang on
it (flow: When tools go down)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from console.store.changes import Changeset
from console.store.mass import Problem
from console.views.desk import Desk
from console.views.list_beside import detail_column, list_beside, list_head
from console.views.look import Look
from console.views.mass_decision import MassDecision
from console.views.mass_words import MassWords
from console.views.page import Page
from console.views.refresh import Refresher
from console.widgets.buttons import Button
from console.widgets.empty_state import EmptyState
from console.widgets.part import label
from console.widgets.row_model import InboxRow
from console.widgets.row_table import RowTable
from contract.rows import MassLinkRow, MassProblemRow

_REFS = frozenset({MassProblemRow.REF, MassLinkRow.REF})
_CHANNEL_ICON = {"voice": "phone", "email": "mail"}
#: Linked tickets in sight without scrolling the page.
_IN_SIGHT = 6


class MassView(Page):
    """A list, what is to be decided first, and the one under the cursor beside it."""

    opened = Signal(str)
    """Id of a linked ticket."""
    raise_wanted = Signal()

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk = look, desk
        self.words = MassWords(look, desk)
        self.problems: dict[str, Problem] = {}
        self.shown: Problem | None = None
        self.count = label(size="small", tone="muted")
        self.declare: Button = Button(look.theme, icon="triangle-alert")
        self.declare.clicked.connect(self.raise_wanted)
        self.table = RowTable(look.theme)
        self.table.current_changed.connect(self.show_key)
        self.table.opened.connect(lambda _key: self.decision.enter())
        self.name = label(size="title", strong=True, wrap=True)
        self.figures = label(size="small", tone="muted", wrap=True)
        self.told = label(wrap=True)
        self.decision: MassDecision = MassDecision(look, desk)
        self.linked: QLabel = label(strong=True)
        self.links: RowTable = RowTable(look.theme)
        self.links.opened.connect(self._open)
        self._empty = EmptyState(look.theme, "users")
        self._build()
        self._refresher = Refresher(look.start, self.load)
        self.retranslate()

    def enter(self) -> None:
        self.table.setFocus()
        self._refresher.poke()

    def heard(self, changes: Changeset) -> None:
        if changes.outbox or any(ref in _REFS for ref, _ in changes.rows):
            self._refresher.poke()

    async def load(self) -> None:
        """Reads what there is."""
        found = await self._desk.reads.mass.all()
        self.problems = {one.row.id: one for one in found}
        now = self._desk.clock.gateway_now()
        self.table.rows().show_rows([self._row(one, now) for one in found])
        self.count.setText(self.tr("{0} masalah").format(len(found)) if found else "")
        key = self.table.current_key()
        if key in self.problems:
            # Another came before it: the cursor stays with what the leader reads.
            self.table.follow(key, list(self.problems).index(key))
        elif found:
            self.table.leave()
            self.table.selectRow(0)
        self.show_key(self.table.current_key())

    def show_key(self, key: str) -> None:
        """Brings the problem ``key`` beside the list."""
        self.shown = self.problems.get(key)
        self._dress()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Masalah massal"))
        self.table.setAccessibleName(self.tr("Daftar masalah massal"))
        self.links.setAccessibleName(self.tr("Tiket tertaut"))
        self.declare.setText(self.tr("Nyatakan…"))
        self.declare.setAccessibleName(self.tr("Nyatakan masalah massal"))
        self._empty.set_words(
            self.tr("Tidak ada masalah massal"),
            self.tr("Bila banyak pelanggan datang dengan isu yang sama, usulannya muncul di sini."),
        )
        self.decision.retranslate()
        self._dress()
        self._refresher.poke()

    def _build(self) -> None:
        inner, column = detail_column()
        for part in (self.name, self.figures, self.told, self.decision, self.linked, self.links):
            column.addWidget(part)
        column.addStretch(1)
        head = list_head(self.count, self.declare)
        self._detail = list_beside(self, head, self.table, inner, self._empty)

    def _row(self, one: Problem, now: int) -> InboxRow:
        state, tone = self.words.state(one.row)
        return InboxRow(
            one.row.id, "triangle-alert", self.words.name(one.row), snippet=self.words.figures(one.row), state=state, state_tone=tone,
            time=self.words.when(one.row.found, now),
        )  # fmt: skip

    def _link(self, one: MassLinkRow, now: int) -> InboxRow:
        state, tone = self.words.link_state(one)
        by = self.tr("ditautkan {0}").format(one.by_name) if one.by_name else ""
        icon = _CHANNEL_ICON.get(one.channel, "message-square")
        return InboxRow(
            one.ticket, icon, f"#{one.number}", snippet=by, state=state, state_tone=tone,
            time=self.words.when(one.ended or one.at, now),
        )  # fmt: skip

    def _dress(self) -> None:
        one, now = self.shown, self._desk.clock.gateway_now()
        self._detail.setVisible(one is not None)
        self._empty.setVisible(one is None)
        self.decision.show_problem(one)
        if one is None:
            return
        self.name.setText(self.words.name(one.row))
        self.figures.setText(self.words.figures(one.row))
        self.told.setText(self.words.told(one.row, now))
        self.linked.setText(self.words.links(one))
        self.links.rows().show_rows([self._link(link, now) for link in one.links])
        self.links.setVisible(bool(one.links))
        if one.links:
            height = self.links.rowHeight(0) * min(_IN_SIGHT, len(one.links))
            self.links.setFixedHeight(height + 2 * self.links.frameWidth())

    def _open(self, ticket: str) -> None:
        self.opened.emit(ticket)
