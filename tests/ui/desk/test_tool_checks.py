"""Tool checks at the desk: one key asks them all, results appear as they come and go into the note; offline the last known stands there."""

import msgspec
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from console.store.drafts import Mode
from console.views.hands import Hands
from console.views.keys import sequence
from console.views.tool_checks_panel import ToolChecksPanel
from console.views.workspace import Workspace
from console.widgets.combo_field import ComboField
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from contract.tool_acts import CheckTools, DoTool, RecordTool
from contract.tool_row import ResultLine, ResultState
from domain.parties import Verification
from domain.sop import What
from tests.ui.desk.seen import open_siti, queued
from tests.ui.tool_scenes import CONTRACT, open_checks, said, use_tools
from tests.ui.world import World

S = ResultState


async def test_one_key_asks_every_tool_and_what_they_say_appears_as_it_comes(
    world: World, desk: Workspace, hands: Hands
) -> None:
    use_tools(world)
    await open_siti(world, desk)
    assert desk.side.checks.press.text() == "Cek tools: Core, Wallet, Dashboard Mutasi"
    await hands.key(sequence("checks"))
    await world.settle()
    panel = desk.side.panel()
    assert isinstance(panel, ToolChecksPanel)
    cards = panel.cards
    assert list(cards) == ["core", "wallet", "mutasi"], "what is mandatory first"
    assert list(panel.entries) == ["kontrak", "dompet"], "what nobody knows is asked for"
    await hands.type("CGD-1")
    await hands.key(sequence("checks"))
    await world.settle()
    [asked] = world.line.asked
    assert isinstance(asked, CheckTools)
    assert (asked.ticket, asked.tools, asked.data) == ("t-siti", ("core", "wallet"), {"kontrak": "CGD-1"})
    assert not asked.fresh

    await world.put(said("r1", "core", S.RUNNING, 0), said("r2", "wallet", S.RUNNING, 0))
    await world.settle()
    assert [card.accessibleName() for card in cards.values()][:2] == [
        "Core (wajib), memeriksa…",
        "Wallet (wajib), memeriksa…",
    ]
    assert not cards["core"].ask.isEnabled()
    await world.put(said("r2", "wallet", S.NOT_FOUND, 0, version=2))
    await world.put(said("r1", "core", S.OK, 0, *CONTRACT, version=2))
    await world.settle()
    assert cards["wallet"].accessibleName() == "Wallet (wajib), tidak ditemukan"
    assert [field.accessibleName() for field in cards["core"].masked.values()] == [
        "Rekening pencairan: tersembunyi"
    ]
    assert not cards["core"].masked[3].eye.isEnabled(), "nobody has validated her"
    siti = await world.desk.reads.customers.get("c-siti")
    assert siti is not None
    until = world.clock.gateway_now() + 600_000
    valid = msgspec.structs.replace(
        siti, version=siti.version + 1, verification=Verification.VALID, verified_until=until
    )
    await world.put(valid)
    await world.settle()
    cards["core"].masked[3].eye.click()
    await world.settle()
    assert cards["core"].masked[3].is_open()

    # Into the note: masked as it is, and the agent writes on.
    cards["core"].copy.click()
    await world.settle()
    at = "Core (10:42): Status: Aktif · Sisa pinjaman: Rp1.250.000 · Jatuh tempo: 12/12/2026 · Rekening pencairan: xxxx-4437"
    assert desk.case.composer.mode().value == Mode.NOTE
    assert desk.case.composer.text(Mode.NOTE) == at
    panel.other.click()
    await world.settle()
    assert "Wallet (10:42): data tidak ditemukan" in desk.case.composer.text(Mode.NOTE)

    # Again, of the gateway's refusal the panel tells.
    world.line.answer = CommandResult("x", Outcome.REJECTED, ErrorCode.NOT_FOUND)
    cards["wallet"].ask.click()
    await world.settle()
    assert world.line.asked[-1] == CheckTools(
        ticket="t-siti", contact=asked.contact, tools=("wallet",), data={"kontrak": "CGD-1"}, fresh=True
    )
    assert panel.told.isVisible()
    world.line.answer = CommandResult("x", Outcome.REJECTED, ErrorCode.RATE_LIMITED, {"seconds": "7"})
    cards["wallet"].ask.click()
    await world.settle()
    assert "dalam 7 detik" in panel.told.text()

    # What was asked with something typed may be anybody's: it stays masked, and says why.
    await world.put(said("r9", "core", S.OK, 0, *CONTRACT, customer=None))
    await world.settle()
    assert not cards["core"].masked[3].eye.isEnabled()
    assert "diketik" in cards["core"]._why.text()
    assert cards["core"]._why.isVisible()

    # A tool nobody has connected is looked into by hand, and what was forgotten says so.
    await world.put(said("s2", "wallet", S.UNSET, 0), said("s3", "mutasi", S.OK, 0, forgotten=1))
    await world.settle()
    assert cards["wallet"].accessibleName() == "Wallet (wajib), belum tersambung"
    assert "catat hasilnya" in cards["wallet"]._why.text()
    assert cards["wallet"].fill.isVisible()
    assert not cards["wallet"].ask.isVisible()
    assert cards["mutasi"]._age.text() == "Dicek 10:42; hasil sudah dihapus"


