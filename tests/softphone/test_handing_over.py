"""Three telephones: blind and attended transfer, what becomes of a transfer that fails, and a conference."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from console.softphone.events import Transferred
from console.softphone.orders import Answer, Dial, HangUp, Hold, Join, Receive, Transfer, TransferTo
from domain.call import CallEnd, CallState
from tests.softphone.telephones import (
    ANI_HZ,
    BUDI_HZ,
    CITRA_HZ,
    is_heard,
    is_silent,
    needs,
    pick_up,
    quiet,
    ready,
    talk,
    telephones,
)
from tests.support.sip.baresip import Baresip
from tests.support.sip.engines import EngineProcess

pytestmark = pytest.mark.processes
Three = tuple[EngineProcess, EngineProcess, EngineProcess]


@pytest.fixture(scope="module")
def running() -> Iterator[Three]:
    with telephones("ani", "budi", "customer") as (ani, budi, customer):
        for telephone, hz in ((ani, ANI_HZ), (budi, BUDI_HZ), (customer, CITRA_HZ)):
            telephone.tone(hz)
        yield ani, budi, customer


@pytest.fixture
def three(running: Three) -> Iterator[tuple[Three, dict[EngineProcess, str]]]:
    """The agents Ani and Budi, and a customer; and everybody's address."""
    addresses = {t: ready(t, user) for t, user in zip(running, ("2001", "2002", "0812"), strict=True)}
    yield running, addresses
    quiet(*running)


def both_heard(telephone: EngineProcess, one: float, other: float) -> None:
    """Two tones, each a good part of what is heard, and together nearly all of it."""
    telephone.until_heard(
        lambda sound: (
            min(sound.share.values()) > 0.2 and sum(sound.share.values()) > 0.9 and len(sound.share) == 2
        ),
        one,
        other,
    )


def test_a_blind_transfer(three: tuple[Three, dict[EngineProcess, str]]) -> None:
    (ani, budi, customer), at = three
    here = talk(customer, ani, at[ani], "first")
    ani.do(Transfer(call=here, to=at[budi]))
    pick_up_after(customer, budi)
    assert ani.until_call(CallState.ENDED).end is CallEnd.TRANSFERRED
    assert 200 in [told.code for told in ani.events(Transferred)]
    is_heard(budi, CITRA_HZ)
    is_heard(customer, BUDI_HZ)


def pick_up_after(customer: EngineProcess, called: EngineProcess) -> None:
    rings = called.until_call(CallState.RINGING)
    pick_up(customer, called, customer.until_call(CallState.RINGING).id)
    assert rings.number == "0812"


def test_a_transfer_to_one_who_is_away_leaves_the_caller_here(
    three: tuple[Three, dict[EngineProcess, str]],
) -> None:
    (ani, budi, customer), at = three
    budi.do(Receive(on=False))
    here = talk(customer, ani, at[ani], "kept")
    ani.do(Transfer(call=here, to=at[budi]))
    assert ani.until(Transferred, lambda told: told.code >= 300).code == 486
    assert ani.calls()[here].state is CallState.TALKING


def test_an_attended_transfer(three: tuple[Three, dict[EngineProcess, str]]) -> None:
    (ani, budi, customer), at = three
    here = talk(customer, ani, at[ani], "asked")
    ani.do(Dial(call="consult", to=at[budi], consults=here))
    consult = pick_up(ani, budi, "consult")
    assert ani.calls()[here].state is CallState.HELD
    is_silent(customer)
    is_heard(budi, ANI_HZ)
    ani.do(TransferTo(call=here, other="consult"))
    for leg in (here, "consult"):
        assert ani.until_call(CallState.ENDED, leg).end is CallEnd.TRANSFERRED
    assert budi.until_call(CallState.ENDED, consult).end is CallEnd.TRANSFERRED
    taken = budi.until_call(CallState.TALKING)
    assert (taken.number, taken.rang_ms < 2_000) == ("0812", True)
    is_heard(budi, CITRA_HZ)
    is_heard(customer, BUDI_HZ)


def test_a_conference_of_three_and_its_end(three: tuple[Three, dict[EngineProcess, str]]) -> None:
    (ani, budi, customer), at = three
    here = talk(customer, ani, at[ani], "three")
    ani.do(Dial(call="third", to=at[budi], consults=here))
    pick_up(ani, budi, "third")
    ani.do(Join(call=here, other="third"))
    both_heard(ani, BUDI_HZ, CITRA_HZ)
    both_heard(budi, ANI_HZ, CITRA_HZ)
    both_heard(customer, ANI_HZ, BUDI_HZ)
    ani.do(Join(call=here, other="third", on=False))
    is_silent(budi)
    is_heard(customer, ANI_HZ)
    is_heard(ani, CITRA_HZ)
    ani.do(HangUp(call="third"), Hold(call=here, on=True))
    is_silent(customer)


def test_nobody_outside_sends_an_agents_telephone_dialling(
    three: tuple[Three, dict[EngineProcess, str]],
) -> None:
    (ani, budi, customer), at = three
    here = talk(customer, ani, at[ani], "bait")
    customer.do(Transfer(call="bait", to=at[budi]))
    assert customer.until(Transferred).code == 603
    assert ani.calls()[here].state is CallState.TALKING
    is_heard(ani, CITRA_HZ)


def test_a_telephone_of_another_make_is_transferred(
    three: tuple[Three, dict[EngineProcess, str]], tmp_path: Path
) -> None:
    needs("baresip")
    (ani, budi, _), at = three
    baresip = Baresip(tmp_path, hz=600)
    try:
        baresip.dial(at[ani])
        rings = ani.until_call(CallState.RINGING)
        pick_up_alone(ani, rings.id)
        is_heard(ani, 600)
        ani.do(Transfer(call=rings.id, to=at[budi]))
        pick_up_alone(budi, budi.until_call(CallState.RINGING).id)
        assert ani.until_call(CallState.ENDED).end is CallEnd.TRANSFERRED
        is_heard(budi, 600)
    finally:
        baresip.stop()


def pick_up_alone(telephone: EngineProcess, leg: str) -> None:
    telephone.do(Answer(call=leg))
    telephone.until_call(CallState.TALKING, leg)
