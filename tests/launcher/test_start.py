"""The entry itself, started as a user starts it: what it hands over, how it ends, and what it says when it cannot."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from installer.bootstrap import main
from installer.environment import Environment
from installer.libraries import LibrarySet, missing

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="./sahut is the entry of Linux")

ROOT = Path(__file__).resolve().parents[2]
TELLTALE = """#!/bin/sh
printf '%s\\n' "$@" "platform=$QT_QPA_PLATFORM" "folder=$PWD"
exit 7
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The launcher with an environment that is ready, whose Python tells how it was called."""
    root = tmp_path / "a checkout"
    for name in ("installer", "requirements"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "sahut", root)
    env = Environment(root / ".venv", root)
    env.python.parent.mkdir(parents=True)
    env.python.write_text(TELLTALE)
    env.python.chmod(0o755)
    env._write_stamp(env._expected("dev"))
    return root


def sahut(entry: Path, *words: str, cwd: Path, path: str | None = None) -> subprocess.CompletedProcess[str]:
    search = (
        path if path is not None else f"{Path(sys.executable).parent}{os.pathsep}/usr/bin{os.pathsep}/bin"
    )
    return subprocess.run(
        [entry, *words],
        cwd=cwd,
        env={"PATH": search, "HOME": str(cwd), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_becomes_the_program_with_its_words_folder_and_exit_code(checkout: Path, tmp_path: Path) -> None:
    done = sahut(checkout / "sahut", "gateway", "--config", "my centre.toml", cwd=tmp_path)
    assert done.returncode == 7
    lines = ["-m", "gateway", "--config", "my centre.toml", "platform=", f"folder={tmp_path}"]
    assert done.stdout.splitlines() == lines
    assert done.stderr == "", "a start with everything in place says nothing"


@pytest.mark.skipif(
    missing(LibrarySet.OFFSCREEN) != [], reason="the libraries of an offscreen window are not here"
)
def test_without_a_display_it_says_so_and_tours(checkout: Path, tmp_path: Path) -> None:
    done = sahut(checkout / "sahut", "run", "--lang", "en", cwd=tmp_path)
    assert "no display here" in done.stderr
    tour = str(tmp_path / "tour")
    assert done.stdout.splitlines()[:6] == ["-m", "demo.run", "--lang", "en", "--tour", tour]
    assert "platform=offscreen" in done.stdout


def test_a_link_to_it_works(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "desk").symlink_to(checkout / "sahut")
    assert sahut(tmp_path / "desk", "gateway", cwd=tmp_path).returncode == 7


def test_a_module_of_the_users_folder_does_not_stand_in(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "installer.py").write_text("raise SystemExit('the wrong one')\n")
    (tmp_path / "argparse.py").write_text("raise SystemExit('the wrong one')\n")
    assert sahut(checkout / "sahut", "gateway", cwd=tmp_path).returncode == 7


def test_words_without_sense_end_with_64_and_point_to_the_help(checkout: Path, tmp_path: Path) -> None:
    done = sahut(checkout / "sahut", "walk", cwd=tmp_path)
    assert done.returncode == 64
    assert "./sahut --help" in done.stderr


def test_help_lists_the_words(checkout: Path, tmp_path: Path) -> None:
    done = sahut(checkout / "sahut", "--help", cwd=tmp_path)
    assert done.returncode == 0
    for word in ("run", "test", "check", "bench", "gateway", "prepare"):
        assert f"./sahut {word}" in done.stdout


def test_without_a_python_it_supports_it_says_which(checkout: Path, tmp_path: Path) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    for tool in ("sh", "dirname", "readlink"):
        (tools / tool).symlink_to(shutil.which(tool) or "")
    (tools / "python3").write_text('#!/bin/sh\n[ "$1" = -V ] && echo Python 3.13.5\n')
    (tools / "python3").chmod(0o755)
    done = sahut(checkout / "sahut", "run", cwd=tmp_path, path=str(tools))
    assert done.returncode == 2
    assert "needs Python 3.11 or 3.12" in done.stderr
    assert "here is Python 3.13.5" in done.stderr
    assert "nothing was changed" in done.stderr


def test_prepare_makes_the_machine_ready_and_starts_nothing(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[LibrarySet] = []

    def lacking(wanted: LibrarySet, environ: object, making: bool) -> list[str]:
        asked.append(wanted)
        return []

    monkeypatch.setattr("installer.apt.lacking", lacking)
    assert main(["prepare"], checkout) == 0
    assert asked == [LibrarySet.X11]
    assert "this machine is ready" in capsys.readouterr().err


def test_a_folder_nobody_may_make_is_told_in_a_sentence(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def denied(*_: object) -> object:
        raise PermissionError(13, "Permission denied", "/data/sahut")

    monkeypatch.setattr("installer.environment.only_one", denied)
    monkeypatch.setattr("installer.apt.lacking", lambda *a, **k: [])
    (checkout / ".venv" / "sahut.json").unlink()
    assert main(["prepare"], checkout) == 1
    told = capsys.readouterr().err
    assert "/data/sahut: Permission denied" in told
    assert "nothing outside the environment was changed" in told
