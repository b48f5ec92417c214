"""What the sections with a list and a form have in common: whose form is shown follows the cursor, and something new that is half
typed is not given up for that."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.views.admin_form import Form
from console.views.admin_section import Section
from console.views.desk import Desk
from console.views.look import Look, panel
from console.widgets.buttons import Button
from console.widgets.row_flow import RowFlow
from console.widgets.row_table import RowTable


class ListedSection(Section):
    """``table`` and ``add`` at the left, ``form`` at the right. ``own_fields``: the fields that make something new half typed; the
    first is where a new one begins, the last where one of the list does."""

    own_fields: tuple[str, ...] = ("id", "name")

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, desk, parent)
        self.add = Button(look.theme, kind="primary", icon="plus")
        self.add.clicked.connect(self._begin)
        self.table = RowTable(look.theme)
        self.table.current_changed.connect(self._walked)
        self.table.opened.connect(self._into_form)
        self.form = Form(look.theme)

    def show_key(self, key: str) -> None:
        """The form of what ``key`` of the list stands for, of something new for "" or a key that is gone."""
        raise NotImplementedError

    def is_new(self) -> bool:
        """Whether the form is of something new."""
        raise NotImplementedError

    def left(self, *head: tuple[QWidget, bool]) -> QWidget:
        """The list below a row of ``head``: each part and whether it takes what is left of its line."""
        made = QWidget()
        above = panel("surface", "bottom")
        row = RowFlow(above, gap=12)
        row.setContentsMargins(16, 8, 16, 8)
        for part, stretch in head:
            row.addWidget(row.stretch(part) if stretch else part)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(above)
        column.addWidget(self.table, 1)
        return made

    def _begin(self) -> None:
        self.table.leave()
        self.show_key("")
        self.form.fields[self.own_fields[0]].setFocus()

    def _walked(self, key: str) -> None:
        if not (self.is_new() and any(self.form.value(name) for name in self.own_fields)):
            self.show_key(key)

    def _into_form(self, key: str) -> None:
        self.show_key(key)
        self.form.fields[self.own_fields[-1]].setFocus()
