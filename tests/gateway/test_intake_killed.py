"""``kill -9`` of a real gateway process between keeping what a customer sent and saying so: nothing lost, nothing twice."""

import asyncio
import sqlite3
from pathlib import Path

import httpx
import pytest

from contract import paths
from contract.ids import new_id
from tests.end2end.processes import GatewayProcess, agent
from tests.gateway.test_intake import ASKED

pytestmark = pytest.mark.processes


def kept(gateway: GatewayProcess) -> list[str]:
    conn = sqlite3.connect(gateway.database)
    found = conn.execute("SELECT text FROM message WHERE kind = 'customer' ORDER BY n").fetchall()
    [(tickets,)] = conn.execute("SELECT count(*) FROM ticket").fetchall()
    conn.close()
    assert tickets == 1
    return [text for (text,) in found]


async def patiently(http: httpx.AsyncClient, bearer: dict[str, str]) -> httpx.Response:
    """Sooner than a person could write it, it is put off for as long as the answer says."""
    while True:
        answer = await http.post(paths.FORM_SUBMIT, json=ASKED, headers=bearer)
        if answer.status_code != 429:
            return answer
        await asyncio.sleep(int(answer.headers["retry-after"]))


async def test_what_was_kept_and_never_answered_is_kept_once(tmp_path: Path) -> None:
    async with GatewayProcess(tmp_path / "gateway", [agent()]) as gateway:
        assert isinstance(gateway, GatewayProcess)
        await gateway.start(kill_at="intake.kept")
        async with httpx.AsyncClient(base_url=gateway.url, timeout=30) as http:
            draft = (await http.post(paths.FORM_DRAFTS, json={"key": new_id()})).json()["token"]
            bearer = {"authorization": f"Bearer {draft}"}
            with pytest.raises(httpx.TransportError):
                await patiently(http, bearer)
        assert await gateway.ended(30)
        await gateway.start(kill_at="intake.said")
        async with httpx.AsyncClient(base_url=gateway.url, timeout=30, headers=bearer) as http:
            accepted = (await http.post(paths.FORM_SUBMIT, json=ASKED)).json()
            assert accepted["token"] == draft
            more = {"id": new_id(), "text": "satu lagi"}
            with pytest.raises(httpx.TransportError):
                await http.post(paths.INTAKE_MESSAGES, json=more)
        assert await gateway.ended(30)
        await gateway.start()
        async with httpx.AsyncClient(base_url=gateway.url, timeout=30, headers=bearer) as http:
            assert (await http.post(paths.INTAKE_MESSAGES, json=more)).json()["id"] == more["id"]
            thread = (await http.get(paths.INTAKE_THREAD)).json()
        assert thread["number"] == accepted["number"]
        said = [line["text"] for line in thread["lines"] if line["who"] == "customer"]
        assert said == kept(gateway) == ["Pelunasan saya gagal\n\nNomor kontrak: 112233", "satu lagi"]
