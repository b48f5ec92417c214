"""A colleague's unsent text over the composer: whose it is, how it begins, and the two things that can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from console.widgets.buttons import Button, shown_key
from console.widgets.part import announce, label
from console.widgets.shrinking import Shrinking, elided
from console.widgets.theme import Theme, restyle


class KeptDraftBar(Shrinking):
    """One line; hidden as long as there is none. The whole text is in the tooltip. In the short form the buttons say less."""

    taken = Signal()
    refused = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._note, self._key = False, ""
        self.setProperty("flat", True)
        self._icon = QLabel()
        self._who = label(strong=True)
        self._text = elided()
        # However long it is, it takes what the rest leaves.
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._more = label(size="small", tone="muted")
        self.take, self.refuse = Button(theme, icon="pencil"), Button(theme, icon="x")
        self.take.clicked.connect(self.taken)
        self.refuse.clicked.connect(self.refused)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._who)
        row.addWidget(self._text, 1)
        for part in (self._more, self.refuse, self.take):
            row.addWidget(part)
        self.retranslate()
        self.hide()

    def show_draft(self, who: str, text: str, *, note: bool, more: str = "") -> None:
        """``who`` and when, ``text`` whole, ``more`` what stands behind this one."""
        self._note = note
        self._who.setText(who)
        self._text.setText(" ".join(text.split()))
        self._text.setToolTip(text)
        self._more.setText(more)
        restyle(self, "banner", "note" if note else "act")
        self.retint()
        name = f"{who} {self._text.text()}"
        if not self.isVisible() or self.accessibleName() != name:
            self.setAccessibleName(name)
            announce(self, name)
        self.show()

    def set_key(self, key: str) -> None:
        """The key that takes it over, "" for none."""
        self._key = key
        self.retranslate()

    def retranslate(self) -> None:
        self.take.setToolTip(self.tr("Taruh di depan draf Anda sendiri; tidak terkirim sendiri"))
        self.refuse.setToolTip(self.tr("Draf rekan ini tidak dipakai"))
        self.redress()

    def dress(self, short: bool) -> None:
        key = f"   {shown_key(self._key)}" if self._key and not short else ""
        self.take.setText(self.tr("Ambil alih") + key)
        self.refuse.setText("" if short else self.tr("Buang"))
        self.refuse.setAccessibleName(self.tr("Buang"))
        self._more.setHidden(short or not self._more.text())
        self._icon.setHidden(short)

    def retint(self) -> None:
        icon, tone = ("lock", "note") if self._note else ("pencil", "act")
        self._icon.setPixmap(self.theme.pixmap(icon, tone, 18, self.devicePixelRatioF()))
        self.redress()
