"""What an agent leaves waiting at sign-out is delivered once, under their own name, whoever sits at the PC by then."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from tests.end2end.processes import START, DeskProcess, GatewayProcess, agent
from tests.end2end.sides import integrity, query
from tests.support.proxy import Fault, Proxy, peaceful
from tests.support.wire import Message

pytestmark = [pytest.mark.processes, pytest.mark.timeout(600)]

#: Seconds within which everything is delivered once the gateway is back.
HEALING = 120.0
TEXTS = [f"catatan {at}" for at in range(1, 6)]
#: Places passed once an answer of the gateway is there.
PASSED = ("outbox.answered", "outbox.settled_before_commit", "outbox.settled")


class SeatProcess(DeskProcess):
    """tests/end2end/seat.py with its files under ``root``."""

    def __init__(self, url: str, root: Path) -> None:
        super().__init__(url, root / "seat.db", "", "")
        self._seat = (url, str(root))

    async def start(self, kill_at: str = "") -> None:
        await self._spawn("tests.end2end.seat", *self._seat, kill_at=kill_at)
        await self._line(START)

    async def sign_in(self, name: str, password: str = "") -> Any:
        return await self.do("sign_in", user=name, password=password or f"sandi-{name}")

    async def nothing_left(self) -> None:
        """Returns once all that was left is delivered."""
        async with asyncio.timeout(HEALING):
            while True:
                if await self.do("left") == []:
                    return
                await asyncio.sleep(0.05)


async def leave_work(seat: SeatProcess, gateway: GatewayProcess) -> None:
    """Siti opens a ticket, loses the gateway, writes five notes and signs out."""
    assert await seat.sign_in("siti") is True
    opened = await seat.do("open", channel="voice", queue="telepon_umum", subject="Pelunasan gagal")
    await seat.until({"waiting": 0, "link": "online"}, HEALING)
    await gateway.kill()
    for text in TEXTS:
        await seat.do("note", ticket=opened["ticket"], text=text)
    assert await seat.do("sign_out") == len(TEXTS)
    assert await seat.do("left") == [["Siti", len(TEXTS), True]]


def notes(gateway: GatewayProcess) -> list[tuple[str, str]]:
    """Author and text of every note, in the order of the timeline."""
    return query(gateway.database, "SELECT author, text FROM message WHERE kind = 'note' ORDER BY n")


def as_left(gateway: GatewayProcess) -> bool:
    return notes(gateway) == [("u-siti", text) for text in TEXTS]


async def test_it_is_delivered_while_a_colleague_works_at_the_same_pc(tmp_path: Path) -> None:
    users = [agent("siti"), agent("budi")]
    async with GatewayProcess(tmp_path / "gateway", users) as gateway:
        assert isinstance(gateway, GatewayProcess)
        await gateway.start()
        async with SeatProcess(gateway.url, tmp_path) as seat:
            assert isinstance(seat, SeatProcess)
            await seat.start()
            assert await seat.sign_in("budi") is True
            assert await seat.do("sign_out") == 0
            await leave_work(seat, gateway)
            assert await seat.sign_in("budi") is False
            opened = await seat.do("open", channel="voice", queue="telepon_umum", subject="Milik Budi")
            await seat.do("note", ticket=opened["ticket"], text="dari Budi")
            assert (await seat.do("state"))["waiting"] == 2
            await gateway.start()
            await seat.until({"waiting": 0, "rejected": 0, "link": "online"}, HEALING)
            await seat.nothing_left()
            assert sorted(notes(gateway)) == sorted(
                [("u-budi", "dari Budi"), *(("u-siti", t) for t in TEXTS)]
            )
            strange = "SELECT l.id FROM ledger l JOIN client c ON c.id = l.client WHERE l.author <> c.user"
            assert query(gateway.database, strange) == []
            # Her file is free again, and holds nothing.
            await seat.do("sign_out")
            assert await seat.sign_in("siti") is True
            assert (await seat.do("state"))["waiting"] == 0
            assert await seat.do("integrity") == "ok"
        assert seat.complaints() == []
        assert gateway.complaints() == []
        assert integrity(gateway.database) == "ok"


@pytest.mark.parametrize("point", PASSED)
async def test_killed_in_the_middle_it_is_delivered_at_the_next_sign_in(tmp_path: Path, point: str) -> None:
    async with GatewayProcess(tmp_path / "gateway", [agent("siti")]) as gateway:
        assert isinstance(gateway, GatewayProcess)
        await gateway.start()
        async with SeatProcess(gateway.url, tmp_path) as seat:
            assert isinstance(seat, SeatProcess)
            # Opening the ticket passes every place once.
            await seat.start(f"{point}:2")
            await leave_work(seat, gateway)
            await gateway.start()
            assert await seat.ended(HEALING), f"{point} was never passed"
            await seat.start()
            assert await seat.sign_in("siti") is True
            await seat.until({"waiting": 0, "rejected": 0, "link": "online"}, HEALING)
            assert as_left(gateway)
            assert await seat.do("integrity") == "ok"
        assert gateway.complaints() == []


async def test_its_author_signs_in_again_in_the_middle(tmp_path: Path) -> None:
    def no_answers(_kind: str, request: Message | None) -> Fault:
        lost = request is not None and request.path == "/v1/commands"
        return Fault.DROP_REPLY if lost else Fault.NONE

    async with GatewayProcess(tmp_path / "gateway", [agent("siti")]) as gateway, Proxy() as proxy:
        assert isinstance(gateway, GatewayProcess)
        await gateway.start()
        proxy.aim(gateway.url)
        async with SeatProcess(proxy.url, tmp_path) as seat:
            assert isinstance(seat, SeatProcess)
            await seat.start()
            await leave_work(seat, gateway)
            proxy.plan = no_answers
            await gateway.start()
            async with asyncio.timeout(HEALING):
                await proxy.met("request", Fault.DROP_REPLY)
            # Somebody mistypes her password: what she left goes on being delivered.
            assert await seat.sign_in("siti", "salah") == "Refused"
            assert await seat.do("left") == [["Siti", len(TEXTS), True]]
            assert await seat.sign_in("siti") is True
            assert await seat.do("left") == []
            assert (await seat.do("state"))["waiting"] == len(TEXTS)
            proxy.plan = peaceful
            await seat.until({"waiting": 0, "rejected": 0, "link": "online"}, HEALING)
            assert as_left(gateway)
            assert await seat.do("integrity") == "ok"
        assert gateway.complaints() == []
