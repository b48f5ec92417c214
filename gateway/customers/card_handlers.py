"""Commands on a customer's card: notes, do-not-call, further identities, merges."""

from sqlalchemy import delete, insert, update
from sqlalchemy.exc import IntegrityError

from contract.customer_acts import (
    AddIdentity,
    DropIdentity,
    MergeCustomers,
    PinNote,
    SetDoNotCall,
    UnmergeCustomers,
    UnpinNote,
)
from contract.envelope import Command
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.limits import PINNED
from gateway.accounts.user import User
from gateway.commands.handlers import Handler, on
from gateway.customers import groups, identities, merges, verdicts
from gateway.customers.hand import Hand
from gateway.customers.models import customer, customer_note
from gateway.customers.places import touch_customer
from gateway.customers.seal import Seal
from gateway.tx import Tx


class CardHandlers:
    def __init__(self, seal: Seal, handbook: Handbook) -> None:
        self._seal, self._hand = seal, Hand(handbook)

    def all(self) -> list[tuple[str, Handler]]:
        return [
            on(PinNote, self.pin),
            on(UnpinNote, self.unpin),
            on(SetDoNotCall, self.do_not_call),
            on(AddIdentity, self.identify),
            on(DropIdentity, self.unidentify),
            on(MergeCustomers, self.merge),
            on(UnmergeCustomers, self.unmerge),
        ]

    async def pin(self, tx: Tx, _command: Command, body: PinNote, author: User) -> None:
        await self._held(tx, author, body.customer)
        text = body.text.strip()
        if not text or len(text) > PINNED:
            raise InvalidValue("text", f"1 to {PINNED} characters")
        values = {
            "id": body.note, "customer": body.customer, "text": text, "author": author.id, "author_name": author.name,
            "at": tx.now, "until": body.until,
        }  # fmt: skip
        try:
            async with tx.conn.begin_nested():
                await tx.conn.execute(insert(customer_note).values(values))
        except IntegrityError:
            raise InvalidValue("note", "its id is taken") from None
        await self._done(tx, author, "customer.pin", body.customer, note=body.note)

    async def unpin(self, tx: Tx, _command: Command, body: UnpinNote, author: User) -> None:
        everybody = await self._held(tx, author, body.customer)
        n = customer_note.c
        await tx.conn.execute(delete(customer_note).where(n.id == body.note, n.customer.in_(everybody)))
        await self._done(tx, author, "customer.unpin", body.customer, note=body.note)

    async def do_not_call(self, tx: Tx, _command: Command, body: SetDoNotCall, author: User) -> None:
        everybody = await self._held(tx, author, body.customer)
        reason = body.reason.strip()
        if body.on and not reason:
            raise InvalidValue("reason", "must not be empty")
        values: dict[str, object] = dict.fromkeys(("dnc_reason", "dnc_since", "dnc_by", "dnc_until"))
        # Lifted, it is lifted for the person, whichever of their cards it stood on.
        whom = [body.customer] if body.on else everybody
        if body.on:
            values = {
                "dnc_reason": reason,
                "dnc_since": tx.now,
                "dnc_by": author.name,
                "dnc_until": body.until,
            }
        await tx.conn.execute(update(customer).where(customer.c.id.in_(whom)).values(values))
        await self._done(tx, author, "customer.donotcall", body.customer, on=str(body.on).lower())

    async def identify(self, tx: Tx, _command: Command, body: AddIdentity, author: User) -> None:
        await self._held(tx, author, body.customer)
        value = body.sensitive.get(body.kind.value, "")
        await identities.add(tx, self._seal, body.customer, body.identity, body.kind, value)
        await verdicts.forget_customer(tx, body.customer)
        await self._done(
            tx, author, "customer.identify", body.customer, kind=body.kind.value, identity=body.identity
        )

    async def unidentify(self, tx: Tx, _command: Command, body: DropIdentity, author: User) -> None:
        await self._held(tx, author, body.customer)
        if await identities.drop(tx, body.customer, body.identity):
            await verdicts.forget_customer(tx, body.customer)
        await self._done(tx, author, "customer.unidentify", body.customer, identity=body.identity)

    async def merge(self, tx: Tx, _command: Command, body: MergeCustomers, author: User) -> None:
        await merges.merge(tx, body, author, self._hand)

    async def unmerge(self, tx: Tx, _command: Command, body: UnmergeCustomers, author: User) -> None:
        await merges.unmerge(tx, body, author, self._hand)

    async def _held(self, tx: Tx, author: User, id: str) -> list[str]:
        """Everybody who is one person with ``id``, locked. Raises Rejection when ``author`` has nothing to do with them."""
        await self._hand.need(tx.conn, author, id)
        return await groups.hold(tx, [id])

    async def _done(self, tx: Tx, author: User, what: str, id: str, **detail: str) -> None:
        tx.audit(author.id, what, "customer", id, **detail)
        await touch_customer(tx, id)
