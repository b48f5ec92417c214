"""Why no contact comes, or soon none: documentation that is due, across the top, one press away (flow: Inbound call, 10)."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout

from console.views.reading_line import ReadingLine
from console.widgets.banner import Banner
from console.widgets.theme import Tone
from contract.rows import ContactRow
from domain.contact import ContactState
from domain.documentation import is_lifted, oldest, stops_at

if TYPE_CHECKING:
    from console.views.workspace import Workspace


#: The share of the allowance that is left when it begins to be told; before, the documentation itself tells it where it stands.
_TOLD = 0.5


class DocumentationLine(Banner):
    """Says until when contacts come all the same, then that none does. It is not there while its ticket is in front and nothing is
    held back: there the documentation itself stands."""

    def __init__(self, room: "Workspace") -> None:
        super().__init__(room.look.theme, room)
        self._room = room
        self._told: tuple[str, Tone, str] | None = None
        #: The ticket whose documentation is due longest.
        self.ticket: str | None = None
        self.setProperty("flat", True)
        self.act_requested.connect(self._go)
        whole = room.tab_row.parentWidget()
        column = None if whole is None else whole.layout()
        assert isinstance(column, QBoxLayout)
        column.insertWidget(column.indexOf(room.tab_row) + 1, self)
        #: What must be read first, where no documentation is due.
        self.reading = ReadingLine(room, self)

    def refresh(self) -> None:
        """Says what is so now."""
        room = self._room
        owed = sorted(
            (one for one in room.floor.held if one.state is ContactState.WRAP_UP and one.ended is not None),
            key=lambda one: one.ended or 0,
        )
        self.ticket = owed[0].ticket if owed else None
        told = self._due(owed)
        if told != self._told:
            self._told = told
            if told is None:
                self.hide()
            else:
                text, tone, act = told
                self.show_message(text, tone, act)
        self.reading.refresh()

    def retranslate(self) -> None:
        super().retranslate()
        if getattr(self, "_room", None) is not None:
            self._told = None
            self.refresh()

    def _due(self, owed: list[ContactRow]) -> tuple[str, Tone, str] | None:
        room = self._room
        presence, times = room.floor.presence, room.look.times
        now = room.desk.clock.gateway_now()
        lifted = None if presence is None else presence.lifted
        seconds = room.desk.handbook().routing.documentation_seconds
        stops = stops_at(oldest(one.ended for one in owed), lifted, seconds)
        if stops is None:
            return None
        in_front = room.in_front is not None and room.in_front.ticket == self.ticket
        act = "" if in_front else self.tr("Dokumentasikan")
        count = len(owed)
        if now >= stops:
            text = (
                self.tr("Satu kontak belum didokumentasikan. Tidak ada kontak baru sampai selesai.")
                if count == 1
                else self.tr("{0} kontak belum didokumentasikan. Tidak ada kontak baru sampai selesai.")
            )
            return text.format(count), "bad", act
        by_leader = is_lifted(lifted, now) and stops == lifted
        if in_front or not (by_leader or stops - now <= seconds * 1000 * _TOLD):
            return None
        if by_leader:
            text = self.tr("{0} kontak belum didokumentasikan. Dibebaskan team leader sampai {1}.")
        else:
            text = self.tr("{0} kontak belum didokumentasikan. Kontak baru masih datang sampai {1}.")
        return text.format(count, times.clock(stops)), "wait", act

    def _go(self) -> None:
        ticket, room = self.ticket, self._room
        if ticket is not None:
            room.open_ticket(ticket, then=lambda: room.side.document())
