"""Issues proposed from the customer's own words: shown while the ticket has none, chosen by one press, offline too."""

import msgspec
from PySide6.QtCore import Qt

from console.views.hands import Hands
from console.views.workspace import Workspace
from contract.commands import EditTicket
from contract.rows import MessageKind
from domain.issue_guess import Guesser
from tests.ui.desk.seen import queued
from tests.ui.guess_scenes import unnamed
from tests.ui.world import World


async def test_what_a_customer_wrote_proposes_its_issue_and_a_press_chooses_it(
    world: World, desk: Workspace, hands: Hands
) -> None:
    world.line.online = False
    guess = desk.side.form.guess
    desk.open_ticket("t-siti")
    await world.settle()
    assert not guess.isVisible(), "it has its issue"
    ticket = await unnamed(world)
    await world.settle()
    assert guess.isVisible()
    assert guess.offered[0].issue == "pelunasan_gagal"
    assert [button.text() for button in guess.buttons if button.isVisible()] == [
        one.name for one in guess.offered
    ]
    guess.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    await hands.key("Return")
    await world.settle()
    [act] = await queued(world)
    assert isinstance(act, EditTicket)
    assert (act.ticket, act.category, act.issue) == (ticket.id, "pengaduan", "pelunasan_gagal")
    assert not guess.isVisible()
    assert desk.side.form.issue.key() == "pelunasan_gagal"


async def test_each_ticket_is_proposed_what_its_own_customer_wrote(world: World, desk: Workspace) -> None:
    guess, offered = desk.side.form.guess, {}
    for ticket in ("t-siti", "t-bambang", "t-siti"):
        await unnamed(world, ticket)
        desk.open_ticket(ticket)
        await world.settle()
        page = await desk.desk.reads.timeline.page(ticket)
        said = "\n".join(line.text for line in page.lines if line.kind is MessageKind.CUSTOMER)
        assert guess.offered == Guesser(world.book.categories).guess(said)
        offered[ticket] = guess.offered
    assert offered["t-siti"] != offered["t-bambang"]


async def test_a_new_handbook_proposes_its_own_issues(world: World, desk: Workspace) -> None:
    await unnamed(world)
    desk.open_ticket("t-siti")
    await world.settle()
    category = world.book.categories[0]
    named = msgspec.structs.replace(
        category.issues[0], name="Sudah bayar pelunasan lewat aplikasi", questions=()
    )
    world.book = msgspec.structs.replace(
        world.book, version="besok", categories=(msgspec.structs.replace(category, issues=(named,)),)
    )
    desk.side.refresh()
    await world.settle()
    assert [one.name for one in desk.side.form.guess.offered] == [named.name]
