"""A gateway in this process, listening on loopback, with a clock that the test turns and desks that speak the wire."""

import asyncio
import contextlib
import socket
import ssl
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import msgspec
import uvicorn
import websockets

from contract import PROTOCOL, paths
from contract.body import Body
from contract.envelope import Batch, BatchResult, Command, CommandResult, Event, Stamp
from contract.errors import ErrorCode, Problem
from contract.feed import Events, Feeds, Follow, FromGateway, Gap, Hello, Snapshot, SnapshotRow
from contract.ids import new_id
from contract.session import Session, SignIn
from domain.permissions import Role
from gateway.accounts import people
from gateway.app import Gateway, assemble
from gateway.clock import system_clock
from gateway.config import Config
from gateway.tx import Tx

PASSWORD = "kata sandi percobaan"
#: Nothing here is asked by TLS. Without it every client would read all the world's certificates.
NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
FRAME: msgspec.json.Decoder[Any] = msgspec.json.Decoder(FromGateway)


def make_command(session: Session, body: Body, seq: int, now: int, after: Sequence[str] = ()) -> Command:
    return Command(
        new_id(), session.client, session.user.id, body.stream(session.user.id), seq, body.KIND, body.V, Stamp(now),
        msgspec.Raw(msgspec.json.encode(body)), tuple(after),
    )  # fmt: skip


class Desk:
    """One person at one desk database."""

    def __init__(self, site: "Site", session: Session) -> None:
        self.site, self.session = site, session
        self.seq: dict[str, int] = {}
        headers = {"authorization": f"Bearer {session.access}"}
        self.http = httpx.AsyncClient(base_url=site.url, timeout=60, headers=headers, verify=NO_TLS)

    def command(
        self, body: Body, seq: int | None = None, after: Sequence[str] = (), **fields: Any
    ) -> Command:
        stream = body.stream(self.session.user.id)
        if seq is None:
            seq = self.seq[stream] = self.seq.get(stream, 0) + 1
        made = make_command(self.session, body, seq, self.site.clock(), after)
        return msgspec.structs.replace(made, **fields)

    async def send(self, *commands: Command) -> list[CommandResult]:
        answer = await self.post(paths.COMMANDS, Batch(self.session.client, list(commands)))
        assert answer.status_code == 200, answer.text
        return msgspec.json.decode(answer.content, type=BatchResult).results

    async def do(self, body: Body, **fields: Any) -> CommandResult:
        return (await self.send(self.command(body, **fields)))[0]

    async def post(self, path: str, body: msgspec.Struct) -> httpx.Response:
        return await self.http.post(path, content=msgspec.json.encode(body))

    async def snapshot(self, feed: str) -> tuple[int, list[SnapshotRow]]:
        rows: list[SnapshotRow] = []
        cursor, token = -1, None
        while True:
            params = {"feed": feed} | ({"next": token} if token else {})
            answer = await self.http.get(paths.SNAPSHOT, params=params)
            assert answer.status_code == 200, answer.text
            page = msgspec.json.decode(answer.content, type=Snapshot)
            rows += page.rows
            assert cursor in (-1, page.cursor)
            cursor, token = page.cursor, page.next
            if token is None:
                return cursor, rows

    @asynccontextmanager
    async def feed(self, cursors: dict[str, int] | None = None) -> AsyncIterator["Feed"]:
        address = self.site.url.replace("http", "ws", 1) + paths.FEED
        headers = {"authorization": f"Bearer {self.session.access}"}
        async with websockets.connect(address, additional_headers=headers) as socket:
            await socket.send(
                msgspec.json.encode(Hello(PROTOCOL, self.session.client, cursors or {})).decode()
            )
            yield Feed(socket)


