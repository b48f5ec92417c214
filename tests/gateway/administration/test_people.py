"""Accounts by those who look after them: made, changed, locked out, and never more than one may give."""

import asyncio

import httpx
import msgspec
import pytest
import websockets
from sqlalchemy import select

from contract import PROTOCOL, paths
from contract.admin import ROLES as ROLES_PATH
from contract.admin import (
    SKILLS,
    TEAMS,
    USERS,
    AdminUser,
    AuxSet,
    RoleLine,
    SignedOut,
    SkillLine,
    TeamChange,
    TeamLine,
)
from contract.commands import SetPresence
from contract.envelope import Batch, Outcome
from contract.errors import ErrorCode, Problem
from contract.ids import new_id
from contract.session import HeldDesk, Session, SignIn
from domain.permissions import Role
from domain.presence import PresenceState
from gateway.audit.models import audit
from gateway.feeds.socket import SESSION_OVER
from gateway.presence.models import presence
from tests.gateway.administration.office import administrator, change, hire, people, read, refused, reset
from tests.gateway.site import PASSWORD, Desk, Feed, Site
from tests.gateway.test_commands import opening


async def sign_in(site: Site, username: str, password: str, new: str | None = None) -> Session | Problem:
    async with httpx.AsyncClient(base_url=site.url, timeout=60) as http:
        asked = SignIn(username, password, PROTOCOL, "PC-9", None, new)
        answer = await http.post(paths.SESSION, content=msgspec.json.encode(asked))
    shape: type[Session] | type[Problem] = Session if answer.is_success else Problem
    return msgspec.json.decode(answer.content, type=shape)


async def audited(site: Site, what: str) -> list[tuple[str, str, dict[str, str]]]:
    async with site.gateway.database.read() as conn:
        wanted = select(audit.c.who, audit.c.row, audit.c.detail).where(audit.c.what == what)
        return [(who, row, detail) for who, row, detail in await conn.execute(wanted.order_by(audit.c.at))]


async def test_a_new_account_must_choose_its_own_password(site: Site) -> None:
    admin = await administrator(site)
    made = await hire(admin, "siti", team="Tim B", skills=("livechat",), capacity={"livechat": 2})
    given = made.password.password
    assert made.user.must_change
    first = await sign_in(site, "siti", given)
    assert isinstance(first, Problem)
    assert first.code is ErrorCode.PASSWORD_CHANGE
    for new, why in (("pendek", "short"), (given, "same")):
        no = await sign_in(site, "siti", given, new)
        assert isinstance(no, Problem)
        assert (no.code, no.detail["new_password"]) == (ErrorCode.INVALID, why)
    wrong = await sign_in(site, "siti", "bukan ini", "sandi pilihan siti")
    assert isinstance(wrong, Problem)
    assert wrong.code is ErrorCode.BAD_CREDENTIALS
    chosen = await sign_in(site, "siti", given, "sandi pilihan siti")
    assert isinstance(chosen, Session)
    assert chosen.capacity["livechat"] == 2
    assert isinstance(await sign_in(site, "siti", given), Problem)
    assert isinstance(await sign_in(site, "siti", "sandi pilihan siti"), Session)
    assert not (await people(admin))["siti"].must_change
    async with site.gateway.database.read() as conn:
        everything = str((await conn.execute(select(audit))).all())
    assert given not in everything


async def test_a_reset_ends_what_is_open_and_unlocks(site: Site) -> None:
    admin = await administrator(site)
    rina = await site.desk("rina")
    for _ in range(5):
        await site.sign_in("rina", password="salah")
    assert (await people(admin))["rina"].locked_until > site.clock()
    given = await reset(admin, rina.session.user.id)
    assert (await rina.http.get(paths.HANDBOOK)).status_code == 401
    no = await sign_in(site, "rina", PASSWORD)
    assert isinstance(no, Problem)
    assert no.code is ErrorCode.BAD_CREDENTIALS
    assert isinstance(await sign_in(site, "rina", given.password, "sandi yang baru"), Session)


async def test_a_change_is_made_on_the_version_seen_and_audited(site: Site) -> None:
    admin = await administrator(site)
    await hire(admin, "siti", team="Tim A", skills=("livechat",))
    before = (await people(admin))["siti"]
    after = read(await change(admin, before, skills=("livechat", "gadai"), team="Tim B"), AdminUser)
    assert (after.skills, after.team) == (("livechat", "gadai"), "Tim B")
    stale = refused(await change(admin, before, name="Siti R"), ErrorCode.STALE)
    assert stale == {"version": str(after.version)}
    ((who, row, detail),) = await audited(site, "account.change")
    assert (who, row) == (admin.session.user.id, before.id)
    assert detail == {
        "before": '{"team":"Tim A","skills":["livechat"]}',
        "after": '{"team":"Tim B","skills":["livechat","gadai"]}',
    }
    same = read(await change(admin, after, team="Tim B"), AdminUser)
    assert same.version == after.version


