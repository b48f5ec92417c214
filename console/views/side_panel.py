"""The right side of a ticket: the customer and the ticket form, and the panels that take their place for one act."""

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from console.notices import Notice
from console.store.attention import Item
from console.store.cases import Case
from console.views.case_model import Away, CaseModel
from console.views.checks_button import ChecksButton
from console.views.customer_panels import CustomerPanels
from console.views.customer_view import CustomerView
from console.views.desk import Desk
from console.views.form_model import FormModel
from console.views.look import Look, panel
from console.views.party_stack import PartyStack
from console.views.probing_panel import ProbingPanel
from console.views.reason_panel import ReasonPanel
from console.views.resend_panel import ResendPanel
from console.views.slide_panel import SlidePanel
from console.views.ticket_form import TicketForm
from console.views.ticket_panel import TicketPanel
from console.views.ticket_panels import TicketPanels
from console.views.validation_panel import ValidationPanel
from console.views.wrap_up_panel import WrapUpPanel
from console.widgets.part import Part, scrolled
from console.widgets.theme import Theme
from domain.handbook_issue import NotePart
from domain.ticket import TicketMove

WIDTH = 336
#: In a window from this width on (pixels at scale 1) there is room for whole names of issues beside a conversation.
_ROOMY, _ROOMY_WIDTH = 1800, 416
#: Beyond this scale the panel wraps its words instead of taking the room of the conversation.
_WIDEST = 1.45
P = TypeVar("P", bound=SlidePanel)


def side_width(theme: Theme, window: int) -> int:
    """Pixels for everything that stands at the right side of a window so wide."""
    wide = window >= _ROOMY * theme.scale
    return round((_ROOMY_WIDTH if wide else WIDTH) * min(theme.scale, _WIDEST))


