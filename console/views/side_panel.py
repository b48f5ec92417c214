"""The right side of a ticket: the customer and the ticket form, and the panels that take their place for one act."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from console.store.attention import Item
from console.views.case_model import CaseModel
from console.views.customer_view import CustomerView
from console.views.desk import Desk
from console.views.look import Look, panel
from console.views.reason_panel import ReasonPanel
from console.views.resend_panel import ResendPanel
from console.views.slide_panel import SlidePanel
from console.views.ticket_form import TicketForm
from console.views.validation_panel import ValidationPanel
from console.views.wrap_up_panel import WrapUpPanel
from console.widgets.part import Part
from domain.ticket import TicketMove

WIDTH = 336


class SidePanel(Part):
    """One panel at a time; documentation that is due comes by itself when nothing else is open."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._model: CaseModel | None = None
        self._put_off: str | None = None
        self.setProperty("surface", "surface")
        self.setProperty("edge", "left")
        self.customer = CustomerView(look, desk)
        self.form = TicketForm(look, desk)
        self.reason = ReasonPanel(look, desk)
        self.validation = ValidationPanel(look, desk)
        self.wrap_up = WrapUpPanel(look, desk)
        self.resend = ResendPanel(look, desk)
        self._stack = QStackedWidget()
        self._base = panel("surface")
        base = QVBoxLayout(self._base)
        base.setContentsMargins(0, 0, 0, 0)
        base.setSpacing(0)
        base.addWidget(self.customer, 1)
        base.addWidget(self.form)
        self._stack.addWidget(self._base)
        for one in (self.reason, self.validation, self.wrap_up, self.resend):
            self._stack.addWidget(one)
            one.closed.connect(lambda p=one: self._closed(p))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(self._stack)
        self.customer.validate_wanted.connect(self.validate)
        self.form.reason_wanted.connect(lambda move: self.ask_reason(TicketMove(move)))
        self.retint()

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
        if model is None or model.case is None:
            return
        self.customer.show_case(model.case)
        self.form.show_case(model.case)
        self.form.setEnabled(not model.gone)
        contact = model.contact
        current = self._stack.currentWidget()
        if model.wrapping and contact is not None:
            if current is self._base and self._put_off != contact.id:
                self.wrap_up.ask(model)
                self._open(self.wrap_up)
            elif current is self.wrap_up:
                self.wrap_up.ask(model)
        elif current is self.wrap_up:
            self.wrap_up.forget()
            self._stack.setCurrentWidget(self._base)

    def tick(self) -> None:
        """The clocks moved on."""
        if self._stack.currentWidget() is self.wrap_up:
            self.wrap_up.tick()

    def document(self) -> None:
        """Opens the documentation that is due, also after it was put off."""
        if self._model is not None and self._model.wrapping:
            self._put_off = None
            self.refresh()

    def validate(self) -> None:
        """Opens the validation of this ticket's customer."""
        if self._model is not None and self._model.case is not None and self._model.case.customer is not None:
            self.validation.ask(self._model.case)
            self._open(self.validation)
            self.validation.said.setFocus()

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

    def panel(self) -> SlidePanel | None:
        """The panel in front, None when it is the customer."""
        current = self._stack.currentWidget()
        return current if isinstance(current, SlidePanel) else None

    def retint(self) -> None:
        self.setFixedWidth(self.theme.icon_px(WIDTH))

    def _open(self, one: SlidePanel) -> None:
        self._stack.setCurrentWidget(one)

    def _closed(self, one: SlidePanel) -> None:
        if one is self.wrap_up:
            contact = None if self._model is None else self._model.contact
            self._put_off = None if contact is None else contact.id
        self._stack.setCurrentWidget(self._base)
        if one is not self.wrap_up:
            self.refresh()
