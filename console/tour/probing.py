"""What the issue asks, filled in beside the conversation, and the internal note composed of it."""

from console.tour.whole import Whole
from console.views.keys import sequence
from console.views.probing_panel import ProbingPanel
from domain.handbook_issue import NotePart
from domain.note_compose import HEADINGS

_CONTRACT, _SOLUTION = "1182-9920-11", "Diajukan ke unit terkait, dikabari hari ini."


class ProbingTour(Whole):
    """Probing, and the note."""

    async def probed(self) -> None:
        await self.to("Siti")
        composer = self.desk.case.composer
        await self.panel("probing", ProbingPanel)
        panel = self.desk.side.probing
        await self.hands.until(lambda: "answer.kontrak" in panel.rows, "the questions of the issue")
        await self.hands.click(panel.rows["answer.kontrak"].entry)
        await self.hands.type(_CONTRACT)
        await self.hands.key("Return")
        await self.hands.picture("probing")
        await self.hands.click(panel.rows["data.catatan:solution"].entry)
        await self.hands.type(_SOLUTION)
        await self.hands.until(lambda: self.waiting() == 0, "the answers are confirmed", 20)
        await self.hands.key(sequence("compose_note"))
        await self.hands.until(lambda: _CONTRACT in composer.text("note"), "the note is composed")
        await self.hands.until(lambda: _SOLUTION in composer.text("note"), "the agent's words are in it")
        await self.hands.picture("catatan-tersusun")
        await self.hands.key(sequence("send"))
        solved = HEADINGS[NotePart.SOLUTION]
        await self.hands.until(lambda: any(f"{solved}:" in line for line in self.lines()), "the note")
        await self.hands.until(lambda: self.waiting() == 0, "it is confirmed", 20)
        await self.hands.key(sequence("switch_mode"))
        await self.hands.click(panel._close)
        await self.hands.until(lambda: self.desk.side.panel() is None, "the panel is closed")
