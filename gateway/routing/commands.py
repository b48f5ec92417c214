"""Answers to an offer: live acts, each decided by one conditional update (architecture: Queued or live)."""

from sqlalchemy import bindparam, select

from contract.commands import AcceptOffer, OfferBody, RejectOffer
from contract.envelope import Command
from contract.errors import ErrorCode
from contract.rows import OfferState
from gateway.accounts.user import User
from gateway.commands.handlers import Handler, on
from gateway.contacts.service import Contacts
from gateway.errors import Rejection
from gateway.presence import states
from gateway.routing import offers
from gateway.routing.metrics import RoutingMetrics
from gateway.routing.models import offer
from gateway.tx import Tx

_GET = select(offer).where(offer.c.id == bindparam("id_"))


def handlers(contacts: Contacts, metrics: RoutingMetrics) -> list[tuple[str, Handler]]:
    async def accept(tx: Tx, _command: Command, body: AcceptOffer, author: User) -> None:
        found = await _mine(tx, body, author)
        ticket = await contacts.cases.get(tx, found.ticket)
        await _close(tx, body, author, OfferState.ACCEPTED)
        await contacts.accepted(tx, found.contact, ticket, author)
        tx.audit(author.id, "offer.accept", "contact", found.contact)
        waited = tx.now - found.waiting_since
        tx.after_commit(lambda: metrics.answered(found.queue, waited / 1000))

    async def reject(tx: Tx, _command: Command, body: RejectOffer, author: User) -> None:
        found = await _mine(tx, body, author)
        await _close(tx, body, author, OfferState.REJECTED, body.reason)
        await contacts.withdrawn(tx, found.contact)
        await states.overlay(tx, author.id, idle=True)
        tx.audit(author.id, "offer.reject", "contact", found.contact)
        tx.after_commit(lambda: metrics.closed(OfferState.REJECTED))

    async def _close(tx: Tx, body: OfferBody, author: User, state: OfferState, reason: str = "") -> None:
        if await offers.close(tx, body.offer, state, agent=author.id, reason=reason) is None:
            raise Rejection(ErrorCode.EXPIRED)

    async def _mine(tx: Tx, body: OfferBody, author: User) -> offers.Offer:
        found = (await tx.conn.execute(_GET, {"id_": body.offer})).one_or_none()
        if found is None or found.agent != author.id:
            raise Rejection(ErrorCode.NOT_FOUND, {"offer": body.offer})
        return found

    return [on(AcceptOffer, accept), on(RejectOffer, reject)]
