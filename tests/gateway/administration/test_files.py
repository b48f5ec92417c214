"""Files in and out: whole or not at all, every fault by line and column, and nothing that runs in a spreadsheet."""

import httpx
import msgspec
import pytest

from contract import paths
from contract.admin import EXPORT, IMPORT, CsvFault, Imported
from contract.errors import ErrorCode, Problem
from contract.rows import CustomerRow
from contract.session import Session
from domain.permissions import Role
from domain.ticket import Priority
from domain.ticket_sets import TicketSets
from gateway.audit.routes import AuditLine
from gateway.tx import Tx
from tests.gateway.administration.office import administrator, change, hire, part, people, read, refused
from tests.gateway.administration.test_people import sign_in
from tests.gateway.site import Desk, Site
from tests.gateway.test_commands import note, opening


async def send(desk: Desk, what: str, text: str | bytes, *, dry_run: bool = False) -> Imported:
    return read(await posted(desk, what, text, dry_run=dry_run), Imported)


async def posted(desk: Desk, what: str, text: str | bytes, *, dry_run: bool = False) -> httpx.Response:
    content = text.encode() if isinstance(text, str) else text
    headers = {"content-type": "text/csv"}
    query = {"dry_run": "true"} if dry_run else {}
    return await desk.http.post(f"{IMPORT}/{what}", content=content, headers=headers, params=query)


PEOPLE = """\
username;name;roles;team;skills;capacity
dewi;Dewi Lestari;agent;Tim C;livechat gadai;livechat=2
agus;Agus Salim;agent l2;Tim C;l2_helpdesk;
"""


async def test_people_come_in_and_choose_their_passwords(site: Site) -> None:
    admin = await administrator(site)
    trial = await send(admin, "users", b"\xef\xbb\xbf" + PEOPLE.encode(), dry_run=True)
    assert (trial.added, trial.dry_run, trial.passwords, trial.faults) == (2, True, (), ())
    assert set(await people(admin)) == {"admin"}
    done = await send(admin, "users", PEOPLE)
    assert (done.added, done.changed, done.same, done.dry_run) == (2, 0, 0, False)
    given = {one.username: one.password for one in done.passwords}
    signed = await sign_in(site, "dewi", given["dewi"], "sandi pilihan dewi")
    assert isinstance(signed, Session)
    assert signed.capacity["livechat"] == 2
    assert (await people(admin))["agus"].roles == (Role.AGENT, Role.L2)
    again = await send(admin, "users", "username,team\ndewi,Tim D\nagus,Tim C\n")
    assert (again.added, again.changed, again.same) == (0, 1, 1)
    assert (await people(admin))["dewi"].team == "Tim D"


async def test_who_is_not_active_in_the_table_is_not_active(site: Site) -> None:
    admin = await administrator(site)
    done = await send(
        admin,
        "users",
        "username,name,roles,active\ndewi,Dewi,agent,tidak\nagus,Agus,agent,ya\neko,Eko,agent,\n",
    )
    assert (done.added, done.faults) == (3, ())
    there = await people(admin)
    assert {name: there[name].active for name in ("dewi", "agus", "eko")} == {
        "dewi": False,
        "agus": True,
        "eko": True,
    }
    given = {one.username: one.password for one in done.passwords}
    assert isinstance(await sign_in(site, "dewi", given["dewi"], "sandi pilihan dewi"), Problem)
    again = await send(admin, "users", "username,active\ndewi,ya\nagus,tidak\neko,\n")
    assert (again.changed, again.same) == (2, 1)
    there = await people(admin)
    assert (there["dewi"].active, there["agus"].active, there["eko"].active) == (True, False, True)


async def test_a_file_with_a_fault_changes_nothing_and_names_each(site: Site) -> None:
    admin = await administrator(site)
    done = await send(
        admin,
        "users",
        "username,name,roles,skills,capacity,active\n"
        "dewi,Dewi,agent,gadai,,\n"
        "agus,Agus,raja,gadai,,\n"
        "budi,,agent,gadai,,\n"
        "dewi,Dewi,agent,gadai,,\n"
        "eko,Eko,agent,terbang,,\n"
        "fina,Fina,agent,gadai,livechat=banyak,\n"
        "admin,Admin,admin supervisor,,,\n"
        "admin2,Dua,agent,,,mungkin\n",
    )
    assert done.faults == (
        CsvFault(3, "roles", "unknown", "raja"),
        CsvFault(4, "name", "empty", ""),
        CsvFault(5, "username", "doubled", "dewi"),
        CsvFault(6, "skills", "unknown", "terbang"),
        CsvFault(7, "capacity", "channel=number", "livechat=banyak"),
        CsvFault(8, "roles", "own", ""),
        CsvFault(9, "active", "yes_or_no", "mungkin"),
    )
    assert done.dry_run
    assert set(await people(admin)) == {"admin"}
    for text, fault in (
        ("name\nDewi\n", CsvFault(1, "username", "missing_column")),
        ("username,gaji\ndewi,1\n", CsvFault(1, "gaji", "unknown_column")),
        (b"username\nde\xffwi\n", CsvFault(2, "", "not_utf8")),
    ):
        assert fault in (await send(admin, "users", text)).faults


