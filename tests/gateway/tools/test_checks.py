"""Tools really asked for a ticket: all at once, once each, and what they say stands with the ticket (docs/decisions/0020)."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from contract import paths
from contract.body import Body
from contract.commands import SaveCustomer, Validate
from contract.envelope import CommandResult, Live, Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.rows import FLOOR, ToolHealth, ToolResultRow, ToolRow, queue_feed
from contract.ticket_acts import MergeTicket
from contract.tool_acts import CheckTools, DoTool, RecordTool
from domain.handbook_issue import AnswerType
from domain.handbook_tool import Auth, HttpCall, Launch, Method, Tool, ToolField, ToolKind, ToolLine
from domain.parties import CallerType, Verification
from domain.tool_result import ResultLine, ResultState
from domain.tool_secret import ToolSecret
from gateway.audit.models import audit
from gateway.tools import checks, results
from tests.gateway.floor import HANDBOOK
from tests.gateway.site import Desk, Site, open_site
from tests.gateway.test_commands import opening
from tests.support.tool_server import ToolServer, json_of, said_of, tool_server

S = ResultState
CONTRACT = json_of({"data": {"number": "K-1", "status": "Aktif", "owner": "3273015507850001"}})
BALANCE = json_of({"balance": 250000})
SECRET = ToolSecret("geheim", ("127.0.0.1",))
OWNER = json_of({"nik": "3273015507850001"})


def tools(url: str) -> tuple[Tool, ...]:
    core = HttpCall(
        url=f"{url}/core/{{pelanggan}}", found="data.number", auth=Auth.BEARER, secret="core_token", timeout_ms=30_000,
        rows=(ToolLine("Status", "data.status"), ToolLine("NIK", "data.owner", sensitive=True)),
    )  # fmt: skip
    wallet = HttpCall(
        url=f"{url}/wallet?of={{dompet}}",
        rows=(ToolLine("Saldo", "balance", AnswerType.MONEY),),
        timeout_ms=30_000,
    )
    fault = HttpCall(
        url=f"{url}/fault", method=Method.POST, timeout_ms=30_000, body={"about": "{apa}", "ticket": "{tiket}", "note": "{lain}"},
        rows=(ToolLine("Nomor", "number"),),
    )  # fmt: skip
    owner = HttpCall(
        url=f"{url}/owner/{{dompet}}", rows=(ToolLine("NIK", "nik", sensitive=True),), timeout_ms=30_000
    )
    asked = (ToolField("apa", "Gangguan"), ToolField("lain", "Catatan", required=False))
    seen = (ToolField("lampu", "Lampu", AnswerType.CHOICE, choices=("hijau", "merah")),)
    return (
        Tool("ticket", "Ticket", needs=("pelanggan",)),
        Tool("core", "Core", needs=("pelanggan",), call=core),
        Tool("wallet", "Wallet", needs=("dompet",), call=wallet),
        Tool("owner", "Pemilik", needs=("dompet",), call=owner),
        Tool(
            "gangguan",
            "Gangguan",
            ToolKind.ACT,
            needs=("tiket",),
            call=fault,
            form=asked,
            confirm="Laporkan?",
        ),
        Tool("lambat", "Lambat", call=HttpCall(f"{url}/lambat", timeout_ms=200)),
        Tool("noss", "NOSS", ToolKind.LAUNCH, launch=Launch("https://noss/", record=seen)),
    )


class Counter:
    """Rina at her desk, Siti's ticket in front of her, and the tools."""

    def __init__(
        self, site: Site, desk: Desk, tool: ToolServer, customer: str, ticket: str, queue: str
    ) -> None:
        self.site, self.desk, self.tool = site, desk, tool
        self.customer, self.ticket, self.queue = customer, ticket, queue

    async def live(self, body: Body) -> CommandResult:
        command = msgspec.structs.replace(self.desk.command(body, seq=0))
        answer = await self.desk.post(paths.LIVE, Live(command, 60_000))
        assert answer.status_code == 200, answer.text
        return msgspec.json.decode(answer.content, type=CommandResult)

    async def check(self, *which: str, **fields: Any) -> list[ToolResultRow]:
        """The rows as they are the moment they are asked for."""
        told = await self.live(CheckTools(ticket=self.ticket, tools=which, **fields))
        assert told.outcome is Outcome.APPLIED, told
        return [msgspec.json.decode(one.body, type=ToolResultRow) for one in told.effects]

    async def results(self) -> list[ToolResultRow]:
        _, rows = await self.desk.snapshot(queue_feed(self.queue))
        found = [
            msgspec.json.decode(row.body, type=ToolResultRow) for row in rows if row.ref == "tool_result"
        ]
        return sorted(found, key=lambda row: row.id)

    async def until(self, fits: Callable[[list[ToolResultRow]], bool]) -> list[ToolResultRow]:
        async with asyncio.timeout(60):
            while True:
                if fits(rows := await self.results()):
                    return rows
                await asyncio.sleep(0.02)

    async def settled(self) -> list[ToolResultRow]:
        return await self.until(lambda rows: all(row.state is not S.RUNNING for row in rows))

    async def asked(self, *which: str, **fields: Any) -> ToolResultRow:
        """The answer of one check."""
        [row] = await self.check(*which, **fields)
        return next(one for one in await self.settled() if one.id == row.id)

    async def becomes(self, of: str, health: ToolHealth) -> None:
        """Returns when the floor is told that the tool is so."""
        async with asyncio.timeout(60):
            while True:
                _, rows = await self.desk.snapshot(FLOOR)
                [row] = [row for row in rows if (row.ref, row.id) == ("tool", of)]
                if msgspec.json.decode(row.body, type=ToolRow).health is health:
                    return
                await asyncio.sleep(0.02)


