"""A trainer in a colleague's call (flow: Training), judged by tones at everybody's ear and in the recording."""

from collections.abc import Iterator

import pytest

from console.softphone.events import CallChanged, Transferred
from console.softphone.orders import Accompany, Expect, GiveOver, HangUp, Hold, Mute, Receive
from console.softphone.state import Beside, Call
from domain.call import CallEnd, CallState
from domain.tandem import TandemMode
from tests.softphone.telephones import (
    ANI_HZ,
    BUDI_HZ,
    CITRA_HZ,
    is_heard,
    is_silent,
    quiet,
    ready,
    talk,
    telephones,
)
from tests.support.sip.engine_worker import Weighed
from tests.support.sip.engines import EngineProcess

pytestmark = pytest.mark.processes
Three = tuple[EngineProcess, EngineProcess, EngineProcess]
#: The trainer, the trainee, the customer.
TRAINER_HZ, TRAINEE_HZ, CUSTOMER_HZ = CITRA_HZ, ANI_HZ, BUDI_HZ
WORD = "satu-kali-saja-0123456789"
#: Of what a leg carries, a tone below this share is not there.
NOTHING = 0.001


@pytest.fixture(scope="module")
def running() -> Iterator[Three]:
    with telephones("trainer", "trainee", "customer") as (trainer, trainee, customer):
        for telephone, hz in ((trainer, TRAINER_HZ), (trainee, TRAINEE_HZ), (customer, CUSTOMER_HZ)):
            telephone.tone(hz)
        yield trainer, trainee, customer


class Tandem:
    """The customer talks with the trainee; the trainer listens."""

    def __init__(self, three: Three) -> None:
        self.trainer, self.trainee, self.customer = three
        users = ("2009", "2001", "0812")
        self.at = {t: ready(t, user) for t, user in zip(three, users, strict=True)}
        # Who trains takes no calls.
        self.trainer.do(Receive(on=False))
        self.here = talk(self.customer, self.trainee, self.at[self.trainee], "customer")
        self.trainee.tap(self.here)
        self.trainer.do(Expect(tandem="tandem", token=WORD))
        self.set(TandemMode.LISTEN)
        self.there = self.trainer.until_call(
            CallState.TALKING, true=lambda call: call.accompanies == "tandem"
        ).id
        self.trainee.until_call(CallState.TALKING, self.here, true=_joined)

    def set(self, mode: TandemMode) -> None:
        self.trainee.do(
            Accompany(
                call=self.here, tandem="tandem", to=self.at[self.trainer], token=WORD, who="Rina", mode=mode
            )
        )


def _without_trainer(sound: Weighed) -> bool:
    return sound.share[f"{TRAINER_HZ:g}"] < NOTHING / 2 and sound.rms > 0.02


def _joined(call: Call) -> bool:
    return call.beside is not None and call.beside.joined


@pytest.fixture
def tandem(running: Three) -> Iterator[Tandem]:
    for telephone in running:
        telephone.fresh()
    yield Tandem(running)
    quiet(*running)


def mixed(telephone: EngineProcess, *tones: float) -> None:
    """Each of the tones is a good part of what is heard, and nothing else is."""
    telephone.until_heard(
        lambda sound: min(sound.share.values()) > 0.2 and sum(sound.share.values()) > 0.9, *tones
    )


def knows_nothing(tandem: Tandem) -> None:
    """Neither the customer nor either side of the recording has anything of the trainer."""
    ear = tandem.customer.weigh(TRAINER_HZ)
    near, far = (tandem.trainee.weigh(TRAINER_HZ, side=side, call=tandem.here) for side in ("near", "far"))
    assert [round(sound.share[f"{TRAINER_HZ:g}"], 3) for sound in (ear, near, far)] == [0.0, 0.0, 0.0]
    assert min(ear.rms, near.rms, far.rms) > 0.02


def test_who_listens_is_heard_by_nobody(tandem: Tandem) -> None:
    tandem.trainer.do(Mute(call=tandem.there, on=False))
    mixed(tandem.trainer, TRAINEE_HZ, CUSTOMER_HZ)
    is_heard(tandem.customer, TRAINEE_HZ)
    is_heard(tandem.trainee, CUSTOMER_HZ)
    knows_nothing(tandem)
    assert tandem.trainee.weigh(TRAINER_HZ).share[f"{TRAINER_HZ:g}"] < NOTHING


