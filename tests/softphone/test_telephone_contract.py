"""One contract for the telephone and its twin: what a desk may rely on, whoever stands behind it."""

from collections.abc import AsyncIterator
from typing import Protocol

import pytest

from console.softphone.client import Client
from console.softphone.events import CallChanged, Journalled
from console.softphone.keep import MemoryKeep
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
    Receive,
    Reject,
    TakeBack,
    ToPayment,
    Transfer,
)
from console.softphone.phone import EngineGone, EngineState, OrderRefused, Phone, Telephone
from console.softphone.reasons import Reason
from console.softphone.scripted import ScriptedTelephone
from console.softphone.state import Beside, Call, PaymentEnd
from domain.call import CallEnd, CallState, Direction
from domain.tandem import TandemMode
from tests.softphone.desks import Place, until
from tests.softphone.scripted import LINE


class World(Protocol):
    """A telephone and the other side of it."""

    telephone: Telephone
    kept: list[Journalled]

    async def ring(self, call: str) -> None: ...
    async def pick_up(self, call: str) -> None: ...
    async def hang_up(self, call: str) -> None: ...
    async def join(self, call: str, leg: str) -> None: ...


class TwinWorld:
    def __init__(self) -> None:
        self.twin = ScriptedTelephone()
        self.telephone: Telephone = self.twin
        self.kept: list[Journalled] = []
        self.twin.keep_with(self._keep)

    async def _keep(self, event: Journalled) -> None:
        self.kept.append(event)

    async def ring(self, call: str) -> None:
        await self.twin.ring("08123456443", call=call)

    async def pick_up(self, call: str) -> None:
        await self.twin.pick_up(call)

    async def hang_up(self, call: str) -> None:
        await self.twin.hang_up(call)

    async def join(self, call: str, leg: str) -> None:
        await self.twin.join(call)


class RealWorld:
    def __init__(self, place: Place) -> None:
        self._place = place
        console = place.console()
        self.client: Client = console.client
        self.telephone: Telephone = console.client
        self.kept = console.kept

    async def ring(self, call: str) -> None:
        self._place.say("ring", call)

    async def pick_up(self, call: str) -> None:
        self._place.say("pick_up", call)

    async def hang_up(self, call: str) -> None:
        self._place.say("hang_up", call)

    async def join(self, call: str, leg: str) -> None:
        self._place.say("pick_up", leg)

        def joined() -> bool:
            there = self.client.phone.calls[call].beside
            return there is not None and there.joined

        await until(joined)


@pytest.fixture(params=["twin", pytest.param("real", marks=pytest.mark.processes)])
async def world(request: pytest.FixtureRequest) -> AsyncIterator[World]:
    if request.param == "twin":
        yield TwinWorld()
        return
    async with Place() as place:
        real = RealWorld(place)
        await real.client.open()
        await until(lambda: real.client.phone.state is EngineState.UP)
        yield real


async def avail(world: World) -> None:
    await world.telephone.order(Configure(accounts=(LINE,)))
    await world.telephone.order(Receive(on=True))
    await until(lambda: world.telephone.phone.ready)


async def talking(world: World, call: str = "a") -> None:
    await world.ring(call)
    await until(lambda: world.telephone.phone.ringing)
    await world.telephone.order(Answer(call=call))
    await until(lambda: state(world, call) is CallState.TALKING)


def state(world: World, call: str) -> CallState | None:
    found = world.telephone.phone.calls.get(call)
    return found.state if found else None


def beside(world: World) -> Beside | None:
    return world.telephone.phone.calls["a"].beside


def over(world: World) -> Call:
    return world.telephone.phone.over[0]


async def settled(world: World) -> None:
    """Whatever was played before has reached the telephone: a whole turn lies between two orders."""
    for _ in range(2):
        await world.telephone.order(Receive(on=world.telephone.phone.receiving))


async def refusal(world: World, *orders: object) -> list[str]:
    reasons = []
    for order in orders:
        with pytest.raises(OrderRefused) as refused:
            await world.telephone.order(order)  # type: ignore[arg-type]
        reasons.append(str(refused.value.reason))
    return reasons


async def test_it_is_ready_once_it_is_configured(world: World) -> None:
    assert not world.telephone.phone.ready
    assert await refusal(world, Dial(call="a", to="2002")) == [Reason.NO_ACCOUNT]
    await avail(world)
    assert world.telephone.phone.receiving
    assert list(world.telephone.phone.accounts) == [LINE.id]


