"""The live chat by real sockets: kept once, told once, resumed, refused (contract.chat)."""

import asyncio
import json
from pathlib import Path

import httpx
import pytest

from contract.chat import Leave, Refused, Saved, Say, State
from contract.commands import AddNote, EndContact
from contract.envelope import Outcome
from contract.ids import new_id
from contract.rows import ContactRow, Delivery, MessageRow
from domain.contact import ContactState
from tests.end2end.processes import agent
from tests.gateway.agent import AgentAtTheWire
from tests.gateway.inprocess import InProcessGateway
from tests.gateway.livechat.page import Visitor


async def test_a_conversation_from_the_first_word_to_the_end(gateway: InProcessGateway) -> None:
    async with (
        AgentAtTheWire(gateway.url, "siti", "sandi-siti") as desk,
        Visitor(gateway.url, phone="0812-3456-7890") as visitor,
    ):
        await visitor.say("Halo, mau tanya")
        await visitor.until(lambda: visitor.state == State("waiting", waiting=0))
        await desk.avail()
        contact = await desk.take()
        await visitor.until(lambda: visitor.state is not None and visitor.state.state == "active")
        id = await desk.reply(contact, "Baik, silakan")
        await visitor.until(lambda: "Baik, silakan" in visitor.texts)
        row = await desk.wait_for(MessageRow, lambda m: m.id == id and m.delivery is Delivery.DELIVERED)
        assert row.text == "Baik, silakan"
        end = EndContact(ticket=contact.ticket, contact=contact.id, epoch=contact.epoch)
        assert (await desk.do(end)).outcome is Outcome.APPLIED
        await visitor.until(lambda: visitor.state is not None and visitor.state.state == "ended")
        assert visitor.texts == ["Halo, mau tanya", "Baik, silakan"]
        assert {line.who for line in visitor.lines} == {"customer", "agent", "system"}


async def test_a_line_said_twice_is_one_line(gateway: InProcessGateway) -> None:
    async with Visitor(gateway.url) as visitor:
        id = new_id()
        for _ in range(3):
            await visitor.send(Say(id, "sekali saja"))
        await visitor.until(lambda: len(visitor.saved) == 3)
        assert len({saved.n for saved in visitor.saved}) == 1
        await visitor.drop()
        await visitor.connect()
        await visitor.say("sekali saja", id=id)
    assert await gateway.rows("SELECT count(*) FROM message WHERE text = 'sekali saja'") == [(1,)]


async def test_a_lost_welcome_opens_no_second_ticket(gateway: InProcessGateway) -> None:
    visitor = Visitor(gateway.url)
    first = await visitor.connect()
    await visitor.drop()
    visitor.token = None
    again = await visitor.connect()
    assert again.ticket_number == first.ticket_number
    await visitor.say("masih di sini")
    await visitor.close()
    assert await gateway.rows("SELECT count(*) FROM ticket") == [(1,)]


async def test_what_was_written_while_away_is_told_on_return_and_marked(gateway: InProcessGateway) -> None:
    async with AgentAtTheWire(gateway.url, "siti", "sandi-siti") as desk:
        visitor = Visitor(gateway.url)
        await visitor.connect()
        await visitor.say("Halo")
        await desk.avail()
        contact = await desk.take()
        await visitor.drop()
        gone = await desk.wait_for(ContactRow, lambda c: c.id == contact.id and not c.customer_online)
        assert gone.state is ContactState.ACTIVE
        id = await desk.reply(contact, "Masih di sana?")
        row = await desk.wait_for(MessageRow, lambda m: m.id == id)
        assert row.delivery is Delivery.ACCEPTED
        await visitor.connect()
        await visitor.until(lambda: "Masih di sana?" in visitor.texts)
        await desk.wait_for(MessageRow, lambda m: m.id == id and m.delivery is Delivery.DELIVERED)
        await visitor.close()
    assert await gateway.rows("SELECT state FROM job") == [("done",)]


