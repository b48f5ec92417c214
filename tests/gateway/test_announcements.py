"""News of the centre: written by those who lead, told to every desk, confirmed by each reader, and seen who has not."""

from typing import Any

import msgspec
import pytest
from sqlalchemy import select, update

from contract.admin import TEAMS, TeamChange, TeamLine
from contract.announcement import (
    ANNOUNCEMENTS,
    CorrectAnnouncement,
    Edition,
    PublishAnnouncement,
    ReadAnnouncement,
    Reader,
    WithdrawAnnouncement,
)
from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.rows import FLOOR, AnnouncementReadRow, AnnouncementRow, agent_feed
from domain.announcement import KEEP_MS, NewsKind, QuizQuestion
from domain.permissions import Role
from gateway.announcements.models import announcement
from gateway.feeds.models import membership
from tests.gateway.administration.office import administrator, read, refused
from tests.gateway.site import Desk, Site

DAY = 86_400_000


def told(site: Site, **fields: Any) -> PublishAnnouncement:
    values: dict[str, Any] = {
        "announcement": new_id(), "subject": "Promo", "text": "Bunga turun mulai besok.", "since": site.clock(),
        "until": site.clock() + DAY,
    }  # fmt: skip
    return PublishAnnouncement(**values | fields)


async def readers(desk: Desk, id: str) -> list[tuple[str, bool]]:
    found = read(await desk.http.get(f"{ANNOUNCEMENTS}/{id}/readers"), list[Reader])
    return [(one.name, one.at is not None) for one in found]


async def places(site: Site, id: str) -> set[str]:
    async with site.gateway.database.read() as conn:
        return set((await conn.execute(select(membership.c.feed).where(membership.c.id == id))).scalars())


@pytest.fixture
async def tono(site: Site) -> Desk:
    await site.person("tono", Role.TEAM_LEADER, team="Tim A", skills=())
    return await site.desk("tono")


async def test_it_is_told_read_once_and_withdrawn(site: Site, tono: Desk) -> None:
    await site.person("rina", team="Tim A", skills=("livechat",))
    await site.person("budi", team="Tim B", skills=("gadai",))
    rina = await site.desk("rina")
    body = told(site, must=True, teams=("Tim A",), subject=" Promo ")
    (effect,) = [e for e in (await tono.do(body)).effects if e.ref == AnnouncementRow.REF]
    row = msgspec.json.decode(effect.body, type=AnnouncementRow)
    assert effect.feed == FLOOR
    assert (row.subject, row.author_name, row.must, row.teams) == ("Promo", "Tono", True, ("Tim A",))
    assert await readers(tono, row.id) == [("Rina", False), ("Tono", False)]
    first = await rina.do(ReadAnnouncement(announcement=row.id))
    (effect,) = [e for e in first.effects if e.ref == AnnouncementReadRow.REF]
    assert effect.feed == agent_feed(rina.session.user.id)
    at = msgspec.json.decode(effect.body, type=AnnouncementReadRow).at
    again = await rina.do(ReadAnnouncement(announcement=row.id))
    (effect,) = [e for e in again.effects if e.ref == AnnouncementReadRow.REF]
    assert msgspec.json.decode(effect.body, type=AnnouncementReadRow).at == at
    assert await readers(tono, row.id) == [("Tono", False), ("Rina", True)]
    refused(await rina.http.get(f"{ANNOUNCEMENTS}/{row.id}/readers"), ErrorCode.FORBIDDEN)
    refused(await tono.http.get(f"{ANNOUNCEMENTS}/{new_id()}/readers"), ErrorCode.NOT_FOUND)
    for _ in range(2):
        done = await tono.do(WithdrawAnnouncement(announcement=row.id))
        (effect,) = [e for e in done.effects if e.ref == AnnouncementRow.REF]
        assert msgspec.json.decode(effect.body, type=AnnouncementRow).withdrawn


async def test_it_is_for_a_queue_or_for_everybody(site: Site, tono: Desk) -> None:
    await site.person("rina", skills=("livechat",))
    await site.person("budi", skills=("gadai",))
    queue, everybody = told(site, queues=("livechat_gadai",)), told(site)
    for body in (queue, everybody):
        assert (await tono.do(body)).outcome is Outcome.APPLIED
    assert await readers(tono, queue.announcement) == [("Budi", False)]
    assert [name for name, _ in await readers(tono, everybody.announcement)] == ["Budi", "Rina", "Tono"]


