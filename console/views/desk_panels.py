"""The panels over the right side of the workspace: how each is opened, and what it is opened for."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from console.views.case_model import CaseModel
from console.views.desk_parts import DeskParts
from contract.rows import CustomerRow

if TYPE_CHECKING:
    from console.views.bcp_panel import BcpPanel
    from console.views.dictionary_panel import DictionaryPanel
    from console.views.help_panel import HelpPanel
    from console.views.knowledge_panel import KnowledgePanel
    from console.views.mass_raise import MassRaisePanel
    from console.views.notices_panel import NoticesPanel
    from console.views.trouble_panel import TroublePanel
    from console.views.unanswered_panel import UnansweredPanel


class DeskPanels(DeskParts):
    """Opens them; each is built when it is first wanted (console.views.over_panels)."""

    @property
    def in_front(self) -> CaseModel | None:
        """The ticket that is on the screen."""
        raise NotImplementedError

    def open_customer(
        self,
        customer: str,
        found: CustomerRow | None = None,
        *,
        cursor: bool = True,
        wanted: Callable[[], bool] = lambda: True,
    ) -> None:
        """Brings the card of a customer to the front; one the gateway found is kept from now on. ``cursor``: whether it goes there
        too; ``wanted``: whether it is still to be shown once it is read."""
        found = found or self.search_model.row(customer)
        self._place_over(self.customer_card)
        self.look.start(self.customer_card.show_customer(customer, found, cursor=cursor, wanted=wanted))

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
        self.show_over("help")
        panel.begin(self._beside())

    def show_knowledge(self, text: str = "", piece: str = "") -> None:
        """Opens what the centre knows, looking for ``text``, with the ``piece`` of that id in front if one is named."""
        panel = cast("KnowledgePanel", self.over("knowledge"))
        self.show_over("knowledge")
        panel.begin(self._beside(), text, piece)

    def put_into_reply(self, text: str) -> bool:
        """Puts ``text`` where the cursor stands in the reply of the ticket in front; it is the agent's to send. Whether it could."""
        if self._beside() is None:
            return False
        composer = self.case.composer
        composer.set_mode("reply")
        if composer.editor().isReadOnly():
            return False
        composer.insert_text(text)
        composer.setFocus()
        return True

    def _beside(self) -> CaseModel | None:
        """The ticket whose conversation is on the screen."""
        return self.in_front if "case" in self._built and self.case.isVisible() else None

    def show_trouble(self) -> None:
        """Opens the panel in which trouble is reported and answered."""
        panel = cast("TroublePanel", self.over("trouble"))
        self.show_over("trouble")
        panel.begin()

    def show_bcp(self) -> None:
        """Opens the checklist of the BCP that is declared."""
        panel = cast("BcpPanel", self.over("bcp"))
        self.show_over("bcp")
        panel.begin()

    def raise_problem(self) -> None:
        """Opens the panel in which a leader says that there is a mass problem."""
        panel = cast("MassRaisePanel", self.over("mass_raise"))
        self.show_over("mass_raise")
        panel.begin()

    def flag_unanswered(self) -> None:
        """Opens the panel that flags what customers ask and nobody can answer."""
        panel = cast("UnansweredPanel", self.over("unanswered"))
        self.show_over("unanswered")
        panel.begin(self._beside())

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
