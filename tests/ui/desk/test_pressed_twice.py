"""Pressed twice (two clicks, a key held down, Enter again), an act is one act."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.views.hands import Hands
from console.views.keys import sequence
from console.views.once import Once
from console.views.slide_panel import SlidePanel
from console.views.workspace import Workspace
from contract.casework_acts import Judge
from contract.commands import Document, MoveTicket, OpenTicket, ReportTool, SaveCustomer, SendReply, Validate
from contract.errors import ErrorCode
from contract.rows import ToolHealth
from domain.ticket import TicketMove
from tests.ui import cast
from tests.ui.desk.seen import NO_WINDOWS, queued
from tests.ui.world import World

pytestmark = NO_WINDOWS


async def escalation(world: World, desk: Workspace) -> SlidePanel:
    desk.open_ticket("t-siti")
    await world.settle()
    desk.side.ask_reason(TicketMove.ESCALATE)
    desk.side.reason.reason.setPlainText("Bukti bayar sah, mutasi tidak ada.")
    return desk.side.reason


async def validation(world: World, desk: Workspace) -> SlidePanel:
    desk.open_ticket("t-siti")
    await world.settle()
    desk.side.validate()
    for field in ("nama", "telepon"):
        desk.side.validation.answer(field, True).click()
    return desk.side.validation


async def documentation(world: World, desk: Workspace) -> SlidePanel:
    desk.open_ticket("t-bambang")
    await world.settle()
    panel = desk.side.wrap_up
    panel.category.set_key("pengaduan")
    panel.category.chosen.emit("pengaduan")
    panel.issue.set_key("saldo_mitra")
    panel.issue.chosen.emit("saldo_mitra")
    # Documentation comes by itself and leaves the cursor where the agent writes.
    panel.note.setFocus()
    return panel


async def resending(world: World, desk: Workspace) -> SlidePanel:
    command = await world.desk.acts.replies.send("t-siti", "Besok pagi, Ibu.", undo_s=0)
    await world.reject(command, ErrorCode.STALE)
    await desk.floor.load()
    desk.edit_rejected(command)
    await world.settle()
    return desk.side.resend


async def new_ticket(world: World, desk: Workspace) -> SlidePanel:
    desk.begin_ticket()
    desk.new_ticket.subject.setText("Cetak ulang surat")
    desk.new_ticket.name.setText("Ratna Wulandari")
    return desk.new_ticket


PANELS: dict[str, tuple[Callable[[World, Workspace], Awaitable[SlidePanel]], list[type]]] = {
    "escalation": (escalation, [MoveTicket]),
    "validation": (validation, [Validate, Judge]),
    "documentation": (documentation, [Document]),
    "resending": (resending, [SendReply]),
    "new_ticket": (new_ticket, [SaveCustomer, OpenTicket]),
}


def keys(panel: SlidePanel) -> None:
    QTest.keyClick(panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def mouse(panel: SlidePanel) -> None:
    QTest.mouseClick(panel.act, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("press", [keys, mouse])
@pytest.mark.parametrize("name", sorted(PANELS))
async def test_a_panel_pressed_twice_does_its_act_once(
    name: str, press: Callable[[SlidePanel], None], world: World, desk: Workspace
) -> None:
    opened, wanted = PANELS[name]
    panel = await opened(world, desk)
    for _ in range(2):
        press(panel)
    await world.settle()
    assert [type(body) for body in await queued(world)] == wanted
    assert [notice.code for notice in world.notices if notice.weight == "bad"] == []


async def test_a_ticket_moved_twice_is_moved_once(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    for _ in range(2):
        desk.side.form.move_ticket(TicketMove.SOLVE)
    await world.settle()
    assert [type(body) for body in await queued(world)] == [MoveTicket]
    assert world.notices == []


async def test_a_double_click_on_pending_is_one_move_though_another_button_came_in_its_place(
    world: World, desk: Workspace
) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    form = desk.side.form
    pending = form.button(TicketMove.PEND)
    at = pending.mapTo(desk, pending.rect().center())
    QTest.mouseClick(pending, Qt.MouseButton.LeftButton)
    await world.settle()
    under = desk.childAt(at)
    assert under is form.button(TicketMove.RESUME)
    # The second half of a double click, as the window system sends it to what stands there by then.
    middle = QPointF(under.rect().center())
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, held in ((QEvent.Type.MouseButtonDblClick, left), (QEvent.Type.MouseButtonRelease, none)):
        where = under.mapToGlobal(middle)
        QApplication.sendEvent(
            under, QMouseEvent(kind, middle, where, left, held, Qt.KeyboardModifier.NoModifier)
        )
    await world.settle()
    assert [body.move for body in await queued(world) if isinstance(body, MoveTicket)] == [TicketMove.PEND]


async def test_enter_pressed_again_on_a_move_does_not_press_its_neighbour(
    world: World, desk: Workspace, hands: Hands
) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    desk.side.form.button(TicketMove.PEND).setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(2):
        await hands.key("Return")
        await world.settle()
    assert [body.move for body in await queued(world) if isinstance(body, MoveTicket)] == [TicketMove.PEND]
    assert desk.side.form.isAncestorOf(desk.focusWidget())


async def test_a_key_held_down_acts_once(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    repeating = [s.key().toString() for s in desk.findChildren(QShortcut) if s.autoRepeat()]
    moving = ("next_tab", "previous_tab", "next_unread", "next_pane", "previous_pane")
    assert set(repeating) <= {sequence(key) for key in moving}


async def test_a_second_ctrl_enter_after_a_panel_does_not_send_the_draft_in_the_composer(
    world: World, desk: Workspace, hands: Hands
) -> None:
    panel = await escalation(world, desk)
    desk.case.composer.set_text("reply", "belum selesai dit")
    panel.submit()
    await hands.until(desk.case.composer.editor().hasFocus, "the cursor is back in the composer")
    await hands.key("Ctrl+Return")
    await world.settle()
    assert [type(body) for body in await queued(world)] == [MoveTicket]
    world.clock.advance(desk.case.composer.REST_MS)
    await hands.key("Ctrl+Return")
    await world.settle()
    assert [type(body) for body in await queued(world)] == [MoveTicket, SendReply]


async def test_a_tool_reported_twice_is_one_report(world: World, desk: Workspace) -> None:
    await world.put(*(replace(tool, version=2) for tool in cast.tools(wallet=ToolHealth.DOWN)))
    await world.settle()
    for _ in range(2):
        desk.status.message_opened.emit()
    await world.settle()
    assert [type(body) for body in await queued(world)] == [ReportTool]


async def test_an_act_that_failed_can_be_begun_again(world: World, desk: Workspace) -> None:
    ran: list[int] = []

    async def work() -> None:
        ran.append(1)
        if len(ran) == 1:
            raise OSError

    once = Once(world.start)
    assert once("act", work)
    assert not once("act", work)
    assert once("another", work)
    while world.tasks:
        await asyncio.wait(world.tasks)
        await asyncio.sleep(0)
    assert len(ran) == 2
    world.errors.clear()
    assert once("act", work)
