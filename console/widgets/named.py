"""A field with its name over it: a placeholder is gone with the first letter."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.widgets.part import label


class Named(QWidget):
    """``field`` keeps what it is; where it is hidden or deleted, this is."""

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._name = label(size="small", tone="muted", wrap=True)
        self._name.setBuddy(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._name)
        column.addWidget(field)

    def set_name(self, name: str, spoken: str = "") -> None:
        """What stands over the field; ``spoken`` is for the screen reader where that needs more."""
        self._name.setText(name)
        self.field.setAccessibleName(spoken or name)
