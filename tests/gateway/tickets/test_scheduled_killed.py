"""``kill -9`` of a real gateway while a reply whose time has come is being sent: it goes, and goes once."""

import time
from pathlib import Path

import pytest

from contract.commands import OpenTicket
from contract.envelope import Outcome
from contract.ids import new_id
from contract.rows import MessageKind, MessageRow, ScheduledRow
from contract.scheduled_acts import ScheduleReply
from domain import ticket_number
from domain.contact import Channel
from tests.end2end.processes import GatewayProcess, agent
from tests.gateway.agent import AgentAtTheWire

pytestmark = pytest.mark.processes


@pytest.mark.parametrize("place", ["scheduled.sending", "scheduled.committed"])
async def test_a_reply_whose_gateway_was_killed_goes_once(tmp_path: Path, place: str) -> None:
    """Killed before the commit, and after it."""
    async with GatewayProcess(tmp_path / "gateway", [agent()]) as gateway:
        assert isinstance(gateway, GatewayProcess)
        await gateway.start(kill_at=place)
        async with AgentAtTheWire(gateway.url, "siti", "sandi-siti") as desk:
            opened = OpenTicket(
                ticket=new_id(), number=ticket_number.make(desk.session.desk_number, 1), channel=Channel.EMAIL,
                queue=desk.session.queues[0], subject="Pelunasan",
            )  # fmt: skip
            assert (await desk.do(opened)).outcome is Outcome.APPLIED
            now = time.time_ns() // 1_000_000
            body = ScheduleReply(
                ticket=opened.ticket, message=new_id(), contact=None, text="Selamat pagi", at=now + 500, seen_up_to=0,
                epoch=0, not_after=now + 3_600_000,
            )  # fmt: skip
            assert (await desk.do(body)).outcome is Outcome.APPLIED
            assert await gateway.ended(20)
            await gateway.start()
            sent = await desk.wait_for(MessageRow, lambda row: row.kind is MessageKind.REPLY)
            assert (sent.id, sent.text) == (body.message, "Selamat pagi")
            assert await desk.rows(ScheduledRow) == []
            assert len([row for row in await desk.rows(MessageRow) if row.kind is MessageKind.REPLY]) == 1
