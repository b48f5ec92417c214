"""pytest plugin of ./sahut test: leaves out the long tests unless asked for, and says how many."""

from __future__ import annotations

import os

import pytest

FULL = "SAHUT_FULL"
SOAK = "SAHUT_SOAK"
_left_out = pytest.StashKey[int]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_left_out] = 0


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect `full` unless --full or --soak was said."""
    if os.environ.get(FULL) == "1":
        return
    long = [item for item in items if item.get_closest_marker("full")]
    if long:
        items[:] = [item for item in items if not item.get_closest_marker("full")]
        config.hook.pytest_deselected(items=long)
    config.stash[_left_out] = len(long)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker of a parallel run tells its count home: each has collected the same."""
    output: dict[str, object] | None = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["sahut_left_out"] = session.config.stash[_left_out]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object, error: object | None) -> None:
    """The home side of a parallel run takes the workers' count."""
    config: pytest.Config = node.config  # type: ignore[attr-defined]  # xdist's WorkerController, untyped
    output: dict[str, int] = getattr(node, "workeroutput", {})
    config.stash[_left_out] = max(config.stash[_left_out], output.get("sahut_left_out", 0))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Before pytest's closing line: how much was skipped and left out. Names and reasons stand right above (-ra)."""
    skipped = len(terminalreporter.stats.get("skipped", []))
    left_out = config.stash[_left_out]
    terminalreporter.write_line(
        f"sahut: {skipped} skipped (each named above), {left_out} long ones left out"
        + (" (./sahut test --full runs them)" if left_out else "")
    )
