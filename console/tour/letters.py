"""A customer of the web form: their letter is offered, read with its picture, answered, solved and documented."""

from console.tour.screen import Screen
from console.views.keys import sequence

LETTER = "Saya sudah melunasi di outlet, tetapi di aplikasi masih tertulis aktif. Struk terlampir."
ANSWER = "Pelunasan Ibu sudah kami cocokkan dengan struk. Statusnya tercatat lunas hari ini."


class Letters(Screen):
    """The second channel."""

    async def form(self) -> None:
        await self.outside.need("form_writes", customer="dewi", text=LETTER, topic="gadai")
        await self.hands.until(lambda: self.desk.offers.card.isVisible(), "the form's offer", 60)
        await self.hands.picture("tawaran-formulir")
        await self.hands.key(sequence("accept"))
        await self.hands.until(lambda: any(LETTER in line for line in self.lines()), "the customer's letter")
        attachments = self.desk.case.attachments
        await self.hands.until(lambda: attachments.drawn("struk.png"), "the letter's picture")
        # The salutation and the signature stand there already.
        await self.hands.key(sequence("compose"))
        await self.hands.type(ANSWER)
        await self.hands.picture("formulir-balasan")
        await self.hands.key(sequence("send"))
        await self.hands.until(lambda: any(ANSWER in line for line in self.lines()), "the answer")
        answered = next(line for line in self.lines() if ANSWER in line)
        await self.outside.need("form_got", customer="dewi", text=answered)
        await self.hands.until(lambda: self.states(answered) == ["received"], "the customer has read it", 30)
        await self.hands.picture("formulir-dijawab")
        await self.hands.key(sequence("solve"))
        panel = self.desk.side.wrap_up
        await self.hands.until(lambda: panel.isVisible(), "the documentation", 30)
        await self.choose(panel.category.combo, "transaksi")
        await self.choose(panel.issue.combo, "perpanjangan")
        await self.choose(panel.code.combo, "selesai")
        await self.hands.picture("formulir-selesai")
        await self.hands.key("Ctrl+Return")
        await self.hands.until(lambda: self.waiting() == 0 and not panel.isVisible(), "documented", 20)
