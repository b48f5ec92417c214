"""People as those who look after accounts see and change them (contract.admin). Each change names the version it was made on."""

import secrets
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from sqlalchemy import Row as Found
from sqlalchemy import func, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.admin import AdminUser, NewUser, OneTimePassword, UserChange
from contract.rows import FLOOR
from domain import limits
from domain.extension import is_extension
from domain.handbook import Handbook
from domain.permissions import Act
from gateway.accounts import people
from gateway.accounts.models import session, users
from gateway.accounts.user import User
from gateway.administration import rights
from gateway.administration.parts import stale
from gateway.administration.sessions import Sessions
from gateway.errors import forbidden, invalid, not_found
from gateway.schema import dumps
from gateway.tx import ROUTING, Tx, lock_keys
from gateway.unanswered import places as unanswered

#: Letters and digits nobody mistakes when they are read out.
_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
_FIELDS = ("name", "roles", "team", "skills", "capacity", "extension", "active")
#: What is held while people are changed, all at once and first (gateway.tx).
CHANGING = (ROUTING, rights.LAST_ADMIN, people.TEAMS)

#: Memory (KiB) and rounds of their hash. Nobody guesses 59 random bits however quick a guess is, and a table may need many at once.
ONE_TIME_COST = (1024, 1)


def one_time_password() -> str:
    """A password for one sign-in: 59 bits, in three groups to be read out."""
    return "-".join("".join(secrets.choice(_ALPHABET) for _ in range(4)) for _ in range(3))


def _selected(now: int) -> Any:
    is_open = (session.c.user == users.c.id, session.c.ended.is_(None), session.c.until > now)
    count = select(func.count()).select_from(session).where(*is_open).scalar_subquery()
    return select(users, count.label("sessions"))


async def listed(
    conn: AsyncConnection, author: User, now: int, text: str, active: bool | None
) -> list[AdminUser]:
    """Those ``author`` looks after, by name; ``text`` in name, user name or team."""
    rights.need_people(author)
    wanted = _selected(now)
    if not author.may(Act.USER_WRITE):
        wanted = wanted.where(users.c.team == author.team, users.c.team != "")
    if active is not None:
        wanted = wanted.where(users.c.active == active)
    if text.strip():
        like = f"%{text.strip().lower().replace('%', '')}%"
        columns = (users.c.name, users.c.username, users.c.team)
        wanted = wanted.where(or_(*(func.lower(column).like(like) for column in columns)))
    found = await conn.execute(wanted.order_by(func.lower(users.c.name), users.c.id))
    return [shown(row) for row in found]


async def one(conn: AsyncConnection, id: str, now: int) -> AdminUser:
    """Raises Refusal not_found."""
    row = (await conn.execute(_selected(now).where(users.c.id == id))).one_or_none()
    if row is None:
        raise not_found(user=id[:80])
    return shown(row)


def shown(row: Found[Any]) -> AdminUser:
    user = people.user_of(row)
    return AdminUser(
        id=user.id,
        version=row.version,
        username=user.username,
        name=user.name,
        roles=user.roles,
        team=user.team,
        skills=user.skills,
        capacity=user.capacity,
        active=user.active,
        must_change=row.must_change,
        locked_until=row.locked_until,
        sessions=row.sessions,
        extension=user.extension,
    )


