"""Who calls: found by the number that rings, at the gateway and, by its hash, at every desk."""

from pathlib import Path

import msgspec
from sqlalchemy import update

from contract import paths
from contract.commands import EditTicket, SaveCustomer
from contract.customer import IdentityKind
from contract.customer_acts import AddIdentity, MergeCustomers
from contract.envelope import Outcome
from contract.ids import new_id
from contract.lookup import lookup
from contract.rows import CustomerRow
from domain.parties import CallerType
from domain.permissions import Role
from gateway.audit.routes import AuditLine
from gateway.customers import lookups
from gateway.customers.models import customer_field, customer_identity
from gateway.customers.seal import Seal
from gateway.tx import Tx
from tests.gateway.site import Desk, Site
from tests.gateway.test_commands import opening

MOBILE, OFFICE = "0812-3456-7443", "(022) 7654321"
SPELLINGS = (MOBILE, "+62 812 3456 7443", "6281234567443")


async def made(desk: Desk, name: str, phone: str = MOBILE) -> str:
    id = new_id()
    body = SaveCustomer(
        customer=id,
        name=name,
        caller_type=CallerType.NASABAH,
        sensitive={"telepon": phone, "nik": "3273014502890004"},
    )
    assert (await desk.do(body)).outcome is Outcome.APPLIED
    return id


def office(customer: str) -> AddIdentity:
    return AddIdentity(
        customer=customer, identity=new_id(), kind=IdentityKind.PHONE, sensitive={"phone": OFFICE}
    )


async def calling(desk: Desk, number: str) -> list[CustomerRow]:
    answer = await desk.http.get(f"{paths.CUSTOMERS}/by-number", params={"number": number})
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=list[CustomerRow])


async def test_every_spelling_finds_the_customer_masked(site: Site) -> None:
    await site.person("budi", skills=())
    maker, seeker = await site.desk("rina"), await site.desk("budi")
    siti = await made(maker, "Siti")
    await made(maker, "Budi", "0813-1111-2222")
    for spelling in SPELLINGS:
        (row,) = await calling(seeker, spelling)
        assert (row.id, row.masked["telepon"]) == (siti, "0812-xxxx-443")
    # Exactly by telephone number: the NIK that "search" would find is none.
    for nobody in ("3273014502890004", "0899-9999-9999", "anonymous", "siti"):
        assert await calling(seeker, nobody) == []


async def test_a_second_number_counts_and_who_is_one_person_comes_first(site: Site) -> None:
    desk = await site.desk("rina")
    kept, other = await made(desk, "Siti"), await made(desk, "Siti R", "0813-1111-2222")
    assert (await desk.do(office(other))).outcome is Outcome.APPLIED
    assert [row.id for row in await calling(desk, "0227654321")] == [other]
    merge = MergeCustomers(customer=kept, merge=new_id(), other=other, reason="sama")
    assert (await desk.do(merge)).outcome is Outcome.APPLIED
    assert [row.id for row in await calling(desk, "+62227654321")] == [kept, other]


async def test_desks_find_by_the_key_they_were_given_and_learn_no_number(site: Site) -> None:
    desk, colleague = await site.desk("rina"), await site.desk("budi")
    key = desk.session.lookup_key
    assert len(bytes.fromhex(key)) == 32
    assert colleague.session.lookup_key == key
    siti = await made(desk, "Siti")
    (row,) = await calling(desk, MOBILE)
    assert row.lookups == (lookup(bytes.fromhex(key), SPELLINGS[2]),)
    changed = SaveCustomer(customer=siti, sensitive={"telepon": "0813-1111-2222"})
    assert (await desk.do(changed)).outcome is Outcome.APPLIED
    assert await calling(desk, MOBILE) == []
    ticket = opening(desk)
    await desk.do(ticket)
    seen = await desk.do(EditTicket(ticket=ticket.ticket, complainant=siti))
    (effect,) = [effect for effect in seen.effects if effect.ref == "customer"]
    assert b"0813" in bytes(effect.body)
    assert b"1111" not in bytes(effect.body)


def test_the_key_of_the_hashes_does_not_tell_the_secret() -> None:
    secret = b"k" * 32
    seal = Seal(secret)
    assert seal.lookup_key != secret.hex()
    assert seal.lookup(MOBILE) not in seal.hash(MOBILE)
    assert Seal(b"l" * 32).lookup_key != seal.lookup_key
    assert seal.lookup("bukan nomor") == ""


async def test_numbers_of_before_are_made_findable_once(site: Site, tmp_path: Path) -> None:
    desk = await site.desk("rina")
    siti = await made(desk, "Siti")
    await desk.do(office(siti))
    broken = await made(desk, "Budi", "0813-1111-2222")

    async def as_before(tx: Tx) -> None:
        await tx.conn.execute(update(customer_field).values(lookup=None))
        await tx.conn.execute(update(customer_identity).values(lookup=None))
        spoiled = update(customer_field).where(customer_field.c.customer == broken)
        await tx.conn.execute(spoiled.values(box=b"\x00" * 40))

    await site.gateway.transactions.run(as_before)
    assert await calling(desk, MOBILE) == []
    seal = Seal((tmp_path / "field-key.txt").read_bytes())
    await lookups.fill(site.gateway.transactions, seal)
    assert [row.id for row in await calling(desk, MOBILE)] == [siti]
    assert [row.id for row in await calling(desk, OFFICE)] == [siti]
    assert await calling(desk, "0813-1111-2222") == [], "sealed with a key of before"


async def test_who_may_not_read_customers_learns_of_no_caller(site: Site) -> None:
    await site.person("laras", Role.LD)
    await made(await site.desk("rina"), "Siti")
    laras = await site.desk("laras")
    answer = await laras.http.get(f"{paths.CUSTOMERS}/by-number", params={"number": MOBILE})
    assert answer.status_code == 403
    answer = await laras.http.get(f"{paths.CUSTOMERS}/by-number", params={"number": ""})
    assert answer.status_code in (400, 403)


async def test_a_number_is_given_to_be_dialled_unseen_and_on_the_record(site: Site) -> None:
    """Who is called is not validated yet; whoever takes no contacts telephones nobody."""
    await site.person("qc", Role.QC)
    await site.person("kepala", Role.ADMIN)
    maker, reader = await site.desk("rina"), await site.desk("qc")
    siti = await made(maker, "Siti")
    body = office(siti)
    assert (await maker.do(body)).outcome is Outcome.APPLIED
    for field, number in (("telepon", MOBILE), (body.identity, OFFICE)):
        answer = await maker.http.get(f"{paths.CUSTOMERS}/{siti}/dial/{field}")
        assert answer.json() == {"value": number}
    for id, field in ((siti, "nik"), (siti, "entah"), ("entah", "telepon")):
        assert (await maker.http.get(f"{paths.CUSTOMERS}/{id}/dial/{field}")).status_code == 404
    assert (await reader.http.get(f"{paths.CUSTOMERS}/{siti}/dial/telepon")).status_code == 403
    admin = await site.desk("kepala")
    found = await admin.http.get("/v1/audit", params={"row": siti})
    lines = msgspec.json.decode(found.content, type=list[AuditLine])
    told = [line.detail["field"] for line in reversed(lines) if line.what == "customer.dial"]
    assert told == ["telepon", body.identity]
