"""A desk without a window: signs in, follows its own feed, sends commands. Written against contract/ alone, as anybody
outside could have written it.
"""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TypeVar

import httpx
import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from contract import PROTOCOL, feed, rows
from contract.body import Body
from contract.envelope import Batch, BatchResult, Command, CommandResult, Live, Outcome, Stamp
from contract.handbook_draft import DRAFTS, DraftDecision, DraftHead
from contract.ids import new_id
from contract.paths import COMMANDS, FEED, LIVE, SESSION, SNAPSHOT
from contract.session import Session, SignIn
from contract.upcast import UnknownKind, read_row
from demo.news import News

R = TypeVar("R", bound=rows.Row)
Rows = dict[tuple[str, str], rows.Row]

TIMEOUT = httpx.Timeout(10.0, connect=2.0)
SILENCE = 30.0
LIVE_MS = 5_000
_FRAMES: msgspec.json.Decoder[feed.FromGateway] = msgspec.json.Decoder(feed.FromGateway)


class NotReached(Exception):
    """The gateway did not answer, or not now: trying again, or signing in again, may help."""


class Refused(Exception):
    """The gateway will not have it; asking again changes nothing."""


#: Answers that a fresh session or a little patience may turn into others.
_LATER = frozenset({401, 408, 425, 429, 500, 502, 503, 504})


class Declaration(msgspec.Struct, frozen=True):
    health: str


