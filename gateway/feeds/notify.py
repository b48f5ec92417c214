"""Hears from other gateways on one PostgreSQL that feeds moved (LISTEN/NOTIFY). A hint: sockets look at every beat anyway."""

import asyncio

import asyncpg
from sqlalchemy.engine import URL

from gateway.feeds.hub import Hub

CHANNEL = "sahut_wake"
_ALIVE_S = 20.0


async def hear(url: URL, hub: Hub) -> None:
    """Listens until the connection breaks (raises) or the task is cancelled."""
    plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
    conn = await asyncpg.connect(plain)
    try:
        await conn.add_listener(CHANNEL, lambda _c, _pid, _channel, payload: _wake(hub, payload))
        # What moved while nobody listened.
        hub.wake_all()
        while True:
            await asyncio.sleep(_ALIVE_S)
            await conn.execute("SELECT 1")
    finally:
        conn.terminate()


def _wake(hub: Hub, payload: str) -> None:
    if payload == "*":
        hub.wake_all()
    else:
        hub.wake(payload.split("\n"))
