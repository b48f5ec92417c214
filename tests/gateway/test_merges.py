"""Two who are one person, and two again: whatever was merged and taken apart is as it was before, for every reader."""

import random

import msgspec
import pytest

from contract import paths
from contract.body import Body
from contract.commands import EditTicket, SaveCustomer, Validate
from contract.customer_acts import MergeCustomers, PinNote, SetDoNotCall, UnmergeCustomers
from contract.customer_likeness import Likeness
from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.merging import combined
from contract.rows import CustomerRow, queue_feed
from domain.parties import CallerType, Verification
from domain.permissions import Role
from gateway.audit.routes import AuditLine
from tests.gateway.site import Desk, Site
from tests.gateway.test_commands import opening
from tests.gateway.test_customer_card import call, done, made, refused
from tests.sync.seeds import replay, seeds

NIK, PHONE = "3273015507850001", "0812-3456-7443"


async def look(desk: Desk) -> dict[str, CustomerRow]:
    """Every customer of the desk's feeds, as they are now but for their versions."""
    found: dict[str, CustomerRow] = {}
    for feed in (f"agent:{desk.session.user.id}", *map(queue_feed, desk.session.queues)):
        _, rows = await desk.snapshot(feed)
        for row in rows:
            if row.ref == "customer":
                read = msgspec.json.decode(row.body, type=CustomerRow)
                found[read.id] = msgspec.structs.replace(read, version=0)
    return found


async def places(desk: Desk) -> dict[str, set[str]]:
    """Customer → the feeds of the desk that bring them."""
    found: dict[str, set[str]] = {}
    for feed in (f"agent:{desk.session.user.id}", *map(queue_feed, desk.session.queues)):
        for row in (await desk.snapshot(feed))[1]:
            if row.ref == "customer":
                found.setdefault(row.id, set()).add(feed)
    return found


async def alike(desk: Desk, id: str) -> list[tuple[str, tuple[str, ...]]]:
    answer = await desk.http.get(f"{paths.CUSTOMERS}/{id}/duplicates")
    assert answer.status_code == 200, answer.text
    for secret in (NIK, PHONE):
        assert secret not in answer.text
    return [(one.customer.id, one.same) for one in msgspec.json.decode(answer.content, type=list[Likeness])]


async def test_who_shares_a_number_is_suggested_and_merged(site: Site) -> None:
    await site.person("admin", Role.ADMIN)
    desk, admin = await site.desk("rina"), await site.desk("admin")
    one = await made(desk, "Siti Rahmawati", nik=NIK, telepon=PHONE)
    two = await made(desk, "Siti R.", telepon="+62 812 3456 7443")
    three = await made(desk, "S. Rahmawati", nik=NIK, telepon="0812 3456 7443")
    await made(desk, "Bambang", telepon="0813-1111-2222")
    assert await alike(desk, one) == [(three, ("nik", "telepon")), (two, ("telepon",))]
    ticket = await call(desk, two)
    merge = new_id()
    body = MergeCustomers(customer=one, other=two, merge=merge, reason="Nomor sama")
    result = await desk.do(body)
    assert result.outcome is Outcome.APPLIED
    rows = {
        e.id: msgspec.json.decode(e.body, type=CustomerRow) for e in result.effects if e.ref == "customer"
    }
    assert rows[two].merged_into == one
    (known,) = rows[one].merged
    assert (known.id, known.customer, known.into, known.name, known.by) == (
        merge,
        two,
        one,
        "Siti R.",
        "Rina",
    )
    assert [line.ticket for line in combined(rows[one], [rows[two]]).past] == [ticket]
    assert await alike(desk, one) == [(three, ("nik", "telepon"))]
    found = await desk.http.get(paths.CUSTOMERS, params={"q": "siti r"})
    assert [row.id for row in msgspec.json.decode(found.content, type=list[CustomerRow])][:2] == [one, two]
    lines = msgspec.json.decode(
        (await admin.http.get("/v1/audit", params={"row": two})).content, type=list[AuditLine]
    )
    assert "customer.merged" in [line.what for line in lines]
    for _ in range(2):
        assert (await desk.do(UnmergeCustomers(customer=one, merge=merge))).outcome is Outcome.APPLIED
    assert {row.merged_into for row in (await look(desk)).values()} == {None}


