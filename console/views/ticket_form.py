"""The ticket under the customer: what it is about, how urgent, and where it goes next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.notices import Notice
from console.operations.ticket import Changes
from console.store.cases import Case
from console.views.customer_guess import CustomerGuess
from console.views.desk import Desk
from console.views.form_model import FormModel
from console.views.look import Look
from console.views.probing_line import ProbingLine
from console.views.ticket_guess import TicketGuess
from console.views.ticket_menu import TicketMenu
from console.views.words import STATE_TONE
from console.widgets.buttons import Button, IconButton
from console.widgets.combo_field import ComboField
from console.widgets.part import Part, label
from console.widgets.pill import Pill
from domain.permissions import Act
from domain.ticket import TICKET, Priority, TicketMove

_MOVES = (TicketMove.ESCALATE, TicketMove.REOPEN, TicketMove.PEND, TicketMove.RESUME, TicketMove.SOLVE)
_KEYS = {
    TicketMove.ESCALATE: "escalate",
    TicketMove.REOPEN: "reopen",
    TicketMove.PEND: "pend",
    TicketMove.RESUME: "pend",
    TicketMove.SOLVE: "solve",
}


class TicketForm(Part):
    """Each choice is an act of its own; moves that need a reason ask for it in a panel."""

    reason_wanted = Signal(str)
    """A move that needs a reason."""
    copy_wanted = Signal()

    def __init__(self, look: Look, desk: Desk, filling: FormModel, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk = look, desk
        self._case: Case | None = None
        self._offered: dict[ComboField, list[tuple[str, str]]] = {}
        self.setProperty("surface", "raised")
        self.setProperty("edge", "top")
        self._title, self._number = label(tone="muted"), label(strong=True)
        self._copy = IconButton(look.theme, "copy", pixels=14)
        self._copy.clicked.connect(self.copy_wanted)
        self._state = Pill(look.theme)
        self.menu = TicketMenu(look, desk)
        self.guess = TicketGuess(look, desk)
        self.guess.chosen.connect(lambda category, issue: self._edit(Changes(category=category, issue=issue)))
        self.whose = CustomerGuess(look, desk)
        self.whose.chosen.connect(lambda customer: self._edit(Changes(complainant=customer)))
        self.probing = ProbingLine(look, filling)
        self.category, self.issue, self.priority = (ComboField(look.theme, share=3) for _ in range(3))
        self.category.chosen.connect(lambda key: self._edit(Changes(category=key or None, issue=None)))
        self.issue.chosen.connect(lambda key: self._edit(Changes(issue=key or None)))
        self.priority.chosen.connect(lambda key: self._edit(Changes(priority=Priority(key))))
        self._buttons = {
            move: Button(look.theme, kind="primary" if move is TicketMove.SOLVE else "plain")
            for move in _MOVES
        }
        for move, button in self._buttons.items():
            button.clicked.connect(lambda _=False, m=move: self.move_ticket(m))
        self._build()
        self.retranslate()

    def show_case(self, case: Case) -> None:
        """Shows a ticket."""
        if self._case is not None and self._case.ticket.id != case.ticket.id:
            self._shut()
        self._case = case
        self.menu.show_case(case)
        ticket, book, words = case.ticket, self._desk.handbook(), self._look.words
        self._number.setText(f"#{ticket.number}")
        self._state.set_state(words.ticket_state(ticket.state), STATE_TONE[ticket.state])
        issues = next((c.issues for c in book.categories if c.id == ticket.category), ())
        none = ("", self.tr("Pilih…"))
        self._offer(self.category, [none, *((c.id, c.name) for c in book.categories)], ticket.category or "")
        self._offer(self.issue, [none, *((i.id, i.name) for i in issues)], ticket.issue or "")
        self._offer(self.priority, [(p.value, words.priority(p)) for p in Priority], ticket.priority.value)
        self.issue.combo.setEnabled(bool(issues))
        may = (
            self._desk.acts.tickets.moves(ticket)
            if Act.TICKET_WRITE in self._desk.owner.acts
            else frozenset()
        )
        if any(button.hasFocus() and move not in may for move, button in self._buttons.items()):
            # Otherwise the focus goes to the next button, and Enter pressed again does what nobody asked for.
            self.category.combo.setFocus()
        for move, button in self._buttons.items():
            button.setVisible(move in may)

    def button(self, move: TicketMove) -> Button:
        """The button of a move, for keyboards and tests."""
        return self._buttons[move]

    def move_ticket(self, move: TicketMove) -> None:
        """Does a move, or asks for its reason first; a move that is not open to the ticket does nothing."""
        case = self._case
        if case is None or not TICKET.can(case.ticket.state, move):
            return
        if not self.isEnabled():
            self._look.say(Notice("ticket_read_only", "wait", fleeting=True))
            return
        if move in (TicketMove.ESCALATE, TicketMove.REOPEN):
            self.reason_wanted.emit(move.value)
        else:
            moves, ticket = self._desk.acts.tickets, case.ticket.id
            self._look.once(("move", ticket), lambda: moves.move(ticket, move))

    def pend_or_resume(self) -> None:
        """The key of both."""
        pending = self._case is not None and TICKET.can(self._case.ticket.state, TicketMove.RESUME)
        self.move_ticket(TicketMove.RESUME if pending else TicketMove.PEND)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Tiket"))
        self._copy.set_name(self.tr("Salin nomor tiket"))
        self.category.set_name(self.tr("Kategori"))
        self.issue.set_name(self.tr("Isu"))
        self.priority.set_name(self.tr("Prioritas"))
        names = {
            TicketMove.ESCALATE: self.tr("Eskalasi…"),
            TicketMove.REOPEN: self.tr("Buka lagi…"),
            TicketMove.PEND: self.tr("Pending"),
            TicketMove.RESUME: self.tr("Lanjutkan"),
            TicketMove.SOLVE: self.tr("Solved"),
        }
        for move, button in self._buttons.items():
            button.setText(names[move])
            button.setToolTip(self._look.keys.tip(names[move], _KEYS[move]))
        self.menu.say()
        self.guess.retranslate()
        self.setAccessibleName(self.tr("Formulir tiket"))
        if self._case is not None:
            self.show_case(self._case)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._title)
        head.addStretch(1)
        for part in (self._number, self._copy, self._state, self.menu):
            head.addWidget(part)
        acts = QHBoxLayout()
        acts.setSpacing(6)
        for move in _MOVES:
            if move is TicketMove.SOLVE:
                acts.addStretch(1)
            acts.addWidget(self._buttons[move])
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.whose)
        column.addWidget(self.guess)
        for field in (self.category, self.issue, self.probing, self.priority):
            column.addWidget(field)
        column.addSpacing(2)
        column.addLayout(acts)

    def _offer(self, field: ComboField, choices: list[tuple[str, str]], current: str) -> None:
        """The choices, built again only when they changed: a list that is open must not be pulled away."""
        if self._offered.get(field) != choices:
            self._offered[field] = choices
            field.set_choices(choices)
        if not field.combo.view().isVisible():
            field.set_key(current)

    def _shut(self) -> None:
        """A list that was opened over one ticket chooses nothing for the next."""
        for field in (self.category, self.issue, self.priority):
            field.combo.hidePopup()
        self.menu.shut()

    def _edit(self, changes: Changes) -> None:
        if self._case is not None:
            self._look.start(self._desk.acts.tickets.edit(self._case.ticket.id, changes))
