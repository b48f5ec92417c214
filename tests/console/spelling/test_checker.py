"""The spelling check knows the floor's Indonesian, English beside it, and what an agent taught it; quickly."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.spelling.checker import LONGEST, Checker, distance
from console.spelling.languages import languages
from console.spelling.speller import SpellingMissing
from console.spelling.tokens import words
from contract.handbook_file import read_handbook

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "resources" / "spelling"
LETTER = (
    "Selamat pagi, Bapak/Ibu Siti. Mohon maaf atas ketidaknyamanannya, pembayarannya sudah kami terima dan saldonya "
    "dikembalikan besok pagi. Silakan diperiksa kembali di aplikasi, nomor tiketnya 1-0244-3. Bukti transaksinya boleh "
    "dikirimkan ke bantuan@contoh.id atau lewat https://contoh.id/unggah?x=1. The refund will arrive tomorrow."
)


@pytest.fixture(scope="module")
def checker() -> Checker:
    made = Checker(FOLDER)
    made.load()
    return made


def wrong(checker: Checker, text: str) -> list[str]:
    return [word.text for word in words(text) if not checker.known(word.text)]


def test_a_right_text_in_both_languages_has_no_mistake(checker: Checker) -> None:
    assert wrong(checker, LETTER) == []


@pytest.mark.parametrize("name", ["gadai", "mitra"])
def test_the_centres_own_texts_are_right(checker: Checker, name: str) -> None:
    book = read_handbook(ROOT / "resources" / "handbook" / name)
    said = [macro.text for macro in book.macros]
    said += [text for script in book.scripts for text in (script.text, *script.by_channel.values())]
    assert {word for text in said for word in wrong(checker, text)} == set()


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("rekenig", "rekening"),
        ("pembayran", "pembayaran"),
        ("menghubugi", "menghubungi"),
        ("pelunsan", "pelunasan"),
        ("silahkan", "silakan"),
        ("tdk", "tidak"),
        ("sudh", "sudah"),
        ("recieve", "receive"),
        ("adress", "address"),
    ],
)
def test_a_mistake_is_seen_and_the_first_suggestion_is_meant(checker: Checker, word: str, meant: str) -> None:
    assert not checker.known(word)
    assert checker.suggest(word)[0] == meant


def test_what_is_learned_is_right_in_any_case_until_it_is_forgotten(checker: Checker) -> None:
    assert not checker.known("gercepin")
    checker.learn(["Gercepin"])
    assert checker.known("gercepin")
    assert checker.known("Gercepin")
    checker.forget("gercepin")
    assert not checker.known("gercepin")


def test_before_the_dictionaries_are_read_nothing_is_wrong() -> None:
    assert wrong(Checker(FOLDER), "rekenig pembayran") == []


def test_dictionaries_that_are_not_there_are_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(SpellingMissing):
        Checker(tmp_path).load()


def test_letters_of_other_scripts_and_endless_words_are_no_trouble(checker: Checker) -> None:
    assert checker.suggest("😀ш") == checker.suggest("x" * (LONGEST + 1)) == []
    assert checker.known("x" * (LONGEST + 1))
    assert not checker.known("шипка")


def test_the_longest_note_is_checked_while_a_key_is_pressed(checker: Checker) -> None:
    text = (LETTER + " rekenig ") * (20_000 // len(LETTER))
    wrong(checker, text)
    runs = []
    for _ in range(5):
        # What it takes of a processor: what others take of it in between is not the checker's.
        begin = time.thread_time()
        assert len(wrong(checker, text)) >= 40
        runs.append(time.thread_time() - begin)
    # A frame and a half on this machine's slower cousins; some milliseconds here.
    assert min(runs) < 0.033


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Halo kak, cek rek. 0812-3456 ya", ["Halo", "kak", "cek", "rek", "ya"]),
        ("lihat https://contoh.id/salh dan www.contoh.id/abc", ["lihat", "dan"]),
        ("kirim ke siti@contoh.id atau contoh.co.id", ["kirim", "ke", "atau"]),
        ("Yth. [[pelanggan]], {agen} PT ABC", ["Yth"]),
        ("Ibu Siti. Saldo kembali", ["Ibu", "Saldo", "kembali"]),
        ("kata-kata Jum'at itu", ["kata-kata", "itu"]),
        ("A4 b2b x y", []),
        ("", []),
    ],
)
def test_which_words_are_looked_at(text: str, found: list[str]) -> None:
    assert [word.text for word in words(text)] == found


@given(st.text(max_size=80))
def test_words_stand_where_they_say(text: str) -> None:
    for word in words(text):
        assert text[word.start : word.end] == word.text


@given(st.text("abcd", max_size=7), st.text("abcd", max_size=7))
def test_distance_is_a_distance(one: str, other: str) -> None:
    assert distance(one, one) == 0
    assert distance(one, other) == distance(other, one) >= abs(len(one) - len(other))
    assert (distance(one, other) == 0) == (one == other)


@pytest.mark.parametrize(
    ("chosen", "customer", "checked"),
    [
        ("both", "", ("id", "en")),
        ("both", "id", ("id", "en")),
        ("both", "en", ("en", "id")),
        ("both", "en-GB", ("en", "id")),
        ("both", "jv", ("id", "en")),
        ("id", "", ("id",)),
        ("id", "en", ("en",)),
        ("en", "", ("en",)),
        ("en", "id", ("id",)),
        ("off", "en", ()),
    ],
)
def test_the_customers_language_comes_first(chosen: str, customer: str, checked: tuple[str, ...]) -> None:
    assert languages(chosen, customer) == checked


def test_each_text_is_right_or_wrong_in_its_own_languages(checker: Checker) -> None:
    assert checker.known("tomorrow", ("en",))
    assert not checker.known("tomorrow", ("id",))
    assert not checker.known("besok", ("en",))
    assert checker.known("besok", ("en", "id"))
    assert not checker.known("besok", ("en",)), "what is remembered of one is not the other's"


def test_of_two_words_as_near_that_of_the_first_language_is_offered_first(checker: Checker) -> None:
    assert checker.suggest("aktive", ("en", "id")) == ["active", "aktiva"]
    assert checker.suggest("aktive", ("id", "en")) == ["aktiva", "active"]
