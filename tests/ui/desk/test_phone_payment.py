"""The caller in the payment IVR on the agent's screen: sent there by a key, seen to be there, back by itself or fetched."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.softphone.orders import Order, TakeBack, ToPayment
from console.softphone.scripted import ScriptedTelephone
from console.views.phone_room import PhoneRoom
from console.views.workspace import Workspace
from contract.call_acts import EndCall, LogCall
from domain.call import CallEnd
from tests.ui.desk.phone_desk import room as room
from tests.ui.desk.phone_desk import rows as rows
from tests.ui.desk.phone_desk import telephone as telephone
from tests.ui.desk.phone_desk import world as world
from tests.ui.desk.seen import queued
from tests.ui.phone_scenes import talks
from tests.ui.world import World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def press(desk: Workspace, key: Qt.Key) -> None:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(QApplication.focusWidget() or desk, key, held)


def asked(telephone: ScriptedTelephone, *kinds: type[Order]) -> list[Order]:
    return [order for order in telephone.asked if isinstance(order, kinds)]


async def sent(world: World, desk: Workspace) -> tuple[str, str]:
    """The caller is on the way; ids of the call and of the one to the IVR."""
    call = await talks(world, desk)
    press(desk, Qt.Key.Key_V)
    await world.settle()
    assert world.telephone is not None
    return call, world.telephone.phone.calls[call].payment


async def test_the_caller_goes_there_by_a_key_and_the_bar_says_where_they_are_and_how_long(
    world: World, desk: Workspace, telephone: ScriptedTelephone, room: PhoneRoom
) -> None:
    call, leg = await sent(world, desk)
    [order] = asked(telephone, ToPayment)
    assert isinstance(order, ToPayment)
    assert (order.call, order.to, order.says) == (call, "1599", "X-Payment-Result")
    bar = room.view.bar
    assert "Menyambung ke IVR pembayaran…" in bar.state.accessibleName()
    await telephone.pick_up(leg)
    await world.settle()
    world.clock.advance(31_000)
    desk._tick()
    assert "Di IVR pembayaran" in bar.state.accessibleName()
    assert bar._clock.text() == "00:31"
    acts = (bar.act("mute"), bar.act("hold"), bar.act("keypad"), bar.act("transfer"), bar.act("payment"))
    assert not any(acts)
    telephone.result = "paid"
    await telephone.hang_up(leg)
    await world.settle()
    assert (world.notices[-1].code, world.notices[-1].detail) == (
        "payment_back",
        {"how": "pembayaran berhasil"},
    )
    assert bar.act("payment")
    assert not room.view.now.front.call.payment  # type: ignore[union-attr]
    assert [one.id for one in telephone.phone.calls.values()] == [call]


async def test_the_agent_fetches_the_caller(
    world: World, desk: Workspace, telephone: ScriptedTelephone, room: PhoneRoom
) -> None:
    call, leg = await sent(world, desk)
    await telephone.pick_up(leg)
    press(desk, Qt.Key.Key_X)
    await world.settle()
    assert asked(telephone, TakeBack) == [TakeBack(call=call)]
    assert world.notices[-1].code == "payment_taken_back"
    assert room.view.bar.act("hold")


@pytest.mark.parametrize(
    ("end", "why"), [(CallEnd.BUSY, "IVR sibuk"), (CallEnd.NOT_FOUND, "IVR tidak terjangkau")]
)
async def test_an_ivr_that_will_not_is_told_and_the_caller_is_still_there(
    world: World, desk: Workspace, telephone: ScriptedTelephone, room: PhoneRoom, end: CallEnd, why: str
) -> None:
    _, leg = await sent(world, desk)
    await telephone.hang_up(leg, end, 486)
    await world.settle()
    assert (world.notices[-1].code, world.notices[-1].detail) == ("payment_failed", {"why": why})
    assert room.view.now.connected


async def test_an_ivr_that_falls_silent_is_no_lost_call(
    world: World, desk: Workspace, telephone: ScriptedTelephone, room: PhoneRoom
) -> None:
    _, leg = await sent(world, desk)
    await telephone.pick_up(leg)
    await telephone.hang_up(leg, CallEnd.NETWORK, 408)
    await world.settle()
    assert [one.code for one in world.notices if one.code in ("call_lost", "payment_failed")] == [
        "payment_failed"
    ]
    assert world.notices[-1].detail == {"why": "sambungan ke IVR terputus"}
    assert room.view.now.connected


async def test_a_telephone_that_dies_meanwhile_is_told_of_once(
    world: World, desk: Workspace, telephone: ScriptedTelephone
) -> None:
    _, leg = await sent(world, desk)
    await telephone.pick_up(leg)
    await telephone.die()
    await world.settle()
    assert [one.code for one in world.notices].count("engine_died") == 1
    assert desk.side.wrap_up.isVisible()
    [ended] = [body for body in await queued(world) if isinstance(body, EndCall)]
    assert [visit.end for visit in ended.payments] == ["lost"]


async def test_who_hangs_up_in_it_is_told_of_and_the_wrap_up_follows(
    world: World, desk: Workspace, telephone: ScriptedTelephone
) -> None:
    call, leg = await sent(world, desk)
    await telephone.pick_up(leg)
    await telephone.hang_up(call)
    await world.settle()
    assert "payment_left" in {notice.code for notice in world.notices}
    assert not telephone.phone.calls
    assert desk.side.wrap_up.isVisible()
    told = await queued(world)
    [ended] = [body for body in told if isinstance(body, EndCall)]
    assert [visit.end for visit in ended.payments] == ["caller_left"]
    assert not [body for body in told if isinstance(body, LogCall)], (
        "the way to the IVR is no call of its own"
    )


async def test_where_there_is_none_there_is_no_act(
    world: World, desk: Workspace, telephone: ScriptedTelephone, room: PhoneRoom
) -> None:
    world.book = msgspec.structs.replace(world.book, payment_ivr=None)
    await talks(world, desk)
    assert room.view.bar.act("payment") is None
    missing = desk.acts["payment_ivr"].why_not()
    assert missing is not None
    assert missing.code == "no_payment_ivr"
