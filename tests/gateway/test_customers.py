"""Customers: sealed, masked, found, and seen in the clear only after validation and on the record."""

from pathlib import Path

import msgspec
import pytest
from sqlalchemy import select

from contract import paths
from contract.commands import SaveCustomer, Unmask, Validate
from contract.envelope import Outcome, Stamp
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.merging import PAST
from contract.rows import CustomerRow, queue_feed
from domain.parties import VERDICT_HOLDS_MS, CallerType, Verification
from domain.permissions import Role
from gateway.audit.routes import AuditLine
from gateway.customers.models import customer_field
from gateway.customers.seal import Seal, Unreadable
from tests.gateway.site import Desk, Feed, Site, open_site
from tests.gateway.test_commands import opening

NIK, PHONE = "3273015507850001", "0812-3456-7443"


async def siti(desk: Desk, name: str = "Siti Rahmawati Yusuf") -> str:
    id = new_id()
    body = SaveCustomer(
        customer=id, name=name, caller_type=CallerType.NASABAH, sensitive={"nik": NIK, "telepon": PHONE}
    )
    result = await desk.do(body)
    assert result.outcome is Outcome.APPLIED, result
    row = msgspec.json.decode(result.effects[0].body, type=CustomerRow)
    assert row.masked == {"nik": "xxxx-xxxx-xxxx-0001", "telepon": "0812-xxxx-443"}
    return id


async def call(desk: Desk, customer: str) -> str:
    """``customer`` calls: their ticket, begun at the desk."""
    opened = msgspec.structs.replace(opening(desk), complainant=customer)
    assert (await desk.do(opened)).outcome is Outcome.APPLIED
    return opened.ticket


async def find(desk: Desk, text: str) -> list[str]:
    answer = await desk.http.get(paths.CUSTOMERS, params={"q": text})
    assert answer.status_code == 200, answer.text
    assert NIK not in answer.text
    return [row.name for row in msgspec.json.decode(answer.content, type=list[CustomerRow])]


async def test_customers_are_found_by_name_sound_phone_and_account(site: Site) -> None:
    desk = await site.desk("rina")
    await siti(desk)
    await siti(desk, "Bambang Soeharto")
    for text in ("siti", "RAHMA", "yusuf siti", "Joesoef", "Jusup"[:4]):
        assert await find(desk, text) == ["Siti Rahmawati Yusuf"], text
    assert await find(desk, "suharto") == ["Bambang Soeharto"]
    for text in ("+62 812 3456 7443", "081234567443", NIK):
        assert len(await find(desk, text)) == 2, text
    assert await find(desk, "tidak ada") == []
    assert await find(desk, "0812-3456") == []
    assert (await desk.http.get(paths.CUSTOMERS, params={"q": "si"})).status_code == 400


async def test_the_clear_text_needs_validation_and_is_on_the_record(site: Site) -> None:
    await site.person("admin", Role.ADMIN)
    desk, admin = await site.desk("rina"), await site.desk("admin")
    id = await siti(desk)
    address = f"{paths.CUSTOMERS}/{id}/clear/nik"
    assert (await desk.http.get(address)).status_code == 403
    assert (await desk.do(Unmask(customer=id, field="nik"))).code is ErrorCode.FORBIDDEN

    weak = Validate(customer=id, contact=None, compared={"nama": True}, verdict=Verification.VALID)
    assert (await desk.do(weak)).code is ErrorCode.INVALID
    compared = {"nama": True, "telepon": True}
    await call(desk, id)
    strong = Validate(customer=id, contact=None, compared=compared, verdict=Verification.VALID)
    assert (await desk.do(strong)).outcome is Outcome.APPLIED
    assert (await desk.http.get(address)).json() == {"value": NIK}
    assert (await desk.do(Unmask(customer=id, field="nik"))).outcome is Outcome.APPLIED

    found = await admin.http.get("/v1/audit", params={"row": id})
    lines = msgspec.json.decode(found.content, type=list[AuditLine])
    assert [line.what for line in reversed(lines)] == [
        "customer.save",
        "customer.validate",
        "customer.clear",
        "customer.unmask",
    ]
    assert {line.who for line in lines} == {desk.session.user.id}
    for secret in (NIK, PHONE, "Siti"):
        assert secret not in found.text


async def test_who_has_nothing_to_do_with_a_customer_cannot_validate_them(site: Site) -> None:
    await site.person("budi", skills=())
    desk, stranger = await site.desk("rina"), await site.desk("budi")
    id = await siti(desk)
    compared = {"nama": True, "telepon": True}
    claim = Validate(customer=id, contact=None, compared=compared, verdict=Verification.VALID)
    await call(desk, id)
    for contact in (None, new_id()):
        refused = await stranger.do(msgspec.structs.replace(claim, contact=contact))
        assert (refused.outcome, refused.code) == (Outcome.REJECTED, ErrorCode.FORBIDDEN)
    assert (await desk.do(claim)).outcome is Outcome.APPLIED
    address = f"{paths.CUSTOMERS}/{id}/clear/nik"
    assert (await desk.http.get(address)).status_code == 200
    # The verdict is rina's: nobody else reads by it.
    assert (await stranger.http.get(address)).status_code == 403
    assert (await stranger.do(Unmask(customer=id, field="nik"))).code is ErrorCode.FORBIDDEN
    site.clock.ahead += VERDICT_HOLDS_MS + 1
    again = await site.desk("rina", desk.session.client)
    assert (await again.http.get(address)).status_code == 403


async def shown_in(feed: Feed, customer: str, state: Verification) -> None:
    """Reads on until the feed shows ``customer`` as ``state``."""
    while True:
        seen = [event.body for event in await feed.events() if event.id == customer and not event.gone]
        if state in [msgspec.json.decode(body, type=CustomerRow).verification for body in seen]:
            return


