"""Teams: who comes, goes and leads, and that nobody is left in a team that is none."""

import asyncio

import httpx
import msgspec
import pytest
from sqlalchemy import func, select

from contract.admin import TEAMS, TeamChange, TeamLine, TeamPeople
from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.rows import agent_feed
from contract.unanswered_acts import FlagUnanswered
from domain.permissions import Role
from gateway.accounts.models import team, users
from gateway.feeds.models import membership
from tests.gateway.administration.office import administrator, change, hire, people, read, refused
from tests.gateway.administration.test_people import audited
from tests.gateway.site import Desk, Site


async def listed(admin: Desk) -> dict[str, TeamLine]:
    return {one.name: one for one in read(await admin.http.get(TEAMS), list[TeamLine])}


async def staff(admin: Desk, line: TeamLine, **fields: object) -> httpx.Response:
    asked = TeamPeople(version=line.version, **fields)  # type: ignore[arg-type]
    return await admin.post(f"{TEAMS}/{line.id}/people", asked)


async def remove(admin: Desk, line: TeamLine, **query: str) -> httpx.Response:
    return await admin.http.delete(f"{TEAMS}/{line.id}", params={"version": str(line.version), **query})


async def test_people_come_go_and_lead_in_one_act(site: Site) -> None:
    admin = await administrator(site)
    for name in ("rina", "budi", "siti"):
        await hire(admin, name, team="Tim A")
    await hire(admin, "tono", Role.TEAM_LEADER, team="Tim B")
    there, who = await listed(admin), await people(admin)
    answer = await staff(
        admin, there["Tim B"], name="Tim Pagi", join=(who["rina"].id, who["budi"].id), lead=(who["rina"].id,),
        leave=(who["tono"].id,),
    )  # fmt: skip
    assert answer.status_code == 204, answer.text
    after, now = await listed(admin), await people(admin)
    assert (after["Tim Pagi"].people, after["Tim Pagi"].leaders) == (2, ("Rina",))
    assert (now["tono"].team, now["siti"].team) == ("", "Tim A")
    assert now["rina"].roles == (Role.AGENT, Role.TEAM_LEADER)
    assert (await staff(admin, after["Tim Pagi"], follow=(who["rina"].id,))).status_code == 204
    assert (await people(admin))["rina"].roles == (Role.AGENT,)
    assert len(await audited(site, "account.change")) == 4
    assert len(await audited(site, "team.rename")) == 1


async def test_what_cannot_be_done_to_a_team_leaves_it_whole(site: Site) -> None:
    admin = await administrator(site)
    await hire(admin, "rina", team="Tim A")
    await hire(admin, "budi", team="Tim B")
    there, who = await listed(admin), await people(admin)
    rina, budi, me = who["rina"].id, who["budi"].id, admin.session.user.id
    tim = there["Tim A"]
    for fields, detail in (
        ({"join": (budi, budi)}, {"field": "people", "why": "doubled"}),
        ({"join": (budi,), "leave": (budi,)}, {"field": "people", "why": "doubled"}),
        ({"leave": (rina,), "lead": (budi,)}, {"field": "lead", "why": "elsewhere", "value": "Budi"}),
        ({"leave": (rina,), "name": "Tim B"}, {"field": "name", "why": "taken"}),
    ):
        assert refused(await staff(admin, tim, **fields)) == detail
    refused(await staff(admin, tim, join=("nobody",)), ErrorCode.NOT_FOUND)
    refused(await staff(admin, tim, leave=(rina,), join=(me,), lead=(me,)), ErrorCode.FORBIDDEN)
    refused(await staff(admin, msgspec.structs.replace(tim, version=9), leave=(rina,)), ErrorCode.STALE)
    assert (await people(admin))["rina"].team == "Tim A"
    assert (await staff(admin, tim, leave=(budi,))).status_code == 204
    assert (await people(admin))["budi"].team == "Tim B"


