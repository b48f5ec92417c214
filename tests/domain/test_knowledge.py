"""Finding a piece of knowledge: stems, beginnings, slips, what is over, and where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.knowledge import Passage, Piece, PieceKind, Section, of_handbook
from domain.knowledge_index import KnowledgeIndex
from domain.near_words import NearWords, distance
from tests.support.said_issues import handbook

BOOK = handbook("gadai")


def told(id: str, title: str, text: str, since: int | None = None, until: int | None = None) -> Piece:
    return Piece(
        kind=PieceKind.NEWS, ref=id, title=title, passages=(Passage(Section.TEXT, (text,)),), source="Tono", version="1",
        since=since, until=until,
    )  # fmt: skip


@pytest.fixture(scope="module")
def whole() -> KnowledgeIndex:
    index = KnowledgeIndex()
    index.hold(
        [*of_handbook(BOOK), told("bunga", "Bunga turun", "Mulai Senin 1,1 % per 15 hari, formulir 7781.")]
    )
    return index


def best(index: KnowledgeIndex, text: str, now: int = 0) -> str:
    found = index.find(text, now)
    return found[0].piece.ref if found else ""


@pytest.mark.parametrize(
    ("typed", "ref"),
    [
        ("pelunasan gagal", "pengaduan/pelunasan_gagal"),
        ("pelunasn ggal", "pengaduan/pelunasan_gagal"),
        ("perpanjangn gadai", "transaksi/perpanjangan"),
        ("diperpanjang", "transaksi/perpanjangan"),
        ("kehilngan surat bukti", "permintaan/cetak_ulang"),
        ("salam pentup", "salam_penutup"),
        ("bunganya trun", "bunga"),
        ("7781", "bunga"),
    ],
)
def test_affixes_and_slips_are_forgiven(whole: KnowledgeIndex, typed: str, ref: str) -> None:
    assert best(whole, typed) == ref


def test_the_last_word_may_be_only_begun_while_it_is_typed(whole: KnowledgeIndex) -> None:
    assert best(whole, "perpanj") == "transaksi/perpanjangan"
    assert whole.find("perpanj ", 0) == []
    assert whole.find("perpanj", 0, typing=False) == []
    assert whole.find("apa itu yang", 0) == []


def test_what_is_over_stands_behind_and_what_begins_later_is_not_there() -> None:
    index = KnowledgeIndex()
    one, other = (
        told("lama", "Promo emas", "Cashback", until=5),
        told("baru", "Promo emas", "Cashback", since=5),
    )
    index.hold([one, other])
    assert [(hit.piece.ref, hit.over) for hit in index.find("promo emas", 9)] == [
        ("baru", False),
        ("lama", True),
    ]
    assert [hit.piece.ref for hit in index.find("promo emas", 4)] == ["lama"]
    index.hold([other])
    assert [hit.piece.ref for hit in index.find("promo emas", 9)] == ["baru"]
    index.hold([])
    assert index.find("promo emas", 9) == []


def test_every_piece_says_where_it_stands_and_an_excerpt_shows_no_gaps(whole: KnowledgeIndex) -> None:
    pieces = of_handbook(BOOK)
    assert {piece.kind for piece in pieces} == {PieceKind.ISSUE, PieceKind.SCRIPT, PieceKind.UNIT}
    assert all((piece.source, piece.version) == (BOOK.name, BOOK.version) for piece in pieces)
    assert len({piece.id for piece in pieces}) == len(pieces)
    for piece in pieces:
        for hit in whole.find(piece.title, 0):
            assert "{" not in hit.excerpt
            assert len(hit.excerpt) <= 145


_word = st.text("abcde", min_size=1, max_size=9)


@given(_word, _word)
def test_the_distance_is_bounded_and_the_same_both_ways(one: str, other: str) -> None:
    whole = distance(one, other, 20)
    assert whole == distance(other, one, 20)
    assert (whole == 0) == (one == other)
    for most in range(3):
        assert distance(one, other, most) == min(whole, most + 1)


@given(st.lists(_word, max_size=20), _word)
def test_what_is_near_is_found_by_its_letters_as_by_measuring(words: list[str], asked: str) -> None:
    allowed = 0 if len(asked) < 4 else 1 if len(asked) < 8 else 2
    measured = {word for word in words if allowed and distance(asked, word, allowed) <= allowed}
    assert {word for word, _ in NearWords(set(words)).near(asked, 99)} == measured
