"""A caller is passed on to somebody by name: by keys alone, and both sides read who it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.softphone.orders import Dial, Transfer
from console.softphone.scripted import ScriptedTelephone
from console.softphone.state import Told
from console.views.phone_room import PhoneRoom
from console.views.phone_transfer import PhoneTransferPanel
from console.views.workspace import Workspace
from contract.rows import PresenceRow, Row
from domain.presence import PresenceState
from tests.ui.desk.phone_desk import room as room
from tests.ui.desk.phone_desk import telephone as telephone
from tests.ui.desk.phone_desk import world as world
from tests.ui.phone_scenes import NUMBER, TOLD, cast_to, house, rings, talks
from tests.ui.world import NOW, World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def rows() -> list[Row]:
    return house()


async def asks(world: World, desk: Workspace) -> PhoneTransferPanel:
    desk.acts["transfer_call"].do()
    await world.settle()
    return cast_to(PhoneTransferPanel, desk.over("phone_transfer"))


def names(panel: PhoneTransferPanel) -> list[str]:
    return [one.name for one in panel.list.targets()]


async def test_a_colleague_is_asked_by_name_and_named_on_the_bar(
    world: World, desk: Workspace, telephone: ScriptedTelephone, room: PhoneRoom
) -> None:
    first = await talks(world, desk)
    panel = await asks(world, desk)
    assert names(panel) == ["Budi Santoso", "SAPA", "Telepon umum", "Sari Utami", "Tono Wijaya"]
    QTest.keyClicks(panel.to, "sari")
    assert panel.list.chosen() is not None
    assert "On contact" in panel.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    QTest.keyClick(panel.to, Qt.Key.Key_Return)
    await world.settle()
    dial = telephone.asked[-1]
    assert isinstance(dial, Dial)
    assert (dial.to, dial.consults) == ("2201", first)
    await telephone.pick_up(dial.call)
    await world.settle()
    said = room.view.bar.state.accessibleName()
    assert "Sari Utami" in said
    assert "ekstensi 2201" in said
    await telephone.hang_up(dial.call)
    panel = await asks(world, desk)
    assert names(panel)[0] == "Sari Utami", "whom one asked last stands in front"


async def test_who_is_signed_out_is_shown_and_cannot_be_reached(
    world: World, desk: Workspace, telephone: ScriptedTelephone
) -> None:
    call = await talks(world, desk)
    panel = await asks(world, desk)
    QTest.keyClicks(panel.to, "sinta")
    assert names(panel) == ["Sinta Maharani Kusumawardhani"]
    assert panel.list.chosen() is None
    QTest.keyClick(panel.to, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    await world.settle()
    assert not any(isinstance(order, Transfer) for order in telephone.asked)
    here = PresenceRow(
        id="u-sinta",
        version=9,
        chosen=PresenceState.AVAIL,
        shown=PresenceState.AVAIL,
        aux_reason=None,
        since=NOW,
    )
    await world.put(here)
    await world.settle()
    assert panel.list.chosen() is not None, "who comes meanwhile is there at once"
    QTest.keyClick(panel.to, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    await world.settle()
    assert telephone.asked[-1] == Transfer(call=call, to="2122")
    assert world.notices[-1].detail["to"] == "Sinta Maharani Kusumawardhani (2122)"
    await telephone.transferred(call, "2122", 486)
    await world.settle()
    assert world.notices[-1].detail["to"] == "Sinta Maharani Kusumawardhani (2122)"


async def test_the_arrows_go_through_them_and_offline_says_how_old_it_is(
    world: World, desk: Workspace, telephone: ScriptedTelephone
) -> None:
    world.line.online = False
    call = await talks(world, desk)
    panel = await asks(world, desk)
    assert "terakhir diketahui" in panel.to.accessibleDescription()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(panel.to, key)
    chosen = panel.list.chosen()
    assert chosen is not None
    assert (chosen.name, chosen.to) == ("SAPA", "7002")
    panel.other.click()
    await world.settle()
    assert telephone.asked[-1] == Transfer(call=call, to="7002")


async def test_who_passed_a_caller_on_and_which_colleague_calls_is_read_before_the_answer(
    world: World, desk: Workspace, telephone: ScriptedTelephone, room: PhoneRoom
) -> None:
    call = await rings(world, desk, NUMBER, Told(queue=TOLD.queue, passed_by="2117"))
    shown = room.card.offer()
    assert shown is not None
    assert (shown.customer, shown.queue) == ("Siti Rahmawati", "ditransfer oleh Budi Santoso · Telepon umum")
    await telephone.hang_up(call)
    await world.settle()
    call = await rings(world, desk, "2117", Told())
    shown = room.card.offer()
    assert shown is not None
    assert (shown.customer, shown.queue) == ("Budi Santoso", "ekstensi 2117")
    desk.acts["accept"].do()
    await world.settle()
    assert room.view.now.connected
    assert "phone_caller" not in desk.overs() or not desk.over("phone_caller").isVisible(), "no new customer"
