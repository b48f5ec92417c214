"""A contact or ticket is offered: who, from where, since when; take it or say why not."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from console.widgets.buttons import Button, shown_key
from console.widgets.countdown import CountdownRing
from console.widgets.part import Part, announce, label, spelled
from console.widgets.theme import Theme

ACCEPT_KEY = "Ctrl+Shift+A"
REJECT_KEY = "Ctrl+Shift+X"
_WIDTH = 376


@dataclass(frozen=True)
class Offer:
    """What the card shows; `waiting` is ready to read (`00:42`)."""

    id: str
    icon: str
    channel: str
    customer: str
    queue: str
    waiting: str
    preview: str = ""


class OfferCard(Part):
    """Raises inside its window at the top right, or in the ``room`` the window gives it. It never takes the focus: an agent who
    types goes on typing."""

    accepted = Signal(str)
    """Id of the offer."""
    rejected = Signal(str, str)
    """Id of the offer and key of the reason."""
    expired = Signal(str)
    """The time shown ran out; the gateway decides what follows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._offer: Offer | None = None
        self._total = self._left = 0.0
        self._since = QElapsedTimer()
        #: Where it covers nothing the agent works with.
        self.room: Callable[[], QRect] = QRect
        self._placed = QRect()
        #: Whether it goes by itself when its time is over; for what rings somebody else says when it is.
        self.ends_itself = True
        #: What taking it is called, "" for "take".
        self.take_words = ""
        self._tick = QTimer(self)
        self._tick.setInterval(200)
        self._tick.timeout.connect(self._run)
        self.setProperty("surface", "floating")
        self._icon = QLabel(self)
        self._title = label(size="small", tone="act", strong=True)
        self._customer = label(size="title", strong=True, wrap=True)
        self._where = label(size="small", tone="muted", wrap=True)
        self._preview = label(wrap=True)
        self._ring = CountdownRing(theme)
        self._accept = Button(theme, kind="primary", icon="check")
        self._reject = Button(theme, icon="x")
        self._reasons = QMenu(self)
        self._reject.setMenu(self._reasons)
        self._build()
        self._accept.clicked.connect(self.take)
        self._shortcuts = [QShortcut(self) for _ in range(2)]
        for shortcut, act in zip(self._shortcuts, (self.take, self._reject.showMenu), strict=True):
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)
        self._shadow = QGraphicsDropShadowEffect(self)
        self.setGraphicsEffect(self._shadow)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.set_keys(ACCEPT_KEY, REJECT_KEY)
        self.hide()

    def set_keys(self, accept: str, reject: str) -> None:
        """The keys that answer."""
        self._keys = accept, reject
        for shortcut, key in zip(self._shortcuts, self._keys, strict=True):
            shortcut.setKey(QKeySequence(key))
        self.retranslate()

    def set_reasons(self, reasons: list[tuple[str, str]]) -> None:
        """The reasons for rejecting: key and words."""
        self._reasons.clear()
        for key, words in reasons:
            self._reasons.addAction(spelled(words)).triggered.connect(lambda _=False, k=key: self._refuse(k))

    def show_offer(self, offer: Offer, left: float, total: float) -> None:
        """Show an offer with `left` of `total` seconds and count down."""
        self._offer, self._left, self._total = offer, left, total
        self._since.start()
        self._tick.start()
        self._customer.setText(offer.customer)
        self._preview.setText(offer.preview)
        self._preview.setVisible(bool(offer.preview))
        self._ring.set_left(left, total)
        self.retranslate()
        self.retint()
        self.show()
        self.place()
        announce(self, f"{self.accessibleName()}. {self._accept.toolTip()}", urgent=True)

    def offer(self) -> Offer | None:
        """The offer in sight, if any."""
        return self._offer

    def withdraw(self) -> None:
        """Take the card away without a signal (taken elsewhere, expired)."""
        self._tick.stop()
        self._offer = None
        self.hide()

    def hold(self) -> None:
        """Stop the clock where it stands (pictures from fixed data)."""
        self._tick.stop()

    def place(self) -> None:
        """Stand at the top right of the room, or of the parent where there is too little; call it when either changes."""
        parent = self.parentWidget()
        if parent is None:
            return
        room = self.room()
        for at in (room, QRect(0, 48, parent.width(), parent.height() - 48)):
            self.setFixedWidth(max(0, min(self.theme.icon_px(_WIDTH), at.width() - 32)))
            if (inside := self.layout()) is not None:
                # Words that took two lines before may take one now.
                inside.invalidate()
                inside.activate()
            self.adjustSize()
            self.move(at.right() + 1 - self.width() - 16, at.top() + 8)
            if at.contains(self.geometry()):
                break
        self._placed = room
        # What was built after it would hide it.
        self.raise_()

    def retranslate(self) -> None:
        accept, reject = (shown_key(key) for key in self._keys)
        words = self.take_words or self.tr("Terima")
        self._accept.setText(f"{words}   {accept}".rstrip())
        self._accept.setAccessibleName(words)
        self._accept.setToolTip(f"{words} ({accept})" if accept else words)
        self._reject.setText(self.tr("Tolak ▾"))
        self._reject.setAccessibleName(self.tr("Tolak dengan alasan"))
        words = self.tr("Tolak dengan alasan ({0})").format(reject)
        self._reject.setToolTip(words if reject else self.tr("Tolak dengan alasan"))
        if self._offer:
            offer = self._offer
            self._title.setText(self.tr("{0} masuk").format(offer.channel))
            self._where.setText(self.tr("{0} · menunggu {1}").format(offer.queue, offer.waiting))
            self.setAccessibleName(
                self.tr("Tawaran {0} dari {1}, {2}").format(offer.channel, offer.customer, offer.queue)
            )

    def retint(self) -> None:
        shade = self.theme.color("shadow")
        shade.setAlphaF(0.28)
        self._shadow.setColor(shade)
        self._shadow.setBlurRadius(28)
        self._shadow.setOffset(0, 6)
        if self._offer:
            self._icon.setPixmap(self.theme.pixmap(self._offer.icon, "act", 16, self.devicePixelRatioF()))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._icon)
        head.addWidget(self._title, 1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(head)
        words.addWidget(self._customer)
        words.addWidget(self._where)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addLayout(words, 1)
        top.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignTop)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self._accept, 1)
        acts.addWidget(self._reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self._preview)
        column.addLayout(acts)

    def _run(self) -> None:
        if self.room() != self._placed:
            self.place()
        left = self._left - self._since.elapsed() / 1000
        self._ring.set_left(left, self._total)
        if left <= 0 and self._offer and self.ends_itself:
            offer = self._offer
            self.withdraw()
            self.expired.emit(offer.id)

    def take(self) -> None:
        """As if the agent pressed it."""
        if self._offer:
            offer = self._offer
            self.withdraw()
            self.accepted.emit(offer.id)

    def ask_reason(self) -> None:
        """Shows the reasons for rejecting."""
        self._reject.showMenu()

    def _refuse(self, reason: str) -> None:
        if self._offer:
            offer = self._offer
            self.withdraw()
            self.rejected.emit(offer.id, reason)
