"""Which answers of a contact are kept sealed: by the centre's own fields, by its mark, and never what could not be masked."""

import msgspec
import pytest

from domain.casework_seal import masked, sealed
from domain.handbook_check import check
from domain.handbook_issue import AnswerType, Datum, Issue, Question
from domain.issue_form import fields
from tests.domain.test_handbook import BOOK as GIVEN

ISSUE = Issue(
    "coba",
    "Coba",
    questions=(
        Question("rekening", "Masih aktif?", AnswerType.YES_NO),
        Question("pelaku", "Nomor siapa?", sensitive=True),
        Question("kontrak", "Kontrak?"),
    ),
    data=(
        Datum("rekening", "Nomor rekening"),
        Datum("lawan", "Nomor lawan", question="pelaku"),
        Datum("nik", "NIK", AnswerType.NUMBER),
        Datum("telepon", "Bukti telepon", AnswerType.FILE),
    ),
)
FIRST = GIVEN.categories[0]
SEALED = {"nik": "NIK", "rekening": "Nomor rekening", "telepon": "Nomor telepon", "dompet": "Nomor dompet"}
BOOK = msgspec.structs.replace(
    GIVEN,
    sensitive_fields=SEALED,
    categories=(msgspec.structs.replace(FIRST, issues=(*FIRST.issues, ISSUE)), *GIVEN.categories[1:]),
)


def test_what_a_card_seals_is_sealed_beside_the_conversation_too() -> None:
    found = sealed(BOOK, FIRST.id, "coba")
    here = {
        f"{place}.{one.id}"
        for place, many in (("answer", ISSUE.questions), ("data", ISSUE.data))
        for one in many
    }
    assert found & here == {"data.rekening", "answer.pelaku", "data.lawan", "data.nik"}
    # What a desk tells under such an id though the issue does not ask for it, or an issue that is gone, is no less somebody's.
    assert {"data.dompet", "answer.nik"} <= found
    assert {"data.rekening", "answer.rekening"} <= sealed(BOOK, FIRST.id, "tiada")
    assert {one.id for one in fields(ISSUE, (), found) if one.sealed} == {
        "data.rekening",
        "answer.pelaku",
        "data.nik",
    }


@pytest.mark.parametrize(
    ("field", "text", "seen"),
    [
        ("data.rekening", "1370-0001-7766", "xxxx-766"),
        ("answer.telepon", "0812-3456-7443", "0812-xxxx-443"),
        ("answer.pelaku", "BCA 1370000177", "xxxx-177"),
        ("data.rekening", "xxxx-766", "xxxx-766"),
    ],
)
def test_it_is_masked_as_the_card_masks_it(field: str, text: str, seen: str) -> None:
    assert masked(field, text) == seen


def test_a_mark_on_what_cannot_be_masked_is_told() -> None:
    wrong = msgspec.structs.replace(
        ISSUE, questions=(Question("ya", "Ya?", AnswerType.YES_NO, sensitive=True),), data=()
    )
    book = msgspec.structs.replace(
        BOOK, categories=(msgspec.structs.replace(FIRST, issues=(wrong,)), *BOOK.categories[1:])
    )
    assert any(one.where.endswith("questions[0].sensitive") for one in check(book))
