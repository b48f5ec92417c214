"""What stands beside a list."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.widgets.part import Part
from console.widgets.theme import Theme


class Side(Part):
    """As wide as ``width`` (pixels at 100 %); in large letters at most that, and no wider than its neighbour where both are given
    the same stretch."""

    def __init__(self, theme: Theme, width: int, edge: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._width = width
        self.setProperty("surface", "surface")
        self.setProperty("edge", edge)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self._fit()

    def retint(self) -> None:
        self._fit()

    def _fit(self) -> None:
        wide = self.theme.icon_px(self._width)
        self.setMaximumWidth(wide)
        self.setMinimumWidth(0 if self.theme.large else wide)

    def sizeHint(self) -> QSize:
        # What is in it would ask for its longest line; the stretch says how wide it is.
        return QSize(self.minimumSizeHint().width(), super().sizeHint().height())
