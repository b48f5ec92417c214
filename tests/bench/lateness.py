"""How late a timer of 10 ms comes in the real desk while 200 changes a second reach an inbox of 100,000 tickets, and while a ticket of
5,000 messages opens; and how long a letter typed meanwhile takes to be painted. The floor is the same timer, at the same moment,
in a window with nothing in it."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from console.store.database import Database
from tests.bench._stream import fill
from tests.bench.figure import Figure, percentile, within
from tests.console.makers import KEY

ROOT = Path(__file__).resolve().parents[2]
#: Ms, asked for as they are (figures: lateness, keystroke).
LATE_MS, TYPED_MS = 16.0, 33.0


def run() -> list[Figure]:
    """p99 of each in ms."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        db = Database(folder / "desk.db", KEY)
        db.open_now()
        fill(db)
        db.close_now()
        (folder / "key").write_bytes(KEY)
        seen, floor = measure(folder)
    return [
        *_late("lateness.stream", seen["stream"], floor["stream"]),
        *_late("lateness.open_5000", seen["open"], floor["open"]),
        within(
            "lateness.own_p99",
            percentile(seen["own_stream"], 0.99),
            percentile(floor["own_stream"], 0.99),
            "ms",
            LATE_MS,
        ),
        within(
            "lateness.letter_p99",
            percentile(seen["letters"], 0.99),
            percentile(floor["letters"], 0.99),
            "ms",
            TYPED_MS,
        ),
    ]


def _late(name: str, ours: list[float], floor: list[float]) -> list[Figure]:
    return [within(f"{name}_p99", percentile(ours, 0.99), percentile(floor, 0.99), "ms", LATE_MS)]


def measure(folder: Path) -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    """(the desk, the empty window) over the prepared file in ``folder``: lateness by phase, and letters, in ms."""
    env = os.environ | {"PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    words = [sys.executable, "-m", "tests.bench._late"]
    with subprocess.Popen(
        [*words, "empty"], cwd=ROOT, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as empty:
        assert empty.stdin is not None
        desk = subprocess.Popen(
            [*words, "desk", str(folder)], cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True
        )
        assert desk.stdout is not None
        seen: dict[str, list[float]] = {}
        for line in desk.stdout:
            told = json.loads(line)
            if "phase" in told:
                empty.stdin.write(told["phase"] + "\n")
                empty.stdin.flush()
            else:
                seen |= told
        if desk.wait() != 0:
            raise RuntimeError("the desk failed")
        answer, _ = empty.communicate("end\n", timeout=60)
    return seen, json.loads(answer)
