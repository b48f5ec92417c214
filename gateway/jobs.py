"""Durable outgoing work: claimed with a lease, tried again with back-off, and never blindly repeated where the other side
cannot tell a repetition (architecture: Outgoing work). Jobs are written by Tx.enqueue; this is the worker.

A job is in one of these states: ``waiting`` (due at ``next_at``), ``running`` (claimed; ``next_at`` is the end of the lease),
``parked`` (its recipient is away; woken when they return), ``done``, ``failed`` (a dead letter, seen in the metrics and by
``dead_letters``), ``unconfirmed`` (nobody knows whether it happened; to be reconciled by asking).
"""

import asyncio
import random
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

import structlog
from prometheus_client import CollectorRegistry, Counter
from sqlalchemy import Row as Found
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from gateway import killpoint
from gateway.clock import Clock
from gateway.feeds.hub import Hub
from gateway.outgoing import job
from gateway.tx import Transactions, Tx

_log = structlog.get_logger()
_LOOK_S = 1.0


class JobState(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    PARKED = "parked"
    DONE = "done"
    FAILED = "failed"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True)
class Job:
    """One attempt. ``key`` is the idempotency key to hand to the other side; ``attempt`` counts from 1."""

    id: str
    kind: str
    key: str
    payload: Mapping[str, Any]
    attempt: int


@dataclass(frozen=True)
class Done:
    """It happened. ``note`` is the handler's own word on how far (a channel: "sent" or "delivered")."""

    note: str = ""


@dataclass(frozen=True)
class Parked:
    """The recipient is away; whoever sees them return calls ``unpark``."""


@dataclass(frozen=True)
class Again:
    """It surely did not happen, and may later: the line is down, the other side is busy."""

    why: str


@dataclass(frozen=True)
class Failed:
    """It did not happen and never will."""

    why: str


@dataclass(frozen=True)
class Unknown:
    """The answer was lost: it may have happened."""

    why: str


Result = Done | Parked | Again | Failed | Unknown


class Handler(Protocol):
    """What does one kind of job."""

    def keyed(self, payload: Mapping[str, Any]) -> bool:
        """Whether the other side drops a repetition by the job's key, so that an unknown outcome may be tried again."""

    async def attempt(self, work: Job) -> Result:
        """Does it, outside of any transaction."""

    async def record(self, tx: Tx, work: Job, result: Result) -> None:
        """Writes what ``result`` means into the rows, in the transaction that ends the attempt."""


