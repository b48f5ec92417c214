"""Signing in where the gateway is not reached: the wrapped key is the check, and every refusal has its name."""

import threading
from pathlib import Path

import msgspec
import pytest

from console.clock import FakeClock
from console.credentials import MemorySecrets
from console.operations.note import Notes
from console.session import AllowanceOver, NeverHere, NoHandbook, OnlineOnly, PasswordChanged, SignIns
from console.store.allowance import DEFAULT_MS, Allowance
from console.store.database import Database
from console.store.errors import Corrupt, InUse
from console.store.feeds import Feeds
from console.store.key import Cost, KeyFile, WrongPassword
from console.store.meta import Meta
from console.store.outbox import Outbox
from console.store.place import Place
from console.sync.errors import Refused, Rubbish, TooOld
from contract.errors import ErrorCode
from domain.handbook import Handbook
from tests.console import makers
from tests.console.makers import HANDBOOK, ticket
from tests.console.store.test_desk_things import session
from tests.support.refusing import refusing
from tests.support.sip.ports import free_port

CHEAP = Cost(time=1, memory=8, lanes=1)
USER, PASSWORD = "sari", "rahasia"


@pytest.fixture
def nowhere() -> str:
    """An address where nobody listens."""
    return f"http://127.0.0.1:{free_port()}"


@pytest.fixture
async def signed_in_before(tmp_path: Path, nowhere: str, clock: FakeClock) -> SignIns:
    return await desk_of_yesterday(tmp_path, nowhere, clock)


async def desk_of_yesterday(tmp_path: Path, gateway: str, clock: FakeClock) -> SignIns:
    """A desk somebody worked at yesterday, with one note unsent."""
    place = Place(tmp_path, gateway, USER)
    place.folder.mkdir()
    db = Database(place.database, KeyFile(place.key, place.name, None, CHEAP).create(PASSWORD))
    await db.open()
    meta = Meta(db)
    await meta.signed_in(session())
    await meta.keep_handbook(HANDBOOK)
    await meta.put("refresh", "token")
    await Allowance(db, clock).agreed()
    await Feeds(db, clock).keep([ticket()])
    await Notes(makers.desk(db, clock)).add("t1", "belum terkirim")
    await db.close()
    return SignIns(tmp_path, None, clock)


async def waiting(signs: SignIns, gateway: str, password: str, clock: FakeClock) -> int:
    opened = await signs.open(gateway, USER, password)
    try:
        assert not opened.online
        assert opened.owner.client == "client-1"
        return (await Outbox(opened.db, clock).counts()).waiting
    finally:
        await opened.close()


async def test_the_password_opens_the_desk_offline(
    signed_in_before: SignIns, nowhere: str, clock: FakeClock
) -> None:
    assert await waiting(signed_in_before, nowhere, PASSWORD, clock) == 1


@pytest.mark.parametrize(("status", "code"), [(503, ErrorCode.UNAVAILABLE), (500, ErrorCode.INTERNAL)])
async def test_a_gateway_without_its_database_does_not_lock_the_desk(
    tmp_path: Path, clock: FakeClock, status: int, code: ErrorCode
) -> None:
    async with refusing(status, code) as gateway:
        signs = await desk_of_yesterday(tmp_path, gateway.url, clock)
        assert await waiting(signs, gateway.url, PASSWORD, clock) == 1
        with pytest.raises(WrongPassword):
            await signs.open(gateway.url, USER, "salah")


async def test_a_gateway_that_says_no_is_obeyed(tmp_path: Path, clock: FakeClock) -> None:
    async with refusing(403, ErrorCode.BAD_CREDENTIALS) as gateway:
        signs = await desk_of_yesterday(tmp_path, gateway.url, clock)
        with pytest.raises(Refused):
            await signs.open(gateway.url, USER, PASSWORD)


