"""What nobody gets by knocking: rows of queues they do not serve, floods, addresses no database takes, other people's contacts."""

import asyncio
import contextlib
import os
import stat
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import msgspec
import pytest
import websockets

from contract import paths
from contract.commands import (
    AddNote,
    Document,
    EditTicket,
    EndContact,
    MoveTicket,
    SaveCustomer,
    SendReply,
    Validate,
)
from contract.envelope import Batch, CommandResult, Outcome
from contract.errors import ErrorCode, Problem
from contract.ids import new_id
from contract.rows import CustomerRow, Product, queue_feed
from domain.parties import CallerType, Verification
from domain.permissions import Role
from domain.ticket import TicketMove
from gateway.accounts.limits import RateLimit
from gateway.audit.routes import AuditLine
from gateway.database import Database, database_url
from gateway.errors import Refusal
from gateway.metrics import Metrics
from gateway.server import WS_FRAME
from gateway.tx import Tx
from gateway.upgrade import upgrade
from tests.gateway.process import running
from tests.gateway.site import Desk, Site, open_site
from tests.gateway.test_commands import customer_writes, note, opening
from tests.gateway.test_customers import call, siti

NUMBER = "12-34-567890"


@pytest.fixture
async def small(tmp_path: Path) -> AsyncIterator[Site]:
    """On SQLite alone, for what asks no database twice."""
    async with open_site(f"sqlite:///{tmp_path}/gateway.db", tmp_path) as site:
        yield site


async def test_who_does_not_serve_a_queue_reaches_nothing_of_it(site: Site) -> None:
    """By its ids, which they know: no door shows the ticket, its lines, its feed, or takes an act on it."""
    await site.person("luar", Role.AGENT, skills=())
    await site.person("admin", Role.ADMIN)
    desk, outside = await site.desk("rina"), await site.desk("luar")
    opened = opening(desk)
    await desk.do(opened)
    line = await customer_writes(site, opened.ticket)
    ticket = opened.ticket
    assert (await outside.http.get(f"{paths.TICKETS}/{ticket}/timeline")).status_code == 404
    refused = await outside.http.get(paths.SNAPSHOT, params={"feed": queue_feed(opened.queue)})
    assert refused.status_code == 403
    bodies = [
        note(ticket),
        SendReply(ticket=ticket, message=new_id(), contact=None, text="halo", seen_up_to=9, epoch=0),
        EditTicket(ticket=ticket, subject="x"),
        MoveTicket(ticket=ticket, move=TicketMove.SOLVE),
        EndContact(ticket=ticket, contact=new_id(), epoch=0),
        Document(ticket=ticket, contact=new_id(), wrap_up_code="selesai", category="informasi", issue="x"),
    ]
    for body in bodies:
        result = await outside.do(body)
        assert result.outcome is Outcome.REJECTED, body
        assert result.code in (ErrorCode.FORBIDDEN, ErrorCode.NOT_FOUND), body
        assert result.effects == ()
    async with outside.feed({queue_feed(opened.queue): 0}) as feed:
        assert queue_feed(opened.queue) not in await feed.feeds()
    # The answer to somebody else's act is theirs too.
    answered = desk.command(note(ticket))
    await desk.send(answered)
    assert (await outside.http.get(f"{paths.COMMANDS}/{answered.id}")).status_code == 404
    assert line not in (await outside.http.get(paths.SNAPSHOT, params={"feed": "floor"})).text


async def test_product_numbers_cross_the_wire_after_validation_alone(site: Site) -> None:
    desk, other = await site.desk("rina"), await site.desk("budi")
    product = Product("KCA", NUMBER, "aktif")

    async def work(tx: Tx) -> str:
        return await site.gateway.customers.add(
            tx, name="Siti", caller_type=CallerType.NASABAH, made_by="", products=[product]
        )

    customer = await site.gateway.transactions.run(work)
    opened = msgspec.structs.replace(opening(desk), complainant=customer)
    await desk.do(opened)
    compared = {"nama": True, "telepon": True}
    claim = Validate(customer=customer, contact=None, compared=compared, verdict=Verification.VALID)

    async def shown(at: Desk) -> str:
        answer = await at.http.get(paths.CUSTOMERS, params={"q": "siti"})
        _, rows = await at.snapshot(queue_feed(opened.queue))
        (row,) = msgspec.json.decode(answer.content, type=list[CustomerRow])
        (seen,) = [
            msgspec.json.decode(each.body, type=CustomerRow) for each in rows if each.ref == "customer"
        ]
        assert seen.products == row.products
        return row.products[0].number

    assert [await shown(desk), await shown(other)] == ["xxxx-90", "xxxx-90"]
    assert (await desk.do(claim)).outcome is Outcome.APPLIED
    assert [await shown(desk), await shown(other)] == [NUMBER, "xxxx-90"]
    failed = msgspec.structs.replace(claim, compared={"nama": False}, verdict=Verification.FAILED)
    assert (await desk.do(failed)).outcome is Outcome.APPLIED
    assert await shown(desk) == "xxxx-90"


