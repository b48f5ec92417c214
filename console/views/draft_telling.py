"""When the gateway is told what is being written: at a pause of some seconds, and when the ticket is left."""

from PySide6.QtCore import QObject, QTimer

from console.views.desk import Desk
from console.views.look import Look

#: Ms without a letter after which a text is told.
PAUSE_MS = 4_000


class DraftTelling(QObject):
    """``changed`` whenever a text was kept here, ``leave`` when its ticket goes from the front."""

    def __init__(self, look: Look, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._desk = look, desk
        self._ticket: str | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.leave)

    def changed(self, ticket: str) -> None:
        """What stands on ``ticket`` is another text now."""
        if self._ticket not in (None, ticket):
            self.leave()
        self._ticket = ticket
        self._pause.start()

    def leave(self) -> None:
        """Nobody waits any longer."""
        self._pause.stop()
        ticket, self._ticket = self._ticket, None
        if ticket is not None:
            self._look.start(self._desk.acts.kept_drafts.tell(ticket))
