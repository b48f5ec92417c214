"""The exchange's SIP: one endpoint in one thread, a leg for every call. What happens is kept in ``happened`` for whoever turns it.

An exception that left a callback of the library would end the process, so none does. Ended legs are dropped outside of callbacks.
"""

import functools
import gc
import logging
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import ParamSpec

import pjsua2 as pj

P = ParamSpec("P")
HOST = "127.0.0.1"
#: Those who are being cleared up count too.
MOST_CALLS = 16
#: Of the 255 steps of loudness the library tells: somebody speaks, and no line merely hisses.
SPEECH = 25
_OURS = "exchange"
log = logging.getLogger(__name__)


class What(StrEnum):
    RINGING = "ringing"
    ANSWERED = "answered"
    HELD = "held"
    RESUMED = "resumed"
    KEYED = "keyed"
    #: The caller was put through to somebody else; ``leg`` is the new one, ``text`` where to.
    MOVED = "moved"
    #: Somebody calls the exchange; ``text``: the number they want.
    COMES = "comes"
    ENDED = "ended"


@dataclass(frozen=True)
class Happened:
    what: What
    leg: "Leg"
    code: int = 0
    text: str = ""


def guarded(callback: Callable[P, None]) -> Callable[P, None]:
    """For every method the library calls."""

    @functools.wraps(callback)
    def safe(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            callback(*args, **kwargs)
        except Exception:
            log.exception("in %s", callback.__qualname__)

    return safe


class Leg(pj.Call):  # type: ignore[misc]
    """One call as this side has it. ``of``: whose it is, for whoever uses it."""

    def __init__(self, phones: "Phones", owner: pj.Account, call_id: int = pj.PJSUA_INVALID_ID) -> None:
        super().__init__(owner, call_id)
        self._phones, self.owner = phones, owner
        self.of = ""
        self.over = self.held = self.rings = self.talking = False
        self._sound: pj.AudioMedia | None = None
        self._player: pj.AudioMediaPlayer | None = None

    def hears(self) -> bool:
        """Whether somebody speaks to it right now."""
        return self._sound is not None and not self.held and self._sound.getRxLevel() > SPEECH

    def say(self, file: Path) -> None:
        """Plays a file to the other side from its beginning; nothing while there is no sound."""
        self.hush()
        if self._sound is not None:
            self._player = pj.AudioMediaPlayer()
            self._player.createPlayer(str(file), pj.PJMEDIA_FILE_NO_LOOP)
            self._player.startTransmit(self._sound)

    def hush(self) -> None:
        self._player = None

    def press(self, digits: str) -> None:
        self.dialDtmf(digits)

    def reply(self, code: int) -> None:
        prm = pj.CallOpParam()
        prm.statusCode = code
        self.answer(prm)

    def end(self, headers: Mapping[str, str] | None = None) -> None:
        """Hangs up, whatever stage it is in; ``headers``: what its last word tells."""
        if self.over:
            return
        prm = pj.CallOpParam()
        for name, value in (headers or {}).items():
            line = pj.SipHeader()
            line.hName, line.hValue = name, value
            prm.txOption.headers.append(line)
        self.hangup(prm)

    @guarded
    def onCallState(self, prm: pj.OnCallStateParam) -> None:
        info = self.getInfo()
        if info.state == pj.PJSIP_INV_STATE_EARLY and info.role == pj.PJSIP_ROLE_UAC:
            self.rings = True
            self._phones.tell(Happened(What.RINGING, self, info.lastStatusCode))
        elif info.state == pj.PJSIP_INV_STATE_CONFIRMED and not self.talking:
            self.rings, self.talking = False, True
            self._phones.tell(Happened(What.ANSWERED, self))
        elif info.state == pj.PJSIP_INV_STATE_DISCONNECTED and not self.over:
            self.over, self.rings, self.talking, self._sound = True, False, False, None
            self._phones.tell(Happened(What.ENDED, self, info.lastStatusCode))

    @guarded
    def onCallMediaState(self, prm: pj.OnCallMediaStateParam) -> None:
        info = self.getInfo()  # its parts live as long as it does
        for media in info.media:
            if media.type == pj.PJMEDIA_TYPE_AUDIO:
                held = media.status == pj.PJSUA_CALL_MEDIA_REMOTE_HOLD
                heard = held or media.status == pj.PJSUA_CALL_MEDIA_ACTIVE
                self._sound = self.getAudioMedia(media.index) if heard else None
                if held is not self.held:
                    self.held = held
                    self._phones.tell(Happened(What.HELD if held else What.RESUMED, self))

    @guarded
    def onDtmfDigit(self, prm: pj.OnDtmfDigitParam) -> None:
        self._phones.tell(Happened(What.KEYED, self, text=prm.digit[:1]))

    @guarded
    def onCallTransferRequest(self, prm: pj.OnCallTransferRequestParam) -> None:
        """The desk passes this caller on: the library dials, the caller goes along."""
        going = self._phones.leg(self.owner, self.of)
        prm.newCall = going
        self._phones.tell(Happened(What.MOVED, going, text=user_of(prm.dstUri)))

    @guarded
    def onCallReplaceRequest(self, prm: pj.OnCallReplaceRequestParam) -> None:
        """Somebody comes in the place of the desk that spoke with this one before."""
        prm.newCall = self._phones.leg(self.owner, self.of)


class _Account(pj.Account):  # type: ignore[misc]
    def __init__(self, phones: "Phones") -> None:
        super().__init__()
        self._phones = phones

    @guarded
    def onIncomingCall(self, prm: pj.OnIncomingCallParam) -> None:
        wanted = prm.rdata.wholeMsg.split("\r\n", 1)[0].split()[1]
        leg = self._phones.leg(self, "", prm.callId)
        self._phones.tell(Happened(What.COMES, leg, text=user_of(wanted)))


class Phones:
    """``port`` 0: any that is free. ``turn`` often."""

    def __init__(self, port: int = 0) -> None:
        self.happened: deque[Happened] = deque()
        self._legs: list[Leg] = []
        self._endpoint = pj.Endpoint()
        self._endpoint.libCreate()
        config = pj.EpConfig()
        config.uaConfig.threadCnt = 0
        config.uaConfig.mainThreadOnly = True
        config.uaConfig.maxCalls = MOST_CALLS
        config.uaConfig.userAgent = "Imitation centre"
        config.medConfig.noVad = True
        config.logConfig.level = config.logConfig.consoleLevel = 0
        self._endpoint.libInit(config)
        way = pj.TransportConfig()
        way.port, way.boundAddress = port, HOST
        transport = self._endpoint.transportCreate(pj.PJSIP_TRANSPORT_UDP, way)
        self._endpoint.libStart()
        self._endpoint.audDevManager().setNullDev()
        for codec in self._endpoint.codecEnum2():
            if codec.codecId.lower().startswith("speex"):
                self._endpoint.codecSetPriority(codec.codecId, 0)  # it distorts
        self.address = str(self._endpoint.transportGetInfo(transport).localName)
        self._account = _Account(self)
        ours = pj.AccountConfig()
        ours.idUri = f"sip:{_OURS}@{self.address}"
        ours.sipConfig.transportId = transport
        ours.mediaConfig.transportConfig.boundAddress = HOST
        self._account.create(ours, True)

    def turn(self, ms: int = 5) -> None:
        """Lets the library work; drops what is over."""
        self._endpoint.libHandleEvents(ms)
        if not self.happened:
            self._legs = [leg for leg in self._legs if not leg.over]

    def tell(self, happened: Happened) -> None:
        self.happened.append(happened)

    def leg(self, owner: pj.Account, of: str, call_id: int = pj.PJSUA_INVALID_ID) -> Leg:
        """A leg that is kept alive until it is over."""
        leg = Leg(self, owner, call_id)
        leg.of = of
        self._legs.append(leg)
        return leg

    def call(self, of: str, desk: str, number: str, name: str, headers: dict[str, str]) -> Leg:
        """An INVITE to ``desk`` (host:port) from ``number``. Raises pj.Error."""
        leg = self.leg(self._account, of)
        prm = pj.CallOpParam(True)
        sender = f"<sip:{number}@{self.address}>"
        prm.txOption.localUri = f'"{name}" {sender}' if name else sender
        for header, value in headers.items():
            line = pj.SipHeader()
            line.hName, line.hValue = header, value
            prm.txOption.headers.append(line)
        try:
            leg.makeCall(f"sip:agen@{desk}", prm)
        except pj.Error:
            leg.over = True
            raise
        return leg

    def _hush(self) -> None:
        for leg in self._legs:
            leg.hush()

    def close(self) -> None:
        """Hangs everything up and ends the library."""
        self._hush()
        self._endpoint.hangupAllCalls()
        for _ in range(40):
            self._endpoint.libHandleEvents(5)
        # A leg that outlived the library would end the process: none is held by anything from here on.
        self._legs.clear()
        self.happened.clear()
        gc.collect()
        self._account.shutdown()
        self._endpoint.libDestroy()


def user_of(address: str) -> str:
    """Before the ``@`` of a SIP address."""
    return address.rpartition("sip:")[2].partition("@")[0].partition(";")[0].strip("<>")
