"""Who stands on the screen is telephoned by a click and by a key: about the ticket they stand beside, never by a number in the clear."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from console.operations.call import contact_id
from console.softphone.orders import Dial
from console.softphone.scripted import ScriptedTelephone
from console.views.phone_room import PhoneRoom
from console.views.workspace import Workspace
from contract.customer import DoNotCall, Identity, IdentityKind
from contract.rows import CustomerRow, Row
from domain.call import CallEnd
from domain.contact import Channel, ContactState
from tests.ui import cast
from tests.ui.desk.phone_desk import room as room
from tests.ui.desk.phone_desk import telephone as telephone
from tests.ui.desk.phone_desk import world as world
from tests.ui.phone_scenes import NUMBER, at_hand
from tests.ui.world import NOW, World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
OFFICE = Identity("i-1", IdentityKind.PHONE, "0274-xxxx34", "c-siti", "i-1")


@pytest.fixture
def rows() -> list[Row]:
    """Siti has a second number."""
    return [
        msgspec.structs.replace(row, identities=(OFFICE,))
        if isinstance(row, CustomerRow) and row.id == "c-siti"
        else row
        for row in at_hand()
    ]


def press(desk: Workspace, key: Qt.Key = Qt.Key.Key_C) -> None:
    QTest.keyClick(QApplication.focusWidget() or desk, key, CTRL_ALT)


def dialled(telephone: ScriptedTelephone) -> list[Dial]:
    return [order for order in telephone.asked if isinstance(order, Dial)]


def seen(desk: Workspace) -> str:
    """All that stands on the screen, and all that is spoken or shown of it."""
    parts = [label.text() for label in desk.findChildren(QLabel)]
    parts += [field.text() for field in desk.findChildren(QLineEdit)]
    for widget in QApplication.allWidgets():
        parts += [widget.accessibleName(), widget.toolTip(), widget.windowTitle()]
    return " ".join(parts)


async def test_the_customer_of_a_ticket_is_called_about_it(
    world: World, desk: Workspace, telephone: ScriptedTelephone, room: PhoneRoom
) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    press(desk)
    await world.settle()
    (dial,) = dialled(telephone)
    assert dial.to == "08123456443", "what the gateway gave for the telephone"
    for digits in ("3456443", "3456-443"):
        assert digits not in seen(desk), "not validated: its number stays behind the mask"
    assert "Siti Rahmawati" in room.view.bar.state.accessibleName()
    await telephone.pick_up(dial.call)
    await world.settle()
    assert desk.in_front is not None
    assert desk.in_front.ticket == "t-siti", "no ticket of its own"
    contact = desk.in_front.contact
    assert contact is not None
    assert (contact.channel, contact.state, contact.call) == (
        Channel.VOICE,
        ContactState.ACTIVE,
        dial.call,
    )
    await telephone.hang_up(dial.call, CallEnd.CUSTOMER)
    await world.settle()
    assert desk.in_front.contact is not None
    assert desk.in_front.contact.state is ContactState.WRAP_UP
    (listed,) = (await world.desk.reads.calls.page()).calls
    assert (listed.row.ticket, listed.row.number) == ("t-siti", "0812-xxxx-443")


async def test_each_number_on_the_card_has_its_own_button(
    world: World, desk: Workspace, telephone: ScriptedTelephone
) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    card = desk.side.customer
    card.page("data")
    assert set(card.data.calls) == {"telepon", "i-1"}
    assert card.data.calls["i-1"].accessibleName().startswith("Telepon ke")
    card.data.calls["i-1"].click()
    await world.settle()
    assert len(dialled(telephone)) == 1
    await telephone.hang_up(dialled(telephone)[0].call, CallEnd.NO_ANSWER)
    card.head.call.click()
    await world.settle()
    assert len(dialled(telephone)) == 2


async def test_without_the_gateway_only_a_number_of_this_desk_is_dialled(
    world: World, desk: Workspace, telephone: ScriptedTelephone
) -> None:
    world.line.clear = NUMBER
    desk.open_ticket("t-siti")
    await world.settle()
    for online in (True, False):
        world.line.online = online
        press(desk)
        await world.settle()
        assert dialled(telephone)[-1].to == NUMBER
        await telephone.hang_up(dialled(telephone)[-1].call, CallEnd.NO_ANSWER)
        await world.settle()
    desk.open_ticket("t-bambang")
    await world.settle()
    press(desk)
    with pytest.raises(AssertionError, match="OfflineNotPossible"):
        await world.settle()
    world.errors.clear()
    assert len(dialled(telephone)) == 2


async def test_the_card_of_somebody_found_is_called_without_a_ticket(
    world: World, desk: Workspace, telephone: ScriptedTelephone
) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    desk.open_customer("c-bambang")
    await world.settle()
    assert desk.customer_card.other.isVisible()
    desk.customer_card.other.click()
    await world.settle()
    (dial,) = dialled(telephone)
    await telephone.pick_up(dial.call)
    await world.settle()
    assert desk.in_front is not None
    assert desk.in_front.case is not None
    assert desk.in_front.ticket not in ("t-siti", "t-bambang")
    assert desk.in_front.case.ticket.complainant == "c-bambang"


async def test_who_asked_not_to_be_called_is_called_when_it_is_said_twice(
    world: World, desk: Workspace, telephone: ScriptedTelephone
) -> None:
    row = await world.desk.reads.customers.get("c-siti")
    assert row is not None
    flag = DoNotCall("minta lewat email", NOW, "Budi Santoso", None)
    await world.put(msgspec.structs.replace(row, version=9, do_not_call=flag))
    desk.open_ticket("t-siti")
    await world.settle()
    press(desk)
    await world.settle()
    assert dialled(telephone) == []
    assert world.notices[-1].code == "asked_not_to_be_called"
    press(desk)
    await world.settle()
    assert len(dialled(telephone)) == 1


async def test_with_nobody_on_the_screen_it_says_so(world: World, desk: Workspace) -> None:
    desk.go("inbox")
    await world.settle()
    press(desk)
    await world.settle()
    assert world.notices[-1].code == "nobody_to_call"


async def test_a_call_whose_ticket_went_away_is_followed_to_its_own(
    world: World, desk: Workspace, telephone: ScriptedTelephone
) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    press(desk)
    await world.settle()
    (dial,) = dialled(telephone)
    await telephone.pick_up(dial.call)
    await world.settle()
    listed = await world.desk.reads.calls.get(dial.call)
    assert listed is not None
    own = cast.ticket("t-own", "1-0999-1", "c-siti", "Telepon umum", channel=Channel.VOICE)
    held = cast.contact(
        contact_id(dial.call), "t-own", "c-siti", channel=Channel.VOICE, call=dial.call, queue="telepon_umum"
    )
    await world.put(own, held, msgspec.structs.replace(listed.row, version=1, ticket="t-own"))
    await world.settle()
    assert desk.in_front is not None
    assert desk.in_front.ticket == "t-own"
    assert world.notices[-1].code == "call_has_its_own"
    assert world.notices[-1].detail == {"number": "1-0999-1"}
