"""A handbook in one file, as every centre began: it is sound, and whatever is broken is named with its line."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contract.handbook_fault import HandbookFault
from contract.handbook_file import parse_handbook, read_handbook
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.handbook_check import check
from domain.handbook_issue import Clock

ONE_FILE = Path(__file__).with_name("one_file.yaml")
TEXT = ONE_FILE.read_text(encoding="utf-8")
BOOK = read_handbook(ONE_FILE)


def faults(text: str) -> list[tuple[int, str, str]]:
    with pytest.raises(HandbookFault) as caught:
        parse_handbook(text)
    return [(fault.line, fault.problem.where, fault.problem.what) for fault in caught.value.faults]


def line_of(part: str, text: str = TEXT) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_it_is_sound_and_crosses_the_wire() -> None:
    assert check(BOOK) == []
    assert msgspec.json.decode(msgspec.json.encode(BOOK), type=Handbook) == BOOK
    clocks = {category.id: (category.clock.target, category.clock.limit) for category in BOOK.categories}
    assert clocks == {
        "informasi": (180, 720),
        "permintaan": (300, 1200),
        "pengaduan": (720, 1200),
        "saran": (180, 720),
        "transaksi": (300, 1200),
    }


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("escalates_to: l2_digital", "escalates_to: nowhere", "$.queues[2].escalates_to"),
        ("escalates_to: l2_digital", "escalates_to: livechat_mitra", "$.queues[2].escalates_to"),
        ("limit: 720}", "limit: 100}", "$.categories[0].clock.limit"),
        ("limit: 720}", "limit: banyak}", "$.categories[0].clock.limit"),
        ("{id: salat, ", "{id: istirahat, ", "$.aux_reasons[1].id"),
        ("missed_aux_reason: tidak_menjawab", "missed_aux_reason: entah", "$.routing.missed_aux_reason"),
        ("offer_seconds: 20", "offer_seconds: 0", "$.routing.offer_seconds"),
        ("  offer_seconds: 20", "  offer_second: 20", "$.routing.offer_second"),
        ("  voice: {", "  telegraf: {", "$.channels.telegraf"),
        ("sla: near}", "sla: dekat}", "$.views[0].sla"),
        ("sla: near}", "sla: near, queues: [entah]}", "$.views[0].queues[0]"),
        ("name: Hampir lewat SLA", 'name: ""', "$.views[0].name"),
        ("voice: {capacity: 1", "voice: {capacity: satu", "$.channels.voice.capacity"),
        ("topics: [mitra, saldo]", "topics: [mitra, gadai]", "$.queues[2].topics[1]"),
        ('number: "7002"', 'number: "tujuh ribu"', "$.queues[4].number"),
        ("mode: note", "mode: catatan", "$.macros[11].mode"),
        ("apakah masih terhubung?", "apakah {siapa} masih terhubung?", "$.macros[7].text"),
        (
            "greeting: Selamat datang.",
            "greeting: Selamat datang {nama}.",
            "$.channels.livechat.lines.greeting",
        ),
        ("Terima kasih sudah menunggu, ", "Terima kasih {jika kanal = pos}, ", "$.macros[6].text"),
        (
            "{jika pelanggan} {pelanggan}{akhir} alami",
            "{jika pelanggan} {pelanggan} alami",
            "$.macros[4].text",
        ),
        ('signature: "– {agen}"}}', 'signature: "– {siapa}"}}', "$.channels.social.writing.signature"),
    ],
)
def test_what_is_broken_is_named_with_its_line(old: str, new: str, where: str) -> None:
    assert TEXT.count(old) >= 1
    broken = TEXT.replace(old, new, 1)
    found = [line for line, place, _ in faults(broken) if place == where]
    assert found == [line_of(old)]


def test_a_macro_that_cannot_be_used_is_named() -> None:
    broken = TEXT.replace("{jika jam_kerja}beraktivitas", "{jika jam_kerj}beraktivitas")
    [(_, where, what)] = faults(broken)
    assert where == "$.macros[10].text"
    assert "'salam_penutup'" in what
    assert "'jam_kerj'" in what


def test_a_key_written_twice_is_not_swallowed() -> None:
    broken = TEXT.replace("  offer_seconds: 20", "  offer_seconds: 20\n  offer_seconds: 25")
    assert faults(broken) == [
        (line_of("offer_seconds: 25", broken), "$.routing.offer_seconds", "'offer_seconds' is written twice")
    ]


def test_several_faults_come_at_once() -> None:
    broken = TEXT.replace("acw_seconds: 120", "acw_seconds: 0").replace(
        "escalates_to: l2_digital", "escalates_to: x"
    )
    assert [place for _, place, _ in faults(broken)] == ["$.queues[2].escalates_to", "$.routing.acw_seconds"]


def test_an_edit_changes_the_version_even_when_nobody_raised_it() -> None:
    assert parse_handbook(TEXT).version == BOOK.version
    assert parse_handbook(TEXT.replace("Istirahat", "Rehat")).version != BOOK.version


def test_bytes_that_are_no_text_are_said_so(tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_bytes(b"name: \xff\xfe")
    with pytest.raises(HandbookFault, match=r"broken\.yaml:1: .*UTF-8"):
        read_handbook(tmp_path / "broken.yaml")


def _outcome(text: str) -> tuple[list[int], Handbook | None]:
    try:
        return [], parse_handbook(text)
    except HandbookFault as fault:
        return [one.line for one in fault.faults], None


@settings(max_examples=60)
@given(st.integers(0, len(TEXT)), st.integers(0, 40), st.text(":{}[]-#&*!|>'\"\n\t abc123", max_size=6))
def test_any_damage_is_refused_with_a_line_of_the_file_or_harmless(at: int, cut: int, put: str) -> None:
    damaged = TEXT[:at] + put + TEXT[at + cut :]
    lines, book = _outcome(damaged)
    assert (book is None) == bool(lines)
    assert all(1 <= line <= damaged.count("\n") + 2 for line in lines)
    assert book is None or check(book) == []


@given(st.integers(-10, 2000), st.integers(-10, 2000))
def test_a_clock_is_sound_when_its_limit_is_not_below_its_target(target: int, limit: int) -> None:
    first = msgspec.structs.replace(BOOK.categories[0], clock=Clock(target, limit))
    book = msgspec.structs.replace(BOOK, categories=(first, *BOOK.categories[1:]))
    assert (check(book) == []) == (1 <= target <= limit)


def test_names_are_looked_up_or_refused() -> None:
    assert BOOK.queue("livechat_gadai").skill == "gadai"
    assert BOOK.category("saran").name == "Saran"
    for look in (BOOK.queue, BOOK.category):
        with pytest.raises(InvalidValue, match="entah"):
            look("entah")
    first = BOOK.categories[0]
    assert BOOK.known_issue(first.id, first.issues[0].id) == first.issues[0]
    assert BOOK.known_issue(first.id, "entah") is BOOK.known_issue(None, first.issues[0].id) is None
