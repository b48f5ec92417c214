"""What is due in a tandem, by what the gateway says and what the telephone is about."""

from typing import Any

from msgspec.structs import replace

from console.softphone.events import Transferred
from console.softphone.orders import Accompany, GiveOver, HangUp, Mute
from console.softphone.phone import EngineState, Phone
from console.softphone.state import Beside, Call
from console.tandem_steps import Done, Step, steps
from contract.rows import TandemRow
from contract.tandem_acts import EndTandem, JoinTandem
from domain.call import CallState, Direction
from domain.tandem import TandemMode, TandemState

ME, OTHER = "u-siti", "u-rina"
THERE = Beside(tandem="t", who="Rina", mode=TandemMode.LISTEN, joined=True)


def row(state: TandemState = TandemState.ASKED, **more: Any) -> TandemRow:
    fields: dict[str, Any] = {
        "id": "t", "version": 1, "trainer": OTHER, "trainer_name": "Rina", "trainee": ME, "trainee_name": "Siti", "call": "a",
        "contact": "k", "ticket": "x", "number": "1", "mode": TandemMode.LISTEN, "token": "w", "address": "2009", "asked": 1,
    }  # fmt: skip
    return TandemRow(**(fields | {"state": state} | more))


def phone(*calls: Call, **more: Any) -> Phone:
    return Phone(**{"state": EngineState.UP, "calls": {call.id: call for call in calls}} | more)


def call(id: str = "a", **more: Any) -> Call:
    told: dict[str, Any] = {"account": "p", "direction": Direction.INBOUND, "number": "0812", "started": 1}
    return Call(**{"id": id, "state": CallState.TALKING} | told | more)


def due(found: TandemRow | None, phone: Phone, done: Done | None = None, me: str = ME) -> list[Step]:
    return steps(found, phone, me, done or Done())


def test_the_trainee_brings_the_trainer_in_once_and_says_so() -> None:
    done = Done()
    (asked,) = due(row(), phone(call()), done)
    assert asked == Accompany(call="a", tandem="t", to="2009", token="w", who="Rina")
    coming = call(beside=replace(THERE, joined=False))
    assert due(row(), phone(coming), done) == []
    assert due(row(), phone(call(beside=THERE)), done) == [JoinTandem(tandem="t")]
    assert due(row(TandemState.JOINED), phone(call(beside=THERE)), done) == []
    # Their telephone refused, or left.
    for state in (TandemState.ASKED, TandemState.JOINED):
        assert due(row(state), phone(call()), done) == [EndTandem(tandem="t")]


def test_what_the_trainer_does_is_what_the_gateway_says() -> None:
    (step,) = due(row(TandemState.JOINED, mode=TandemMode.BARGE), phone(call(beside=THERE)))
    assert isinstance(step, Accompany)
    assert step.mode is TandemMode.BARGE


def test_the_caller_is_handed_on_once_and_a_failure_is_told() -> None:
    done, there = Done(), phone(call(beside=THERE))
    assert due(row(TandemState.TAKING), there, done) == [GiveOver(call="a")]
    assert due(row(TandemState.TAKING), there, done) == []
    failed = phone(call(beside=THERE), transfers={"a": Transferred(call="a", to="Rina", code=486)})
    assert due(row(TandemState.TAKING), failed, done) == [JoinTandem(tandem="t")]
    assert due(row(TandemState.JOINED), failed, done) == []
    assert due(row(TandemState.TAKING), failed, done) == [GiveOver(call="a")], "asked for again"
    assert due(row(TandemState.TAKING), failed, done) == [], "what failed before says nothing of this time"
    again = phone(call(beside=THERE), transfers={"a": Transferred(call="a", to="Rina", code=486)})
    assert due(row(TandemState.TAKING), again, done) == [JoinTandem(tandem="t")]
    # Their telephone leaves the call that it takes over; the end of the call says the rest.
    assert due(row(TandemState.TAKING), phone(call()), done) == []
    assert due(row(TandemState.TAKING), phone(), done) == []


def test_nobody_is_heard_without_a_tandem_that_goes_on() -> None:
    parted = [Accompany(call="a", tandem="t", on=False)]
    for found in (None, row(TandemState.ENDED), row(TandemState.TAKEN), row(TandemState.JOINED, id="other")):
        assert due(found, phone(call(beside=THERE))) == parted
    leg = call("leg", accompanies="t")
    assert due(row(TandemState.ENDED), phone(leg), me=OTHER) == [HangUp(call="leg")]
    assert due(None, phone(leg, state=EngineState.DOWN), me=OTHER) == [], "there is no telephone to ask"


def test_the_trainers_microphone_is_open_when_they_are_to_be_heard() -> None:
    done, leg = Done(), call("leg", accompanies="t", muted=True)
    assert due(row(TandemState.JOINED), phone(leg), done, OTHER) == []
    speaks = row(TandemState.JOINED, mode=TandemMode.WHISPER)
    assert due(speaks, phone(leg), done, OTHER) == [Mute(call="leg", on=False)]
    assert due(row(TandemState.JOINED), phone(replace(leg, muted=False)), done, OTHER) == [
        Mute(call="leg", on=True)
    ]
    assert due(speaks, phone(), done, OTHER) == [EndTandem(tandem="t")], "it was there and is no more"
    assert due(row(), phone(), Done(), OTHER) == [], "it is on its way"


def test_a_call_that_is_over_has_nobody_beside_it() -> None:
    assert due(row(TandemState.JOINED), phone()) == [EndTandem(tandem="t")]
