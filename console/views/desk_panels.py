"""The panels over the right side of the workspace: how each is opened, and what it is opened for."""

from typing import TYPE_CHECKING, cast

from console.views.case_model import CaseModel
from console.views.desk_parts import DeskParts
from contract.rows import CustomerRow

if TYPE_CHECKING:
    from console.views.dictionary_panel import DictionaryPanel
    from console.views.help_panel import HelpPanel
    from console.views.notices_panel import NoticesPanel


class DeskPanels(DeskParts):
    """Opens them; each is built when it is first wanted (console.views.over_panels)."""

    @property
    def in_front(self) -> CaseModel | None:
        """The ticket that is on the screen."""
        raise NotImplementedError

    def open_customer(self, customer: str, found: CustomerRow | None = None) -> None:
        """Brings the card of a customer to the front; one the gateway found is kept from now on."""
        found = found or self.search_model.row(customer)
        self._place_over(self.customer_card)
        self.look.start(self.customer_card.show_customer(customer, found))

    def card_closed(self) -> None:
        """The card of a customer goes; what it came from goes on."""
        self._put_card_away()
        if "search" in self._rooms and self.search.isVisible():
            self.search.go_on()

    def show_notices(self) -> None:
        """Opens the panel of the notices, or closes it."""
        panel = cast("NoticesPanel", self.over("notices"))
        if panel.isVisible():
            panel.closed.emit()
        else:
            self.show_over("notices")
            panel.begin()

    def raise_hand(self) -> None:
        """Opens the panel that asks a team leader for help, about the ticket in front."""
        panel = cast("HelpPanel", self.over("help"))
        here = "case" in self._built and self.case.isVisible()
        self.show_over("help")
        panel.begin(self.in_front if here else None)

    def show_dictionary(self) -> None:
        """Opens the words the agent added to the spelling check."""
        panel = cast("DictionaryPanel", self.over("dictionary"))
        self.show_over("dictionary")
        panel.begin()

    def begin_ticket(self, customer: CustomerRow | None = None) -> None:
        """Opens the panel of a new ticket, for ``customer`` if one is given."""
        self.new_ticket.ask(customer)
        self.show_over("new_ticket")
        self.new_ticket.subject.setFocus()

    def _put_card_away(self) -> None:
        if "customer_card" in self._overs:
            self.customer_card.hide()
