"""The acts of the shift, in order."""

from dataclasses import dataclass

from console.running import Running
from console.tour.outside import Outside
from console.tour.play import Act
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
class Shift:
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

    async def write(self, text: str, mode: str = "reply") -> None:
        """Types into a surface of the composer and sends it by its key."""
        await self.hands.key(sequence("compose"))
        if self.desk.case.composer.mode().value != mode:
            await self.hands.key(sequence("switch_mode"))
        await self.hands.type(text)
        await self.hands.key(sequence("send"))
        await self.hands.until(lambda: not self.desk.case.composer.text(mode).strip(), "the composer empties")

    async def delivered(self, customer: str, text: str) -> None:
        """The reply reaches the customer's page, and the transcript says so."""
        self.outside.sent(customer, text)
        await self.hands.until(lambda: self.states(text) == ["received"], f"diterima: {text}", 30)
        await self.outside.need("customer_got", customer=customer, text=text)

    async def sign_in(self) -> None:
        view = self.running.front.shell.sign_in
        await self.hands.picture("masuk")
        await self.hands.click(view.password)
        await self.hands.type("bukan sandi saya")
        await self.hands.key("Return")
        await self.hands.until(lambda: view._banner.isVisible(), "a sentence about the wrong password")
        await self.hands.picture("masuk-sandi-salah")
        await self.hands.type(self.password)
        await self.hands.key("Return")
        await self.hands.until(
            lambda: self.running.work is not None and self.desk.isVisible(), "the desk opens", 30
        )
        await self.hands.until(lambda: self.desk._desk.online(), "the gateway is reached")
        await self.hands.picture("inbox-kosong")
        await self.outside.need("earlier_today")

    async def avail(self) -> None:
        await self.hands.key(sequence("aux"))
        await self.hands.picture("menu-presence")
        await self.hands.pick(0)
        await self.hands.until(lambda: self.presence() == "avail", "Avail")

    def presence(self) -> str:
        row = self.desk.floor.presence
        return "" if row is None else row.shown.value

    async def offer(self) -> None:
        await self.outside.need("customer_writes", customer="siti", text=FIRST, topic="gadai")
        await self.hands.until(lambda: self.desk.offers.card.isVisible(), "an offer")
        await self.hands.picture("tawaran")
        await self.hands.picture("tawaran-lebar", WIDE)
        await self.hands.key(sequence("accept"))
        await self.hands.until(lambda: FIRST in self.lines(), "the conversation")
        await self.hands.picture("percakapan")

    async def greet(self) -> None:
        await self.hands.key(sequence("macros"))
        await self.hands.picture("makro")
        await self.hands.pick(0)
        text = self.desk.case.composer.text("reply")
        if GREETED not in text:
            raise HandsFailed("the greeting is not in the composer")
        await self.hands.key(sequence("send"))
        await self.hands.until(lambda: text in self.lines(), "the greeting in the conversation")
        await self.hands.picture("batal-kirim")
        await self.delivered("siti", text)

    async def undo(self) -> None:
        text = "Balasan yang keliru"
        await self.write(text)
        await self.hands.until(lambda: text in self.lines(), "the reply in the conversation")
        await self.hands.key(sequence("undo_send"))
        await self.hands.until(lambda: text not in self.lines(), "the reply is taken back")
        if self.desk.case.composer.text("reply") != text:
            raise HandsFailed("the text did not come back")
        await self.hands.key("Ctrl+A")
        await self.hands.key("Delete")

    async def validate(self) -> None:
        await self.outside.need("customer_writes", customer="siti", text=DATA)
        await self.hands.until(lambda: DATA in self.lines(), "the customer's data")
        await self.hands.key(sequence("validate"))
        panel = self.desk.side.validation
        await self.hands.type("Bu Siti Rahmawati")
        for field in ("nama", "telepon"):
            await self.hands.click(panel.answer(field, True))
        await self.hands.picture("validasi")
        await self.hands.key("Ctrl+Return")
        customer = self.desk.side.customer
        await self.hands.until(lambda: str(customer.validation_state()) == "valid", "valid")
        await self.hands.until(lambda: self.waiting() == 0, "the validation is confirmed")

    async def unmask(self) -> None:
        customer = self.desk.side.customer
        customer.page("data")
        await self.hands.settle()
        field = customer.field("telepon")
        if field is None:
            raise HandsFailed("no masked telephone number")
        await self.hands.click(field.eye)
        await self.hands.until(
            lambda: (now := customer.field("telepon")) is not None and now.is_open(), "the number in clear"
        )
        await self.hands.picture("data-terbuka")
        customer.page("products")

    async def reply_and_note(self) -> None:
        await self.write(ASKED)
        await self.delivered("siti", ASKED)
        await self.hands.key(sequence("compose"))
        await self.hands.key(sequence("switch_mode"))
        await self.hands.type(NOTE)
        await self.hands.picture("internal-note")
        await self.hands.key(sequence("send"))
        await self.hands.until(lambda: NOTE in self.lines(), "the note in the conversation")
        await self.hands.until(lambda: self.waiting() == 0, "the note is confirmed", 20)
        await self.outside.need("customer_not_got", customer="siti", text=NOTE)
        await self.hands.key(sequence("switch_mode"))

    async def ticket(self) -> None:
        form = self.desk.side.form
        await self.hands.key(sequence("category"))
        await self.choose(form.category.combo, "pengaduan")
        await self.hands.until(lambda: form.issue.combo.count() > 0, "issues of the category")
        await self.choose(form.issue.combo, "pelunasan_gagal")
        await self.choose(form.priority.combo, "high")
        await self.hands.until(lambda: self.waiting() == 0, "the form is confirmed", 20)
        await self.hands.picture("formulir-tiket")
        await self.hands.key(sequence("copy_number"))

    async def tool(self) -> None:
        await self.outside.need("tool_down", tool="wallet")
        await self.hands.until(lambda: self.desk.floor.trouble() is not None, "the tool is down", 60)
        await self.hands.key(sequence("report_tool"))
        await self.hands.until(lambda: self.reports() > 0, "the report is counted", 20)
        await self.hands.picture("tools-down")

    async def choose(self, combo: Choice, key: str) -> None:
        """Chooses once the choice is there: issues come with their category."""
        await self.hands.until(lambda: combo.isEnabled() and combo.findData(key) >= 0, f"the choice {key}")
        await self.hands.choose(combo, key)

    def reports(self) -> int:
        tool = self.desk.floor.trouble()
        return 0 if tool is None else tool.reports

    async def second(self) -> None:
        text = "Saldo deposit mitra saya tidak bertambah sejak tadi pagi."
        await self.outside.need("customer_writes", customer="bambang", text=text, topic="mitra")
        await self.hands.until(lambda: self.desk.offers.card.isVisible(), "a second offer", 60)
        await self.hands.picture("tawaran-kedua")
        await self.hands.key(sequence("accept"))
        await self.hands.until(lambda: text in self.lines(), "the second conversation")
        reply = "Selamat siang Bapak Bambang, saya bantu periksa saldonya."
        await self.write(reply)
        await self.delivered("bambang", reply)
        await self.hands.picture("dua-percakapan")
        await self.hands.picture("dua-percakapan-lebar", WIDE)

    async def inbox(self) -> None:
        await self.hands.key(sequence("inbox"))
        await self.hands.picture("inbox")
        await self.hands.key(sequence("next_tab"))
        await self.hands.until(lambda: FIRST in self.lines(), "the first conversation again")

    async def kill(self) -> None:
        await self.outside.need("gateway_kill")
        await self.hands.until(lambda: not self.desk._desk.online(), "offline is said", 40)

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
        await self.hands.until(lambda: "Permintaan cetak" in self.desk.case._subject.text(), "the new ticket")
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
        await self.hands.until(
            lambda: "tersimpan" in self.desk.case.composer._saved.text(), "the draft is saved"
        )
        self.outside.tell(
            {"need": "console_restart", "step": "after the crash everything stands again, offline"}
        )
        await self.hands.until(lambda: False, "the end of this life", 60)

    def of(self, name: str) -> str:
        for tab in self.desk.tabs.tabs:
            if (
                tab.case is not None
                and tab.case.customer is not None
                and tab.case.customer.name.startswith(name)
            ):
                return tab.ticket
        raise HandsFailed(f"no tab of {name}")

    async def reborn(self) -> None:
        view = self.running.front.shell.sign_in
        await self.hands.click(view.password)
        await self.hands.type(self.password)
        await self.hands.key("Return")
        await self.hands.until(
            lambda: self.running.work is not None and self.desk.case.isVisible(), "the desk, offline", 40
        )
        await self.hands.until(lambda: self.desk.case.composer.text("reply") == DRAFT, "the draft")
        if len(self.desk.tabs.tabs) < 3:
            raise HandsFailed(f"{len(self.desk.tabs.tabs)} tabs stand, three stood")
        await self.hands.until(lambda: self.waiting() >= 4, "the unsent work is still there")
        await self.hands.picture("setelah-mati-mendadak")
        await self.hands.key(sequence("compose"))
        await self.hands.key("Ctrl+A")
        await self.hands.key("Delete")

    async def back(self) -> None:
        await self.outside.need("gateway_start")
        await self.hands.until(lambda: self.desk._desk.online(), "the gateway is reached again", 60)
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

    async def wrap_up(self) -> None:
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

    async def escalate(self) -> None:
        await self.hands.key(sequence("escalate"))
        await self.hands.type(
            "Saldo mitra tidak bertambah. Nomor pesanan sudah dicek, perlu pemeriksaan wallet."
        )
        await self.hands.picture("eskalasi")
        await self.hands.key("Ctrl+Return")
        await self.hands.until(lambda: self.waiting() == 0, "the escalation is confirmed", 20)
        await self.hands.until(
            lambda: self.desk.case._banner.isVisible(), "it is said that the ticket went elsewhere"
        )
        await self.hands.picture("tiket-pindah")

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

    async def tool_back(self) -> None:
        await self.outside.need("tool_up", tool="wallet")
        await self.hands.until(lambda: self.desk.floor.trouble() is None, "the tool is back", 60)

    async def looks(self) -> None:
        self.desk.open_ticket(self.of("Siti"))
        await self.hands.until(lambda: FIRST in self.lines(), "the first conversation")
        await self.hands.key(sequence("settings"))
        await self.hands.picture("pengaturan")
        await self.choose(self.desk.settings.scheme.combo, "dark")
        await self.hands.picture("pengaturan-gelap")
        self.desk.open_ticket(self.of("Siti"))
        await self.hands.until(lambda: self.desk.case.isVisible(), "the conversation")
        await self.hands.picture("percakapan-gelap")
        await self.hands.picture("percakapan-gelap-lebar", WIDE)
        await self.hands.key(sequence("inbox"))
        await self.hands.picture("inbox-gelap")

    async def english(self) -> None:
        await self.hands.key(sequence("settings"))
        await self.choose(self.desk.settings.language.combo, "en")
        await self.hands.picture("settings-english")
        await self.hands.key(sequence("help"))
        await self.hands.picture("keys-english")
        self.desk.open_ticket(self.of("Siti"))
        await self.hands.until(lambda: self.desk.case.isVisible(), "the conversation")
        await self.hands.picture("conversation-english")
        await self.hands.key(sequence("settings"))
        await self.choose(self.desk.settings.language.combo, "id")
        await self.choose(self.desk.settings.scheme.combo, "light")
        await self.hands.key(sequence("help"))
        await self.hands.picture("daftar-tombol")

    async def leave(self) -> None:
        await self.hands.key(sequence("offline"))
        await self.hands.until(
            lambda: self.presence() == "offline" and self.waiting() == 0, "offline, all delivered", 20
        )


