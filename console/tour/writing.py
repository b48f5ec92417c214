"""What helps an agent to write: a quote, an emoji, a word put right."""

from console.tour.screen import Screen
from console.views.keys import sequence

#: Two words of it are no words; the second is put right by the menu.
HASTY = "Baik Ibu, bukti pelunasannya kami priksa sekarang."


class Writing(Screen):
    """What helps an agent to write."""

    async def helps(self) -> None:
        composer = self.desk.case.composer
        await self.hands.key(sequence("compose"))
        await self.hands.key(sequence("quote"))
        await self.hands.until(lambda: composer.text("reply").strip(), "the customer's words are quoted")
        await self.hands.type(HASTY)
        await self.hands.key(sequence("spelling"))
        await self.hands.until(self.hands.menu_open, "what may be meant")
        await self.hands.picture("ejaan")
        await self.hands.pick(0)
        await self.hands.until(lambda: "priksa" not in composer.text("reply"), "the word is put right")
        await self.hands.key("Ctrl+End")
        emoji = self.desk.case.helps.emoji.card
        await self.hands.key(sequence("emoji"))
        await self.hands.until(lambda: emoji.isVisible(), "the emoji")
        await self.hands.type("terima kasih")
        await self.hands.picture("emoji")
        await self.hands.key("Return")
        text = composer.text("reply")
        await self.hands.picture("kutipan")
        await self.hands.key(sequence("send"))
        await self.hands.until(lambda: text in self.lines(), "the reply with the quote")
        await self.delivered("siti", text)
        await self.hands.picture("kutipan-terkirim")
