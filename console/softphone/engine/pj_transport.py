"""Sockets of the SIP library: one for each way an account wants to be reached."""

import ssl
from pathlib import Path

import msgspec
import pjsua2 as pj

from console.softphone.engine.line import LineError
from console.softphone.engine.shut_door import shut
from console.softphone.reasons import Reason
from console.softphone.state import Account, Transport

_KINDS = {
    Transport.UDP: pj.PJSIP_TRANSPORT_UDP,
    Transport.TCP: pj.PJSIP_TRANSPORT_TCP,
    Transport.TLS: pj.PJSIP_TRANSPORT_TLS,
}


class _Way(msgspec.Struct, frozen=True):
    kind: Transport
    host: str
    port: int
    verify: bool
    ca_file: str
    stun: str
    """By which the socket learns at which address others see it."""
    reached: bool
    """Whether calls come to its own port, not through the connection to a registrar."""


class Transports:
    """Opened when first wanted, shared by accounts that want the same; open until the end, since transactions of an account that was
    taken away may still use one, and the library does not survive its loss."""

    def __init__(self, endpoint: pj.Endpoint) -> None:
        self._endpoint = endpoint
        self._open: dict[_Way, int] = {}
        self.tls = bool(endpoint.utilSslGetAvailableCiphers())

    def of(self, account: Account) -> int:
        """Raises LineError with NO_TLS, BAD_SETTINGS (no readable authorities) or PORT_TAKEN."""
        secure = account.transport is Transport.TLS
        way = _Way(
            account.transport,
            account.listen_host,
            account.listen_port,
            secure and account.verify,
            account.ca_file if secure else "",
            account.stun if account.transport is Transport.UDP else "",
            bool(account.listen_port) or not account.registrars,
        )
        if way not in self._open:
            self._open[way] = self._opened(way)
        return self._open[way]

    def address(self, transport: int) -> str:
        """host:port where it is reached."""
        return str(self._endpoint.transportGetInfo(transport).localName)

    def _opened(self, way: _Way) -> int:
        if way.kind is Transport.TLS and not self.tls:
            raise LineError(Reason.NO_TLS)
        config = pj.TransportConfig()
        config.port = way.port
        config.boundAddress = way.host
        if way.kind is Transport.TLS:
            config.tlsConfig.proto = pj.PJ_SSL_SOCK_PROTO_TLS1_2
            config.tlsConfig.verifyServer = way.verify
            if way.verify:
                config.tlsConfig.CaBuf = authorities(way.ca_file)
        try:
            transport = int(self._endpoint.transportCreate(_KINDS[way.kind], config))
        except pj.Error as error:
            raise LineError(Reason.PORT_TAKEN, error.reason) from error
        if not way.reached and way.kind is not Transport.UDP:
            shut(int(self.address(transport).rpartition(":")[2]))
        return transport


def authorities(extra: str) -> str:
    """The system's certificates and those of ``extra``, PEM. The library brings none of its own."""
    system = "\n".join(
        ssl.DER_cert_to_PEM_cert(certificate)
        for certificate in ssl.create_default_context().get_ca_certs(True)
    )
    if not extra:
        return system
    try:
        return f"{Path(extra).read_text('ascii')}\n{system}"
    except (OSError, UnicodeDecodeError) as error:
        raise LineError(Reason.BAD_SETTINGS, f"authorities: {error}") from error
