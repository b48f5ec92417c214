"""What a gateway tells the others after its commits: together, and never at the cost of what was committed."""

import asyncio

import asyncpg
import pytest
from sqlalchemy import make_url

from gateway.database import Database
from gateway.feeds.hub import Hub
from gateway.feeds.notify import CHANNEL, Teller


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
async def test_what_moves_at_the_same_time_is_told_in_one(database: str) -> None:
    told: asyncio.Queue[str] = asyncio.Queue()
    ear = await asyncpg.connect(database)
    db, hub = Database(make_url(database).set(drivername="postgresql+asyncpg")), Hub()
    try:
        await ear.add_listener(CHANNEL, lambda _c, _pid, _channel, payload: told.put_nowait(payload))
        teller = Teller(db, hub)
        await asyncio.gather(teller.moved({"queue:a"}, {"ticket"}), teller.moved({"queue:b"}, {"message"}))
        await asyncio.gather(teller.moved({"queue:a"}, {"ticket"}), teller.moved({"queue:b"}, ()))
        await teller.moved((), ())
        await teller.moved({"queue:c"}, {"ticket"})
        async with asyncio.timeout(30):
            heard = [(await told.get()).split("\n") for _ in range(3)]
    finally:
        await ear.close()
        await db.close()
    assert {sender for sender, *_ in heard} == {hub.id}
    assert [rest for _, *rest in heard] == [
        ["message ticket", "queue:a", "queue:b"],
        # One of them may have moved any row.
        ["", "queue:a", "queue:b"],
        ["ticket", "queue:c"],
    ]


async def test_a_server_that_is_gone_undoes_no_commit() -> None:
    db = Database(make_url("postgresql+asyncpg://postgres@127.0.0.1:9/none"))
    try:
        await Teller(db, Hub()).moved({"queue:a"}, {"ticket"})
    finally:
        await db.close()
