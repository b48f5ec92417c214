"""The second channel: a letter by the web form and one by the centre's own app, answered, also later, solved and documented."""

from console.tour.asking import Asking
from console.views.keys import sequence
from console.views.later_panel import SendLaterPanel
from console.widgets.buttons import Button

LETTER = "Saya sudah melunasi di outlet, tetapi di aplikasi masih tertulis aktif. Struk terlampir."
ANSWER = "Pelunasan Ibu sudah kami cocokkan dengan struk. Statusnya tercatat lunas hari ini."
LATER = "Kami cek sekali lagi besok pagi dan kabari Ibu di halaman ini."
IN_APP = "Cicilan tabungan emas saya bulan ini belum tercatat. Bukti terlampir."
IN_APP_ANSWER = "Cicilannya sudah masuk dan tercatat pagi ini."


class Letters(Asking):
    """The second channel."""

    async def form(self) -> None:
        """It is offered while the desk is locked."""
        screen = await self.lock()
        await self.outside.need("form_writes", customer="dewi", text=LETTER, topic="gadai")
        await self.hands.until(screen.offer.isVisible, "the offer on the cover", 60)
        await self.hands.picture("terkunci-tawaran")
        await self.unlock()
        await self.taken("tawaran-formulir", LETTER)
        answered = await self.answered(ANSWER, "formulir")
        await self.outside.need("form_got", customer="dewi", text=answered)
        await self.hands.until(lambda: self.states(answered) == ["received"], "the customer has read it", 30)
        await self.hands.picture("formulir-dijawab")

    async def later(self) -> None:
        """A reply for another time, taken back, given again, and sent now after all."""
        await self.schedule()
        await self.hands.picture("balasan-terjadwal")
        panel = await self.waiting_panel()
        await self.hands.picture("daftar-terjadwal")
        await self.press(panel, 0)
        composer = self.desk.case.composer
        await self.hands.until(lambda: LATER in composer.text("reply"), "it is in the composer again")
        await self.hands.until(lambda: not self.scheduled(), "and waits no more", 20)
        await self.schedule(write=False)
        await self.press(await self.waiting_panel(), 1)
        sent = next(line for line in self.lines() if LATER in line)
        await self.outside.need("form_got", customer="dewi", text=sent)
        await self.hands.until(lambda: self.states(sent) == ["received"], "it was sent now", 30)
        await self.hands.key("Escape")
        await self.settled("formulir-selesai", "transaksi", "perpanjangan")

    async def app(self) -> None:
        await self.outside.need("app_writes", customer="made", text=IN_APP, topic="umum")
        await self.taken("tawaran-aplikasi", IN_APP)
        answered = await self.answered(IN_APP_ANSWER, "aplikasi")
        await self.outside.need("app_got", customer="made", text=answered)
        await self.hands.until(lambda: self.states(answered) == ["received"], "the customer has read it", 30)
        await self.settled("aplikasi-selesai", "transaksi", "cicilan_emas")

    async def taken(self, picture: str, letter: str) -> None:
        """The offer is taken, the letter read with its picture."""
        await self.hands.until(lambda: self.desk.offers.card.isVisible(), "the offer", 60)
        await self.hands.picture(picture)
        await self.hands.key(sequence("accept"))
        await self.hands.until(lambda: any(letter in line for line in self.lines()), "the customer's letter")
        attachments = self.desk.case.attachments
        await self.hands.until(lambda: attachments.drawn("struk.png"), "the letter's picture")

    async def answered(self, words: str, name: str) -> str:
        """The reply as it went: the salutation and the signature stand there already."""
        await self.hands.key(sequence("compose"))
        await self.hands.type(words)
        await self.hands.picture(f"{name}-balasan")
        await self.hands.key(sequence("send"))
        await self.hands.until(lambda: any(words in line for line in self.lines()), "the answer")
        return next(line for line in self.lines() if words in line)

    async def settled(self, picture: str, category: str, issue: str) -> None:
        """Solved and documented."""
        await self.hands.key(sequence("solve"))
        panel = self.desk.side.wrap_up
        await self.hands.until(lambda: panel.isVisible(), "the documentation", 30)
        await self.choose(panel.category.combo, category)
        await self.choose(panel.issue.combo, issue)
        await self.choose(panel.code.combo, "selesai")
        await self.hands.picture(picture)
        await self.hands.key("Ctrl+Return")
        await self.hands.until(lambda: self.waiting() == 0 and not panel.isVisible(), "documented", 20)

    async def schedule(self, *, write: bool = True) -> None:
        """What stands in the composer is kept for later, by the first time that is offered."""
        if write:
            await self.hands.key(sequence("compose"))
            await self.hands.type(LATER)
        await self.hands.key(sequence("send_later"))
        panel = self.desk.side.tickets.of(SendLaterPanel)
        await self.hands.until(lambda: panel.isVisible() and panel.act.isEnabled(), "when it is to go")
        if write:
            await self.hands.picture("kirim-nanti")
        await self.hands.key("Ctrl+Return")
        await self.hands.until(
            lambda: not panel.isVisible() and self.scheduled(), "it waits for its time", 20
        )
        await self.hands.until(lambda: self.waiting() == 0, "the gateway has it", 20)

    async def waiting_panel(self) -> SendLaterPanel:
        """The panel with what waits."""
        await self.hands.key(sequence("send_later"))
        panel = self.desk.side.tickets.of(SendLaterPanel)
        await self.hands.until(lambda: panel.isVisible() and panel.waiting, "what waits")
        return panel

    async def press(self, panel: SendLaterPanel, at: int) -> None:
        """An act on what waits: taken back, sent now, given up."""
        item = panel._list.itemAt(0)
        card = None if item is None else item.widget()
        assert card is not None
        button = card.findChildren(Button)[at]
        await self.hands.scroll_to(button)
        await self.hands.click(button)

    def scheduled(self) -> bool:
        """Whether a reply waits in the conversation."""
        model = self.desk.case.model
        lines = [] if model is None or model.page is None else model.page.lines
        return any(line.due for line in lines)
