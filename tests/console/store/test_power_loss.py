"""The power fails at any moment: the file opens whole, and whatever was acknowledged is there."""

import sys
from pathlib import Path

import pytest

from console.clock import FakeClock
from console.store.database import Database
from tests.console.makers import KEY
from tests.console.store import session
from tests.console.store.disk import Disk, Op, after_power_cut, watched

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="the library shows its functions on Linux only"
)


def record(folder: Path) -> list[Op]:
    disk = Disk()
    clock = FakeClock()
    with watched(disk):
        db = Database(folder / "desk.db", KEY)
        db.open_now()
        for name, work in session.steps(db, clock):
            db.write_now(work)
            disk.ack(name)
        db.close_now()
    return disk.ops


def lives_on(folder: Path, acked: frozenset[str]) -> None:
    db = Database(folder / "desk.db", KEY)
    db.open_now()
    try:
        db.write_now(session.check_whole)
        missing = acked - db.read_now(session.seen)
        assert not missing, sorted(missing)
    finally:
        db.close_now()
    session.check_pages(folder / "desk.db")


@pytest.mark.timeout(900)
@pytest.mark.parametrize("seeds", [1, pytest.param(20, marks=pytest.mark.full)])
def test_power_cut_at_every_write(tmp_path: Path, seeds: int) -> None:
    (tmp_path / "live").mkdir()
    ops = record(tmp_path / "live")
    acks = sum(op.kind == "ack" for op in ops)
    assert sum(op.kind == "sync" for op in ops) >= acks > 10
    for cut in range(1, len(ops) + 1):
        for seed in range(cut, cut + seeds):
            folder = tmp_path / f"{cut}-{seed}"
            folder.mkdir()
            acked = after_power_cut(ops[:cut], seed, folder)
            try:
                lives_on(folder, acked)
            except Exception as error:
                raise AssertionError(f"cut={cut} seed={seed} after {ops[cut - 1].kind}") from error


def test_the_proof_notices_a_file_that_is_not_synced(tmp_path: Path) -> None:
    """Without the syncs of the log, an acknowledged act is lost in some cut."""
    (tmp_path / "live").mkdir()
    ops = [op for op in record(tmp_path / "live") if op.kind != "sync"]
    lost = 0
    for seed in range(20):
        folder = tmp_path / f"unsynced-{seed}"
        folder.mkdir()
        acked = after_power_cut(ops[: len(ops) * 2 // 3], seed, folder)
        try:
            lives_on(folder, acked)
        except Exception:  # noqa: BLE001 - any loss will do
            lost += 1
    assert lost
