"""A centre's own app and the public form: once under retries, its own thread alone, nothing of a note, keys out at once."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import msgspec

from contract import paths
from contract.attachment import Upload
from contract.body import Body
from contract.commands import MoveTicket
from contract.envelope import Outcome
from contract.errors import ErrorCode, Problem
from contract.ids import new_id
from contract.intake import Accepted, Thread
from contract.paths import ATTACHMENTS, INTAKE_FILES
from contract.rows import (
    Delivery,
    MessageKind,
    MessageRow,
    TicketRow,
    queue_feed,
)
from domain.attachment import Surface
from domain.ticket import TicketMove, TicketState
from gateway.channels.webform import clients
from tests.gateway.site import NO_TLS, Desk, Site, open_site
from tests.gateway.test_attachments import note, reply, sent
from tests.support.files import PDF, png

ASKED: dict[str, Any] = {
    "name": "Siti Rahmawati", "by": "telepon", "address": "0812 3355 4434", "topic": "gadai",
    "text": "Pelunasan saya gagal", "fields": {"kontrak": "112233"},
}  # fmt: skip


async def key_of(site: Site, name: str = "Aplikasi", *queues: str) -> str:
    handbook = site.gateway.handbook
    _, key = await site.gateway.transactions.run(lambda tx: clients.add(tx, handbook, name, queues, "uji"))
    return key


@asynccontextmanager
async def bearing(site: Site, token: str, idempotency: str = "") -> AsyncIterator[httpx.AsyncClient]:
    headers = {"authorization": f"Bearer {token}", "idempotency-key": idempotency or new_id()}
    async with httpx.AsyncClient(base_url=site.url, timeout=60, headers=headers, verify=NO_TLS) as http:
        yield http


def problem(answer: httpx.Response) -> Problem:
    assert answer.is_error, answer.text
    return msgspec.json.decode(answer.content, type=Problem)


async def submitted(site: Site, key: str, **fields: Any) -> Accepted:
    async with bearing(site, key) as app:
        answer = await app.post(paths.INTAKE, json=ASKED | fields)
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=Accepted)


async def thread_of(http: httpx.AsyncClient, after: int = 0) -> Thread:
    answer = await http.get(paths.INTAKE_THREAD, params={"after": after})
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=Thread)


async def put_up(http: httpx.AsyncClient, data: bytes, name: str) -> str:
    id = new_id()
    assert (await http.post(INTAKE_FILES, json={"id": id, "name": name, "size": len(data)})).is_success
    assert (await http.put(f"{INTAKE_FILES}/{id}/chunks/0", content=data)).is_success
    done = await http.post(f"{INTAKE_FILES}/{id}/finish")
    assert done.is_success, done.text
    assert msgspec.json.decode(done.content, type=Upload).ref is not None
    return id


async def rows_of(desk: Desk, kind: type[Any]) -> list[Any]:
    found = {}
    for queue in desk.session.queues:
        _, rows = await desk.snapshot(queue_feed(queue))
        found.update(
            {row.id: msgspec.json.decode(row.body, type=kind) for row in rows if row.ref == kind.REF}
        )
    return list(found.values())


async def ticket_of(desk: Desk, number: str) -> TicketRow:
    found: list[TicketRow] = await rows_of(desk, TicketRow)
    return next(row for row in found if row.number == number)


async def done(desk: Desk, body: Body) -> None:
    result = await desk.do(body)
    assert result.outcome is Outcome.APPLIED, result


async def test_it_is_one_ticket_however_often_it_is_sent(site: Site) -> None:
    key, desk = await key_of(site), await site.desk("rina")
    async with bearing(site, key, "pesanan-1") as app:
        answers = await asyncio.gather(*(app.post(paths.INTAKE, json=ASKED) for _ in range(5)))
    assert {answer.status_code for answer in answers} == {200}
    [accepted] = {msgspec.json.decode(answer.content, type=Accepted) for answer in answers}
    [row] = await rows_of(desk, TicketRow)
    assert (row.number, row.queue, row.channel.value) == (accepted.number, "formulir_gadai", "webform")
    # Another app's same key is another's.
    other = await key_of(site, "Situs")
    async with bearing(site, other, "pesanan-1") as app:
        second = msgspec.json.decode((await app.post(paths.INTAKE, json=ASKED)).content, type=Accepted)
    assert second.number != accepted.number
    # The same person by their number, and their address nowhere in the open.
    both = await rows_of(desk, TicketRow)
    assert len({one.complainant for one in both}) == 1
    lines = [line for line in await rows_of(desk, MessageRow) if line.ticket == row.id]
    [said] = [line for line in lines if line.kind is MessageKind.CUSTOMER]
    assert said.text == "Pelunasan saya gagal\n\nNomor kontrak: 112233"
    assert all("3355" not in line.text for line in lines)
    assert [line.kind for line in lines if line.kind is MessageKind.BOT] == [MessageKind.BOT]


async def test_a_whole_correspondence_with_files_both_ways(site: Site) -> None:
    key, desk = await key_of(site), await site.desk("rina")
    async with bearing(site, key) as app:
        token = (await app.post(paths.INTAKE_DRAFTS)).json()["token"]
        async with bearing(site, token) as phone:
            photo = await put_up(phone, png(9, 9), "struk.png")
            assert problem(await phone.get(paths.INTAKE_THREAD)).code is ErrorCode.NOT_FOUND
        answer = await app.post(paths.INTAKE, json=ASKED | {"draft": token, "files": [photo]})
        accepted = msgspec.json.decode(answer.content, type=Accepted)
    assert (accepted.token, accepted.link) == (token, f"/form/#{token}")
    ticket = await ticket_of(desk, accepted.number)
    async with bearing(site, token) as phone:
        thread = await thread_of(phone)
        assert (thread.number, thread.state) == (accepted.number, "received")
        assert [(line.who, [file.name for file in line.files]) for line in thread.lines] == [
            ("customer", ["struk.png"]), ("system", []),
        ]  # fmt: skip
        assert (await phone.get(f"{INTAKE_FILES}/{photo}")).content == png(9, 9)
        assert (await desk.http.get(f"{ATTACHMENTS}/{photo}")).content == png(9, 9)

        public = await sent(desk, ticket.id, PDF, name="surat.pdf")
        secret = await sent(desk, ticket.id, png(), Surface.NOTE)
        said = thread.last
        answer_ = reply(ticket.id, public, text="Ini suratnya")
        await done(desk, msgspec.structs.replace(answer_, seen_up_to=said))
        await done(desk, note(ticket.id, secret))
        await done(desk, MoveTicket(ticket=ticket.id, move=TicketMove.PEND))
        [line] = (await thread_of(phone, said)).lines
        assert (line.who, line.name, line.text) == ("agent", "Rina", "Ini suratnya")
        assert (await phone.get(f"{INTAKE_FILES}/{public}")).content == PDF
        assert (await phone.get(f"{INTAKE_FILES}/{secret}")).status_code == 404
        assert (await thread_of(phone)).state == "waiting"

        await until(desk, answer_.message, Delivery.SENT)
        assert (await phone.post(paths.INTAKE_SEEN, json={"up_to": line.n})).status_code == 204
        assert (await _message(desk, answer_.message)).delivery is Delivery.DELIVERED

        for state in (TicketState.PENDING, TicketState.SOLVED):
            assert (await ticket_of(desk, accepted.number)).state is state
            own = await put_up(phone, png(5, 5), "lagi.png")
            written = {"id": new_id(), "text": "", "files": [own]}
            kept = [(await phone.post(paths.INTAKE_MESSAGES, json=written)).json() for _ in range(3)]
            assert kept == [kept[0]] * 3
            assert (await ticket_of(desk, accepted.number)).state is TicketState.OPEN
            await done(desk, MoveTicket(ticket=ticket.id, move=TicketMove.SOLVE))
        assert (await thread_of(phone)).state == "solved"


async def until(desk: Desk, message: str, delivery: Delivery) -> None:
    for _ in range(600):
        if (await _message(desk, message)).delivery is delivery:
            return
        await asyncio.sleep(0.05)
    raise AssertionError(f"never {delivery}")


async def _message(desk: Desk, id: str) -> MessageRow:
    found = [row for row in await rows_of(desk, MessageRow) if row.id == id]
    assert isinstance(found[0], MessageRow)
    return found[0]


async def test_multipart_brings_its_files_and_brings_them_once(site: Site) -> None:
    key, desk = await key_of(site), await site.desk("rina")
    files = [("file", ("struk.png", png(7, 7), "image/png")), ("file", ("surat.pdf", PDF, "application/pdf"))]
    intake = {"intake": msgspec.json.encode(ASKED).decode()}
    async with bearing(site, key, "sekali") as app:
        answers = [await app.post(paths.INTAKE_MULTIPART, data=intake, files=files) for _ in range(2)]
        assert [answer.status_code for answer in answers] == [200, 200], answers[0].text
        assert answers[0].json() == answers[1].json()
        bad = await app.post(
            paths.INTAKE_MULTIPART, data=intake, files=[("file", ("a.exe", b"MZ" + bytes(90), "image/png"))],
            headers={"idempotency-key": "lain"},
        )  # fmt: skip
        assert problem(bad).detail["why"] == "active"
        many = await app.post(paths.INTAKE_MULTIPART, data=intake, files=[files[0]] * 6)
        assert problem(many).detail == {"field": "file"}
    [row] = await rows_of(desk, TicketRow)
    [line] = [line for line in await rows_of(desk, MessageRow) if line.kind is MessageKind.CUSTOMER]
    assert (line.ticket, [file.name for file in line.attachments]) == (row.id, ["struk.png", "surat.pdf"])


async def test_a_token_opens_its_own_thread_and_nothing_else(site: Site) -> None:
    key, desk = await key_of(site), await site.desk("rina")
    # Both give the same telephone number: they are taken for one customer, and still read their own alone.
    siti, budi = await submitted(site, key), await submitted(site, key, name="Budi", text="rahasia Budi")
    async with bearing(site, siti.token) as http, bearing(site, budi.token) as other:
        assert (await thread_of(http)).number == siti.number
        assert all("rahasia" not in line.text for line in (await thread_of(http)).lines)
        photo = await put_up(other, png(6, 6), "milik budi.png")
        stolen = {"id": new_id(), "text": "ini", "files": [photo]}
        assert problem(await http.post(paths.INTAKE_MESSAGES, json=stolen)).code is ErrorCode.INVALID
        mine = {"id": new_id(), "text": "ini", "files": [photo]}
        assert (await other.post(paths.INTAKE_MESSAGES, json=mine)).is_success
        assert (await http.get(f"{INTAKE_FILES}/{photo}")).status_code == 404
        # The id of another's line is no way in either.
        assert (
            problem(await http.post(paths.INTAKE_MESSAGES, json=mine | {"files": []})).code
            is ErrorCode.INVALID
        )
    for wrong in ("x", siti.token[:-1], siti.number, key, desk.session.access):
        async with bearing(site, wrong) as nobody:
            assert (await nobody.get(paths.INTAKE_THREAD)).status_code == 401
    async with bearing(site, siti.token) as http:
        assert (await http.post(paths.INTAKE, json=ASKED)).status_code == 401
        assert (await http.get(ATTACHMENTS + f"/{photo}")).status_code == 401


async def test_a_revoked_key_is_out_at_once_and_what_it_brought_stays(site: Site) -> None:
    key = await key_of(site)
    accepted = await submitted(site, key)
    await site.gateway.transactions.run(lambda tx: clients.revoke(tx, "Aplikasi", "uji"))
    async with bearing(site, key) as app:
        assert problem(await app.post(paths.INTAKE, json=ASKED)).code is ErrorCode.SIGN_IN_AGAIN
        assert problem(await app.post(paths.INTAKE_DRAFTS)).code is ErrorCode.SIGN_IN_AGAIN
    async with bearing(site, accepted.token) as http:
        assert (await thread_of(http)).number == accepted.number


async def test_a_key_writes_to_its_own_queues_alone(site: Site) -> None:
    key = await key_of(site, "Umum saja", "formulir_umum")
    assert (await submitted(site, key, topic="umum")).number
    async with bearing(site, key) as app:
        refused = problem(await app.post(paths.INTAKE, json=ASKED))
    assert (refused.code, refused.detail) == (ErrorCode.FORBIDDEN, {"queue": "formulir_gadai"})


async def test_what_is_wrong_is_named_and_makes_nothing(site: Site) -> None:
    key, desk = await key_of(site), await site.desk("rina")
    wrong: dict[str, dict[str, Any]] = {
        "address": {"address": "dua belas"}, "name": {"name": " "}, "text": {"text": "x" * 5001},
        "fields": {"fields": {"lain": "x"}}, "fields.kontrak": {"fields": {"kontrak": "9" * 31}},
        "attachments": {"files": [new_id()]}, "draft": {"draft": "tidak ada"},
    }  # fmt: skip
    for field, change in wrong.items():
        async with bearing(site, key) as app:
            assert problem(await app.post(paths.INTAKE, json=ASKED | change)).detail["field"] == field
    async with bearing(site, key) as app:
        email = await app.post(paths.INTAKE, json=ASKED | {"by": "email", "address": "siti@contoh"})
        assert problem(email).detail["field"] == "address"
        del app.headers["idempotency-key"]
        assert problem(await app.post(paths.INTAKE, json=ASKED)).code is ErrorCode.INVALID
    assert await rows_of(desk, TicketRow) == []


async def test_the_public_form_takes_people_and_slows_machines(site: Site) -> None:
    async with httpx.AsyncClient(base_url=site.url, timeout=60) as http:
        key = {"key": new_id()}
        token = (await http.post(paths.FORM_DRAFTS, json=key)).json()["token"]
        assert (await http.post(paths.FORM_DRAFTS, json=key)).json()["token"] == token
        bearer = {"authorization": f"Bearer {token}"}
        fast = await http.post(paths.FORM_SUBMIT, json=ASKED, headers=bearer)
        assert (fast.status_code, problem(fast).code) == (429, ErrorCode.RATE_LIMITED)
        assert 1 <= int(fast.headers["retry-after"]) <= 3
        site.clock.ahead += 3000
        trap = await http.post(paths.FORM_SUBMIT, json=ASKED | {"website": "http://x"}, headers=bearer)
        assert problem(trap).detail == {"field": "website"}
        done = [await http.post(paths.FORM_SUBMIT, json=ASKED, headers=bearer) for _ in range(2)]
        assert done[0].status_code == 200
        assert done[0].json() == done[1].json()


async def test_addresses_threads_and_apps_are_held_back_when_they_ask_too_often(
    database: str, tmp_path: Path
) -> None:
    limits = {"form_starts_per_minute": 3, "form_lines_per_minute": 3, "intake_per_minute": 3}
    async with open_site(database, tmp_path, **limits) as site:
        key = await key_of(site)
        token = (await submitted(site, key)).token
        async with bearing(site, key) as app, bearing(site, token) as phone:
            doors: list[Callable[[], Awaitable[httpx.Response]]] = [
                lambda: app.post(paths.FORM_DRAFTS, json={"key": new_id()}),
                lambda: app.post(paths.INTAKE, json=ASKED),
                lambda: phone.get(paths.INTAKE_THREAD),
            ]
            for asking in doors:
                answers = [await asking() for _ in range(9)]
                assert {answer.status_code for answer in answers} == {200, 429}
                slowed = next(answer for answer in answers if answer.status_code == 429)
                assert problem(slowed).code is ErrorCode.RATE_LIMITED
                assert 1 <= int(slowed.headers["retry-after"]) <= 20


async def test_nobody_fills_the_disk_with_what_they_do_not_send(site: Site) -> None:
    async with httpx.AsyncClient(base_url=site.url, timeout=60) as http:
        token = (await http.post(paths.FORM_DRAFTS, json={"key": new_id()})).json()["token"]
    async with bearing(site, token) as page:
        ids = [await put_up(page, png(4, 4), f"{at}.png") for at in range(5)]
        more = {"id": new_id(), "name": "enam.png", "size": 9}
        assert problem(await page.post(INTAKE_FILES, json=more)).detail == {"why": "count", "most": "5"}
        assert (await page.delete(f"{INTAKE_FILES}/{ids[0]}")).status_code == 204
        large = {"id": new_id(), "name": "besar.png", "size": 10 * 2**20}
        assert (await page.post(INTAKE_FILES, json=large)).is_success
        assert (await page.post(INTAKE_FILES, json=large)).is_success
