"""One call inside the SIP library: turns its callbacks into happenings, and keeps hold as it is wanted."""

from collections.abc import Callable
from typing import Protocol

import pjsua2 as pj

from console.softphone.engine.line import (
    Came,
    Connected,
    Gone,
    Happening,
    Keyed,
    Probed,
    Progressed,
    Received,
    Referred,
    Sounded,
)
from console.softphone.engine.pj_guard import guarded
from console.softphone.engine.sip_text import completed_elsewhere, headers_of, request_user
from console.softphone.headers import display_name_of, user_of

DECLINED = 603
#: Between two tries to have the other side agree to hold or resume (glare, or its answer to the last is not here yet).
HOLD_AGAIN_MS = 200
HOLD_TRIES = 5
_TRANSACTION_MS = 40_000
_DEAD = frozenset({408, 481, 503})
_HAS_SOUND = (
    pj.PJSUA_CALL_MEDIA_ACTIVE,
    pj.PJSUA_CALL_MEDIA_LOCAL_HOLD,
    pj.PJSUA_CALL_MEDIA_REMOTE_HOLD,
)
_FINAL = (pj.PJSIP_TSX_STATE_COMPLETED, pj.PJSIP_TSX_STATE_TERMINATED)


class Switchboard(Protocol):
    """Whom a call tells. All but ``happened`` is the line's own housekeeping."""

    def happened(self, happening: Happening) -> None: ...

    def sound(self, leg: str, media: pj.AudioMedia | None) -> None: ...

    def over(self, leg: str) -> None: ...

    def takes_over(self, account: str, replaced: str) -> "PjCall":
        """A call that comes in the place of another."""


def came(call: "PjCall", message: str, replaces: str = "") -> Came:
    """What an INVITE says."""
    info = call.getInfo() if call.getId() != pj.PJSUA_INVALID_ID else None
    headers = headers_of(message)
    sender = headers.get("from", ("",))[0]
    return Came(
        leg=call.leg,
        account=call.account,
        number=user_of(sender),
        name=display_name_of(sender),
        called=request_user(message),
        headers=headers,
        trail=info.callIdString if info else headers.get("call-id", ("",))[0],
        replaces=replaces,
    )


