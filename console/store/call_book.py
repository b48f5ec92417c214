"""What this desk has told the gateway of each call: durable, so that nothing of a call is told twice, whatever is restarted."""

from collections.abc import Iterator

import msgspec

from console.store.connection import Connection
from console.store.seal import SealBroken, Sealer

DAY_MS = 86_400_000
#: So long a call is remembered: the telephone tells of no older one again, and the list shows none.
KEPT_DAYS = 30
#: So many of the latest are looked through for a number.
_MOST = 500


class Noted(msgspec.Struct, frozen=True):
    """``stage`` as in console.store.call_schema; ``ticket`` and ``contact``: what the call is, once it was answered; before, ``ticket``
    and ``customer``: what the agent said it is about. ``number``: of the ticket it opened, "" for one that was there."""

    call: str
    stage: int = 0
    ticket: str | None = None
    contact: str | None = None
    customer: str | None = None
    number: str = ""
    sealed: bytes | None = None


def get(conn: Connection, call: str) -> Noted:
    """What is noted of ``call``; a blank one for none."""
    found = conn.run(
        "SELECT call, stage, ticket, contact, customer, number, sealed FROM calls WHERE call = ?", (call,)
    ).first()
    return Noted(call) if found is None else Noted(*found)


def put(conn: Connection, noted: Noted, now: int) -> None:
    """Keeps ``noted``, and forgets what is older than KEPT_DAYS. ``now``: Unix ms."""
    conn.run("DELETE FROM calls WHERE at < ?", (now - KEPT_DAYS * DAY_MS,))
    conn.run(
        "INSERT OR REPLACE INTO calls VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            noted.call,
            noted.stage,
            noted.ticket,
            noted.contact,
            noted.customer,
            noted.number,
            noted.sealed,
            now,
        ),
    )


def sealed(sealer: Sealer, call: str, number: str) -> bytes | None:
    """``number`` for ``put``."""
    return sealer.seal({"number": number}, f"call/{call}") if number else None


def numbers(conn: Connection, sealer: Sealer) -> Iterator[str]:
    """The clear numbers of this desk's calls, the latest first."""
    found = conn.run(
        "SELECT call, sealed FROM calls WHERE sealed IS NOT NULL ORDER BY at DESC LIMIT ?", (_MOST,)
    )
    for call, box in found.all():
        number = number_of(sealer, Noted(call, sealed=box))
        if number:
            yield number


def number_of(sealer: Sealer, noted: Noted) -> str | None:
    """The clear number, None where it is not kept."""
    if noted.sealed is None:
        return None
    try:
        return sealer.open(noted.sealed, f"call/{noted.call}").get("number")
    except SealBroken:
        return None
