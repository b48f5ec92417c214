"""What every test stands on: an unexpected warning or error in the log fails the test."""

import gc
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from installer import peers

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
# Property tests: no deadline that a busy machine could miss, neither for an example nor for making one; no database in the checkout; a
# blob that replays a failure. Here, since a test keeps what was in force when its file was read.
settings.register_profile(
    "sahut", deadline=None, database=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("sahut")
# Where ./sahut test put the programs that the telephone's tests speak with.
os.environ["PATH"] = peers.search_path(os.environ, Path(sys.prefix))


def pytest_collection_finish() -> None:
    """What thousands of collected tests brought stays to the end: no collection need look at it again. A third of the
    time of the window's tests went there."""
    gc.collect()
    gc.freeze()


class LogWatch(logging.Handler):
    """Collects records from WARNING up; a test names those it provokes on purpose."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []
        self._expected: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def expect(self, part: str) -> None:
        """Records whose message holds ``part`` are meant to happen in this test."""
        self._expected.append(part)

    def unexpected(self) -> list[str]:
        """The messages nobody announced."""
        lines = [f"{r.name}: {r.levelname}: {r.getMessage()}" for r in self.records]
        return [line for line in lines if not any(part in line for part in self._expected)]


@pytest.fixture(autouse=True)
def log_watch() -> Iterator[LogWatch]:
    """Fails the test on any log record from WARNING up that it did not announce by ``log_watch.expect``."""
    watch = LogWatch()
    root = logging.getLogger()
    root.addHandler(watch)
    yield watch
    root.removeHandler(watch)
    if lines := watch.unexpected():
        pytest.fail("unexpected log records:\n" + "\n".join(lines), pytrace=False)
