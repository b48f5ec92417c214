"""What stands where in a handbook that is half typed, what is put in ready-made, and how a fault is said."""

import pathlib

import pytest

from console.views.book_fault_words import FaultWords
from console.views.book_outline_model import around, items, of_files, shown
from console.views.book_skeletons import PARTS, Skeletons
from contract.handbook_draft import DraftFault
from contract.handbook_fault import HandbookFault
from contract.handbook_file import read_handbook

SHIPPED = pathlib.Path(__file__).resolve().parents[3] / "resources/handbook/gadai"


def shipped() -> dict[str, str]:
    return {
        file.relative_to(SHIPPED).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(SHIPPED.rglob("*.yaml"))
    }


def put(files: dict[str, str], path: str, line: int, text: str) -> dict[str, str]:
    lines = files[path].split("\n")
    return files | {path: "\n".join([*lines[:line], text, *lines[line:]])}


def test_every_item_of_a_shipped_handbook_is_found_by_its_name() -> None:
    found, book = of_files(shipped()), read_handbook(SHIPPED)
    for part, named in (
        ("issues", [issue for category in book.categories for issue in category.issues]),
        ("scripts", book.scripts),
        ("units", book.units),
        ("steps", [step for procedure in book.procedures for step in procedure.steps]),
        ("questions", [q for category in book.categories for issue in category.issues for q in issue.questions]),
    ):  # fmt: skip
        wanted = sorted((one.id, getattr(one, "name", "") or getattr(one, "ask", "")) for one in named)
        assert sorted((item.id, item.name) for item in found if item.part == part) == wanted
    assert {item.part for item in shown(found)} >= {"issues", "steps", "scripts", "units"}


def test_a_half_typed_text_has_its_outline_too() -> None:
    text = (
        "category: pengaduan\nissues:\n- id: a  # kode\n  name: 'Kartu hilang'\n  answer: >-\n    name: bukan nama\n"
        "  questions:\n  - {id: q, ask: \"Kapan, ya?\"\n  - id: r\n- id: b\n  nam"
    )  # fmt: skip
    found = items("issues/x.yaml", text)
    assert [(item.part, item.id, item.name, item.line, item.last) for item in found] == [
        ("issues", "a", "Kartu hilang", 3, 9),
        ("questions", "q", "Kapan, ya?", 8, 8),
        ("questions", "r", "r", 9, 9),
        ("issues", "b", "b", 10, 11),
    ]
    assert [item.name for item in around(found, "issues/x.yaml", 8)] == ["Kartu hilang", "Kapan, ya?"]


@pytest.mark.parametrize("kind", PARTS)
def test_what_is_put_in_ready_made_has_no_fault(kind: str, tmp_path: pathlib.Path) -> None:
    files = shipped()
    path, line = ("steps.yaml", 9) if kind == "step" else ("issues/pengaduan.yaml", 20)
    for times in range(2):
        made = Skeletons().place(kind, files, of_files(files), path, line)
        assert made is not None
        files = put(files, made.path, made.line, made.text)
        assert len([item for item in of_files(files) if "_baru" in item.id and item.part == PARTS[kind]]) == (
            0 if kind == "action" else times + 1
        )
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    book = read_handbook(tmp_path)
    if kind == "question":
        asked = next(
            one for one in book.category("pengaduan").issues if one.id == "pelunasan_gagal"
        ).questions
        assert [one.id for one in asked[-2:]] == ["pertanyaan_baru", "pertanyaan_baru_2"]


def test_a_question_needs_an_issue_and_a_step_its_procedure() -> None:
    files = shipped()
    found = of_files(files)
    assert Skeletons().place("question", files, found, "handbook.yaml", 1) is None
    assert Skeletons().place("step", files, found, "handbook.yaml", 1) is None


@pytest.mark.parametrize(
    ("path", "before", "after", "place", "sentence"),
    [
        ("issues/pengaduan.yaml", "scripts: [mohon_maaf]", "scripts: [salah]", "Isu “Pelunasan gagal, saldo terpotong”",
         "Skrip “salah” tidak ada. Periksa kodenya, atau tambahkan skrip itu."),
        ("issues/pengaduan.yaml", "id: tanggal, ask:", "id: kontrak, ask:", 
         "Isu “Pelunasan gagal, saldo terpotong” · Pertanyaan “Tanggal berapa pembayaran dilakukan?”",
         "Kode “kontrak” dipakai dua kali. Beri salah satunya kode lain."),
        ("issues/pengaduan.yaml", "    keywords: [pelunasan", "    keyword: [pelunasan", "Isu “Pelunasan gagal, saldo terpotong”",
         "“keyword” tidak dikenal di sini. Periksa ejaannya dan spasi di depannya."),
        ("issues/pengaduan.yaml", "name: Pelunasan gagal, saldo", "name: Pelunasan: gagal", "Isu “Pelunasan: gagal terpotong”",
         "Ada titik dua di tengah teks. Beri tanda kutip \"…\" pada teksnya, atau periksa baris di atasnya."),
        ("steps.yaml", "kind: probing, after: [isu]}", "kind: probing, after: [catatan]}",
         "SOP “Telepon masuk” · Langkah “Catatan internal”",
         "Langkah-langkah ini saling menunggu: catatan → probing → catatan. Hapus salah satu after."),
        ("units.yaml", "escalates_to: kepatuhan", "escalates_to: operasional", "Unit “Operasional Outlet”",
         "Eskalasi berputar: operasional → area → operasional. Harus ada yang terakhir."),
        ("scripts.yaml", "occasion: greeting", "occasion: salam", "Skrip “Salam pembuka”",
         "“salam” bukan salah satu pilihan di sini."),
    ],
)  # fmt: skip
def test_a_fault_is_said_by_name_and_in_plain_words(
    path: str, before: str, after: str, place: str, sentence: str, tmp_path: pathlib.Path
) -> None:
    files = shipped()
    assert before in files[path]
    files[path] = files[path].replace(before, after, 1)
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(HandbookFault) as caught:
        read_handbook(tmp_path, "x")
    first = caught.value.faults[0]
    fault = DraftFault(first.file.removeprefix("x/"), first.line, first.where, first.problem.what)
    assert FaultWords().place(fault, of_files(files)) == place
    assert FaultWords().sentence(fault.what) == sentence
