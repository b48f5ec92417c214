"""Parts that take a shorter form by themselves where there is little room, and labels that end in an ellipsis."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyleOption, QWidget

from console.widgets.part import Part, label
from console.widgets.theme import Size, Theme, Tone


class Shrinking(Part):
    """Asks for the room of its full form and is content with that of the short one.

    Subclasses set themselves up in `dress` and call `redress` after each change. They need a layout."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._short, self._stays, self._dressing = False, False, False
        self._full, self._least = QSize(), QSize()

    def dress(self, short: bool) -> None:
        """Show the short or the full form."""
        raise NotImplementedError

    def settle(self) -> None:
        """The short form stands at its width: what there is room for all the same may be shown. Its least size stays as `dress` made
        it."""

    def spare(self) -> int:
        """Pixels that the full form can do without, as its lines may end in an ellipsis."""
        return 0

    def redress(self) -> None:
        """Measure both forms and show the one that fits."""
        layout = self.layout()
        assert layout is not None
        # A part that is shown while the forms are measured has the row laid out anew, and this resized in the middle of it.
        self._dressing = True
        try:
            self.dress(True)
            self._least = layout.totalMinimumSize()
            self._short = self._stays
            if self._stays:
                self._full = self._least
            else:
                self.dress(False)
                self._full = layout.totalSizeHint()
        finally:
            self._dressing = False
        self._fit()
        self.updateGeometry()

    def stay_short(self, stays: bool) -> None:
        """Ask for the short form's room alone, and leave the rest to the neighbours."""
        if stays != self._stays:
            self._stays = stays
            self.redress()

    def is_short(self) -> bool:
        """Whether the short form shows."""
        return self._short

    def retint(self) -> None:
        self.redress()

    def sizeHint(self) -> QSize:
        return self._full

    def minimumSizeHint(self) -> QSize:
        return self._least

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._dressing:
            return
        short = self._stays or self.width() < self._full.width() - self.spare()
        if short != self._short:
            self._short = short
            self.dress(short)
            if (layout := self.layout()) is not None:
                layout.activate()
        if self._short:
            self.settle()


class ElidedLabel(QLabel):
    """A line that is cut with an ellipsis instead of widening the window; the tooltip has the whole of it."""

    def minimumSizeHint(self) -> QSize:
        return QSize(
            min(self.sizeHint().width(), self.fontMetrics().averageCharWidth() * 6), self.sizeHint().height()
        )

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QPainter(self), QStyleOption()
        option.initFrom(self)
        rect = self.contentsRect()
        cut = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, rect.width())
        flags = self.alignment() | Qt.TextFlag.TextSingleLine
        self.style().drawItemText(
            painter, rect, int(flags), option.palette, self.isEnabled(), cut, self.foregroundRole()
        )


def elided(text: str = "", *, size: Size = "body", tone: Tone = "text", strong: bool = False) -> ElidedLabel:
    """An `ElidedLabel` dressed like `label`."""
    made = ElidedLabel()
    label(text, size=size, tone=tone, strong=strong, made=made)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return made
