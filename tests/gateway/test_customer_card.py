"""A customer's card: notes, do-not-call, the centre's fields, further identities, earlier contacts, the counterparty."""

import msgspec
import pytest

from contract import paths
from contract.body import Body
from contract.casework_acts import Upset
from contract.commands import EditTicket, SaveCustomer, Validate
from contract.customer import IdentityKind, PastPage
from contract.customer_acts import AddIdentity, DropIdentity, PinNote, SetDoNotCall, UnpinNote
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.rows import CustomerRow
from contract.ticket_file import TicketFile
from contract.tool_acts import RecordTool
from domain.limits import PINNED
from domain.parties import CallerType, Verification
from tests.gateway.site import Desk, Site
from tests.gateway.test_commands import note, opening


async def done(desk: Desk, body: Body) -> CustomerRow:
    """What the gateway answers about the customer when it takes ``body``."""
    result = await desk.do(body)
    assert result.outcome is Outcome.APPLIED, result
    return shown(result)


def shown(result: CommandResult) -> CustomerRow:
    return next(msgspec.json.decode(e.body, type=CustomerRow) for e in result.effects if e.ref == "customer")


async def refused(desk: Desk, body: Body, code: ErrorCode) -> None:
    result = await desk.do(body)
    assert (result.outcome, result.code) == (Outcome.REJECTED, code), result


async def made(desk: Desk, name: str = "Siti Rahmawati", **sensitive: str) -> str:
    id = new_id()
    await done(
        desk, SaveCustomer(customer=id, name=name, caller_type=CallerType.NASABAH, sensitive=sensitive)
    )
    return id


async def call(desk: Desk, customer: str, counter: int = 1) -> str:
    opened = msgspec.structs.replace(opening(desk, counter), complainant=customer)
    assert (await desk.do(opened)).outcome is Outcome.APPLIED
    return opened.ticket


async def test_a_note_is_pinned_for_all_and_taken_off(site: Site) -> None:
    desk, other = await site.desk("rina"), await site.desk("budi")
    id = await made(desk)
    await call(desk, id)
    first, second = new_id(), new_id()
    await done(desk, PinNote(customer=id, note=first, text=" Minta dihubungi sore. "))
    row = await done(other, PinNote(customer=id, note=second, text="Tuli: hanya tertulis.", until=5))
    assert [(n.id, n.text, n.author_name, n.until) for n in row.notes] == [
        (second, "Tuli: hanya tertulis.", "Budi", 5),
        (first, "Minta dihubungi sore.", "Rina", None),
    ]
    await refused(desk, PinNote(customer=id, note=new_id(), text="x" * (PINNED + 1)), ErrorCode.INVALID)
    await refused(desk, PinNote(customer=id, note=first, text="lagi"), ErrorCode.INVALID)
    for _ in range(2):
        row = await done(desk, UnpinNote(customer=id, note=second))
        assert [n.id for n in row.notes] == [first]


async def test_not_to_be_called_needs_a_reason_and_is_lifted(site: Site) -> None:
    desk = await site.desk("rina")
    id = await made(desk)
    await refused(desk, SetDoNotCall(customer=id, on=True, reason=" "), ErrorCode.INVALID)
    row = await done(desk, SetDoNotCall(customer=id, on=True, reason="Diminta nasabah", until=99))
    flag = row.do_not_call
    assert flag is not None
    assert (flag.reason, flag.by, flag.until) == ("Diminta nasabah", "Rina", 99)
    assert flag.holds(98)
    assert not flag.holds(99)
    assert (await done(desk, SetDoNotCall(customer=id, on=False))).do_not_call is None


