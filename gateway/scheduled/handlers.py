"""Replies for a later time are kept and called back (contract.scheduled_acts)."""

import msgspec
from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError

from contract.envelope import Command
from contract.errors import ErrorCode
from contract.rows import agent_feed
from contract.scheduled_acts import ScheduleReply, UnscheduleReply
from domain.attachment import Surface, rule_for
from domain.draft import DraftMode
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.scheduling import FURTHEST_MS, ScheduledState, schedulable
from domain.ticket import RESTING
from gateway.accounts.user import User
from gateway.attachments.service import Attachments, Sender
from gateway.cases.access import need_reach
from gateway.cases.handlers import need_lease, need_seen
from gateway.cases.service import Cases, Ticket
from gateway.cases.setting import need_sets
from gateway.cases.whole import need_whole, whole_of
from gateway.colleagues.drafts import erase
from gateway.commands.handlers import Handler, on
from gateway.errors import Rejection
from gateway.feeds.places import work_feeds
from gateway.scheduled.models import scheduled
from gateway.tx import Tx

_S = scheduled.c


class ScheduledHandlers:
    def __init__(self, cases: Cases, handbook: Handbook, attachments: Attachments) -> None:
        self._cases, self._handbook, self._attachments = cases, handbook, attachments

    def all(self) -> list[tuple[str, Handler]]:
        return [on(ScheduleReply, self.schedule), on(UnscheduleReply, self.unschedule)]

    async def schedule(self, tx: Tx, _command: Command, body: ScheduleReply, author: User) -> None:
        row = await self._cases.get(tx, body.ticket)
        need_reach(author, row, self._handbook)
        await need_whole(tx.conn, row)
        channel = row.channel
        if body.contact is not None:
            # As gateway.cases.handlers has it for one that goes at once.
            channel = await need_lease(tx, body.contact, body.epoch, author, row)
        elif row.holder not in (None, author.id):
            raise Rejection(ErrorCode.LEASE_LOST)
        self._check(body, row, channel, tx.now)
        await need_seen(tx, row, body.seen_up_to)
        if body.not_after is not None and tx.now > body.not_after:
            raise Rejection(ErrorCode.EXPIRED, {"not_after": str(body.not_after)})
        need_sets(self._handbook, body.sets, author)
        rule = rule_for(Surface.REPLY, channel, self._handbook)
        sender = Sender(author.id, row.id, Surface.REPLY, rule)
        files = await self._attachments.take(tx, sender, body.attachments, body.message)
        values = {
            "id": body.message, "version": 0, "ticket": row.id, "contact": body.contact, "epoch": body.epoch,
            "author": author.id, "author_name": author.name, "assignee": row.assignee, "text": body.text,
            "attachments": msgspec.to_builtins(files), "sets": msgspec.to_builtins(body.sets or None),
            "seen_up_to": body.seen_up_to, "at": body.at,
            "not_after": body.not_after, "state": ScheduledState.WAITING.value, "why": "", "made": tx.now,
        }  # fmt: skip
        try:
            async with tx.conn.begin_nested():
                await tx.conn.execute(insert(scheduled).values(values))
        except IntegrityError:
            raise Rejection(ErrorCode.INVALID, {"field": "message"}) from None
        await erase(tx, row.id, author.id, DraftMode.REPLY)
        feeds = work_feeds(row.queue, row.assignee, row.holder)
        tx.touch("scheduled", body.message, {*feeds, agent_feed(author.id)})

    async def unschedule(self, tx: Tx, _command: Command, body: UnscheduleReply, author: User) -> None:
        row = await self._cases.get(tx, await whole_of(tx.conn, body.ticket))
        found = (
            await tx.conn.execute(select(scheduled).where(_S.id == body.scheduled).with_for_update())
        ).one_or_none()
        if found is None or await whole_of(tx.conn, found.ticket) != row.id:
            raise Rejection(ErrorCode.NOT_FOUND, {"scheduled": body.scheduled})
        if found.author != author.id:
            need_reach(author, row, self._handbook)
        if found.state == ScheduledState.SENT.value:
            raise Rejection(ErrorCode.ALREADY_SENT, {"scheduled": found.id})
        if found.state == ScheduledState.CANCELLED.value:
            raise Rejection(ErrorCode.NOT_FOUND, {"scheduled": found.id})
        gone = update(scheduled).where(_S.id == found.id)
        await tx.conn.execute(gone.values(state=ScheduledState.CANCELLED.value, ended=tx.now))
        # What is sent instead may take its files along.
        await self._attachments.give_back(tx, found.id)
        tx.touch("scheduled", found.id, ())
        tx.audit(author.id, "reply.unschedule", "ticket", row.id, scheduled=found.id)

    def _check(self, body: ScheduleReply, row: Ticket, channel: str, now: int) -> None:
        """Raises InvalidValue, Rejection illegal_transition for a ticket that rests."""
        if not schedulable(channel, self._handbook.channels):
            raise InvalidValue("at", f"not on {channel}")
        if body.at > now + FURTHEST_MS:
            raise InvalidValue("at", "too far away")
        if row.state in RESTING:
            raise Rejection(ErrorCode.ILLEGAL_TRANSITION, {"state": row.state, "move": "schedule"})
        if not body.text.strip() and not body.attachments:
            raise InvalidValue("text", "empty")
        rule = self._handbook.channels.get(channel)
        if rule is not None and len(body.text) > rule.max_chars:
            raise InvalidValue("text", f"longer than {rule.max_chars}")
