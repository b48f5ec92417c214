"""The tools asked about the ticket in front: one answers, one is down, and the panel says which."""

from console.tour.whole import Whole
from console.views.keys import sequence
from console.views.tool_checks_panel import ToolChecksPanel
from contract.tool_row import ResultState


class ToolTour(Whole):
    """The tool checks."""

    async def tools_asked(self) -> None:
        await self.to("Siti")
        await self.panel("checks", ToolChecksPanel)
        panel = self.desk.side.tickets.of(ToolChecksPanel)
        await self.hands.until(lambda: {"core", "wallet"} <= panel.cards.keys(), "the tools of the issue")
        await self.hands.until(lambda: panel.act.isEnabled(), "they can be asked")
        await self.hands.key(sequence("checks"))

        def said(tool: str) -> ResultState | None:
            row = panel.cards[tool].check.newest
            return None if row is None else row.state

        await self.hands.until(lambda: said("core") is ResultState.OK, "the core system answers", 30)
        await self.hands.until(lambda: said("wallet") is ResultState.DOWN, "the wallet is down", 30)
        await self.hands.picture("cek-tools")
        await self.hands.click(panel._close)
        await self.hands.until(lambda: self.desk.side.panel() is None, "the panel is closed")
