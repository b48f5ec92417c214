"""A desk whose agent was given a password: it asks for another, and the data at the desk opens by that one."""

from pathlib import Path

import pytest

from console.clock import SystemClock
from console.opened import Opened
from console.session import PasswordChanged, SignIns
from console.signing_in import told
from console.sync.errors import Refused
from contract.errors import ErrorCode
from tests.gateway.administration.office import administrator, hire, reset
from tests.gateway.site import open_site


async def _closed(opened: Opened) -> None:
    await opened.transport.close()
    await opened.db.close()
    opened.place.release()


async def test_the_desk_opens_by_the_password_the_agent_chose(tmp_path: Path) -> None:
    async with open_site(f"sqlite:///{tmp_path}/gateway.db", tmp_path) as site:
        admin = await administrator(site)
        made = await hire(admin, "siti")
        signs = SignIns(tmp_path / "desk", None, SystemClock())
        given = made.password.password
        with pytest.raises(Refused) as first:
            await signs.open(site.url, "siti", given)
        assert told(first.value, site.url).code == ErrorCode.PASSWORD_CHANGE.value
        with pytest.raises(Refused) as short:
            await signs.open(site.url, "siti", given, new="pendek")
        assert told(short.value, site.url).code == "new_password_short"
        await _closed(await signs.open(site.url, "siti", given, new="pilihan siti sendiri"))
        opened = await signs.open(site.url, "siti", "pilihan siti sendiri")
        client = opened.owner.client
        await _closed(opened)

        again = await reset(admin, made.user.id)
        with pytest.raises(PasswordChanged):
            await signs.open(site.url, "siti", again.password, new="yang ketiga kalinya")
        await signs.rewrap(site.url, "siti", "pilihan siti sendiri", "yang ketiga kalinya")
        opened = await signs.open(site.url, "siti", "yang ketiga kalinya")
        assert opened.owner.client == client
        await _closed(opened)