async def test_a_call_comes_and_is_answered_held_muted_and_ended(world: World) -> None:
    await avail(world)
    await talking(world)
    call = world.telephone.phone.calls["a"]
    assert (call.direction, call.number, call.account) == (Direction.INBOUND, "08123456443", LINE.id)
    assert call.answered is not None
    assert call.answered >= call.started
    for on in (True, False):
        await world.telephone.order(Hold(call="a", on=on))
        assert state(world, "a") is (CallState.HELD if on else CallState.TALKING)
        await world.telephone.order(Mute(call="a", on=on))
        assert world.telephone.phone.calls["a"].muted is on
    await world.telephone.order(Dtmf(call="a", digits="12#"))
    await world.telephone.order(HangUp(call="a"))
    assert not world.telephone.phone.calls
    assert (over(world).id, over(world).end, over(world).holds) == ("a", CallEnd.AGENT, 1)
    assert over(world).ended is not None


async def test_each_call_is_told_once_and_in_order_to_whoever_keeps_the_books(world: World) -> None:
    await avail(world)
    await talking(world)
    await world.hang_up("a")
    await until(lambda: len(world.kept) == 3)
    told = [(e.n, e.call.id, e.call.state) for e in world.kept if isinstance(e, CallChanged)]
    assert told == [(1, "a", CallState.RINGING), (2, "a", CallState.TALKING), (3, "a", CallState.ENDED)]
    assert over(world).end is CallEnd.CUSTOMER


async def test_a_listener_hears_what_is_known_with_what_told_it(world: World) -> None:
    heard: list[tuple[Phone, object]] = []
    stop = world.telephone.listen(lambda phone, event: heard.append((phone, event)))
    await avail(world)
    await world.ring("a")
    await until(lambda: world.telephone.phone.ringing)
    phone, event = heard[-1]
    assert isinstance(event, CallChanged)
    assert phone.calls["a"] == event.call
    stop()
    count = len(heard)
    await world.telephone.order(Reject(call="a"))
    assert len(heard) == count
    assert over(world).end is CallEnd.REJECTED


async def test_a_ringing_call_is_sent_on(world: World) -> None:
    await avail(world)
    await world.ring("a")
    await until(lambda: world.telephone.phone.ringing)
    await world.telephone.order(Forward(call="a", to="2002"))
    assert over(world).end is CallEnd.FORWARDED


async def test_a_call_goes_out(world: World) -> None:
    await avail(world)
    await world.telephone.order(Dial(call="a", to="2002"))
    assert "a" in world.telephone.phone.calls
    await world.pick_up("a")
    await until(lambda: state(world, "a") is CallState.TALKING)
    assert world.telephone.phone.calls["a"].direction is Direction.OUTBOUND
    await world.hang_up("a")
    await until(lambda: world.telephone.phone.over)
    assert over(world).end is CallEnd.CUSTOMER


async def test_a_second_call_consults_and_joins(world: World) -> None:
    await avail(world)
    await talking(world)
    assert await refusal(world, Dial(call="b", to="2002")) == [Reason.BUSY]
    await world.telephone.order(Dial(call="b", to="2002", consults="a"))
    assert state(world, "a") is CallState.HELD
    await world.pick_up("b")
    await until(lambda: state(world, "b") is CallState.TALKING)
    await world.telephone.order(Join(call="a", other="b"))
    calls = world.telephone.phone.calls
    assert calls["a"].group == calls["b"].group != ""
    assert {state(world, "a"), state(world, "b")} == {CallState.TALKING}
    await world.telephone.order(HangUp(call="b"))
    assert list(world.telephone.phone.calls) == ["a"]


async def test_the_caller_is_sent_to_the_payment_ivr_and_comes_back(world: World) -> None:
    await avail(world)
    await talking(world)
    for leg, ends in (("ivr", world.hang_up), ("again", None)):
        await world.telephone.order(ToPayment(call="a", leg=leg, to="1599"))
        await world.pick_up(leg)
        await until(lambda leg=leg: state(world, leg) is CallState.TALKING)  # type: ignore[misc]
        calls = world.telephone.phone.calls
        assert (calls["a"].payment, calls[leg].private, state(world, "a")) == (leg, True, CallState.TALKING)
        refused = await refusal(
            world, Hold(call="a", on=True), Dtmf(call=leg, digits="1"), Mute(call=leg, on=True)
        )
        assert refused == [Reason.NOT_NOW] * 3
        await (world.telephone.order(TakeBack(call="a")) if ends is None else ends(leg))
        await until(lambda: not world.telephone.phone.calls["a"].payment)
    assert await refusal(world, TakeBack(call="a")) == [Reason.NOT_NOW]
    visits = world.telephone.phone.calls["a"].payments
    assert [visit.end for visit in visits] == [PaymentEnd.RETURNED, PaymentEnd.TAKEN_BACK]
    await world.telephone.order(ToPayment(call="a", leg="third", to="1599"))
    await world.hang_up("a")
    await until(lambda: not world.telephone.phone.calls)
    ended = next(call for call in world.telephone.phone.over if call.id == "a")
    assert [visit.end for visit in ended.payments][2:] == [PaymentEnd.CALLER_LEFT]


