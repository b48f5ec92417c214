"""Measures a signed-in desk for its health page and packs the bundle (console.health, console.bundle)."""

import asyncio
import os
import platform
import shutil
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TypedDict

from console import health
from console.bundle import Material, pack
from console.clock import Clock
from console.health import Check
from console.journal import Journal
from console.opened import Opened
from console.settings import Choices
from console.sound import Sound, Sounds, device_names
from console.store.census import census
from console.store.database import Database
from console.store.outbox import Outbox
from console.sync.errors import GatewayError
from console.sync.status import Link, StatusBoard
from contract import PROTOCOL, VERSION
from contract.paths import HEALTH_READY
from domain.handbook import Handbook
from domain.handbook_versions import name_of

#: What every unencrypted SQLite file begins with.
_OPEN_FILE = b"SQLite format 3\0"
#: Seconds an answer of the gateway is waited for.
PATIENCE = 5.0
_LIBRARIES = ("PySide6-Essentials", "sqlcipher3", "httpx", "websockets", "msgspec", "qasync", "miniaudio")


@dataclass(frozen=True)
class Subject:
    """What is inspected. ``file`` None: the desk is in memory; ``ask`` asks the gateway for a sign of life and raises OSError when there
    is none; ``line``: online, and the code of its trouble; ``heard``: monotonic ms of the feeds' last word; ``handbook``: the one in
    force here, and why it is not the gateway's (console.health.handbook)."""

    db: Database
    outbox: Outbox
    clock: Clock
    sounds: Sounds
    journal: Journal
    file: Path | None
    keyring: bool
    choices: Callable[[], Choices]
    ask: Callable[[], Awaitable[None]]
    line: Callable[[], tuple[bool, str]]
    heard: Callable[[], int | None]
    devices: Callable[[], list[str]]
    handbook: Callable[[], tuple[Handbook, str]]


class _Size(TypedDict):
    encrypted: bool
    size: int
    free: int


class DeskInspector:
    """See console.health.Inspector."""

    def __init__(self, subject: Subject) -> None:
        self._of = subject

    async def checks(self) -> tuple[Check, ...]:
        """Raises StoreError."""
        of = self._of
        online, trouble = of.line()
        latency, size, devices, counts, kept = await asyncio.gather(
            self._latency(online),
            asyncio.to_thread(_measure, of.file),
            asyncio.to_thread(of.devices),
            of.outbox.counts(),
            census(of.db),
        )
        stamp, now = of.clock.stamp(), of.clock.wall()
        heard = of.heard()
        book, why_old = of.handbook()
        age = None if counts.oldest is None else max(0, now - counts.oldest) // 1000
        recent = [fault for fault in of.journal.faults if now - fault.at < health.RECENT_MS]
        return (
            health.gateway(online=online, trouble=trouble, latency_ms=latency),
            health.clock(stamp.offset, uncertain=stamp.uncertain),
            health.feeds(
                kept["cursors"],
                None if heard is None else max(0, of.clock.monotonic() - heard) // 1000,
                online=online,
            ),
            health.outbox(counts.waiting, counts.rejected, age, online=online),
            health.database(kept=of.file is not None, **size),
            health.keyring(of.keyring),
            health.sound(len(devices), wanted=of.choices().settings.sound),
            health.memory(_resident_mb()),
            health.faults(len(recent), recent[-1].kind if recent else ""),
            health.handbook(name_of(book.version), book.effective, why_old),
            health.versions({"program": VERSION, "protocol": PROTOCOL, "python": platform.python_version()}),
        )

    async def bundle(self) -> bytes:
        """Raises StoreError."""
        of = self._of
        material = Material(
            await asyncio.to_thread(_versions),
            await self.checks(),
            of.choices(),
            await census(of.db),
            tuple(of.journal.entries),
            tuple(of.journal.faults),
        )
        return await asyncio.to_thread(pack, material)

    def play(self) -> None:
        self._of.sounds.play(Sound.ATTENTION)

    async def _latency(self, online: bool) -> int | None:
        if not online:
            return None
        began = self._of.clock.monotonic()
        try:
            async with asyncio.timeout(PATIENCE):
                await self._of.ask()
        except OSError:  # TimeoutError is one
            return None
        return self._of.clock.monotonic() - began


def inspector_of(
    opened: Opened,
    outbox: Outbox,
    clock: Clock,
    sounds: Sounds,
    journal: Journal,
    choices: Callable[[], Choices],
    status: StatusBoard,
    handbook: Callable[[], tuple[Handbook, str]],
    *,
    keyring: bool,
) -> DeskInspector:
    """Measures the desk that is ``opened``."""

    async def ask() -> None:
        try:
            await opened.transport.raw("GET", HEALTH_READY)
        except GatewayError as error:
            raise ConnectionError from error

    def line() -> tuple[bool, str]:
        now = status.now
        return now.link is Link.ONLINE, "" if now.trouble is None else now.trouble.value

    return DeskInspector(
        Subject(
            db=opened.db,
            outbox=outbox,
            clock=clock,
            sounds=sounds,
            journal=journal,
            file=opened.place.database if opened.kept else None,
            keyring=keyring,
            choices=choices,
            ask=ask,
            line=line,
            heard=lambda: clock.told,
            devices=device_names,
            handbook=handbook,
        )
    )


def _measure(file: Path | None) -> _Size:
    if file is None:
        return {"encrypted": False, "size": 0, "free": 0}
    with file.open("rb") as content:
        encrypted = content.read(len(_OPEN_FILE)) != _OPEN_FILE
    beside = (file, file.with_name(f"{file.name}-wal"))
    size = sum(path.stat().st_size for path in beside if path.exists())
    return {"encrypted": encrypted, "size": size, "free": shutil.disk_usage(file.parent).free}


def _versions() -> dict[str, str]:
    found = {"program": VERSION, "protocol": str(PROTOCOL), "python": platform.python_version()}
    # Not the machine's name: people call machines after people.
    found |= {"system": platform.system(), "release": platform.release(), "machine": platform.machine()}
    for name in _LIBRARIES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            found[name] = "missing"
    return found


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _Counters(ctypes.Structure):
        _fields_ = [
            ("cb", wintypes.DWORD),
            ("PageFaultCount", wintypes.DWORD),
            *(
                (name, ctypes.c_size_t)
                for name in ("PeakWorkingSetSize", "WorkingSetSize", "a", "b", "c", "d", "e", "f")
            ),
        ]

    def _resident_mb() -> int:
        counters = _Counters(cb=ctypes.sizeof(_Counters))
        kernel = ctypes.WinDLL("kernel32")
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.K32GetProcessMemoryInfo.argtypes = [wintypes.HANDLE, ctypes.c_void_p, wintypes.DWORD]
        kernel.K32GetProcessMemoryInfo(kernel.GetCurrentProcess(), ctypes.byref(counters), counters.cb)
        return int(counters.WorkingSetSize) // 1_000_000

else:

    def _resident_mb() -> int:
        try:
            pages = int(Path("/proc/self/statm").read_text().split()[1])
        except (OSError, IndexError, ValueError):
            return 0
        return pages * os.sysconf("SC_PAGE_SIZE") // 1_000_000
