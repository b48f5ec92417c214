"""News of the centre: written by those who lead, told to every desk, confirmed by each reader, and seen who has not."""

from typing import Any

import msgspec
import pytest
from sqlalchemy import select, update

from contract.admin import TEAMS, TeamChange, TeamLine
from contract.announcement import (
    ANNOUNCEMENTS,
    PublishAnnouncement,
    ReadAnnouncement,
    Reader,
    WithdrawAnnouncement,
)
from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.rows import FLOOR, AnnouncementReadRow, AnnouncementRow, agent_feed
from domain.announcement import KEEP_MS
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
