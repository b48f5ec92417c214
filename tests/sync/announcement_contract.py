"""What a desk relies on when it reads announcements, of any gateway; part of tests/sync/gateway_contract.py."""

from contract.announcement import (
    CorrectAnnouncement,
    PublishAnnouncement,
    ReadAnnouncement,
    WithdrawAnnouncement,
)
from contract.body import Body
from contract.envelope import CommandResult
from contract.errors import ErrorCode
from contract.ids import new_id
from tests.sync.gateway_contract import Desk

_LATE = 1 << 50


async def _done(desk: Desk, body: Body) -> CommandResult:
    (result,) = await desk.send(desk.command(body))
    return result


class AnnouncementContract:
    """Mixed into GatewayContract, whose fixture ``desk`` it uses."""

    async def test_who_leads_nobody_announces_nothing_and_reads_what_there_is(self, desk: Desk) -> None:
        told = PublishAnnouncement(
            announcement=new_id(), subject="Promo", text="Mulai besok.", since=0, until=_LATE
        )
        for body, code in (
            (told, ErrorCode.FORBIDDEN),
            (WithdrawAnnouncement(announcement=told.announcement), ErrorCode.FORBIDDEN),
            (
                CorrectAnnouncement(
                    announcement=told.announcement, edition=1, subject="a", text="b", since=0, until=_LATE
                ),
                ErrorCode.FORBIDDEN,
            ),
            (ReadAnnouncement(announcement=told.announcement), ErrorCode.NOT_FOUND),
        ):
            assert (await _done(desk, body)).code is code
