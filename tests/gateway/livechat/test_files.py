"""Files in the live chat: a customer's to the agent, the agent's public ones to the customer, a note's to nobody outside."""

import asyncio
from pathlib import Path

import httpx
import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contract.attachment import Begin, Upload
from contract.chat import Say
from contract.envelope import Outcome
from contract.ids import new_id
from contract.paths import ATTACHMENTS, CHAT_FILES
from contract.rows import ContactRow, MessageKind, MessageRow, queue_feed
from domain.attachment import LEAST_CHUNK, Surface
from tests.gateway.livechat.page import Visitor
from tests.gateway.site import Desk, Site, open_site
from tests.gateway.test_attachments import note, reply, sent
from tests.support.files import PDF, png


def page(site: Site, token: str | None) -> httpx.AsyncClient:
    return httpx.AsyncClient(base_url=site.url, timeout=60, headers={"authorization": f"Bearer {token}"})


async def put_up(http: httpx.AsyncClient, data: bytes, name: str) -> httpx.Response:
    asked = Begin(id=new_id(), name=name, size=len(data))
    begun = await http.post(CHAT_FILES, content=msgspec.json.encode(asked))
    if begun.status_code != 200:
        return begun
    assert (await http.put(f"{CHAT_FILES}/{asked.id}/chunks/0", content=data)).status_code == 200
    return await http.post(f"{CHAT_FILES}/{asked.id}/finish")


async def lines_of(desk: Desk) -> list[MessageRow]:
    found = []
    for queue in desk.session.queues:
        _, rows = await desk.snapshot(queue_feed(queue))
        found += [msgspec.json.decode(row.body, type=MessageRow) for row in rows if row.ref == "message"]
    return found


async def contact_of(desk: Desk) -> ContactRow:
    for queue in desk.session.queues:
        _, rows = await desk.snapshot(queue_feed(queue))
        for row in rows:
            if row.ref == "contact":
                return msgspec.json.decode(row.body, type=ContactRow)
    raise AssertionError("no contact")


async def test_a_customers_file_reaches_the_agent_and_the_agents_the_customer(site: Site) -> None:
    desk = await site.desk("rina")
    siti = Visitor(site.url)
    await siti.connect()
    async with page(site, siti.token) as http:
        done = msgspec.json.decode((await put_up(http, png(9, 9), "KTP.exe.png")).content, type=Upload)
        assert done.ref is not None
        # Before it is said, not even its own page gets it back.
        assert (await http.get(f"{CHAT_FILES}/{done.id}")).status_code == 404
        await siti.send(Say(new_id(), "", (done.id,)))
        await siti.until(lambda: any(line.files for line in siti.lines))
        assert siti.lines[-1].files == (done.ref,)
        assert (await http.get(f"{CHAT_FILES}/{done.id}")).content == png(9, 9)
        row = next(line for line in await lines_of(desk) if line.kind is MessageKind.CUSTOMER)
        assert row.attachments == (done.ref,)
        assert (await desk.http.get(f"{ATTACHMENTS}/{done.id}")).content == png(9, 9)

        ticket = row.ticket
        public, secret = (
            await sent(desk, ticket, PDF, name="surat.pdf"),
            await sent(desk, ticket, png(), Surface.NOTE),
        )
        assert (await http.get(f"{CHAT_FILES}/{public}")).status_code == 404
        contact = await contact_of(desk)
        assert contact.agent is None
        answer = msgspec.structs.replace(reply(ticket, public, text="ini suratnya"), seen_up_to=row.n)
        assert (await desk.do(answer)).outcome is Outcome.APPLIED
        assert (await desk.do(note(ticket, secret))).outcome is Outcome.APPLIED
        await siti.until(lambda: any(file.id == public for line in siti.lines for file in line.files))
        got = await http.get(f"{CHAT_FILES}/{public}")
        assert got.content == PDF
        assert got.headers["content-disposition"].startswith("attachment;")
        assert (await http.get(f"{CHAT_FILES}/{secret}")).status_code == 404
        # The agents' door takes no page's token, and the page's no agent's.
        assert (await http.get(f"{ATTACHMENTS}/{public}")).status_code == 401
        assert (await desk.http.get(f"{CHAT_FILES}/{public}")).status_code == 401
    await siti.close()