class Feed:
    """The desk's end of the feed socket."""

    def __init__(self, socket: websockets.ClientConnection) -> None:
        self.socket = socket

    async def frame(self) -> Any:
        async with asyncio.timeout(60):
            return FRAME.decode(await self.socket.recv())

    async def until(self, kind: type[Any]) -> Any:
        while True:
            frame = await self.frame()
            if isinstance(frame, kind):
                return frame

    async def feeds(self) -> list[str]:
        frame = await self.until(Feeds)
        assert isinstance(frame, Feeds)
        return frame.feeds

    async def gap(self) -> str:
        frame = await self.until(Gap)
        assert isinstance(frame, Gap)
        return frame.feed

    async def events(self) -> list[Event]:
        frame = await self.until(Events)
        assert isinstance(frame, Events)
        return frame.events

    async def event(self, feed: str, n: int) -> Event:
        """Reads on to event ``n`` of ``feed``."""
        while True:
            for event in await self.events():
                if (event.feed, event.n) == (feed, n):
                    return event

    async def follow(self, feed: str, cursor: int) -> None:
        await self.socket.send(msgspec.json.encode(Follow(feed, cursor)).decode())


class TurnedClock:
    """The system's clock, put forward by ``ahead`` ms."""

    def __init__(self) -> None:
        self.ahead = 0

    def __call__(self) -> int:
        return system_clock() + self.ahead


class Site:
    def __init__(self, gateway: Gateway, url: str, clock: "TurnedClock") -> None:
        self.gateway, self.url, self.clock = gateway, url, clock
        self._desks: list[Desk] = []

    async def person(
        self, username: str, *roles: Role, skills: Sequence[str] | None = None, **fields: Any
    ) -> str:
        every = tuple(dict.fromkeys(queue.skill for queue in self.gateway.handbook.queues))
        hashed = await self.gateway.passwords.hash(PASSWORD)

        async def work(tx: Tx) -> str:
            return await people.add(
                tx, username=username, name=username.title(), roles=roles or (Role.AGENT,),
                skills=every if skills is None else skills, password_hash=hashed, **fields,
            )  # fmt: skip

        return await self.gateway.transactions.run(work)

    async def sign_in(
        self, username: str, client: str | None = None, password: str = PASSWORD
    ) -> Desk | Problem:
        async with httpx.AsyncClient(base_url=self.url, timeout=60, verify=NO_TLS) as http:
            asked = SignIn(username, password, PROTOCOL, "PC-1", client)
            answer = await http.post(paths.SESSION, content=msgspec.json.encode(asked))
        if answer.status_code != 200:
            return msgspec.json.decode(answer.content, type=Problem)
        desk = Desk(self, msgspec.json.decode(answer.content, type=Session))
        self._desks.append(desk)
        return desk

    async def desk(self, username: str, client: str | None = None) -> Desk:
        """``username`` signed in; the account is made when there is none."""
        got = await self.sign_in(username, client)
        if isinstance(got, Problem) and got.code is ErrorCode.BAD_CREDENTIALS:
            await self.person(username)
            got = await self.sign_in(username, client)
        assert isinstance(got, Desk), got
        return got

    async def close(self) -> None:
        for desk in self._desks:
            await desk.http.aclose()


@asynccontextmanager
async def open_site(database: str, data_dir: Path, *, ahead: int = 0, **settings: Any) -> AsyncIterator[Site]:
    """``ahead``: how far (ms) its clock is put forward from the start."""
    given: dict[str, Any] = {
        "database": database, "data_dir": str(data_dir), "password_memory_kib": 1024, "password_rounds": 1,
        "beat_seconds": 0.2, "sign_ins_per_minute": 10_000,
    }  # fmt: skip
    config = Config(**given | settings)
    clock = TurnedClock()
    clock.ahead = ahead
    gateway = await assemble(config, clock)
    async with _serving(gateway) as url:
        site = Site(gateway, url, clock)
        yield site
        await site.close()


@asynccontextmanager
async def _serving(gateway: Gateway) -> AsyncIterator[str]:
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    config = uvicorn.Config(
        gateway.asgi, log_config=None, access_log=False, ws="websockets-sansio", lifespan="on",
        timeout_graceful_shutdown=2,
        # See tests.gateway.inprocess.
        ws_ping_interval=None,
    )  # fmt: skip
    server = uvicorn.Server(config)
    server.capture_signals = contextlib.nullcontext  # type: ignore[method-assign, assignment]
    task = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started:
        assert not task.done(), "the gateway did not start"
        await asyncio.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        await task
