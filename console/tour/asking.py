"""Help from the team leader, what the bell keeps, and a desk that is locked while its chats go on."""

from typing import cast

from console.tour.screen import Screen
from console.views.hands import HandsFailed
from console.views.help_panel import HelpPanel
from console.views.idle_lock import IdleLock
from console.views.keys import sequence
from console.views.lock_screen import LockScreen
from console.views.notices_panel import NoticeRow, NoticesPanel
from domain.help import HelpState
from domain.notice_kind import NoticeKind

QUESTION = "Nasabah minta pengembalian hari ini juga. Boleh saya janjikan?"
ADVICE = "Belum. Sampaikan paling lambat besok pagi, sesuai SOP pengembalian."
MEANWHILE = "Kak, masih di sana?"


class Asking(Screen):
    """The team leader, the bell, the lock."""

    async def help(self) -> None:
        await self.hands.key(sequence("raise_hand"))
        panel = cast("HelpPanel", self.desk.over("help"))
        await self.hands.until(lambda: panel.isVisible() and panel.about.isVisible(), "the panel of help")
        await self.hands.click(panel.text)
        await self.hands.type(QUESTION)
        await self.hands.picture("minta-bantuan")
        await self.hands.key("Ctrl+Return")
        await self.hands.until(lambda: panel.waiting and not panel.isVisible(), "the hand is up", 20)
        await self.hands.key(sequence("raise_hand"))
        await self.outside.need("leader_comes")
        await self.hands.until(lambda: self.help_is(panel, HelpState.TAKEN), "the leader comes", 20)
        await self.hands.picture("team-leader-datang")
        await self.outside.need("leader_answers", text=ADVICE)
        await self.hands.until(lambda: self.help_is(panel, HelpState.ANSWERED), "the answer", 20)
        await self.hands.until(lambda: ADVICE in self.lines(), "the answer is a note, too", 20)
        await self.hands.picture("bantuan-dijawab")
        await self.hands.key("Escape")
        await self.hands.until(lambda: not panel.isVisible(), "the panel is closed")

    def help_is(self, panel: HelpPanel, state: HelpState) -> bool:
        return panel.last is not None and panel.last.state is state

    async def bell(self) -> None:
        """What must not be lost stays until it is acknowledged."""
        await self.hands.key(sequence("notices"))
        panel, centre = cast("NoticesPanel", self.desk.over("notices")), self.desk.centre
        await self.hands.until(lambda: panel.isVisible() and panel.rows, "the notices")
        kinds = {one.told.kind for one in centre.kept}
        if missing := {NoticeKind.TOOL_DOWN, NoticeKind.HELP_ANSWERED, NoticeKind.RETURNED} - kinds:
            raise HandsFailed(f"the bell has kept nothing of {', '.join(sorted(missing))}")
        await self.hands.picture("pemberitahuan")
        while held := self.held(panel):
            await self.hands.click(held[0].acknowledge)
            await self.hands.until(lambda: len(self.held(panel)) < len(held), "acknowledged")
        await self.hands.picture("pemberitahuan-dibaca")
        await self.hands.key("Escape")
        await self.hands.until(lambda: not panel.isVisible() and centre.unread == 0, "all are read")

    def held(self, panel: NoticesPanel) -> list[NoticeRow]:
        """The notices that are still to be acknowledged."""
        return [row for row in panel.rows if row.acknowledge.isVisible()]

    async def locked(self) -> None:
        """The desk is left for a moment: the chat goes on, and its words are counted on the cover."""
        screen = await self.lock()
        await self.outside.need("customer_writes", customer="siti", text=MEANWHILE)
        await self.hands.until(screen.waiting.isVisible, "contacts in hand")
        await self.hands.until(lambda: any(tab.unread for tab in self.desk.tabs.tabs), "a message came", 20)
        await self.hands.until(lambda: "·" in screen.waiting.text(), "it is counted", 20)
        await self.hands.picture("meja-terkunci")
        await self.hands.type("bukan sandi saya")
        await self.hands.key("Return")
        await self.hands.until(screen.banner.isVisible, "a sentence about the wrong password")
        await self.hands.picture("meja-tetap-terkunci")
        await self.unlock()
        await self.hands.until(lambda: MEANWHILE in self.lines(), "what came meanwhile")

    async def lock(self) -> LockScreen:
        """Covers the desk by its key."""
        await self.hands.key(sequence("lock"))
        lock = self._lock()
        await self.hands.until(lambda: lock.locked, "the desk is locked")
        assert lock.screen is not None
        return lock.screen

    async def unlock(self) -> None:
        """Takes the cover away by the password."""
        lock = self._lock()
        await self.hands.type(self.password)
        await self.hands.key("Return")
        await self.hands.until(lambda: not lock.locked, "the desk is unlocked", 20)

    def _lock(self) -> IdleLock:
        work = self.running.work
        if work is None or work.lock is None:
            raise HandsFailed("the desk has no lock")
        return work.lock
