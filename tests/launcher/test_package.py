"""What is packaged, as far as it can be told without building it. The build itself: test_package_built.py, with --full."""

import configparser
import gzip
import json
import os
import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from installer import words
from installer.libraries import LibrarySet
from installer.packaging import deb, licences, windows
from installer.packaging.release import BuildError, Release

ROOT = Path(__file__).resolve().parents[2]
RELEASE = Release(ROOT, "9.8.7", 1_790_000_000)
APP = ROOT / "resources" / "app"


def test_the_word(tmp_path: Path) -> None:
    plan = words.plan(["package", "deb"], {}, tmp_path)
    assert (plan.module, plan.args, plan.lock) == (
        "installer.packaging", ("deb", "--out", str(tmp_path / "dist")), "dev",
    )  # fmt: skip
    assert plan.libraries is LibrarySet.OFFSCREEN
    with pytest.raises(words.UsageError):
        words.plan(["package", "rpm"], {}, tmp_path)


def test_a_release_is_dated_by_its_source(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "contract").mkdir()
    shutil.copy(ROOT / "contract" / "__init__.py", tmp_path / "contract")
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    without_history = Release.of(tmp_path)
    assert without_history == Release.of(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert Release.of(ROOT).when == 1_700_000_000
    assert Release.of(ROOT).version == without_history.version
    file = tmp_path / "folder" / "program"
    file.parent.mkdir()
    file.write_text("x")
    file.chmod(0o700)
    RELEASE.dated(tmp_path)
    assert (file.stat().st_mode & 0o777, int(file.stat().st_mtime)) == (0o755, RELEASE.when)


def test_the_control_file_names_every_library_a_window_needs() -> None:
    text = deb.control(RELEASE, "amd64", 1234)
    fields = dict(re.findall(r"^([A-Z][\w-]*): (.*)$", text, re.MULTILINE))
    assert (fields["Package"], fields["Version"], fields["Installed-Size"]) == (
        "sahut-console",
        "9.8.7",
        "1234",
    )
    names = {part.split()[0] for part in fields["Depends"].split(", ")}
    assert names >= {"libgl1", "libegl1", "libxcb-cursor0", "libfontconfig1", "libglib2.0-0", "libc6"}
    described = text.partition("Description: ")[2].splitlines()
    assert all(line.startswith(" ") and len(line) <= 80 for line in described[1:])


def test_what_stands_beside_the_folder(tmp_path: Path) -> None:
    deb.furnish(RELEASE, tmp_path)
    share = tmp_path / "usr" / "share"
    assert (tmp_path / "usr/bin/sahut-console").readlink() == Path("../lib/sahut-console/sahut-console")
    entry = configparser.RawConfigParser()
    entry.read(share / "applications" / "sahut-console.desktop")
    said = entry["Desktop Entry"]
    assert (said["Type"], said["Exec"], said["Icon"]) == ("Application", "sahut-console", "sahut-console")
    icons = sorted(str(file.relative_to(share)) for file in (share / "icons").rglob("sahut-console.*"))
    assert icons == [
        "icons/hicolor/256x256/apps/sahut-console.png", "icons/hicolor/48x48/apps/sahut-console.png",
        "icons/hicolor/scalable/apps/sahut-console.svg",
    ]  # fmt: skip
    manual = gzip.decompress((share / "man/man1/sahut-console.1.gz").read_bytes()).decode()
    assert "Sahut 9.8.7" in manual
    for option in ("gateway", "data", "proxy", "ca\\-file", "lang", "theme", "version", "self\\-check"):
        assert f"\\-\\-{option}" in manual, option
    again = tmp_path / "again"
    deb.furnish(RELEASE, again)
    for file in (found for found in share.rglob("*") if found.is_file()):
        assert file.read_bytes() == (again / file.relative_to(tmp_path)).read_bytes(), file


def test_the_icons_are_of_their_sizes() -> None:
    for size in (48, 256):
        head = (APP / f"sahut-{size}.png").read_bytes()[:24]
        assert head[:8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack(">II", head[16:24]) == (size, size)
    icon = (APP / "sahut.ico").read_bytes()
    assert struct.unpack("<HHH", icon[:6]) == (0, 1, 4)
    sizes = [icon[6 + 16 * n] or 256 for n in range(4)]
    assert sizes == [16, 32, 48, 256]


def test_licences_are_found_by_what_is_imported(tmp_path: Path) -> None:
    assert licences.distributions(["msgspec", "yaml", "PySide6", "console", "json"]) == [
        "msgspec", "PySide6-Essentials", "PyYAML",
    ]  # fmt: skip
    licences.write(ROOT, tmp_path / "licences", ["msgspec", "PySide6"], [])
    text = (tmp_path / "licences" / licences.LIST).read_text("utf-8")
    assert "msgspec" in text
    assert "LGPL-3.0" in text
    assert {file.name for file in (tmp_path / "licences").iterdir()} >= {"LICENSE", "LGPL-3.txt", "msgspec"}
    places = re.findall(r"\(([\w./-]+/)\)$", text, re.MULTILINE)
    assert places
    assert [place for place in places if not (tmp_path / "licences" / place).is_dir()] == []


SCRIPT = (ROOT / windows.SCRIPT).read_text("utf-8")
#: What the one-folder build leaves at its top (test_package_built looks).
TOP = {"sahut-console.exe", "_internal", "licences"}


def test_the_script_for_windows_names_only_what_the_build_makes() -> None:
    named = re.findall(
        r'^\s*(?:File(?: /r)?|!insertmacro MUI_PAGE_LICENSE) "\$\{SOURCE\}/([^"]+)"', SCRIPT, re.MULTILINE
    )
    assert {name.partition("/")[0] for name in named} == TOP
    taken_away = set(
        re.findall(r'(?:RMDir /r|Delete) "\$INSTDIR\\([^"]+)"', SCRIPT.partition('Section "Uninstall"')[2])
    )
    assert taken_away == TOP | {"uninstall.exe"}
    assert "RequestExecutionLevel user" in SCRIPT
    assert "HKLM" not in SCRIPT, "an agent's account may not write there"


def test_the_script_for_windows_compiles(tmp_path: Path) -> None:
    if shutil.which("makensis") is None:
        pytest.skip("makensis (NSIS) is not installed")
    made = tmp_path / "sahut-console"
    for name in ("sahut-console.exe", "_internal/part", "licences/LICENSE"):
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text("stands in")
    target = windows.build(RELEASE, made, tmp_path)
    assert target.name == "sahut-console-9.8.7-setup.exe"
    assert target.read_bytes()[:2] == b"MZ"
    (made / "sahut-console.exe").unlink()
    with pytest.raises(BuildError, match="makensis failed"):
        windows.build(RELEASE, made, tmp_path)


@pytest.mark.processes
def test_the_console_checks_itself(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "console", "--self-check", str(tmp_path / "check")],
        cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True, timeout=100,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    said = json.loads(done.stdout.splitlines()[-1])
    assert said["faults"] == []
    assert said["modules"] > 100
    assert (tmp_path / "check" / "sahut.png").stat().st_size > 5_000
