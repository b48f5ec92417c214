"""The demo as processes: what it starts, what it brings back, what it checks, and that it leaves nothing behind."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, Queue
from threading import Thread

import httpx
import pytest

ROOT = Path(__file__).parents[2]
STARTED_WITHIN = 60.0
pytestmark = [
    pytest.mark.processes,
    pytest.mark.skipif(sys.platform != "linux", reason="looks at /proc, and the kernel's word is Linux's"),
]
_START = "import sys; from demo.run import main; sys.exit(main(sys.argv[1:], console_module='tests.demo.desk_double'))"


class Demo:
    """A running ``demo.run`` whose console is tests.demo.desk_double."""

    def __init__(self, double: str, *words: str) -> None:
        self.said: list[str] = []
        self._lines: Queue[str | None] = Queue()
        self.process = subprocess.Popen(
            [sys.executable, "-c", _START, *words],
            cwd=ROOT, env={**os.environ, "DESK_DOUBLE": double}, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def until(self, part: str, within: float = STARTED_WITHIN) -> str:
        """The first line from now on that holds ``part``."""
        end = time.monotonic() + within
        while True:
            try:
                line = self._lines.get(timeout=max(0.01, end - time.monotonic()))
            except Empty:
                pytest.fail(f"no {part!r} within {within} s in:\n" + "\n".join(self.said))
            if line is None:
                pytest.fail(f"ended without {part!r}:\n" + "\n".join(self.said))
            if part in line:
                return line

    def end(self, within: float = STARTED_WITHIN) -> int:
        code = self.process.wait(within)
        self._reader.join()
        return code

    def family(self) -> dict[str, int]:
        """Module → pid of its children."""
        found = {}
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rpartition(")")[2].split()
                words = (stat.parent / "cmdline").read_bytes().split(b"\0")
            except (FileNotFoundError, ProcessLookupError):
                continue
            if int(fields[1]) == self.process.pid and b"-m" in words:
                found[words[words.index(b"-m") + 1].decode()] = int(stat.parent.name)
        return found

    def _read(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as lines:
            for line in lines:
                self.said.append(line.rstrip())
                self._lines.put(line.rstrip())
        self._lines.put(None)


Start = Callable[..., Demo]


@pytest.fixture
def start() -> Iterator[Start]:
    made: list[Demo] = []

    def begin(double: str, *words: str) -> Demo:
        made.append(Demo(double, *words))
        return made[-1]

    yield begin
    for demo in made:
        demo.process.kill()
        demo.end()


def dead(pid: int) -> bool:
    """Gone, or a zombie nobody has collected."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] in "ZX"
    except (FileNotFoundError, ProcessLookupError):
        return True


def soon(done: Callable[[], bool], within: float = STARTED_WITHIN) -> bool:
    """Whether something outside of this process comes true; there is nothing to be woken by."""
    end = time.monotonic() + within
    while time.monotonic() < end:
        if done():
            return True
        time.sleep(0.02)
    return done()


MODULES = {"gateway", "demo.centre", "demo.phone", "tests.demo.desk_double"}


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_however_it_ends_nothing_is_left_behind(start: Start, tmp_path: Path, how: signal.Signals) -> None:
    demo = start("wait", "--data", str(tmp_path))
    demo.until("a line that is no need")
    family = demo.family()
    assert set(family) == MODULES
    demo.process.send_signal(how)
    assert demo.end() == (-signal.SIGKILL if how is signal.SIGKILL else 130)
    assert soon(lambda: all(dead(pid) for pid in family.values())), family


def test_it_ends_with_the_console_and_says_where_things_are(start: Start, tmp_path: Path) -> None:
    demo = start("exit:3", "--data", str(tmp_path), "--role", "l2")
    assert demo.end() == 3
    said = "\n".join(demo.said)
    assert "sari / sari-demo-2026" in said
    assert str(tmp_path) in said
    assert "Traceback" not in said
    assert not demo.family()


def test_a_gateway_that_dies_comes_back_on_the_same_port(start: Start, tmp_path: Path) -> None:
    demo = start("wait", "--data", str(tmp_path))
    found = re.search(r"gateway (http://\S+?),", demo.until("gateway http"))
    assert found is not None
    demo.until("a line that is no need")
    os.kill(demo.family()["gateway"], signal.SIGKILL)
    assert found[1] in demo.until("the gateway died (exit code -9)")
    assert soon(lambda: _answers(found[1]), 30)


def test_two_demos_in_one_folder_are_one_too_many(start: Start, tmp_path: Path) -> None:
    start("wait", "--data", str(tmp_path)).until("a line that is no need")
    second = start("wait", "--data", str(tmp_path))
    assert second.end() == 2
    assert "a demo is running already" in second.said[-1]


def test_a_shift_in_which_gateway_and_console_are_killed_is_delivered_once(
    start: Start, tmp_path: Path
) -> None:
    demo = start("shift", "--tour", str(tmp_path / "tour"))
    code = demo.end(110)
    acts = json.loads((tmp_path / "tour" / "shift.json").read_text(encoding="utf-8"))
    assert [(act["name"], act["outcome"]) for act in acts] == [
        ("answered", "ok"),
        ("the gateway was killed and came back", "ok"),
        ("back after the window was killed", "ok"),
        ("siti got each of 2 replies exactly once", "ok"),
    ], "\n".join(demo.said)
    assert code == 0


@pytest.mark.parametrize(
    ("double", "outcome"),
    [
        ("lie", "'Selamat siang' is shown 0 times instead of 1"),
        ("exit:4", "it told none and ended with exit code 4"),
    ],
)
def test_a_shift_that_went_wrong_fails_loudly(
    start: Start, tmp_path: Path, double: str, outcome: str
) -> None:
    demo = start(double, "--tour", str(tmp_path / "tour"))
    assert demo.end() == 1
    acts = json.loads((tmp_path / "tour" / "shift.json").read_text(encoding="utf-8"))
    assert outcome in [act["outcome"] for act in acts]
    assert any(line.startswith("sahut: FAILED: ") for line in demo.said)


def test_a_folder_that_cannot_be_made_is_told_before_anything_is_started(
    start: Start, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    demo = start("shift", "--tour", str(tmp_path / "file" / "tour"))
    assert demo.end() == 2
    (said,) = demo.said
    assert said.startswith("sahut: cannot go on: ")
    assert str(tmp_path / "file" / "tour") in said


def _answers(url: str) -> bool:
    try:
        return httpx.get(f"{url}/health/ready", trust_env=False, timeout=2).is_success
    except httpx.HTTPError:
        return False
