"""A team as its form has it: who comes, goes and leads. No Qt."""

from collections.abc import Iterable, Mapping

import msgspec

from contract.admin import AdminUser, TeamLine, TeamPeople
from domain.permissions import Role


def members(users: Iterable[AdminUser], team: str) -> list[AdminUser]:
    """Who is in ``team``, who leads it first, by name."""
    return sorted(
        (user for user in users if user.team == team),
        key=lambda user: (not leads(user), user.name.casefold()),
    )


def leads(user: AdminUser) -> bool:
    """Whether somebody leads the team they are in."""
    return Role.TEAM_LEADER in user.roles


def change_of(
    team: TeamLine, values: Mapping[str, str], there: Iterable[AdminUser], coming: Iterable[AdminUser]
) -> TeamPeople | None:
    """What the form changes of ``team``, in which ``there`` are and to which ``coming`` come; None: nothing."""
    join: list[str] = []
    leave: list[str] = []
    lead: list[str] = []
    follow: list[str] = []
    for user in coming:
        if not values.get(f"in:{user.id}"):
            continue
        join.append(user.id)
        _lead(user, values, lead, follow)
    for user in there:
        if not values.get(f"in:{user.id}"):
            leave.append(user.id)
        else:
            _lead(user, values, lead, follow)
    name = values["name"] if values["name"] != team.name else msgspec.UNSET
    if not (join or leave or lead or follow) and name is msgspec.UNSET:
        return None
    return TeamPeople(
        version=team.version, name=name, join=tuple(join), leave=tuple(leave), lead=tuple(lead), follow=tuple(follow)
    )  # fmt: skip


def _lead(user: AdminUser, values: Mapping[str, str], lead: list[str], follow: list[str]) -> None:
    wanted = bool(values.get(f"lead:{user.id}"))
    if wanted != leads(user):
        (lead if wanted else follow).append(user.id)