async def test_new_skills_reach_the_open_socket_at_once(site: Site) -> None:
    admin = await administrator(site)
    await site.person("rina", skills=("livechat",))
    rina = await site.desk("rina")
    async with rina.feed() as feed:
        assert "queue:livechat_gadai" not in await feed.feeds()
        user = (await people(admin))["rina"]
        read(await change(admin, user, skills=("livechat", "gadai")), AdminUser)
        assert "queue:livechat_gadai" in await feed.feeds()


@pytest.mark.parametrize("how", ["sign-out", "deactivate", "desk"])
async def test_who_is_signed_out_is_gone_at_once(site: Site, how: str) -> None:
    admin = await administrator(site)
    rina = await site.desk("rina")
    await rina.do(SetPresence(state=PresenceState.AVAIL))
    async with rina.feed() as feed:
        await feed.feeds()
        user = (await people(admin))["rina"]
        assert user.sessions == 1
        if how == "sign-out":
            done = read(await admin.http.post(f"{USERS}/{user.id}/sign-out"), SignedOut)
            assert done.sessions == 1
        elif how == "deactivate":
            assert not read(await change(admin, user, active=False), AdminUser).active
        else:
            held = read(await admin.http.get(paths.DESKS, params={"all": "true"}), list[HeldDesk])
            (desk,) = [one for one in held if one.user == user.id]
            done = read(await admin.http.post(f"/v1/admin/desks/{desk.client}/sign-out"), SignedOut)
            assert done.sessions == 1
        with pytest.raises(websockets.ConnectionClosed) as closed:
            await _to_the_end(feed)
        assert closed.value.rcvd is not None
        assert closed.value.rcvd.code == SESSION_OVER
    assert (await rina.http.get(paths.HANDBOOK)).status_code == 401
    async with site.gateway.database.read() as conn:
        chosen = await conn.execute(select(presence.c.chosen).where(presence.c.id == user.id))
        assert chosen.scalar_one() == PresenceState.OFFLINE.value
    again = await site.sign_in("rina")
    assert isinstance(again, Problem) is (how == "deactivate")


@pytest.mark.parametrize("how", ["sign-out", "password"])
async def test_what_was_signed_out_before_delivers_nothing_after_it_either(site: Site, how: str) -> None:
    admin = await administrator(site)
    rina = await site.desk("rina")
    await rina.http.delete(paths.SESSION)
    rina.http.headers["authorization"] = f"Bearer {rina.session.delivery}"
    assert (await rina.do(opening(rina, 1))).outcome is Outcome.APPLIED
    user = (await people(admin))["rina"]
    assert (await admin.http.post(f"{USERS}/{user.id}/{how}")).is_success
    late = await rina.post(paths.COMMANDS, Batch(rina.session.client, []))
    assert late.status_code == 401


async def _to_the_end(feed: Feed) -> None:
    async with asyncio.timeout(60):
        while True:
            await feed.frame()


async def test_nobody_raises_their_own_rights(site: Site) -> None:
    admin = await administrator(site)
    me = (await people(admin))["admin"]
    more = await change(admin, me, roles=(Role.ADMIN, Role.SUPERVISOR))
    assert refused(more, ErrorCode.FORBIDDEN) == {"field": "roles", "why": "own"}
    sight = await change(admin, me, skills=("livechat",))
    assert refused(sight, ErrorCode.FORBIDDEN) == {"field": "skills", "why": "own"}


async def test_the_last_administrator_stays(site: Site) -> None:
    admin = await administrator(site)
    await hire(admin, "kedua", Role.ADMIN)
    second = (await people(admin))["kedua"]
    read(await change(admin, second, active=False), AdminUser)
    me = (await people(admin))["admin"]
    for fields in ({"active": False}, {"roles": (Role.AGENT,)}):
        no = refused(
            await change(admin, me, **fields), ErrorCode.FORBIDDEN if "roles" in fields else ErrorCode.INVALID
        )
        assert "roles" in (*no, *no.values())
    assert (await people(admin))["admin"].active


async def test_two_administrators_cannot_remove_each_other(site: Site) -> None:
    one = await administrator(site, "satu")
    two = await administrator(site, "dua")
    found = await people(one)
    answers = await asyncio.gather(
        change(one, found["dua"], active=False), change(two, found["satu"], active=False)
    )
    assert sorted(answer.is_success for answer in answers) in ([False, True], [False, False])
    left = [user for user in (await people(one if answers[0].is_success else two)).values() if user.active]
    assert left


