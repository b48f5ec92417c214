"""One look at the floor after the other: offers that ran out, desks that fell silent, contacts that can be offered.

All of it is in the tables, so a restart loses nothing and several gateways may look at once: on PostgreSQL they take
turns by an advisory lock, and each offer is opened and closed by a statement only one of them can win.
"""

import time
from collections import Counter
from typing import cast

from sqlalchemy import func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.rows import OfferState
from domain.contact import Channel, ContactState
from domain.presence import PresenceState
from domain.routing import assign, sent_to_aux
from gateway.calls.lost import lost
from gateway.clock import Clock
from gateway.contacts.models import contact
from gateway.contacts.service import Contacts
from gateway.feeds.hub import Hub
from gateway.feeds.places import every_feed
from gateway.presence import documentation, links, states
from gateway.presence.models import presence
from gateway.presence.rows import feeds_of
from gateway.routing import floor, offers
from gateway.routing.metrics import RoutingMetrics
from gateway.routing.models import offer
from gateway.tx import ROUTING, Transactions, Tx, lock_keys

#: The longest time between two looks: what no bell announces (a rest that is over, a silent desk) is seen by then.
LOOK_MS = 1000


class Router:
    def __init__(
        self, transactions: Transactions, contacts: Contacts, hub: Hub, clock: Clock, metrics: RoutingMetrics
    ) -> None:
        self._transactions, self._contacts, self._hub = transactions, contacts, hub
        self._clock, self._metrics = clock, metrics
        self._handbook, self._rule = contacts.handbook, contacts.handbook.routing
        self._up_since = clock()
        self._counted, self._heard_at = 0.0, cast("int | None", None)

    async def serve(self) -> None:
        """Looks whenever something moved, when a countdown ends, and once a second. Runs until cancelled."""
        with self._hub.bell() as bell:
            # What is written in a conversation changes nothing about who is offered what.
            bell.refs = frozenset({"contact", "offer", "presence", "user"})
            while True:
                bell.feeds = every_feed(self._handbook)
                wait_ms = await self.turn()
                await bell.wait(wait_ms / 1000)

    async def turn(self) -> int:
        """One look. Returns the ms until the next is due."""
        began, now = time.monotonic(), self._clock()
        async with self._transactions.database.read(ahead=True) as conn:
            open_now = await floor.read_open(conn, now)
            placeable = await self._placeable(conn, now)
            quiet = await self._quiet(conn, now, sure=placeable)
            # An idle gateway must not hold the writer.
            needed = open_now.due or open_now.astray or quiet or placeable
        if needed:
            # Who was let in to answer an offer, or to come, waits for the next one to be made.
            await self._transactions.run(lambda tx: self._work(tx, silence=quiet), ahead=True)
        if began - self._counted >= LOOK_MS / 1000:
            self._counted = began
            async with self._transactions.database.read() as conn:
                await self._count(conn)
        self._metrics.turn(time.monotonic() - began)
        # What is offered in this turn runs out later than anything before, but for a rule of less than LOOK_MS.
        waits = [LOOK_MS, self._rule.offer_seconds * 1000]
        if open_now.next is not None:
            waits.append(open_now.next - self._clock() + 1)
        return int(max(1, min(waits)))

    async def _quiet(self, conn: AsyncConnection, now: int, *, sure: bool) -> bool:
        """Whether desks fell silent, or are gone for good, or what a leader lifted is over. Asked for once in LOOK_MS, since it is time
        that makes it so; ``sure``: and now, since nobody who is gone may be offered anything."""
        if not sure and self._heard_at is not None and self._heard_at <= now < self._heard_at + LOOK_MS:
            return False
        self._heard_at = now
        p = presence.c
        gone = p.resume.is_not(None) & (p.lost < now - self._rule.keep_seconds * 1000)
        silent = select(p.id).where(or_(links.unheard(self._rule, now), gone, p.lifted <= now))
        return await conn.scalar(silent.limit(1)) is not None

    async def _placeable(self, conn: AsyncConnection, now: int) -> bool:
        seen = await floor.read(conn, self._handbook, now)
        return bool(assign(seen.waiting, seen.agents, self._handbook.channels))

    async def _work(self, tx: Tx, *, silence: bool = True) -> None:
        """``silence``: also for who was not heard."""
        await lock_keys(tx.conn, [ROUTING])
        open_now = await floor.read_open(tx.conn, tx.now)
        if open_now.due:
            await self._time_out(tx)
        if open_now.astray:
            await self._withdraw_orphans(tx)
        if silence:
            for user in await links.silent(tx, self._rule, self._up_since):
                # The offer before the presence: the order of locks.
                await self.unavailable(tx, user)
                await links.mark_lost(tx, self._rule, user)
            for user in await links.give_up(tx, self._rule):
                await self._requeue_all(tx, user)
            await documentation.over(tx)
        await self._assign(tx)

    async def _time_out(self, tx: Tx) -> None:
        over = select(offer.c.id).where(offer.c.state == OfferState.OPEN.value, offer.c.until <= tx.now)
        for id in (await tx.conn.execute(over.order_by(offer.c.id))).scalars().all():
            closed = await offers.close(tx, id, OfferState.TIMED_OUT)
            if closed is not None:
                await self._contacts.withdrawn(tx, closed.contact)
                await self._missed(tx, closed.agent)
                tx.after_commit(lambda: self._metrics.closed(OfferState.TIMED_OUT))

    async def missed_call(self, tx: Tx, user: str) -> None:
        """A call rang out at the desk of ``user``: like an offer nobody took. The caller has the router's key."""
        row = await states.locked(tx, user)
        if sent_to_aux(row.missed + 1, self._rule):
            await self.unavailable(tx, user)
        await self._missed(tx, user)

    async def _missed(self, tx: Tx, user: str) -> None:
        """One more in a row; too many put the agent in AUX by itself (flow: Presence)."""
        counted = update(presence).where(presence.c.id == user)
        counted = counted.values(missed=presence.c.missed + 1, idle_since=tx.now)
        row = (await tx.conn.execute(counted.returning(presence.c.missed, presence.c.chosen))).one()
        tx.touch("presence", user, feeds_of(user))
        if row.chosen == PresenceState.AVAIL.value and sent_to_aux(row.missed, self._rule):
            choice = states.Choice(PresenceState.AUX, self._rule.missed_aux_reason, tx.now, by_system=True)
            await states.choose(tx, user, choice)

    async def _withdraw_orphans(self, tx: Tx) -> None:
        """Offers of contacts that are gone: the customer left while the popup was up."""
        gone = (
            select(offer.c.id)
            .join(contact, contact.c.id == offer.c.contact)
            .where(offer.c.state == OfferState.OPEN.value, contact.c.state != ContactState.OFFERED.value)
        )
        for id in (await tx.conn.execute(gone)).scalars().all():
            await offers.close(tx, id, OfferState.WITHDRAWN)

    async def unavailable(self, tx: Tx, user: str) -> None:
        """What was offered to ``user`` goes to somebody else; not counted as missed."""
        for row in await offers.open_of(tx.conn, agent=user):
            if await offers.close(tx, row.id, OfferState.WITHDRAWN) is not None:
                await self._contacts.withdrawn(tx, row.contact)

    async def _requeue_all(self, tx: Tx, user: str) -> None:
        held = select(contact.c.id, contact.c.ticket).where(
            contact.c.agent == user, contact.c.state == ContactState.ACTIVE.value
        )
        for row in (await tx.conn.execute(held.order_by(contact.c.ticket))).all():
            await self._contacts.cases.get(tx, row.ticket)
            found = await self._contacts.get(tx, row.id)
            if found.agent == user and found.state == ContactState.ACTIVE.value:
                if found.channel == Channel.VOICE.value:
                    await lost(tx, self._contacts, found)
                else:
                    await self._contacts.requeue(tx, found)

    async def _assign(self, tx: Tx) -> None:
        seen = await floor.read(tx.conn, self._handbook, tx.now)
        wanted = assign(seen.waiting, seen.agents, self._handbook.channels)
        taken = await self._contacts.offered(tx, [one.contact for one in wanted])
        pairs = [(taken[one.contact], one.agent) for one in wanted if one.contact in taken]
        made, refused = await offers.make(tx, pairs, self._rule.offer_seconds)
        for one in refused:
            await self._contacts.withdrawn(tx, one.id)
        tx.after_commit(lambda: self._metrics.made(len(made)))

    async def _count(self, conn: AsyncConnection) -> None:
        states_waiting = [ContactState.WAITING.value, ContactState.OFFERED.value]
        counted = select(contact.c.queue, func.count()).where(contact.c.state.in_(states_waiting))
        found = Counter({row[0]: row[1] for row in await conn.execute(counted.group_by(contact.c.queue))})
        self._metrics.waiting({queue.id: found[queue.id] for queue in self._handbook.queues})