async def test_outlets_come_in_as_customers_with_what_the_handbook_asks_of_them(site: Site) -> None:
    admin, rina = await administrator(site), await site.desk("rina")
    text = (
        "name;city;caller_type;telepon;kode_outlet;area_outlet;petugas;bergabung\n"
        'Outlet Kalisari;Semarang;petugas_outlet;024-7555-1234;O-0417;Jawa Tengah 2;"Rina, 8841, Kasir; Joko";1/2/2019\n'
    )
    done = await send(admin, "customers", text)
    assert (done.added, done.faults) == (1, ())
    (found,) = read(await rina.http.get(paths.CUSTOMERS, params={"q": "02475551234"}), list[CustomerRow])
    assert (found.name, found.caller_type, len(found.lookups)) == ("Outlet Kalisari", "petugas_outlet", 1)
    assert found.fields == {
        "kode_outlet": "O-0417",
        "area_outlet": "Jawa Tengah 2",
        "petugas": "Rina, 8841, Kasir; Joko",
        "bergabung": "2019-02-01",
    }
    wrong = await send(admin, "customers", text.replace("1/2/2019", "kemarin").replace("Kalisari", "Baru"))
    assert wrong.faults == (CsvFault(2, "bergabung", "unknown", "kemarin"),)


async def test_customers_come_in_sealed_and_once(site: Site) -> None:
    admin, rina = await administrator(site), await site.desk("rina")
    text = "name,city,caller_type,telepon,nik\nSiti Aminah,Solo,nasabah,0812-3456-7890,3372015508900001\nBudi,,,,\n"
    done = await send(admin, "customers", text)
    assert (done.added, done.faults) == (2, ())
    again = await send(admin, "customers", text.replace("0812-3456-7890", "+62 812 3456 7890"))
    assert (again.added, again.same) == (1, 1)  # Budi has nothing to be known by
    found = read(await rina.http.get(paths.CUSTOMERS, params={"q": "081234567890"}), list[CustomerRow])
    assert [one.name for one in found] == ["Siti Aminah"]
    assert "7890" not in found[0].masked["telepon"][:6]
    wrong = await send(admin, "customers", "name,caller_type\nSiti,raja\n,nasabah\n")
    assert wrong.faults == (CsvFault(2, "caller_type", "unknown", "raja"), CsvFault(3, "name", "empty"))
    many = "name\n" + "".join(f"Siti {n}\n" for n in range(501))
    assert (await send(admin, "customers", many)).faults == (CsvFault(502, "", "too_many", "500"),)
    assert refused(await admin.http.get(f"{EXPORT}/customers"), ErrorCode.NOT_FOUND)


async def test_holidays_and_macros_come_in_and_go_out(site: Site) -> None:
    admin = await administrator(site)
    done = await send(
        admin, "holidays", "date,name,open\n2026-12-24,Cuti bersama,\n2026-12-31,Tutup buku,08:00-12:00\n"
    )
    assert (done.added, done.faults) == (2, ())
    wrong = await send(
        admin,
        "holidays",
        "date,name,open\n2026-13-01,Salah,\n2026-01-02,Dua,12:00-08:00\n2026-01-03,Tiga,pagi\n",
    )
    assert [(fault.line, fault.column) for fault in wrong.faults] == [
        (2, "date"),
        (3, "open"),
        (4, "open"),
        (4, "open"),
    ]
    assert set(await part(admin, "holidays")) == {"2026-12-24", "2026-12-31"}
    before = site.gateway.handbook.version
    macros = 'id,name,mode,text\nsalam_penutup,Penutup,reply,Terima kasih\nbaru,Baru,note,"=1+1"\n'
    assert (await send(admin, "macros", macros)).changed == 1
    assert site.gateway.handbook.version != before
    bad = await send(admin, "macros", "id,name,text\nx,X,Halo {siapa}\n")
    assert [(fault.line, fault.column) for fault in bad.faults] == [(2, "text")]
    given = await admin.http.get(f"{EXPORT}/macros")
    assert given.headers["content-type"].startswith("text/csv")
    assert "'=1+1" in given.content.decode("utf-8-sig")
    back = await send(admin, "macros", given.content)
    assert (back.added, back.changed, back.faults) == (0, 0, ())


