"""A button whose words give way to the room there is; all of them stand in its tooltip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.widgets.buttons import Button, Kind
from console.widgets.theme import Theme

#: Letters it is never narrower than.
_LEAST = 8


class ElidingButton(Button):
    """``text`` is always the whole of it."""

    _whole = ""

    def __init__(self, theme: Theme, kind: Kind = "plain", parent: QWidget | None = None) -> None:
        super().__init__(theme, kind=kind, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        return self._whole

    def setText(self, text: str) -> None:
        self._whole = text
        self.setToolTip(text)
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """With all its words."""
        return self._with(self._wide(self._whole))

    def minimumSizeHint(self) -> QSize:
        few = _LEAST * self.fontMetrics().averageCharWidth()
        return self._with(min(few, self._wide(self._whole)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _with(self, words: int) -> QSize:
        """The size with words so many pixels wide."""
        hint = super().sizeHint()
        return QSize(hint.width() - self._wide(super().text()) + words, hint.height())

    def _wide(self, words: str) -> int:
        """Pixels; two more, since a part of one that is rounded off would cut the last letter."""
        return self.fontMetrics().horizontalAdvance(words) + 2

    def _fit(self) -> None:
        room = self.width() - self._with(0).width()
        # Never quite nothing: a button without words asks for the room of some.
        shown = (
            self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room) or self._whole[:1]
        )
        if shown != super().text():
            super().setText(shown)
