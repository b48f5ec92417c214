"""Scenes of the customer widget for the pictures."""

import msgspec

from console.views.customer_link_panel import Party
from console.views.workspace import Workspace
from tests.ui import cast
from tests.ui.customer_cast import ALIKE, DEWI, DOUBLE, PAGES, SITI
from tests.ui.world import World


async def _open(world: World, desk: Workspace) -> None:
    world.line.pages, world.line.alike = PAGES, ALIKE
    siti = next(row for row in cast.desk_rows() if row.id == "t-siti")
    await world.put(SITI, DEWI, msgspec.structs.replace(siti, version=2, counterparty="c-dewi"))
    desk.open_ticket("t-siti")
    await world.settle()


async def card_products(world: World, desk: Workspace) -> None:
    await _open(world, desk)


async def card_data(world: World, desk: Workspace) -> None:
    await _open(world, desk)
    desk.side.customer.page("data")


async def card_past(world: World, desk: Workspace) -> None:
    await _open(world, desk)
    desk.side.customer.page("history")


async def card_notes(world: World, desk: Workspace) -> None:
    await _open(world, desk)
    desk.side.customer.page("notes")


async def card_counterparty(world: World, desk: Workspace) -> None:
    await _open(world, desk)
    desk.side.customer.show_party(Party.COUNTERPARTY)


async def card_edit(world: World, desk: Workspace) -> None:
    await _open(world, desk)
    desk.side.open_card("edit")


async def card_merge(world: World, desk: Workspace) -> None:
    await _open(world, desk)
    await world.desk.acts.customers.merge("c-siti", DOUBLE, "Nomor telepon sama")
    await world.settle()
    desk.side.open_card("merge")


async def card_flag(world: World, desk: Workspace) -> None:
    await _open(world, desk)
    desk.side.open_card("flag")


async def card_link(world: World, desk: Workspace) -> None:
    await _open(world, desk)
    desk.side.open_card("counterparty")


async def card_unlinked(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-1")


SCENES = {
    scene.__name__: scene
    for scene in (
        card_products,
        card_data,
        card_past,
        card_notes,
        card_counterparty,
        card_edit,
        card_merge,
        card_flag,
        card_link,
        card_unlinked,
    )
}