async def test_the_centre_s_fields_are_checked_kept_found_and_sealed(site: Site) -> None:
    desk = await site.desk("rina")
    id = await made(desk)
    given = {"outlet_langganan": "Malioboro Baru", "bergabung": "3/2/2021", "setuju_promo": "true"}
    row = await done(desk, SaveCustomer(customer=id, fields=given, sensitive={"nama_ibu": "Sumarni"}))
    assert row.fields == {
        "outlet_langganan": "Malioboro Baru",
        "bergabung": "2021-02-03",
        "setuju_promo": "true",
    }
    assert row.masked.keys() == {"nama_ibu"}
    assert "Sumarni" not in row.masked["nama_ibu"]
    for wrong in (
        {"bergabung": "kemarin"},
        {"pekerjaan": "Raja"},
        {"hobi": "catur"},
        {"kendaraan": ""},
        {"nama_ibu": "x"},
    ):
        await refused(desk, SaveCustomer(customer=id, fields=wrong), ErrorCode.INVALID)
    await refused(desk, SaveCustomer(customer=id, language="la"), ErrorCode.INVALID)
    row = await done(
        desk, SaveCustomer(customer=id, fields={"bergabung": ""}, language="jv", segment="Premium")
    )
    assert (row.language, row.segment, "bergabung" in row.fields) == ("jv", "Premium", False)
    assert "outlet_langganan" in row.fields, "what was not given stays"
    found = await desk.http.get(paths.CUSTOMERS, params={"q": "malioboro"})
    assert [each.id for each in msgspec.json.decode(found.content, type=list[CustomerRow])] == [id]


async def test_two_desks_edits_of_different_fields_both_hold(site: Site) -> None:
    desk, other = await site.desk("rina"), await site.desk("budi")
    id = await made(desk)
    await call(desk, id)
    await done(desk, SaveCustomer(customer=id, city="Sleman", fields={"outlet_langganan": "Godean"}))
    row = await done(other, SaveCustomer(customer=id, segment="Premium", fields={"pekerjaan": "Petani"}))
    assert (row.city, row.segment) == ("Sleman", "Premium")
    assert row.fields == {"outlet_langganan": "Godean", "pekerjaan": "Petani"}


async def test_a_further_identity_finds_them_and_is_seen_in_the_clear_after_validation(site: Site) -> None:
    desk = await site.desk("rina")
    id = await made(desk, telepon="0812-3456-7443")
    await call(desk, id)
    phone = new_id()
    body = AddIdentity(
        customer=id, identity=phone, kind=IdentityKind.PHONE, sensitive={"phone": "0813-1111-2222"}
    )
    row = await done(desk, body)
    assert [(i.id, i.kind, i.masked, i.customer, i.field) for i in row.identities] == [
        (phone, IdentityKind.PHONE, "0813-xxxx-222", id, phone)
    ]
    found = await desk.http.get(paths.CUSTOMERS, params={"q": "+62 813 1111 2222"})
    assert [each.id for each in msgspec.json.decode(found.content, type=list[CustomerRow])] == [id]
    address = f"{paths.CUSTOMERS}/{id}/clear/{phone}"
    assert (await desk.http.get(address)).status_code == 403
    compared = {"nama": True, "telepon": True}
    await done(desk, Validate(customer=id, contact=None, compared=compared, verdict=Verification.VALID))
    assert (await desk.http.get(address)).json() == {"value": "0813-1111-2222"}
    assert (await done(desk, DropIdentity(customer=id, identity=phone))).identities == ()
    assert (await desk.http.get(address)).status_code in (403, 404)
    await refused(
        desk, AddIdentity(customer=id, identity=new_id(), kind=IdentityKind.CHAT), ErrorCode.INVALID
    )


async def test_who_has_nothing_to_do_with_a_customer_changes_nothing_of_them(site: Site) -> None:
    await site.person("budi", skills=())
    desk, stranger = await site.desk("rina"), await site.desk("budi")
    id = await made(desk)
    await call(desk, id)
    for body in (
        PinNote(customer=id, note=new_id(), text="x"),
        SetDoNotCall(customer=id, on=True, reason="x"),
        AddIdentity(customer=id, identity=new_id(), kind=IdentityKind.CHAT, sensitive={"chat": "x1234567"}),
        SaveCustomer(customer=id, fields={"outlet_langganan": "x"}),
    ):
        await refused(stranger, body, ErrorCode.FORBIDDEN)


