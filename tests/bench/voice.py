"""The telephone, called by one caller side by side with baresip and linphone: how soon it rings and speaks, what a call takes of the
machine, whether a thousand leave anything behind, and how soon the agent sees who calls.

All calls are PCMA over UDP on this machine. ``sahut`` has a headset and cleans what it hears, as at an agent's desk; ``sahut.bare`` has
no sound device, as baresip has none: these two are held against each other where it is about the work of a call.
"""

import os
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from console.store.database import Database
from tests.bench import sound
from tests.bench._callees import USER, Callee, Ours, callees
from tests.bench._callers import CALLERS, fill, name, number
from tests.bench._sip_driver import SipCall
from tests.bench._told import desk, until
from tests.bench.figure import Figure, at_most, percentile, shown, within
from tests.console.makers import KEY
from tests.support.sip.ports import free_port

#: Calls to each, in turns; the first are not counted.
CALLS, WAKING = 200, 5
SELDOM = 20
#: Seconds of the call that is weighed.
LONG_S = 20.0
#: Our telephone takes no more than 20 calls a second (console.softphone.engine.flood).
PACE_S = 0.06
RINGS = 120
MANY, FIRST, MANY_PACE_S = 1_000, 100, 0.12
_MS = 1_000_000


def run() -> list[Figure]:
    """Medians, except where the name says so. What lacks on this machine is said, and its figures with it."""
    with tempfile.TemporaryDirectory(prefix="sahut-bench-") as name:
        folder = Path(name)
        with callees(folder) as (called, lacking):
            for lacks in lacking:
                print(f"voice: {lacks}", file=sys.stderr)
            _load("before")
            figures = [*soon(called), *weight(called)]
        figures += many(folder / "many")
        figures += pop(folder)
        _load("after")
    return [*figures, *sound.run()]


def soon(called: list[Callee], calls: int = CALLS, waking: int = WAKING) -> list[Figure]:
    """INVITE to 180, and 200 to the first frame of sound."""
    rings: dict[str, list[float]] = defaultdict(list)
    speaks: dict[str, list[float]] = defaultdict(list)
    for n in range(calls + waking):
        for one in called:
            # linphone takes two seconds to its first word.
            listens = one.name != "linphone" or n % SELDOM == 0
            rang, spoke = _called(one, listens=listens)
            if n >= waking:
                rings[one.name].append(rang)
                if listens:
                    speaks[one.name].append(spoke)
    ringing = {who: statistics.median(took) for who, took in rings.items()}
    speaking = {who: statistics.median(took) for who, took in speaks.items()}
    figures = []
    for ours in (who for who in ringing if who.startswith("sahut")):
        if "baresip" in ringing:
            figures.append(at_most(f"voice.{ours}.ring", ringing[ours], ringing["baresip"], "ms", 4))
        if "linphone" in ringing:
            figures.append(
                at_most(f"voice.{ours}.ring_linphone", ringing[ours], ringing["linphone"], "ms", 1)
            )
        for theirs in ("baresip", "linphone"):
            if theirs in speaking:
                figures.append(shown(f"voice.{ours}.sound_{theirs}", speaking[ours], speaking[theirs], "ms"))
    return figures


def weight(called: list[Callee], seconds: float = LONG_S) -> list[Figure]:
    """Computing and memory of one call, all at the same time."""
    with ExitStack() as stack:
        up = [(one, stack.enter_context(_up(one))) for one in called]
        time.sleep(2.0)
        before = {one.name: _computed(one.pid) for one, _ in up}
        heard = {one.name: call.heard for one, call in up}
        time.sleep(seconds)
        share = {one.name: (_computed(one.pid) - before[one.name]) / seconds * 100 for one, _ in up}
        memory = {one.name: _mb(one.pid) for one, _ in up}
        for one, call in up:
            assert call.heard - heard[one.name] > seconds * 40, f"{one.name} said nothing"
    figures = []
    if "baresip" in share:
        floor = share["baresip"]
        figures.append(at_most("voice.cpu", share["sahut.bare"], floor, "% of a core", 3))
        figures += [shown(f"voice.cpu.{who}", share[who], floor, "%") for who in share if who in _WITH_SOUND]
        figures += [
            shown(f"voice.memory.{who}", memory[who], memory["baresip"], "MiB")
            for who in memory
            if who != "baresip"
        ]
    return figures


