"""Rows, where they are to be seen, and the event log of each feed."""

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from contract.envelope import GONE, Effect, Event
from contract.feed import Snapshot, SnapshotRow
from contract.rows import Row

Key = tuple[str, str]


class Floor:
    """Every change goes through ``touch``; ``commit`` gives versions and events, ``rollback`` forgets."""

    def __init__(self, page: int) -> None:
        self.rows: dict[Key, Row] = {}
        self.feeds: dict[Key, frozenset[str]] = {}
        self.log: dict[str, list[tuple[Key, int, str | None]]] = defaultdict(list)
        self.forgotten: dict[str, int] = defaultdict(int)
        self._page = page
        self._before: dict[Key, tuple[Row | None, frozenset[str]]] = {}
        self._bodies: dict[tuple[Key, int], msgspec.Raw] = {}

    def touch(self, row: Row, feeds: Iterable[str]) -> Row:
        """``row`` is this from now on, to be seen in ``feeds``; its version rises by itself."""
        key = (row.REF, row.id)
        old = self.rows.get(key)
        self._before.setdefault(key, (old, self.feeds.get(key, frozenset())))
        first = self._before[key][0]
        risen = msgspec.structs.replace(row, version=(first.version if first else 0) + 1)
        self.rows[key] = risen
        self.feeds[key] = frozenset(feeds)
        return risen

    def commit(self, cause: str | None) -> tuple[Key, ...]:
        touched, self._before = self._before, {}
        for key, (_, were) in touched.items():
            for feed in sorted(were | self.feeds[key]):
                self.log[feed].append((key, self.rows[key].version, cause))
        return tuple(touched)

    def rollback(self) -> None:
        touched, self._before = self._before, {}
        for key, (row, feeds) in touched.items():
            if row is None:
                del self.rows[key], self.feeds[key]
            else:
                self.rows[key], self.feeds[key] = row, feeds

    def body(self, key: Key) -> msgspec.Raw:
        row = self.rows[key]
        at = (key, row.version)
        if at not in self._bodies:
            self._bodies[at] = msgspec.Raw(msgspec.json.encode(row))
        return self._bodies[at]

    def head(self, feed: str) -> int:
        return len(self.log[feed])

    def events(self, feed: str, after: int, at: int, most: int) -> list[Event] | None:
        """The next events; None when the log does not go on from ``after``."""
        if after > self.head(feed) or after < self.forgotten[feed]:
            return None
        out = []
        for n, (key, version, cause) in enumerate(self.log[feed][after : after + most], start=after + 1):
            here = feed in self.feeds[key]
            row = self.rows[key]
            body = self.body(key) if here else GONE
            shown = max(version, row.version) if here else version
            out.append(Event(feed, n, *key, row.V, shown, at, cause, body))
        return out

    def snapshot(self, feed: str, page: str | None) -> Snapshot:
        cursor, after = (self.head(feed), ("", "")) if page is None else _opened(page)
        keys = sorted(key for key, feeds in self.feeds.items() if feed in feeds and key > after)
        shown = [
            SnapshotRow(*key, self.rows[key].V, self.rows[key].version, self.body(key))
            for key in keys[: self._page]
        ]
        more = len(keys) > self._page
        token = f"{cursor}|{shown[-1].ref}|{shown[-1].id}" if more else None
        return Snapshot(feed, cursor, shown, token)

    def effects(
        self, keys: Iterable[Key], feeds: tuple[str, ...]
    ) -> tuple[tuple[Effect, ...], dict[str, int]]:
        """``keys`` as one who follows ``feeds`` may see them, and how far those feeds are."""
        effects, named = [], set()
        for key in keys:
            row = self.rows[key]
            here = [feed for feed in feeds if feed in self.feeds[key]]
            named |= {here[0]} if here else set(feeds)
            body = self.body(key) if here else GONE
            effects.append(Effect(*key, row.V, row.version, here[0] if here else None, body))
        return tuple(effects), {feed: self.head(feed) for feed in sorted(named)}

    def seen_by(self, feeds: Iterable[str]) -> dict[Key, int]:
        """Every row in one of ``feeds`` with its version."""
        wanted = frozenset(feeds)
        return {key: self.rows[key].version for key, at in self.feeds.items() if not wanted.isdisjoint(at)}


def _opened(page: str) -> tuple[int, Key]:
    cursor, ref, id = page.split("|")
    return int(cursor), (ref, id)
