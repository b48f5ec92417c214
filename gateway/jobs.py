"""Durable outgoing work: claimed with a lease, tried again with back-off, given up visibly, and never blindly repeated where
the other side cannot tell a repetition (architecture: Outgoing work). Jobs are written by Tx.enqueue; this is the worker.

What is due is claimed together, attempted side by side, and what has ended is written down together while the rest goes on.
Of a lane (gateway.outgoing.Turn) one job is claimed at a time, the next when that one has come to its end.
"""

import asyncio
import random
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

import structlog
from prometheus_client import CollectorRegistry, Counter

from gateway import killpoint, outgoing
from gateway.attempts import (
    Again,
    Attempt,
    Done,
    Ended,
    Failed,
    Handler,
    Job,
    Parked,
    Patience,
    Result,
    Unknown,
)  # fmt: skip
from gateway.clock import Clock
from gateway.feeds.hub import Bell, Hub
from gateway.outgoing import JobRow, JobState
from gateway.tx import Transactions, Tx

T = TypeVar("T")
_log = structlog.get_logger()
_LOOK_S = 1.0
#: After a ring, so that what comes in one burst is claimed in one transaction.
_GATHER_S = 0.1
#: After the first end, for those that end with it: one commit is dearer than this.
_TOGETHER_S = 0.005
_NEVER = 2**62
#: Why work was given up at its age: it never happened.
TOO_OLD = "undelivered_in_time"

_STATES: dict[type[Result], JobState] = {
    Done: JobState.DONE,
    Parked: JobState.PARKED,
    Again: JobState.WAITING,
    Failed: JobState.FAILED,
    Unknown: JobState.UNCONFIRMED,
}


