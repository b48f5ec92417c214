"""What issues, scripts, procedures, units and tools of a handbook say is sound, and what is broken is named with its line."""

from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract.handbook_fault import HandbookFault
from contract.handbook_file import parse_handbook
from domain.handbook import Handbook
from domain.handbook_check import check
from domain.handbook_issue import AnswerType, Issue, Question, ValidationRule
from domain.handbook_problem import loop
from domain.handbook_script import Occasion, Script
from domain.handbook_steps import StepKind
from domain.handbook_tool import ToolKind, for_desks
from tests.domain.test_handbook import BOOK, TEXT

ISSUE = """
      - id: saran_layanan
        name: Saran untuk layanan dan aplikasi
        questions:
          - {id: bagian, ask: Bagian mana yang diperbaiki, type: choice, choices: [Aplikasi, Outlet]}
          - {id: nominal, ask: Berapa nominalnya, type: money, required: false}
        validation: {rule: identity, plus: [nik], script: tidak_valid}
        data: [{id: kontrak, name: Nomor kontrak}, {id: nominal, name: Nominal, type: money, question: nominal}]
        checks: [{tool: kontrak, look_for: Status kontrak}]
        answer: Terima kasih, Bapak/Ibu{jika pelanggan} {pelanggan}{akhir}.
        scripts: [simpati]
        actions: [{text: Catat sarannya., tool: lapor}]
        escalation: [{kind: team_leader}, {kind: queue, id: l2_helpdesk}, {kind: unit, id: produk, when: Butuh produk}]
        estimate: tiga_hari
        clock: {target: 100, limit: 200}
        cross_selling: [emas]
        note: [customer, complaint]
        keywords: [saran]
"""
WORK = """
scripts:
  - {id: tidak_valid, name: Data tidak cocok, occasion: not_valid, text: Data belum sesuai.}
  - {id: simpati, name: Empati, occasion: empathy, text: Kami mengerti., by_channel: {voice: Saya mengerti.}}
  - {id: emas, name: Tabungan emas, occasion: cross_selling, text: "Kami punya tabungan emas, {pelanggan}."}
procedures:
  - id: telepon
    name: Telepon
    channels: [voice]
    steps:
      - {id: salam, name: Salam, kind: greeting}
      - {id: empati, name: Empati, kind: empathy, mandatory: false, script: simpati, after: [salam]}
units:
  - {id: produk, name: Unit Produk, escalates_to: pusat}
  - {id: pusat, name: Kantor Pusat}
estimates:
  - {id: tiga_hari, text: paling lambat 3 hari kerja, working_days: 3}
cross_selling:
  - {id: emas, name: Tabungan emas, fits: Bila urusannya selesai, script: emas}
tools:
  - id: kontrak
    name: Kontrak
    needs: [kontrak]
    call:
      url: https://core.example/kontrak/{kontrak}
      auth: bearer
      secret: core_token
      rows: [{name: Status, path: "data.items[0].status"}]
  - {id: lapor, name: Lapor, kind: act, form: [{id: isi, name: Isi}], confirm: Kirim laporan,
     call: {url: https://core.example/lapor, method: POST, body: {text: "{isi}"}}}
  - {id: peta, name: Peta, kind: launch, needs: [penelepon], launch: {address: "https://peta.example/?q={penelepon}"}}
"""


def _full() -> str:
    lines = TEXT.index("      - id: saran_layanan"), TEXT.index("  - id: transaksi\n")
    text = TEXT[: lines[0]] + ISSUE.lstrip("\n") + TEXT[lines[1] :]
    tools = text.index("\ntools:"), text.index("# Disamarkan di layar")
    return text[: tools[0]] + WORK + text[tools[1] :]


FULL = _full()


def issue(book: Handbook) -> Issue:
    return book.issue("saran", "saran_layanan")


def test_a_handbook_that_says_everything_is_sound_and_crosses_the_wire() -> None:
    book = parse_handbook(FULL)
    assert msgspec.json.decode(msgspec.json.encode(book), type=Handbook) == book
    told = issue(book)
    # A desk that knows bare questions alone is told them.
    assert told.probing == ("Bagian mana yang diperbaiki", "Berapa nominalnya")
    assert [one.required for one in told.asked] == [True, False]
    assert told.validation is not None
    assert told.validation.rule is ValidationRule.IDENTITY
    assert (book.clock("saran", "saran_layanan").limit, book.clock("saran").limit) == (200, 720)
    assert book.clock("saran", "gone").limit == 720
    procedure = book.procedure("voice")
    assert procedure is not None
    assert [step.kind for step in procedure.steps] == [StepKind.GREETING, StepKind.EMPATHY]
    assert book.procedure("email") is None
    simpati = book.script(Occasion.EMPATHY, "voice")
    assert simpati is not None
    assert (simpati.said("voice"), simpati.said("email")) == ("Saya mengerti.", "Kami mengerti.")
    assert book.script(Occasion.HOLD, "voice") is None


