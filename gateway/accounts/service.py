"""Signing in and out (architecture: Shared PCs). A session is one person at one desk database."""

import uuid
from dataclasses import dataclass

from sqlalchemy import func, insert, select, update

from contract import OLDEST, PROTOCOL
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.rows import UserRow
from contract.session import DeskReport, Refresh, Session, SignIn
from domain import limits
from domain.handbook import Handbook
from domain.ticket_number import GATEWAY_DESK
from gateway import killpoint
from gateway.accounts import people, sessions
from gateway.accounts.models import client, session, users
from gateway.accounts.passwords import Passwords
from gateway.accounts.tokens import Claims, Scope, Tokens, sign_in_again
from gateway.accounts.user import User
from gateway.clock import Clock
from gateway.config import Config
from gateway.errors import Refusal, forbidden, invalid
from gateway.tx import Transactions, Tx, lock_keys

MINUTE, DAY = 60_000, 86_400_000
#: Why a session ended when the person ended it; with any other reason its delivery token is void too.
SIGNED_OUT = "signed_out"


@dataclass(frozen=True)
class Principal:
    """Who sends a request: ``user`` at ``client``; ``session`` None with a delivery token."""

    user: User
    client: str
    session: str | None


@dataclass(frozen=True)
class _SignedIn:
    user: User
    version: int
    client: str
    desk_number: int
    session: str
    generation: int


