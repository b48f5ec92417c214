"""What happens to a command: found again, put in order, allowed, handled, written down; all or nothing, once.

A batch is one commit: each command's id, its result, its effect and its events are on the disk together or not at all. First
it is tried as if nothing were rejected; when something is, it is rolled back whole and run again with every command in
a savepoint of its own.
"""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

import msgspec
import structlog
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.body import Body
from contract.call_acts import AnswerCall, LogCall
from contract.commands import SetPresence
from contract.documentation_acts import LiftDocumentation
from contract.envelope import Batch, BatchResult, Command, CommandResult, Effect, Live, Outcome
from contract.errors import ErrorCode
from contract.handover import HandoverBody
from contract.ticket_acts import TransferTicket
from contract.upcast import UnknownKind, read_body
from domain.errors import DomainError, IllegalTransition, InvalidValue
from domain.handbook import Handbook
from gateway import killpoint
from gateway.accounts.user import User
from gateway.cases.service import hold_tickets
from gateway.clock import Clock
from gateway.commands import ledger
from gateway.commands.handlers import Handler
from gateway.commands.ledger import Entry, rejected
from gateway.database import is_fault
from gateway.errors import Rejection, forbidden, invalid
from gateway.feeds import log
from gateway.metrics import Metrics
from gateway.rows import Known, Rows
from gateway.tx import ROUTING, Key, Transactions, Tx, lock_keys

MAX_BATCH = 200
#: The character U+0000 in JSON, not the six letters.
_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")
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
        self._transactions, self._rows, self._handbook = transactions, rows, handbook
        self._handlers, self._clock, self._metrics = handlers, clock, metrics

    async def deliver(self, author: User, client: str, batch: Batch, *, rows: bool = True) -> BatchResult:
        """Answers to queued commands, in their order; without ``rows``, which is for a desk whose agent has signed out, they carry
        no effects. Raises Refusal for a batch that is not this client's."""
        if batch.client != client:
            raise forbidden(client=batch.client)
        if len(batch.commands) > MAX_BATCH:
            raise invalid(commands=f"at most {MAX_BATCH}")
        killpoint.here("commands.received")
        commands = [_storable(command) for command in batch.commands]
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
        if _storable(live.command) is not live.command:
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
            return (await self._filled(conn, author, [entry], None))[0]

    async def _batch(self, tx: Tx, run: "_Run", commands: Sequence[Command]) -> list[CommandResult]:
        streams = [command.stream for command in commands]
        tx.author_here = run.rows
        await _lock(tx, run.client, commands)
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
        return await self._filled(tx.conn, author, entries, tx)

    async def _filled(
        self, conn: AsyncConnection, author: User, entries: Sequence[Entry], tx: Tx | None
    ) -> list[CommandResult]:
        """The answers with the rows as ``author`` may see them now. ``tx``: the one that wrote what they tell of and holds it still;
        what it knows is not asked for again."""
        feeds = author.feeds(self._handbook)
        keys = list(dict.fromkeys(key for entry in entries for key in entry.touched))
        known = Known() if tx is None else _known(tx, keys, feeds)
        if known.heads:
            effects = await self._rows.effects(conn, keys, author, feeds, known)
            if not any(effect.gone for effect in effects.values()):
                return [_with_effects(entry, effects, known.heads) for entry in entries]
        # The heads first: a desk that has heard more than they say knows better than these rows.
        heads = await log.heads(conn, feeds) if keys else {}
        effects = await self._rows.effects(conn, keys, author, feeds, known)
        for key, effect in effects.items():
            if effect.gone:
                effects[key] = msgspec.structs.replace(effect, version=known.versions.get(key, 0))
        return [_with_effects(entry, effects, heads) for entry in entries]

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
            body = self._body(command, author, live=live)
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
                body = self._body(command, author, live=live)
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

    def _body(self, command: Command, author: User, *, live: bool) -> Body:
        """The body read and its right checked. Raises Rejection."""
        if _NUL.search(command.body):
            # SQLite would keep it, PostgreSQL cannot: no text holds it, on either.
            raise Rejection(ErrorCode.INVALID, {"body": "U+0000"})
        try:
            body = read_body(command.kind, command.v, command.body)
        except UnknownKind:
            raise Rejection(ErrorCode.UNKNOWN_KIND, {"kind": command.kind}) from None
        except msgspec.ValidationError as error:
            raise Rejection(ErrorCode.INVALID, {"body": str(error)}) from None
        if command.kind not in self._handlers:
            raise Rejection(ErrorCode.UNKNOWN_KIND, {"kind": command.kind})
        if body.LIVE is not live:
            raise Rejection(ErrorCode.INVALID, {"kind": command.kind})
        if body.stream(author.id) != command.stream:
            raise Rejection(ErrorCode.INVALID, {"stream": command.stream})
        if body.ACT is not None:
            author.need(body.ACT)
        return body


