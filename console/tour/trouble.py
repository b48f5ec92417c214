"""A tool's trouble on its way to the IT operation centre and back, and a BCP in between."""

from console.tour.screen import Screen
from console.views.bcp_panel import BcpPanel
from console.views.keys import sequence
from console.views.trouble_panel import TroublePanel

IOC = "IOC-20418"
BCP = "BCP berlaku. Layani nasabah dengan data yang tersimpan; jangan menjanjikan waktu selesai."


class TroubleTour(Screen):
    """What the agent sees of it, and is asked."""

    async def escalated_tool(self) -> None:
        """The team leader escalates what the agent reported; the status line and the panel say so."""
        text = "IOC memeriksa jaringan ke Wallet."
        await self.outside.need("leader_escalates", tool="wallet", number=IOC, text=text)
        await self.hands.until(lambda: self._number() == IOC, "the number of the IT operation centre", 20)
        await self.hands.key(sequence("trouble"))
        panel = self.desk.over("trouble")
        assert isinstance(panel, TroublePanel)
        await self.hands.until(lambda: panel.isVisible() and bool(panel.cards), "the agent's report")
        await self.hands.picture("kendala")
        await self.hands.key("Escape")
        await self.hands.until(lambda: not panel.isVisible(), "the panel is put away")

    async def bcp(self) -> None:
        """A BCP is declared: banner and checklist, until it is lifted."""
        await self.outside.need("leader_declares_bcp", text=BCP)
        await self.hands.until(self.desk.bcp.isVisible, "the banner", 20)
        await self.hands.click(self.desk.bcp.act)
        panel = self.desk.over("bcp")
        assert isinstance(panel, BcpPanel)
        await self.hands.until(lambda: bool(panel.points) and panel.points[0].hasFocus(), "the checklist")
        await self.hands.key("Space")
        await self.hands.until(lambda: bool(panel.points) and panel.points[0].isChecked(), "a point is done")
        await self.hands.until(lambda: self.waiting() == 0, "the gateway has it", 20)
        await self.hands.picture("bcp")
        await self.outside.need("leader_lifts_bcp")
        await self.hands.until(
            lambda: not self.desk.bcp.isVisible() and not panel.isVisible(), "it is lifted", 20
        )

    async def works_again(self) -> None:
        """The tool is back, and who reported it is asked."""
        await self.hands.until(lambda: self.desk.floor.wrong.asking is not None, "the question", 20)
        await self.hands.key(sequence("report_tool"))
        panel = self.desk.over("trouble")
        assert isinstance(panel, TroublePanel)
        await self.hands.until(
            lambda: panel.isVisible() and any(card.works.hasFocus() for card in panel.cards.values()),
            "the answer",
        )
        await self.hands.picture("kendala-pulih")
        await self.hands.key("Return")
        await self.hands.until(lambda: self.desk.floor.wrong.asking is None, "answered", 20)
        await self.hands.until(lambda: self.waiting() == 0, "the gateway has the answer", 20)
        await self.hands.key("Escape")
        await self.hands.until(lambda: not panel.isVisible(), "the panel is put away")

    def _number(self) -> str:
        trouble = self.desk.floor.wrong.of_tool("wallet")
        return "" if trouble is None else trouble.row.number
