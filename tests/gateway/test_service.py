"""What the gateway tells those who run it: health, figures, logs without anybody's data, its own description."""

import io
import json
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import msgspec
import pytest
import structlog

from contract import paths
from contract.commands import AddNote, SaveCustomer
from contract.ids import new_id
from domain.parties import CallerType
from gateway import logs
from gateway.health import _here
from tests.gateway.site import PASSWORD, Site, open_site
from tests.gateway.test_commands import customer_writes, note, opening, reply


async def test_health_and_figures(site: Site) -> None:
    desk = await site.desk("rina")
    await desk.do(opening(desk))
    async with httpx.AsyncClient(base_url=site.url) as http, desk.feed() as feed:
        await feed.feeds()
        assert (await http.get("/health/live")).json() == {"status": "ok"}
        assert (await http.get(paths.HEALTH_READY)).json() == {"status": "ok"}
        figures = (await http.get("/metrics")).text
    assert 'sahut_commands_total{code="",kind="ticket.open",outcome="applied"} 1.0' in figures
    assert "sahut_feed_sockets 1.0" in figures
    assert 'route="/v1/commands",status="200"' in figures


async def test_figures_need_their_token(database: str, tmp_path: Path) -> None:
    async with (
        open_site(database, tmp_path, metrics_token="t" * 32) as site,
        httpx.AsyncClient(base_url=site.url) as http,
    ):
        assert (await http.get("/metrics")).status_code == 403
        right = {"authorization": f"Bearer {'t' * 32}"}
        assert (await http.get("/metrics", headers=right)).status_code == 200


def test_without_a_token_figures_are_for_this_machine() -> None:
    assert [_here(host) for host in ("127.0.0.1", "::1", "10.0.0.7", "", "unix")] == [
        True,
        True,
        False,
        False,
        False,
    ]


async def test_the_handbook_is_served_once(site: Site) -> None:
    desk = await site.desk("rina")
    answer = await desk.http.get(paths.HANDBOOK)
    assert answer.json()["version"] == site.gateway.handbook.version == desk.session.handbook
    again = await desk.http.get(paths.HANDBOOK, headers={"if-none-match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


class Pieces(io.StringIO):
    """A stream that knows its writes."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def write(self, piece: str) -> int:
        self.pieces.append(piece)
        return super().write(piece)


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[Pieces]:
    """What the gateway writes to its log in this test."""
    stream = Pieces()
    monkeypatch.setattr(sys, "stderr", stream)
    before = structlog.get_config()
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    logs.setup("debug")
    yield stream
    structlog.configure(**before)
    root.handlers[:] = handlers
    root.setLevel(level)


def test_a_line_of_the_log_is_written_whole(written: Pieces) -> None:
    """A gateway killed in the middle must not leave half a line for the next one to go on with."""
    structlog.get_logger().info("request", status=200)
    logging.getLogger("library").error("broken")
    assert [piece[-1] for piece in written.pieces] == ["\n", "\n"]


async def test_nobodys_data_gets_into_the_log(
    database: str, tmp_path: Path, written: Pieces, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names, numbers and words go through every door, a handler breaks over them too; the log has none of them."""
    secrets = ["Siti Rahmawati", "081234567443", "3273015507850001", "pelunasan gagal", PASSWORD]
    async with open_site(database, tmp_path) as site:
        await site.person("rina")
        desk = await site.desk("rina")
        opened = opening(desk)
        customer = new_id()
        await desk.send(
            desk.command(opened),
            desk.command(AddNote(ticket=opened.ticket, message=new_id(), text=secrets[3])),
            desk.command(
                SaveCustomer(
                    customer=customer,
                    name=secrets[0],
                    caller_type=CallerType.NASABAH,
                    sensitive={"telepon": secrets[1], "nik": secrets[2]},
                )
            ),
        )
        await customer_writes(site, opened.ticket, secrets[3])
        await desk.do(reply(opened.ticket, 2, text=secrets[3]))
        await desk.http.get(paths.CUSTOMERS, params={"q": secrets[0]})
        await site.sign_in("rina", password=secrets[4] + "x")
        await desk.http.post(paths.SESSION, content=json.dumps({"username": secrets[0]}))

        async def broken(*_: object, **fields: object) -> None:
            raise RuntimeError(f"fell over {secrets}")

        monkeypatch.setattr(site.gateway.cases, "add_message", broken)
        result = await desk.do(note(opened.ticket, secrets[3]))
        assert result.code == "internal"
    lines = written.getvalue()
    assert '"command_failed"' in lines
    assert '"RuntimeError"' in lines
    for secret in secrets:
        assert secret not in lines
    for line in lines.splitlines():
        assert set(msgspec.json.decode(line, type=dict[str, object])) <= logs.KEYS | {"level"}
