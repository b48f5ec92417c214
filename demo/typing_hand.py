"""A hand on a keyboard: says to the gateway that somebody writes on a ticket, again and again until they rest."""

import asyncio

import msgspec

from contract import feed
from demo.desk import Desk

#: Seconds between two signs: sooner than one of them is over.
_EVERY = feed.TYPING_EVERY_MS / 1000


class TypingHand:
    """``begin`` returns when the first sign is on its way."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._task: asyncio.Task[None] | None = None

    async def begin(self, ticket: str) -> None:
        """Types on ``ticket`` (its id). Raises whatever the street raises."""
        await self.rest()
        begun: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._task = asyncio.create_task(self._type(ticket, begun), name="typing")
        await asyncio.wait([begun, self._task], return_when=asyncio.FIRST_COMPLETED)
        if not begun.done():
            self._task.result()

    async def rest(self) -> None:
        """Types no more; what was said wears off by itself."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def _type(self, ticket: str, begun: "asyncio.Future[None]") -> None:
        frame = msgspec.convert({"t": "typing", "ticket": ticket, "mode": "reply"}, feed.Typing)
        sign = msgspec.json.encode(frame).decode()
        async with self._desk.street({}) as socket:
            await socket.recv()  # what may be followed is said first, and signs count from then on
            while True:
                await socket.send(sign)
                if not begun.done():
                    begun.set_result(None)
                try:
                    async with asyncio.timeout(_EVERY):
                        while True:
                            await socket.recv()
                except TimeoutError:
                    continue
