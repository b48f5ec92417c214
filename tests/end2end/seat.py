"""A shared PC without a window, as a process: agents sign in and out one after the other, what one leaves is delivered beside the
next. Led as tests/end2end/desk.py is; the acts are those of whoever is signed in, and besides:

``sign_in`` (user, password) → whether the gateway itself let them in; ``sign_out`` → how many acts they leave waiting;
``left`` → [[name, waiting, going]].
"""

import asyncio
import json
import logging
import sys
from pathlib import Path

from console.clock import SystemClock
from console.leftovers import Leftovers
from console.opened import Opened
from console.operations.desk import Author, Desk
from console.operations.errors import NotDone
from console.session import SignIns
from console.store.errors import StoreError
from console.store.feeds import Feeds
from console.store.key import NoKey
from console.store.outbox import Outbox
from console.store.place import place_name
from console.sync.engine import Desk as SyncDesk
from console.sync.engine import Engine
from console.sync.errors import GatewayError
from domain.errors import DomainError
from tests.end2end.desk import Ask, Runner, _say


class Signed(Runner):
    """The desk of whoever is signed in, on what signing in opened."""

    def __init__(self, opened: Opened, clock: SystemClock) -> None:
        self.opened, self.clock, self.reported = opened, clock, []
        self.db, self.meta, self.outbox = opened.db, opened.meta, Outbox(opened.db, clock)
        owner = opened.owner
        author = Author(
            owner.user.id, owner.user.name, owner.client, owner.desk_number, frozenset(owner.acts)
        )
        self.desk = Desk(opened.db, clock, author, lambda: opened.handbook)
        self.engine = Engine(
            opened.db, self.outbox, Feeds(opened.db, clock), opened.transport, opened.access, clock,
            SyncDesk(owner.client, owner.user.id, opened.delivery), self._report, silence=2.0,
        )  # fmt: skip
        self.engine.start()

    async def leave(self) -> Opened:
        assert self.engine is not None
        await self.engine.stop()
        return self.opened


class Seat:
    """One PC at ``gateway``, its files under ``root``."""

    def __init__(self, gateway: str, root: Path) -> None:
        self._gateway, self._clock = gateway, SystemClock()
        self._sign_ins = SignIns(root, None, self._clock)
        self._leftovers = Leftovers(self._clock, lambda: None, lambda error, _how: logging.error("%r", error))
        self._signed: Signed | None = None

    async def do(self, ask: Ask) -> object:
        match ask["do"]:
            case "sign_in":
                return await self._sign_in(ask["user"], ask["password"])
            case "sign_out":
                assert self._signed is not None
                signed, self._signed = self._signed, None
                return await self._leftovers.take(await signed.leave())
            case "left":
                return [[left.name, left.waiting, left.going] for left in self._leftovers.now]
            case _:
                assert self._signed is not None
                return await self._signed.do(ask)

    async def _sign_in(self, user: str, password: str) -> bool:
        name = place_name(self._gateway, user)
        async with self._leftovers.recalled(name, kept=True) as held:
            opened = await self._sign_ins.open(
                self._gateway, user, password, place=self._leftovers.place(name), held=held
            )
        self._signed = Signed(opened, self._clock)
        return opened.online

    async def close(self) -> None:
        if self._signed is not None:
            await (await self._signed.leave()).close()
        await self._leftovers.close()


async def _serve(seat: Seat) -> None:
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    _say({"event": "ready"})
    while line := await reader.readline():
        ask = json.loads(line)
        try:
            _say({"id": ask["id"], "ok": await seat.do(ask)})
        except (NotDone, DomainError, GatewayError, NoKey, StoreError) as no:
            _say({"id": ask["id"], "ok": type(no).__name__})
    await seat.close()


def main(arguments: list[str]) -> None:
    url, root = arguments
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    asyncio.run(_serve(Seat(url, Path(root))))


if __name__ == "__main__":
    main(sys.argv[1:])
