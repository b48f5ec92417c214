"""Settings survive a restart; rubbish in their file is set right."""

import json
from pathlib import Path

import pytest

from console import settings_table
from console.settings import Choices, NotSettings, Origin, Settings, SettingsFile, exported, imported
from console.views.times import Times
from domain.central_settings import CentralSetting, wrong_settings
from domain.desk_settings import DESCRIBED
from domain.setting import Setting


def test_what_was_chosen_comes_back(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "deep" / "settings.json")
    chosen = Choices().choose(
        language="en", scheme="dark", scale=150, sound=False, keys={"solve": "Ctrl+Alt+S"}
    )
    file.save(chosen)
    assert file.load() == chosen
    assert chosen.settings == Settings(
        language="en", scheme="dark", scale=150, sound=False, keys={"solve": "Ctrl+Alt+S"}
    )


@pytest.mark.parametrize("text", ["", "[]", "{", '{"scale": "big", "language": 7}', "null"])
def test_a_file_that_cannot_be_read_gives_the_defaults(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text)
    assert SettingsFile(path).load().settings == Settings()


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff\xfe"])
def test_a_broken_file_is_told_of_once_and_kept(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    assert SettingsFile(path).load() == Choices()
    path.write_bytes(content)
    first, second, fresh = SettingsFile(path), SettingsFile(path), SettingsFile(tmp_path / "none.json")
    assert (first.load(), second.load(), fresh.load()) == (Choices(), Choices(), Choices())
    assert (first.broken, second.broken, fresh.broken) == (True, False, False)
    assert (tmp_path / "settings.broken").read_bytes() == content


def test_values_out_of_bounds_are_set_right(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(
        '{"scale": 900, "language": "fr", "scheme": "pink", "undo_seconds": -4, "zone": "UTC", "more": 1}'
    )
    assert SettingsFile(path).load().settings == Settings(scale=200, undo_seconds=0)


def test_what_an_older_program_wrote_down_without_anybodys_choice_is_no_choice(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(
        '{"language": "id", "scheme": "dark", "scale": 100, "sound": true, "gateway": "https://g"}'
    )
    assert SettingsFile(path).load().chosen == {"scheme": "dark", "gateway": "https://g"}


def test_the_centre_gives_the_agent_chooses_and_a_lock_goes_before_both() -> None:
    central = {"undo_seconds": CentralSetting(10), "zone": CentralSetting("WITA", locked=True)}
    desk = Choices().with_central(central)
    assert (desk.settings.undo_seconds, desk.origin("undo_seconds")) == (10, Origin.CENTRE)
    own = desk.choose(undo_seconds=3, zone="WIT")
    assert (own.settings.undo_seconds, own.origin("undo_seconds")) == (3, Origin.AGENT)
    assert (own.settings.zone, own.origin("zone"), own.locked("zone")) == ("WITA", Origin.CENTRE, True)
    assert own.reset("undo_seconds").settings.undo_seconds == 10
    assert (own.origin("scheme"), own.locked("scheme")) == (Origin.BUILT_IN, False)


def test_a_choice_from_before_the_lock_comes_back_after_it() -> None:
    own = Choices().choose(zone="WIT")
    locked = own.with_central({"zone": CentralSetting("WITA", locked=True)})
    assert (locked.settings.zone, locked.with_central({}).settings.zone) == ("WITA", "WIT")


def test_a_lock_without_a_value_is_the_programs_own() -> None:
    locked = Choices().choose(sound=False).with_central({"sound": CentralSetting(locked=True)})
    assert (locked.settings.sound, locked.origin("sound")) == (True, Origin.BUILT_IN)


def test_what_a_newer_centre_gives_and_this_program_does_not_know_is_passed_over() -> None:
    newer = {"scheme": CentralSetting("sepia"), "more": CentralSetting(3), "username": CentralSetting("x")}
    assert Choices().with_central(newer).settings == Settings()


def test_an_export_goes_to_another_desk_without_the_computer_and_its_user() -> None:
    mine = Choices().choose(scheme="dark", gateway="https://g", username="siti", keep_nothing=True)
    text = exported(mine)
    assert json.loads(text)["chosen"] == {"scheme": "dark"}
    there = imported(Choices().choose(username="budi", scale=150), text)
    assert there.choices.chosen == {"username": "budi", "scale": 150, "scheme": "dark"}
    assert there.refused == ()


def test_an_import_names_what_it_did_not_take() -> None:
    desk = Choices().with_central({"zone": CentralSetting("WITA", locked=True)})
    text = json.dumps(
        {
            "sahut_settings": 2,
            "chosen": {"zone": "WIT", "scale": "big", "username": "x", "later": 1, "sound": False},
        }
    )
    taken = imported(desk, text)
    assert taken.choices.chosen == {"sound": False}
    assert set(taken.refused) == {"zone", "scale", "username", "later"}


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"sahut_settings": 2}', '{"chosen": {}}', "{"])
def test_any_other_file_is_refused(text: str) -> None:
    with pytest.raises(NotSettings):
        imported(Choices(), text)


@pytest.mark.parametrize("one", DESCRIBED.values(), ids=lambda one: one.name)
def test_each_setting_is_described_whole(one: Setting) -> None:
    assert one.right(one.default) == one.default
    assert one.title
    assert one.bounds
    assert one.right(object()) is None
    assert one.right(None) is None
    for value, _ in one.choices:
        assert one.right(value) == value


def test_a_centre_is_told_what_it_may_not_give() -> None:
    given = {
        "zone": CentralSetting("UTC"),
        "username": CentralSetting("rina"),
        "colour": CentralSetting("red"),
        "undo_seconds": CentralSetting(99),
        "scale": CentralSetting(125, locked=True),
        "sound": CentralSetting(locked=True),
    }
    assert [name for name, _ in wrong_settings(given)] == ["zone", "username", "colour", "undo_seconds"]


@pytest.mark.parametrize(
    ("zone", "shown"), [("WIB", "00:30 WIB"), ("WITA", "01:30 WITA"), ("WIT", "02:30 WIT")]
)
def test_the_zone_decides_whatever_the_machine_thinks(
    zone: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "America/New_York")
    night = 1_795_282_200_000  # 21 November 2026, 17:30 UTC
    assert Times(zone).clock(night) == shown
    assert Times(zone).same_day(night, night + 3_600_000)
    assert not Times(zone).same_day(night, night - 6 * 3_600_000)


def test_the_page_of_the_documentation_is_that_of_the_descriptions() -> None:
    assert settings_table.PAGE.read_text(encoding="utf-8") == settings_table.page()


def test_the_printed_list_shows_each_value_and_its_origin_but_nobodys_name() -> None:
    desk = Choices().choose(scheme="dark", username="siti").with_central({"zone": CentralSetting("WITA")})
    text = "\n".join(settings_table.lines(desk))
    assert "scheme = dark  [chosen; light, dark, contrast]  Tema" in text
    assert "zone = WITA  [centre;" in text
    assert "siti" not in text
