"""What the script reads on the screen, and what it does again and again."""

from dataclasses import dataclass

from console.running import Running
from console.tour.outside import Outside
from console.views.hands import Choice, Hands, HandsFailed
from console.views.keys import sequence
from console.views.workspace import Workspace

WIDE = (1920, 1080)
GREETED = "Selamat datang"
FIRST = "Selamat siang, pelunasan gadai saya lewat aplikasi gagal tetapi saldo sudah terpotong."
DATA = "Nama saya Siti Rahmawati, nomor telepon yang terdaftar masih nomor ini."
ASKED = "Baik Ibu Siti, data sudah kami cocokkan. Pelunasannya sedang kami periksa di Core."
NOTE = (
    "Data cocok: nama dan nomor telepon. Pelunasan lewat aplikasi, saldo terpotong, belum tercatat di Core."
)
OFFLINE_REPLY = "Pengecekan masih berjalan, Ibu. Hasilnya kami sampaikan di percakapan ini."
OFFLINE_NOTE = "Gateway putus saat pengecekan. Dilanjutkan dari data di komputer ini."
STALE = "Saldo akan kembali paling lambat besok pagi, Ibu."
LATE = "Kak, barusan saldonya sudah kembali. Tolong cek lagi ya."
DRAFT = "Draf yang belum selesai saat komputer mati"


@dataclass
class Screen:
    """The script's own memory, and short words for what is on the screen."""

    running: Running
    hands: Hands
    outside: Outside
    password: str

    @property
    def desk(self) -> Workspace:
        work = self.running.work
        if work is None:
            raise HandsFailed("the desk is not open")
        return work.workspace

    def lines(self) -> list[str]:
        """Texts of the conversation in front."""
        model = self.desk.case.model
        return [] if model is None or model.page is None else [line.text for line in model.page.lines]

    def states(self, text: str) -> list[str]:
        """What the transcript says of the lines with this text."""
        rows = self.desk.case.transcript.rows()
        shown = [rows.row(rows.index(at)) for at in range(rows.rowCount())]
        return [row.delivery.value if row.delivery else "" for row in shown if row.text == text]

    def waiting(self) -> int:
        return self.desk.floor.counts.waiting

    def presence(self) -> str:
        row = self.desk.floor.presence
        return "" if row is None else row.shown.value

    def reports(self) -> int:
        tool = self.desk.floor.trouble()
        return 0 if tool is None else tool.reports

    def of(self, name: str) -> str:
        for tab in self.desk.tabs.tabs:
            if (
                tab.case is not None
                and tab.case.customer is not None
                and tab.case.customer.name.startswith(name)
            ):
                return tab.ticket
        raise HandsFailed(f"no tab of {name}")

    async def write(self, text: str, mode: str = "reply") -> None:
        """Types into a surface of the composer and sends it by its key."""
        await self.hands.key(sequence("compose"))
        if self.desk.case.composer.mode().value != mode:
            await self.hands.key(sequence("switch_mode"))
        await self.hands.type(text)
        await self.hands.key(sequence("send"))
        await self.hands.until(lambda: not self.desk.case.composer.text(mode).strip(), "the composer empties")

    async def read_notice(self) -> None:
        """Puts away the sentence over the page, once it was seen."""
        notice = self.desk.notice
        await self.hands.until(notice.isVisible, "a sentence over the page")
        await self.hands.click(notice._close)
        await self.hands.until(lambda: not notice.isVisible(), "it is put away")

    async def delivered(self, customer: str, text: str) -> None:
        """The reply reaches the customer's page, and the transcript says so."""
        self.outside.sent(customer, text)
        await self.hands.until(lambda: self.states(text) == ["received"], f"diterima: {text}", 30)
        await self.outside.need("customer_got", customer=customer, text=text)

    async def choose(self, combo: Choice, key: str) -> None:
        """Chooses once the choice is there: issues come with their category."""
        await self.hands.until(lambda: combo.isEnabled() and combo.findData(key) >= 0, f"the choice {key}")
        await self.hands.choose(combo, key)
