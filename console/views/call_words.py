"""A call of the list in the language of the screen."""

from PySide6.QtCore import QLocale, QObject

from console.store.calls import Kind, Listed
from console.views.desk import Desk
from console.views.look import Look
from console.views.words import UNSENT_ICON
from console.widgets.formats import clock
from console.widgets.row_model import InboxRow
from console.widgets.theme import Tone
from domain.call import CallEnd

#: Mean opinion scores (ITU-T G.107) from which sound is good, and from which it can be borne.
_GOOD, _FAIR = 4.0, 3.1
_ICON = {Kind.DIALLED: "phone-outgoing", Kind.RECEIVED: "phone-incoming", Kind.MISSED: "phone-missed"}


class CallWords(QObject):
    """Who, by which queue, when, how long, how it sounded."""

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__()
        self._look, self._desk = look, desk

    def row(self, one: Listed) -> InboxRow:
        """``one`` as the table shows it."""
        row = one.row
        number = row.number
        state, tone = self._state(one)
        queue = next((q.name for q in self._desk.handbook().queues if q.id == row.queue), row.queue)
        parts = [number if row.name else "", row.ivr, *self._lengths(one), self._quality(one)]
        return InboxRow(
            key=row.id,
            icon=_ICON[one.kind],
            name=row.name or number or self.tr("Nomor disembunyikan"),
            snippet=" · ".join(part for part in parts if part),
            queue=queue,
            state=state,
            state_tone=tone,
            state_icon="" if one.sent else UNSENT_ICON,
            time=self._time(row.rang_at),
        )

    def _time(self, at: int) -> str:
        times, now = self._look.times, self._desk.clock.gateway_now()
        return self._look.words.brief(at, now, times)

    def _state(self, one: Listed) -> tuple[str, Tone]:
        if one.kind is Kind.MISSED:
            return (
                (self.tr("ditolak"), "bad")
                if one.row.end is CallEnd.REJECTED
                else (self.tr("tak terjawab"), "bad")
            )
        if one.kind is Kind.RECEIVED:
            return self.tr("masuk"), "ok"
        if one.row.answered_at is not None:
            return self.tr("keluar"), "act"
        return {
            CallEnd.BUSY: self.tr("sibuk"),
            CallEnd.NOT_FOUND: self.tr("nomor salah"),
        }.get(one.row.end or CallEnd.NO_ANSWER, self.tr("tidak dijawab")), "wait"

    def _lengths(self, one: Listed) -> list[str]:
        row = one.row
        found = []
        if row.talk_ms >= 1000:
            found.append(self.tr("bicara {0}").format(clock(row.talk_ms / 1000)))
        if row.hold_ms >= 1000:
            found.append(self.tr("ditahan {0}").format(clock(row.hold_ms / 1000)))
        if row.waited_s:
            found.append(self.tr("menunggu {0}").format(clock(row.waited_s)))
        return found

    def _quality(self, one: Listed) -> str:
        mos = one.row.mos
        if mos <= 0:
            return ""
        words = (
            self.tr("suara baik")
            if mos >= _GOOD
            else self.tr("suara sedang")
            if mos >= _FAIR
            else self.tr("suara buruk")
        )
        return f"{words} ({QLocale().toString(mos, 'f', 1)})"
