"""A locked desk and its telephone: no call is cut off from its agent, none is answered by itself while nobody sits there."""

from console.softphone.orders import HangUp, Receive
from console.softphone.scripted import ScriptedTelephone
from console.views.idle_lock import IdleLock, locks_after
from console.views.phone_room import PhoneRoom
from console.views.workspace import Workspace
from domain.central_settings import CentralSetting
from tests.ui.desk.phone_desk import room as room
from tests.ui.desk.phone_desk import rows as rows
from tests.ui.desk.phone_desk import telephone as telephone
from tests.ui.desk.phone_desk import world as world
from tests.ui.desk.seen import NO_WINDOWS
from tests.ui.desk.test_idle_lock import RIGHT, cover, unlock
from tests.ui.desk.test_idle_lock import lock as lock
from tests.ui.phone_scenes import rings, talks
from tests.ui.world import World

pytestmark = NO_WINDOWS


def receives(telephone: ScriptedTelephone) -> bool:
    return telephone.phone.receiving


async def test_who_speaks_on_the_telephone_is_not_locked_out(
    world: World, desk: Workspace, telephone: ScriptedTelephone, lock: IdleLock
) -> None:
    """They listen for minutes without a key; once the call is over the time begins."""
    after = locks_after(world.desk.settings())
    call = await talks(world, desk)
    for _ in range(3):
        world.clock.advance(after)
        lock.tick()
    assert not lock.locked
    await telephone.order(HangUp(call=call))
    await world.settle()
    world.clock.advance(after - 1)
    lock.tick()
    assert not lock.locked
    world.clock.advance(1)
    lock.tick()
    assert lock.locked


async def test_a_locked_desk_says_that_it_rings(
    world: World, desk: Workspace, telephone: ScriptedTelephone, lock: IdleLock
) -> None:
    """It names nobody."""
    await world.settle()
    lock.lock()
    call = await rings(world, desk)
    world.clock.advance(10_000)
    lock.tick()
    words = cover(lock).offer.text()
    assert "Telepon" in words
    assert str(world.desk.settings().phone_ring_seconds - 10) in words
    assert "Siti" not in words
    await telephone.hang_up(call)
    await world.settle()
    lock.tick()
    assert not cover(lock).offer.text()


async def test_no_call_is_answered_by_itself_at_a_locked_desk(
    world: World, desk: Workspace, telephone: ScriptedTelephone, room: PhoneRoom, lock: IdleLock
) -> None:
    """Where the centre has calls answered by themselves none comes until the agent is back; elsewhere it rings as an offer does."""
    await world.settle()
    assert receives(telephone)
    lock.lock()
    await world.settle()
    assert receives(telephone), "whoever is near opens the desk"
    await unlock(world, lock, RIGHT)
    world.choices = world.choices.with_central({"phone_auto_answer": CentralSetting(3)})
    lock.lock()
    await world.settle()
    assert not receives(telephone)
    assert telephone.asked[-1] == Receive(on=False)
    await unlock(world, lock, RIGHT)
    assert receives(telephone)
