"""An agent sees why no contact comes, and until when any does; the team leader sees who owes and lifts it for a while."""

from msgspec.structs import replace

from console.views.documentation_line import DocumentationLine
from console.views.hands import Hands
from console.views.help_view import HelpView
from console.views.workspace import Workspace
from console.views.wrap_up_panel import WrapUpPanel
from console.widgets.theme import Theme
from contract.documentation_acts import LiftDocumentation
from domain.contact import ContactState
from domain.permissions import Role
from domain.presence import PresenceState
from tests.ui import cast
from tests.ui.desk.seen import NO_WINDOWS, queued
from tests.ui.pictures import take_down
from tests.ui.probing_scenes import owing_colleague
from tests.ui.world import NOW, World

pytestmark = NO_WINDOWS


async def ended(world: World, ago_s: int, version: int = 2) -> None:
    """Siti's contact ended so long ago."""
    row = cast.contact(
        "k-t-siti",
        "t-siti",
        "c-siti",
        state=ContactState.WRAP_UP,
        ended=NOW - ago_s * 1000,
        customer_left=True,
    )
    await world.put(replace(row, version=version))


async def test_the_agent_sees_until_when_contacts_come_and_what_stops_them(
    world: World, desk: Workspace, hands: Hands
) -> None:
    line: DocumentationLine = desk.owed
    seconds = world.book.routing.documentation_seconds
    # One ended a moment ago: there is time, and nothing to be said yet.
    assert not line.isVisible()
    late = seconds // 2 + 10
    await ended(world, late)
    await world.settle()
    assert line.isVisible()
    until = desk.look.times.clock(NOW + (seconds - late) * 1000)
    assert f"masih datang sampai {until}" in line.text()
    # The boundary itself: from this moment on nothing comes.
    await ended(world, seconds, version=3)
    await world.settle()
    assert "Tidak ada kontak baru" in line.text()
    assert line.act.isVisible()
    # The leader's word counts.
    lifted = replace(cast.presence(PresenceState.ACW), version=8, lifted=NOW + 600_000)
    await world.put(lifted)
    await world.settle()
    assert "Dibebaskan team leader" in line.text()
    # One press leads to the documentation.
    line.act.setFocus()
    await hands.key("Space")
    await world.settle()
    assert isinstance(desk.side.panel(), WrapUpPanel)
    assert not line.isVisible(), "it stands in front"
    await world.put(replace(lifted, lifted=None, version=9))
    await world.settle()
    assert line.isVisible(), "nothing comes: that is said wherever the agent is"
    assert not line.act.isVisible()


async def test_the_leader_sees_who_owes_and_lifts_it(theme: Theme) -> None:
    world = World(role=Role.TEAM_LEADER)
    await world.open(cast.desk_rows())
    desk = world.workspace(theme)
    desk.resize(1366, 768)
    desk.show()
    try:
        await desk.started()
        seconds = world.book.routing.documentation_seconds
        await owing_colleague(world, seconds - 1)
        desk.go("hands")
        await world.settle()
        view = desk.page("hands")
        assert isinstance(view, HelpView)
        (row,) = view.owing.rows.values()
        assert view.owing.isVisible()
        assert "masih datang sampai" in row.said()
        world.clock.advance(1000)
        view.tick()
        assert "tidak mendapat kontak" in row.said()
        world.line.online = False
        row.lift.click()
        await world.settle()
        [act] = await queued(world)
        assert act == LiftDocumentation(user="u-budi", until=world.clock.gateway_now() + 900_000)
        # Seen at once, though the gateway is away; taken back by the same button.
        (row,) = view.owing.rows.values()
        assert "dibebaskan sampai" in row.said()
        row.lift.click()
        await world.settle()
        assert (await queued(world))[-1] == LiftDocumentation(user="u-budi", until=None)
        # Documented, there is nothing to see.
        await owing_colleague(world, None, version=9)
        await world.settle()
        assert not view.owing.isVisible()
    finally:
        take_down(desk)
        await world.close()
