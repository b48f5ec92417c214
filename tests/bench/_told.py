"""The desk that is called (tests/bench/_pop.py), begun and listened to by whoever measures."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def desk(place: Path, port: int, *more: str) -> Iterator[IO[str]]:
    """What a desk at work tells, until the end. ``more``: the gateway that it signs in at."""
    env = os.environ | {"PYTHONPYCACHEPREFIX": str(place / "compiled")}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    words = [sys.executable, "-m", "tests.bench._pop", str(place), str(port), *more]
    with subprocess.Popen(
        words, cwd=ROOT, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield process.stdout
        process.stdin.close()
        if process.wait(60) != 0:
            raise RuntimeError("the desk failed")


def until(told: IO[str], what: str) -> dict[str, str]:
    """The next line about ``what``, with ``at``."""
    for line in told:
        if line.startswith("{") and what in (said := json.loads(line)):
            return {key: str(value) for key, value in said.items()}
    raise RuntimeError("the desk ended")