async def test_nobody_reads_a_stranger_by_calling_them_the_same(site: Site) -> None:
    await site.person("budi", skills=())
    desk, stranger = await site.desk("rina"), await site.desk("budi")
    theirs = await made(desk, "Siti Rahmawati", nik=NIK, telepon=PHONE)
    await call(desk, theirs)
    own = await made(stranger, "Budi")
    await refused(stranger, MergeCustomers(customer=own, other=theirs, merge=new_id()), ErrorCode.FORBIDDEN)
    await refused(stranger, MergeCustomers(customer=theirs, other=own, merge=new_id()), ErrorCode.FORBIDDEN)
    # What was validated before a merge says nothing of whom it brought.
    second = await made(desk, "Siti Kedua", nik=NIK, telepon="0813-1111-2222")
    await call(desk, second, 2)
    claim = Validate(
        customer=theirs, contact=None, compared={"nama": True, "telepon": True}, verdict=Verification.VALID
    )
    await done(desk, claim)
    merge = new_id()
    assert (
        await desk.do(MergeCustomers(customer=theirs, other=second, merge=merge))
    ).outcome is Outcome.APPLIED
    address = f"{paths.CUSTOMERS}/{second}/clear/nik"
    assert (await desk.http.get(address)).status_code == 403
    await done(desk, claim)
    assert (await desk.http.get(address)).json() == {"value": NIK}
    assert (await desk.do(UnmergeCustomers(customer=theirs, merge=merge))).outcome is Outcome.APPLIED
    assert (await desk.http.get(address)).status_code == 403
    await refused(desk, UnmergeCustomers(customer=theirs, merge=new_id()), ErrorCode.NOT_FOUND)


@pytest.mark.parametrize("seed", seeds(3))
async def test_merged_and_taken_apart_is_as_before(site: Site, seed: int) -> None:
    """Customers with numbers, notes, fields and tickets in several queues are merged at random, by way of others too, and taken
    apart in another order."""
    chance = random.Random(seed)
    desk = await site.desk("rina")
    queues = [queue.id for queue in site.gateway.handbook.queues]
    ids = []
    for at in range(5):
        sensitive = {"telepon": PHONE} if chance.random() < 0.5 else {"nik": f"32730155078500{at:02}"}
        id = await made(desk, f"Siti {at}", **sensitive)
        ids.append(id)
        acts: list[Body] = [
            SaveCustomer(
                customer=id, city=chance.choice(("", "Bantul")), fields={"outlet_langganan": f"Outlet {at}"}
            ),
            PinNote(customer=id, note=new_id(), text=f"Catatan {at}"),
            SetDoNotCall(customer=id, on=True, reason="Diminta"),
        ]
        for body in chance.sample(acts, chance.randrange(4)):
            await done(desk, body)
    for counter in range(1, 8):
        opened = opening(desk, counter)
        whose = chance.choice(ids)
        opened = msgspec.structs.replace(opened, queue=chance.choice(queues), complainant=whose)
        assert (await desk.do(opened)).outcome is Outcome.APPLIED
        if chance.random() < 0.5:
            assert (
                await desk.do(EditTicket(ticket=opened.ticket, counterparty=chance.choice(ids)))
            ).outcome is Outcome.APPLIED
    before, seen = await look(desk), await places(desk)
    merges: list[MergeCustomers] = []
    for _ in range(4):
        one, other = chance.sample(ids, 2)
        body = MergeCustomers(customer=one, other=other, merge=new_id())
        result = await desk.do(body)
        assert result.outcome is Outcome.APPLIED, replay(seed)
        merges.append(body)
    in_force = {each.id for row in (await look(desk)).values() for each in row.merged}
    assert in_force
    for body in chance.sample(merges, len(merges)):
        if body.merge in in_force:
            result = await desk.do(UnmergeCustomers(customer=body.customer, merge=body.merge))
            assert result.outcome is Outcome.APPLIED, replay(seed)
    assert await look(desk) == before, replay(seed)
    assert await places(desk) == seen, replay(seed)


async def test_a_customer_who_calls_again_is_known_by_either_number(site: Site) -> None:
    """Two with one number are nobody for certain, unless they are one person."""
    desk = await site.desk("rina")
    caller = CallerType.NASABAH
    one, two = await made(desk, telepon=PHONE), await made(desk, telepon=PHONE)
    assert (await desk.do(MergeCustomers(customer=one, other=two, merge=new_id()))).outcome is Outcome.APPLIED
    await done(desk, SaveCustomer(customer=two, caller_type=caller))
    found = await desk.http.get(paths.CUSTOMERS, params={"q": PHONE})
    assert [row.id for row in msgspec.json.decode(found.content, type=list[CustomerRow])] == [one, two]
