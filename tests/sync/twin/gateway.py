"""The doors: sessions and their tokens, the ledger, live commands, snapshots, feeds."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field

import msgspec

from contract import PROTOCOL
from contract.envelope import Batch, BatchResult, Command, CommandResult, Live, Outcome
from contract.errors import ErrorCode, Problem
from contract.feed import Snapshot
from contract.rows import FLOOR, UserRow, agent_feed, queue_feed
from contract.session import DeskReport, Refresh, Session, SignIn
from contract.upcast import UnknownKind, read_body
from domain.errors import DomainError
from domain.permissions import Role
from tests.sync.twin.cases import Cases, No, user_row
from tests.sync.twin.feed import TwinFeed
from tests.sync.twin.floor import Floor, Key

MAX_BATCH = 200


class Refusal(Exception):
    """What the real one says as a Problem with ``status``."""

    def __init__(self, status: int, code: ErrorCode) -> None:
        super().__init__(code)
        self.status, self.problem = status, Problem(code)


@dataclass
class Person:
    id: str
    username: str
    password: str
    queues: list[str]


@dataclass
class _Session:
    """``confirmed``: the newest generation whose access token was used."""

    user: str
    client: str
    generation: int = 0
    confirmed: int = 0
    ended: bool = False


@dataclass(frozen=True)
class _Stands:
    """What the ledger keeps of a command."""

    author: str
    kind: str
    stream: str
    seq: int
    outcome: Outcome
    code: ErrorCode | None = None
    facts: bytes = b"{}"
    touched: tuple[Key, ...] = ()


@dataclass
class TwinGateway:
    """``now``: gateway Unix ms. Everything but open feeds outlives ``restart``."""

    now: Callable[[], int]
    page: int = 5
    people: dict[str, Person] = field(default_factory=dict)
    reports: dict[str, DeskReport] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.floor = Floor(self.page)
        self.cases = Cases(self.floor, self.now, self.feeds_of)
        self.ledger: dict[tuple[str, str], _Stands] = {}
        self.applied: list[Command] = []
        self.feeds: list[TwinFeed] = []
        self._heads: dict[tuple[str, str], int] = {}
        self._sessions: dict[str, _Session] = {}
        self._expired: set[str] = set()
        self._clients: dict[str, str] = {}
        self._desks: dict[str, int] = {}
        self._ids = itertools.count(1)

    def add(self, id: str, username: str, password: str, queues: list[str]) -> Person:
        person = Person(id, username, password, queues)
        self.people[id] = person
        self.floor.touch(user_row(id, username, (Role.AGENT,)), {FLOOR})
        self.floor.commit(None)
        return person

    def feeds_of(self, user: str) -> tuple[str, ...]:
        return (agent_feed(user), *(queue_feed(q) for q in self.people[user].queues), FLOOR)

    def outside(self, act: Callable[[Cases], None]) -> None:
        """Something happens that no command made."""
        act(self.cases)
        self.floor.commit(None)

    def restart(self) -> None:
        for feed in self.feeds:
            feed.lost = True
        self.feeds = []

    def prune(self, kept: int) -> None:
        """The log forgets all but its newest events."""
        for feed, log in self.floor.log.items():
            self.floor.forgotten[feed] = max(self.floor.forgotten[feed], len(log) - kept)

    def expire_access(self) -> None:
        """Every access token given so far is over its time."""
        for id, session in self._sessions.items():
            self._expired |= {f"access:{id}:{g}" for g in range(session.generation + 1)}

    # Sessions.

    def sign_in(self, asked: SignIn) -> Session:
        for person in self.people.values():
            if (person.username, person.password) == (asked.username, asked.password):
                client = asked.client or f"client-{next(self._ids)}"
                self._desks.setdefault(client, len(self._desks) + 2)
                if self._clients.setdefault(client, person.id) != person.id:
                    raise Refusal(403, ErrorCode.FORBIDDEN)
                id = f"s{next(self._ids)}"
                self._sessions[id] = _Session(person.id, client)
                return self._told(id)
        raise Refusal(401, ErrorCode.BAD_CREDENTIALS)

    def refresh(self, asked: Refresh) -> Session:
        kind, id, generation = [*asked.refresh.split(":"), "", ""][:3]
        session = self._sessions.get(id)
        if kind != "refresh" or session is None or session.ended:
            raise Refusal(401, ErrorCode.SIGN_IN_AGAIN)
        lost = int(generation) == session.generation - 1 and session.confirmed < session.generation
        if int(generation) != session.generation and not lost:
            session.ended = True
            raise Refusal(401, ErrorCode.SIGN_IN_AGAIN)
        if not lost:
            session.generation += 1
        return self._told(id)

    def sign_out(self, token: str) -> None:
        self._signed_in(token).ended = True

    def report(self, token: str, report: DeskReport) -> None:
        if self._signed_in(token).client != report.client:
            raise Refusal(403, ErrorCode.FORBIDDEN)
        self.reports[report.client] = report

    def _told(self, id: str) -> Session:
        session = self._sessions[id]
        person = self.people[session.user]
        row = self.cases.row(UserRow, person.id)
        return Session(
            access=f"access:{id}:{session.generation}", access_s=900, refresh=f"refresh:{id}:{session.generation}",
            delivery=f"deliver:{session.user}:{session.client}", client=session.client, desk_number=self._desks[session.client],
            user=row, acts=(), queues=tuple(person.queues), feeds=self.feeds_of(person.id), capacity={},
            handbook="1", now=self.now(), protocol=PROTOCOL,
        )  # fmt: skip

    def _signed_in(self, token: str) -> _Session:
        kind, id, generation = [*token.split(":"), "", ""][:3]
        session = self._sessions.get(id)
        if kind == "deliver":
            raise Refusal(403, ErrorCode.FORBIDDEN)
        if kind != "access" or session is None or session.ended or token in self._expired:
            raise Refusal(401, ErrorCode.SIGN_IN_AGAIN)
        session.confirmed = max(session.confirmed, int(generation))
        return session

    def _who(self, token: str) -> tuple[str, str]:
        kind, user, client = [*token.split(":"), "", ""][:3]
        if kind == "deliver" and self._clients.get(client) == user:
            return user, client
        session = self._signed_in(token)
        return session.user, session.client

    # Commands.

    def deliver(self, token: str, batch: Batch) -> BatchResult:
        user, client = self._who(token)
        if batch.client != client:
            raise Refusal(403, ErrorCode.FORBIDDEN)
        if len(batch.commands) > MAX_BATCH:
            raise Refusal(400, ErrorCode.INVALID)
        return BatchResult([self._one(user, client, command) for command in batch.commands], self.now())

    def live(self, token: str, live: Live) -> CommandResult:
        session = self._signed_in(token)
        command = live.command
        if command.client != session.client:
            raise Refusal(403, ErrorCode.FORBIDDEN)
        if (session.client, command.id) not in self.ledger:
            made = command.made
            late = not made.uncertain and self.now() - (made.wall + made.offset) > live.ttl_ms
            if late:
                self._keep(session.client, command, Outcome.REJECTED, ErrorCode.EXPIRED)
            else:
                self._handle(session.user, session.client, command, live=True)
        return self._answer(session.user, session.client, command.id)

    def outcome(self, token: str, id: str) -> CommandResult:
        session = self._signed_in(token)
        if (session.client, id) not in self.ledger:
            raise Refusal(404, ErrorCode.NOT_FOUND)
        return self._answer(session.user, session.client, id)

    def _one(self, user: str, client: str, command: Command) -> CommandResult:
        if (client, command.id) in self.ledger:
            return self._answer(user, client, command.id)
        lane = (client, command.stream)
        expected = self._heads.get(lane, 0) + 1
        if command.seq > expected:
            return CommandResult(command.id, Outcome.RETRY, ErrorCode.OUT_OF_ORDER)
        if command.author != user or command.client != client:
            self._keep(client, command, Outcome.REJECTED, ErrorCode.FORBIDDEN)
            if command.seq == expected:
                self._heads[lane] = expected
            return self._answer(user, client, command.id)
        if command.seq < expected:
            self._keep(client, command, Outcome.REJECTED, ErrorCode.SEQUENCE_REUSED)
            return self._answer(user, client, command.id)
        for earlier in command.after:
            stands = self.ledger.get((client, earlier))
            if stands is None:
                return CommandResult(command.id, Outcome.RETRY, ErrorCode.OUT_OF_ORDER)
            if stands.outcome is Outcome.REJECTED:
                self._keep(client, command, Outcome.REJECTED, ErrorCode.DEPENDS_ON_REJECTED)
                break
        else:
            self._handle(user, client, command, live=False)
        self._heads[lane] = expected
        return self._answer(user, client, command.id)

    def _handle(self, user: str, client: str, command: Command, *, live: bool) -> None:
        try:
            body = read_body(command.kind, command.v, command.body)
            if body.LIVE is not live or body.stream(user) != command.stream:
                raise No(ErrorCode.INVALID)
            self.cases.handle(body, user)
        except UnknownKind:
            self._undo(command, ErrorCode.UNKNOWN_KIND, client)
        except No as no:
            self._undo(command, no.code, client, bytes(no.facts))
        except DomainError as error:
            self._undo(command, ErrorCode(error.code), client)
        else:
            touched = self.floor.commit(command.id)
            self._keep(client, command, Outcome.APPLIED, touched=touched)
            self.applied.append(command)

    def _undo(self, command: Command, code: ErrorCode, client: str, facts: bytes = b"{}") -> None:
        self.floor.rollback()
        self._keep(client, command, Outcome.REJECTED, code, facts)

    def _keep(
        self,
        client: str,
        command: Command,
        outcome: Outcome,
        code: ErrorCode | None = None,
        facts: bytes = b"{}",
        touched: tuple[Key, ...] = (),
    ) -> None:
        self.ledger[client, command.id] = _Stands(
            command.author, command.kind, command.stream, command.seq, outcome, code, facts, touched
        )

    def _answer(self, user: str, client: str, id: str) -> CommandResult:
        stands = self.ledger[client, id]
        effects, heads = self.floor.effects(stands.touched, self.feeds_of(user))
        return CommandResult(id, stands.outcome, stands.code, {}, _raw(stands.facts), effects, heads)

    # The event street.

    def snapshot(self, token: str, feed: str, page: str | None) -> Snapshot:
        session = self._signed_in(token)
        if feed not in self.feeds_of(session.user):
            raise Refusal(403, ErrorCode.FORBIDDEN)
        return self.floor.snapshot(feed, page)

    def open_feed(self, token: str) -> TwinFeed:
        session = self._signed_in(token)
        user = session.user
        feed = TwinFeed(self.floor, self.now, lambda: () if session.ended else self.feeds_of(user))
        self.feeds.append(feed)
        return feed


def _raw(text: bytes) -> msgspec.Raw:
    return msgspec.Raw(text)
