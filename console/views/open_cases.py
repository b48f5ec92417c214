"""The tickets in tabs as the workspace shows them: each keeps what it read, one at a time is in front."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from console.notices import Notice
from console.store.changes import Changeset
from console.views.case_model import CaseModel
from console.views.shortcuts import Act
from contract.rows import TicketRow

if TYPE_CHECKING:
    from console.views.workspace import Workspace


class OpenCases:
    """``room`` has the tabs, the conversation and its side; they are built when the first ticket comes to the front."""

    def __init__(self, room: "Workspace") -> None:
        self._room, self._desk = room, room.desk
        self._models: dict[str, CaseModel] = {}

    def heard(self, changes: Changeset) -> None:
        """The store changed."""
        for model in self._models.values():
            model.heard(changes)

    def link_changed(self) -> None:
        """The line to the gateway came or went."""
        for model in self._models.values():
            model.on_change()

    def name(self, user: str) -> str | None:
        """The name of somebody who has to do with an open ticket."""
        return next((one.names[user] for one in self._models.values() if user in one.names), None)

    @property
    def in_front(self) -> CaseModel | None:
        """The ticket that is on the screen."""
        return self._room.case.model if self._room.stands("case") else None

    async def show(self, ticket: str, then: Act | None = None, *, cursor: QWidget | None = None) -> None:
        """As ``Workspace.show_case``."""
        room, tabs = self._room, self._room.tabs
        model = self._models.get(ticket)
        if model is None:
            model = self._models[ticket] = CaseModel(self._desk, ticket)
        await model.load()
        if room.stands("case"):
            # Left a moment ago, what stood in the boxes is read again only when it is safe.
            await room.case.writing.kept()
        drafts = await model.drafts()
        if tabs.active != ticket:
            return
        state = tabs.state(ticket)
        room.show_conversation(ticket)
        # Everything stands in its place before the conversation is laid out to its width.
        room.side.show()
        room.side.bind(model)
        room.bring(room.case)
        if room.case.model is not model:
            room.case.bind(model, "reply" if state is None else state.mode, drafts)
            model.on_change = self._changed
        else:
            room.case.refresh()
        room.begin_to_write(cursor)
        room.owed.refresh()
        if then is not None:
            then()

    def read_to(self, n: int) -> None:
        """The lines of the ticket in front up to number ``n`` stand on the screen: what they ask of the agent is read."""
        if self.in_front is not None:
            self._desk.start(self._desk.acts.notes.see(self.in_front.ticket, n))

    def close(self, ticket: str) -> None:
        """Its tab goes; its draft stays."""
        if self.in_front is not None and self.in_front.ticket == ticket:
            self._room.case.leave()
        self._models.pop(ticket, None)

    def leave(self) -> None:
        """Something else comes to the front."""
        if self.in_front is not None:
            self._room.case.leave()
            self._room.owed.refresh()

    async def follow(self, part: TicketRow, whole: TicketRow) -> None:
        """``part`` went into ``whole`` for good: its tab is the other's from now on, and what was being written goes along."""
        room, tabs = self._room, self._room.tabs
        shown = None if self.in_front is None else self.in_front.ticket
        if shown in (part.id, whole.id):
            await room.case.writing.kept()
        moved = await self._desk.acts.tickets.follow(part.id)
        led = tabs.active == part.id
        self.close(part.id)
        tabs.follow(part.id, whole.id)
        words = {"number": part.number, "into": whole.number}
        if led:
            await self.show(whole.id)
            room.show_notice(Notice("merged_led", "act", words))
            return
        if self.in_front is not None and self.in_front.ticket == whole.id:
            await self.in_front.drafts()
            room.case.writing.restore_sets()
            for mode, text in moved.items():
                room.case.composer.put_in_front(mode.value, text)
        room.show_notice(Notice("merged_here", "ok", words, fleeting=True))

    def _changed(self) -> None:
        self._room.case.refresh()
        self._room.side.refresh()
