"""Both sides end at named places by the same few lines."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import console.killpoint
import contract.killpoint
import gateway.killpoint

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = "from {side} import killpoint\nfor at in range(1, 4):\n    print(at, flush=True)\n    killpoint.here('there')\n"


def test_there_is_one_home() -> None:
    assert console.killpoint.here is gateway.killpoint.here is contract.killpoint.here


@pytest.mark.skipif(sys.platform == "win32", reason="a process ends there by a code, not by a signal")
@pytest.mark.parametrize("side", ["console", "gateway"])
@pytest.mark.parametrize(("at", "passed"), [("there", 1), ("there:2", 2), ("elsewhere", 3)])
def test_a_process_ends_at_the_place_it_was_told(side: str, at: str, passed: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(side=side)],
        env=os.environ | {"SAHUT_KILL_AT": at, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == [str(n) for n in range(1, passed + 1)]
    assert done.returncode == (0 if at == "elsewhere" else -signal.SIGKILL)
