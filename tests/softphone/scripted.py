"""A line without a network, a clock without time: the telephone's core under the hand of a test."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from console.softphone.engine.core import Engine
from console.softphone.engine.line import (
    AccountTold,
    Came,
    Connected,
    Happening,
    LineError,
    Received,
    SoundEnd,
    Tap,
    Wiring,
)
from console.softphone.events import CallChanged, Events, Happened
from console.softphone.orders import Answer, Configure, Dial, DtmfWay, Orders, Receive
from console.softphone.reasons import Reason
from console.softphone.state import Account, AccountState, AccountStatus, Call, Policy

E = TypeVar("E", bound=Happened)
LINE = Account(id="pusat", user="2001", domain="pbx.example")


class HandClock:
    """``now`` may be set anywhere; ``ticks`` only goes on."""

    def __init__(self) -> None:
        self.at = 1_000_000
        self.wall = 1_700_000_000_000

    def now(self) -> int:
        return self.wall

    def ticks(self) -> int:
        return self.at

    def go(self, ms: int) -> None:
        self.at += ms
        self.wall += ms


class ScriptedLine:
    """Keeps what it was asked; says what it is given. ``broken``: every number dialled is refused."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []
        self.coming: list[Happening] = []
        self.wired: dict[str, Wiring] = {}
        self.sound: dict[str, Received] = {}
        self.broken = False

    @property
    def tls(self) -> bool:
        return True

    def configure(self, accounts: Sequence[Account], codecs: Sequence[str]) -> None:
        self.asked.append(("configure", tuple(a.id for a in accounts), tuple(codecs)))
        self.coming += [AccountTold(AccountStatus(account=a.id, state=AccountState.READY)) for a in accounts]

    def dial(self, leg: str, account: str, to: str, headers: Mapping[str, str]) -> None:
        if self.broken:
            raise LineError(Reason.BAD_NUMBER, to)
        self.asked.append(("dial", leg, account, to, dict(headers)))

    def ring(self, leg: str) -> None:
        self.asked.append(("ring", leg))

    def answer(self, leg: str) -> None:
        self.asked.append(("answer", leg))

    def refuse(self, leg: str, code: int) -> None:
        self.asked.append(("refuse", leg, code))

    def forward(self, leg: str, to: str) -> None:
        self.asked.append(("forward", leg, to))

    def hang_up(self, leg: str) -> None:
        self.asked.append(("hang_up", leg))

    def hold(self, leg: str, on: bool) -> None:
        self.asked.append(("hold", leg, on))

    def wire(self, leg: str, wiring: Wiring) -> None:
        self.wired[leg] = wiring

    def dtmf(self, leg: str, digits: str, way: DtmfWay) -> None:
        self.asked.append(("dtmf", leg, digits, way))

    def transfer(self, leg: str, to: str) -> None:
        self.asked.append(("transfer", leg, to))

    def transfer_to(self, leg: str, other: str) -> None:
        self.asked.append(("transfer_to", leg, other))

    def probe(self, leg: str) -> None:
        self.asked.append(("probe", leg))

    def received(self, leg: str) -> Received | None:
        return self.sound.get(leg)

    def beep(self) -> None:
        self.asked.append(("beep",))

    def attach(self, end: SoundEnd | None) -> None:
        self.asked.append(("attach", end))

    def tap(self, leg: str, tap: Tap | None) -> None:
        self.asked.append(("tap", leg, tap))

    def play(self, leg: str, source: SoundEnd | None) -> None:
        self.asked.append(("play", leg, source))

    def turn(self) -> Sequence[Happening]:
        coming, self.coming = self.coming, []
        return coming

    def end(self) -> None:
        self.asked.append(("end",))


class Bench:
    """An engine on a scripted line, Avail, with one account."""

    def __init__(self, policy: Policy | None = None, receiving: bool = True) -> None:
        self.clock = HandClock()
        self.line = ScriptedLine()
        self.told: list[Events] = []
        self.engine = Engine(lambda: self.line, self.clock, self.told.append)
        self.order(Configure(accounts=(LINE,), policy=policy or Policy()))
        self.order(Receive(on=receiving))
        self.hear()
        self.told.clear()
        self.line.asked.clear()

    def order(self, order: Orders) -> None:
        self.engine.order(order)

    def hear(self, *happenings: Happening) -> None:
        self.line.coming += happenings
        self.engine.turn()

    def go(self, ms: int) -> None:
        self.clock.go(ms)
        self.engine.turn()

    def comes(self, leg: str, **said: object) -> None:
        self.hear(Came(**{"leg": leg, "account": LINE.id, "number": "08123456443", **said}))  # type: ignore[arg-type]

    def talking(self, leg: str) -> None:
        """An inbound call, answered."""
        self.comes(leg)
        self.order(Answer(call=leg))
        self.hear(Connected(leg))

    def consulting(self, first: str, second: str) -> None:
        """``first`` is held, ``second`` answered."""
        self.talking(first)
        self.order(Dial(call=second, to="2002", consults=first))
        self.hear(Connected(second))

    def call(self, leg: str) -> Call:
        """As it was told last."""
        return [e.call for e in self.told if isinstance(e, CallChanged) and e.call.id == leg][-1]

    def said(self, kind: type[E]) -> list[E]:
        return [event for event in self.told if isinstance(event, kind)]
