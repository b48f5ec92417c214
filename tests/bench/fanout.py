"""50 events a second, each to its queue of 50 out of 500 connected consoles, beside a bare process that sends lines of the same
size to as many sockets. The gateway is a process of its own; here are its 500 desks, real sockets that read every frame."""

import asyncio
import tempfile
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import websockets
import yaml

from contract import PROTOCOL, paths
from contract.commands import AddNote, OpenTicket
from contract.feed import Events, FromGateway, Hello
from contract.ids import new_id
from contract.rows import queue_feed
from contract.seed import SeedUser
from contract.session import Session
from domain import ticket_number
from domain.contact import Channel
from domain.permissions import Role
from tests.bench._bare import Bare
from tests.bench._raw import Postgresql, Raw, Sqlite
from tests.bench.figure import Figure, percentile
from tests.end2end.processes import ROOT, GatewayProcess
from tests.gateway.site import Desk, make_command
from tests.support.postgres import postgres

QUEUES, AGENTS = 10, 50
EVENTS_A_SECOND = 50
SECONDS = 20
TARGET_MS = 250
_FRAME: msgspec.json.Decoder[Any] = msgspec.json.Decoder(FromGateway)
_TEXT = "Nasabah menyatakan sudah membayar lewat wallet; buktinya sudah kami terima dan sedang diperiksa."


def run() -> list[Figure]:
    """The 99th percentile from the act leaving its desk to the line standing in each of the 50; a line that is missing fails."""
    figures = []
    with tempfile.TemporaryDirectory() as folder:
        figures.append(_figure(Path(folder), Sqlite(Path(folder) / "gateway" / "gateway.db")))
    with postgres(durable=True) as server, tempfile.TemporaryDirectory() as folder:
        figures.append(_figure(Path(folder), Postgresql(server)))
    return figures


def _figure(folder: Path, raw: Raw) -> Figure:
    bare = asyncio.run(_bare())
    took = asyncio.run(_ours(folder, raw))
    value, floor = percentile(took, 0.99) * 1000, percentile(bare, 0.99) * 1000
    return Figure(
        f"fanout.{raw.name}.p99",
        round(value, 1),
        "ms",
        round(floor, 1),
        round(value / floor, 2),
        f"<= {TARGET_MS} ms",
        value <= TARGET_MS,
    )


@dataclass(frozen=True)
class _Where:
    """What a desk of the tests asks of its site."""

    url: str

    def clock(self) -> int:
        return time.time_ns() // 1_000_000


async def _ours(folder: Path, raw: Raw) -> list[float]:
    users = [_person(queue, at) for queue in range(QUEUES) for at in range(AGENTS)]
    async with AsyncExitStack() as stack:
        gateway = GatewayProcess(folder / "gateway", users, beat=5)
        await stack.enter_async_context(gateway)
        await gateway.start(SAHUT_HANDBOOK=str(_handbook(folder)), **raw.settings)
        where = _Where(gateway.url)
        sessions = await _signed_in(where, users)
        seen: dict[str, list[float]] = defaultdict(list)
        for session in sessions:
            await stack.enter_async_context(_reading(gateway.url, session, seen))
        writers = [Desk(where, sessions[queue * AGENTS]) for queue in range(QUEUES)]  # type: ignore[arg-type]
        tickets = [await _opened(writer, queue) for queue, writer in enumerate(writers)]
        sent = await _write(writers, tickets)
        await _all_seen(seen, sent)
        for writer in writers:
            await writer.http.aclose()
        assert all(len(seen[message]) == AGENTS for message in sent), "twice"
        return [at - sent[message] for message in sent for at in seen[message]]


def _person(queue: int, at: int) -> SeedUser:
    name = f"agen{queue}-{at}"
    return SeedUser(
        id=f"u-{name}", username=name, name=name, password=f"sandi-{name}", roles=(Role.AGENT,), skills=(f"s{queue}",)
    )  # fmt: skip


def _handbook(folder: Path) -> Path:
    """One file of everything, with as many queues as the figure asks for."""
    given = yaml.safe_load((ROOT / "tests/domain/one_file.yaml").read_text("utf-8"))
    given["queues"] = [
        {"id": f"q{at}", "name": f"Antrean {at}", "channel": "livechat", "skill": f"s{at}"}
        for at in range(QUEUES)
    ]
    path = folder / "handbook.yaml"
    path.write_text(yaml.safe_dump(given, allow_unicode=True), "utf-8")
    return path


