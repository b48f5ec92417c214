"""Whom something they must read keeps from contacts (domain.must_read): written into their presence, where the router and the exchange
look, and taken out once they have read it. Derived from the tables, so a restart loses nothing and several gateways may do it at once."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import Select, bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.rows import FLOOR, AnnouncementRow, UserRow
from domain.announcement import concerns
from domain.handbook import Handbook
from domain.must_read import held_since, next_change, span
from domain.permissions import Act
from gateway.accounts.models import users
from gateway.accounts.people import PERSON, person
from gateway.announcements.models import announcement, announcement_read
from gateway.clock import Clock
from gateway.feeds.hub import Bell, Hub
from gateway.presence import states
from gateway.presence.models import presence
from gateway.presence.rows import feeds_of
from gateway.schema import change_row
from gateway.tx import ROUTING, Transactions, Tx, lock_keys

_A, _R, _P, _U = announcement.c, announcement_read.c, presence.c, users.c
#: The longest time between two looks, in ms.
LOOK_MS = 20_000
#: What may keep somebody back, now or later; without what it says.
_TOLD: Select[Any] = select(
    _A.id, _A.author, _A.teams, _A.queues, _A.made, _A.since, _A.until, _A.due, _A.read_first, _A.asked, _A.corrected, _A.withdrawn
).where(
    _A.gone.is_(False), _A.withdrawn.is_(False), _A.until > bindparam("now"), _A.due.is_not(None) | _A.read_first
)  # fmt: skip
_HELD = select(_P.id, _P.unread).where(_P.unread.is_not(None))
_READ = select(_R.announcement, _R.user, _R.edition)
_PEOPLE = select(*PERSON).join(presence, _P.id == _U.id).where(_U.active)


class Reading:
    """``serve`` runs beside the requests (gateway.background)."""

    def __init__(self, transactions: Transactions, hub: Hub, handbook: Handbook, clock: Clock) -> None:
        self._transactions, self._hub, self._handbook, self._clock = transactions, hub, handbook, clock
        self._bell: Bell | None = None

    def wake(self) -> None:
        """Somebody read something: what their own feed alone is told of."""
        if self._bell is not None:
            self._bell.ring()

    async def serve(self) -> None:
        """Looks whenever something was told or read, somebody is another person's, and when the time of something has come. Runs until
        cancelled."""
        with self._hub.bell() as self._bell:
            self._bell.feeds = frozenset({FLOOR})
            self._bell.refs = frozenset({AnnouncementRow.REF, UserRow.REF})
            while True:
                wait_ms = await self.look()
                await self._bell.wait(wait_ms / 1000)

    async def look(self) -> int:
        """One look. Returns the ms until the next is due."""
        now = self._clock()
        async with self._transactions.database.read() as conn:
            told = list(await conn.execute(_TOLD, {"now": now}))
            # An idle floor must not hold the writer.
            moved = await _moved(conn, self._handbook, told, now)
        if moved:
            await self._transactions.run(lambda tx: _write(tx, self._handbook))
        due = next_change(told, self._handbook.routing, now)
        return LOOK_MS if due is None else max(1, min(LOOK_MS, due - self._clock()))


async def _write(tx: Tx, handbook: Handbook) -> None:
    # The router looks at who is free by it.
    await lock_keys(tx.conn, [ROUTING])
    moved = await _moved(tx.conn, handbook, list(await tx.conn.execute(_TOLD, {"now": tx.now})), tx.now)
    for user in sorted(moved):
        row = await states.locked(tx, user)
        if row.unread != moved[user]:
            await change_row(tx.conn, presence, user, {"unread": moved[user]})
            tx.touch("presence", user, feeds_of(user))


async def _moved(
    conn: AsyncConnection, handbook: Handbook, told: list[Found[Any]], now: int
) -> dict[str, int | None]:
    """Those in whose presence something else stands than what is so at ``now``."""
    stands = {row.id: row.unread for row in await conn.execute(_HELD)}
    wanted = await _held(conn, handbook, told, now)
    return {
        user: wanted.get(user)
        for user in stands.keys() | wanted.keys()
        if stands.get(user) != wanted.get(user)
    }


async def _held(
    conn: AsyncConnection, handbook: Handbook, told: list[Found[Any]], now: int
) -> Mapping[str, int]:
    """Whom what they have not read keeps from contacts, since when."""
    rule = handbook.routing
    holding = [one for one in told if (found := span(one, rule)) is not None and found[0] <= now < found[1]]
    if not holding:
        return {}
    read: dict[str, dict[str, int]] = defaultdict(dict)
    for row in await conn.execute(_READ.where(_R.announcement.in_([one.id for one in holding]))):
        read[row.announcement][row.user] = row.edition
    held = {}
    for who in await conn.execute(_PEOPLE):
        user = person(*who)
        if not user.may(Act.TAKE_CONTACT):
            continue
        queues = user.queues(handbook)
        unread = (
            one
            for one in holding
            if one.author != user.id
            and read[one.id].get(user.id, 0) < one.asked
            and concerns(one.teams, one.queues, user.team, queues)
        )
        since = held_since(unread, rule, now)
        if since is not None:
            held[user.id] = since
    return held
