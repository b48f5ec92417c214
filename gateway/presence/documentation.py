"""documentation.lift: a team leader lets contacts come to an agent who owes documentation (domain.documentation), or has something to
read first (domain.must_read)."""

from sqlalchemy import select, update

from contract.documentation_acts import LiftDocumentation
from contract.envelope import Command
from contract.errors import ErrorCode
from domain.documentation import MOST_LIFTED_MS
from domain.errors import InvalidValue
from gateway.accounts.leaders import leaders
from gateway.accounts.models import users
from gateway.accounts.user import User
from gateway.commands.handlers import Handler, on
from gateway.errors import Rejection
from gateway.presence import states
from gateway.presence.models import presence
from gateway.presence.rows import feeds_of
from gateway.tx import ROUTING, Tx, lock_keys

#: A desk's clock may be a little ahead when it says until when.
_SLACK_MS = 60_000


def handlers() -> list[tuple[str, Handler]]:
    async def lift(tx: Tx, _command: Command, body: LiftDocumentation, author: User) -> None:
        team = select(users.c.team).where(users.c.id == body.user, users.c.active)
        found = (await tx.conn.execute(team)).one_or_none()
        if found is None:
            raise Rejection(ErrorCode.NOT_FOUND, {"user": body.user})
        if body.user == author.id or author.id not in await leaders(tx, found.team):
            raise Rejection(ErrorCode.FORBIDDEN)
        if body.until is not None:
            if tx.now >= body.until:
                raise Rejection(ErrorCode.EXPIRED)
            if body.until > tx.now + MOST_LIFTED_MS + _SLACK_MS:
                raise InvalidValue("until", "longer than it may be lifted")
        # The router looks at who is free by it.
        await lock_keys(tx.conn, [ROUTING])
        await _set(tx, body.user, body.until)
        tx.audit(author.id, "documentation.lift", "user", body.user, until=str(body.until or ""))

    return [on(LiftDocumentation, lift)]


async def over(tx: Tx) -> None:
    """Takes back what was lifted until now: the agents owe again what they owe. The caller has the router's key."""
    wanted = select(presence.c.id).where(presence.c.lifted <= tx.now).order_by(presence.c.id)
    for user in (await tx.conn.execute(wanted)).scalars().all():
        await _set(tx, user, None)


async def _set(tx: Tx, user: str, until: int | None) -> None:
    await states.locked(tx, user)
    await tx.conn.execute(update(presence).where(presence.c.id == user).values(lifted=until))
    # What is to be documented is no after-call work while it is lifted, and is again after it: the exchange is told so too.
    await states.overlay(tx, user)
    tx.touch("presence", user, feeds_of(user))
