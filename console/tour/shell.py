"""The desk's shell: the palette, keys of the agent's own, and how the desk fares."""

from console.tour.screen import Screen
from console.views.health_view import HealthView
from console.views.key_list import KeyList
from console.views.keys import sequence

#: What the agent makes the key of solving, for a moment.
OWN_KEY = "Ctrl+Alt+S"


class Shell(Screen):
    """What an agent does with the desk itself."""

    async def palette(self) -> None:
        siti = self.of("Siti")
        self.desk.open_ticket(siti)
        await self.hands.until(
            lambda: self.desk.in_front is not None and self.desk.in_front.ticket == siti and self.lines(),
            "the conversation",
        )
        finder = self.desk.finder
        await self.hands.key(sequence("palette"))
        await self.hands.until(lambda: finder.field.hasFocus(), "the palette")
        await self.hands.type("siti")
        await self.hands.until(
            lambda: any(row.id.startswith("customer:") for row in finder.model.rows), "the customer is found"
        )
        await self.hands.picture("palet")
        await self.hands.key("Escape")
        await self.hands.key(sequence("palette"))
        await self.hands.type("escalate")
        await self.hands.until(lambda: finder.model.rows[:1] != [], "found by its English name")
        await self.hands.picture("palet-inggris")
        await self.hands.key("Escape")

    async def own_key(self) -> None:
        await self.hands.key(sequence("help"))
        page = self.desk.page("help")
        assert isinstance(page, KeyList)
        button = page.button("solve")
        await self.hands.click(button)
        await self.hands.key("F7")
        await self.hands.until(lambda: page.refused.isVisible(), "an F-key is refused")
        await self.hands.picture("pintasan-ditolak")
        await self.hands.click(page.button("solve"))
        await self.hands.key(OWN_KEY)
        await self.hands.until(lambda: self.desk.look.keys.sequence("solve") == OWN_KEY, "the key is changed")
        await self.hands.picture("pintasan-diganti")
        await self.hands.click(page.reset_all)
        await self.hands.until(lambda: not self.desk.look.keys.own("solve"), "the key is as before")

    async def health(self) -> None:
        await self.hands.key(sequence("settings"))
        await self.hands.click(self.desk.settings.health)
        page = self.desk.page("health")
        assert isinstance(page, HealthView)
        await self.hands.until(lambda: page.checks != (), "it is measured", 20)
        await self.hands.until(
            lambda: any(check.id == "gateway" and "ms" in check.facts for check in page.checks),
            "the gateway answers",
            20,
        )
        await self.hands.picture("kesehatan")
        await self.hands.key(sequence("inbox"))
