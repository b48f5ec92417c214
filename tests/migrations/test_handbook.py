"""A handbook that a former program kept is fetched again: that one left out what it had no word for."""

from pathlib import Path

import msgspec
import pytest

from console.clock import FakeClock
from console.credentials import MemorySecrets
from console.session import SignIns
from console.store import meta
from console.store.connection import Connection
from tests.end2end.processes import agent
from tests.gateway.inprocess import InProcessGateway


@pytest.mark.parametrize("former", [True, False])
async def test_the_same_version_is_fetched_again_after_an_upgrade(tmp_path: Path, former: bool) -> None:
    signs = SignIns(tmp_path / "desk", MemorySecrets(), FakeClock())
    async with InProcessGateway(tmp_path / "gateway", [agent("siti")]) as gateway:
        opened = await signs.open(gateway.url, "siti", "sandi-siti")
        whole = opened.handbook
        less = msgspec.structs.replace(whole, macros=())

        def left_out(conn: Connection) -> None:
            meta.put(conn, "handbook", less)
            if former:
                conn.run("DELETE FROM meta WHERE key = 'handbook_read_as'")

        await opened.db.write(left_out)
        await opened.close()
        opened = await signs.open(gateway.url, "siti", "sandi-siti")
        # Fetched when it has to be, and only then.
        assert opened.handbook == (whole if former else less)
        assert await opened.meta.whole_handbook()
        await opened.close()
