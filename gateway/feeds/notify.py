"""Hears from other gateways on one PostgreSQL that feeds moved (LISTEN/NOTIFY). A hint: sockets look at every beat anyway."""

import asyncio
from collections.abc import Collection

import asyncpg
import msgspec
from sqlalchemy.engine import URL

from gateway.feeds.hub import Hub, Sign

CHANNEL = "sahut_wake"
#: Who types where. A channel of its own: a gateway of an older release listens to the other one alone.
SAID = "sahut_said"
_ALIVE_S = 20.0


class _Said(msgspec.Struct, frozen=True):
    sender: str
    feeds: list[str]
    sign: Sign


async def hear(url: URL, hub: Hub) -> None:
    """Listens until the connection breaks (raises) or the task is cancelled."""
    plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
    conn = await asyncpg.connect(plain)
    try:
        await conn.add_listener(CHANNEL, lambda _c, _pid, _channel, payload: wake(hub, payload))
        await conn.add_listener(SAID, lambda _c, _pid, _channel, payload: pass_on(hub, payload))
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


def said(hub: Hub, feeds: Collection[str], sign: Sign) -> str:
    """What the other gateways are told of ``sign``, which is for those who follow ``feeds``."""
    return msgspec.json.encode(_Said(hub.id, sorted(feeds), sign)).decode()


def pass_on(hub: Hub, payload: str) -> None:
    """Passes a sign of another gateway on; one this program cannot read is no loss."""
    try:
        told = msgspec.json.decode(payload, type=_Said)
    except msgspec.DecodeError:
        return
    if told.sender != hub.id:
        hub.whisper(told.feeds, told.sign)
