"""Where room is scarce the parts shrink; nothing is lost to ear or tooltip."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from console.widgets.combo_field import ComboField
from console.widgets.composer import ComposeMode, Composer
from console.widgets.gallery import data
from console.widgets.shrinking import Shrinking, elided
from console.widgets.sla_bar import SlaBar
from console.widgets.step_strip import StepStrip
from console.widgets.theme import Theme
from console.widgets.tool_strip import ToolStrip
from console.widgets.transcript_view import TranscriptView
from tests.ui.conftest import Show


def parts(theme: Theme) -> list[Shrinking]:
    steps, tools, sla = StepStrip(theme), ToolStrip(theme), SlaBar(theme)
    steps.set_steps(data.STEPS)
    tools.set_tools(data.TOOLS)
    sla.set_sla("Pengaduan", 929, 720, 1200)
    return [steps, tools, sla]


def names(part: QWidget) -> list[str]:
    return [part.accessibleName(), *(b.accessibleName() for b in part.findChildren(QPushButton))]


@pytest.mark.parametrize("which", range(3), ids=["steps", "tools", "sla"])
def test_a_part_shrinks_and_grows_with_its_room(theme: Theme, show: Show, which: int) -> None:
    part = parts(theme)[which]
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(part)
    window.resize(1200, 60)
    show(window)
    assert not part.is_short()
    said = names(part)
    window.resize(window.minimumSizeHint())
    assert part.is_short()
    assert part.width() < part.sizeHint().width()
    assert names(part) == said
    window.resize(1200, 60)
    assert not part.is_short()


def test_a_narrow_composer_keeps_its_acts_named(theme: Theme, show: Show) -> None:
    composer = Composer(theme)
    composer.set_mode(ComposeMode.NOTE)
    show(composer)
    composer.resize(1000, 200)
    wide = sorted(names(composer))
    composer.resize(composer.minimumSizeHint())
    helps = [b for b in composer.findChildren(QPushButton) if b.accessibleName() == "Makro"]
    assert helps[0].text() == ""
    assert helps[0].toolTip() == "Makro"
    assert sorted(names(composer)) == wide


def test_a_long_line_is_cut_but_kept_in_the_tooltip(theme: Theme, show: Show) -> None:
    line = elided("Wallet down sejak 10:31 – tim IT sudah diberi tahu (insiden 17)")
    show(line)
    assert line.minimumSizeHint().width() < line.sizeHint().width() / 3
    assert line.toolTip() == line.text()


def test_the_side_panel_s_choice_shows_its_words_whole(theme: Theme, show: Show) -> None:
    field = ComboField(theme, "Isu")
    field.set_choices([("a", "Pelunasan tak tercatat")], "a")
    field.setFixedWidth(304)
    show(field)
    wide = field.combo.fontMetrics().horizontalAdvance("Pelunasan tak tercatat")
    assert field.combo.width() - theme.dp(8) - theme.dp(24) - 4 >= wide


def test_a_short_conversation_stands_at_the_bottom(theme: Theme, show: Show) -> None:
    view = TranscriptView(theme)
    view.resize(900, 900)
    view.set_rows(data.TALK[:2])
    show(view)
    view.scroll_to_newest()
    last = view.visualRect(view.rows().index(1))
    assert view.viewport().height() - last.bottom() <= 3
    assert view.viewport().height() < 300
    for row in data.TALK[2:]:
        view.put(row)
    view.resize(900, 300)
    view.scroll_to_newest()
    assert view.viewport().height() >= 290
