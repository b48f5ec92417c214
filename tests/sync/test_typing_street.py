"""A letter typed at one desk is seen at another, by the real street and gateway."""

import asyncio
from pathlib import Path

from console.sync.gateway_client import sign_in
from console.sync.transport import Transport
from domain.draft import DraftMode
from tests.end2end.processes import agent
from tests.gateway.inprocess import InProcessGateway
from tests.sync.test_attachments import Seat


async def test_who_types_at_one_desk_is_named_at_the_other(tmp_path: Path) -> None:
    seats: list[Seat] = []
    async with InProcessGateway(tmp_path / "gateway", [agent("siti"), agent("budi")]) as gateway:
        for name in ("siti", "budi"):
            (tmp_path / name).mkdir()
            transport = Transport(gateway.url)
            session = await sign_in(transport, name, f"sandi-{name}", "PC-1", None)
            seats.append(Seat(gateway.url, tmp_path / name, session, transport))
            await seats[-1].db.open()
        siti, budi = seats
        heard: asyncio.Queue[tuple[str, str, DraftMode]] = asyncio.Queue()
        budi.engine.on_typing(lambda ticket, user, mode: heard.put_nowait((ticket, user, mode)))
        ticket = await siti.ticket()
        await siti.engine.say_typing(ticket, DraftMode.NOTE)  # nobody hears of it, and nothing is wrong
        async with siti.working(), budi.working(), asyncio.timeout(60):
            await siti.drained()
            while heard.empty():
                # A lost sign is followed by the next: neither line need stand yet.
                await siti.engine.say_typing(ticket, DraftMode.REPLY)
                await asyncio.sleep(1.1)
            assert await heard.get() == (ticket, siti.session.user.id, DraftMode.REPLY)
        for seat in seats:
            await seat.transport.close()
            await seat.db.close()
