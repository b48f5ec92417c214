"""The name of a new file of a draft, over the text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from console.widgets.buttons import Button
from console.widgets.part import Part, label
from console.widgets.theme import Theme
from contract.handbook_draft import sound_path

#: Where most files of a handbook stand.
_BEGUN = "issues/"


class NewFile(Part):
    """Hidden until it is wanted; Enter makes the file, Esc goes away."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setProperty("surface", "raised")
        self.setProperty("edge", "bottom")
        self._name = label(size="small", tone="muted")
        self.field = QLineEdit()
        self._name.setBuddy(self.field)
        self.make = Button(theme, kind="primary", icon="plus")
        self.leave = Button(theme, icon="x")
        self.field.textChanged.connect(lambda _: self._dress())
        self.field.returnPressed.connect(self._take)
        self.make.clicked.connect(self._take)
        self.leave.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(8)
        row.addWidget(self._name)
        row.addWidget(self.field, 1)
        row.addWidget(self.make)
        row.addWidget(self.leave)
        self.hide()
        self.retranslate()

    def begin(self) -> None:
        """Comes up with a name begun."""
        self.field.setText(_BEGUN)
        self.show()
        self.field.setFocus()

    def retranslate(self) -> None:
        self._name.setText(self.tr("Nama berkas baru"))
        self.field.setAccessibleName(self.tr("Nama berkas baru"))
        self.field.setPlaceholderText(f"{_BEGUN}kartu.yaml")
        self.make.setText(self.tr("Buat"))
        self.leave.setText(self.tr("Batal"))
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _path(self) -> str:
        path = self.field.text().strip()
        return path if not path or path.endswith((".yaml", "/")) else f"{path}.yaml"

    def _dress(self) -> None:
        self.make.setEnabled(sound_path(self._path()))

    def _take(self) -> None:
        if sound_path(self._path()):
            self.hide()
            self.wanted.emit(self._path())