async def test_a_team_leader_changes_the_skills_of_their_own_team_alone(site: Site) -> None:
    admin = await administrator(site)
    await site.person("tono", Role.TEAM_LEADER, team="Tim A")
    await site.person("rina", team="Tim A", skills=("livechat",))
    await site.person("budi", team="Tim B", skills=("livechat",))
    tono = await site.desk("tono")
    mine = await people(tono)
    assert set(mine) == {"tono", "rina"}
    assert read(await change(tono, mine["rina"], skills=("gadai",)), AdminUser).skills == ("gadai",)
    others = await people(admin)
    for user, fields in (
        (others["budi"], {"skills": ("gadai",)}),
        (others["rina"], {"roles": (Role.TEAM_LEADER,)}),
        (others["rina"], {"team": "Tim B"}),
        (mine["tono"], {"skills": ()}),
    ):
        refused(await change(tono, user, **fields), ErrorCode.FORBIDDEN)
    for path in (f"{USERS}/{others['rina'].id}/password", f"{USERS}/{others['budi'].id}/sign-out"):
        refused(await tono.http.post(path), ErrorCode.FORBIDDEN)
    refused(await tono.http.get(f"{USERS}/{others['budi'].id}"), ErrorCode.FORBIDDEN)
    refused(await tono.http.get("/v1/admin/handbook/macros"), ErrorCode.FORBIDDEN)


async def test_a_team_leader_puts_a_forgetful_agent_in_aux(site: Site) -> None:
    await site.person("tono", Role.TEAM_LEADER, team="Tim A")
    await site.person("rina", team="Tim A")
    tono, rina = await site.desk("tono"), await site.desk("rina")
    path = f"{USERS}/{rina.session.user.id}/aux"

    async def aux(reason: str) -> httpx.Response:
        return await tono.http.put(path, content=msgspec.json.encode(AuxSet(reason)))

    assert refused(await aux("istirahat")) == {"presence": "offline"}
    await rina.do(SetPresence(state=PresenceState.AVAIL))
    assert refused(await aux("piknik"))["field"] == "aux_reason"
    assert (await aux("istirahat")).status_code == 204
    async with site.gateway.database.read() as conn:
        found = await conn.execute(select(presence).where(presence.c.id == rina.session.user.id))
        row = found.one()
    assert (row.chosen, row.aux_reason, row.by_system) == ("aux", "istirahat", True)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"username": "si ti"}, "username"),
        ({"username": "admin"}, "username"),
        ({"name": " "}, "name"),
        ({"roles": ()}, "roles"),
        ({"skills": ("terbang",)}, "skills"),
        ({"capacity": {"merpati": 1}}, "capacity"),
        ({"skills": ("gadai", "gadai")}, "skills"),
        ({"team": "Tim\x00"}, "team"),
    ],
)
async def test_what_an_account_cannot_be(site: Site, fields: dict[str, object], field: str) -> None:
    admin = await administrator(site)
    body = {"username": "siti", "name": "Siti", "roles": ["agent"]} | fields
    assert refused(await admin.http.post(USERS, json=body))["field"] == field
    assert set(await people(admin)) == {"admin"}


async def test_teams_roles_and_skills(site: Site) -> None:
    admin = await administrator(site)
    await site.person("tono", Role.TEAM_LEADER, team="Tim A")
    await site.person("rina", team="Tim A", skills=("livechat",))

    async def listed() -> dict[str, TeamLine]:
        return {team.name: team for team in read(await admin.http.get(TEAMS), list[TeamLine])}

    team = (await listed())["Tim A"]
    assert (team.people, team.leaders) == (2, ("Tono",))
    named = msgspec.json.encode(TeamChange("Tim Pagi", team.version))
    assert (await admin.http.put(f"{TEAMS}/{team.id}", content=named)).status_code == 204
    assert (await people(admin))["rina"].team == "Tim Pagi"
    refused(await admin.http.put(f"{TEAMS}/{team.id}", content=named), ErrorCode.STALE)
    full = await admin.http.delete(f"{TEAMS}/{team.id}", params={"version": 2})
    assert refused(full) == {"team": "in_use", "people": "2"}
    made = read(await admin.post(TEAMS, TeamChange("Tim Malam")), TeamLine)
    assert refused(await admin.post(TEAMS, TeamChange("Tim Malam")))["why"] == "taken"
    assert (await admin.http.delete(f"{TEAMS}/{made.id}", params={"version": 1})).status_code == 204
    assert set(await listed()) == {"Tim Pagi"}
    roles = {line.role: line for line in read(await admin.http.get(ROLES_PATH), list[RoleLine])}
    assert roles[Role.TEAM_LEADER].people == 1
    skills = {line.skill: line for line in read(await admin.http.get(SKILLS), list[SkillLine])}
    assert (skills["livechat"].queues, skills["livechat"].people) == (("livechat_umum",), 2)


async def test_an_agent_is_told_no_everywhere(site: Site) -> None:
    rina: Desk = await site.desk("rina")
    for path in (USERS, TEAMS, ROLES_PATH, SKILLS, f"{USERS}/{new_id()}", "/v1/admin/handbook/queues"):
        refused(await rina.http.get(path), ErrorCode.FORBIDDEN)
    admin = await administrator(site)
    refused(await admin.http.get(f"{USERS}/{new_id()}"), ErrorCode.NOT_FOUND)
    refused(await admin.http.post(f"{USERS}/{new_id()}/password"), ErrorCode.NOT_FOUND)
    refused(await admin.http.post(f"/v1/admin/desks/{new_id()}/sign-out"), ErrorCode.NOT_FOUND)
