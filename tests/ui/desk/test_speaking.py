"""Said aloud: the queue of a call that rings, where the agent wants it, and a message on request; silent at once when it must be."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from console.softphone.orders import Answer
from console.softphone.scripted import ScriptedTelephone
from console.views.workspace import Workspace
from domain.setting import Value
from tests.ui.desk.phone_desk import rows as rows
from tests.ui.desk.phone_desk import telephone as telephone
from tests.ui.desk.phone_desk import world as world
from tests.ui.phone_scenes import rings
from tests.ui.world import World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def want(world: World, **settings: Value) -> None:
    world.choices = replace(world.choices, chosen={**world.choices.chosen, **settings})


def read(desk: Workspace) -> None:
    desk.acts["read_aloud"].do()


async def test_a_call_that_rings_says_nothing_unless_the_agent_wants_it(
    world: World, desk: Workspace
) -> None:
    await rings(world, desk)
    assert world.speech.said == []


async def test_a_call_says_its_queue_where_telephones_ring_until_it_is_answered(
    world: World, desk: Workspace, telephone: ScriptedTelephone
) -> None:
    want(world, phone_spoken=True, phone_ringer="builtin")
    call = await rings(world, desk)
    queue = next(queue.name for queue in world.desk.handbook().queues if queue.id == "telepon_umum")
    assert world.speech.said == [(f"Panggilan dari antrean {queue}", "Audio internal")]
    assert world.speech.speaking()
    await telephone.order(Answer(call=call))
    await world.settle()
    assert not world.speech.speaking()


async def test_a_message_is_read_in_the_headset_and_escape_ends_it(world: World, desk: Workspace) -> None:
    want(world, phone_speaker="jabra")
    desk.open_ticket("t-siti")
    await world.settle()
    read(desk)
    assert desk.in_front is not None
    ((said, device),) = world.speech.said
    assert device == "Jabra Evolve2 30"
    assert "tautan" in said
    assert "http" not in said
    QTest.keyClick(QApplication.focusWidget() or desk, Qt.Key.Key_Escape)
    assert not world.speech.speaking()
    # The next one is another, and asked again it ends that.
    desk.case.transcript.show_row("t-siti-2")
    read(desk)
    assert world.speech.said[1][0].startswith("Saya sudah bayar")
    read(desk)
    assert not world.speech.speaking()
    assert len(world.speech.said) == 2


async def test_escape_is_listened_for_only_while_something_is_said(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    read(desk)
    stops = world.speech.stops
    world.speech.stop()
    desk.speaking._over()
    QTest.keyClick(QApplication.focusWidget() or desk, Qt.Key.Key_Escape)
    assert world.speech.stops == stops + 1


async def test_a_message_is_read_from_its_menu(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    transcript = desk.case.transcript
    transcript.show_row("t-siti-2")
    place = transcript.visualRect(transcript.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, transcript.mapToGlobal(place))
    transcript.contextMenuEvent(event)
    menu = transcript.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1]
    acts = {action.text(): action for action in menu.actions()}
    acts["Bacakan"].trigger()
    menu.close()
    assert world.speech.said[0][0].startswith("Saya sudah bayar")


async def test_without_a_ticket_nothing_is_read(world: World, desk: Workspace) -> None:
    read(desk)
    assert world.speech.said == []
