"""Fields of a form in one column: each with its name above it, said to the screen reader with it."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from textwrap import fill

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from console.widgets.buttons import Button
from console.widgets.combo_field import ComboField
from console.widgets.part import Part, label
from console.widgets.theme import Theme

#: Letters in a line that half a small window has room for, when they are large.
_LINE = 32


class Form(Part):
    """Lines, texts, switches and choices by key. Values are texts; a switch is "1" or ""."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.setSpacing(6)
        self.column.addStretch(1)
        self._parts: list[QWidget] = []
        self.fields: dict[str, QLineEdit | QPlainTextEdit | QCheckBox | ComboField] = {}
        self._walked: list[QWidget] = []
        self._grids: list[tuple[QGridLayout, list[QCheckBox]]] = []

    def retint(self) -> None:
        across = 1 if self.theme.large else 2
        for grid, fields in self._grids:
            for at, field in enumerate(fields):
                grid.addWidget(field, at // across, at % across)

    def clear(self) -> None:
        """No fields."""
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts.clear()
        self.fields.clear()
        self._grids.clear()
        self._walked.clear()

    def _put(self, part: QWidget) -> None:
        self.column.insertWidget(len(self._parts), part)
        self._parts.append(part)
        # At once, not with the next turn of the loop: the cursor may be wanted there.
        part.show()

    def heading(self, text: str) -> None:
        """Names what follows."""
        self._put(label(text, size="small", tone="muted", strong=True, wrap=True))

    def line(self, key: str, name: str, value: str = "", hint: str = "", *, fixed: bool = False) -> None:
        """One line of text; ``fixed``: to be read only."""
        field = QLineEdit(value)
        field.setPlaceholderText(hint)
        field.setReadOnly(fixed)
        self._named(key, name, field)

    def text(self, key: str, name: str, value: str = "") -> None:
        """Several lines."""
        field = QPlainTextEdit(value)
        field.setTabChangesFocus(True)
        field.setMinimumHeight(self.theme.dp(120))
        self._named(key, name, field)

    def switch(self, key: str, name: str, on: bool, *, enabled: bool = True) -> None:
        """Yes or no."""
        # A checkbox does not break its line by itself.
        field = QCheckBox(fill(name, _LINE) if self.theme.large else name)
        field.setAccessibleName(name)
        field.setChecked(on)
        field.setEnabled(enabled)
        self._keep(key, field)
        self._put(field)

    def switches(self, several: Sequence[tuple[str, str, bool]], *, enabled: bool = True) -> None:
        """Key, name and state of each, two in a row, in large letters one."""
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        fields: list[QCheckBox] = []
        for key, name, on in several:
            field = QCheckBox(name)
            field.setChecked(on)
            field.setEnabled(enabled)
            self._keep(key, field)
            fields.append(field)
        self._grids.append((grid, fields))
        self.retint()
        self._put(made)

    def choice(
        self, key: str, name: str, choices: Sequence[tuple[str, str]], value: str, *, share: int = 2
    ) -> None:
        """One of several: key and words; ``share`` as a ``ComboField`` has it."""
        field = ComboField(self.theme, name, share=share)
        field.set_choices(list(choices), value)
        self._keep(key, field)
        self._put(field)

    def part(self, name: str, part: QWidget) -> None:
        """A field of another kind; who gives it reads it, and must give one made for this form: ``clear`` deletes it."""
        said = label(name, size="small", tone="muted")
        said.setBuddy(part)
        part.setAccessibleName(name)
        self._walked.append(part)
        self._put(said)
        self._put(part)

    def act(self, name: str, icon: str, run: Callable[[], None]) -> Button:
        """Something to press among the fields."""
        made = Button(self.theme, name, icon=icon)
        made.clicked.connect(run)
        self._walked.append(made)
        self._put(made)
        return made

    def _keep(self, key: str, field: QLineEdit | QPlainTextEdit | QCheckBox | ComboField) -> None:
        self.fields[key] = field
        self._walked.append(field)

    def _named(self, key: str, name: str, field: QLineEdit | QPlainTextEdit) -> None:
        said = label(name, size="small", tone="muted")
        said.setBuddy(field)
        field.setAccessibleName(name)
        self._keep(key, field)
        self._put(said)
        self._put(field)

    def tab_between(self, before: QWidget, *after: QWidget) -> None:
        """Tab goes from ``before`` through the fields as they stand to ``after``: fields made anew would come last of all."""
        for one, next_one in pairwise((before, *self._walked, *after)):
            QWidget.setTabOrder(one, next_one)

    def value(self, key: str) -> str:
        """What stands in the field ``key``."""
        field = self.fields[key]
        if isinstance(field, QPlainTextEdit):
            return field.toPlainText()
        if isinstance(field, QCheckBox):
            return "1" if field.isChecked() else ""
        return field.key() if isinstance(field, ComboField) else field.text().strip()

    def values(self) -> dict[str, str]:
        """Of every field."""
        return {key: self.value(key) for key in self.fields}
