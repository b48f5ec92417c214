"""The scripted shift and the short rounds, with the real console: what `./sahut run --tour DIR` leaves behind."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from demo.accounts import roles

ROOT = Path(__file__).resolve().parents[2]
ROUND = "supervisor"
#: Pictures of the short round, and what a role has besides.
ROUND_PICTURES, OWN_PICTURES = 14, {"l2": 1, "admin": 9, "team_leader": 2}
pytestmark = [
    pytest.mark.processes,
    pytest.mark.timeout(900),
    pytest.mark.skipif(sys.platform != "linux", reason="the offscreen window of Linux"),
]


def play(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "demo.run", "--tour", str(folder), *words],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def assert_played(done: subprocess.CompletedProcess[str], folder: Path) -> list[str]:
    """Every act went well, and the terminal holds nothing but the demo's own lines. The names of the acts."""
    acts = json.loads((folder / "shift.json").read_text("utf-8"))
    assert [act for act in acts if act["outcome"] != "ok"] == [], done.stderr
    assert done.returncode == 0, done.stderr
    assert [line for line in done.stderr.splitlines() if not line.startswith("sahut: ")] == []
    return [act["name"] for act in acts]


def pictures(folder: Path) -> list[str]:
    return sorted(picture.name for picture in folder.glob("*.png"))


@pytest.mark.parametrize(
    "role",
    [
        pytest.param(role, marks=[] if role == ROUND else pytest.mark.full)
        for role in roles()
        if role != "agent"
    ],
)
def test_a_role_without_customers_of_its_own_gets_a_round(tmp_path: Path, role: str) -> None:
    names = assert_played(play(tmp_path, "--role", role), tmp_path)
    assert "the gateway is back" in names
    shown = pictures(tmp_path)
    # A role with more places has more pictures of them.
    assert {"search", "attention", "help", "settings"} <= {name[4:-4] for name in shown}
    assert len(shown) >= ROUND_PICTURES + OWN_PICTURES.get(role, 0)


@pytest.mark.full
def test_a_shift_played_again_in_its_folder_leaves_one_set_of_pictures(tmp_path: Path) -> None:
    names = assert_played(play(tmp_path), tmp_path)
    assert names[-2:] == [
        f"{who} got each of {n} replies exactly once" for who, n in (("siti", 7), ("bambang", 1))
    ]
    first = pictures(tmp_path)
    (tmp_path / "012-failed.png").touch()
    assert_played(play(tmp_path, "--theme", "dark", "--lang", "en"), tmp_path)
    assert pictures(tmp_path) == first
