"""presence.set: what the agent chose, with the time it was chosen at even when the line was down (flow: Presence)."""

from collections.abc import Awaitable, Callable

from sqlalchemy import select

from contract.commands import SetPresence
from contract.envelope import Command
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.presence import CHOSEN, PresenceState
from gateway.accounts.models import session
from gateway.accounts.user import User
from gateway.commands.handlers import Handler, on
from gateway.presence import states
from gateway.tx import ROUTING, Tx, lock_keys


def handlers(
    handbook: Handbook, unavailable: Callable[[Tx, str], Awaitable[None]]
) -> list[tuple[str, Handler]]:
    """``unavailable(tx, user)`` takes back what was offered to somebody who is not avail any more."""

    async def set_presence(tx: Tx, command: Command, body: SetPresence, author: User) -> None:
        if body.state not in CHOSEN:
            raise InvalidValue("presence", f"{body.state} cannot be chosen")
        reason = body.aux_reason if body.state is PresenceState.AUX else None
        if body.state is PresenceState.AUX and reason not in {one.id for one in handbook.aux_reasons}:
            raise InvalidValue("aux_reason", str(reason))
        # A desk cannot know of a time that has not come; what it did before is its own word, marked when it is unsure.
        at = min(command.made.wall + command.made.offset, tx.now)
        choice = states.Choice(
            body.state, reason, at, uncertain=command.made.uncertain, heard=tx.now if tx.author_here else at
        )
        if not command.made.uncertain and await _moved_on(tx, author.id, command.client, at):
            await states.record_late(tx, author.id, choice)
            return
        if body.state is not PresenceState.AVAIL:
            # Not while the router makes an offer: it would be one to somebody who has gone, and count as missed.
            await lock_keys(tx.conn, [ROUTING])
            await unavailable(tx, author.id)
        await states.choose(tx, author.id, choice)

    return [on(SetPresence, set_presence)]


async def _moved_on(tx: Tx, user: str, client: str, at: int) -> bool:
    """Whether ``user`` has signed in at another desk since ``at`` and works there: what they do there counts."""
    s = session.c
    open_one = select(s.id).where(s.user == user, s.client != client, s.made > at)
    open_one = open_one.where(s.ended.is_(None), s.until > tx.now)
    return await tx.conn.scalar(open_one.limit(1)) is not None
