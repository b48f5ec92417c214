"""A panel that takes the place of the customer widget for one act, so that the conversation stays in view."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from console.views.look import Look, panel
from console.views.page import Hears
from console.views.panes import first_entry
from console.widgets.buttons import Button, IconButton
from console.widgets.part import Part, label, scrolled


class SlidePanel(Part, Hears):
    """Title, body, one main act. Escape or the cross close it without doing anything."""

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self.look = look
        self.setProperty("surface", "surface")
        self._title = label(size="title", strong=True, wrap=True)
        self.hint = label(size="small", tone="muted", wrap=True)
        self._close = IconButton(look.theme, "x", pixels=16)
        self._close.clicked.connect(self.closed)
        self.act = Button(look.theme, kind="primary")
        self.act.clicked.connect(self.submit)
        self.other = Button(look.theme)
        self.other.hide()
        inner = self._inner = QWidget()
        inner.setProperty("surface", "surface")
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(16, 4, 16, 8)
        self.body.setSpacing(8)
        scroll = scrolled(inner)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 8, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setContentsMargins(16, 0, 16, 0)
        words.addWidget(self.hint)
        foot = self.foot = panel("raised", "top")
        acts = self._acts = QBoxLayout(QBoxLayout.Direction.LeftToRight, foot)
        acts.setContentsMargins(16, 10, 16, 12)
        acts.addWidget(self.other)
        acts.addStretch(1)
        acts.addWidget(self.act)
        column = QVBoxLayout(self)
        # Over a page its left edge is drawn in the first pixel.
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(words)
        column.addWidget(scroll, 1)
        column.addWidget(foot)

    def set_words(self, title: str, hint: str, act: str) -> None:
        """What it is, what happens, and the name of the act."""
        self._title.setText(title)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.act.setText(act)
        self.setAccessibleName(title)
        self._close.set_name(self.tr("Tutup panel"))
        self._fit()

    def set_other(self, words: str) -> None:
        """The name of the second act."""
        self.other.setText(words)
        self._fit()

    def first_field(self) -> QWidget | None:
        """Where filling in begins."""
        return first_entry(self._inner)

    def submit(self) -> None:
        """Does the act; each panel says how."""
        raise NotImplementedError

    def retint(self) -> None:
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In large letters two acts stand below each other rather than cut."""
        both = self.other.sizeHint().width() + self.act.sizeHint().width() + 40
        stacked = not self.other.isHidden() and both > self.width()
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._acts.setDirection(direction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            if not event.isAutoRepeat():
                self.submit()
        else:
            super().keyPressEvent(event)
