"""Who of the outlet is on the line: chosen from those who are known there, or entered."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from console.widgets.part import Part, label
from console.widgets.theme import Theme
from domain import limits
from domain.outlet import Officer

#: Beyond this scale of the letters every field has a line of its own.
_LARGE = 1.45


class OfficerFields(Part):
    """``changed`` when the agent is done with a field that says something else now. ``words``: an officer as a choice."""

    changed = Signal()

    def __init__(self, theme: Theme, words: Callable[[Officer], str], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words = words
        self._known: tuple[Officer, ...] = ()
        self._shown = Officer(name="")
        self.name = QComboBox()
        self.name.setEditable(True)
        self.name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.name.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.name.activated.connect(self._chose)
        self.nip, self.role = QLineEdit(), QLineEdit()
        edit = self.name.lineEdit()
        assert edit is not None
        self._edits = (edit, self.nip, self.role)
        self._names = tuple(label(tone="muted") for _ in range(3))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        for words_of, field in zip(self._names, (self.name, self.nip, self.role), strict=True):
            words_of.setBuddy(field)
        self.retint()
        for line in self._edits:
            line.setMaxLength(limits.FIELD)
            line.editingFinished.connect(self._edited)
        self.setFocusProxy(self.name)
        self.retranslate()

    def officer(self) -> Officer:
        """Who stands there."""
        name, nip, role = (line.text().strip() for line in self._edits)
        return Officer(name=name, nip=nip, role=role)

    def show_officer(self, one: Officer, *, anew: bool) -> None:
        """Who was kept. What the agent is writing stays, but for ``anew``: another ticket."""
        writing = any(line.hasFocus() for line in self._edits)
        if (writing and not anew) or (one == self._shown and not anew):
            return
        self._put(one)

    def set_known(self, known: tuple[Officer, ...]) -> None:
        """Whom the agent chooses from."""
        if known == self._known:
            return
        self._known = known
        text = self._edits[0].text()
        with QSignalBlocker(self.name):
            self.name.clear()
            for one in known:
                self.name.addItem(self._words(one), one.nip or one.name)
            self.name.setCurrentIndex(-1)
            self.name.setEditText(text)

    def retint(self) -> None:
        """Number and role stand side by side where the letters leave them the room."""
        beside = self.theme.scale <= _LARGE
        for at, field in enumerate((self.name, self.nip, self.role)):
            row, column = (1, 2 * (at - 1)) if beside and at else (at, 0)
            self._grid.addWidget(self._names[at], row, column)
            self._grid.addWidget(field, row, column + 1, 1, 1 if beside and at else 3)
        self._grid.setColumnStretch(1, 2)
        self._grid.setColumnStretch(3, 3)

    def retranslate(self) -> None:
        for words_of, field, text in zip(
            self._names,
            (self.name, self.nip, self.role),
            (self.tr("Petugas"), self.tr("NIP"), self.tr("Jabatan")),
            strict=True,
        ):
            words_of.setText(text)
            field.setAccessibleName(text)
        self._edits[0].setAccessibleName(self.tr("Petugas"))
        self._edits[0].setPlaceholderText(self.tr("Nama yang menelepon"))

    def _put(self, one: Officer) -> None:
        self._shown = one
        with QSignalBlocker(self.name):
            self.name.setCurrentIndex(-1)
            self.name.setEditText(one.name)
        self.nip.setText(one.nip)
        self.role.setText(one.role)

    def _chose(self, at: int) -> None:
        if 0 <= at < len(self._known):
            before = self._shown
            self._put(self._known[at])
            if self._known[at] != before:
                self.changed.emit()

    def _edited(self) -> None:
        now = self.officer()
        if now != self._shown:
            self._shown = now
            self.changed.emit()
