"""``./sahut admin teams …``: what teams there are, who is in them and leads them."""

import argparse
from collections.abc import Sequence

from console.administration.naming import PERSON, Unknown, account, person_line
from console.administration.output import show
from console.operations.administration import Administration
from contract.admin import TeamLine, TeamPeople


async def teams(admin: Administration, asked: argparse.Namespace) -> int:
    """Does what was asked; the exit code. Raises NotDone, Unknown."""
    if asked.act == "people":
        return await _people(admin, asked)
    if asked.act == "add":
        await admin.add_team(asked.name)
    elif asked.act != "list":
        team = await _team(admin, asked.name)
        if asked.act == "rename":
            await admin.rename_team(team, asked.to)
        else:
            await admin.remove_team(team, await _where(admin, asked))
    found = await admin.teams()
    lines = [(t.name, t.people, t.inactive, ", ".join(t.leaders)) for t in found]
    return show(asked, found, ("team", "people", "inactive", "leaders"), lines)


async def _people(admin: Administration, asked: argparse.Namespace) -> int:
    team = await _team(admin, asked.name)
    if asked.join or asked.leave or asked.lead or asked.follow:
        change = TeamPeople(
            version=team.version,
            join=await _ids(admin, asked.join),
            leave=await _ids(admin, asked.leave),
            lead=await _ids(admin, asked.lead),
            follow=await _ids(admin, asked.follow),
        )
        await admin.staff_team(team.id, change)
    found = [user for user in await admin.users() if user.team == team.name]
    return show(asked, found, PERSON, [person_line(user) for user in found])


async def _ids(admin: Administration, usernames: Sequence[str]) -> tuple[str, ...]:
    return tuple([(await account(admin, name)).id for name in usernames])


async def _where(admin: Administration, asked: argparse.Namespace) -> str | None:
    """Where the people of a team that is removed go (contract.admin)."""
    if asked.no_team:
        return ""
    return (await _team(admin, asked.move_to)).id if asked.move_to else None


async def _team(admin: Administration, name: str) -> TeamLine:
    for team in await admin.teams():
        if team.name == name:
            return team
    raise Unknown(f"there is no team {name!r}")