async def test_earlier_contacts_come_page_by_page_and_grow(site: Site) -> None:
    desk = await site.desk("rina")
    id = await made(desk)
    tickets = [await call(desk, id, counter) for counter in range(1, 8)]
    seen: list[str] = []
    cursor: str | None = None
    while True:
        params = {"limit": "3"} | ({"next": cursor} if cursor else {})
        answer = await desk.http.get(f"{paths.CUSTOMERS}/{id}/past", params=params)
        assert answer.status_code == 200, answer.text
        page = msgspec.json.decode(answer.content, type=PastPage)
        assert page.total == 7
        assert len(page.lines) <= 3
        seen += [line.ticket for line in page.lines]
        cursor = page.next
        if cursor is None:
            break
    assert sorted(seen) == sorted(tickets)
    assert len(seen) == 7
    assert (await desk.http.get(f"{paths.CUSTOMERS}/{id}/past", params={"next": "x"})).status_code == 400
    assert (await desk.http.get(f"{paths.CUSTOMERS}/{new_id()}/past")).status_code == 404
    row = await done(desk, PinNote(customer=id, note=new_id(), text="x"))
    assert row.contacts == 7
    assert {line.who for line in row.past} == {"Rina"}


async def test_a_ticket_gets_its_customer_and_counterparty_later(site: Site) -> None:
    desk = await site.desk("rina")
    mitra, pelanggan = await made(desk, "Bambang"), await made(desk, "Dewi", dompet="0834123123")
    opened = opening(desk)
    assert (await desk.do(opened)).outcome is Outcome.APPLIED
    for edit in (
        EditTicket(ticket=opened.ticket, complainant=mitra),
        EditTicket(ticket=opened.ticket, counterparty=pelanggan),
    ):
        assert (await desk.do(edit)).outcome is Outcome.APPLIED
    answer = await desk.http.get(f"{paths.TICKETS}/{opened.ticket}")
    file = msgspec.json.decode(answer.content, type=TicketFile)
    assert (file.ticket.complainant, file.ticket.counterparty) == (mitra, pelanggan)
    rows = {row.id: row for row in file.customers}
    assert rows.keys() == {mitra, pelanggan}
    assert [line.counterparty for line in rows[pelanggan].past] == [True]
    assert [line.counterparty for line in rows[mitra].past] == [False]
    result = await desk.do(EditTicket(ticket=opened.ticket, counterparty=None))
    assert {e.id for e in result.effects if e.ref == "customer"} == {mitra, pelanggan}


@pytest.mark.parametrize("known", [True, False])
async def test_a_ticket_asked_for_by_hand_comes_whole_or_not_at_all(site: Site, known: bool) -> None:
    await site.person("budi", skills=())
    desk, stranger = await site.desk("rina"), await site.desk("budi")
    id = await made(desk)
    ticket = await call(desk, id)
    seen, upset = RecordTool(ticket=ticket, tool="ticket", result=new_id(), text="Satu"), Upset(ticket=ticket)
    for body in (note(ticket), seen, upset):
        assert (await desk.do(body)).outcome is Outcome.APPLIED
    reader = desk if known else stranger
    answer = await reader.http.get(f"{paths.TICKETS}/{ticket}")
    if not known:
        assert answer.status_code == 404
        return
    file = msgspec.json.decode(answer.content, type=TicketFile)
    assert (file.ticket.id, [row.id for row in file.customers], len(file.messages)) == (ticket, [id], 1)
    assert [(row.id, row.lines[0].text) for row in file.results] == [(seen.result, "Satu")]
    assert [row.upset is None for row in file.casework] == [False]
