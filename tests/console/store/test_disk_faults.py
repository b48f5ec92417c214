"""The disk refuses at every write of a morning: a named error each time, nothing acknowledged is lost, the file stays whole,
and when the disk is well again the work goes on."""

import errno
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from console.clock import FakeClock
from console.store.database import Database
from console.store.errors import DiskError, DiskFull, ReadOnly, StoreError
from tests.console.makers import KEY
from tests.console.store import session
from tests.console.store.disk import FULL, IOERR_WRITE, READONLY, Disk, watched

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="the library shows its functions on Linux only"
)

KINDS = {FULL: DiskFull, IOERR_WRITE: DiskError, READONLY: ReadOnly}


def morning(folder: Path, disk: Disk) -> tuple[set[str], dict[str, StoreError]]:
    """(acknowledged, refused) names of the session on ``disk``."""
    acked: set[str] = set()
    refused: dict[str, StoreError] = {}
    with watched(disk):
        db = Database(folder / "desk.db", KEY)
        try:
            db.open_now()
            for name, work in session.steps(db, FakeClock()):
                try:
                    db.write_now(work)
                    acked.add(name)
                except StoreError as error:
                    refused[name] = error
        except StoreError as error:
            refused["opening"] = error
        finally:
            db.close_now()
    return acked, refused


def count_of_writes(folder: Path) -> int:
    folder.mkdir()
    disk = Disk()
    acked, refused = morning(folder, disk)
    assert not refused
    assert len(acked) == len(session.steps(Database(None, None), FakeClock()))
    return disk.changes


WAYS = [(code, lasting) for code in KINDS for lasting in (False, True)]


@pytest.mark.timeout(400)
def test_each_write_refused_in_some_way(tmp_path: Path) -> None:
    for place in range(1, count_of_writes(tmp_path / "whole") + 1):
        refuse(tmp_path, place, *WAYS[place % len(WAYS)])


@pytest.mark.full
@pytest.mark.timeout(900)
@pytest.mark.parametrize(("code", "lasting"), WAYS)
def test_each_write_refused_in_every_way(tmp_path: Path, code: int, lasting: bool) -> None:
    for place in range(1, count_of_writes(tmp_path / "whole") + 1):
        refuse(tmp_path, place, code, lasting)


def refuse(root: Path, place: int, code: int, lasting: bool) -> None:
    folder = root / str(place)
    folder.mkdir()
    acked, refused = morning(folder, Disk(refuse=place, code=code, lasting=lasting))
    why = f"place={place} code={code} lasting={lasting}"
    for name, error in refused.items():
        assert isinstance(error, KINDS[code] | DiskError | session.Skipped), f"{why} {name}: {error!r}"
    again = Database(folder / "desk.db", KEY)
    try:
        again.open_now()
        again.write_now(session.check_whole)
        lost = acked - again.read_now(session.seen)
        assert not lost, f"{why}: {sorted(lost)}"
    finally:
        again.close_now()
    session.check_pages(folder / "desk.db")


@pytest.mark.parametrize(("free", "kind"), [(0, DiskFull), (10**9, DiskError)])
def test_an_error_at_opening_on_a_disk_without_room_is_told_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, kind: type[StoreError]
) -> None:
    def broken(_conn: object) -> bool:
        raise OSError(errno.EIO, "disk I/O error")

    monkeypatch.setattr("console.store.database.schema.prepare", broken)
    monkeypatch.setattr("console.store.database.shutil.disk_usage", lambda path: SimpleNamespace(free=free))
    db = Database(tmp_path / "desk.db", KEY)
    try:
        with pytest.raises(kind) as told:
            db.open_now()
        assert type(told.value) is kind
    finally:
        db.close_now()
