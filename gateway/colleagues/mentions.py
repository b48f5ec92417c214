"""A note names colleagues: those who may see the ticket are told, and are done with it once they have read it.

Being named shows nobody a ticket that is not theirs: who may not see it is not told, and the note says so.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, insert, select, update

from contract.colleague_acts import SeeMentions
from contract.envelope import Command
from contract.ids import new_id
from contract.mention import NotTold, WhyNotTold
from contract.rows import MessageRow
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.limits import MENTIONS
from gateway.accounts import people
from gateway.accounts.user import User
from gateway.cases.service import Ticket
from gateway.cases.whole import whole_of
from gateway.colleagues.mention_places import mention_feeds
from gateway.colleagues.models import mention
from gateway.commands.handlers import Handler, on
from gateway.tx import Tx

_M = mention.c


@dataclass(frozen=True)
class Named:
    """``told`` are told of the note, ``not_told`` are not."""

    told: tuple[User, ...] = ()
    not_told: tuple[NotTold, ...] = ()


async def sort_out(tx: Tx, row: Ticket, ids: Sequence[str], author: User, handbook: Handbook) -> Named:
    """Who of ``ids`` is to be told of a note of ``author`` on the ticket ``row``; their own name is nothing to tell. Raises
    InvalidValue for more than MENTIONS."""
    wanted = [id for id in dict.fromkeys(ids) if id != author.id]
    if len(wanted) > MENTIONS:
        raise InvalidValue("mentions", f"at most {MENTIONS}")
    if not wanted:
        return Named()
    found = await people.find_many(tx.conn, wanted)
    why = {id: _why(found.get(id), row, handbook) for id in wanted}
    return Named(
        tuple(found[id] for id, no in why.items() if no is None),
        tuple(NotTold(id, no) for id, no in why.items() if no is not None),
    )


async def tell(tx: Tx, row: Ticket, line: MessageRow, told: Sequence[User], handbook: Handbook) -> None:
    """The note ``line`` on the ticket ``row`` names ``told``."""
    for user in told:
        id = new_id()
        await tx.conn.execute(
            insert(mention).values(
                id=id, version=0, user=user.id, ticket=row.id, message=line.id, n=line.n, author=line.author,
                author_name=line.author_name, at=line.at,
            )
        )  # fmt: skip
        tx.touch("mention", id, mention_feeds(user, row, handbook))


async def follow(
    tx: Tx, part: str, copies: Mapping[str, tuple[str, int]], to: Ticket, handbook: Handbook
) -> None:
    """The lines of ``part`` went into the ticket ``to``: by the id of each, that of its copy and its number there. What they ask of
    somebody went along."""
    wanted = select(_M.id, _M.message, _M.user).where(_M.ticket == part).order_by(_M.id)
    found = (await tx.conn.execute(wanted)).all()
    users = await people.find_many(tx.conn, [one.user for one in found])
    for one in found:
        message, n = copies[one.message]
        moved = update(mention).where(_M.id == one.id).values(ticket=to.id, message=message, n=n)
        await tx.conn.execute(moved)
        tx.touch("mention", one.id, mention_feeds(users.get(one.user), to, handbook))


def handlers() -> list[tuple[str, Handler]]:
    async def see(tx: Tx, _command: Command, body: SeeMentions, author: User) -> None:
        ticket = body.ticket
        whole = await whole_of(tx.conn, ticket)
        # Lines of a ticket that went into another have other numbers there, and are on the screen again.
        if whole == ticket:
            gone = delete(mention).where(_M.ticket == ticket, _M.user == author.id, _M.n <= body.up_to)
            for id in (await tx.conn.execute(gone.returning(_M.id))).scalars().all():
                tx.touch("mention", id, ())

    return [on(SeeMentions, see)]


def _why(user: User | None, row: Ticket, handbook: Handbook) -> WhyNotTold | None:
    if user is None or not user.active:
        return WhyNotTold.UNKNOWN
    return None if mention_feeds(user, row, handbook) else WhyNotTold.OUT_OF_SIGHT
