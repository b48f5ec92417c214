"""The note is composed from what was entered, says which parts it lacks, and never costs the agent a word written by hand."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from contract.handbook_file import read_handbook
from domain.handbook_issue import NotePart
from domain.note_compose import HEADINGS, Entered, Said, composed, missing, parts_in, recomposed, required

BOOK = read_handbook(Path(__file__).parents[2] / "resources" / "handbook" / "gadai")
P = NotePart
_WORDS = st.text(st.sampled_from("abc: -\n?Keluhan"), max_size=24)
_SAID = st.builds(Said, _WORDS, st.sampled_from(["", "Nominal", "Kapan dibayar?", "Keluhan"]))
_ENTERED = st.dictionaries(st.sampled_from(P), st.lists(_SAID, max_size=3), max_size=5).map(Entered)
_LINES = st.lists(st.sampled_from(["satu", "dua", "tiga", "", "- Nominal: 5", "Keluhan:"]), max_size=7)
#: What only a hand writes: marked, so that it can be found again.
_HAND = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 9)), max_size=4)


def by_hand(text: str, written: list[tuple[int, int]]) -> str:
    lines = text.split("\n")
    for n, (at, mark) in enumerate(written):
        lines.insert(at % (len(lines) + 1), f"tangan {n} {mark}")
    return "\n".join(lines)


def hands_in(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.startswith("tangan")]


def test_parts_stand_in_their_order_under_their_headings() -> None:
    entered = Entered(
        {
            P.SOLUTION: [Said("Diajukan ke unit, 1x24 jam")],
            P.CUSTOMER: [Said("Siti Rahmawati", "Nama"), Said("", "Kota")],
            P.PROBING: [Said("12 November\n2026", "Kapan dibayar?"), Said(" – ", "Nominal")],
            P.CHECKS: [],
        }
    )
    assert composed(entered) == (
        "Data pelanggan:\n- Nama: Siti Rahmawati\n\n"
        "Probing:\n- Kapan dibayar? 12 November 2026\n\n"
        "Solusi:\n- Diajukan ke unit, 1x24 jam"
    )
    assert composed(Entered()) == ""


def test_what_a_note_must_have_is_the_issues_or_the_centres() -> None:
    own = BOOK.issue("pengaduan", "pelunasan_gagal").note
    assert own
    assert required(BOOK, "pengaduan", "pelunasan_gagal") == own
    assert required(BOOK, None, None) == required(BOOK, "pengaduan", "tidak_ada") == BOOK.note
    assert required(BOOK, "tidak_ada", "pelunasan_gagal") == BOOK.note


def test_a_part_counts_by_its_heading_with_something_under_it() -> None:
    text = "Keluhan: tidak bisa bayar\n\nSolusi:\n -\n\nCek Tools :\nCore: lunas\nData nasabah:\nSiti\nestimasi:\n- …"
    assert parts_in(text) == {P.COMPLAINT, P.CHECKS, P.CUSTOMER}
    assert parts_in("Pelanggan bilang: keluhan ada, solusi tidak") == frozenset()
    wanted = (P.CUSTOMER, P.SOLUTION, P.ESTIMATE)
    assert missing(wanted, [text]) == (P.SOLUTION, P.ESTIMATE)
    assert missing(wanted, [text, "Solusi: dibayar ulang"]) == (P.ESTIMATE,)
    assert missing(wanted, []) == wanted


@settings(max_examples=50)
@given(_ENTERED)
def test_composed_has_the_parts_that_were_entered_and_no_other(entered: Entered) -> None:
    text = composed(entered)
    said = {p for p, lines in entered.parts.items() if any(one.value.strip(" \n-?") for one in lines)}
    assert parts_in(text) == said
    assert [line for line in text.split("\n") if line.endswith(":") and line[:-1] in HEADINGS.values()] == [
        f"{HEADINGS[part]}:" for part in P if part in said
    ]


@settings(max_examples=50)
@given(_ENTERED, _ENTERED, _HAND)
def test_composing_again_costs_no_word_written_by_hand(
    first: Entered, then: Entered, written: list[tuple[int, int]]
) -> None:
    before, anew = composed(first), composed(then)
    text = by_hand(before, written)
    again = recomposed(before, text, anew)
    assert hands_in(again) == hands_in(text)
    # Once more with nothing new changes nothing.
    assert recomposed(anew, again, anew) == again


@settings(max_examples=50)
@given(_ENTERED, _ENTERED)
def test_untouched_it_is_as_if_composed_for_the_first_time(first: Entered, then: Entered) -> None:
    before, anew = composed(first), composed(then)
    assert recomposed(before, before, anew) == anew
    assert recomposed(before, before, before) == before


@settings(max_examples=50)
@given(_LINES, _LINES, _LINES)
def test_any_text_keeps_what_was_added_to_it(before: list[str], text: list[str], anew: list[str]) -> None:
    """Lines that are the same as composed ones too: none that was added is lost, counted one by one."""
    base, hand = "\n".join(before), "\n".join(text)
    again = recomposed(base, hand, "\n".join(anew)).split("\n")
    for line in {line for line in text if line.strip() and line not in before}:
        assert again.count(line) >= text.count(line)


def test_what_the_hand_took_away_stays_away_and_what_it_changed_stands_beside_the_new() -> None:
    before = "Data pelanggan:\n- Nama: Siti\n- Kota: Solo\n\nSolusi:\n- Menunggu"
    text = "Data pelanggan:\n- Nama: Siti (istri)\n\nSolusi:\n- Menunggu\nMinta dihubungi sore."
    anew = "Data pelanggan:\n- Nama: Siti\n- Kota: Solo\n\nSolusi:\n- Sudah dibayar"
    assert recomposed(before, text, anew) == (
        "Data pelanggan:\n- Nama: Siti (istri)\n\nSolusi:\n- Sudah dibayar\nMinta dihubungi sore."
    )
    # Where both changed the same lines, the hand's come first, and what it took away does not come back.
    assert recomposed("a\nb\nc", "a\nX", "a\nb\nY") == "a\nX\nY"
    assert recomposed("a\nb", "A\nb", "c") == "A\nc"
    assert recomposed("", "Catatan saya", anew) == f"Catatan saya\n\n{anew}"
    assert recomposed("", f"Catatan saya\n\n{anew}", anew) == f"Catatan saya\n\n{anew}"
    assert recomposed(before, "  \n", anew) == anew
