"""Reading visible rows for somebody: which table a ``ref`` lives in, how its body is read, who may see it. The columns of a
table have the names of the fields of its row; what else stands in the table is nobody's to see and is not read."""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

import msgspec
from sqlalchemy import Row as Found
from sqlalchemy import Select, Table, select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.envelope import GONE, Effect
from contract.rows import Row
from domain.permissions import Act
from gateway.accounts.user import User
from gateway.feeds.models import membership
from gateway.schema import chunks
from gateway.tx import Key

R = TypeVar("R", bound=Row)
#: A reader whose rows depend on who looks, or stand in more than one table.
PersonalReader = Callable[[AsyncConnection, Sequence[str], User], Awaitable[Iterable[Row]]]


def selected(row: type[Row], table: Table) -> Select[Any]:
    """The columns of ``table`` that ``row`` shows."""
    return select(*(table.c[field] for field in row.__struct_fields__))


async def read_rows(conn: AsyncConnection, row: type[R], wanted: Select[Any]) -> list[R]:
    """What ``wanted`` (see ``selected``) finds, as the wire carries it."""
    return [msgspec.convert(found._mapping, row) for found in await conn.execute(wanted)]


class Shared(Protocol):
    """A personal reader whose rows stand mostly on what is the same for everybody: ``around`` reads that for many at once, ``seen_by``
    shows it to one of them."""

    async def around(self, conn: AsyncConnection, ids: Sequence[str]) -> object: ...

    async def seen_by(
        self, conn: AsyncConnection, ids: Sequence[str], user: User, around: object
    ) -> Iterable[Row]: ...


@dataclass(frozen=True)
class Common:
    """What was read for many readers at once: ``rows`` that look the same to all, and, by ref, what ``Shared`` found around the rest."""

    rows: Mapping[Key, Row]
    around: Mapping[str, object]


@dataclass(frozen=True)
class RowKind:
    """``act`` is the right its readers need, None for everybody; ``personal`` reads in the place of ``read_rows`` where it matters
    who looks, ``shared`` the same for many at once."""

    row: type[Row]
    table: Table
    act: Act | None = None
    personal: PersonalReader | None = None
    shared: Shared | None = None

    async def rows(self, conn: AsyncConnection, ids: Sequence[str], user: User) -> Iterable[Row]:
        if self.personal is not None:
            return await self.personal(conn, ids, user)
        return await read_rows(conn, self.row, selected(self.row, self.table).where(self.table.c.id.in_(ids)))


@dataclass(frozen=True)
class Known:
    """What a transaction that wrote some rows knows of them (gateway.tx): ``places``, the feed each is shown in, None where it is not
    known of all; ``heads`` of the feeds that tell of them; ``rows`` as they stand in their tables."""

    versions: Mapping[Key, int] = field(default_factory=dict)
    places: Mapping[Key, str] | None = None
    heads: Mapping[str, int] = field(default_factory=dict)
    rows: Mapping[Key, Found[Any]] = field(default_factory=dict)


