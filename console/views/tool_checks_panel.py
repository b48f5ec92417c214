"""The tool checks of a ticket: one press asks them all, each shows what it said as it comes, and what was seen goes into the internal
note (flow: Back-office tools an agent checks)."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from console.store.cases import Case
from console.store.drafts import Mode
from console.store.overlay import lapsed
from console.views.desk import Desk
from console.views.look import Look
from console.views.refresh import Refresher
from console.views.ticket_panel import TicketPanel
from console.views.tool_check_card import ToolCheckCard
from console.views.tool_checks_model import Check, Missing, checks, missing
from console.views.tool_words import ToolWords
from console.widgets.named import Named
from console.widgets.part import label
from contract.envelope import CommandResult, Outcome
from contract.tool_row import ToolResultRow
from domain.casework import masked_of, texts
from domain.errors import InvalidValue
from domain.handbook_tool import Tool, ToolKind
from domain.limits import FIELD
from domain.parties import Verification
from domain.tool_result import note_line, note_lines
from domain.tool_template import fill_url


class ToolChecksPanel(TicketPanel):
    """Stays open while the agent works in it. ``visit`` opens an address."""

    drafted = Signal(str, str, str, object)
    """As ``ResendPanel.drafted``: lines for the internal note of a ticket."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, desk, parent)
        self.visit: Callable[[QUrl], object] = QDesktopServices.openUrl
        self._words = ToolWords(look)
        self._results: list[ToolResultRow] = []
        self._shown: list[Check] = []
        self._missing: list[Missing] = []
        self._entering, self._entered_from = False, QApplication.focusWidget()
        self.cards: dict[str, ToolCheckCard] = {}
        self.entries: dict[str, QLineEdit] = {}
        self._named: dict[str, Named] = {}
        self._asks_for = label(size="small", tone="muted", wrap=True)
        self._entries_at = QVBoxLayout()
        self._cards_at = QVBoxLayout()
        self._cards_at.setSpacing(8)
        self._refresher = Refresher(look.start, self._read)
        self.other.clicked.connect(self._copy_all)
        self.other.show()
        self.body.addWidget(self.told)
        self.body.addWidget(self._asks_for)
        self.body.addLayout(self._entries_at)
        self.body.addLayout(self._cards_at)
        self.body.addStretch(1)
        self.retranslate()

    def ask(self, case: Case) -> None:
        here = self.isVisible() and self.case is not None and self.case.ticket.id == case.ticket.id
        super().ask(case)
        self._refresher.poke()
        if here:
            # The same key a second time.
            self.submit()

    def begin(self, case: Case) -> None:
        self._results, self._shown, self._missing = [], [], []
        self._entered_from = QApplication.focusWidget()
        self._entering = True
        self._lay()

    def again(self, case: Case) -> None:
        """The ticket, what hangs on it, or the line changed."""
        if self.case is not None and case.ticket.id == self.case.ticket.id:
            self.case = case
            self._refresher.poke()

    def first_field(self) -> QWidget | None:
        empty = (one for one in self.entries.values() if not one.text() and not one.placeholderText())
        return next(empty, self.act if self.act.isEnabled() else super().first_field())

    def dress(self) -> None:
        asked = [one for one in self._shown if one.asks]
        self.act.setEnabled(bool(asked) and self.desk.online())
        self.other.setEnabled(bool(self._lines()))

    def submit(self) -> None:
        """Asks every tool that is asked; what it said a moment ago is good enough."""
        if self.act.isEnabled():
            self._ask([one.tool.id for one in self._shown if one.asks and not one.running], fresh=False)

    def retranslate(self) -> None:
        self.set_words(
            self.tr("Cek tools #{0}").format(self.number),
            self.tr("Semua tools ditanya sekaligus dengan data nasabah di tiket ini.")
            if self.desk.online()
            else self.tr("Offline: yang tampil adalah yang terakhir diketahui. Cek lagi setelah tersambung."),
            self.tr("Cek semua"),
        )
        self.act.setToolTip(self.look.keys.tip(self.tr("Cek semua"), "checks"))
        self.set_other(self.tr("Salin semua"))
        self.other.setAccessibleName(self.tr("Salin semua hasil ke catatan"))
        self._asks_for.setText(self.tr("Data yang diperlukan untuk bertanya:"))
        for entry in self._missing:
            if entry.id in self._named:
                self._named[entry.id].set_name(entry.name)
        self._show_cards()
        self.dress()

    async def _read(self) -> None:
        case = self.case
        if case is None:
            return
        book = self.desk.handbook()
        results = await self.desk.reads.tool_results.of(case.ticket.id, book)
        contact = "" if case.contact is None else case.contact.id
        casework = await self.desk.reads.casework.of(case.ticket.id, contact)
        if self.case is None or self.case.ticket.id != case.ticket.id:
            return
        self._results = results
        self._shown = checks(book, case, results, self.desk.clock.gateway_now())
        self._missing = missing(book, case, self._shown)
        self._lay()
        about = (case.ticket.category, case.ticket.issue)
        known, hidden = texts(casework.data, *about), masked_of(casework.data, *about)
        for id, entry in self.entries.items():
            # The gateway asks with what is sealed: here stands what may be seen of it, until something else is typed.
            entry.setPlaceholderText(known.get(id, "") if id in hidden else "")
            if not entry.text() and id in known and id not in hidden:
                entry.setText(known[id])
        self.retranslate()
        self._enter()

    def _enter(self) -> None:
        """What stands here is known now: the cursor goes where filling in begins, unless it has gone elsewhere meanwhile."""
        if not self._entering or not self.isVisible():
            return
        self._entering = False
        first, focused = self.first_field(), QApplication.focusWidget()
        if first is not None and (
            focused is self._entered_from or (focused is not None and self.isAncestorOf(focused))
        ):
            first.setFocus()

    def _lay(self) -> None:
        """Cards and entries stand in their order; those that stay keep what is in them."""
        kept = {one.tool.id: self.cards.get(one.tool.id) or self._card(one) for one in self._shown}
        for id, card in self.cards.items():
            if id not in kept:
                self._cards_at.removeWidget(card)
                card.hide()
                card.deleteLater()
        self.cards = kept
        for at, card in enumerate(kept.values()):
            if self._cards_at.indexOf(card) != at:
                self._cards_at.insertWidget(at, card)
        entries = {one.id: self.entries.get(one.id) or self._entry() for one in self._missing}
        for id in self.entries.keys() - entries.keys():
            gone = self._named.pop(id)
            self._entries_at.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.entries = entries
        for at, (id, entry) in enumerate(entries.items()):
            named = self._named.get(id)
            if named is None:
                named = self._named[id] = Named(entry)
            if self._entries_at.indexOf(named) != at:
                self._entries_at.insertWidget(at, named)
        self._asks_for.setVisible(bool(entries))

    def _card(self, check: Check) -> ToolCheckCard:
        made, id = ToolCheckCard(self.look, self._words, check), check.tool.id
        made.ask_wanted.connect(lambda: self._ask([id], fresh=True))
        made.open_wanted.connect(lambda: self._open(id))
        made.copy_wanted.connect(self._copy)
        made.clear_wanted.connect(lambda result, line: self.look.start(self._clear(id, result, line)))
        made.filled.connect(lambda values, text, found: self._fill(id, values, text, found))
        return made

    def _entry(self) -> QLineEdit:
        made = QLineEdit()
        made.setMaxLength(FIELD)
        made.returnPressed.connect(self.submit)
        return made

    def _show_cards(self) -> None:
        now, online = self.desk.clock.gateway_now(), self.desk.online()
        names = {one.id: one.name for one in self._missing}
        customer = None if self.case is None else self.case.customer
        valid = customer is not None and lapsed(customer, now).verification is Verification.VALID
        theirs = (
            frozenset()
            if customer is None
            else frozenset({customer.id, *(one.customer for one in customer.merged)})
        )
        for check in self._shown:
            row = check.newest
            lacks = [] if row is None else [names.get(id, self._own(id)) for id in row.missing]
            self.cards[check.tool.id].show_check(check, lacks, now, online=online, valid=valid, theirs=theirs)

    def _own(self, id: str) -> str:
        return {
            "pelanggan": self.tr("pelanggan tiket ini"),
            "nama": self.tr("nama pelanggan"),
            "penelepon": self.tr("nomor penelepon"),
        }.get(id, id)

    def _data(self) -> dict[str, str]:
        return {id: text for id, entry in self.entries.items() if (text := entry.text().strip())}

    def _ask(self, tools: Sequence[str], *, fresh: bool) -> None:
        case = self.case
        if case is not None and tools:
            self.look.once(("check", case.ticket.id, *tools), lambda: self._asking(case, tools, fresh))

    async def _asking(self, case: Case, tools: Sequence[str], fresh: bool) -> None:
        acts = self.desk.acts.tool_checks
        told = await acts.check(case.ticket.id, _contact(case), tools, self._data(), fresh=fresh)
        self._say(case, told)

    def _fill(self, id: str, values: dict[str, str], text: str, found: bool) -> None:
        case, tool = self.case, self.cards[id].check.tool
        if case is None:
            return
        if tool.kind is ToolKind.ACT:
            self.look.once(("act", case.ticket.id, id), lambda: self._act(case, tool, values))
        else:
            self.look.once(
                ("seen", case.ticket.id, id), lambda: self._record(case, tool, values, text, found)
            )

    async def _act(self, case: Case, tool: Tool, values: dict[str, str]) -> None:
        told = await self.desk.acts.tool_checks.act(
            case.ticket.id, _contact(case), tool.id, self._data(), values
        )
        if self._say(case, told) and self._stands(case):
            self.cards[tool.id].end_form()

    async def _record(self, case: Case, tool: Tool, values: dict[str, str], text: str, found: bool) -> None:
        await self.desk.acts.tool_checks.record(
            case.ticket.id, _contact(case), tool.id, values, text, found=found
        )
        if self._stands(case) and tool.id in self.cards:
            self.cards[tool.id].end_form()

    def _say(self, case: Case, told: CommandResult) -> bool:
        """Whether the gateway took it; if not the panel says so."""
        taken = told.outcome is Outcome.APPLIED
        if self.case is case or (self.case is not None and self.case.ticket.id == case.ticket.id):
            self.told.setText("" if taken else self._words.refused(told))
            self.told.setVisible(not taken)
        return taken

    def _open(self, id: str) -> None:
        """Opens the program, with what it needs in its address or on the clipboard; what was seen is then to be written down."""
        case, tool = self.case, self.cards[id].check.tool
        if case is None or tool.launch is None:
            return
        values = self._known(case)
        if tool.launch.copies:
            QGuiApplication.clipboard().setText(values.get(tool.launch.copies, ""))
        if tool.launch.address:
            try:
                self.visit(QUrl(fill_url(tool.launch.address, values)))
            except InvalidValue:
                # The program's own address, without what it cannot be told.
                self.told.setText(self.tr("Data untuk membuka {0} belum lengkap.").format(tool.name))
                self.told.show()
                return
        self.cards[id].begin()

    def _known(self, case: Case) -> dict[str, str]:
        """What the desk knows in the clear; what is sealed stays at the gateway."""
        values = {"tiket": case.ticket.number, "agen": self.desk.owner.user.username} | self._data()
        if case.customer is not None:
            values |= {name: text for name, text in case.customer.fields.items() if text}
            values |= {"pelanggan": case.customer.id, "nama": case.customer.name}
        return values

    async def _clear(self, id: str, result: str, line: int) -> None:
        value = await self.desk.acts.tool_checks.clear(result, line)
        if self.isVisible() and id in self.cards:
            self.cards[id].show_clear(result, line, value)

    def _lines(self) -> list[str]:
        now = self.desk.clock.gateway_now()
        return note_lines(self._results, lambda at: self._words.time(at, now))

    def _copy(self, row: object) -> None:
        if isinstance(row, ToolResultRow):
            now = self.desk.clock.gateway_now()
            self._draft([note_line(row, lambda at: self._words.time(at, now))])

    def _copy_all(self) -> None:
        self._draft(self._lines())

    def _draft(self, lines: Sequence[str]) -> None:
        if self.case is not None and any(lines):
            self.drafted.emit(self.case.ticket.id, Mode.NOTE.value, "\n".join(lines), None)


def _contact(case: Case) -> str | None:
    return None if case.contact is None else case.contact.id