async def test_what_the_page_has_counts_as_arrived_when_its_got_was_lost(gateway: InProcessGateway) -> None:
    async with AgentAtTheWire(gateway.url, "siti", "sandi-siti") as desk:
        visitor = Visitor(gateway.url)
        visitor.acknowledges = False
        await visitor.connect()
        await visitor.say("Halo")
        await desk.avail()
        contact = await desk.take()
        id = await desk.reply(contact, "Ada yang bisa dibantu?")
        await desk.wait_for(MessageRow, lambda m: m.id == id and m.delivery is Delivery.SENT)
        await visitor.until(lambda: "Ada yang bisa dibantu?" in visitor.texts)
        await visitor.drop()
        heard = len(visitor.lines)
        await visitor.connect()
        await desk.wait_for(MessageRow, lambda m: m.id == id and m.delivery is Delivery.DELIVERED)
        assert len(visitor.lines) == heard
        await visitor.close()


async def test_a_note_never_reaches_the_page(gateway: InProcessGateway) -> None:
    async with AgentAtTheWire(gateway.url, "siti", "sandi-siti") as desk, Visitor(gateway.url) as visitor:
        await visitor.say("Halo")
        await desk.avail()
        contact = await desk.take()
        note = AddNote(ticket=contact.ticket, message=new_id(), text="rahasia dapur", contact=contact.id)
        assert (await desk.do(note)).outcome is Outcome.APPLIED
        await desk.reply(contact, "setelah catatan")
        await visitor.until(lambda: "setelah catatan" in visitor.texts)
        assert "rahasia dapur" not in str(visitor.frames)
        assert "contact.taken" not in str(visitor.frames)


async def test_leaving_while_waiting_abandons_and_writing_again_comes_back(gateway: InProcessGateway) -> None:
    async with Visitor(gateway.url) as visitor:
        await visitor.say("Halo")
        await visitor.send(Leave())
        await visitor.until(lambda: visitor.state is not None and visitor.state.state == "ended")
        assert await gateway.rows("SELECT state, customer_left FROM contact") == [("abandoned", 1)]
        await visitor.say("Eh, masih ada satu lagi")
        await visitor.until(lambda: visitor.state is not None and visitor.state.state == "waiting")
    assert await gateway.rows("SELECT count(*) FROM ticket") == [(1,)]
    assert await gateway.rows("SELECT state FROM contact ORDER BY arrived") == [("abandoned",), ("waiting",)]


async def test_places_in_line_are_told_and_move_up(gateway: InProcessGateway) -> None:
    async with Visitor(gateway.url) as first:
        await first.say("satu")
        async with Visitor(gateway.url) as second:
            await second.until(lambda: second.state is not None and second.state.waiting == 1)
            await first.send(Leave())
            await second.until(lambda: second.state is not None and second.state.waiting == 0)


RUBBISH = (
    "",
    "{",
    "[]",
    '{"t":"say"}',
    '{"t":"unheard of"}',
    '{"t":"say","id":7,"text":"x"}',
    '{"t":"start"}',
    '{"t":"say","id":"a","text":"\\ud800"}',
    "x" * 200_000,
)


async def test_rubbish_is_refused_and_the_conversation_goes_on(gateway: InProcessGateway) -> None:
    for frame in RUBBISH:
        async with Visitor(gateway.url) as visitor:
            await visitor.send(frame)
            await visitor.until(lambda v=visitor: any(isinstance(f, Refused) for f in v.frames))  # type: ignore[misc]
            await visitor.say("tetap jalan")


async def test_what_cannot_be_a_line_is_refused_by_its_id(gateway: InProcessGateway) -> None:
    async with Visitor(gateway.url) as visitor, Visitor(gateway.url) as other:
        theirs = await other.say("milik orang lain")
        wrong = {new_id(): "x" * 2001, new_id(): "  \n ", new_id(): "nol\x00", "a b": "teks", theirs: "rebut"}
        for id, text in wrong.items():
            await visitor.send(Say(id, text))
        await visitor.until(lambda: len([f for f in visitor.frames if isinstance(f, Refused)]) == len(wrong))
        refused = [(f.id, f.code, f.final) for f in visitor.frames if isinstance(f, Refused)]
        assert refused == [(id, "invalid", False) for id in wrong]
        assert not visitor.saved
        await visitor.say("x" * 2000)
    assert await gateway.rows("SELECT text FROM message WHERE text IN ('milik orang lain', 'rebut')") == [
        ("milik orang lain",)
    ]


