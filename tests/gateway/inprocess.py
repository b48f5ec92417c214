"""A gateway with real sockets inside the test's own loop: up in a fraction of a second, for what needs no kill."""

import asyncio
import contextlib
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import uvicorn
from sqlalchemy import text

from contract.seed import Seed, SeedUser
from gateway.app import Gateway, assemble
from gateway.config import Config
from tests.gateway.shaped import begin_shaped


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield  # the test run's own signals stay its own


class InProcessGateway:
    """Use as ``async with``. ``settings`` go into Config; ``rows`` asks the database."""

    gateway: Gateway

    def __init__(self, folder: Path, users: list[SeedUser], **settings: Any) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        begin_shaped(folder)
        seed = folder / "seed.json"
        seed.write_bytes(msgspec.json.encode(Seed(demo=True, users=tuple(users))))
        defaults: dict[str, Any] = {
            "port": 0, "data_dir": str(folder), "demo": True, "seed": str(seed), "beat_seconds": 0.5,
            "password_memory_kib": 1024, "password_rounds": 1, "sign_ins_per_minute": 1000,
        }  # fmt: skip
        self._config = Config(**defaults | settings)
        self.url = ""

    async def __aenter__(self) -> "InProcessGateway":
        self.gateway = await assemble(self._config)
        listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        settings = uvicorn.Config(
            self.gateway.asgi,
            log_config=None,
            ws="websockets-sansio",
            lifespan="on",
            timeout_graceful_shutdown=5,
            # A page that speaks is read on when its line is written down: where that takes a busy machine 20 s, a ping would hang up on
            # it. Pages come back from that; the visitors of tests do not.
            ws_ping_interval=None,
        )
        self._server = _Server(settings)
        self._task = asyncio.create_task(self._server.serve(sockets=[listener]))
        while not self._server.started:
            assert not self._task.done(), "the gateway did not start"
            await asyncio.sleep(0.01)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.should_exit = True
        await self._task

    async def rows(self, sql: str) -> list[tuple[Any, ...]]:
        async with self.gateway.database.read() as conn:
            return [tuple(row) for row in await conn.execute(text(sql))]
