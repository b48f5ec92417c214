"""A desk's file with 100,000 customers who may call, and an agent who is Avail with nobody on the line. The same for the same seed."""

import hmac
import random
from hashlib import sha256

import msgspec

from console.store import meta, rows
from console.store.connection import Connection
from console.store.database import Database
from console.store.numbers import LOOKUP_KEY
from contract.lookup import SIZE, lookup
from contract.rows import PresenceRow, Row
from domain.presence import PresenceState
from tests.bench._cache import _COMMON, _NAMES, _RARE
from tests.console.makers import HANDBOOK, KEY, customer, ticket

CALLERS = 100_000
AGENT = "u-other"
FEED = "queue:q"
_CHUNK = 1_000


def number(n: int) -> str:
    """The telephone number of customer ``n``, as the exchange says it."""
    return f"08123{n:06}0"


def name(n: int) -> str:
    """What customer ``n`` is called."""
    return f"{_NAMES[n % len(_NAMES)]} {_RARE[n % len(_RARE)].title()}"


def fill(db: Database, callers: int = CALLERS, seed: int = 11) -> None:
    """One of a hundred has a ticket in the inbox."""
    dice = random.Random(seed)
    assert _hash(1) == lookup(KEY, number(1)), "these are no telephone numbers"
    for start in range(0, callers, _CHUNK):
        made: list[Row] = []
        for n in range(start, min(callers, start + _CHUNK)):
            made.append(customer(_id(n), name=name(n), lookups=(_hash(n),)))
            if n % 100 == 0:
                subject = " ".join(dice.choice(_COMMON) for _ in range(5))
                made.append(ticket(f"t{n:06}", number=f"1-{n + 1:06}-0", complainant=_id(n), subject=subject))
        db.write_now(lambda conn, found=made: _put(conn, found))  # type: ignore[misc]
    avail = PresenceState.AVAIL
    agent = PresenceRow(id=AGENT, version=1, chosen=avail, shown=avail, aux_reason=None, since=1)
    db.write_now(lambda conn: _put(conn, [agent]))
    db.write_now(_ready)


def _id(n: int) -> str:
    return f"c{n:06}"


def _hash(n: int) -> str:
    """As contract.lookup makes it, without reading each number, which takes long for so many."""
    written = f"+62{number(n)[1:]}"
    return hmac.digest(KEY, written.encode(), sha256)[:SIZE].hex()


def _put(conn: Connection, found: list[Row]) -> None:
    for row in found:
        rows.put(conn, FEED, rows.raw_of(row), 1, gen=1)


def _ready(conn: Connection) -> None:
    meta.put(conn, "handbook", msgspec.structs.replace(HANDBOOK))
    meta.put(conn, LOOKUP_KEY, KEY.hex())
    conn.run("INSERT OR REPLACE INTO cursors VALUES (?, 1, 1, NULL)", (FEED,))
