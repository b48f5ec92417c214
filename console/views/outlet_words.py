"""An outlet and its tickets in the language of the screen."""

from PySide6.QtCore import QObject

from console.views.look import Look
from console.views.outlet_model import OpenTicket
from domain.outlet import Officer


class OutletWords(QObject):
    """Sentences of the outlet panel."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def officer(self, one: Officer) -> str:
        """Name, personnel number and role as a choice of the list."""
        return " · ".join(part for part in (one.name, one.nip, one.role) if part)

    def place(self, code: str, area: str, phone: str) -> str:
        """The outlet in one line."""
        parts = (
            self.tr("Kode {0}").format(code) if code else "",
            self.tr("Area {0}").format(area) if area else "",
            phone,
        )
        return " · ".join(part for part in parts if part)

    def told(self, one: OpenTicket, now: int) -> str:
        """When its status was last told."""
        return (
            self.tr("Terakhir diberi tahu {0}").format(self._when(one.told, now))
            if one.told
            else self.tr("Belum pernah diberi tahu")
        )

    def to_say(self, one: OpenTicket, now: int) -> str:
        """What the operator reads to the caller."""
        said = self.tr("Tiket {0}, {1}: statusnya {2}, dibuka {3}.").format(
            one.number,
            one.subject or self.tr("tanpa judul"),
            self._look.words.ticket_state(one.state),
            self._when(one.at, now),
        )
        if one.who:
            said += " " + self.tr("Ditangani {0}.").format(one.who)
        return said

    def _when(self, at: int, now: int) -> str:
        times = self._look.times
        return times.minute(at) if times.same_day(at, now) else self._look.words.short_date(at, times)
