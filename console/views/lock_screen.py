"""What covers a locked desk: whose it is, how to go on, and what waits, in numbers alone."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from console.widgets.banner import Banner
from console.widgets.buttons import Button
from console.widgets.part import Part, announce, label
from console.widgets.theme import Theme, Tone


@dataclass(frozen=True)
class Waiting:
    """What came and is still to be seen: nothing of a customer, only how much. ``offer`` names the channel of an open offer,
    with the ``seconds`` it still has."""

    contacts: int = 0
    messages: int = 0
    offer: str = ""
    seconds: int = 0


#: Pixels between the card and what it holds.
_EDGE = 28


class LockScreen(Part):
    """``submitted`` with the password; the owner answers with ``show_trouble``, or takes the cover away."""

    submitted = Signal(str)
    sign_out_wanted = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("window")
        self._name, self._since, self._waiting = name, "", Waiting()
        self._sign = label()
        self._title = label(size="title", strong=True, wrap=True)
        self._line = label(tone="muted", wrap=True)
        self.offer = label(tone="act", strong=True, wrap=True)
        self.waiting = label(wrap=True)
        self._password_name = label(tone="muted", size="small")
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.returnPressed.connect(self._submit)
        self._password_name.setBuddy(self.password)
        self.banner = Banner(theme)
        self.go = Button(theme, kind="primary", icon="lock-open")
        self.go.clicked.connect(self._submit)
        self.leave = Button(theme, icon="log-out")
        self.leave.clicked.connect(self.sign_out_wanted)
        self._why = label(tone="muted", size="small", wrap=True)
        self._busy = False
        self._build()
        self.setFocusProxy(self.password)
        self.retint()
        self.retranslate()

    def begin(self, since: str) -> None:
        """The desk was locked at ``since`` (words); nothing is typed yet."""
        self._since = since
        self.password.clear()
        self.banner.hide()
        self.set_busy(busy=False)
        self.retranslate()

    def show_waiting(self, waiting: Waiting) -> None:
        """What came since."""
        rings = waiting.offer and waiting.offer != self._waiting.offer
        self._waiting = waiting
        self.offer.setText(
            self.tr("Tawaran {0} menunggu, {1} detik lagi. Buka kunci untuk menerimanya.").format(
                waiting.offer, waiting.seconds
            )
            if waiting.offer
            else ""
        )
        self.offer.setVisible(bool(waiting.offer))
        if rings:
            announce(self, self.offer.text(), urgent=True)
        parts = [
            words.format(count)
            for count, words in (
                (waiting.contacts, self.tr("{0} kontak di tangan")),
                (waiting.messages, self.tr("{0} pesan belum dibaca")),
            )
            if count
        ]
        self.waiting.setText(" · ".join(parts))
        self.waiting.setVisible(bool(parts))
        # A customer in hand is not to be left by whoever passes by.
        self.leave.setEnabled(not waiting.contacts)
        self._why.setVisible(bool(waiting.contacts))
        self._fit()

    def show_trouble(self, text: str, tone: Tone = "bad") -> None:
        """Why it did not open."""
        self.set_busy(busy=False)
        self.banner.show_message(text, tone)
        self._fit()
        self.password.selectAll()
        self.password.setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """The password is being looked at."""
        self._busy = busy
        self.go.setEnabled(not busy)
        self.password.setReadOnly(busy)

    def retranslate(self) -> None:
        self._title.setText(self._name)
        self._line.setText(
            self.tr("Terkunci sejak {0}. Kontak, tawaran dan pengiriman tetap berjalan.").format(self._since)
        )
        self._password_name.setText(self.tr("Kata sandi"))
        self.password.setAccessibleName(self.tr("Kata sandi"))
        self.go.setText(self.tr("Buka kunci"))
        self.leave.setText(self.tr("Keluar"))
        self._why.setText(self.tr("Keluar baru bisa setelah kontak di tangan selesai."))
        self.setAccessibleName(self.tr("Meja {0} terkunci").format(self._name))
        self.show_waiting(self._waiting)

    def retint(self) -> None:
        size = round(32 * self.theme.scale)
        self._sign.setPixmap(self.theme.icon("lock", "act").pixmap(size, size))
        self._card.setFixedWidth(self.theme.icon_px(420))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # A card in the middle is given the height of one line for each text, however long it is.
        room = self._card.width() - 2 * _EDGE
        for text in (self._line, self.offer, self.waiting, self._why):
            text.setMinimumHeight(max(0, text.heightForWidth(room)))
        self.banner.setMinimumHeight(max(0, self.banner.heightForWidth(room)))

    def _submit(self) -> None:
        if self._busy:
            return
        if not self.password.text():
            self.password.setFocus()
            return
        self.banner.hide()
        self.set_busy(busy=True)
        self.submitted.emit(self.password.text())

    def _build(self) -> None:
        card = self._card = Part(self.theme)
        card.setProperty("surface", "card")
        form = QVBoxLayout(card)
        form.setContentsMargins(_EDGE, 24, _EDGE, 24)
        form.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        form.addLayout(head)
        for part in (self._line, self.offer, self.waiting):
            form.addWidget(part)
        form.addSpacing(8)
        form.addWidget(self._password_name)
        form.addWidget(self.password)
        form.addWidget(self.banner)
        form.addSpacing(4)
        form.addWidget(self.go)
        form.addWidget(self.leave)
        form.addWidget(self._why)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
