"""What the desk says aloud: the queue of a call that rings, and a message the agent asks for. Never into a call."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from console.notices import Notice
from console.softphone.state import Call
from contract.rows import MessageKind
from domain.spoken import call_from, spoken

if TYPE_CHECKING:
    from console.views.workspace import Workspace

_SAID = frozenset({MessageKind.CUSTOMER, MessageKind.REPLY, MessageKind.NOTE, MessageKind.BOT})


class Speaking(QObject):
    """Escape ends what is being said, and does besides what it does elsewhere."""

    def __init__(self, room: "Workspace") -> None:
        super().__init__(room)
        self._room, self._speech = room, room.desk.speech
        #: Looks whether something is still said; while it runs, Escape is listened for.
        self._look = QTimer(self)
        self._look.setInterval(500)
        self._look.timeout.connect(self._over)

        if room.phone is not None:
            room.phone.view.rings.connect(self._rings)
            room.phone.view.rings_no_more.connect(self.stop)

    def _rings(self, call: Call) -> None:
        """Said where telephones ring, if the agent wants it."""
        desk = self._room.desk
        if desk.settings().phone_spoken:
            queues = {queue.id: queue.name for queue in desk.handbook().queues}
            queue = queues.get(call.told.queue, call.told.queue)
            self._say(call_from(queue), desk.settings().phone_ringer)

    def stop(self) -> None:
        """The call was answered or rings no more, or the agent has heard enough."""
        if self._look.isActive():
            self._speech.stop()
            self._hush()

    def read(self, row: str = "") -> None:
        """Reads the message ``row`` of the ticket in front aloud, in the headset; without one the chosen one, or else the customer's
        latest. Asked for again while something is said, it ends that."""
        if self._speech.speaking() and not row:
            self.stop()
            return
        model = self._room.in_front
        lines = [] if model is None or model.page is None else model.page.lines
        wanted = row or self._room.case.transcript.chosen()
        line = next((line for line in lines if line.id == wanted and line.kind in _SAID), None) or next(
            (line for line in reversed(lines) if line.kind is MessageKind.CUSTOMER), None
        )
        said = spoken(line.text) if line is not None else ""
        if said:
            self._say(said, self._room.desk.settings().phone_speaker)
        else:
            self._room.look.say(Notice("nothing_to_read", "wait", fleeting=True))

    def _say(self, text: str, device: str) -> None:
        self._speech.say(text, self._name(device))
        app = QApplication.instance()
        if not self._look.isActive() and app is not None:
            app.installEventFilter(self)
            self._look.start()

    def _over(self) -> None:
        if not self._speech.speaking():
            self._hush()

    def _hush(self) -> None:
        self._look.stop()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def _name(self, device: str) -> str | None:
        """The settings name a device by its id, the voice's player by its name; None for the system's own."""
        phone = self._room.phone
        if not device or phone is None:
            return None
        return next((each.name for each in phone.view.phone.devices if each.id == device), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if pressed and cast("QKeyEvent", event).key() == Qt.Key.Key_Escape:
            self.stop()
        return False
