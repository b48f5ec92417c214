"""What trouble is called, in the language of the screen."""

from PySide6.QtCore import QObject

from console.store.incidents import Trouble
from console.widgets.theme import Tone
from contract.incident_row import IncidentRow
from domain.incident import IncidentState, Thing

TONE: dict[IncidentState, Tone] = {
    IncidentState.OPEN: "bad",
    IncidentState.ESCALATED: "wait",
    IncidentState.PENDING: "wait",
    IncidentState.RESOLVED: "act",
    IncidentState.CONFIRMED: "ok",
    IncidentState.CLOSED: "muted",
}


class TroubleWords(QObject):
    """Short enough for a line."""

    def thing(self, thing: Thing) -> str:
        return {
            Thing.TOOL: self.tr("Tools"),
            Thing.HEADSET: self.tr("Headset"),
            Thing.PC: self.tr("PC"),
            Thing.NETWORK: self.tr("Jaringan"),
        }[thing]

    def name(self, row: IncidentRow) -> str:
        """``Wallet``, or ``Headset · PC-17``."""
        if row.thing is Thing.TOOL:
            return row.title
        thing = self.thing(row.thing)
        return f"{thing} · {row.title}" if row.title else thing

    def state(self, row: IncidentRow) -> str:
        return {
            IncidentState.OPEN: self.tr("belum dieskalasi"),
            IncidentState.ESCALATED: self.tr("di IOC"),
            IncidentState.PENDING: self.tr("request pending"),
            IncidentState.RESOLVED: self.tr("dinyatakan pulih"),
            IncidentState.CONFIRMED: self.tr("pulih, dikonfirmasi"),
            IncidentState.CLOSED: self.tr("ditutup"),
        }[row.state]

    def number(self, row: IncidentRow) -> str:
        """Of the IT operation centre's ticket, to stand behind something else."""
        return self.tr(" · tiket {0}").format(row.number) if row.number else ""

    def said(self, trouble: Trouble) -> str:
        """What the agent's own report came to."""
        if trouble.asks:
            return self.tr("Apakah sudah normal bagi Anda?")
        if trouble.row.state is IncidentState.RESOLVED:
            return self.tr("Anda menyatakan sudah normal; menunggu pelapor lain.")
        if not trouble.broken:
            return ""
        if trouble.row.reports > 1:
            return self.tr("Sudah Anda laporkan, digabung dengan pelapor lain.")
        return self.tr("Sudah Anda laporkan.")

    def reporters(self, row: IncidentRow) -> str:
        return self.tr("{0} pelapor").format(row.reports)

    def lost(self, ms: int) -> str:
        """A time lost, in minutes as one says it."""
        minutes = ms // 60_000
        hours, rest = divmod(minutes, 60)
        if hours:
            return self.tr("{0} jam {1} menit").format(hours, rest)
        return self.tr("{0} menit").format(minutes)
