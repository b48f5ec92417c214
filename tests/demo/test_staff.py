"""Those beside the agent, and the centre's own app, against a real gateway process."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import msgspec
import pytest

from contract import rows
from contract.commands import MoveTicket, ReportTool
from contract.envelope import Outcome
from contract.feed import Feeds, FromGateway, TypedBy
from contract.help_acts import AskHelp
from contract.ids import new_id
from contract.incident_row import BcpRow, IncidentRow
from contract.unanswered_acts import FlagUnanswered
from demo import needs, staff_needs
from demo.accounts import by_username
from demo.app_customer import AppCustomers
from demo.desk import Desk
from demo.gateway_process import GatewayProcess
from demo.needs import CannotDo
from demo.staff import Staff
from domain.help import HELP_MS, HelpReason
from domain.ticket import TicketMove, TicketState
from tests.gateway.agent import AgentAtTheWire

pytestmark = pytest.mark.processes
SEED = 23
FRAMES: msgspec.json.Decoder[FromGateway] = msgspec.json.Decoder(FromGateway)


@pytest.fixture
async def gateway(tmp_path: Path) -> AsyncIterator[GatewayProcess]:
    process = GatewayProcess(tmp_path, SEED, {}, print)
    await process.start()
    yield process
    await process.stop()


@pytest.fixture
async def staff(gateway: GatewayProcess) -> AsyncIterator[Staff]:
    made = Staff(gateway.url, SEED)
    yield made
    await made.close()


async def test_a_ticket_comes_with_its_draft_is_merged_and_goes_to_tier_two_and_back(
    gateway: GatewayProcess, staff: Staff
) -> None:
    async with AgentAtTheWire(gateway.url, "rina", "rina-demo-2026") as rina:
        await rina.avail()
        passed = await staff.do(
            staff_needs.ColleaguePasses(customer="agus", subject="Satu", draft="Baik Bapak, ", note="Tolong")
        )
        draft = await rina.wait_for(rows.DraftRow, lambda row: row.text == "Baik Bapak, ")
        kept = await staff.do(
            staff_needs.ColleagueOpens(customer="agus", subject="Dua", note="Catatan rekan")
        )
        await staff.do(staff_needs.ColleagueMerges(ticket=passed.ticket, into=kept.ticket))
        part = await rina.wait_for(rows.TicketRow, lambda row: row.merged_into is not None)
        assert (part.id, part.number) == (draft.ticket, passed.ticket)
        there = await rina.rows(rows.TicketRow, rows.queue_feed("livechat_gadai"))
        whole = next(row for row in there if row.number == kept.ticket)
        up = MoveTicket(ticket=whole.id, move=TicketMove.ESCALATE, reason="Perlu L2")
        assert (await rina.do(up)).outcome is Outcome.APPLIED
        await staff.do(staff_needs.TierTwoNotes(ticket=kept.ticket, text="Sudah dicek"))
        await staff.do(staff_needs.TierTwoReturns(ticket=kept.ticket, reason="Nomor kontrak kurang"))
        back = await rina.wait_for(rows.TicketRow, lambda row: row.state is TicketState.RETURNED)
        assert (back.id, back.reason) == (whole.id, "Nomor kontrak kurang")
        with pytest.raises(CannotDo, match="does not see"):
            await staff.do(staff_needs.TierTwoReturns(ticket="9-9999-9", reason="Tidak ada"))


async def test_a_hand_on_the_keyboard_is_seen_until_it_rests(gateway: GatewayProcess, staff: Staff) -> None:
    opened = await staff.do(staff_needs.ColleagueOpens(customer="agus", subject="Satu", note="Catatan"))
    tono = by_username("tono")
    desk = Desk(gateway.url, tono.username, tono.password, "PC-Tono")
    await desk.sign_in()
    async with desk.street({}) as socket:
        assert isinstance(FRAMES.decode(await socket.recv()), Feeds)
        await staff.do(staff_needs.ColleagueTypes(ticket=opened.ticket))
        async with asyncio.timeout(60):
            while not isinstance(frame := FRAMES.decode(await socket.recv()), TypedBy):
                pass
    assert frame.user == by_username("budi").id
    await staff.do(staff_needs.ColleagueRests())
    await desk.close()


async def test_a_hand_is_answered_a_tool_goes_to_the_ioc_and_many_are_answered_at_once(
    gateway: GatewayProcess, staff: Staff
) -> None:
    async with AgentAtTheWire(gateway.url, "rina", "rina-demo-2026") as rina:
        await rina.avail()
        await staff.do(staff_needs.IssueSpreads(category="pengaduan", issue="pelunasan_gagal"))
        until = rina.session.now + HELP_MS
        await rina.do(AskHelp(help=new_id(), reason=HelpReason.DECISION, until=until, text="Boleh?"))
        await staff.do(staff_needs.LeaderComes())
        assert (await rina.wait_for(rows.HelpRow, lambda row: row.taken is not None)).leader_name
        await staff.do(staff_needs.LeaderAnswers(text="Boleh."))
        assert (await rina.wait_for(rows.HelpRow, lambda row: row.ended is not None)).answer == "Boleh."
        await staff.do(staff_needs.ColleagueFlags(text="Apakah KTP digital diterima?"))
        flag = FlagUnanswered(unanswered=new_id(), text="KTP digital diterima ga kak")
        await rina.do(flag)
        # What the colleague asked already is asked together with it, and answered to both.
        assert (await rina.wait_for(rows.UnansweredRow, lambda row: row.askers == 2)).same_as is not None
        await staff.do(staff_needs.LeaderSettles(subject="KTP digital", text="Diterima."))
        settled = await rina.wait_for(rows.UnansweredRow, lambda row: row.answered is not None)
        assert (settled.id, settled.answer) == (flag.unanswered, "Diterima.")
        quiz = {"ask": "Kapan?", "choices": ("Hari ini", "Besok"), "right": 1}
        await staff.do(staff_needs.LeaderAnnounces(subject="Jam buka", text="Mulai besok.", **quiz))  # type: ignore[arg-type]
        told = await rina.rows(rows.AnnouncementRow, rows.FLOOR)
        assert {(row.subject, len(row.quiz)) for row in told} == {("KTP digital", 0), ("Jam buka", 1)}
        await rina.do(ReportTool(tool="wallet"))
        await staff.do(staff_needs.LeaderEscalates(tool="wallet", number="IOC-1"))
        (row,) = await rina.rows(IncidentRow, rows.FLOOR)
        assert (row.number, row.reports) == ("IOC-1", 1)
        with pytest.raises(CannotDo):
            await staff.do(staff_needs.LeaderEscalates(tool="core", number="IOC-2"))
        await staff.do(staff_needs.LeaderDeclaresBcp(text="BCP berlaku."))
        await staff.do(staff_needs.LeaderLiftsBcp())
        (bcp,) = await rina.rows(BcpRow, rows.FLOOR)
        assert bcp.lifted is not None
        # Many came with it at the beginning of this: the gateway has looked at the figures meanwhile.
        await staff.do(staff_needs.LeaderConfirmsMass(issue="pelunasan_gagal", text="Sedang diperiksa."))
        (problem,) = await rina.rows(rows.MassProblemRow, rows.FLOOR)
        assert (problem.state, problem.customers, problem.queues) == ("confirmed", 5, ("livechat_gadai",))
        await staff.do(staff_needs.LeaderSolvesMass(issue="pelunasan_gagal", text="Sudah normal."))
        (problem,) = await rina.rows(rows.MassProblemRow, rows.FLOOR)
        assert (problem.state, problem.closing) == ("solved", "Sudah normal.")
        with pytest.raises(CannotDo, match="proposed"):
            await staff.do(staff_needs.LeaderConfirmsMass(issue="pelunasan_gagal", text="Lagi", within_s=0.3))
    await staff.do(staff_needs.ColleagueAsks(text="Pelanggan marah"))
    await staff.do(staff_needs.LeaderAnswers(text="Saya datang."))
    await staff.do(staff_needs.ColleagueHeard(text="Saya datang."))


async def test_the_agent_is_named_gets_a_list_and_news_to_be_read(
    gateway: GatewayProcess, staff: Staff
) -> None:
    async with AgentAtTheWire(gateway.url, "rina", "rina-demo-2026") as rina:
        await rina.avail()
        opened = [
            await staff.do(staff_needs.ColleagueOpens(customer="agus", subject=subject, note="Catatan"))
            for subject in ("Satu", "Dua")
        ]
        first, second = (answer.ticket for answer in opened)
        await staff.do(staff_needs.ColleagueNames(ticket=first, text="@rina mohon dilihat"))
        named = await rina.wait_for(rows.MentionRow, lambda row: row.author_name == "Budi Santoso")
        await staff.do(staff_needs.ColleagueHandsOver(first=first, second=second, note="Mohon dilanjutkan"))
        given = await rina.wait_for(rows.HandoverRow, lambda row: row.note == "Mohon dilanjutkan")
        assert [item.number for item in given.listed] == [first, second]
        assert given.listed[0].ticket == named.ticket
        await staff.do(
            staff_needs.LeaderAnnounces(subject="Jam layanan", text="Buka pukul 08.00", first=True)
        )
        floor = await rina.rows(rows.AnnouncementRow, rows.FLOOR)
        assert [(row.subject, row.must, row.read_first) for row in floor] == [("Jam layanan", True, True)]


async def test_the_app_writes_with_its_key_and_reads_with_its_token(gateway: GatewayProcess) -> None:
    key = await gateway.intake_key()
    assert await gateway.intake_key() == key
    app = AppCustomers(gateway.url, SEED)
    sent = await app.do(needs.AppWrites(customer="made", text="Cicilan saya belum tercatat", key=key))
    assert (sent.name, bool(sent.ticket)) == ("Made Mahardika", True)
    with pytest.raises(CannotDo, match="not within"):
        await app.do(needs.AppGot(customer="made", text="tidak pernah ditulis", within_s=0.5))
    with pytest.raises(CannotDo, match="by the app yet"):
        await app.do(needs.AppGot(customer="dewi", text="x"))
