"""The desk's secret in a real system keyring: kept, read, deleted; and a locked one says so."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from console.credentials import KeyringFailed
from console.signing_in import told
from console.views.sentences import Sentences

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("dbus-run-session", "gnome-keyring-daemon")
MISSING = [name for name in NEEDED if shutil.which(name) is None]
#: What would bring another session's keyring, or a window that asks for its password.
FOREIGN = {
    "PYTHON_KEYRING_BACKEND",
    "DISPLAY",
    "WAYLAND_DISPLAY",
    "DBUS_SESSION_BUS_ADDRESS",
    "GNOME_KEYRING_CONTROL",
}

pytestmark = pytest.mark.processes


@pytest.fixture
def home() -> Iterator[Path]:
    """A short path: sockets stand in it."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "run").mkdir(mode=0o700)
        yield Path(folder)


@pytest.mark.skipif(bool(MISSING), reason=f"a system keyring needs {' and '.join(MISSING)}")
def test_the_desk_and_a_real_keyring(home: Path) -> None:
    env = {name: value for name, value in os.environ.items() if name not in FOREIGN}
    env |= {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "XDG_DATA_HOME": str(home / "data"),
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-m", "tests.console.keyring_talk", str(home)],
        env=env,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    said = json.loads(done.stdout)
    assert said == {
        "backend": "keyring.backends.SecretService",
        "read": "rahasia",
        "read again": "rahasia baru",
        "deleted": None,
        "the other": "lain",
        "unlocked": True,
        "kept": True,
        "wrong": True,
        "gone": True,
        "locked get": True,
        "locked set": True,
        "locked unlock": True,
    }
    # No secret stands in the daemon's own files in the clear.
    kept = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
    assert b"rahasia" not in kept


def test_a_locked_keyring_has_its_sentence() -> None:
    notice = told(KeyringFailed("locked"), "")
    assert notice.code == "keyring_failed"
    assert notice.code in Sentences().codes()
