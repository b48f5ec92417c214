"""The way to the gateway: through which proxy, and whose certificates are believed. One way for requests and the feed.

Trusted are the system's authorities, those the HTTP library brings, and the centre's own file. Nothing switches the check off.
"""

import ssl
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import SplitResult, quote, urlsplit

from console.sync.errors import Blocked, BlockedBy, ProxyAway, Unreachable
from domain.desk_settings import NO_PROXY, SYSTEM_PROXY

NONE, SYSTEM = NO_PROXY, SYSTEM_PROXY
#: Certificate faults by OpenSSL's number (openssl-verification-options(1)).
_FAULTS = {
    9: BlockedBy.CERTIFICATE_EARLY,
    10: BlockedBy.CERTIFICATE_EXPIRED,
    62: BlockedBy.CERTIFICATE_HOST,
    64: BlockedBy.CERTIFICATE_HOST,
}
#: Answers of a proxy that reached nobody: the gateway is away, as it may be without a proxy too.
_AWAY = frozenset({502, 503, 504})
_LOGIN = 407


@dataclass(frozen=True)
class Network:
    """``proxy``: "none", "system" (as the system's own settings and variables say), or an address such as http://proxy:3128;
    ``ca_file``: the centre's own certificate authorities (PEM), "" for none; ``login``: name and password for the proxy."""

    proxy: str = NONE
    ca_file: str = ""
    login: tuple[str, str] | None = field(default=None, repr=False)

    def proxy_for(self, base: str) -> str | None:
        """The proxy's address for the gateway ``base``, login and all; None for none. Raises Blocked for what is no address."""
        address = self.proxy
        if address == SYSTEM:
            address = _systems(base)
        if address in ("", NONE):
            return None
        parts = _parts(address)
        if self.login is None or parts.username is not None:
            return address
        name, password = (quote(word, safe="") for word in self.login)
        return f"{parts.scheme}://{name}:{password}@{parts.netloc}"

    def trust(self) -> ssl.SSLContext:
        """Takes some 20 ms: not on the window's thread. Raises Blocked when ``ca_file`` cannot be used."""
        import httpx

        context = httpx.create_ssl_context(trust_env=False)
        context.load_default_certs()
        if self.ca_file:
            try:
                context.load_verify_locations(self.ca_file)
            except (OSError, ssl.SSLError) as error:
                raise Blocked(BlockedBy.CA_FILE, file=self.ca_file) from error
        return context


#: No proxy, and the authorities everybody trusts.
DIRECT = Network()


def name_of(proxy: str) -> str:
    """Host and port of a proxy's address, without any login: for sentences, and as the name of its login; "" for no address."""
    try:
        return urlsplit(proxy).netloc.rpartition("@")[2]
    except ValueError:
        return ""


def shown(proxy: str | None) -> str:
    return "" if proxy is None else name_of(proxy)


def why(error: BaseException, proxy: str | None, what: str) -> Unreachable:
    """What a failed connection means. ``what``: the request, for the log; nothing of the proxy's login gets into it."""
    for cause in _chain(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return Blocked(_FAULTS.get(cause.verify_code, BlockedBy.CERTIFICATE_UNKNOWN))
    if proxy is not None and _never_connected(error):
        return ProxyAway(f"{what}: the proxy cannot be reached", proxy=shown(proxy))
    return Unreachable(f"{what}: {type(error).__name__}")


def refused_by_proxy(status: int, proxy: str | None, what: str) -> Unreachable:
    """What the proxy's answer ``status`` means for a connection it did not make."""
    if status in _AWAY:
        return Unreachable(f"{what}: the proxy says {status}")
    by = BlockedBy.PROXY_LOGIN if status == _LOGIN else BlockedBy.PROXY_REFUSES
    return Blocked(by, proxy=shown(proxy), status=str(status))


def _never_connected(error: BaseException) -> bool:
    names = {type(cause).__name__ for cause in _chain(error)}
    return bool(
        names & {"ConnectError", "ConnectTimeout", "ConnectionRefusedError", "gaierror", "TimeoutError"}
    )


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _systems(base: str) -> str:
    parts = urlsplit(base)
    host = parts.hostname or ""
    if urllib.request.proxy_bypass(host):
        return ""
    known = urllib.request.getproxies()
    found = known.get(parts.scheme) or known.get("all") or ""
    # The system's settings name hosts alone, too.
    return found if not found or "//" in found else f"http://{found}"


def _parts(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise Blocked(BlockedBy.PROXY_ADDRESS, proxy=name_of(address)) from None
    if parts.scheme not in ("http", "https") or not parts.hostname or port == 0:
        raise Blocked(BlockedBy.PROXY_ADDRESS, proxy=name_of(address) or address.rpartition("@")[2][:80])
    return parts
