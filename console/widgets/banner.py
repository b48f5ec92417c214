"""A message across a view: what happened, what is safe, what to do; and one that goes by itself."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from console.widgets.buttons import Button, IconButton
from console.widgets.part import Part, announce, label
from console.widgets.theme import Theme, Tone, restyle

_ICON: dict[Tone, str] = {
    "act": "info",
    "ok": "circle-check",
    "wait": "clock",
    "bad": "triangle-alert",
    "note": "lock",
    "muted": "info",
    "text": "info",
}


class Banner(Part):
    """Stays until the state ends or, where it may be closed, the user closes it."""

    act_requested = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._tone: Tone = "act"
        self._text, self._short = "", ""
        self._icon = QLabel(self)
        self._words = label(wrap=True)
        self._act = Button(theme)
        self._act.clicked.connect(self.act_requested)
        self._close = IconButton(theme, "x", pixels=14)
        self._close.clicked.connect(self._shut)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._act)
        row.addWidget(self._close)
        self.retranslate()
        self.hide()

    def show_message(
        self, text: str, tone: Tone = "act", act: str = "", *, closable: bool = False, short: str = ""
    ) -> None:
        """Show a message; `act` is the name of what can be done about it, `short` stands for it in large letters."""
        self._tone = tone
        self._text, self._short = text, short
        self._act.setText(act)
        self._act.setVisible(bool(act))
        self._close.setVisible(closable)
        restyle(self, "banner", tone)
        self.setAccessibleName(text)
        self.retint()
        self.show()
        announce(self, text, urgent=tone == "bad")

    @property
    def act(self) -> Button:
        """The button of what can be done about it."""
        return self._act

    def text(self) -> str:
        """The whole message."""
        return self._text

    def retranslate(self) -> None:
        self._close.set_name(self.tr("Tutup pesan"))

    def retint(self) -> None:
        # Large letters leave a conversation no room beside a long message.
        short = bool(self._short) and self.theme.scale > 1.25
        self._words.setText(self._short if short else self._text)
        self._words.setToolTip(self._text if short else "")
        self._icon.setPixmap(self.theme.pixmap(_ICON[self._tone], self._tone, 18, self.devicePixelRatioF()))

    def _shut(self) -> None:
        self.hide()
        self.closed.emit()


class Toast(Part):
    """A short word at the foot of its parent that goes by itself; never takes the focus."""

    act_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._over = parent
        self.setObjectName("toast")
        self._words = label()
        self._act = Button(theme)
        self._act.clicked.connect(self._do)
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.timeout.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self._words)
        row.addWidget(self._act)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        parent.installEventFilter(self)
        self.hide()

    def show_text(self, text: str, act: str = "", ms: int = 4000) -> None:
        """Show words for a while (ms)."""
        self._words.setText(text)
        self._act.setText(act)
        self._act.setVisible(bool(act))
        self.setAccessibleName(text)
        self.show()
        self._place()
        self.raise_()
        self._gone.start(ms)
        announce(self, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _do(self) -> None:
        self.hide()
        self.act_requested.emit()

    def _place(self) -> None:
        self.adjustSize()
        parent = self._over
        self.move((parent.width() - self.width()) // 2, parent.height() - self.height() - 40)
