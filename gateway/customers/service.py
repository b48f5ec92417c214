"""Customers: made, changed, validated, searched, and looked at in the clear."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import delete, insert, select, update

from contract.ids import new_id
from contract.rows import Product
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.masking import mask
from domain.parties import CallerType
from gateway.customers import verdicts
from gateway.customers.models import customer, customer_field, customer_word
from gateway.customers.places import touch_customer
from gateway.customers.seal import Seal
from gateway.customers.words import words
from gateway.schema import upsert
from gateway.tx import Tx


class Customers:
    def __init__(self, handbook: Handbook, seal: Seal) -> None:
        self._handbook, self._seal = handbook, seal

    async def add(
        self,
        tx: Tx,
        *,
        name: str,
        caller_type: CallerType,
        made_by: str,
        id: str | None = None,
        city: str = "",
        segment: str = "",
        sensitive: Mapping[str, str] | None = None,
        products: Sequence[Product] = (),
        history: Sequence[tuple[str, str, str, int]] = (),
    ) -> str:
        """A new customer; ``made_by`` a user's id or "" for a channel. Returns their id."""
        id = id or new_id()
        values = {
            "id": id, "version": 0, "name": name, "city": city, "caller_type": caller_type.value, "segment": segment,
            "made": tx.now, "made_by": made_by,
            "products": [_product(each) for each in products], "history": [list(line) for line in history],
        }  # fmt: skip
        await tx.conn.execute(insert(customer).values(values))
        await self._index(tx, id, name)
        await self._seal_fields(tx, id, sensitive or {})
        await touch_customer(tx, id)
        return id

    async def save(
        self, tx: Tx, id: str, values: dict[str, Any], sensitive: Mapping[str, str], author: str
    ) -> None:
        """Changes the columns given, or makes the customer when there is none. What was validated and then
        changed is validated no more."""
        found = await tx.conn.execute(select(customer).where(customer.c.id == id).with_for_update())
        row = found.one_or_none()
        if row is None:
            if not values.get("name"):
                raise InvalidValue("name", "a new customer needs one")
            caller = CallerType(values.get("caller_type", CallerType.MASYARAKAT))
            await self.add(
                tx, id=id, name=values["name"], city=values.get("city", ""), caller_type=caller, made_by=author,
                sensitive=sensitive,
            )  # fmt: skip
            return
        if sensitive or values.get("name", row.name) != row.name:
            await verdicts.forget_customer(tx, id)
        if values:
            await tx.conn.execute(update(customer).where(customer.c.id == id).values(values))
        if "name" in values:
            await self._index(tx, id, values["name"])
        await self._seal_fields(tx, id, sensitive)
        await touch_customer(tx, id)

    async def _index(self, tx: Tx, id: str, name: str) -> None:
        await tx.conn.execute(delete(customer_word).where(customer_word.c.customer == id))
        found = [{"customer": id, "word": word} for word in sorted(words(name))]
        if found:
            await tx.conn.execute(insert(customer_word), found)

    async def _seal_fields(self, tx: Tx, id: str, sensitive: Mapping[str, str]) -> None:
        for field in sorted(sensitive):
            if field not in self._handbook.sensitive_fields:
                raise InvalidValue(field, "not a field of the handbook")
            text = sensitive[field].strip()
            where = (customer_field.c.customer == id, customer_field.c.field == field)
            if not text:
                await tx.conn.execute(delete(customer_field).where(*where))
                continue
            put = upsert(tx.conn, customer_field).values(
                customer=id, field=field, box=self._seal.close(text, f"{id}/{field}"), masked=mask(field, text),
                hash=self._seal.hash(text),
            )  # fmt: skip
            news = {name: put.excluded[name] for name in ("box", "masked", "hash")}
            keys = [customer_field.c.customer, customer_field.c.field]
            await tx.conn.execute(put.on_conflict_do_update(index_elements=keys, set_=news))


def _product(product: Product) -> dict[str, Any]:
    rows = [list(row) for row in product.rows]
    return {"name": product.name, "number": product.number, "state": product.state, "rows": rows}
