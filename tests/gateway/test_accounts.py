"""Signing in: who may, how often, and what each token opens."""

from pathlib import Path

import httpx
import msgspec

from contract import PROTOCOL, paths
from contract.commands import SetPresence
from contract.envelope import Batch, BatchResult, CommandResult, Live, Outcome
from contract.errors import ErrorCode, Problem
from contract.ids import new_id
from contract.session import DeskReport, Refresh, Session, SignIn
from domain.permissions import ALLOWED, Act, Role
from domain.presence import PresenceState
from tests.gateway.samples import queued_bodies
from tests.gateway.site import PASSWORD, Desk, Site, open_site
from tests.gateway.test_commands import note, opening

MINUTE = 60_000


async def refused(site: Site, username: str, password: str) -> Problem:
    got = await site.sign_in(username, password=password)
    assert isinstance(got, Problem), got
    return got


async def refresh(site: Site, token: str) -> Session | Problem:
    async with httpx.AsyncClient(base_url=site.url, timeout=30) as http:
        answer = await http.post(paths.REFRESH, content=msgspec.json.encode(Refresh(token, PROTOCOL)))
    if answer.status_code == 200:
        return msgspec.json.decode(answer.content, type=Session)
    return msgspec.json.decode(answer.content, type=Problem)


async def test_a_wrong_password_and_nobody_look_the_same(site: Site) -> None:
    await site.person("rina")
    assert await refused(site, "rina", "salah") == await refused(site, "tidak-ada", "salah")


async def test_too_many_failures_lock_for_a_while(site: Site) -> None:
    await site.person("rina")
    codes = [(await refused(site, "rina", "salah")).code for _ in range(5)]
    assert codes == [ErrorCode.BAD_CREDENTIALS] * 4 + [ErrorCode.LOCKED_OUT]
    locked = await refused(site, "rina", PASSWORD)
    assert locked.code is ErrorCode.LOCKED_OUT
    assert 0 < (locked.retry_after_ms or 0) <= 15 * MINUTE
    site.clock.ahead += 15 * MINUTE
    assert isinstance(await site.sign_in("rina"), Desk)


async def test_an_address_that_tries_too_often_has_to_wait(database: str, tmp_path: Path) -> None:
    async with open_site(database, tmp_path, sign_ins_per_minute=3) as site:
        await site.person("rina")
        for _ in range(3):
            assert (await refused(site, "siapa", "salah")).code is ErrorCode.BAD_CREDENTIALS
        limited = await refused(site, "rina", PASSWORD)
        assert limited.code is ErrorCode.RATE_LIMITED
        site.clock.ahead += limited.retry_after_ms or 0
        assert isinstance(await site.sign_in("rina"), Desk)


async def test_every_database_has_a_number_of_its_own(site: Site) -> None:
    first, second = await site.desk("rina"), await site.desk("rina")
    again = await site.desk("rina", client=first.session.client)
    numbers = [desk.session.desk_number for desk in (first, second, again)]
    assert numbers == [2, 3, 2]
    assert first.session.client == again.session.client != second.session.client


async def test_a_database_belongs_to_one_person(site: Site) -> None:
    rina = await site.desk("rina")
    await site.person("budi")
    got = await site.sign_in("budi", client=rina.session.client)
    assert isinstance(got, Problem)
    assert got.code is ErrorCode.FORBIDDEN


async def test_a_refresh_token_is_good_once(site: Site) -> None:
    desk = await site.desk("rina")
    second = await refresh(site, desk.session.refresh)
    assert isinstance(second, Session)
    third = await refresh(site, second.refresh)
    assert isinstance(third, Session)
    # The first comes back: somebody copied it. The whole session ends, the thief's part and ours.
    stolen = await refresh(site, desk.session.refresh)
    assert isinstance(stolen, Problem)
    assert stolen.code is ErrorCode.SIGN_IN_AGAIN
    after = await refresh(site, third.refresh)
    assert isinstance(after, Problem)
    headers = {"authorization": f"Bearer {third.access}"}
    assert (await desk.http.get(paths.HANDBOOK, headers=headers)).status_code == 401


async def test_an_access_token_ends_by_itself(site: Site) -> None:
    desk = await site.desk("rina")
    assert (await desk.http.get(paths.HANDBOOK)).status_code == 200
    site.clock.ahead += 15 * MINUTE + 1000
    assert (await desk.http.get(paths.HANDBOOK)).status_code == 401
    assert isinstance(await refresh(site, desk.session.refresh), Session)


