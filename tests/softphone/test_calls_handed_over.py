"""Calls that are handed over or joined, without a network."""

from console.softphone.engine.line import Came, Connected, Gone, Referred, Wiring
from console.softphone.events import Transferred
from console.softphone.orders import Join, Transfer, TransferTo
from console.softphone.reasons import Reason
from domain.call import CallEnd, CallState
from tests.softphone.scripted import LINE, Bench
from tests.softphone.test_calls import refused


def test_a_blind_transfer() -> None:
    bench = Bench()
    bench.talking("a")
    bench.order(Transfer(call="a", to="2002"))
    assert refused(bench, Transfer(ref=1, call="a", to="2003")) == Reason.NOT_NOW
    bench.hear(Referred("a", 180, final=False))
    assert bench.engine.calls["a"].state is CallState.TALKING
    bench.hear(Referred("a", 200, final=True))
    assert [(t.to, t.code) for t in bench.said(Transferred)] == [("2002", 180), ("2002", 200)]
    assert (bench.call("a").end, bench.line.asked[-1]) == (CallEnd.TRANSFERRED, ("hang_up", "a"))
    assert bench.call("a").passed_to == "2002"


def test_a_transfer_that_fails_leaves_the_caller_here() -> None:
    bench = Bench()
    bench.talking("a")
    bench.order(Transfer(call="a", to="2002"))
    bench.hear(Referred("a", 486, final=True))
    assert bench.engine.calls["a"].state is CallState.TALKING
    bench.order(Transfer(ref=1, call="a", to="2003"))
    bench.hear(Gone("a", 200))
    assert bench.call("a").end is CallEnd.TRANSFERRED


def test_an_attended_transfer() -> None:
    bench = Bench()
    bench.consulting("a", "b")
    bench.order(TransferTo(call="a", other="b"))
    bench.hear(Gone("b", 200))
    assert bench.call("b").end is CallEnd.TRANSFERRED
    bench.hear(Referred("a", 200, final=True))
    assert (bench.call("a").end, bench.line.asked[-1]) == (CallEnd.TRANSFERRED, ("hang_up", "a"))


def test_a_conference_of_three() -> None:
    bench = Bench()
    bench.consulting("a", "b")
    bench.order(Join(call="a", other="b"))
    assert bench.call("a").group == bench.call("b").group != ""
    assert bench.line.wired == {
        "a": Wiring(True, True, frozenset({"b"})),
        "b": Wiring(True, True, frozenset({"a"})),
    }
    bench.order(Join(call="a", other="b", on=False))
    assert (bench.call("b").state, bench.call("a").group, bench.call("b").group) == (CallState.HELD, "", "")
    assert bench.line.wired == {"a": Wiring(True, True), "b": Wiring()}
    bench.order(Join(call="a", other="b"))
    bench.hear(Gone("a", 200))
    assert (bench.call("b").group, bench.call("b").state) == ("", CallState.TALKING)
    assert bench.line.wired["b"] == Wiring(True, True)


def test_who_is_asked_may_take_the_call_over() -> None:
    bench = Bench()
    bench.talking("a")
    bench.hear(Came(leg="b", account=LINE.id, number="0811", replaces="a"), Connected("b"))
    assert (bench.call("a").end, bench.call("b").state) == (CallEnd.TRANSFERRED, CallState.TALKING)
    assert ("ring", "b") not in bench.line.asked
