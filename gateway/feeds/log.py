"""Reading the event log: heads, snapshots, and what is too old to be kept. Pages of events are gateway.feeds.pages'."""

import base64
from collections.abc import Iterable

import msgspec
from sqlalchemy import and_, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.feed import Snapshot, SnapshotRow
from gateway import killpoint
from gateway.accounts.user import User
from gateway.errors import invalid
from gateway.feeds.models import event, feed_head, membership
from gateway.rows import Rows, encode
from gateway.schema import among
from gateway.tx import Key

PAGE = 200
#: A page ends after so many bytes of bodies, far below what a desk takes in one frame.
PAGE_BYTES = 512 * 1024

_HEADS = select(feed_head).where(among(feed_head.c.feed, "feeds"))


class _Token(msgspec.Struct, frozen=True, array_like=True):
    """Where a snapshot goes on: after row ``ref``/``id``; ``cursor`` is that of its first page."""

    cursor: int
    ref: str
    id: str


async def heads(conn: AsyncConnection, feeds: Iterable[str]) -> dict[str, int]:
    """The last number of each of ``feeds``; 0 for one that has had no event."""
    wanted = list(feeds)
    found = await conn.execute(_HEADS, {"feeds": wanted})
    return dict.fromkeys(wanted, 0) | {row.feed: row.n for row in found}


async def snapshot(conn: AsyncConnection, rows: Rows, user: User, feed: str, token: str | None) -> Snapshot:
    """A page of ``feed``'s present rows. Raises Refusal invalid for a token that is none of ours."""
    m = membership.c
    wanted = select(m.ref, m.id).where(m.feed == feed, m.ref.in_(rows.readable(user)))
    if token is None:
        cursor = (await heads(conn, [feed]))[feed]
    else:
        start = _read_token(token)
        cursor = start.cursor
        wanted = wanted.where(or_(m.ref > start.ref, and_(m.ref == start.ref, m.id > start.id)))
    found = (await conn.execute(wanted.order_by(m.ref, m.id).limit(PAGE + 1))).all()
    keys: list[Key] = [(ref, id) for ref, id in found[:PAGE]]
    bodies = await rows.read(conn, keys, user)
    killpoint.here("snapshot.read")
    shown: list[SnapshotRow] = []
    size, read = 0, 0
    for ref, id in keys:
        if size >= PAGE_BYTES:
            break
        read += 1
        if (body := bodies.get((ref, id))) is not None:
            shown.append(SnapshotRow(ref, id, rows.shape(ref), body.version, encode(body)))
            size += len(bytes(shown[-1].body))
    more = read < len(found)
    return Snapshot(feed, cursor, shown, _token(cursor, keys[read - 1]) if more else None)


async def prune(conn: AsyncConnection, before: int, most: int) -> int:
    """Forgets at most ``most`` events older than ``before`` (Unix ms); a desk that needs them takes a snapshot. Returns how many.

    In each feed only what is below the first one kept: two gateways' clocks differ, and a log must have no hole."""
    e, gone = event.c, 0
    for feed in (await conn.execute(select(feed_head.c.feed).order_by(feed_head.c.feed))).scalars().all():
        kept = select(e.n).where(e.feed == feed, e.at >= before).order_by(e.n).limit(1)
        first: int | None = await conn.scalar(kept)
        old = select(e.n).where(e.feed == feed).order_by(e.n).limit(most - gone)
        if first is not None:
            old = old.where(e.n < first)
        gone += (await conn.execute(delete(event).where(e.feed == feed, e.n.in_(old)))).rowcount
        if gone >= most:
            break
    return gone


def _token(cursor: int, last: Key) -> str:
    return base64.urlsafe_b64encode(msgspec.json.encode(_Token(cursor, *last))).decode()


def _read_token(token: str) -> _Token:
    try:
        read = msgspec.json.decode(base64.urlsafe_b64decode(token), type=_Token)
    except (ValueError, msgspec.DecodeError):
        raise invalid(next="token") from None
    if "\x00" in read.ref + read.id:
        raise invalid(next="token")
    return read
