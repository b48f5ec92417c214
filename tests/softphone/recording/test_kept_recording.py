"""One call from its ringing to its recording at the gateway and in the ears of who may hear it: two real telephones, a real gateway."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import msgspec
import numpy as np
import pytest

from console.clock import SystemClock
from console.operations.desk import Author
from console.operations.desk import Desk as ActingDesk
from console.operations.errors import NotAllowed
from console.operations.recording import Recordings, Sound
from console.recording_line import RecordingLine
from console.recording_task import RecordingTask
from console.softphone.events import Recorded
from console.softphone.orders import Answer, Dial, HangUp, Record
from console.softphone.playback import shape_of
from console.softphone.recording_file import WHOLE
from console.softphone.shelf import Shelf
from console.softphone.state import Call, Policy, Recording
from console.store.database import Database
from console.sync.access import SessionAccess
from console.sync.funnel import Funnel
from console.sync.gateway_client import GatewayClient, sign_in
from console.sync.transport import Transport
from contract.call_acts import AnswerCall, CallFacts
from contract.envelope import Batch, Command, Outcome, Stamp
from contract.errors import Handling
from contract.ids import new_id
from contract.session import Session
from domain import ticket_number
from domain.call import CallState
from domain.permissions import Role
from tests.console.makers import HANDBOOK
from tests.end2end.processes import agent
from tests.gateway.inprocess import InProcessGateway
from tests.softphone.recording.test_announcing import written
from tests.softphone.telephones import ANI_HZ, BUDI_HZ, CITRA_HZ, is_heard, ready, telephones
from tests.support.sip.engine_worker import BESIDE_HZ, RECORDS_KEY
from tests.support.sip.engines import EngineProcess

pytestmark = pytest.mark.processes
#: What the announcement is, and what is said in the pause by the caller; the agent says CITRA_HZ then.
SAID_HZ, SECRET_HZ = 610.0, 2300.0
AGENT, OTHER = 0, 1
SOON_S = 60.0


class Desk:
    """Somebody signed in, without a window."""

    def __init__(self, db: Database, transport: Transport, session: Session, shelf: Shelf) -> None:
        self.session = session
        self.client = GatewayClient(
            transport, SessionAccess(transport, session.refresh, _forget, session.access)
        )
        author = Author(
            session.user.id, session.user.name, session.client, session.desk_number, frozenset(session.acts)
        )
        acting = ActingDesk(db, SystemClock(), author, lambda: HANDBOOK)
        self.recordings = Recordings(acting, RecordingLine(self.client), shelf)
        self.task = RecordingTask(shelf, self.client, Funnel(_fail), random.Random(1))

    async def tells_of(self, call: Call) -> None:
        """The gateway hears that it was answered."""
        facts = CallFacts(
            call=call.id,
            direction=call.direction,
            number="081234560443",
            queue="telepon_umum",
            rang_at=call.started,
        )
        number = ticket_number.make(self.session.desk_number, 1)
        body = AnswerCall(ticket=new_id(), contact=new_id(), facts=facts, answered_at=2, ticket_number=number)
        command = Command(
            new_id(), self.session.client, self.session.user.id, body.stream(self.session.user.id), 1, body.KIND, body.V, Stamp(2),
            msgspec.Raw(msgspec.json.encode(body)), (),
        )  # fmt: skip
        answer = await self.client.deliver(Batch(self.session.client, [command]))
        assert answer.results[0].outcome is Outcome.APPLIED


async def _forget(_session: Session) -> None:
    return


def _fail(error: Exception, _handling: Handling) -> None:
    raise AssertionError from error


@asynccontextmanager
async def desk(url: str, name: str, shelf: Shelf) -> AsyncIterator[Desk]:
    transport, db = Transport(url), Database(None, None)
    await db.open()
    try:
        yield Desk(db, transport, await sign_in(transport, name, f"sandi-{name}", f"PC-{name}", None), shelf)
    finally:
        await db.close()
        await transport.close()


def a_second(telephone: EngineProcess) -> None:
    until = telephone.weigh().frames + 50
    telephone.until_heard(lambda sound: sound.frames >= until)


def spoken(folder: Path, sentence: Path) -> Call:
    """The call: told of, talked, paused, talked, hung up by the caller. As the agent's telephone told of it last."""
    with telephones("budi", "ani", records=folder) as (budi, ani):
        to = ready(budi, "2002", Policy(record=True, announce=str(sentence)))
        ready(ani, "2001")
        ani.do(Dial(call="caller", to=to))
        leg = budi.until_call(CallState.RINGING).id
        budi.do(Answer(call=leg))
        budi.until_call(CallState.TALKING, leg, true=lambda call: call.recording is Recording.ANNOUNCING)
        assert not list(folder.iterdir())
        budi.until_call(CallState.TALKING, leg, true=lambda call: call.recording is Recording.ON)
        # Nobody spoke yet: all that either heard is the announcement.
        for telephone in (ani, budi):
            heard = telephone.weigh(SAID_HZ, seconds=4.0)
            assert heard.share[f"{SAID_HZ:g}"] > 0.9, telephone.name
        ani.tone(ANI_HZ)
        budi.tone(BUDI_HZ)
        is_heard(ani, BUDI_HZ)
        is_heard(budi, ANI_HZ)
        a_second(budi)
        budi.do(Record(call=leg, to=Recording.PAUSED))
        ani.tone(SECRET_HZ)
        budi.tone(CITRA_HZ)
        is_heard(ani, CITRA_HZ)
        is_heard(budi, SECRET_HZ)
        ani.tone(ANI_HZ)
        budi.tone(BUDI_HZ)
        # Until the last of it is out of every buffer on the way here: an agent resumes after the last digit was heard.
        budi.until_heard(lambda sound: sound.share[f"{SECRET_HZ:g}"] < 0.001, SECRET_HZ)
        budi.do(Record(call=leg, to=Recording.ON))
        a_second(budi)
        ani.do(HangUp(call="caller"))
        budi.until(Recorded, lambda told: told.call == leg)
        return budi.calls()[leg]


