"""Kendala sistem: how long each agent was on duty and in trouble today, kept for reports, told to them, and shown to those who lead for
the day they ask for."""

import asyncio
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import msgspec
import structlog
from litestar import Request, Router, get
from litestar.datastructures import State
from litestar.params import FromQuery
from sqlalchemy import Row as Found
from sqlalchemy import func, select, tuple_

from contract.incident_row import LostTimeRow
from contract.paths import LOST_TIME
from contract.rows import agent_feed
from domain.handbook import Handbook
from domain.incident import Period, Thing
from domain.lost_time import DAY_MS, Change, day_of, lost
from domain.permissions import Act
from domain.presence import PresenceState
from gateway.accounts.auth import Guard, need
from gateway.accounts.models import users
from gateway.clock import Clock
from gateway.database import Database
from gateway.incidents.models import bcp, incident, incident_report, lost_time
from gateway.presence.models import presence_history
from gateway.rows import read_rows, selected
from gateway.schema import chunks, upsert
from gateway.tx import Transactions, Tx, lock_keys

Asked = Request[object, object, State]
_log = structlog.get_logger()
_I, _R, _B, _H, _L = incident.c, incident_report.c, bcp.c, presence_history.c, lost_time.c
_EVERY_S = 60.0
#: Ms: what was counted so shortly ago was counted.
_JUST_MS = 30_000
#: Ms: so much more is told while it goes on; told each minute it would be an event an agent and minute, and one more for each leader.
STEP_MS = 5 * 60_000
#: Ms: what desks tell late of a day that is over still counts.
_LATE_MS = 15 * 60_000


class Troubles:
    """When something was wrong, for whom: ``all`` for everybody, ``own`` by user."""

    def __init__(self) -> None:
        self.all: list[Period] = []
        self.own: dict[str, list[Period]] = defaultdict(list)

    def of(self, user: str) -> list[Period]:
        return [*self.all, *self.own.get(user, ())]

    def lasts(self, user: str) -> bool:
        """Whether something is wrong for them still."""
        return any(one.end is None for one in self.of(user))


def _from(spans: Iterable[Period], begin: int) -> list[Period]:
    """What of ``spans`` comes after ``begin``."""
    return [Period(max(one.begin, begin), one.end) for one in spans if one.end is None or one.end > begin]


async def troubles(tx: Tx, begin: int, end: int) -> Troubles:
    """Those of ``begin``..``end``. A tool is everybody's once it is declared; before, and what is of a desk, it is theirs who said so."""
    found = Troubles()
    touching = select(incident).where(_I.began < end, (_I.ended.is_(None)) | (_I.ended > begin))
    rows = (await tx.conn.execute(touching)).all()
    spans = {row.id: msgspec.convert(row.spans, tuple[Period, ...]) for row in rows}
    for row in rows:
        if row.thing == Thing.TOOL and row.declared is not None:
            found.all += _from(spans[row.id], row.declared)
    said = await tx.conn.execute(
        select(_R.incident, _R.user, _R.since).where(_R.incident.in_(select(touching.subquery().c.id)))
    )
    for one in said:
        found.own[one.user] += _from(spans[one.incident], one.since)
    in_force = select(_B.declared, _B.lifted).where(
        _B.declared < end, (_B.lifted.is_(None)) | (_B.lifted > begin)
    )
    found.all += [Period(row.declared, row.lifted) for row in await tx.conn.execute(in_force)]
    return found


