"""Scenes of the administration, and the gateway's answers they are made of."""

from collections.abc import Awaitable, Callable

import msgspec

from console.operations.administration import AuditLine
from console.views.admin_view import AdminView
from console.views.workspace import Workspace
from contract.admin import (
    AdminUser,
    CsvFault,
    Imported,
    OneTimePassword,
    Part,
    PartItem,
    RoleLine,
    SkillLine,
    TeamLine,
    UserMade,
)
from contract.session import HeldDesk
from domain.business_hours import DAYS, BusinessHours, Span
from domain.handbook_overlay import items_of
from domain.permissions import ALLOWED, Act, Role
from tests.console.makers import HANDBOOK
from tests.ui.world import NOW, World

Scene = Callable[[World, Workspace], Awaitable[None]]
MIN = 60_000


def _user(id: str, name: str, *roles: Role, **fields: object) -> AdminUser:
    values: dict[str, object] = {
        "id": id, "version": 3, "username": name.split()[0].lower(), "name": name, "roles": roles, "team": "Tim A",
        "skills": ("livechat", "gadai"), "capacity": {}, "active": True, "must_change": False,
    }  # fmt: skip
    return AdminUser(**values | fields)  # type: ignore[arg-type]


PEOPLE = [
    _user("u-agus", "Agus Salim", Role.L2, skills=("l2_helpdesk",), team="L2", sessions=1),
    _user("u-budi", "Budi Santoso", Role.AGENT, sessions=1, capacity={"livechat": 2}),
    _user("u-dewi", "Dewi Lestari Kusumawardhani", Role.AGENT, must_change=True, team="Tim B"),
    _user("u-rina", "Rina Anggraini", Role.AGENT, sessions=1),
    _user("u-sari", "Sari Utami", Role.AGENT, Role.TRAINER, locked_until=NOW + 9 * MIN),
    _user("u-tono", "Tono Wijaya", Role.TEAM_LEADER, Role.SUPERVISOR, skills=("livechat", "gadai", "mitra")),
]
TEAMS = [
    TeamLine(id="t-a", version=2, name="Tim A", people=4, leaders=("Tono Wijaya",), inactive=1),
    TeamLine(id="t-b", version=1, name="Tim B", people=1),
    TeamLine(id="t-l2", version=1, name="L2", people=1),
]
ROLES = [
    RoleLine(
        role, tuple(act for act in Act if act in ALLOWED[role]), sum(role in one.roles for one in PEOPLE)
    )
    for role in Role
]
SKILLS = [
    SkillLine("livechat", ("livechat_umum",), 5),
    SkillLine("gadai", ("livechat_gadai",), 5),
    SkillLine("formulir", ("formulir_gadai", "formulir_umum"), 0),
]
OFFICE = BusinessHours(
    "kantor", "Jam kantor", {day: (Span("08:00", "12:00"), Span("13:00", "17:00")) for day in DAYS[:5]}
)
DESKS = [
    HeldDesk(
        "c-17", "PC-17", 17, "u-budi", "Budi Santoso", 3, 1, NOW - 47 * MIN, "0.1.0", NOW - 40 * MIN, False
    ),
    HeldDesk("c-04", "PC-04", 4, "u-rina", "Rina Anggraini", 1, 0, NOW - 2 * MIN, "0.1.0", NOW - MIN, True),
]
AUDIT = [
    AuditLine(
        "a3", NOW - 4 * MIN, "u-adm", "account.change", "user", "u-budi",
        detail={"before": '{"skills":["livechat"]}', "after": '{"skills":["livechat","gadai"]}'}, who_name="Admin Pusat",
    ),
    AuditLine("a2", NOW - 12 * MIN, "u-tono", "presence.set_aux", "presence", "u-rina", detail={"reason": "istirahat"}, who_name="Tono"),
    AuditLine("a1", NOW - 31 * MIN, "u-rina", "customer.clear", "customer", "c-siti", detail={"field": "nik"}, who_name="Rina"),
]  # fmt: skip
FAULTS = Imported(
    11, 2, 0, dry_run=True,
    faults=(
        CsvFault(3, "roles", "unknown", "raja"),
        CsvFault(7, "name", "empty"),
        CsvFault(9, "username", "doubled", "dewi"),
        CsvFault(12, "", "cells", "4/6"),
    ),
)  # fmt: skip


