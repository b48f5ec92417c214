"""An issue's questions and data are one form; what customers said for a field is proposed with where they said it."""

from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from contract.handbook_file import read_handbook
from domain.found_fields import MOST, Heard, Proposal, proposed
from domain.handbook_issue import AnswerType, Datum, Issue, NotePart, Question
from domain.issue_form import NO, RECEIVED, YES, Field, Place, field_of, fields, lacking, told
from domain.note_compose import Entered, composed, parts_in, required

BOOKS = [
    read_handbook(Path(__file__).parents[2] / "resources" / "handbook" / name) for name in ("gadai", "mitra")
]
FAILED = BOOKS[0].issue("pengaduan", "pelunasan_gagal")
FORM = fields(FAILED, FAILED.note)
DAY = date(2026, 11, 23)


def heard(*texts: str) -> list[Heard]:
    return [Heard(f"m{at}", text, DAY) for at, text in enumerate(texts, 1)]


def test_questions_then_data_nobody_asks_for_then_the_agents_own_words() -> None:
    issue = Issue(
        "i",
        "Isu",
        questions=(Question("a", "Berapa?", AnswerType.MONEY), Question("b", "Sudah?", AnswerType.YES_NO, required=False)),
        data=(Datum("c", "Nominal", question="a"), Datum("d", "Bukti", AnswerType.FILE), Datum("e", "Lain", question="x")),
    )  # fmt: skip
    form = fields(issue, (NotePart.CUSTOMER, NotePart.SOLUTION, NotePart.COMPLAINT))
    assert [(one.key, one.place) for one in form] == [
        ("a", Place.ANSWER), ("b", Place.ANSWER), ("d", Place.DATUM), ("e", Place.DATUM),
        ("catatan:complaint", Place.OWN), ("catatan:solution", Place.OWN),
    ]  # fmt: skip
    assert form[1].choices == (YES, NO)
    assert RECEIVED in form[2].choices
    assert [one.key for one in lacking(form, {"a": " "}, {"e": "ada"})] == ["a", "d"]
    assert lacking(form, {"a": "5"}, {"d": RECEIVED, "e": "ada"}) == ()
    assert field_of(form, NotePart.SOLUTION) == form[5]
    assert field_of(form, NotePart.PROBING) == form[0]
    assert field_of(form, NotePart.CUSTOMER) is None


def test_every_issue_of_the_handbooks_has_a_form_its_note_can_be_composed_from() -> None:
    """All filled in, the note has every part it must have but those that come from the card and the tools."""
    elsewhere = {NotePart.CUSTOMER, NotePart.CHECKS, NotePart.COUNTERPARTY}
    for book in BOOKS:
        for category in book.categories:
            for issue in category.issues:
                parts = required(book, category.id, issue.id)
                form = fields(issue, parts)
                keys = [one.id for one in form]
                assert len(keys) == len(set(keys)), issue.id
                full = {one.key: "isi" for one in form}
                assert lacking(form, full, full) == ()
                had = parts_in(composed(Entered(told(form, full, full))))
                assert set(parts) - elsewhere <= had, issue.id


def test_what_was_said_is_proposed_where_it_belongs() -> None:
    found = proposed(
        FORM,
        heard(
            "Selamat pagi, saya Budi",
            "kontrak saya 1182-9920-11, kemarin jam 14.30 transfer Rp1.250.000 tapi ditagih 1,3 juta",
            "eh tanggal 21 November 2026 maksudnya, no hp 0812-3456-7890",
        ),
    )
    assert found["answer.nominal"] == (
        Proposal("Rp1.250.000", "Rp1.250.000", "m2"),
        Proposal("Rp1.300.000", "1,3 juta", "m2"),
    )
    assert [(one.text, one.message) for one in found["answer.tanggal"]] == [
        ("21 November 2026", "m3"),
        ("22 November 2026", "m2"),
    ]
    assert [one.text for one in found["answer.jam"]] == ["14:30"]
    assert [(one.text, one.message) for one in found["answer.kontrak"]] == [("1182-9920-11", "m2")]
    assert "answer.lewat" not in found
    assert "answer.bukti" not in found
    assert not any("catatan:" in key for key in found)


def test_choices_and_names_are_found_as_whole_words() -> None:
    form = (
        Field(key="barang", place=Place.ANSWER, name="Barang apa?", type=AnswerType.CHOICE, choices=("Emas", "Motor")),
        Field(key="siapa", place=Place.ANSWER, name="Siapa nama petugasnya?"),
        Field(key="apa", place=Place.ANSWER, name="Apa yang terjadi?"),
    )  # fmt: skip
    found = proposed(form, heard("mau gadai emas, bukan kemasan. Nama saya Siti Rahmawati"))
    assert found == {
        "answer.barang": (Proposal("Emas", "emas", "m1"),),
        "answer.siapa": (Proposal("Siti Rahmawati", "Siti Rahmawati", "m1"),),
    }


@settings(max_examples=50)
@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=80), max_size=4))
def test_a_proposal_is_always_something_the_customer_said(texts: list[str]) -> None:
    said = heard(*texts, "nominal 500rb dan 600rb dan 700rb")
    by_id = {one.id: one.text for one in said}
    for proposals in proposed(FORM, said).values():
        assert 0 < len(proposals) <= MOST
        for one in proposals:
            assert one.said in by_id[one.message]
