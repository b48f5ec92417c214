"""Who leads whom (flow: Parties)."""

from sqlalchemy import select

from domain.permissions import Act, Role, may
from gateway.accounts.models import users
from gateway.tx import Tx


async def leaders(tx: Tx, team: str) -> list[str]:
    """Ids of those who lead ``team``; a team without a leader of its own is everybody's who leads."""
    found = (
        await tx.conn.execute(select(users.c.id, users.c.roles, users.c.team).where(users.c.active))
    ).all()
    leading = [one for one in found if may(frozenset(Role(role) for role in one.roles), Act.TEAM_WRITE)]
    own = [one.id for one in leading if one.team == team]
    return own or [one.id for one in leading]
