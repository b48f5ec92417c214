"""Who calls, by the number that rings: from the cache alone, and without a clear number in it."""

import pytest

from console.clock import FakeClock
from console.operations.customer import Customers
from console.operations.desk import Desk
from console.store import rows
from console.store.database import Database
from console.store.feeds import Feeds
from console.store.meta import Meta
from console.store.numbers import LOOKUP_KEY, Numbers
from contract.customer import Merged
from contract.lookup import lookup
from contract.rows import CustomerRow
from domain.parties import CallerType
from tests.console.makers import customer
from tests.console.operations.live import Line

KEY = bytes(range(32))
SPELLINGS = ("0812-3456-4437", "+62 812 3456 4437", "6281234564437", "081234564437")


def hashed(number: str = SPELLINGS[0]) -> str:
    found = lookup(KEY, number)
    assert found is not None
    return found


@pytest.fixture
async def numbers(db: Database, clock: FakeClock) -> Numbers:
    await Meta(db).put(LOOKUP_KEY, KEY.hex())
    return Numbers(db, clock)


async def keep(db: Database, clock: FakeClock, *found: CustomerRow) -> None:
    await Feeds(db, clock).keep(list(found))


async def test_every_spelling_finds_whoever_has_the_number(
    db: Database, clock: FakeClock, numbers: Numbers
) -> None:
    other = hashed("0813-1111-2222")
    await keep(db, clock, customer("c1", lookups=(hashed(), other)), customer("c2", lookups=(hashed(),)))
    for spelling in SPELLINGS:
        assert await numbers.by_number(spelling) == ("c1", "c2")
    assert await numbers.by_number("0813-1111-2222") == ("c1",)
    for nobody in ("0899-9999-9999", "anonymous", "", "sip:budi@contoh.id"):
        assert await numbers.by_number(nobody) == ()


async def test_a_number_that_was_given_up_finds_nobody(
    db: Database, clock: FakeClock, numbers: Numbers
) -> None:
    await keep(db, clock, customer("c1", lookups=(hashed(),)))
    await keep(db, clock, customer("c1", version=2, lookups=(hashed("0813-1111-2222"),)))
    assert await numbers.by_number(SPELLINGS[0]) == ()
    assert await numbers.by_number("0813-1111-2222") == ("c1",)
    await db.write(lambda conn: rows.forget(conn, "customer", "c1"))
    assert await numbers.by_number("0813-1111-2222") == ()
    assert await db.read(lambda conn: conn.run("SELECT count(*) FROM numbers").scalar_one()) == 0


async def test_who_is_one_person_is_one_card(db: Database, clock: FakeClock, numbers: Numbers) -> None:
    merged = Merged("m1", "c2", "c1", "Siti", "Sari", 1, "sama")
    await keep(
        db,
        clock,
        customer("c1", lookups=(hashed(),), merged=(merged,)),
        customer("c2", lookups=(hashed(),), merged_into="c1"),
    )
    found = await numbers.callers(SPELLINGS[0])
    assert found.ids == ("c1",)
    assert [row.id for row in found.rows] == ["c1"]


async def test_who_was_entered_here_and_waits_is_found(desk: Desk, numbers: Numbers) -> None:
    cici = await Customers(desk, Line(online=False)).create(
        "Cici", CallerType.NASABAH, sensitive={"telepon": SPELLINGS[1]}
    )
    assert await numbers.by_number(SPELLINGS[0]) == (cici,)


async def test_without_the_gateways_key_nobody_is_found(db: Database, clock: FakeClock) -> None:
    await keep(db, clock, customer("c1", lookups=(hashed(),)))
    assert await Numbers(db, clock).by_number(SPELLINGS[0]) == ()
    await Meta(db).put(LOOKUP_KEY, "")
    assert await Numbers(db, clock).by_number(SPELLINGS[0]) == ()


async def test_the_index_is_asked_and_not_the_customers(db: Database, numbers: Numbers) -> None:
    sql = "EXPLAIN QUERY PLAN SELECT customer FROM numbers WHERE hash = ? ORDER BY customer LIMIT 20"
    plan = await db.read(lambda conn: [str(line[-1]) for line in conn.run(sql, (hashed(),)).all()])
    assert len(plan) == 1
    assert "PRIMARY KEY (hash=?)" in plan[0]
