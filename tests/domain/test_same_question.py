"""Two questions in other words are one; two that ask something else stay two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.same_question import Questions, like

QUESTIONS = Questions()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Promo emas sampai kapan?", "sampai kapan ya kak promo emasnya"),
        ("Apakah KTP digital diterima untuk gadai kendaraan?", "Gadai kendaraan pakai KTP digital diterima?"),
        ("Berapa ongkos kirim cetak emas ke luar Jawa?", "brp ongkos kirim emas cetakan luar jawa"),
        ("knp tf gagal terus", "Kenapa transfer error terus?"),
        ("Emas 5 gram bisa dicicil?", "cicil emas 5 gram bisa ga sih kak"),
    ],
)  # fmt: skip
def test_in_other_words_it_is_the_same(one: str, other: str) -> None:
    assert like(QUESTIONS.read(one), QUESTIONS.read(other)) > 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # What is asked for, a number, a denial.
        ("Kapan promo emas dimulai?", "Berapa promo emas dimulai?"),
        ("Cicil emas 5 gram bisa?", "Cicil emas 10 gram bisa?"),
        ("Angsuran bisa dibayar di agen?", "Angsuran tidak bisa dibayar di agen?"),
        # Another matter in the same words around it.
        (
            "Apakah KTP digital diterima untuk gadai kendaraan?",
            "Apakah paspor diterima untuk tabungan emas?",
        ),
        ("Promo emas", "Promo kendaraan"),
        # One word in common says nothing.
        ("Lelang?", "Lelang emas di Sleman"),
        ("Ya, ada?", "Apa itu?"),
        ("", ""),
    ],
)
def test_what_asks_something_else_stays_apart(one: str, other: str) -> None:
    assert like(QUESTIONS.read(one), QUESTIONS.read(other)) == 0


def test_the_likest_is_chosen_and_the_first_of_equals() -> None:
    others = [
        "Ongkos kirim emas?",
        "Promo emas cetak sampai kapan?",
        "Promo emas sampai kapan?",
        "sampai kapan promo emas",
    ]
    assert QUESTIONS.likest("Promo emas sampai kapan kak?", others) == 2
    assert QUESTIONS.likest("Promo kendaraan?", others) is None
    assert QUESTIONS.likest("Promo emas sampai kapan?", []) is None


_WORDS = st.sampled_from(
    ["promo", "emas", "gadai", "kendaraan", "kapan", "berapa", "5", "10", "sampai", "ktp", "digital", "yang"]
)  # fmt: skip
_TEXT = st.lists(_WORDS, max_size=7)


@given(_TEXT, _TEXT)
def test_it_is_as_like_the_other_way_and_in_any_order(one: list[str], other: list[str]) -> None:
    a, b = QUESTIONS.read(" ".join(one)), QUESTIONS.read(" ".join(other))
    assert like(a, b) == like(b, a)
    assert 0 <= like(a, b) <= 1
    turned = QUESTIONS.read(" ".join(reversed(one)))
    assert like(a, b) == like(turned, b)
    assert like(a, turned) == (1.0 if a.stems else 0.0)


@given(_TEXT, st.sampled_from(["kapan", "berapa", "tidak", "7"]))
def test_a_mark_more_is_another_question(words: list[str], mark: str) -> None:
    if mark not in words:
        more = QUESTIONS.read(" ".join([mark, *words]))
        assert like(QUESTIONS.read(" ".join(words)), more) == 0
