"""Finding customers: by the beginnings of their name's words, by how it sounds, or exactly by number, account and email."""

from sqlalchemy import CompoundSelect, Exists, Select, and_, case, exists, false, or_, select, union
from sqlalchemy.ext.asyncio import AsyncConnection

from gateway.customers.models import customer, customer_field, customer_identity, customer_word
from gateway.customers.seal import Seal, normal
from gateway.customers.words import heard, plain

SHORTEST = 3
_WORDS = 6


async def search(conn: AsyncConnection, seal: Seal, text: str, limit: int) -> list[str]:
    """The ids of customers fitting ``text``, best first. Digits and addresses go by what is sealed, exactly; words by the name."""
    digits = sum(c.isdigit() for c in text)
    if "@" in text or (digits >= SHORTEST and digits * 2 >= len(normal(text))):
        return list((await conn.execute(_exactly(seal.hash(text), normal(text)).limit(limit))).scalars())
    return list((await conn.execute(_by_name(plain(text)[:_WORDS]).limit(limit))).scalars())


async def with_lookup(conn: AsyncConnection, lookup: str, most: int) -> list[str]:
    """The ids of customers known by the telephone number whose hash (contract.lookup) is ``lookup``."""
    f, i = customer_field.c, customer_identity.c
    of_field = select(f.customer).where(f.lookup == lookup)
    found = of_field.union(select(i.customer).where(i.lookup == lookup)).order_by("customer").limit(most)
    return list((await conn.execute(found)).scalars())


def _exactly(hash: str, written: str) -> CompoundSelect[str]:
    """A sealed field, a further identity, or a number in one of the centre's own fields."""
    f, i, w = customer_field.c, customer_identity.c, customer_word.c
    return union(
        select(f.customer).where(f.hash == hash),
        select(i.customer).where(i.hash == hash),
        select(w.customer).where(w.word == written),
    )


def _by_name(asked: list[str]) -> Select[str]:
    if not asked:
        return select(customer.c.id).where(false())
    fits = [or_(_begins(word), _begins(heard(word))) for word in asked]
    written = [_begins(word) for word in asked]
    # Written as asked before sounding like it, then by name; the id only makes the order the same everywhere.
    rank = case((and_(*written), 0), else_=1)
    return select(customer.c.id).where(*fits).order_by(rank, customer.c.name, customer.c.id)


def _begins(word: str) -> Exists:
    w = customer_word.c
    # A range instead of LIKE: it uses the index on both databases, whatever their collation of %.
    return exists().where(w.customer == customer.c.id, w.word >= word, w.word < word + "\U0010ffff")
