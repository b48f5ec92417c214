"""The line by PJSIP (pjsua2), in the engine's one thread. What it does and does not, and why so: docs/decisions/0012-telephone.md."""

import contextlib
import gc
import logging
import sys
import time
import uuid
from collections.abc import Callable, Mapping, Sequence

import pjsua2 as pj

from console.softphone.engine.clock import Clock
from console.softphone.engine.flood import Flood
from console.softphone.engine.line import AccountTold, Happening, LineError, Received, SoundEnd, Tap, Wiring
from console.softphone.engine.names import Names
from console.softphone.engine.network import Change, Network, Sleep, machine_ticks
from console.softphone.engine.pj_account import PjAccount
from console.softphone.engine.pj_call import PjCall, came
from console.softphone.engine.pj_endpoint import PjEndpoint, prefer
from console.softphone.engine.pj_guard import guarded
from console.softphone.engine.pj_media import Bridge
from console.softphone.engine.pj_transport import Transports
from console.softphone.engine.places import check, is_place
from console.softphone.engine.sip_text import address, sound_headers
from console.softphone.orders import DtmfWay
from console.softphone.reasons import Reason
from console.softphone.state import Account, AccountState, AccountStatus

log = logging.getLogger(__name__)

#: What comes from the network ends a turn at once; only what the agent does waits for it: a little longer where nobody waits to be
#: answered, since each turn costs as much as a frame of sound.
TURN_MS, CALM_MS = 20, 40
#: Without it a busy Python thread starves the sound's callbacks (s).
SWITCH_INTERVAL_S = 0.0005
_GOODBYE_MS = 1_000
#: Between two looks whether the registrars' names are found.
FIND_MS = 300


