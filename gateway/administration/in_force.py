"""The handbook in force in this process: the version that is due, and over it what the centre changed while it runs (decision 0008).

Everybody is handed the one object when the gateway is put together and reads it whenever they need it. A change, and another version
at its moment, puts all of its fields at once, between two steps of the loop, so nobody sees half of one, and nobody has to be told.
"""

import asyncio
from collections.abc import Callable

import msgspec
import structlog
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.handbook import Handbook
from domain.handbook_check import check
from domain.handbook_overlay import Change, lay_over, read_item
from domain.handbook_problem import Problem
from gateway.accounts.models import fact
from gateway.administration.editions import Edition, Editions
from gateway.administration.models import handbook_item
from gateway.clock import Clock
from gateway.database import Database
from gateway.errors import StartError
from gateway.feeds.hub import Hub
from gateway.handbook_drafts import published

#: Rung when the handbook changed; no feed has this name.
BELL = "handbook"
#: The fact that counts changes; it is part of the handbook's version.
COUNT = "handbook_changes"
_LOOK_S = 30.0
#: Until files that were just put on the shelf are looked at again.
_SETTLE_S = 2.0
_log = structlog.get_logger()


class InForce:
    """``handbook`` is the object to hand out, ``base`` what its file says. ``agrees`` raises StartError for a version that does not go
    with the gateway's own settings."""

    def __init__(
        self, editions: Editions, hub: Hub, clock: Clock, agrees: Callable[[Handbook], None]
    ) -> None:
        self._editions, self._hub, self._clock, self._agrees = editions, hub, clock, agrees
        self.base = editions.first(clock())
        agrees(self.base)
        self.handbook = msgspec.structs.replace(self.base)
        self._count = 0
        self._moving = False
        self._looking = asyncio.Lock()
        self._published: frozenset[str] = frozenset()
        #: Versions that did not go with what the centre changed, each with the number of changes: told once.
        self._unfit: set[tuple[str, int]] = set()

    async def start(self, database: Database) -> None:
        """Brings what is in the database into force. Raises StartError when no version goes with it any more."""
        refused = ""
        async with database.read() as conn:
            await self._adopt(conn)
            for base in self._editions.due(self._clock()):
                count, handbook = await read(conn, base)
                if why := self._wrong(handbook):
                    refused = refused or why
                    self._tell(base, count, why)
                    continue
                self._put(count, base, handbook)
                return
        raise StartError(
            "The handbook's file does not go with what the centre changed over it:\n"
            f"{refused}\nNothing was changed. Put back into the file what the changes still name, and start again."
        )

    async def refresh(self, database: Database) -> None:
        """What another gateway, or this one, has committed comes into force, and a version whose moment has come."""
        async with self._looking:
            await self._refresh(database)

    async def _refresh(self, database: Database) -> None:
        self._moving = await self._editions.look()
        async with database.read() as conn:
            await self._adopt(conn)
            base = next(iter(self._editions.due(self._clock())), self.base)
            count = await changes(conn)
            if (base.version, count) in self._unfit:
                base = self.base
            if count == self._count and base.version == self.base.version:
                return
            count, handbook = await read(conn, base)
            if base.version != self.base.version and (why := self._wrong(handbook)):
                self._tell(base, count, why)
                base = self.base
                count, handbook = await read(conn, base)
        if count < self._count or handbook.version == self.handbook.version:
            return  # a newer one came in meanwhile, or the old one stays
        self._put(count, base, handbook)
        self._hub.wake_all()
        _log.info("handbook_in_force", version=handbook.version)

    async def serve(self, database: Database) -> None:
        """Refreshes whenever the bell rings, when a version's moment comes, and now and then. Runs until cancelled."""
        with self._hub.bell() as bell:
            bell.feeds = frozenset({BELL})
            while True:
                await self.refresh(database)
                await bell.wait(self._pause())

    async def _adopt(self, conn: AsyncConnection) -> None:
        """Has the versions that are published just now at hand."""
        ids = await published.wanted(conn, self._clock())
        if ids != self._published:
            at_hand = {one.draft: one for one in self._editions.known()}
            self._editions.adopt(await published.read(conn, ids, at_hand))
            self._published = ids

    def known(self) -> list[Edition]:
        """Every version at hand."""
        return self._editions.known()

    def edition(self, version: str) -> Edition | None:
        """The version at hand that is named so, None for none."""
        return next((one for one in self.known() if one.handbook.version == version), None)

    def before(self, moment: int | None) -> Handbook:
        """What is in force until ``moment`` (Unix ms), as it is written; None: now."""
        if moment is None:
            return self.base
        return next(iter(self._editions.due(moment - 1)), self.base)

    def wrong(self, handbook: Handbook) -> list[Problem]:
        """Why ``handbook``, with the centre's changes over it, may not be in force; empty when it may."""
        if problems := check(handbook):
            return problems
        try:
            self._agrees(handbook)
        except StartError as error:
            return [Problem("$", str(error))]
        return []

    def _pause(self) -> float:
        """Seconds until there may be another one."""
        now = self._clock()
        at = self._editions.next_change(now)
        until = _LOOK_S if at is None else (at - now) / 1000
        return min(_SETTLE_S if self._moving else _LOOK_S, max(until, 0.01))

    def _wrong(self, handbook: Handbook) -> str:
        """Why ``handbook`` may not be in force, a line each; "" when it may."""
        return "\n".join(f"  {p.where.removeprefix('$.')}: {p.what}" for p in self.wrong(handbook))

    def _tell(self, base: Handbook, count: int, why: str) -> None:
        self._unfit.add((base.version, count))
        _log.error("handbook_does_not_fit", version=base.version, effective=base.effective, why=why)

    def _put(self, count: int, base: Handbook, handbook: Handbook) -> None:
        self._count, self.base = count, base
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