class Desk:
    """``rows``: what the feed has shown, by (ref, id); ``news`` tells of every change."""

    def __init__(self, gateway: str, username: str, password: str, seat: str) -> None:
        self.rows: Rows = {}
        self.news = News()
        self.session: Session | None = None
        self._gateway = gateway.rstrip("/")
        self._sign_in = (username, password, seat)
        self._http = httpx.AsyncClient(base_url=self._gateway, timeout=TIMEOUT, trust_env=False)
        self._seq: Counter[str] = Counter()

    async def close(self) -> None:
        await self._http.aclose()

    async def sign_in(self) -> Session:
        """Signs in anew, as the same desk if it was one before. Raises NotReached, Refused."""
        username, password, seat = self._sign_in
        client = self.session.client if self.session else None
        body = SignIn(username, password, PROTOCOL, seat, client)
        self.session = msgspec.json.decode(await self._ask("POST", SESSION, body), type=Session)
        return self.session

    async def send(self, body: Body) -> CommandResult:
        """One queued command, sent until the gateway has decided on it. Raises Refused when it refuses to talk."""
        command = self._command(body, numbered=True)
        while True:
            try:
                answer = await self._ask("POST", COMMANDS, Batch(command.client, [command]))
                result = msgspec.json.decode(answer, type=BatchResult).results[0]
                if result.outcome is not Outcome.RETRY:
                    return result
            except NotReached:
                await self._sign_in_when_back()
            await asyncio.sleep(0.3)

    async def act_now(self, body: Body) -> CommandResult | None:
        """One live command, sent once; None when its answer was lost."""
        command = self._command(body, numbered=False)
        try:
            answer = await self._ask("POST", LIVE, Live(command, LIVE_MS))
        except NotReached:
            return None
        return msgspec.json.decode(answer, type=CommandResult)

    async def declare(self, tool: str, health: str) -> None:
        """Says how a tool is, with a team leader's right. Raises NotReached, Refused."""
        await self._ask("POST", f"/v1/tools/{tool}/health", Declaration(health))

    async def drafts(self) -> list[DraftHead]:
        """The handbook's next versions. Raises NotReached, Refused."""
        return msgspec.json.decode(await self._ask("GET", DRAFTS), type=list[DraftHead])

    async def approve(self, draft: DraftHead, words: str) -> None:
        """Approves a version somebody else wrote. Raises NotReached, Refused."""
        await self._ask("POST", f"{DRAFTS}/{draft.id}/approve", DraftDecision(draft.revision, words))

    async def follow(self, name: str) -> None:
        """Follows the feed ``name`` until cancelled, through gateways that die."""
        while True:
            try:
                cursor = await self.look(name)
                self.news.tell()
                await self._listen(name, cursor)
            except (OSError, EOFError, TimeoutError, WebSocketException, NotReached):
                await self._sign_in_when_back()

    def of(self, kind: type[R]) -> list[R]:
        """All rows of one kind."""
        return [row for row in self.rows.values() if isinstance(row, kind)]

    async def _sign_in_when_back(self) -> None:
        while True:
            await asyncio.sleep(0.5)
            try:
                await self.sign_in()
            except NotReached:
                continue
            return

    @asynccontextmanager
    async def street(self, cursors: dict[str, int]) -> AsyncIterator[ClientConnection]:
        """The event street, greeted. Raises NotReached, OSError, WebSocketException."""
        session = self._signed_in()
        url = self._gateway.replace("http", "ws", 1) + FEED
        headers = {"Authorization": f"Bearer {session.access}"}
        async with connect(
            url, additional_headers=headers, open_timeout=5, close_timeout=1, ping_interval=None, proxy=None
        ) as socket:
            hello = feed.Hello(PROTOCOL, session.client, cursors)
            await socket.send(msgspec.json.encode(hello).decode())
            yield socket

    async def _listen(self, name: str, cursor: int) -> None:
        async with self.street({name: cursor}) as socket:
            while True:
                async with asyncio.timeout(SILENCE):
                    frame = _FRAMES.decode(await socket.recv())
                if isinstance(frame, feed.Gap) and frame.feed == name:
                    return
                if isinstance(frame, feed.Events):
                    for event in frame.events:
                        if event.feed == name:
                            _apply(self.rows, event.ref, event.id, event.v, event.version, event.body)
                    self.news.tell()

    async def look(self, name: str) -> int:
        """Takes the feed ``name`` as it is now into ``rows``; the number of its last event. Raises NotReached, Refused."""
        fresh: Rows = {}
        query, cursor = {"feed": name}, None
        while True:
            page = msgspec.json.decode(await self._ask("GET", SNAPSHOT, query=query), type=feed.Snapshot)
            cursor = page.cursor if cursor is None else cursor
            for row in page.rows:
                _apply(fresh, row.ref, row.id, row.v, row.version, row.body)
            if page.next is None:
                self.rows = fresh  # in one step: nobody may see a desk that has forgotten its contacts
                return cursor
            query["next"] = page.next

    def _command(self, body: Body, *, numbered: bool) -> Command:
        session = self._signed_in()
        stream = body.stream(session.user.id)
        if numbered:
            self._seq[stream] += 1
        return Command(
            id=new_id(),
            client=session.client,
            author=session.user.id,
            stream=stream,
            seq=self._seq[stream] if numbered else 0,
            kind=body.KIND,
            v=body.V,
            made=Stamp(wall=int(time.time() * 1000)),
            body=msgspec.Raw(msgspec.json.encode(body)),
        )

    def _signed_in(self) -> Session:
        if self.session is None:
            raise NotReached("not signed in")
        return self.session

    async def _ask(
        self, method: str, path: str, body: msgspec.Struct | None = None, query: dict[str, str] | None = None
    ) -> bytes:
        headers = {"content-type": "application/json"} if body is not None else {}
        if self.session is not None and path != SESSION:
            headers["authorization"] = f"Bearer {self.session.access}"
        content = msgspec.json.encode(body) if body is not None else None
        try:
            answer = await self._http.request(method, path, content=content, params=query, headers=headers)
        except httpx.HTTPError as error:
            raise NotReached(f"{method} {path}: {type(error).__name__}") from error
        if not answer.is_success:
            kind = NotReached if answer.status_code in _LATER else Refused
            raise kind(f"{method} {path}: {answer.status_code} {answer.text[:200]}")
        return answer.content


def _apply(known: Rows, ref: str, id: str, v: int, version: int, body: msgspec.Raw | None) -> None:
    """Puts a row in its place unless a newer one stands there; a tombstone takes it away."""
    held = known.get((ref, id))
    if held is not None and held.version > version:
        return
    if body is None or bytes(body) == b"null":
        known.pop((ref, id), None)
        return
    try:
        known[ref, id] = read_row(ref, v, body)
    except UnknownKind:
        return  # a newer gateway's kind of row: nothing this desk could use
