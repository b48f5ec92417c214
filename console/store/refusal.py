"""Acts that can never be taken as they are: the gateway reads none of them (too large, not its shape), or their sealed fields
no longer open. They are settled here as rejected, under "perlu perhatian", so that nothing waits behind them for ever.

The gateway has no line of them in its ledger and counted no number for them: the numbers behind them close up.
"""

import msgspec

from console.store import outbox_rows
from console.store.connection import Connection
from console.store.outbox_rows import Act
from console.store.seal import SealBroken, Sealer
from contract.colleague_acts import SILENT_KINDS
from contract.errors import ErrorCode


def refuse(conn: Connection, id: str, code: ErrorCode, detail: dict[str, str], now: int) -> None:
    """Settles the act ``id`` as rejected, and with it what comes after it; ``now``: Unix ms. An act answered meanwhile stays."""
    act = outbox_rows.by_id(conn, id)
    if act is None or act.state == "rejected":
        return
    conn.run(
        "UPDATE outbox SET state = 'rejected', seq = NULL, code = ?, detail = ?, facts = ?, answered = ?, tries = tries + 1"
        " WHERE pos = ?",
        (code, msgspec.json.encode(detail), b"{}", now, act.pos),
    )
    outbox_rows.note(conn, act)
    if act.kind in SILENT_KINDS:
        outbox_rows.delete(conn, act)
    if act.seq is not None:
        _close_up(conn, act.stream, act.seq)
    refuse_followers(conn, now)


def refuse_followers(conn: Connection, now: int) -> None:
    """Rejects what comes after an act refused here: the gateway, knowing nothing of that one, would ask for it again for ever."""
    for refused in conn.run("SELECT id FROM outbox WHERE state = 'rejected' AND seq IS NULL").scalars():
        followers = outbox_rows.select(conn, "state <> 'rejected' AND after LIKE ?", (f'%"{refused}"%',))
        for follower in followers:
            refuse(conn, follower.id, ErrorCode.DEPENDS_ON_REJECTED, {}, now)


def refuse_broken(conn: Connection, sealer: Sealer, ids: list[str], now: int) -> bool:
    """Rejects those of ``ids`` whose sealed fields do not open; whether there were any."""
    marks = ",".join("?" * len(ids))
    broken = [
        act
        for act in outbox_rows.select(conn, f"id IN ({marks}) AND sealed IS NOT NULL", tuple(ids))
        if not _opens(act, sealer)
    ]
    for act in broken:
        refuse(conn, act.id, ErrorCode.INTERNAL, {}, now)
    return bool(broken)


def _opens(act: Act, sealer: Sealer) -> bool:
    assert act.sealed is not None
    try:
        sealer.open(act.sealed, act.id)
    except SealBroken:
        return False
    return True


def _close_up(conn: Connection, stream: str, seq: int) -> None:
    """``seq`` was never counted at the gateway, so nothing behind it was taken either: all of it is numbered anew."""
    conn.run(
        "UPDATE outbox SET seq = NULL, state = 'waiting' WHERE stream = ? AND seq > ? AND state = 'sent'",
        (stream, seq),
    )
    conn.run("UPDATE streams SET seq = ? WHERE stream = ?", (seq - 1, stream))