class Accounts:
    def __init__(
        self,
        transactions: Transactions,
        tokens: Tokens,
        passwords: Passwords,
        handbook: Handbook,
        config: Config,
        clock: Clock,
        lookup_key: str = "",
    ) -> None:
        self._lookup_key = lookup_key
        self._transactions, self._tokens, self._passwords = transactions, tokens, passwords
        self._handbook, self._config, self._clock = handbook, config, clock

    async def sign_in(self, asked: SignIn) -> Session:
        """A new session. Raises Refusal: bad_credentials, locked_out with the time to wait, too_old, invalid."""
        check_protocol(asked.protocol)
        if asked.client is not None and not _is_uuid(asked.client):
            raise invalid(client="UUID")
        if any("\x00" in text for text in (asked.username, asked.password, asked.desk)):
            raise invalid(body="U+0000")
        if asked.new_password is not None:
            check_password(asked.new_password, before=asked.password)
        async with self._transactions.database.read() as conn:
            wanted = select(users.c.password, users.c.locked_until)
            found = (await conn.execute(wanted.where(users.c.username == asked.username))).one_or_none()
        now = self._clock()
        if found is not None and found.locked_until > now:
            raise Refusal(403, ErrorCode.LOCKED_OUT, retry_after_ms=found.locked_until - now)
        right = await self._passwords.check(found.password if found else None, asked.password)
        chosen = await self._passwords.hash(asked.new_password) if right and asked.new_password else None
        signed_in = await self._transactions.run(lambda tx: self._judge(tx, asked, right, chosen))
        killpoint.here("sign_in.committed")
        if isinstance(signed_in, Refusal):
            raise signed_in
        return self._session(signed_in)

    async def refresh(self, asked: Refresh) -> Session:
        """The session again with fresh tokens. A refresh token whose successor was used already ends the session."""
        check_protocol(asked.protocol)
        claims = self._tokens.read(asked.refresh, self._clock(), Scope.REFRESH)
        renewed = await self._transactions.run(lambda tx: self._renew(tx, claims))
        killpoint.here("refresh.committed")
        if renewed is None:
            raise sign_in_again()
        return self._session(renewed)

    async def sign_out(self, principal: Principal) -> None:
        async def work(tx: Tx) -> None:
            if principal.session is not None:
                await _end(tx, principal.session, SIGNED_OUT)
                tx.audit(principal.user.id, "session.end", "session", principal.session)

        await self._transactions.run(work)

    async def authenticate(self, token: str, *scopes: Scope) -> Principal:
        """Whose token this is. Raises Refusal when it is no good (any more)."""
        now = self._clock()
        claims = self._tokens.read(token, now, *scopes)
        async with self._transactions.database.read() as conn:
            found = await sessions.behind(conn, claims.sub, claims.sid, now)
        if found is None or not found.user.active:
            raise sign_in_again()
        if claims.scope is Scope.ACCESS and not found.goes_on:
            raise sign_in_again()
        # One that goes on, ran out or was signed out of; not one that was ended against its will.
        if claims.scope is Scope.DELIVER and found.why not in ("", SIGNED_OUT):
            raise sign_in_again()
        if claims.scope is Scope.ACCESS and claims.gen > found.confirmed:
            # Seen for the first time.
            await self._transactions.run(lambda tx: _confirm(tx, claims))
        return Principal(found.user, claims.cli, claims.sid if claims.scope is not Scope.DELIVER else None)

    async def report(self, principal: Principal, report: DeskReport) -> None:
        """What the desk holds unsent. Raises Refusal for another's desk."""
        if report.client != principal.client:
            raise forbidden(client=report.client)

        async def work(tx: Tx) -> None:
            said = {"rejected": report.rejected, "version": report.version.replace("\x00", "")}
            values = {"waiting": report.waiting, "oldest": report.oldest, "reported": tx.now} | said
            await tx.conn.execute(update(client).where(client.c.id == report.client).values(values))

        await self._transactions.run(work)

    async def _judge(self, tx: Tx, asked: SignIn, right: bool, chosen: str | None) -> _SignedIn | Refusal:
        """A Refusal is returned, not raised: the count of failures must be committed. ``chosen``: hash of the new password."""
        wanted = select(users).where(users.c.username == asked.username).with_for_update()
        found = (await tx.conn.execute(wanted)).one_or_none()
        if found is None:
            return Refusal(401, ErrorCode.BAD_CREDENTIALS)
        if found.locked_until > tx.now:
            return Refusal(403, ErrorCode.LOCKED_OUT, retry_after_ms=found.locked_until - tx.now)
        if not right or not found.active:
            return await self._failed(tx, found.id, found.failures + 1)
        if found.must_change and chosen is None:
            return Refusal(403, ErrorCode.PASSWORD_CHANGE)
        values: dict[str, object] = {"failures": 0, "locked_until": 0}
        if chosen is not None:
            values |= {"password": chosen, "must_change": False}
            tx.audit(found.id, "account.password_chosen", "user", found.id)
        await tx.conn.execute(update(users).where(users.c.id == found.id).values(values))
        desk = await _register(tx, asked, found.id)
        if desk is None:
            return forbidden(client=asked.client or "")
        client_id, number = desk
        session_id = new_id()
        await tx.conn.execute(
            insert(session).values(
                id=session_id,
                user=found.id,
                client=client_id,
                generation=0,
                made=tx.now,
                until=tx.now + self._config.refresh_days * DAY,
                why="",
            )
        )
        tx.audit(found.id, "session.begin", "session", session_id, client=client_id)
        return _SignedIn(people.user_of(found), found.version, client_id, number, session_id, 0)

    async def _failed(self, tx: Tx, id: str, failures: int) -> Refusal:
        locked = failures >= self._config.lockout_failures
        wait = self._config.lockout_minutes * MINUTE if locked else 0
        values = {"failures": 0 if locked else failures, "locked_until": tx.now + wait if locked else 0}
        await tx.conn.execute(update(users).where(users.c.id == id).values(values))
        tx.audit(id, "session.refused", "user", id, locked=str(locked).lower())
        if locked:
            return Refusal(403, ErrorCode.LOCKED_OUT, retry_after_ms=wait)
        return Refusal(401, ErrorCode.BAD_CREDENTIALS)

    async def _renew(self, tx: Tx, claims: Claims) -> _SignedIn | None:
        wanted = select(session).where(session.c.id == claims.sid).with_for_update()
        found = (await tx.conn.execute(wanted)).one_or_none()
        if found is None or found.ended is not None or found.until <= tx.now:
            return None
        # The answer that held its successor was lost, or the desk died before keeping it: nobody ever used that one.
        lost = claims.gen == found.generation - 1 and found.confirmed < found.generation
        if claims.gen != found.generation and not lost:
            await _end(tx, found.id, "refresh_reused")
            tx.audit(found.user, "session.refresh_reused", "session", found.id)
            return None
        person = (await tx.conn.execute(select(users).where(users.c.id == found.user))).one()
        if not person.active:
            await _end(tx, found.id, "inactive")
            return None
        generation = found.generation if lost else found.generation + 1
        values = {"generation": generation, "until": tx.now + self._config.refresh_days * DAY}
        await tx.conn.execute(update(session).where(session.c.id == found.id).values(values))
        number = select(client.c.desk_number).where(client.c.id == found.client)
        desk_number = (await tx.conn.execute(number)).scalar_one()
        user = people.user_of(person)
        return _SignedIn(user, person.version, found.client, desk_number, found.id, generation)

    def _session(self, who: _SignedIn) -> Session:
        now, config, user = self._clock(), self._config, who.user

        def token(scope: Scope, lasts_ms: int) -> str:
            until = (now + lasts_ms) // 1000
            return self._tokens.make(Claims(scope, user.id, who.client, until, who.session, who.generation))

        return Session(
            access=token(Scope.ACCESS, config.access_minutes * MINUTE),
            access_s=config.access_minutes * 60,
            refresh=token(Scope.REFRESH, config.refresh_days * DAY),
            delivery=token(Scope.DELIVER, config.delivery_days * DAY),
            client=who.client,
            desk_number=who.desk_number,
            user=UserRow(
                id=user.id,
                version=who.version,
                username=user.username,
                name=user.name,
                roles=user.roles,
                team=user.team,
                extension=user.extension,
            ),
            acts=user.acts(),
            queues=user.queues(self._handbook),
            feeds=user.feeds(self._handbook),
            capacity={
                channel: user.capacity.get(channel, rule.capacity)
                for channel, rule in self._handbook.channels.items()
            },
            handbook=self._handbook.version,
            now=now,
            protocol=PROTOCOL,
            lookup_key=self._lookup_key,
        )


