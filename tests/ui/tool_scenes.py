"""Scenes of the tool checks: what each tool said, what it was last known to say, and what is written down by hand."""

from typing import Any

import msgspec

from console.views.tool_checks_panel import ToolChecksPanel
from console.views.workspace import Workspace
from contract.tool_row import ResultLine, ResultState, ToolResultRow
from domain.handbook_issue import AnswerType, WantedCheck
from domain.handbook_tool import HttpCall, Launch, Tool, ToolField, ToolKind, ToolLine, for_desks
from tests.ui import cast
from tests.ui.world import ME, NOW, World

S = ResultState
_CALL = HttpCall(url="https://core.internal/{pelanggan}", rows=(ToolLine("Status", "status"),))
TOOLS = for_desks(
    (
        Tool("ticket", "Ticket", needs=("pelanggan",)),
        Tool("core", "Core", about="Kontrak gadai", needs=("pelanggan", "kontrak"), call=_CALL),
        Tool("wallet", "Wallet", about="Saldo dan mutasi dompet", needs=("dompet",), call=_CALL),
        Tool(
            "gangguan", "Lapor gangguan", ToolKind.ACT, about="Tiket gangguan ke pusat operasi TI", call=_CALL,
            form=(ToolField("apa", "Apa yang terganggu"),), confirm="Buat tiket gangguan ini? Pusat operasi TI langsung menerimanya.",
        ),
        Tool(
            "mutasi", "Dashboard Mutasi", ToolKind.LAUNCH,
            launch=Launch(
                "https://mutasi.contoh.id/cari?nomor={kontrak}", "kontrak",
                (ToolField("status", "Status di layar", AnswerType.CHOICE, choices=("Masuk", "Kembali", "Tidak ada")),),
            ),
        ),
    )
)  # fmt: skip


def use_tools(world: World) -> None:
    """The handbook has these tools, and Siti's issue wants three of them."""
    wanted = (
        WantedCheck("core", "Status kontrak dan pembayaran pada tanggal itu, nomor referensi"),
        WantedCheck("mutasi", "Apakah dananya kembali", required=False),
        WantedCheck("wallet", "Potongan dengan nominal sama, berhasil atau dikembalikan"),
    )
    categories = tuple(
        msgspec.structs.replace(
            category,
            issues=tuple(
                msgspec.structs.replace(issue, checks=wanted) if issue.id == "pelunasan_gagal" else issue
                for issue in category.issues
            ),
        )
        for category in world.book.categories
    )
    world.book = msgspec.structs.replace(world.book, tools=TOOLS, categories=categories)


def said(id: str, tool: str, state: ResultState, ago: int, *lines: ResultLine, **more: Any) -> ToolResultRow:
    """A result of Siti's ticket, ``ago`` ms before now."""
    one = next(tool_ for tool_ in TOOLS if tool_.id == tool)
    at = None if state is S.RUNNING else NOW - ago
    row = ToolResultRow(
        id=id, version=1, ticket="t-siti", tool=tool, name=one.name, kind=one.kind, state=state, by=ME.id, by_name=ME.name,
        asked=NOW - ago, until=NOW - ago + 15_000, at=at, lines=lines, customer="c-siti",
    )  # fmt: skip
    return msgspec.structs.replace(row, **more)


CONTRACT = (
    ResultLine("Status", "Aktif"),
    ResultLine("Sisa pinjaman", "Rp1.250.000"),
    ResultLine("Jatuh tempo", "12/12/2026"),
    ResultLine("Rekening pencairan", "xxxx-4437", masked=True),
)


async def open_checks(world: World, desk: Workspace) -> ToolChecksPanel:
    """The panel of Siti's ticket."""
    desk.open_ticket("t-siti")
    await world.settle()
    desk.side.open_act("checks")
    await world.settle()
    return desk.side.tickets.of(ToolChecksPanel)


async def tools_checked(world: World, desk: Workspace) -> None:
    use_tools(world)
    await world.put(
        said("r1", "core", S.OK, 2 * cast.MIN, *CONTRACT),
        said("r2", "wallet", S.OK, 62 * cast.MIN, ResultLine("Saldo", "Rp75.000")),
        said("r3", "wallet", S.TIMED_OUT, 2 * cast.MIN),
    )
    panel = await open_checks(world, desk)
    panel.entries["kontrak"].setText("CGD-2291-0417")
    panel.cards["mutasi"].begin()


async def tools_offline(world: World, desk: Workspace) -> None:
    use_tools(world)
    await world.put(
        said("r1", "core", S.OK, 2 * cast.MIN, *CONTRACT),
        said("r2", "wallet", S.UNREADABLE, cast.MIN),
        said("r4", "gangguan", S.UNKNOWN, cast.MIN),
    )
    world.line.online = False
    await open_checks(world, desk)
    desk.link_changed(False, NOW - cast.MIN, "")


async def tools_guarded(world: World, desk: Workspace) -> None:
    """Asked with something typed, not connected, and forgotten after its days."""
    use_tools(world)
    await world.put(
        said("r1", "core", S.OK, 2 * cast.MIN, *CONTRACT, customer=None),
        said("r2", "wallet", S.UNSET, 2 * cast.MIN),
        said("r3", "mutasi", S.OK, 90 * 24 * 60 * cast.MIN, forgotten=NOW),
    )
    await open_checks(world, desk)


TOOL_SCENES = {"tools_guarded": tools_guarded, "tools_checked": tools_checked, "tools_offline": tools_offline}