async def test_a_wrong_password_does_not(signed_in_before: SignIns, nowhere: str, clock: FakeClock) -> None:
    with pytest.raises(WrongPassword):
        await signed_in_before.open(nowhere, USER, "salah")
    assert await waiting(signed_in_before, nowhere, PASSWORD, clock) == 1


async def test_who_never_was_here_needs_the_gateway(signed_in_before: SignIns, nowhere: str) -> None:
    with pytest.raises(NeverHere):
        await signed_in_before.open(nowhere, "budi", PASSWORD)


async def test_who_never_was_here_is_told_that_no_gateway_answered(signed_in_before: SignIns) -> None:
    async with refusing(200) as other:
        other.body = b"<html>Sign in to the Wi-Fi</html>"
        with pytest.raises(Rubbish):
            await signed_in_before.open(other.url, "budi", PASSWORD)


async def test_the_time_without_the_gateway_ends_and_the_work_stays(
    signed_in_before: SignIns, nowhere: str, clock: FakeClock
) -> None:
    clock.advance(DEFAULT_MS)
    with pytest.raises(AllowanceOver):
        await signed_in_before.open(nowhere, USER, PASSWORD)
    clock.jump(-DEFAULT_MS)
    with pytest.raises(AllowanceOver):
        await signed_in_before.open(nowhere, USER, PASSWORD)


async def test_one_desk_at_a_time(signed_in_before: SignIns, nowhere: str, clock: FakeClock) -> None:
    opened = await signed_in_before.open(nowhere, USER, PASSWORD)
    with pytest.raises(InUse):
        await signed_in_before.open(nowhere, USER, PASSWORD)
    await opened.close()
    assert await waiting(signed_in_before, nowhere, PASSWORD, clock) == 1


async def test_after_a_change_of_password_nothing_is_lost(
    signed_in_before: SignIns, nowhere: str, clock: FakeClock
) -> None:
    with pytest.raises(WrongPassword):
        await signed_in_before.rewrap(nowhere, USER, "salah", "baru")
    await signed_in_before.rewrap(nowhere, USER, PASSWORD, "baru")
    assert await waiting(signed_in_before, nowhere, "baru", clock) == 1
    with pytest.raises(WrongPassword):
        await signed_in_before.open(nowhere, USER, PASSWORD)


async def test_a_destroyed_file_is_called_damaged_not_a_wrong_password(
    signed_in_before: SignIns, nowhere: str, tmp_path: Path
) -> None:
    path = Place(tmp_path, nowhere, USER).database
    content = bytearray(path.read_bytes())
    content[:4096] = bytes(4096)
    path.write_bytes(content)
    with pytest.raises(Corrupt):
        await signed_in_before.open(nowhere, USER, PASSWORD)
    assert await signed_in_before.rescue(nowhere, USER, PASSWORD) == 0
    assert len(list(path.parent.glob("desk.db.damaged-*"))) == 1


async def test_a_rescued_desk_keeps_what_waits(
    signed_in_before: SignIns, nowhere: str, clock: FakeClock
) -> None:
    assert await signed_in_before.rescue(nowhere, USER, PASSWORD) == 1
    # Its client is unknown now, so the gateway must be asked once before it opens.
    with pytest.raises(NeverHere):
        await signed_in_before.open(nowhere, USER, PASSWORD)


async def test_a_desk_that_keeps_nothing_works_online_only(tmp_path: Path, clock: FakeClock) -> None:
    async with refusing(503) as gateway:
        signs = SignIns(tmp_path, None, clock)
        with pytest.raises(OnlineOnly):
            await signs.open(gateway.url, USER, PASSWORD, keep_nothing=True)
        gateway.answers["POST /v1/session"] = (200, msgspec.json.encode(session()))
        gateway.answers["GET /v1/handbook"] = (200, msgspec.json.encode(HANDBOOK))
        opened = await signs.open(gateway.url, USER, PASSWORD, keep_nothing=True)
        await Feeds(opened.db, clock).keep([ticket()])
        await Notes(makers.desk(opened.db, clock)).add("t1", "hanya di memori")
        assert (opened.online, opened.kept) == (True, False)
        await opened.close()
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["lock"]