async def test_another_conversation_and_no_token_get_nothing(site: Site) -> None:
    siti, budi = Visitor(site.url), Visitor(site.url, name="Budi")
    await siti.connect()
    await budi.connect()
    async with page(site, siti.token) as http, page(site, budi.token) as other, page(site, "x") as nobody:
        id = msgspec.json.decode((await put_up(http, PDF, "a.pdf")).content, type=Upload).id
        await siti.send(Say(new_id(), "ini", (id,)))
        await siti.until(lambda: any(line.files for line in siti.lines))
        assert (await other.get(f"{CHAT_FILES}/{id}")).status_code == 404
        assert (await nobody.get(f"{CHAT_FILES}/{id}")).status_code == 401
        assert (await put_up(nobody, PDF, "a.pdf")).status_code == 401
        await budi.send(Say(new_id(), "curi", (id,)))
        await budi.until(lambda: any(getattr(frame, "code", "") == "invalid" for frame in budi.frames))
        refused = await put_up(http, b"MZ" + bytes(99), "a.png")
        assert (refused.status_code, b'"active"' in refused.content) == (400, True)
    await siti.close()
    await budi.close()


SURFACES = st.lists(st.sampled_from([Surface.REPLY, Surface.NOTE]), min_size=1, max_size=5)


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    files=SURFACES,
    acts=st.lists(st.tuples(st.booleans(), st.sets(st.integers(0, 4))), min_size=1, max_size=6),
)
def test_whatever_is_tried_nothing_of_a_note_gets_out(
    tmp_path: Path, files: list[Surface], acts: list[tuple[bool, set[int]]]
) -> None:
    asyncio.run(_nothing_gets_out(tmp_path / new_id(), files, acts))


async def _nothing_gets_out(folder: Path, files: list[Surface], acts: list[tuple[bool, set[int]]]) -> None:
    """``acts``: (as a reply?, which of the files) in turn, whatever the gateway says to each."""
    async with open_site(f"sqlite:///{folder}/g.db", folder) as site:
        desk = await site.desk("rina")
        siti = Visitor(site.url)
        await siti.connect()
        await siti.say("halo")
        ticket = (await contact_of(desk)).ticket
        ids = [await sent(desk, ticket, png(2, at + 1), surface) for at, surface in enumerate(files)]
        for public, chosen in acts:
            given = [ids[at] for at in sorted(chosen) if at < len(ids)]
            body = reply(ticket, *given, text="x") if public else note(ticket, *given, text="x")
            await desk.do(msgspec.structs.replace(body, confirmed_stale=True) if public else body)
        await desk.do(msgspec.structs.replace(reply(ticket, text="habis"), confirmed_stale=True))
        await siti.until(lambda: "habis" in siti.texts)
        seen = {file.id for line in siti.lines for file in line.files}
        secret = {id for id, surface in zip(ids, files, strict=True) if surface is Surface.NOTE}
        assert not seen & secret
        async with page(site, siti.token) as http:
            for id in ids:
                status = (await http.get(f"{CHAT_FILES}/{id}")).status_code
                assert status == (200 if id in seen else 404)
        await siti.close()


async def test_a_page_sends_no_crumbs_but_for_the_end(site: Site) -> None:
    siti = Visitor(site.url)
    await siti.connect()
    data = png(9, 9) + bytes(LEAST_CHUNK)
    asked = Begin(id=new_id(), name="foto.png", size=len(data))
    async with page(site, siti.token) as http:
        await http.post(CHAT_FILES, content=msgspec.json.encode(asked))
        crumb = await http.put(f"{CHAT_FILES}/{asked.id}/chunks/0", content=data[:100])
        assert crumb.status_code == 400
        whole = await http.put(f"{CHAT_FILES}/{asked.id}/chunks/0", content=data[:LEAST_CHUNK])
        assert msgspec.json.decode(whole.content, type=Upload).have == LEAST_CHUNK
        end = await http.put(f"{CHAT_FILES}/{asked.id}/chunks/{LEAST_CHUNK}", content=data[LEAST_CHUNK:])
        assert msgspec.json.decode(end.content, type=Upload).have == len(data)
    await siti.close()
