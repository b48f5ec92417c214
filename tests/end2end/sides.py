"""Comparing what both sides hold: the gateway's database read directly, the desk asked."""

import sqlite3
from collections import defaultdict
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from contract.rows import ROW_BY_REF

Do = Callable[[str], Awaitable[Any]]
#: Rows live in a table of their ref's name, but one.
_TABLES = {ref: ref for ref in ROW_BY_REF} | {"user": "users"}


def query(path: Path, sql: str) -> list[tuple[Any, ...]]:
    """Rows of the gateway's database."""
    with closing(sqlite3.connect(path)) as conn:
        return conn.execute(sql).fetchall()


def integrity(path: Path) -> str:
    """ "ok" when the file is sound."""
    return str(query(path, "PRAGMA integrity_check")[0][0])


async def difference(path: Path, do: Do) -> str:
    """What the desk behind ``do`` holds otherwise than the gateway; empty when they are equal."""
    cursors: dict[str, int] = await do("cursors")
    heads = dict(query(path, "SELECT feed, n FROM feed_head"))
    expected = {feed: heads.get(feed, 0) for feed in cursors}
    if len(cursors) < 3 or cursors != expected:
        return f"cursors {cursors}, heads {expected}"
    members: dict[str, set[str]] = defaultdict(set)
    for feed, ref, id in query(path, "SELECT feed, ref, id FROM membership"):
        if feed in cursors:
            members[ref].add(id)
    there = {
        (ref, id, version)
        for ref, ids in members.items()
        for id, version in query(path, f'SELECT id, version FROM "{_TABLES[ref]}"')
        if id in ids
    }
    here = {(ref, id, version) for ref, id, version in await do("versions")}
    return (
        ""
        if here == there
        else f"only here {sorted(here - there)[:5]}, only there {sorted(there - here)[:5]}"
    )


def written(path: Path) -> dict[str, list[str]]:
    """The texts of replies and notes by ticket, in the order of the timeline."""
    found: dict[str, list[str]] = defaultdict(list)
    sql = "SELECT ticket, text FROM message WHERE kind IN ('reply', 'note') ORDER BY ticket, n"
    for ticket, text in query(path, sql):
        found[ticket].append(text)
    return dict(found)
