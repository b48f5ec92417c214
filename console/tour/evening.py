"""Contacts are ended and documented; other looks, another language, and home."""

from console.tour.screen import FIRST, WIDE, Screen
from console.views.keys import sequence


class Evening(Screen):
    """Contacts are ended and documented; other looks, another language, and home."""

    async def wrap_up(self) -> None:
        self.desk.open_ticket(self.of("Siti"))
        await self.hands.until(lambda: FIRST in self.lines(), "the first conversation")
        await self.hands.key(sequence("solve"))
        await self.hands.key(sequence("end_contact"))
        panel = self.desk.side.wrap_up
        await self.hands.until(lambda: panel.isVisible(), "the documentation")
        await self.choose(panel.code.combo, "selesai")
        panel.note.setFocus()
        await self.hands.type("Saldo sudah kembali, pelunasan tercatat.")
        await self.hands.picture("dokumentasi")
        await self.hands.key("Ctrl+Return")
        await self.hands.until(lambda: not panel.isVisible(), "the documentation is kept")
        await self.hands.until(lambda: self.waiting() == 0, "it is delivered", 20)
        await self.hands.picture("selesai")

    async def leaves(self) -> None:
        self.desk.open_ticket(self.of("Bambang"))
        await self.hands.until(
            lambda: self.desk.case.model is not None and self.desk.case.model.live, "the second contact"
        )
        await self.outside.need("customer_leaves", customer="bambang")
        panel = self.desk.side.wrap_up
        await self.hands.until(lambda: panel.isVisible(), "the documentation of a customer who left", 30)
        await self.choose(panel.category.combo, "pengaduan")
        await self.choose(panel.issue.combo, "saldo_mitra")
        await self.choose(panel.code.combo, "pelanggan_pergi")
        await self.hands.picture("pelanggan-pergi")
        await self.hands.key("Ctrl+Return")
        await self.hands.until(lambda: self.waiting() == 0 and not panel.isVisible(), "documented", 20)

    async def escalate(self) -> None:
        await self.hands.key(sequence("escalate"))
        await self.hands.type(
            "Saldo mitra tidak bertambah. Nomor pesanan sudah dicek, perlu pemeriksaan wallet."
        )
        await self.hands.picture("eskalasi")
        await self.hands.key("Ctrl+Return")
        await self.hands.until(lambda: self.waiting() == 0, "the escalation is confirmed", 20)
        await self.hands.until(
            lambda: self.desk.case.banner.isVisible(), "it is said that the ticket went elsewhere"
        )
        await self.hands.picture("tiket-pindah")

    async def tool_back(self) -> None:
        await self.outside.need("tool_up", tool="wallet")
        await self.hands.until(lambda: self.desk.floor.trouble() is None, "the tool is back", 60)

    async def looks(self) -> None:
        self.desk.open_ticket(self.of("Siti"))
        await self.hands.until(lambda: FIRST in self.lines(), "the first conversation")
        await self.hands.key(sequence("settings"))
        await self.hands.picture("pengaturan")
        await self.choose(self.desk.settings.combo("scheme").combo, "dark")
        await self.hands.picture("pengaturan-gelap")
        self.desk.open_ticket(self.of("Siti"))
        await self.hands.until(lambda: self.desk.case.isVisible(), "the conversation")
        await self.hands.picture("percakapan-gelap")
        await self.hands.picture("percakapan-gelap-lebar", WIDE)
        await self.hands.key(sequence("inbox"))
        await self.hands.picture("inbox-gelap")

    async def english(self) -> None:
        await self.hands.key(sequence("settings"))
        await self.choose(self.desk.settings.combo("language").combo, "en")
        await self.hands.picture("settings-english")
        await self.hands.key(sequence("help"))
        await self.hands.picture("keys-english")
        self.desk.open_ticket(self.of("Siti"))
        await self.hands.until(lambda: self.desk.case.isVisible(), "the conversation")
        await self.hands.picture("conversation-english")
        await self.hands.key(sequence("settings"))
        given = self.running.front.options
        await self.choose(self.desk.settings.combo("language").combo, given.language or "id")
        await self.choose(self.desk.settings.combo("scheme").combo, given.scheme or "light")
        await self.hands.key(sequence("help"))
        await self.hands.picture("daftar-tombol")

    async def leave(self) -> None:
        await self.hands.key(sequence("offline"))
        await self.hands.until(
            lambda: self.presence() == "offline" and self.waiting() == 0, "offline, all delivered", 20
        )