@asynccontextmanager
async def counter_at(database: str, folder: Path, **more: Any) -> AsyncIterator[Counter]:
    async with tool_server() as tool:
        book = folder / "handbook.yaml"
        book.write_bytes(msgspec.json.encode(msgspec.structs.replace(HANDBOOK, tools=tools(tool.url))))
        settings: dict[str, Any] = {"handbook": str(book), "tool_secrets": {"core_token": SECRET}} | more
        async with open_site(database, folder, **settings) as site:
            desk = await site.desk("rina")
            customer = new_id()
            card = SaveCustomer(
                customer=customer, name="Siti", caller_type=CallerType.NASABAH,
                sensitive={"dompet": "0812/7?x", "telepon": "0812-3456-7443"},
            )  # fmt: skip
            assert (await desk.do(card)).outcome is Outcome.APPLIED
            opened = msgspec.structs.replace(opening(desk), complainant=customer)
            assert (await desk.do(opened)).outcome is Outcome.APPLIED
            tool.says |= {
                "core": CONTRACT,
                "wallet": BALANCE,
                "fault": json_of({"number": "G-9"}),
                "owner": OWNER,
            }
            yield Counter(site, desk, tool, customer, opened.ticket, opened.queue)


@pytest.fixture
async def counter(shaped_file: Path, tmp_path: Path) -> AsyncIterator[Counter]:
    shutil.copy(shaped_file, tmp_path / "gateway.db")
    async with counter_at(f"sqlite:///{tmp_path}/gateway.db", tmp_path) as made:
        yield made


async def test_tools_are_asked_at_once_and_what_they_say_stands_with_the_ticket(
    database: str, tmp_path: Path
) -> None:
    async with counter_at(database, tmp_path) as counter:
        await asked_at_once(counter)


