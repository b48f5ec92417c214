"""What desks hold unsent, as those who lead the floor see it."""

import tomllib
from pathlib import Path

import msgspec
import pytest

from contract import VERSION, paths
from contract.errors import ErrorCode, Problem
from contract.session import DeskReport, HeldDesk
from domain.permissions import Role
from gateway import admin
from tests.gateway.process import ROOT
from tests.gateway.site import Desk, Site
from tests.gateway.test_commands import note, opening


async def listed(leader: Desk, **query: object) -> list[HeldDesk]:
    answer = await leader.http.get(paths.DESKS, params={name: str(value) for name, value in query.items()})
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=list[HeldDesk])


async def tell(desk: Desk, waiting: int, oldest: int | None, rejected: int = 0) -> None:
    report = DeskReport(desk.session.client, waiting, oldest, rejected, VERSION)
    assert (await desk.post(paths.DESK, report)).status_code == 204


async def test_leaders_see_what_desks_hold_oldest_first(site: Site) -> None:
    await site.person("tina", Role.TEAM_LEADER)
    rina, budi, siti, leader = [await site.desk(name) for name in ("rina", "budi", "siti", "tina")]
    now = site.clock()
    await tell(rina, 3, now - 60_000)
    await tell(budi, 1, now - 600_000, rejected=2)
    await tell(siti, 0, None)
    first, second = await listed(leader)
    assert (first.user, first.name, first.desk) == (budi.session.user.id, "Budi", "PC-1")
    assert (first.waiting, first.rejected, first.oldest) == (1, 2, now - 600_000)
    assert (first.version, first.signed_in) == (VERSION, True)
    assert first.reported is not None
    assert first.reported >= now
    assert (second.user, second.waiting) == (rina.session.user.id, 3)
    assert len(await listed(leader, all=True)) == 4
    assert len(await listed(leader, all=True, limit=1)) == 1


async def test_who_does_not_lead_the_floor_sees_no_desk(site: Site) -> None:
    for name, role in (("super", Role.SUPERVISOR), ("admin", Role.ADMIN)):
        await site.person(name, role)
        await listed(await site.desk(name))
    for role in set(Role) - {Role.TEAM_LEADER, Role.SUPERVISOR, Role.ADMIN}:
        await site.person(role.value, role)
        desk = await site.desk(role.value)
        answer = await desk.http.get(paths.DESKS)
        assert answer.status_code == 403, role
        assert msgspec.json.decode(answer.content, type=Problem).code is ErrorCode.FORBIDDEN


async def test_what_was_left_at_sign_out_leaves_the_list_once_it_is_delivered(site: Site) -> None:
    """The token that is left at the desk delivers, and says nothing more of itself."""
    await site.person("tina", Role.TEAM_LEADER)
    rina, leader = await site.desk("rina"), await site.desk("tina")
    opened = opening(rina)
    await rina.do(opened)
    left = [rina.command(note(opened.ticket)), rina.command(note("tidak-ada"))]
    await tell(rina, 2, site.clock())
    assert (await rina.http.delete(paths.SESSION)).status_code == 204
    (line,) = await listed(leader)
    assert (line.waiting, line.rejected, line.signed_in) == (2, 0, False)
    site.clock.ahead += 1000
    rina.http.headers["authorization"] = f"Bearer {rina.session.delivery}"
    await rina.send(left[0])
    (line,) = await listed(leader)
    assert (line.waiting, line.rejected) == (1, 0)
    for _ in range(2):
        await rina.send(*left)
        (line,) = await listed(leader)
        assert (line.waiting, line.rejected, line.oldest) == (0, 1, None)


async def test_a_report_that_cannot_be_is_refused(site: Site) -> None:
    desk = await site.desk("rina")
    for waiting, oldest in ((-1, 0), (2**31, 0), (1, -1), (1, 2**63)):
        answer = await desk.post(paths.DESK, DeskReport(desk.session.client, waiting, oldest))
        assert answer.status_code == 400, (waiting, oldest)


async def test_the_command_line_lists_them(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    desk = await site.desk("rina")
    await tell(desk, 3, site.clock(), rejected=1)
    await admin.list_desks(site.gateway)
    assert capsys.readouterr().out.splitlines()[-1].split("\t")[:4] == [
        "PC-1",
        "Rina",
        "waiting 3",
        "rejected 1",
    ]


def test_the_version_told_is_the_one_packaged() -> None:
    project = tomllib.loads((Path(ROOT) / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["version"] == VERSION
