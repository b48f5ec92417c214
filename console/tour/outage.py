"""The gateway is killed, then the console; nothing is lost."""

from console.tour.screen import DRAFT, FIRST, LATE, OFFLINE_NOTE, OFFLINE_REPLY, STALE, WIDE, Screen
from console.views.hands import HandsFailed
from console.views.keys import sequence


class Outage(Screen):
    """The gateway is killed, then the console; nothing is lost."""

    async def kill(self) -> None:
        await self.outside.need("gateway_kill")
        await self.hands.until(lambda: not self.desk.desk.online(), "offline is said", 40)

    async def work_offline(self) -> None:
        await self.write(OFFLINE_REPLY)
        self.outside.sent("siti", OFFLINE_REPLY)
        await self.write(OFFLINE_NOTE, "note")
        await self.hands.until(lambda: self.waiting() >= 2, "two acts wait")
        await self.hands.picture("offline")
        await self.hands.picture("offline-lebar", WIDE)
        await self.hands.key(sequence("new_ticket"))
        panel = self.desk.new_ticket
        await self.hands.type("Permintaan cetak ulang surat bukti gadai")
        await self.hands.key("Tab")
        await self.hands.type("Ratna Wulandari")
        await self.hands.key("Tab")
        await self.hands.type("0812 3456 789")
        await self.choose(panel.category.combo, "permintaan")
        await self.choose(panel.issue.combo, "cetak_ulang")
        await self.hands.picture("tiket-baru-offline")
        before = len(self.desk.tabs.tabs)
        await self.hands.key("Ctrl+Return")
        await self.hands.until(lambda: len(self.desk.tabs.tabs) > before, "the new ticket's tab")
        await self.hands.until(
            lambda: "Permintaan cetak" in self.desk.case.head.subject.text(), "the new ticket"
        )
        await self.hands.picture("tiket-offline-bernomor")

    async def search_offline(self) -> None:
        await self.hands.key(sequence("search"))
        await self.hands.type("pelunasan")
        await self.hands.until(lambda: self.desk.search_model.hits, "hits")
        await self.hands.picture("cari-offline")
        await self.hands.key("Return")
        await self.hands.key("Return")
        await self.hands.until(lambda: self.desk.case.isVisible(), "a ticket is opened from the search")

    async def crash(self) -> None:
        self.desk.open_ticket(self.of("Siti"))
        await self.hands.until(lambda: FIRST in self.lines(), "the first conversation")
        await self.hands.key(sequence("compose"))
        if self.desk.case.composer.mode().value != "reply":
            await self.hands.key(sequence("switch_mode"))
        await self.hands.type(DRAFT)
        await self.hands.until(lambda: self.desk.case.composer._head.saved.text() != "", "the draft is saved")
        # Which surface stood in front is kept beside the draft, a moment later on a busy machine.
        await self.desk.tabs._keeper.idle()
        self.outside.tell(
            {"need": "console_restart", "step": "after the crash everything stands again, offline"}
        )
        await self.hands.until(lambda: False, "the end of this life", 60)

    async def reborn(self) -> None:
        view = self.running.front.shell.sign_in
        await self.hands.click(view.password)
        await self.hands.type(self.password)
        await self.hands.key("Return")
        await self.hands.until(
            lambda: self.running.work is not None and self.desk.case.isVisible(), "the desk, offline", 40
        )
        await self.hands.until(lambda: self.desk.case.composer.text("reply") == DRAFT, "the draft")
        if self.desk.case.composer.mode().value != "reply":
            raise HandsFailed("the draft stands behind the Internal Note")
        if len(self.desk.tabs.tabs) < 3:
            raise HandsFailed(f"{len(self.desk.tabs.tabs)} tabs stand, three stood")
        await self.hands.until(lambda: self.waiting() >= 4, "the unsent work is still there")
        await self.hands.picture("setelah-mati-mendadak")
        await self.hands.key(sequence("compose"))
        await self.hands.key("Ctrl+A")
        await self.hands.key("Delete")

    async def back(self) -> None:
        await self.outside.need("gateway_start")
        await self.hands.until(lambda: self.desk.desk.online(), "the gateway is reached again", 60)
        await self.hands.until(lambda: self.waiting() == 0, "everything is delivered", 60)
        await self.hands.until(
            lambda: self.states(OFFLINE_REPLY) == ["received"], "the reply is received", 60
        )
        await self.outside.need("customer_got", customer="siti", text=OFFLINE_REPLY)
        await self.outside.need("customer_not_got", customer="siti", text=OFFLINE_NOTE)
        await self.hands.picture("semua-terkirim")

    async def stale(self) -> None:
        await self.write(STALE)
        await self.outside.need("customer_writes", customer="siti", text=LATE)
        await self.hands.until(lambda: self.desk.floor.attention, "the reply needs attention", 30)
        await self.hands.picture("balasan-basi")
        await self.hands.key(sequence("attention"))
        await self.hands.picture("perlu-perhatian")
        await self.hands.picture("perlu-perhatian-lebar", WIDE)
        self.desk.edit_rejected(self.desk.floor.attention[0].command)
        await self.hands.until(lambda: self.desk.side.resend.isVisible(), "the rejected reply")
        await self.hands.key("Ctrl+A")
        answer = "Terima kasih infonya, Ibu Siti. Saldonya memang sudah kembali."
        await self.hands.type(answer)
        await self.hands.picture("sunting-dan-kirim")
        await self.hands.key("Ctrl+Return")
        await self.hands.until(lambda: not self.desk.floor.attention, "nothing needs attention")
        await self.delivered("siti", answer)
