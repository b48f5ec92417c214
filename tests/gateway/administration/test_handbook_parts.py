"""The handbook's editable parts: laid over the file, judged as a whole, in force at once at every gateway and on the way to desks."""

import asyncio
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import select

from contract import paths
from contract.admin import ADMIN_HANDBOOK
from contract.commands import EditTicket, OpenTicket, SetPresence
from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.feed import Beat
from contract.ids import new_id
from domain.business_hours import DAYS
from domain.contact import Channel
from domain.handbook import Handbook, Macro
from domain.handbook_overlay import Change, lay_over
from domain.presence import PresenceState
from domain.ticket_number import make
from gateway.audit.models import audit
from gateway.cases.models import ticket
from gateway.errors import StartError
from tests.gateway.administration.office import administrator, part, put, read, refused, remove
from tests.gateway.site import Desk, Site, open_site

AUX: dict[str, object] = {"id": "rapat_tim", "name": "Rapat tim"}
OFFICE: dict[str, object] = {
    "id": "kantor", "name": "Jam kantor", "days": {day: [{"start": "08:00", "end": "17:00"}] for day in DAYS[:5]},
}  # fmt: skip


async def in_force(desk: Desk) -> Handbook:
    return read(await desk.http.get(paths.HANDBOOK), Handbook)


async def test_a_change_is_in_force_without_a_restart(site: Site) -> None:
    admin, rina = await administrator(site), await site.desk("rina")
    before = await in_force(rina)
    refused_first = await rina.do(SetPresence(state=PresenceState.AUX, aux_reason="rapat_tim"))
    assert refused_first.outcome is Outcome.REJECTED
    async with rina.feed() as feed:
        first = await feed.until(Beat)
        assert first.handbook == before.version
        assert (await put(admin, "aux_reasons", AUX)).is_success
        while (beat := await feed.until(Beat)).handbook == before.version:
            pass
    after = await in_force(rina)
    assert beat.handbook == after.version == f"{before.version}.1"
    assert [one.id for one in after.aux_reasons][-1] == "rapat_tim"
    assert after.categories == before.categories
    now = await rina.do(SetPresence(state=PresenceState.AUX, aux_reason="rapat_tim"))
    assert now.outcome is Outcome.APPLIED


async def test_items_have_versions_and_changes_an_audit(site: Site) -> None:
    admin = await administrator(site)
    macro = (await part(admin, "macros"))["salam_penutup"]
    assert macro.version == 0
    body = msgspec.json.decode(macro.body)
    assert (await put(admin, "macros", body | {"text": "Terima kasih."})).is_success
    assert refused(await put(admin, "macros", body), ErrorCode.STALE) == {"version": "1"}
    refused(await remove(admin, "macros", "salam_penutup"), ErrorCode.STALE)
    assert (await remove(admin, "macros", "salam_penutup", 1)).is_success
    gone = (await part(admin, "macros"))["salam_penutup"]
    assert (gone.removed, gone.version) == (True, 2)
    assert "salam_penutup" not in {one.id for one in (await in_force(admin)).macros}
    assert (await put(admin, "macros", body, 2)).is_success
    back = (await part(admin, "macros"))["salam_penutup"]
    assert (back.removed, back.version) == (False, 3)
    async with site.gateway.database.read() as conn:
        wanted = select(audit).where(audit.c.row == "salam_penutup").order_by(audit.c.at, audit.c.id)
        lines = (await conn.execute(wanted)).all()
    assert [line.what for line in lines] == ["handbook.change", "handbook.remove", "handbook.change"]
    assert msgspec.json.decode(lines[0].detail["before"], type=Macro).text.startswith("Terima kasih telah")
    assert msgspec.json.decode(lines[0].detail["after"], type=Macro).text == "Terima kasih."


@pytest.mark.parametrize(
    ("name", "body", "field"),
    [
        ("macros", {"id": "m", "name": "M", "text": "Halo {siapa}"}, "text"),
        ("macros", {"id": "m", "name": "M"}, "body"),
        ("macros", {"id": "m", "name": "M", "text": "x" * 20_001}, "text"),
        ("macros", {"id": "m", "name": "M", "text": "nol\x00"}, "body"),
        ("queues", {"id": "q", "name": "Q", "channel": "merpati", "skill": "gadai"}, "channel"),
        ("queues", {"id": "q", "name": "Q", "channel": "livechat", "skill": "gadai", "hours": "x"}, "hours"),
        ("queues", {"id": "q", "name": "Q", "channel": "livechat", "skill": "gadai", "topics": ["gadai"]}, "topics"),
        ("hours", {"id": "h", "name": "H", "days": {}}, "days"),
        ("hours", {"id": "h", "name": "H", "days": {"mon": [{"start": "9", "end": "10:00"}]}}, "mon"),
        ("holidays", {"id": "2026-02-30", "name": "Bukan hari"}, "id"),
        ("wrap_up_codes", {"id": "w", "name": 7}, "name"),
    ],
)  # fmt: skip
async def test_what_may_not_be_in_force_is_refused(
    site: Site, name: str, body: dict[str, object], field: str
) -> None:
    admin = await administrator(site)
    version = (await in_force(admin)).version
    assert refused(await put(admin, name, body))["field"] == field
    assert (await in_force(admin)).version == version


