"""The end of every transaction (gateway.tx): versions, memberships and events of the rows it touched, in a handful of statements that
are made once, since every act of everybody passes here."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import Table, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql import Executable

from gateway.feeds.models import event, feed_head, membership
from gateway.schema import among, chunks, upsert_on

Key = tuple[str, str]
"""(ref, id) of a visible row."""

_m = membership.c
_BEFORE = select(_m.feed, _m.ref, _m.id).where(among(_m.ref, "refs"), among(_m.id, "ids"))
_LEAVE = delete(membership).where(
    _m.feed == bindparam("feed_"), _m.ref == bindparam("ref_"), _m.id == bindparam("id_")
)
_ENTER = insert(membership)
_EVENT = insert(event)


@dataclass(frozen=True)
class Touch:
    """``feeds``: all the row is in from now on; ``new``: this transaction made the row, with version 1."""

    feeds: frozenset[str]
    cause: str | None
    new: bool = False


@dataclass
class Written:
    """``versions`` of the rows that were touched; ``heads``: the last numbers of the feeds that were told; ``rows``: the rows as they
    are now, where they were asked for (those that were made may be missing)."""

    versions: dict[Key, int] = field(default_factory=dict)
    heads: dict[str, int] = field(default_factory=dict)
    rows: dict[Key, Found[Any]] = field(default_factory=dict)


@cache
def _raising(table: Table, whole: bool) -> Executable:
    raised = update(table).where(among(table.c.id, "ids")).values(version=table.c.version + 1)
    return raised.returning(*(table.c if whole else (table.c.id, table.c.version)))


@cache
def _counting(dialect: str) -> Executable:
    counter = upsert_on(dialect, feed_head)
    return counter.on_conflict_do_update(
        index_elements=[feed_head.c.feed], set_={"n": feed_head.c.n + counter.excluded.n}
    ).returning(feed_head.c.feed, feed_head.c.n)


async def write(
    conn: AsyncConnection, tables: Mapping[str, Table], touched: Mapping[Key, Touch], now: int, *, whole: bool
) -> Written:
    """Tells the feeds of what was ``touched``. ``whole``: the rows are wanted (see Written)."""
    written = Written()
    if touched:
        await _raise_versions(conn, tables, touched, written, whole)
        await _log_events(conn, await _move_memberships(conn, touched), touched, written, now)
    return written


def _by_ref(keys: Iterable[Key]) -> dict[str, list[str]]:
    ids: dict[str, list[str]] = defaultdict(list)
    for ref, id in keys:
        ids[ref].append(id)
    # One order for all: two transactions that touch the same rows wait for each other, never in a circle.
    return {ref: sorted(ids[ref]) for ref in sorted(ids)}


async def _raise_versions(
    conn: AsyncConnection,
    tables: Mapping[str, Table],
    touched: Mapping[Key, Touch],
    written: Written,
    whole: bool,
) -> None:
    for ref, ids in _by_ref(key for key, touch in touched.items() if not touch.new).items():
        raising = _raising(tables[ref], whole)
        for some in chunks(ids):
            for row in await conn.execute(raising, {"ids": some}):
                written.versions[ref, row.id] = row.version
                if whole:
                    written.rows[ref, row.id] = row
    written.versions.update((key, 1) for key, touch in touched.items() if touch.new)


async def _move_memberships(conn: AsyncConnection, touched: Mapping[Key, Touch]) -> dict[str, list[Key]]:
    """Brings memberships in line with the touches. Returns the rows each feed is to be told of."""
    before: dict[Key, set[str]] = {key: set() for key in touched}
    known = [key for key, touch in touched.items() if not touch.new]
    refs = sorted({ref for ref, _ in known})
    # An id is one row's, whatever its kind: all kinds are asked for at once.
    for some in chunks(sorted({id for _, id in known})):
        for feed, ref, id in await conn.execute(_BEFORE, {"refs": refs, "ids": some}):
            if (ref, id) in before:
                before[ref, id].add(feed)
    told: dict[str, list[Key]] = defaultdict(list)
    gone: list[dict[str, str]] = []
    new: list[dict[str, str]] = []
    for key, touch in touched.items():
        ref, id = key
        new += [{"feed": f, "ref": ref, "id": id} for f in touch.feeds - before[key]]
        gone += [{"feed_": f, "ref_": ref, "id_": id} for f in before[key] - touch.feeds]
        for feed in touch.feeds | before[key]:
            told[feed].append(key)
    if gone:
        await conn.execute(_LEAVE, gone)
    if new:
        await conn.execute(_ENTER, new)
    return told


async def _log_events(
    conn: AsyncConnection,
    told: Mapping[str, list[Key]],
    touched: Mapping[Key, Touch],
    written: Written,
    now: int,
) -> None:
    if not told:
        return
    # In the order of their names: counters are held by everybody in one order.
    counts = [{"feed": feed, "n": len(told[feed])} for feed in sorted(told)]
    for feed, last in await conn.execute(_counting(conn.dialect.name), counts):
        written.heads[feed] = last
    lines = [
        {
            "feed": feed,
            "n": at,
            "ref": key[0],
            "id": key[1],
            "at": now,
            "version": written.versions.get(key, 0),
            "cause": touched[key].cause,
        }
        for feed, last in written.heads.items()
        for at, key in enumerate(told[feed], start=last - len(told[feed]) + 1)
    ]
    await conn.execute(_EVENT, lines)
