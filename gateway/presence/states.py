"""Every change of presence goes through here, so that row, history and floor never differ (flow: Presence)."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import bindparam, func, insert, select

from contract.ids import new_id
from domain.contact import ContactState
from domain.documentation import is_lifted
from domain.presence import PresenceState, shown_state
from gateway.contacts.models import contact
from gateway.presence.models import presence, presence_history
from gateway.presence.rows import feeds_of
from gateway.schema import change_row, upsert
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


_p, _c, _h = presence.c, contact.c, presence_history.c
_GET = select(presence).where(_p.id == bindparam("id_")).with_for_update()
_HELD = (
    select(_c.state, func.count(), func.min(_c.ended))
    .where(
        _c.agent == bindparam("agent_"), _c.state.in_([ContactState.ACTIVE.value, ContactState.WRAP_UP.value])
    )
    .group_by(_c.state)
)
#: Its number is one more than the last of theirs.
_RECORD = insert(presence_history).values(
    n=select(func.coalesce(func.max(_h.n), 0) + 1).where(_h.user == bindparam("user_")).scalar_subquery()
)


async def locked(tx: Tx, user: str) -> Found[Any]:
    """The presence row of ``user``, held until the end of the transaction; made (offline) when there is none."""
    row = (await tx.conn.execute(_GET, {"id_": user})).one_or_none()
    if row is not None:
        return row
    first = {
        "id": user, "version": 0, "chosen": PresenceState.OFFLINE.value, "shown": PresenceState.OFFLINE.value,
        "since": tx.now, "missed": 0, "by_system": False, "idle_since": tx.now, "linked": tx.now,
    }  # fmt: skip
    await tx.conn.execute(upsert(tx.conn, presence).values(first).on_conflict_do_nothing())
    return (await tx.conn.execute(_GET, {"id_": user})).one()


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
    shown, owes = await _held(tx, user, choice.state, before.lifted)
    await change_row(tx.conn, presence, user, values | {"shown": shown.value, "owes": owes})
    await _record(tx, user, choice, shown)
    tx.touch("presence", user, feeds_of(user))


async def record_late(tx: Tx, user: str, choice: Choice) -> None:
    """What the agent had chosen before something newer that stands: it goes into the history alone, with its own time."""
    await locked(tx, user)
    await _record(tx, user, choice, choice.state)


async def overlay(tx: Tx, user: str, *, idle: bool = False, missed: int | None = None) -> None:
    """Contacts in hand changed: the shown state follows. ``idle``: a contact or an offer just left them; ``missed``: so many offers in a
    row are counted from now on, None for as many as before."""
    row = await locked(tx, user)
    values: dict[str, Any] = {"idle_since": tx.now} if idle else {}
    if missed is not None and missed != row.missed:
        values["missed"] = missed
    shown, owes = await _held(tx, user, PresenceState(row.chosen), row.lifted)
    moved = shown is not PresenceState(row.shown)
    if owes != row.owes:
        values["owes"] = owes
    if moved:
        values |= {"shown": shown.value, "since": tx.now}
    if values:
        await change_row(tx.conn, presence, user, values)
    if moved:
        choice = Choice(PresenceState(row.chosen), row.aux_reason, tx.now, row.by_system)
        await _record(tx, user, choice, shown)
    if moved or "owes" in values:
        tx.touch("presence", user, feeds_of(user))


async def _held(
    tx: Tx, user: str, chosen: PresenceState, lifted: int | None
) -> tuple[PresenceState, int | None]:
    """The state that contacts in hand make of ``chosen``, and since when documentation is owed."""
    held = {row[0]: (row[1], row[2]) for row in await tx.conn.execute(_HELD, {"agent_": user})}
    active, _ = held.get(ContactState.ACTIVE.value, (0, None))
    wrapping, owes = held.get(ContactState.WRAP_UP.value, (0, None))
    return shown_state(chosen, active, 0 if is_lifted(lifted, tx.now) else wrapping), owes


async def _record(tx: Tx, user: str, choice: Choice, shown: PresenceState) -> None:
    line = {
        "id": new_id(), "user": user, "user_": user, "at": choice.at, "recorded": tx.now, "chosen": choice.state.value,
        "shown": shown.value, "aux_reason": choice.aux_reason, "by_system": choice.by_system,
        "uncertain": choice.uncertain,
    }  # fmt: skip
    await tx.conn.execute(_RECORD, line)