async def shown(tx: Tx, handbook: Handbook, begin: int, end: int) -> dict[str, list[Change]]:
    """By user, what they showed from ``begin`` to ``end``, with what they had chosen before."""
    # Person by person: there is a year and more of it, and an index by person and time.
    latest = select(func.max(_H.at)).where(_H.user == users.c.id, _H.at < begin).scalar_subquery()
    found_last = await tx.conn.execute(select(users.c.id, latest.label("at")))
    before = {row.id: row.at for row in found_last if row.at is not None}
    wanted = select(_H.n, _H.user, _H.at, _H.shown, _H.aux_reason)
    during = wanted.where(_H.user.in_(select(users.c.id)), _H.at >= begin, _H.at < end)
    system = {reason.id for reason in handbook.aux_reasons if reason.system}
    found: dict[str, list[Change]] = defaultdict(list)
    chosen: list[Found[Any]] = []
    for some in chunks(list(before)):
        pairs = [(user, before[user]) for user in some]
        chosen += await tx.conn.execute(wanted.where(tuple_(_H.user, _H.at).in_(pairs)))
    chosen.sort(key=lambda one: one.n)
    for one in [*chosen, *await tx.conn.execute(during.order_by(_H.n))]:
        found[one.user].append(Change(one.at, PresenceState(one.shown), one.aux_reason in system))
    return found


async def count(tx: Tx, handbook: Handbook, day: int) -> int:
    """The figures of the day that begins at ``day``, as far as it has gone. Returns how many changed."""
    # Of two gateways one counts, the other comes by and goes.
    await lock_keys(tx.conn, ["lost_time"])
    newest = await tx.conn.scalar(select(func.max(_L.until)).where(_L.day == day))
    until = min(tx.now, day + DAY_MS)
    if newest is not None and 0 <= until - newest < _JUST_MS:
        return 0
    wrong = await troubles(tx, day, until)
    if not wrong.all and not wrong.own:
        return 0
    names = {row.id: row.name for row in await tx.conn.execute(select(users.c.id, users.c.name))}
    known = {row.user: row.ms for row in await tx.conn.execute(select(_L.user, _L.ms).where(_L.day == day))}
    changed = 0
    for user, changes in sorted((await shown(tx, handbook, day, until)).items()):
        ms = lost(changes, wrong.of(user), day, until)
        before = known.get(user, 0)
        same_step = ms // STEP_MS == before // STEP_MS and wrong.lasts(user)
        if ms == before or same_step:
            continue
        id = f"{user}:{day}"
        values = {"ms": ms, "until": until, "user_name": names.get(user, "")}
        put = upsert(tx.conn, lost_time).values(id=id, version=0, user=user, day=day, **values)
        await tx.conn.execute(put.on_conflict_do_update(index_elements=[_L.id], set_=values))
        tx.touch("lost_time", id, {agent_feed(user)})
        if user not in known:
            earlier = select(_L.id).where(_L.user == user, _L.day < day, _L.day >= day - 7 * DAY_MS)
            for old in (await tx.conn.execute(earlier)).scalars().all():
                tx.touch("lost_time", old, ())
        changed += 1
    return changed


def routes(database: Database, signed_in: Guard) -> Router:
    """What those who may declare ask for."""

    @get(LOST_TIME)
    async def lost_time_of(request: Asked, day: FromQuery[int]) -> list[LostTimeRow]:
        need((await signed_in(request)).user, Act.TOOL_DECLARE)
        wanted = selected(LostTimeRow, lost_time).where(_L.day == day_of(day), _L.ms > 0)
        async with database.read() as conn:
            return await read_rows(conn, LostTimeRow, wanted.order_by(_L.ms.desc(), _L.id))

    return Router("/", route_handlers=[lost_time_of], tags=["incidents"])


async def turn(transactions: Transactions, handbook: Handbook, clock: Clock) -> int:
    """One look: today, and shortly after midnight yesterday once more."""
    now = clock()
    days = sorted({day_of(now - _LATE_MS), day_of(now)})
    changed = 0
    for day in days:
        changed += await transactions.run(lambda tx, day=day: count(tx, handbook, day))  # type: ignore[misc]
    return changed


async def keep_counting(transactions: Transactions, handbook: Handbook, clock: Clock) -> None:
    """Runs until cancelled; ``handbook`` changes while it does."""
    while True:
        await turn(transactions, handbook, clock)
        await asyncio.sleep(_EVERY_S)
