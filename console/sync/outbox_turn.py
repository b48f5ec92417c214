"""One turn of the outbox within one transaction: take the last answers, choose what goes next, give it its numbers."""

from collections.abc import Sequence

import msgspec

from console import killpoint
from console.clock import Clock
from console.store import outbox, outbox_queue, refusal
from console.store.connection import Connection
from console.store.outbox_queue import Waiting
from console.store.seal import Sealer
from console.sync.planner import UNTIL_ASKED, Entry, Pace, Send, Step, plan
from contract.envelope import Batch, CommandResult

#: Acts looked at before the whole queue is: enough for some batches, so that ten thousand waiting are not read each time.
WINDOW = 1_000


class Turn(msgspec.Struct, frozen=True):
    """What to do next; ``batch`` is set when that is sending."""

    step: Step
    batch: Batch | None = None


def turn(
    conn: Connection,
    sealer: Sealer,
    clock: Clock,
    client: str,
    pace: Pace,
    answers: Sequence[CommandResult] = (),
    *,
    rowless: bool = False,
) -> Turn:
    """Takes ``answers`` (``rowless``: see outbox.settle), then plans and numbers the next batch: one commit for both."""
    if answers:
        outbox.settle(conn, answers, clock.wall(), rowless=rowless)
        killpoint.here("outbox.settled_before_commit")
    refusal.refuse_followers(conn, clock.wall())
    while isinstance(step := _planned(conn, clock, pace), Send):
        if not refusal.refuse_broken(conn, sealer, [entry.id for entry in step.batch], clock.wall()):
            break
    if not isinstance(step, Send):
        return Turn(step)
    commands = outbox_queue.release(conn, sealer, client, [entry.id for entry in step.batch])
    killpoint.here("outbox.numbered_before_commit")
    return Turn(step, Batch(client, commands))


def _planned(conn: Connection, clock: Clock, pace: Pace) -> Step:
    now = clock.monotonic() / 1000
    found = outbox_queue.waiting(conn, clock, WINDOW)
    step = plan(map(entry, found), pace, now)
    full = isinstance(step, Send) and len(step.batch) >= pace.limit
    if len(found) < WINDOW or full:
        return step
    # What is old may be held back; what is behind it need not be.
    return plan(map(entry, outbox_queue.waiting(conn, clock, -1)), pace, now)


def entry(act: Waiting) -> Entry:
    """``act`` in the planner's terms."""
    held = UNTIL_ASKED if act.asking else None if act.held_ms is None else act.held_ms / 1000
    return Entry(act.id, act.stream, act.seq, act.after, held, act.size)
