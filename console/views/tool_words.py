"""How a result of a tool is told, in the language of the screen."""

from PySide6.QtCore import QObject

from console.views.look import Look
from console.widgets.theme import Tone
from contract.envelope import CommandResult
from contract.errors import ErrorCode
from contract.tool_row import ResultState, ToolResultRow
from domain.handbook_tool import ToolKind


class ToolWords(QObject):
    """``look`` writes the times."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def when(self, row: ToolResultRow, now: int) -> str:
        """When it was said: the time, with its day where that is another."""
        return self.time(row.at or row.asked, now)

    def time(self, at: int, now: int) -> str:
        times = self._look.times
        return self._look.words.dated(times.minute(at), at, now, times)

    def state(self, row: ToolResultRow | None) -> tuple[str, Tone]:
        """A word or two, and how they look."""
        if row is None:
            return self.tr("belum dicek"), "muted"
        done = self.tr("selesai") if row.kind is ToolKind.ACT else self.tr("dicek")
        words: dict[ResultState, tuple[str, Tone]] = {
            ResultState.RUNNING: (self.tr("memeriksa…"), "wait"),
            ResultState.OK: (done, "ok"),
            ResultState.NOT_FOUND: (self.tr("tidak ditemukan"), "wait"),
            ResultState.TIMED_OUT: (self.tr("tidak menjawab"), "bad"),
            ResultState.DOWN: (self.tr("down"), "bad"),
            ResultState.UNREADABLE: (self.tr("respons tidak terbaca"), "bad"),
            ResultState.REFUSED: (self.tr("ditolak"), "bad"),
            ResultState.UNSET: (self.tr("belum tersambung"), "muted"),
            ResultState.UNKNOWN: (self.tr("belum terkonfirmasi"), "wait"),
        }
        return words[row.state]

    def why(self, row: ToolResultRow, missing: list[str]) -> str:
        """A sentence on what went wrong, "" where nothing did. ``missing``: names of what it could not be asked with."""
        if row.missing:
            return self.tr("Belum diketahui: {0}.").format(", ".join(missing))
        return {
            ResultState.TIMED_OUT: self.tr("Tools tidak menjawab sampai batas waktunya."),
            ResultState.DOWN: self.tr("Tools tidak dapat dihubungi. Coba lagi nanti."),
            ResultState.UNREADABLE: self.tr("Jawabannya bukan data yang dikenal."),
            ResultState.REFUSED: self.tr("Tools menolak permintaan ini."),
            ResultState.UNSET: self.tr(
                "Tools ini belum disambungkan di gateway. Buka sendiri, lalu catat hasilnya di sini."
            ),
            ResultState.UNKNOWN: self._unknown(row),
        }.get(row.state, "")

    def refused(self, told: CommandResult) -> str:
        """Why the gateway asked nothing."""
        if told.code is ErrorCode.RATE_LIMITED:
            seconds = told.detail.get("seconds", "60")
            return self.tr(
                "Pengecekan Anda sudah terlalu sering dalam satu menit ini. Coba lagi dalam {0} detik."
            ).format(seconds)
        return self.tr("Gateway tidak menerima permintaan ini. Coba lagi sebentar lagi.")

    def _unknown(self, row: ToolResultRow) -> str:
        if row.kind is ToolKind.ACT:
            return self.tr("Mungkin sudah dilakukan. Pastikan di tools sebelum mengulang.")
        return self.tr("Hasilnya tidak diketahui. Cek lagi.")
