"""Where the ticket of a call is: the gateway gives a call one of its own where what it was made for has gone elsewhere meanwhile."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from console.notices import Notice
from console.operations.call import Told
from console.softphone.state import Call
from console.store.changes import Changeset
from contract.rows import CallRow

if TYPE_CHECKING:
    from console.views.workspace import Workspace


class PhoneTicket(QObject):
    """``opened`` when a call's ticket stands in a tab; from then on it is followed."""

    def __init__(self, room: "Workspace") -> None:
        super().__init__(room)
        self._room = room
        #: By call: the ticket its tab shows, and whom the tab is named after.
        self._shown: dict[str, tuple[str, str]] = {}

    def opened(self, call: Call, told: Told, title: str) -> None:
        """The call is work of that ticket, as far as this desk knows; one that it opened itself goes nowhere."""
        if not told.number:
            self._shown[call.id] = told.ticket, title

    def heard(self, changes: Changeset) -> None:
        """The store changed."""
        for call in [id for ref, id in changes.rows if ref == CallRow.REF and id in self._shown]:
            self._room.look.start(self._follow(call))

    async def _follow(self, call: str) -> None:
        listed = await self._room.desk.reads.calls.get(call)
        shown = self._shown.get(call)
        if listed is None or shown is None or listed.row.ticket is None:
            return
        before, title = shown
        case = await self._room.desk.reads.cases.get(listed.row.ticket)
        if listed.row.ticket == before or case is None:
            return
        # A merge takes the call along, and its tab too.
        old = await self._room.desk.reads.cases.get(before)
        del self._shown[call]
        if old is not None and old.ticket.merged_into is not None:
            return
        self._room.tabs.open(case.ticket.id, title=title)
        self._room.tabs.mode(case.ticket.id, "note")
        in_front = self._room.in_front
        if in_front is not None and in_front.ticket == before:
            self._room.open_ticket(case.ticket.id)
        self._room.look.say(Notice("call_has_its_own", "wait", {"number": case.ticket.number}))
