"""``kill -9`` of either side while a file is on its way up: its message arrives once, with the file as it was."""

import asyncio
import random
from hashlib import sha256
from pathlib import Path

import pytest

from tests.end2end.processes import DeskProcess, Died, GatewayProcess, agent
from tests.end2end.sides import query
from tests.support.files import PDF

pytestmark = [pytest.mark.processes, pytest.mark.timeout(600)]

HEALING = 60.0
#: Four pieces.
DATA = PDF + random.Random(11).randbytes(1_800_000)
PLACES = (
    "desk upload.piece:2",
    "desk upload.finished",
    "gateway attachment.piece:2",
    "gateway attachment.kept",
)


async def test_killed_while_a_file_goes_up(tmp_path: Path) -> None:
    file = tmp_path / "surat.pdf"
    file.write_bytes(DATA)
    (tmp_path / "desk").mkdir()
    async with GatewayProcess(tmp_path, [agent("siti")]) as gateway:
        assert isinstance(gateway, GatewayProcess)
        await gateway.start()
        async with DeskProcess(gateway.url, tmp_path / "desk" / "desk.db", "siti", "sandi-siti") as desk:
            assert isinstance(desk, DeskProcess)
            await desk.start()
            for place in PLACES:
                await _killed_at(place, gateway, desk, file)
            assert desk.complaints() == []
        kept = [path for path in (tmp_path / "attachments" / "kept").rglob("*") if path.is_file()]
        assert len(kept) == 1
        assert gateway.complaints() == []


async def _killed_at(place: str, gateway: GatewayProcess, desk: DeskProcess, file: Path) -> None:
    side, _, point = place.partition(" ")
    ticket = (await desk.do("open", channel="livechat", queue="livechat_umum", subject=point))["ticket"]
    await desk.until({"waiting": 0, "link": "online"}, HEALING)
    dying: GatewayProcess | DeskProcess = gateway if side == "gateway" else desk
    await dying.kill()
    await dying.start(point)
    said = True
    try:
        await desk.do("attach", ticket=ticket, mode="reply", name="surat.pdf", path=str(file))
        await desk.do("reply", ticket=ticket, text=point)
    except Died:
        # Before the text was kept, perhaps; the draft's file was, with the chip.
        said = False
    assert await dying.ended(30), f"{place} was never passed"
    await dying.start()
    await desk.until({"waiting": 0, "link": "online"}, HEALING)
    there = f"SELECT attachments FROM message WHERE text = '{point}'"
    if not said and not query(gateway.database, there):
        await desk.do("reply", ticket=ticket, text=point)
        await desk.until({"waiting": 0}, HEALING)
    found = query(gateway.database, there)
    assert len(found) == 1, place
    assert found[0][0].count("application/pdf") == 1, place
    assert await _fetched(desk, ticket) == [sha256(DATA).hexdigest()], place


async def _fetched(desk: DeskProcess, ticket: str) -> object:
    """What the gateway has of the file. A desk that notices only now that its gateway was gone says so, and is online soon."""
    async with asyncio.timeout(HEALING):
        while True:
            await desk.until({"link": "online"}, HEALING)
            try:
                return await desk.do("fetch", ticket=ticket)
            except AssertionError as refused:
                if "OfflineNotPossible" not in str(refused):
                    raise
