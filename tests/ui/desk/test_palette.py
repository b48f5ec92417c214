"""One field for everything: what it finds, in which order, and what it says of what cannot be done now."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.views.keys import KEYS
from console.views.palette_entries import Entry
from console.views.palette_model import PaletteModel
from console.views.places import shut_acts
from console.views.workspace import Workspace
from console.widgets.palette_row import POSSIBLE
from tests.ui import cast
from tests.ui.world import World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CTRL = Qt.KeyboardModifier.ControlModifier


def opened(desk: Workspace, typed: str = "") -> list[Entry]:
    QTest.keyClick(desk, Qt.Key.Key_K, CTRL)
    assert desk.finder.isVisible()
    QTest.keyClicks(desk.finder.field, typed)
    return desk.finder.model.rows


def ids(rows: list[Entry]) -> list[str]:
    return [row.id for row in rows]


async def test_every_act_is_in_it_by_itself_with_its_key(desk: Workspace) -> None:
    rows = {row.id: row for row in opened(desk)}
    missing = [
        key.id
        for key in KEYS
        if f"act:{key.id}" not in rows
        and key.id not in {"palette", "next_pane", "previous_pane", *shut_acts(desk.desk)}
    ]
    assert missing == []
    assert rows["act:new_ticket"].key == "Ctrl+N"


async def test_an_act_is_found_in_both_languages_and_run(world: World, desk: Workspace) -> None:
    assert ids(opened(desk, "new ticket"))[0] == "act:new_ticket"
    desk.finder.field.clear()
    QTest.keyClicks(desk.finder.field, "tiket baru")
    assert ids(desk.finder.model.rows)[0] == "act:new_ticket"
    QTest.keyClick(desk.finder.field, Qt.Key.Key_Return)
    assert desk.over("new_ticket").isVisible()
    assert not desk.finder.isVisible()


async def test_what_cannot_be_done_now_is_grey_with_its_reason_and_is_not_run(
    world: World, desk: Workspace
) -> None:
    desk.go("inbox")
    row = opened(desk, "solved")[0]
    assert (row.id, row.why_not) == ("act:solve", "Buka tiket dulu.")
    assert desk.finder.list.currentIndex().data(POSSIBLE) is False
    QTest.keyClick(desk.finder.field, Qt.Key.Key_Return)
    assert desk.finder.isVisible(), "it stays for another choice"
    desk.finder.close_again()
    desk.open_ticket("t-siti")
    await world.settle()
    assert opened(desk, "solved")[0].why_not == ""


async def test_tickets_and_customers_are_found_and_opened(world: World, desk: Workspace) -> None:
    opened(desk, "siti")
    await world.settle()
    found = ids(desk.finder.model.rows)
    assert "ticket:t-siti" in found
    assert "customer:c-siti" in found
    at = found.index("ticket:t-siti")
    for _ in range(at):
        QTest.keyClick(desk.finder.field, Qt.Key.Key_Down)
    QTest.keyClick(desk.finder.field, Qt.Key.Key_Return)
    await world.settle()
    assert desk.in_front is not None
    assert desk.in_front.ticket == "t-siti"


async def test_a_customer_of_the_gateway_is_opened_with_what_the_gateway_said(
    world: World, desk: Workspace
) -> None:
    world.line.known = [cast.FAR]
    opened(desk, "nurhaliza")
    await world.settle()
    found = desk.finder.model.rows
    at = ids(found).index("customer:c-far")
    desk.finder._run(at)
    await world.settle()
    assert desk.customer_card.isVisible()


async def test_macros_and_settings_are_found(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    rows = opened(desk, "salam pembuka")
    assert rows[0].id.startswith("macro:")
    QTest.keyClick(desk.finder.field, Qt.Key.Key_Return)
    assert desk.case.composer.text("reply").strip() != ""
    assert ids(opened(desk, "tema"))[0] == "setting:scheme"
    QTest.keyClick(desk.finder.field, Qt.Key.Key_Return)
    assert desk.settings.isVisible()
    assert desk.settings.combo("scheme").combo.hasFocus()
    desk.flush()
    await world.settle()


async def test_esc_puts_the_cursor_back(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    editor = desk.case.composer.editor()
    editor.setFocus()
    opened(desk, "pe")
    QTest.keyClick(desk.finder.field, Qt.Key.Key_Escape)
    assert not desk.finder.isVisible()
    assert editor.hasFocus()


def test_recent_ones_come_first_among_their_equals() -> None:
    entries = [
        Entry(name, "zap", name, lambda: None) for name in ("Ke Inbox", "Ke Pengaturan", "Ke kotak tulis")
    ]
    model = PaletteModel(lambda: entries, lambda _hit: None, lambda _text: None)
    model.begin()
    assert ids(model.rows)[0] == "Ke Inbox"
    model.ran(entries[2])
    model.begin()
    assert ids(model.rows)[0] == "Ke kotak tulis"
    model.type("ke pengaturan")
    assert ids(model.rows)[0] == "Ke Pengaturan", "a better fit goes before a recent one"


async def test_a_ticket_that_comes_to_the_front_late_does_not_take_the_keyboard_away(
    world: World, desk: Workspace
) -> None:
    desk.open_ticket("t-siti")
    opened(desk, "ti")
    await world.settle()
    assert desk.in_front is not None
    assert desk.finder.field.hasFocus(), "what is typed here would end up in a reply"
    QTest.keyClick(desk.finder.field, Qt.Key.Key_Escape)
    assert desk.case.composer.isAncestorOf(desk.focusWidget())
    desk.open_ticket("t-bambang")
    QTest.keyClick(desk, Qt.Key.Key_N, CTRL)
    await world.settle()
    assert desk.new_ticket.subject.hasFocus()
    desk.new_ticket.hide()
    desk.case.composer.setFocus()
    desk.open_ticket("t-bambang")
    QTest.keyClick(desk, Qt.Key.Key_J, CTRL | Qt.KeyboardModifier.ShiftModifier)
    panel = desk.side.panel()
    assert panel is not None
    await world.settle()
    assert panel.isAncestorOf(desk.focusWidget()), "a panel of the ticket that is in front already"
