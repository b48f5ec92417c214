"""Who may change whom: an administrator everybody but their own rights, a team leader the skills of their own team."""

from collections.abc import Iterable

from sqlalchemy import select

from contract.admin import UserChange
from domain.permissions import ALLOWED, Act, Role
from gateway.accounts.models import users
from gateway.accounts.user import User
from gateway.errors import forbidden, invalid
from gateway.tx import Tx

#: Held while administrators may become fewer.
LAST_ADMIN = "last_admin"
#: What of a person a team leader may change.
_LEADERS_OWN = frozenset({"skills"})


def need_people(user: User) -> None:
    """Raises Refusal for who looks after nobody."""
    if not (user.may(Act.USER_WRITE) or user.may(Act.TEAM_WRITE)):
        raise forbidden(act=Act.USER_WRITE.value)


def sees(user: User, team: str) -> bool:
    """Whether ``user`` looks after the people of ``team``."""
    return user.may(Act.USER_WRITE) or (user.may(Act.TEAM_WRITE) and bool(team) and user.team == team)


def need_person(author: User, person: User) -> None:
    """Raises Refusal where ``person`` is none of ``author``'s."""
    need_people(author)
    if not sees(author, person.team):
        raise forbidden(team=person.team)


def need_change(author: User, person: User, change: UserChange, given: Iterable[str]) -> None:
    """Raises Refusal where ``author`` may not make this of ``person``; ``given`` are the fields the change names."""
    need_person(author, person)
    if not author.may(Act.USER_WRITE):
        beyond = sorted(set(given) - _LEADERS_OWN)
        if beyond:
            raise forbidden(field=beyond[0])
        if person.id == author.id:
            raise forbidden(field="skills", why="own")
    if person.id == author.id:
        _not_more(author, change)


def _not_more(author: User, change: UserChange) -> None:
    """Nobody raises their own rights: neither what they may do, nor whose work they see."""
    if isinstance(change.roles, tuple) and not acts(change.roles) <= acts(author.roles):
        raise forbidden(field="roles", why="own")
    if isinstance(change.skills, tuple) and not set(change.skills) <= set(author.skills):
        raise forbidden(field="skills", why="own")


def acts(roles: Iterable[Role]) -> frozenset[Act]:
    """All that ``roles`` allow."""
    return frozenset[Act]().union(*(ALLOWED[role] for role in roles))


async def need_an_admin(tx: Tx) -> None:
    """Raises Refusal invalid when nobody would be left to look after accounts. LAST_ADMIN is held by the caller."""
    found = await tx.conn.execute(select(users.c.roles).where(users.c.active))
    if not any(Act.USER_WRITE in acts(Role(role) for role in row.roles) for row in found):
        raise invalid(roles="last_admin")
