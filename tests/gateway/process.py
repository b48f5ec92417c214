"""The gateway as a real process."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]


def environment(data_dir: Path, **settings: str) -> dict[str, str]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("SAHUT_")}
    given = {
        "data_dir": str(data_dir),
        "port": "0",
        "password_memory_kib": "1024",
        "password_rounds": "1",
    } | settings
    return plain | {f"SAHUT_{name.upper()}": value for name, value in given.items()}


class Process:
    def __init__(self, words: list[str], env: Mapping[str, str]) -> None:
        self.popen = subprocess.Popen(
            [sys.executable, "-m", "gateway", *words],
            cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert self.popen.stdout is not None
        line = self.popen.stdout.readline()
        assert line, self.popen.communicate(timeout=30)[1]
        said = json.loads(line)
        assert said["event"] == "listening"
        self.url: str = said["url"]

    def end(self, number: int = signal.SIGTERM) -> tuple[int, str]:
        """Ends it; (exit code, what it wrote to stderr)."""
        self.popen.send_signal(number)
        errors = self.popen.communicate(timeout=30)[1]
        return self.popen.returncode, errors


@contextmanager
def running(data_dir: Path, *words: str, **settings: str) -> Iterator[Process]:
    process = Process(list(words), environment(data_dir, **settings))
    try:
        yield process
    finally:
        if process.popen.poll() is None:
            process.popen.kill()
        process.popen.communicate(timeout=30)


def run(data_dir: Path, *words: str, stdin: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
    """Runs it to its end."""
    return subprocess.run(
        [sys.executable, "-m", "gateway", *words],
        cwd=ROOT, env=environment(data_dir, **settings), input=stdin, capture_output=True, text=True, timeout=60,
        check=False,
    )  # fmt: skip