async def test_what_cannot_be_done_is_refused_and_changes_nothing(world: World) -> None:
    await avail(world)
    await world.ring("a")
    await until(lambda: world.telephone.phone.ringing)
    assert (
        await refusal(
            world,
            Hold(call="a", on=True),
            Mute(call="a", on=True),
            Transfer(call="a", to="2002"),
            Answer(call="gone"),
            HangUp(call="gone"),
        )
        == [Reason.NOT_NOW] * 3 + [Reason.NO_SUCH_CALL] * 2
    )
    assert state(world, "a") is CallState.RINGING
    await world.telephone.order(Answer(call="a"))
    await until(lambda: state(world, "a") is CallState.TALKING)
    assert await refusal(world, Answer(call="a"), Reject(call="a")) == [Reason.NOT_NOW] * 2


async def test_no_call_rings_while_the_agent_does_not_receive(world: World) -> None:
    await avail(world)
    await world.telephone.order(Receive(on=False))
    await world.ring("a")
    await settled(world)
    await world.telephone.order(Receive(on=True))
    await talking(world, "b")
    await world.ring("c")
    await settled(world)
    assert list(world.telephone.phone.calls) == ["b"]
    assert {event.call.id for event in world.kept if isinstance(event, CallChanged)} <= {"b"}


async def test_a_trainer_beside_the_agent(world: World) -> None:
    await avail(world)
    asked = {"call": "a", "tandem": "t", "to": "2009", "token": "satu-kali-saja-0123", "who": "Rina"}
    await world.ring("a")
    await until(lambda: world.telephone.phone.ringing)
    assert await refusal(world, Accompany(**asked), GiveOver(call="a")) == [Reason.NOT_NOW] * 2  # type: ignore[arg-type]
    await world.telephone.order(Answer(call="a"))
    await until(lambda: state(world, "a") is CallState.TALKING)
    assert await refusal(world, Expect(tandem="other", token="satu-kali-saja-0123")) == [Reason.BUSY]
    await world.telephone.order(Accompany(**asked))  # type: ignore[arg-type]
    await until(lambda: beside(world) == Beside(tandem="t", who="Rina", mode=TandemMode.LISTEN))
    assert await refusal(world, GiveOver(call="a"), Accompany(**(asked | {"tandem": "u"}))) == [  # type: ignore[arg-type]
        Reason.NOT_NOW,
        Reason.BUSY,
    ]
    await world.join("a", "t")
    await world.telephone.order(Accompany(**asked, mode=TandemMode.WHISPER))  # type: ignore[arg-type]
    there = Beside(tandem="t", who="Rina", mode=TandemMode.WHISPER, joined=True)
    await until(lambda: beside(world) == there)
    assert list(world.telephone.phone.calls) == ["a"]
    await world.telephone.order(Accompany(call="a", tandem="other", on=False))
    assert beside(world) == there
    await world.telephone.order(Accompany(call="a", tandem="t", on=False))
    await until(lambda: beside(world) is None)
    assert state(world, "a") is CallState.TALKING


async def test_after_leaving_there_is_no_telephone(world: World) -> None:
    await avail(world)
    await world.telephone.order(Leave())
    await until(lambda: world.telephone.phone.state is EngineState.OFF)
    with pytest.raises(EngineGone):
        await world.telephone.order(Dial(call="a", to="2002"))


async def test_the_twin_dies_as_the_telephone_does() -> None:
    world = TwinWorld()
    await avail(world)
    await talking(world)
    await world.twin.die()
    assert over(world).end is CallEnd.ENGINE
    with pytest.raises(EngineGone):
        await world.telephone.order(HangUp(call="a"))
    await world.twin.rise()
    assert world.telephone.phone.ready


async def test_the_keep_over_the_desks_file() -> None:
    from console.store.database import Database
    from console.store.meta import Meta
    from console.store.telephone import TelephoneKeep

    db = Database(None, None)
    await db.open()
    for keep in (MemoryKeep(), TelephoneKeep(Meta(db))):
        assert await keep.load() is None
        for content in (b"\x00\xff secret", b"another"):
            await keep.save(content)
            assert await keep.load() == content
    await db.close()