async def validated(desk: Desk) -> str:
    """A customer on a ticket, whom the desk has validated."""
    id = await siti(desk)
    await call(desk, id)
    compared = {"nama": True, "telepon": True}
    claim = Validate(customer=id, contact=None, compared=compared, verdict=Verification.VALID)
    result = await desk.do(claim)
    (row,) = [msgspec.json.decode(e.body, type=CustomerRow) for e in result.effects if e.ref == "customer"]
    assert row.verification is Verification.VALID
    assert row.verified_until is not None
    assert row.verified_until <= desk.site.clock() + VERDICT_HOLDS_MS
    return id


async def test_a_verdict_whose_time_is_over_is_told_to_every_desk(site: Site) -> None:
    await site.person("admin", Role.ADMIN, Role.AGENT)
    desk, other = await site.desk("rina"), await site.desk("admin")
    id = await validated(desk)
    queue = queue_feed(desk.session.queues[0])
    cursor, _ = await desk.snapshot(queue)
    async with desk.feed({queue: cursor}) as mine, other.feed({queue: cursor}) as theirs:
        await mine.feeds()
        await theirs.feeds()
        site.clock.ahead += VERDICT_HOLDS_MS + 1
        await shown_in(mine, id, Verification.UNCHECKED)
        await shown_in(theirs, id, Verification.UNCHECKED)


async def test_a_verdict_that_lapsed_while_no_gateway_was_up_is_told_at_its_start(
    database: str, tmp_path: Path
) -> None:
    async with open_site(database, tmp_path) as before:
        desk = await before.desk("rina")
        id = await validated(desk)
        queue, client = queue_feed(desk.session.queues[0]), desk.session.client
        cursor, _ = await desk.snapshot(queue)
    async with open_site(database, tmp_path, ahead=VERDICT_HOLDS_MS + 1) as after:
        again = await after.desk("rina", client)
        async with again.feed({queue: cursor}) as feed:
            await shown_in(feed, id, Verification.UNCHECKED)


async def test_a_verdict_made_in_an_outage_holds_from_when_they_spoke(site: Site) -> None:
    desk = await site.desk("rina")
    id = await siti(desk)
    await call(desk, id)
    claim = Validate(
        customer=id, contact=None, compared={"nama": True, "telepon": True}, verdict=Verification.VALID
    )
    spoke = site.clock() - VERDICT_HOLDS_MS // 2
    for made, until in (
        (Stamp(spoke), spoke + VERDICT_HOLDS_MS),
        # From the future, or by a clock in doubt: not believed.
        (Stamp(spoke, offset=2 * VERDICT_HOLDS_MS), None),
        (Stamp(0, uncertain=True), None),
    ):
        before = site.clock()
        result = await desk.do(claim, made=made)
        (row,) = [
            msgspec.json.decode(e.body, type=CustomerRow) for e in result.effects if e.ref == "customer"
        ]
        if until is not None:
            assert row.verified_until == until
        else:
            assert row.verified_until is not None
            assert before <= row.verified_until - VERDICT_HOLDS_MS <= site.clock()


async def test_of_cases_in_other_hands_only_the_category_is_told(site: Site) -> None:
    await site.person("budi", skills=())
    desk, elsewhere = await site.desk("rina"), await site.desk("budi")
    id = await siti(desk)
    category = site.gateway.handbook.categories[0]
    for counter in range(1, PAST + 4):
        body = opening(desk, counter)
        body = msgspec.structs.replace(
            body, complainant=id, subject="rahasia", category=category.id, issue=None
        )
        assert (await desk.do(body)).outcome is Outcome.APPLIED
    for reader, about in ((desk, "rahasia"), (elsewhere, category.name)):
        answer = await reader.http.get(paths.CUSTOMERS, params={"q": "siti"})
        (row,) = msgspec.json.decode(answer.content, type=list[CustomerRow])
        assert [line[1] for line in row.history] == [about] * PAST


async def test_a_changed_customer_is_validated_no_more(site: Site) -> None:
    desk = await site.desk("rina")
    id = await siti(desk)
    compared = {"nama": True, "telepon": True}
    await call(desk, id)
    valid = Validate(customer=id, contact=None, compared=compared, verdict=Verification.VALID)
    assert (await desk.do(valid)).outcome is Outcome.APPLIED
    result = await desk.do(SaveCustomer(customer=id, sensitive={"telepon": "0813-1111-2222"}))
    row = msgspec.json.decode(result.effects[0].body, type=CustomerRow)
    assert row.verification is Verification.UNCHECKED
    assert await find(desk, "0813 1111 2222") == ["Siti Rahmawati Yusuf"]


async def test_nothing_sensitive_lies_open_in_the_database(site: Site) -> None:
    desk = await site.desk("rina")
    await siti(desk)
    async with site.gateway.database.read() as conn:
        rows = (await conn.execute(select(customer_field))).all()
    assert len(rows) == 2
    for row in rows:
        held = repr(tuple(row))
        assert NIK not in held
        assert "081234567443" not in held


def test_a_box_opens_in_its_own_place_with_its_own_key_only() -> None:
    seal = Seal(b"a" * 32)
    box = seal.close(NIK, "c1/nik")
    assert seal.open(box, "c1/nik") == NIK
    for other, place in ((seal, "c2/nik"), (Seal(b"b" * 32), "c1/nik")):
        with pytest.raises(Unreadable):
            other.open(box, place)
    assert seal.hash(PHONE) == seal.hash("+62 812 3456 7443") != Seal(b"b" * 32).hash(PHONE)
