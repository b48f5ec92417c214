"""A locked desk: covered, alive behind the cover, and opened by its agent's password alone."""

from collections.abc import AsyncIterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from console.notices import Notice
from console.settings import Choices
from console.sound import Sound
from console.store.key import WrongPassword
from console.unlocking import FREE_TRIES, Guard, remembered
from console.views.hands import Hands
from console.views.idle_lock import MINUTE_MS, IdleLock, locks_after
from console.views.keys import sequence
from console.views.lock_screen import LockScreen
from console.views.shell import Shell
from console.views.workspace import Workspace
from console.widgets.theme import Theme
from contract.commands import AcceptOffer, SetPresence
from contract.rows import MessageKind
from domain.central_settings import CentralSetting
from domain.parties import Verification
from domain.presence import PresenceState
from tests.ui import cast
from tests.ui.desk.seen import NO_WINDOWS, open_siti, queued
from tests.ui.pictures import take_down
from tests.ui.world import World

pytestmark = NO_WINDOWS
RIGHT = "kata sandi rina"


def check(password: str) -> None:
    if password != RIGHT:
        raise WrongPassword


@pytest.fixture
async def lock(world: World, desk: Workspace, theme: Theme) -> AsyncIterator[IdleLock]:
    shell = Shell(theme)
    shell.show_workspace(desk)
    shell.show()
    shell.activateWindow()
    assert QTest.qWaitForWindowActive(shell)
    made = IdleLock(shell, desk, Guard(check, world.clock))
    yield made
    made.stop()
    await world.rest()
    shell._stack.removeWidget(desk)
    desk.setParent(None)
    take_down(shell)


def cover(lock: IdleLock) -> LockScreen:
    assert lock.screen is not None
    return lock.screen


def covered(lock: IdleLock) -> bool:
    return lock.locked


async def unlock(world: World, lock: IdleLock, password: str) -> None:
    screen = cover(lock)
    screen.password.setText(password)
    screen.go.click()
    await world.settle()


def told(widget: QWidget) -> list[str]:
    """Every name and text a screen reader finds under ``widget``, what is invisible left out."""
    found: list[str] = []

    def walk(one: QAccessibleInterface) -> None:
        if one.state().invisible:
            return
        found.extend(one.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Value))
        for at in range(one.childCount()):
            if (child := one.child(at)) is not None:
                walk(child)

    top = QAccessible.queryAccessibleInterface(widget)
    assert top is not None
    walk(top)
    return [text for text in found if text]


async def test_a_key_locks_and_the_password_opens_where_the_agent_was(
    world: World, desk: Workspace, lock: IdleLock, hands: Hands
) -> None:
    await open_siti(world, desk)
    await hands.type("Sedang kami")
    await hands.key(sequence("lock"))
    await world.settle()
    assert covered(lock)
    assert not desk.isVisible()
    assert QApplication.focusWidget() is cover(lock).password
    assert {draft.text for draft in (await world.desk.reads.drafts.of("t-siti")).values()} == {"Sedang kami"}
    await unlock(world, lock, "salah")
    assert covered(lock)
    assert "tidak cocok" in cover(lock).banner.accessibleName()
    await unlock(world, lock, RIGHT)
    assert not covered(lock)
    assert desk.case.composer.isVisible()
    await hands.type(" periksa")
    assert desk.case.composer.text("reply") == "Sedang kami periksa"


