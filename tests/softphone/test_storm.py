"""Five hundred messages a second that nobody should send, while two talk."""

import socket
import threading
import time
from collections.abc import Sequence

import pytest

from console.softphone.orders import HangUp
from domain.call import CallState
from tests.softphone.telephones import ANI_HZ, BUDI_HZ, is_heard, ready, talk, telephones
from tests.support.sip.bad import storm

pytestmark = pytest.mark.processes
SEED = 20_261_122
A_SECOND = 500
#: Of the live call, while such traffic comes.
GAP_MS = 60.0
#: Where a machine runs everything else besides.
LOADED_GAP_MS = 300.0
FRAME_S = 0.02
#: What is kept of each question for as long as it may be repeated comes to an end of itself.
GROWN_MB = 25.0


def steadily(to: str, messages: Sequence[bytes], a_second: int) -> None:
    """At that pace, answered or not."""
    address, port = to.rpartition("@")[2].split(":")
    pace, began = threading.Event(), time.monotonic()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.connect((address, int(port)))
        for n, one in enumerate(messages):
            if (early := began + n / a_second - time.monotonic()) > 0:
                pace.wait(early)
            line.send(one[:60_000])


@pytest.mark.parametrize(
    ("seconds", "gap_ms"),
    [(3, LOADED_GAP_MS), pytest.param(30, GAP_MS, marks=[pytest.mark.full, pytest.mark.timeout(300)])],
)
def test_five_hundred_messages_a_second(seconds: int, gap_ms: float) -> None:
    """Of every kind: the tone goes on to both sides, and nothing is kept of it."""
    with telephones("ani", "budi") as (ani, budi):
        ani.tone(ANI_HZ)
        budi.tone(BUDI_HZ)
        to = ready(budi, "2001")
        ready(ani, "2000")
        leg = talk(ani, budi, to, "live")
        is_heard(budi, ANI_HZ)
        is_heard(ani, BUDI_HZ)
        ani.follow(BUDI_HZ)
        budi.follow(ANI_HZ)
        before, heard = budi.memory_mb, (ani.weigh().frames, budi.weigh().frames)
        began = time.monotonic()
        steadily(to, storm(to.rpartition("@")[2], seconds * A_SECOND, SEED), A_SECOND)
        took = time.monotonic() - began
        for telephone, frames in zip((ani, budi), heard, strict=True):
            weighed = telephone.weigh()
            assert (weighed.frames - frames) * FRAME_S > took * 0.8
            assert weighed.gap_ms < gap_ms
        assert budi.memory_mb - before < GROWN_MB
        assert budi.calls()[leg].state is CallState.TALKING
        budi.do(HangUp(call=leg))
        ani.until_call(CallState.ENDED)
