"""``kill -9`` of a writing desk, at named places and between them: the file is whole, what was acknowledged is there, and of an
act that was not, all or nothing."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from console.store.database import Database
from tests.console.makers import KEY, ROOT
from tests.console.store import session

pytestmark = [pytest.mark.processes, pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")]

PLACES = [
    "store.preparing",
    *(f"store.{place}:{turn}" for turn in (1, 4, 11) for place in ("begun", "written", "committed")),
]


def writer(file: Path, kill_at: str = "") -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.console.store.writer", str(file)],
        cwd=ROOT,
        env={**os.environ, "SAHUT_KILL_AT": kill_at},
        stdout=subprocess.PIPE,
        text=True,
    )


def reopened(file: Path) -> frozenset[str]:
    db = Database(file, KEY)
    db.open_now()
    try:
        db.write_now(session.check_whole)
        found = db.read_now(session.seen)
    finally:
        db.close_now()
    session.check_pages(file)
    return found


@pytest.mark.parametrize("place", PLACES)
def test_killed_at_a_named_place(tmp_path: Path, place: str) -> None:
    with writer(tmp_path / "desk.db", place) as process:
        assert process.stdout is not None
        acked = set(process.stdout.read().splitlines())
    assert process.returncode == -9
    found = reopened(tmp_path / "desk.db")
    assert acked <= found
    # At most the step it died in is there without having been said.
    assert len(found - acked) <= 1


def test_killed_anywhere(tmp_path: Path) -> None:
    seed = random.SystemRandom().randrange(1 << 32)
    stop_after = random.Random(seed).randrange(1, 14)
    print(f"seed={seed} stop_after={stop_after}")
    with writer(tmp_path / "desk.db") as process:
        assert process.stdout is not None
        acked = {process.stdout.readline().strip() for _ in range(stop_after)}
        process.kill()
        acked |= {line for line in process.stdout.read().splitlines() if line}
    assert acked <= reopened(tmp_path / "desk.db")