@dataclass(frozen=True)
class Patience:
    """``lease_ms``: a running job older than this lost its worker; ``tries``: attempts before a dead letter."""

    lease_ms: int = 60_000
    first_ms: int = 1_000
    longest_ms: int = 300_000
    tries: int = 12

    def wait(self, attempt: int, spread: float) -> int:
        """Milliseconds until the attempt after ``attempt``; ``spread`` in 0..1 keeps many jobs from coming back together."""
        whole = min(self.longest_ms, self.first_ms * 2 ** min(attempt - 1, 20))
        return int(whole * (0.75 + spread / 2))


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
        self._ended = Counter(
            "sahut_jobs", "Attempts of outgoing work by how they ended.", ("kind", "end"), registry=registry
        )

    async def serve(self, hub: Hub, feeds: frozenset[str]) -> None:
        """Works whenever one of ``feeds`` moved (a reply was written) and once a second. Runs until cancelled."""
        with hub.bell() as bell:
            bell.feeds = feeds
            while True:
                while await self.run_due():
                    pass
                await bell.wait(_LOOK_S)

    async def run_due(self, limit: int = 20) -> int:
        """Claims what is due and does it. Returns how many attempts were made. Safe in several processes at once."""
        if not await self._anything_due():
            return 0
        work = await self._transactions.run(lambda tx: self._claim(tx, limit))
        await asyncio.gather(*(self._do(one) for one in work))
        return len(work)

    async def _anything_due(self) -> bool:
        """A cheap look, so that an idle worker never takes the writer."""
        async with self._transactions.database.read() as conn:
            return await conn.scalar(_due(self._clock()).limit(1)) is not None

    async def _claim(self, tx: Tx, limit: int) -> list[Job]:
        chosen = _due(tx.now).order_by(job.c.next_at, job.c.id).limit(limit)
        rows = (await tx.conn.execute(chosen.with_for_update(skip_locked=True))).all()
        work = []
        for row in rows:
            if row.state == JobState.RUNNING and not self._keyed(row.kind, row.payload):
                # Its worker died between asking and writing down the answer.
                await self._finish(tx, _job(row, row.attempts), Unknown("worker lost"))
                continue
            await tx.conn.execute(
                update(job)
                .where(job.c.id == row.id)
                .values(
                    state=JobState.RUNNING.value,
                    attempts=row.attempts + 1,
                    next_at=tx.now + self._patience.lease_ms,
                )
            )
            work.append(_job(row, row.attempts + 1))
        return work

    def _keyed(self, kind: str, payload: Mapping[str, Any]) -> bool:
        handler = self._handlers.get(kind)
        return handler is not None and handler.keyed(payload)

    async def _do(self, work: Job) -> None:
        result = await self._attempt(work)
        killpoint.here("job.attempted")
        await self._transactions.run(lambda tx: self._finish(tx, work, result))
        self._ended.labels(work.kind, type(result).__name__.lower()).inc()

    async def _attempt(self, work: Job) -> Result:
        handler = self._handlers.get(work.kind)
        if handler is None:
            return Failed("no handler")
        try:
            async with asyncio.timeout(self._patience.lease_ms / 2000):
                return await handler.attempt(work)
        except TimeoutError:
            return Unknown("time-out")
        except Exception as error:  # noqa: BLE001 - one job's bug must not stop the others; it is reported and never lost
            _log.error("job_raised", kind=work.kind, job=work.id, error=type(error).__name__)
            return Unknown(type(error).__name__)

    async def _finish(self, tx: Tx, work: Job, result: Result) -> None:
        held = await tx.conn.scalar(select(job.c.attempts).where(job.c.id == work.id).with_for_update())
        if held != work.attempt:
            return  # the lease ran out and another worker has it: its word counts
        if isinstance(result, Unknown) and self._keyed(work.kind, work.payload):
            result = Again(result.why)
        if isinstance(result, Again) and work.attempt >= self._patience.tries:
            result = Failed(result.why)
        values: dict[str, Any] = {"state": _STATES[type(result)].value, "error": getattr(result, "why", "")}
        if isinstance(result, Again):
            values["next_at"] = tx.now + self._patience.wait(work.attempt, random.random())
        await tx.conn.execute(update(job).where(job.c.id == work.id).values(values))
        handler = self._handlers.get(work.kind)
        if handler is not None:
            await handler.record(tx, work, result)


_STATES: dict[type[Result], JobState] = {
    Done: JobState.DONE,
    Parked: JobState.PARKED,
    Again: JobState.WAITING,
    Failed: JobState.FAILED,
    Unknown: JobState.UNCONFIRMED,
}


def _due(now: int) -> Any:
    return select(job).where(
        job.c.state.in_([JobState.WAITING.value, JobState.RUNNING.value]), job.c.next_at <= now
    )


def _job(row: Found[Any], attempt: int) -> Job:
    return Job(row.id, row.kind, row.key, row.payload, attempt)


async def settle(tx: Tx, kind: str, key: str, state: JobState) -> None:
    """Another way than the worker's brought the work to its end, or to a pause; an ended job stays as it ended."""
    open_states = [JobState.WAITING.value, JobState.RUNNING.value, JobState.PARKED.value]
    await tx.conn.execute(
        update(job)
        .where(job.c.kind == kind, job.c.key == key, job.c.state.in_(open_states))
        # A worker that still holds it must find that its lease is over.
        .values(state=state.value, attempts=job.c.attempts + 1)
    )


async def dead_letters(conn: AsyncConnection, limit: int = 100) -> list[Found[Any]]:
    """Failed and unconfirmed work, newest first: for the person who has to look at it."""
    lost = select(job).where(job.c.state.in_([JobState.FAILED.value, JobState.UNCONFIRMED.value]))
    return list((await conn.execute(lost.order_by(job.c.made.desc()).limit(limit))).all())
