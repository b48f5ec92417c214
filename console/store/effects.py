"""The confirmed rows an answer brings. A feed heard as far as the answer's ``heads`` knows its members better than the
answer does: a late answer neither brings back a row the feed has taken away nor takes one it has given. Nor does it bring
the rows of a feed this desk does not follow: one that was lost takes nothing away any more, one just gained brings its own."""

from console.store import feeds, rows
from console.store.connection import Connection
from contract.envelope import CommandResult, Effect


def take(conn: Connection, result: CommandResult, now: int) -> None:
    """Keeps the rows of ``result``, of a live command's too. ``now``: Unix ms."""
    for effect in result.effects:
        if effect.gone:
            _take_gone(conn, result, effect)
            continue
        row = rows.RawRow(effect.ref, effect.id, effect.v, effect.version, effect.body)
        if effect.feed is None:
            rows.put(conn, rows.CACHE, row, now)
        elif not feeds.follows(conn, effect.feed) or _heard(conn, result, effect.feed):
            rows.refresh(conn, row, now)
            if feeds.loading(conn, effect.feed) and not rows.feeds_of(conn, row.ref, row.id):
                # It is perhaps on a page still to come; until the last one has, it counts as brought before them.
                rows.put(conn, effect.feed, row, now, gen=rows.generation(conn, effect.feed) - 1)
        else:
            rows.put(conn, effect.feed, row, now, head=result.heads.get(effect.feed, 0))


def _take_gone(conn: Connection, result: CommandResult, effect: Effect) -> None:
    bringing = rows.feeds_of(conn, effect.ref, effect.id) if effect.feed is None else [effect.feed]
    for feed in bringing:
        if _told_of(result, feed) and not _heard(conn, result, feed):
            rows.drop(conn, feed, effect.ref, effect.id)


def _told_of(result: CommandResult, feed: str) -> bool:
    """Whether the answer speaks of ``feed`` at all: one that became the author's after it was given it knows nothing about."""
    return feed == rows.CACHE or not result.heads or feed in result.heads


def _heard(conn: Connection, result: CommandResult, feed: str) -> bool:
    head, heard = result.heads.get(feed), feeds.heard(conn, feed)
    return head is not None and heard is not None and heard >= head
