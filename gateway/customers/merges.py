"""Two customers who are one person, and two again. Whoever merges has something to do with one of them, and with the other too,
unless both have the same number or NIK: nobody reads a stranger's data by calling them the same person."""

from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError

from contract.customer_acts import MergeCustomers, UnmergeCustomers
from contract.errors import ErrorCode
from domain.errors import InvalidValue
from gateway.accounts.user import User
from gateway.customers import groups, verdicts
from gateway.customers.hand import Hand
from gateway.customers.likeness import alike
from gateway.customers.models import customer_merge
from gateway.customers.places import touch_customer
from gateway.errors import Rejection
from gateway.tx import Tx

_m = customer_merge.c


async def merge(tx: Tx, body: MergeCustomers, author: User, hand: Hand) -> None:
    """``body.other`` stands behind ``body.customer`` from now on; of groups, those in front. Two who are one already stay so."""
    await hand.need(tx.conn, author, body.customer)
    everybody = await groups.hold(tx, [body.customer, body.other])
    fronts = await groups.fronts(tx.conn, [body.customer, body.other])
    kept, other = fronts[body.customer], fronts[body.other]
    if kept == other:
        await touch_customer(tx, kept)
        return
    if other not in await alike(tx.conn, kept):
        await hand.need(tx.conn, author, other)
    values = {
        "id": body.merge, "kept": kept, "merged": other, "by": author.id, "by_name": author.name, "at": tx.now,
        "reason": body.reason.strip(),
    }  # fmt: skip
    try:
        async with tx.conn.begin_nested():
            await tx.conn.execute(insert(customer_merge).values(values))
    except IntegrityError:
        raise InvalidValue("merge", "its id is taken") from None
    for each in everybody:
        # Whoever validated one of them validated somebody with less to lose.
        await verdicts.forget_customer(tx, each)
    await touch_customer(tx, kept)
    tx.audit(author.id, "customer.merge", "customer", kept, other=other, merge=body.merge)
    tx.audit(author.id, "customer.merged", "customer", other, into=kept, merge=body.merge)


async def unmerge(tx: Tx, body: UnmergeCustomers, author: User, hand: Hand) -> None:
    """The merge is over, and kept as one that was. Raises Rejection not_found for one that never was."""
    found = (await tx.conn.execute(select(customer_merge).where(_m.id == body.merge))).one_or_none()
    if found is None:
        raise Rejection(ErrorCode.NOT_FOUND, {"merge": body.merge})
    await hand.need(tx.conn, author, found.kept)
    everybody = await groups.hold(tx, [found.kept])
    ended = update(customer_merge).where(_m.id == body.merge, _m.ended.is_(None))
    ended = ended.values(ended=tx.now, ended_by=author.id, ended_reason=body.reason.strip())
    if (await tx.conn.execute(ended.returning(_m.id))).first() is not None:
        for each in everybody:
            await verdicts.forget_customer(tx, each)
        tx.audit(author.id, "customer.unmerge", "customer", found.kept, other=found.merged, merge=body.merge)
        tx.audit(
            author.id, "customer.unmerged", "customer", found.merged, out_of=found.kept, merge=body.merge
        )
    await touch_customer(tx, found.kept)
    await touch_customer(tx, found.merged)
