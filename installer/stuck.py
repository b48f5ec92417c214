"""pytest plugin of ./sahut test: no test can hold up the run for ever.

pytest-timeout raises in the test's own thread. Where that cannot get through (a call into C that does not return, an
event loop or a Qt slot that reports the exception and goes on) the test would hang the whole run without a word. Here
a thread of C's own, which needs nothing of Python's, prints every stack and ends the process; the run's home side names
the test as failed and ends the run.
"""

from __future__ import annotations

import faulthandler
import os
import sys
from collections.abc import Generator

import pytest

#: Seconds beyond a test's own limit, for its setup and teardown to end by themselves.
GRACE = 60.0
_stderr = pytest.StashKey[int]()


def pytest_configure(config: pytest.Config) -> None:
    """While nothing is captured yet: the stacks go where a person reads them."""
    config.stash[_stderr] = os.dup(sys.__stderr__.fileno() if sys.__stderr__ else 2)


def limit(item: pytest.Item) -> float:
    """Seconds after which the process ends: the test's own limit (its marker's, else the project's) and a grace."""
    marker = item.get_closest_marker("timeout")
    return float(marker.args[0] if marker else item.config.getini("timeout") or 0) + GRACE


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """The clock runs from before the first fixture to after the last."""
    faulthandler.dump_traceback_later(limit(item), exit=True, file=item.config.stash[_stderr])
    try:
        return (yield)
    finally:
        faulthandler.cancel_dump_traceback_later()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A thread that does not end must not keep a finished run from leaving either. A worker that has nothing left waits for the others,
    however long; the run's home side ends it."""
    if hasattr(session.config, "workerinput"):
        return
    faulthandler.dump_traceback_later(2 * GRACE, exit=True, file=session.config.stash[_stderr])
