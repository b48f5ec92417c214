"""What others tell the agent and give them: named in a note, a handover list and one of the agent's own, news that must be read."""

from console.store.overlay import Send
from console.tour.beside import Beside
from console.views.handover_lists import ItemRow, ListCard
from console.views.handover_view import HandoverView
from console.views.hands import HandsFailed
from console.views.inbox_entries import View
from console.views.keys import sequence
from console.views.news_view import NewsView
from console.views.notices_panel import NoticeRow, NoticesPanel
from contract.handover import HandoverItem
from domain.handover import ItemState
from domain.notice_kind import NoticeKind

NAMED = "@rina nomor pesanannya sudah saya minta ke mitra, besok pagi ada kabar."
LIST = "Belum sempat saya lanjutkan hari ini, mohon dibantu."
KEPT, BACK = "Salinan bukti gadai", "Jadwal lelang ditanyakan"
BEGUN = "Pelanggan akan dihubungi lagi."
WHY_BACK = "Pelanggan minta dihubungi Kak Budi sendiri besok."
ON = "Tinggal menunggu konfirmasi outlet; pelanggan sudah diberi tahu."
COLLEAGUE = "Budi Santoso"
SUBJECT = "Jam layanan outlet berubah mulai besok"
ASK, CHOICES = "Mulai besok outlet buka pukul berapa?", ("07.30", "08.00", "09.00")
NEWS = "Semua outlet buka pukul 08.00. Sampaikan jam baru ini bila pelanggan bertanya."


