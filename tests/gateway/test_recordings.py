"""Recorded calls at the gateway: up in pieces whatever breaks, heard by who may and written down, forgotten in time."""

import random
from collections.abc import AsyncIterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from sqlalchemy import select, update

from contract.call_acts import AnswerCall, CallFacts
from contract.envelope import Outcome
from contract.ids import new_id
from contract.paths import RECORDINGS
from contract.recording import PIECE, Listening, RecordingBegin, RecordingInfo, RecordingUpload
from contract.recording_acts import HearRecording
from contract.rows import CallRow, agent_feed
from domain import ticket_number
from domain.call import Direction
from domain.permissions import Role
from gateway.audit.models import audit
from gateway.calls.models import phone_call
from gateway.recordings.models import call_recording
from gateway.recordings.service import Recordings
from gateway.recordings.vault import Damaged, Vault
from gateway.tx import Tx
from tests.gateway.site import Desk, Site, open_site

KEY = bytes(range(32))
SOUND = random.Random(4).randbytes(2 * PIECE + 5_000)
DAY = 86_400_000


@pytest.fixture
async def site(database: str, tmp_path: Path) -> AsyncIterator[Site]:
    """On SQLite and on PostgreSQL."""
    async with open_site(database, tmp_path) as site:
        yield site


async def called(desk: Desk) -> str:
    """A call of the desk's agent."""
    facts = CallFacts(
        call=new_id(), direction=Direction.INBOUND, number="08123456443", queue="telepon_umum", rang_at=1
    )
    number = ticket_number.make(desk.session.desk_number, 1)
    body = AnswerCall(ticket=new_id(), contact=new_id(), facts=facts, answered_at=2, ticket_number=number)
    assert (await desk.do(body)).outcome is Outcome.APPLIED
    return facts.call


def beginning(call: str, sound: bytes = SOUND, **more: Any) -> RecordingBegin:
    given: dict[str, Any] = {
        "id": new_id().replace("-", ""),
        "began": 5,
        "rate": 16_000,
        "pauses": ((1.5, 20.0),),
    }
    return RecordingBegin(
        **given | {"call": call, "size": len(sound), "sha256": sha256(sound).hexdigest()} | more
    )


def upload_of(answer: httpx.Response) -> RecordingUpload:
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=RecordingUpload)


async def put(desk: Desk, id: str, offset: int, sound: bytes = SOUND) -> httpx.Response:
    return await desk.http.put(f"{RECORDINGS}/{id}/pieces/{offset}", content=sound[offset : offset + PIECE])


async def brought(desk: Desk, call: str) -> RecordingBegin:
    asked = beginning(call)
    so_far = upload_of(await desk.post(RECORDINGS, asked))
    while so_far.have < so_far.size:
        so_far = upload_of(await put(desk, asked.id, so_far.have))
    assert upload_of(await desk.http.post(f"{RECORDINGS}/{asked.id}/finish")).whole
    return asked


async def heard(desk: Desk, id: str) -> bytes:
    answer = await desk.http.post(f"{RECORDINGS}/{id}/listen")
    assert answer.status_code == 200, answer.text
    listening = msgspec.json.decode(answer.content, type=Listening)
    parts = []
    for offset in range(0, listening.recording.size, PIECE):
        part = await desk.http.get(
            f"{RECORDINGS}/{id}/pieces/{offset}", params={"allowed": listening.allowed}
        )
        assert part.status_code == 200, part.text
        parts.append(part.content)
    return b"".join(parts)


async def recording_of(desk: Desk, call: str) -> str:
    _, rows = await desk.snapshot(agent_feed(desk.session.user.id))
    found = [msgspec.json.decode(row.body, type=CallRow) for row in rows if row.ref == CallRow.REF]
    return next(row.recording for row in found if row.id == call)


