"""A desk's files against the real gateway: begun offline, sent with their message once, whatever the line does meanwhile."""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from sqlalchemy import text

from console.clock import SystemClock
from console.file_line import FileLine
from console.operations.attachment import Attachments, FileRefused
from console.operations.attention import Attention
from console.operations.desk import Author, Desk
from console.operations.note import Notes
from console.operations.reply import Replies
from console.operations.ticket import Tickets
from console.store import outbox_rows, uploads
from console.store.database import Database
from console.store.drafts import Mode
from console.store.feeds import Feeds
from console.store.outbox import Outbox
from console.store.overlay import Send
from console.store.timeline import Timeline
from console.store.uploads import Uploads as Waiting
from console.store.uploads import UploadState
from console.sync.access import SessionAccess
from console.sync.attachment_client import AttachmentClient
from console.sync.engine import Desk as SyncDesk
from console.sync.engine import Engine
from console.sync.gateway_client import sign_in
from console.sync.leftover import deliver_leftover
from console.sync.transport import Transport
from contract.errors import ErrorCode, Handling
from contract.session import Session
from domain.attachment import CHUNK
from domain.attachment_refused import Why
from domain.contact import Channel
from tests.console.makers import HANDBOOK
from tests.end2end.processes import agent
from tests.gateway.inprocess import InProcessGateway
from tests.support.files import PDF, png

BIG = PDF + random.Random(7).randbytes(2 * CHUNK + 77)
KEY = bytes(range(32))


@pytest.fixture
async def gateway(tmp_path: Path) -> AsyncIterator[InProcessGateway]:
    async with InProcessGateway(tmp_path / "gateway", [agent("siti")]) as running:
        yield running


class Seat:
    """An agent at a desk whose street is open only while ``working``."""

    def __init__(self, url: str, folder: Path, session: Session, transport: Transport) -> None:
        self.db, self.clock, self.url = Database(folder / "desk.db", KEY), SystemClock(), url
        self.session, self.transport = session, transport
        author = Author(
            session.user.id, session.user.name, session.client, session.desk_number, frozenset(session.acts)
        )
        desk = Desk(self.db, self.clock, author, lambda: HANDBOOK)
        self.outbox = Outbox(self.db, self.clock)
        self.street = SyncDesk(session.client, session.user.id, session.delivery)
        self.engine = Engine(
            self.db, self.outbox, Feeds(self.db, self.clock), transport,
            SessionAccess(transport, session.refresh, _forget, session.access), self.clock, self.street, _fault,
        )  # fmt: skip
        self.files = Attachments(desk, FileLine(AttachmentClient(self.engine.gateway)), self.engine.progress)
        self.replies, self.notes, self.tickets = Replies(desk), Notes(desk), Tickets(desk)
        self.attention = Attention(desk)
        self.timeline, self.waiting = Timeline(self.db, self.clock), Waiting(self.db)

    async def ticket(self) -> str:
        queue = next(queue.id for queue in HANDBOOK.queues if queue.channel == "livechat")
        return (await self.tickets.open(channel=Channel.LIVECHAT, queue=queue, subject="Gadai")).ticket

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        self.engine.start()
        try:
            yield
        finally:
            await self.engine.stop()

    async def rejected(self) -> None:
        """Returns once an act needs its agent's attention."""
        news = asyncio.Event()
        stop = self.db.listen(lambda _changes: news.set())
        async with asyncio.timeout(60):
            while not (await self.outbox.counts()).rejected:
                await news.wait()
                news.clear()
        stop()

    async def drained(self) -> None:
        async with asyncio.timeout(60):
            await self.engine.drained()


@pytest.fixture
async def seat(gateway: InProcessGateway, tmp_path: Path) -> AsyncIterator[Seat]:
    (tmp_path / "desk").mkdir()
    transport = Transport(gateway.url)
    session = await sign_in(transport, "siti", "sandi-siti", "PC-1", None)
    seat = Seat(gateway.url, tmp_path / "desk", session, transport)
    await seat.db.open()
    yield seat
    await transport.close()
    await seat.db.close()


async def _forget(_session: Session) -> None:
    return None


def _fault(error: Exception, handling: Handling) -> None:
    assert handling is not Handling.REPORT, error


async def messages(gateway: InProcessGateway) -> list[tuple[str, str, str]]:
    return [
        (str(kind), str(text), str(files))
        for kind, text, files in await gateway.rows("SELECT kind, text, attachments FROM message ORDER BY n")
    ]