async def test_a_delivery_token_delivers_after_sign_out_and_opens_nothing_else(site: Site) -> None:
    desk, other = await site.desk("rina"), await site.desk("budi")
    opened = opening(desk)
    await desk.do(opened)
    left = desk.command(note(opened.ticket))
    assert (await desk.http.delete(paths.SESSION)).status_code == 204
    assert (await desk.post(paths.COMMANDS, Batch(desk.session.client, [left]))).status_code == 401

    desk.http.headers["authorization"] = f"Bearer {desk.session.delivery}"
    done = (await desk.send(left))[0]
    assert (done.outcome, done.effects, done.heads) == (Outcome.APPLIED, (), {})
    live = Live(desk.command(SetPresence(state=PresenceState.AVAIL), seq=0), 5000)
    assert (await desk.post(paths.LIVE, live)).status_code == 403
    assert (await desk.post(paths.DESK, DeskReport(desk.session.client, 0, None))).status_code == 403
    for path in (
        paths.HANDBOOK,
        f"{paths.SNAPSHOT}?feed=floor",
        f"{paths.CUSTOMERS}?q=siti",
        f"{paths.TICKETS}/{opened.ticket}/timeline",
        "/v1/audit",
    ):
        assert (await desk.http.get(path)).status_code == 403, path
    asked = await desk.http.get(f"{paths.COMMANDS}/{left.id}")
    known = msgspec.json.decode(asked.content, type=CommandResult)
    assert (known.outcome, known.effects, known.heads) == (Outcome.APPLIED, (), {})
    assert (await other.http.get(f"{paths.COMMANDS}/{left.id}")).status_code == 404
    foreign = msgspec.structs.replace(left, id=new_id(), author=other.session.user.id)
    answer = await desk.post(paths.COMMANDS, Batch(desk.session.client, [foreign]))
    result = msgspec.json.decode(answer.content, type=BatchResult).results[0]
    assert result.code in (ErrorCode.FORBIDDEN, ErrorCode.SEQUENCE_REUSED)
    assert (await desk.post(paths.COMMANDS, Batch(other.session.client, [foreign]))).status_code == 403


async def test_a_delivery_token_ends_with_a_session_that_was_ended_against_its_will(site: Site) -> None:
    desk = await site.desk("rina")
    first = await refresh(site, desk.session.refresh)
    assert isinstance(first, Session)
    desk.http.headers["authorization"] = f"Bearer {first.access}"
    assert (await desk.http.get(paths.HANDBOOK)).status_code == 200
    # The old refresh token comes back although its successor was used: theft.
    assert isinstance(await refresh(site, desk.session.refresh), Problem)
    desk.http.headers["authorization"] = f"Bearer {desk.session.delivery}"
    empty = Batch(desk.session.client, [])
    assert (await desk.post(paths.COMMANDS, empty)).status_code == 401


async def test_forged_and_missing_tokens_open_nothing(site: Site) -> None:
    desk = await site.desk("rina")
    for header in (
        {},
        {"authorization": "Bearer x.y.z"},
        {"authorization": f"Bearer {desk.session.refresh}"},
    ):
        async with httpx.AsyncClient(base_url=site.url) as http:
            assert (await http.get(paths.HANDBOOK, headers=header)).status_code in (401, 403)


async def test_a_desk_too_old_is_told_so(site: Site) -> None:
    await site.person("rina")
    async with httpx.AsyncClient(base_url=site.url) as http:
        asked = SignIn("rina", PASSWORD, 0, "PC-1")
        answer = await http.post(paths.SESSION, content=msgspec.json.encode(asked))
    assert msgspec.json.decode(answer.content, type=Problem).code is ErrorCode.TOO_OLD


#: What shows whether a right is there: a request that is refused for the lack of it alone.
ROUTES = {
    Act.CUSTOMER_READ: f"{paths.CUSTOMERS}?q=siti",
    Act.CUSTOMER_UNMASK: f"{paths.CUSTOMERS}/{new_id()}/clear/nik",
    Act.AUDIT_READ: "/v1/audit",
}


async def test_every_role_against_every_guarded_route_and_kind_of_command(site: Site) -> None:
    """A command is refused as forbidden exactly when its right is missing; with the right it fails for what it names."""
    for role in Role:
        await site.person(role.value, role)
        desk = await site.desk(role.value)
        assert set(desk.session.acts) == ALLOWED[role]
        for act, path in ROUTES.items():
            status = (await desk.http.get(path)).status_code
            assert (status == 403) is (act not in ALLOWED[role]), (role, act, status)
        bodies = queued_bodies(desk.session.desk_number)
        results = await desk.send(*(desk.command(body) for body in bodies))
        for body, result in zip(bodies, results, strict=True):
            forbidden = result.code is ErrorCode.FORBIDDEN and "act" in result.detail
            assert forbidden is (body.ACT is not None and body.ACT not in ALLOWED[role]), (
                role,
                body.KIND,
                result,
            )
