"""The SOP steps of a contact: done, now, to come, left out with a reason."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from console.widgets.part import spelled
from console.widgets.shrinking import Shrinking
from console.widgets.theme import Theme, restyle

StepState = Literal["done", "now", "todo", "skipped", "improvised"]


@dataclass(frozen=True)
class Step:
    """One step of the handbook's procedure. ``number``: its place in it, where the strip does not show them all."""

    key: str
    text: str
    state: StepState = "todo"
    number: int = 0


class StepStrip(Shrinking):
    """Steps tick themselves; a click opens the script, the probing form or the reason.

    Where there is little room only the present step keeps its words."""

    opened = Signal(str)
    """Key of the step the user opened."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._steps: list[Step] = []
        self._buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addStretch(1)
        #: Holds the strip's place in the order of Tab; only what takes the focus can, and hidden it never does.
        self._place = QWidget(self)
        self._place.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._place.hide()
        self.retranslate()

    def set_steps(self, steps: list[Step]) -> None:
        """Show these steps, in order."""
        if [s.key for s in steps] != [s.key for s in self._steps]:
            self._rebuild(steps)
        self._steps = list(steps)
        self.redress()

    def minimumSizeHint(self) -> QSize:
        # A button's least height by the style sheet is less than its words need.
        return super().minimumSizeHint().expandedTo(QSize(0, self.sizeHint().height()))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Langkah SOP"))
        self.redress()

    def _rebuild(self, steps: list[Step]) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for at, step in enumerate(steps):
            button = QPushButton(self)
            button.setAutoDefault(False)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _=False, key=step.key: self.opened.emit(key))
            self._row.insertWidget(at, button)
            # Else it is hidden until the next turn, and is measured as taking no room.
            button.show()
            self._buttons.append(button)
        self._take_place()

    def _take_place(self) -> None:
        """Tab comes to the steps where the strip stands: made after the window's other parts, they would come last."""
        before = self._place
        for button in self._buttons:
            QWidget.setTabOrder(before, button)
            before = button

    def dress(self, short: bool) -> None:
        said = {
            "done": self.tr("selesai"),
            "now": self.tr("sekarang"),
            "todo": self.tr("belum"),
            "skipped": self.tr("dilewati dengan alasan"),
            "improvised": self.tr("improvisasi dengan izin"),
        }
        icons = {
            "done": ("check", "ok"),
            "skipped": ("arrow-up-right", "wait"),
            "improvised": ("zap", "wait"),
        }
        for at, (step, button) in enumerate(zip(self._steps, self._buttons, strict=True), 1):
            number = step.number or at
            restyle(button, "step", step.state)
            if step.state in icons:
                button.setText("" if short else spelled(step.text))
                self.theme.set_icon(button, *icons[step.state], 12)
            else:
                button.setIcon(QIcon())
                button.setText(
                    str(number) if short and step.state == "todo" else f"{number}  {spelled(step.text)}"
                )
            button.setToolTip(f"{number}. {step.text}: {said[step.state]}")
            button.setAccessibleName(
                self.tr("Langkah {0}, {1}, {2}").format(number, step.text, said[step.state])
            )
