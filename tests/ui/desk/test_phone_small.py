"""Around a call: what was missed is counted until it is looked at, what waits says so calmly, the headset's button, words on the bar."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.softphone.orders import Answer, Dial, HangUp, Hold, Reject
from console.softphone.scripted import ScriptedTelephone
from console.views.phone_room import PhoneRoom
from console.views.workspace import Workspace
from domain.call import CallEnd
from tests.ui.desk.phone_desk import room as room
from tests.ui.desk.phone_desk import rows as rows
from tests.ui.desk.phone_desk import telephone as telephone
from tests.ui.desk.phone_desk import world as world
from tests.ui.phone_scenes import STRANGER, calls, rings, talks
from tests.ui.world import World

#: Qt's own test keyboard has no letter for the keys of a headset.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support|keyToAscii Unhandled", extend=True)


def missed(desk: Workspace) -> str:
    return desk.rail._buttons["calls"].accessibleName()


async def test_missed_calls_are_counted_until_they_are_looked_at(
    world: World, desk: Workspace, telephone: ScriptedTelephone
) -> None:
    assert missed(desk) == "Panggilan"
    for end in (CallEnd.MISSED, CallEnd.CUSTOMER, CallEnd.REJECTED):
        call = await rings(world, desk)
        world.clock.advance(20_000)
        await telephone.hang_up(call, end)
        await world.settle()
    assert "2" in missed(desk), "what the agent refused they know"
    desk.go("calls")
    await world.settle()
    assert missed(desk) == "Panggilan"
    desk.go("inbox")
    call = await rings(world, desk)
    world.clock.advance(20_000)
    await telephone.hang_up(call, CallEnd.MISSED)
    await world.settle()
    assert "1" in missed(desk)
    desk.retranslate()
    await world.settle()
    assert "1" in missed(desk), "another language keeps it"


async def test_of_a_desk_that_never_looked_only_a_day_counts(world: World, desk: Workspace) -> None:
    listed = [row for row in calls() if getattr(row, "end", None) is CallEnd.MISSED]
    (row,) = listed
    await world.put(
        row, msgspec.structs.replace(row, id="a-old", rang_at=world.clock.wall() - 3 * 86_400_000)
    )
    await world.settle()
    assert "1" in missed(desk)


async def test_a_call_is_told_calmly_while_the_gateway_is_there(
    world: World, desk: Workspace, telephone: ScriptedTelephone
) -> None:
    call = await talks(world, desk)
    assert desk.top.presence.text().startswith("On call")
    assert not desk.case.head.unsent.isVisible()
    assert desk.in_front is not None
    (tab,) = [desk.tab_row._shown(one) for one in desk.tabs.tabs if one.ticket == desk.in_front.ticket]
    assert tab.clock == "02:13"
    assert "Internal Note" in desk.case.transcript._empty.text()
    assert "balasan" not in desk.case.transcript._empty.text()
    world.line.online = False
    desk.link_changed(False, world.clock.wall(), "")
    await world.settle()
    assert desk.case.head.unsent.isVisible(), "without it the agent is told"
    await telephone.hang_up(call)
    await world.settle()
    assert not desk.top.presence.text().startswith("On call")


@pytest.mark.parametrize("answers", [Qt.Key.Key_MediaTogglePlayPause, Qt.Key.Key_ToggleCallHangup])
async def test_the_headset_s_button_answers_and_its_hook_ends(
    world: World, desk: Workspace, telephone: ScriptedTelephone, room: PhoneRoom, answers: Qt.Key
) -> None:
    desk.open_ticket("t-siti")
    await world.settle()

    async def press(key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or desk, key)
        await world.settle()

    keys = Qt.Key
    for key in (keys.Key_MediaTogglePlayPause, keys.Key_Hangup):
        await press(key)
    assert not [order for order in telephone.asked if isinstance(order, Dial)]
    call = await rings(world, desk, STRANGER)
    room.cover(covered=True)
    await press(answers)
    assert Answer(call=call) not in telephone.asked, "nobody sits there"
    room.cover(covered=False)
    await press(keys.Key_Hangup)
    assert Reject(call=call) in telephone.asked
    call = await rings(world, desk, STRANGER)
    await press(answers)
    assert Answer(call=call) in telephone.asked
    await press(keys.Key_MediaTogglePlayPause)
    assert room.view.now.connected, "the play key of a keyboard ends nothing"
    await press(keys.Key_ToggleCallHangup)
    assert HangUp(call=call) in telephone.asked


async def test_what_is_seldom_seen_keeps_its_words_where_there_is_little_room(
    world: World, desk: Workspace, telephone: ScriptedTelephone, room: PhoneRoom
) -> None:
    desk.resize(1366, 768)
    first = await talks(world, desk)
    await telephone.order(Dial(call="second", to="2117", consults=first))
    await telephone.pick_up("second")
    await world.settle()
    bar = room.view.bar
    assert bar.is_short()
    texts = {name: button.text() for name in ("complete", "join", "end") if (button := bar.act(name))}
    assert texts == {"complete": "Sambungkan", "join": "Gabungkan", "end": "Akhiri"}
    layout = bar.layout()
    assert layout is not None
    assert layout.totalMinimumSize().width() <= bar.width()


async def test_who_is_on_hold_is_said_where_there_is_little_room(
    world: World, desk: Workspace, telephone: ScriptedTelephone, room: PhoneRoom
) -> None:
    desk.resize(1366, 768)
    first = await talks(world, desk)
    bar = room.view.bar
    await telephone.order(Hold(call=first, on=True))
    await world.settle()
    how = bar.fontMetrics().horizontalAdvance("dit")
    assert bar._where.text().startswith("ditahan")
    assert bar._where.width() > 2 * how
    await telephone.order(Dial(call="second", to="2117", consults=first))
    await telephone.pick_up("second")
    await world.settle()
    assert bar.is_short()
    assert bar._second.text().startswith("ditahan: Siti")
    assert bar._second.width() > 2 * how
