"""A whole contact without a mouse: key events only, nothing is given the focus but by keys; and the focus is always seen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from console.store import outbox_rows
from console.views.hands import Hands
from console.views.keys import sequence
from console.views.sign_in import SignInView
from console.views.workspace import Workspace
from console.widgets.theme import Theme
from contract.commands import AcceptOffer, AddNote, Document, EditTicket, EndContact, SendReply, SetPresence
from domain.presence import PresenceState
from tests.ui import cast
from tests.ui.conftest import Show
from tests.ui.world import World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


async def queued(world: World) -> list[object]:
    """Bodies of everything in the outbox, in order."""
    return await world.db.read(lambda conn: [act.body for act in outbox_rows.select(conn, "1", ())])


async def choose(desk: Workspace, hands: Hands, key: str) -> None:
    """Opens the choice that has the focus and takes the entry whose data is ``key``."""
    combo = desk.focusWidget()
    assert isinstance(combo, QComboBox)
    at = combo.findData(key)
    assert at >= 0, key
    await hands.key("Alt+Down")
    view = combo.view()
    await hands.until(view.isVisible, "the list is open")
    QTest.keyClick(view, Qt.Key.Key_Home)
    for _ in range(at):
        QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    await hands.until(lambda: not view.isVisible(), "the list is closed")


def test_signing_in_needs_no_mouse(theme: Theme, show: Show, qtbot: QtBot) -> None:
    view = SignInView(theme)
    show(view)
    view.fill("", "")
    for words in ("https://gateway.contoh.id", "rina"):
        QTest.keyClicks(view.focusWidget(), words)
        QTest.keyClick(view.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(view.focusWidget(), "rahasia-sekali")
    with qtbot.waitSignal(view.submitted, timeout=10_000) as signal:
        QTest.keyClick(view.focusWidget(), Qt.Key.Key_Return)
    assert signal.args == ["https://gateway.contoh.id", "rina", "rahasia-sekali"]


async def test_a_whole_contact_by_keys_alone(world: World, desk: Workspace, hands: Hands) -> None:
    await hands.key(sequence("avail"))
    await world.put(cast.offer(ticket="t-siti"))
    await world.settle()
    await hands.key(sequence("accept"))
    await hands.until(lambda: desk.tabs.active == "t-siti" and desk.case.isVisible(), "the ticket")
    await world.settle()
    assert world.line.asked == [AcceptOffer(offer="o1")]
    # The conversation is read by keys, and the composer found again.
    await hands.key("Shift+F6")
    assert desk.focusWidget() is desk.case.transcript
    await hands.key("Up")
    await hands.key("F6")
    assert desk.case.composer.editor().hasFocus()
    await hands.type("Selamat siang, Ibu.")
    await hands.key(sequence("send"))
    await world.settle()
    await hands.key(sequence("undo_send"))
    await hands.until(lambda: desk.case.composer.text("reply"), "the text comes back")
    await world.settle()
    await hands.type(" Kami cek.")
    await hands.key(sequence("send"))
    await world.settle()
    await hands.key(sequence("switch_mode"))
    await hands.type("Bukti diminta.")
    await hands.key(sequence("send"))
    await world.settle()
    await hands.key(sequence("category"))
    await choose(desk, hands, "informasi")
    await world.settle()
    await hands.key("Tab")
    issue = desk.side.form.issue.combo
    assert desk.focusWidget() is issue
    await choose(desk, hands, issue.itemData(1))
    await world.settle()
    await hands.key(sequence("compose"))
    await hands.key(sequence("end_contact"))
    await hands.until(lambda: desk.side.panel() is not None, "the documentation")
    await hands.key(sequence("category"))
    assert desk.focusWidget() is desk.side.wrap_up.category.combo
    await hands.key("Tab")
    await hands.key("Tab")
    await choose(desk, hands, "selesai")
    await hands.key("Tab")
    await hands.type("Dijawab.")
    await hands.key("Ctrl+Return")
    await hands.until(lambda: desk.side.panel() is None, "the documentation is kept")
    await world.settle()
    done = [body for body in await queued(world) if not isinstance(body, EditTicket)]
    assert [type(body) for body in done] == [SetPresence, SendReply, AddNote, EndContact, Document]
    first, reply, note, _, last = done
    assert isinstance(first, SetPresence)
    assert first.state is PresenceState.AVAIL
    assert isinstance(reply, SendReply)
    assert "Kami cek." in reply.text
    assert isinstance(note, AddNote)
    assert note.text == "Bukti diminta."
    assert isinstance(last, Document)
    assert (last.category, last.wrap_up_code, last.note) == ("informasi", "selesai", "Dijawab.")
    assert desk.case.composer.editor().hasFocus()


async def test_one_key_goes_round_the_parts_of_the_window(
    world: World, desk: Workspace, hands: Hands
) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    parts = [
        desk.case.composer,
        desk.side,
        desk.status,
        desk.rail,
        desk.top,
        desk.tab_row,
        desk.case.transcript,
    ]
    for part in (*parts[1:], parts[0]):
        await hands.key(sequence("next_pane"))
        at = desk.focusWidget()
        assert at is part or part.isAncestorOf(at), part
    for part in reversed(parts):
        await hands.key(sequence("previous_pane"))
        at = desk.focusWidget()
        assert at is part or part.isAncestorOf(at), part


async def test_the_key_of_the_form_finds_the_panel_that_stands_in_its_place(
    world: World, desk: Workspace, hands: Hands
) -> None:
    desk.open_ticket("t-bambang")
    await world.settle()
    assert desk.case.composer.editor().hasFocus()
    await hands.key(sequence("category"))
    assert desk.focusWidget() is desk.side.wrap_up.category.combo
    await hands.key("Esc")
    assert desk.side.panel() is None
    assert desk.case.composer.editor().hasFocus()


async def test_a_short_conversation_has_nothing_to_scroll(
    world: World, desk: Workspace, hands: Hands
) -> None:
    desk.open_ticket("t-bambang")
    await world.settle()
    bar = desk.case.transcript.verticalScrollBar()
    await hands.until(lambda: bar.maximum() == 0, "nothing to scroll")
    await hands.settle()
    assert bar.maximum() == 0


async def test_the_focus_is_seen_wherever_it_stands(world: World, desk: Workspace, hands: Hands) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    unseen: list[str] = []
    walked: list[QWidget] = []
    for _ in range(80):
        at = desk.focusWidget()
        if at is None or at in walked:
            break
        walked.append(at)
        frame = at if not desk.case.composer.isAncestorOf(at) else desk.case.composer
        with_focus = frame.grab().toImage()
        at.clearFocus()
        without = frame.grab().toImage()
        at.setFocus(Qt.FocusReason.TabFocusReason)
        if with_focus == without:
            unseen.append(at.accessibleName() or type(at).__name__)
        await hands.key("Tab")
    assert len(walked) > 15
    assert unseen == []
