"""Consoles and engines of tests: real processes, taken down whatever happened."""

import asyncio
import os
import signal
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from console.softphone.client import Client
from console.softphone.engine.host import ALONE_MS
from console.softphone.events import Events, Journalled
from console.softphone.keep import Keep, Meeting, MemoryKeep, recall
from console.softphone.orders import Configure, Receive
from console.softphone.phone import EngineState, Phone
from console.softphone.pipe import forget_address
from tests.softphone.played import Player
from tests.softphone.scripted import LINE

#: Generous: the machine may have other things to do.
PATIENCE_S = 60.0


async def until(condition: Callable[[], object], seconds: float = PATIENCE_S) -> None:
    """Returns when it holds. Raises TimeoutError."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError
        await asyncio.sleep(0.005)


class Heard:
    """A console and all it was told."""

    def __init__(self, place: "Place", keep: Keep, words: tuple[str, ...]) -> None:
        self.place, self.keep = place, keep
        self.shown: list[tuple[Phone, Events | None]] = []
        self.kept: list[Journalled] = []
        self.faults: list[Exception] = []
        self.client = Client(keep, place.engine, words=words, fault=self.faults.append)
        self.client.listen(lambda phone, event: self.shown.append((phone, event)))
        self.client.keep_with(self._keep)

    async def _keep(self, event: Journalled) -> None:
        self.kept.append(event)

    @property
    def phone(self) -> Phone:
        return self.client.phone

    async def up(self) -> None:
        """Opened, configured, Avail."""
        await self.client.open()
        await until(lambda: self.phone.state is EngineState.UP)
        await self.client.order(Configure(accounts=(LINE,)))
        await self.client.order(Receive(on=True))
        await until(lambda: self.phone.ready)

    async def meeting(self) -> Meeting:
        return await recall(self.keep)


class Place:
    """A folder with one engine's things. As a context: its engine is gone afterwards."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="st-")
        self.folder = Path(self._folder.name)
        self.engine = self.folder / "phone"
        self.player = Player(self.folder)
        self.keep: Keep = MemoryKeep()
        self.consoles: list[Heard] = []

    def console(
        self, keep: Keep | None = None, alone_ms: int = ALONE_MS, words: tuple[str, ...] = ()
    ) -> Heard:
        """Another console, not opened yet; ``words`` start another engine than the played one."""
        console = Heard(self, keep or self.keep, words or self.player.words(alone_ms))
        self.consoles.append(console)
        return console

    def say(self, do: str, leg: str = "", *, times: int = 1) -> None:
        self.player.say(do, leg, times=times)

    def running(self) -> bool:
        """Whether an engine holds the folder."""
        return (pid := self.pid()) is not None and _lives(pid)

    def pid(self) -> int | None:
        """The engine that holds the folder, or held it last."""
        lock = self.engine / "lock"
        return int(lock.read_text() or 0) if lock.exists() else None

    async def __aenter__(self) -> "Place":
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for console in self.consoles:
            await console.client.close()
        pid = self.pid()
        if pid and _lives(pid):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
            await until(lambda: not _lives(pid))
        forget_address((await recall(self.keep)).address or "none")
        self.player.close()
        self._folder.cleanup()


def _lives(pid: int) -> bool:
    """Whether it runs; one that is dead and not buried yet does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False