async def test_a_team_is_removed_with_its_people_going_somewhere(site: Site) -> None:
    admin = await administrator(site)
    await hire(admin, "rina", team="Tim A")
    away = await hire(admin, "budi", team="Tim A")
    read(await change(admin, away.user, active=False), object)
    await hire(admin, "tono", team="Tim B")
    there = await listed(admin)
    assert (there["Tim A"].people, there["Tim A"].inactive) == (1, 1)
    assert refused(await remove(admin, there["Tim A"])) == {"team": "in_use", "people": "2"}
    assert refused(await remove(admin, there["Tim A"], move_to=there["Tim A"].id))["why"] == "same"
    assert (await remove(admin, there["Tim A"], move_to=there["Tim B"].id)).status_code == 204
    assert {user.team for user in (await people(admin)).values() if user.username != "admin"} == {"Tim B"}
    assert (await remove(admin, there["Tim B"], move_to="")).status_code == 204
    assert await listed(admin) == {}
    assert (await people(admin))["rina"].team == ""
    details = [detail for _, _, detail in await audited(site, "team.remove")]
    assert details[0] == {"before": "Tim A", "after": '{"team":"Tim B","people":2}'}


async def test_a_team_leader_and_an_agent_change_no_team(site: Site) -> None:
    admin = await administrator(site)
    await site.person("tono", Role.TEAM_LEADER, team="Tim A")
    tono, rina = await site.desk("tono"), await site.desk("rina")
    line = (await listed(admin))["Tim A"]
    for desk in (tono, rina):
        refused(await staff(desk, line, join=(desk.session.user.id,)), ErrorCode.FORBIDDEN)
        refused(await remove(desk, line), ErrorCode.FORBIDDEN)


@pytest.mark.parametrize("act", ["remove", "rename"])
async def test_who_comes_while_a_team_goes_is_in_a_team_that_is_there(site: Site, act: str) -> None:
    admin = await administrator(site)
    for name in ("ani", "budi", "cici", "dedi"):
        await hire(admin, name)
    who = await people(admin)
    for turn in range(5):
        name = f"Tim {turn}"
        line = read(await admin.post(TEAMS, TeamChange(name)), TeamLine)
        gone = (
            remove(admin, line)
            if act == "remove"
            else admin.http.put(
                f"{TEAMS}/{line.id}", content=msgspec.json.encode(TeamChange(f"{name} baru", 1))
            )
        )
        comes = [change(admin, who[username], team=name) for username in ("ani", "budi", "cici", "dedi")]
        answers = await asyncio.gather(*comes[:2], gone, *comes[2:])
        assert all(answer.status_code in (200, 204, 422, 400, 409) for answer in answers)
        assert [answer.status_code for answer in answers if answer.request.method == "PATCH"] == [200] * 4
        who = await people(admin)
        async with site.gateway.database.read() as conn:
            nowhere = select(func.count()).select_from(users)
            nowhere = nowhere.where(users.c.team != "", users.c.team.not_in(select(team.c.name)))
            assert (await conn.execute(nowhere)).scalar_one() == 0


async def test_what_has_no_answer_is_with_whoever_leads_now(site: Site) -> None:
    admin = await administrator(site)
    await site.person("rina", team="Tim A")
    for name, role in (("tono", Role.TEAM_LEADER), ("lia", Role.AGENT)):
        await hire(admin, name, role, team="Tim A")
    who = {name: one.id for name, one in (await people(admin)).items()}
    rina = await site.desk("rina")
    id = new_id()
    assert (await rina.do(FlagUnanswered(unanswered=id, text="Promo?"))).outcome is Outcome.APPLIED

    async def leading() -> set[str]:
        async with site.gateway.database.read() as conn:
            feeds = await conn.execute(select(membership.c.feed).where(membership.c.id == id))
            return set(feeds.scalars()) - {agent_feed(who["rina"])}

    assert await leading() == {agent_feed(who["tono"])}
    there = await listed(admin)
    assert (await staff(admin, there["Tim A"], lead=(who["lia"],), name="Tim Pagi")).status_code == 204
    assert await leading() == {agent_feed(who["tono"]), agent_feed(who["lia"])}
    there = await listed(admin)
    assert (await staff(admin, there["Tim Pagi"], leave=(who["tono"],))).status_code == 204
    assert await leading() == {agent_feed(who["lia"])}
    await change(admin, (await people(admin))["lia"], active=False)
    assert agent_feed(who["lia"]) not in await leading()
    # A team without a leader of its own is everybody's who leads.
    assert agent_feed(who["tono"]) in await leading()
