"""Macros that set fields of the ticket: said before sending, taken off by a key, and one act with the text."""

import msgspec

from console.store import cases
from console.store.drafts import Mode
from console.views.hands import Hands
from console.views.workspace import Workspace
from console.widgets.composer import ComposeMode
from contract.rows import TicketRow
from domain.handbook import Macro
from domain.ticket import Priority
from domain.ticket_sets import TicketSets
from tests.ui.desk.test_composing import front, replies
from tests.ui.world import World

REPLY, NOTE = ComposeMode.REPLY, ComposeMode.NOTE


def teach(world: World) -> TicketSets:
    """The handbook has a macro that sets something."""
    category = world.book.categories[0]
    made = msgspec.convert(
        {"category": category.id, "issue": category.issues[0].id, "priority": "low"}, TicketSets
    )
    for mode in ("reply", "note"):
        macro = Macro(f"segera_{mode}", f"Segera {mode}", "Kami tangani segera.", mode, made)
        world.book = msgspec.structs.replace(world.book, macros=(*world.book.macros, macro))
    return made


async def ticket(world: World, id: str = "t-siti") -> TicketRow:
    row, _ = await world.db.read(lambda conn: cases.ticket_and_contact(conn, id, world.desk.clock))
    assert row is not None
    return row


async def choose(hands: Hands, typed: str) -> None:
    await hands.key("Ctrl+M")
    await hands.type(typed)
    await hands.key("Return")


async def test_what_a_macro_sets_is_said_and_goes_in_one_act_offline_too(
    world: World, desk: Workspace, hands: Hands
) -> None:
    sets = teach(world)
    world.line.online = False
    await front(world, desk)
    brings = desk.case.composer.brings
    assert not brings.isVisible()
    await hands.key("Ctrl+M")
    await hands.type("segera reply")
    assert "Tiket ikut diubah" in desk.case.helps.macros.card._preview.text()
    await hands.key("Return")
    assert desk.case.composer.text(REPLY).endswith("Kami tangani segera.")
    assert "prioritas Rendah" in brings.text()
    assert world.book.categories[0].name in brings.text()
    await hands.key("Ctrl+Return")
    (sent,) = await replies(world)
    assert sent.sets == sets
    row = await ticket(world)
    assert (row.priority, row.category, row.issue) == (Priority.LOW, sets.category, sets.issue)
    assert not brings.isVisible()
    assert desk.case.composer._undo.isVisible()
    await hands.key("Ctrl+Shift+B")
    await hands.until(lambda: brings.isVisible(), "the text is back with what it brings")
    assert await replies(world) == []
    assert (await ticket(world)).priority is not Priority.LOW
    assert "prioritas Rendah" in brings.text()
    assert "Kami tangani segera." in desk.case.composer.text(REPLY)


async def test_what_it_sets_is_taken_off_by_the_keyboard(world: World, desk: Workspace, hands: Hands) -> None:
    teach(world)
    await front(world, desk)
    await choose(hands, "segera reply")
    brings = desk.case.composer.brings
    for _ in range(40):
        await hands.key("Tab")
        if brings.drop.hasFocus():
            break
    assert brings.drop.hasFocus()
    await hands.key("Space")
    assert not brings.isVisible()
    assert desk.case.composer.editor().hasFocus()
    await hands.key("Ctrl+Return")
    (sent,) = await replies(world)
    assert sent.sets is None


async def test_each_surface_and_ticket_has_its_own(world: World, desk: Workspace, hands: Hands) -> None:
    teach(world)
    await front(world, desk)
    await choose(hands, "segera reply")
    brings = desk.case.composer.brings
    desk.case.composer.set_mode(NOTE)
    assert not brings.isVisible()
    await front(world, desk, "t-bambang")
    assert not brings.isVisible()
    await front(world, desk)
    desk.case.composer.set_mode(REPLY)
    assert brings.isVisible()
    assert Mode(desk.case.composer.mode().value) is Mode.REPLY
