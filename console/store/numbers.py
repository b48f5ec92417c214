"""Who calls: the customers of this desk's cache by telephone number, without a clear number in it."""

import msgspec

from console.clock import Clock
from console.store import meta, number_index, outbox_rows
from console.store.connection import Connection
from console.store.database import Database
from console.store.persons import Persons
from console.store.seal import SealBroken, Sealer
from contract.commands import SaveCustomer
from contract.customer import IdentityKind
from contract.customer_acts import AddIdentity
from contract.lookup import lookup
from contract.rows import CustomerRow

#: The key of the hashes, as the gateway gave it at the last sign-in (hex).
LOOKUP_KEY = "lookup_key"
#: So many people one number is shown for: a shop's, a village's.
MOST = 20
#: The sensitive field that is a telephone number.
PHONE = "telepon"
#: Customers entered here whom the gateway has not got yet: as many of the latest are looked through.
_UNSENT = 200


class Caller(msgspec.Struct, frozen=True):
    """Who it may be: ``ids`` of the cards, everybody merged into one on that one's; ``rows`` the cards themselves."""

    ids: tuple[str, ...] = ()
    rows: tuple[CustomerRow, ...] = ()


class Numbers:
    """Reading side."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db, self._clock = db, clock
        self._sealer = Sealer(db.key)

    async def by_number(self, number: str) -> tuple[str, ...]:
        """Ids of the customers here who have ``number``, however it is written; () for nobody, and for what is no number."""
        return (await self.callers(number)).ids

    async def is_of(self, number: str, customer: str) -> bool | None:
        """Whether ``number`` is one of ``customer``'s, however it is written; None where nothing here can tell."""
        return await self._db.read(lambda conn: is_of(conn, self._sealer, number, customer, self._clock))

    async def callers(self, number: str) -> Caller:
        """As ``by_number``, with their cards."""
        return await self._db.read(lambda conn: callers(conn, self._sealer, number, self._clock))


def callers(conn: Connection, sealer: Sealer, number: str, clock: Clock) -> Caller:
    """As ``Numbers.callers``."""
    key = meta.get(conn, LOOKUP_KEY, str)
    hash = lookup(bytes.fromhex(key), number) if key else None
    known = [] if hash is None else number_index.having(conn, hash, MOST)
    known += [id for id in _entered_here(conn, sealer, number) if id not in known]
    if not known:
        return Caller()
    persons = Persons(conn, clock)
    fronts = list(dict.fromkeys(persons.front(id) for id in known))
    cards = [card for card in (persons.card(id) for id in fronts) if card is not None]
    return Caller(tuple(card.id for card in cards), tuple(cards))


def is_of(conn: Connection, sealer: Sealer, number: str, customer: str, clock: Clock) -> bool | None:
    """As ``Numbers.is_of``."""
    persons = Persons(conn, clock)
    theirs = {row.id for row in persons.group(customer)} | {customer}
    if any(id in theirs for id in callers(conn, sealer, number, clock).ids):
        return True
    key = meta.get(conn, LOOKUP_KEY, str)
    told = any(row.lookups for row in persons.group(customer))
    return False if key and told and lookup(bytes.fromhex(key), number) is not None else None


def _entered_here(conn: Connection, sealer: Sealer, number: str) -> list[str]:
    """Whom the agent gave that number in acts the gateway has not answered yet."""
    # The tables of telephone numbers take long to load, and most desks that start do not ring at once.
    from domain import phone

    found = []
    where = "kind IN (?, ?) AND sealed IS NOT NULL AND state <> 'rejected' AND pos > (SELECT coalesce(max(pos), 0) - ? FROM outbox)"
    kinds = (SaveCustomer.KIND, AddIdentity.KIND, _UNSENT)
    for act in outbox_rows.select(conn, where, kinds):
        body = act.body
        if act.sealed is None or not isinstance(body, SaveCustomer | AddIdentity):
            continue
        field = PHONE if isinstance(body, SaveCustomer) else str(IdentityKind.PHONE)
        try:
            given = sealer.open(act.sealed, act.id).get(field, "")
        except SealBroken:
            continue
        if given and phone.same(given, number):
            found.append(body.customer)
    return found
