"""Customers: made, changed, validated, searched, and looked at in the clear."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import delete, insert, select, update

from contract.ids import new_id
from contract.rows import Product, agent_feed
from contract.seed import SeedCustomer
from domain.customer_fields import checked, normal
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.masking import mask
from domain.parties import CallerType
from gateway.customers import identities, verdicts
from gateway.customers.lookups import PHONE
from gateway.customers.models import customer, customer_field, customer_note, customer_word
from gateway.customers.places import touch_customer
from gateway.customers.seal import Seal
from gateway.customers.words import words
from gateway.schema import upsert
from gateway.tx import Tx

_ADD, _WORDS = insert(customer), insert(customer_word)


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
        channel: str = "",
        language: str = "",
        fields: Mapping[str, str] | None = None,
    ) -> str:
        """A new customer; ``made_by`` a user's id or "" for a channel. Returns their id."""
        known = id is not None
        id = id or new_id()
        values = {
            "id": id, "version": 1, "name": name, "city": city, "caller_type": caller_type.value, "segment": segment,
            "made": tx.now, "made_by": made_by,
            "products": [_product(each) for each in products], "history": [list(line) for line in history],
            "channel": channel, "language": language, "fields": {n: text for n, text in (fields or {}).items() if text},
        }  # fmt: skip
        await tx.conn.execute(_ADD, values)
        await self._index(tx, id, name, fields or {}, new=True)
        await self._seal_fields(tx, id, sensitive or {})
        tx.touch("customer", id, {agent_feed(made_by)} if made_by else (), new=True)
        if known:
            # A desk that was offline may have opened a ticket for whom it then describes.
            await touch_customer(tx, id)
        return id

    async def furnish(self, tx: Tx, seeded: SeedCustomer) -> None:
        """What a customer of a seed brings besides: further identities, notes, and not to be called."""
        for kind, value in seeded.identities:
            await identities.add(tx, self._seal, seeded.id, new_id(), kind, value)
        notes = [
            {
                "id": new_id(),
                "customer": seeded.id,
                "text": text,
                "author": "",
                "author_name": by,
                "at": at,
                "until": None,
            }
            for text, by, at in seeded.notes
        ]
        if notes:
            await tx.conn.execute(insert(customer_note), notes)
        if seeded.do_not_call:
            flag = {"dnc_reason": seeded.do_not_call, "dnc_since": tx.now, "dnc_by": ""}
            await tx.conn.execute(update(customer).where(customer.c.id == seeded.id).values(flag))

    async def save(
        self,
        tx: Tx,
        id: str,
        values: dict[str, Any],
        sensitive: Mapping[str, str],
        author: str,
        fields: Mapping[str, str] | None = None,
    ) -> None:
        """Changes the columns given and the centre's own ``fields``, or makes the customer when there is none. What was validated
        and then changed is validated no more. Raises InvalidValue."""
        own = checked(self._handbook.open_fields, fields or {})
        self._need_choices(values)
        found = await tx.conn.execute(select(customer).where(customer.c.id == id).with_for_update())
        row = found.one_or_none()
        if row is None:
            if not values.get("name"):
                raise InvalidValue("name", "a new customer needs one")
            caller = CallerType(values.get("caller_type", CallerType.MASYARAKAT))
            await self.add(
                tx, id=id, name=values["name"], city=values.get("city", ""), caller_type=caller, made_by=author,
                segment=values.get("segment", ""), channel=values.get("channel", ""), language=values.get("language", ""),
                fields=own, sensitive=sensitive,
            )  # fmt: skip
            return
        if sensitive or values.get("name", row.name) != row.name:
            await verdicts.forget_customer(tx, id)
        if own:
            self._need_required(own)
            # Two desks' edits of different fields both hold.
            values["fields"] = {name: text for name, text in (row.fields | own).items() if text}
        if values:
            await tx.conn.execute(update(customer).where(customer.c.id == id).values(values))
        if "name" in values or own:
            await self._index(tx, id, values.get("name", row.name), values.get("fields", row.fields))
        await self._seal_fields(tx, id, sensitive)
        await touch_customer(tx, id)

    def _need_choices(self, values: Mapping[str, Any]) -> None:
        """Raises InvalidValue for a channel or language the centre does not have."""
        for name, known in (("channel", self._handbook.channels), ("language", self._handbook.languages)):
            if values.get(name) and values[name] not in known:
                raise InvalidValue(name, "not of the handbook")

    def _need_required(self, own: Mapping[str, str]) -> None:
        """Raises InvalidValue for a field that must have a value and is to lose it."""
        for field in self._handbook.open_fields:
            if field.required and own.get(field.id) == "":
                raise InvalidValue(field.id, "required")

    async def _index(
        self, tx: Tx, id: str, name: str, fields: Mapping[str, str], *, new: bool = False
    ) -> None:
        """What they are found by: their name, and what stands in the centre's own fields."""
        if not new:
            await tx.conn.execute(delete(customer_word).where(customer_word.c.customer == id))
        text = " ".join((name, *(fields.get(field.id, "") for field in self._handbook.open_fields)))
        found = [{"customer": id, "word": word} for word in sorted(words(text))]
        if found:
            await tx.conn.execute(_WORDS, found)

    async def _seal_fields(self, tx: Tx, id: str, sensitive: Mapping[str, str]) -> None:
        for field in sorted(sensitive):
            if field not in self._handbook.sealed_fields:
                raise InvalidValue(field, "not a field of the handbook")
            text = sensitive[field].strip()
            own = next((each for each in self._handbook.customer_fields if each.id == field), None)
            if own is not None:
                text = normal(own, text)
                if own.required and not text:
                    raise InvalidValue(field, "required")
            where = (customer_field.c.customer == id, customer_field.c.field == field)
            if not text:
                await tx.conn.execute(delete(customer_field).where(*where))
                continue
            put = upsert(tx.conn, customer_field).values(
                customer=id, field=field, box=self._seal.close(text, f"{id}/{field}"), masked=mask(field, text),
                hash=self._seal.hash(text), lookup=self._seal.lookup(text) if field == PHONE else None,
            )  # fmt: skip
            news = {name: put.excluded[name] for name in ("box", "masked", "hash", "lookup")}
            keys = [customer_field.c.customer, customer_field.c.field]
            await tx.conn.execute(put.on_conflict_do_update(index_elements=keys, set_=news))


def _product(product: Product) -> dict[str, Any]:
    rows = [list(row) for row in product.rows]
    return {"name": product.name, "number": product.number, "state": product.state, "rows": rows}