def test_questions_of_the_old_form_are_mandatory_texts() -> None:
    [asked] = issue(BOOK).asked
    assert asked == Question("probing_1", "Bagian mana yang perlu diperbaiki?", AnswerType.TEXT)


def test_desks_are_not_told_where_tools_are_called() -> None:
    book = parse_handbook(FULL)
    assert [tool.call is None for tool in book.tools] == [False, False, True]
    told = for_desks(book.tools)
    assert [tool.call for tool in told] == [None, None, None]
    assert [tool.kind for tool in told] == [ToolKind.CHECK, ToolKind.ACT, ToolKind.LAUNCH]
    assert b"core.example" not in msgspec.json.encode(told)


def test_a_script_for_one_channel_goes_before_one_for_all() -> None:
    scripts = (
        Script("a", "A", "semua", Occasion.CLOSING),
        Script("b", "B", "surat", Occasion.CLOSING, ("email",)),
    )
    book = msgspec.structs.replace(BOOK, scripts=scripts)
    assert [book.script(Occasion.CLOSING, channel) for channel in ("email", "voice")] == [
        scripts[1],
        scripts[0],
    ]
    assert [book.known_script(id) for id in ("b", "c", None)] == [scripts[1], None, None]


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("type: choice, choices: [Aplikasi, Outlet]", "type: choice", "questions[0].choices"),
        ("type: money, required", "type: file, required", "questions[1].type"),
        ("id: nominal, ask", "id: bagian, ask", "questions[1].id"),
        ("plus: [nik]", "plus: [sidik_jari]", "validation.plus[0]"),
        ("rule: identity, plus", "rule: none, plus", "validation.plus"),
        ("script: tidak_valid}", "script: entah}", "validation.script"),
        ("question: nominal", "question: entah", "data[1].question"),
        ("data: [{id: kontrak,", "data: [{id: contrak,", "checks[0].tool"),
        ("{tool: kontrak, look", "{tool: entah, look", "checks[0].tool"),
        ("answer: Terima kasih, Bapak/Ibu{jika pelanggan}", "answer: Terima {siapa}{jika pelanggan}", "answer"),
        ("scripts: [simpati]", "scripts: [entah]", "scripts[0]"),
        ("text: Catat sarannya., tool: lapor", "text: Catat sarannya., tool: entah", "actions[0].tool"),
        ("{kind: team_leader}", "{kind: team_leader, id: rina}", "escalation[0].id"),
        ("kind: queue, id: l2_helpdesk", "kind: queue, id: entah", "escalation[1].id"),
        ("kind: unit, id: produk", "kind: unit, id: entah", "escalation[2].id"),
        ("kind: unit, id: produk, when: Butuh produk", "kind: queue, id: l2_helpdesk", "escalation[2]"),
        ("estimate: tiga_hari", "estimate: entah", "estimate"),
        ("clock: {target: 100, limit: 200}", "clock: {target: 100, limit: 20}", "clock.limit"),
        ("cross_selling: [emas]", "cross_selling: [entah]", "cross_selling[0]"),
        ("note: [customer, complaint]", "note: [customer, customer]", "note"),
        ("        questions:", "        probing: [Lain?]\n        questions:", "probing"),
    ],
)  # fmt: skip
def test_what_is_broken_in_an_issue_is_named(old: str, new: str, where: str) -> None:
    _names(old, new, f"$.categories[3].issues[0].{where}")


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("text: Data belum sesuai.", 'text: " "', "$.scripts[0].text"),
        ("text: Kami mengerti.", 'text: "Kami mengerti {siapa}"', "$.scripts[1].text"),
        ("by_channel: {voice", "by_channel: {radio", "$.scripts[1].by_channel.radio"),
        ("{id: simpati, name", "{id: emas, name", "$.scripts[2].id"),
        ("channels: [voice]", "channels: [radio]", "$.procedures[0].channels[0]"),
        ("channels: [voice]", "channels: [voice, voice]", "$.procedures[0].channels[1]"),
        ("script: simpati, after", "script: entah, after", "$.procedures[0].steps[1].script"),
        ("after: [salam]", "after: [entah]", "$.procedures[0].steps[1].after[0]"),
        ("kind: greeting}", "kind: greeting, after: [empati]}", "$.procedures[0].steps[0].after"),
        ("{id: pusat, name: Kantor Pusat}", "{id: pusat, name: Kantor Pusat, escalates_to: produk}", "$.units[0].escalates_to"),
        ("escalates_to: pusat", "escalates_to: entah", "$.units[0].escalates_to"),
        ("working_days: 3", "working_days: 3, minutes: 3", "$.estimates[0]"),
        ("fits: Bila urusannya selesai, script: emas", "fits: Bila selesai, script: entah", "$.cross_selling[0].script"),
        ("needs: [kontrak]", "needs: [kontrak, entah]", "$.tools[0].needs[1]"),
        ("url: https://core.example/kontrak/{kontrak}", "url: core.example/{kontrak}", "$.tools[0].call.url"),
        ("url: https://core.example/kontrak/{kontrak}", "url: https://{kontrak}.example/", "$.tools[0].call.url"),
        ("url: https://core.example/kontrak/{kontrak}", "url: https://core.example/{nik}", "$.tools[0].call.url"),
        ("secret: core_token", "secret: s3cr3t/+==", "$.tools[0].call.secret"),
        ("auth: bearer", "auth: header", "$.tools[0].call.auth_header"),
        ("data.items[0].status", "data..status", "$.tools[0].call.rows[0].path"),
        ("confirm: Kirim laporan", 'confirm: ""', "$.tools[1].confirm"),
        ('{text: "{isi}"}', '{text: "{lain}"}', "$.tools[1].call.body.text"),
        ("kind: launch, needs", "kind: check, needs", "$.tools[2].launch"),
        ('?q={penelepon}"}', '?q={nama}"}', "$.tools[2].launch.address"),
        ("name: L2 Helpdesk\n    channel: webform\n    skill: l2_helpdesk\n",
         "name: L2 Helpdesk\n    channel: webform\n    skill: l2_helpdesk\n    escalates_to: formulir_umum\n",
         "$.queues[7].escalates_to"),
        ('version: "1.0"', 'version: "1.0"\neffective: 2026-12-01T00:00', "$.effective"),
    ],
)  # fmt: skip
def test_what_is_broken_in_the_work_is_named(old: str, new: str, where: str) -> None:
    _names(old, new, where)