async def asked_at_once(counter: Counter) -> None:
    async def when_both_came(writer: asyncio.StreamWriter) -> None:
        # One after the other neither would ever be answered.
        await counter.tool.asked(2)
        writer.write(CONTRACT)

    counter.tool.says["core"] = when_both_came
    running = await counter.check("core", "wallet")
    assert [(row.tool, row.state) for row in running] == [("core", S.RUNNING), ("wallet", S.RUNNING)]
    core, wallet = sorted(await counter.settled(), key=lambda row: row.tool)
    assert (core.state, core.lines) == (
        S.OK, (ResultLine("Status", "Aktif"), ResultLine("NIK", "xxxx-0001", True)),
    )  # fmt: skip
    assert (wallet.state, wallet.lines) == (S.OK, (ResultLine("Saldo", "Rp250.000"),))
    assert core.by_name == "Rina"
    heard = {one.target.split("/")[1].split("?")[0]: one for one in counter.tool.heard}
    assert heard["core"].headers["authorization"] == "Bearer geheim"
    assert heard["core"].target == f"/core/{counter.customer}"
    assert heard["wallet"].target == "/wallet?of=0812%2F7%3Fx", "of the sealed card, in its place"

    # A moment later it is known already, with its own age; asked afresh it is asked.
    counter.site.clock.ahead += 5_000
    [again] = await counter.check("wallet")
    assert (again.state, again.cached) == (S.OK, True)
    assert wallet.asked <= (again.at or 0) <= again.asked - 5_000
    assert again.lines == wallet.lines
    assert len(counter.tool.heard) == 2
    assert not (await counter.asked("wallet", fresh=True)).cached
    assert len(counter.tool.heard) == 3

    # The clear text: whoever has validated, on the record.
    address = f"{paths.TOOL_RESULTS}/{core.id}/clear/1"
    assert (await counter.desk.http.get(address)).status_code == 403
    compared = {"nama": True, "telepon": True}
    await counter.desk.do(
        Validate(customer=counter.customer, contact=None, compared=compared, verdict=Verification.VALID)
    )
    assert (await counter.desk.http.get(address)).json() == {"value": "3273015507850001"}
    assert (await counter.desk.http.get(f"{paths.TOOL_RESULTS}/{core.id}/clear/0")).status_code == 404
    assert (await counter.desk.http.get(f"{paths.TOOL_RESULTS}/kopi/clear/0")).status_code == 404
    stranger = await counter.site.person("joko", skills=())
    assert stranger
    joko = await counter.site.desk("joko")
    assert (await joko.http.get(address)).status_code == 404
    async with counter.site.gateway.database.read() as conn:
        said = set((await conn.execute(select(audit.c.what))).scalars())
    assert {"tool.check", "tool.clear"} <= said

    # Into another ticket they go along.
    other = msgspec.structs.replace(
        opening(counter.desk, 2), complainant=counter.customer, queue=counter.queue
    )
    await counter.desk.do(other)
    assert (
        await counter.desk.do(MergeTicket(ticket=counter.ticket, into=other.ticket))
    ).outcome is Outcome.APPLIED
    assert {row.ticket for row in await counter.results()} == {other.ticket}


async def test_what_goes_wrong_has_its_name_and_a_tool_that_fails_is_left_alone(counter: Counter) -> None:
    async def silent(writer: asyncio.StreamWriter) -> None:
        await asyncio.Event().wait()

    html = said_of(200, b"<html>masuk</html>", "text/html")
    said = [
        (html, S.UNREADABLE),
        (json_of({"balance": 1}), S.OK),
        (json_of({}, 403), S.REFUSED),
        (said_of(200, b"[" * 300_000), S.UNREADABLE),
        (json_of({}, 503), S.DOWN),
        (html, S.UNREADABLE),
    ]
    counter.tool.says["lambat"] = silent
    assert (await counter.asked("lambat")).state is S.TIMED_OUT
    for behaviour, state in said:
        counter.tool.says["wallet"] = behaviour
        assert (await counter.asked("wallet", fresh=True)).state is state
    # Its host is looked at while it rests, and fails as well: nobody else waits for it.
    counter.tool.says[""] = json_of({}, 503)
    await counter.becomes("wallet", ToolHealth.DOWN)
    counter.tool.says["wallet"] = BALANCE
    before = [one for one in counter.tool.heard if one.target.startswith("/wallet")]
    assert (await counter.asked("wallet", fresh=True)).state is S.DOWN
    assert [one for one in counter.tool.heard if one.target.startswith("/wallet")] == before, (
        "it was not asked"
    )
    # Its rest over, it is looked at, and is well again by itself.
    counter.tool.says[""] = said_of(200, b"")
    counter.site.clock.ahead += 6 * 60_000
    await counter.becomes("wallet", ToolHealth.UP)
    assert (await counter.asked("wallet", fresh=True)).state is S.OK

    # What it is asked with is not known.
    bare = msgspec.structs.replace(opening(counter.desk, 2), queue=counter.queue)
    await counter.desk.do(bare)
    counter.ticket = bare.ticket
    [missing] = await counter.check("wallet")
    assert (missing.state, missing.missing) == (S.REFUSED, ("dompet",))
    [unfit] = await counter.check("wallet", data={"dompet": "x\ny"})
    assert (unfit.state, unfit.missing) == (S.REFUSED, ("dompet",))
    assert (await counter.asked("wallet", data={"dompet": "77"})).state is S.OK
    for which in ("kopi", "ticket", "noss", "gangguan"):
        assert (
            await counter.live(CheckTools(ticket=counter.ticket, tools=(which,)))
        ).code is ErrorCode.NOT_FOUND
    assert (await counter.live(CheckTools(ticket=counter.ticket, tools=()))).code is ErrorCode.INVALID