async def test_offline_the_last_known_is_shown_and_what_was_seen_is_written_down(
    world: World, desk: Workspace, hands: Hands
) -> None:
    use_tools(world)
    await world.put(
        said("r1", "core", S.OK, 120_000, *CONTRACT),
        said("r2", "core", S.TIMED_OUT, 60_000),
        said("r3", "wallet", S.RUNNING, 60_000),
    )
    world.line.online = False
    panel = await open_checks(world, desk)
    core, mutasi = panel.cards["core"], panel.cards["mutasi"]
    assert core.accessibleName() == "Core (wajib), tidak menjawab"
    assert "Terakhir diketahui 10:40" in [label.text() for label in core.findChildren(type(core._age))]
    assert panel.cards["wallet"].accessibleName() == "Wallet (wajib), belum terkonfirmasi"
    assert not panel.act.isEnabled()
    assert not core.ask.isEnabled()
    await hands.key(sequence("checks"))
    await world.settle()
    assert world.line.asked == [], "nothing waits to be asked"

    # A program of its own: opened with what it needs, then written down, offline too.
    opened: list[str] = []
    panel.visit = lambda url: opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
    panel.entries["kontrak"].setText("CGD/1 ?")
    mutasi.ask.click()
    await world.settle()
    assert opened == ["https://mutasi.contoh.id/cari?nomor=CGD%2F1%20%3F"]
    assert QGuiApplication.clipboard().text() == "CGD/1 ?"
    form = mutasi.form
    assert form is not None
    assert not form.do.isEnabled()
    status = form._fields[0][1]
    assert isinstance(status, ComboField)
    status.combo.setCurrentIndex(2)
    status.chosen.emit("Kembali")
    form.do.click()
    await world.settle()
    [seen] = await queued(world)
    assert isinstance(seen, RecordTool)
    assert (seen.tool, seen.values, seen.found) == ("mutasi", {"status": "Kembali"}, True)
    assert mutasi.form is None
    assert mutasi.accessibleName() == "Dashboard Mutasi, dicek"
    assert panel._lines()[-1] == "Dashboard Mutasi (10:42): Status di layar: Kembali"

    # It counts for the procedure, with its evidence.
    known = await world.desk.reads.casework.known("t-siti")
    assert known is not None
    assert [(one.what, one.id, one.evidence) for one in known.also] == [
        (What.CHECKED, "core", "r1"),
        (What.CHECKED, "mutasi", seen.result),
    ]


async def test_an_act_is_agreed_to_before_it_is_done(world: World, desk: Workspace) -> None:
    use_tools(world)
    await world.put(said("r1", "gangguan", S.UNKNOWN, 60_000, ResultLine("Nomor", "G-1")))
    panel = await open_checks(world, desk)
    card = panel.cards["gangguan"]
    assert "Mungkin sudah dilakukan" in card._why.text()
    card.fill.click()
    form = card.form
    assert form is not None
    QTest.keyClicks(form.first(), "Wallet")
    form.do.click()
    await world.settle()
    assert world.line.asked == []
    assert not form._confirm.isHidden()
    form.do.click()
    await world.settle()
    [done] = world.line.asked
    assert isinstance(done, DoTool)
    assert (done.tool, done.form) == ("gangguan", {"apa": "Wallet"})
    assert card.form is None
