"""Ways to send beside the button: the ticket solved with the reply, or the reply later; by mouse and by keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.store import outbox_rows
from console.store import rows as store
from console.store.outbox_rows import Act
from console.views.hands import Hands
from console.views.keys import sequence
from console.views.later_panel import SendLaterPanel
from console.views.workspace import Workspace
from console.widgets.composer import ComposeMode
from contract.commands import MoveTicket, SendReply
from contract.errors import ErrorCode
from domain.ticket import TicketMove, TicketState
from tests.ui.desk.seen import NO_WINDOWS, open_siti
from tests.ui.later_scenes import TICKET, mail
from tests.ui.world import World

pytestmark = NO_WINDOWS


async def acts(world: World) -> list[Act]:
    await world.settle()
    found = await world.db.read(lambda conn: outbox_rows.select(conn, "1", ()))
    return [act for act in found if isinstance(act.body, SendReply | MoveTicket)]


def state(desk: Workspace) -> TicketState | None:
    model = desk.case.model
    return None if model is None or model.case is None else model.case.ticket.state


async def test_one_key_sends_and_solves_and_one_takes_both_back(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await open_siti(world, desk)
    await hands.type("Sudah selesai ya, Bu.")
    await hands.key(sequence("send_solve"))
    reply, move = await acts(world)
    assert isinstance(reply.body, SendReply)
    assert reply.body.text == "Sudah selesai ya, Bu."
    assert isinstance(move.body, MoveTicket)
    assert move.body.move is TicketMove.SOLVE
    assert reply.id in move.after, "a reply that is not taken leaves the ticket open"
    assert state(desk) is TicketState.SOLVED
    assert desk.case.composer.text(ComposeMode.REPLY) == ""
    await hands.key(sequence("undo_send"))
    # A button pressed by its key stays down for a moment before it clicks.
    await hands.until(lambda: desk.case.composer.text(ComposeMode.REPLY), "the text comes back")
    assert await acts(world) == []
    assert state(desk) is TicketState.OPEN
    assert desk.case.composer.text(ComposeMode.REPLY) == "Sudah selesai ya, Bu."


async def test_the_menu_beside_the_sending_is_worked_by_keys(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await world.put(*mail())
    desk.open_ticket(TICKET)
    await world.settle()
    more = desk.case.composer._foot.more
    assert more.isVisible()
    assert more.accessibleName()
    desk.case.composer._foot.submit.setFocus(Qt.FocusReason.TabFocusReason)
    assert not more.acts["solve"].isEnabled(), "nothing is written"
    desk.case.composer.setFocus()
    await hands.type("Terlampir, Bu.")
    desk.case.composer._foot.submit.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(desk.case.composer._foot.submit, Qt.Key.Key_Tab)
    assert more.hasFocus()
    await hands.key("Space")
    assert hands.menu_open()
    await hands.pick(2)
    assert desk.side.tickets.of(SendLaterPanel).isVisible()
    assert await acts(world) == []
    more.setFocus(Qt.FocusReason.TabFocusReason)
    await hands.key("Space")
    await hands.pick(1)
    assert [type(act.body) for act in await acts(world)] == [SendReply, MoveTicket]


async def test_where_nothing_can_be_chosen_it_does_not_open_and_says_why(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await open_siti(world, desk)
    more = desk.case.composer._foot.more
    assert not more.isEnabled()
    assert more.accessibleDescription() == "belum ada yang ditulis"
    await hands.type("Baik, Bu.")
    assert more.isEnabled()
    assert more.accessibleDescription() == ""
    await world.db.write(lambda conn: store.drop(conn, "floor", "ticket", "t-siti"))
    await world.settle()
    assert not more.isEnabled()
    assert "pindah" in more.accessibleDescription()
    assert more.accessibleDescription() in more.toolTip()
    more.open()
    assert not hands.menu_open()


async def test_asked_first_the_answer_still_solves(world: World, desk: Workspace, hands: Hands) -> None:
    await open_siti(world, desk)
    composer = desk.case.composer
    await hands.type("Yth. [[pelanggan]], selesai.")
    composer.submit(solve=True)
    assert composer.asked
    world.clock.advance(composer.REST_MS)
    await hands.key(sequence("send"))
    assert [type(act.body) for act in await acts(world)] == [SendReply, MoveTicket]


async def test_sent_in_the_usual_way_nothing_is_solved(world: World, desk: Workspace, hands: Hands) -> None:
    await open_siti(world, desk)
    composer = desk.case.composer
    await hands.type("Yth. [[pelanggan]], selesai.")
    composer.submit(solve=True)
    composer._ask.back.click()
    await hands.type(" ya")
    composer.submit()
    world.clock.advance(composer.REST_MS)
    composer.submit()
    assert [type(act.body) for act in await acts(world)] == [SendReply]


async def test_a_ticket_that_cannot_be_solved_keeps_its_text(
    world: World, desk: Workspace, hands: Hands
) -> None:
    world.errors.clear()
    await open_siti(world, desk)
    await world.desk.acts.tickets.move("t-siti", TicketMove.SOLVE)
    await world.settle()
    await hands.type("Sudah selesai ya, Bu.")
    desk.case.composer.submit(solve=True)
    while world.tasks:
        await hands.settle()
    assert not any(
        isinstance(act.body, SendReply)
        for act in await world.db.read(lambda c: outbox_rows.select(c, "1", ()))
    )
    assert desk.case.composer.text(ComposeMode.REPLY) == "Sudah selesai ya, Bu."
    assert world.notices[-1].code == ErrorCode.ILLEGAL_TRANSITION.value
    world.errors.clear()
