"""The table of the calls: written and found again. Where a call is seen: with its agent, for some days."""

from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.call_acts import CallFacts
from contract.rows import CallRow, agent_feed
from domain.masking import mask_caller
from gateway.calls.models import phone_call
from gateway.customers import identities
from gateway.customers.models import customer
from gateway.customers.seal import Seal
from gateway.feeds.models import membership
from gateway.schema import change_row
from gateway.tx import Tx

Call = Found[Any]
"""A row of the table."""

#: So long a call stands in the list at its agent's desk; the gateway keeps it for the reports.
LISTED_DAYS = 7
_DAY = 86_400_000

_k, _m = phone_call.c, membership.c
_GET = select(phone_call).where(_k.id == bindparam("id_"))
_HOLD = _GET.with_for_update()
_OF_CONTACT = select(phone_call).where(_k.contact == bindparam("contact_")).with_for_update()
_ADD = insert(phone_call).returning(*_k)
_OLD = (
    select(_k.id)
    .join(membership, (_m.id == _k.id) & (_m.ref == CallRow.REF))
    .where(_m.feed == bindparam("feed_"), _k.rang_at < bindparam("before_"))
    .limit(200)
)
_NAME = select(customer.c.name).where(customer.c.id == bindparam("id_"))


async def find(conn: AsyncConnection, id: str, *, hold: bool = False) -> Call | None:
    """The call ``id``; ``hold``: locked."""
    return (await conn.execute(_HOLD if hold else _GET, {"id_": id})).one_or_none()


async def of_contact(conn: AsyncConnection, contact: str) -> Call | None:
    """The call that the contact is, locked."""
    return (await conn.execute(_OF_CONTACT, {"contact_": contact})).one_or_none()


async def add(tx: Tx, seal: Seal, facts: CallFacts, agent: str, queue: str, **values: Any) -> Call:
    """Writes a call down, its number sealed. What is listed at the agent's desk for too long leaves it."""
    told: dict[str, Any] = {
        "id": facts.call, "version": 1, "agent": agent, "direction": facts.direction.value,
        "number": mask_caller(facts.number), "box": seal.close(facts.number, f"call/{facts.call}"),
        "hash": seal.hash(facts.number), "name": "", "queue": queue, "ivr": facts.ivr.strip(), "waited_s": facts.waited_s,
        "rang_ms": 0, "talk_ms": 0, "hold_ms": 0, "holds": 0, "passed_to": "", "mos": 0.0, "loss": 0.0, "jitter_ms": 0.0,
        "recording": "", "bot": facts.bot, "trail": facts.trail, "supposed": False,
    }  # fmt: skip
    feed = agent_feed(agent)
    old = await tx.conn.execute(_OLD, {"feed_": feed, "before_": tx.now - LISTED_DAYS * _DAY})
    for id in old.scalars().all():
        tx.touch(CallRow.REF, id, ())
    row = (await tx.conn.execute(_ADD, told | values)).one()
    tx.touch(CallRow.REF, row.id, {feed}, new=True)
    return row


async def change(tx: Tx, row: Call, **values: Any) -> Call:
    """New values for columns of the call."""
    after = await change_row(tx.conn, phone_call, row.id, values)
    touch(tx, row)
    return after


async def forget_recording(tx: Tx, row: Call) -> None:
    """Its recording is no more. Of a call that old no desk has the row, so nobody is told."""
    await tx.conn.execute(update(phone_call).where(_k.id == row.id).values(recording=""))


def touch(tx: Tx, row: Call) -> None:
    tx.touch(CallRow.REF, row.id, {agent_feed(row.agent)})


async def who(conn: AsyncConnection, seal: Seal, given: str | None, number: str) -> tuple[str | None, str]:
    """(customer, name) of the other side: the one the desk named, where there is one, else the one known by the number; (None, "") for
    nobody, and for several."""
    name = await conn.scalar(_NAME, {"id_": given}) if given else None
    if name is None:
        given = await identities.one_with(conn, seal, "telepon", number) if number.strip() else None
        name = await conn.scalar(_NAME, {"id_": given}) if given else None
    return (None, "") if name is None else (given, str(name))
