"""How long a ticket rests, in words."""

from PySide6.QtCore import QObject

from console.views.look import Look


class ParkWords(QObject):
    """In the language and the zone of the screen."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def until(self, at: int | None, now: int) -> str:
        """``parkir sampai 08:00``. Both gateway Unix ms; None: until the customer writes."""
        if at is None:
            return self.tr("parkir sampai pelanggan menulis")
        times = self._look.times
        when = self._look.words.dated(times.minute(at), at, now, times)
        return self.tr("parkir sampai {0}").format(when)
