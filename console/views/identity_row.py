"""A further identity of a customer: masked, and taken away once the agent has said so twice."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.widgets.buttons import Button, IconButton
from console.widgets.key_values import MaskedField
from console.widgets.part import Part, label
from console.widgets.theme import Theme


class IdentityRow(Part):
    """``removed`` when it is to go; nothing brings it back but typing it again."""

    removed = Signal()

    def __init__(self, theme: Theme, field: MaskedField, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._kind = kind
        self.off = IconButton(theme, "x", pixels=14)
        self.off.clicked.connect(self._ask)
        self._question = label(size="small", tone="wait", wrap=True)
        self.yes, self.no = Button(theme, icon="x"), Button(theme)
        self.yes.clicked.connect(self.removed)
        self.no.clicked.connect(self._leave)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(field, 1)
        row.addWidget(self.off)
        self._sure = QWidget()
        sure = QHBoxLayout(self._sure)
        sure.setContentsMargins(0, 0, 0, 0)
        sure.setSpacing(8)
        sure.addWidget(self._question, 1)
        sure.addWidget(self.no)
        sure.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._sure)
        self._sure.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.off.set_name(self.tr("Hapus {0}").format(self._kind))
        self._question.setText(self.tr("Hapus {0}? Tidak bisa diurungkan.").format(self._kind))
        self.yes.setText(self.tr("Hapus"))
        self.yes.setAccessibleName(self.tr("Hapus {0}").format(self._kind))
        self.no.setText(self.tr("Batal"))

    def _ask(self) -> None:
        self._sure.show()
        # Pressed twice by mistake the key does not take it away.
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self._sure.hide()
        self.off.setFocus(Qt.FocusReason.OtherFocusReason)