async def test_nothing_of_a_customer_is_told_or_reached_behind_the_cover(
    world: World, desk: Workspace, lock: IdleLock, hands: Hands
) -> None:
    await open_siti(world, desk)
    shell = lock._shell
    assert any("Siti" in text for text in told(shell))
    lock.lock()
    await world.put(cast.offer())
    await desk.floor.load()
    lock.tick()
    shown = told(shell)
    assert not [text for text in shown if "Siti" in text or cast.offer().customer_name in text]
    assert any("Tawaran" in text for text in shown)
    for name in ("send", "new_ticket", "palette", "accept", "search"):
        await hands.key(sequence(name))
    for _ in range(12):
        QTest.keyClick(shell, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert cover(lock).isAncestorOf(focus)
    await world.settle()
    assert await queued(world) == []
    assert world.line.asked == []


async def test_what_was_unmasked_is_masked_again(world: World, desk: Workspace, lock: IdleLock) -> None:
    await world.put(replace(cast.SITI, verification=Verification.VALID, version=900))
    await open_siti(world, desk)
    desk.side.customer.page("data")
    field = desk.side.customer.field("telepon")
    assert field is not None
    field.eye.click()
    await world.settle()
    assert field.is_open()
    lock.lock()
    assert not field.is_open()
    # What was still on its way when the desk was locked does not stand in clear behind the cover.
    await desk.side.customer._show("c-siti", "telepon")
    assert not field.is_open()


async def test_an_offer_rings_and_is_taken_after_unlocking(
    world: World, desk: Workspace, lock: IdleLock
) -> None:
    lock.lock()
    await world.put(cast.offer())
    await desk.floor.load()
    assert Sound.OFFER in world.sounds.played
    await unlock(world, lock, RIGHT)
    assert desk.offers.card.isVisible()
    desk.offers.card.take()
    await world.settle()
    assert world.line.asked == [AcceptOffer(offer=cast.offer().id)]


async def test_new_messages_of_a_live_chat_are_counted_and_not_taken_as_seen(
    world: World, desk: Workspace, lock: IdleLock
) -> None:
    await open_siti(world, desk)
    before = sum(tab.unread for tab in desk.tabs.tabs)
    lock.lock()
    case = desk.case.model
    assert case is not None
    assert case.case is not None
    n = case.case.ticket.last + 1
    await world.put(cast.line("t-siti", n, MessageKind.CUSTOMER, "Bagaimana, Mbak?", 0))
    await world.settle()
    lock.tick()
    assert sum(tab.unread for tab in desk.tabs.tabs) == before + 1
    assert f"{before + 1} pesan" in cover(lock).waiting.text()
    await unlock(world, lock, RIGHT)
    assert sum(tab.unread for tab in desk.tabs.tabs) == before


async def test_it_locks_by_itself_after_the_time_and_input_holds_it_off(
    world: World, desk: Workspace, lock: IdleLock
) -> None:
    after = locks_after(world.desk.settings())
    world.clock.advance(after - 1)
    window = lock._shell.windowHandle()
    QTest.keyClick(window, Qt.Key.Key_Shift)
    lock.tick()
    world.clock.advance(after - 1)
    lock.tick()
    assert not covered(lock)
    world.clock.advance(1)
    lock.tick()
    assert covered(lock)


def test_the_centre_limits_what_the_agent_chose() -> None:
    central = {"lock_limit": CentralSetting(5)}
    for own, minutes in ((0, 5), (2, 2), (30, 5)):
        settings = Choices().with_central(central).choose(lock_minutes=own).settings
        assert locks_after(settings) == minutes * MINUTE_MS
    assert locks_after(Choices().choose(lock_minutes=0).settings) == 0


async def test_presence_passes_to_aux_only_with_nothing_in_hand(
    world: World, desk: Workspace, lock: IdleLock
) -> None:
    reason = world.desk.handbook().aux_reasons[0].id
    given = {"lock_aux_minutes": CentralSetting(5), "lock_aux_reason": CentralSetting(reason)}
    world.choices = world.choices.with_central(given)
    lock.lock()
    world.clock.advance(5 * MINUTE_MS)
    assert desk.floor.in_hand
    lock.tick()
    await world.settle()
    assert await queued(world) == []
    desk.floor.in_hand = 0
    lock.tick()
    lock.tick()
    await world.settle()
    assert await queued(world) == [SetPresence(state=PresenceState.AUX, aux_reason=reason)]
    await unlock(world, lock, RIGHT)
    assert world.notices[-1].code == "lock_aux"


async def test_wrong_passwords_cost_time_and_a_customer_in_hand_keeps_the_desk(
    world: World, desk: Workspace, lock: IdleLock
) -> None:
    lock.lock()
    assert not cover(lock).leave.isEnabled()
    for _ in range(FREE_TRIES):
        await unlock(world, lock, "salah")
    await unlock(world, lock, RIGHT)
    assert covered(lock)
    assert "Terlalu banyak" in cover(lock).banner.accessibleName()
    world.clock.advance(5_000)
    await unlock(world, lock, RIGHT)
    assert not covered(lock)


async def test_what_concerns_leaving_is_said_on_the_cover(
    world: World, desk: Workspace, lock: IdleLock
) -> None:
    lock.lock()
    lock.show_notice(Notice("contacts_in_hand", "bad", {"count": "2"}))
    assert "2" in cover(lock).banner.accessibleName()


def test_a_desk_that_keeps_nothing_knows_its_password_all_the_same() -> None:
    known = remembered(RIGHT)
    known(RIGHT)
    with pytest.raises(WrongPassword):
        known(RIGHT + "x")
