"""What comes by itself, or has little room, hides nothing the agent is about to use or read."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QTabBar, QWidget

from console.views.hands import Hands
from console.views.workspace import Workspace
from console.widgets.theme import Theme
from tests.ui import cast
from tests.ui.desk.test_walk import describe
from tests.ui.help_scenes import notices
from tests.ui.pictures import end, offer, stage, wrap_up
from tests.ui.scenes_inbox import parked, tabs_many
from tests.ui.world import World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def covered(desk: Workspace) -> list[str]:
    """Controls of the ticket in front that lie under the offer, wholly or in part."""
    card = desk.offers.card
    parts = (desk.case.head, desk.case.composer, desk.side, desk.tab_row)
    controls = [
        widget
        for part in parts
        for widget in part.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert controls
    return [describe(one) for one in controls if place(desk, one).intersects(card.geometry())]


def place(desk: Workspace, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(desk, widget.rect().topLeft()), widget.size())


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
async def test_an_offer_covers_no_control_of_a_contact_in_hand(size: tuple[int, int], theme: Theme) -> None:
    world, desk = await stage(theme, offer, size)
    try:
        card = desk.offers.card
        assert card.isVisible()
        assert desk.rect().contains(card.geometry())
        assert covered(desk) == []
    finally:
        await end(world, desk)


async def test_an_offer_that_stood_there_first_is_over_the_ticket_that_opens(theme: Theme) -> None:
    async def first(world: World, desk: Workspace) -> None:
        desk.go("inbox")
        await world.put(cast.offer())
        await desk.floor.load()
        desk.open_ticket("t-siti")

    world, desk = await stage(theme, first, (1366, 768))
    try:
        desk.offers.card.place()
        assert covered(desk) == []
        top = desk.childAt(desk.offers.card.geometry().center())
        assert top is not None
        assert top is desk.offers.card or desk.offers.card.isAncestorOf(top)
    finally:
        await end(world, desk)


@pytest.mark.parametrize("ticket", ["t-siti", "t-bambang"])
async def test_of_many_tabs_the_one_in_front_is_read_whole(ticket: str, theme: Theme) -> None:
    world, desk = await stage(theme, tabs_many, (1366, 768))
    try:
        desk.open_ticket(ticket)
        await world.settle()
        bar: QTabBar = desk.tab_row.bar
        at = bar.currentIndex()
        assert bar.count() == 6
        assert bar.tabRect(at).width() == bar.tabSizeHint(at).width()
        assert bar.tabRect(bar.count() - 1).right() <= bar.width()
        assert all(bar.tabToolTip(other) for other in range(bar.count()))
    finally:
        await end(world, desk)


async def test_a_page_gives_way_to_the_panel_over_the_right_side(theme: Theme) -> None:
    world, desk = await stage(theme, notices, (1366, 768))
    try:
        panel = desk.over("notices")
        assert place(desk, desk.inbox).right() < panel.x()
        desk.show_notices()
        await world.settle()
        assert not panel.isVisible()
        assert place(desk, desk.inbox).right() == desk.width() - 1
    finally:
        await end(world, desk)


async def test_a_parked_ticket_says_so_at_its_head_until_its_time(theme: Theme) -> None:
    world, desk = await stage(theme, parked, (1366, 768))
    try:
        sign = desk.case.head.parked
        assert sign.isVisible()
        assert sign.text() == "parkir sampai 23 Nov 06:42"
        desk.open_ticket("t-waits")
        await world.settle()
        assert sign.text() == "parkir sampai pelanggan menulis"
        desk.open_ticket("t-siti")
        await world.settle()
        assert not sign.isVisible()
    finally:
        await end(world, desk)


async def test_the_tab_of_a_new_ticket_has_a_name_at_once(
    world: World, desk: Workspace, hands: Hands
) -> None:
    names: list[str] = []
    shown = desk.tab_row.refresh

    def noted() -> None:
        shown()
        names.append(desk.tab_row.bar.tabText(desk.tab_row.bar.currentIndex()))

    desk.tabs.on_change = noted
    desk.begin_ticket()
    desk.new_ticket.subject.setText("Cetak ulang surat")
    desk.new_ticket.submit()
    await world.settle()
    assert names[0] == "Cetak ulang surat"
    assert "…" not in names
    assert names[-1].startswith("#")


async def test_a_panel_over_a_page_has_its_line_from_top_to_bottom(
    world: World, desk: Workspace, theme: Theme
) -> None:
    desk.go("inbox")
    desk.begin_ticket()
    await world.settle()
    panel = desk.new_ticket
    edge = panel.grab().toImage()
    line = [edge.pixelColor(0, y).name() for y in range(panel.height())]
    assert set(line) == {theme.color("line").name()}


async def test_what_a_contact_came_to_is_read_whole_on_a_small_screen(theme: Theme) -> None:
    world, desk = await stage(theme, wrap_up, (1366, 768))
    try:
        combo = desk.side.wrap_up.code.combo
        option = QStyleOptionComboBox()
        option.initFrom(combo)
        field = combo.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo
        )
        words = [combo.itemText(at) for at in range(combo.count())]
        assert len(words) > 2
        room = field.width() - 4
        assert [one for one in words if combo.fontMetrics().horizontalAdvance(one) > room] == []
    finally:
        await end(world, desk)


async def test_a_wide_window_reads_the_names_of_issues_whole_and_a_smaller_one_keeps_the_conversation(
    world: World, desk: Workspace
) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    widths = []
    for width in (1366, 1920, 1366):
        desk.resize(width, 768)
        desk.show_over("new_ticket")
        await world.settle()
        assert desk.side.width() == desk.new_ticket.width()
        assert desk.side.geometry().right() == desk.rect().right()
        widths.append(desk.side.width())
    small, wide, again = widths
    assert small == again < wide
