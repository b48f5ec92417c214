"""Memory after a compressed day of 2,000 contacts, beside that after the first hundred."""

import json
import subprocess
import sys
import tempfile

from tests.bench.figure import Figure
from tests.end2end.processes import ROOT

FIRST, ALL = 100, 2000
TARGET = 1.05


def run() -> list[Figure]:
    """In a process of its own, on an encrypted file."""
    with tempfile.TemporaryDirectory() as folder:
        words = [sys.executable, "-m", "tests.bench._day", folder, str(FIRST), str(ALL)]
        done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=1800, check=False)
    if done.returncode != 0:
        raise RuntimeError(done.stderr[-2000:])
    early, late = (float(json.loads(line)["memory"]) for line in done.stdout.splitlines())
    ratio = late / early
    return [
        Figure(
            "day.memory",
            round(late, 1),
            "MiB anonymous",
            round(early, 1),
            round(ratio, 3),
            f"<= {TARGET} x that after {FIRST}",
            ratio <= TARGET,
        )
    ]