def test_whispered_to_the_trainee_alone_then_said_to_all(tandem: Tandem) -> None:
    tandem.trainer.do(Mute(call=tandem.there, on=False))
    tandem.set(TandemMode.WHISPER)
    mixed(tandem.trainee, CUSTOMER_HZ, TRAINER_HZ)
    mixed(tandem.trainer, TRAINEE_HZ, CUSTOMER_HZ)
    is_heard(tandem.customer, TRAINEE_HZ)
    knows_nothing(tandem)
    tandem.set(TandemMode.BARGE)
    mixed(tandem.customer, TRAINEE_HZ, TRAINER_HZ)
    mixed(tandem.trainee, CUSTOMER_HZ, TRAINER_HZ)
    mixed(tandem.trainer, TRAINEE_HZ, CUSTOMER_HZ)
    near = tandem.trainee.weigh(TRAINER_HZ, side="near", call=tandem.here)
    assert near.share[f"{TRAINER_HZ:g}"] > 0.2
    tandem.set(TandemMode.LISTEN)
    # What was said before is out of the window that is weighed.
    for side in ("near", "far"):
        tandem.trainee.until_heard(_without_trainer, TRAINER_HZ, side=side, call=tandem.here)
    tandem.customer.until_heard(_without_trainer, TRAINER_HZ)
    knows_nothing(tandem)


def test_a_customer_on_hold_is_heard_by_no_trainer(tandem: Tandem) -> None:
    tandem.trainer.do(Mute(call=tandem.there, on=False))
    tandem.trainee.do(Hold(call=tandem.here, on=True))
    is_silent(tandem.trainer)
    tandem.set(TandemMode.BARGE)
    is_heard(tandem.trainer, TRAINEE_HZ)
    is_heard(tandem.trainee, TRAINER_HZ)
    is_silent(tandem.customer)
    tandem.trainee.do(Hold(call=tandem.here, on=False))
    mixed(tandem.customer, TRAINEE_HZ, TRAINER_HZ)


def test_who_is_muted_is_muted_for_the_trainer_too(tandem: Tandem) -> None:
    tandem.trainee.do(Mute(call=tandem.here, on=True))
    is_heard(tandem.trainer, CUSTOMER_HZ)
    assert tandem.trainer.calls()[tandem.there].muted
    tandem.set(TandemMode.BARGE)
    is_silent(tandem.customer)


def test_the_trainer_takes_the_customer_over(tandem: Tandem) -> None:
    tandem.trainee.do(GiveOver(call=tandem.here))
    over = tandem.trainee.until_call(CallState.ENDED, tandem.here)
    assert (over.end, over.passed_to, over.beside) == (CallEnd.TRANSFERRED, "Rina", None)
    taken = tandem.trainer.until_call(CallState.TALKING, true=lambda call: call.takes_over == "tandem")
    assert (taken.number, taken.muted, taken.accompanies) == ("0812", False, "")
    assert tandem.trainer.until_call(CallState.ENDED, tandem.there).end is CallEnd.TRANSFERRED
    assert 200 in [told.code for told in tandem.trainee.events(Transferred)]
    is_heard(tandem.trainer, CUSTOMER_HZ)
    is_heard(tandem.customer, TRAINER_HZ)
    is_silent(tandem.trainee)


def test_either_leaves_and_the_call_goes_on(tandem: Tandem) -> None:
    tandem.set(TandemMode.BARGE)
    tandem.trainer.do(HangUp(call=tandem.there))
    tandem.trainee.until_call(CallState.TALKING, tandem.here, true=lambda call: call.beside is None)
    is_heard(tandem.customer, TRAINEE_HZ)
    tandem.trainer.do(Expect(tandem="again", token=WORD))
    to = tandem.at[tandem.trainer]
    tandem.trainee.do(Accompany(call=tandem.here, tandem="again", to=to, token=WORD, who="Rina"))
    again = tandem.trainer.until_call(CallState.TALKING, true=lambda call: call.accompanies == "again").id
    tandem.trainee.do(Accompany(call=tandem.here, tandem="again", on=False))
    assert tandem.trainer.until_call(CallState.ENDED, again).end is CallEnd.CUSTOMER
    is_heard(tandem.customer, TRAINEE_HZ)


def test_the_end_of_the_call_is_the_end_of_the_tandem(tandem: Tandem) -> None:
    tandem.customer.do(HangUp(call="customer"))
    tandem.trainee.until_call(CallState.ENDED, tandem.here)
    tandem.trainer.until_call(CallState.ENDED, tandem.there)
    # The word was good once.
    here = talk(tandem.customer, tandem.trainee, tandem.at[tandem.trainee], "second")
    to = tandem.at[tandem.trainer]
    tandem.trainee.do(Accompany(call=here, tandem="stolen", to=to, token=WORD, who="Rina"))
    asked = Beside(tandem="stolen", who="Rina", mode=TandemMode.LISTEN)
    tandem.trainee.until(CallChanged, lambda told: told.call.id == here and told.call.beside == asked)
    tandem.trainee.until_call(CallState.TALKING, here, true=lambda call: call.beside is None)
    assert [call.state for call in tandem.trainer.calls().values()] == [CallState.ENDED]
