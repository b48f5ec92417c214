"""A trainer in a colleague's call, without a network: who is let in, what is wired, what ends it."""

import pytest

from console.softphone.engine.beside import Companion, joined
from console.softphone.engine.line import Came, Connected, Gone, Wiring
from console.softphone.engine.tandem import HEADER, NOT_WANTED
from console.softphone.events import Refused
from console.softphone.orders import Accompany, Expect, GiveOver, HangUp
from console.softphone.reasons import Reason
from domain.call import CallEnd, CallState
from domain.tandem import JOIN_MS, TandemMode
from tests.softphone.scripted import LINE, Bench

WORD = "satu-kali-saja-0123456789"


def asked(**more: object) -> Accompany:
    fields = {"call": "a", "tandem": "t", "to": "2009", "token": WORD, "who": "Rina"}
    return Accompany(**(fields | more))  # type: ignore[arg-type]


def shows(bench: Bench, leg: str, word: str = WORD) -> None:
    bench.hear(Came(leg=leg, account=LINE.id, number="2001", headers={HEADER.lower(): (word,)}))


def test_who_shows_the_word_is_answered_once_though_nobody_receives() -> None:
    bench = Bench(receiving=False)
    shows(bench, "early")
    bench.order(Expect(tandem="t", token=WORD))
    shows(bench, "wrong", WORD + "!")
    shows(bench, "right")
    bench.hear(Connected("right"))
    shows(bench, "again")
    refused = [("refuse", leg, NOT_WANTED) for leg in ("early", "wrong", "again")]
    assert [one for one in bench.line.asked if one[0] == "refuse"] == refused
    assert ("answer", "right") in bench.line.asked
    assert not any(one[0] == "ring" for one in bench.line.asked)
    call = bench.call("right")
    assert (call.state, call.muted, call.accompanies) == (CallState.TALKING, True, "t")
    bench.hear(Came(leg="caller", account=LINE.id, number="0812", replaces="right"))
    assert (bench.call("caller").takes_over, bench.call("caller").muted) == ("t", False)


def test_a_word_is_good_for_a_while_and_none_is_waited_for_in_a_call() -> None:
    bench = Bench()
    bench.order(Expect(tandem="t", token=WORD, within_ms=5_000))
    bench.go(5_001)
    shows(bench, "late")
    assert bench.line.asked == [("refuse", "late", NOT_WANTED)]
    bench.order(Expect(tandem="t", token=WORD))
    bench.order(Expect())
    shows(bench, "called off")
    assert bench.line.asked[-1] == ("refuse", "called off", NOT_WANTED)
    bench.order(Expect(ref=1, tandem="t", token="pendek"))
    bench.talking("a")
    bench.order(Expect(ref=2, tandem="t", token=WORD))
    assert [answer.reason for answer in bench.said(Refused)] == [Reason.NOT_NOW, Reason.BUSY]


def test_who_does_not_come_in_time_is_not_waited_for() -> None:
    bench = Bench()
    bench.talking("a")
    bench.order(asked())
    assert ("dial", "t", LINE.id, "2009", {HEADER: WORD}) in bench.line.asked
    assert bench.call("a").beside is not None
    assert bench.line.wired["a"] == Wiring(speak=True, hear=True)
    bench.go(JOIN_MS)
    assert ("hang_up", "t") in bench.line.asked
    assert bench.call("a").beside is None
    bench.order(asked(tandem="u"))
    bench.hear(Gone("u", 403))
    assert bench.call("a").beside is None
    assert bench.call("a").state is CallState.TALKING


def test_another_call_comes_as_if_nobody_were_there_and_the_end_parts_them() -> None:
    bench = Bench()
    bench.talking("a")
    bench.order(asked())
    bench.hear(Connected("t"))
    assert list(bench.engine.calls) == ["a"]
    assert bench.line.wired["t"] == Wiring(speak=True, overhears=frozenset({"a"}))
    bench.order(HangUp(call="a"))
    assert bench.line.asked[-1] == ("hang_up", "t")
    assert bench.line.wired["t"] == Wiring()
    assert (bench.call("a").end, bench.call("a").beside) == (CallEnd.AGENT, None)
    bench.hear(Gone("t", 200))
    bench.comes("b")
    assert bench.call("b").state is CallState.RINGING


def test_nobody_is_handed_over_to_who_is_not_there() -> None:
    bench = Bench()
    bench.talking("a")
    bench.order(GiveOver(ref=1, call="a"))
    bench.order(asked())
    bench.order(GiveOver(ref=2, call="a"))
    bench.hear(Connected("t"))
    bench.order(GiveOver(ref=3, call="a"))
    assert [answer.ref for answer in bench.said(Refused)] == [1, 2]
    assert bench.line.asked[-1] == ("transfer_to", "a", "t")


@pytest.mark.parametrize("mode", list(TandemMode))
def test_only_who_speaks_to_all_has_a_way_to_the_caller(mode: TandemMode) -> None:
    talks, held = Wiring(speak=True, hear=True), Wiring()
    ivr = Wiring(others=frozenset({"p"}), private=True)
    companion = Companion(tandem="t", leg="t", who="Rina", mode=mode, asked=0, joined=True)
    wired = joined(companion, {"a": talks, "h": held, "p": ivr}, muted=False)
    barges = mode is TandemMode.BARGE
    assert ("t" in wired["a"].others, wired["t"].others) == (barges, frozenset({"a"} if barges else ()))
    assert (wired["h"], wired["p"]) == (held, ivr)
    assert wired["t"].overhears == frozenset(() if barges else {"a"})
    assert wired["t"].hear is (mode is not TandemMode.LISTEN)
    alone = joined(companion, {"a": held}, muted=False)["t"]
    assert alone.speak is (mode is not TandemMode.LISTEN)
    assert not joined(companion, {"a": held}, muted=True)["t"].speak
