"""The SIP library's one endpoint: started so that everything but sound runs in our thread."""

from collections.abc import Callable, Sequence

import pjsua2 as pj

from console.softphone.engine.line import RATE
from console.softphone.engine.pj_guard import guarded

#: All this build can hold. Calls that are being cleared up count too: one whose peer is frozen stays for 32 s.
MOST_CALLS = 4
_NO_PLACE = 486


class PjEndpoint(pj.Endpoint):  # type: ignore[misc]
    """``lost``: a connection broke. ``mistrusted``: a server's certificate did not stand the test; told before what fails by it.
    ``turned_away``: the library refused a call by itself after it had opened sockets for its sound."""

    def __init__(
        self, lost: Callable[[], None], mistrusted: Callable[[], None], turned_away: Callable[[], None]
    ) -> None:
        super().__init__()
        self._lost, self._mistrusted, self._turned_away = lost, mistrusted, turned_away
        self._stun: list[str] = []
        self.libCreate()
        config = pj.EpConfig()
        config.uaConfig.threadCnt = 0
        config.uaConfig.mainThreadOnly = True
        config.uaConfig.maxCalls = MOST_CALLS
        config.uaConfig.userAgent = "Sahut"
        config.medConfig.noVad = True
        config.medConfig.clockRate = RATE
        config.logConfig.level = config.logConfig.consoleLevel = 0
        self.libInit(config)
        self.libStart()
        self.audDevManager().setNullDev()
        self._rest()

    def _rest(self) -> None:
        """The bridge's clock stops when nobody speaks, of which the library only thinks when something leaves the bridge."""
        passing = pj.ToneGenerator()
        passing.createToneGenerator(RATE)

    def use_stun(self, servers: Sequence[str]) -> None:
        """Asked in the background, when they are others than before. The library cannot be told that there are none any more."""
        wanted = list(dict.fromkeys(servers))
        if wanted and wanted != self._stun:
            names = pj.StringVector()
            for server in wanted:
                names.append(server)
            self.natUpdateStunServers(names, False)
        self._stun = wanted

    def moved(self) -> None:
        """This machine is reached by another address: connections are made anew, calls are told where their sound goes now. The sockets
        stay, they are of every address."""
        change = pj.IpChangeParam()
        change.restartListener = False
        self.handleIpChange(change)

    @guarded
    def onRejectedIncomingCall(self, prm: pj.OnRejectedIncomingCallParam) -> None:
        if prm.statusCode != _NO_PLACE:
            self._turned_away()

    @guarded
    def onTransportState(self, prm: pj.OnTransportStateParam) -> None:
        if prm.type.upper().startswith("TLS") and prm.tlsInfo.verifyStatus:
            self._mistrusted()
        if prm.state == pj.PJSIP_TP_STATE_DISCONNECTED:
            self._lost()


def prefer(endpoint: pj.Endpoint, codecs: Sequence[str]) -> None:
    """Only these are offered, the first best; an empty list leaves what the library has, without Speex, which distorts."""
    wanted = {codec.lower(): 255 - n for n, codec in enumerate(codecs)}
    for info in endpoint.codecEnum2():
        name = info.codecId.lower().rsplit("/", 1)[0]
        if wanted:
            endpoint.codecSetPriority(info.codecId, wanted.get(name, 0))
        elif name.startswith("speex"):
            endpoint.codecSetPriority(info.codecId, 0)
