"""The centre's back-office tools, as far as a gateway can tell: addresses that answer, answer late, or fail."""

import asyncio
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from demo.streams import stream

TOOLS = ("ticket", "core", "wallet")
#: ``page``: it is there, and answers every question with a page to sign in at.
HEALTHS = ("up", "slow", "down", "page")
_PAGE = "<!doctype html><html><body><h1>Silakan masuk</h1></body></html>"
#: Seconds a slow tool takes to answer.
SLOW = 2.5


class Tools:
    """One loopback server for all of them; ``set`` changes how a tool behaves from its next request on."""

    def __init__(self, names: Sequence[str] = TOOLS) -> None:
        self._health = dict.fromkeys(names, "up")
        self._server: asyncio.Server | None = None
        self.urls: dict[str, str] = {}
        self.questions: dict[str, str] = {}

    async def start(self) -> None:
        """Listens on a port the system chooses; ``urls`` then has the address of each tool, ``questions`` of those that are asked about
        customers the one they are asked at, with the customer's place in it."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        port = self._server.sockets[0].getsockname()[1]
        self.urls = {name: f"http://127.0.0.1:{port}/{name}/health" for name in self._health}
        asked = (name for name in ("core", "wallet") if name in self._health)
        self.questions = {name: f"http://127.0.0.1:{port}/{name}/customers/{{pelanggan}}" for name in asked}

    async def close(self) -> None:
        if self._server is not None:
            self._server.close()

    def set(self, name: str, health: str) -> None:
        """Raises KeyError for a tool that does not exist."""
        if name not in self._health or health not in HEALTHS:
            raise KeyError(name)
        self._health[name] = health

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            async with asyncio.timeout(10):
                head = await reader.readuntil(b"\r\n\r\n")
                writer.write(await self._answer(head))
                await writer.drain()
        except (OSError, EOFError, TimeoutError, asyncio.LimitOverrunError):
            pass  # whoever asked went away or never asked: nothing depends on it
        finally:
            writer.close()

    async def _answer(self, head: bytes) -> bytes:
        path = head.split(b" ", 2)[1].decode("latin-1").strip("/").split("/") if b" " in head else [""]
        health = self._health.get(path[0])
        if health == "slow":
            await asyncio.sleep(SLOW)
        status = {None: "404 Not Found", "down": "503 Service Unavailable"}.get(health, "200 OK")
        kind, body = "application/json", json.dumps({"health": health or "unknown"})
        if health is not None and path[1:2] == ["customers"]:
            body = json.dumps(_known(path[0], path[-1]))
            if health == "page":
                kind, body = "text/html", _PAGE
        return (
            f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
            f"Connection: close\r\n\r\n{body}"
        ).encode()


def _known(tool: str, customer: str) -> object:
    """What ``tool`` knows of ``customer``: the same whenever it is asked."""
    chance = stream(sum(customer.encode()), tool)
    if tool == "wallet":
        return {"balance": chance.randrange(10, 900) * 1000, "pending": chance.randrange(3)}
    due = datetime.now(UTC).date() + timedelta(days=chance.randrange(3, 90))
    return {
        "contract": {
            "number": f"CGD-{chance.randrange(1000, 9999)}",
            "status": "Aktif",
            "rest": chance.randrange(5, 60) * 50_000,
            "due": due.isoformat(),
            "account": f"1370{chance.randrange(10**9, 10**10)}",
        }
    }


@dataclass(frozen=True)
class Outage:
    """``after`` seconds of quiet ``tool`` turns ``health`` for ``lasts`` seconds."""

    after: float
    tool: str
    health: str
    lasts: float


def outages(seed: int) -> Iterator[Outage]:
    """The troubles of a shift, without end."""
    chance = stream(seed, "tools")
    while True:
        yield Outage(
            chance.uniform(150, 400),
            chance.choice(TOOLS),
            chance.choice(("down", "page", "slow")),
            chance.uniform(60, 180),
        )


async def fail_now_and_then(tools: Tools, seed: int, pace: float = 1.0) -> None:
    """Lets the tools fail by the seed's plan until cancelled."""
    for outage in outages(seed):
        await asyncio.sleep(outage.after * pace)
        tools.set(outage.tool, outage.health)
        await asyncio.sleep(outage.lasts * pace)
        tools.set(outage.tool, "up")
