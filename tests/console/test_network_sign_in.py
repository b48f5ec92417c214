"""Signing in from inside a company: by the network that was chosen, and told what bars the way where it is barred."""

from pathlib import Path

import pytest

from console.clock import FakeClock
from console.credentials import MemorySecrets
from console.proxy_logins import ProxyLogins
from console.session import SignIns
from console.sync.errors import Blocked, BlockedBy, ProxyAway
from console.sync.network import Network
from tests.end2end.processes import agent
from tests.gateway.inprocess import InProcessGateway
from tests.support.relay import ConnectProxy, encrypted
from tests.support.tls import Authority

LOGIN = ("dewi", "rahasia")
WHO = ("siti", "sandi-siti")


async def test_what_bars_the_way_is_told_at_the_first_sign_in_and_offline_opens_later(
    tmp_path: Path, clock: FakeClock
) -> None:
    authority, proxy = Authority(tmp_path), ConnectProxy(LOGIN)
    signs = SignIns(tmp_path / "desk", MemorySecrets(), clock)
    async with (
        InProcessGateway(tmp_path / "gateway", [agent("siti")]) as gateway,
        encrypted(gateway.url, authority.served("127.0.0.1")) as url,
    ):
        for nothing in (False, True):
            with pytest.raises(Blocked) as unknown:
                await signs.open(url, *WHO, keep_nothing=nothing)
            assert unknown.value.by is BlockedBy.CERTIFICATE_UNKNOWN
        async with proxy.running():
            signs.network = Network(proxy.url, str(authority.file))
            with pytest.raises(Blocked) as asked:
                await signs.open(url, *WHO)
            assert asked.value.by is BlockedBy.PROXY_LOGIN
            signs.network = Network(proxy.url, str(authority.file), LOGIN)
            opened = await signs.open(url, *WHO)
            assert opened.online
            await opened.close()
            assert proxy.asked
        with pytest.raises(ProxyAway):
            await signs.open(url, "budi", "sandi-budi")
        opened = await signs.open(url, *WHO)
        assert not opened.online, "who has signed in here works on without the proxy"
        await opened.close()


@pytest.mark.parametrize("keyring", [True, False])
def test_a_login_is_kept_by_the_keyring_and_for_its_proxy_alone(keyring: bool) -> None:
    secrets = MemorySecrets() if keyring else None
    logins = ProxyLogins(secrets)
    assert logins.network("http://proxy:3128", "ca.pem") == Network("http://proxy:3128", "ca.pem")
    logins.keep("http://proxy:3128", LOGIN)
    assert logins.network("http://proxy:3128", "").login == LOGIN
    assert logins.network("http://other:3128", "").login is None
    assert logins.network("none", "").login is None
    assert logins.network("system", "").login is None
    logins.keep("system", LOGIN)
    assert logins.network("system", "").login == LOGIN
    # Another run of the program has what the keyring has.
    assert ProxyLogins(secrets).network("http://proxy:3128", "").login == (LOGIN if keyring else None)
    if secrets is not None:
        secrets.set("proxy:proxy:3128", "bukan JSON")
        assert logins.network("http://proxy:3128", "").login is None
