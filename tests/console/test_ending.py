"""The console alone, ended from the terminal it was started in."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.processes,
    pytest.mark.skipif(sys.platform != "linux", reason="looks at /proc"),
]
WITHIN = 60.0


def heeds(pid: int, number: int) -> bool:
    """Whether the process has a handler of its own for this signal, besides Python's for Ctrl+C."""
    caught = next(
        line for line in Path(f"/proc/{pid}/status").read_text().splitlines() if line.startswith("SigCgt:")
    )
    return bool(int(caught.split()[1], 16) >> (number - 1) & 1)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_it_as_its_window_would(tmp_path: Path, number: signal.Signals) -> None:
    desk = subprocess.Popen(
        [sys.executable, "-m", "console", "--data", str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        end = time.monotonic() + WITHIN
        while not heeds(desk.pid, signal.SIGTERM):
            assert desk.poll() is None
            assert time.monotonic() < end, "it never began to listen"
            time.sleep(0.05)
        desk.send_signal(number)
        said, _ = desk.communicate(timeout=WITHIN)
    finally:
        desk.kill()
        desk.wait()
    assert "Traceback" not in said
    assert desk.returncode == 0, said