async def _signed_in(where: _Where, users: list[SeedUser]) -> list[Session]:
    import httpx

    from contract.session import SignIn

    turns = asyncio.Semaphore(8)
    async with httpx.AsyncClient(base_url=where.url, timeout=60) as http:

        async def one(user: SeedUser) -> Session:
            async with turns:
                asked = SignIn(user.username, user.password, PROTOCOL, "PC", None)
                answer = await http.post(paths.SESSION, content=msgspec.json.encode(asked))
                assert answer.status_code == 200, answer.text
                return msgspec.json.decode(answer.content, type=Session)

        return list(await asyncio.gather(*(one(user) for user in users)))


@asynccontextmanager
async def _reading(url: str, session: Session, seen: dict[str, list[float]]) -> AsyncIterator[None]:
    """A desk that follows all it may and notes when each line stood in it."""
    headers = {"authorization": f"Bearer {session.access}"}
    mine = {queue_feed(queue) for queue in session.queues}
    address = url.replace("http", "ws", 1) + paths.FEED
    async with websockets.connect(address, additional_headers=headers, compression=None) as socket:
        hello = Hello(PROTOCOL, session.client, dict.fromkeys(session.feeds, 0))
        await socket.send(msgspec.json.encode(hello).decode())

        async def read() -> None:
            async for text in socket:
                now = time.perf_counter()
                frame = _FRAME.decode(text)
                if isinstance(frame, Events):
                    for event in frame.events:
                        if event.ref == "message" and event.feed in mine:
                            seen[event.id].append(now)

        task = asyncio.create_task(read())
        try:
            yield
        finally:
            task.cancel()
            await asyncio.wait([task])


async def _opened(writer: Desk, queue: int) -> str:
    ticket, number = new_id(), ticket_number.make(writer.session.desk_number, 1)
    await writer.do(
        OpenTicket(
            ticket=ticket,
            number=number,
            channel=Channel.LIVECHAT,
            queue=f"q{queue}",
            subject="Pelunasan gagal",
        )
    )
    return ticket


async def _all_seen(seen: dict[str, list[float]], sent: dict[str, float]) -> None:
    """Returns when every line stands in each desk of its queue; a line that is lost fails."""

    def lost() -> int:
        return sum(len(seen[message]) < AGENTS for message in sent)

    for _ in range(600):
        if not lost():
            return
        await asyncio.sleep(0.1)
    raise AssertionError(f"{lost()} lines did not reach everybody")


async def _write(writers: list[Desk], tickets: list[str]) -> dict[str, float]:
    """When each line left its desk, evenly spread over the seconds."""
    sent: dict[str, float] = {}
    posts: set[asyncio.Task[Any]] = set()
    began = time.perf_counter()
    turns = [asyncio.Lock() for _ in writers]

    async def post(queue: int, message: str) -> None:
        # One after the other in a desk, as its outbox sends them.
        async with turns[queue]:
            writer = writers[queue]
            body = AddNote(ticket=tickets[queue], message=message, text=_TEXT)
            stream = body.stream(writer.session.user.id)
            seq = writer.seq[stream] = writer.seq.get(stream, 0) + 1
            command = make_command(writer.session, body, seq, writer.site.clock())
            sent[message] = time.perf_counter()
            [result] = await writer.send(command)
            assert result.code is None, result

    for at in range(SECONDS * EVENTS_A_SECOND):
        await asyncio.sleep(max(0.0, began + at / EVENTS_A_SECOND - time.perf_counter()))
        posts.add(asyncio.create_task(post(at % QUEUES, new_id())))
    await asyncio.gather(*posts)
    return sent


async def _bare() -> list[float]:
    """The same traffic from a process that knows nothing but its sockets."""
    seen: dict[str, list[float]] = defaultdict(list)
    sent: dict[str, float] = {}
    async with Bare() as bare, AsyncExitStack() as stack:
        for queue in range(QUEUES):
            for _ in range(AGENTS):
                await stack.enter_async_context(bare.reader(queue, seen))
        began = time.perf_counter()
        for at in range(SECONDS * EVENTS_A_SECOND):
            await asyncio.sleep(max(0.0, began + at / EVENTS_A_SECOND - time.perf_counter()))
            message = new_id()
            sent[message] = time.perf_counter()
            await bare.tell(at % QUEUES, message)
        await _all_seen(seen, sent)
    return [at - sent[message] for message in sent for at in seen[message]]