class Jobs:
    def __init__(
        self,
        transactions: Transactions,
        clock: Clock,
        handlers: Mapping[str, Handler],
        registry: CollectorRegistry,
        patience: Patience | None = None,
    ) -> None:
        self._transactions, self._clock, self._handlers = transactions, clock, handlers
        self._patience = patience or Patience()
        self._in_hand = 0
        self._ended = Counter(
            "sahut_jobs", "Attempts of outgoing work by how they ended.", ("kind", "end"), registry=registry
        )

    async def serve(self, hub: Hub, feeds: Callable[[], frozenset[str]]) -> None:
        """Works whenever one of ``feeds`` moved (a reply was written) and once a second; work that takes long holds up nothing
        but its own lane. Runs until cancelled."""
        under_way: set[asyncio.Task[None]] = set()
        with hub.bell() as bell:
            try:
                while True:
                    bell.feeds = feeds()
                    room = self._patience.at_once - self._in_hand
                    work = await self._claimed(room) if room > 0 else []
                    if work:
                        task = asyncio.create_task(self._through(work, bell))
                        under_way.add(task)
                        task.add_done_callback(under_way.discard)
                    if len(work) < max(1, room):
                        await bell.wait(_LOOK_S)
                        await asyncio.sleep(_GATHER_S)
            except Exception:
                # A database that is away for a moment must not break off what is being sent.
                await asyncio.gather(*under_way)
                raise
            finally:
                await _end(under_way)

    async def run_due(self, limit: int = 200) -> int:
        """Claims what is due and does it. Returns how many attempts were made. Safe in several processes at once."""
        work = await self._claimed(limit)
        if work:
            await self._through(work)
        return len(work)

    async def _claimed(self, limit: int) -> list[Job]:
        while True:
            async with self._transactions.database.read() as conn:
                if not await outgoing.anything_due(conn, self._clock()):
                    return []
            work, over = await self._transactions.run(lambda tx: self._claim(tx, limit))
            # What only came to its end made room for the next of its lane.
            if work or not over:
                return work

    async def _claim(self, tx: Tx, limit: int) -> tuple[list[Job], list[Ended]]:
        """What is to be attempted, and what came to its end without."""
        work: list[Job] = []
        over: list[Ended] = []
        for row in await outgoing.due(tx.conn, tx.now, limit):
            end = self._without_attempt(row, tx.now)
            if end is None:
                work.append(_job(row, row.attempts + 1))
            else:
                over.append((_job(row, row.attempts), end))
        await outgoing.take(tx.conn, [one.id for one in work], tx.now + self._patience.lease_ms)
        await self._write(tx, over)
        return work, over

    def _without_attempt(self, row: JobRow, now: int) -> Result | None:
        """What becomes of a due job that is not attempted any more, by its worker's death or its age; None for the others."""
        work = _job(row, row.attempts)
        if row.state == JobState.RUNNING.value and not self._keyed(work):
            # Its worker died between asking and writing down the answer.
            return Unknown("worker_lost")
        if now >= self._too_old_at(work):
            return Again(TOO_OLD)
        return Parked() if row.state == JobState.PARKED.value else None

    async def _through(self, work: Sequence[Job], bell: Bell | None = None) -> None:
        """Attempts all of ``work``. What ends while earlier ends are being written is written together."""
        left = len(work)
        self._in_hand += left
        tasks: set[asyncio.Task[Ended]] = set()
        try:
            tasks = {asyncio.create_task(self._attempt(*one)) for one in await self._ready(work)}
            while tasks:
                await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
                over, tasks = await asyncio.wait(tasks, timeout=_TOGETHER_S)
                killpoint.here("job.attempted")
                await self._kept([task.result() for task in over])
                self._in_hand -= len(over)
                left -= len(over)
                if bell is not None:
                    bell.ring()  # the next of their lanes may be due
        finally:
            self._in_hand -= left
            await _end(tasks)
            # Stopped: what had ended by then is not to be in doubt.
            if ended := [task.result() for task in tasks if not task.cancelled()]:
                await self._kept(ended)

    async def _kept(self, ended: Sequence[Ended]) -> None:
        """Writes down, to the end even when the gateway is stopped meanwhile: it has happened."""
        writing = asyncio.create_task(self._write_down(ended))
        try:
            await asyncio.shield(writing)
        except asyncio.CancelledError:
            await asyncio.wait([writing])
            raise

    async def _ready(self, work: Sequence[Job]) -> list[tuple[Job, Attempt]]:
        """Each job with its attempt."""
        ready: list[tuple[Job, Attempt]] = []
        for kind, some in _by_kind((one, one) for one in work).items():
            handler = self._handlers.get(kind)
            try:
                if handler is None:
                    ready += [(one, partial(_at_once, Failed("no_handler"))) for one in some]
                else:
                    ready += zip(some, await handler.ready(some), strict=True)
            except Exception as error:  # noqa: BLE001 - reported; nothing went out, so it is tried again
                _log.error("job_not_ready", kind=kind, error=type(error).__name__)
                ready += [(one, partial(_at_once, Again(type(error).__name__))) for one in some]
        return ready

    async def _attempt(self, work: Job, attempt: Attempt) -> Ended:
        try:
            async with asyncio.timeout(self._patience.lease_ms / 2000):
                return work, await attempt()
        except TimeoutError:
            return work, Unknown("time_out")
        except Exception as error:  # noqa: BLE001 - one job's bug must not stop the others; it is reported and never lost
            _log.error("job_raised", kind=work.kind, job=work.id, error=type(error).__name__)
            return work, Unknown(type(error).__name__)

    async def _write_down(self, ended: Sequence[Ended]) -> None:
        """All together; each alone where that does not work, so that one job's bug keeps no other's end from being kept."""
        try:
            await self._transactions.run(lambda tx: self._write(tx, ended))
        except Exception as error:  # noqa: BLE001 - reported; its lease runs out, and it is looked at again
            if len(ended) > 1:
                for one in ended:
                    await self._write_down([one])
                return
            work = ended[0][0]
            _log.error("job_not_written", kind=work.kind, job=work.id, error=type(error).__name__)

    async def _write(self, tx: Tx, ended: Sequence[Ended]) -> None:
        counts = await outgoing.attempts_of(tx.conn, [work.id for work, _ in ended])
        # The others' lease ran out and another worker has them: its word counts.
        mine = [self._judged(*one, tx.now) for one in ended if counts.get(one[0].id) == one[0].attempt]
        await outgoing.write_ends(tx.conn, [self._values(*one, tx.now) for one in mine])
        for kind, some in _by_kind((work, (work, result)) for work, result in mine).items():
            handler = self._handlers.get(kind)
            if handler is not None:
                await handler.record(tx, some)
        tx.after_commit(partial(self._count, mine))

    def _judged(self, work: Job, result: Result, now: int) -> Ended:
        """What the result means: an unknown one may be repeated under its key, and patience ends with the tries or the age."""
        unsure = work.unsure or isinstance(result, Unknown)
        if isinstance(result, Unknown) and self._keyed(work):
            result = Again(result.why)
        if isinstance(result, Again) and (
            work.attempt >= self._patience.tries or now >= self._too_old_at(work)
        ):
            result = Unknown(result.why) if unsure else Failed(result.why)
        return replace(work, unsure=unsure), result

    def _values(self, work: Job, result: Result, now: int) -> dict[str, object]:
        next_at = now
        if isinstance(result, Again):
            next_at = min(now + self._patience.wait(work.attempt, random.random()), self._too_old_at(work))
        elif isinstance(result, Parked):
            next_at = self._too_old_at(work)
        return {
            "id_": work.id,
            "state_": _STATES[type(result)].value,
            "error_": getattr(result, "why", ""),
            "next_at_": next_at,
            "unsure_": work.unsure,
        }

    def _count(self, ended: Sequence[Ended]) -> None:
        for work, result in ended:
            self._ended.labels(work.kind, type(result).__name__.lower()).inc()

    def _keyed(self, work: Job) -> bool:
        handler = self._handlers.get(work.kind)
        return handler is not None and handler.keyed(work.payload)

    def _too_old_at(self, work: Job) -> int:
        """Unix ms."""
        handler = self._handlers.get(work.kind)
        limit = handler.limit_ms(work.payload) if handler is not None else None
        return _NEVER if limit is None else work.made + limit


def _by_kind(work: Iterable[tuple[Job, T]]) -> dict[str, list[T]]:
    by_kind: dict[str, list[T]] = defaultdict(list)
    for one, value in work:
        by_kind[one.kind].append(value)
    return by_kind


async def _at_once(result: Result) -> Result:
    return result


async def _end(tasks: Collection[asyncio.Task[Any]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def _job(row: JobRow, attempt: int) -> Job:
    # Who ran and did not come back may have been heard.
    unsure = bool(row.unsure) or row.state == JobState.RUNNING.value
    return Job(row.id, row.kind, row.key, row.payload, attempt, row.made, unsure)
