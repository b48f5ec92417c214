"""The first hours: signing in, two customers, a tool that falls."""

from console.tour.screen import ASKED, DATA, FIRST, GREETED, NOTE, WIDE, Screen
from console.views.hands import HandsFailed
from console.views.keys import sequence


class Morning(Screen):
    """The first hours: signing in, two customers, a tool that falls."""

    async def sign_in(self) -> None:
        view = self.running.front.shell.sign_in
        await self.hands.picture("masuk")
        await self.hands.click(view.user)
        await self.hands.key("Ctrl+A")
        await self.hands.type(self.running.front.options.demo_user or "")
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
        await self.hands.until(lambda: self.desk.desk.online(), "the gateway is reached")
        await self.hands.picture("inbox-kosong")
        await self.outside.need("earlier_today")

    async def avail(self) -> None:
        await self.hands.key(sequence("aux"))
        await self.hands.picture("menu-presence")
        await self.hands.pick(0)
        await self.hands.until(lambda: self.presence() == "avail", "Avail")

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
        await self.hands.until(lambda: self.desk.case.helps.macros.card.isVisible(), "the macros")
        await self.hands.picture("makro")
        await self.hands.type("salam pembuka")
        await self.hands.key("Return")
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

    async def look(self) -> None:
        await self.hands.key(sequence("inbox"))
        await self.hands.picture("inbox")
        await self.hands.key(sequence("next_tab"))
        await self.hands.until(lambda: FIRST in self.lines(), "the first conversation again")
