"""Who a ticket is from, at its right side: a customer, or an outlet whose staff calls."""

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from console.store.cases import Case
from console.views.customer_view import CustomerView
from console.views.desk import Desk
from console.views.look import Look
from console.views.outlet_model import is_outlets
from console.views.outlet_view import OutletView


class PartyStack(QStackedWidget):
    """The outlet's panel is built when the first outlet calls."""

    panel_wanted = Signal(str)
    validate_wanted = Signal()
    ticket_wanted = Signal(str)

    def __init__(self, look: Look, desk: Desk, customer: CustomerView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._desk, self._customer = look, desk, customer
        self.addWidget(customer)

    @cached_property
    def outlet(self) -> OutletView:
        """The outlet's panel."""
        made = OutletView(self._look, self._desk)
        made.panel_wanted.connect(self.panel_wanted)
        made.validate_wanted.connect(self.validate_wanted)
        made.ticket_wanted.connect(self.ticket_wanted)
        self.addWidget(made)
        return made

    def show_case(self, case: Case, *, read_only: bool) -> None:
        """Shows whom the ticket is from."""
        self._customer.show_case(case, read_only=read_only)
        if is_outlets(case, self._desk.handbook()):
            self.outlet.show_case(case, read_only=read_only)
            self.setCurrentWidget(self.outlet)
        else:
            self.setCurrentWidget(self._customer)

    def outlet_in_front(self) -> OutletView | None:
        """The outlet's panel where an outlet is shown."""
        front = self.currentWidget()
        return front if isinstance(front, OutletView) else None