async def test_an_act_is_done_once_and_what_was_seen_is_written_down(counter: Counter) -> None:
    done = DoTool(ticket=counter.ticket, tool="gangguan", result=new_id(), form={"apa": "Lampu mati"})
    assert (await counter.live(done)).outcome is Outcome.APPLIED
    [row] = await counter.settled()
    assert (row.id, row.state, row.lines) == (done.result, S.OK, (ResultLine("Nomor", "G-9"),))
    [heard] = counter.tool.heard
    assert heard.headers["idempotency-key"] == done.result
    assert msgspec.json.decode(heard.body).keys() == {"about", "ticket"}, "what was left out is not told"
    assert (await counter.live(done)).code is ErrorCode.INVALID, "under one key it is done once"
    empty = msgspec.structs.replace(done, result=new_id(), form={})
    assert (await counter.live(empty)).code is ErrorCode.INVALID
    counter.tool.says["fault"] = b""
    lost = msgspec.structs.replace(done, result=new_id())
    assert (await counter.live(lost)).outcome is Outcome.APPLIED
    rows = {one.id: one for one in await counter.settled()}
    assert rows[lost.result].state is S.UNKNOWN
    assert len(counter.tool.heard) == 2, "nobody does it again by themselves"

    seen = RecordTool(
        ticket=counter.ticket, tool="noss", result=new_id(), values={"lampu": "hijau"}, text="Port 3"
    )
    assert (await counter.desk.do(seen)).outcome is Outcome.APPLIED
    assert (await counter.desk.do(msgspec.structs.replace(seen))).code is ErrorCode.INVALID
    for wrong in ({"lampu": "biru"}, {}, {"kopi": "1"}):
        body = msgspec.structs.replace(seen, result=new_id(), values=wrong)
        assert (await counter.desk.do(body)).code is ErrorCode.INVALID
    none = RecordTool(ticket=counter.ticket, tool="ticket", result=new_id(), found=False)
    assert (await counter.desk.do(none)).outcome is Outcome.APPLIED
    rows = {one.id: one for one in await counter.results()}
    assert [(line.name, line.text) for line in rows[seen.result].lines] == [
        ("Lampu", "hijau"),
        ("Hasil", "Port 3"),
    ]
    assert (rows[none.result].state, rows[none.result].kind) == (S.NOT_FOUND, ToolKind.CHECK)

    # One whose gateway went away is nobody's to answer.
    held = asyncio.Event()

    async def late(writer: asyncio.StreamWriter) -> None:
        await held.wait()
        writer.write(CONTRACT)

    counter.tool.says["core"] = late
    [waiting] = await counter.check("core")
    counter.site.clock.ahead += waiting.until - waiting.asked + 1_000
    await counter.site.gateway.transactions.run(results.overdue)
    rows = {one.id: one for one in await counter.settled()}
    assert rows[waiting.id].state is S.UNKNOWN
    held.set()
    counter.tool.says["core"] = CONTRACT
    assert (await counter.asked("core", fresh=True)).state is S.OK
    rows = {one.id: one for one in await counter.settled()}
    assert rows[waiting.id].state is S.UNKNOWN, "what was told stays"


async def test_what_waited_too_long_for_its_turn_is_not_done_and_no_tool_is_told_who_calls_another(
    shaped_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks, "_AT_ONCE", 1)
    shutil.copy(shaped_file, tmp_path / "gateway.db")
    async with counter_at(f"sqlite:///{tmp_path}/gateway.db", tmp_path) as counter:
        held = asyncio.Event()

        async def late(writer: asyncio.StreamWriter) -> None:
            await held.wait()
            writer.write(CONTRACT)

        counter.tool.says["core"] = late
        await counter.check("core")
        await counter.tool.asked(1)
        act = DoTool(ticket=counter.ticket, tool="gangguan", result=new_id(), form={"apa": "Lampu mati"})
        assert (await counter.live(act)).outcome is Outcome.APPLIED
        counter.site.clock.ahead += 60_000
        held.set()
        rows = {one.id: one for one in await counter.settled()}
        assert rows[act.result].state in (S.DOWN, S.UNKNOWN)
        assert len(counter.tool.heard) == 1, "told as not done, it is not done either"

        foreign = CheckTools(ticket=counter.ticket, tools=("core",), contact=new_id())
        assert (await counter.live(foreign)).code is ErrorCode.NOT_FOUND
