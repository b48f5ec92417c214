"""Where what a note asks of somebody is seen: with them, as long as they may see the ticket."""

from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import select

from contract.rows import agent_feed
from domain.handbook import Handbook
from gateway.accounts import people
from gateway.accounts.user import User
from gateway.colleagues.models import mention
from gateway.feeds.places import ticket_feeds
from gateway.tx import Tx


def mention_feeds(user: User | None, row: Found[Any], handbook: Handbook) -> frozenset[str]:
    """The feeds of a mention of ``user`` on the ticket ``row``: none for who may not see it, or works here no more."""
    if user is None or not user.active or ticket_feeds(row).isdisjoint(user.feeds(handbook)):
        return frozenset()
    return frozenset({agent_feed(user.id)})


async def touch_mentions(tx: Tx, row: Found[Any], handbook: Handbook) -> None:
    """The ticket ``row`` went elsewhere: who may see it no more hears no more of what was asked of them there."""
    found = (
        await tx.conn.execute(select(mention.c.id, mention.c.user).where(mention.c.ticket == row.id))
    ).all()
    users = await people.find_many(tx.conn, [one.user for one in found])
    for one in found:
        tx.touch("mention", one.id, mention_feeds(users.get(one.user), row, handbook))
