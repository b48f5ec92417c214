"""Acts on whole tickets: split and merged, parked and taken back, passed on."""

from console.tour.screen import FIRST, Screen
from console.views.hands import HandsFailed
from console.views.keys import sequence
from console.views.merge_panel import MergePanel
from console.views.park_panel import ParkPanel
from console.views.slide_panel import SlidePanel
from console.views.split_panel import SplitPanel
from console.views.transfer_panel import TransferPanel
from contract.rows import TicketRow

SPLIT_OFF = "Bukti pelunasan belum diterima pelanggan"


class Whole(Screen):
    """Acts on whole tickets."""

    def in_front(self) -> TicketRow:
        """The ticket in front, as this desk knows it."""
        model = self.desk.in_front
        if model is None or model.case is None:
            raise HandsFailed("no ticket is in front")
        return model.case.ticket

    def shown(self) -> str:
        """The number of the ticket in front, "" while one goes and another comes."""
        model = self.desk.in_front
        return "" if model is None or model.case is None else model.case.ticket.number

    async def to(self, name: str) -> str:
        """Brings the ticket of a customer to the front; its id."""
        ticket = self.of(name)
        self.desk.open_ticket(ticket)
        await self.hands.until(
            lambda: self.desk.in_front is not None and self.desk.in_front.ticket == ticket, f"{name}'s ticket"
        )
        return ticket

    async def to_siti(self) -> None:
        await self.to("Siti")
        await self.hands.until(lambda: FIRST in self.lines(), "the first conversation")

    async def panel(self, act: str, kind: type[SlidePanel]) -> None:
        """Opens the panel of an act by its key."""
        await self.hands.key(sequence(act))
        await self.hands.until(lambda: isinstance(self.desk.side.panel(), kind), f"the panel: {act}")

    async def split(self) -> None:
        main = await self.to("Siti")
        await self.panel("split", SplitPanel)
        panel = self.desk.side.tickets.of(SplitPanel)
        await self.hands.until(lambda: panel.list.count() > 0, "the conversation's lines")
        panel.list.setFocus()
        await self.hands.key("Home")
        await self.hands.key("Space")
        await self.hands.click(panel.subject)
        await self.hands.type(SPLIT_OFF)
        await self.hands.picture("pisahkan")
        await self.hands.key("Ctrl+Return")
        await self.hands.until(lambda: self.in_front().id != main, "the ticket that was split off")
        await self.hands.until(lambda: self.waiting() == 0, "it is confirmed", 20)
        await self.hands.picture("tiket-pisahan")

    async def history(self) -> None:
        """From the ticket that was split off to the one before, by the customer's history."""
        here, card = self.in_front().id, self.desk.side.customer
        main = self.of("Siti")
        card.page("history")
        table = card.past.table
        await self.hands.until(lambda: table.rows().find(main) >= 0, "the earlier ticket in the history", 20)
        table.setFocus()
        table.setCurrentIndex(table.rows().index(table.rows().find(main), 0))
        await self.hands.picture("riwayat-pelanggan")
        await self.hands.key("Return")
        await self.hands.until(lambda: self.in_front().id == main, "the earlier ticket")
        self.desk.open_ticket(here)
        await self.hands.until(lambda: self.in_front().id == here, "the ticket that was split off, again")
        card.page("products")

    async def merge(self) -> None:
        gone = self.in_front().number
        await self.panel("merge", MergePanel)
        panel = self.desk.side.tickets.of(MergePanel)
        await self.hands.until(lambda: panel.list.count() > 0, "the customer's other ticket")
        panel.list.setFocus()
        await self.hands.key("Home")
        await self.hands.key("Space")
        await self.hands.until(lambda: panel.act.isEnabled(), "where it goes")
        await self.hands.picture("gabungkan")
        await self.hands.key("Ctrl+Return")
        await self.hands.until(lambda: self.shown() not in ("", gone), "the ticket it went into")
        await self.hands.until(lambda: self.waiting() == 0, "it is confirmed", 20)
        await self.hands.until(lambda: FIRST in self.lines(), "the conversation")
        await self.hands.picture("tiket-gabungan")

    async def park(self) -> None:
        await self.to("Ratna")
        await self.panel("park", ParkPanel)
        panel = self.desk.side.tickets.of(ParkPanel)
        await self.hands.click(panel.reason)
        await self.hands.type("Menunggu salinan KTP dari pelanggan.")
        await self.hands.picture("parkir")
        await self.hands.key("Ctrl+Return")
        await self.hands.until(lambda: self.in_front().parked_by is not None, "parked")
        await self.hands.until(lambda: self.waiting() == 0, "it is confirmed", 20)
        await self.hands.picture("tiket-diparkir")
        await self.hands.key(sequence("park"))
        await self.hands.until(lambda: self.in_front().parked_by is None, "taken back")
        await self.hands.until(lambda: self.waiting() == 0, "that is confirmed, too", 20)
        await self.hands.picture("diambil-kembali")

    async def pass_on(self) -> None:
        await self.panel("transfer", TransferPanel)
        panel = self.desk.side.tickets.of(TransferPanel)
        await self.choose(panel.to.combo, "l2_helpdesk")
        await self.hands.click(panel.note)
        await self.hands.type("Surat bukti gadai hilang. Identitas cocok; mohon cetak ulang di outlet.")
        await self.hands.picture("pindahkan")
        await self.hands.key("Ctrl+Return")
        await self.hands.until(lambda: self.in_front().queue == "l2_helpdesk", "the other queue")
        await self.hands.until(lambda: self.waiting() == 0, "it is confirmed", 20)
        await self.hands.picture("tiket-dipindahkan")
