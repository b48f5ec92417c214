"""What comes in while the menu of a customer's card is open does not close it, and its acts are for whom it was opened."""

import msgspec
import pytest

from console.views.customer_edit_panel import CustomerEditPanel
from console.views.hands import Hands
from console.views.keys import sequence
from console.views.workspace import Workspace
from contract.rows import TicketRow
from tests.ui import cast
from tests.ui.customer_cast import DEWI, SITI
from tests.ui.desk.seen import NO_WINDOWS, open_siti
from tests.ui.world import World

pytestmark = NO_WINDOWS


@pytest.fixture
async def menu(world: World, desk: Workspace, hands: Hands) -> Workspace:
    """Siti's menu is open."""
    await world.put(SITI, DEWI)
    await open_siti(world, desk)
    await hands.key(sequence("customer_menu"))
    assert desk.side.customer.head.menu.isVisible()
    return desk


def of_siti() -> TicketRow:
    return next(row for row in cast.desk_rows() if isinstance(row, TicketRow) and row.id == "t-siti")


async def linked_anew(world: World, desk: Workspace) -> None:
    """A colleague says the ticket is Dewi's."""
    await world.put(msgspec.structs.replace(of_siti(), version=2, complainant=DEWI.id))
    await world.settle()
    assert desk.side.customer.head.name.text() == DEWI.name


async def test_news_of_the_ticket_leaves_it_open(menu: Workspace, world: World, hands: Hands) -> None:
    await world.put(msgspec.structs.replace(of_siti(), version=2, last=7))
    await world.put(msgspec.structs.replace(SITI, version=SITI.version + 1, city="Bantul"))
    await world.settle()
    assert menu.side.customer.head.menu.isVisible()
    await hands.pick()
    panel = menu.side.panel()
    assert isinstance(panel, CustomerEditPanel)
    assert panel.customer is not None
    assert (panel.customer.id, panel.customer.city) == (SITI.id, "Bantul")


async def test_its_acts_are_for_whom_it_was_opened(menu: Workspace, world: World, hands: Hands) -> None:
    await linked_anew(world, menu)
    assert menu.side.customer.head.menu.isVisible()
    await hands.pick()
    panel = menu.side.panel()
    assert isinstance(panel, CustomerEditPanel)
    assert panel.customer is not None
    assert panel.customer.id == SITI.id
    await hands.key("Escape")
    await hands.key(sequence("customer_menu"))
    await hands.pick()
    assert panel.customer.id == DEWI.id


async def test_no_note_is_begun_for_somebody_else(menu: Workspace, world: World, hands: Hands) -> None:
    await linked_anew(world, menu)
    menu.side.customer.head.acts["pin"].trigger()
    assert not menu.side.customer.notes.text.hasFocus()
    assert [notice.code for notice in world.notices] == ["customer_relinked"]


async def test_another_ticket_closes_it(menu: Workspace, world: World) -> None:
    menu.open_ticket("t-bambang")
    await world.settle()
    assert not menu.side.customer.head.menu.isVisible()
