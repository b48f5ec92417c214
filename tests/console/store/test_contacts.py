"""The contacts of one agent among those of whole queues."""

from typing import cast

import pytest

from console.operations.desk import Desk
from console.store import rows
from console.store.connection import Connection, Lines
from console.store.feeds import Feeds
from tests.console.makers import ME, contact, ticket


class Explained:
    """A connection that also asks how each statement finds its lines."""

    def __init__(self, conn: Connection) -> None:
        self._conn = conn
        self.plans: list[str] = []

    def run(self, sql: str, args: tuple[object, ...] = ()) -> Lines:
        plan = self._conn.run(f"EXPLAIN QUERY PLAN {sql}", args)
        self.plans += [str(line[-1]) for line in plan]
        return self._conn.run(sql, args)


@pytest.fixture
async def kept(desk: Desk) -> Desk:
    found = [
        contact("k1"),
        contact("k2", agent="u-other"),
        contact("k3", agent=None),
        contact("k4", documented=5),
    ]
    await Feeds(desk.db, desk.clock).keep([ticket(), *found])
    return desk


async def test_of_many_contacts_those_the_agent_has_in_hand_alone_are_read(kept: Desk) -> None:
    def job(conn: Connection) -> tuple[list[str], list[str]]:
        asked = Explained(conn)
        found = rows.undocumented(cast(Connection, asked), ME)
        return [row.id for row in found], asked.plans

    found, plans = await kept.db.read(job)
    assert found == ["k1"]
    assert [plan for plan in plans if "rows_agent" not in plan] == []


async def test_a_row_that_cannot_be_read_is_nobodys_contact(kept: Desk) -> None:
    await kept.db.write(lambda conn: conn.run("UPDATE rows SET body = ? WHERE id = 'k1'", (b"{broken",)))
    assert await kept.db.read(lambda conn: rows.undocumented(conn, ME)) == []
