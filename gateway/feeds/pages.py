"""Pages of the event log for many readers at once: what one event says is read and written down once, however many hear it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Row as Found
from sqlalchemy import and_, bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

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
#: What is in the feed now decides, not what was when the line was written: access may be lost since. Not beyond the head: a desk
#: further than the head a Beat names holds the log for another one, and loads all anew.
_AFTER = (
    select(event, _m.id.label("present"))
    .select_from(event.outerjoin(membership, and_(_m.feed == _e.feed, _m.ref == _e.ref, _m.id == _e.id)))
    .where(_e.feed == bindparam("feed"), _e.n > bindparam("cursor"), _e.n <= bindparam("head"))
    .order_by(_e.n)
    .limit(log.PAGE)
)


@dataclass
class _Written:
    """The lines after one cursor of one feed, and the rows they tell of that are in the feed now."""

    lines: Sequence[Found[Any]]
    present: list[Key]


class Pages:
    """``of`` answers one desk; those that ask at the same time share the reading and, where they may see the same, the writing."""

    def __init__(self, database: Database, rows: Rows, clock: Clock) -> None:
        self._database, self._rows, self._clock = database, rows, clock
        self._together: Together[Asked, Answer] = Together(self._answer)

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
    written = {
        (feed, cursor): await _written(conn, feed, cursor, heads[feed]) for feed, cursor in sorted(wanted)
    }
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
            mine[feed] = pages[as_seen]
        found.append(Answer(user, {feed: heads[feed] for feed in one.told}, mine))
    return found


async def _written(conn: AsyncConnection, feed: str, cursor: int, head: int) -> _Written | None:
    """The events after ``cursor`` up to ``head``, oldest first; None when the log does not go on from there."""
    if not 0 <= cursor <= head:
        return None
    lines = (await conn.execute(_AFTER, {"feed": feed, "cursor": cursor, "head": head})).all()
    if not lines or lines[0].n != cursor + 1:
        return None
    return _Written(lines, list({(line.ref, line.id): None for line in lines if line.present is not None}))


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