async def test_what_a_macro_sets_comes_in_and_goes_out(site: Site) -> None:
    admin = await administrator(site)
    category = site.gateway.handbook.categories[0]
    row = f"baru,Baru,reply,Baik,{category.id},{category.issues[0].id},urgent"
    head = "id,name,mode,text,category,issue,priority"
    assert (await send(admin, "macros", f"{head}\n{row}\n")).added == 1
    (macro,) = [one for one in site.gateway.handbook.macros if one.id == "baru"]
    assert macro.sets == TicketSets(category.id, category.issues[0].id, Priority.URGENT)
    given = await admin.http.get(f"{EXPORT}/macros")
    assert row in given.content.decode("utf-8-sig")
    back = await send(admin, "macros", given.content)
    assert (back.added, back.changed, back.faults) == (0, 0, ())
    assert (await send(admin, "macros", "id,name,text\nbaru,Lain,Baik\n")).changed == 1
    (macro,) = [one for one in site.gateway.handbook.macros if one.id == "baru"]
    assert macro.sets is not None
    bad = await send(
        admin, "macros", f"{head}\nx,X,reply,x,apa,,\ny,Y,reply,y,{category.id},apa,\nz,Z,reply,z,,,sekali\n"
    )
    assert [(fault.line, fault.column) for fault in bad.faults] == [
        (2, "category"),
        (3, "issue"),
        (4, "priority"),
    ]
    assert (await send(admin, "macros", f"{head}\nbaru,Lain,reply,Baik,,,\n")).changed == 1
    (macro,) = [one for one in site.gateway.handbook.macros if one.id == "baru"]
    assert macro.sets is None


async def test_people_go_out_as_they_come_in(site: Site) -> None:
    admin = await administrator(site)
    await hire(admin, "siti", team="=cmd|' /C calc'!A0", skills=("livechat",), capacity={"livechat": 2})
    user = (await people(admin))["siti"]
    read(await change(admin, user, active=False), object)
    given = await admin.http.get(f"{EXPORT}/users")
    assert ",'=cmd|" in given.content.decode("utf-8-sig")
    back = await send(admin, "users", given.content)
    assert (back.added, back.changed, back.same, back.faults) == (0, 0, 2, ())


@pytest.mark.parametrize("what", ["users", "customers", "holidays", "macros"])
async def test_files_need_their_right(site: Site, what: str) -> None:
    rina = await site.desk("rina")
    refused(await posted(rina, what, "name\n"), ErrorCode.FORBIDDEN)
    if what != "customers":
        refused(await rina.http.get(f"{EXPORT}/{what}"), ErrorCode.FORBIDDEN)
    admin = await administrator(site)
    refused(await posted(admin, "queues", "id\n"), ErrorCode.NOT_FOUND)


async def test_the_audit_is_searched_by_who_act_and_ticket(site: Site) -> None:
    admin, rina = await administrator(site), await site.desk("rina")
    opened = opening(rina)
    await rina.send(rina.command(opened), rina.command(note(opened.ticket)))
    await hire(admin, "siti")

    async def found(**query: str) -> list[AuditLine]:
        return read(await admin.http.get("/v1/audit", params=query), list[AuditLine])

    mine = await found(who="rina")
    assert {line.who_name for line in mine} == {"Rina"}
    assert {line.who for line in mine} == {rina.session.user.id}
    assert [line.what for line in await found(what="account.*")] == ["account.add"]
    assert await found(what="account") == []
    (line,) = await found(what="account.add", who="admin")
    assert msgspec.json.decode(line.detail["after"])["username"] == "siti"
    said = note(opened.ticket)
    await rina.do(said)

    async def work(tx: Tx) -> None:
        tx.audit("system", "ticket.look", "ticket", opened.ticket)
        tx.audit("system", "message.look", "message", said.message)

    await site.gateway.transactions.run(work)
    of_ticket = await found(ticket=opened.number)
    assert {line.row for line in of_ticket} == {opened.ticket, said.message}
    assert {line.who_name for line in of_ticket} == {""}
    assert await found(ticket="0") == []
