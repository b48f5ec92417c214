"""The line over a composer: which surface is in front, how much is written, whether it is safe."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from console.widgets.buttons import shown_key
from console.widgets.compose_count import ComposeCount
from console.widgets.part import announce, label
from console.widgets.shrinking import Shrinking, elided
from console.widgets.theme import Theme

_ICONS = {"reply": ("reply", "act"), "note": ("lock", "note")}


class ComposeHead(Shrinking):
    """A button for each mode; the composer knows what choosing one means. In the short form the key is in the buttons' tooltips
    alone, and that the text is safe stands at the foot of the window."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, modes: Mapping[str, str], parent: QWidget | None = None) -> None:
        """``modes``: each mode with its name."""
        super().__init__(theme, parent)
        self._names = dict(modes)
        self._switch_key = ""
        self.modes: dict[str, QPushButton] = {}
        self.count = ComposeCount()
        self.saved = label(size="small", tone="muted")
        self._key, self._switch = label(), label(size="small", tone="muted")
        self._key.setProperty("key", True)
        group, row = QButtonGroup(self), QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for mode in modes:
            button = self.modes[mode] = QPushButton(self)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("mode", mode)
            button.clicked.connect(lambda _=False, m=mode: self.chosen.emit(m))
            group.addButton(button)
            row.addWidget(button)
        self.typing = elided(size="small", tone="act")
        self.typing.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.typing, 1)
        for part in (self.count, self._key, self._switch, self.saved):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self.retint()

    def show_mode(self, mode: str) -> None:
        """The surface in front is another."""
        self.modes[mode].setChecked(True)

    def set_saved(self, text: str) -> None:
        """What the corner says of the draft."""
        if text != self.saved.text():
            self.saved.setText(text)
            self.redress()

    def show_typing(self, text: str) -> None:
        """Who else writes on the same, "" for nobody."""
        if text != self.typing.text():
            self.typing.setText(text)
            self.typing.setAccessibleName(text)
            self.redress()
            if text:
                announce(self.typing, text)

    def set_words(self, names: Mapping[str, str], switch_key: str) -> None:
        """The names of the modes in the language of the screen, and the key that changes them."""
        self._names, self._switch_key = dict(names), switch_key
        self.retranslate()
        # An icon keeps its distance from words, once there are some.
        self.retint()

    def retranslate(self) -> None:
        for mode, button in self.modes.items():
            name = self._names[mode]
            button.setText(name)
            change = self.tr("{0} – ganti dengan {1}").format(name, shown_key(self._switch_key))
            button.setToolTip(change if self._switch_key else name)
        self._key.setText(shown_key(self._switch_key))
        self._switch.setText(self.tr("ganti"))
        self.redress()

    def show_count(self, mode: str, text: str) -> None:
        """How much is written on the surface in front."""
        before = self.count.sizeHint(), self.count.isHidden()
        self.count.show_text(mode, text)
        if (self.count.sizeHint(), self.count.isHidden()) != before:
            self.redress()

    def dress(self, short: bool) -> None:
        for part in (self._key, self._switch):
            part.setHidden(short)
        self.saved.setHidden(short or not self.saved.text())

    def retint(self) -> None:
        for mode, button in self.modes.items():
            icon, token = _ICONS[mode]
            self.theme.set_icon(button, icon, token)
        self.redress()
