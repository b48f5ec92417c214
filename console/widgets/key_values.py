"""Names and values in two columns, and a field that hides its value until it may be seen."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from console.widgets.buttons import IconButton
from console.widgets.part import Part, clear, label, set_tone, tabular
from console.widgets.theme import Theme, Tone


@dataclass(frozen=True)
class KeyValue:
    """One row; `strong` for what matters most."""

    name: str
    value: str
    tone: Tone = "text"
    strong: bool = False


class KeyValueRows(Part):
    """Rows of facts: name at the left, value at the right; values can be chosen and copied."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)

    def set_rows(self, rows: list[KeyValue]) -> None:
        """Show these facts."""
        clear(self._grid)
        for at, row in enumerate(rows):
            value = tabular(label(row.value, tone=row.tone, strong=row.strong, wrap=True))
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setAccessibleName(f"{row.name}: {row.value}")
            self._grid.addWidget(label(row.name, tone="muted", wrap=True), at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, at, 1)


class MaskedField(Part):
    """A value shown masked; seeing it is an act of its own, kept in the audit by the owner."""

    reveal_requested = Signal()
    """The user asks to see the value; the owner answers with `show_value`."""
    hide_requested = Signal()

    def __init__(self, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._name_text, self._masked, self._open, self._reason = name, "", False, ""
        self._name = label(name, tone="muted", wrap=True)
        self._value: QLabel = tabular(label(strong=True))
        # What is copied is what is seen: the mask of what is masked.
        self._value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.eye = IconButton(theme, "eye", pixels=14)
        self.eye.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._name, 1)
        row.addWidget(self._value)
        row.addWidget(self.eye)
        self.retranslate()

    def put_beside(self, act: QWidget) -> None:
        """Something else that can be done with the value, beside it."""
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(row.indexOf(self.eye), act)

    def set_masked(self, name: str, masked: str, *, reason: str = "") -> None:
        """Show a masked value; with a `reason` it cannot be revealed now, and the tooltip says why."""
        self._name_text, self._masked, self._open, self._reason = name, masked, False, reason
        self._name.setText(name)
        self._value.setText(masked)
        set_tone(self._value, "text")
        self.eye.setEnabled(not reason)
        self.retranslate()

    def show_value(self, value: str) -> None:
        """Show the value in clear."""
        self._open = True
        self._value.setText(value)
        set_tone(self._value, "wait")
        self.retranslate()

    def hide_value(self) -> None:
        """Hide it again."""
        self.set_masked(self._name_text, self._masked, reason=self._reason)

    def is_open(self) -> bool:
        """Whether the value stands in clear."""
        return self._open

    def retranslate(self) -> None:
        act = self.tr("Sembunyikan {0}") if self._open else self.tr("Tampilkan {0} (dicatat)")
        self.eye.set_icon("lock" if self._reason else "eye-off" if self._open else "eye")
        self.eye.set_name(act.format(self._name_text))
        if self._reason:
            self.eye.setToolTip(self._reason)
        shown = self._value.text() if self._open else self.tr("tersembunyi")
        self._value.setAccessibleName(f"{self._name_text}: {shown}")
        self.setAccessibleName(f"{self._name_text}: {shown}")

    def _ask(self) -> None:
        if self._open:
            self.hide_value()
            self.hide_requested.emit()
        else:
            self.reveal_requested.emit()
