"""What the requests for help are called."""

from PySide6.QtCore import QObject

from contract.rows import HelpRow
from domain.help import HelpReason, HelpState


class HelpWords(QObject):
    """In the language of the screen."""

    def reason(self, reason: HelpReason) -> str:
        return {
            HelpReason.DECISION: self.tr("Perlu keputusan"),
            HelpReason.PROCEDURE: self.tr("Prosedur tidak jelas"),
            HelpReason.CUSTOMER: self.tr("Pelanggan sulit"),
            HelpReason.TOOL: self.tr("Kendala tools"),
            HelpReason.OTHER: self.tr("Lainnya"),
            HelpReason.IMPROVISE: self.tr("Izin improvisasi"),
        }[reason]

    def state(self, row: HelpRow, now: int, until: str) -> str:
        """Where it stands; ``until`` is its end, ready to read."""
        if row.state is HelpState.OPEN:
            if now > row.until:
                return self.tr("kedaluwarsa, tidak ada yang datang")
            return self.tr("menunggu, berlaku sampai {0}").format(until)
        return {
            HelpState.TAKEN: self.tr("{0} datang"),
            HelpState.ANSWERED: self.tr("dijawab {0}"),
            HelpState.CLOSED: self.tr("diselesaikan {0}"),
            HelpState.CANCELLED: self.tr("dibatalkan"),
        }[row.state].format(row.leader_name)
