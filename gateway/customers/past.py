"""Earlier contacts of customers: their tickets on every channel, and what came with them from elsewhere."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Subquery, and_, bindparam, false, func, or_, select, true, union_all
from sqlalchemy import Row as Found
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql import Executable

from contract.customer import Past, PastPage
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.ticket import TicketState
from gateway.accounts.models import users
from gateway.accounts.user import User
from gateway.cases.models import ticket
from gateway.customers import groups
from gateway.customers.models import customer
from gateway.feeds.places import work_feeds
from gateway.schema import among

#: Channel, subject, number, Unix ms.
Line = tuple[str, str, str, int]
_t = ticket.c


class PastOf:
    """What somebody wrote as the subject of a case the reader does not serve is not theirs to read: its category stands there."""

    def __init__(self, handbook: Handbook) -> None:
        self._handbook = handbook

    def lines(self, found: Sequence[Found[Any]], user: User) -> list[Past]:
        """What ``first`` found of somebody, as ``user`` may read it."""
        return [self._line(row, user) for row in found]

    async def first(
        self, conn: AsyncConnection, ids: Sequence[str], most: int
    ) -> tuple[dict[str, list[Found[Any]]], dict[str, int]]:
        """The latest ``most`` tickets of each of ``ids``, newest first, for ``lines``, and how many there are."""
        lines: dict[str, list[Found[Any]]] = defaultdict(list)
        counts: dict[str, int] = defaultdict(int)
        for row in await conn.execute(_FIRST, {"ids": list(ids), "most": most}):
            lines[row.party].append(row)
            counts[row.party] = row.many
        return lines, counts

    async def page(
        self, conn: AsyncConnection, id: str, user: User, after: str | None, limit: int
    ) -> PastPage:
        """``limit`` contacts of ``id`` and everybody merged with them, from behind the cursor ``after`` on. Raises InvalidValue
        for a cursor that is none."""
        ids = await groups.group(conn, id)
        theirs = _theirs_of_one(ids)
        wanted = select(theirs, users.c.name.label("who")).outerjoin(users, users.c.id == theirs.c.assignee)
        total = await conn.scalar(select(func.count()).select_from(theirs)) or 0
        brought = _brought(
            (await conn.execute(select(customer.c.history).where(customer.c.id.in_(ids)))).scalars().all()
        )
        skipped = 0
        if after is not None:
            at, key, skipped = _cursor(after)
            earlier = and_(theirs.c.origin == at, theirs.c.id < key) if key else false()
            wanted = wanted.where(or_(theirs.c.origin < at, earlier))
        wanted = wanted.order_by(theirs.c.origin.desc(), theirs.c.id.desc()).limit(limit + 1)
        mine = [self._line(row, user) for row in await conn.execute(wanted)]
        # Of one moment, those of ours first.
        merged = sorted([*mine, *brought[skipped:]], key=lambda line: (-line.at, not line.ticket))
        shown = merged[:limit]
        told = skipped + sum(not line.ticket for line in shown)
        cursor = _next(shown, told, after) if len(merged) > limit else None
        return PastPage(tuple(shown), total + len(brought), cursor)

    def _line(self, row: Found[Any], user: User) -> Past:
        seen = not work_feeds(row.queue, row.assignee, row.holder).isdisjoint(user.feeds(self._handbook))
        about = row.subject
        if not seen:
            about = next((each.name for each in self._handbook.categories if each.id == row.category), "")
        return Past(
            ticket=row.id,
            number=row.number,
            channel=row.channel,
            subject=about,
            state=TicketState(row.state),
            at=row.origin,
            who=row.who or "",
            counterparty=bool(row.other),
            told=row.told,
        )


def brought(line: Line) -> Past:
    """A contact that came with a customer from elsewhere."""
    channel, subject, number, at = line
    return Past("", number, channel, subject, None, at)


def _brought(histories: Sequence[Sequence[Line]]) -> list[Past]:
    return sorted((brought(line) for lines in histories for line in lines), key=lambda line: -line.at)


def _theirs(
    complains: ColumnElement[bool], answers: ColumnElement[bool], only: ColumnElement[bool]
) -> Subquery:
    """Tickets of which somebody is a party: who ``complains``, or ``answers`` and is not both (``only``)."""
    columns = (
        _t.id,
        _t.number,
        _t.channel,
        _t.subject,
        _t.category,
        _t.state,
        _t.origin,
        _t.queue,
        _t.assignee,
        _t.holder,
        _t.told,
    )
    complain = select(*columns, _t.complainant.label("party"), false().label("other")).where(complains)
    only = or_(_t.complainant.is_(None), only)
    other = select(*columns, _t.counterparty.label("party"), true().label("other")).where(answers, only)
    return union_all(complain, other).subquery()


def _theirs_of_one(ids: Sequence[str]) -> Subquery:
    """Of ``ids``, who are all one person; once, where they are both parties."""
    return _theirs(_t.complainant.in_(ids), _t.counterparty.in_(ids), _t.complainant.not_in(ids))


def _first() -> Executable:
    """The latest "most" tickets of each of "ids", and how many there are."""
    theirs = _theirs(
        among(_t.complainant, "ids"), among(_t.counterparty, "ids"), _t.complainant != _t.counterparty
    )
    place = func.row_number().over(
        partition_by=theirs.c.party, order_by=(theirs.c.origin.desc(), theirs.c.id.desc())
    )
    count = func.count().over(partition_by=theirs.c.party)
    ranked = select(theirs, place.label("place"), count.label("many")).subquery()
    wanted = select(ranked, users.c.name.label("who")).outerjoin(users, users.c.id == ranked.c.assignee)
    return wanted.where(ranked.c.place <= bindparam("most")).order_by(ranked.c.place)


_FIRST = _first()


def _next(shown: Sequence[Past], told: int, after: str | None) -> str:
    last = next((line for line in reversed(shown) if line.ticket), None)
    if last is not None:
        return f"{last.at}.{last.ticket}.{told}"
    at, key, _ = _cursor(after) if after is not None else (2**53, "", 0)
    return f"{at}.{key}.{told}"


def _cursor(text: str) -> tuple[int, str, int]:
    """(origin, id) of the last ticket shown, and how many of the contacts from elsewhere were."""
    at, dot, rest = text.partition(".")
    key, dot2, told = rest.rpartition(".")
    if not dot or not dot2 or not at.isdecimal() or not told.isdecimal() or len(text) > 100:
        raise InvalidValue("next", "no cursor")
    return min(int(at), 2**53), key, int(told)
