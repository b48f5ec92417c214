"""Keys of apps from the command line: told once, kept as a digest, listed, and out at once."""

import argparse

import pytest
from sqlalchemy import select

from contract.errors import ErrorCode
from gateway.channels.webform import admin, clients
from gateway.channels.webform.models import intake_client
from gateway.errors import Refusal, StartError
from tests.gateway.site import Site


async def said(site: Site, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    parser = argparse.ArgumentParser()
    admin.describe(parser.add_subparsers(dest="act"))
    capsys.readouterr()
    await admin.run(site.gateway, parser.parse_args(["intake-key", *words]))
    return capsys.readouterr().out.strip().splitlines()[-1]


async def test_a_key_is_told_once_and_is_out_when_revoked(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    key = await said(site, capsys, "add", "Aplikasi", "--queue", "formulir_umum")
    async with site.gateway.database.read() as conn:
        client = await clients.known(conn, key)
        row = (await conn.execute(select(intake_client))).one()
    assert (client.name, client.queues) == ("Aplikasi", ("formulir_umum",))
    assert key not in str(tuple(row))
    assert (await said(site, capsys, "list")).startswith("Aplikasi\tformulir_umum\tmade\t")
    with pytest.raises(StartError, match="no queue 'livechat_umum'"):
        await said(site, capsys, "add", "Lain", "--queue", "livechat_umum")
    with pytest.raises(StartError, match="another name"):
        await said(site, capsys, "add", "Aplikasi")
    await said(site, capsys, "revoke", "Aplikasi")
    async with site.gateway.database.read() as conn:
        with pytest.raises(Refusal) as no:
            await clients.known(conn, key)
    assert no.value.code is ErrorCode.SIGN_IN_AGAIN
    with pytest.raises(StartError, match="no key in force"):
        await said(site, capsys, "revoke", "Aplikasi")