async def test_written_offline_with_files_it_arrives_once_and_whole(
    seat: Seat, gateway: InProcessGateway, tmp_path: Path
) -> None:
    ticket = await seat.ticket()
    first = await seat.files.add(ticket, Mode.REPLY, "surat.pdf", BIG)
    secret = await seat.files.add(ticket, Mode.NOTE, "foto.png", png(5, 5))
    assert [upload.id for upload in (await seat.waiting.of(ticket))[Mode.REPLY]] == [first]
    assert not any(BIG[:64] in path.read_bytes() for path in (tmp_path / "desk").rglob("*") if path.is_file())
    await seat.replies.send(ticket, "ini suratnya", undo_s=0)
    await seat.notes.add(ticket, "")
    assert (await seat.waiting.of(ticket)) == {Mode.REPLY: [], Mode.NOTE: []}
    lines = (await seat.timeline.page(ticket)).lines
    assert [[file.id for file in line.files] for line in lines] == [[first], [secret]]
    seen: list[int] = []
    stop = seat.engine.progress.listen(
        lambda id: seen.append(seat.engine.progress.have[id]) if id == first else None
    )
    async with seat.working():
        await seat.drained()
        stop()
        assert seen == [0, CHUNK, 2 * CHUNK, len(BIG), len(BIG)]
        said = await messages(gateway)
        assert [(kind, text) for kind, text, _ in said] == [("reply", "ini suratnya"), ("note", "")]
        assert first in said[0][2]
        assert secret in said[1][2]
        line = (await seat.timeline.page(ticket)).lines[0]
        assert line.send is Send.CONFIRMED
        # From here, and, with the copy gone, from the gateway.
        for _ in range(2):
            assert await seat.files.content(line.files[0]) == BIG
            seat.db.files.remove(first)
        assert await seat.db.read(uploads.needed) == frozenset()


async def test_taken_back_and_sent_again_the_file_goes_with_the_second(
    seat: Seat, gateway: InProcessGateway
) -> None:
    ticket = await seat.ticket()
    id = await seat.files.add(ticket, Mode.REPLY, "surat.pdf", PDF)
    async with seat.working():
        command = await seat.replies.send(ticket, "lihat ini", undo_s=600)
        await seat.replies.undo(command)
        assert [upload.id for upload in (await seat.waiting.of(ticket))[Mode.REPLY]] == [id]
        await seat.replies.send(ticket, "lihat itu", undo_s=0)
        await seat.drained()
    assert [(text, id in files) for _, text, files in await messages(gateway)] == [("lihat itu", True)]


async def test_removed_it_goes_with_nothing(seat: Seat, gateway: InProcessGateway) -> None:
    ticket = await seat.ticket()
    id = await seat.files.add(ticket, Mode.REPLY, "surat.pdf", PDF)
    await seat.files.remove(id)
    assert not seat.db.files.has(id)
    async with seat.working():
        await seat.replies.send(ticket, "tanpa berkas", undo_s=0)
        await seat.drained()
    assert [files for _, _, files in await messages(gateway)] == ["[]"]


async def until(seat: Seat, done: Callable[[], Awaitable[bool]]) -> None:
    """Returns once ``done`` says so; asked whenever something at the desk changed."""
    news = asyncio.Event()
    stop = seat.db.listen(lambda _changes: news.set())
    async with asyncio.timeout(60):
        while not await done():
            await news.wait()
            news.clear()
    stop()


async def let_go(seat: Seat) -> None:
    """Returns once nothing is to be removed at the gateway any more."""

    async def gone() -> bool:
        return not await seat.db.read(uploads.discarded)

    await until(seat, gone)


async def kept(gateway: InProcessGateway, id: str) -> list[tuple[object, ...]]:
    return await gateway.rows(f"SELECT state FROM attachment WHERE id = '{id}'")


async def test_removed_while_it_goes_up_the_gateway_lets_go_of_it(
    seat: Seat, gateway: InProcessGateway
) -> None:
    ticket = await seat.ticket()
    async with seat.working():
        await seat.drained()
        begun = asyncio.Event()
        seat.files.progress.listen(lambda _id: begun.set())
        id = await seat.files.add(ticket, Mode.REPLY, "surat.pdf", BIG)
        async with asyncio.timeout(60):
            await begun.wait()
        await seat.files.remove(id)
        await let_go(seat)
        assert await kept(gateway, id) == []


async def test_removed_offline_it_is_removed_at_the_gateway_once_the_line_is_back(
    seat: Seat, gateway: InProcessGateway
) -> None:
    ticket = await seat.ticket()
    async with seat.working():
        await seat.drained()
        id = await seat.files.add(ticket, Mode.REPLY, "surat.pdf", PDF)
        never = await seat.files.add(ticket, Mode.REPLY, "surat.pdf", PDF)

        async def up() -> bool:
            files = (await seat.waiting.of(ticket))[Mode.REPLY]
            return all(one.state is UploadState.DONE for one in files)

        await until(seat, up)
    assert await kept(gateway, id) == [("ready",)]
    await seat.files.remove(id)
    await seat.files.remove(never)
    assert await seat.db.read(uploads.discarded) == sorted([id, never])
    async with seat.working():
        await let_go(seat)
    assert await kept(gateway, id) == await kept(gateway, never) == []


