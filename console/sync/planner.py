"""What the outbox sends next, and what a send that ended means for the one after it. Pure: no clock, network or file.

FIFO per stream; streams overtake each other; what holds a command (undo-send, a pause after ``retry``) holds only its own
stream. Times are seconds of one monotonic clock, so that a clock that jumps moves nothing.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from contract.envelope import CommandResult, Outcome

MAX_COMMANDS = 200
MAX_BYTES = 512 * 1024
#: First and longest pause between tries, in seconds. The longest leaves two tries within the minute both sides have to agree.
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 15.0
#: ``held_until`` of an act whose fate must be asked first: no time ends it, the answer does.
UNTIL_ASKED = math.inf


@dataclass(frozen=True, slots=True)
class Entry:
    """One waiting command. ``seq`` None: never sent; ``held_until``: the end of its undo seconds; ``size``: bytes of its body."""

    id: str
    stream: str
    seq: int | None = None
    after: tuple[str, ...] = ()
    held_until: float | None = None
    size: int = 0


@dataclass(frozen=True, slots=True)
class Pause:
    """``tries`` in a row that came to nothing; nothing is sent before ``until``."""

    tries: int = 0
    until: float = 0.0


@dataclass(frozen=True, slots=True)
class Pace:
    """What earlier sends taught. ``limit``: the most commands worth trying together; it shrinks while batches break, so that one
    command the gateway chokes on ends up alone and holds only its own stream."""

    link: Pause = Pause()
    limit: int = MAX_COMMANDS
    streams: Mapping[str, Pause] = field(default_factory=dict)
    refresh: bool = False


@dataclass(frozen=True, slots=True)
class Send:
    """Send these, in this order; ``release`` of them need their number first."""

    batch: tuple[Entry, ...]

    @property
    def release(self) -> tuple[str, ...]:
        """The ids that were never sent: they get the next numbers of their streams, in this order."""
        return tuple(entry.id for entry in self.batch if entry.seq is None)


@dataclass(frozen=True, slots=True)
class Refresh:
    """A new access token comes first."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Nothing can be sent before ``until`` (None: before something changes)."""

    until: float | None = None


Step = Send | Refresh | Wait


def plan(entries: Iterable[Entry], pace: Pace, now: float) -> Step:
    """The next step for ``entries``, which are every waiting command, oldest first.

    A command whose ``after`` still waits here goes no earlier than behind it in the same batch.
    """
    waiting = list(entries)
    if not waiting:
        return Wait()
    if pace.refresh:
        return Refresh()
    if pace.link.until > now:
        return Wait(pace.link.until)
    undelivered = {entry.id for entry in waiting}
    blocked: set[str] = set()
    chosen: list[Entry] = []
    size, wake = 0, math.inf
    for entry in waiting:
        if entry.stream in blocked:
            continue
        ready = _ready_at(entry, pace)
        if ready > now:
            wake = min(wake, ready)
            blocked.add(entry.stream)
        elif not undelivered.isdisjoint(entry.after):
            blocked.add(entry.stream)
        elif chosen and (len(chosen) >= pace.limit or size + entry.size > MAX_BYTES):
            break
        else:
            chosen.append(entry)
            undelivered.discard(entry.id)
            size += entry.size
    return Send(tuple(chosen)) if chosen else Wait(wake if wake < math.inf else None)


def _ready_at(entry: Entry, pace: Pace) -> float:
    paused = pace.streams.get(entry.stream)
    return max(paused.until if paused else 0.0, entry.held_until or 0.0)


@dataclass(frozen=True, slots=True)
class Settled:
    """A batch's answers sorted. ``final`` are applied or rejected; ``again`` are ids to send again; ``strange`` ids nobody sent."""

    final: tuple[CommandResult, ...]
    again: tuple[str, ...]
    strange: tuple[str, ...]


def settle(batch: Sequence[Entry], results: Sequence[CommandResult]) -> Settled:
    """Sorts ``results`` of ``batch`` by id, never by place; a command without an answer is sent again."""
    asked = {entry.id for entry in batch}
    by_id = {result.id: result for result in results if result.id in asked}
    final = tuple(r for r in by_id.values() if r.outcome is not Outcome.RETRY)
    decided = {result.id for result in final}
    again = tuple(entry.id for entry in batch if entry.id not in decided)
    return Settled(final, again, tuple(r.id for r in results if r.id not in asked))


class Failure(Enum):
    """How a whole batch failed."""

    UNREACHABLE = auto()
    #: The gateway asked for less (rate limit, start-up).
    BUSY = auto()
    #: The access token is no longer good.
    TOKEN = auto()
    #: An answer that decides nothing: a fault on the other side, or an answer that cannot be read.
    BROKEN = auto()


def after_answers(pace: Pace, batch: Sequence[Entry], settled: Settled, now: float, jitter: float) -> Pace:
    """The pace after an answer: the link works; streams told to come again pause on their own."""
    again = set(settled.again)
    streams = dict(pace.streams)
    for entry in batch:
        if entry.id not in again:
            streams.pop(entry.stream, None)
    for stream in {entry.stream for entry in batch if entry.id in again}:
        streams[stream] = _longer(pace.streams.get(stream, Pause()), now, jitter)
    return Pace(Pause(), min(MAX_COMMANDS, pace.limit * 2), streams)


def after_failure(
    pace: Pace,
    batch: Sequence[Entry],
    failure: Failure,
    now: float,
    jitter: float,
    retry_after: float | None = None,
) -> Pace:
    """The pace after ``batch`` failed whole. ``jitter`` in [0, 1) spreads desks; ``retry_after`` seconds the gateway asked for."""
    if failure is Failure.TOKEN:
        return replace(pace, refresh=True)
    if failure is Failure.BROKEN and len(batch) == 1:
        stream = batch[0].stream
        paused = _longer(pace.streams.get(stream, Pause()), now, jitter)
        return replace(pace, streams={**pace.streams, stream: paused}, limit=MAX_COMMANDS)
    link = _longer(pace.link, now, jitter)
    if retry_after is not None:
        link = Pause(link.tries, now + min(max(retry_after, 0.0), LONGEST_PAUSE))
    limit = max(1, min(pace.limit, len(batch)) // 2) if failure is Failure.BROKEN else pace.limit
    return replace(pace, link=link, limit=limit)


def link_up(pace: Pace) -> Pace:
    """The pace once the gateway was heard of again or a new token is there: no reason to wait any longer."""
    return replace(pace, link=Pause(), refresh=False)


def _longer(pause: Pause, now: float, jitter: float) -> Pause:
    return Pause(pause.tries + 1, now + back_off(pause.tries, jitter))


def back_off(tries: int, jitter: float) -> float:
    """Seconds before the next try after ``tries`` failed before this one: doubling, bounded, and spread over its upper half."""
    full: float = min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** min(tries, 10))
    return full * (0.5 + 0.5 * jitter)
