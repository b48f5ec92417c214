"""What the agent does with calls. Each act raises LineError when it cannot be done now, and then has changed nothing."""

import re

from console.softphone.engine.calls import MOST_IN_GROUP, Calls, Live
from console.softphone.engine.line import LineError
from console.softphone.engine.payments import Payments
from console.softphone.orders import (
    Answer,
    Dial,
    Dtmf,
    Forward,
    HangUp,
    Hold,
    Join,
    Mute,
    Reject,
    TakeBack,
    ToPayment,
    Transfer,
    TransferTo,
)
from console.softphone.reasons import Reason
from console.softphone.state import AccountState, AccountStatus, Call
from domain.call import CallEnd, CallMove, CallState, Direction

_DIGITS = re.compile(r"[0-9*#A-Da-d]{1,64}")
#: A call may be refused with these only.
_REFUSALS = frozenset({480, 486, 600, 603})

Acts = (
    Answer
    | Reject
    | Forward
    | Hold
    | Mute
    | Dtmf
    | Transfer
    | TransferTo
    | Join
    | ToPayment
    | TakeBack
    | HangUp
)


class Acting:
    def __init__(self, calls: Calls, statuses: dict[str, AccountStatus]) -> None:
        self._calls = calls
        self._line = calls.line
        self._statuses = statuses
        self.payments = Payments(calls)

    def dial(self, order: Dial) -> None:
        """A second call only to consult about the first, which is then held."""
        account = self._account(order.account)
        if self._calls.get(order.call) is not None or not order.call:
            raise LineError(Reason.NOT_NOW, "that call is on already")
        asked_about = self._asked_about(order.consults)
        self._line.dial(order.call, account, order.to, order.headers)
        if asked_about is not None:
            self._hold(asked_about, True)
        self._calls.begin(
            Call(
                id=order.call,
                account=account,
                direction=Direction.OUTBOUND,
                state=CallState.CALLING,
                number=order.to,
                started=self._calls.clock.now(),
                consults=order.consults,
            )
        )

    def act(self, order: Acts) -> None:
        live = self._calls.of(order.call)
        self.payments.need_free(live, order)
        match order:
            case Answer():
                self.answer(live)
            case Reject():
                self._reject(live, order.code)
            case Forward():
                self._forward(live, order.to)
            case Hold():
                self._hold(live, order.on)
            case Mute():
                _need(live.connected)
                self._calls.change(live, muted=order.on)
            case Dtmf():
                self._dtmf(live, order)
            case Transfer():
                self._transfer(live, order.to)
            case TransferTo():
                self._transfer_to(live, self._calls.of(order.other))
            case Join():
                self._join(live, self._calls.of(order.other), order.on)
            case ToPayment():
                self.payments.send(live, order)
            case TakeBack():
                self.payments.take_back(live)
            case HangUp():
                self._hang_up(live)

    def answer(self, live: Live) -> None:
        """Told as answered once the line has done it. Again while that is under way: nothing."""
        _need(live.call.state is CallState.RINGING)
        if not live.answering:
            self._line.answer(live.call.id)
            live.answering = True

    def _reject(self, live: Live, code: int) -> None:
        _need(live.call.state is CallState.RINGING and not live.answering)
        code = code if code in _REFUSALS else 486
        self._line.refuse(live.call.id, code)
        self._calls.finish(live, CallEnd.REJECTED, cause=code)

    def _forward(self, live: Live, to: str) -> None:
        _need(live.call.state is CallState.RINGING and not live.answering)
        self._line.forward(live.call.id, to)
        self._calls.finish(live, CallEnd.FORWARDED, cause=302)

    def _hang_up(self, live: Live) -> None:
        if live.call.state is CallState.RINGING and not live.answering:
            self._reject(live, 603)
            return
        self._line.hang_up(live.call.id)
        self._calls.finish(live, CallEnd.AGENT)

    def _hold(self, live: Live, on: bool) -> None:
        """Again what it is already: nothing. Whoever is taken up again sends the one that talks now into hold, but its own group."""
        _need(live.connected)
        if on is (live.call.state is CallState.HELD):
            return
        if not on:
            self.quiet_others(live)
        self._line.hold(live.call.id, on)
        move = CallMove.HOLD if on else CallMove.RESUME
        self._calls.move(live, move, holds=live.call.holds + (1 if on else 0))

    def quiet_others(self, live: Live) -> None:
        """One conversation at a time: whoever talks and is not of the same group is held."""
        companions = self._calls.grouped(live)
        for other in self._calls:
            if other is not live and other not in companions and other.call.state is CallState.TALKING:
                self._hold(other, True)

    def _dtmf(self, live: Live, order: Dtmf) -> None:
        _need(live.connected)
        if not _DIGITS.fullmatch(order.digits):
            raise LineError(Reason.BAD_NUMBER, "digits, * # and A-D only")
        self._line.dtmf(live.call.id, order.digits.upper(), order.way)

    def _transfer(self, live: Live, to: str) -> None:
        _need(live.connected and not live.referring)
        self._line.transfer(live.call.id, to)
        live.referring, live.referring_leg = to, ""

    def _transfer_to(self, live: Live, other: Live) -> None:
        _need(live.connected and other.connected and live is not other)
        _need(not live.referring and not other.referring)
        self._line.transfer_to(live.call.id, other.call.id)
        live.referring, live.referring_leg = other.call.number, other.call.id

    def _join(self, live: Live, other: Live, on: bool) -> None:
        _need(live is not other and live.connected and other.connected)
        companions = self._calls.grouped(live)
        if not on:
            _need(other in companions)
            self._calls.change(other, group="")
            if len(companions) == 1:
                self._calls.change(live, group="")
            self._hold(other, True)
            return
        if other in companions:
            return
        _need(len(companions) + 2 <= MOST_IN_GROUP and not self._calls.grouped(other))
        group = live.call.id
        self._calls.change(live, group=group)
        self._calls.change(other, group=group)
        for one in (live, other):
            self._hold(one, False)

    def _account(self, wanted: str) -> str:
        """The one wanted, or the first that is ready."""
        if wanted and wanted not in self._calls.accounts:
            raise LineError(Reason.NO_ACCOUNT)
        for account in (wanted,) if wanted else self._calls.accounts:
            status = self._statuses.get(account)
            if status is not None and status.state is AccountState.READY:
                return account
        raise LineError(Reason.NOT_READY if self._calls.accounts else Reason.NO_ACCOUNT)

    def _asked_about(self, consults: str) -> Live | None:
        if not consults:
            if len(self._calls):
                raise LineError(Reason.BUSY)
            return None
        live = self._calls.of(consults)
        _need(live.connected and not live.call.payment)
        if len(self._calls) > 1:
            raise LineError(Reason.BUSY)
        return live


def _need(possible: bool) -> None:
    if not possible:
        raise LineError(Reason.NOT_NOW)
