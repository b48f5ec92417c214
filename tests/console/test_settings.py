"""Settings survive a restart; rubbish in their file is set right."""

from pathlib import Path

import pytest

from console.settings import Settings, SettingsFile
from console.views.times import Times


def test_what_was_chosen_comes_back(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "deep" / "settings.json")
    chosen = Settings(language="en", scheme="dark", scale=150, sound=False, zone="WIT")
    file.save(chosen)
    assert file.load() == chosen


@pytest.mark.parametrize("text", ["", "[]", "{", '{"scale": "big", "language": 7}', "null"])
def test_a_file_that_cannot_be_read_gives_the_defaults(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text)
    assert SettingsFile(path).load() == Settings()


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff\xfe"])
def test_a_broken_file_is_told_of_once_and_kept(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    assert SettingsFile(path).load() == Settings()
    path.write_bytes(content)
    first, second, fresh = SettingsFile(path), SettingsFile(path), SettingsFile(tmp_path / "none.json")
    assert (first.load(), second.load(), fresh.load()) == (Settings(), Settings(), Settings())
    assert (first.broken, second.broken, fresh.broken) == (True, False, False)
    assert (tmp_path / "settings.broken").read_bytes() == content


def test_values_out_of_bounds_are_set_right(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(
        '{"scale": 900, "language": "fr", "scheme": "pink", "undo_seconds": -4, "zone": "UTC", "more": 1}'
    )
    assert SettingsFile(path).load() == Settings(scale=200, undo_seconds=0)


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
