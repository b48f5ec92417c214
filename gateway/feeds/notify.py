"""Hears from other gateways on one PostgreSQL that feeds moved (LISTEN/NOTIFY). A hint: sockets look at every beat anyway."""

import asyncio
from collections.abc import Collection

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
        await conn.add_listener(CHANNEL, lambda _c, _pid, _channel, payload: wake(hub, payload))
        # What moved while nobody listened.
        hub.wake_all()
        while True:
            await asyncio.sleep(_ALIVE_S)
            await conn.execute("SELECT 1")
    finally:
        conn.terminate()


def payload(hub: Hub, feeds: Collection[str], refs: Collection[str]) -> str:
    """What a commit tells the other gateways: who says it, by which kinds of rows ("" for any), and the feeds; "*" for all where they
    are too many for PostgreSQL's 8000 bytes."""
    joined = "\n".join([hub.id, " ".join(sorted(refs)), *sorted(feeds)])
    return joined if len(joined.encode()) < 7000 else f"{hub.id}\n\n*"


def wake(hub: Hub, payload: str) -> None:
    """Wakes whom the payload of another gateway concerns; its own have been woken."""
    sender, refs, *feeds = payload.split("\n")
    if sender == hub.id:
        return
    if feeds == ["*"]:
        hub.wake_all()
    else:
        hub.wake(feeds, refs.split())