async def test_a_customer_is_changed_by_who_has_something_to_do_with_them(site: Site) -> None:
    """Else anybody could give a stranger their own number, and then be validated by it."""
    await site.person("luar", Role.AGENT, skills=())
    desk, colleague, outside = await site.desk("rina"), await site.desk("budi"), await site.desk("luar")
    customer = await siti(desk)
    change = SaveCustomer(customer=customer, sensitive={"telepon": "0813-9999-0000"})
    for stranger in (outside, colleague):
        result = await stranger.do(change)
        assert (result.outcome, result.code) == (Outcome.REJECTED, ErrorCode.FORBIDDEN)
    assert (await desk.do(change)).outcome is Outcome.APPLIED
    await call(desk, customer)
    assert (await colleague.do(change)).outcome is Outcome.APPLIED
    assert (await outside.do(change)).code is ErrorCode.FORBIDDEN


async def test_the_audit_takes_names_of_fields_and_no_words(site: Site) -> None:
    await site.person("admin", Role.ADMIN)
    desk, admin = await site.desk("rina"), await site.desk("admin")
    customer = await siti(desk)
    await call(desk, customer)
    for compared in (
        {"Siti Rahmawati, 3273015507850001": True},
        {f"f{n}": True for n in range(31)},
        {"": True},
    ):
        body = Validate(customer=customer, contact=None, compared=compared, verdict=Verification.FAILED)
        result = await desk.do(body)
        assert result.outcome is Outcome.REJECTED
    found = await admin.http.get("/v1/audit", params={"what": "customer.validate"})
    assert msgspec.json.decode(found.content, type=list[AuditLine]) == []


async def test_a_note_names_no_contact_of_another_ticket(site: Site) -> None:
    desk = await site.desk("rina")
    opened = opening(desk)
    await desk.do(opened)
    stray = AddNote(ticket=opened.ticket, message=new_id(), text="x", contact=new_id())
    result: CommandResult = await desk.do(stray)
    assert (result.outcome, result.code) == (Outcome.REJECTED, ErrorCode.NOT_FOUND)


async def test_addresses_and_numbers_no_database_takes_are_refused(site: Site) -> None:
    await site.person("admin", Role.ADMIN)
    admin, desk = await site.desk("admin"), await site.desk("rina")
    for path in (
        f"{paths.TICKETS}/%00/timeline",
        f"{paths.COMMANDS}/a%00b",
        f"{paths.CUSTOMERS}?q=abc%00",
        f"{paths.CUSTOMERS}/%00/clear/nik",
        "/v1/audit?who=%00",
        f"/v1/audit?since={2**70}",
        f"/v1/audit?until={-(2**70)}",
        f"{paths.SNAPSHOT}?feed=floor&next=WzEsInVzZXIiLCJcdTAwMDAiXQ==",
    ):
        asker = admin if "audit" in path else desk
        answer = await asker.http.get(path)
        assert answer.status_code == 400, (path, answer.text)
        assert msgspec.json.decode(answer.content, type=Problem).code is ErrorCode.INVALID
    async with httpx.AsyncClient(base_url=site.url, timeout=30) as http:
        for field, text in (
            ("username", "a\x00"),
            ("password", "p" * 1001),
            ("desk", "\x00"),
            ("username", "u" * 201),
        ):
            asked = {"username": "rina", "password": "x", "protocol": 1, "desk": "PC"} | {field: text}
            answer = await http.post(paths.SESSION, json=asked)
            assert answer.status_code == 400, (field, answer.text)
    async with desk.feed({"floor": -(2**70)}) as feed:
        while await feed.gap() != "floor":
            pass


async def test_a_number_no_stream_has_is_refused(site: Site) -> None:
    desk = await site.desk("rina")
    for seq in (-1, -(2**70), 2**70):
        body = Batch(desk.session.client, [desk.command(note(new_id()), seq=seq)])
        assert (await desk.post(paths.COMMANDS, body)).status_code == 400, seq