def correction(body: PublishAnnouncement, edition: int, **fields: Any) -> CorrectAnnouncement:
    values: dict[str, Any] = {
        name: getattr(body, name)
        for name in body.__struct_fields__
        if name in CorrectAnnouncement.__struct_fields__
    }
    return CorrectAnnouncement(edition=edition, **values | fields)


async def row_of(site: Site, id: str) -> Any:
    async with site.gateway.database.read() as conn:
        return (await conn.execute(select(announcement).where(announcement.c.id == id))).one()


async def test_it_is_corrected_and_who_read_it_is_asked_again_when_its_author_says_so(
    site: Site, tono: Desk
) -> None:
    await site.person("rina", skills=("livechat",))
    rina = await site.desk("rina")
    body = told(site, must=True)
    await tono.do(body)
    await rina.do(ReadAnnouncement(announcement=body.announcement))
    done = await tono.do(correction(body, 1, text="Bunga turun lusa.", teams=("Tim A",)))
    (effect,) = [e for e in done.effects if e.ref == AnnouncementRow.REF]
    row = msgspec.json.decode(effect.body, type=AnnouncementRow)
    assert (row.text, row.teams, row.edition, row.asked) == ("Bunga turun lusa.", ("Tim A",), 2, 1)
    assert row.corrected is not None
    assert await readers(tono, row.id) == [("Tono", False), ("Rina", True)]
    await tono.do(correction(body, 2, text="Bunga turun Senin.", again=True))
    assert await readers(tono, row.id) == [("Rina", False), ("Tono", False)]
    await rina.do(ReadAnnouncement(announcement=row.id, edition=2))
    assert (await readers(tono, row.id))[0] == ("Rina", False), "what she read stands there no more"
    await rina.do(ReadAnnouncement(announcement=row.id, edition=3))
    assert await readers(tono, row.id) == [("Tono", False), ("Rina", True)]


async def test_what_cannot_be_corrected(site: Site, tono: Desk) -> None:
    await site.person("rina", skills=("livechat",))
    rina = await site.desk("rina")
    body = told(site)
    await tono.do(body)
    assert (await rina.do(correction(body, 1))).code is ErrorCode.FORBIDDEN
    assert (await tono.do(correction(told(site), 1))).code is ErrorCode.NOT_FOUND
    assert (await tono.do(correction(body, 1, text=" "))).code is ErrorCode.INVALID
    assert (await tono.do(correction(body, 1, again=True))).outcome is Outcome.APPLIED
    assert (await row_of(site, body.announcement)).asked == 1, "only what must be read is asked about"
    meanwhile = await tono.do(correction(body, 1))
    assert (meanwhile.code, meanwhile.detail) == (ErrorCode.INVALID, {"field": "edition"})
    await tono.do(WithdrawAnnouncement(announcement=body.announcement))
    assert (await tono.do(correction(body, 2))).code is ErrorCode.EXPIRED


async def test_what_cannot_be_told(site: Site, tono: Desk) -> None:
    now = site.clock()
    rina = await site.desk("rina")
    for fields, code in (
        ({"subject": " "}, ErrorCode.INVALID),
        ({"text": "x" * 4001}, ErrorCode.INVALID),
        ({"until": now}, ErrorCode.INVALID),
        ({"since": now - 2 * DAY, "until": now - DAY}, ErrorCode.EXPIRED),
        ({"teams": ("Tim Z",)}, ErrorCode.INVALID),
        ({"queues": ("tidak-ada",)}, ErrorCode.INVALID),
    ):
        assert (
            await tono.do(told(site, since=now, **fields) if "since" not in fields else told(site, **fields))
        ).code is code
    assert (await rina.do(told(site))).code is ErrorCode.FORBIDDEN
    body = told(site)
    assert (await tono.do(body)).outcome is Outcome.APPLIED
    assert (await tono.do(body)).code is ErrorCode.INVALID


