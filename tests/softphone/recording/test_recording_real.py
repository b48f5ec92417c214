"""Calls recorded by a real engine on a real line: what each side said stands on its own channel, what was said in a pause nowhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from console.softphone.engine.recording.scribe import EVERY_S
from console.softphone.events import Recorded
from console.softphone.orders import Dial, HangUp, Hold, Mute, Record
from console.softphone.playback import Playback
from console.softphone.state import Policy, Recording
from domain.call import CallState
from tests.softphone.recording.reading import AGENT, OTHER, loudest, samples, share
from tests.softphone.telephones import (
    ANI_HZ,
    BUDI_HZ,
    CITRA_HZ,
    is_heard,
    is_silent,
    pick_up,
    quiet,
    ready,
    talk,
    telephones,
)
from tests.support.sip.engine_worker import RECORDS_KEY
from tests.support.sip.engines import EngineProcess

pytestmark = pytest.mark.processes
RECORDING = Policy(record=True)


class Pair:
    """Ani calls and records to ``folder``; Budi is called, at ``to``."""

    def __init__(self, ani: EngineProcess, budi: EngineProcess, folder: Path) -> None:
        self.ani, self.budi, self.folder, self.to = ani, budi, folder, ""

    def fresh(self, policy: Policy = RECORDING) -> None:
        for telephone in (self.ani, self.budi):
            telephone.fresh()
        self.ani.tone(ANI_HZ)
        self.budi.tone(BUDI_HZ)
        self.to = ready(self.budi, "2002")
        ready(self.ani, "2001", policy)

    def whole(self, call: str) -> Recorded:
        return self.ani.until(Recorded, lambda told: told.call == call)

    def a_second(self) -> None:
        """So long both go on."""
        until = self.ani.weigh().frames + 50
        self.ani.until_heard(lambda sound: sound.frames >= until)

    def path(self, told: Recorded) -> Path:
        return self.folder.parent / told.file


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    folder = tmp_path_factory.mktemp("engine") / "recordings"
    with telephones("ani", "budi", records=folder) as (ani, budi):
        yield Pair(ani, budi, folder)


@pytest.fixture
def pair(running: Pair) -> Iterator[Pair]:
    running.fresh()
    yield running
    quiet(running.ani, running.budi)


def test_each_side_stands_on_its_own_channel_from_the_answer_on(pair: Pair) -> None:
    talk(pair.ani, pair.budi, pair.to, "by-rule")
    pair.ani.until_call(CallState.TALKING, true=lambda call: call.recording is Recording.ON)
    is_heard(pair.budi, ANI_HZ)
    is_heard(pair.ani, BUDI_HZ)
    pair.ani.do(Hold(call="by-rule", on=True))
    is_silent(pair.ani)
    held_ms = pair.ani.order(Mute(call="by-rule", on=True)).at
    pair.ani.do(Mute(call="by-rule", on=False), Hold(call="by-rule", on=False))
    is_heard(pair.ani, BUDI_HZ)
    pair.ani.do(HangUp(call="by-rule"))
    told = pair.whole("by-rule")
    path = pair.path(told)
    read = Playback(path, RECORDS_KEY)
    assert (read.head.call, read.ended, told.pauses) == ("by-rule", True, ())
    assert told.seconds == pytest.approx(read.seconds, abs=0.001)
    answered = pair.ani.calls()["by-rule"]
    assert abs(read.seconds * 1000 - answered.talk_ms - answered.hold_ms) < 400
    assert share(path, AGENT, ANI_HZ) > 0.8
    assert share(path, OTHER, BUDI_HZ) > 0.8
    assert max(share(path, AGENT, BUDI_HZ), share(path, OTHER, ANI_HZ)) < 0.001
    at = (held_ms - read.head.began) / 1000
    held = samples(path)[int((at - 0.05) * read.head.rate) : int(at * read.head.rate)]
    assert len(held)
    assert float(abs(held).max()) < 0.001
    for file in pair.folder.iterdir():
        content = file.read_bytes()
        assert b"by-rule" not in content
        assert samples(path).tobytes()[:64] not in content


def test_what_is_said_in_a_pause_is_nowhere(pair: Pair) -> None:
    """In a pause both sides change to tones that are said at no other time."""
    talk(pair.ani, pair.budi, pair.to, "card")
    pair.a_second()
    pair.ani.do(Record(call="card", to=Recording.PAUSED))
    pair.ani.tone(CITRA_HZ)
    pair.budi.tone(2300)
    is_heard(pair.budi, CITRA_HZ)
    is_heard(pair.ani, 2300)
    assert pair.ani.calls()["card"].recording is Recording.PAUSED
    pair.ani.tone(ANI_HZ)
    pair.budi.tone(BUDI_HZ)
    # Until the last of it is out of every buffer on the way here: an agent resumes after the last digit was heard.
    pair.ani.until_heard(lambda sound: sound.share["2300"] < 0.001, 2300)
    pair.ani.do(Record(call="card", to=Recording.ON))
    pair.a_second()
    pair.budi.do(HangUp(call=next(iter(pair.budi.calls()))))
    told = pair.whole("card")
    path = pair.path(told)
    assert share(path, AGENT, ANI_HZ) > 0.8
    assert share(path, OTHER, BUDI_HZ) > 0.8
    # A tone is a quarter of full scale; a cut between two sounds clicks at a hundredth of that.
    assert loudest(path, BUDI_HZ) > 0.1
    for hz in (CITRA_HZ, 2300):
        assert loudest(path, hz) < 0.01, hz
    ((at, lasted),) = told.pauses
    assert 0 < at < told.seconds
    spoken = pair.ani.calls()["card"].talk_ms / 1000
    assert told.seconds + lasted == pytest.approx(spoken, abs=0.5)


def test_the_agent_begins_and_ends_where_no_rule_does(pair: Pair) -> None:
    pair.fresh(Policy())
    pair.ani.do(Dial(call="asked", to=pair.to))
    pick_up(pair.ani, pair.budi, "asked")
    assert pair.ani.calls()["asked"].recording is Recording.OFF
    pair.ani.do(Record(call="asked", to=Recording.ON))
    pair.a_second()
    pair.ani.do(Record(call="asked", to=Recording.OFF))
    told = pair.whole("asked")
    assert share(pair.path(told), OTHER, BUDI_HZ) > 0.8
    assert pair.ani.calls()["asked"].recording is Recording.OFF
    is_heard(pair.ani, BUDI_HZ)


def test_an_engine_killed_leaves_what_was_recorded(tmp_path: Path) -> None:
    folder = tmp_path / "recordings"
    with telephones("budi") as (budi,):
        ani = EngineProcess("ani", records=folder)
        budi.tone(BUDI_HZ)
        to = ready(budi, "2002")
        ready(ani, "2001", RECORDING)
        talk(ani, budi, to, "cut")
        is_heard(ani, BUDI_HZ)
        ani.until_heard(lambda sound: sound.frames > 100)
        lived = ani.order(Mute(call="cut", on=True)).at
        ani.kill()
        ani.stop()
        (left,) = folder.iterdir()
        cut = Playback(left, RECORDS_KEY)
        assert not cut.ended
        # A chunk's length is what may be lost; the rest is patience with a machine that has other work.
        assert EVERY_S < 0.5
        assert (lived - cut.head.began) / 1000 - cut.seconds < 3.0
        assert share(left, OTHER, BUDI_HZ) > 0.8
    with telephones("ani", records=folder) as (again,):
        told = again.until(Recorded)
        read = Playback(tmp_path / told.file, RECORDS_KEY)
        assert (read.ended, told.call) == (True, "cut")
        assert told.seconds == pytest.approx(cut.seconds, abs=0.001)
        assert [path.name for path in folder.iterdir()] == [f"{told.recording}.rec"]