async def test_a_keyring_leaves_no_reason_to_keep_nothing(tmp_path: Path, clock: FakeClock) -> None:
    async with refusing(503) as gateway:
        gateway.answers["POST /v1/session"] = (200, msgspec.json.encode(session()))
        gateway.answers["GET /v1/handbook"] = (200, msgspec.json.encode(HANDBOOK))
        opened = await SignIns(tmp_path, MemorySecrets(), clock).open(
            gateway.url, USER, PASSWORD, keep_nothing=True
        )
        assert opened.kept
        await opened.close()


def another_handbook() -> Handbook:
    return msgspec.structs.replace(HANDBOOK, version="lain")


async def test_a_gateway_lost_before_the_handbook_came_leaves_the_one_that_is_here(
    tmp_path: Path, clock: FakeClock
) -> None:
    async with refusing(503) as gateway:
        signs = await desk_of_yesterday(tmp_path, gateway.url, clock)
        gateway.answers["POST /v1/session"] = (200, msgspec.json.encode(session()))
        opened = await signs.open(gateway.url, USER, PASSWORD)
        assert opened.online
        assert opened.handbook == HANDBOOK
        await opened.close()
        gateway.answers["GET /v1/handbook"] = (200, b'{"from": "a newer program"}')
        opened = await signs.open(gateway.url, USER, PASSWORD)
        assert opened.handbook == HANDBOOK
        await opened.close()
        gateway.answers["GET /v1/handbook"] = (200, msgspec.json.encode(another_handbook()))
        opened = await signs.open(gateway.url, USER, PASSWORD)
        assert opened.handbook == another_handbook()
        await opened.close()


async def test_the_first_handbook_is_asked_for_until_it_comes(tmp_path: Path, clock: FakeClock) -> None:
    async with refusing(503) as gateway:
        signs = SignIns(tmp_path, None, clock)
        gateway.answers["POST /v1/session"] = (200, msgspec.json.encode(session()))
        before = set(threading.enumerate())
        with pytest.raises(NoHandbook):
            await signs.open(gateway.url, USER, PASSWORD)
        # The file just made is closed again, with its threads.
        assert not [t.name for t in set(threading.enumerate()) - before if t.name.startswith("store")]
        asked = 0

        def third_time(line: str, _body: bytes) -> tuple[int, bytes] | None:
            nonlocal asked
            asked += line.startswith("GET /v1/handbook")
            return (200, msgspec.json.encode(HANDBOOK)) if asked == 3 else None

        gateway.decide = third_time
        opened = await signs.open(gateway.url, USER, PASSWORD)
        assert (opened.handbook, asked) == (HANDBOOK, 3)
        await opened.close()


async def test_a_handbook_of_a_newer_program_asks_for_the_newer_program(
    tmp_path: Path, clock: FakeClock
) -> None:
    async with refusing(503) as gateway:
        gateway.answers["POST /v1/session"] = (200, msgspec.json.encode(session()))
        gateway.answers["GET /v1/handbook"] = (200, b'{"from": "a newer program"}')
        with pytest.raises(TooOld):
            await SignIns(tmp_path, None, clock).open(gateway.url, USER, PASSWORD)


@pytest.mark.parametrize("taken_back", [True, False])
async def test_a_session_that_opens_nothing_here_is_given_back(
    tmp_path: Path, clock: FakeClock, taken_back: bool
) -> None:
    async with refusing(503) as gateway:
        signs = await desk_of_yesterday(tmp_path, gateway.url, clock)
        gateway.answers["POST"] = (200, msgspec.json.encode(session()))
        if taken_back:
            gateway.answers["DELETE"] = (200, b"")
        with pytest.raises(PasswordChanged):
            await signs.open(gateway.url, USER, "sandi baru")
        assert [line.split()[0] for line in gateway.asked] == ["POST", "DELETE"]
