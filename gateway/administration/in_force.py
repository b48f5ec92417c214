"""The handbook in force in this process: the file, and over it what the centre changed while it runs (decision 0008).

Everybody is handed the one object when the gateway is put together and reads it whenever they need it. A change puts all of
its fields at once, between two steps of the loop, so nobody sees half of one, and nobody has to be told.
"""

import msgspec
import structlog
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.handbook import Handbook
from domain.handbook_check import check
from domain.handbook_overlay import Change, lay_over, read_item
from gateway.accounts.models import fact
from gateway.administration.models import handbook_item
from gateway.database import Database
from gateway.errors import StartError
from gateway.feeds.hub import Hub

#: Rung when the handbook changed; no feed has this name.
BELL = "handbook"
#: The fact that counts changes; it is part of the handbook's version.
COUNT = "handbook_changes"
_LOOK_S = 30.0
_log = structlog.get_logger()


class InForce:
    """``handbook`` is the object to hand out, ``base`` what the file says."""

    def __init__(self, base: Handbook, hub: Hub) -> None:
        self.base, self._hub = base, hub
        self.handbook = msgspec.structs.replace(base)
        self._count = 0

    async def start(self, database: Database) -> None:
        """Brings what is in the database into force. Raises StartError when the file does not go with it any more."""
        async with database.read() as conn:
            count, handbook = await read(conn, self.base)
        if problems := check(handbook):
            listed = "\n".join(f"  {p.where.removeprefix('$.')}: {p.what}" for p in problems)
            raise StartError(
                "The handbook's file does not go with what the centre changed over it:\n"
                f"{listed}\nNothing was changed. Put back into the file what the changes still name, and start again."
            )
        self._put(count, handbook)

    async def refresh(self, database: Database) -> None:
        """What another gateway, or this one, has committed comes into force."""
        async with database.read() as conn:
            if await changes(conn) == self._count:
                return
            count, handbook = await read(conn, self.base)
        if count < self._count:
            return  # a newer one came in meanwhile
        self._put(count, handbook)
        self._hub.wake_all()
        _log.info("handbook_in_force", version=handbook.version)

    async def serve(self, database: Database) -> None:
        """Refreshes whenever the bell rings, and now and then. Runs until cancelled."""
        with self._hub.bell() as bell:
            bell.feeds = frozenset({BELL})
            while True:
                await self.refresh(database)
                await bell.wait(_LOOK_S)

    def _put(self, count: int, handbook: Handbook) -> None:
        self._count = count
        for field in Handbook.__struct_fields__:
            msgspec.structs.force_setattr(self.handbook, field, getattr(handbook, field))


async def changes(conn: AsyncConnection) -> int:
    """How often the handbook was changed here."""
    found = await conn.execute(select(fact.c.value).where(fact.c.name == COUNT))
    return int(found.scalar_one_or_none() or 0)


async def read(conn: AsyncConnection, base: Handbook) -> tuple[int, Handbook]:
    """(how often it was changed, ``base`` with the changes over it)."""
    count = await changes(conn)
    if not count:
        return 0, base
    i = handbook_item.c
    found = (await conn.execute(select(handbook_item).order_by(i.at, i.part, i.id))).all()
    laid = lay_over(
        base,
        [
            Change(row.part, row.id, None if row.body is None else read_item(row.part, row.body))
            for row in found
        ],
    )
    return count, versioned(laid, base, count)


def versioned(handbook: Handbook, base: Handbook, count: int) -> Handbook:
    """``handbook`` under the version of its file and the number of changes over it."""
    return msgspec.structs.replace(handbook, version=f"{base.version}.{count}")
