"""The settings on the screen: made from their descriptions, with where each comes from and the way back."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from console.views.workspace import Workspace
from domain.central_settings import CentralSetting
from domain.desk_settings import DESCRIBED
from domain.setting import Group, Kind, Who
from tests.ui.desk.conftest import words_of
from tests.ui.world import World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def answering(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever is asked for a file says ``path``."""

    def answered(dialog: QFileDialog) -> None:
        dialog.selectFile(str(path))
        dialog.done(QFileDialog.DialogCode.Accepted)

    monkeypatch.setattr(QFileDialog, "open", answered)


async def test_every_setting_of_the_agents_has_its_row(desk: Workspace) -> None:
    desk.go("settings")
    wanted = {
        name
        for name, one in DESCRIBED.items()
        if one.who is not Who.COMPUTER
        and one.kind is not Kind.MAPPING
        and (one.who, one.group) != (Who.CENTRE, Group.PHONE)
    }
    assert set(desk.settings.rows) == wanted
    for row in desk.settings.rows.values():
        told = row.combo.combo if row.control is row.combo else row.box
        assert words_of(told)
        whose = "dikunci pusat" if row.one.who is Who.CENTRE else "bawaan"
        assert whose in told.accessibleDescription()


async def test_a_choice_holds_at_once_and_goes_back(world: World, desk: Workspace) -> None:
    desk.go("settings")
    row = desk.settings.rows["undo_seconds"]
    assert row.reset.isHidden()
    row.combo.chosen.emit("15")
    assert world.choices.settings.undo_seconds == 15
    assert not row.reset.isHidden()
    assert row._origin.text() == "pilihan Anda"
    row.reset.click()
    assert "undo_seconds" not in world.choices.chosen
    assert row.reset.isHidden()


async def test_what_the_centre_gives_is_said_and_what_it_locks_cannot_be_changed(
    world: World, desk: Workspace
) -> None:
    desk.go("settings")
    given = {"zone": CentralSetting("WITA", locked=True), "undo_seconds": CentralSetting(10)}
    desk.settings_changed.emit(world.choices.with_central(given))
    zone, undo = desk.settings.rows["zone"], desk.settings.rows["undo_seconds"]
    assert (zone._origin.text(), undo._origin.text()) == ("dikunci pusat", "dari pusat")
    assert (zone.control.isEnabled(), undo.control.isEnabled()) == (False, True)
    assert zone.combo.key() == "WITA"


async def test_they_go_out_to_a_file_and_in_again(
    world: World, desk: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "pengaturan.json"
    answering(file, monkeypatch)
    desk.settings_changed.emit(world.choices.choose(scale=150, username="rina"))
    desk.go("settings")
    desk.settings.take_out.click()
    await world.settle()
    assert json.loads(file.read_text())["chosen"] == {"scale": 150}
    desk.settings_changed.emit(world.choices.reset("scale"))
    desk.settings.take_in.click()
    await world.settle()
    assert world.choices.chosen == {"username": "rina", "scale": 150}
    assert [notice.code for notice in world.notices] == ["settings_exported", "settings_imported"]


@pytest.mark.parametrize("content", [b"{}", b"\xff\xfe", b"[" * 2_000_000])
async def test_a_file_that_is_none_changes_nothing(
    content: bytes, world: World, desk: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "lain.json"
    file.write_bytes(content)
    answering(file, monkeypatch)
    before = world.choices
    desk.go("settings")
    desk.settings.take_in.click()
    await world.settle()
    assert world.choices == before
    assert [notice.code for notice in world.notices] == ["settings_not_read"]


async def test_a_place_that_cannot_be_written_is_said(
    world: World, desk: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "write_text", _refused)
    answering(tmp_path / "x.json", monkeypatch)
    desk.go("settings")
    desk.settings.take_out.click()
    await world.settle()
    assert [notice.code for notice in world.notices] == ["file_not_written"]


def _refused(*_given: object) -> None:
    raise PermissionError