_WITH_SOUND = ("sahut", "linphone")


def many(folder: Path, calls: int = MANY, first: int = FIRST) -> list[Figure]:
    """What our telephone keeps of calls that are over, in memory of its own: ``late`` since the half of them.

    SIP has it remember each for 32 s (RFC 3261, timers H and J), some 28 KiB: beyond that it may keep nothing."""
    ours, held = Ours(folder, "sahut.many"), dict[int, float]()
    try:
        for n in range(1, calls + 1):
            _called(ours, pace=MANY_PACE_S)
            held[n] = _mb(ours.pid, "Pss_Anon")
        return [
            within("voice.growth", held[calls] - held[first], held[first], "MiB", 10),
            shown("voice.growth_late", held[calls] - held[calls // 2], held[calls // 2], "MiB"),
        ]
    finally:
        ours.stop()


def pop(folder: Path, rings: int = RINGS, callers: int = CALLERS) -> list[Figure]:
    """INVITE to the picture of who calls, beside INVITE to 180; ``own`` is what the window's thread computes for it, without what it
    waits for the machine."""
    place = folder / "desk"
    place.mkdir()
    db = Database(place / "desk.db", KEY)
    db.open_now()
    fill(db, callers)
    db.close_now()
    (place / "key").write_bytes(KEY)
    port, took, rang, own = free_port(), list[float](), list[float](), list[float]()
    with desk(place, port) as told:
        for n in range(rings):
            until(told, "free")
            who = n * (callers // rings)
            with SipCall(port, USER, number(who)) as call:
                sent = call.invite()
                rang.append((call.until(180) - sent) / _MS)
                seen = until(told, "painted")
                assert seen["painted"] == name(who), f"{number(who)} is {name(who)}, and {seen} was shown"
                took.append((int(seen["at"]) - sent) / _MS)
                own.append(float(seen["own"]))
                call.cancel()
    print(
        f"voice: the first caller after the desk's start was seen after {took[0]:.0f} ms, the latest {max(took):.0f}"
    )
    floor = statistics.median(rang)
    return [
        within("voice.pop_p95", percentile(took, 0.95), floor, "ms", 100),
        shown("voice.pop_median", statistics.median(took), floor, "ms"),
        shown("voice.pop_own_p95", percentile(own, 0.95), floor, "ms"),
    ]


def _called(one: Callee, *, listens: bool = True, pace: float = PACE_S) -> tuple[float, float]:
    """One call: ms from INVITE to 180, and from 200 to the first frame, 0 when nobody ``listens`` for it."""
    began = time.monotonic()
    one.rest()
    with SipCall(one.port, USER) as call:
        sent = call.invite()
        rang = call.until(180)
        answered = call.until(200)
        call.ack()
        spoke = call.first_sound() if listens else answered
        call.bye()
    one.rest()
    time.sleep(max(0.0, began + pace - time.monotonic()))
    return (rang - sent) / _MS, (spoke - answered) / _MS


@contextmanager
def _up(one: Callee) -> Iterator[SipCall]:
    one.rest()
    with SipCall(one.port, USER) as call:
        call.invite()
        call.until(200)
        call.ack()
        call.first_sound()
        call.speak()
        yield call
        call.bye()


def _computed(pid: int) -> float:
    """Seconds of a processor that a process's threads have had."""
    spent = 0
    for task in Path(f"/proc/{pid}/task").iterdir():
        with suppress(FileNotFoundError, ProcessLookupError):
            spent += int((task / "schedstat").read_text().split()[0])
    return spent / 1e9


def _mb(pid: int, what: str = "Pss") -> float:
    """MiB of a process, shared pages counted by their share; Pss_Anon: without those of files, which change with who else has them."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return int(next(line for line in lines if line.startswith(f"{what}:")).split()[1]) / 1024


def _load(when: str) -> None:
    print(
        f"voice: the machine's load {when} (1, 5, 15 min): "
        + ", ".join(f"{one:.1f}" for one in os.getloadavg())
    )