def check_password(text: str, *, before: str = "") -> None:
    """Raises Refusal invalid for a password that is too short, or the one ``before`` again."""
    if len(text) < limits.PASSWORD or "\x00" in text:
        raise invalid(new_password="short", least=str(limits.PASSWORD))
    if text == before:
        raise invalid(new_password="same")


def check_protocol(protocol: int) -> None:
    """Raises Refusal too_old for a desk this gateway no longer serves."""
    if protocol < OLDEST:
        raise Refusal(426, ErrorCode.TOO_OLD, {"oldest": str(OLDEST)})


def _is_uuid(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False


async def _confirm(tx: Tx, claims: Claims) -> None:
    newer = update(session).where(session.c.id == claims.sid, session.c.confirmed < claims.gen)
    await tx.conn.execute(newer.values(confirmed=claims.gen))


async def _end(tx: Tx, id: str, why: str) -> None:
    open_one = update(session).where(session.c.id == id, session.c.ended.is_(None))
    await tx.conn.execute(open_one.values(ended=tx.now, why=why))


async def _register(tx: Tx, asked: SignIn, user: str) -> tuple[str, int] | None:
    """(client, desk number); None when the client is somebody else's. A database the gateway does not know (any more)
    gets a fresh number: numbers are never used twice."""
    if asked.client is not None:
        found = (await tx.conn.execute(select(client).where(client.c.id == asked.client))).one_or_none()
        if found is not None:
            if found.user != user:
                return None
            await tx.conn.execute(update(client).where(client.c.id == found.id).values(desk=asked.desk))
            return found.id, found.desk_number
    await lock_keys(tx.conn, ["desk_number"])
    last = (await tx.conn.execute(select(func.max(client.c.desk_number)))).scalar_one_or_none()
    id, number = asked.client or new_id(), (last or GATEWAY_DESK) + 1
    await tx.conn.execute(
        insert(client).values(id=id, user=user, desk_number=number, desk=asked.desk, made=tx.now, waiting=0)
    )
    return id, number
