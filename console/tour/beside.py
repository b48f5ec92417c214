"""Colleagues on the same tickets: one types, one passes on a ticket with a draft and merges it, tier 2 sends one back."""

from console.store.inbox import InboxRow
from console.tour.whole import Whole
from console.views.inbox_entries import View
from console.views.keys import sequence
from contract.rows import TicketRow
from domain.draft import DraftMode
from domain.notice_kind import NoticeKind
from domain.ticket import TicketState

UNFINISHED = "Baik Bapak Agus, barang jaminannya sudah kami cocokkan dengan "
PASSED = "Pelanggan menunggu jawaban sore ini. Mohon dilanjutkan, saya ada coaching."
MINE = "Sudah cek Core: kontrak aktif, jatuh tempo besok."
CHECKED = "Wallet sudah dicek: pesanan belum selesai di sisi mitra."
LACKING = "Nomor pesanan kurang satu angka; mohon ditanyakan lagi."


class Beside(Whole):
    """Colleagues on the same tickets."""

    async def typing(self) -> None:
        """The customer types, and a colleague does on the same ticket: a reply is asked about once."""
        ticket = await self.to("Bambang")
        typists = self.desk.desk.typists
        await self.outside.need("customer_typing", customer="bambang")
        await self.hands.until(lambda: any(not one.user for one in typists.of(ticket)), "the customer types")
        await self.hands.picture("pelanggan-mengetik")
        await self.outside.need("colleague_types", ticket=self.in_front().number)
        await self.hands.until(lambda: any(one.user for one in typists.of(ticket)), "a colleague types")
        await self.hands.key(sequence("compose"))
        await self.hands.type("Mohon ditunggu, Bapak Bambang.")
        await self.hands.key(sequence("send"))
        composer = self.desk.case.composer
        await self.hands.until(lambda: composer.asked, "it is asked whether both are to write")
        await self.hands.picture("rekan-mengetik")
        await self.outside.need("colleague_rests")
        await self.hands.key("Escape")
        await self.hands.key("Ctrl+A")
        await self.hands.key("Delete")

    async def draft_left(self) -> None:
        """A colleague's ticket with what they had not finished."""
        answer = await self.outside.need(
            "colleague_passes", customer="agus", subject="Barang jaminan belum bisa diambil",
            draft=UNFINISHED, note=PASSED,
        )  # fmt: skip
        await self.open_from(View.MINE, str(answer["ticket"]), "tiket-dari-rekan")
        bar = self.desk.case.colleagues
        await self.hands.until(lambda: bar.draft.isVisible(), "the colleague's draft")
        await self.hands.picture("draf-rekan")
        await self.hands.key(sequence("take_draft"))
        composer = self.desk.case.composer
        await self.hands.until(
            lambda: composer.text(DraftMode.REPLY).startswith(UNFINISHED.strip()), "it is in the composer"
        )
        await self.hands.until(lambda: bar.first() is None, "and no more beside it")
        await self.hands.picture("draf-diambil-alih")

    async def merged_beside(self) -> None:
        """While the agent writes a note there, the colleague merges that ticket into another of the same customer."""
        part = self.in_front()
        await self.hands.key(sequence("switch_mode"))
        await self.hands.type(MINE)
        kept = await self.outside.need(
            "colleague_opens",
            customer="agus",
            subject="Pengambilan barang jaminan",
            note="Data Bapak Agus cocok.",
        )
        await self.outside.need("colleague_merges", ticket=part.number, into=str(kept["ticket"]))
        await self.hands.until(
            lambda: self.shown() == kept["ticket"], "the tab is that of the other ticket", 30
        )
        await self.hands.until(
            lambda: MINE in self.desk.case.composer.text(DraftMode.NOTE), "what was being written came along"
        )
        await self.hands.until(self.desk.notice.isVisible, "what became of it")
        await self.hands.picture("digabung-rekan")
        await self.read_notice()

    async def watched(self) -> None:
        """The ticket that is escalated next is followed."""
        await self.hands.key(sequence("watch"))
        me = self.desk.desk.me
        await self.hands.until(lambda: me in self.in_front().watchers, "followed")
        await self.hands.picture("tiket-diikuti")

    async def news(self) -> None:
        """Tier 2 leaves a note on the ticket that was escalated: whoever follows it sees that."""
        ticket = self.in_front()
        await self.hands.key(sequence("inbox"))
        await self.outside.need("tier_two_notes", ticket=ticket.number, text=CHECKED)
        await self.view(View.WATCHED)
        await self.hands.until(lambda: any(line.news for line in self.inbox()), "news of it", 20)
        await self.hands.picture("diikuti-ada-yang-baru")
        await self.view(View.ESCALATED)
        await self.hands.until(lambda: any(line.ticket == ticket.id for line in self.inbox()), "its mark")
        await self.hands.picture("inbox-eskalasi")

    async def returned(self) -> None:
        """It comes back with a reason, on top, told by a notice that must not be lost."""
        ticket = await self.to("Bambang")
        number = self.in_front().number
        await self.hands.key(sequence("inbox"))
        await self.outside.need("tier_two_returns", ticket=number, reason=LACKING)
        centre = self.desk.centre
        await self.hands.until(
            lambda: any(
                one.told.kind is NoticeKind.RETURNED and one.told.ticket == ticket for one in centre.kept
            ),
            "the notice",
            30,
        )
        await self.open_from(View.RETURNED, number, "inbox-returned")
        await self.hands.until(lambda: self.in_front().state is TicketState.RETURNED, "its state")
        await self.hands.picture("tiket-returned")

    async def open_from(self, view: View, number: str, picture: str) -> TicketRow:
        """Opens a ticket from a view of the inbox, by its line."""
        await self.view(view)
        await self.hands.until(
            lambda: any(line.number == number for line in self.inbox()), f"#{number} in the inbox", 30
        )
        await self.hands.picture(picture)
        table = self.desk.inbox.table
        table.setFocus()
        await self.hands.key("Home")
        for line in self.inbox():
            if line.number == number:
                break
            await self.hands.key("Down")
        await self.hands.key("Return")
        await self.hands.until(lambda: self.shown() == number, "it opens")
        return self.in_front()

    def inbox(self) -> list[InboxRow]:
        """The lines of the view in front that were read."""
        model = self.desk.inbox_model
        return [line for at in range(len(model)) if (line := model.line(at)) is not None]

    async def view(self, view: View) -> None:
        """Brings a view of the inbox to the front, by its key."""
        await self.hands.key(sequence("inbox"))
        await self.hands.key(sequence("views"))
        await self.hands.until(self.hands.menu_open, "the views")
        entries = self.desk.inbox_model.entries
        await self.hands.pick(next(at for at, entry in enumerate(entries) if entry.key == view))
        await self.hands.until(lambda: self.desk.inbox_model.chosen == view, f"the view {view}")
