"""A reader in another process, over AT-SPI: every control of every scene is told with its role, a name and its state."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from installer.libraries import LibrarySet, missing
from tests.ui.at_spi import Node
from tests.ui.pictures import SCENES
from tests.ui.told import Words, faults

ROOT = Path(__file__).resolve().parents[3]
_LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
MISSING = (
    [name for name in ("Xvfb", "dbus-run-session") if shutil.which(name) is None]
    + ([] if _LAUNCHER.exists() else [_LAUNCHER.name])
    + (missing(LibrarySet.X11) if sys.platform == "linux" else [])
)
#: What would bring another session's bus, or its screen.
FOREIGN = {
    "DISPLAY",
    "WAYLAND_DISPLAY",
    "DBUS_SESSION_BUS_ADDRESS",
    "AT_SPI_BUS_ADDRESS",
    "QT_ACCESSIBILITY",
    "NO_AT_BRIDGE",
}
LIVE = frozenset({"showing", "enabled", "focusable"})


@pytest.fixture
def home() -> Iterator[Path]:
    """A short path: sockets stand in it."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "run").mkdir(mode=0o700)
        yield Path(folder)


@pytest.mark.processes
@pytest.mark.timeout(1220)
@pytest.mark.skipif(bool(MISSING), reason=f"a reader of the screen needs {' and '.join(MISSING)}")
@pytest.mark.parametrize("every", [3, pytest.param(1, marks=pytest.mark.full)])
def test_a_reader_is_told_of_every_control_of_every_scene(home: Path, every: int) -> None:
    """Two seconds a scene: every third of them each time, all in the long run. The walk asks each scene within its process."""
    scenes = sorted(SCENES)[::every]
    env = {name: value for name, value in os.environ.items() if name not in FOREIGN}
    env |= {"HOME": str(home), "XDG_RUNTIME_DIR": str(home / "run"), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-m", "tests.ui.at_spi", *scenes],
        env=env,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=1200,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    # The daemons of the session write there too, before.
    told = json.loads(done.stdout.splitlines()[-1])
    assert sorted(told) == scenes
    assert [name for name, one in told.items() if one["controls"] < 10] == []
    assert [f"{name}: {fault}" for name, one in told.items() for fault in one["faults"]] == []


@pytest.mark.parametrize(
    ("node", "said"),
    [
        (Node(2, "", "push button", LIVE), "no name"),
        (Node(2, "…", "push button", LIVE), "no name"),
        (Node(2, "arrow-up-down", "push button", LIVE), "the name of an icon"),
        (Node(2, "Scroll Left", "push button", LIVE), "English"),
        (Node(2, "Users", "push button", LIVE), "English"),
        (Node(2, "Gadai", "combo box", LIVE | {"expandable"}), "no name"),
        (Node(2, "Gadai", "combo box", LIVE, label="Antrean"), "not told that it opens"),
        (Node(2, "Suara", "check box", LIVE), "not told whether it is checked"),
        (Node(2, "", "panel", LIVE), "Tab comes to a panel"),
        (Node(2, "", "list item", LIVE), "no name"),
        (Node(3, "Kirim", "push button", LIVE), "Tab never comes to it"),
        (Node(3, "Kirim", "push button", LIVE - {"enabled"}), None),
        (Node(2, "Kirim", "push button", LIVE), None),
    ],
)
def test_what_is_told_wrong_is_found(node: Node, said: str | None) -> None:
    root = Node(1, "Meja", "frame", LIVE, [node])
    found, _ = faults(root, frozenset({2}), Words())
    assert [fault.rsplit(": ", 1)[1] for fault in found] == ([] if said is None else [said])


def test_the_same_told_twice_side_by_side_is_found() -> None:
    both = [Node(n, "Tutup", "push button", LIVE) for n in (2, 3)]
    found, count = faults(Node(1, "", "frame", LIVE, both), frozenset({2, 3}), Words())
    assert (len(found), count) == (1, 2)
    assert "told twice" in found[0]