async def test_an_update_is_read_by_right_answers_and_its_results_and_editions_are_seen(
    site: Site, tono: Desk
) -> None:
    await site.person("rina", skills=("livechat",))
    rina = await site.desk("rina")
    quiz = (QuizQuestion("Berapa?", ("1,2 %", "1,1 %"), 1, "Turun."),)
    now = site.clock()
    body = told(site, kind=NewsKind.UPDATE, effective=now + DAY, due=now + DAY // 2, quiz=quiz)
    (effect,) = [e for e in (await tono.do(body)).effects if e.ref == AnnouncementRow.REF]
    row = msgspec.json.decode(effect.body, type=AnnouncementRow)
    assert (row.kind, row.must, row.effective, row.due, row.quiz) == (
        NewsKind.UPDATE, True, now + DAY, now + DAY // 2, quiz,
    )  # fmt: skip
    read_it = ReadAnnouncement(announcement=row.id)
    unanswered = await rina.do(read_it)
    assert (unanswered.code, unanswered.detail) == (ErrorCode.INVALID, {"field": "answers"})
    wrong = await rina.do(msgspec.structs.replace(read_it, answers=(0,)))
    assert (wrong.outcome, wrong.effects) == (Outcome.APPLIED, ())

    async def result() -> tuple[bool, int, int, int]:
        found = read(await tono.http.get(f"{ANNOUNCEMENTS}/{row.id}/readers"), list[Reader])
        one = next(one for one in found if one.name == "Rina")
        return one.at is not None, one.right, one.of, one.tries

    assert await result() == (False, 0, 1, 1)
    other = msgspec.structs.replace(quiz[0], right=0)
    await tono.do(correction(body, 1, text="Bunga naik.", quiz=(other,)))
    right = await rina.do(msgspec.structs.replace(read_it, answers=(1,)))
    assert AnnouncementReadRow.REF in [e.ref for e in right.effects], "she answered what stood there"
    assert await result() == (True, 1, 1, 2)
    (before,) = read(await tono.http.get(f"{ANNOUNCEMENTS}/{row.id}/editions"), list[Edition])
    assert (before.edition, before.text) == (1, body.text)
    refused(await rina.http.get(f"{ANNOUNCEMENTS}/{row.id}/editions"), ErrorCode.FORBIDDEN)


async def test_what_no_update_and_no_briefing_can_say(site: Site, tono: Desk) -> None:
    now = site.clock()
    good = QuizQuestion("Apa?", ("a", "b"), 0)
    for fields in (
        {"quiz": (msgspec.structs.replace(good, right=2),)},
        {"quiz": (msgspec.structs.replace(good, choices=("a",)),)},
        {"quiz": (good,) * 6},
        {"due": now - 1},
        {"kind": NewsKind.BRIEFING},
        {"kind": NewsKind.BRIEFING, "points": (" ",)},
        {"points": ("Satu",)},
    ):
        assert (await tono.do(told(site, since=now, **fields))).code is ErrorCode.INVALID, fields
    minutes = told(site, kind=NewsKind.MINUTES, text="x" * 4001)
    assert (await tono.do(minutes)).outcome is Outcome.APPLIED
    briefing = told(site, kind=NewsKind.BRIEFING, points=("Satu", "Dua"), must=True)
    assert (await tono.do(briefing)).outcome is Outcome.APPLIED


async def test_what_is_over_for_long_leaves_the_desks(site: Site, tono: Desk) -> None:
    old = told(site)
    await tono.do(old)
    await tono.do(ReadAnnouncement(announcement=old.announcement))
    read_id = f"{old.announcement}:{tono.session.user.id}"
    assert await places(site, old.announcement) == {FLOOR}
    assert await places(site, read_id)
    async with site.gateway.database.write() as conn:
        await conn.execute(update(announcement).values(until=site.clock() - KEEP_MS - 1))
    await tono.do(told(site))
    assert await places(site, old.announcement) == set()
    assert await places(site, read_id) == set()
    await tono.do(WithdrawAnnouncement(announcement=old.announcement))
    assert await places(site, old.announcement) == set()


async def test_a_team_with_another_name_is_still_told(site: Site, tono: Desk) -> None:
    admin = await administrator(site)
    body = told(site, teams=("Tim A",))
    await tono.do(body)
    (line,) = read(await admin.http.get(TEAMS), list[TeamLine])
    named = msgspec.json.encode(TeamChange("Tim Pagi", line.version))
    assert (await admin.http.put(f"{TEAMS}/{line.id}", content=named)).status_code == 204
    assert [name for name, _ in await readers(tono, body.announcement)] == ["Tono"]