def _names(old: str, new: str, where: str) -> None:
    assert FULL.count(old) == 1 or "escalates_to: pusat" in old
    broken = FULL.replace(old, new, 1)
    with pytest.raises(HandbookFault) as caught:
        parse_handbook(broken)
    found = {fault.problem.where: fault.line for fault in caught.value.faults}
    assert where in found, str(caught.value)
    first = FULL[: FULL.index(old)].count("\n") + 1
    # On the spot, or at what stands around what is missing.
    assert abs(found[where] - first) <= 5


@given(st.dictionaries(st.integers(0, 6), st.lists(st.integers(0, 6), max_size=3), max_size=7))
def test_a_loop_is_found_where_there_is_one_and_leads_round(leads: dict[int, list[int]]) -> None:
    graph = {str(one): [str(to) for to in tos] for one, tos in leads.items()}

    def reached(start: str) -> set[str]:
        seen: set[str] = set()
        left = list(graph.get(start, ()))
        while left:
            if (one := left.pop()) not in seen:
                seen.add(one)
                left += graph.get(one, ())
        return seen

    found = loop(graph)
    assert bool(found) == any(one in reached(one) for one in graph)
    if found:
        assert found[0] == found[-1]
        assert all(after in graph[before] for before, after in pairwise(found))


def test_the_old_file_says_nothing_of_it_and_is_sound() -> None:
    assert check(BOOK) == []
    assert (BOOK.procedures, BOOK.scripts, BOOK.units, BOOK.effective) == ((), (), (), "")


def test_a_bcp_that_says_nothing_or_too_much_is_refused() -> None:
    points = "\n".join(f"      - Langkah {n}" for n in range(21))
    text = f"{TEXT}\nbcp:\n  - {{id: mati, name: Mati, text: BCP berlaku.}}\n"
    assert [plan.id for plan in parse_handbook(text).bcp] == ["mati"]
    for wrong in (
        "  - {id: mati, name: Lain, text: x}",
        "  - {id: b, name: ' ', text: x}",
        "  - {id: b, name: B, text: ''}",
        "  - {id: b, name: B, text: x, points: ['']}",
        f"  - id: b\n    name: B\n    text: x\n    points:\n{points}",
    ):
        with pytest.raises(HandbookFault):
            parse_handbook(f"{text}{wrong}\n")
