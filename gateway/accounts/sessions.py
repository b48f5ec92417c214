"""Which sessions go on, and who is behind them: asked for hundreds of desks at every event, so in one statement."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import and_, bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from gateway.accounts import people
from gateway.accounts.models import session, users
from gateway.accounts.user import User
from gateway.schema import among, chunks

_s = session.c
#: Made once, since every request asks it, and every look for many.
_BEHIND = (
    select(_s.ended, _s.until, _s.why, _s.confirmed, *people.PERSON)
    .select_from(users.outerjoin(session, and_(_s.user == users.c.id, _s.id == bindparam("session"))))
    .where(users.c.id == bindparam("user"))
)

_PRESENT = (
    select(_s.id, *people.PERSON)
    .join(users, users.c.id == _s.user)
    .where(among(_s.id, "ids"), _s.ended.is_(None), _s.until > bindparam("now"), users.c.active)
)


@dataclass(frozen=True)
class Behind:
    """Whoever a token names, as they are now. ``goes_on``: their session does; ``why`` it ended, empty while nobody ended it, None where
    there is none; ``confirmed``: the newest generation whose access token was used."""

    user: User
    goes_on: bool
    why: str | None
    confirmed: int


async def behind(conn: AsyncConnection, user: str, id: str, now: int) -> Behind | None:
    """The person ``user`` and their session ``id`` at ``now`` (Unix ms); None for nobody."""
    found = (await conn.execute(_BEHIND, {"user": user, "session": id})).one_or_none()
    if found is None:
        return None
    ended, until, why, confirmed, *person = found
    goes_on = until is not None and ended is None and until > now
    return Behind(people.person(*person), goes_on, why, confirmed or 0)


async def present(conn: AsyncConnection, ids: Iterable[str | None], now: int) -> dict[str | None, User]:
    """The people behind those of the sessions ``ids`` that go on at ``now`` (Unix ms), as they are now."""
    found: dict[str | None, User] = {}
    for some in chunks(sorted(id for id in ids if id is not None)):
        for id, *columns in await conn.execute(_PRESENT, {"ids": some, "now": now}):
            found[id] = people.person(*columns)
    return found
