"""What the gateway asks to have first and nobody has any more: it was set back to an earlier state (a backup), or the act stood on
a damaged page. Without a word from here the stream would be told for ever to come in order.

What is taken from the waiting here is only what holds them back: the gateway, which knows nothing of what is missing, takes each
as it stands or refuses it visibly.
"""

import msgspec

from console.store import outbox_rows
from console.store.connection import Connection
from console.store.outbox_rows import Act


def let_go(conn: Connection, act: Act, missing: dict[str, str]) -> None:
    """``act`` was told to come again out of order, for want of ``missing`` (CommandResult.detail: ``expected`` or ``after``)."""
    expected = missing.get("expected", "")
    if expected.isdecimal():
        _renumber(conn, act, int(expected))
    if (earlier := missing.get("after")) in act.after:
        _forget(conn, act, earlier)


def _renumber(conn: Connection, act: Act, expected: int) -> None:
    """The gateway counted no further than below ``expected``: it has taken nothing of what is numbered from there on."""
    if act.seq is None or expected >= act.seq:
        return
    before = (
        "SELECT 1 FROM outbox WHERE stream = ? AND pos < ? AND state NOT IN ('rejected', 'delivered') LIMIT 1"
    )
    if conn.run(before, (act.stream, act.pos)).first() is not None:
        return
    conn.run(
        "UPDATE outbox SET seq = NULL, state = 'waiting' WHERE stream = ? AND state = 'sent'", (act.stream,)
    )
    conn.run("UPDATE streams SET seq = ? WHERE stream = ?", (expected - 1, act.stream))


def _forget(conn: Connection, act: Act, earlier: str | None) -> None:
    """``earlier`` is not waiting here, nor rejected: it will not come."""
    if outbox_rows.select(conn, "id = ?", (earlier,)):
        return
    after = [id for id in act.after if id != earlier]
    conn.run("UPDATE outbox SET after = ? WHERE pos = ?", (msgspec.json.encode(after), act.pos))
