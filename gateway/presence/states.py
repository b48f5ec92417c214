"""Every change of presence goes through here, so that row, history and floor never differ (flow: Presence)."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import func, insert, select, update

from contract.ids import new_id
from domain.contact import ContactState
from domain.presence import PresenceState, shown_state
from gateway.contacts.models import contact
from gateway.presence.models import presence, presence_history
from gateway.presence.rows import feeds_of
from gateway.schema import upsert
from gateway.tx import Tx


@dataclass(frozen=True)
class Choice:
    """What is to be chosen. ``at``: when, by the gateway's clock; ``uncertain``: the desk's clock jumped since it was measured;
    ``heard``: when the agent was there to choose it, None for now."""

    state: PresenceState
    aux_reason: str | None
    at: int
    by_system: bool = False
    uncertain: bool = False
    heard: int | None = None


async def locked(tx: Tx, user: str) -> Found[Any]:
    """The presence row of ``user``, held until the end of the transaction; made (offline) when there is none."""
    first = {
        "id": user, "version": 0, "chosen": PresenceState.OFFLINE.value, "shown": PresenceState.OFFLINE.value,
        "since": tx.now, "missed": 0, "by_system": False, "idle_since": tx.now, "linked": tx.now,
    }  # fmt: skip
    await tx.conn.execute(upsert(tx.conn, presence).values(first).on_conflict_do_nothing())
    wanted = select(presence).where(presence.c.id == user).with_for_update()
    return (await tx.conn.execute(wanted)).one()


async def choose(tx: Tx, user: str, choice: Choice) -> None:
    """The agent, or the gateway for them, goes to another state. Missed offers are forgotten, unless the gateway chose."""
    before = await locked(tx, user)
    values: dict[str, Any] = {
        "chosen": choice.state.value,
        "aux_reason": choice.aux_reason,
        "since": choice.at,
        "by_system": choice.by_system,
    }
    if not choice.by_system:
        heard = tx.now if choice.heard is None else max(before.linked, choice.heard)
        values |= {"missed": 0, "lost": None, "resume": None, "linked": heard}
    if choice.state is PresenceState.AVAIL:
        values["idle_since"] = tx.now
    await tx.conn.execute(update(presence).where(presence.c.id == user).values(values))
    shown = await _shown(tx, user, choice.state)
    if shown is not PresenceState(before.shown):
        await tx.conn.execute(update(presence).where(presence.c.id == user).values(shown=shown.value))
    await _record(tx, user, choice, shown)
    tx.touch("presence", user, feeds_of(user))


async def record_late(tx: Tx, user: str, choice: Choice) -> None:
    """What the agent had chosen before something newer that stands: it goes into the history alone, with its own time."""
    await locked(tx, user)
    await _record(tx, user, choice, choice.state)


async def overlay(tx: Tx, user: str, *, idle: bool = False) -> None:
    """Contacts in hand changed: the shown state follows. ``idle``: a contact or an offer just left them."""
    row = await locked(tx, user)
    if idle:
        await tx.conn.execute(update(presence).where(presence.c.id == user).values(idle_since=tx.now))
    shown = await _shown(tx, user, PresenceState(row.chosen))
    if shown is PresenceState(row.shown):
        return
    await tx.conn.execute(
        update(presence).where(presence.c.id == user).values(shown=shown.value, since=tx.now)
    )
    choice = Choice(PresenceState(row.chosen), row.aux_reason, tx.now, row.by_system)
    await _record(tx, user, choice, shown)
    tx.touch("presence", user, feeds_of(user))


async def _shown(tx: Tx, user: str, chosen: PresenceState) -> PresenceState:
    counted = (
        select(contact.c.state, func.count())
        .where(contact.c.agent == user, contact.c.state.in_([ContactState.ACTIVE, ContactState.WRAP_UP]))
        .group_by(contact.c.state)
    )
    held = {row[0]: row[1] for row in await tx.conn.execute(counted)}
    return shown_state(
        chosen, held.get(ContactState.ACTIVE.value, 0), held.get(ContactState.WRAP_UP.value, 0)
    )


async def _record(tx: Tx, user: str, choice: Choice, shown: PresenceState) -> None:
    h = presence_history.c
    last = await tx.conn.scalar(select(func.max(h.n)).where(h.user == user))
    await tx.conn.execute(
        insert(presence_history).values(
            id=new_id(),
            user=user,
            n=(last or 0) + 1,
            at=choice.at,
            recorded=tx.now,
            chosen=choice.state.value,
            shown=shown.value,
            aux_reason=choice.aux_reason,
            by_system=choice.by_system,
            uncertain=choice.uncertain,
        )
    )
