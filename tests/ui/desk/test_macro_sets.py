"""Macros that set fields of the ticket: said before sending, taken off by a key, and one act with the text."""

import msgspec

from console.store import cases, outbox_rows
from console.store.drafts import Mode
from console.views.hands import Hands
from console.views.workspace import Workspace
from console.widgets.composer import ComposeMode
from contract.commands import SendReply
from contract.errors import ErrorCode
from contract.rows import TicketRow
from domain.handbook import Macro
from domain.ticket import Priority
from domain.ticket_sets import TicketSets
from tests.ui.desk.test_composing import front, replies
from tests.ui.pictures import take_down
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


async def test_what_it_sets_is_there_again_after_a_restart_of_the_desk(
    world: World, desk: Workspace, hands: Hands
) -> None:
    sets = teach(world)
    world.line.online = False
    await front(world, desk)
    await choose(hands, "segera reply")
    await world.settle()
    again = world.workspace(desk.theme)
    again.resize(1366, 768)
    again.show()
    try:
        await again.started()
        await front(world, again)
        composer = again.case.composer
        assert "Kami tangani segera." in composer.text(REPLY)
        assert "prioritas Rendah" in composer.brings.text()
        composer.submit()
        (sent,) = await replies(world)
        assert sent.sets == sets
    finally:
        await world.rest()
        take_down(again)


async def test_taken_off_it_stays_off_and_a_refused_text_brings_it_back(
    world: World, desk: Workspace, hands: Hands
) -> None:
    sets = teach(world)
    await front(world, desk)
    await choose(hands, "segera reply")
    desk.case.composer.brings.drop.click()
    await front(world, desk, "t-bambang")
    await front(world, desk)
    assert not desk.case.composer.brings.isVisible()
    desk.case.composer.editor().clear()
    await choose(hands, "segera reply")
    await hands.key("Ctrl+Return")
    await world.settle()
    (act,) = await world.db.read(lambda conn: outbox_rows.select(conn, "kind = ?", (SendReply.KIND,)))
    await world.reject(act.id, ErrorCode.STALE)
    await desk.floor.load()
    desk.edit_rejected(act.id)
    await world.settle()
    desk.side.resend.other.click()
    await world.settle()
    assert "Kami tangani segera." in desk.case.composer.text(REPLY)
    assert "prioritas Rendah" in desk.case.composer.brings.text()
    kept = await world.desk.reads.drafts.of("t-siti")
    assert kept[Mode.REPLY].sets == sets
