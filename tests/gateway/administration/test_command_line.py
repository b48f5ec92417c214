"""``./sahut admin`` against a gateway: what it prints, what it does, and how it ends."""

import asyncio
import io
import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from structlog.testing import capture_logs

from console.administration.__main__ import main
from contract.session import Session
from domain.permissions import Role
from gateway.accounts.models import client, session
from gateway.audit.models import audit
from tests.gateway.administration.test_people import sign_in
from tests.gateway.site import PASSWORD, Site, open_site


class Line:
    """The command line of one administrator."""

    def __init__(self, url: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._url, self._capsys, self._monkeypatch = url, capsys, monkeypatch
        self.user, self.password = "admin", PASSWORD
        self.out, self.err = "", ""

    async def __call__(self, *words: str, typed: str = "") -> int:
        self._monkeypatch.setattr(
            "sys.stdin", io.TextIOWrapper(io.BytesIO(f"{self.password}\n{typed}".encode()))
        )
        arguments = ["--gateway", self._url, "--user", self.user, *words]
        code = await asyncio.to_thread(self._ended, arguments)
        self.out, self.err = self._capsys.readouterr()
        return code

    def _ended(self, arguments: list[str]) -> int:
        try:
            return main(arguments)
        except SystemExit as end:
            return int(end.code or 0)

    async def json(self, *words: str) -> Any:
        assert await self("--json", *words) == 0, self.err
        return json.loads(self.out)


@pytest.fixture
async def site(tmp_path: Path) -> Any:
    async with open_site(f"sqlite:///{tmp_path}/gateway.db", tmp_path) as site:
        await site.person("admin", Role.ADMIN, skills=())
        with capture_logs():  # the gateway's, which would stand among what the command line prints
            yield site


@pytest.fixture
def line(site: Site, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Line:
    return Line(site.url, capsys, monkeypatch)


async def test_an_account_from_its_making_to_its_end(site: Site, line: Line) -> None:
    add = (
        "users",
        "add",
        "siti",
        "--name",
        "Siti Aminah",
        "--role",
        "agent",
        "--team",
        "Tim B",
        "--skill",
        "gadai",
    )
    assert await line(*add, "--capacity", "livechat=2") == 0
    assert line.out.startswith("siti signs in once with: ")
    given = line.out.splitlines()[0].rpartition(" ")[2]
    assert isinstance(await sign_in(site, "siti", given, "sandi pilihan siti"), Session)
    assert await line("users", "set", "siti", "--add-skill", "mitra", "--name", "Siti A.") == 0
    (user,) = await line.json("users", "list", "--search", "siti")
    assert (user["name"], user["skills"], user["capacity"]) == (
        "Siti A.",
        ["gadai", "mitra"],
        {"livechat": 2},
    )
    assert (await line.json("users", "sign-out", "siti"))["sessions"] == 1
    again = await line.json("users", "reset-password", "siti")
    assert again["username"] == "siti"
    assert await line("users", "deactivate", "siti") == 0
    assert [one["username"] for one in await line.json("users", "list", "--inactive")] == ["siti"]
    assert await line("users", "list") == 0
    assert "siti" not in line.out
    lines = await line.json("audit", "--who", "admin", "--act", "account.*")
    assert [one["what"] for one in lines] == [
        "account.change", "account.password", "account.sign_out", "account.change", "account.add",
    ]  # fmt: skip
    assert await line("audit", "--since", "2020-01-31", "--limit", "3") == 0
    assert len(line.out.splitlines()) == 4


async def test_the_handbook_s_parts(site: Site, line: Line) -> None:
    office = ("days.mon=08:00-12:00,13:00-17:00", "name=Jam kantor", "zone=WITA")
    assert await line("hours", "set", "kantor", *office) == 0
    assert await line("queues", "set", "telepon_umum", "hours=kantor", "priority=5", 'topics=["umum"]') == 0
    queue = site.gateway.handbook.queue("telepon_umum")
    assert (queue.hours, queue.priority, queue.topics) == ("kantor", 5, ("umum",))
    assert len(site.gateway.handbook.hours[0].days["mon"]) == 2
    assert await line("aux", "remove", "tidak_menjawab") == 1
    assert "missed_aux_reason" in line.err
    assert await line("macros", "remove", "mohon_maaf") == 0
    assert "mohon_maaf" not in {one.id for one in site.gateway.handbook.macros}
    assert await line("codes", "list") == 0
    assert line.out.splitlines()[0].split() == ["ID", "VERSION", "STATE", "FIELDS"]
    assert (await line.json("queues", "show", "telepon_umum"))["version"] == 1
    assert await line("macros", "set", "baru", "mode") == 64


async def test_files_whole_or_not_at_all(site: Site, line: Line, tmp_path: Path) -> None:
    table = tmp_path / "orang.csv"
    table.write_text("username,name,roles\ndewi,Dewi,agent\nagus,Agus,raja\n", "utf-8")
    assert await line("import", "users", str(table)) == 1
    assert line.err.splitlines() == [f"{table}:3: roles: unknown (raja)", "Nothing was taken over."]
    table.write_text("username;name;roles\ndewi;Dewi;agent\n", "utf-8-sig")
    assert await line("import", "users", str(table), "--dry-run") == 0
    assert line.out.startswith("would be added 1")
    assert await line("import", "users", str(table)) == 0
    assert line.out.splitlines()[-1].split()[0] == "dewi"
    assert await line("import", "holidays", "-", typed="date,name\n2026-12-24,Cuti bersama\n") == 0
    given = tmp_path / "libur.csv"
    assert await line("export", "holidays", str(given)) == 0
    assert "2026-12-24,Cuti bersama" in given.read_text("utf-8-sig")
    assert await line("import", "users", str(tmp_path / "not there.csv")) == 1


async def test_teams_desks_roles_and_skills(site: Site, line: Line) -> None:
    await site.desk("rina")
    assert await line("teams", "add", "Tim C") == 0
    assert await line("teams", "rename", "Tim C", "Tim D") == 0
    assert [team["name"] for team in await line.json("teams", "list")] == ["Tim D"]
    people = await line.json("teams", "people", "Tim D", "--join", "rina", "--lead", "rina")
    assert [(one["username"], one["roles"]) for one in people] == [("rina", ["agent", "team_leader"])]
    assert await line("teams", "people", "Tim D", "--join", "nobody") == 1
    assert await line("teams", "remove", "Tim D") == 1
    assert "in_use" in line.err
    assert await line("teams", "add", "Tim E") == 0
    assert await line("teams", "remove", "Tim D", "--move-to", "Tim E") == 0
    assert await line("teams", "remove", "Tim E", "--no-team") == 0
    assert await line("teams", "remove", "Tim D") == 1
    desks = await line.json("desks", "list", "--all")
    (desk,) = [one for one in desks if one["name"] == "Rina"]
    assert (await line.json("desks", "sign-out", desk["client"]))["sessions"] == 1
    assert await line("roles") == 0
    assert "supervisor" in line.out
    assert await line("skills") == 0
    assert "gadai" in line.out


async def test_how_it_ends_when_it_cannot(site: Site, line: Line) -> None:
    assert await line("users", "fly") == 64
    assert await line("users", "set", "nobody", "--name", "X") == 1
    line.user = ""
    assert await line("teams", "list") == 64
    line.user, line.password = "admin", "salah sekali"
    assert await line("teams", "list") == 77
    await site.person("rina")
    line.user, line.password = "rina", PASSWORD
    assert await line("teams", "list") == 77
    assert "not allowed" in line.err
    line._url = "http://127.0.0.1:9"
    assert await line("teams", "list") == 69


async def test_an_administrator_may_have_to_choose_a_password_here(site: Site, line: Line) -> None:
    given = (await line.json("users", "reset-password", "admin"))["password"]
    line.password = given
    assert await line("teams", "list") == 77
    assert await line("teams", "list", typed="sandi admin baru\n") == 0
    line.password = "sandi admin baru"
    assert await line("teams", "list") == 0


async def test_it_leaves_no_session_and_uses_up_one_desk_number(site: Site, line: Line) -> None:
    for _ in range(3):
        assert await line("teams", "list") == 0
    async with site.gateway.database.read() as conn:
        assert (await conn.execute(select(func.count()).select_from(client))).scalar_one() == 1
        still = select(func.count()).select_from(session).where(session.c.ended.is_(None))
        assert (await conn.execute(still)).scalar_one() == 0
        names = (await conn.execute(select(audit.c.what).distinct())).scalars().all()
    assert set(names) == {"session.begin", "session.end"}


async def test_names_do_not_steer_the_terminal(site: Site, line: Line) -> None:
    await site.person("rina", team="\x1b[31mTim")
    assert await line("users", "list") == 0
    assert "\x1b" not in line.out


async def test_news_is_told_listed_and_withdrawn(site: Site, line: Line) -> None:
    await site.person("siti", Role.AGENT, team="Tim A", skills=("gadai",))
    assert (
        await line(
            "announcements", "publish", "Outlet tutup", "-", "--must", "--team", "Tim A", typed="Jumat ini.\n"
        )
        == 0
    ), line.err
    assert "must be read" in line.out
    (row,) = await line.json("announcements", "list")
    assert (row["subject"], row["text"], row["must"], row["teams"], row["author_name"]) == (
        "Outlet tutup",
        "Jumat ini.",
        True,
        ["Tim A"],
        "Admin",
    )
    assert row["until"] - row["since"] == 7 * 86_400_000
    assert await line("announcements", "publish", "Lama", "x", "--until", "2020-01-01") == 1
    assert "until" in line.err
    assert await line("announcements", "publish", "Lain", "x", "--team", "Tim Z") == 1
    assert "Tim Z" in line.err
    assert await line("announcements", "publish", "Lain", "x", "--until", "besok") == 64
    assert await line("announcements", "withdraw", row["id"]) == 0
    assert await line.json("announcements", "list") == []
    (row,) = await line.json("announcements", "list", "--all")
    assert row["withdrawn"]
    assert await line("announcements", "withdraw", "tidak-ada") == 1
    line.user = "siti"
    assert await line("announcements", "list") == 77


async def test_the_handbooks_next_version_from_a_folder_to_the_floor(
    site: Site, line: Line, tmp_path: Path
) -> None:
    await site.person("lia", Role.LD, skills=())
    await site.person("tono", Role.SUPERVISOR, skills=())
    line.user = "lia"
    id = (await line.json("handbook", "new", "Nama istirahat"))[0]["id"]
    folder = tmp_path / "buku"
    assert await line("handbook", "get", id, str(folder)) == 0
    main = folder / "handbook.yaml"
    text = main.read_text("utf-8")
    main.write_text(text.replace("missed_aux_reason: ", "missed_aux_reason: entah_"), "utf-8")
    assert await line("handbook", "check", id, str(folder)) == 1
    number = 1 + text[: text.index("missed_aux_reason: ")].count("\n")
    assert line.out.startswith(f"handbook.yaml:{number}: routing.missed_aux_reason: ")
    main.write_text(text.replace("name: Istirahat", "name: Rehat"), "utf-8")
    (folder / "steps.yaml").rename(folder / "langkah.yaml")
    said = ("--version", "2999.1", "--why", "Nama baru.", "--effective", "2999-01-01T00:00+07:00")
    assert (await line.json("handbook", "put", id, str(folder), *said))[0]["faults"] == 0
    assert await line("handbook", "diff", id) == 0
    assert "changed: aux_reasons istirahat Rehat\n  name: Istirahat → Rehat\n" in line.out
    assert "--- langkah.yaml\n" in line.out
    assert await line("handbook", "approve", id) == 77
    assert await line("handbook", "propose", id) == 0
    assert await line("handbook", "publish", id) == 1
    assert "illegal_transition (state: proposed)" in line.err
    line.user = "tono"
    assert await line("handbook", "approve", id) == 0
    assert await line("handbook", "publish", id) == 0
    known = await line.json("handbook", "versions")
    assert [(one["why"], one["in_force"]) for one in known] == [("Nama baru.", False), ("", True)]
    assert await line("handbook", "withdraw", id) == 0
    assert (await line.json("handbook", "list"))[0]["state"] == "withdrawn"
    assert await line("handbook", "put", id, str(tmp_path / "kosong")) == 64
