"""The system's own notice, on a desktop's own bus: it arrives, and a click on it brings the desk to the front."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from installer.libraries import LibrarySet, missing
from tests.ui.desk.test_told_to_readers import FOREIGN, ROOT
from tests.ui.desk.test_told_to_readers import home as home

MISSING = [name for name in ("Xvfb", "dbus-run-session") if shutil.which(name) is None] + (
    missing(LibrarySet.X11) if sys.platform == "linux" else []
)


@pytest.mark.processes
@pytest.mark.skipif(bool(MISSING), reason=f"a desktop needs {' and '.join(MISSING)}")
def test_the_system_shows_the_notice_and_a_click_brings_the_desk_to_the_front(home: Path) -> None:
    env = {name: value for name, value in os.environ.items() if name not in FOREIGN}
    env |= {"HOME": str(home), "XDG_RUNTIME_DIR": str(home / "run"), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-m", "tests.ui.notice_bus"],
        env=env, cwd=ROOT, capture_output=True, text=True, timeout=280, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    told = json.loads(done.stdout.splitlines()[-1])
    assert told == {"shown": [["Sahut", "Pelanggan menunggu balasan."]], "said": ["raised"]}
