"""Announcements in the language of the screen: what kind they are, how they stand, who has read them."""

from PySide6.QtCore import QObject

from console.store.announcements import News
from console.views.look import Look
from console.widgets.theme import Tone
from contract.announcement import Edition, Reader
from contract.rows import AnnouncementRow
from domain.announcement import NewsKind

_ICONS = {
    NewsKind.NEWS: "info",
    NewsKind.UPDATE: "refresh-cw",
    NewsKind.MINUTES: "file-text",
    NewsKind.BRIEFING: "users",
}


class NewsWords(QObject):
    """Sentences about announcements."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def icon(self, kind: NewsKind) -> str:
        return _ICONS[kind]

    def kind(self, kind: NewsKind) -> str:
        return {
            NewsKind.NEWS: self.tr("Pengumuman"),
            NewsKind.UPDATE: self.tr("Pembaruan"),
            NewsKind.MINUTES: self.tr("Notulen"),
            NewsKind.BRIEFING: self.tr("Briefing"),
        }[kind]

    def state(self, one: News, now: int) -> tuple[str, Tone]:
        """Of a line of the list, with its colour; ``now``: gateway Unix ms."""
        row = one.row
        if one.unread(now):
            return self._unread(one, now)
        if one.waiting:
            return self.tr("menunggu kirim"), "wait"
        if row.withdrawn:
            return self.tr("ditarik"), "muted"
        if row.until <= now:
            return self.tr("berakhir"), "muted"
        if row.since > now:
            return self.tr("belum mulai"), "muted"
        return (self.tr("sudah dibaca"), "ok") if one.read is not None else ("", "muted")

    def _unread(self, one: News, now: int) -> tuple[str, Tone]:
        if one.late(now):
            return self.tr("lewat waktu"), "bad"
        tone: Tone = "wait" if one.row.must else "act"
        if one.again:
            return self.tr("baca lagi"), tone
        return (self.tr("wajib dibaca") if one.row.must else self.tr("baru")), tone

    def about(self, row: AnnouncementRow, whom: str) -> str:
        """Who says it, from when until when, for ``whom``; below it when it holds and by when it is to be read, where that is said."""
        stands = self.tr("{0} – {1}").format(self._moment(row.since), self._moment(row.until))
        above = [self.kind(row.kind), row.author_name, stands, whom]
        below = []
        if row.effective is not None:
            below.append(self.tr("berlaku mulai {0}").format(self._short(row.effective)))
        if row.read_first:
            below.append(self.tr("dibaca sebelum kontak berikutnya"))
        if row.due is not None:
            below.append(self.tr("dibaca paling lambat {0}").format(self._short(row.due)))
        if row.corrected is not None:
            below.append(self.tr("versi {0}").format(row.edition))
            below.append(self.tr("diperbaiki {0}").format(self._short(row.corrected)))
        return "\n".join(" · ".join(line) for line in (above, below) if line)

    def told(self, one: News, now: int) -> str:
        """What is still to be done with it, or was."""
        row = one.row
        if one.read is not None:
            return self.tr("Anda membacanya pukul {0}.").format(self._look.times.clock(one.read))
        if not one.unread(now):
            return ""
        if one.again:
            return self.tr("Diperbaiki sejak Anda membacanya: baca dan konfirmasikan lagi.")
        if row.points:
            return self.tr("Centang tiap poin, lalu konfirmasikan.")
        if row.quiz:
            return self.tr("Terbaca setelah semua jawaban benar; jawaban salah menunjukkan alasannya.")
        return self.tr("Wajib dibaca: konfirmasikan setelah membacanya.") if row.must else ""

    def listed(self, found: list[Reader] | list[Edition], now: int) -> str:
        """Who has read it, or what stood there before."""
        readers = [one for one in found if isinstance(one, Reader)]
        if readers:
            return self._readers(readers, now)
        return "\n\n".join(self._edition(one) for one in found if isinstance(one, Edition))

    def _readers(self, readers: list[Reader], now: int) -> str:
        done = sum(one.at is not None for one in readers)
        lines = [self.tr("{0} dari {1} orang sudah membaca.").format(done, len(readers))]
        for one in readers:
            name = f"{one.name} · {one.team}" if one.team else one.name
            if one.of:
                quiz = self.tr("kuis {0} dari {1}, {2} kali").format(one.right, one.of, one.tries)
                name = f"{name} · {quiz}"
            when = self.tr("belum")
            if one.at is not None:
                when = self._look.words.brief(one.at, now, self._look.times)
            lines.append(f"{when}\t{name}")
        return "\n".join(lines)

    def _edition(self, one: Edition) -> str:
        head = self.tr("Versi {0}, sampai {1}: {2}").format(one.edition, self._moment(one.until), one.subject)
        return f"{head}\n{one.text}"

    def _moment(self, at: int) -> str:
        times = self._look.times
        return f"{self._look.words.date(at, times)} {times.clock(at)}"

    def _short(self, at: int) -> str:
        times = self._look.times
        return f"{self._look.words.short_date(at, times)} {times.clock(at)}"
