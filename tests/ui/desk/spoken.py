"""What a screen reader is given of a window: its controls, and what is wrong with what they tell."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QMenu, QScrollArea, QScrollBar, QWidget

_Role = QAccessible.Role
#: A container is no control: a reader that comes to one hears nothing of what can be done.
_NO_CONTROL = frozenset(
    {_Role.NoRole, _Role.Client, _Role.Window, _Role.Pane, _Role.Grouping, _Role.LayeredPane}
)


def controls(root: QWidget) -> list[QWidget]:
    """Everything shown that the keyboard or the mouse acts on."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible()
        and not isinstance(widget, QScrollBar | QMenu)
        and widget.focusProxy() is None
        and (isinstance(widget, QAbstractButton) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        # The arrows of a choice and the scroll buttons of tabs belong to their control.
        and not widget.objectName().startswith(("qt_", "Scroll"))
    ]


def silent(root: QWidget) -> list[str]:
    """Controls without a role, a name, or a state that fits what they are."""
    found = []
    for widget in controls(root):
        told = QAccessible.queryAccessibleInterface(widget)
        what = f"{type(widget.parentWidget()).__name__}/{type(widget).__name__}"
        if told is None or not told.isValid():
            found.append(f"{what}: unknown")
            continue
        name, state = told.text(QAccessible.Text.Name).strip(), told.state()
        # A page of words that scrolls is read, not used.
        if told.role() in _NO_CONTROL and type(widget) is not QScrollArea:
            found.append(f"{what}: role {told.role().name}")
        if not name or name == "…":
            found.append(f"{what}: no name")
        if bool(state.disabled) == widget.isEnabled():
            found.append(f"{what} {name}: disabled {bool(state.disabled)}")
        if (
            isinstance(widget, QAbstractButton)
            and widget.isCheckable()
            and bool(state.checked) != widget.isChecked()
        ):
            found.append(f"{what} {name}: checked {bool(state.checked)}")
        # One that is written into may be empty, like any field.
        chosen = isinstance(widget, QComboBox) and not widget.isEditable()
        if chosen and not told.text(QAccessible.Text.Value).strip():
            found.append(f"{what} {name}: no value")
    return found
