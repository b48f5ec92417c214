"""The parts of a customer's form belong to it: what it does not show goes with it as well."""

import pytest
from PySide6.QtWidgets import QApplication

from console.views.customer_form import FormField
from console.widgets.theme import Theme
from domain.customer_fields import CustomerField, FieldType
from tests.ui.pictures import take_down


@pytest.mark.parametrize("type", [FieldType.TEXT, FieldType.CHOICE, FieldType.FLAG])
def test_a_field_leaves_no_window_behind(type: FieldType, theme: Theme) -> None:
    before = QApplication.topLevelWidgets()
    field = FormField(theme, "x", CustomerField(id="x", name="X", type=type))
    take_down(field)
    assert [one for one in QApplication.topLevelWidgets() if one not in before] == []
