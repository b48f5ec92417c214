"""The centre's back-office tools, as far as a gateway can tell: addresses that answer, answer late, or fail."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from demo.streams import stream

TOOLS = ("ticket", "core", "wallet")
HEALTHS = ("up", "slow", "down")
#: Seconds a slow tool takes to answer.
SLOW = 2.5


class Tools:
    """One loopback server for all of them; ``set`` changes how a tool behaves from its next request on."""

    def __init__(self, names: Sequence[str] = TOOLS) -> None:
        self._health = dict.fromkeys(names, "up")
        self._server: asyncio.Server | None = None
        self.urls: dict[str, str] = {}

    async def start(self) -> None:
        """Listens on a port the system chooses; ``urls`` then has the address of each tool."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        port = self._server.sockets[0].getsockname()[1]
        self.urls = {name: f"http://127.0.0.1:{port}/{name}/health" for name in self._health}

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
        name = head.split(b" ", 2)[1].decode("latin-1").strip("/").split("/")[0] if b" " in head else ""
        health = self._health.get(name)
        if health == "slow":
            await asyncio.sleep(SLOW)
        status = {None: "404 Not Found", "down": "503 Service Unavailable"}.get(health, "200 OK")
        body = f'{{"health": "{health or "unknown"}"}}'
        return (
            f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n"
            f"Connection: close\r\n\r\n{body}"
        ).encode()


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
            chance.choice(("down", "down", "slow")),
            chance.uniform(60, 180),
        )


async def fail_now_and_then(tools: Tools, seed: int, pace: float = 1.0) -> None:
    """Lets the tools fail by the seed's plan until cancelled."""
    for outage in outages(seed):
        await asyncio.sleep(outage.after * pace)
        tools.set(outage.tool, outage.health)
        await asyncio.sleep(outage.lasts * pace)
        tools.set(outage.tool, "up")