async def test_one_person_cannot_read_through_all_customers(tmp_path: Path) -> None:
    async with open_site(f"sqlite:///{tmp_path}/gateway.db", tmp_path, searches_per_minute=2) as site:
        desk, other = await site.desk("rina"), await site.desk("budi")
        asked = [await desk.http.get(paths.CUSTOMERS, params={"q": "siti"}) for _ in range(3)]
        assert [answer.status_code for answer in asked[:2]] == [200, 200]
        assert asked[2].status_code == 429
        assert (await other.http.get(paths.CUSTOMERS, params={"q": "siti"})).status_code == 200


def test_a_whole_subscriber_is_one_to_the_limits() -> None:
    limit = RateLimit(1, lambda: 0)
    limit.take("2001:db8:1:2::1")
    for same in ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9"):
        with pytest.raises(Refusal):
            limit.take(same)
    limit.take("2001:db8:1:3::1")
    limit.take("::ffff:10.0.0.1")
    with pytest.raises(Refusal):
        limit.take("10.0.0.1")
    limit.take("10.0.0.2")
    limit.take("start:01a20349-45b3-7475-8adf-1c6ba2517498")


async def test_figures_behind_a_proxy_of_this_machine_are_not_for_everybody(small: Site) -> None:
    async with httpx.AsyncClient(base_url=small.url) as http:
        assert (await http.get("/metrics")).status_code == 200
        for name in ("x-forwarded-for", "forwarded", "via", "x-real-ip"):
            assert (await http.get("/metrics", headers={name: "198.51.100.7"})).status_code == 403, name


async def test_no_kind_that_somebody_made_up_becomes_a_figure(small: Site) -> None:
    desk = await small.desk("rina")
    made_up = desk.command(note(new_id()), kind="siti.rahmawati", author=new_id())
    await desk.post(paths.COMMANDS, Batch(desk.session.client, [made_up]))
    figures = (await desk.http.get("/metrics")).text
    assert "siti" not in figures
    assert 'kind="unknown"' in figures
    assert Metrics().text()


async def ended(socket: websockets.ClientConnection) -> int | None:
    """Reads on to the end of ``socket``; the code it was closed with."""
    async with asyncio.timeout(30):
        with contextlib.suppress(websockets.ConnectionClosedError):
            async for _ in socket:
                pass
    return socket.close_code


async def test_sockets_end_at_frames_that_are_none(small: Site) -> None:
    """Bytes in place of text are the sender's end alone, and no fault of ours."""
    desk = await small.desk("rina")
    base = small.url.replace("http", "ws", 1)
    headers = {"authorization": f"Bearer {desk.session.access}"}
    for path, given in ((paths.FEED, headers), (paths.CHAT_SOCKET, {})):
        async with websockets.connect(base + path, additional_headers=given) as socket:
            await socket.send(b"\x00\xff")
            assert await ended(socket) in (1000, 4400)
    deep = "[" * 40_000 + "]" * 40_000
    async with websockets.connect(base + paths.FEED, additional_headers=headers) as socket:
        await socket.send(f'{{"t":"hello","z":{deep}}}')
        assert await ended(socket) == 4400
    async with websockets.connect(base + paths.CHAT_SOCKET) as socket:
        await socket.send(f'{{"t":"start","z":{deep}}}')
        assert await ended(socket) == 1000
    async with websockets.connect(base + paths.FEED) as socket:
        assert await ended(socket) == 4401


@pytest.mark.processes
async def test_a_frame_beyond_all_bounds_ends_its_socket(tmp_path: Path) -> None:
    with running(tmp_path) as gateway:
        base = gateway.url.replace("http", "ws", 1)
        async with websockets.connect(base + paths.CHAT_SOCKET) as socket:
            await socket.send("x" * (WS_FRAME + 1))
            assert await ended(socket) == 1009


@pytest.mark.skipif(sys.platform == "win32", reason="files have no such rights there")
async def test_the_database_is_its_owners_alone(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        db = Database(database_url(f"sqlite:///{tmp_path}/gateway.db", tmp_path))
        await upgrade(db)
        for path in tmp_path.glob("gateway.db*"):
            assert stat.S_IMODE(path.stat().st_mode) == 0o600, path.name
        await db.close()
    finally:
        os.umask(before)
