"""The outlet in the place of the customer, for the line of the outlets' own staff: which outlet, who calls, about which application, and
what is still open there (flow: outlet helpdesk operator)."""

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.notices import Notice
from console.store.cases import Case
from console.views.customer_head import CustomerHead
from console.views.desk import Desk
from console.views.look import Look, panel
from console.views.outlet_fields import OfficerFields
from console.views.outlet_model import OpenTicket, OutletModel, place_of
from console.views.outlet_words import OutletWords
from console.views.words import STATE_TONE
from console.widgets.buttons import Button
from console.widgets.combo_field import ComboField
from console.widgets.empty_state import EmptyState
from console.widgets.part import Part, label, scrolled
from console.widgets.row_model import InboxRow
from console.widgets.row_table import RowTable
from contract.rows import CustomerRow
from domain.outlet import OutletFacts
from domain.permissions import Act

#: Open tickets in sight without scrolling.
_IN_SIGHT = 3
#: What of the card's menu makes no sense of an outlet.
_NOT_HERE = ("pin", "flag", "counterparty")


class OutletView(Part):
    """``panel_wanted`` with an act of ``customer_head.ACTS``; ``ticket_wanted`` with the id of a ticket at this desk."""

    panel_wanted = Signal(str)
    validate_wanted = Signal()
    ticket_wanted = Signal(str)

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._words = look, desk, OutletWords(look)
        self._case: Case | None = None
        #: What the agent said last, until a case that was read since says it too.
        self._noted: OutletFacts | None = None
        self._read_only = False
        self.model = OutletModel(desk, self._lay)
        self.head = CustomerHead(look, desk)
        self.head.wanted.connect(self.panel_wanted)
        self.head.validate_wanted.connect(self.validate_wanted)
        for act in _NOT_HERE:
            self.head.acts[act].setVisible(False)
        self.unknown = EmptyState(look.theme, "store")
        self.unknown.act_requested.connect(lambda: self.panel_wanted.emit("link"))
        self.place = label(size="small", tone="muted", wrap=True)
        self.officer = OfficerFields(look.theme, self._words.officer)
        self.officer.changed.connect(self._keep)
        self.application = ComboField(look.theme, share=3)
        self.application.chosen.connect(lambda _key: self._keep())
        self._open_head = label(strong=True, wrap=True)
        self._none = label(size="small", tone="muted", wrap=True)
        self.table = RowTable(look.theme)
        self.table.opened.connect(self._opened)
        self.table.current_changed.connect(self._moved)
        self.tell = Button(look.theme, icon="volume-2")
        self.tell.clicked.connect(self.tell_status)
        self.said = label(wrap=True)
        self._said_of = ""
        self._build()
        self.retranslate()

    def show_case(self, case: Case, *, read_only: bool) -> None:
        """Shows an outlet's ticket."""
        other = self._case is None or self._case.ticket.id != case.ticket.id
        self._case, self._read_only = case, read_only
        if other:
            self.said.hide()
            self._noted = None
        self.model.turn_to(case)
        self._fill(case, anew=other)
        self._lay()
        self._look.start(self.model.show(case))

    def tell_status(self) -> None:
        """The status of the ticket under the cursor: what is to be said, and kept as told."""
        one = self._current()
        if one is None or self._read_only:
            return
        now = self._desk.clock.gateway_now()
        self.said.setText(self._words.to_say(one, now))
        self.said.show()
        self._said_of = one.id
        self._look.once(("told", one.id), lambda: self._tell(one, now))

    @property
    def can_tell(self) -> bool:
        """Whether there is a status to be told."""
        return self._current() is not None and not self._read_only

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Outlet"))
        may = Act.TICKET_WRITE in self._desk.owner.acts
        self.unknown.set_words(
            self.tr("Outlet belum dikenal"),
            self.tr("Nomor ini belum tercatat pada kartu outlet mana pun."),
            self.tr("Hubungkan outlet…") if may else "",
        )
        self.application.set_name(self.tr("Aplikasi"))
        name = self.tr("Bacakan status")
        self.tell.setText(name)
        self.tell.setToolTip(self._look.keys.tip(name, "tell_status"))
        self.table.setAccessibleName(self.tr("Tiket terbuka outlet ini"))
        self._none.setText(self.tr("Tidak ada tiket lain yang terbuka."))
        self.officer.retranslate()
        if self._case is not None:
            self._fill(self._case, anew=False)
        self._lay()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        inner = panel("surface")
        room = QVBoxLayout(inner)
        room.setContentsMargins(16, 8, 16, 12)
        room.setSpacing(8)
        for part in (self.place, self.officer, self.application):
            room.addWidget(part)
        head = QHBoxLayout()
        head.addWidget(self._open_head, 1)
        head.addWidget(self.tell)
        room.addLayout(head)
        for below in (self.said, self._none, self.table):
            room.addWidget(below)
        room.addStretch(1)
        column.addWidget(self.head)
        column.addWidget(self.unknown)
        column.addWidget(scrolled(inner), 1)
        self.said.hide()

    def _fill(self, case: Case, *, anew: bool) -> None:
        row, acts = case.customer, self._desk.owner.acts
        may = Act.TICKET_WRITE in acts and not self._read_only
        self.head.setVisible(row is not None)
        self.unknown.setVisible(row is None)
        self.place.setVisible(row is not None)
        if row is not None:
            self._fill_outlet(row)
        facts = self._facts(case)
        self.officer.show_officer(facts.officer, anew=anew)
        self.officer.setEnabled(may)
        rules = self._desk.handbook().outlet
        choices = [("", self.tr("Pilih…"))]
        for one in () if rules is None else rules.applications:
            kind = self.tr("Core") if one.core else self.tr("Non Core")
            choices.append((one.id, f"{one.name} · {kind}"))
        with QSignalBlocker(self.application.combo):
            self.application.set_choices(choices, facts.application)
            self.application.set_key(facts.application)
        self.application.setEnabled(may)
        self.tell.setEnabled(self.can_tell)

    def _fill_outlet(self, row: CustomerRow) -> None:
        may_write = Act.CUSTOMER_WRITE in self._desk.owner.acts
        self.head.show_customer(row, read_only=self._read_only, may_write=may_write)
        self.head.show_parties(row, None, 0)
        code, area = place_of(row, self._desk.handbook())
        self.place.setText(self._words.place(code, area, row.masked.get("telepon", "")))
        self.place.setVisible(bool(self.place.text()))

    def _lay(self) -> None:
        now = self._desk.clock.gateway_now()
        self.officer.set_known(self.model.officers)
        key = self.table.current_key()
        rows = [self._row(one, now) for one in self.model.open]
        self.table.rows().set_rows(rows)
        if rows:
            self.table.setCurrentIndex(self.table.rows().index(max(0, self.table.rows().find(key)), 0))
            height = self.table.rowHeight(0) * min(_IN_SIGHT, len(rows))
            self.table.setFixedHeight(height + 2 * self.table.frameWidth())
        count = f" {len(rows)}" if rows else ""
        self._open_head.setText(self.tr("Tiket terbuka") + count)
        self.table.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self.tell.setVisible(bool(rows))
        self.tell.setEnabled(self.can_tell)

    def _row(self, one: OpenTicket, now: int) -> InboxRow:
        return InboxRow(
            key=one.id,
            icon="ticket",
            name=one.subject or f"#{one.number}",
            snippet=self._words.told(one, now),
            state=self._look.words.ticket_state(one.state),
            state_tone=STATE_TONE[one.state],
            state_icon="" if one.here else "globe",
            time=self._look.words.short_date(one.at, self._look.times),
        )

    def _current(self) -> OpenTicket | None:
        key = self.table.current_key()
        return next((one for one in self.model.open if one.id == key), None)

    def _keep(self) -> None:
        case, facts = (
            self._case,
            OutletFacts(officer=self.officer.officer(), application=self.application.key()),
        )
        if case is None or self._read_only or facts == self._facts(case):
            return
        if not facts.officer.name and not facts.application:
            return
        self._noted, ticket = facts, case.ticket.id
        self._look.once(("outlet", ticket, facts), lambda: self._note(ticket, facts))

    async def _note(self, ticket: str, facts: OutletFacts) -> None:
        kept = False
        try:
            await self._desk.acts.outlets.note(ticket, facts)
            kept = True
        finally:
            if not kept and self._noted == facts:
                self._noted = None

    def _facts(self, case: Case) -> OutletFacts:
        """Of ``case``, which may have been read before the agent said more: that must not go again, least of all into what they say
        next."""
        facts = case.ticket.outlet or OutletFacts()
        if facts == self._noted:
            self._noted = None
        return self._noted or facts

    def _moved(self, key: str) -> None:
        """What was to be said of one ticket is not said of another."""
        if key and key != self._said_of:
            self.said.hide()

    async def _tell(self, one: OpenTicket, now: int) -> None:
        await self._desk.acts.outlets.tell(one.id, one.state)
        self.model.told(one.id, now)

    def _opened(self, key: str) -> None:
        one = next((one for one in self.model.open if one.id == key), None)
        if one is None:
            return
        if one.here:
            QTimer.singleShot(0, self, lambda: self.ticket_wanted.emit(key))
        else:
            self._look.say(Notice("ticket_elsewhere", "wait", {"number": one.number}, fleeting=True))