class Rows:
    """The kinds of rows this gateway has, each brought by its feature."""

    def __init__(self, kinds: Iterable[RowKind]) -> None:
        self._kinds: Mapping[str, RowKind] = {kind.row.REF: kind for kind in kinds}

    def tables(self) -> dict[str, Table]:
        return {ref: kind.table for ref, kind in self._kinds.items()}

    def shape(self, ref: str) -> int:
        """The version of the row's shape."""
        return self._kinds[ref].row.V

    def readable(self, user: User) -> list[str]:
        """The refs ``user`` may read at all."""
        return [ref for ref, kind in self._kinds.items() if kind.act is None or user.may(kind.act)]

    async def read(self, conn: AsyncConnection, keys: Iterable[Key], user: User) -> dict[Key, Row]:
        """The bodies of ``keys`` as ``user`` may see them; what they may not, or what is no more, is left out.

        Whether the row is in one of their feeds is the caller's to know.
        """
        ids: dict[str, list[str]] = defaultdict(list)
        for ref, id in keys:
            ids[ref].append(id)
        found: dict[Key, Row] = {}
        for ref in set(ids).intersection(self.readable(user)):
            for some in chunks(ids[ref]):
                found.update({(ref, row.id): row for row in await self._kinds[ref].rows(conn, some, user)})
        return found

    def _shown(self, keys: Iterable[Key], user: User, found: Mapping[Key, Found[Any]]) -> dict[Key, Row]:
        """Of ``keys`` what ``found`` holds and looks the same to everybody who may read it."""
        plain = {ref for ref in self.readable(user) if self._kinds[ref].personal is None}
        return {
            key: msgspec.convert(found[key]._mapping, self._kinds[key[0]].row)
            for key in keys
            if key in found and key[0] in plain
        }

    async def common(self, conn: AsyncConnection, keys: Iterable[Key]) -> Common:
        """Of ``keys`` what is the same for everybody who may read them."""
        ids: dict[str, list[str]] = defaultdict(list)
        for ref, id in sorted(keys):
            ids[ref].append(id)
        found: dict[Key, Row] = {}
        around: dict[str, object] = {}
        for ref, all_ids in ids.items():
            kind = self._kinds[ref]
            if kind.shared is not None:
                around[ref] = await kind.shared.around(conn, all_ids)
            elif kind.personal is None:
                for some in chunks(all_ids):
                    wanted = selected(kind.row, kind.table).where(kind.table.c.id.in_(some))
                    found.update({(ref, row.id): row for row in await read_rows(conn, kind.row, wanted)})
        return Common(found, around)

    async def with_personal(
        self, conn: AsyncConnection, keys: Iterable[Key], user: User, common: Common
    ) -> dict[Key, Row]:
        """As ``read``, taking from ``common`` what looks the same to everybody."""
        readable = set(self.readable(user))
        wanted = [key for key in keys if key[0] in readable]
        found = {key: common.rows[key] for key in wanted if key in common.rows}
        personal: dict[str, list[str]] = defaultdict(list)
        for ref, id in wanted:
            if self._kinds[ref].personal is not None:
                personal[ref].append(id)
        for ref, ids in personal.items():
            shared = self._kinds[ref].shared
            if shared is not None:
                seen = await shared.seen_by(conn, ids, user, common.around[ref])
                found.update({(ref, row.id): row for row in seen})
            else:
                found |= await self.read(conn, [(ref, id) for id in ids], user)
        return found

    def sight(self, user: User, refs: Iterable[str]) -> object:
        """Equal for those who see the same in rows of ``refs``."""
        seen = set(refs)
        readable = frozenset(ref for ref in self.readable(user) if ref in seen)
        personal = any(self._kinds[ref].personal is not None for ref in readable)
        return readable, user.id if personal else ""

    async def effects(
        self, conn: AsyncConnection, keys: Sequence[Key], user: User, feeds: Sequence[str], known: Known
    ) -> dict[Key, Effect]:
        """The rows of ``keys`` as a command's effects for ``user``, who follows ``feeds``."""
        places = known.places
        if places is None:
            places = await places_of(conn, keys, feeds)
        bodies = self._shown(places, user, known.rows)
        bodies |= await self.read(conn, [key for key in places if key not in bodies], user)
        effects = {}
        for ref, id in keys:
            body = bodies.get((ref, id))
            feed = places.get((ref, id)) if body is not None else None
            effects[ref, id] = Effect(
                ref,
                id,
                self.shape(ref),
                body.version if body else 0,
                feed,
                encode(body),
            )
        return effects


def encode(body: Row | None) -> msgspec.Raw:
    """A row as it crosses the wire; GONE for none."""
    return msgspec.Raw(msgspec.json.encode(body)) if body is not None else GONE


async def places_of(conn: AsyncConnection, keys: Sequence[Key], feeds: Sequence[str]) -> dict[Key, str]:
    """For each of ``keys`` that is in one of ``feeds``, the first such feed."""
    ids: dict[str, list[str]] = defaultdict(list)
    for ref, id in keys:
        ids[ref].append(id)
    rank = {feed: at for at, feed in enumerate(feeds)}
    places: dict[Key, str] = {}
    m = membership.c
    for ref, all_ids in ids.items():
        for some in chunks(all_ids):
            wanted = select(m.feed, m.id).where(m.ref == ref, m.id.in_(some), m.feed.in_(feeds))
            for feed, id in await conn.execute(wanted):
                if (ref, id) not in places or rank[feed] < rank[places[ref, id]]:
                    places[ref, id] = feed
    return places