class SidePanel(Part):
    """One panel at a time; documentation that is due comes by itself when nothing else is open."""

    drafted = Signal(str, str, str, object)
    """As ``ResendPanel.drafted``."""
    ticket_wanted = Signal(str)
    """An earlier ticket of the customer, which is at this desk."""
    compose_wanted = Signal()
    """The internal note is to be composed from what was entered."""
    sentence_wanted = Signal(str)
    """What is to be said to the customer, for the reply."""
    refreshed = Signal()
    """The ticket in front is another, or was told anew."""
    left = Signal()
    """A panel the cursor stood in is closed; where it goes on is the owner's to say."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._model: CaseModel | None = None
        self._put_off: str | None = None
        self._window = 0
        self.setProperty("surface", "surface")
        self.setProperty("edge", "left")
        self.customer = CustomerView(look, desk)
        self.parties = PartyStack(look, desk, self.customer)
        self.filling = FormModel(desk, look.times)
        self.form = TicketForm(look, desk, self.filling)
        self.checks = ChecksButton(look, desk)
        self.checks.press.clicked.connect(lambda: self.open_act("checks"))
        self._look, self._desk = look, desk
        self._stack = QStackedWidget()
        inner = panel("surface")
        base = QVBoxLayout(inner)
        base.setContentsMargins(0, 0, 0, 0)
        base.setSpacing(0)
        base.addWidget(self.parties, 1)
        base.addWidget(self.checks)
        base.addWidget(self.form)
        # In large letters on a small screen customer and form together are higher than the window.
        self._base = scrolled(inner)
        self._stack.addWidget(self._base)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(self._stack)
        self.customer.validate_wanted.connect(self.validate)
        self.customer.ticket_wanted.connect(self.ticket_wanted)
        self.customer.panel_wanted.connect(self.open_card)
        self.parties.validate_wanted.connect(self.validate)
        self.parties.ticket_wanted.connect(self.ticket_wanted)
        self.parties.panel_wanted.connect(self.open_card)
        self.form.menu.act_wanted.connect(self.open_act)
        self.form.probing.wanted.connect(self.open_probing)
        self.form.reason_wanted.connect(lambda move: self.ask_reason(TicketMove(move)))
        self.retint()

    @cached_property
    def reason(self) -> ReasonPanel:
        """The reason of a move; panels are built when first wanted."""
        return self._added(ReasonPanel(self._look, self._desk))

    @cached_property
    def validation(self) -> ValidationPanel:
        """The validation act."""
        made = self._added(ValidationPanel(self._look, self._desk))
        made.sentence_wanted.connect(self.sentence_wanted)
        return made

    @cached_property
    def probing(self) -> ProbingPanel:
        """What the issue asks."""
        made = self._added(ProbingPanel(self._look, self._desk, self.filling))
        made.compose_wanted.connect(self.compose_wanted)
        made.part_wanted.connect(lambda part: self.lead_to(NotePart(part)))
        return made

    @cached_property
    def wrap_up(self) -> WrapUpPanel:
        """The documentation that is due."""
        return self._added(WrapUpPanel(self._look, self._desk))

    @cached_property
    def resend(self) -> ResendPanel:
        """A rejected reply or note."""
        made = self._added(ResendPanel(self._look, self._desk))
        made.drafted.connect(self.drafted)
        return made

    @cached_property
    def cards(self) -> CustomerPanels:
        """The panels of the customer's card."""
        return CustomerPanels(self._look, self._desk, self._added)

    @cached_property
    def tickets(self) -> TicketPanels:
        """The panels of acts on the whole ticket."""
        return TicketPanels(
            self._look, self._desk, self._added, lambda id: self.ticket_wanted.emit(id), self.drafted.emit
        )

    def open_card(self, act: str) -> None:
        """Opens a panel of the customer's card (console.views.customer_panels)."""
        self._begin(lambda case: self.cards.ask(act, case, self.customer.asked_of()))

    def open_act(self, act: str) -> None:
        """Opens the panel of an act on the whole ticket (console.views.ticket_panels), or does it where it needs none."""
        self._begin(lambda case: self.tickets.ask(act, case))

    def _begin(self, panel_of: Callable[[Case], SlidePanel | None]) -> None:
        model = self._model
        if model is None or model.case is None:
            return
        if model.away is not Away.NO:
            self._look.say(Notice("ticket_read_only", "wait", fleeting=True))
            return
        made = panel_of(model.case)
        if made is not None:
            self._open(made)
            entry = made.first_field()
            if entry is not None:
                entry.setFocus()

    def bind(self, model: CaseModel | None) -> None:
        """Another ticket is in front; panels of the one before are closed, its documentation keeps what was filled in."""
        if model is not self._model:
            self._model = model
            self._put_off = None
            self._stack.setCurrentWidget(self._base)
        self.refresh()

    def refresh(self) -> None:
        """Shows what the model holds now."""
        model = self._model
        # A form of a ticket whose data is not here would be a row of empty boxes.
        self._stack.setVisible(model is not None and model.case is not None)
        if model is None or model.case is None:
            return
        away = model.away is not Away.NO
        self.parties.show_case(model.case, read_only=away)
        self.form.show_case(model.case)
        self.form.guess.show_case(model.case, model.said)
        self.form.whose.show_case(model.case, model.said)
        self.filling.show(model)
        self.form.setEnabled(not away)
        self.checks.show_case(model.case)
        self.checks.setEnabled(not away)
        contact = model.contact
        current = self._stack.currentWidget()
        if model.wrapping and contact is not None:
            if current is self._base and self._put_off != contact.id:
                self.wrap_up.ask(model)
                self._open(self.wrap_up)
            elif isinstance(current, WrapUpPanel):
                current.ask(model)
        elif isinstance(current, WrapUpPanel):
            current.forget()
            self._show_base()
        elif isinstance(current, TicketPanel):
            current.again(model.case)
        self.refreshed.emit()

    def add_panel(self, one: SlidePanel) -> None:
        """A panel of another feature, which takes the place of the customer when it is opened."""
        self._added(one)

    def open_panel(self, one: SlidePanel) -> None:
        """Brings a panel to the front, and the cursor into it."""
        self._open(one)
        entry = one.first_field()
        if entry is not None:
            entry.setFocus()

    def enter(self) -> None:
        """The cursor goes to the first field of what stands here: the open panel's, or the ticket form's."""
        current = self.panel()
        entry = self.form.category if current is None else current.first_field()
        if entry is not None:
            entry.setFocus(Qt.FocusReason.TabFocusReason)

    def tick(self) -> None:
        """The clocks moved on."""
        current = self._stack.currentWidget()
        if isinstance(current, WrapUpPanel):
            current.tick()

    def document(self) -> None:
        """Opens the documentation that is due, also after it was put off."""
        if self._model is not None and self._model.wrapping:
            self._put_off = None
            self.refresh()

    def validate(self) -> None:
        """Opens the validation of this ticket's customer."""
        if self._model is not None and self._model.away is not Away.NO:
            self._look.say(Notice("ticket_read_only", "wait", fleeting=True))
        elif (
            self._model is not None and self._model.case is not None and self._model.case.customer is not None
        ):
            self.validation.ask(self.customer.case_in_front(self._model.case))
            self._open(self.validation)
            self.validation.said.setFocus()

    def open_probing(self, part: NotePart | None = None) -> None:
        """Opens what the issue asks, at ``part`` of the note where it is given; without an issue the form where it is chosen."""
        model = self._model
        if model is None or model.case is None:
            return
        if model.away is not Away.NO:
            self._look.say(Notice("ticket_read_only", "wait", fleeting=True))
        elif not self.filling.form:
            self._show_base()
            self.form.category.combo.setFocus()
            self._look.say(Notice("choose_issue_first", "wait", fleeting=True))
        else:
            lines = [] if model.page is None else model.page.lines
            self.probing.ask(model.case, {line.id: self._look.times.minute(line.at) for line in lines})
            self._open(self.probing)
            if part is None:
                self.probing.begin()
            else:
                self.probing.lead_to(part)

    def lead_to(self, part: NotePart) -> None:
        """Where a part of the note is filled in that is not of the issue's form: the customer, or the tools."""
        if part is NotePart.CHECKS:
            self.open_act("checks")
            return
        self._show_base()
        target: QWidget = self.customer if part is NotePart.CUSTOMER else self.form.category.combo
        target.setFocus()

    def ask_reason(self, move: TicketMove) -> None:
        """Opens the reason of a move."""
        if self._model is not None and self._model.case is not None:
            self.reason.ask(self._model.case, move)
            self._open(self.reason)
            self.reason.reason.setFocus()

    def edit(self, item: Item) -> None:
        """Opens a rejected act."""
        self.resend.ask(item)
        self._open(self.resend)
        self.resend.text.setFocus()

    def still_rejected(self, commands: frozenset[str]) -> None:
        """A panel of an act that was settled elsewhere is over."""
        current = self._stack.currentWidget()
        if isinstance(current, ResendPanel) and current.command not in commands:
            self._show_base()

    def edited(self, command: str) -> str | None:
        """As ``ResendPanel.edited``."""
        return self.resend.edited(command) if "resend" in self.__dict__ else None

    def panel(self) -> SlidePanel | None:
        """The panel in front, None when it is the customer."""
        current = self._stack.currentWidget()
        return current if isinstance(current, SlidePanel) else None

    def fit(self, window: int) -> None:
        """The window has another width."""
        self._window = window
        self.retint()

    def retint(self) -> None:
        self.setFixedWidth(side_width(self.theme, self._window))

    def _added(self, one: P) -> P:
        self._stack.addWidget(one)
        one.closed.connect(lambda: self._closed(one))
        return one

    def _open(self, one: SlidePanel) -> None:
        self._stack.setCurrentWidget(one)

    def _show_base(self) -> None:
        # Only who was in the panel is led on; a cursor that stands elsewhere stays where it is.
        focused = QApplication.focusWidget()
        leads = focused is not None and self.isAncestorOf(focused)
        self._stack.setCurrentWidget(self._base)
        if leads:
            self.left.emit()

    def _closed(self, one: SlidePanel) -> None:
        if self._stack.currentWidget() is not one:
            # What it was opened for is done; another ticket, or another panel, stands here by now.
            return
        if isinstance(one, WrapUpPanel):
            contact = None if self._model is None else self._model.contact
            self._put_off = None if contact is None else contact.id
        self._show_base()
        if not isinstance(one, WrapUpPanel):
            self.refresh()
