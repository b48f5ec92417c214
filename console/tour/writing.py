"""What helps an agent to write: a quote, an emoji, a word put right."""

from console.tour.screen import Screen
from console.views.keys import sequence

#: Two words of it are no words; the second is put right by the menu.
HASTY = "Baik Ibu, bukti pelunasannya kami priksa sekarang."


LINK = "https://pelunasan-gadai.example/bukti?kontrak=1029384756&dari=aplikasi"
HALF = "Baik Ibu, mohon kirim bukti pelunasannya."
TEMPLATE = (
    "Janji kabar",
    "{sapaan}, kabarnya kami sampaikan di sini{jika perkiraan}, paling lambat {perkiraan}{akhir}.",
)


class Writing(Screen):
    """What helps an agent to write."""

    async def template(self) -> None:
        """A text of the agent's own, filled in while it is written, and used."""
        composer, macros = self.desk.case.composer, self.desk.case.helps.macros
        await self.hands.key(sequence("macros"))
        await self.hands.until(lambda: macros.card.isVisible(), "the macros")
        await self.hands.click(macros.new)
        await self.hands.until(lambda: macros.editor.isVisible(), "the template")
        await self.hands.type(TEMPLATE[0])
        await self.hands.key("Tab")
        await self.hands.type(TEMPLATE[1])
        await self.hands.picture("template-baru")
        await self.hands.key("Ctrl+Return")
        await self.hands.until(lambda: macros.card.isVisible() and macros.card.field.hasFocus(), "it is kept")
        await self.hands.type(TEMPLATE[0])
        await self.hands.picture("template-sendiri")
        await self.hands.key("Return")
        await self.hands.until(lambda: "kabarnya" in composer.text("reply"), "it is used")
        await self.hands.key("Ctrl+A")
        await self.hands.key("Delete")

    async def warned(self) -> None:
        """The customer writes while the agent does, with a link: it is seen before the reply goes, and where the link leads."""
        composer = self.desk.case.composer
        await self.hands.key(sequence("compose"))
        await self.hands.type(HALF)
        await self.outside.need("customer_writes", customer="siti", text=LINK)
        await self.hands.until(lambda: LINK in self.lines(), "the customer's link")
        await self.hands.key(sequence("send"))
        await self.hands.until(lambda: composer.asked, "what came meanwhile")
        await self.hands.picture("pelanggan-menulis-lebih-dulu")
        await self.hands.key("Escape")
        await self.hands.until(lambda: not composer.asked, "the agent goes on writing")
        await self.hands.key("Ctrl+A")
        await self.hands.key("Delete")
        card = self.desk.case.links.card
        transcript = self.desk.case.transcript
        transcript.setFocus()
        for _ in range(transcript.rows().rowCount()):
            await self.hands.key("PgDown")
            if transcript.currentIndex().row() == transcript.rows().rowCount() - 1:
                break
        await self.hands.key("Return")
        await self.hands.until(lambda: card.isVisible(), "where the link leads")
        await self.hands.picture("tautan-utuh")
        await self.hands.key("Escape")
        await self.hands.until(lambda: not card.isVisible(), "it was not opened")

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