def acts(running: Running, hands: Hands, outside: Outside) -> list[Act]:
    """The shift."""
    shift = Shift(running, hands, outside, running.demo_password)
    return [
        ("sign in, the wrong password first", shift.sign_in),
        ("press Avail", shift.avail),
        ("take the offer", shift.offer),
        ("greet by macro", shift.greet),
        ("take a reply back", shift.undo),
        ("validate the customer", shift.validate),
        ("unmask a number", shift.unmask),
        ("reply, and note", shift.reply_and_note),
        ("fill in the ticket", shift.ticket),
        ("report the tool that is down", shift.tool),
        ("take a second chat", shift.second),
        ("look at the inbox", shift.inbox),
        ("the gateway is killed", shift.kill),
        ("reply, note and a new ticket offline", shift.work_offline),
        ("search offline", shift.search_offline),
        ("the console is killed in the middle of a draft", shift.crash),
        ("after the crash everything stands again, offline", shift.reborn),
        ("the gateway is back and everything is delivered", shift.back),
        ("a reply overtaken by the customer is put right", shift.stale),
        ("end the contact and document it", shift.wrap_up),
        ("document a customer who left", shift.leaves),
        ("escalate the second ticket", shift.escalate),
        ("the tool is back", shift.tool_back),
        ("the dark theme", shift.looks),
        ("English, and back", shift.english),
        ("go offline", shift.leave),
    ]
