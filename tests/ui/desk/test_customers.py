"""Customers found while typing, at this desk and at the gateway; their card, and tickets begun for them."""

import asyncio

import pytest
from PySide6.QtCore import Qt

from console.views.hands import Hands
from console.views.keys import sequence
from console.views.workspace import Workspace
from console.widgets.row_model import InboxRow, RowRole
from contract.commands import OpenTicket, SaveCustomer
from domain.parties import CallerType
from tests.ui import cast
from tests.ui.desk.seen import NO_WINDOWS, hits, queued, search
from tests.ui.world import World

pytestmark = NO_WINDOWS

FAR = cast.FAR


@pytest.fixture(autouse=True)
def gateway(world: World) -> None:
    world.line.known = [FAR, cast.SITI]


def tickets(desk: Workspace) -> list[InboxRow]:
    rows = desk.customer_card.table.rows()
    return [rows.index(at, 0).data(RowRole.ROW) for at in range(rows.rowCount())]


async def choose(desk: Workspace, hands: Hands, key: str) -> None:
    at = [row.key for row in hits(desk)].index(key)
    await hands.key("Down")
    for _ in range(at):
        await hands.key("Down")
    await hands.key("Return")


async def test_this_desk_s_hits_come_first_then_the_gateway_s_marked(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await search(world, hands, "siti")
    rows = hits(desk)
    assert world.line.searched == ["siti"], "asked once the typing rests"
    assert rows[-1].key == "c-far"
    assert (rows[-1].state, rows[-1].state_icon) == ("pelanggan di gateway", "globe")
    assert rows[-1].snippet == "Bantul · 0856-xxxx-901 · sxxxx@contoh.id"
    assert [row.key for row in rows].count("c-siti") == 1, "who is here is not shown twice"
    assert "+ 1 pelanggan di gateway" in desk.search._where.text()


async def test_the_hits_of_this_desk_do_not_wait_for_the_gateway(
    world: World, desk: Workspace, hands: Hands
) -> None:
    world.line.held = asyncio.Event()
    await hands.key(sequence("search"))
    await hands.type("siti")
    await hands.until(lambda: world.line.searched, "the gateway is asked")
    assert "c-siti" in [row.key for row in hits(desk)]
    assert "mencari pelanggan di gateway" in desk.search._where.text()
    await hands.key("Down")
    chosen = desk.search.table.current_key()
    world.line.held.set()
    await world.settle()
    assert desk.search.table.current_key() == chosen, "what was chosen stays chosen"


async def test_nobody_else_at_the_gateway_is_said(world: World, desk: Workspace, hands: Hands) -> None:
    await search(world, hands, "pelunasan")
    assert desk.search._where.text() == "tidak ada pelanggan lain di gateway"


async def test_offline_says_so_before_anything_is_typed_and_asks_when_back(
    world: World, desk: Workspace, hands: Hands
) -> None:
    world.line.online = False
    desk.link_changed(False, 0, "")
    await hands.key(sequence("search"))
    assert "hanya di komputer ini" in desk.search.field.accessibleDescription()
    assert "telepon" not in desk.search.field.placeholderText()
    await hands.type("nurhaliza")
    await world.settle()
    assert world.line.searched == []
    assert hits(desk) == []
    assert "setelah tersambung" in desk.search._empty.accessibleDescription()
    world.line.online = True
    desk.link_changed(True, 0, "")
    await world.settle()
    assert [row.key for row in hits(desk)] == ["c-far"]


async def test_a_found_customer_s_card_shows_them_masked_and_stays_at_this_desk(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await search(world, hands, "siti nur")
    await choose(desk, hands, "c-far")
    await world.settle()
    card = desk.customer_card
    assert card.isVisible()
    assert card.accessibleName() == "Siti Nurhaliza"
    assert [(row.snippet, row.state) for row in tickets(desk)] == [("#1-0031-5", "tidak di sini")]
    assert card.table.hasFocus()
    await hands.key("Return")
    await world.settle()
    assert [notice.code for notice in world.notices] == ["ticket_elsewhere"]
    await hands.key("Esc")
    assert not card.isVisible()
    assert desk.search.table.hasFocus()
    world.line.online = False
    await search(world, hands, "siti nur")
    assert [(row.key, row.state) for row in hits(desk)] == [("c-far", "pelanggan")]


async def test_the_tickets_of_a_customer_are_opened_from_the_card(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await search(world, hands, "rahmawati")
    await choose(desk, hands, "c-siti")
    await world.settle()
    assert next(row.key for row in tickets(desk)) == "t-siti"
    await hands.key("Return")
    await world.settle()
    assert desk.tabs.active == "t-siti"
    assert not desk.customer_card.isVisible()


async def test_a_ticket_is_begun_for_a_found_customer(world: World, desk: Workspace, hands: Hands) -> None:
    await search(world, hands, "siti nur")
    await choose(desk, hands, "c-far")
    await world.settle()
    await hands.key("Ctrl+Return")
    await hands.until(lambda: desk.new_ticket.isVisible(), "the panel of a new ticket")
    await hands.type("Jadwal lelang")
    await hands.key("Ctrl+Return")
    await world.settle()
    [body] = await queued(world)
    assert isinstance(body, OpenTicket)
    assert (body.complainant, body.subject) == ("c-far", "Jadwal lelang")
    model = desk.case.model
    assert model is not None
    assert model.case is not None
    assert model.case.customer == FAR


async def begin(desk: Workspace, hands: Hands, name: str) -> None:
    await hands.key(sequence("new_ticket"))
    await hands.type("Cetak ulang surat")
    desk.new_ticket.name.setFocus()
    await hands.type(name)


def offered(desk: Workspace) -> list[str]:
    listed = desk.new_ticket.picker.list
    return [str(listed.item(at).data(Qt.ItemDataRole.AccessibleTextRole)) for at in range(listed.count())]


@pytest.mark.parametrize("online", [True, False])
async def test_a_new_ticket_is_linked_to_a_customer_of_this_desk_also_offline(
    world: World, desk: Workspace, hands: Hands, online: bool
) -> None:
    world.line.online = online
    desk.link_changed(online, 0, "")
    await begin(desk, hands, "rahma")
    await world.settle()
    assert offered(desk)[0] == "Siti Rahmawati, Sleman, DIY · 0812-xxxx-443"
    assert ("Offline" in desk.new_ticket.name.accessibleDescription()) is not online
    await hands.key("Down")
    await hands.key("Return")
    assert desk.new_ticket.picker.customer() is not None
    assert not desk.new_ticket.kind.isVisible()
    await hands.key("Ctrl+Return")
    await world.settle()
    [body] = await queued(world)
    assert isinstance(body, OpenTicket)
    assert body.complainant == "c-siti"


async def test_a_customer_of_the_gateway_is_chosen_and_kept(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await begin(desk, hands, "nurhaliza")
    await world.settle()
    assert offered(desk) == ["Siti Nurhaliza, di gateway · Bantul · 0856-xxxx-901 · sxxxx@contoh.id"]
    await hands.key("Down")
    await hands.key("Return")
    await hands.key("Ctrl+Return")
    await world.settle()
    [body] = await queued(world)
    assert isinstance(body, OpenTicket)
    assert body.complainant == "c-far"
    assert await world.desk.reads.customers.get("c-far") == FAR


async def test_one_who_was_chosen_is_let_go_again_and_a_new_customer_made(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await begin(desk, hands, "siti r")
    await world.settle()
    await hands.key("Down")
    await hands.key("Return")
    assert desk.new_ticket.picker.release.hasFocus()
    await hands.key("Space")
    await hands.until(lambda: desk.new_ticket.name.hasFocus(), "the name again")
    await hands.key("Ctrl+Return")
    await world.settle()
    saved, opened = await queued(world)
    assert isinstance(saved, SaveCustomer)
    assert isinstance(opened, OpenTicket)
    assert (saved.name, opened.complainant) == ("siti r", saved.customer)


async def test_somebody_entered_here_and_not_yet_sent_is_chosen_too(
    world: World, desk: Workspace, hands: Hands
) -> None:
    world.line.online = False
    made = await world.desk.acts.customers.create("Ratna Wulandari", CallerType.NASABAH)
    await begin(desk, hands, "ratna")
    await world.settle()
    await hands.key("Down")
    await hands.key("Return")
    await hands.key("Ctrl+Return")
    await world.settle()
    opened = (await queued(world))[-1]
    assert isinstance(opened, OpenTicket)
    assert opened.complainant == made
    assert [row.id for row in await world.desk.reads.customers.tickets(made)] == [opened.ticket]
