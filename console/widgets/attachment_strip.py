"""The files of the draft in front, above the text: a chip each, with how far it came, why it cannot go, and a way to take it out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from console.widgets.attachment_row import Chip
from console.widgets.buttons import IconButton
from console.widgets.part import Part, set_tone
from console.widgets.row_flow import RowFlow
from console.widgets.shrinking import elided
from console.widgets.theme import Theme, restyle


class AttachmentChip(Part):
    """One file. Delete takes it out."""

    removed = Signal(str)

    def __init__(self, theme: Theme, chip: Chip, note: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.chip = chip
        self._note = note
        self._icon = QLabel(self)
        self._name = elided(strong=True, size="small")
        self._about = elided(size="small", tone="muted")
        self._remove = IconButton(theme, "x", pixels=14)
        self._remove.clicked.connect(lambda: self.removed.emit(self.chip.id))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._about)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 4, 6)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self._remove)
        # The keyboard comes to what can be done with it, and hears there which file that is.
        self.setFocusProxy(self._remove)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_chip(chip, note)

    def show_chip(self, chip: Chip, note: bool) -> None:
        """Shows how it stands now."""
        self.chip, self._note = chip, note
        self._name.setText(chip.name)
        self._name.setToolTip(chip.name)
        self._about.setText(chip.error or self._state())
        set_tone(self._about, "bad" if chip.error else "muted")
        restyle(self, "box", "locked" if chip.error else ("note" if note else "reply"))
        self._remove.set_name(self.tr("Keluarkan {0}").format(chip.name))
        kind = self.tr("Lampiran note") if note else self.tr("Lampiran balasan")
        self.setAccessibleName(f"{kind}: {chip.name}, {self._about.text()}")
        self._remove.setAccessibleDescription(self.accessibleName())
        # Why it cannot go is to be read whole.
        self.setFixedWidth(self.theme.dp(380 if chip.error else 290))
        self.retint()
        self.update()

    def retint(self) -> None:
        chip = self.chip
        tone = "bad" if chip.error else "ok" if chip.done else "note" if self._note else "act"
        name = "circle-alert" if chip.error else chip.icon
        self._icon.setPixmap(self.theme.pixmap(name, tone, 16, self.devicePixelRatioF()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self.chip.id)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.chip.share is None or self.chip.done or self.chip.error:
            return
        painter = QPainter(self)
        high = self.theme.dp(3)
        room = self.width() - 2
        painter.fillRect(1, self.height() - high - 1, room, high, self.theme.color("line"))
        tone = "note" if self._note else "act"
        painter.fillRect(
            1, self.height() - high - 1, round(room * self.chip.share), high, self.theme.color(tone)
        )

    def _state(self) -> str:
        if self.chip.done:
            return self.tr("{0} · siap").format(self.chip.about)
        if self.chip.share is None:
            return self.tr("{0} · menunggu gateway").format(self.chip.about)
        return f"{self.chip.about} · {round(self.chip.share * 100)}%"


class AttachmentStrip(Part):
    """The chips of one surface; hidden while there are none."""

    removed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._chips: dict[str, AttachmentChip] = {}
        self._flow = RowFlow(self, gap=8)
        self.hide()

    def show_chips(self, chips: Sequence[Chip], note: bool) -> None:
        """These and no others, in this order."""
        wanted = {chip.id for chip in chips}
        for id in [id for id in self._chips if id not in wanted]:
            gone = self._chips.pop(id)
            self._flow.removeWidget(gone)
            gone.deleteLater()
        for chip in chips:
            shown = self._chips.get(chip.id)
            if shown is None:
                shown = self._chips[chip.id] = AttachmentChip(self.theme, chip, note, self)
                shown.removed.connect(self.removed)
                self._flow.addWidget(shown)
            else:
                shown.show_chip(chip, note)
        self.setVisible(bool(chips))

    def chips(self) -> list[AttachmentChip]:
        return list(self._chips.values())

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Lampiran"))
        for chip in self._chips.values():
            chip.show_chip(chip.chip, chip._note)
