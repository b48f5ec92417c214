"""The way to the tool checks of the ticket in front, named by what its issue wants looked into."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.store.cases import Case
from console.views.desk import Desk
from console.views.look import Look, panel
from console.views.tool_checks_model import issue_of
from console.widgets.eliding_button import ElidingButton
from console.widgets.part import Part
from domain.permissions import Act


class ChecksButton(Part):
    """Shown where the chosen issue wants a tool looked into; ``press`` is the button."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk = look, desk
        self._names: list[str] = []
        self.press = ElidingButton(look.theme)
        inner = panel("surface")
        row = QVBoxLayout(inner)
        row.setContentsMargins(16, 4, 16, 8)
        row.addWidget(self.press)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(inner)
        self.hide()

    def show_case(self, case: Case) -> None:
        """Names the tools of its issue, those that are mandatory first."""
        book = self._desk.handbook()
        names, issue = {tool.id: tool.name for tool in book.tools}, issue_of(book, case)
        wanted = sorted(() if issue is None else issue.checks, key=lambda one: not one.required)
        self._names = [names[one.tool] for one in wanted if one.tool in names]
        self.setVisible(bool(self._names) and Act.TICKET_WRITE in self._desk.owner.acts)
        self.retranslate()

    def retranslate(self) -> None:
        self.press.setText(self.tr("Cek tools: {0}").format(", ".join(self._names)))
        self.press.setToolTip(f"{self.press.text()} ({self._look.keys.shown('checks')})")
