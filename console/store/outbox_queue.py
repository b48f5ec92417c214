"""The outbox as the planner sees it: every unanswered act without its body, and the numbering of those it chose."""

from collections.abc import Sequence

import msgspec

from console.clock import Clock
from console.store import outbox_rows
from console.store.connection import Connection
from console.store.outbox import ActState, numbered
from console.store.seal import Sealer
from contract.envelope import Command

#: Ms until an act that waits for its files is looked at again, should nothing have woken anybody.
LOOK_MS = 60_000


class Waiting(msgspec.Struct, frozen=True):
    """``held_ms``: monotonic ms at which its undo time ends, None when it is not held; ``asking``: its fate must be asked first.
    One whose files are not all at the gateway is held as well, until a write says they are."""

    id: str
    stream: str
    seq: int | None
    after: tuple[str, ...]
    size: int
    held_ms: int | None
    asking: bool


def waiting(conn: Connection, clock: Clock, limit: int) -> list[Waiting]:
    """The oldest ``limit`` acts not answered for good, in order."""
    found = conn.run(
        "SELECT id, stream, seq, after, length(body), state, hold_boot, hold_mono,"
        " EXISTS (SELECT 1 FROM uploads WHERE command = outbox.id AND uploads.state <> 'done') FROM outbox"
        f" WHERE state NOT IN ('rejected', 'delivered') ORDER BY pos LIMIT {limit}"
    )
    return _behind(
        conn,
        [
            Waiting(
                id,
                stream,
                seq,
                () if after == b"[]" else msgspec.json.decode(after, type=tuple[str, ...]),
                size,
                _held_ms(
                    clock, mono if state == ActState.WAITING and boot == clock.boot else None, uploading
                ),
                state == ActState.ASKING,
            )
            for id, stream, seq, after, size, state, boot, mono, uploading in found.all()
        ],
    )


def _behind(conn: Connection, lines: list[Waiting]) -> list[Waiting]:
    """A handover list goes no sooner than what was said before it on one of its tickets: their lanes are not its own."""
    held: dict[str, int] = {}
    out = []
    for line in lines:
        if line.stream.startswith("handover:") and held:
            act = outbox_rows.by_id(conn, line.id)
            tickets = () if act is None else outbox_rows.involved(act.body, None)
            until = [held[lane] for one in tickets if (lane := f"ticket:{one}") in held]
            if until:
                line = msgspec.structs.replace(line, held_ms=max([*until, line.held_ms or 0]))
        if line.held_ms is not None:
            held[line.stream] = max(line.held_ms, held.get(line.stream, 0))
        out.append(line)
    return out


def _held_ms(clock: Clock, mono: int | None, uploading: int) -> int | None:
    return max(mono or 0, clock.monotonic() + LOOK_MS) if uploading else mono


def release(conn: Connection, sealer: Sealer, client: str, ids: Sequence[str]) -> list[Command]:
    """The acts ``ids``, in that order, as they go out: each with the number it keeps from its first release."""
    marks = ",".join("?" * len(ids))
    acts = {act.id: act for act in outbox_rows.select(conn, f"id IN ({marks})", tuple(ids))}
    return [numbered(conn, sealer, client, acts[id]) for id in ids]
