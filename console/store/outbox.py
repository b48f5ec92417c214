"""The outbox: what the agent did and the gateway has not yet answered for good (architecture: Nothing lost, nothing twice).

An act stands here from the moment the screen says *tersimpan* until the gateway applied it, or, rejected, until the agent
settled it. ``seq`` is given at the first release, so an act undone before leaves no hole.
"""

from collections.abc import Sequence
from enum import StrEnum

import msgspec

from console.clock import Clock
from console.store import effects, order, outbox_rows, refusal, search_index, uploads
from console.store.connection import Connection
from console.store.database import Database
from console.store.seal import Sealer, secrets_of, without_secrets
from contract.body import Body
from contract.colleague_acts import SILENT_KINDS
from contract.envelope import Command, CommandResult, Outcome, Stamp
from contract.errors import ErrorCode
from contract.ids import new_id


class ActState(StrEnum):
    """``waiting``: never sent; ``sent``: sent at least once, unanswered; ``asking``: sent by a file that was damaged since, what
    became of it must be asked (GET /v1/commands/{id}) before it may be sent; ``rejected``: the gateway said no;
    ``delivered``: the gateway has it, and its rows are still to come: the session was over when it went (architecture: Shared PCs)."""

    WAITING = "waiting"
    SENT = "sent"
    ASKING = "asking"
    REJECTED = "rejected"
    DELIVERED = "delivered"


class Hold(msgspec.Struct, frozen=True):
    """Not to be sent before ``mono`` ms of the run ``boot``; a new run of the machine ends it. Monotonic, so that a
    clock that jumps neither swallows the undo nor keeps an act for a day."""

    boot: str
    mono: int


class Counts(msgspec.Struct, frozen=True):
    """``waiting``: not yet answered; ``held``: of these, still in their undo seconds; ``rejected``: need attention;
    ``oldest``: wall time (Unix ms) of the oldest unanswered act; ``quiet``: of those waiting, what only tells of texts that stand
    here anyway."""

    waiting: int = 0
    held: int = 0
    rejected: int = 0
    oldest: int | None = None
    quiet: int = 0


def append(
    conn: Connection,
    sealer: Sealer,
    *,
    body: Body,
    author: str,
    made: Stamp,
    hold: Hold | None = None,
    after: Sequence[str] = (),
) -> str:
    """Writes one act within the caller's transaction, its text searchable with it. Returns the command's id."""
    id = new_id()
    bare, clear = without_secrets(body), secrets_of(body)
    ticket, customer = outbox_rows.concerns(body)
    pos = conn.run(
        "INSERT INTO outbox (id, author, stream, kind, v, body, sealed, made, after, state, hold_boot, hold_mono,"
        " ticket, customer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING pos",
        (
            id,
            author,
            body.stream(author),
            body.KIND,
            body.V,
            msgspec.json.encode(bare),
            sealer.seal(clear, id) if clear else None,
            msgspec.json.encode(made),
            msgspec.json.encode(list(after)),
            ActState.WAITING,
            None if hold is None else hold.boot,
            None if hold is None else hold.mono,
            ticket,
            customer,
        ),
    ).scalar_one()
    search_index.put_act(conn, int(pos), bare)
    outbox_rows.note_tickets(conn, outbox_rows.involved(body, ticket))
    return id


def take_back(conn: Connection, id: str, clock: Clock) -> Body | None:
    """Removes an act still in its undo seconds and never sent. Its body, or None when it is too late."""
    found = outbox_rows.by_id(conn, id)
    if found is None or found.state != ActState.WAITING or not _held(found, clock):
        return None
    outbox_rows.delete(conn, found)
    return found.body


def discard(conn: Connection, id: str) -> Body | None:
    """Removes a rejected act the agent settled. Its body, or None when there is no such rejected act."""
    found = outbox_rows.by_id(conn, id)
    if found is None or found.state != ActState.REJECTED:
        return None
    outbox_rows.delete(conn, found)
    return found.body


def opening(conn: Connection, ticket: str) -> tuple[str, ...]:
    """Ids of acts that an act on ``ticket`` comes after: its opening at this desk, while unanswered or rejected."""
    found = conn.run(
        f"SELECT id FROM outbox WHERE ticket = ? AND {outbox_rows.OPENS} ORDER BY pos",
        (ticket,),
    )
    return tuple(str(id) for id in found.scalars())


def making(conn: Connection, customer: str) -> tuple[str, ...]:
    """As ``opening``, for a customer entered at this desk and not yet confirmed."""
    found = conn.run(
        "SELECT id FROM outbox WHERE customer = ?1 AND kind = 'customer.save'"
        " AND NOT EXISTS (SELECT 1 FROM rows WHERE ref = 'customer' AND rows.id = ?1) ORDER BY pos LIMIT 1",
        (customer,),
    )
    return tuple(str(id) for id in found.scalars())


def numbered(conn: Connection, sealer: Sealer, client: str, act: outbox_rows.Act) -> Command:
    """``act`` as it goes out, with the number it keeps from its first release; it counts as sent from here."""
    seq = act.seq
    if seq is None:
        seq = int(
            conn.run(
                "INSERT INTO streams VALUES (?, 1) ON CONFLICT DO UPDATE SET seq = seq + 1 RETURNING seq",
                (act.stream,),
            ).scalar_one()
        )
    if act.seq is None or act.state != ActState.SENT:
        conn.run(
            "UPDATE outbox SET seq = ?, state = ?, hold_boot = NULL, hold_mono = NULL WHERE pos = ?",
            (seq, ActState.SENT, act.pos),
        )
        outbox_rows.note(conn, act)
    body = act.raw
    if act.sealed is not None and act.body is not None:
        body = outbox_rows.unsealed(act.body, sealer.open(act.sealed, act.id))
    return Command(
        act.id, client, act.author, act.stream, seq, act.kind, act.v, act.made, msgspec.Raw(body), act.after
    )


