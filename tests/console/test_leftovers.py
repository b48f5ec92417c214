"""What stays open after a sign-out, what its author gets back, and when it is let go."""

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import msgspec
import pytest

from console.clock import FakeClock, SystemClock
from console.leftovers import Leftovers
from console.opened import Held
from console.operations.note import Notes
from console.softphone.keep import Meeting, retain
from console.softphone.recording_file import FOLDER
from console.softphone.shelf import TELEPHONE, Shelf
from console.store.database import Database
from console.store.errors import InUse
from console.store.feeds import Feeds
from console.store.key import WrongPassword
from console.store.meta import Meta
from console.store.outbox import Outbox
from console.store.place import Place
from console.store.telephone import TelephoneKeep
from console.sync.transport import Transport
from contract.envelope import Batch, BatchResult, CommandResult, Outcome
from contract.errors import ErrorCode, Handling, Problem
from contract.paths import RECORDINGS
from contract.recording import RecordingBegin, RecordingUpload
from tests.console import makers
from tests.console.makers import KEY, ticket
from tests.console.store.test_desk_things import session
from tests.support.refusing import Refusing, refusing
from tests.ui.kept_recordings import recorded_here

SOON = 60.0


class Desk:
    """Leftovers over one file and one desk in memory of the same agent, before a gateway that is a twin."""

    def __init__(self, root: Path, gateway: Refusing) -> None:
        self.root, self.gateway = root, gateway
        self.clock = SystemClock()
        self.reported: list[Exception] = []
        self.moved = asyncio.Event()
        self.left = Leftovers(self.clock, self.moved.set, self._report)
        self.place = Place(root, gateway.url, "sari")

    def _report(self, error: Exception, _handling: Handling) -> None:
        self.reported.append(error)

    async def held(self, notes: int = 2, *, kept: bool = True) -> Held:
        """Signed out of, with ``notes`` unsent."""
        self.place.hold()
        db = Database(self.place.database, KEY) if kept else Database(None, None)
        await db.open()
        owner = await Meta(db).signed_in(session())
        await Feeds(db, self.clock).keep([ticket()])
        for at in range(notes):
            await Notes(makers.desk(db, FakeClock())).add("t1", f"catatan {at}")
        return Held(self.place, db, owner, Transport(self.gateway.url), kept)

    async def until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(SOON):
            while not holds():
                self.moved.clear()
                await self.moved.wait()


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with refusing(503) as gateway:
        made = Desk(tmp_path, gateway)
        yield made
        await made.left.close()


def applied(line: str, body: bytes) -> tuple[int, bytes] | None:
    if not line.startswith("POST /v1/commands"):
        return None
    batch = msgspec.json.decode(body, type=Batch)
    results = [CommandResult(one.id, Outcome.APPLIED) for one in batch.commands]
    return 200, msgspec.json.encode(BatchResult(results, 0))


def told(desk: Desk) -> list[tuple[str, int, bool]]:
    return [(left.name, left.waiting, left.going) for left in desk.left.now]


def free(desk: Desk) -> bool:
    """Whether the agent's folder is nobody's."""
    other = Place(desk.root, desk.gateway.url, "sari")
    try:
        other.hold()
    except InUse:
        return False
    other.release()
    return True


async def test_with_nothing_waiting_the_file_is_closed_at_once(desk: Desk) -> None:
    assert await desk.left.deliver(await desk.held(0)) == 0
    assert desk.left.now == ()
    assert free(desk)


async def test_what_waits_is_counted_delivered_and_then_let_go(desk: Desk) -> None:
    assert await desk.left.deliver(await desk.held()) == 2
    assert told(desk) == [("Sari", 2, True)]
    assert not free(desk)
    desk.gateway.decide = applied
    await desk.until(lambda: desk.left.now == ())
    assert free(desk)
    assert desk.reported == []


async def test_after_a_failed_sign_in_delivery_goes_on(desk: Desk) -> None:
    held = await desk.held()
    await desk.left.deliver(held)
    signing_in = desk.left.recalled(desk.place.name, kept=True)
    assert await signing_in.__aenter__() is held
    desk.gateway.decide = applied
    assert not await signing_in.__aexit__(WrongPassword, WrongPassword(), None)
    await desk.until(lambda: desk.left.now == ())
    assert free(desk)


