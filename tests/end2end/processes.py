"""Real processes of both sides, started, led, killed and started again by a test."""

import asyncio
import json
import math
import os
import signal
import sys
import time
from asyncio.subprocess import PIPE, Process
from pathlib import Path
from types import TracebackType
from typing import Any

import msgspec

from contract.seed import Seed, SeedUser
from domain.permissions import Role
from tests.gateway.shaped import begin_shaped
from tests.support.sip.ports import free_port

ROOT = Path(__file__).resolve().parents[2]
#: Seconds for a process to say that it is there.
START = 90.0
ANSWER = 30.0


class Died(Exception):
    """The process ended while an answer was awaited."""


class Child:
    """A process with JSON lines on stdout; its stderr goes to ``log``."""

    def __init__(self, log: Path) -> None:
        self.log = log
        self._process: Process | None = None

    async def _spawn(self, *arguments: str, kill_at: str = "", **environment: str) -> Process:
        env = {name: value for name, value in os.environ.items() if not name.startswith("SAHUT_")}
        env |= environment | {"PYTHONPATH": str(ROOT)} | ({"SAHUT_KILL_AT": kill_at} if kill_at else {})
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                *arguments,
                stdin=PIPE,
                stdout=PIPE,
                stderr=log,
                env=env,
                cwd=ROOT,
                limit=2**24,
            )
        return self._process

    async def _line(self, timeout: float) -> dict[str, Any]:
        assert self._process is not None
        assert self._process.stdout is not None
        async with asyncio.timeout(timeout):
            line = await self._process.stdout.readline()
        if not line:
            await self._process.wait()
            raise Died(self.log.read_text()[-2000:])
        found: dict[str, Any] = json.loads(line)
        return found

    @property
    def running(self) -> bool:
        return self._process is not None and self._process.returncode is None

    async def ended(self, timeout: float) -> bool:
        """Whether it ended by a kill within ``timeout``."""
        assert self._process is not None
        try:
            async with asyncio.timeout(timeout):
                await self._process.wait()
        except TimeoutError:
            return False
        return self._process.returncode == -signal.SIGKILL

    async def kill(self) -> None:
        """``kill -9``; nothing when it is gone already."""
        if self._process is None:
            return
        if self._process.returncode is None:
            self._process.kill()
        await self._process.wait()
        if self._process.stdin is not None:
            self._process.stdin.close()

    def complaints(self) -> list[str]:
        """Lines of its log from warning up, and anything that is not a log line."""
        found = []
        for line in self.log.read_text().splitlines():
            try:
                entry = json.loads(line)
            except json.JSONDecodeError:
                found.append(line)
                continue
            if entry.get("level") in ("warning", "error", "critical"):
                found.append(line)
        return found

    async def __aenter__(self) -> "Child":
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.kill()


class GatewayProcess(Child):
    """A demo gateway on SQLite in ``folder``; every start takes the same port, which nobody else takes while it is down."""

    def __init__(self, folder: Path, users: list[SeedUser], beat: float = 0.5) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        begin_shaped(folder)
        super().__init__(folder / "gateway.log")
        self._folder, self._beat, self._port, self.url = folder, beat, free_port(), ""
        #: Monotonic seconds at which it last began to serve; never, while it is down.
        self.up_since = math.inf
        self._seed = folder / "seed.json"
        self._seed.write_bytes(msgspec.json.encode(Seed(demo=True, users=tuple(users))))

    @property
    def database(self) -> Path:
        return self._folder / "gateway.db"

    async def start(self, kill_at: str = "", **settings: str) -> None:
        await self._spawn(
            "gateway",
            kill_at=kill_at,
            SAHUT_PORT=str(self._port),
            SAHUT_DATA_DIR=str(self._folder),
            SAHUT_DEMO="true",
            SAHUT_SEED=str(self._seed),
            SAHUT_BEAT_SECONDS=str(self._beat),
            SAHUT_PASSWORD_MEMORY_KIB="1024",
            SAHUT_PASSWORD_ROUNDS="1",
            SAHUT_SIGN_INS_PER_MINUTE="1000",
            **settings,
        )
        self.url = (await self._line(START))["url"]
        self.up_since = time.monotonic()

    async def kill(self) -> None:
        self.up_since = math.inf
        await super().kill()


class DeskProcess(Child):
    """tests/end2end/desk.py on the encrypted file ``path``."""

    def __init__(self, url: str, path: Path, username: str, password: str, silence: float = 2.0) -> None:
        super().__init__(path.with_suffix(".log"))
        self._arguments = (url, str(path), username, password, str(silence))
        self._count = 0

    async def start(self, kill_at: str = "") -> None:
        await self._spawn("tests.end2end.desk", *self._arguments, kill_at=kill_at)
        await self._line(START)

    async def do(self, act: str, **values: str) -> Any:
        """The answer to an act. Raises Died."""
        assert self._process is not None
        assert self._process.stdin is not None
        self._count += 1
        try:
            self._process.stdin.write(json.dumps({"id": self._count, "do": act, **values}).encode() + b"\n")
            await self._process.stdin.drain()
        except (BrokenPipeError, ConnectionResetError):
            await self._process.wait()
            raise Died(self.log.read_text()[-2000:]) from None
        answer = await self._line(ANSWER)
        assert answer["id"] == self._count
        assert "ok" in answer, answer
        return answer["ok"]

    async def until(self, want: dict[str, object], timeout: float) -> dict[str, Any]:
        """Asks for the state until it is as ``want`` says."""
        state: dict[str, Any] = {}
        try:
            async with asyncio.timeout(timeout):
                while True:
                    state = await self.do("state")
                    if all(state[key] == value for key, value in want.items()):
                        return state
                    await asyncio.sleep(0.05)
        except TimeoutError:
            raise AssertionError(f"after {timeout} s still {state}, wanted {want}") from None


def agent(name: str = "siti") -> SeedUser:
    return SeedUser(
        id=f"u-{name}", username=name, name=name.title(), password=f"sandi-{name}", roles=(Role.AGENT,),
        skills=("livechat", "voice"),
    )  # fmt: skip
