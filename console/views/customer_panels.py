"""The panels of a customer's card, each built when it is first wanted."""

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from console.store.cases import Case
from console.views.customer_edit_panel import CustomerEditPanel
from console.views.customer_flag_panel import CustomerFlagPanel
from console.views.customer_link_panel import CustomerLinkPanel, Party
from console.views.customer_merge_panel import CustomerMergePanel
from console.views.desk import Desk
from console.views.look import Look
from console.views.slide_panel import SlidePanel
from contract.rows import CustomerRow

P = TypeVar("P", bound=SlidePanel)


class CustomerPanels:
    """``added`` puts a new panel where the side shows it."""

    def __init__(self, look: Look, desk: Desk, added: Callable[[SlidePanel], object]) -> None:
        self._look, self._desk, self._added = look, desk, added

    @cached_property
    def edit(self) -> CustomerEditPanel:
        """Changing data."""
        return self._new(CustomerEditPanel(self._look, self._desk))

    @cached_property
    def flag(self) -> CustomerFlagPanel:
        """Do-not-call."""
        return self._new(CustomerFlagPanel(self._look, self._desk))

    @cached_property
    def merge(self) -> CustomerMergePanel:
        """Two cards of one person."""
        return self._new(CustomerMergePanel(self._look, self._desk))

    @cached_property
    def link(self) -> CustomerLinkPanel:
        """Whose ticket it is, and the other party."""
        return self._new(CustomerLinkPanel(self._look, self._desk))

    def ask(self, act: str, case: Case, customer: CustomerRow | None) -> SlidePanel | None:
        """The panel of ``act`` (console.views.customer_head.ACTS), begun for ``customer`` of ``case``; None for an act without one,
        or where there is no customer for it."""
        if act in ("link", "counterparty"):
            self.link.ask(case, Party.COMPLAINANT if act == "link" else Party.COUNTERPARTY)
            return self.link
        if customer is None:
            return None
        match act:
            case "edit":
                self.edit.ask(customer)
                return self.edit
            case "flag":
                self.flag.ask(customer)
                return self.flag
            case "merge":
                self.merge.ask(customer)
                return self.merge
            case _:
                return None

    def _new(self, made: P) -> P:
        self._added(made)
        return made
