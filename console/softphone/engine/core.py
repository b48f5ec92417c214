"""The engine from outside: orders in, events out, one turn after another."""

from collections.abc import Callable, Mapping

import msgspec

from console.softphone.engine.acting import Acting
from console.softphone.engine.calls import Calls
from console.softphone.engine.clock import Clock
from console.softphone.engine.hearing import Hearing
from console.softphone.engine.line import AccountTold, Happening, Line, LineError, SoundEnd, Tap
from console.softphone.engine.tandem import Tandems
from console.softphone.engine.watch import Patience
from console.softphone.events import AccountChanged, Done, Events, Refused
from console.softphone.headers import cleaned
from console.softphone.orders import (
    Accompany,
    Answer,
    Configure,
    Dial,
    Dtmf,
    Expect,
    Forward,
    GiveOver,
    HangUp,
    Hold,
    Join,
    Leave,
    Mute,
    Orders,
    Receive,
    Reject,
    TakeBack,
    ToPayment,
    Transfer,
    TransferTo,
)
from console.softphone.reasons import Reason
from console.softphone.state import AccountState, AccountStatus, Call, Policy, Recording

Tell = Callable[[Events], None]


class Engine:
    """One line and all its calls.

    ``line_factory`` makes the line (console.softphone.engine.pj_line.PjLine in earnest); ``tell`` gets every event, answers too, from
    within ``order``, ``turn``, ``recording`` and nowhere else. Hello, Kept, Record, TestSound and Levels are others' work and are
    refused as unknown here. One thread only.
    """

    def __init__(
        self, line_factory: Callable[[], Line], clock: Clock, tell: Tell, patience: Patience | None = None
    ) -> None:
        self._tell = tell
        self._clock = clock
        self._line = line_factory()
        self._accounts: dict[str, AccountStatus] = {}
        self._calls = Calls(self._line, clock, tell, patience or Patience())
        self._acting = Acting(self._calls, self._accounts)
        self._tandems = Tandems(self._calls)
        self._hearing = Hearing(self._calls, self._acting, self._tandems)

    @property
    def tls(self) -> bool:
        """Whether this build speaks TLS."""
        return self._line.tls

    @property
    def receiving(self) -> bool:
        return self._calls.receiving

    @property
    def accounts(self) -> Mapping[str, AccountStatus]:
        return self._accounts

    @property
    def calls(self) -> Mapping[str, Call]:
        """Every call that is not over, whole, counted to now."""
        return {live.call.id: self._calls.now(live) for live in self._calls}

    @property
    def policy(self) -> Policy:
        return self._calls.policy

    def order(self, order: Orders) -> None:
        """Does it, or refuses it and has changed nothing; the answer comes through ``tell``, unless ``order.ref`` is 0."""
        try:
            self._do(order)
        except LineError as error:
            if order.ref:
                self._tell(Refused(at=self._clock.now(), ref=order.ref, reason=error.reason, said=error.said))
        else:
            if order.ref:
                self._tell(Done(at=self._clock.now(), ref=order.ref))

    def turn(self) -> None:
        """One poll of the line, at most 40 ms, and whatever is due. What goes wrong with one happening is raised once the others are
        heard: a call whose end went unheard would never be over."""
        wrong: list[Exception] = []
        for happening in self._line.turn():
            try:
                self._hear(happening)
            except Exception as error:  # noqa: BLE001 - raised below
                wrong.append(error)
        self._hearing.pass_time()
        if wrong:
            raise wrong[0]

    def attach(self, end: SoundEnd | None) -> None:
        """The agent's microphone and speaker, from now on; None: silence."""
        self._line.attach(end)

    def tap(self, call: str, tap: Tap | None) -> None:
        """Both sides of a call's sound go to ``tap`` too, from now on."""
        self._line.tap(call, tap)

    def play(self, call: str, source: SoundEnd | None) -> None:
        """Both sides of a call hear ``source`` besides each other, from now on; None: no more."""
        self._line.play(call, source)

    def recording(self, call: str, state: Recording) -> None:
        """What became of a call's recording; told with the call. Nothing when the call is over."""
        live = self._calls.get(call)
        if live is not None:
            self._calls.change(live, recording=state)

    def end(self) -> None:
        """Hangs up and leaves the network; the engine is of no use afterwards."""
        self._line.end()

    def _hear(self, happening: Happening) -> None:
        if isinstance(happening, AccountTold):
            self._account_told(happening.status)
        else:
            self._hearing.hear(happening)

    def _do(self, order: Orders) -> None:
        match order:
            case Configure():
                self._configure(order)
            case Receive():
                self._calls.receiving = order.on
            case Dial():
                self._acting.dial(order)
            case (
                Answer()
                | Reject()
                | Forward()
                | Hold()
                | Mute()
                | Dtmf()
                | Transfer()
                | TransferTo()
                | Join()
                | ToPayment()
                | TakeBack()
                | HangUp()
            ):
                self._acting.act(order)
            case Accompany():
                self._tandems.accompany(self._calls.of(order.call), order)
            case GiveOver():
                live = self._calls.of(order.call)
                self._acting.payments.need_free(live, order)
                self._tandems.give_over(live)
            case Expect():
                self._tandems.expect(order)
            case Leave():
                self._calls.receiving = False
                self._configure(Configure(policy=self._calls.policy))
            case _:
                raise LineError(Reason.UNKNOWN_ORDER)

    def _configure(self, order: Configure) -> None:
        self._calls.policy = order.policy
        self._calls.accounts = {account.id: account for account in order.accounts}
        self._line.configure(order.accounts, order.policy.codecs)

    def _account_told(self, status: AccountStatus) -> None:
        """One that is configured no more is told as off, and then forgotten."""
        # The registrar's own words may stand in it.
        status = msgspec.structs.replace(status, reason=cleaned(status.reason))
        if status.state is AccountState.OFF and status.account not in self._calls.accounts:
            self._accounts.pop(status.account, None)
        else:
            self._accounts[status.account] = status
        self._tell(AccountChanged(at=self._clock.now(), status=status))
