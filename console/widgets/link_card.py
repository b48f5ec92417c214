"""Before a link is opened: where it really leads, whole, and what speaks against it."""

from PySide6.QtCore import QRect, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.widgets.buttons import Button
from console.widgets.part import Part, announce, label
from console.widgets.theme import Theme


class LinkCard(Part):
    """``ask`` shows it; the keyboard stands on the way back."""

    opened = Signal()
    copied = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setProperty("surface", "floating")
        self._title = label(strong=True)
        self.address = label(wrap=True)
        self.address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._doubts = label(tone="bad", strong=True, wrap=True)
        self.open, self.copy = Button(theme, icon="external-link"), Button(theme, icon="copy")
        self.back = Button(theme, kind="primary")
        column, foot = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for part in (self._title, self.address, self._doubts):
            column.addWidget(part)
        for button in (self.open, self.copy):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.back)
        column.addLayout(foot)
        self.open.clicked.connect(lambda: self._end(self.opened))
        self.copy.clicked.connect(lambda: self._end(self.copied))
        self.back.clicked.connect(lambda: self._end(self.left))
        self.retranslate()
        self.hide()

    def ask(self, room: QRect, address: str, doubts: str) -> None:
        """Over the middle of ``room``: the address, and what speaks against it."""
        # A word that long has to break somewhere.
        self.address.setText("\u200b".join(address))
        self.address.setAccessibleName(address)
        self._doubts.setText(doubts)
        self._doubts.setVisible(bool(doubts))
        self.setAccessibleName(f"{self._title.text()} {address}. {doubts}".strip())
        width = min(self.theme.dp(520), room.width())
        height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        height = min(max(height, self.minimumSizeHint().height()), room.height())
        middle = room.center()
        self.setGeometry(middle.x() - width // 2, middle.y() - height // 2, width, height)
        self.show()
        self.raise_()
        self.back.setFocus()
        announce(self, self.accessibleName(), urgent=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._end(self.left)
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Buka alamat ini?"))
        self.open.setText(self.tr("Buka"))
        self.copy.setText(self.tr("Salin alamat"))
        self.back.setText(self.tr("Jangan buka"))

    def _end(self, how: SignalInstance) -> None:
        self.hide()
        how.emit()
