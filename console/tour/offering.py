"""What may be offered once a customer is settled, and who wants to hear more."""

from console.tour.whole import Whole
from console.views.hands import HandsFailed
from console.views.lead_panel import LeadPanel
from console.views.leads_view import LeadsView
from contract.rows import LeadRow
from domain.cross_selling import LeadState, OfferAnswer

REMARK = "Minta dipandu menyalakan pengingat di aplikasi."


class OfferingTour(Whole):
    """From the banner to the list of those to be called."""

    async def offering(self) -> None:
        """The banner leads to the panel; the customer wants to hear more, tomorrow."""
        await self.to("Made")
        offer = self.desk.banners.offer
        await self.hands.until(offer.isVisible, "what may be offered", 20)
        await self.hands.picture("boleh-ditawarkan")
        await self.hands.click(offer.act)
        panel = self.desk.side.tickets.of(LeadPanel)
        await self.hands.until(lambda: panel.isVisible() and panel.product.key(), "the offer and its script")
        await self.choose(panel.answer.combo, OfferAnswer.INTERESTED)
        await self.choose(panel.when.combo, "tomorrow")
        await self.hands.scroll_to(panel.note)
        await self.hands.click(panel.note)
        await self.hands.type(REMARK)
        await self.hands.picture("tertarik")
        await self.hands.key("Ctrl+Return")
        await self.hands.until(lambda: not panel.isVisible(), "the answer is kept")
        await self.hands.until(lambda: not offer.isVisible(), "it is offered no more", 20)
        await self.hands.until(lambda: self.waiting() == 0, "the gateway has it", 20)

    async def prospects(self) -> None:
        """Whom to call when stands in a list."""
        made = self.of("Made")
        page = self.desk.page("leads")
        if not isinstance(page, LeadsView):
            raise HandsFailed("no page of the call-backs")
        self.desk.go("leads")
        await self.hands.until(
            lambda: page.isVisible() and (row := self.lead(page)) is not None and row.version > 0,
            "the lead",
            20,
        )
        await self.hands.until(lambda: not self.desk.toast.isVisible(), "what was said of it is gone")
        await self.hands.picture("prospek")
        self.desk.open_ticket(made)
        await self.hands.until(lambda: self.desk.case.isVisible() and self.lines(), "the ticket again")

    def lead(self, page: LeadsView) -> LeadRow | None:
        """Made's, while the call waits."""
        shown = page.shown
        mine = shown is not None and shown.customer_name.startswith("Made") and shown.state is LeadState.OPEN
        return shown if mine and shown is not None and shown.note == REMARK else None