class PjCall(pj.Call):  # type: ignore[misc]
    """``account``: our name of it. Everything is called in the engine's one thread."""

    def __init__(
        self,
        board: Switchboard,
        owner: pj.Account,
        account: str,
        leg: str,
        call_id: int = pj.PJSUA_INVALID_ID,
    ) -> None:
        super().__init__(owner, call_id)
        self.leg, self.account, self.owner = leg, account, owner
        self._board = board
        self._connected = self._gone = self._elsewhere = self._probing = False
        self._hold_wanted = self._hold_agreed = self._hold_sent = False
        self._hold_tries = 0
        self._hold_at = 0
        self._sent_at: int | None = None
        self._stream: int | None = None

    def simply(self, act: Callable[[pj.CallOpParam], None], code: int = 0) -> None:
        """An act with no more to say than a status."""
        prm = pj.CallOpParam()
        prm.statusCode = code
        act(prm)

    @property
    def connected(self) -> bool:
        """Whether it was answered, by whichever side."""
        return self._connected

    def want_hold(self, on: bool) -> None:
        self._hold_wanted, self._hold_tries, self._hold_at = on, 0, 0

    def settle_hold(self, ticks: int) -> None:
        """Asks the other side until it agrees; one question at a time."""
        if self._sent_at is not None and ticks - self._sent_at > _TRANSACTION_MS:
            self._sent_at = None
        wanted = self._hold_wanted
        if not self._connected or self._gone or self._sent_at is not None or wanted is self._hold_agreed:
            return
        if self._hold_tries >= HOLD_TRIES or ticks < self._hold_at:
            return
        prm = pj.CallOpParam(True)
        self._sent_at, self._hold_sent, self._hold_at = ticks, wanted, ticks + HOLD_AGAIN_MS
        try:
            if wanted:
                self.setHold(prm)
            else:
                prm.opt.flag |= pj.PJSUA_CALL_UNHOLD
                self.reinvite(prm)
        except pj.Error:
            self._sent_at = None

    def probe(self) -> None:
        prm = pj.CallSendRequestParam()
        prm.method = "OPTIONS"
        self._probing = True
        self.sendRequest(prm)

    def received(self) -> Received | None:
        if self._stream is None or self._gone:
            return None
        stat = self.getStreamStat(self._stream)  # its parts live as long as it does
        return Received(
            packets=stat.rtcp.rxStat.pkt,
            lost=stat.rtcp.rxStat.loss,
            jitter_ms=stat.rtcp.rxStat.jitterUsec.mean / 1000,
            round_trip_ms=stat.rtcp.rttUsec.mean / 1000,
            codec=self.getStreamInfo(self._stream).codecName,
        )

    @guarded
    def onCallState(self, prm: pj.OnCallStateParam) -> None:
        info = self.getInfo()
        if info.state == pj.PJSIP_INV_STATE_EARLY and info.role == pj.PJSIP_ROLE_UAC:
            self._board.happened(Progressed(self.leg, info.lastStatusCode))
        elif info.state in (pj.PJSIP_INV_STATE_CONNECTING, pj.PJSIP_INV_STATE_CONFIRMED):
            if not self._connected:
                self._connected = True
                self._board.happened(Connected(self.leg, info.callIdString))
        elif info.state == pj.PJSIP_INV_STATE_DISCONNECTED and not self._gone:
            self._gone = True
            body = prm.e.body.tsxState
            said = prm.e.type == pj.PJSIP_EVENT_TSX_STATE and body.type == pj.PJSIP_EVENT_RX_MSG
            cancelled = info.role == pj.PJSIP_ROLE_UAS and info.lastStatusCode == 487
            self._board.sound(self.leg, None)
            headers = headers_of(body.src.rdata.wholeMsg) if said else {}
            self._board.happened(
                Gone(
                    self.leg,
                    info.lastStatusCode,
                    info.lastReason,
                    said or cancelled,
                    self._elsewhere,
                    headers,
                )
            )
            self._board.over(self.leg)

    @guarded
    def onCallTsxState(self, prm: pj.OnCallTsxStateParam) -> None:
        body = prm.e.body.tsxState
        method, ours, code = body.tsx.method, body.tsx.role == pj.PJSIP_ROLE_UAC, body.tsx.statusCode
        if method == "CANCEL" and not ours and body.type == pj.PJSIP_EVENT_RX_MSG:
            self._elsewhere = completed_elsewhere(body.src.rdata.wholeMsg)
        if not ours or body.tsx.state not in _FINAL or code < 200:
            return
        if method == "OPTIONS" and self._probing:
            self._probing = False
            self._board.happened(Probed(self.leg, code not in _DEAD))
        elif method == "INVITE" and self._sent_at is not None:
            self._sent_at = None
            if code < 300:
                self._hold_agreed, self._hold_tries = self._hold_sent, 0
            elif code not in (401, 407):
                self._hold_tries += 1

    @guarded
    def onCallMediaState(self, prm: pj.OnCallMediaStateParam) -> None:
        info = self.getInfo()  # its parts live as long as it does
        for media in info.media:
            if media.type == pj.PJMEDIA_TYPE_AUDIO and media.status in _HAS_SOUND:
                self._stream = media.index
                self._board.sound(self.leg, self.getAudioMedia(media.index))
                self._board.happened(self._sounded(media))
                return
        self._stream = None
        self._board.sound(self.leg, None)

    def _sounded(self, media: pj.CallMediaInfo) -> Sounded:
        stream = self.getStreamInfo(media.index)
        return Sounded(
            self.leg,
            codec=f"{stream.codecName}/{stream.codecClockRate}",
            secured="SRTP status: Active" in self.dump(True, ""),
            held_there=media.status == pj.PJSUA_CALL_MEDIA_REMOTE_HOLD,
        )

    @guarded
    def onDtmfDigit(self, prm: pj.OnDtmfDigitParam) -> None:
        self._board.happened(Keyed(self.leg, prm.digit[:1]))

    @guarded
    def onCallTransferStatus(self, prm: pj.OnCallTransferStatusParam) -> None:
        self._board.happened(Referred(self.leg, prm.statusCode, bool(prm.finalNotify)))
        prm.cont = not prm.finalNotify

    @guarded
    def onCallTransferRequest(self, prm: pj.OnCallTransferRequestParam) -> None:
        """Nobody outside sends the agent's telephone dialling somewhere, at the centre's cost."""
        prm.statusCode = DECLINED

    @guarded
    def onCallReplaceRequest(self, prm: pj.OnCallReplaceRequestParam) -> None:
        taking = self._board.takes_over(self.account, self.leg)
        prm.newCall = taking
        self._board.happened(came(taking, prm.rdata.wholeMsg, self.leg))

    def onCallRedirected(self, prm: pj.OnCallRedirectedParam) -> int:
        """A 302 from over there is followed (RFC 3261 8.1.3.4); the library tries no address twice."""
        return int(pj.PJSIP_REDIRECT_ACCEPT)
