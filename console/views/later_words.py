"""What is said of replies for a later time, wherever they are shown."""

from PySide6.QtCore import QObject

from console.store.overlay import Line
from console.store.scheduled import Later
from console.views.later_times import LaterTimes
from console.views.look import Look
from console.widgets.transcript_model import Delivery
from domain.scheduling import Held


class LaterWords(QObject):
    """In the language of the screen; ``now`` is gateway Unix ms."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._times = LaterTimes(look.times, look.words)

    def when(self, one: Later, now: int) -> str:
        """The head of a scheduled reply in a list."""
        shown = self._times.shown(one.row.at, now)
        if one.held:
            return self.tr("Tertahan, seharusnya {0}: {1}").format(shown, self.why(one.row.why))
        return self.tr("Dikirim {0}").format(shown)

    def detail(self, line: Line, now: int, online: bool) -> str:
        """What stands under its bubble."""
        if line.held:
            return self.why(line.held)
        shown = self._times.shown(line.due or 0, now)
        # What the gateway has not got cannot go by itself.
        return shown if line.command is None or online else self.tr("{0}, menunggu gateway").format(shown)

    def why(self, why: str) -> str:
        """In a few words."""
        return {
            Held.STALE.value: self.tr("pelanggan menulis lagi"),
            Held.RESTS.value: self.tr("tiket sudah selesai"),
            Held.MERGED.value: self.tr("tiket sudah digabung"),
            Held.LEASE_LOST.value: self.tr("sudah dipegang rekan"),
            Held.FORBIDDEN.value: self.tr("penulisnya tidak berhak lagi"),
            Held.EXPIRED.value: self.tr("waktunya terlewat"),
        }.get(why, self.tr("gateway gagal mengirimnya"))


def delivery_of(line: Line) -> Delivery:
    """The sign under the bubble."""
    return Delivery.HELD if line.held else Delivery.SCHEDULED
