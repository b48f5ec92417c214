"""What the centre knows is looked up, and what it does not know is flagged until it is answered."""

from console.tour.told import Told
from console.views.hands import HandsFailed
from console.views.keys import sequence
from console.views.knowledge_panel import KnowledgePanel
from console.views.notices_panel import NoticesPanel
from console.views.unanswered_panel import UnansweredPanel
from domain.notice_kind import NoticeKind

SLIP, ANSWERS = "pelunasn ggal", "pengaduan/pelunasan_gagal"
QUESTION = "Apakah KTP digital diterima untuk gadai kendaraan?"
ASKED = "Gadai kendaraan pakai KTP digital, diterima?"
SUBJECT, ANSWER = "KTP digital", "KTP digital diterima di semua outlet, juga untuk gadai kendaraan."


class Knowing(Told):
    """Looking up, and flagging."""

    async def looked_up(self) -> None:
        """A slip of the hand is forgiven; what is found is read with where it stands."""
        await self.hands.key(sequence("inbox"))
        await self.hands.key(sequence("knowledge"))
        panel = self.desk.over("knowledge")
        if not isinstance(panel, KnowledgePanel):
            raise HandsFailed("no panel of the knowledge")
        await self.hands.until(panel.isVisible, "the panel")
        await self.hands.type(SLIP)
        await self.hands.until(
            lambda: panel.model.found_for == SLIP and panel.model.found[0].piece.ref == ANSWERS,
            "what answers it",
        )
        await self.hands.picture("pengetahuan-dicari")
        await self.hands.key("Return")
        await self.hands.until(panel.piece.isVisible, "it is read")
        await self.hands.picture("pengetahuan-dibaca")
        await self.hands.key("Escape")
        await self.hands.until(lambda: not panel.piece.isVisible(), "back at what was found")
        await self.hands.key("Escape")
        await self.hands.until(lambda: not panel.isVisible(), "the panel is closed")

    async def flagged(self) -> None:
        """A colleague asked it already; the leader answers both at once, and who flagged it is told."""
        await self.outside.need("colleague_flags", text=ASKED)
        panel = await self.flag_panel()
        await self.hands.type(QUESTION)
        await self.hands.picture("belum-ada-jawabannya")
        await self.hands.click(panel.act)
        await self.hands.until(lambda: self.waiting() == 0, "the gateway has it", 20)
        panel = await self.flag_panel()
        await self.hands.until(
            lambda: bool(panel.mine) and panel.mine[0].same_text == ASKED, "asked already", 20
        )
        await self.hands.picture("pertanyaan-sudah-ditanyakan")
        await self.hands.key("Escape")
        await self.hands.until(lambda: not panel.isVisible(), "the panel is closed")
        await self.outside.need("leader_settles", subject=SUBJECT, text=ANSWER)
        kind = NoticeKind.UNANSWERED_TOLD
        await self.hands.until(lambda: self.unread(kind), "its notice", 30)
        panel = await self.flag_panel()
        await self.hands.until(lambda: bool(panel.mine) and panel.mine[0].answer == ANSWER, "the answer", 20)
        await self.hands.picture("pertanyaan-terjawab")
        await self.hands.key("Escape")
        await self.hands.until(lambda: not panel.isVisible(), "the panel is closed")
        await self.hands.key(sequence("notices"))
        notices = self.desk.over("notices")
        if not isinstance(notices, NoticesPanel):
            raise HandsFailed("no panel of the notices")
        key = self.unread(kind)[0]
        await self.hands.until(
            lambda: notices.isVisible() and self.row(notices, key), "the notice in the panel"
        )
        row = self.row(notices, key)
        assert row is not None
        await self.hands.click(row.acknowledge)
        await self.hands.until(lambda: not self.unread(kind), "acknowledged")
        await self.hands.key(sequence("notices"))
        await self.hands.until(lambda: not notices.isVisible(), "the panel is closed")
        await self.hands.key(sequence("inbox"))

    async def flag_panel(self) -> UnansweredPanel:
        """The panel, the cursor in it."""
        await self.hands.key(sequence("unanswered"))
        panel = self.desk.over("unanswered")
        if not isinstance(panel, UnansweredPanel):
            raise HandsFailed("no panel to flag a question with")
        await self.hands.until(panel.isVisible, "the panel")
        return panel
