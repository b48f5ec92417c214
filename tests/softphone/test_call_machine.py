"""Whatever agent, other side and time do, in any order: no call is ever in a state it cannot be in, and its times add up."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from console.softphone.engine.line import (
    Came,
    Connected,
    Gone,
    Keyed,
    Probed,
    Progressed,
    Received,
    Referred,
    Sounded,
)
from console.softphone.events import CallChanged, Done, Refused
from console.softphone.orders import (
    Answer,
    Dial,
    Dtmf,
    Forward,
    HangUp,
    Hold,
    Join,
    Mute,
    Orders,
    Receive,
    Reject,
    Transfer,
    TransferTo,
)
from console.softphone.state import Call, Policy
from domain.call import CALL, CONNECTED, CallState, Direction
from tests.softphone.scripted import LINE, Bench

#: Which of the calls that are up, or of those that are over.
_WHICH = st.integers(0, 3)
_CODES = st.sampled_from([100, 180, 200, 202, 302, 404, 408, 480, 486, 487, 503, 603])
_NEXT = {state: {CALL.after(state, move) for move in CALL.moves(state)} | {state} for state in CallState}


class Calls(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.bench = Bench(Policy(ring_s=20, auto_answer_s=None))
        self.seen: dict[str, Call] = {}
        self.over: set[str] = set()
        self.began: dict[str, int] = {}
        self.read = 0
        self.ref = 0
        self.turns = 0
        self.made = 0

    def new(self) -> str:
        self.made += 1
        return f"leg{self.made}"

    def one(self, which: int) -> str:
        """Mostly one that is up."""
        legs = [*self.bench.engine.calls, *sorted(self.over)[-1:], "unknown"]
        return legs[which % len(legs)]

    def ordered(self, order: Orders) -> None:
        self.ref += 1
        before = len(self.bench.told)
        self.bench.order(
            type(order)(**{f: getattr(order, f) for f in order.__struct_fields__} | {"ref": self.ref})
        )
        answers = [e for e in self.bench.told[before:] if isinstance(e, Done | Refused)]
        assert [answer.ref for answer in answers] == [self.ref], "one answer to each order"

    @rule(on=st.booleans())
    def receives(self, on: bool) -> None:
        self.ordered(Receive(on=on))

    @rule(which=_WHICH, consults=st.booleans())
    def dials(self, which: int, consults: bool) -> None:
        self.ordered(Dial(call=self.new(), to="2002", consults=self.one(which) if consults else ""))

    @rule()
    def dials_one_that_is_up(self) -> None:
        for leg in list(self.bench.engine.calls)[:1]:
            self.ordered(Dial(call=leg, to="2002"))

    @rule(which=_WHICH, replaces=st.booleans())
    def comes(self, which: int, replaces: bool) -> None:
        taken = self.one(which) if replaces else ""
        self.bench.hear(Came(leg=self.new(), account=LINE.id, number="0812", replaces=taken))

    @rule(which=_WHICH)
    def answers(self, which: int) -> None:
        self.ordered(Answer(call=self.one(which)))
        self.bench.hear(Connected(self.one(which)))

    @rule(which=_WHICH, another=_WHICH, on=st.booleans(), kind=st.integers(0, 9))
    def acts(self, which: int, another: int, on: bool, kind: int) -> None:
        leg, other = self.one(which), self.one(another)
        orders: list[Orders] = [
            Answer(call=leg),
            Reject(call=leg),
            Forward(call=leg, to="2003"),
            Hold(call=leg, on=on),
            Mute(call=leg, on=on),
            Dtmf(call=leg, digits="1"),
            Transfer(call=leg, to="2003"),
            TransferTo(call=leg, other=other),
            Join(call=leg, other=other, on=on),
            HangUp(call=leg),
        ]
        self.ordered(orders[kind])

    @rule(which=_WHICH, code=_CODES, flag=st.booleans(), kind=st.integers(0, 6))
    def happens(self, which: int, code: int, flag: bool, kind: int) -> None:
        leg = self.one(which)
        self.bench.hear(
            (
                Progressed(leg, code),
                Connected(leg),
                Sounded(leg, "PCMA", held_there=flag),
                Keyed(leg, "5"),
                Referred(leg, code, final=flag),
                Probed(leg, alive=flag),
                Gone(leg, code, heard=flag),
            )[kind]
        )

    @rule(
        ms=st.sampled_from([0, 20, 999, 1_000, 2_500, 21_000]), packets=st.integers(0, 2), back=st.booleans()
    )
    def time_passes(self, ms: int, packets: int, back: bool) -> None:
        self.turns += 1
        for leg in self.bench.engine.calls:
            if packets:
                self.bench.line.sound[leg] = Received(packets=self.turns * packets)
        if back:
            self.bench.clock.wall -= 3_600_000
        self.bench.go(ms)

    @invariant()
    def every_step_is_legal_and_times_add_up(self) -> None:
        for event in self.bench.told[self.read :]:
            if not isinstance(event, CallChanged):
                continue
            call, before = event.call, self.seen.get(event.call.id)
            assert call.id not in self.over, "nothing is told of a call that is over"
            if before is None:
                first = CallState.RINGING if call.direction is Direction.INBOUND else CallState.CALLING
                assert call.state is first
                self.began[call.id] = self.bench.clock.at
            else:
                assert call.state in _NEXT[before.state], (before.state, call.state)
                for length in ("rang_ms", "talk_ms", "hold_ms", "holds"):
                    assert getattr(call, length) >= getattr(before, length)
            assert (call.end is not None) is (call.state is CallState.ENDED)
            assert (call.answered is not None) is (
                call.state in CONNECTED or call.talk_ms + call.hold_ms > 0
            ) or (call.state is CallState.ENDED)
            self.seen[call.id] = call
            if call.state is CallState.ENDED:
                self.over.add(call.id)
                lasted = self.bench.clock.at - self.began[call.id]
                assert call.rang_ms + call.talk_ms + call.hold_ms == lasted
        self.read = len(self.bench.told)

    @invariant()
    def what_is_live_is_sound(self) -> None:
        live = self.bench.engine.calls
        assert set(live) == set(self.seen) - self.over
        assert len(live) <= 2
        talking = [call for call in live.values() if call.state is CallState.TALKING]
        assert len(talking) < 2 or len({call.group or call.id for call in talking}) == 1, (
            "one conversation at a time"
        )
        ringing = [call for call in live.values() if call.state is CallState.RINGING]
        assert len([call for call in ringing if ("ring", call.id) in self.bench.line.asked]) <= 1
        for call in live.values():
            wiring = self.bench.line.wired.get(call.id)
            if wiring is not None:
                assert not wiring.speak or (call.state is CallState.TALKING and not call.muted)
                assert not wiring.hear or call.state in (CallState.TALKING, CallState.ALERTING)
                assert all(live[other].state is CallState.TALKING for other in wiring.others)
            lasted = self.bench.clock.at - self.began[call.id]
            assert call.rang_ms + call.talk_ms + call.hold_ms == lasted


TestCalls = Calls.TestCase
TestCalls.settings = settings(max_examples=100, stateful_step_count=40, deadline=None)
