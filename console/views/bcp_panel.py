"""The checklist of a declared BCP: what this agent does, point by point."""

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from console.store.incidents import Declared
from console.views.desk import Desk
from console.views.floor_model import FloorModel
from console.views.look import Look
from console.views.slide_panel import SlidePanel
from console.widgets.part import clear, label


class BcpPanel(SlidePanel):
    """Ticked points are kept with their time, offline too; the main act is to go on working."""

    def __init__(self, look: Look, desk: Desk, floor: FloorModel, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._desk, self._floor = desk, floor
        self._shown: Declared | None = None
        self.points: list[QCheckBox] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self.retranslate()

    def begin(self) -> None:
        """The cursor goes to the first point that is not done."""
        self._fill()
        left = next((box for box in self.points if not box.isChecked()), None)
        (left or self.act).setFocus()

    def floor_changed(self) -> None:
        now = self._floor.wrong.bcp
        if now is None or not now.in_force:
            if self.isVisible():
                self.closed.emit()
        elif now != self._shown:
            self._fill()

    def submit(self) -> None:
        self.closed.emit()

    def retranslate(self) -> None:
        self._fill()

    def _fill(self) -> None:
        self._shown = bcp = self._floor.wrong.bcp
        held = next((at for at, box in enumerate(self.points) if box.hasFocus()), None)
        clear(self._list)
        self.points = []
        if bcp is None:
            self.set_words(self.tr("BCP"), "", self.tr("Kembali bekerja"))
            return
        told = self.tr("{0} Diumumkan {1} pukul {2}.").format(
            bcp.row.text, bcp.row.author_name, self.look.times.minute(bcp.row.declared)
        )
        self.set_words(bcp.row.name or self.tr("BCP"), told, self.tr("Kembali bekerja"))
        for at, point in enumerate(bcp.row.points):
            self._list.addWidget(self._point(bcp, at, point))
        if held is not None and held < len(self.points):
            self.points[held].setFocus()

    def _point(self, bcp: Declared, at: int, point: str) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        box = QCheckBox(self.tr("Langkah {0}").format(at + 1))
        box.setAccessibleDescription(point)
        box.setChecked(at in bcp.done)
        box.clicked.connect(lambda done: self._tick(bcp.row.id, at, done))
        self.points.append(box)
        column.addWidget(box)
        words = label(point, wrap=True)
        words.setContentsMargins(self.look.theme.dp(26), 0, 0, 0)
        column.addWidget(words)
        return whole

    def _tick(self, bcp: str, at: int, done: bool) -> None:
        self.look.once(("bcp", bcp, at), lambda: self._desk.acts.incidents.tick(bcp, at, done))
