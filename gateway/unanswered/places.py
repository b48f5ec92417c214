"""Where a question without an answer is seen: by who asked it, by who leads their team now, and once it was passed on by learning and
development."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import select, update

from contract.rows import agent_feed
from domain.permissions import Role
from domain.unanswered import WAITING
from gateway.accounts.leaders import leaders
from gateway.accounts.models import users
from gateway.feeds.models import membership
from gateway.schema import chunks
from gateway.tx import Tx
from gateway.unanswered.models import unanswered

_U, _M = unanswered.c, membership.c
WAITS = [state.value for state in WAITING]


async def feeds_of(tx: Tx, rows: Sequence[Found[Any]]) -> dict[str, set[str]]:
    """The feeds of each of ``rows``, by id, as they stand. One that is asked together with another is its asker's alone: the leaders have
    the other."""
    leading: dict[str, list[str]] = {}
    answering: list[str] | None = None
    found = {}
    for row in rows:
        told = {row.asker}
        if row.same_as is None:
            if row.team not in leading:
                leading[row.team] = await leaders(tx, row.team)
            told |= set(leading[row.team])
            if row.forwarded is not None:
                answering = await learning(tx) if answering is None else answering
                told |= set(answering)
        found[row.id] = {agent_feed(one) for one in told}
    return found


async def learning(tx: Tx) -> list[str]:
    """Ids of learning and development; where nobody is, of whoever looks after the handbook."""
    found = (await tx.conn.execute(select(users.c.id, users.c.roles).where(users.c.active))).all()
    people = [(one.id, frozenset(Role(role) for role in one.roles)) for one in found]
    own = [id for id, roles in people if Role.LD in roles]
    return own or [id for id, roles in people if Role.ADMIN in roles]


async def led_anew(tx: Tx) -> None:
    """Somebody leads, or leads no more: what waits goes to who leads now."""
    waiting = (await tx.conn.execute(select(unanswered).where(_U.state.in_(WAITS)))).all()
    stood: dict[str, set[str]] = defaultdict(set)
    for some in chunks([row.id for row in waiting]):
        wanted = select(_M.id, _M.feed).where(_M.ref == "unanswered", _M.id.in_(some))
        for row in await tx.conn.execute(wanted):
            stood[row.id].add(row.feed)
    for id, feeds in (await feeds_of(tx, waiting)).items():
        if feeds != stood[id]:
            tx.touch("unanswered", id, feeds)


async def renamed(tx: Tx, before: str, after: str) -> None:
    """A team has another name: what it asked is asked by it."""
    await tx.conn.execute(update(unanswered).where(_U.team == before).values(team=after))
    theirs = select(unanswered).where(_U.team == after, _U.state.in_(WAITS))
    for id, feeds in (await feeds_of(tx, (await tx.conn.execute(theirs)).all())).items():
        tx.touch("unanswered", id, feeds)
