"""A TCP proxy that knows HTTP and WebSocket well enough to break them: what it does to each message is a fault of a plan."""

import asyncio
from asyncio import StreamReader, StreamWriter
from collections.abc import Callable, Coroutine
from contextlib import suppress
from enum import Enum, auto
from types import TracebackType

from tests.support.wire import Cut, Message, is_text, read_frame, read_message


class Fault(Enum):
    """What happens to one request (and its answer) or to one frame of the feed on its way to the desk."""

    NONE = auto()
    #: The request or frame never arrives, and the line breaks (HTTP) or goes on (frame).
    DROP = auto()
    #: The request is done; its answer never arrives.
    DROP_REPLY = auto()
    #: It arrives twice.
    DUPLICATE = auto()
    #: It arrives after the next one; of a request the sender is told it failed.
    REORDER = auto()
    #: It arrives late.
    DELAY = auto()
    #: It vanishes and the line stays open, as behind a dead router.
    HALF_OPEN = auto()
    #: Half of the answer or frame arrives, then the line breaks.
    TRUNCATE = auto()


Plan = Callable[[str, Message | None], Fault]
"""Asked with "request" and the request, or "frame" and None."""


def peaceful(_kind: str, _request: Message | None) -> Fault:
    return Fault.NONE


class Proxy:
    """Stands before ``host:port``; the target may change while it runs. ``plan`` decides."""

    def __init__(self, plan: Plan = peaceful, delay: float = 0.2) -> None:
        self.plan, self.delay = plan, delay
        self.target = ("127.0.0.1", 0)
        self._done: dict[tuple[str, Fault], asyncio.Event] = {}
        self._server: asyncio.Server | None = None
        self._late: list[bytes] = []
        self._tasks: set[asyncio.Task[None]] = set()

    def aim(self, url: str) -> None:
        """Everything from now on goes to ``url``."""
        host, _, port = url.rpartition("//")[2].partition(":")
        self.target = (host, int(port))

    @property
    def url(self) -> str:
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def __aenter__(self) -> "Proxy":
        self._server = await asyncio.start_server(self._accepted, "127.0.0.1", 0, limit=2**24)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._server is not None
        self._server.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._server.wait_closed()

    def _accepted(self, reader: StreamReader, writer: StreamWriter) -> None:
        self._spawn(self._serve(reader, writer))

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        task: asyncio.Task[None] = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _fault(self, kind: str, request: Message | None) -> Fault:
        fault = self.plan(kind, request)
        self._happened(kind, fault).set()
        return fault

    async def met(self, kind: str, fault: Fault) -> None:
        """Returns once ``fault`` has happened to some message of ``kind``."""
        await self._happened(kind, fault).wait()

    def _happened(self, kind: str, fault: Fault) -> asyncio.Event:
        return self._done.setdefault((kind, fault), asyncio.Event())

    async def _serve(self, reader: StreamReader, writer: StreamWriter) -> None:
        try:
            while True:
                request = await read_message(reader)
                if request.upgrades:
                    await self._websocket(request, reader, writer)
                    return
                if not await self._exchange(request, writer):
                    return
        except (Cut, ConnectionError):
            return
        finally:
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()

    async def _exchange(self, request: Message, writer: StreamWriter) -> bool:
        """One request and its answer. Whether the line is still good."""
        fault = self._fault("request", request)
        match fault:
            case Fault.DROP:
                return False
            case Fault.HALF_OPEN:
                await asyncio.Event().wait()
            case Fault.REORDER:
                self._late.append(request.raw)
                return False
            case Fault.DELAY:
                await asyncio.sleep(self.delay)
            case Fault.DUPLICATE:
                await self._ask(request.raw)
        answer = await self._ask(request.raw)
        late, self._late = self._late, []
        for raw in late:
            await self._ask(raw)
        if fault is Fault.DROP_REPLY:
            return False
        writer.write(answer[: len(answer) // 2] if fault is Fault.TRUNCATE else answer)
        await writer.drain()
        return fault is not Fault.TRUNCATE

    async def _ask(self, raw: bytes) -> bytes:
        """The whole answer of the target. Raises Cut when there is none."""
        try:
            reader, writer = await asyncio.open_connection(*self.target, limit=2**24)
        except OSError as error:
            raise Cut from error
        try:
            writer.write(raw)
            await writer.drain()
            answer = await read_message(reader)
            return answer.raw
        except ConnectionError as error:
            raise Cut from error
        finally:
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()

    async def _websocket(self, request: Message, reader: StreamReader, writer: StreamWriter) -> None:
        try:
            there, back = await asyncio.open_connection(*self.target, limit=2**24)
        except OSError as error:
            raise Cut from error
        try:
            back.write(request.raw)
            opened = await read_message(there)
            writer.write(opened.raw)
            await writer.drain()
            if " 101 " not in opened.first:
                return
            up = asyncio.create_task(_pump(reader, back))
            try:
                await self._frames(there, writer)
            finally:
                up.cancel()
                await asyncio.gather(up, return_exceptions=True)
        finally:
            back.close()
            with suppress(ConnectionError):
                await back.wait_closed()

    async def _frames(self, there: StreamReader, writer: StreamWriter) -> None:
        kept = b""
        while True:
            frame = await read_frame(there)
            fault = self._fault("frame", None) if is_text(frame) else Fault.NONE
            match fault:
                case Fault.DROP:
                    continue
                case Fault.REORDER if not kept:
                    kept = frame
                    continue
                case Fault.HALF_OPEN:
                    await asyncio.Event().wait()
                case Fault.DELAY:
                    await asyncio.sleep(self.delay)
                case Fault.DUPLICATE:
                    frame += frame
                case Fault.TRUNCATE | Fault.DROP_REPLY:
                    writer.write(frame[: len(frame) // 2])
                    await writer.drain()
                    return
            writer.write(frame + kept)
            kept = b""
            await writer.drain()


async def _pump(reader: StreamReader, writer: StreamWriter) -> None:
    with suppress(ConnectionError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
