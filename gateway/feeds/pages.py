"""Pages of the event log for many readers at once: what one event says is read and written down once, however many hear it."""

import asyncio
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import msgspec
from sqlalchemy import Row as Found
from sqlalchemy import and_, bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql import Executable

from contract.envelope import Event
from contract.feed import Events
from contract.rows import Row
from gateway.accounts import sessions
from gateway.accounts.service import Principal
from gateway.accounts.user import User
from gateway.clock import Clock
from gateway.database import Database
from gateway.feeds import log
from gateway.feeds.models import event, membership
from gateway.rows import Rows, encode
from gateway.together import Together
from gateway.tx import Key


@dataclass(frozen=True)
class Asked:
    """``at``: the feeds a desk follows, each with the last number it has; ``told``: those whose heads it is told."""

    principal: Principal
    told: Sequence[str]
    at: Mapping[str, int]


@dataclass(frozen=True)
class Page:
    """The events of a feed after a cursor, as the socket sends them, the oldest of Unix ms ``since``. ``text`` None: the log does not
    go on from there."""

    text: str | None
    last: int = 0
    since: int = 0


@dataclass(frozen=True)
class Answer:
    """``user``: the person as they are now, None when the session is over; ``heads`` of the feeds told of; ``pages`` of
    those that moved."""

    user: User | None
    heads: dict[str, int]
    pages: dict[str, Page]


_GAP = Page(None)
_e, _m = event.c, membership.c
#: Stretches of the log that are read in one statement.
_AT_ONCE = 8
#: Lines of a page whose writing takes so long that others are given their turn after it.
_MANY = 20


@cache
def _stretches(count: int) -> Executable:
    """The lines of ``count`` stretches: of a feed, beyond one number, up to another. What is in the feed now decides (``present``),
    not what was when the line was written: access may be lost since."""
    within = (
        and_(_e.feed == bindparam(f"feed{at}"), _e.n > bindparam(f"from{at}"), _e.n <= bindparam(f"to{at}"))
        for at in range(count)
    )
    there = and_(_m.feed == _e.feed, _m.ref == _e.ref, _m.id == _e.id)
    wanted = select(event, _m.id.label("present")).select_from(event.outerjoin(membership, there))
    return wanted.where(or_(*within)).order_by(_e.feed, _e.n)


@dataclass
class _Written:
    """The lines after one cursor of one feed, and the rows they tell of that are in the feed now."""

    lines: Sequence[Found[Any]]
    present: list[Key]


class Pages:
    """``of`` answers one desk; those that ask at the same time share the reading and, where they may see the same, the writing."""

    def __init__(self, database: Database, rows: Rows, clock: Clock) -> None:
        self._database, self._rows, self._clock = database, rows, clock
        self._together: Together[Asked, Answer] = Together(self._answer, most=256)

    async def of(self, asked: Asked) -> Answer:
        """What there is for a desk now, at most a page a feed (see log.PAGE, log.PAGE_BYTES)."""
        return await self._together.ask(asked)

    async def _answer(self, asked: Sequence[Asked]) -> Sequence[Answer]:
        async with self._database.read() as conn:
            return await answers(conn, self._rows, asked, self._clock())


async def answers(conn: AsyncConnection, rows: Rows, asked: Sequence[Asked], now: int) -> list[Answer]:
    """An answer to each of ``asked``, from one look; ``now`` is Unix ms."""
    users = await sessions.present(conn, {one.principal.session for one in asked}, now)
    heads = await log.heads(conn, sorted({feed for one in asked for feed in one.told}))
    wanted = {
        (feed, cursor)
        for one in asked
        for feed, cursor in one.at.items()
        if cursor != heads.get(feed, cursor)
    }
    written = await _written(conn, wanted, heads)
    common = await rows.common(conn, {key for each in written.values() if each for key in each.present})
    pages: dict[tuple[str, int, object], Page] = {}
    found = []
    for one in asked:
        user, mine = users.get(one.principal.session), dict[str, Page]()
        if user is None:
            found.append(Answer(None, {}, {}))
            continue
        for feed, cursor in one.at.items():
            if (feed, cursor) not in written:
                continue
            each = written[feed, cursor]
            if each is None:
                mine[feed] = _GAP
                continue
            as_seen = (feed, cursor, rows.sight(user, (line.ref for line in each.lines)))
            if as_seen not in pages:
                bodies = await rows.with_personal(conn, each.present, user, common)
                pages[as_seen] = _page(rows, each.lines, bodies)
                if len(each.lines) > _MANY:
                    # Hundreds of desks come back after an outage, each with a page of its own to be written.
                    await asyncio.sleep(0)
            mine[feed] = pages[as_seen]
        found.append(Answer(user, {feed: heads[feed] for feed in one.told}, mine))
    return found


