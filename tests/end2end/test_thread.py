"""The thinnest thread by real processes: work goes on while the gateway is down, both sides are killed, it is delivered once."""

import asyncio
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.end2end.processes import DeskProcess, GatewayProcess, agent
from tests.gateway.livechat.page import Visitor

pytestmark = pytest.mark.processes


async def test_a_reply_written_while_the_gateway_is_down_survives_both_kills(tmp_path: Path) -> None:
    async with GatewayProcess(tmp_path / "gateway", [agent()]) as gateway:
        assert isinstance(gateway, GatewayProcess)
        await gateway.start()
        async with DeskProcess(gateway.url, tmp_path / "desk.db", "siti", "sandi-siti") as desk:
            assert isinstance(desk, DeskProcess)
            await desk.start()
            opened = await desk.do("open", channel="voice", queue="telepon_umum", subject="Pelunasan gagal")
            await desk.until({"waiting": 0, "link": "online"}, 20)
            await gateway.kill()
            await desk.do("reply", ticket=opened["ticket"], text="Baik, kami bantu cek.")
            await desk.do("note", ticket=opened["ticket"], text="Menunggu bukti bayar.")
            await desk.kill()
            await gateway.start()
            await desk.start()
            await desk.until({"waiting": 0, "rejected": 0, "link": "online"}, 60)
            there = _messages(gateway.database)
            assert there == [("reply", "Baik, kami bantu cek."), ("note", "Menunggu bukti bayar.")]
            assert await desk.do("integrity") == "ok"
        assert gateway.complaints() == []
        assert desk.complaints() == []


async def test_a_customers_question_is_answered_once_whatever_is_killed(tmp_path: Path) -> None:
    async with GatewayProcess(tmp_path / "gateway", [agent()]) as gateway:
        assert isinstance(gateway, GatewayProcess)
        await gateway.start()
        async with (
            DeskProcess(gateway.url, tmp_path / "desk.db", "siti", "sandi-siti") as desk,
            Visitor(gateway.url, name="Ibu Ani") as customer,
        ):
            assert isinstance(desk, DeskProcess)
            await desk.start()
            await desk.do("presence", state="avail")
            await desk.until({"waiting": 0, "link": "online"}, 30)
            await customer.say("Pelunasan saya gagal.")
            offer = await _first(desk, "offers")
            taken = await desk.do("accept", offer=offer["id"])
            assert taken["outcome"] == "applied"
            ticket = offer["ticket"]
            await gateway.kill()
            await desk.do("reply", ticket=ticket, text="Baik Ibu, kami cek dulu.")
            await desk.kill()
            await customer.closed()
            await gateway.start()
            await customer.connect()
            await desk.start()
            await desk.until({"waiting": 0, "rejected": 0, "link": "online"}, 60)
            await customer.until(lambda: "Baik Ibu, kami cek dulu." in customer.texts, 60)
            await customer.say("Terima kasih.")
            assert customer.texts.count("Baik Ibu, kami cek dulu.") == 1
            assert _messages(gateway.database) == [("reply", "Baik Ibu, kami cek dulu.")]
        assert gateway.complaints() == []
        assert desk.complaints() == []


async def _first(desk: DeskProcess, what: str) -> dict[str, Any]:
    """The first of ``what``, once there is one."""
    async with asyncio.timeout(30):
        while True:
            for first in await desk.do(what):
                found: dict[str, Any] = first
                return found
            await asyncio.sleep(0.05)


def _messages(path: Path) -> list[tuple[str, str]]:
    with sqlite3.connect(path) as conn:
        found = conn.execute("SELECT kind, text FROM message WHERE kind IN ('reply', 'note') ORDER BY n")
        rows: list[tuple[str, str]] = found.fetchall()
    conn.close()
    return rows
