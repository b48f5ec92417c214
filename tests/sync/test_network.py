"""A company's network: its own certificates and its proxy, for requests and for the feed alike, and a sentence for each refusal."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from console.failures import notice_of
from console.sync.access import SessionAccess
from console.sync.errors import Blocked, BlockedBy, GatewayError, ProxyAway, Unreachable, undecided
from console.sync.gateway_client import GatewayClient, sign_in
from console.sync.network import NONE, SYSTEM, Network, name_of
from console.sync.transport import Transport
from contract import PROTOCOL
from contract.errors import Handling
from contract.feed import Feeds, Hello
from contract.session import Session
from tests.end2end.processes import agent
from tests.gateway.inprocess import InProcessGateway
from tests.support.relay import ConnectProxy, encrypted
from tests.support.tls import Authority

pytestmark = pytest.mark.timeout(600)
HOST = "127.0.0.1"
LOGIN = ("dewi", "rahasia: @/+ ✓")


@pytest.fixture(autouse=True)
def nobody_elses_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
async def gateway(tmp_path: Path) -> AsyncIterator[InProcessGateway]:
    async with InProcessGateway(tmp_path / "gateway", [agent("siti")]) as running:
        yield running


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


async def works(url: str, network: Network) -> None:
    """Signs in, asks, and hears the feed. Raises GatewayError."""
    transport = Transport(url, network=network)
    try:
        session = await sign_in(transport, "siti", "sandi-siti", "PC-1", None)
        client = GatewayClient(transport, SessionAccess(transport, session.refresh, _kept, session.access))
        assert b"queues" in await client.handbook()
        async with await client.feed() as link:
            await link.send(Hello(PROTOCOL, session.client, {}))
            assert isinstance(await link.receive(), Feeds)
    finally:
        await transport.close()


async def _kept(_session: Session) -> None:
    return


async def fails(url: str, network: Network) -> GatewayError:
    """How a request fails, and that the feed fails alike."""
    transport = Transport(url, network=network)
    access = SessionAccess(transport, "refresh", _kept, "access")
    found: list[GatewayError] = []
    try:
        for way in (_asked(transport), _heard(GatewayClient(transport, access))):
            with pytest.raises(GatewayError) as raised:
                await way
            found.append(raised.value)
    finally:
        await transport.close()
    assert notice_of(found[0], url) == notice_of(found[1], url)
    assert "rahasia" not in repr(found) + str(notice_of(found[0], url)), "nobody's password in a sentence"
    return found[0]


async def _asked(transport: Transport) -> None:
    await sign_in(transport, "siti", "sandi-siti", "PC-1", None)


async def _heard(client: GatewayClient) -> None:
    async with await client.feed():
        pass


async def barred(url: str, network: Network) -> BlockedBy:
    error = await fails(url, network)
    assert isinstance(error, Blocked), error
    assert undecided(error), "it says nothing of what was asked: the desk works on offline"
    assert error.handling is Handling.SHOW
    return error.by


async def test_a_centres_own_authority_is_believed_when_it_is_named(
    gateway: InProcessGateway, authority: Authority
) -> None:
    async with encrypted(gateway.url, authority.served(HOST)) as url:
        await works(url, Network(ca_file=str(authority.file)))
        assert await barred(url, Network()) is BlockedBy.CERTIFICATE_UNKNOWN


async def test_a_certificate_of_another_authority_or_time_or_name_is_refused(
    gateway: InProcessGateway, authority: Authority, tmp_path: Path
) -> None:
    trusting = Network(ca_file=str(authority.file))
    other = Authority(tmp_path, "CA lain")
    hour = timedelta(hours=1)
    for context, by in (
        (other.served(HOST), BlockedBy.CERTIFICATE_UNKNOWN),
        (authority.served(HOST, ends=-hour), BlockedBy.CERTIFICATE_EXPIRED),
        (authority.served(HOST, begins=hour), BlockedBy.CERTIFICATE_EARLY),
        (authority.served("10.9.8.7"), BlockedBy.CERTIFICATE_HOST),
        (authority.served("gateway.pusat.example"), BlockedBy.CERTIFICATE_HOST),
    ):
        async with encrypted(gateway.url, context) as url:
            assert await barred(url, trusting) is by


async def test_a_file_that_holds_no_authority_is_named(gateway: InProcessGateway, tmp_path: Path) -> None:
    rubbish = tmp_path / "rubbish.pem"
    rubbish.write_text("bukan sertifikat")
    for file in (rubbish, tmp_path / "not-there.pem"):
        assert await barred(gateway.url, Network(ca_file=str(file))) is BlockedBy.CA_FILE


@asynccontextmanager
async def company(
    gateway: InProcessGateway, authority: Authority, proxy: ConnectProxy
) -> AsyncIterator[tuple[str, Network]]:
    """The address of an encrypted gateway behind a proxy, and the network that goes there."""
    async with encrypted(gateway.url, authority.served(HOST)) as url, proxy.running():
        yield url, Network(proxy.url, str(authority.file))


@pytest.mark.parametrize("login", [None, LOGIN], ids=["open", "with a login"])
async def test_through_a_proxy(
    gateway: InProcessGateway, authority: Authority, login: tuple[str, str] | None
) -> None:
    proxy = ConnectProxy(login)
    async with company(gateway, authority, proxy) as (url, network):
        await works(url, Network(network.proxy, network.ca_file, login))
        there = url.removeprefix("https://")
        assert len(proxy.asked) >= 2, "requests and the feed"
        assert set(proxy.asked) == {there}


async def test_a_proxy_that_wants_a_login_or_refuses_or_is_away(
    gateway: InProcessGateway, authority: Authority
) -> None:
    proxy = ConnectProxy(LOGIN)
    async with company(gateway, authority, proxy) as (url, network):
        assert await barred(url, network) is BlockedBy.PROXY_LOGIN
        wrong = Network(network.proxy, network.ca_file, ("dewi", "rahasia salah"))
        assert await barred(url, wrong) is BlockedBy.PROXY_LOGIN
        assert await barred(gateway.url, network) is BlockedBy.PROXY_LOGIN, (
            "without encryption it is asked otherwise"
        )
        assert proxy.asked == []
    refusing = ConnectProxy(status=403)
    async with company(gateway, authority, refusing) as (url, network):
        error = await fails(url, network)
        assert isinstance(error, Blocked)
        assert (error.by, error.detail) == (
            BlockedBy.PROXY_REFUSES, {"proxy": name_of(refusing.url), "status": "403"},
        )  # fmt: skip
        refusing.status = 503
        error = await fails(url, network)
        assert type(error) is Unreachable, "the gateway is away behind it"
        assert error.handling is Handling.RETRY
    async with encrypted(gateway.url, authority.served(HOST)) as url:
        error = await fails(url, network)
        assert isinstance(error, ProxyAway), "nothing listens there any more"
        assert error.handling is Handling.RETRY


async def test_the_systems_proxy_is_taken_when_it_is_asked_for(
    gateway: InProcessGateway, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = ConnectProxy()
    async with company(gateway, authority, proxy) as (url, network):
        monkeypatch.setenv("https_proxy", proxy.url)
        await works(url, Network(NONE, network.ca_file))
        assert proxy.asked == []
        await works(url, Network(SYSTEM, network.ca_file))
        assert len(proxy.asked) >= 2
        monkeypatch.setenv("no_proxy", HOST)
        assert Network(SYSTEM).proxy_for(url) is None
        monkeypatch.setenv("https_proxy", "proxy.pusat.example:3128")
        assert Network(SYSTEM).proxy_for("https://gateway.example") == "http://proxy.pusat.example:3128"


async def test_an_address_that_is_none_is_said_so(gateway: InProcessGateway) -> None:
    for address in (
        "proxy.pusat.example",
        "ftp://proxy:21",
        "http://",
        "http://proxy:porta",
        "socks5://proxy:1080",
    ):
        assert await barred(gateway.url, Network(address)) is BlockedBy.PROXY_ADDRESS
    assert name_of("http://dewi:rahasia@proxy:3128") == "proxy:3128"
    assert "rahasia" not in repr(Network("http://proxy:3128", login=LOGIN))
