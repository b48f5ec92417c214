"""Whether a desk is well: what is measured, and from when on it is a reason to look or to act. Pure; console.inspection measures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

#: Ms of an answer, and of the clocks' difference, from which on it is worth a look.
SLOW_MS, APART_MS = 1_500, 60_000
#: MB free on the disk: little, and too little.
LITTLE_MB, TOO_LITTLE_MB = 1_000, 200
#: Seconds an act waits while the line stands; a day is trouble whatever stands.
WAITS_S, WAITS_LONG_S = 600, 86_400
#: Seconds without a sign of life of the feeds; the gateway gives one every 5 to 10.
QUIET_S, SILENT_S = 20, 60
#: MB of the program.
MUCH_MB, TOO_MUCH_MB = 700, 1_500
#: Ms in which a fault counts as recent.
RECENT_MS = 3_600_000


class State(StrEnum):
    """ATTENTION: work goes on, somebody should look; BROKEN: something does not work."""

    OK = "ok"
    ATTENTION = "attention"
    BROKEN = "broken"


@dataclass(frozen=True)
class Check:
    """``code`` tells what it is that is not well (empty when it is); ``facts``: numbers and fixed words."""

    id: str
    state: State
    code: str = ""
    facts: Mapping[str, int | str] = field(default_factory=dict)


class Inspector(Protocol):
    """Measures, and packs what helps to help."""

    async def checks(self) -> tuple[Check, ...]:
        """Everything, measured now; may take as long as the gateway takes to answer."""

    async def bundle(self) -> bytes:
        """A zip without personal data."""

    def play(self) -> None:
        """A test sound on the chosen device."""


class NoInspector:
    """For a window without a desk behind it."""

    async def checks(self) -> tuple[Check, ...]:
        return ()

    async def bundle(self) -> bytes:
        return b""

    def play(self) -> None:
        pass


def gateway(*, online: bool, trouble: str, latency_ms: int | None) -> Check:
    """``latency_ms`` None: it gave no answer."""
    facts: dict[str, int | str] = {} if latency_ms is None else {"ms": latency_ms}
    if trouble:
        return Check("gateway", State.BROKEN, trouble, facts)
    if not online or latency_ms is None:
        return Check("gateway", State.ATTENTION, "offline", facts)
    if latency_ms > SLOW_MS:
        return Check("gateway", State.ATTENTION, "slow", facts)
    return Check("gateway", State.OK, "", facts)


def clock(offset_ms: int, *, uncertain: bool) -> Check:
    """``offset_ms``: gateway minus desk."""
    facts: dict[str, int | str] = {"seconds": round(abs(offset_ms) / 1000)}
    if abs(offset_ms) > APART_MS:
        return Check("clock", State.ATTENTION, "apart", facts)
    return Check("clock", State.ATTENTION if uncertain else State.OK, "jumped" if uncertain else "", facts)


def handbook(version: str, effective: str, why_old: str) -> Check:
    """``effective``: as the handbook has it; ``why_old``: "" while it is the gateway's, else ``old`` (on its way) or ``unreadable``."""
    facts: dict[str, int | str] = {"version": version, "since": effective[:10]}
    return Check("handbook", State.ATTENTION if why_old else State.OK, why_old, facts)


def versions(facts: Mapping[str, int | str]) -> Check:
    """Nothing to judge: the gateway itself refuses a program that is too old."""
    return Check("versions", State.OK, "", facts)


def database(*, kept: bool, encrypted: bool, size: int, free: int) -> Check:
    """``size``: bytes of the file; ``free``: bytes on its disk."""
    facts: dict[str, int | str] = {"mb": size // 1_000_000, "free_mb": free // 1_000_000}
    if not kept:
        return Check("database", State.ATTENTION, "memory", facts)
    if not encrypted:
        return Check("database", State.BROKEN, "open", facts)
    if free < TOO_LITTLE_MB * 1_000_000:
        return Check("database", State.BROKEN, "full", facts)
    if free < LITTLE_MB * 1_000_000:
        return Check("database", State.ATTENTION, "little", facts)
    return Check("database", State.OK, "", facts)


def keyring(present: bool) -> Check:
    """Without one the password alone protects what is here."""
    return Check("keyring", State.OK if present else State.ATTENTION, "" if present else "none")


def outbox(waiting: int, rejected: int, age_s: int | None, *, online: bool) -> Check:
    """``age_s``: seconds the oldest act waits."""
    facts: dict[str, int | str] = {"waiting": waiting, "rejected": rejected, "minutes": (age_s or 0) // 60}
    if age_s is not None and age_s > WAITS_LONG_S:
        return Check("outbox", State.BROKEN, "long", facts)
    if rejected:
        return Check("outbox", State.ATTENTION, "rejected", facts)
    if waiting and not online:
        return Check("outbox", State.ATTENTION, "offline", facts)
    if age_s is not None and age_s > WAITS_S:
        return Check("outbox", State.ATTENTION, "stuck", facts)
    return Check("outbox", State.OK, "", facts)


def feeds(count: int, heard_s: int | None, *, online: bool) -> Check:
    """``heard_s``: seconds since the last sign of life."""
    facts: dict[str, int | str] = {"feeds": count, "seconds": heard_s or 0}
    if not online or heard_s is None:
        return Check("feeds", State.ATTENTION, "offline", facts)
    if heard_s > SILENT_S:
        return Check("feeds", State.BROKEN, "silent", facts)
    return (
        Check("feeds", State.ATTENTION, "quiet", facts)
        if heard_s > QUIET_S
        else Check("feeds", State.OK, "", facts)
    )


def sound(devices: int, *, wanted: bool) -> Check:
    """``wanted``: the agent has it switched on."""
    facts: dict[str, int | str] = {"devices": devices}
    if not devices:
        return Check("sound", State.BROKEN, "none", facts)
    return Check("sound", State.OK if wanted else State.ATTENTION, "" if wanted else "off", facts)


def memory(mb: int) -> Check:
    """Resident memory of the program."""
    state = State.BROKEN if mb > TOO_MUCH_MB else State.ATTENTION if mb > MUCH_MB else State.OK
    return Check("memory", state, "" if state is State.OK else "much", {"mb": mb})


def faults(recent: int, last: str) -> Check:
    """``last``: the type of the newest."""
    return Check(
        "faults",
        State.ATTENTION if recent else State.OK,
        "some" if recent else "",
        {"count": recent, "last": last},
    )
