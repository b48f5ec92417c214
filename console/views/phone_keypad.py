"""Digits into a call (DTMF): by mouse, or as they are typed. What was pressed is shown only while the panel is open."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from console.softphone.orders import Dtmf
from console.views.look import Look
from console.views.phone_view import PhoneView
from console.views.slide_panel import SlidePanel
from console.widgets.buttons import Button
from console.widgets.part import label, tabular
from domain.call import CallState

_KEYS = "123456789*0#"


class PhoneKeypadPanel(SlidePanel):
    """The digits are forgotten when it closes: they may be somebody's PIN."""

    def __init__(self, look: Look, view: PhoneView, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._view = view
        self._call = ""
        self.shown = tabular(label(size="title", strong=True))
        self.shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.shown.setMinimumHeight(look.theme.dp(32))
        self.digits: dict[str, Button] = {}
        pad = QGridLayout()
        pad.setSpacing(8)
        for at, digit in enumerate(_KEYS):
            button = self.digits[digit] = Button(look.theme, digit)
            button.setMinimumHeight(look.theme.dp(44))
            button.clicked.connect(lambda _=False, d=digit: self.press(d))
            pad.addWidget(button, at // 3, at % 3)
        self.body.addWidget(self.shown)
        self.body.addLayout(pad)
        self.body.addStretch(1)
        self.closed.connect(self.shown.clear)
        self.retranslate()

    def begin(self) -> None:
        """For the call in front."""
        front = self._view.now.front
        self._call = front.id if front is not None else ""
        self.shown.clear()
        self.told()
        self.digits["1"].setFocus()

    def press(self, digit: str) -> None:
        """Sends one digit."""
        call = self._view.phone.calls.get(self._call)
        if call is None or call.state is not CallState.TALKING:
            return
        self._view.order(Dtmf(call=self._call, digits=digit))
        self.shown.setText((self.shown.text() + digit)[-20:])

    def submit(self) -> None:
        self.closed.emit()

    def told(self) -> None:
        """The telephone told something: digits go into a call that is spoken in."""
        call = self._view.phone.calls.get(self._call)
        if call is None and self.isVisible():
            self.closed.emit()
        for button in self.digits.values():
            button.setEnabled(call is not None and call.state is CallState.TALKING)

    def retranslate(self) -> None:
        self.set_words(
            self.tr("Tombol angka"),
            self.tr("Angka dikirim ke panggilan begitu ditekan, dan tidak disimpan."),
            self.tr("Selesai"),
        )
        self.shown.setAccessibleName(self.tr("Angka yang dikirim"))
        for digit, button in self.digits.items():
            button.setAccessibleName({"*": self.tr("bintang"), "#": self.tr("pagar")}.get(digit, digit))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if len(digit) == 1 and digit in _KEYS and not event.isAutoRepeat():
            self.press(digit)
        else:
            super().keyPressEvent(event)
