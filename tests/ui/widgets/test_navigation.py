"""The rail and the tabs: how the agent goes from place to place."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QPushButton,
    QStyleOptionTab,
    QTabBar,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from console.widgets.buttons import Button
from console.widgets.contact_tabs import ContactTab, ContactTabBar
from console.widgets.gallery import data
from console.widgets.nav_rail import NavItem, NavRail
from console.widgets.presence_pill import PresenceChoice, PresencePill
from console.widgets.theme import Theme
from console.widgets.tool_strip import ToolHealth, ToolStrip
from tests.ui.conftest import Show


def test_rail_goes_by_arrows_and_enter_and_speaks_its_counts(theme: Theme, show: Show, qtbot: QtBot) -> None:
    rail = NavRail(theme)
    rail.set_items(data.NAV)
    rail.set_badge("inbox", 7)
    show(rail)
    buttons = rail.findChildren(QToolButton)
    assert buttons[0].accessibleName() == "Inbox, 7 baru"
    buttons[0].setFocus()
    QTest.keyClick(buttons[0], Qt.Key.Key_Down)
    focused = rail.focusWidget()
    assert focused is buttons[1]
    with qtbot.waitSignal(rail.selected) as caught:
        QTest.keyClick(focused, Qt.Key.Key_Return)
    assert caught.args == ["calls"]
    assert rail.current() == "calls"
    rail.set_items(data.NAV[:2])
    assert rail.current() == "calls"
    again = [one.accessibleName() for one in rail.findChildren(QToolButton) if one.isVisible()]
    assert again == ["Inbox, 7 baru", "Panggilan"], "another language keeps the counts"


def test_tabs_never_change_their_order(theme: Theme, qtbot: QtBot) -> None:
    bar = ContactTabBar(theme)
    qtbot.addWidget(bar)
    for tab in data.TABS:
        bar.put(tab)
    bar.put(ContactTab("t2", "mail", "Lain", unread=9))
    bar.put(ContactTab("floor", "users", "Floor", pinned=True))
    assert bar.keys() == ["inbox", "floor", "c1", "c2", "t1", "t2"]
    assert [bar.accessibleTabName(at) for at in (0, 5)] == ["Inbox, 7 belum dibaca", "Lain, 9 belum dibaca"]
    assert not bar.isMovable()


def test_tabs_find_the_unread_and_ask_before_closing(theme: Theme, show: Show, qtbot: QtBot) -> None:
    bar = ContactTabBar(theme)
    for tab in data.TABS:
        bar.put(tab)
    show(bar)
    bar.activate("c1")
    with qtbot.waitSignal(bar.activated) as caught:
        assert bar.next_unread()
    assert caught.args == ["c2"]
    bar.step(-1)
    assert bar.current_key() == "c1"
    end = bar.tabButton(1, QTabBar.ButtonPosition.RightSide)
    closer = end.findChild(QToolButton)
    assert closer is not None
    with qtbot.waitSignal(bar.close_requested) as closing:
        closer.click()
    assert closing.args == ["c1"]
    assert bar.keys().count("c1") == 1
    bar.remove("c1")
    assert bar.current_key() == "c2"


def test_no_tab_looks_chosen_while_a_place_is_in_front_and_the_current_one_leads_back(
    theme: Theme, show: Show, qtbot: QtBot
) -> None:
    bar = ContactTabBar(theme)
    bar.put(ContactTab("inbox", "inbox", "Inbox", pinned=True))
    bar.activate("inbox")
    show(bar)
    chosen = bar.grab().toImage()
    bar.set_away(True)
    assert bar.grab().toImage() != chosen
    middle = bar.tabRect(0).center()
    with qtbot.waitSignal(bar.activated) as clicked:
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=middle)
    with qtbot.waitSignal(bar.activated) as entered:
        QTest.keyClick(bar, Qt.Key.Key_Return)
    with qtbot.waitSignal(bar.activated) as stepped:
        bar.step(1)
    assert (clicked.args, entered.args, stepped.args) == (["inbox"],) * 3
    bar.set_away(False)
    with qtbot.assertNotEmitted(bar.activated):
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=middle)


def test_tabs_with_little_room_keep_the_beginning_of_a_name_and_the_end_of_a_number(
    theme: Theme, show: Show, qtbot: QtBot
) -> None:
    bar = ContactTabBar(theme)
    bar.put(ContactTab("name", "message-square", "Bambang Prakoso Wicaksono"))
    for number in ("#1-0301-4", "#1-0304-5", "#12-0304-6"):
        bar.put(ContactTab(number, "mail", number, ends_apart=True))
    bar.put(ContactTab("front", "mail", "Siti"))
    bar.activate("front")
    show(bar)
    bar.resize(sum(bar.minimumTabSizeHint(at).width() for at in range(5)), bar.height())
    qtbot.waitUntil(lambda: bar.tabRect(1).width() < bar.tabSizeHint(1).width())
    shown = []
    for at in range(5):
        option = QStyleOptionTab()
        bar.initStyleOption(option, at)
        shown.append(option.text)
    name, *numbers, _front = shown
    assert name.startswith("B")
    assert name.endswith("…")
    assert all(number.startswith("…") for number in numbers)
    assert [number[-3:] for number in numbers] == ["1-4", "4-5", "4-6"]
    bar.resize(sum(bar.tabSizeHint(at).width() for at in range(5)) + 50, bar.height())
    qtbot.waitUntil(lambda: bar.tabRect(1).width() == bar.tabSizeHint(1).width())
    bar.initStyleOption(option, 1)
    assert option.text == "#1-0301-4"


def test_an_ampersand_is_read_as_one_and_underlines_nothing(theme: Theme, qtbot: QtBot) -> None:
    made = Button(theme, "Sunting & kirim")
    tools = ToolStrip(theme)
    menu = PresencePill(theme)
    for part in (made, tools, menu):
        qtbot.addWidget(part)
    tools.set_tools([ToolHealth("a", "Core & Wallet")])
    menu.set_choices([PresenceChoice("aux:1", "Salat & makan")])
    assert made.text() == "Sunting & kirim"
    for plain in (made, tools.findChildren(QPushButton)[0]):
        assert plain.shortcut().isEmpty()
        assert "&&" in QPushButton.text(plain)
    assert menu.menu().actions()[0].text() == "Salat && makan"


def test_a_leaders_many_places_keep_their_names_in_a_small_window(theme: Theme, show: Show) -> None:
    rail = NavRail(theme)
    items = [NavItem(f"p{at}", "inbox", f"Tempat {at}", tip=f"Tempat {at} (Ctrl+{at})") for at in range(14)]
    rail.setFixedHeight(768)
    for _ in ("first", "in another language"):
        rail.set_items(items)
        show(rail)
        buttons = [one for one in rail.findChildren(QToolButton) if one.isVisible()]
        assert [one.toolTip() for one in buttons] == [item.tip for item in items]
        assert {one.toolButtonStyle() for one in buttons} == {Qt.ToolButtonStyle.ToolButtonTextUnderIcon}
    rail.setFixedHeight(600)
    assert {one.toolButtonStyle() for one in buttons} == {Qt.ToolButtonStyle.ToolButtonIconOnly}
