"""The table of outgoing work (architecture: Outgoing work) and what is asked of it. Tx.enqueue writes it, the worker
(gateway.jobs) does what stands in it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    Boolean,
    Column,
    ColumnElement,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    bindparam,
    or_,
    select,
    update,
)
from sqlalchemy import Row as Found
from sqlalchemy.ext.asyncio import AsyncConnection

from gateway.schema import Json, Ms, chunks, metadata


class JobState(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    PARKED = "parked"
    DONE = "done"
    FAILED = "failed"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True)
class Turn:
    """Work of one ``lane`` is done in the order of ``n``, one at a time. ``n`` is counted, never a time: of a reply the number
    of its line on the ticket."""

    lane: str
    n: int


#: What has not come to its end: the next of the lane waits for it.
OPEN = (JobState.WAITING.value, JobState.RUNNING.value, JobState.PARKED.value)

#: ``key`` is the work's idempotency key: one job a (kind, key), for ever. ``next_at``: when a waiting job is due, a running one's
#: lease ends, a parked one is too old. ``unsure``: an attempt's answer was lost, so that it may have happened.
job = Table(
    "job",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("payload", Json, nullable=False),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_at", Ms, nullable=False),
    Column("made", Ms, nullable=False),
    Column("error", Text, nullable=False, default=""),
    Column("lane", Text),
    Column("n", BigInteger),
    Column("unsure", Boolean, nullable=False, default=False),
    UniqueConstraint("kind", "key"),
    Index("ix_job_state_next_at", "state", "next_at"),
)
_open = job.c.state.in_(OPEN)
Index("ix_job_lane", job.c.lane, job.c.n, sqlite_where=_open, postgresql_where=_open)

JobRow = Found[Any]
"""A row of the job table."""


def _unhindered() -> ColumnElement[bool]:
    """Nothing earlier of its lane is still open. What has ended never opens again, so that an older snapshot errs on the safe side."""
    earlier = job.alias("earlier")
    # Written out in the statement: only then do both databases see that the index of open work serves.
    states: BindParameter[list[str]] = bindparam(
        "open_states", list(OPEN), expanding=True, literal_execute=True
    )
    return ~(
        select(earlier.c.id)
        .where(earlier.c.lane == job.c.lane, earlier.c.n < job.c.n, earlier.c.state.in_(states))
        .exists()
    )


_DUE = (job.c.next_at <= bindparam("now"), _unhindered())
_ANY = select(job.c.id).where(job.c.state.in_(OPEN), *_DUE).limit(1)
# One state at a time: its index gives the oldest first, and the search ends with the last one wanted.
_SOME = (
    select(job)
    .where(job.c.state == bindparam("state_"), *_DUE)
    .order_by(job.c.next_at, job.c.id)
    .limit(bindparam("limit_"))
    .with_for_update(skip_locked=True, of=job)
)
_END = (
    update(job)
    .where(job.c.id == bindparam("id_"))
    .values(
        state=bindparam("state_"),
        error=bindparam("error_"),
        next_at=bindparam("next_at_"),
        unsure=bindparam("unsure_"),
    )
)


async def anything_due(conn: AsyncConnection, now: int) -> bool:
    """A cheap look, so that an idle worker never takes the writer."""
    return await conn.scalar(_ANY, {"now": now}) is not None


async def due(conn: AsyncConnection, now: int, limit: int) -> list[JobRow]:
    """At most ``limit`` jobs that are due and whose turn it is, locked; others' locked ones are left to them."""
    found: list[JobRow] = []
    for state in (JobState.RUNNING, JobState.PARKED, JobState.WAITING):
        if len(found) < limit:
            wanted = {"now": now, "state_": state.value, "limit_": limit - len(found)}
            found += (await conn.execute(_SOME, wanted)).all()
    return found


async def take(conn: AsyncConnection, ids: Sequence[str], until: int) -> None:
    """These jobs run from now on, one attempt more, and are held until ``until``."""
    # One that ran before had a worker who did not come back: it may have happened.
    unsure = or_(job.c.unsure, job.c.state == JobState.RUNNING.value)
    for some in chunks(ids):
        taken = update(job).where(job.c.id.in_(some))
        await conn.execute(
            taken.values(
                state=JobState.RUNNING.value, attempts=job.c.attempts + 1, next_at=until, unsure=unsure
            )
        )


async def attempts_of(conn: AsyncConnection, ids: Iterable[str]) -> dict[str, int]:
    """Which attempt of each job counts, the jobs locked."""
    found: dict[str, int] = {}
    for some in chunks(sorted(ids)):
        wanted = select(job.c.id, job.c.attempts).where(job.c.id.in_(some)).order_by(job.c.id)
        found.update((row.id, row.attempts) for row in await conn.execute(wanted.with_for_update()))
    return found


async def write_ends(conn: AsyncConnection, ends: Sequence[Mapping[str, object]]) -> None:
    """``ends``: id_, state_, error_, next_at_, unsure_ of each."""
    if ends:
        await conn.execute(_END, ends)


async def hold(conn: AsyncConnection, kind: str, keys: Sequence[str]) -> None:
    """Locks open jobs before the rows they are about, as the worker does (gateway.tx: the order of locks)."""
    if conn.dialect.name == "postgresql":
        for some in chunks(keys):
            wanted = select(job.c.id).where(job.c.kind == kind, job.c.key.in_(some), job.c.state.in_(OPEN))
            await conn.execute(wanted.order_by(job.c.id).with_for_update())


async def settle(conn: AsyncConnection, kind: str, keys: Sequence[str], state: JobState, now: int) -> None:
    """Another way than the worker's brought the work to its end, or to a pause. An ended job stays as it ended, unless it turns
    out that what was given up, or was in doubt, has happened after all."""
    movable = (
        OPEN if state is not JobState.DONE else (*OPEN, JobState.FAILED.value, JobState.UNCONFIRMED.value)
    )
    for some in chunks(keys):
        settled = update(job).where(job.c.kind == kind, job.c.key.in_(some), job.c.state.in_(movable))
        # A worker that still holds one must find that its lease is over.
        await conn.execute(settled.values(state=state.value, next_at=now, attempts=job.c.attempts + 1))


async def dead_letters(conn: AsyncConnection, limit: int = 100) -> list[JobRow]:
    """Failed and unconfirmed work, newest first: for the person who has to look at it."""
    lost = select(job).where(job.c.state.in_([JobState.FAILED.value, JobState.UNCONFIRMED.value]))
    return list((await conn.execute(lost.order_by(job.c.made.desc()).limit(limit))).all())