async def _lock(tx: Tx, client: str, commands: Sequence[Command]) -> None:
    """All that the commands of a batch will lock, before the first of them (gateway.tx: the order of locks)."""
    keys = [f"client:{client}", *(command.stream for command in commands)]
    # Whoever a live contact is passed on to, or who took or missed a call, must not be offered another one in the same moment.
    moving = (SetPresence.KIND, TransferTicket.KIND, AnswerCall.KIND, LogCall.KIND, LiftDocumentation.KIND)
    if any(command.kind in moving for command in commands):
        keys.append(ROUTING)
    await lock_keys(tx.conn, keys)
    if len(commands) > 1:
        streams = (command.stream.partition(":") for command in commands)
        await hold_tickets(tx.conn, {id for lane, _, id in streams if lane == "ticket"} | _handed(commands))


def _known(tx: Tx, keys: Sequence[Key], feeds: Sequence[str]) -> Known:
    """What ``tx`` knows of ``keys`` when it has written them all; else nothing but their versions."""
    written = tx.written
    if not all(tx.touches(key) for key in keys):
        return Known(versions=written.versions)
    found = {key: feed for key in keys if (feed := tx.place_of(key, feeds)) is not None}
    # A row of which nothing is shown may have been in any feed: then all their heads are wanted.
    heads = written.heads if len(found) == len(keys) else {}
    return Known(written.versions, found, heads, written.rows)


def _handed(commands: Sequence[Command]) -> set[str]:
    """Tickets of handover lists: of no lane of their own."""
    found: set[str] = set()
    for command in commands:
        if command.stream.startswith("handover:"):
            with suppress(UnknownKind, msgspec.ValidationError):
                body = read_body(command.kind, command.v, command.body)
                found.update(body.concerned() if isinstance(body, HandoverBody) else ())
    return found


def _with_effects(entry: Entry, effects: Mapping[Key, Effect], heads: Mapping[str, int]) -> CommandResult:
    shown = tuple(effects[key] for key in entry.touched)
    # A row that is gone may have been in any of the author's feeds.
    concerned = set(heads) if any(e.gone for e in shown) else {e.feed for e in shown}
    told = {feed: n for feed, n in heads.items() if feed in concerned}
    return msgspec.structs.replace(entry.result(), effects=shown, heads=told)


def _storable(command: Command) -> Command:
    """``command`` itself, or, when its envelope holds U+0000, which no text of PostgreSQL does, a copy to write down instead."""
    given = msgspec.structs.asdict(command) | {"boot": command.made.boot}
    texts = {name: text for name, text in given.items() if isinstance(text, str) and "\x00" in text}
    if not texts and not any("\x00" in earlier for earlier in command.after):
        return command
    clean = {name: text.replace("\x00", "\ufffd") for name, text in texts.items()}
    boot = clean.pop("boot", command.made.boot)
    made = msgspec.structs.replace(command.made, boot=boot)
    return msgspec.structs.replace(command, made=made, after=(), **clean)


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
