"""Recorded calls on their way to the gateway, over a line that breaks: each arrives once, whole, and is then let go of here."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import msgspec
import pytest

from console.recording_task import RecordingTask
from console.softphone.recording_file import KEY, Head, Kind, begin, new_recording, paused_for
from console.softphone.shelf import Shelf
from console.sync.access import SessionAccess
from console.sync.funnel import Funnel
from console.sync.gateway_client import GatewayClient, sign_in
from console.sync.transport import Transport
from contract.call_acts import AnswerCall, CallFacts
from contract.envelope import Batch, Command, Outcome, Stamp
from contract.errors import Handling
from contract.ids import new_id
from contract.paths import RECORDINGS
from contract.recording import PIECE, Listening, RecordingInfo
from contract.session import Session
from domain import ticket_number
from domain.call import Direction
from tests.end2end.processes import agent
from tests.gateway.inprocess import InProcessGateway
from tests.support.proxy import Fault, Proxy
from tests.support.wire import Message

WRAPPING = bytes(range(KEY))
SOON = 60.0


class Desk:
    """A signed-in desk with a folder of recordings."""

    def __init__(self, folder: Path, transport: Transport, session: Session) -> None:
        self.folder, self.session = folder, session
        self.client = GatewayClient(
            transport, SessionAccess(transport, session.refresh, _forget, session.access)
        )
        self.reported: list[Exception] = []
        shelf = Shelf(folder, lambda: WRAPPING)
        self.task = RecordingTask(shelf, self.client, Funnel(self._report), random.Random(1))

    def _report(self, error: Exception, _handling: Handling) -> None:
        self.reported.append(error)

    def recorded(self, call: str, sound: bytes) -> str:
        """A whole recording, in chunks as they are spoken, with a pause. Its id."""
        head = Head(recording=new_recording(), call=call, began=7, rate=16_000)
        content, sealer = begin(head, WRAPPING)
        for at in range(0, len(sound), 25_600):
            content += sealer.seal(Kind.SOUND, sound[at : at + 25_600])
        content += sealer.seal(Kind.PAUSE) + sealer.seal(Kind.RESUME, paused_for(2_000))
        (self.folder / f"{head.recording}.rec").write_bytes(content + sealer.seal(Kind.END))
        return head.recording

    async def called(self) -> str:
        """The gateway hears of a call. Its id."""
        call = new_id()
        facts = CallFacts(
            call=call, direction=Direction.INBOUND, number="08123456443", queue="telepon_umum", rang_at=1
        )
        number = ticket_number.make(self.session.desk_number, 1)
        body = AnswerCall(ticket=new_id(), contact=new_id(), facts=facts, answered_at=2, ticket_number=number)
        command = Command(
            new_id(), self.session.client, self.session.user.id, body.stream(self.session.user.id), 1, body.KIND, body.V, Stamp(2),
            msgspec.Raw(msgspec.json.encode(body)), (),
        )  # fmt: skip
        result = await self.client.deliver(Batch(self.session.client, [command]))
        assert result.results[0].outcome is Outcome.APPLIED
        return call

    async def empty(self) -> None:
        async with asyncio.timeout(SOON):
            while list(self.folder.glob("*.rec")):
                self.task.wake()
                await asyncio.sleep(0.02)

    async def heard(self, id: str) -> tuple[RecordingInfo, bytes]:
        answer = await self.client.exchange("POST", f"{RECORDINGS}/{id}/listen")
        listening = msgspec.json.decode(answer, type=Listening)
        sound = b""
        while len(sound) < listening.recording.size:
            place = f"{RECORDINGS}/{id}/pieces/{len(sound)}?allowed={listening.allowed}"
            sound += await self.client.exchange("GET", place)
        return listening.recording, sound


async def _forget(_session: Session) -> None:
    return


@asynccontextmanager
async def running(folder: Path, proxy: Proxy) -> AsyncIterator[Desk]:
    shelf = folder / "recordings"
    shelf.mkdir()
    transport = Transport(proxy.url)
    desk = Desk(shelf, transport, await sign_in(transport, "siti", "sandi-siti", "PC-1", None))
    task = asyncio.create_task(desk.task.run())
    try:
        yield desk
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        await transport.close()


@pytest.fixture
async def proxy(tmp_path: Path) -> AsyncIterator[Proxy]:
    async with InProcessGateway(tmp_path / "gateway", [agent()]) as gateway, Proxy() as between:
        between.aim(gateway.url)
        yield between


@pytest.mark.parametrize("seed", range(4))
async def test_it_arrives_whole_over_a_line_that_breaks(proxy: Proxy, tmp_path: Path, seed: int) -> None:
    draw = random.Random(seed)
    sound = draw.randbytes(PIECE * draw.randrange(0, 3) + 4 * draw.randrange(1, 3_000))
    async with running(tmp_path, proxy) as desk:
        id = desk.recorded(await desk.called(), sound)
        left = [12]
        faults = (Fault.DROP, Fault.DROP_REPLY, Fault.DUPLICATE, Fault.TRUNCATE)

        def plan(kind: str, _request: Message | None) -> Fault:
            if kind != "request" or not left[0] or draw.random() < 0.4:
                return Fault.NONE
            left[0] -= 1
            return draw.choice(faults)

        proxy.plan = plan
        await desk.empty()
        left[0] = 0
        info, heard = await desk.heard(id)
        assert heard == sound
        assert info.pauses == ((len(sound) / 64_000, 2.0),)
        assert desk.reported == []


async def test_one_whose_call_is_unknown_waits_and_holds_up_no_other(proxy: Proxy, tmp_path: Path) -> None:
    """Nor does one that nobody can read, and one in which nobody was heard is let go of."""
    async with running(tmp_path, proxy) as desk:
        waits = desk.recorded("not told yet", b"wait" * 100)
        desk.recorded("silent", b"")
        (desk.folder / "0broken.rec").write_bytes(b"no recording")
        known = desk.recorded(await desk.called(), b"well" * 100)
        async with asyncio.timeout(SOON):
            while len(left := sorted(path.name for path in desk.folder.iterdir())) != 2:
                desk.task.wake()
                await asyncio.sleep(0.02)
        assert left == ["0broken.aside", f"{waits}.rec"]
        assert (await desk.heard(known))[1] == b"well" * 100
        assert [type(error).__name__ for error in desk.reported] == ["NotARecording"]
