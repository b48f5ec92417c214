"""Files of messages: up in pieces, down by range, and a note's file nowhere but on its note."""

import asyncio
from hashlib import sha256
from typing import Any

import httpx
import msgspec
import pytest

from contract import paths
from contract.attachment import Begin, Upload
from contract.commands import AddNote, SendReply
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode, Problem
from contract.ids import new_id
from contract.rows import MessageRow
from domain.attachment import CHUNK, MB, Scan, Surface
from gateway.attachments.files import PIECE, Files
from gateway.attachments.tidy import SOON, tidy
from tests.gateway.site import Desk, Site, open_site
from tests.gateway.test_commands import opening, timeline
from tests.support.files import PDF, png, zipped

BIG = PDF + b"%" * (2 * CHUNK + 1000)


def at(id: str, rest: str = "") -> str:
    return f"{paths.ATTACHMENTS}/{id}{rest}"


async def begin(
    desk: Desk, ticket: str, data: bytes, surface: Surface = Surface.REPLY, **more: Any
) -> httpx.Response:
    given: dict[str, Any] = {
        "id": new_id(),
        "name": "bukti.png",
        "size": len(data),
        "sha256": sha256(data).hexdigest(),
    }
    return await desk.post(paths.ATTACHMENTS, Begin(**given | more, ticket=ticket, surface=surface))


def upload_of(answer: httpx.Response) -> Upload:
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=Upload)


