"""Who sees what of trouble: everybody a tool's, of a desk's who reported it and those who may do something about it."""

from collections.abc import Iterable

from sqlalchemy import select

from contract.rows import agent_feed
from domain.permissions import Act, Role, may
from gateway.accounts.models import users
from gateway.tx import Tx


async def declarers(tx: Tx) -> set[str]:
    """The feeds of those who may declare a tool."""
    found = await tx.conn.execute(select(users.c.id, users.c.roles).where(users.c.active))
    return {
        agent_feed(one.id)
        for one in found
        if may(frozenset(Role(role) for role in one.roles), Act.TOOL_DECLARE)
    }


def feeds_of(declaring: set[str], people: Iterable[str]) -> set[str]:
    """``people`` besides."""
    return declaring | {agent_feed(one) for one in people}
