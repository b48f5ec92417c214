"""The keys of one group, each as it is in force and changeable."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from console.views.key_button import KeyButton
from console.views.keymap import Keymap
from console.views.keys import KEYS, Group, Key, KeyWords
from console.widgets.buttons import IconButton
from console.widgets.card import Card
from console.widgets.part import label
from console.widgets.theme import Theme


class KeyCard(Card):
    """Rows of an act's name, its key, and the way back to the table's own."""

    picked = Signal(str, str)
    """Act and the sequence the agent pressed; empty for none."""
    reset_wanted = Signal(str)

    def __init__(
        self, theme: Theme, keymap: Keymap, group: Group, locked: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        words = KeyWords()
        self.set_title(words.group(group))
        self.buttons: dict[str, KeyButton] = {}
        self._lines: dict[str, list[QWidget]] = {}
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setVerticalSpacing(4)
        for at, key in enumerate(k for k in KEYS if k.group is group):
            self._row(grid, at, key, words.act(key.id), keymap, locked)
        self.body().addLayout(grid)

    def show_only(self, ids: Iterable[str]) -> None:
        """Those acts and no others; the card goes where none is left."""
        wanted = set(ids)
        for id, parts in self._lines.items():
            for part in parts:
                part.setVisible(id in wanted and part.property("spare") is not True)
        self.setVisible(any(id in wanted for id in self._lines))

    def focused(self) -> str:
        """The act whose line has the focus, or an empty string."""
        return next((id for id, parts in self._lines.items() if any(part.hasFocus() for part in parts)), "")

    def _row(self, grid: QGridLayout, at: int, key: Key, words: str, keymap: Keymap, locked: bool) -> None:
        name = label(words)
        button = self.buttons[key.id] = KeyButton()
        button.show_sequence(keymap.sequence(key.id))
        button.setEnabled(not locked)
        shown = keymap.shown(key.id) or self.tr("tanpa pintasan")
        button.setAccessibleName(f"{words}: {shown}")
        button.setToolTip(self.tr("Ganti pintasan: tekan, lalu kombinasi yang baru"))
        button.picked.connect(lambda text: self.picked.emit(key.id, text))
        reset = IconButton(self.theme, "undo-2", self.tr("Kembalikan pintasan: {0}").format(words), pixels=14)
        reset.clicked.connect(lambda: self.reset_wanted.emit(key.id))
        spare = not keymap.own(key.id) or locked
        reset.setProperty("spare", spare)
        for column, part in enumerate((name, reset, button)):
            # Shown before it stands in a window it would be one.
            part.setParent(self)
            grid.addWidget(
                part, at, column, Qt.AlignmentFlag.AlignRight if column == 2 else Qt.AlignmentFlag(0)
            )
        reset.setVisible(not spare)
        self._lines[key.id] = [name, reset, button]
