"""The line at the foot: what waits to be sent, what is safe, what is down, who is signed in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from console.widgets.part import Part, set_tone
from console.widgets.shrinking import elided
from console.widgets.theme import Theme, Tone


class StatusLine(Part):
    """Outbox, saved time, one message, and words at the right."""

    outbox_opened = Signal()
    """The user wants to see what waits."""
    held_opened = Signal()
    """The user wants to see what this computer holds, and whose."""
    message_opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._waiting, self._recordings, self._attention, self._online = 0, 0, 0, True
        self._tone: Tone = "muted"
        self._has_act = False
        self.setProperty("surface", "raised")
        self.setProperty("edge", "top")
        self._outbox = QPushButton(self)
        self._outbox.setProperty("kind", "quiet")
        self._outbox.setAutoDefault(False)
        self._outbox.clicked.connect(self.outbox_opened)
        self._held = QPushButton(self)
        self._held.setProperty("kind", "quiet")
        self._held.setAutoDefault(False)
        self._held.clicked.connect(self.held_opened)
        self._held.hide()
        self._saved = elided(size="small", tone="muted")
        self._message = elided(size="small", tone="bad", strong=True)
        self._act = QPushButton(self)
        self._act.setProperty("kind", "link")
        self._act.setAutoDefault(False)
        self._act.clicked.connect(self.message_opened)
        self._act.hide()
        self._right = elided(size="small", tone="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 1, 12, 1)
        row.setSpacing(12)
        row.addWidget(self._outbox)
        row.addWidget(self._held)
        row.addWidget(self._saved)
        row.addWidget(self._message)
        row.addStretch(1)
        row.addWidget(self._act)
        row.addWidget(self._right)
        self.retranslate()

    def set_outbox(
        self, waiting: int, *, recordings: int = 0, attention: int = 0, online: bool = True
    ) -> None:
        """How many acts and recorded calls wait to be sent, how many need the agent, whether the gateway answers."""
        self._waiting, self._recordings = waiting, recordings
        self._attention, self._online = attention, online
        self.retranslate()

    def set_held(self, text: str) -> None:
        """What this computer holds unsent, of everybody; empty takes it away."""
        self._held.setText(text)
        self._held.setAccessibleName(text)
        self._held.setVisible(bool(text))

    def set_saved(self, text: str) -> None:
        """What is safe, for instance `semua tersimpan di komputer ini`."""
        self._saved.setText(text)

    def set_message(self, text: str, tone: Tone = "bad", act: str = "") -> None:
        """One message, and the name of what can be done about it; empty takes it away."""
        self._message.setText(text)
        set_tone(self._message, tone)
        self._act.setText(act)
        self._act.setVisible(bool(act))

    def set_right(self, text: str) -> None:
        """Who is signed in, where, and what else the owner shows."""
        self._right.setText(text)

    def retranslate(self) -> None:
        words, icon, self._tone = self._outbox_words()
        self._outbox.setText(words)
        self._outbox.setAccessibleName(words)
        self._outbox.setToolTip(self.tr("Lihat yang menunggu kirim"))
        self.theme.set_icon(self._outbox, icon, self._tone, 14)
        size = self.theme.font_px("small")
        self._outbox.setStyleSheet(
            f"color: {self.theme.hex(self._tone)}; font-size: {size}px; padding: 3px 6px;"
        )
        self._held.setToolTip(self.tr("Lihat milik siapa, tanpa isinya"))
        self._held.setStyleSheet(f"color: {self.theme.hex('wait')}; font-size: {size}px; padding: 3px 6px;")
        self.theme.set_icon(self._held, "save", "wait", 14)
        self._act.setStyleSheet(f"font-size: {size}px;")
        self.setAccessibleName(self.tr("Baris status"))
        self._outbox.setCursor(Qt.CursorShape.PointingHandCursor)

    def retint(self) -> None:
        self.retranslate()

    def _outbox_words(self) -> tuple[str, str, Tone]:
        waits = self._waits()
        if self._attention:
            needs = self.tr("{0} perlu perhatian").format(self._attention)
            return (f"{needs} · {waits}" if waits else needs), "triangle-alert", "bad"
        if not self._online:
            words = self.tr("Tidak tersambung · {0}").format(waits) if waits else self.tr("Tidak tersambung")
            return words, "wifi-off", "wait"
        if waits:
            return waits, "arrow-up-down", "wait"
        return self.tr("Semua terkirim"), "check-check", "ok"

    def _waits(self) -> str:
        acts = self.tr("{0} menunggu kirim").format(self._waiting) if self._waiting else ""
        if not self._recordings:
            return acts
        if not acts:
            return self.tr("{0} rekaman menunggu kirim").format(self._recordings)
        return self.tr("{0} dan {1} rekaman").format(acts, self._recordings)
