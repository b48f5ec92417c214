"""The customer's card: a note for colleagues, do-not-call, two cards of one person, the other party of a ticket."""

from console.tour.screen import Screen
from console.views.customer_head import ACTS
from console.views.hands import HandsFailed
from console.views.keys import sequence
from console.widgets.buttons import Button
from contract.rows import CustomerRow

REMARK = "Minta hasil pengecekan lewat chat sebelum pukul 15.00."


class CustomerTour(Screen):
    """The customer's card."""

    def who(self) -> CustomerRow:
        row = self.desk.side.customer.customer()
        if row is None:
            raise HandsFailed("the ticket has no customer")
        return row

    async def act(self, name: str, picture: str = "") -> None:
        """Takes an act of the card's menu."""
        await self.hands.until(lambda: self.waiting() == 0, "what was done before is confirmed", 20)
        await self.hands.key(sequence("customer_menu"))
        await self.hands.until(self.hands.menu_open, "the card's menu")
        if picture:
            await self.hands.picture(picture)
        await self.hands.pick([act for act in ACTS if act].index(name))

    async def pinned(self) -> None:
        before = len(self.who().notes)
        await self.act("pin", "menu-pelanggan")
        await self.hands.type(REMARK)
        await self.hands.key("Return")
        await self.hands.until(lambda: len(self.who().notes) > before, "the note is pinned")
        await self.hands.picture("catatan-pelanggan")

    async def do_not_call(self) -> None:
        await self.act("flag")
        panel = self.desk.side.cards.flag
        await self.hands.until(lambda: self.desk.side.panel() is panel, "the panel of do-not-call")
        await self.hands.type("Gangguan pendengaran, minta dilayani tertulis")
        await self.hands.picture("jangan-ditelepon")
        await self.hands.key("Ctrl+Return")
        await self.hands.until(lambda: self.who().do_not_call is not None, "nobody telephones")
        self.desk.side.customer.page("products")
        await self.hands.until(lambda: self.waiting() == 0, "it is confirmed", 20)
        await self.hands.picture("tanda-jangan-ditelepon")

    async def one_person(self) -> None:
        await self.act("merge")
        panel = self.desk.side.cards.merge
        await self.hands.until(lambda: panel.list.count() > 0, "who may be the same", 20)
        panel.list.setFocus()
        await self.hands.key("Home")
        await self.hands.key("Space")
        await self.hands.until(lambda: panel.act.isEnabled(), "the other card")
        await self.hands.picture("orang-yang-sama")
        await self.hands.key("Ctrl+Return")
        await self.hands.until(lambda: self.who().merged, "the two cards are one")
        await self.hands.until(lambda: self.waiting() == 0, "it is confirmed", 20)

    async def two_after_all(self) -> None:
        await self.act("merge")
        panel = self.desk.side.cards.merge
        await self.hands.until(lambda: panel.isVisible() and panel._merged.count() > 0, "what was merged")
        apart = next(one for one in panel._parts.findChildren(Button) if one.isVisible())
        await self.hands.scroll_to(apart)
        await self.hands.picture("sudah-digabungkan")
        await self.hands.click(apart)
        await self.hands.until(lambda: not self.who().merged, "they are two cards again")
        await self.hands.until(lambda: self.waiting() == 0, "it is confirmed", 20)

    async def fields(self) -> None:
        """What the centre wants to know besides; what is not right is said beside its field."""
        await self.act("edit")
        panel = self.desk.side.cards.edit
        await self.hands.until(lambda: panel.isVisible() and panel.fields, "the data")
        since, job = panel.fields["bergabung"], panel.fields["pekerjaan"]
        await self.hands.scroll_to(since.line)
        await self.hands.click(since.line)
        await self.hands.type("kemarin")
        await self.hands.key("Ctrl+Return")
        await self.hands.until(lambda: since._wrong.isVisible(), "that is no date")
        await self.hands.picture("ubah-data-pelanggan")
        await self.hands.key("Ctrl+A")
        await self.hands.type("3/2/2021")
        await self.hands.scroll_to(job.choice)
        await self.choose(job.choice.combo, "Pedagang")
        await self.hands.key("Ctrl+Return")
        await self.hands.until(lambda: self.who().fields.get("bergabung") == "2021-02-03", "it is kept")
        await self.hands.until(lambda: self.waiting() == 0, "it is confirmed", 20)
        self.desk.side.customer.page("data")
        await self.hands.picture("data-tambahan")
        self.desk.side.customer.page("products")

    async def other_party(self) -> None:
        """Of the second conversation: the customer names whom the money went to."""
        self.desk.open_ticket(self.of("Bambang"))
        await self.hands.until(lambda: self.who().name.startswith("Bambang"), "the second contact")
        await self.act("counterparty")
        panel = self.desk.side.cards.link
        await self.hands.until(lambda: self.desk.side.panel() is panel, "the panel of the other party")
        await self.hands.type("Yohana Sit")
        await self.hands.until(lambda: panel.picker.list.count() > 0, "the gateway knows them", 20)
        await self.hands.picture("cari-pihak-lawan")
        await self.hands.key("Down")
        await self.hands.key("Return")
        await self.hands.until(lambda: panel.picker.customer() is not None, "they are chosen")
        await self.hands.key("Ctrl+Return")
        head = self.desk.side.customer.head
        await self.hands.until(lambda: head.parties.isVisible(), "both sides of the ticket")
        await self.hands.until(lambda: self.waiting() == 0, "it is confirmed", 20)
        await self.hands.picture("dua-pihak")
