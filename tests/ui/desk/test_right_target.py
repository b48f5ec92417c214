"""An act is done to what is seen to be chosen, whatever comes, goes or is opened meanwhile."""

from PySide6.QtCore import Qt

from console.views.hands import Hands
from console.views.keys import sequence
from console.views.merge_panel import MergePanel
from console.views.workspace import Workspace
from contract.customer_acts import MergeCustomers
from contract.ticket_acts import MergeTicket
from tests.ui import cast
from tests.ui.customer_cast import ALIKE, DEWI, DOUBLE, SITI
from tests.ui.desk.seen import NO_WINDOWS, queued
from tests.ui.world import World

pytestmark = NO_WINDOWS


async def merging(world: World, desk: Workspace, hands: Hands, *others: str) -> MergePanel:
    """The merge panel of a ticket of Bambang who has ``others`` besides."""
    for at, id in enumerate(("t-b2", *others)):
        await world.put(cast.ticket(id, f"1-0188-{at}", "c-bambang", f"Deposit {at}"))
    desk.open_ticket("t-b2")
    await world.settle()
    await hands.key(sequence("merge"))
    await world.settle()
    return desk.side.tickets.of(MergePanel)


async def test_a_number_typed_for_a_merge_lets_go_of_what_the_list_offered_before(
    world: World, desk: Workspace, hands: Hands
) -> None:
    panel = await merging(world, desk, hands)
    assert panel.act.isEnabled(), "the only other ticket is chosen"
    panel.search.setFocus()
    await hands.type("1-0231")
    await hands.key("Ctrl+Return")
    await world.settle()
    assert await queued(world) == [], "the list still offered another ticket than the one that was typed"
    await hands.until(panel.act.isEnabled, "what was typed is found")
    await hands.key("Ctrl+Return")
    await world.settle()
    (merged,) = await queued(world)
    assert isinstance(merged, MergeTicket)
    assert merged.into == "t-2"


async def test_a_merge_takes_what_was_chosen_when_it_began(
    world: World, desk: Workspace, hands: Hands
) -> None:
    panel = await merging(world, desk, hands, "t-b3")
    wanted = panel._found[0].id
    panel.list.setCurrentRow(0)
    panel.submit()
    panel.retranslate()  # lays the list anew before the act has its turn
    await world.settle()
    (merged,) = await queued(world)
    assert isinstance(merged, MergeTicket)
    assert merged.into == wanted


async def test_the_cursor_passing_through_a_list_chooses_no_ticket_and_down_from_the_search_does(
    world: World, desk: Workspace, hands: Hands
) -> None:
    panel = await merging(world, desk, hands, "t-b3")
    panel.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert not panel.act.isEnabled()
    panel.search.setFocus()
    await hands.key("Down")
    assert panel.list.hasFocus()
    assert panel.act.isEnabled()
    assert panel.list.item(0).isSelected()


async def test_of_two_ways_to_choose_a_card_the_last_one_holds(world: World, desk: Workspace) -> None:
    world.line.alike = ALIKE
    await world.put(SITI, DEWI)
    desk.open_ticket("t-siti")
    await world.settle()
    desk.side.open_card("merge")
    await world.settle()
    panel = desk.side.cards.merge
    panel.picker.clear(DEWI)
    assert panel.act.isEnabled()
    panel.list.setCurrentRow(0)
    assert panel.picker.customer() is None, "only one card is seen to be chosen"
    panel.picker.clear(DEWI)
    assert panel.list.selectedItems() == []
    panel.list.setCurrentRow(0)
    panel.submit()
    await world.settle()
    (body,) = await queued(world)
    assert isinstance(body, MergeCustomers)
    assert body.other == DOUBLE.id