async def test_a_stranger_who_only_talks_rubbish_is_hung_up_on(gateway: InProcessGateway) -> None:
    async with Visitor(gateway.url) as visitor:
        for _ in range(11):
            await visitor.send("?")
        await visitor.closed()
        assert visitor.frames[-1] == Refused("invalid", final=True)


async def test_a_token_nobody_gave_opens_nothing(gateway: InProcessGateway) -> None:
    visitor = Visitor(gateway.url)
    visitor.token = "tebakan"
    with pytest.raises(AssertionError, match="not_found"):
        await visitor.connect()
    await visitor.closed()
    assert await gateway.rows("SELECT count(*) FROM ticket") == [(0,)]


async def test_too_many_lines_at_once_are_asked_to_wait_and_none_is_lost(tmp_path: Path) -> None:
    async with (
        InProcessGateway(tmp_path, [agent()], chat_lines_per_minute=5) as gateway,
        Visitor(gateway.url) as visitor,
    ):
        ids = [new_id() for _ in range(9)]
        for id in ids:
            await visitor.send(Say(id, f"baris {id}"))
        await visitor.until(lambda: len([f for f in visitor.frames if isinstance(f, Saved | Refused)]) == 9)
        kept = {f.id for f in visitor.frames if isinstance(f, Saved)}
        asked = {f.id for f in visitor.frames if isinstance(f, Refused) and f.code == "rate_limited"}
        assert len(kept) == 5
        assert kept | asked == set(ids)


async def test_a_known_number_links_the_customer_unverified(gateway: InProcessGateway) -> None:
    for written in ("0812-3456-7890", "+62 812 3456 7890"):
        async with Visitor(gateway.url, phone=written) as visitor:
            await visitor.say(written)
    assert await gateway.rows("SELECT count(*) FROM customer") == [(1,)]
    assert await gateway.rows("SELECT count(DISTINCT complainant), count(*) FROM ticket") == [(1, 2)]
    assert await gateway.rows("SELECT count(*) FROM verdict") == [(0,)]


async def test_the_page_and_its_files(gateway: InProcessGateway) -> None:
    async with httpx.AsyncClient(base_url=gateway.url) as http:
        page = await http.get("/chat/")
        assert page.headers["content-type"] == "text/html; charset=utf-8"
        assert "script-src 'self'" in page.headers["content-security-policy"]
        for name in ("main.js", "chat.css", "embed.js"):
            answer = await http.get(f"/chat/{name}")
            assert answer.status_code == 200, name
            again = await http.get(f"/chat/{name}", headers={"if-none-match": answer.headers["etag"]})
            assert again.status_code == 304
        about = json.loads((await http.get("/chat/page.json")).content)
        assert about["topics"][:2] == ["umum", "informasi"]
        for wrong in ("/chat/..%2Fhandbook", "/chat/nothing.js"):
            assert (await http.get(wrong)).status_code == 404


async def test_many_visitors_at_once(gateway: InProcessGateway) -> None:
    visitors = [Visitor(gateway.url, name=f"Pelanggan {n}") for n in range(15)]
    await asyncio.gather(*(visitor.connect() for visitor in visitors))
    await asyncio.gather(*(v.say(f"{n}-{m}") for m in range(3) for n, v in enumerate(visitors)))
    await asyncio.gather(*(v.until(lambda v=v: len(v.texts) == 3) for v in visitors))  # type: ignore[misc]
    await asyncio.gather(*(visitor.close() for visitor in visitors))
    for n, visitor in enumerate(visitors):
        assert sorted(visitor.texts) == [f"{n}-{m}" for m in range(3)]