def why(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, msgspec.json.decode(answer.content, type=Problem).detail.get("why", "")


async def sent(
    desk: Desk, ticket: str, data: bytes, surface: Surface = Surface.REPLY, name: str = "bukti.png"
) -> str:
    """Uploads a whole file. Its id."""
    so_far = upload_of(await begin(desk, ticket, data, surface, name=name))
    while so_far.have < len(data):
        piece = data[so_far.have : so_far.have + CHUNK]
        so_far = upload_of(await desk.http.put(at(so_far.id, f"/chunks/{so_far.have}"), content=piece))
    done = upload_of(await desk.http.post(at(so_far.id, "/finish")))
    assert done.ref is not None
    return done.id


def reply(ticket: str, *files: str, text: str = "") -> SendReply:
    return SendReply(
        ticket=ticket, message=new_id(), contact=None, text=text, seen_up_to=0, epoch=0, attachments=files
    )


def note(ticket: str, *files: str, text: str = "") -> AddNote:
    return AddNote(ticket=ticket, message=new_id(), text=text, attachments=files)


async def opened(desk: Desk, counter: int = 1) -> str:
    body = opening(desk, counter)
    assert (await desk.do(body)).outcome is Outcome.APPLIED
    return body.ticket


def message_of(result: CommandResult) -> MessageRow:
    assert result.outcome is Outcome.APPLIED, result
    row = next(effect for effect in result.effects if effect.ref == "message")
    return msgspec.json.decode(row.body, type=MessageRow)


async def test_up_in_pieces_and_down_by_range(site: Site) -> None:
    desk = await site.desk("rina")
    ticket = await opened(desk)
    so_far = upload_of(await begin(desk, ticket, BIG, name="faktur.png"))
    id = so_far.id
    assert so_far.have == 0
    first = upload_of(await desk.http.put(at(id, "/chunks/0"), content=BIG[:CHUNK]))
    assert first.have == CHUNK
    # Twice, out of turn, or finished too early: nothing changes, and the answer says how far it came.
    assert upload_of(await desk.http.put(at(id, "/chunks/0"), content=BIG[:CHUNK])).have == CHUNK
    assert (
        upload_of(await desk.http.put(at(id, f"/chunks/{2 * CHUNK}"), content=BIG[2 * CHUNK :])).have == CHUNK
    )
    assert upload_of(await desk.http.post(at(id, "/finish"))).ref is None
    assert upload_of(await desk.http.get(at(id, "/upload"))).have == CHUNK
    assert upload_of(await begin(desk, ticket, BIG, id=id)).have == CHUNK
    await desk.http.put(at(id, f"/chunks/{CHUNK}"), content=BIG[CHUNK : 2 * CHUNK])
    await desk.http.put(at(id, f"/chunks/{2 * CHUNK}"), content=BIG[2 * CHUNK :])
    done = upload_of(await desk.http.post(at(id, "/finish")))
    assert done.ref is not None
    assert (done.ref.name, done.ref.type, done.ref.scan) == (
        "faktur.png.pdf",
        "application/pdf",
        Scan.UNSCANNED,
    )
    assert upload_of(await desk.http.post(at(id, "/finish"))) == done
    row = message_of(await desk.do(reply(ticket, id)))
    assert row.attachments == (done.ref,)
    assert (await timeline(desk, ticket))[0].attachments == (done.ref,)
    whole = await desk.http.get(at(id))
    assert whole.content == BIG
    assert whole.headers["content-disposition"].startswith("attachment;")
    assert whole.headers["x-content-type-options"] == "nosniff"
    for asked, start, end in (
        ("bytes=0-9", 0, 10), (f"bytes={PIECE - 3}-{PIECE + 3}", PIECE - 3, PIECE + 4), ("bytes=-7", len(BIG) - 7, len(BIG)),
        (f"bytes={2 * PIECE}-", 2 * PIECE, len(BIG)),
    ):  # fmt: skip
        part = await desk.http.get(at(id), headers={"range": asked})
        assert (part.status_code, part.content) == (206, BIG[start:end])
        assert part.headers["content-range"] == f"bytes {start}-{end - 1}/{len(BIG)}"
    for beyond in (f"bytes={len(BIG)}-", "bytes=-0", "bytes=9-3"):
        assert (await desk.http.get(at(id), headers={"range": beyond})).status_code == 416
    assert (await desk.http.get(at(id), headers={"range": f"bytes={'9' * 5000}-"})).status_code == 200


async def test_what_is_not_taken_is_said_with_its_reason(site: Site) -> None:
    desk = await site.desk("rina")
    ticket = await opened(desk)
    too_large = await begin(desk, ticket, b"", size=10 * MB + 1, sha256="")
    assert why(too_large) == (400, "size")
    for data, name, expected in (
        (b"MZ" + bytes(100), "foto.png", "active"),
        (bytes(range(256)), "foto.png", "type"),
        (zipped({"../x": b"x"}), "a.zip", "archive"),
        (png(claimed=(50_000, 50_000)), "a.png", "picture"),
    ):
        id = upload_of(await begin(desk, ticket, data, name=name)).id
        await desk.http.put(at(id, "/chunks/0"), content=data)
        for _ in range(2):
            assert why(await desk.http.post(at(id, "/finish"))) == (400, expected)
        refused = await desk.do(reply(ticket, id))
        assert (refused.outcome, refused.code) == (Outcome.REJECTED, ErrorCode.INVALID)
    # Damaged on the way: begun again under the same id.
    id = upload_of(await begin(desk, ticket, PDF)).id
    await desk.http.put(at(id, "/chunks/0"), content=PDF[:-1] + b"x")
    assert why(await desk.http.post(at(id, "/finish"))) == (400, "sum")
    assert upload_of(await desk.http.get(at(id, "/upload"))).have == 0
    await desk.http.put(at(id, "/chunks/0"), content=PDF)
    assert upload_of(await desk.http.post(at(id, "/finish"))).ref is not None
    assert (await begin(desk, ticket, PDF, id="../../etc/passwd")).status_code == 400


async def test_a_message_takes_files_of_its_own_author_ticket_and_surface_only(site: Site) -> None:
    rina, dewi = await site.desk("rina"), await site.desk("dewi")
    ticket, other = await opened(rina), await opened(rina, 2)
    public, secret = (
        await sent(rina, ticket, png(9, 9)),
        await sent(rina, ticket, PDF, Surface.NOTE, "rahasia.pdf"),
    )
    elsewhere, hers = await sent(rina, other, png(8, 8)), await sent(dewi, ticket, png(7, 7))
    unfinished = upload_of(await begin(rina, ticket, png())).id
    for body in (
        reply(ticket, secret), reply(ticket, public, secret), note(ticket, public), reply(ticket, elsewhere), reply(ticket, hers),
        reply(ticket, unfinished), reply(ticket, new_id()), reply(ticket, public, public), reply(ticket), note(ticket),
    ):  # fmt: skip
        result = await rina.do(body)
        assert (result.outcome, result.code) == (Outcome.REJECTED, ErrorCode.INVALID), body
    assert [
        file.id for file in message_of(await rina.do(reply(ticket, public, text="ini buktinya"))).attachments
    ] == [public]
    assert [file.id for file in message_of(await rina.do(note(ticket, secret))).attachments] == [secret]
    # Taken once.
    assert (await rina.do(reply(ticket, public))).outcome is Outcome.REJECTED


async def test_more_than_the_channel_allows_in_one_message(site: Site) -> None:
    desk = await site.desk("rina")
    ticket = await opened(desk)
    files = [await sent(desk, ticket, png(2, n + 1)) for n in range(6)]
    result = await desk.do(reply(ticket, *files))
    assert (result.outcome, result.detail["why"]) == (Outcome.REJECTED, "count")
    assert len(message_of(await desk.do(reply(ticket, *files[:5]))).attachments) == 5


async def test_who_knows_an_id_knows_nothing(site: Site) -> None:
    rina = await site.desk("rina")
    await site.person("tamu", skills=["tidak-ada"])
    stranger, colleague = await site.desk("tamu"), await site.desk("dewi")
    ticket = await opened(rina)
    id = await sent(rina, ticket, png())
    # Not sent yet: its author's alone, to read as to take back.
    assert (await rina.http.get(at(id))).status_code == 200
    for desk in (colleague, stranger):
        assert (await desk.http.get(at(id))).status_code == 404
        assert (await desk.http.get(at(id, "/upload"))).status_code == 404
        assert (await desk.http.delete(at(id))).status_code == 404
        assert (await desk.http.put(at(id, "/chunks/0"), content=b"x")).status_code == 404
    assert (await begin(stranger, ticket, png())).status_code == 404
    assert (await begin(colleague, ticket, png(), id=id)).status_code == 400
    message_of(await rina.do(reply(ticket, id)))
    assert (await colleague.http.get(at(id))).content == png()
    assert (await stranger.http.get(at(id))).status_code == 404
    async with httpx.AsyncClient(base_url=site.url) as nobody:
        assert (await nobody.get(at(id))).status_code == 401
    # Sent, it is no more its author's to take back.
    await rina.http.delete(at(id))
    assert (await rina.http.get(at(id))).status_code == 200


async def test_taken_back_it_is_gone_and_its_id_free(site: Site) -> None:
    desk = await site.desk("rina")
    ticket = await opened(desk)
    id = await sent(desk, ticket, png())
    assert (await desk.http.delete(at(id))).status_code == 204
    assert (await desk.http.get(at(id))).status_code == 404
    assert upload_of(await begin(desk, ticket, png(), id=id)).have == 0


async def test_after_sign_out_what_was_left_goes_up_and_nothing_comes_down(site: Site) -> None:
    desk = await site.desk("rina")
    ticket = await opened(desk)
    id = await sent(desk, ticket, png())
    await desk.http.delete(paths.SESSION)
    desk.http.headers["authorization"] = f"Bearer {desk.session.delivery}"
    other = await sent(desk, ticket, PDF, Surface.NOTE)
    assert (await desk.do(note(ticket, other))).outcome is Outcome.APPLIED
    assert (await desk.http.get(at(id))).status_code == 403


async def test_two_finish_at_once_and_one_content_is_kept_once(site: Site, tmp_path: Any) -> None:
    desk = await site.desk("rina")
    ticket = await opened(desk)
    id = upload_of(await begin(desk, ticket, PDF)).id
    await desk.http.put(at(id, "/chunks/0"), content=PDF)
    both = await asyncio.gather(*(desk.http.post(at(id, "/finish")) for _ in range(2)))
    assert upload_of(both[0]) == upload_of(both[1])
    await sent(desk, ticket, PDF, Surface.NOTE)
    kept = [path for path in (tmp_path / "attachments" / "kept").rglob("*") if path.is_file()]
    assert len(kept) == 1
    assert PDF[:20] not in kept[0].read_bytes()
    assert sha256(PDF).hexdigest() not in str(kept[0])
    assert not list((tmp_path / "attachments" / "uploads").iterdir())


async def test_what_no_message_took_goes_in_time_and_nothing_else(site: Site, tmp_path: Any) -> None:
    desk = await site.desk("rina")
    ticket = await opened(desk)
    kept, unsent = await sent(desk, ticket, png()), await sent(desk, ticket, PDF)
    message_of(await desk.do(reply(ticket, kept)))
    half = upload_of(await begin(desk, ticket, BIG)).id
    await desk.http.put(at(half, "/chunks/0"), content=BIG[:CHUNK])
    files = Files(tmp_path / "attachments", b"another key, only the names matter", 0)
    transactions = site.gateway.transactions
    day = 86_400_000
    site.clock.ahead = (SOON + 1) * day
    await tidy(transactions, files, 120)
    assert (await desk.http.get(at(half, "/upload"))).status_code in (401, 404)
    site.clock.ahead = 0
    assert (await desk.http.get(at(half, "/upload"))).status_code == 404
    assert (await desk.http.get(at(unsent))).content == PDF
    site.clock.ahead = 121 * day
    await tidy(transactions, files, 120)
    site.clock.ahead = 0
    assert (await desk.http.get(at(unsent))).status_code == 404
    assert (await desk.http.get(at(kept))).content == png()


async def test_a_disk_that_is_nearly_full_takes_nothing(database: str, tmp_path: Any) -> None:
    async with open_site(database, tmp_path, free_mb=1 << 30) as site:
        desk = await site.desk("rina")
        answer = await begin(desk, await opened(desk), png())
        assert answer.status_code == 503
        assert msgspec.json.decode(answer.content, type=Problem).code is ErrorCode.UNAVAILABLE


@pytest.mark.parametrize(
    ("verdict", "expected"),
    [(b"stream: OK\0", "clean"), (b"stream: Eicar FOUND\0", "infected"), (b"", "unscanned")],
)
async def test_the_scanner_has_a_word(tmp_path: Any, verdict: bytes, expected: str) -> None:
    seen = bytearray()

    async def clamd(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        assert await reader.readuntil(b"\0") == b"zINSTREAM\0"
        while size := int.from_bytes(await reader.readexactly(4), "big"):
            seen.extend(await reader.readexactly(size))
        writer.write(verdict)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(clamd, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server, open_site(f"sqlite:///{tmp_path}/g.db", tmp_path, clamd=f"127.0.0.1:{port}") as site:
        desk = await site.desk("rina")
        ticket = await opened(desk)
        id = upload_of(await begin(desk, ticket, PDF)).id
        await desk.http.put(at(id, "/chunks/0"), content=PDF)
        answer = await desk.http.post(at(id, "/finish"))
        assert bytes(seen) == PDF
        if expected == "infected":
            assert why(answer) == (400, "infected")
            return
        done = upload_of(answer)
        assert done.ref is not None
        assert done.ref.scan == expected
