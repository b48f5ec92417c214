"""The list of calls, and calling from wherever a number stands."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.softphone.orders import Dial
from console.softphone.scripted import ScriptedTelephone
from console.store.calls import Kind
from console.views.calls_view import CallsView
from console.views.phone_room import PhoneRoom
from console.views.workspace import Workspace
from contract.customer import DoNotCall
from contract.rows import CustomerRow, Row
from tests.ui.desk.phone_desk import room as room
from tests.ui.desk.phone_desk import telephone as telephone
from tests.ui.desk.phone_desk import world as world
from tests.ui.phone_scenes import NUMBER, calls, cast_to, talks, with_calls
from tests.ui.world import NOW, World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def rows() -> list[Row]:
    return with_calls()


@pytest.fixture
async def page(world: World, desk: Workspace) -> CallsView:
    QTest.keyClick(desk, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    await world.settle()
    return cast_to(CallsView, desk.page("calls"))


def dialled(telephone: ScriptedTelephone) -> list[str]:
    return [order.to for order in telephone.asked if isinstance(order, Dial)]


async def test_dialled_received_and_missed_stand_apart_when_wanted(world: World, page: CallsView) -> None:
    found = {}
    for kind in (None, Kind.RECEIVED, Kind.DIALLED, Kind.MISSED):
        page.kinds[kind].click()
        await world.settle()
        found[kind] = list(page.calls)
    assert found == {
        None: [row.id for row in calls()],
        Kind.RECEIVED: ["a-1"],
        Kind.DIALLED: ["a-3", "a-4"],
        Kind.MISSED: ["a-2", "a-5"],
    }


async def test_a_row_says_who_how_long_and_how_it_sounded(page: CallsView) -> None:
    row = page.table.rows().row_at(page.table.rows().index(0, 0))
    assert (row.name, row.queue, row.state) == ("Siti Rahmawati", "Telepon umum", "masuk")
    told = row.snippet.split(" · ")
    assert told[:-1] == ["0812-xxxx-443", "Gadai", "bicara 04:12", "ditahan 00:31", "menunggu 00:09"]
    assert told[-1].startswith("suara baik")


async def test_enter_opens_the_ticket_of_a_call(world: World, desk: Workspace, page: CallsView) -> None:
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    await world.settle()
    assert desk.in_front is not None
    assert desk.in_front.ticket == "t-siti"


async def test_a_call_of_this_desk_is_listed_masked_and_called_back(
    world: World, desk: Workspace, page: CallsView, telephone: ScriptedTelephone, room: PhoneRoom
) -> None:
    call = await talks(world, desk)
    await telephone.hang_up(call)
    await world.settle()
    desk.go("calls")
    await world.settle()
    row = page.table.rows().row_at(page.table.rows().index(0, 0))
    assert row.key == call
    assert "0812-xxxx-443" in row.snippet
    assert NUMBER not in row.snippet
    page.table.selectRow(0)
    page.back.click()
    await world.settle()
    assert dialled(telephone) == [NUMBER], world.notices
    assert room.view.bar.state.accessibleName().startswith("Siti Rahmawati")


async def test_a_number_nobody_keeps_is_told(
    world: World, page: CallsView, telephone: ScriptedTelephone
) -> None:
    page.table.selectRow(1)
    page.back.click()
    await world.settle()
    assert dialled(telephone) == []
    assert world.notices[-1].code == "number_forgotten"


async def test_whoever_asked_not_to_be_called_is_called_only_when_said_twice(
    world: World, desk: Workspace, telephone: ScriptedTelephone, room: PhoneRoom
) -> None:
    siti = next(row for row in with_calls() if isinstance(row, CustomerRow) and row.id == "c-siti")
    flag = DoNotCall(reason="diminta", since=NOW - 1, by="u-budi")
    await world.put(msgspec.structs.replace(siti, version=2, do_not_call=flag))
    await room.dialling.call("0812-3456-0443")
    await world.settle()
    assert dialled(telephone) == []
    assert world.notices[-1].code == "asked_not_to_be_called"
    assert "Siti Rahmawati" in desk.look.sentences.of(world.notices[-1])
    await room.dialling.call("0812-3456-0443")
    await world.settle()
    assert dialled(telephone) == [NUMBER]


async def test_the_numbers_of_a_message_can_be_called(
    world: World, desk: Workspace, telephone: ScriptedTelephone
) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    lines = desk.case.transcript
    text = "Hubungi 0812 3456 0443 atau 021 29021234, kontrak 118023140442."
    assert list(lines.numbers_in(text)) == ["0812-3456-0443", "(021) 29021234"]
    lines.number_wanted.emit("0812-3456-0443")
    await world.settle()
    assert dialled(telephone) == [NUMBER]
