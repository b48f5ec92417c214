"""What happens to a command: found again, put in order, allowed, handled, written down; all or nothing, once.

A batch is one commit: each command's id, its result, its effect and its events are on the disk together or not at all. First
it is tried as if nothing were rejected; when something is, it is rolled back whole and run again with every command in
a savepoint of its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import msgspec
import structlog
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.envelope import Batch, BatchResult, Command, CommandResult, Live, Outcome
from contract.errors import ErrorCode
from domain.errors import DomainError, IllegalTransition, InvalidValue
from domain.handbook import Handbook
from gateway import killpoint
from gateway.accounts.user import User
from gateway.clock import Clock
from gateway.commands import ledger
from gateway.commands.answers import Answers
from gateway.commands.handlers import Handler
from gateway.commands.ledger import Entry, rejected
from gateway.commands.locking import lock
from gateway.commands.reading import body_of, storable
from gateway.database import is_fault
from gateway.errors import Rejection, forbidden, invalid
from gateway.metrics import Metrics
from gateway.rows import Rows
from gateway.tx import Transactions, Tx, lock_keys

MAX_BATCH = 200
_log = structlog.get_logger()


class _NeedsCare(Exception):
    """A command of the batch is rejected: what it wrote must go, what the others wrote must stay."""


@dataclass
class _Run:
    """One batch on its way.

    ``careful``: every command in a savepoint of its own; ``rows``: whether the answers show rows;
    ``unfit``: ids of commands whose envelope no database takes; ``known``: what stands or was decided in this run; ``heads``: the
    streams' last numbers.
    """

    author: User
    client: str
    careful: bool
    rows: bool = True
    unfit: frozenset[str] = frozenset()
    known: dict[str, Entry] = field(default_factory=dict)
    heads: dict[str, int] = field(default_factory=dict)
    decided: list[tuple[Command, Entry]] = field(default_factory=list)
    moved: dict[str, int] = field(default_factory=dict)


class Pipeline:
    def __init__(
        self,
        transactions: Transactions,
        rows: Rows,
        handbook: Handbook,
        handlers: Mapping[str, Handler],
        clock: Clock,
        metrics: Metrics,
    ) -> None:
        self._transactions, self._answers = transactions, Answers(rows, handbook)
        self._handlers, self._clock, self._metrics = handlers, clock, metrics

    async def deliver(self, author: User, client: str, batch: Batch, *, rows: bool = True) -> BatchResult:
        """Answers to queued commands, in their order; without ``rows``, which is for a desk whose agent has signed out, they carry
        no effects. Raises Refusal for a batch that is not this client's."""
        if batch.client != client:
            raise forbidden(client=batch.client)
        if len(batch.commands) > MAX_BATCH:
            raise invalid(commands=f"at most {MAX_BATCH}")
        killpoint.here("commands.received")
        commands = [storable(command) for command in batch.commands]
        unfit = frozenset(
            kept.id for given, kept in zip(batch.commands, commands, strict=True) if kept is not given
        )

        async def run(careful: bool) -> list[CommandResult]:
            return await self._transactions.run(
                lambda tx: self._batch(tx, _Run(author, client, careful, rows, unfit), commands)
            )

        try:
            results = await run(careful=False)
        except _NeedsCare:
            results = await run(careful=True)
        # Each under the name its desk knows it by.
        results = [
            msgspec.structs.replace(result, id=given.id)
            for result, given in zip(results, batch.commands, strict=True)
        ]
        killpoint.here("commands.committed")
        return BatchResult(results, self._clock())

    async def live(self, author: User, client: str, live: Live) -> CommandResult:
        """The answer to one live command; one that comes too late is rejected as expired."""
        if live.command.client != client:
            raise forbidden(client=live.command.client)
        if storable(live.command) is not live.command:
            raise invalid(envelope="U+0000")
        try:
            result = await self._transactions.run(
                lambda tx: self._live(tx, author, client, live, careful=False)
            )
        except _NeedsCare:
            result = await self._transactions.run(
                lambda tx: self._live(tx, author, client, live, careful=True)
            )
        killpoint.here("live.committed")
        return result

    async def answer(self, author: User, client: str, id: str, *, rows: bool = True) -> CommandResult | None:
        """What became of ``client``'s command ``id``, or of one ``author`` made at another desk database; without ``rows`` as in
        ``deliver``; None when nothing is known of it: a live one whose time is over was then never done, and never will be."""

        async def look(conn: AsyncConnection) -> Entry | None:
            found = await ledger.find(conn, client, [id]) or await ledger.find_of(conn, author.id, [id])
            return found.get(id)

        async def look_again(tx: Tx) -> Entry | None:
            await lock_keys(tx.conn, [f"client:{client}"])
            return await look(tx.conn)

        async with self._transactions.database.read() as conn:
            entry = await look(conn)
        if entry is None:
            # It may be under way: what is, has been written down once it is this one's turn.
            entry = await self._transactions.run(look_again)
        if entry is None:
            return None
        if not rows:
            return entry.result()
        async with self._transactions.database.read() as conn:
            return (await self._answers.filled(conn, author, [entry], None))[0]

    async def _batch(self, tx: Tx, run: "_Run", commands: Sequence[Command]) -> list[CommandResult]:
        streams = [command.stream for command in commands]
        tx.author_here = run.rows
        await lock(tx, run.client, commands)
        asked = {command.id for command in commands}.union(*(command.after for command in commands))
        run.known = await ledger.find(tx.conn, run.client, asked)
        if elsewhere := asked - run.known.keys() - {command.id for command in commands}:
            run.known |= await ledger.find_of(tx.conn, run.author.id, elsewhere)
        run.heads = await ledger.heads(tx.conn, run.client, streams)
        entries = [await self._one(tx, run, command) for command in commands]
        await ledger.write(tx.conn, run.client, run.decided, run.moved, tx.now)
        results = await self._results(tx, run.author, commands, entries)
        return results if run.rows else [msgspec.structs.replace(r, effects=(), heads={}) for r in results]

    async def _live(self, tx: Tx, author: User, client: str, live: Live, *, careful: bool) -> CommandResult:
        command = live.command
        await lock_keys(tx.conn, [f"client:{client}", command.stream])
        known = await ledger.find(tx.conn, client, [command.id])
        entry = known.get(command.id)
        if entry is None:
            made = command.made
            # Counted from here: it may have waited for its turn.
            late = not made.uncertain and self._clock() - (made.wall + made.offset) > live.ttl_ms
            if command.author != author.id:
                entry = rejected(command, ErrorCode.FORBIDDEN)
            elif late:
                entry = rejected(command, ErrorCode.EXPIRED)
            elif careful:
                entry = await self._handle(tx, author, command, live=True)
            else:
                entry = await self._trust(tx, author, command, live=True)
            await ledger.write(tx.conn, client, [(command, entry)], {}, tx.now)
        return (await self._results(tx, author, [command], [entry]))[0]

    async def _results(
        self, tx: Tx, author: User, commands: Sequence[Command], entries: Sequence[Entry]
    ) -> list[CommandResult]:
        tx.shows = True
        await tx.finish()
        killpoint.here("commands.written")

        def count() -> None:
            for command, entry in zip(commands, entries, strict=True):
                self._metrics.command(command.kind, entry.outcome, entry.code)

        tx.after_commit(count)
        return await self._answers.filled(tx.conn, author, entries, tx)

    async def _one(self, tx: Tx, run: _Run, command: Command) -> Entry:
        known = run.known.get(command.id)
        if known is not None:
            return known
        entry, consumes = await self._decide(tx, run, command)
        if entry.outcome is not Outcome.RETRY:
            run.known[command.id] = entry
            run.decided.append((command, entry))
            if consumes:
                run.heads[command.stream] = run.moved[command.stream] = command.seq
        return entry

    async def _decide(self, tx: Tx, run: _Run, command: Command) -> tuple[Entry, bool]:
        """The word on a command seen for the first time, and whether it takes its number."""
        expected = run.heads.get(command.stream, 0) + 1
        if command.seq > expected:
            return Entry(
                command.id, Outcome.RETRY, ErrorCode.OUT_OF_ORDER, {"expected": str(expected)}
            ), False
        if command.id in run.unfit:
            return rejected(command, ErrorCode.INVALID, envelope="U+0000"), command.seq == expected
        if command.client != run.client or command.author != run.author.id:
            return rejected(command, ErrorCode.FORBIDDEN), command.seq == expected
        if command.seq < expected:
            return rejected(command, ErrorCode.SEQUENCE_REUSED, expected=str(expected)), False
        for earlier in command.after:
            stands = run.known.get(earlier)
            if stands is None:
                return Entry(command.id, Outcome.RETRY, ErrorCode.OUT_OF_ORDER, {"after": earlier}), False
            if stands.outcome is Outcome.REJECTED:
                return rejected(command, ErrorCode.DEPENDS_ON_REJECTED, after=earlier), True
        if not run.careful:
            return await self._trust(tx, run.author, command, live=False), True
        return await self._handle(tx, run.author, command, live=False), True

    async def _trust(self, tx: Tx, author: User, command: Command, *, live: bool) -> Entry:
        """Without a savepoint, since commands are seldom rejected. Raises _NeedsCare when this one is: its batch is run again."""
        mark = tx.mark()
        tx.cause = command.id
        try:
            body = body_of(command, author, self._handlers, live=live)
            await self._handlers[command.kind](tx, command, body, author)
        except DBAPIError as error:
            if not is_fault(error):
                raise
            raise _NeedsCare from error
        except Exception as error:
            raise _NeedsCare from error
        finally:
            tx.cause = None
        return Entry(command.id, Outcome.APPLIED, touched=tuple(tx.touched_since(mark)))

    async def _handle(self, tx: Tx, author: User, command: Command, *, live: bool) -> Entry:
        mark = tx.mark()
        tx.cause = command.id
        try:
            async with tx.conn.begin_nested():
                body = body_of(command, author, self._handlers, live=live)
                await self._handlers[command.kind](tx, command, body, author)
        except Rejection as no:
            tx.rewind(mark)
            return Entry(command.id, Outcome.REJECTED, no.code, no.detail, no.facts)
        except DomainError as error:
            tx.rewind(mark)
            return _broken_rule(command, error)
        except DBAPIError as error:
            if not is_fault(error):
                raise
            tx.rewind(mark)
            return _internal(command, error)
        # A handler's fault must not stop the stream for ever: the act comes back to the agent, visibly rejected.
        except Exception as error:  # noqa: BLE001
            tx.rewind(mark)
            return _internal(command, error)
        finally:
            tx.cause = None
        return Entry(command.id, Outcome.APPLIED, touched=tuple(tx.touched_since(mark)))


def _broken_rule(command: Command, error: DomainError) -> Entry:
    detail: dict[str, str] = {}
    if isinstance(error, IllegalTransition):
        detail = {"state": error.state, "move": error.move}
    elif isinstance(error, InvalidValue):
        detail = {"field": error.field}
    return Entry(command.id, Outcome.REJECTED, ErrorCode(error.code), detail)


def _internal(command: Command, error: Exception) -> Entry:
    _log.error("command_failed", kind=command.kind, command=command.id, exc_info=error)
    return rejected(command, ErrorCode.INTERNAL)
