"""200 changes a second into a desk of 100,000 tickets, the way the sync brings them: numbered events, a few in each frame."""

import asyncio
import random
from collections.abc import Sequence

from console.clock import SystemClock
from console.store import meta, rows
from console.store.connection import Connection
from console.store.database import Database
from console.store.feeds import Feeds
from contract.envelope import Event
from contract.rows import MessageKind, Row, TicketRow
from domain.contact import Channel
from domain.ticket import Priority, TicketState
from tests.console.makers import HANDBOOK, customer, message, ticket

TICKETS = 100_000
FEED = "queue:q"
#: A ticket with this many messages.
LONG, LINES = "t-long", 5_000
_CHUNK = 500
_OPEN = (TicketState.NEW, TicketState.OPEN, TicketState.OPEN, TicketState.PENDING, TicketState.RETURNED)
_PEOPLE = ("u-other", None, *(f"u-{n}" for n in range(40)))


def fill(db: Database, tickets: int = TICKETS, seed: int = 11) -> None:
    """The file as a busy centre's snapshot leaves it; the same for the same seed."""
    dice = random.Random(seed)
    now = SystemClock().gateway_now()
    for start in range(0, tickets, _CHUNK):
        part = range(start, min(tickets, start + _CHUNK))
        made = [one(n, 1, now, dice) for n in part]
        made_for = [customer(f"c{n:06}", name=f"Pelanggan {n}") for n in part if n % 20 == 0]
        db.write_now(lambda conn, found=(*made, *made_for): _put(conn, found))  # type: ignore[misc]
    long = ticket(LONG, assignee="u-other", complainant="c000000", last=LINES, last_customer=LINES - 1)
    db.write_now(lambda conn: _put(conn, [long]))
    for start in range(1, LINES + 1, _CHUNK):
        said = [_line(n) for n in range(start, min(LINES + 1, start + _CHUNK))]
        db.write_now(lambda conn, found=said: _put(conn, found))  # type: ignore[misc]
    db.write_now(_ready)


def one(n: int, version: int, now: int, dice: random.Random) -> TicketRow:
    """Ticket ``n`` as it may be."""
    return ticket(
        f"0191{n:08x}-7000-8000-000000000000",
        version,
        number=f"1-{n + 1:05}-0",
        complainant=f"c{n // 20 * 20:06}",
        subject="Pelunasan belum masuk padahal sudah bayar",
        state=dice.choice(_OPEN),
        channel=dice.choice(tuple(Channel)),
        queue=dice.choice(HANDBOOK.queues).id,
        assignee=dice.choice(_PEOPLE),
        priority=dice.choice(tuple(Priority)),
        origin=now - dice.randrange(86_400_000),
        limit=now + dice.randrange(-3_600_000, 86_400_000),
        updated=now,
        last=3,
        last_customer=2,
    )


class Stream:
    """``run`` brings ``rate`` changes a second until cancelled; ``sent`` counts them. Two of three change a ticket, one a message."""

    def __init__(self, db: Database, rate: int = 200, frame: int = 4, seed: int = 5) -> None:
        self._feeds, self._clock = Feeds(db, SystemClock()), SystemClock()
        self._rate, self._frame, self._dice = rate, frame, random.Random(seed)
        self._version, self._n, self.sent = 1, 1, 0

    async def run(self) -> None:
        """Frames come at their times; one that is late is not waited for twice."""
        loop = asyncio.get_running_loop()
        begun = loop.time()
        while True:
            await self._feeds.apply(self.frame())
            due = begun + self.sent / self._rate
            await asyncio.sleep(max(0.0, due - loop.time()))

    def frame(self) -> Sequence[Event]:
        """The next few changes, half of them where the agent looks: near their breach."""
        made = []
        for _ in range(self._frame):
            self._version += 1
            n = self._dice.randrange(TICKETS)
            row: Row = one(n, self._version, self._clock.gateway_now(), self._dice)
            if self.sent % 3 == 2:
                row = message(4, f"pesan {self._version}", row.id, self._version)
            raw = rows.raw_of(row)
            self._n += 1
            self.sent += 1
            made.append(Event(FEED, self._n, raw.ref, raw.id, raw.v, raw.version, 1, body=raw.body))
        return made


def _line(n: int) -> Row:
    kind = MessageKind.CUSTOMER if n % 2 else MessageKind.REPLY
    return message(n, f"Baris {n}: saldo sudah terpotong, mohon dicek ya kak.", LONG, kind=kind)


def _put(conn: Connection, found: Sequence[Row]) -> None:
    for row in found:
        rows.put(conn, FEED, rows.raw_of(row), 1, gen=1)


def _ready(conn: Connection) -> None:
    meta.put(conn, "handbook", HANDBOOK)
    conn.run("INSERT OR REPLACE INTO cursors VALUES (?, 1, 1, NULL)", (FEED,))


__all__ = ["FEED", "LINES", "LONG", "TICKETS", "Stream", "fill", "one"]