class People:
    """``sessions`` ends them; ``handbook`` says which skills and channels there are."""

    def __init__(self, handbook: Handbook, sessions: Sessions) -> None:
        self._handbook, self._sessions = handbook, sessions

    async def add(self, tx: Tx, author: User, asked: NewUser, password_hash: str) -> str:
        """A new account, whose password must be changed. Returns its id. Raises Refusal."""
        await lock_keys(tx.conn, [people.TEAMS])
        self._check(msgspec.structs.asdict(asked))
        if not asked.username or asked.username != asked.username.strip() or " " in asked.username:
            raise invalid(field="username", why="spaces")
        try:
            async with tx.conn.begin_nested():
                id = await people.add(
                    tx, username=asked.username, name=asked.name, roles=asked.roles, team=asked.team,
                    skills=asked.skills, capacity=dict(asked.capacity), password_hash=password_hash, must_change=True,
                    extension=asked.extension,
                )  # fmt: skip
        except IntegrityError:
            raise invalid(field="username", why="taken") from None
        await unanswered.led_anew(tx)
        after = {name: getattr(asked, name) for name in ("username", *_FIELDS[:-1])}
        tx.audit(author.id, "account.add", "user", id, before="", after=_json(after))
        return id

    async def change(self, tx: Tx, author: User, id: str, asked: UserChange) -> bool:
        """Whether anything changed. Raises Refusal: not_found, forbidden, stale, invalid."""
        await lock_keys(tx.conn, CHANGING)
        row = await self._held(tx, id)
        person = people.user_of(row)
        named = ((name, getattr(asked, name)) for name in _FIELDS)
        news = {name: value for name, value in named if value is not msgspec.UNSET}
        rights.need_change(author, person, asked, news)
        if row.version != asked.version:
            raise stale(row.version)
        self._check(news, person)
        before = {name: getattr(person, name) for name in news}
        changed = {name: value for name, value in news.items() if value != before[name]}
        if not changed:
            return False
        if changed.get("team"):
            await people.ensure_team(tx, changed["team"])
        columns = msgspec.to_builtins(changed)
        await tx.conn.execute(update(users).where(users.c.id == id).values(columns))
        if "roles" in changed or "active" in changed:
            await rights.need_an_admin(tx)
        if changed.keys() & {"roles", "team", "active"}:
            await unanswered.led_anew(tx)
        if changed.get("active") is False:
            await self._sessions.end_all(tx, id, "account.disable")
        tx.audit(
            author.id, "account.change", "user", id,
            before=_json({name: before[name] for name in changed}), after=_json(changed),
        )  # fmt: skip
        tx.touch("user", id, {FLOOR})
        return True

    async def reset_password(
        self, tx: Tx, author: User, id: str, password: str, hashed: str
    ) -> OneTimePassword:
        """``password`` (``hashed``) for one sign-in, in the place of the present one; ends their sessions."""
        await lock_keys(tx.conn, [ROUTING])
        row = await self._held(tx, id)
        if not author.may(Act.USER_WRITE):
            raise forbidden(act=Act.USER_WRITE.value)
        values = {"password": hashed, "must_change": True, "failures": 0, "locked_until": 0}
        await tx.conn.execute(update(users).where(users.c.id == id).values(values))
        await self._sessions.end_all(tx, id, "account.password")
        tx.audit(author.id, "account.password", "user", id)
        tx.touch("user", id, {FLOOR})
        return OneTimePassword(row.username, password)

    async def sign_out(self, tx: Tx, author: User, id: str) -> int:
        """Ends every session of the person, at once. Returns how many."""
        await lock_keys(tx.conn, [ROUTING])
        rights.need_person(author, people.user_of(await self._held(tx, id)))
        ended = await self._sessions.end_all(tx, id, "account.sign_out")
        tx.audit(author.id, "account.sign_out", "user", id, sessions=str(ended))
        return ended

    async def set_aux(self, tx: Tx, author: User, id: str, reason: str) -> None:
        """The person is in AUX from now on, as their team leader sees it; they come back by themselves. Raises Refusal."""
        await lock_keys(tx.conn, [ROUTING])
        rights.need_person(author, people.user_of(await self._held(tx, id)))
        _known("aux_reason", [reason], {one.id for one in self._handbook.aux_reasons})
        await self._sessions.to_aux(tx, id, reason)
        tx.audit(author.id, "presence.set_aux", "presence", id, reason=reason)

    async def _held(self, tx: Tx, id: str) -> Found[Any]:
        found = await tx.conn.execute(select(users).where(users.c.id == id).with_for_update())
        row = found.one_or_none()
        if row is None:
            raise not_found(user=id[:80])
        return row

    def _check(self, values: Mapping[str, Any], before: User | None = None) -> None:
        """Raises Refusal invalid with the field. Skills and channels that somebody has already may stay, whatever the handbook says."""
        for name in ("username", "name", "team"):
            text = values.get(name, "-")
            if not text.strip() and name != "team":
                raise invalid(field=name, why="empty")
            if len(text) > limits.FIELD or any(ord(letter) < 32 for letter in text):
                raise invalid(field=name, why="characters")
        if not is_extension(values.get("extension", "")):
            raise invalid(field="extension", why="characters")
        if "roles" in values and not values["roles"]:
            raise invalid(field="roles", why="empty")
        skills = {queue.skill for queue in self._handbook.queues} | set(before.skills if before else ())
        _known("skills", values.get("skills", ()), skills)
        channels = set(self._handbook.channels) | set(before.capacity if before else ())
        _known("capacity", values.get("capacity", {}), channels)
        for name in ("skills", "roles"):
            if len(set(values.get(name, ()))) != len(values.get(name, ())):
                raise invalid(field=name, why="doubled")


def _known(field: str, given: Iterable[str], known: set[str]) -> None:
    for name in given:
        if name not in known:
            raise invalid(field=field, why="unknown", value=name[:80])


def _json(values: Mapping[str, Any]) -> str:
    return dumps(msgspec.to_builtins(dict(values)))
