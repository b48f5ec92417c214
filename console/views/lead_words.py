"""Cross-selling and call-backs in the language of the screen."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from console.views.look import Look
from console.widgets.theme import Tone
from contract.rows import LeadRow
from domain.cross_selling import Held, LeadState, OfferAnswer
from domain.handbook_script import CrossSelling


class LeadWords(QObject):
    """Sentences of the banner, the panel and the list."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def offered(self, products: Sequence[CrossSelling]) -> str:
        """What may be offered now."""
        names = ", ".join(one.name for one in products)
        return self.tr("Urusan selesai. Boleh ditawarkan: {0}.").format(names)

    def held(self, why: Held) -> str:
        """Why nothing is offered."""
        return {
            Held.NOT_SETTLED: self.tr("Belum ditawarkan: tiketnya belum Solved."),
            Held.OTHERS_OPEN: self.tr("Tidak ditawarkan: pelanggan masih punya tiket lain yang terbuka."),
            Held.UPSET: self.tr("Tidak ditawarkan: keluhan keras."),
            Held.DO_NOT_CALL: self.tr("Tidak ditawarkan: pelanggan minta tidak dihubungi."),
            Held.NOTHING_FITS: self.tr("Tidak ada yang cocok ditawarkan, atau sudah dijawab pelanggan."),
        }[why]

    def answer(self, answer: OfferAnswer) -> str:
        return {
            OfferAnswer.INTERESTED: self.tr("Tertarik"),
            OfferAnswer.NOT_INTERESTED: self.tr("Tidak tertarik"),
            OfferAnswer.NOT_ASKED: self.tr("Tidak ditanyakan"),
        }[answer]

    def state(self, row: LeadRow, now: int) -> tuple[str, Tone]:
        """Of a call-back when it is due, else what it came to."""
        if row.state is LeadState.OPEN:
            due = self.when(row.call_at or now, now)
            if row.call_at is not None and row.call_at <= now:
                return self.tr("jatuh waktu {0}").format(due), "bad"
            return self.tr("telepon {0}").format(due), "wait"
        if row.state is LeadState.NOTED:
            return self.answer(row.answer), "muted"
        return (self.tr("jadi"), "ok") if row.state is LeadState.WON else (self.tr("tidak jadi"), "muted")

    def when(self, at: int, now: int) -> str:
        times = self._look.times
        return self._look.words.dated(times.clock(at), at, now, times)

    def told(self, row: LeadRow, now: int) -> str:
        """Who noted it, who calls, and how often it was tried."""
        parts = [self.tr("Dicatat {0}, {1}").format(row.author_name, self.when(row.at, now))]
        if row.by_name and row.by != row.author:
            parts.append(self.tr("ditelepon oleh {0}").format(row.by_name))
        if row.tries:
            parts.append(self.tr("sudah {0} kali dihubungi").format(row.tries))
        return " · ".join(parts)