def share(sound: Sound, side: int, hz: float) -> float:
    """Of the energy of a side, how much is at that tone."""
    part = np.frombuffer(sound.pcm, "<i2").astype(float).reshape(-1, 2)[:, side]
    power = np.abs(np.fft.rfft(part * np.hanning(len(part)))) ** 2
    at = np.fft.rfftfreq(len(part), 1 / sound.rate)
    return float(power[np.abs(at - hz) <= BESIDE_HZ].sum() / power[at > 50].sum())


async def test_a_call_is_announced_recorded_brought_up_and_heard_by_who_may(tmp_path: Path) -> None:
    folder = tmp_path / "recordings"
    shelf = Shelf(folder, lambda: RECORDS_KEY)
    people = [
        agent("siti"),
        agent("tamu"),
        msgspec.structs.replace(agent("tono"), roles=(Role.TEAM_LEADER,)),
    ]
    call = await asyncio.to_thread(spoken, folder, written(tmp_path / "say.wav", 1.0, 16_000, hz=SAID_HZ))
    async with (
        InProcessGateway(tmp_path / "gateway", people) as gateway,
        desk(gateway.url, "siti", shelf) as siti,
        desk(gateway.url, "tono", shelf) as tono,
        desk(gateway.url, "tamu", shelf) as guest,
    ):
        (waiting,) = await siti.recordings.waiting()
        assert (waiting.call, await siti.recordings.listed()) == (call.id, [])
        await siti.tells_of(call)
        carrying = asyncio.create_task(siti.task.run())
        async with asyncio.timeout(SOON_S):
            while list(folder.glob(f"*{WHOLE}")):  # noqa: ASYNC110 – a folder wakes nobody
                await asyncio.sleep(0.02)
        carrying.cancel()
        with suppress(asyncio.CancelledError):
            await carrying
        assert await siti.recordings.waiting() == []
        (info,) = await siti.recordings.listed()
        assert (info.id, info.call, info.number, info.agent_name) == (
            waiting.id, call.id, "0812-xxxx-443", siti.session.user.name,
        )  # fmt: skip
        (seen,) = await tono.recordings.listed(team=True)
        assert seen == info
        for refused in (guest.recordings.listed(team=True), guest.recordings.hear(info.id)):
            with pytest.raises(NotAllowed):
                await refused
        parts = list[float]()
        sound = await siti.recordings.hear(info.id, parts.append)
        assert (await tono.recordings.hear(info.id)).pcm == sound.pcm
        assert parts[-1] == 1.0
        lines = await gateway.rows("SELECT who, \"row\" FROM audit WHERE what = 'recording.listen'")
        assert sorted(lines) == [("u-siti", call.id), ("u-tono", call.id)]
    assert share(sound, AGENT, BUDI_HZ) > 0.8
    assert share(sound, OTHER, ANI_HZ) > 0.8
    for side in (AGENT, OTHER):
        for hz in (SAID_HZ, CITRA_HZ, SECRET_HZ):
            assert share(sound, side, hz) < 0.001, (side, hz)
    ((at, lasted),) = sound.pauses
    assert 0 < at < sound.seconds
    assert lasted > 0.5
    shape = shape_of([sound.pcm], sound.samples, 20)
    assert min(shape.agent[-5:-1] + shape.other[-5:-1]) > 0.1
