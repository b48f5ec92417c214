"""Serah terima: open work goes on to a colleague or a queue at the end of a shift, and what came from others is taken over."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from console.notices import Notice
from console.store.changes import Changeset
from console.views.desk import Desk
from console.views.file_choice import place_to_save
from console.views.handover_give import GiveSection
from console.views.handover_lists import ListsSection
from console.views.handover_words import HandoverWords
from console.views.key_print import write_pdf
from console.views.look import Look, panel
from console.views.page import Page
from console.views.refresh import Refresher
from console.widgets.banner import Banner
from console.widgets.buttons import Button
from contract.rows import HandoverRow
from domain.permissions import Act


class HandoverView(Page):
    """Two sections: filling in a list, and the lists there are. ``leaving`` while it stands between the agent and signing out."""

    opened = Signal(str)
    sign_out_wanted = Signal()

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk = look, desk
        words = HandoverWords(look)
        self.leaving = False
        self.gives = Act.TICKET_WRITE in desk.owner.acts
        self.give, self.lists = GiveSection(look, desk, words), ListsSection(look, desk, words)
        self.asking = Banner(look.theme)
        self.asking.setProperty("flat", True)
        self.tabs = {
            "give": Button(look.theme, kind="quiet", icon="user-check"),
            "lists": Button(look.theme, kind="quiet", icon="inbox"),
        }
        self._stack = QStackedWidget()
        head = panel("surface", "bottom")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(4)
        for key, tab in self.tabs.items():
            tab.setCheckable(True)
            tab.setProperty("mode", "section")
            tab.clicked.connect(lambda _=False, key=key: self.show_section(key))
            row.addWidget(tab)
        row.addStretch(1)
        self.tabs["give"].setVisible(self.gives)
        for section in (self.give, self.lists):
            self._stack.addWidget(section)
            section.opened.connect(self.opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.asking, head):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        self._front = "give" if self.gives else "lists"
        self._begin = self._entered = False
        self.asking.act_requested.connect(self.sign_out_wanted)
        self.give.gone.connect(self._gone)
        self.give.pdf_wanted.connect(
            lambda title, html: look.once("handover pdf", lambda: self._print(title, html))
        )
        self.lists.undone.connect(lambda: look.start(self._undone()))
        self._reader = Refresher(look.start, self.load)
        self.retranslate()

    def ask_before_leaving(self) -> None:
        """The agent wants to sign out and still holds work: asked once, on this page."""
        self.leaving = self.give.leaving = True
        self.show_section("give")
        self._dress()

    def show_section(self, key: str) -> None:
        """Brings ``key`` to the front: give, lists."""
        self._front = key
        self._begin = True
        self._dress()
        self._reader.poke()

    def enter(self) -> None:
        super().enter()
        self._entered = True
        self.show_section(self._front)

    def leave(self) -> None:
        self.leaving = self.give.leaving = False
        self._dress()

    def heard(self, changes: Changeset) -> None:
        if not self.isVisible():
            return
        if (
            changes.tickets
            or changes.outbox
            or changes.drafts
            or any(r == HandoverRow.REF for r, _ in changes.rows)
        ):
            self._reader.poke()

    def tick(self) -> None:
        if self.isVisible():
            self.lists.tick()

    async def load(self) -> None:
        """Reads both sections."""
        if self.gives:
            await self.give.load()
        await self.lists.load()
        if self._entered and self.lists.waiting() and not self.leaving:
            # What somebody handed to this agent comes first.
            self._front = "lists"
        self._entered = False
        self._dress()
        if self._begin:
            self._begin = False
            first = self.give.first() if self._front == "give" else self.lists.first()
            (first or self.tabs[self._front]).setFocus()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Serah terima"))
        self._dress()

    def _dress(self) -> None:
        count, waiting = self.give.count(), self.lists.waiting()
        names = {
            "give": self.tr("Serahkan ({0})").format(count),
            # Lists stand there too when nothing of them waits for this agent: a nought would deny them.
            "lists": self.tr("Daftar serah terima ({0} menunggu)").format(waiting)
            if waiting
            else self.tr("Daftar serah terima"),
        }
        for key, tab in self.tabs.items():
            tab.setText(names[key])
            tab.setAccessibleName(names[key])
            tab.setChecked(key == self._front)
        self._stack.setCurrentWidget(self.give if self._front == "give" else self.lists)
        if self.leaving:
            text = self.tr(
                "Anda masih memegang {0} pekerjaan. Serahkan di sini lalu Anda keluar, atau keluar saja: semuanya tetap atas nama Anda."
            )
            self.asking.show_message(text.format(count), "wait", self.tr("Keluar tanpa menyerahkan"))
        else:
            self.asking.hide()

    def _gone(self) -> None:
        if self.leaving and not self.give.count():
            self.sign_out_wanted.emit()
        elif not self.leaving:
            self.show_section("lists")

    async def _undone(self) -> None:
        await self.give.refill()
        self.show_section("give")

    async def _print(self, title: str, html: str) -> None:
        path = await place_to_save(self, title, "serah-terima.pdf", "PDF (*.pdf)")
        if path is None:
            return
        try:
            write_pdf(path, html, title)
        except OSError:
            self._look.say(Notice("file_not_written", "bad"))
            return
        self._look.say(Notice("list_printed", "ok", fleeting=True))