class Told(Beside):
    """What others tell the agent and give them."""

    async def named(self) -> None:
        """A colleague names the agent in an internal note: the inbox shows where, the notice leads to the line."""
        ticket = await self.to("Bambang")
        number = self.in_front().number
        await self.hands.key(sequence("inbox"))
        await self.outside.need("colleague_names", ticket=number, text=NAMED)
        await self.view(View.MENTIONED)
        await self.hands.until(lambda: any(line.ticket == ticket for line in self.inbox()), "where it is", 30)
        await self.hands.picture("menyebut-saya")
        await self.by_notice(NoticeKind.MENTION, "pemberitahuan-disebut")
        await self.hands.until(lambda: NAMED in self.lines(), "the note")
        transcript = self.desk.case.transcript
        await self.hands.until(
            lambda: transcript.rows().row(transcript.currentIndex()).text == NAMED, "the keyboard is on it"
        )
        await self.hands.picture("catatan-menyebut-saya")
        await self.hands.until(lambda: not self.unread(NoticeKind.MENTION), "its notice is read, too", 20)
        await self.view(View.ALL)

    async def list_comes(self) -> None:
        """A colleague's list: one ticket goes back with a reason, the other is taken over."""
        first, second = [await self.begun(subject) for subject in (KEPT, BACK)]
        await self.outside.need("colleague_hands_over", first=first, second=second, note=LIST)
        await self.by_notice(NoticeKind.HANDOVER, "pemberitahuan-serah-terima", acknowledge=True)
        await self.hands.until(lambda: self.item(first).state is ItemState.WAITING, "the list", 20)
        await self.hands.picture("serah-terima-datang")
        row = self.item_row(second)
        await self.hands.click(row.back)
        await self.hands.until(row.reason.isVisible, "why it goes back")
        await self.hands.click(row.reason)
        await self.hands.type(WHY_BACK)
        await self.hands.picture("serah-terima-alasan")
        await self.hands.key("Return")
        await self.hands.until(lambda: self.item(second).state is ItemState.RETURNED, "it goes back", 20)
        await self.hands.until(lambda: self.waiting() == 0, "the gateway has it", 20)
        await self.hands.click(self.card(first).take)
        await self.hands.until(lambda: self.item(first).state is ItemState.TAKEN, "taken over", 20)
        await self.hands.until(lambda: self.waiting() == 0, "the gateway has that, too", 20)
        await self.hands.picture("serah-terima-diambil-alih")

    async def list_goes(self) -> None:
        """What was taken over goes on to the colleague, as a list of the agent's own; all else stays."""
        page = self.handover()
        await self.hands.click(page.tabs["give"])
        give = page.give
        await self.hands.until(
            lambda: give.isVisible() and any(row.one.ticket.subject == KEPT for row in give.rows.values()),
            "what is open",
        )
        for id, row in list(give.rows.items()):
            if row.tick.isEnabled() and row.tick.isChecked() != (row.one.ticket.subject == KEPT):
                await self.hands.scroll_to(row.tick)
                await self.hands.click(give.rows[id].tick)
        to = give.to.combo
        await self.hands.until(lambda: to.findText(COLLEAGUE) >= 0, "the colleague among those it can go to")
        await self.choose(to, str(to.itemData(to.findText(COLLEAGUE))))
        await self.hands.click(give.note)
        await self.hands.type(ON)
        await self.hands.until(give.act.isEnabled, "all that is wanted stands there")
        await self.hands.picture("serah-terima-isi")
        await self.hands.key("Ctrl+Return")
        await self.hands.until(self.own_list, "the list of the agent's own", 20)
        await self.hands.picture("serah-terima-dari-anda")
        await self.hands.until(
            lambda: (card := self.own_list()) is not None and card.one.send is Send.CONFIRMED,
            "it is with the colleague",
            30,
        )

    async def announced(self) -> None:
        """The team leader's news must be read before the next contact: the line across the top leads there, its notice too, and it is
        confirmed."""
        await self.hands.key(sequence("inbox"))
        quiz = {"ask": ASK, "choices": CHOICES, "right": 1, "why": NEWS}
        await self.outside.need("leader_announces", subject=SUBJECT, text=NEWS, first=True, **quiz)
        line = self.desk.owed.reading
        await self.hands.until(line.isVisible, "what keeps the next contact back, soon", 20)
        await self.hands.picture("kabar-menahan-kontak")
        await self.hands.click(line.act)
        await self.by_notice(NoticeKind.NEWS_MUST, "pemberitahuan-kabar")
        page = self.desk.page("news")
        if not isinstance(page, NewsView):
            raise HandsFailed("no page of the news")
        await self.hands.until(
            lambda: page.shown is not None and page.shown.row.subject == SUBJECT and page.confirm.isVisible(),
            "the news",
            20,
        )
        await self.hands.picture("kabar-wajib-dibaca")
        await self.hands.click(page.reading.choice(0, 0))
        await self.hands.click(page.confirm)
        await self.hands.until(lambda: bool(page.reading.result.text()), "why it is wrong")
        await self.hands.picture("kabar-kuis-belum-tepat")
        await self.hands.click(page.reading.choice(0, 1))
        await self.hands.click(page.confirm)
        await self.hands.until(
            lambda: page.shown is not None and page.shown.read is not None, "it is confirmed", 20
        )
        await self.hands.until(lambda: self.waiting() == 0, "the gateway has it", 20)
        await self.hands.until(lambda: not self.unread(NoticeKind.NEWS_MUST), "its notice is read, too", 20)
        await self.hands.until(lambda: not line.isVisible(), "nothing keeps contacts back", 20)
        await self.hands.picture("kabar-sudah-dibaca")
        await self.hands.key(sequence("inbox"))

    async def by_notice(self, kind: NoticeKind, picture: str, *, acknowledge: bool = False) -> None:
        """Follows the unread notice of a kind from the bell, by Enter. ``acknowledge``: it is not read by what it leads to."""
        await self.hands.until(lambda: self.unread(kind), f"the notice: {kind}", 30)
        await self.hands.key(sequence("notices"))
        panel = self.desk.over("notices")
        if not isinstance(panel, NoticesPanel):
            raise HandsFailed("no panel of the notices")
        key = self.unread(kind)[0]
        await self.hands.until(lambda: panel.isVisible() and self.row(panel, key), "the notice in the panel")
        await self.hands.picture(picture)
        row = self.row(panel, key)
        assert row is not None
        row.open.setFocus()
        await self.hands.key("Return")
        if acknowledge:
            await self.hands.until(lambda: self.row(panel, key), "the notice is still there")
            row = self.row(panel, key)
            assert row is not None
            await self.hands.click(row.acknowledge)
            await self.hands.until(lambda: key not in self.unread(kind), "acknowledged")
        await self.hands.key(sequence("notices"))
        await self.hands.until(lambda: not panel.isVisible(), "the panel is closed")

    def row(self, panel: NoticesPanel, key: str) -> NoticeRow | None:
        return next((row for row in panel.rows if row.key == key), None)

    def unread(self, kind: NoticeKind) -> list[str]:
        """Keys of the notices of a kind that were not read."""
        return [one.told.key for one in self.desk.centre.kept if one.told.kind is kind and not one.read]

    async def begun(self, subject: str) -> str:
        """A ticket the colleague has begun; its number."""
        told = await self.outside.need("colleague_opens", customer="agus", subject=subject, note=BEGUN)
        return str(told["ticket"])

    def handover(self) -> HandoverView:
        page = self.desk.page("handover")
        if not isinstance(page, HandoverView):
            raise HandsFailed("no page of the handover")
        return page

    def card(self, number: str) -> ListCard:
        """The list with the ticket of that number. Raises LookupError."""
        cards = self.handover().lists.cards.values()
        return next(card for card in cards if any(item.number == number for item in card.one.row.listed))

    def item_row(self, number: str) -> ItemRow:
        return next(row for row in self.card(number).rows.values() if row.item.number == number)

    def item(self, number: str) -> HandoverItem:
        return self.item_row(number).item

    def own_list(self) -> ListCard | None:
        """The list the agent gave."""
        me = self.desk.desk.me
        return next((one for one in self.handover().lists.cards.values() if one.one.row.giver == me), None)
