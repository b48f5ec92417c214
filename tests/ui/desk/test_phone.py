"""The telephone on the agent's screen: who rings is seen before the answer, everything is done by keys, nothing takes the cursor."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.softphone.orders import (
    Answer,
    Dial,
    Dtmf,
    HangUp,
    Hold,
    Mute,
    Order,
    Receive,
    Reject,
    Transfer,
    TransferTo,
)
from console.softphone.phone import OrderRefused
from console.softphone.reasons import Reason
from console.softphone.scripted import ScriptedTelephone
from console.views.phone_caller import PhoneCallerPanel
from console.views.phone_keypad import PhoneKeypadPanel
from console.views.phone_room import PhoneRoom
from console.views.phone_transfer import PhoneTransferPanel
from console.views.workspace import Workspace
from contract.rows import PresenceRow
from domain.call import CallEnd
from domain.contact import ContactState
from domain.presence import PresenceState
from tests.ui import cast
from tests.ui.desk.phone_desk import room as room
from tests.ui.desk.phone_desk import rows as rows
from tests.ui.desk.phone_desk import telephone as telephone
from tests.ui.desk.phone_desk import world as world
from tests.ui.phone_scenes import NUMBER, SHOP, STRANGER, TOLD, cast_to, rings, talks
from tests.ui.world import World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def press(desk: Workspace, key: Qt.Key, held: Qt.KeyboardModifier = CTRL_ALT) -> None:
    QTest.keyClick(QApplication.focusWidget() or desk, key, held)


def asked(telephone: ScriptedTelephone, *kinds: type[Order]) -> list[Order]:
    return [order for order in telephone.asked if isinstance(order, kinds)]


async def test_a_call_is_answered_held_resumed_muted_and_ended_by_keys_alone(
    world: World, desk: Workspace, telephone: ScriptedTelephone, room: PhoneRoom
) -> None:
    call = await rings(world, desk)
    press(desk, Qt.Key.Key_A, CTRL_SHIFT)
    await world.settle()
    assert asked(telephone, Answer) == [Answer(call=call)]
    assert not room.card.isVisible()
    for key in (Qt.Key.Key_W, Qt.Key.Key_W, Qt.Key.Key_M):
        press(desk, key)
        await world.settle()
    assert asked(telephone, Hold, Mute) == [
        Hold(call=call, on=True),
        Hold(call=call, on=False),
        Mute(call=call, on=True),
    ]
    press(desk, Qt.Key.Key_E)
    await world.settle()
    assert asked(telephone, HangUp) == [HangUp(call=call)]
    assert room.view.now.front is None
    assert desk.in_front is not None
    contact = desk.in_front.contact
    assert contact is not None
    assert contact.state is ContactState.WRAP_UP
    assert desk.side.wrap_up.isVisible(), "what is owed now is the documentation"


async def test_who_calls_is_on_the_screen_before_the_answer(
    world: World, desk: Workspace, room: PhoneRoom
) -> None:
    await rings(world, desk)
    assert desk.customer_card.isVisible()
    assert desk.customer_card.customer is not None
    assert desk.customer_card.customer.id == "c-siti"
    shown = room.card.offer()
    assert shown is not None
    assert (shown.customer, shown.queue, shown.waiting) == ("Siti Rahmawati", "Gadai · Telepon umum", "00:09")
    assert not room.card.geometry().intersects(desk.customer_card.geometry())
    assert "Siti Rahmawati" in room.view.bar.state.accessibleName()


async def test_a_ring_takes_neither_the_cursor_nor_a_letter(
    world: World, desk: Workspace, telephone: ScriptedTelephone
) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    editor = desk.case.composer.editor()
    assert editor.hasFocus()
    QTest.keyClicks(editor, "Baik, Ibu ")
    for number in (NUMBER, SHOP, STRANGER):
        call = await rings(world, desk, number)
        assert QApplication.focusWidget() is editor
        QTest.keyClicks(editor, "a")
        await telephone.hang_up(call)
        await world.settle()
    assert desk.case.composer.text("reply") == "Baik, Ibu aaa"
    assert QApplication.focusWidget() is editor


async def test_a_shared_number_asks_whose_it_is_and_the_choice_is_the_ticket_s(
    world: World, desk: Workspace, telephone: ScriptedTelephone, room: PhoneRoom
) -> None:
    call = await rings(world, desk, SHOP)
    panel = cast_to(PhoneCallerPanel, desk.over("phone_caller"))
    assert panel.isVisible()
    assert [button.accessibleName().split(",")[0] for button in panel.choices] == [
        "Dewi Lestari",
        "Siti Rahmawati",
    ]
    panel.choices[0].setFocus()
    QTest.keyClick(panel.choices[0], Qt.Key.Key_Return)
    await world.settle()
    assert not panel.isVisible()
    assert desk.customer_card.customer is not None
    assert desk.customer_card.customer.id == "c-dewi"
    await telephone.order(Answer(call=call))
    await world.settle()
    assert not panel.isVisible(), "who it is was said"
    assert desk.in_front is not None
    assert desk.in_front.case is not None
    assert desk.in_front.case.ticket.complainant == "c-dewi"
    assert room.view.names.of(call) == "Dewi Lestari"


async def test_a_shared_number_may_be_settled_while_they_speak(world: World, desk: Workspace) -> None:
    await talks(world, desk, SHOP)
    panel = cast_to(PhoneCallerPanel, desk.over("phone_caller"))
    assert panel.isVisible()
    panel.choices[1].click()
    await world.settle()
    assert desk.in_front is not None
    await desk.in_front.load()
    assert desk.in_front.case is not None
    assert desk.in_front.case.ticket.complainant == "c-siti"


async def test_a_stranger_is_entered_with_the_number_filled_in(
    world: World, desk: Workspace, room: PhoneRoom
) -> None:
    call = await talks(world, desk, STRANGER)
    panel = cast_to(PhoneCallerPanel, desk.over("phone_caller"))
    assert panel.isVisible()
    assert panel.picker.phone.text() == "0856-1111-2222"
    assert not panel.act.isEnabled()
    QTest.keyClicks(panel.picker.name, "Agus Wijaya")
    await world.settle()
    QTest.keyClick(panel.picker.name, Qt.Key.Key_Return)
    await world.settle()
    assert not panel.isVisible()
    assert room.view.names.of(call) == "Agus Wijaya"
    assert desk.in_front is not None
    await desk.in_front.load()
    assert desk.in_front.case is not None
    customer = desk.in_front.case.ticket.complainant
    assert customer is not None
    row = await world.desk.reads.customers.get(customer)
    assert row is not None
    assert row.name == "Agus Wijaya"
    [found] = await world.desk.acts.calls.customers_of(STRANGER)
    assert found.id == customer, "the number is theirs from now on"


async def test_it_rings_until_the_exchange_says_otherwise(
    world: World, desk: Workspace, telephone: ScriptedTelephone, room: PhoneRoom
) -> None:
    call = await rings(world, desk)
    room.card._left = -1.0
    room.card._run()
    assert room.card.isVisible()
    await telephone.hang_up(call)
    await world.settle()
    assert not room.card.isVisible()
    assert not desk.customer_card.isVisible()


async def test_a_call_is_refused_with_the_code_of_its_reason(
    world: World, desk: Workspace, telephone: ScriptedTelephone, room: PhoneRoom
) -> None:
    call = await rings(world, desk)
    room.card._refuse("603")
    await world.settle()
    assert asked(telephone, Reject) == [Reject(call=call, code=603)]


async def test_calls_ring_for_an_agent_who_is_avail_with_free_hands(
    world: World, desk: Workspace, telephone: ScriptedTelephone
) -> None:
    assert asked(telephone, Receive)[1:] == [Receive(on=True)]
    call = await rings(world, desk)
    await telephone.order(Answer(call=call))
    await world.settle()
    await telephone.hang_up(call)
    await world.settle()
    assert asked(telephone, Receive)[1:] == [Receive(on=True), Receive(on=False)], (
        "there is something to document"
    )


async def test_nobody_rings_an_agent_in_aux_or_in_a_chat(
    world: World, desk: Workspace, telephone: ScriptedTelephone
) -> None:
    row = next(row for row in cast.desk_rows() if isinstance(row, PresenceRow))
    await world.put(msgspec.structs.replace(row, version=2, chosen=PresenceState.AUX))
    await world.settle()
    await world.put(msgspec.structs.replace(row, version=3, chosen=PresenceState.AVAIL))
    await world.settle()
    await world.put(cast.contact("k-t-siti", "t-siti", "c-siti"))
    await world.settle()
    assert asked(telephone, Receive)[1:] == [
        Receive(on=True), Receive(on=False), Receive(on=True), Receive(on=False)
    ]  # fmt: skip


async def test_an_offer_waits_while_it_rings(
    world: World, desk: Workspace, telephone: ScriptedTelephone, room: PhoneRoom
) -> None:
    call = await rings(world, desk)
    await world.put(cast.offer())
    await world.settle()
    assert not desk.offers.card.isVisible()
    await telephone.hang_up(call)
    await world.settle()
    assert desk.offers.card.isVisible()


async def test_what_the_telephone_refuses_is_told(
    world: World, desk: Workspace, telephone: ScriptedTelephone, monkeypatch: pytest.MonkeyPatch
) -> None:
    await talks(world, desk)

    async def refuses(_order: Order) -> None:
        raise OrderRefused(Reason.NOT_NOW)

    monkeypatch.setattr(telephone, "order", refuses)
    press(desk, Qt.Key.Key_W)
    await world.settle()
    assert world.notices[-1].code == "phone_refused"
    assert desk.look.sentences.of(world.notices[-1]) == "Tidak bisa: belum bisa saat ini."


async def test_a_telephone_that_dies_says_so_and_what_to_do(
    world: World, desk: Workspace, telephone: ScriptedTelephone, room: PhoneRoom
) -> None:
    await talks(world, desk)
    await telephone.die()
    await world.settle()
    assert "engine_died" in [notice.code for notice in world.notices]
    assert "Telepon: berhenti" in room.view.bar.state.accessibleName()
    missing = desk.acts["hold"].why_not()
    assert missing is not None
    assert missing.code == "no_call"
    await telephone.rise()
    await world.settle()
    assert room.view.bar.state.accessibleName().startswith("Telepon siap")


async def test_the_caller_is_passed_on_after_asking_there(
    world: World, desk: Workspace, telephone: ScriptedTelephone, room: PhoneRoom
) -> None:
    first = await talks(world, desk)
    cursor = QApplication.focusWidget()
    press(desk, Qt.Key.Key_T)
    panel = cast_to(PhoneTransferPanel, desk.over("phone_transfer"))
    assert panel.to.hasFocus()
    QTest.keyClicks(panel.to, "2117")
    QTest.keyClick(panel.to, Qt.Key.Key_Return)
    await world.settle()
    [dialled] = asked(telephone, Dial)
    assert isinstance(dialled, Dial)
    assert (dialled.to, dialled.consults) == ("2117", first)
    assert not panel.isVisible()
    assert QApplication.focusWidget() is cursor
    await telephone.pick_up(dialled.call)
    await world.settle()
    assert "Siti Rahmawati" in room.view.bar.state.accessibleName(), "who is on hold stays in sight"
    assert [name for name in ("complete", "join") if room.view.bar.act(name)] == ["complete", "join"]
    press(desk, Qt.Key.Key_S)
    await world.settle()
    assert asked(telephone, TransferTo) == [TransferTo(call=first, other=dialled.call)]
    assert room.view.now.front is None


async def test_the_caller_is_passed_on_at_once_and_stays_when_that_fails(
    world: World, desk: Workspace, telephone: ScriptedTelephone, room: PhoneRoom
) -> None:
    call = await talks(world, desk)
    desk.acts["transfer_call"].do()
    panel = cast_to(PhoneTransferPanel, desk.over("phone_transfer"))
    panel.to.setText("bukan nomor")
    panel.other.click()
    assert asked(telephone, Transfer) == []
    assert panel.list.targets() == []
    assert not panel.other.isEnabled()
    panel.to.setText("2118")
    panel.other.click()
    await world.settle()
    assert asked(telephone, Transfer) == [Transfer(call=call, to="2118")]
    await telephone.transferred(call, "2118", 486)
    await world.settle()
    assert world.notices[-1].code == "transfer_failed"
    assert room.view.now.connected
    desk.acts["transfer_call"].do()
    await world.settle()
    assert panel.list.targets()[0].to == "2118", "what was used last stands in front"
    await telephone.transferred(call, "2118")
    await world.settle()
    assert not panel.isVisible()


async def test_digits_go_into_the_call_and_are_forgotten(
    world: World, desk: Workspace, telephone: ScriptedTelephone
) -> None:
    call = await talks(world, desk)
    press(desk, Qt.Key.Key_K)
    panel = cast_to(PhoneKeypadPanel, desk.over("phone_keypad"))
    for key in "4#":
        QTest.keyClicks(QApplication.focusWidget() or desk, key)
    panel.digits["7"].click()
    await world.settle()
    assert asked(telephone, Dtmf) == [Dtmf(call=call, digits=digit) for digit in "4#7"]
    assert panel.shown.text() == "4#7"
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert panel.shown.text() == ""


async def test_ending_the_contact_of_a_call_hangs_up(
    world: World, desk: Workspace, telephone: ScriptedTelephone
) -> None:
    call = await talks(world, desk)
    press(desk, Qt.Key.Key_E, CTRL_SHIFT)
    await world.settle()
    assert asked(telephone, HangUp) == [HangUp(call=call)]
    [over] = telephone.phone.over
    assert over.end is CallEnd.AGENT
    assert desk.side.wrap_up.isVisible()


async def test_a_number_is_dialled_as_the_country_s_exchange_wants_it(
    world: World, desk: Workspace, telephone: ScriptedTelephone, room: PhoneRoom
) -> None:
    press(desk, Qt.Key.Key_D)
    assert room.view.bar.number.hasFocus()
    QTest.keyClicks(room.view.bar.number, "+62 812-3456-0443")
    QTest.keyClick(room.view.bar.number, Qt.Key.Key_Return)
    await world.settle()
    assert [order.to for order in telephone.asked if isinstance(order, Dial)] == ["081234560443"]
    assert room.view.bar.number.text() == ""


async def test_what_is_no_number_is_not_dialled(
    world: World, desk: Workspace, telephone: ScriptedTelephone, room: PhoneRoom
) -> None:
    room.view.dial("kantor pusat")
    await world.settle()
    assert asked(telephone, Dial) == []
    assert world.notices[-1].code == "phone_bad_number"


async def test_without_a_call_its_keys_say_so(desk: Workspace) -> None:
    for act in ("mute", "hold", "transfer_call", "keypad", "hang_up", "complete_transfer", "join_calls"):
        missing = desk.acts[act].why_not()
        assert missing is not None
        assert missing.code == "no_call"


async def test_the_words_a_bot_heard_stand_on_the_card(
    world: World, desk: Workspace, room: PhoneRoom
) -> None:
    await rings(world, desk, NUMBER, TOLD)
    shown = room.card.offer()
    assert shown is not None
    assert shown.preview == "Kata bot: pelunasan"