def _held(act: outbox_rows.Act, clock: Clock) -> bool:
    return act.hold_mono is not None and act.hold_boot == clock.boot and clock.monotonic() < act.hold_mono


def settle(conn: Connection, results: Sequence[CommandResult], now: int, *, rowless: bool = False) -> None:
    """Takes the gateway's answers within one transaction: applied acts leave and their confirmed rows come in their
    place; rejected ones stay with their text; RETRY counts a try (and see console.store.order). ``now``: Unix ms;
    ``rowless``: these answers bring no rows, so that what was applied stays, to be seen until they come."""
    for result in results:
        act = outbox_rows.by_id(conn, result.id)
        if result.outcome is not Outcome.RETRY:
            effects.take(conn, result, now)
        if act is None:
            continue
        if result.outcome is Outcome.APPLIED:
            if rowless and act.kind not in SILENT_KINDS:
                conn.run("UPDATE outbox SET state = ? WHERE pos = ?", (ActState.DELIVERED, act.pos))
                outbox_rows.note(conn, act)
            else:
                uploads.let_go(conn, act.id)
                outbox_rows.delete(conn, act)
            continue
        if result.outcome is Outcome.REJECTED and act.kind in SILENT_KINDS:
            outbox_rows.delete(conn, act)
            continue
        state = ActState.REJECTED if result.outcome is Outcome.REJECTED else act.state
        conn.run(
            "UPDATE outbox SET state = ?, code = ?, detail = ?, facts = ?, answered = ?, tries = tries + 1 WHERE pos = ?",
            (
                state,
                result.code or ErrorCode.INTERNAL,
                msgspec.json.encode(result.detail),
                bytes(result.facts),
                now,
                act.pos,
            ),
        )
        if result.outcome is Outcome.RETRY and result.code is ErrorCode.OUT_OF_ORDER:
            order.let_go(conn, act, result.detail)
        outbox_rows.note(conn, act)


class Outbox:
    """The outbox for sync (settle, ask; what goes next is outbox_queue) and for the status line (counts)."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db, self._clock = db, clock
        self._sealer = Sealer(db.key)

    @property
    def sealer(self) -> Sealer:
        return self._sealer

    async def settle(self, results: Sequence[CommandResult], *, rowless: bool = False) -> None:
        """Takes the gateway's answers: see ``settle``."""
        await self._db.write(lambda conn: settle(conn, results, self._clock.wall(), rowless=rowless))

    async def take_live(self, result: CommandResult) -> None:
        """Keeps the confirmed rows of a live command's answer."""
        await self._db.write(lambda conn: effects.take(conn, result, self._clock.wall()))

    async def to_ask(self, *, rowless: bool = False) -> list[str]:
        """Ids of acts whose fate must be asked before anything of their stream is sent; and, where answers bring rows, of those
        whose rows are still to come."""
        states = "('asking')" if rowless else "('asking', 'delivered')"
        return await self._db.read(
            lambda conn: [
                str(id)
                for id in conn.run(f"SELECT id FROM outbox WHERE state IN {states} ORDER BY pos").scalars()
            ]
        )

    async def not_known(self, id: str) -> None:
        """The gateway never saw the act ``id``, and it may be sent; or it has forgotten it, and the feed has brought what is left of it."""

        def job(conn: Connection) -> None:
            act = outbox_rows.by_id(conn, id)
            if act is not None and act.state == ActState.DELIVERED:
                outbox_rows.delete(conn, act)
            if act is not None and act.state == ActState.ASKING:
                conn.run("UPDATE outbox SET state = 'waiting', seq = NULL WHERE pos = ?", (act.pos,))
                outbox_rows.note(conn, act)

        await self._db.write(job)

    async def refuse(self, id: str, code: ErrorCode, detail: dict[str, str]) -> None:
        """The gateway reads the act ``id`` in no way and has no line of it: settled here, see console.store.refusal."""
        await self._db.write(lambda conn: refusal.refuse(conn, id, code, detail, self._clock.wall()))

    async def counts(self) -> Counts:
        """For the status line and the desk report."""
        return await self._db.read(lambda conn: _counts(conn, self._clock))


_SILENT = ", ".join("?" for _ in SILENT_KINDS)


def _counts(conn: Connection, clock: Clock) -> Counts:
    waiting, rejected, held, first, quiet = conn.run(
        "SELECT count(*) FILTER (WHERE state NOT IN ('rejected', 'delivered')), count(*) FILTER (WHERE state = 'rejected'),"
        " count(*) FILTER (WHERE state = 'waiting' AND hold_boot = ? AND hold_mono > ?),"
        f" min(pos) FILTER (WHERE state NOT IN ('rejected', 'delivered')), count(*) FILTER (WHERE kind IN ({_SILENT})) FROM outbox",
        (clock.boot, clock.monotonic(), *sorted(SILENT_KINDS)),
    ).one()
    oldest = None
    if first is not None:
        made = conn.run("SELECT made FROM outbox WHERE pos = ?", (first,)).scalar_one()
        oldest = msgspec.json.decode(made, type=Stamp).wall
    return Counts(int(waiting), int(held), int(rejected), oldest, int(quiet))
