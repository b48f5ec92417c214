"""What a tool is asked with: of the ticket, of its customer's card in the clear, and what the agent entered besides."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select

from domain.handbook import Handbook
from gateway.accounts.user import User
from gateway.calls.models import phone_call
from gateway.cases.service import Ticket
from gateway.casework import sealing
from gateway.customers import groups
from gateway.customers.models import customer, customer_field, customer_identity
from gateway.customers.seal import Seal, normal
from gateway.tx import Tx

#: What is the ticket's own, and names nobody.
_NOBODY = frozenset({"tiket", "agen"})


@dataclass(frozen=True)
class Known:
    """``values`` by identifier; ``theirs``: those of them that the card of the ticket's customer says too, whoever wrote them down."""

    values: Mapping[str, str]
    theirs: frozenset[str] = frozenset()

    def of_customer(self, names: Iterable[str]) -> bool:
        """Whether who is asked about with ``names`` is the ticket's customer, by their card alone."""
        naming = set(names) - _NOBODY
        return bool(naming) and naming <= self.theirs


async def known(
    tx: Tx,
    seal: Seal,
    handbook: Handbook,
    row: Ticket,
    contact: str | None,
    author: User,
    data: Mapping[str, str],
    wanted: Iterable[str],
) -> Known:
    """``wanted`` identifiers of the ticket ``row``, those nobody knows left out. What a card holds goes before what is in ``data``."""
    asked = set(wanted)
    found = {"tiket": row.number, "agen": author.username}
    theirs: set[str] = set()
    if row.complainant is not None:
        card = await _card(tx, seal, handbook, row.complainant, asked)
        found |= {"pelanggan": row.complainant} | card
        theirs = {"pelanggan", *card}
    given = {name: text.strip() for name, text in data.items() if text.strip()}
    if "penelepon" in asked and contact is not None:
        number = await _caller(tx, seal, contact)
        found |= {"penelepon": number} if number else {}
    # What was filled in beside the conversation and is sealed there: no desk has it in the clear to tell.
    entered = await sealing.of_ticket(tx.conn, seal, row.id, asked - given.keys() - found.keys())
    values = {name: text for name, text in (entered | given | found).items() if name in asked}
    for name in values.keys() - theirs - _NOBODY:
        # A number the card has under another name is theirs as well.
        if row.complainant is not None and await _is_theirs(tx, seal, row.complainant, values[name]):
            theirs.add(name)
    return Known(values, frozenset(theirs))


async def _card(tx: Tx, seal: Seal, handbook: Handbook, id: str, asked: set[str]) -> dict[str, str]:
    """Of whoever is in front, else of those merged into them."""
    found: dict[str, str] = {}
    sealed = sorted(asked & set(handbook.sealed_fields))
    for one in await groups.group(tx.conn, id):
        wanted = select(customer.c.name, customer.c.fields).where(customer.c.id == one)
        row = (await tx.conn.execute(wanted)).one_or_none()
        if row is None:
            continue
        found.setdefault("nama", row.name)
        for name, text in (row.fields or {}).items():
            if text:
                found.setdefault(name, text)
        if sealed:
            f = customer_field.c
            boxes = select(f.field, f.box).where(f.customer == one, f.field.in_(sealed))
            for box in await tx.conn.execute(boxes):
                found.setdefault(box.field, seal.open(box.box, f"{one}/{box.field}"))
    return found


async def _is_theirs(tx: Tx, seal: Seal, id: str, value: str) -> bool:
    """Whether ``value`` is sealed on the customer's card, or a number of a product on it."""
    if not normal(value):
        return False
    hash, f, i = seal.hash(value), customer_field.c, customer_identity.c
    for one in await groups.group(tx.conn, id):
        of_field = select(f.customer).where(f.customer == one, f.hash == hash)
        of_identity = select(i.customer).where(i.customer == one, i.hash == hash)
        if await tx.conn.scalar(of_field.union_all(of_identity).limit(1)) is not None:
            return True
        products = await tx.conn.scalar(select(customer.c.products).where(customer.c.id == one))
        if any(normal(product.get("number", "")) == normal(value) for product in products or ()):
            return True
    return False


async def _caller(tx: Tx, seal: Seal, contact: str) -> str:
    """The number of the call that is ``contact``, "" for none."""
    c = phone_call.c
    wanted = select(c.id, c.box).where(c.contact == contact).order_by(c.rang_at.desc()).limit(1)
    row = (await tx.conn.execute(wanted)).one_or_none()
    return "" if row is None or row.box is None else seal.open(row.box, f"call/{row.id}")


def close(seal: Seal, id: str, clear: Mapping[int, str]) -> bytes | None:
    """The clear text of masked lines, sealed for the result ``id``."""
    return (
        seal.close(json.dumps({str(at): text for at, text in clear.items()}), _place(id)) if clear else None
    )


def opened(seal: Seal, id: str, box: bytes | None) -> dict[int, str]:
    """Of the result ``id`` place in its lines → clear text. Raises Unreadable."""
    if box is None:
        return {}
    return {int(at): text for at, text in json.loads(seal.open(box, _place(id))).items()}


def _place(id: str) -> str:
    return f"tool_result/{id}"
