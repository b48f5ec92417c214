"""Child processes that never outlive the parent: a process group each, and on Linux the kernel's own word for it."""

import asyncio
import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO

ROOT = Path(__file__).resolve().parent.parent
PR_SET_PDEATHSIG = 1
#: Bytes of one line a child may write; a need or an answer is far shorter.
LONGEST_LINE = 4 * 1024 * 1024


class Child:
    """``python -m module words…`` with pipes on stdin and stdout; stderr goes to ``errors`` (None: to ours)."""

    def __init__(
        self, module: str, words: list[str], env: Mapping[str, str] | None = None, errors: Path | None = None
    ) -> None:
        self.module = module
        self._words, self._env, self._errors = words, dict(env or {}), errors
        self._process: asyncio.subprocess.Process | None = None

    @property
    def pid(self) -> int:
        return self._running().pid

    @property
    def alive(self) -> bool:
        return self._process is not None and self._process.returncode is None

    async def start(self) -> None:
        """Raises OSError."""
        environment = {**os.environ, **self._env, "PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1"}
        errors: BinaryIO | None = self._errors.open("ab") if self._errors else None
        try:
            self._process = await _spawn(
                [sys.executable, "-m", self.module, *self._words], environment, errors
            )
        finally:
            if errors is not None:
                errors.close()

    async def line(self) -> bytes | None:
        """The next line of stdout, None at its end."""
        out = self._running().stdout
        assert out is not None
        return await out.readline() or None

    async def write(self, line: bytes) -> None:
        """A line on stdin. Raises OSError when the child no longer reads."""
        pipe = self._running().stdin
        assert pipe is not None
        pipe.write(line + b"\n")
        await pipe.drain()

    async def wait(self) -> int:
        """Its exit code; negative for a signal."""
        return await self._running().wait()

    async def kill(self) -> None:
        """Ends it and all it started at once, as a power cut would; returns when it is dead."""
        process = self._process
        if process is None:
            return
        _kill_group(process.pid)
        await process.wait()

    async def stop(self, within: float = 5.0) -> None:
        """Asks it to end, and makes it after ``within`` seconds."""
        process = self._process
        if process is None:
            return
        if process.returncode is None:
            _ask_to_end(process)
            try:
                async with asyncio.timeout(within):
                    await process.wait()
            except TimeoutError:
                pass
        await self.kill()

    def _running(self) -> asyncio.subprocess.Process:
        if self._process is None:
            raise RuntimeError(f"{self.module} has not been started")
        return self._process


async def _spawn(
    words: list[str], environment: dict[str, str], errors: BinaryIO | None
) -> asyncio.subprocess.Process:
    pipe = asyncio.subprocess.PIPE
    if sys.platform == "win32":
        return await asyncio.create_subprocess_exec(
            *words, stdin=pipe, stdout=pipe, stderr=errors, env=environment, cwd=ROOT, limit=LONGEST_LINE,
            creationflags=subprocess.CREATE_NEW_PROCESS_GROUP,
        )  # fmt: skip
    else:
        return await asyncio.create_subprocess_exec(
            *words, stdin=pipe, stdout=pipe, stderr=errors, env=environment, cwd=ROOT, limit=LONGEST_LINE,
            start_new_session=True, preexec_fn=_dies_with_parent(),
        )  # fmt: skip


def _dies_with_parent() -> Callable[[], None] | None:
    """What a child runs before it becomes the program. Everything is looked up before the fork."""
    if sys.platform == "linux":
        prctl = ctypes.CDLL(None, use_errno=True).prctl
        parent = os.getpid()

        def ask_kernel() -> None:
            prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
            if os.getppid() != parent:  # the parent died in between
                os._exit(1)

        return ask_kernel
    else:
        return None


def _ask_to_end(process: asyncio.subprocess.Process) -> None:
    if sys.platform == "win32":
        process.send_signal(signal.CTRL_BREAK_EVENT)
    else:
        process.terminate()


def _kill_group(pid: int) -> None:
    try:
        if sys.platform == "win32":
            subprocess.run(["taskkill", "/F", "/T", "/PID", str(pid)], check=False, capture_output=True)
        else:
            os.killpg(pid, signal.SIGKILL)
    except ProcessLookupError:
        pass  # all of it is gone already
