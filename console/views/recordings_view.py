"""Rekaman saya: the agent's recorded calls, and those of their people for who may; one of them is heard below (ui: Softphone)."""

import asyncio

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from console.operations.errors import NotAllowed, NotHere, OfflineNotPossible
from console.operations.recording import Sound
from console.store.changes import Changeset
from console.views.desk import Desk
from console.views.look import Look, panel
from console.views.page import Page
from console.views.recording_player import RecordingPlayer, picture
from console.views.recording_words import RecordingWords
from console.views.recordings_model import Entry, kept, waits
from console.views.refresh import Refresher
from console.widgets.banner import Banner
from console.widgets.buttons import Button
from console.widgets.empty_state import EmptyState
from console.widgets.part import label
from console.widgets.row_flow import RowFlow
from console.widgets.row_table import RowTable
from contract.rows import CallRow

#: Seconds of rest between two readings: the gateway is asked at each.
_REST_S = 0.5


class RecordingsView(Page):
    """Enter fetches one to hear it."""

    opened = Signal(str)
    """A ticket's id."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._acts = look, desk, desk.acts.recordings
        self._words = RecordingWords(look, desk)
        self._team = False
        self._wanted = ""
        self.entries: dict[str, Entry] = {}
        self.scopes: dict[bool, QPushButton] = {}
        group = self._group = QButtonGroup(self)
        for team in (False, True):
            button = self.scopes[team] = QPushButton()
            button.setProperty("mode", "section")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, team=team: self.show_team(team))
            button.setVisible(self._acts.may_hear_others)
            group.addButton(button)
        self.scopes[False].setChecked(True)
        self.count = label(size="small", tone="muted")
        self.banner = Banner(look.theme)
        self.banner.setProperty("flat", True)
        self.table = RowTable(look.theme)
        self.table.opened.connect(self._listen)
        self.table.current_changed.connect(lambda _key: self._dress())
        self.hear = Button(look.theme, kind="primary", icon="volume-2")
        self.hear.clicked.connect(lambda: self._listen(self.table.current_key()))
        self.ticket = Button(look.theme, icon="ticket")
        self.ticket.clicked.connect(self._open)
        self.player = RecordingPlayer(look, desk)
        self._empty = EmptyState(look.theme, "disc")
        self._build()
        self._refresher = Refresher(look.start, self.load, least=_REST_S)
        self.retranslate()

    def enter(self) -> None:
        self.table.setFocus()
        self._refresher.poke()

    def leave(self) -> None:
        self.player.pause()

    def heard(self, changes: Changeset) -> None:
        if self.isVisible() and any(ref == CallRow.REF for ref, _ in changes.rows):
            self._refresher.poke()

    def link_changed(self) -> None:
        if self.isVisible():
            self._refresher.poke()

    def settings_kept(self) -> None:
        self.player.settings_kept()

    def show_team(self, team: bool) -> None:
        """One's people's, or one's own."""
        self._team = team
        self.scopes[team].setChecked(True)
        self._refresher.poke()

    async def load(self) -> None:
        """Reads what there is."""
        found = [] if self._team else await self._waiting()
        try:
            there = [kept(info) for info in await self._acts.listed(team=self._team)]
            self.banner.hide()
        except (OfflineNotPossible, NotAllowed) as no:
            there = [one for one in self.entries.values() if one.here is None and not self._team]
            self.banner.show_message(self._words.refused(no), "bad" if isinstance(no, NotAllowed) else "wait")
        waiting = {one.id for one in found}
        # One that arrived a moment ago is at both.
        self._show([*found, *(one for one in there if one.id not in waiting)])

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Rekaman saya"))
        self.table.setAccessibleName(self.tr("Daftar rekaman"))
        self.scopes[False].setText(self.tr("Saya"))
        self.scopes[True].setText(self.tr("Tim"))
        self.hear.setText(self.tr("Dengarkan"))
        self.ticket.setText(self.tr("Buka tiket"))
        self._empty.set_words(
            self.tr("Belum ada rekaman"),
            self.tr("Panggilan yang direkam muncul di sini, juga yang masih menunggu dikirim."),
        )
        self._refill()

    def _build(self) -> None:
        top = panel("surface", "bottom")
        head = RowFlow(top)
        head.setContentsMargins(16, 8, 16, 8)
        for part in (*self.scopes.values(), head.stretch(self.count), self.ticket, self.hear):
            head.addWidget(part)
        self._stack = QStackedWidget()
        for part in (self.table, self._empty):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (top, self.banner):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        column.addWidget(self.player)

    async def _waiting(self) -> list[Entry]:
        ahead = self._desk.clock.gateway_now() - self._desk.clock.wall()
        return [
            waits(one, await self._desk.reads.calls.get(one.call), ahead)
            for one in await self._acts.waiting()
        ]

    def _show(self, entries: list[Entry]) -> None:
        self.entries = {one.id: one for one in entries}
        key = self.table.current_key()
        self._refill()
        at = self.table.rows().find(key)
        if at >= 0:
            self.table.follow(key, at)
        elif entries:
            self.table.selectRow(0)
            self.table.stay()
        self._stack.setCurrentWidget(self.table if entries else self._empty)
        self._dress()

    def _refill(self) -> None:
        rows = [self._words.row(one, team=self._team) for one in self.entries.values()]
        self.table.rows().show_rows(rows)
        self.count.setText(self.tr("{0} rekaman").format(len(rows)) if rows else "")

    def _dress(self) -> None:
        one = self.entries.get(self.table.current_key())
        self.hear.setEnabled(one is not None)
        self.ticket.setEnabled(one is not None and one.ticket is not None)

    def _open(self) -> None:
        one = self.entries.get(self.table.current_key())
        if one is not None and one.ticket is not None:
            self.opened.emit(one.ticket)

    def _listen(self, key: str) -> None:
        one = self.entries.get(key)
        if one is None:
            return
        if self.player.on_call:
            self.player.refuse(self.tr("Selama ada panggilan rekaman tidak diputar. Dengarkan sesudahnya."))
            return
        self._wanted = key
        self._look.once(("hear recording", key), lambda: self._fetch(one))

    async def _fetch(self, one: Entry) -> None:
        title = self._words.title(one)
        self.player.clear()
        self.player.show_loading(title)
        try:
            sound = await self._sound(one, title)
            shape = await asyncio.to_thread(picture, sound)
            if self._wanted == one.id:
                await asyncio.to_thread(self._desk.player.load, sound.pcm, sound.rate)
        except (OfflineNotPossible, NotAllowed, NotHere) as no:
            if self._wanted == one.id:
                self.player.clear()
                self.player.refuse(self._words.refused(no))
            self._refresher.poke()
            return
        if self._wanted == one.id:
            self.player.show_sound(title, sound, shape)

    async def _sound(self, one: Entry, title: str) -> Sound:
        if one.here is not None:
            return await self._acts.hear_here(one.here)

        def progress(part: float) -> None:
            if self._wanted == one.id:
                self.player.show_loading(title, part)

        return await self._acts.hear(one.id, progress)
