"""A telephone without an engine: the twin of client.Client for tests and demos of the desk. Whoever holds it plays the other side."""

import time
from collections.abc import Callable

import msgspec

from console.softphone.events import AccountChanged, CallChanged, Events, Journalled, Transferred, Welcome
from console.softphone.lengths import counted, cut_short
from console.softphone.orders import (
    Accompany,
    Answer,
    Configure,
    Dial,
    Expect,
    Forward,
    GiveOver,
    HangUp,
    Hold,
    Join,
    Leave,
    Mute,
    OfCall,
    Orders,
    Receive,
    Record,
    Reject,
    TakeBack,
    ToPayment,
    Transfer,
    TransferTo,
)
from console.softphone.phone import EngineGone, EngineState, Keeper, Listeners, OrderRefused, Phone, fold
from console.softphone.reasons import Reason
from console.softphone.state import (
    AccountState,
    AccountStatus,
    Beside,
    Call,
    Payment,
    PaymentEnd,
    Recording,
    Told,
)
from domain.call import CALL, CONNECTED, CallEnd, CallMove, CallState, Direction


class ScriptedTelephone(Listeners):
    """A phone.Telephone. Up at once; calls are dialled and come once it is configured, and come while it receives. ``asked``: every
    order done, for tests."""

    def __init__(self, now: Callable[[], int] = lambda: time.time_ns() // 1_000_000) -> None:
        super().__init__()
        self._now = now
        self._keepers: list[Keeper] = []
        self._n = self._calls = 0
        self.result = ""
        """What the payment IVR tells when it hangs up."""
        self._expected = ""
        self.asked: list[Orders] = []
        self.phone = fold(Phone(), Welcome(engine="scripted"))

    def keep_with(self, keeper: Keeper) -> None:
        """As Telephone says."""
        self._keepers.append(keeper)

    async def order(self, order: Orders) -> None:
        """As Telephone says."""
        match order:
            case Configure():
                self.know(msgspec.structs.replace(self.phone, sound=order.sound))
                for account in order.accounts:
                    status = AccountStatus(account=account.id, state=AccountState.READY)
                    self._tell(AccountChanged(status=status))
            case Receive():
                self.know(msgspec.structs.replace(self.phone, receiving=order.on))
            case Leave():
                self.know(Phone(over=self.phone.over, calls=self.phone.calls))
            case _ if self.phone.state is not EngineState.UP:
                raise EngineGone
            case Dial():
                await self._dial(order)
            case OfCall():
                await self._act(order)
            case Expect(token=token):
                if token and self.phone.calls:
                    raise OrderRefused(Reason.BUSY)
                self._expected = order.tandem if token else ""
        self.asked.append(order)

    # --- the other side, by script

    async def ring(self, number: str, *, name: str = "", told: Told | None = None, call: str = "") -> str:
        """Somebody calls; the call's id, "" when it is refused as busy."""
        if not self.phone.receiving or self.phone.calls or self.phone.state is not EngineState.UP:
            return ""
        self._calls += 1
        begun = Call(
            id=call or f"scripted-{self._calls}",
            account=next(iter(self.phone.accounts), ""),
            direction=Direction.INBOUND,
            state=CallState.RINGING,
            number=number,
            name=name,
            told=told or Told(number=number, name=name),
            started=self._now(),
            as_of=self._now(),
        )
        await self._changed(begun)
        return begun.id

    async def alert(self, call: str) -> None:
        """It rings over there."""
        await self._move(self._of(call), CallMove.ALERT)

    async def pick_up(self, call: str) -> None:
        """The other side answers."""
        await self._move(self._of(call), CallMove.ANSWER)

    async def hang_up(self, call: str, end: CallEnd = CallEnd.CUSTOMER, cause: int = 200) -> None:
        """The other side, or the PBX, ends it."""
        await self._end(self._of(call), end, cause)

    async def transferred(self, call: str, to: str, code: int = 200) -> None:
        """How a transfer goes; 2xx ends the call."""
        self._tell(Transferred(call=call, to=to, code=code))
        if 200 <= code < 300:
            passed = msgspec.structs.replace(self._of(call), passed_to=to)
            await self._end(passed, CallEnd.TRANSFERRED, code)

    async def join(self, call: str, on: bool = True) -> None:
        """The trainer's telephone, which is called, answers; or leaves."""
        live = self._of(call)
        assert live.beside is not None
        beside = msgspec.structs.replace(live.beside, joined=True) if on else None
        await self._changed(msgspec.structs.replace(live, beside=beside))

    async def accompany(self, number: str = "") -> str:
        """At the trainer's: the telephone of the trainee comes, with the right word; the call's id, "" when nobody is expected."""
        tandem, self._expected = self._expected, ""
        if not tandem:
            return ""
        self._calls += 1
        begun = Call(
            id=f"scripted-{self._calls}",
            account=next(iter(self.phone.accounts), ""),
            direction=Direction.INBOUND,
            state=CallState.RINGING,
            number=number,
            started=self._now(),
            as_of=self._now(),
            muted=True,
            accompanies=tandem,
        )
        await self._changed(begun)
        await self._move(begun, CallMove.ANSWER)
        return begun.id

    async def come_over(self, call: str, number: str) -> str:
        """At the trainer's: the caller of the call that is accompanied comes in its place; the new call's id."""
        former = self._of(call)
        await self._end(former, CallEnd.TRANSFERRED, 200)
        self._calls += 1
        begun = msgspec.structs.replace(
            former, id=f"scripted-{self._calls}", state=CallState.RINGING, number=number, started=self._now(), answered=None,
            talk_ms=0, muted=False, accompanies="", takes_over=former.accompanies,
        )  # fmt: skip
        await self._changed(begun)
        await self._move(begun, CallMove.ANSWER)
        return begun.id

    async def tell(self, event: Events) -> None:
        """Anything else the engine might say."""
        self._tell(event)

    async def die(self) -> None:
        """The engine's process is killed; it stays away until ``rise``."""
        self.know(msgspec.structs.replace(self.phone, state=EngineState.DOWN, why="scripted", accounts={}))
        for call in list(self.phone.calls.values()):
            await self._changed(cut_short(call, self._now()))

    async def rise(self) -> None:
        """Another engine is there, set up as the one before."""
        sound, receiving = self.phone.sound, self.phone.receiving
        self._tell(Welcome(engine="scripted again", sound=sound, receiving=receiving))
        for order in [order for order in self.asked if isinstance(order, Configure)][-1:]:
            await self.order(order)

    # --- inside

    async def _dial(self, order: Dial) -> None:
        if not self.phone.ready:
            raise OrderRefused(Reason.NOT_READY if self.phone.accounts else Reason.NO_ACCOUNT)
        if order.consults:
            await self._hold(self._of(order.consults), True)
        elif self.phone.calls:
            raise OrderRefused(Reason.BUSY)
        await self._changed(
            Call(
                id=order.call,
                account=order.account or next(iter(self.phone.accounts)),
                direction=Direction.OUTBOUND,
                state=CallState.CALLING,
                number=order.to,
                started=self._now(),
                as_of=self._now(),
                consults=order.consults,
            )
        )

    async def _act(self, order: OfCall) -> None:
        call = self._of(order.call)
        ringing = call.state is CallState.RINGING
        if call.private or call.payment:
            allowed = isinstance(order, HangUp | TakeBack) or (isinstance(order, Mute) and not call.private)
            _need(allowed)
        match order:
            case Answer():
                _need(ringing)
                await self._move(call, CallMove.ANSWER)
            case Reject():
                _need(ringing)
                await self._end(call, CallEnd.REJECTED, order.code)
            case Forward():
                _need(ringing)
                await self._end(call, CallEnd.FORWARDED, 302)
            case HangUp():
                await self._end(call, CallEnd.REJECTED if ringing else CallEnd.AGENT, 0)
            case ToPayment():
                await self._to_payment(call, order)
            case TakeBack():
                await self._end(self._there(call), CallEnd.AGENT, 0)
            case Hold():
                await self._hold(call, order.on)
            case TransferTo():
                _need(call.state in CONNECTED)
                other = self._of(order.other)
                await self._end(
                    msgspec.structs.replace(call, passed_to=other.number), CallEnd.TRANSFERRED, 200
                )
                await self._end(other, CallEnd.TRANSFERRED, 200)
            case GiveOver():
                _need(call.state in CONNECTED and call.beside is not None and call.beside.joined)
                assert call.beside is not None
                await self.transferred(call.id, call.beside.who)
            case Accompany():
                await self._accompanied(call, order)
            case _:
                _need(call.state in CONNECTED)
                await self._mark(call, order)

    async def _accompanied(self, call: Call, order: Accompany) -> None:
        same = call.beside is not None and call.beside.tandem == order.tandem
        if not order.on:
            if same:
                await self._changed(msgspec.structs.replace(call, beside=None))
            return
        _need(call.state in CONNECTED)
        if call.beside is not None and not same:
            raise OrderRefused(Reason.BUSY)
        joined = call.beside is not None and call.beside.joined
        beside = Beside(tandem=order.tandem, who=order.who, mode=order.mode, joined=joined)
        if beside != call.beside:
            await self._changed(msgspec.structs.replace(call, beside=beside))

    async def _mark(self, call: Call, order: OfCall) -> None:
        """Acts that change no state."""
        put = msgspec.structs.replace
        match order:
            case Mute():
                await self._changed(put(call, muted=order.on))
            case Record():
                await self._changed(put(call, recording=order.to))
            case Join():
                other, group = self._of(order.other), call.id if order.on else ""
                await self._changed(put(call, group=group))
                await self._changed(put(other, group=group))
                await self._hold(self._of(other.id), not order.on)
                if order.on:
                    await self._hold(self._of(call.id), False)
            case Transfer():
                self._tell(Transferred(call=call.id, to=order.to, code=100))

    async def _to_payment(self, call: Call, order: ToPayment) -> None:
        _need(call.state is CallState.TALKING and not call.group)
        if len(self.phone.calls) > 1:
            raise OrderRefused(Reason.BUSY)
        paused = Recording.PAUSED if call.recording is Recording.ON else call.recording
        await self._changed(msgspec.structs.replace(call, payment=order.leg, recording=paused))
        await self._changed(
            Call(
                id=order.leg, account=call.account, direction=Direction.OUTBOUND, state=CallState.CALLING, number=order.to,
                started=self._now(), as_of=self._now(), consults=call.id, private=True,
            )
        )  # fmt: skip

    def _there(self, call: Call) -> Call:
        _need(bool(call.payment))
        return self._of(call.payment)

    def _visited(self, call: Call, leg: Call | None, end: CallEnd) -> Call:
        """``call`` once its visit of the payment IVR is over by ``end`` of the call to it; None: its own end."""
        there = leg is not None and leg.answered is not None
        how = {
            CallEnd.AGENT: PaymentEnd.TAKEN_BACK,
            CallEnd.BUSY: PaymentEnd.BUSY,
            CallEnd.NO_ANSWER: PaymentEnd.NO_ANSWER,
            CallEnd.CUSTOMER: PaymentEnd.RETURNED,
        }.get(end, PaymentEnd.LOST if there else PaymentEnd.UNREACHABLE)
        over = Payment(
            at=self._now() if leg is None else leg.started,
            ms=0 if leg is None else leg.talk_ms,
            end=PaymentEnd.CALLER_LEFT if leg is None else how,
            result=self.result if how is PaymentEnd.RETURNED and leg is not None else "",
        )
        on = Recording.ON if call.recording is Recording.PAUSED else call.recording
        return msgspec.structs.replace(call, payment="", payments=(*call.payments, over), recording=on)

    async def _hold(self, call: Call, on: bool) -> None:
        _need(call.state in CONNECTED)
        if on is not (call.state is CallState.HELD):
            held = msgspec.structs.replace(call, holds=call.holds + on)
            await self._move(held, CallMove.HOLD if on else CallMove.RESUME)

    async def _move(self, call: Call, move: CallMove) -> None:
        state, until = CALL.after(call.state, move), counted(call, self._now())
        answered = call.answered or (self._now() if state is CallState.TALKING else None)
        await self._changed(msgspec.structs.replace(until, state=state, answered=answered))

    async def _end(self, call: Call, end: CallEnd, cause: int) -> None:
        leg = self.phone.calls.get(call.payment)
        until = counted(self._visited(call, None, end) if call.payment else call, self._now())
        await self._changed(
            msgspec.structs.replace(
                until,
                state=CALL.after(call.state, CallMove.END),
                end=end,
                cause=cause,
                ended=until.as_of,
                group="",
                beside=None,
            )
        )
        if leg is not None:
            await self._end(leg, CallEnd.AGENT, 0)
        caller = self.phone.calls.get(call.consults)
        if call.private and caller is not None:
            await self._changed(self._visited(caller, until, end))

    async def _changed(self, call: Call) -> None:
        self._n += 1
        event = CallChanged(n=self._n, at=self._now(), call=call)
        self._tell(event)
        await self._kept(event)

    async def _kept(self, event: Journalled) -> None:
        for keeper in self._keepers:
            await keeper(event)

    def _tell(self, event: Events) -> None:
        self.know(fold(self.phone, event), event)

    def _of(self, call: str) -> Call:
        found = self.phone.calls.get(call)
        if found is None:
            raise OrderRefused(Reason.NO_SUCH_CALL)
        return found


def _need(possible: bool) -> None:
    if not possible:
        raise OrderRefused(Reason.NOT_NOW)
