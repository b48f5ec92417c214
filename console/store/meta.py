"""Small kept values: who this file belongs to, the handbook in force, the numbers of tickets, the high-water clock."""

import hashlib
import re
from functools import cache
from typing import TypeVar

import msgspec
import msgspec.inspect

from console.store.changes import noting
from console.store.connection import Connection
from console.store.database import Database
from contract.rows import UserRow
from contract.session import Session
from domain.handbook import Handbook
from domain.permissions import Act
from domain.ticket_number import make

T = TypeVar("T")

#: Kept anew at each sign-in and each renewal of the session.
OWNER = "owner"
_HANDBOOK, _COUNTER, _DELIVERY = "handbook", "ticket_counter", "delivery"
#: Which shape of the handbook the program knew that kept it.
_READ_AS = "handbook_read_as"


@cache
def _shape() -> str:
    # Where a function stands in memory says nothing of it.
    told = re.sub(r" at 0x[0-9a-f]+", "", repr(msgspec.inspect.type_info(Handbook)))
    return hashlib.sha256(told.encode()).hexdigest()[:16]


class Owner(msgspec.Struct, frozen=True):
    """Whose file this is, as of the last sign-in: what the desk needs to go on offline."""

    user: UserRow
    client: str
    desk_number: int
    acts: tuple[Act, ...]
    queues: tuple[str, ...]
    capacity: dict[str, int]


class Meta:
    """Reads and keeps them."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def owner(self) -> Owner | None:
        """None before the first sign-in."""
        return await self._db.read(lambda conn: get(conn, OWNER, Owner))

    async def signed_in(self, session: Session) -> Owner:
        """Keeps what the gateway said at sign-in, the delivery token among it."""
        owner = Owner(
            session.user, session.client, session.desk_number, session.acts, session.queues, session.capacity
        )

        def job(conn: Connection) -> Owner:
            old = get(conn, OWNER, Owner)
            if old is not None and old.desk_number != owner.desk_number:
                put(conn, _COUNTER, 0)
            put(conn, OWNER, owner)
            put(conn, _DELIVERY, session.delivery)
            put(conn, "lookup_key", session.lookup_key)
            return owner

        return await self._db.write(job)

    async def delivery(self) -> str | None:
        """The token that can do nothing but deliver this author's outbox."""
        return await self._db.read(lambda conn: get(conn, _DELIVERY, str))

    async def handbook(self) -> Handbook | None:
        """The handbook last fetched, None before."""
        return await self._db.read(lambda conn: get(conn, _HANDBOOK, Handbook))

    async def whole_handbook(self) -> bool:
        """Whether a program of this shape read the handbook that is kept. A former one left out what it did not know: the same
        version of it is to be fetched again."""
        return await self._db.read(lambda conn: get(conn, _READ_AS, str)) == _shape()

    async def keep_handbook(self, handbook: Handbook) -> None:
        def job(conn: Connection) -> None:
            put(conn, _HANDBOOK, handbook)
            put(conn, _READ_AS, _shape())

        await self._db.write(job)

    async def get(self, key: str, kind: type[T]) -> T | None:
        """Any other small value under ``key``."""
        return await self._db.read(lambda conn: get(conn, key, kind))

    async def put(self, key: str, value: object) -> None:
        await self._db.write(lambda conn: put(conn, key, value))


def get(conn: Connection, key: str, kind: type[T]) -> T | None:
    """The value, None when there is none or it cannot be read as ``kind``."""
    found = conn.run("SELECT value FROM meta WHERE key = ?", (key,)).scalar()
    if found is None:
        return None
    try:
        return msgspec.json.decode(found, type=kind)
    except (msgspec.ValidationError, msgspec.DecodeError):
        return None


def put(conn: Connection, key: str, value: object) -> None:
    conn.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, msgspec.json.encode(value)))
    noting(conn).meta.add(key)


def next_number(conn: Connection, desk: int) -> str:
    """The next permanent ticket number of this desk, spent within the caller's transaction."""
    counter = (get(conn, _COUNTER, int) or 0) + 1
    put(conn, _COUNTER, counter)
    return make(desk, counter)
