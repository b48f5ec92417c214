"""A process that sends each line to the sockets of its room and does nothing else: the floor of every fan-out.

``python -m tests.bench._bare`` prints its port. A socket says which room it reads; the one that says ``-1`` writes: "room id".
"""

import asyncio
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import TracebackType

import websockets

#: About as long as an event of a note.
PADDING = "x" * 600


class Bare:
    """The floor's process, and the hand that tells it what to send."""

    async def __aenter__(self) -> "Bare":
        self._process: Process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.bench._bare", stdout=PIPE
        )
        assert self._process.stdout is not None
        port = int(await self._process.stdout.readline())
        self._url = f"ws://127.0.0.1:{port}"
        self._hand = await websockets.connect(self._url, compression=None)
        await self._hand.send("-1")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._hand.close()
        self._process.terminate()
        await self._process.wait()

    @asynccontextmanager
    async def reader(self, room: int, seen: dict[str, list[float]]) -> AsyncIterator[None]:
        """Notes when each line of ``room`` came."""
        async with websockets.connect(self._url, compression=None) as socket:
            await socket.send(str(room))

            async def read() -> None:
                async for text in socket:
                    now = time.perf_counter()
                    assert isinstance(text, str)
                    seen[text.partition(" ")[0]].append(now)

            task = asyncio.create_task(read())
            try:
                yield
            finally:
                task.cancel()
                await asyncio.wait([task])

    async def tell(self, room: int, line: str) -> None:
        await self._hand.send(f"{room} {line}")


async def _serve() -> None:
    rooms: dict[str, set[websockets.ServerConnection]] = defaultdict(set)

    async def serve(socket: websockets.ServerConnection) -> None:
        room = str(await socket.recv())
        if room != "-1":
            rooms[room].add(socket)
            await socket.wait_closed()
            return
        async for text in socket:
            to, _, line = str(text).partition(" ")
            for reader in list(rooms[to]):
                await reader.send(f"{line} {PADDING}")

    async with websockets.serve(serve, "127.0.0.1", 0, compression=None) as server:
        print(server.sockets[0].getsockname()[1], flush=True)
        await asyncio.get_running_loop().create_future()


if __name__ == "__main__":
    asyncio.run(_serve())
