"""A recording of the list in the language of the screen."""

from PySide6.QtCore import QObject

from console.operations.errors import NotAllowed, NotDone, NotHere
from console.views.desk import Desk
from console.views.look import Look
from console.views.recordings_model import Entry
from console.views.words import UNSENT_ICON
from console.widgets.formats import clock
from console.widgets.row_model import InboxRow
from domain.call import Direction


class RecordingWords(QObject):
    """Who, when, how long, of which ticket."""

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__()
        self._look, self._desk = look, desk

    def row(self, one: Entry, *, team: bool) -> InboxRow:
        """``one`` as the table shows it; of a team with the agent's name."""
        inbound = one.direction is Direction.INBOUND
        parts = [
            one.agent_name if team else "",
            one.number if one.name else "",
            clock(one.seconds),
            f"#{one.ticket_number}" if one.ticket_number else "",
            self.tr("{0} jeda").format(one.pauses) if one.pauses else "",
        ]
        return InboxRow(
            key=one.id,
            icon="phone-incoming" if inbound else "phone-outgoing",
            name=self._who(one),
            snippet=" · ".join(part for part in parts if part),
            queue=next((q.name for q in self._desk.handbook().queues if q.id == one.queue), one.queue),
            state=self.tr("di komputer ini, belum terkirim") if one.here is not None else "",
            state_tone="wait" if one.here is not None else "muted",
            state_icon=UNSENT_ICON if one.here is not None else "",
            time=self._time(one.began),
        )

    def title(self, one: Entry) -> str:
        """``Siti Rahmawati · 10:42 · #12-0042-7``."""
        number = f"#{one.ticket_number}" if one.ticket_number else ""
        parts = (self._who(one), self._time(one.began), one.agent_name, number)
        return " · ".join(part for part in parts if part)

    def refused(self, no: NotDone) -> str:
        """Why nothing is heard or listed."""
        match no:
            case NotAllowed():
                return self.tr("Anda tidak berhak mendengar rekaman orang lain.")
            case NotHere():
                return self.tr(
                    "Rekaman ini sudah tidak ada di sini. Muat ulang daftarnya, mungkin sudah terkirim."
                )
            case _:
                return self.tr(
                    "Offline: rekaman yang sudah terkirim bisa didengar lagi begitu tersambung. "
                    "Yang belum terkirim ada di daftar ini, bisa didengar sekarang."
                )

    def _who(self, one: Entry) -> str:
        return one.name or one.number or self.tr("Nomor disembunyikan")

    def _time(self, at: int) -> str:
        times, now = self._look.times, self._desk.clock.gateway_now()
        return self._look.words.dated(times.minute(at), at, now, times)
