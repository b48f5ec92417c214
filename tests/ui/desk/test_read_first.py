"""An agent sees that no contact comes until something is read, and reads it by one press; the leader sees who is kept, and lifts it."""

from msgspec.structs import replace
from PySide6.QtWidgets import QButtonGroup

from console.views.hands import Hands
from console.views.help_view import HelpView
from console.views.news_view import NewsView
from console.views.workspace import Workspace
from console.widgets.theme import Theme
from contract.announcement import ReadAnnouncement
from contract.documentation_acts import LiftDocumentation
from contract.rows import PresenceRow
from domain.contact import ContactState
from domain.permissions import Role
from domain.presence import PresenceState
from tests.ui import cast
from tests.ui.desk.seen import NO_WINDOWS, queued
from tests.ui.news_scenes import DAY, QUIZ, news
from tests.ui.pictures import take_down
from tests.ui.world import ME, NOW, World

pytestmark = NO_WINDOWS


async def test_the_agent_sees_what_keeps_contacts_back_and_reads_it(
    world: World, desk: Workspace, hands: Hands
) -> None:
    line = desk.owed.reading
    allowance = world.book.routing.reading_seconds * 1000
    update = news("n-1", "Bunga turun", "Mulai Senin.", quiz=QUIZ, must=True, due=NOW + DAY)
    mine = news("n-2", "Tulisan sendiri", "Sudah tahu.", must=True, read_first=True, author=ME.id)
    await world.put(update, mine)
    await world.settle()
    assert not line.isVisible(), "there is a day left, its notice tells it"
    await world.put(replace(update, version=2, due=NOW))
    await world.settle()
    assert line.isVisible()
    until = desk.look.times.clock(NOW + allowance)
    assert "Bunga turun" in line.text()
    assert f"masih datang sampai {until}" in line.text()
    held = replace(cast.presence(PresenceState.AVAIL), version=8, unread=NOW + allowance)
    await world.put(held)
    await world.settle()
    assert "Tidak ada kontak baru" in line.text()
    await world.put(replace(held, version=9, lifted=NOW + 600_000))
    await world.settle()
    assert desk.owed.isVisible(), "a contact waits to be documented besides"
    assert not line.isVisible(), "one thing after the other"
    for one in desk.floor.held:
        await world.put(replace(one, version=one.version + 1, state=ContactState.ENDED))
    await world.settle()
    assert "Dibebaskan team leader" in line.text()
    # One press leads to it, the keyboard to its first question; offline too.
    world.line.online = False
    desk.link_changed(False, 0, "")
    line.act.setFocus()
    await hands.key("Space")
    await world.settle()
    view = desk.page("news")
    assert isinstance(view, NewsView)
    assert view.shown is not None
    assert view.shown.row.id == "n-1"
    first, second = view.reading.findChildren(QButtonGroup)
    assert first.button(0).hasFocus()
    first.button(1).click()
    second.button(0).click()
    view.confirm.click()
    await world.settle()
    assert (await queued(world))[-1] == ReadAnnouncement(announcement="n-1", answers=(1, 0))
    assert not line.isVisible(), "read here, whatever the gateway knows"


async def test_the_leader_sees_who_is_kept_and_lifts_it(theme: Theme) -> None:
    world = World(role=Role.TEAM_LEADER)
    await world.open(cast.desk_rows())
    desk = world.workspace(theme)
    desk.resize(1366, 768)
    desk.show()
    try:
        await desk.started()
        state = PresenceState.AVAIL
        kept = PresenceRow(
            id="u-budi", version=2, chosen=state, shown=state, aux_reason=None, since=NOW, unread=NOW
        )
        await world.put(replace(cast.BUDI, team=ME.team, version=2), kept)
        desk.go("hands")
        await world.settle()
        view = desk.page("hands")
        assert isinstance(view, HelpView)
        (row,) = view.owing.rows.values()
        assert "bacaan wajib sejak" in row.said()
        assert "tidak mendapat kontak" in row.said()
        row.lift.click()
        await world.settle()
        assert await queued(world) == [
            LiftDocumentation(user="u-budi", until=world.clock.gateway_now() + 900_000)
        ]
        (row,) = view.owing.rows.values()
        assert "dibebaskan sampai" in row.said()
        await world.put(replace(kept, version=3, unread=None))
        await world.settle()
        (row,) = view.owing.rows.values()
        assert "bacaan" not in row.said(), "lifted still, and nothing is left to read"
    finally:
        take_down(desk)
        await world.close()
