"""The inbox worked by hand: a view of the agent's own, and one act on many tickets, taken back."""

from console.tour.screen import Screen
from console.views.inbox_entries import Kind
from console.views.keys import sequence
from domain.inbox_view import Order
from domain.ticket import TicketState

#: The view the agent keeps.
OWN_VIEW = "Masih terbuka"


class Sorting(Screen):
    """The inbox worked by hand."""

    async def own_view(self) -> None:
        await self.hands.key(sequence("filter"))
        filters, model = self.desk.inbox.filters, self.desk.inbox_model
        await self.hands.until(lambda: filters.isVisible(), "the filters")
        await self.hands.click(filters.states)
        await self.hands.picture("saringan-status")
        await self.hands.pick(list(TicketState).index(TicketState.OPEN))
        await self.hands.click(filters.order)
        await self.hands.pick(list(Order).index(Order.NEWEST))
        await self.hands.click(filters.name)
        await self.hands.type(OWN_VIEW)
        await self.hands.picture("saringan")
        await self.hands.key("Return")
        await self.hands.until(
            lambda: model.entry.kind is Kind.OWN and model.entry.name == OWN_VIEW, "the view is kept"
        )
        await self.hands.until(lambda: len(model) > 1, "what it shows")
        await self.hands.picture("tampilan-sendiri")

    async def many_at_once(self) -> None:
        table, bulk = self.desk.inbox.table, self.desk.inbox.bulk
        await self.hands.key(sequence("views"))
        await self.hands.picture("semua-tampilan")
        await self.hands.pick(0)
        await self.hands.until(lambda: len(self.desk.inbox_model) > 3, "all tickets")
        table.setFocus()
        await self.hands.key("Home")
        await self.hands.key("Space")
        await self.hands.key("Shift+Down")
        await self.hands.key("Shift+Down")
        await self.hands.until(lambda: len(table.picks()) == 3, "three tickets are picked")
        await self.hands.picture("tiket-dipilih")
        await self.hands.click(bulk.priority)
        await self.hands.picture("tindakan-bersama")
        await self.hands.pick(0)
        await self.hands.until(lambda: bulk.undo.isVisible(), "it is done, and can be taken back")
        await self.hands.key(sequence("undo_bulk"))
        await self.hands.until(lambda: not bulk.undo.isVisible() and not table.picks(), "it is taken back")
        await self.hands.picture("tindakan-diurungkan")
        await self.hands.until(lambda: self.waiting() == 0, "nothing of it goes out", 20)