class Office:
    """The gateway's answers, and what was asked of it."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, msgspec.Struct | None]] = []
        self.people = list(PEOPLE)
        self.imported = FAULTS

    async def __call__(
        self, method: str, path: str, body: msgspec.Struct | None = None, content: bytes | None = None
    ) -> bytes:
        self.asked.append((method, path, body))
        return msgspec.json.encode(self._answer(method, path.partition("?")[0]))

    def _answer(self, method: str, path: str) -> object:
        if path == "/v1/admin/users":
            if method == "GET":
                return self.people
            return UserMade(PEOPLE[2], OneTimePassword("dewi", "k7mp-x3fd-92hq"))
        if path.startswith("/v1/admin/users/"):
            if path.endswith("/password"):
                return OneTimePassword("budi", "k7mp-x3fd-92hq")
            return {"sessions": 1} if path.endswith("/sign-out") else PEOPLE[1]
        if path.startswith("/v1/admin/teams"):
            return TEAMS if method == "GET" else None
        if path in ("/v1/admin/roles", "/v1/admin/skills"):
            return ROLES if path.endswith("roles") else SKILLS
        if path.startswith("/v1/admin/handbook/"):
            return self._part(path.split("/")[4]) if method == "GET" else None
        if path.startswith("/v1/admin/import/"):
            return self.imported
        return DESKS if path == "/v1/desks" else AUDIT

    def _part(self, part: str) -> Part:
        items = (OFFICE,) if part == "hours" else items_of(HANDBOOK, part)
        raw = [
            PartItem(item.id, 2 if at == 1 else 0, msgspec.Raw(msgspec.json.encode(item)), removed=at == 3)
            for at, item in enumerate(items)
        ]
        return Part(HANDBOOK.version, raw)


async def _at(world: World, desk: Workspace, section: str) -> AdminView:
    world.office = Office()
    desk.go("admin")
    view = desk.page("admin")
    assert isinstance(view, AdminView)
    view.show_section(section)
    await world.settle()
    return view


async def admin_people(world: World, desk: Workspace) -> None:
    view = await _at(world, desk, "people")
    people = view.section("people")
    people.table.selectRow(1)  # type: ignore[attr-defined]
    people.say("Budi Santoso tersimpan dan sudah berlaku.")


async def admin_teams(world: World, desk: Workspace) -> None:
    view = await _at(world, desk, "teams")
    view.section("teams").table.selectRow(0)  # type: ignore[attr-defined]


async def admin_roles(world: World, desk: Workspace) -> None:
    view = await _at(world, desk, "roles")
    view.section("roles").table.selectRow(4)  # type: ignore[attr-defined]


async def admin_queues(world: World, desk: Workspace) -> None:
    view = await _at(world, desk, "parts")
    view.section("parts").table.selectRow(1)  # type: ignore[attr-defined]


async def admin_hours(world: World, desk: Workspace) -> None:
    view = await _at(world, desk, "parts")
    parts = view.section("parts")
    parts.part.set_key("hours")  # type: ignore[attr-defined]
    parts.part.chosen.emit("hours")  # type: ignore[attr-defined]
    await world.settle()
    parts.table.selectRow(0)  # type: ignore[attr-defined]


async def admin_import(world: World, desk: Workspace) -> None:
    view = await _at(world, desk, "files")
    await view.section("files").try_out("orang-baru.csv", b"username\n")  # type: ignore[attr-defined]


async def admin_desks(world: World, desk: Workspace) -> None:
    view = await _at(world, desk, "desks")
    view.section("desks").table.selectRow(0)  # type: ignore[attr-defined]


async def admin_audit(world: World, desk: Workspace) -> None:
    view = await _at(world, desk, "audit")
    view.section("audit").table.selectRow(0)  # type: ignore[attr-defined]


async def admin_offline(world: World, desk: Workspace) -> None:
    world.line.online = False
    desk.link_changed(False, NOW - 3 * MIN, "")
    await _at(world, desk, "people")


ADMIN_SCENES: list[Scene] = [
    admin_people, admin_teams, admin_roles, admin_queues, admin_hours, admin_import, admin_desks, admin_audit, admin_offline,
]  # fmt: skip
ADMIN_ROLES: dict[Scene, Role] = dict.fromkeys(ADMIN_SCENES, Role.ADMIN)
