"""Rekaman saya: what is listed, who hears it, and never beside a call."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.softphone.scripted import ScriptedTelephone
from console.store.outbox_rows import select
from console.views.floor_model import RECORDINGS_S
from console.views.recordings_view import RecordingsView
from console.views.workspace import Workspace
from contract.recording_acts import HearRecording
from contract.rows import Row
from domain.permissions import Role
from tests.ui.desk.phone_desk import room as room
from tests.ui.desk.phone_desk import telephone as telephone
from tests.ui.desk.phone_desk import world as world
from tests.ui.kept_recordings import SOUND, recorded_here
from tests.ui.phone_scenes import talks, with_calls
from tests.ui.recording_scenes import MIN, MINE, TEAM, section
from tests.ui.world import NOW, World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
SECONDS = 61.0


@pytest.fixture
def rows() -> list[Row]:
    return with_calls()


@pytest.fixture
async def here(world: World) -> str:
    """One that waits at this computer, and three at the gateway; its id."""
    world.recordings.mine = MINE
    return recorded_here(world.shelf, "a-1", NOW - 4 * MIN)


@pytest.fixture
async def page(world: World, here: str, desk: Workspace) -> RecordingsView:
    return await section(world, desk)


def shown(view: RecordingsView) -> list[tuple[str, str, str]]:
    model = view.table.rows()
    rows = [model.row_at(model.index(at, 0)) for at in range(model.rowCount())]
    return [(row.name, row.snippet, row.state) for row in rows]


def plays(world: World) -> bool:
    return world.player.playing


async def acts(world: World) -> list[object]:
    return [act.body for act in await world.db.read(lambda conn: list(select(conn, "1 = 1", ())))]


async def opens(world: World, page: RecordingsView, at: int) -> None:
    page.table.selectRow(at)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    await world.settle()


async def test_what_waits_here_and_what_is_at_the_gateway_is_listed_with_its_call(
    page: RecordingsView,
) -> None:
    assert shown(page) == [
        ("Siti Rahmawati", "0812-xxxx-443 · 01:01", "di komputer ini, belum terkirim"),
        ("Siti Rahmawati", "0812-xxxx-443 · 01:01 · #12-0042-7 · 1 jeda", ""),
        ("0856-xxxx-222", "00:15", ""),
        ("Dewi Lestari", "(0274) xxxx45 · 01:01 · #12-0042-7", ""),
    ]
    assert page.ticket.isEnabled()
    assert not page.scopes[True].isVisible()
    assert not page.player.play.isEnabled()


async def test_one_at_the_gateway_is_heard_by_the_keyboard_alone(world: World, page: RecordingsView) -> None:
    await opens(world, page, 1)
    assert world.recordings.heard == [MINE[0].id]
    assert await acts(world) == []
    player, pane = world.player, page.player
    assert (player.seconds, plays(world)) == (SECONDS, False)
    assert pane.play.hasFocus()
    QTest.keyClick(pane.play, Qt.Key.Key_Space)
    assert plays(world)
    player.pass_time(10.0)
    pane._follow()
    assert pane.position.text() == "00:10 / 01:01"
    assert pane.wave.position == pytest.approx(10.0)
    pane.wave.setFocus()
    QTest.keyClick(pane.wave, Qt.Key.Key_Right)
    assert (player.position, plays(world)) == (15.0, True)
    pane.speed.combo.setFocus()
    QTest.keyClick(pane.speed.combo, Qt.Key.Key_Down)
    QTest.keyClick(pane.speed.combo, Qt.Key.Key_Down)
    assert player.speed == 1.5
    pane.volume.setFocus()
    QTest.keyClick(pane.volume, Qt.Key.Key_PageDown)
    assert player.volume == pytest.approx(0.9)
    pane.wave.setFocus()
    QTest.keyClick(pane.wave, Qt.Key.Key_Space)
    assert not plays(world)
    pane.toggle()
    player.pass_time(60.0)
    pane._follow()
    assert (pane.position.text(), pane.play.text()) == ("01:01 / 01:01", "Putar")


async def test_one_at_this_computer_is_heard_too_and_that_is_told_later(
    world: World, page: RecordingsView, here: str
) -> None:
    world.line.online = False
    await opens(world, page, 0)
    assert world.player.seconds == SECONDS
    assert page.player.wave.plan().spans[1].paused == 20.0
    (act,) = await acts(world)
    assert act == HearRecording(recording=here, call="a-1")
    # Nothing clear anywhere beside it.
    (file,) = world.shelf.folder.iterdir()
    assert SOUND[4_000:4_064] not in file.read_bytes()
    # It went to the gateway a moment ago.
    file.unlink()
    await opens(world, page, 0)
    assert "sudah tidak ada di sini" in page.player.state.text()
    assert not page.player.play.isEnabled()


async def test_nothing_is_played_beside_a_call(
    world: World, desk: Workspace, page: RecordingsView, telephone: ScriptedTelephone
) -> None:
    await opens(world, page, 1)
    page.player.toggle()
    assert plays(world)
    await talks(world, desk)
    await section(world, desk)
    assert not plays(world)
    page.player.toggle()
    assert not plays(world)
    assert not page.player.play.isEnabled()
    assert page.player.state.text().startswith("Ada panggilan")
    await opens(world, page, 2)
    assert world.recordings.heard == [MINE[0].id]
    assert page.player.state.text().startswith("Selama ada panggilan")
    await telephone.hang_up(next(iter(telephone.phone.calls)))
    await world.settle()
    page.player.toggle()
    assert plays(world)
    desk.go("inbox")
    assert not plays(world)


async def test_offline_says_what_is_still_heard(world: World, desk: Workspace, page: RecordingsView) -> None:
    world.line.online = False
    await page.load()
    assert [state for _, _, state in shown(page)] == ["di komputer ini, belum terkirim", "", "", ""]
    assert page.banner.accessibleName().startswith("Offline")
    await opens(world, page, 1)
    assert not page.player.play.isEnabled()
    world.line.online = True
    world.recordings.mine = [msgspec.structs.replace(one, pauses=()) for one in MINE[1:]]
    page.link_changed()
    await world.settle()
    assert not page.banner.isVisible()
    assert len(shown(page)) == 3


async def test_whose_people_s_recordings_are_heard_by_right_alone(world: World, page: RecordingsView) -> None:
    page.show_team(True)
    await world.settle()
    assert page.banner.accessibleName() == "Anda tidak berhak mendengar rekaman orang lain."
    assert shown(page) == []


class TestLeading:
    @pytest.fixture
    async def world(self, rows: list[Row]):  # type: ignore[no-untyped-def]
        made = World(telephone=True, role=Role.TEAM_LEADER)
        await made.open(rows)
        yield made
        await made.close()

    async def test_who_leads_hears_their_people_by_name(
        self, world: World, here: str, desk: Workspace
    ) -> None:
        world.recordings.team = TEAM
        page = await section(world, desk)
        assert page.scopes[True].isVisible()
        page.scopes[True].click()
        await world.settle()
        assert [snippet.split(" · ")[0] for _, snippet, _ in shown(page)] == [one.agent_name for one in TEAM]
        await opens(world, page, 0)
        assert world.recordings.heard == [TEAM[0].id]
        assert "Budi Santoso" in page.player.title.text()
        page.scopes[False].click()
        await world.settle()
        assert len(shown(page)) == 4


async def test_all_is_sent_only_once_the_recordings_are(world: World, here: str, desk: Workspace) -> None:
    desk.floor.tick()
    await world.settle()
    assert desk.status._outbox.text() == "1 rekaman menunggu kirim"
    for kept in world.shelf.folder.glob(f"{here}*"):
        kept.unlink()
    for _ in range(RECORDINGS_S):
        desk.floor.tick()
    await world.settle()
    assert desk.status._outbox.text() == "Semua terkirim"
