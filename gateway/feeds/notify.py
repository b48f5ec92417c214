"""Hears from other gateways on one PostgreSQL that feeds moved (LISTEN/NOTIFY). A hint: sockets look at every beat anyway."""

import asyncio
from collections.abc import Collection, Sequence

import asyncpg
import msgspec
import structlog
from sqlalchemy import bindparam, func, select
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from gateway.database import Database
from gateway.feeds.hub import Hub, Sign
from gateway.together import Together

CHANNEL = "sahut_wake"
#: Who types where. A channel of its own: a gateway of an older release listens to the other one alone.
SAID = "sahut_said"
_ALIVE_S = 20.0
_TELL = select(func.pg_notify(CHANNEL, bindparam("told")))
_log = structlog.get_logger()
_Moved = tuple[Collection[str], Collection[str]]


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


class Teller:
    """Tells the other gateways what commits of this one moved; those of the same moment in one statement.

    After the commit, not within: PostgreSQL lets transactions that notify commit one after the other, each waiting for the disk alone.
    """

    def __init__(self, database: Database, hub: Hub) -> None:
        self._database, self._hub = database, hub
        self._together: Together[_Moved, None] = Together(self._tell)

    async def moved(self, feeds: Collection[str], refs: Collection[str]) -> None:
        """``feeds`` moved by rows of ``refs``, by any where there are none. Fails never: whoever is not told looks at the next beat."""
        if feeds and self._database.postgres:
            await self._together.ask((feeds, refs))

    async def _tell(self, moved: Sequence[_Moved]) -> Sequence[None]:
        feeds = frozenset[str]().union(*(feeds for feeds, _ in moved))
        refs = frozenset[str]().union(*(refs for _, refs in moved)) if all(refs for _, refs in moved) else ()
        try:
            async with self._database.read() as conn:
                await conn.execute(_TELL, {"told": payload(self._hub, feeds, refs)})
        except (DBAPIError, PoolTimeout, OSError) as error:
            _log.info("gateways_untold", exc_info=error)
        return [None] * len(moved)


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