class PjLine:
    """As Line says. One in a process at a time."""

    def __init__(self, clock: Clock) -> None:
        sys.setswitchinterval(SWITCH_INTERVAL_S)
        self._clock = clock
        self._queue: list[Happening] = []
        self._calls: dict[str, PjCall] = {}
        self._over: list[str] = []
        self._dead: list[PjCall] = []
        self._accounts: dict[str, PjAccount] = {}
        self._retired: list[PjAccount] = []
        self._flood = Flood()
        self._sleep = Sleep(machine_ticks())
        self._network = Network(clock.ticks())
        self._names = Names()
        self._moved = False
        self._move_at = 0
        self._waiting: dict[str, int] = {}
        self._endpoint = PjEndpoint(self._connection_lost, self._mistrusted, self._begun)
        self._transports = Transports(self._endpoint)
        self._bridge = Bridge()

    @property
    def tls(self) -> bool:
        return self._transports.tls

    def configure(self, accounts: Sequence[Account], codecs: Sequence[str]) -> None:
        prefer(self._endpoint, codecs)
        wanted = {account.id: account for account in accounts}
        for name, up in list(self._accounts.items()):
            if wanted.get(name) != up.account:
                del self._accounts[name]
                self._retired.append(up)
                up.close()
        self._drop_retired()
        self._endpoint.use_stun([account.stun for account in accounts if is_place(account.stun)])
        for account in accounts:
            if account.id not in self._accounts:
                self._open(account)

    def dial(self, leg: str, account: str, to: str, headers: Mapping[str, str]) -> None:
        up = self._accounts.get(account)
        if up is None:
            raise LineError(Reason.NO_ACCOUNT)
        prm = pj.CallOpParam(True)
        for name, value in sound_headers(headers).items():
            header = pj.SipHeader()
            header.hName, header.hValue = name, value
            prm.txOption.headers.append(header)
        call = PjCall(self, up.line, account, leg)
        try:
            call.makeCall(address(to, up.host, up.account.transport), prm)
        except pj.Error as error:
            raise LineError(Reason.UNREACHABLE, error.reason) from error
        self._add(call)

    def ring(self, leg: str) -> None:
        self._try(leg, lambda call: call.simply(call.answer, 180))

    def answer(self, leg: str) -> None:
        self._do(leg, lambda call: call.simply(call.answer, 200))

    def refuse(self, leg: str, code: int) -> None:
        if leg not in self._calls or leg in self._over:
            # Given up before it was heard of: it would wait for its turn in the place of one that is there.
            return
        if self._flood.may_refuse(self._clock.ticks()):
            self._try(leg, lambda call: call.simply(call.hangup, code))
        else:
            self._waiting[leg] = code

    def forward(self, leg: str, to: str) -> None:
        def moved(call: PjCall) -> None:
            prm = pj.CallOpParam()
            prm.statusCode = 302
            contact = pj.SipHeader()
            contact.hName, contact.hValue = "Contact", f"<{self._address(call, to)}>"
            prm.txOption.headers.append(contact)
            call.answer(prm)

        self._do(leg, moved)

    def hang_up(self, leg: str) -> None:
        self._try(leg, lambda call: call.simply(call.hangup))

    def hold(self, leg: str, on: bool) -> None:
        if leg in self._calls:
            self._calls[leg].want_hold(on)
            self._calls[leg].settle_hold(self._clock.ticks())

    def wire(self, leg: str, wiring: Wiring) -> None:
        self._bridge.wire(leg, wiring)

    def dtmf(self, leg: str, digits: str, way: DtmfWay) -> None:
        def send(call: PjCall) -> None:
            prm = pj.CallSendDtmfParam()
            info = way is DtmfWay.INFO
            prm.method = pj.PJSUA_DTMF_METHOD_SIP_INFO if info else pj.PJSUA_DTMF_METHOD_RFC2833
            prm.digits = digits
            call.sendDtmf(prm)

        self._do(leg, send)

    def transfer(self, leg: str, to: str) -> None:
        self._do(leg, lambda call: call.xfer(self._address(call, to), pj.CallOpParam(True)))

    def transfer_to(self, leg: str, other: str) -> None:
        target = self._calls.get(other)
        if target is not None:
            self._do(leg, lambda call: call.xferReplaces(target, pj.CallOpParam(True)))

    def probe(self, leg: str) -> None:
        self._try(leg, PjCall.probe)

    def received(self, leg: str) -> Received | None:
        call = self._calls.get(leg)
        try:
            return call.received() if call is not None else None
        except pj.Error:
            return None  # the sound path is being made anew

    def beep(self) -> None:
        self._bridge.beep()

    def attach(self, end: SoundEnd | None) -> None:
        self._bridge.attach(end)

    def tap(self, leg: str, tap: Tap | None) -> None:
        if leg in self._calls or tap is None:
            self._bridge.tap(leg, tap)

    def play(self, leg: str, source: SoundEnd | None) -> None:
        if leg in self._calls or source is None:
            self._bridge.play(leg, source)

    def turn(self) -> Sequence[Happening]:
        ticks = self._clock.ticks()
        if self._flood.may_read(ticks):
            calm = all(call.connected for call in self._calls.values())
            self._endpoint.libHandleEvents(CALM_MS if calm else TURN_MS)
        else:
            time.sleep(TURN_MS / 1000)
        self._refuse_waiting(ticks)
        self._look_around(ticks)
        for up in self._accounts.values():
            up.turn()
        for call in self._calls.values():
            call.settle_hold(ticks)
        self._drop_over()
        queue, self._queue = self._queue, []
        return queue

    def end(self) -> None:
        if self._calls:
            self._endpoint.hangupAllCalls()
        for up in self._accounts.values():
            up.close()
        until = self._clock.ticks() + _GOODBYE_MS
        while self._calls and self._clock.ticks() < until:
            self._endpoint.libHandleEvents(TURN_MS)
            self._drop_over()
        self._bridge.close()
        self._calls.clear()
        self._dead.clear()
        gc.collect()
        for up in (*self._accounts.values(), *self._retired):
            up.drop()
        self._accounts.clear()
        self._retired.clear()
        self._endpoint.libDestroy()

    # What calls and accounts tell.

    def happened(self, happening: Happening) -> None:
        self._queue.append(happening)

    def sound(self, leg: str, media: pj.AudioMedia | None) -> None:
        self._bridge.renewed(leg, media)

    def over(self, leg: str) -> None:
        """Dropped outside the callback that said so."""
        self._over.append(leg)

    def takes_over(self, account: str, replaced: str) -> PjCall:
        call = PjCall(self, self._calls[replaced].owner, account, _new_leg())
        self._add(call)
        self._begun()
        return call

    def _comes(self, account: str, owner: pj.Account, prm: pj.OnIncomingCallParam) -> None:
        call = PjCall(self, owner, account, _new_leg(), prm.callId)
        self._add(call)
        self.happened(came(call, prm.rdata.wholeMsg))
        self._begun()

    def _begun(self) -> None:
        """A call from outside has sockets, or had. Called from inside the library's reading, which goes on with the next one."""
        ticks = self._clock.ticks()
        self._flood.begun(ticks)
        time.sleep(self._flood.rest(ticks) / 1000)

    def _look_around(self, ticks: int) -> None:
        """After a sleep, and in another network, nobody knows where we are."""
        change = self._network.look({up.peer for up in self._accounts.values() if up.peer}, ticks)
        if self._sleep.over(machine_ticks()):
            change = Change.MOVED
        self._moved = self._moved or change is Change.MOVED
        if self._moved and ticks >= self._move_at:
            self._move(ticks)
        if change:
            for up in self._accounts.values():
                up.elsewhere()

    def _move(self, ticks: int) -> None:
        """As soon as all registrars are found: the library looks for each, and everything waits for it."""
        if not all(up.findable for up in self._accounts.values()):
            self._move_at = ticks + FIND_MS
            return
        self._moved = False
        try:
            self._endpoint.moved()
        except pj.Error as error:
            log.info("moved: %s", error.reason)

    @guarded
    def _connection_lost(self) -> None:
        for up in self._accounts.values():
            up.lost()

    @guarded
    def _mistrusted(self) -> None:
        for up in self._accounts.values():
            up.mistrusted = self._clock.ticks()

    def _open(self, account: Account) -> None:
        try:
            check(account)
            transport = self._transports.of(account)
            contact = self._transports.address(transport)
            self._accounts[account.id] = PjAccount(
                account, transport, contact, self.happened, self._comes, self._clock.ticks, self._names
            )
        except LineError as error:
            self._refuse_account(account, error.reason, error.said)
        except pj.Error as error:
            self._refuse_account(account, Reason.BAD_SETTINGS, error.reason)

    def _refuse_account(self, account: Account, reason: str, said: str) -> None:
        log.info("account %s refused: %s %s", account.id, reason, said)
        self.happened(
            AccountTold(AccountStatus(account=account.id, state=AccountState.REFUSED, reason=reason))
        )

    def _add(self, call: PjCall) -> None:
        self._calls[call.leg] = call
        for up in (*self._accounts.values(), *self._retired):
            if up.account.id == call.account:
                up.legs.add(call.leg)

    def _address(self, call: PjCall, to: str) -> str:
        for up in (*self._accounts.values(), *self._retired):
            if up.account.id == call.account:
                return address(to, up.host, up.account.transport)
        raise LineError(Reason.NO_ACCOUNT)

    def _do(self, leg: str, act: Callable[[PjCall], None]) -> None:
        call = self._calls.get(leg)
        if call is None or leg in self._over:
            return
        try:
            act(call)
        except pj.Error as error:
            log.info("%s: %s", leg, error.reason)
            raise LineError(Reason.LINE, error.reason) from error

    def _refuse_waiting(self, ticks: int) -> None:
        """Those that had to wait (console.softphone.engine.flood) and are there still."""
        for leg in self._over:
            self._waiting.pop(leg, None)
        while self._waiting and self._flood.may_refuse(ticks):
            leg = next(iter(self._waiting))
            code = self._waiting.pop(leg)
            self._try(leg, lambda call, code=code: call.simply(call.hangup, code))  # type: ignore[misc]

    def _try(self, leg: str, act: Callable[[PjCall], None]) -> None:
        """For what is done about a call that may end at the same moment."""
        with contextlib.suppress(LineError):
            self._do(leg, act)

    def _drop_over(self) -> None:
        """A call's place in the library may be another's by now, whom letting go of the old one would hang up: it waits till then."""
        for leg in self._over:
            self._bridge.forget(leg)
            if leg in self._calls:
                self._dead.append(self._calls.pop(leg))
            self._waiting.pop(leg, None)
            for up in (*self._accounts.values(), *self._retired):
                up.legs.discard(leg)
        if self._over:
            self._over.clear()
            self._drop_retired()
        if self._dead:
            self._dead = [call for call in self._dead if call.isActive()]

    def _drop_retired(self) -> None:
        for up in [up for up in self._retired if not up.legs]:
            self._retired.remove(up)
            up.drop()


def _new_leg() -> str:
    return str(uuid.uuid4())
