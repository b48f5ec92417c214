"""A page that is a list with the one under the cursor beside it, and a word of its own where there is nothing."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from console.views.look import panel
from console.views.page import Page
from console.widgets.part import scrolled
from console.widgets.row_table import RowTable
from console.widgets.side import Side

#: Pixels the list has at least.
_LIST = 380


def list_head(*parts: QWidget) -> QFrame:
    """What stands over the list; the first part has the room that is left."""
    head = panel("surface", "bottom")
    row = QHBoxLayout(head)
    row.setContentsMargins(16, 12, 16, 12)
    for at, part in enumerate(parts):
        row.addWidget(part, int(at == 0))
    return head


def detail_column() -> tuple[QWidget, QVBoxLayout]:
    """Where what is beside the list is put, from top to bottom."""
    inner = QWidget()
    inner.setObjectName("window")
    column = QVBoxLayout(inner)
    column.setContentsMargins(24, 20, 24, 16)
    column.setSpacing(10)
    return inner, column


def list_beside(page: Page, head: QFrame, table: RowTable, inner: QWidget, empty: QWidget) -> QScrollArea:
    """Lays ``page`` out; the scrolling part around ``inner``, to be shown where ``empty`` is not."""
    side = Side(page.theme, _LIST, "right")
    side.column.addWidget(head)
    side.column.addWidget(table, 1)
    detail = scrolled(inner)
    detail.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    whole = QHBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addWidget(side, 2)
    whole.addWidget(detail, 3)
    whole.addWidget(empty, 3)
    return detail