async def test_it_comes_in_pieces_is_heard_by_who_may_and_every_listening_is_written_down(site: Site) -> None:
    await site.person("tamu", skills=[])
    await site.person("mutu", Role.QC)
    rina, guest, quality = [await site.desk(name) for name in ("rina", "tamu", "mutu")]
    call = await called(rina)
    asked = beginning(call)
    assert upload_of(await rina.post(RECORDINGS, asked)).have == 0
    assert (await guest.post(RECORDINGS, asked)).status_code == 404
    assert upload_of(await put(rina, asked.id, 0)).have == PIECE
    # Said again, out of order, too short: nothing is spoiled.
    assert upload_of(await put(rina, asked.id, 0)).have == PIECE
    assert upload_of(await put(rina, asked.id, 2 * PIECE)).have == PIECE
    assert (await put(rina, asked.id, PIECE, SOUND[: PIECE + 9])).status_code == 400
    assert not upload_of(await rina.http.post(f"{RECORDINGS}/{asked.id}/finish")).whole
    assert (await rina.http.post(f"{RECORDINGS}/{asked.id}/listen")).status_code == 404
    assert await recording_of(rina, call) == ""
    assert upload_of(await rina.post(RECORDINGS, asked)).have == PIECE
    await put(rina, asked.id, PIECE)
    await put(rina, asked.id, 2 * PIECE)
    for _ in range(2):
        assert upload_of(await rina.http.post(f"{RECORDINGS}/{asked.id}/finish")).whole
    assert await recording_of(rina, call) == "kept"
    assert await heard(rina, asked.id) == SOUND
    assert await heard(quality, asked.id) == SOUND
    assert (await guest.http.post(f"{RECORDINGS}/{asked.id}/listen")).status_code == 403
    for of in ({"call": call}, {"agent": rina.session.user.id}):
        assert (await guest.http.get(RECORDINGS, params=of)).status_code == 403
        answer = await quality.http.get(RECORDINGS, params=of)
        (info,) = msgspec.json.decode(answer.content, type=list[RecordingInfo])
        assert (info.id, info.size, info.pauses) == (asked.id, len(SOUND), ((1.5, 20.0),))
    mine = msgspec.json.decode((await rina.http.get(RECORDINGS)).content, type=list[RecordingInfo])
    assert [one.id for one in mine] == [asked.id]
    assert msgspec.json.decode((await guest.http.get(RECORDINGS)).content) == []
    # A word for one is none for another.
    answer = await rina.http.post(f"{RECORDINGS}/{asked.id}/listen")
    allowed = {"allowed": msgspec.json.decode(answer.content, type=Listening).allowed}
    place = f"{RECORDINGS}/{asked.id}/pieces/0"
    assert (await rina.http.get(place, params=allowed)).status_code == 200
    assert (await guest.http.get(place, params=allowed)).status_code == 403
    assert (await rina.http.get(place)).status_code == 403
    async with site.gateway.database.read() as conn:
        lines = await conn.execute(select(audit.c.who, audit.c.row).where(audit.c.what == "recording.listen"))
    users = [rina.session.user.id, quality.session.user.id, rina.session.user.id]
    assert sorted(lines.all()) == sorted((user, call) for user in users)


async def test_it_is_listed_with_its_call_to_who_leads_its_agent(site: Site) -> None:
    for name, role, team in (
        ("tono", Role.TEAM_LEADER, "Tim A"),
        ("lain", Role.TEAM_LEADER, "Tim B"),
        ("mutu", Role.QC, "QC"),
    ):
        await site.person(name, role, team=team)
    rina, leader, stranger, quality = [await site.desk(name) for name in ("rina", "tono", "lain", "mutu")]
    await site.person("rina2", team="Tim A")
    mate = await site.desk("rina2")
    asked = await brought(mate, await called(mate))
    for desk, whole in ((leader, True), (stranger, False), (quality, True)):
        answer = await desk.http.get(RECORDINGS, params={"team": "true"})
        found = msgspec.json.decode(answer.content, type=list[RecordingInfo])
        assert [one.id for one in found] == [asked.id] * whole, desk.session.user.username
        code = 200 if whole else 403
        assert (await desk.http.post(f"{RECORDINGS}/{asked.id}/listen")).status_code == code
        by_agent = await desk.http.get(RECORDINGS, params={"agent": mate.session.user.id})
        assert by_agent.status_code == code
    assert (await rina.http.get(RECORDINGS, params={"team": "true"})).status_code == 403
    answer = await mate.http.get(RECORDINGS)
    (info,) = msgspec.json.decode(answer.content, type=list[RecordingInfo])
    told = (info.agent_name, info.direction, info.number, info.queue)
    assert told == (mate.session.user.name, Direction.INBOUND, "0812-xxxx-443", "telepon_umum")
    assert info.ticket
    assert info.ticket_number == ticket_number.make(mate.session.desk_number, 1)


