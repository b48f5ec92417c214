"""The marks of an inbox line: what is so about a ticket besides its state. A mark more is a function here and its entry in MARKS."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from console.store.inbox import InboxRow as Line
from console.store.ticket_index import UNTIL_WRITTEN
from console.views.later_times import LaterTimes
from console.views.look import Look
from console.views.park_words import ParkWords
from console.widgets.row_model import RowSign


class SignWords(QObject):
    """Their words, in the language of the screen; ``now`` is gateway Unix ms."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._times, self._park = LaterTimes(look.times, look.words), ParkWords(look)

    def of(self, line: Line, now: int) -> tuple[RowSign, ...]:
        """The marks of ``line``, the weightiest first."""
        found = (mark(self, line, now) for mark in MARKS)
        return tuple(sign for sign in found if sign is not None)

    def unread(self, line: Line, _now: int) -> RowSign | None:
        return RowSign("message-circle", "act", self.tr("pesan baru")) if line.unread else None

    def woken(self, line: Line, now: int) -> RowSign | None:
        woken = line.woken or 0 < line.wake <= now
        return RowSign("bell", "wait", self.tr("waktu parkir habis")) if woken else None

    def parked(self, line: Line, now: int) -> RowSign | None:
        if line.wake <= now:
            return None
        until = None if line.wake >= UNTIL_WRITTEN else line.wake
        return RowSign("pause", "muted", self._park.until(until, now))

    def mentioned(self, line: Line, _now: int) -> RowSign | None:
        return RowSign("at-sign", "act", self.tr("menyebut Anda")) if line.mentioned else None

    def watched(self, line: Line, _now: int) -> RowSign | None:
        if line.news:
            return RowSign("bell", "act", self.tr("diikuti · ada yang baru"))
        return RowSign("bell", "muted", self.tr("diikuti")) if line.watched else None

    def draft(self, line: Line, _now: int) -> RowSign | None:
        return RowSign("pencil", "act", self.tr("draf")) if line.draft else None

    def later(self, line: Line, now: int) -> RowSign | None:
        if line.held:
            return RowSign("clock", "wait", self.tr("balasan terjadwal tertahan"))
        if not line.later:
            return None
        return RowSign(
            "clock", "act", self.tr("balasan dikirim {0}").format(self._times.shown(line.later, now))
        )

    def unsent(self, line: Line, _now: int) -> RowSign | None:
        if not line.waiting or not line.confirmed:
            return None
        return RowSign("arrow-up-down", "wait", self.tr("{0} belum terkirim").format(line.waiting))


Mark = Callable[[SignWords, Line, int], RowSign | None]
MARKS: tuple[Mark, ...] = (
    SignWords.unread,
    SignWords.mentioned,
    SignWords.woken,
    SignWords.parked,
    SignWords.later,
    SignWords.watched,
    SignWords.draft,
    SignWords.unsent,
)