async def test_refused_at_the_desk_with_the_reason(seat: Seat) -> None:
    ticket = await seat.ticket()
    for data, name, why in (
        (b"MZ" + bytes(99), "foto.png", Why.ACTIVE),
        (bytes(range(256)), "x", Why.TYPE),
        (PDF + bytes(11 * 1024 * 1024), "besar.pdf", Why.SIZE),
    ):
        with pytest.raises(FileRefused) as refused:
            await seat.files.add(ticket, Mode.REPLY, name, data)
        assert refused.value.why is why
    for n in range(5):
        await seat.files.add(ticket, Mode.REPLY, "a.png", png(n + 1, 1))
    with pytest.raises(FileRefused):
        await seat.files.add(ticket, Mode.REPLY, "a.png", png())


async def test_bytes_that_are_lost_at_the_desk_bring_the_message_back(
    seat: Seat, gateway: InProcessGateway
) -> None:
    ticket = await seat.ticket()
    id = await seat.files.add(ticket, Mode.REPLY, "surat.pdf", PDF)
    command = await seat.replies.send(ticket, "ini", undo_s=0)
    seat.db.files.remove(id)
    async with seat.working():
        await seat.rejected()
        await seat.notes.add(ticket, "lanjut")
        await seat.drained()
    assert [text for _, text, _ in await messages(gateway)] == ["lanjut"]
    act = await seat.db.read(lambda conn: outbox_rows.by_id(conn, command))
    assert act is not None
    assert (act.code, act.detail["why"]) == (ErrorCode.INVALID, "sum")
    assert await seat.attention.to_draft(command) == "ini"
    [upload] = (await seat.waiting.of(ticket))[Mode.REPLY]
    assert (upload.id, upload.state) == (id, UploadState.REFUSED)


async def test_what_was_left_at_sign_out_goes_with_its_files(seat: Seat, gateway: InProcessGateway) -> None:
    ticket = await seat.ticket()
    await seat.files.add(ticket, Mode.REPLY, "surat.pdf", BIG)
    await seat.replies.send(ticket, "ditinggal", undo_s=0)
    async with asyncio.timeout(60):
        await deliver_leftover(seat.db, seat.outbox, seat.transport, seat.clock, seat.street, _fault)
    assert [(text, files != "[]") for _, text, files in await messages(gateway)] == [("ditinggal", True)]


async def elsewhere(gateway: InProcessGateway, ticket: str) -> None:
    """A colleague passes the ticket on to where siti sees it no more."""
    async with gateway.gateway.database.write() as conn:
        gone = text("UPDATE ticket SET queue = 'pusat', assignee = NULL, holder = NULL WHERE id = :id")
        await conn.execute(gone, {"id": ticket})


async def test_a_note_whose_ticket_went_out_of_sight_comes_back_and_holds_up_nobody(
    seat: Seat, gateway: InProcessGateway
) -> None:
    gone, here = await seat.ticket(), await seat.ticket()
    async with seat.working():
        await seat.drained()
    await elsewhere(gateway, gone)
    await seat.files.add(gone, Mode.NOTE, "surat.pdf", PDF)
    lost = await seat.notes.add(gone, "catatan panjang")
    await seat.files.add(here, Mode.NOTE, "surat.pdf", PDF)
    await seat.notes.add(here, "sampai")
    async with seat.working():
        await seat.rejected()
        await seat.drained()
    assert [said for _, said, _ in await messages(gateway)] == ["sampai"]
    act = await seat.db.read(lambda conn: outbox_rows.by_id(conn, lost))
    assert act is not None
    assert (act.state, act.detail["why"]) == ("rejected", Why.TICKET)
    assert await seat.attention.to_draft(lost) == "catatan panjang"


async def test_sent_again_with_a_file_that_was_refused_it_comes_back_again_instead_of_waiting_for_ever(
    seat: Seat, gateway: InProcessGateway
) -> None:
    ticket = await seat.ticket()
    id = await seat.files.add(ticket, Mode.NOTE, "surat.pdf", PDF)
    lost = await seat.notes.add(ticket, "catatan")
    seat.db.files.remove(id)
    async with seat.working():
        await seat.rejected()
        again = await seat.attention.again(lost)
        await seat.rejected()
        act = await seat.db.read(lambda conn: outbox_rows.by_id(conn, again))
        assert act is not None
        assert act.state == "rejected"
        # Here again, it goes.
        await asyncio.to_thread(seat.db.files.keep, id, PDF)
        await seat.attention.again(again)
        await seat.drained()
    assert [(said, id in files) for _, said, files in await messages(gateway)] == [("catatan", True)]


async def test_what_was_written_on_a_ticket_that_could_not_be_opened_comes_back_with_its_files(
    seat: Seat, gateway: InProcessGateway
) -> None:
    ticket = await seat.ticket()
    await seat.files.add(ticket, Mode.NOTE, "surat.pdf", PDF)
    note = await seat.notes.add(ticket, "catatan")
    async with gateway.gateway.database.write() as conn:
        await conn.execute(text("UPDATE client SET desk_number = desk_number + 1000"))
    async with seat.working():
        await seat.drained()
    acts = await seat.db.read(lambda conn: outbox_rows.of_ticket(conn, ticket))
    assert [(act.id == note, act.state) for act in acts] == [(False, "rejected"), (True, "rejected")]
