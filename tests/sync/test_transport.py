"""A line that is let go while it is being opened is closed, not left to the collector."""

import asyncio
import gc
from base64 import b64encode
from collections.abc import AsyncIterator, Iterator
from hashlib import sha1
from unittest.mock import Mock

import pytest

from console.sync.errors import GatewayError
from console.sync.feed_link import FeedLink
from console.sync.transport import Transport

pytestmark = pytest.mark.timeout(600)

#: Turns of the loop after which a request to loopback has been sent for certain.
STEPS = 25
SOON = 60.0


_OK = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}"


def _upgraded(head: bytes) -> bytes:
    """The answer that opens a WebSocket (RFC 6455 section 4.2.2)."""
    key = next(line for line in head.split(b"\r\n") if line.lower().startswith(b"sec-websocket-key:"))[18:]
    accept = b64encode(sha1(key.strip() + b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11").digest())
    return (
        b"HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n"
        b"sec-websocket-accept: " + accept + b"\r\n\r\n"
    )


class Patient:
    """A server that answers and keeps every connection open until the other side closes it. ``open``: how many are; ``upgrades``:
    whether it opens WebSockets, on which it is silent."""

    def __init__(self) -> None:
        self.open, self.met, self.url = 0, 0, ""
        self.upgrades = False
        self._gone = asyncio.Event()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.open += 1
        self.met += 1
        try:
            while await reader.readline():
                head = await reader.readuntil(b"\r\n\r\n")
                writer.write(_upgraded(head) if self.upgrades else _OK)
                await writer.drain()
                if self.upgrades:
                    await reader.read()  # hears everything, says nothing
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            self.open -= 1
            self._gone.set()
            writer.close()

    async def left(self) -> None:
        """Returns when nobody is connected who ever was."""
        self.upgrades = False
        last = Transport(self.url)
        await last.raw("GET", "/")  # whoever came before has been let in before
        await last.close()
        async with asyncio.timeout(SOON):
            while self.open:
                self._gone.clear()
                await self._gone.wait()


@pytest.fixture
async def server() -> AsyncIterator[Patient]:
    patient = Patient()
    listening = await asyncio.start_server(patient.serve, "127.0.0.1", 0)
    patient.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    async with listening:
        yield patient


@pytest.fixture(autouse=True)
def _uncollected() -> Iterator[None]:
    """The collector closes what others forgot; here it must not."""
    gc.disable()
    yield
    gc.enable()
    gc.collect()


async def _steps(count: int) -> None:
    for _ in range(count):
        await asyncio.sleep(0)


async def _ends(task: "asyncio.Task[object]") -> None:
    try:
        await task
    except (GatewayError, asyncio.CancelledError):
        return


@pytest.mark.parametrize("cancelled", [True, False], ids=["cancelled", "running-on"])
async def test_a_request_under_way_when_the_transport_closes_leaves_no_connection(
    server: Patient, cancelled: bool
) -> None:
    for steps in range(STEPS):
        transport = Transport(server.url)
        await transport.ready()
        task = asyncio.ensure_future(transport.raw("GET", "/"))
        await _steps(steps)
        if cancelled:
            task.cancel()
        else:
            await transport.close()
        await _ends(task)
        await transport.close()
    await server.left()
    assert server.met > 0


@pytest.mark.parametrize("cancelled", [True, False], ids=["cancelled", "running-on"])
async def test_a_request_is_let_go_while_the_library_loads(server: Patient, cancelled: bool) -> None:
    transport = Transport(server.url)
    task = asyncio.ensure_future(transport.raw("GET", "/"))
    await _steps(3)
    if cancelled:
        task.cancel()
        await _ends(task)
        assert await transport.raw("GET", "/") == b"{}"
    await transport.close()
    await _ends(task)
    await server.left()


async def test_a_pool_that_could_not_be_made_is_made_with_the_next_request(
    server: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine out of file handles for a moment: the desk closes in order, and asks again."""
    with monkeypatch.context() as full:
        full.setattr("console.sync.transport._exchange", Mock(side_effect=OSError(24, "too many open files")))
        for _ in range(2):
            transport = Transport(server.url)
            with pytest.raises(OSError, match="too many"):
                await transport.ready()
            await transport.close()
        transport = Transport(server.url)
        with pytest.raises(OSError, match="too many"):
            await transport.ready()
    await transport.ready()
    await transport.close()


async def test_a_feed_given_up_while_it_is_being_opened_leaves_no_connection(server: Patient) -> None:
    async def follow() -> None:
        async with FeedLink(server.url, "token") as link:
            await link.receive()

    for steps in range(STEPS):
        task = asyncio.ensure_future(follow())
        await _steps(steps)
        task.cancel()
        await _ends(task)
    await server.left()
    assert server.met > 0


async def test_a_feed_whose_closing_is_cut_short_leaves_no_connection(server: Patient) -> None:
    server.upgrades = True
    closing = asyncio.Event()

    async def follow() -> None:
        async with FeedLink(server.url, "token"):
            closing.set()

    task = asyncio.ensure_future(follow())
    await closing.wait()
    await _steps(3)
    task.cancel()
    await _ends(task)
    await server.left()