async def test_its_author_gets_the_file_back_open_and_nothing_is_sent_meanwhile(desk: Desk) -> None:
    held = await desk.held()
    await desk.left.deliver(held)
    async with desk.left.recalled(desk.place.name, kept=True) as back:
        assert back is held
        assert not [task for task in asyncio.all_tasks() if task.get_name().startswith("leftover")]
    assert desk.left.now == ()
    assert (await Outbox(held.db, desk.clock).counts()).waiting == 2
    await held.close()
    assert free(desk)


async def test_a_sign_in_that_outlives_the_program_hands_nothing_over(desk: Desk) -> None:
    await desk.left.deliver(await desk.held())
    async with desk.left.recalled(desk.place.name, kept=True):
        await desk.left.close()
    assert desk.left.now == ()
    assert free(desk)


async def test_a_refused_token_leaves_it_to_its_author(desk: Desk) -> None:
    desk.gateway.status = 401
    desk.gateway.body = msgspec.json.encode(Problem(ErrorCode.SIGN_IN_AGAIN))
    held = await desk.held()
    await desk.left.deliver(held)
    await desk.until(lambda: told(desk) == [("Sari", 2, False)])
    async with desk.left.recalled(desk.place.name, kept=True) as back:
        assert back is held
    await held.close()


async def test_memory_and_file_of_one_agent_are_two_desks(desk: Desk) -> None:
    file, memory = await desk.held(2), await desk.held(1, kept=False)
    await desk.left.deliver(file)
    await desk.left.deliver(memory)
    assert desk.left.losing == 1
    left = desk.left.file(desk.place.name)
    assert left is not None
    assert left.waiting == 2
    async with desk.left.recalled(desk.place.name, kept=False) as back:
        assert back is memory
    await memory.close()
    assert not free(desk)
    desk.gateway.decide = applied
    await desk.until(lambda: desk.left.now == ())
    assert free(desk)


async def test_the_program_ends_and_the_work_stays(desk: Desk) -> None:
    await desk.left.deliver(await desk.held())
    await desk.left.close()
    assert free(desk)
    db = Database(desk.place.database, KEY)
    await db.open()
    assert (await Outbox(db, desk.clock).counts()).waiting == 2
    await db.close()


async def test_a_file_to_be_set_aside_is_let_go(desk: Desk) -> None:
    await desk.left.deliver(await desk.held())
    await desk.left.let_go(desk.place.name)
    assert desk.left.now == ()
    assert free(desk)


async def test_what_was_recorded_goes_too_after_the_acts_that_told_of_its_call(desk: Desk) -> None:
    held = await desk.held(1)
    shelf = Shelf(held.place.folder / TELEPHONE / FOLDER, lambda: KEY)
    await retain(TelephoneKeep(Meta(held.db)), Meeting(journal_key=KEY))
    recorded_here(shelf, "call-1", 7)
    # The telephone closes one as the agent leaves.
    late = (shelf.folder / f"{'0f' * 16}.rec").rename(shelf.folder / f"{'0e' * 16}.open")
    of_none = recorded_here(shelf, "call-of-nobody", 8)
    came: list[str] = []

    def decide(line: str, body: bytes) -> tuple[int, bytes] | None:
        if not line.startswith(f"POST {RECORDINGS}"):
            return applied(line, body)
        if b"call-of-nobody" in body:
            return 404, msgspec.json.encode(Problem(ErrorCode.NOT_FOUND))
        asked = msgspec.json.decode(body, type=RecordingBegin)
        came.append(asked.call)
        return 200, msgspec.json.encode(
            RecordingUpload(id=asked.id, have=asked.size, size=asked.size, whole=True)
        )

    assert await desk.left.deliver(held) == 3
    desk.gateway.decide = decide
    await desk.until(lambda: bool(desk.left.now) and desk.left.now[0].waiting == 2)
    assert not free(desk)
    late.rename(late.with_suffix(".rec"))
    await desk.until(lambda: desk.left.now == ())
    assert came == ["call-1"]
    # What the gateway never heard of waits for its author, and holds the file open no longer.
    assert [path.stem for path in shelf.folder.iterdir()] == [of_none]
    assert free(desk)
    assert desk.reported == []
    again = await desk.held(0)
    assert await desk.left.deliver(again) == 1
    await desk.until(lambda: desk.left.now == ())