async def test_what_is_needed_elsewhere_stays(site: Site) -> None:
    admin, rina = await administrator(site), await site.desk("rina")
    assert "missed_aux_reason" in refused(await remove(admin, "aux_reasons", "tidak_menjawab"))["field"]
    opened = OpenTicket(
        ticket=new_id(), number=make(rina.session.desk_number, 1), channel=Channel.VOICE,
        queue="telepon_umum", subject="Tanya",
    )  # fmt: skip
    assert (await rina.do(opened)).outcome is Outcome.APPLIED
    assert refused(await remove(admin, "queues", "telepon_umum")) == {"queue": "in_use", "tickets": "1"}
    assert refused(await remove(admin, "queues", "tidak_ada"), ErrorCode.NOT_FOUND)
    refused(await admin.http.get(f"{ADMIN_HANDBOOK}/categories"), ErrorCode.NOT_FOUND)


async def test_a_queue_s_clocks_may_follow_its_hours(site: Site) -> None:
    admin, rina = await administrator(site), await site.desk("rina")
    assert (await put(admin, "hours", OFFICE)).is_success
    queue = msgspec.json.decode((await part(admin, "queues"))["telepon_umum"].body)
    assert (await put(admin, "queues", queue | {"hours": "kantor", "clock_by_hours": True})).is_success
    opened = OpenTicket(
        ticket=new_id(), number=make(rina.session.desk_number, 1), channel=Channel.VOICE,
        queue="telepon_umum", subject="Tanya", category="pengaduan", issue="lelang",
    )  # fmt: skip
    assert (await rina.do(opened)).outcome is Outcome.APPLIED
    handbook = await in_force(rina)
    calendar = handbook.calendar(handbook.queue("telepon_umum"))
    assert calendar is not None
    async with site.gateway.database.read() as conn:
        row = (await conn.execute(select(ticket).where(ticket.c.id == opened.ticket))).one()
    assert calendar.working_ms(row.origin, row.target) == 720_000
    assert calendar.working_ms(row.origin, row.limit) == 1_200_000


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
async def test_an_issue_may_have_clocks_of_its_own(site: Site) -> None:
    rina = await site.desk("rina")
    opened = OpenTicket(
        ticket=new_id(), number=make(rina.session.desk_number, 1), channel=Channel.VOICE,
        queue="telepon_umum", subject="Tanya", category="pengaduan", issue="lelang",
    )  # fmt: skip
    assert (await rina.do(opened)).outcome is Outcome.APPLIED

    async def clocks() -> tuple[int, int]:
        async with site.gateway.database.read() as conn:
            row = (await conn.execute(select(ticket).where(ticket.c.id == opened.ticket))).one()
        return (row.target - row.origin) // 1000, (row.limit - row.origin) // 1000

    assert await clocks() == (720, 1200)
    for issue, expected in (("penipuan", (300, 900)), ("barang_jaminan", (720, 1200))):
        edited = await rina.do(EditTicket(ticket=opened.ticket, issue=issue))
        assert edited.outcome is Outcome.APPLIED
        assert await clocks() == expected


async def test_it_is_there_after_a_restart_and_a_file_that_does_not_fit_is_refused(
    database: str, tmp_path: Path
) -> None:
    async with open_site(database, tmp_path) as site:
        admin = await administrator(site)
        assert (await put(admin, "hours", OFFICE)).is_success
        queue = msgspec.json.decode((await part(admin, "queues"))["telepon_umum"].body)
        assert (await put(admin, "queues", queue | {"escalates_to": "l2_digital"})).is_success
        version = (await in_force(admin)).version
    async with open_site(database, tmp_path) as site:
        handbook = site.gateway.handbook
        assert handbook.version == version
        assert handbook.queue("telepon_umum").escalates_to == "l2_digital"
        assert [hours.id for hours in handbook.hours] == ["kantor"]
    text = (Path(__file__).parents[2] / "domain" / "one_file.yaml").read_text("utf-8")
    shorter = text.replace(
        "  - id: l2_digital\n    name: L2 CS Digital\n    channel: webform\n    skill: l2_digital\n", ""
    )
    shorter = shorter.replace("escalates_to: l2_digital", "escalates_to: l2_helpdesk")
    assert shorter != text
    (tmp_path / "other.yaml").write_text(shorter, "utf-8")
    with pytest.raises(StartError, match="l2_digital"):
        async with open_site(database, tmp_path, handbook=str(tmp_path / "other.yaml")):
            pass


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
async def test_the_other_gateway_hears_of_it_at_once(database: str, tmp_path: Path) -> None:
    # Nobody looks by himself for an hour: what arrives was rung for.
    async with open_site(database, tmp_path) as here, open_site(database, tmp_path) as there:
        admin = await administrator(here)
        rina = await there.desk("rina")
        async with rina.feed() as feed:
            before = (await feed.until(Beat)).handbook
            for n in range(1, 4):
                assert (await put(admin, "aux_reasons", AUX | {"name": f"Rapat {n}"}, n - 1)).is_success
            async with asyncio.timeout(60):
                while (await feed.until(Beat)).handbook != f"{before}.3":
                    pass
        done = await rina.do(SetPresence(state=PresenceState.AUX, aux_reason="rapat_tim"))
        assert done.outcome is Outcome.APPLIED


def test_an_overlay_leaves_the_file_s_other_items_to_the_file() -> None:
    macros = (Macro("a", "A", "1"), Macro("b", "B", "2"))
    base = msgspec.structs.replace(_book(), macros=macros)
    changes = [Change("macros", "a", Macro("a", "A", "x")), Change("macros", "c", Macro("c", "C", "3"))]
    assert [one.text for one in lay_over(base, changes).macros] == ["x", "2", "3"]
    gone = [*changes, Change("macros", "b", None), Change("macros", "not_there", None)]
    assert [one.id for one in lay_over(base, gone).macros] == ["a", "c"]
    assert lay_over(base, []) == base


def _book() -> Handbook:
    from contract.handbook_file import read_handbook

    return read_handbook(Path(__file__).parents[2] / "domain" / "one_file.yaml")