async def _written(
    conn: AsyncConnection, wanted: Collection[tuple[str, int]], heads: Mapping[str, int]
) -> dict[tuple[str, int], _Written | None]:
    """For each feed and cursor the events after it, oldest first, at most a page; None where the log does not go on from there."""
    # Not beyond the head: a desk further than the head a Beat names holds the log for another one, and loads all anew.
    ends = {
        (feed, cursor): min(heads[feed], cursor + log.PAGE)
        for feed, cursor in wanted
        if 0 <= cursor <= heads[feed]
    }
    lines = await _lines(conn, _merged(ends, heads))
    found: dict[tuple[str, int], _Written | None] = dict.fromkeys(wanted)
    for (feed, cursor), end in ends.items():
        there = lines[feed]
        mine = there[bisect_right(there, cursor, key=_number) : bisect_right(there, end, key=_number)]
        if mine and mine[0].n == cursor + 1:
            present = {(line.ref, line.id): None for line in mine if line.present is not None}
            found[feed, cursor] = _Written(mine, list(present))
    return found


def _merged(ends: Mapping[tuple[str, int], int], heads: Mapping[str, int]) -> list[tuple[str, int, int]]:
    """Stretches (feed, from, to) that hold all those of ``ends``: what lies within a page of the head is one for all its readers."""
    near: dict[str, int] = {}
    far: list[tuple[str, int, int]] = []
    for (feed, cursor), end in sorted(ends.items()):
        if end == heads[feed]:
            near.setdefault(feed, cursor)
        else:
            far.append((feed, cursor, end))
    return [*((feed, cursor, heads[feed]) for feed, cursor in near.items()), *far]


async def _lines(
    conn: AsyncConnection, stretches: Sequence[tuple[str, int, int]]
) -> dict[str, list[Found[Any]]]:
    """The lines of ``stretches`` by feed, in the order of their numbers, each once."""
    by_number: dict[str, dict[int, Found[Any]]] = defaultdict(dict)
    for first in range(0, len(stretches), _AT_ONCE):
        some = stretches[first : first + _AT_ONCE]
        values = {
            f"{name}{at}": value
            for at, stretch in enumerate(some)
            for name, value in zip(("feed", "from", "to"), stretch, strict=True)
        }
        for line in await conn.execute(_stretches(len(some)), values):
            by_number[line.feed][line.n] = line
    return defaultdict(list, {feed: [lines[n] for n in sorted(lines)] for feed, lines in by_number.items()})


def _number(line: Found[Any]) -> int:
    n: int = line.n
    return n


def _page(rows: Rows, lines: Sequence[Found[Any]], bodies: Mapping[Key, Row]) -> Page:
    events: list[Event] = []
    size = 0
    for line in lines:
        if size >= log.PAGE_BYTES:
            break
        body = bodies.get((line.ref, line.id))
        raw = encode(body)
        size += len(bytes(raw))
        version = max(line.version, body.version) if body else line.version
        shape = rows.shape(line.ref)
        events.append(Event(line.feed, line.n, line.ref, line.id, shape, version, line.at, line.cause, raw))
    return Page(msgspec.json.encode(Events(events)).decode(), events[-1].n, events[-1].at)
