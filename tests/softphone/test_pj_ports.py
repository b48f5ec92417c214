"""Sound's way in and out of the SIP library's bridge."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.processes


def test_a_recording_that_ends_as_the_clock_calls_takes_no_call_with_it() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.softphone._ports_ended"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    # The library writes lines of its own, before or after.
    assert (done.returncode, done.stderr) == (0, "")
    assert "ended" in done.stdout.splitlines()
