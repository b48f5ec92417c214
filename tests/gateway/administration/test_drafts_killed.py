"""A published version and real gateways: at its moment it is in force at each of them, and ``kill -9`` takes it from none."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import httpx
import msgspec
import pytest
from sqlalchemy import update
from structlog.testing import capture_logs

from contract import PROTOCOL, paths
from contract.handbook_draft import DraftState
from contract.seed import SeedUser
from contract.session import Session, SignIn
from domain.permissions import Role
from gateway.clock import system_clock
from gateway.handbook_drafts.models import handbook_draft_file
from tests.end2end.processes import GatewayProcess
from tests.gateway.administration.bureau import DAY, Bureau
from tests.gateway.administration.test_drafts import SMALL
from tests.gateway.site import Desk, Site, open_site

PEOPLE = [
    SeedUser(id=f"u-{name}", username=name, name=name.title(), password=f"sandi-{name}", roles=(role,))
    for name, role in (("lia", Role.LD), ("tono", Role.SUPERVISOR))
]
SOON = 2_000 / DAY


async def signed_in(url: str, name: str) -> Session:
    async with httpx.AsyncClient(base_url=url, timeout=60) as http:
        asked = SignIn(name, f"sandi-{name}", PROTOCOL, "PC-1")
        answer = await http.post(paths.SESSION, content=msgspec.json.encode(asked))
    return msgspec.json.decode(answer.content, type=Session)


@asynccontextmanager
async def bureau_at(url: str) -> AsyncIterator[Bureau]:
    here = cast(Site, SimpleNamespace(url=url, clock=system_clock))
    desks = [Desk(here, await signed_in(url, name)) for name in ("lia", "tono")]
    yield Bureau(*desks)
    for desk in desks:
        await desk.http.aclose()


async def in_force(url: str, name: str) -> str:
    """The whole version, once the gateway at ``url`` has ``name`` in force."""
    headers = {"authorization": f"Bearer {(await signed_in(url, 'lia')).access}"}
    async with asyncio.timeout(120), httpx.AsyncClient(base_url=url, timeout=60, headers=headers) as http:
        while True:
            version: str = (await http.get(paths.HANDBOOK)).json()["version"]
            if version.partition("+")[0] == name:
                return version
            await asyncio.sleep(0.05)


async def started(gateways: Sequence[GatewayProcess], database: str) -> None:
    for gateway in gateways:
        await gateway.start(SAHUT_HANDBOOK=str(SMALL), SAHUT_DATABASE=database)


@pytest.mark.processes
async def test_at_its_moment_it_is_in_force_everywhere_and_stays_so(database: str, tmp_path: Path) -> None:
    count = 1 if database.startswith("sqlite") else 2
    gateways = [GatewayProcess(tmp_path / f"g{n}", PEOPLE) for n in range(count)]
    async with AsyncExitStack() as stack:
        for gateway in gateways:
            await stack.enter_async_context(gateway)
        await started(gateways, database)
        async with bureau_at(gateways[0].url) as bureau:
            before = (await signed_in(gateways[-1].url, "lia")).handbook
            await bureau.published(days=SOON)
            found = {await in_force(gateway.url, "2027.1") for gateway in gateways}
            assert len(found) == 1
            # Published for a later day, and every gateway dies at once.
            later = await bureau.published(version="2027.2", days=2, text="Jeda")
        for gateway in gateways:
            await gateway.kill()
        await started(gateways, database)
        for gateway in gateways:
            assert (await signed_in(gateway.url, "lia")).handbook in found
        async with bureau_at(gateways[0].url) as bureau:
            known = [one.version.partition("+")[0] for one in await bureau.versions()]
            assert known == ["2027.2", "2027.1", before.partition("+")[0]]
            assert (await bureau.do("withdraw", later)).state is DraftState.WITHDRAWN


async def test_started_after_its_moment_it_is_there_from_the_beginning(database: str, tmp_path: Path) -> None:
    async with open_site(database, tmp_path, handbook=str(SMALL)) as site:
        bureau = await Bureau.of(site)
        await bureau.published(days=1)
        gone = await bureau.published(version="2027.2", days=3, text="Jeda")
        await bureau.do("withdraw", gone)
    async with open_site(database, tmp_path, ahead=4 * DAY, handbook=str(SMALL)) as site:
        assert site.gateway.handbook.version.startswith("2027.1+")
        assert "Rehat" in {one.name for one in site.gateway.handbook.aux_reasons}


async def test_a_published_version_that_cannot_be_read_any_more_leaves_the_one_before(
    database: str, tmp_path: Path
) -> None:
    async with open_site(database, tmp_path, handbook=str(SMALL)) as site:
        bureau = await Bureau.of(site)
        before = site.gateway.handbook.version
        head = await bureau.published(days=1)
        async with site.gateway.database.write() as conn:
            spoilt = update(handbook_draft_file).where(handbook_draft_file.c.draft == head.id)
            await conn.execute(spoilt.values(text="version: ["))
    with capture_logs() as logs:
        async with open_site(database, tmp_path, ahead=4 * DAY, handbook=str(SMALL)) as site:
            assert site.gateway.handbook.version == before
    [told] = [line for line in logs if line["event"] == "handbook_refused"]
    assert (told["draft"], told["file"], told["line"]) == (head.id, "handbook.yaml", 2)