async def test_what_was_heard_before_it_came_up_stands_in_the_audit_too(site: Site) -> None:
    await site.person("tamu", skills=[])
    rina, guest = await site.desk("rina"), await site.desk("tamu")
    call = await called(rina)
    body = HearRecording(recording="ab" * 16, call=call)
    assert (await rina.do(body)).outcome is Outcome.APPLIED
    assert (await guest.do(body)).outcome is Outcome.REJECTED
    async with site.gateway.database.read() as conn:
        lines = await conn.execute(select(audit.c.who, audit.c.row).where(audit.c.what == "recording.listen"))
    assert lines.all() == [(rina.session.user.id, call)]


async def test_what_came_otherwise_than_it_was_sent_begins_anew(site: Site) -> None:
    rina = await site.desk("rina")
    call = await called(rina)
    asked = beginning(call, sha256="0" * 64)
    for offset in (0, PIECE, 2 * PIECE):
        await rina.post(RECORDINGS, asked)
        await put(rina, asked.id, offset)
    answer = upload_of(await rina.http.post(f"{RECORDINGS}/{asked.id}/finish"))
    assert (answer.whole, answer.have) == (False, 0)
    assert (await rina.post(RECORDINGS, beginning(call, id=asked.id))).status_code == 400
    assert (await rina.post(RECORDINGS, beginning("no-such-call"))).status_code == 404
    assert (await rina.post(RECORDINGS, beginning(call, id="../../etc/passwd"))).status_code in (400, 422)


async def test_it_is_forgotten_in_time(site: Site, tmp_path: Path) -> None:
    rina = await site.desk("rina")
    old = await brought(rina, await called(rina))
    vault = Vault(tmp_path / "other", KEY, 0)
    vault.put(old.id, 0, b"x" * PIECE)
    vault.put("of-no-row", 0, b"x")
    recordings = Recordings(site.gateway.transactions, vault)
    now = site.clock()
    await recordings.tidy(now + 89 * DAY, 90)
    assert vault.names() == [old.id]

    async def age(tx: Tx) -> None:
        await tx.conn.execute(update(call_recording).values(made=now - 91 * DAY))

    await site.gateway.transactions.run(age)
    await recordings.tidy(now, 90)
    assert vault.names() == []
    async with site.gateway.database.read() as conn:
        assert (await conn.execute(select(call_recording.c.id))).all() == []
        assert await conn.scalar(select(phone_call.c.recording)) == ""


def test_on_the_disk_nothing_is_clear_and_what_is_torn_or_moved_is_not_read(tmp_path: Path) -> None:
    vault = Vault(tmp_path / "v", KEY, 0)
    for offset in range(0, len(SOUND), PIECE):
        assert vault.have("a", len(SOUND)) == offset
        vault.put("a", offset, SOUND[offset : offset + PIECE])
    assert vault.have("a", len(SOUND)) == len(SOUND)
    assert vault.sum("a", len(SOUND)) == sha256(SOUND).hexdigest()
    file = tmp_path / "v" / "a"
    whole = file.read_bytes()
    assert SOUND[:64] not in whole
    assert file.stat().st_mode & 0o077 == 0
    for cut in (1, 5_000, 5_029, PIECE, len(whole) - 1, len(whole)):
        file.write_bytes(whole[: len(whole) - cut])
        assert vault.have("a", len(SOUND)) == (len(whole) - cut) // (PIECE + 28) * PIECE
    file.write_bytes(whole[PIECE + 28 :])
    with pytest.raises(Damaged):
        vault.piece("a", 0)
    file.write_bytes(whole)
    with pytest.raises(Damaged):
        Vault(tmp_path / "v", bytes(32), 0).piece("a", 0)
    word = vault.allow("u", "a", 1_000)
    assert vault.allows(word, "u", "a", 1_000)
    for wrong in (
        (word, "u", "a", 1_001),
        (word, "v", "a", 0),
        (word, "u", "b", 0),
        (f"9{word}", "u", "a", 0),
        ("", "u", "a", 0),
    ):
        assert not vault.allows(*wrong)
