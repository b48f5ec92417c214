"""A tab on a ticket that a colleague merged into another leads there; what was being written goes along."""

import msgspec
import pytest

from console.store.drafts import Mode
from console.views.hands import Hands
from console.views.workspace import Workspace
from console.widgets.composer import ComposeMode
from contract.rows import TicketRow
from domain.ticket import TicketState
from tests.ui import cast
from tests.ui.world import NOW, World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

PART, WHOLE = "t-part", "t-whole"


@pytest.fixture
async def two(world: World, desk: Workspace) -> TicketRow:
    """Two tickets of Siti, of which the first is in front."""
    part = cast.ticket(PART, "1-0301-5", "c-siti", "Pelunasan, lagi")
    await world.put(part, cast.ticket(WHOLE, "1-0300-8", "c-siti", "Pelunasan tidak tercatat"))
    for ticket in ("t-siti", PART):
        desk.open_ticket(ticket)
        await world.settle()
    return part


async def merge(world: World, part: TicketRow, into: str = WHOLE) -> None:
    """A colleague merged it, says the feed."""
    await world.put(
        msgspec.structs.replace(part, version=2, state=TicketState.CLOSED, merged_into=into, updated=NOW)
    )
    await world.settle()


def tabs(desk: Workspace) -> list[str]:
    return [tab.ticket for tab in desk.tabs.tabs]


def here(desk: Workspace) -> str:
    return "" if desk.case.model is None else desk.case.model.ticket


async def test_the_tab_in_front_leads_to_the_target_with_both_drafts(
    world: World, desk: Workspace, hands: Hands, two: TicketRow
) -> None:
    await world.desk.acts.drafts.save(WHOLE, Mode.REPLY, "Sudah kami terima.", 3)
    place = tabs(desk).index(PART)
    desk.case.composer.setFocus()
    await hands.type("Mohon ditunggu, Bu.")
    await merge(world, two)
    assert here(desk) == desk.tabs.active == WHOLE
    assert tabs(desk).index(WHOLE) == place
    assert PART not in tabs(desk)
    both = "Mohon ditunggu, Bu.\n\nSudah kami terima."
    assert desk.case.composer.text(ComposeMode.REPLY) == both
    assert (await world.desk.reads.drafts.of(WHOLE))[Mode.REPLY].text == both
    assert await world.desk.reads.drafts.of(PART) == {}
    assert "1-0301-5" in desk.notice.text()
    assert "1-0300-8" in desk.notice.text()
    assert not desk.notice.isHidden()


async def test_a_tab_behind_gives_its_place_and_nobody_is_led_away(
    world: World, desk: Workspace, hands: Hands, two: TicketRow
) -> None:
    await world.desk.acts.drafts.save(PART, Mode.NOTE, "Cek Core dulu.", 3)
    desk.open_ticket("t-siti")
    await world.settle()
    await merge(world, two)
    assert here(desk) == "t-siti"
    assert tabs(desk)[-1] == WHOLE
    assert "1-0301-5" in desk.toast.accessibleName()
    assert (await world.desk.reads.drafts.of(WHOLE))[Mode.NOTE].text == "Cek Core dulu."


async def test_the_target_in_front_gets_the_draft_before_what_is_being_typed(
    world: World, desk: Workspace, hands: Hands, two: TicketRow
) -> None:
    await world.desk.acts.drafts.save(PART, Mode.REPLY, "Mohon ditunggu.", 3)
    desk.open_ticket(WHOLE)
    await world.settle()
    desk.case.composer.setFocus()
    await hands.type("Sedang kami cek.")
    await merge(world, two)
    assert here(desk) == WHOLE
    assert tabs(desk).count(WHOLE) == 1
    assert PART not in tabs(desk)
    assert desk.case.composer.text(ComposeMode.REPLY) == "Mohon ditunggu.\n\nSedang kami cek."
    desk.flush()
    await world.settle()
    kept = (await world.desk.reads.drafts.of(WHOLE))[Mode.REPLY].text
    assert kept == "Mohon ditunggu.\n\nSedang kami cek."


async def test_one_whose_target_is_not_here_stays(world: World, desk: Workspace, two: TicketRow) -> None:
    await merge(world, two, "t-far")
    assert here(desk) == PART
    assert desk.case.composer.editor().isReadOnly()
