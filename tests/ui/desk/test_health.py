"""The health page: measured while it is looked at, saved where the agent wants, the test sound."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from console import health
from console.health import Check
from console.views.health_view import EVERY, HealthView
from console.views.workspace import Workspace
from tests.ui.world import World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Measured:
    """An inspector that counts how often it was asked."""

    def __init__(self) -> None:
        self.times, self.played = 0, 0
        self.found: tuple[Check, ...] = (
            health.keyring(True),
            health.sound(0, wanted=True),
            health.memory(800),
        )

    async def checks(self) -> tuple[Check, ...]:
        self.times += 1
        return self.found

    async def bundle(self) -> bytes:
        return b"zip"

    def play(self) -> None:
        self.played += 1


@pytest.fixture
def measured(world: World) -> Measured:
    return Measured()


def page_of(world: World, desk: Workspace, measured: Measured) -> HealthView:
    object.__setattr__(world.desk, "inspector", measured)
    page = desk.page("health")
    assert isinstance(page, HealthView)
    return page


async def test_it_is_measured_while_it_is_on_the_screen_and_only_then(
    world: World, desk: Workspace, measured: Measured
) -> None:
    page = page_of(world, desk, measured)
    desk.go("health")
    await world.settle()
    assert measured.times == 1
    for _ in range(EVERY):
        page.tick()
    await world.settle()
    assert measured.times == 2
    desk.go("inbox")
    for _ in range(3 * EVERY):
        page.tick()
    await world.settle()
    assert measured.times == 2
    assert desk.rail.current() == "inbox"


async def test_what_is_not_well_comes_first_with_what_to_do(
    world: World, desk: Workspace, measured: Measured
) -> None:
    page = page_of(world, desk, measured)
    desk.go("health")
    await world.settle()
    item = page._columns[0].itemAt(0)
    first = None if item is None else item.widget()
    assert first is not None
    assert "rusak" in first.accessibleName()
    assert "headset" in first.accessibleName()
    assert page._sum.text() == "1 rusak, 1 perlu diperhatikan."
    assert desk.rail.current() == "settings"
    measured.found = (health.keyring(True),)
    page.again.click()
    await world.settle()
    assert page._sum.text().startswith("Semua baik")


async def test_the_bundle_goes_where_the_agent_wants_it(
    world: World, desk: Workspace, measured: Measured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(world, desk, measured)
    wanted = tmp_path / "untuk-admin.zip"

    def answered(dialog: QFileDialog) -> None:
        dialog.selectFile(str(wanted))
        dialog.done(QFileDialog.DialogCode.Accepted)

    monkeypatch.setattr(QFileDialog, "open", answered)
    desk.go("health")
    page.save.click()
    await world.settle()
    assert wanted.read_bytes() == b"zip"
    assert [notice.code for notice in world.notices] == ["bundle_saved"]
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: dialog.done(QFileDialog.DialogCode.Rejected))
    wanted.unlink()
    page.save.click()
    await world.settle()
    assert not wanted.exists()


async def test_a_test_sound_is_played(world: World, desk: Workspace, measured: Measured) -> None:
    page = page_of(world, desk, measured)
    desk.go("health")
    await world.settle()
    page.sound.click()
    assert measured.played == 1
