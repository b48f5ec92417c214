"""A labelled choice."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
    QWidget,
)

from console.widgets.part import Part, label
from console.widgets.theme import Theme, restyle


class ComboField(Part):
    """Name at the left, choice at the right, `share` times as wide where the name leaves it that. `chosen` speaks only for the user's
    own acts."""

    chosen = Signal(str)
    """Key the user picked."""

    def __init__(
        self, theme: Theme, name: str = "", parent: QWidget | None = None, *, share: int = 2
    ) -> None:
        super().__init__(theme, parent)
        self._name = label(tone="muted")
        self.combo = _Combo(self)
        self.combo.activated.connect(lambda at: self.chosen.emit(self.combo.itemData(at)))
        self._name.setBuddy(self.combo)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._name, 1)
        row.addWidget(self.combo, share)
        self.setFocusProxy(self.combo)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """What the field is called."""
        self._name.setText(name)
        self.combo.setAccessibleName(name)

    def stand_alone(self) -> None:
        """Its name is said elsewhere: the choice has all the room. `set_name` is for the screen reader then."""
        self._name.hide()

    def set_choices(self, choices: list[tuple[str, str]], current: str = "") -> None:
        """Key and words of each choice; the current one stays unless another is given."""
        keep = current or self.key()
        self.combo.clear()
        for key, words in choices:
            self.combo.addItem(words, key)
        self.set_key(keep)

    def set_key(self, key: str) -> None:
        """Show a choice without a signal; an unknown key shows none."""
        self.combo.setCurrentIndex(self.combo.findData(key))

    def key(self) -> str:
        """Key of the choice shown, or an empty string."""
        return self.combo.currentData() or ""

    def set_invalid(self, reason: str) -> None:
        """Mark the choice as missing or wrong and say why; empty clears the mark."""
        restyle(self.combo, "invalid", bool(reason))
        self.combo.setToolTip(reason)
        self.combo.setAccessibleDescription(reason)


class _Combo(QComboBox):
    """Ignores the wheel while it has no focus: scrolling past must not change a ticket."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        # The combo box's own delegate ignores the stylesheet's items.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.view().setFrameShape(QFrame.Shape.StyledPanel)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self._shown(option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def event(self, event: QEvent) -> bool:
        # What is wrong with the choice is said before what it is.
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and not self.toolTip():
            option = QStyleOptionComboBox()
            self.initStyleOption(option)
            whole = self.currentText()
            QToolTip.showText(event.globalPos(), whole if self._shown(option) != whole else "", self)
            return True
        return super().event(event)

    def _shown(self, option: QStyleOptionComboBox) -> str:
        """The choice as far as there is room."""
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        return self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, field.width() - 4
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
